// RUN: mca-opt %s --mca-expand-kernel-math=fast-math=true --allow-unregistered-dialect | FileCheck %s

gpu.module @kernels {
  // CHECK-LABEL: gpu.func @fast
  // CHECK-SAME: (%[[X:.*]]: f32, %[[Y:.*]]: vector<2xf32>)
  gpu.func @fast(%x: f32, %y: vector<2xf32>) {
    // CHECK-DAG: %[[LOG2E:.*]] = arith.constant 1.44269{{.*}} : f32
    // CHECK-DAG: %[[LN2:.*]] = arith.constant dense<0.693{{.*}}> : vector<2xf32>
    // CHECK: %[[T:.*]] = arith.mulf %[[X]], %[[LOG2E]]
    // CHECK: llvm.call_intrinsic "llvm.exp2"(%[[T]]) {fastmathFlags = #llvm.fastmath<afn>} : (f32) -> f32
    %0 = math.exp %x : f32
    // CHECK: %[[ELEMENTS:.*]]:2 = vector.to_elements %[[Y]]
    // CHECK: %[[LOG0:.*]] = llvm.call_intrinsic "llvm.nvvm.lg2.approx.f"(%[[ELEMENTS]]#0)
    // CHECK: %[[LOG1:.*]] = llvm.call_intrinsic "llvm.nvvm.lg2.approx.f"(%[[ELEMENTS]]#1)
    // CHECK: %[[LOG:.*]] = vector.from_elements %[[LOG0]], %[[LOG1]]
    // CHECK: arith.mulf %[[LOG]], %[[LN2]]
    %1 = math.log %y : vector<2xf32>
    // CHECK: llvm.call_intrinsic "llvm.exp2"(%[[X]])
    %2 = math.exp2 %x : f32
    // CHECK: llvm.call_intrinsic "llvm.nvvm.lg2.approx.f"(%[[X]])
    %3 = math.log2 %x : f32
    // CHECK: arith.divf %[[X]], %[[X]] fastmath<afn>
    %4 = arith.divf %x, %x : f32
    // 1 - 2 / (exp(2 x) + 1)
    // CHECK: llvm.call_intrinsic "llvm.exp2"
    // CHECK: %[[SUM:.*]] = arith.addf
    // CHECK: %[[QUOTIENT:.*]] = arith.divf %{{.*}}, %[[SUM]] fastmath<afn>
    // CHECK: arith.subf %{{.*}}, %[[QUOTIENT]]
    %5 = math.tanh %x : f32
    "test.use"(%0, %1, %2, %3, %4, %5) : (f32, vector<2xf32>, f32, f32, f32, f32) -> ()
    gpu.return
  }

  // No other type.
  // CHECK-LABEL: gpu.func @wide
  gpu.func @wide(%x: f64) {
    // CHECK: math.tanh
    %0 = math.tanh %x : f64
    // CHECK: arith.divf %{{.*}}, %{{.*}} : f64
    %1 = arith.divf %x, %x : f64
    "test.use"(%0, %1) : (f64, f64) -> ()
    gpu.return
  }
}
