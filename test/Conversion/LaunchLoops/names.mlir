// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(mca-launch-loops))' | FileCheck %s

// Kernels are named after their function and what they do.

#device = #gpu.address_space<global>

// CHECK-LABEL: func @rows
// CHECK: gpu.launch {{.*}} function(@rows_max)
// CHECK: gpu.launch {{.*}} function(@rows_exp_sum)
// CHECK: gpu.launch {{.*}} function(@rows_reduce)
func.func @rows(%x: memref<4x8xf32, #device>, %y: memref<4xf32, #device>) {
  linalg.reduce ins(%x : memref<4x8xf32, #device>) outs(%y : memref<4xf32, #device>) dimensions = [1]
    (%a: f32, %s: f32) {
      %t = arith.maximumf %a, %s : f32
      linalg.yield %t : f32
    }
  linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>],
                  iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32, #device>) outs(%y : memref<4xf32, #device>) {
  ^bb0(%a: f32, %s: f32):
    %e = math.exp %a : f32
    %t = arith.addf %e, %s : f32
    linalg.yield %t : f32
  }
  linalg.generic {indexing_maps = [affine_map<(i, k) -> (i, k)>, affine_map<(i, k) -> (i)>],
                  iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<4x8xf32, #device>) outs(%y : memref<4xf32, #device>) {
  ^bb0(%a: f32, %s: f32):
    %d = arith.subf %s, %a : f32
    %t = arith.mulf %d, %d : f32
    linalg.yield %t : f32
  }
  return
}

// CHECK-LABEL: func @elements
// CHECK: gpu.launch {{.*}} function(@elements_tanh)
// CHECK: gpu.launch {{.*}} function(@elements_mul)
// CHECK: gpu.launch {{.*}} function(@elements_copy)
// CHECK: gpu.launch {{.*}} function(@elements_store)
// CHECK: gpu.launch {{.*}} function(@elements_load)
// CHECK: gpu.launch {{.*}} function(@elements_serial)
// CHECK: gpu.launch {{.*}} function(@elements_fill)
func.func @elements(%x: memref<4xf32, #device>, %h: memref<4xf16, #device>, %v: f32, %i: index) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  linalg.map ins(%x : memref<4xf32, #device>) outs(%x : memref<4xf32, #device>) (%a: f32, %o: f32) {
    %t = math.tanh %a : f32
    %s = arith.addf %t, %v : f32
    linalg.yield %s : f32
  }
  linalg.map ins(%x : memref<4xf32, #device>) outs(%h : memref<4xf16, #device>) (%a: f32, %o: f16) {
    %s = arith.mulf %a, %v : f32
    %t = arith.truncf %s : f32 to f16
    linalg.yield %t : f16
  }
  memref.copy %x, %x : memref<4xf32, #device> to memref<4xf32, #device>
  memref.store %v, %x[%i] : memref<4xf32, #device>
  %l = memref.load %x[%i] : memref<4xf32, #device>
  scf.for %j = %c0 to %i step %c1 {
    memref.store %v, %x[%j] : memref<4xf32, #device>
  }
  linalg.fill ins(%v : f32) outs(%x : memref<4xf32, #device>)
  return %l : f32
}
