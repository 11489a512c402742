// What is written out; test/Integration/GPU/test_functions.py computes with it.
// RUN: mca-opt %s -allow-unregistered-dialect --mca-expand-kernel-math | FileCheck %s

// CHECK-NOT: math.
gpu.module @kernels {
  // CHECK-LABEL: gpu.func @logarithm
  // CHECK: arith.bitcast %{{.+}} : f64 to i64
  // CHECK-COUNT-10: llvm.call_intrinsic "llvm.fma"
  gpu.func @logarithm(%x: f64) {
    %0 = math.log %x : f64
    "test.use"(%0) : (f64) -> ()
    gpu.return
  }

  // CHECK-LABEL: gpu.func @power
  // CHECK: llvm.call_intrinsic "llvm.roundeven"
  // CHECK: arith.shli
  gpu.func @power(%x: vector<2xf64>) {
    %0 = math.exp %x : vector<2xf64>
    "test.use"(%0) : (vector<2xf64>) -> ()
    gpu.return
  }

  // CHECK-LABEL: gpu.func @circle
  // CHECK: arith.extf %{{.+}} : f32 to f64
  // CHECK: llvm.call_intrinsic "llvm.roundeven"
  // CHECK: arith.truncf %{{.+}} : f64 to f32
  // CHECK: arith.truncf %{{.+}} : f64 to f32
  gpu.func @circle(%x: f32) {
    %0 = math.sin %x : f32
    %1 = math.cos %x : f32
    "test.use"(%0, %1) : (f32, f32) -> ()
    gpu.return
  }

  // CHECK-LABEL: gpu.func @absolute
  // CHECK: arith.maxsi
  gpu.func @absolute(%x: i32) {
    %0 = math.absi %x : i32
    "test.use"(%0) : (i32) -> ()
    gpu.return
  }
}
