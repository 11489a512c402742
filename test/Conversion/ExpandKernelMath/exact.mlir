// Operations that a GPU has instructions for, exactly; others stay, as does the
// host's math.
//
// RUN: mca-opt %s --mca-expand-kernel-math --allow-unregistered-dialect | FileCheck %s

gpu.module @kernels {
  // CHECK-LABEL: gpu.func @exact
  // CHECK-SAME: (%[[X:.*]]: f32, %[[Y:.*]]: f32, %[[V:.*]]: vector<4xf32>, %[[H:.*]]: f16)
  gpu.func @exact(%x: f32, %y: f32, %v: vector<4xf32>, %h: f16) {
    // CHECK: llvm.call_intrinsic "llvm.fabs"(%[[X]]) : (f32) -> f32
    %0 = math.absf %x : f32
    // CHECK: llvm.call_intrinsic "llvm.ceil"(%[[H]]) : (f16) -> f16
    %1 = math.ceil %h : f16
    // CHECK: llvm.call_intrinsic "llvm.copysign"(%[[X]], %[[Y]])
    %2 = math.copysign %x, %y : f32
    // CHECK: llvm.call_intrinsic "llvm.floor"(%[[V]]) : (vector<4xf32>) -> vector<4xf32>
    %3 = math.floor %v : vector<4xf32>
    // CHECK: llvm.call_intrinsic "llvm.fma"(%[[V]], %[[V]], %[[V]])
    %4 = math.fma %v, %v, %v : vector<4xf32>
    // CHECK: llvm.call_intrinsic "llvm.roundeven"(%[[X]])
    %5 = math.roundeven %x : f32
    // CHECK: llvm.call_intrinsic "llvm.trunc"(%[[X]])
    %6 = math.trunc %x : f32
    // CHECK: %[[ROOT:.*]] = llvm.call_intrinsic "llvm.sqrt"(%[[X]])
    // CHECK: arith.divf %{{.*}}, %[[ROOT]] : f32
    %7 = math.rsqrt %x : f32
    "test.use"(%0, %1, %2, %3, %4, %5, %6, %7) : (f32, f16, f32, vector<4xf32>, vector<4xf32>, f32, f32, f32) -> ()
    gpu.return
  }

  // Bits of integers, of 0 as well.
  // CHECK-LABEL: gpu.func @integers
  // CHECK-SAME: (%[[I:.*]]: i32)
  gpu.func @integers(%i: i32) {
    // CHECK: "llvm.intr.ctlz"(%[[I]]) <{is_zero_poison = false}>
    %0 = math.ctlz %i : i32
    // CHECK: "llvm.intr.cttz"(%[[I]]) <{is_zero_poison = false}>
    %1 = math.cttz %i : i32
    // CHECK: llvm.call_intrinsic "llvm.ctpop"(%[[I]])
    %2 = math.ctpop %i : i32
    "test.use"(%0, %1, %2) : (i32, i32, i32) -> ()
    gpu.return
  }

  // CHECK-LABEL: gpu.func @left
  gpu.func @left(%x: f32, %y: f64) {
    // CHECK: math.exp
    %0 = math.exp %x : f32
    // CHECK: math.rsqrt
    %1 = math.rsqrt %y : f64
    // CHECK: arith.divf %{{.*}}, %{{.*}} : f32
    %2 = arith.divf %x, %x : f32
    "test.use"(%0, %1, %2) : (f32, f64, f32) -> ()
    gpu.return
  }
}

// CHECK-LABEL: func.func @host
func.func @host(%x: f32) -> f32 {
  // CHECK: math.floor
  %0 = math.floor %x : f32
  return %0 : f32
}
