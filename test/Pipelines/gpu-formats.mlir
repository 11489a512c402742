// REQUIRES: ptxas
//
// RUN: mca-opt %s --mca-gpu-to-llvm="format=cubin chip=sm_80" | FileCheck %s --check-prefix=CUBIN
// RUN: mca-opt %s --mca-gpu-to-llvm="format=cubin chip=sm_120 toolkit=%cuda" | FileCheck %s --check-prefix=CUBIN
// RUN: mca-opt %s --mca-gpu-to-llvm="format=fatbin chip=sm_90a features=+ptx86" | FileCheck %s --check-prefix=FATBIN
//
// CUBIN: gpu.binary {{.*}} bin = "\7FELF
// FATBIN: gpu.binary {{.*}}features = "+ptx86"{{.*}} "P\EDU\BA

func.func @store(%a: memref<?xf32>, %n: index) {
  %c1 = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %0 = memref.load %a[%bx] : memref<?xf32>
    %1 = math.tanh %0 : f32
    memref.store %1, %a[%bx] : memref<?xf32>
    gpu.terminator
  }
  return
}
