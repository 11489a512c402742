// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-LABEL: func.func @tensors
// CHECK-SAME: %[[A:.+]]: tensor<2x4x9x?xf32>, %[[V:.+]]: tensor<2x4x?x16xf32>, %[[O:.+]]: tensor<2x4x?xi32>, %[[B:.+]]: tensor<2x4x3xi32>, %[[S:.+]]: tensor<2x4xf32>, %[[Y:.+]]: tensor<2x4x9x16xf32>
// CHECK: mca.attend_tokens ins(%[[A]], %[[V]] : tensor<2x4x9x?xf32>, tensor<2x4x?x16xf32>) tokens(%[[O]], %[[B]] : tensor<2x4x?xi32>, tensor<2x4x3xi32>) slack(%[[S]] : tensor<2x4xf32>) outs(%[[Y]] : tensor<2x4x9x16xf32>) {segment = 1 : i64} -> tensor<2x4x9x16xf32>
func.func @tensors(%a: tensor<2x4x9x?xf32>, %v: tensor<2x4x?x16xf32>, %o: tensor<2x4x?xi32>, %b: tensor<2x4x3xi32>,
                   %s: tensor<2x4xf32>, %y: tensor<2x4x9x16xf32>) -> tensor<2x4x9x16xf32> {
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x4x9x?xf32>, tensor<2x4x?x16xf32>) tokens(%o, %b : tensor<2x4x?xi32>, tensor<2x4x3xi32>)
         slack(%s : tensor<2x4xf32>) outs(%y : tensor<2x4x9x16xf32>) {segment = 1 : i64} -> tensor<2x4x9x16xf32>
  return %0 : tensor<2x4x9x16xf32>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.attend_tokens ins({{.*}}) tokens({{.*}}) outs(%{{.+}} : memref<4x9x16xf32>){{$}}
func.func @memrefs(%a: memref<4x9x17xf32>, %v: memref<4x17x16xf32>, %o: memref<4x17xi32>, %b: memref<4x3xi32>, %y: memref<4x9x16xf32>) {
  mca.attend_tokens ins(%a, %v : memref<4x9x17xf32>, memref<4x17x16xf32>) tokens(%o, %b : memref<4x17xi32>, memref<4x3xi32>)
    outs(%y : memref<4x9x16xf32>)
  return
}

// CHECK-LABEL: func.func @shared
// CHECK: mca.attend_tokens ins({{.*}}) tokens({{.*}}) shared(%{{.+}} : tensor<4x16xf32>) outs(%{{.+}} : tensor<4x9x16xf32>) -> tensor<4x9x16xf32>
func.func @shared(%a: tensor<4x9x17xf32>, %v: tensor<4x17x16xf32>, %o: tensor<4x17xi32>, %b: tensor<4x3xi32>,
                  %s: tensor<4x16xf32>, %y: tensor<4x9x16xf32>) -> tensor<4x9x16xf32> {
  %0 = mca.attend_tokens ins(%a, %v : tensor<4x9x17xf32>, tensor<4x17x16xf32>) tokens(%o, %b : tensor<4x17xi32>, tensor<4x3xi32>)
         shared(%s : tensor<4x16xf32>) outs(%y : tensor<4x9x16xf32>) -> tensor<4x9x16xf32>
  return %0 : tensor<4x9x16xf32>
}

// CHECK-LABEL: func.func @segments
// CHECK: mca.attend_tokens {{.*}} {segment = 1 : i64, segments = 2 : i64} ->
func.func @segments(%a: tensor<2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x7xi32>, %b: tensor<2x4xi32>, %y: tensor<2x9x4xf32>) -> tensor<2x9x4xf32> {
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<2x7xi32>, tensor<2x4xi32>)
    outs(%y : tensor<2x9x4xf32>) {segment = 1 : i64, segments = 2 : i64} -> tensor<2x9x4xf32>
  return %0 : tensor<2x9x4xf32>
}

// CHECK-LABEL: func.func @bf16
// CHECK: mca.attend_tokens {{.*}} {bf16_segments = 1 : i64, segments = 2 : i64} ->
func.func @bf16(%a: tensor<2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>, %y: tensor<2x9x4xf32>) -> tensor<2x9x4xf32> {
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
    outs(%y : tensor<2x9x4xf32>) {segments = 2 : i64, bf16_segments = 1 : i64} -> tensor<2x9x4xf32>
  return %0 : tensor<2x9x4xf32>
}
