// Host functions with launches become LLVM code with one binary, one stream for
// each call, and kernels that take pointers and the sizes they use.
//
// RUN: mca-opt %s --mca-gpu-to-llvm=chip=sm_90 | FileCheck %s
// RUN: mca-opt %s --mca-gpu-to-llvm="format=llvm chip=sm_80" | FileCheck %s --check-prefix=BITCODE
// RUN: mca-opt %s --mca-gpu-to-llvm | mlir-translate --mlir-to-llvmir | FileCheck %s --check-prefix=LLVM

// CHECK-LABEL: llvm.func @twice
// CHECK: %[[STREAM:.*]] = llvm.call @mgpuStreamCreate()
// CHECK: %[[A:.*]] = llvm.call @mgpuMemAlloc({{.*}}, %[[STREAM]],
// CHECK: %[[B:.*]] = llvm.call @mgpuMemAlloc({{.*}}, %[[STREAM]],
// CHECK: llvm.call @mgpuMemcpy(%[[A]], {{.*}}, %[[STREAM]])
// CHECK: gpu.launch_func <%[[STREAM]] : !llvm.ptr> @[[MODULE:.*]]::@[[FIRST:twice_kernel]] {{.*}} args(%{{.*}} : i64, %[[A]] : !llvm.ptr, %[[B]] : !llvm.ptr)
// In the loop, the same stream.
// CHECK: llvm.cond_br
// CHECK: gpu.launch_func <%[[STREAM]] : !llvm.ptr> @[[MODULE]]::@[[FIRST]]{{.*}} args(%{{.*}} : i64, %[[B]] : !llvm.ptr)
// CHECK: llvm.call @mgpuMemcpy
// CHECK: llvm.call @mgpuMemFree(%[[A]], %[[STREAM]])
// CHECK: llvm.call @mgpuMemFree(%[[B]], %[[STREAM]])
// CHECK: llvm.call @mgpuStreamSynchronize(%[[STREAM]])
// CHECK: llvm.call @mgpuStreamDestroy(%[[STREAM]])
// CHECK: llvm.func @_mlir_ciface_twice
// CHECK: gpu.binary @[[MODULE]]
// CHECK-SAME: chip = "sm_90"
// CHECK-SAME: .target sm_90
// What it reads of its own allocation only is cached as constant.
// CHECK-SAME: ld.global.nc

// BITCODE: gpu.binary {{.*}} offload = "BC

// LLVM-DAG: declare ptr @mgpuModuleLoadJIT(ptr, i32)
// LLVM-DAG: declare ptr @mgpuModuleGetFunction(ptr, ptr)
// LLVM-DAG: declare void @mgpuLaunchKernel(ptr, i64, i64, i64, i64, i64, i64, i32, ptr, ptr, ptr, i64)

func.func @twice(%from: memref<?x?xf32>, %to: memref<?x?xf32>, %times: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c64 = arith.constant 64 : index
  %m = memref.dim %from, %c0 : memref<?x?xf32>
  %n = memref.dim %from, %c1 : memref<?x?xf32>
  %a = gpu.alloc (%m, %n) : memref<?x?xf32>
  %b = gpu.alloc (%m, %n) : memref<?x?xf32>
  gpu.memcpy %a, %from : memref<?x?xf32>, memref<?x?xf32>
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %m, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c64, %sy = %c1, %sz = %c1) {
    scf.for %i = %tx to %n step %c64 {
      %0 = memref.load %a[%bx, %i] : memref<?x?xf32>
      memref.store %0, %b[%bx, %i] : memref<?x?xf32>
    }
    gpu.terminator
  }
  scf.for %t = %c0 to %times step %c1 {
    gpu.launch blocks(%bx, %by, %bz) in (%gx = %m, %gy = %c1, %gz = %c1)
               threads(%tx, %ty, %tz) in (%sx = %c64, %sy = %c1, %sz = %c1) {
      scf.for %i = %tx to %n step %c64 {
        %0 = memref.load %b[%bx, %i] : memref<?x?xf32>
        %1 = arith.addf %0, %0 : f32
        memref.store %1, %b[%bx, %i] : memref<?x?xf32>
      }
      gpu.terminator
    }
  }
  gpu.memcpy %to, %b : memref<?x?xf32>, memref<?x?xf32>
  gpu.dealloc %a : memref<?x?xf32>
  gpu.dealloc %b : memref<?x?xf32>
  return
}

// A wait stays where it is.
// CHECK-LABEL: llvm.func @read
// CHECK: llvm.call @mgpuMemcpy
// CHECK: llvm.call @mgpuEventSynchronize
// CHECK: llvm.load
func.func @read(%from: memref<f32>, %to: memref<f32>) -> f32 {
  %t = gpu.memcpy async %to, %from : memref<f32>, memref<f32>
  gpu.wait [%t]
  %0 = memref.load %to[] : memref<f32>
  return %0 : f32
}
