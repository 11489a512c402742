// LLVM has code for what becomes of approximate functions, vectors too.
//
// RUN: mca-opt %s --mca-gpu-to-llvm="format=ptx fast-math=true" | FileCheck %s
// CHECK-COUNT-2: ex2.approx
// CHECK-COUNT-4: lg2.approx

func.func @main(%x: memref<4xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %a = memref.load %x[%tx] : memref<4xf32>
    %0 = math.exp %a : f32
    %1 = math.exp2 %0 : f32
    %2 = math.log %1 : f32
    %3 = math.log2 %2 : f32
    memref.store %3, %x[%tx] : memref<4xf32>
    %v = vector.load %x[%c0] : memref<4xf32>, vector<2xf32>
    %w = math.log %v : vector<2xf32>
    vector.store %w, %x[%c0] : memref<4xf32>, vector<2xf32>
    gpu.terminator
  }
  return
}
