// RUN: mca-opt %s --mca-decide-on-device --canonicalize --cse --split-input-file | FileCheck %s

// Nothing is read back to choose: rows of a head's product are all of them or none,
// and what is left for f32 is the other way round.
// CHECK-LABEL: func @decide(
// CHECK-SAME: %[[A:.+]]: tensor<2x4x8x64xf32>, %[[V:.+]]: tensor<2x4x64x16xf32>, %[[O:.+]]: tensor<2x4x64xi32>, %[[B:.+]]: tensor<2x4x3xi32>, %[[S:.+]]: tensor<2x4xf32>, %[[Y:.+]]: tensor<2x4x8x16xf32>
// CHECK-NOT: scf.if
// CHECK: %[[LISTED:.+]] = linalg.generic
// CHECK: linalg.yield %{{.+}} : i8
// CHECK: linalg.yield %{{.+}} : i8
// CHECK: arith.cmpf ole
// CHECK: %[[ALL:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<8xi32>)
// CHECK: %[[ROWS:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<2x4x2xi32>)
// CHECK: %[[LEFT:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<2x4x2xi32>)
// CHECK: %[[SUMS:.+]] = scf.for %[[I:[a-z0-9]+]] = {{.*}} iter_args({{.*}} = %[[Y]])
// CHECK: scf.for %[[H:[a-z0-9]+]] = {{.*}}
// CHECK: tensor.extract_slice %[[ROWS]][%[[I]], %[[H]], 0] [1, 1, 2]
// CHECK: mca.gather_matmul ins(%{{.+}}, %{{.+}} : tensor<8x64xi8>, tensor<1x64x16xi8>) rows({{.*}} : tensor<1x8xi32>, tensor<1x2xi32>) steps({{.*}}) outs({{.*}} : tensor<1x8x16xf32>) {unsigned_lhs}
// CHECK: mca.attend_tokens ins(%[[A]], %[[V]] : {{.*}}) tokens(%[[O]], %[[LEFT]] : tensor<2x4x64xi32>, tensor<2x4x2xi32>) outs(%[[SUMS]] : tensor<2x4x8x16xf32>)
// CHECK-NOT: slack
// CHECK: return
func.func @decide(%a: tensor<2x4x8x64xf32>, %v: tensor<2x4x64x16xf32>, %o: tensor<2x4x64xi32>, %b: tensor<2x4x3xi32>, %s: tensor<2x4xf32>, %y0: tensor<2x4x8x16xf32>) -> tensor<2x4x8x16xf32> {
  %y = mca.attend_tokens ins(%a, %v : tensor<2x4x8x64xf32>, tensor<2x4x64x16xf32>)
    tokens(%o, %b : tensor<2x4x64xi32>, tensor<2x4x3xi32>) slack(%s : tensor<2x4xf32>)
    outs(%y0 : tensor<2x4x8x16xf32>) {segment = 1 : i64} -> tensor<2x4x8x16xf32>
  return %y : tensor<2x4x8x16xf32>
}

// -----

// Without a slack, and of one sequence only.
// CHECK-LABEL: func @others(
// CHECK-NEXT: mca.attend_tokens
// CHECK-NEXT: mca.attend_tokens {{.*}} slack
// CHECK-NEXT: return
func.func @others(%a: tensor<4x8x64xf32>, %v: tensor<4x64x16xf32>, %o: tensor<4x64xi32>, %b: tensor<4x3xi32>, %s: tensor<4xf32>, %y0: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %y1 = mca.attend_tokens ins(%a, %v : tensor<4x8x64xf32>, tensor<4x64x16xf32>)
    tokens(%o, %b : tensor<4x64xi32>, tensor<4x3xi32>)
    outs(%y0 : tensor<4x8x16xf32>) {segment = 1 : i64} -> tensor<4x8x16xf32>
  %y2 = mca.attend_tokens ins(%a, %v : tensor<4x8x64xf32>, tensor<4x64x16xf32>)
    tokens(%o, %b : tensor<4x64xi32>, tensor<4x3xi32>) slack(%s : tensor<4xf32>)
    outs(%y1 : tensor<4x8x16xf32>) {segment = 1 : i64} -> tensor<4x8x16xf32>
  return %y2 : tensor<4x8x16xf32>
}

// -----

// What is rounded to bf16 is rounded beforehand.
// CHECK-LABEL: func @bf16(
// CHECK-SAME: %[[A:.+]]: tensor<4x8x64xf32>, %[[V:.+]]: tensor<4x64x16xf32>, %[[O:.+]]: tensor<4x64xi32>, %[[B:.+]]: tensor<4x3xi32>, %[[S:.+]]: tensor<4x16xf32>, %[[Y:.+]]: tensor<4x8x16xf32>
// CHECK: %[[SUMS:.+]] = mca.attend_tokens ins(%[[A]], %[[V]] : {{.*}}) tokens(%[[O]], %[[B]] : {{.*}}) shared(%[[S]] : {{.*}}) outs(%[[Y]] : tensor<4x8x16xf32>) ->
// CHECK: %[[A16:.+]] = linalg.generic {{.*}} ins(%[[A]] :
// CHECK: arith.truncf %{{.+}} : f32 to bf16
// CHECK: arith.extf %{{.+}} : bf16 to f32
// CHECK: %[[V16:.+]] = linalg.generic {{.*}} ins(%[[V]] :
// CHECK: mca.attend_tokens ins(%[[A16]], %[[V16]] : {{.*}}) tokens(%[[O]], %[[B]] : {{.*}}) outs(%[[SUMS]] : tensor<4x8x16xf32>) {segment = 1 : i64} ->
func.func @bf16(%a: tensor<4x8x64xf32>, %v: tensor<4x64x16xf32>, %o: tensor<4x64xi32>, %b: tensor<4x3xi32>, %s: tensor<4x16xf32>, %y0: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %y = mca.attend_tokens ins(%a, %v : tensor<4x8x64xf32>, tensor<4x64x16xf32>)
    tokens(%o, %b : tensor<4x64xi32>, tensor<4x3xi32>) shared(%s : tensor<4x16xf32>)
    outs(%y0 : tensor<4x8x16xf32>) {bf16_segments = 1 : i64, segments = 2 : i64} -> tensor<4x8x16xf32>
  return %y : tensor<4x8x16xf32>
}
