// A constant of all launches moves into the kernel.
//
// RUN: mca-opt %s --mca-scalarize-kernel-arguments | FileCheck %s

module attributes {gpu.container_module} {
  // CHECK-LABEL: func.func @host
  func.func @host(%n: index) {
    %c4 = arith.constant 4 : index
    %c5 = arith.constant 5 : index
    %x = arith.constant 2.0 : f32
    // CHECK: @kernels::@all {{.*}}args(%[[N:.*]] : index)
    gpu.launch_func @kernels::@all blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%c4 : index, %n : index, %x : f32)
    // CHECK: @kernels::@all {{.*}}args(%[[N]] : index)
    gpu.launch_func @kernels::@all blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%c4 : index, %n : index, %x : f32)
    // CHECK: @kernels::@some {{.*}}args(%c4 : index)
    gpu.launch_func @kernels::@some blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%c4 : index)
    // CHECK: @kernels::@some {{.*}}args(%c5 : index)
    gpu.launch_func @kernels::@some blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%c5 : index)
    return
  }
  gpu.module @kernels {
    // CHECK: gpu.func @all(%[[M:.*]]: index) kernel
    gpu.func @all(%c: index, %m: index, %x: f32) kernel {
      // CHECK-DAG: %[[C:.*]] = arith.constant 4 : index
      // CHECK-DAG: %[[X:.*]] = arith.constant 2.000000e+00 : f32
      // CHECK: gpu.printf "%d %d %f", %[[C]], %[[M]], %[[X]]
      gpu.printf "%d %d %f", %c, %m, %x : index, index, f32
      gpu.return
    }
    // CHECK: gpu.func @some(%{{.*}}: index) kernel
    gpu.func @some(%c: index) kernel {
      gpu.printf "%d", %c : index
      gpu.return
    }
  }
}
