// Kernels of one name get several, equal ones are one; modules with more in them
// stay.
//
// RUN: mca-opt %s --mca-merge-kernels | FileCheck %s

module attributes {gpu.container_module} {
  // CHECK-LABEL: func.func @host
  func.func @host(%n: index, %x: f32) {
    // CHECK: gpu.launch_func @host_kernels::@k {{.*}} args(%{{.*}} : f32)
    gpu.launch_func @a::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%x : f32)
    // CHECK: gpu.launch_func @host_kernels::@[[OTHER:k_0]]
    gpu.launch_func @b::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%x : f32)
    // CHECK: gpu.launch_func @host_kernels::@k
    gpu.launch_func @c::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%x : f32)
    // CHECK: gpu.launch_func @host_kernels::@[[SIZE:k_1]]
    gpu.launch_func @d::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%x : f32)
    // CHECK: gpu.launch_func @more::@k
    gpu.launch_func @more::@k blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%x : f32)
    return
  }
  // CHECK: gpu.module @host_kernels
  // CHECK: gpu.func @k(
  // CHECK: arith.addf
  // CHECK: gpu.func @[[OTHER]](
  // CHECK: arith.mulf
  // CHECK: gpu.func @[[SIZE]]({{.*}} kernel attributes {known_block_size = array<i32: 32, 1, 1>}
  // CHECK: arith.addf
  // CHECK-NOT: gpu.func
  // CHECK: gpu.module @more
  gpu.module @a {
    gpu.func @k(%x: f32) kernel {
      %0 = arith.addf %x, %x : f32
      gpu.printf "%f", %0 : f32
      gpu.return
    }
  }
  gpu.module @b {
    gpu.func @k(%x: f32) kernel {
      %0 = arith.mulf %x, %x : f32
      gpu.printf "%f", %0 : f32
      gpu.return
    }
  }
  gpu.module @c {
    gpu.func @k(%x: f32) kernel {
      %0 = arith.addf %x, %x : f32
      gpu.printf "%f", %0 : f32
      gpu.return
    }
  }
  // Equal but for its block.
  gpu.module @d {
    gpu.func @k(%x: f32) kernel attributes {known_block_size = array<i32: 32, 1, 1>} {
      %0 = arith.addf %x, %x : f32
      gpu.printf "%f", %0 : f32
      gpu.return
    }
  }
  gpu.module @more {
    memref.global "private" @table : memref<4xf32>
    gpu.func @k(%x: f32) kernel {
      gpu.return
    }
  }
}
