// RUN: mca-opt %s --mca-lower-to-gpu --canonicalize --cse | FileCheck %s

// Terms are the listed tokens of the head; what values share is a second kernel,
// of a warp for each query.
// CHECK-LABEL: func @attend(
// CHECK-SAME: %[[A:.+]]: memref<4x9x17xf32>, %[[V:.+]]: memref<4x17x16xf32>, %[[O:.+]]: memref<4x17xi32>, %[[B:.+]]: memref<4x3xi32>, %[[S:.+]]: memref<4x16xf32>, %[[Y:.+]]: memref<4x9x16xf32>
// CHECK: gpu.launch {{.*}} function(@attend_attend_tokens)
// CHECK: %[[FIRST:.+]] = arith.index_cast %{{.*}} : i32 to index
// CHECK: %[[END:.+]] = arith.index_cast %{{.*}} : i32 to index
// CHECK: %[[COUNT:.+]] = arith.subi %[[END]], %[[FIRST]]
// CHECK: scf.if
// CHECK: memref.load %[[O]]
// CHECK: memref.load %[[A]]
// CHECK: vector.load %[[V]]
// CHECK: %[[COUNT_I32:.+]] = arith.index_cast %[[COUNT]] : index to i32
// CHECK: scf.for %{{.*}} = %c0_i32 to %[[COUNT_I32]] step %c16_i32
// CHECK: gpu.terminator
// CHECK: gpu.launch {{.*}} function(@attend_add_shared)
// CHECK: memref.load %[[A]]
// CHECK-COUNT-5: gpu.shuffle xor
// CHECK: memref.load %[[S]]
// CHECK: memref.store %{{.*}}, %[[Y]]
func.func @attend(%a: memref<4x9x17xf32>, %v: memref<4x17x16xf32>, %o: memref<4x17xi32>,
                  %b: memref<4x3xi32>, %s: memref<4x16xf32>, %y: memref<4x9x16xf32>) {
  mca.attend_tokens ins(%a, %v : memref<4x9x17xf32>, memref<4x17x16xf32>)
    tokens(%o, %b : memref<4x17xi32>, memref<4x3xi32>) shared(%s : memref<4x16xf32>)
    outs(%y : memref<4x9x16xf32>) {segment = 0 : i64}
  return
}
