// Memory that the function allocated has no other name, unless two operands are
// views of it or one is of unknown origin.
//
// RUN: mca-opt %s --mca-scalarize-kernel-arguments | FileCheck %s

module attributes {gpu.container_module} {
  func.func @host(%argument: memref<4xf32>, %n: index, %which: i1) {
    %a = gpu.alloc () : memref<4xf32>
    %b = gpu.alloc (%n) : memref<?xf32>
    gpu.launch_func @kernels::@distinct blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%a : memref<4xf32>, %b : memref<?xf32>, %argument : memref<4xf32>)
    %view = memref.subview %b[1] [2] [1] : memref<?xf32> to memref<2xf32, strided<[1], offset: 1>>
    gpu.launch_func @kernels::@views blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%a : memref<4xf32>, %b : memref<?xf32>, %view : memref<2xf32, strided<[1], offset: 1>>)
    %either = arith.select %which, %a, %argument : memref<4xf32>
    gpu.launch_func @kernels::@unknown blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%a : memref<4xf32>, %either : memref<4xf32>)
    return
  }
  gpu.module @kernels {
    // CHECK: gpu.func @distinct(%{{.*}}: memref<4xf32> {llvm.noalias}, %{{.*}}: memref<4xf32>, %{{.*}}: memref<f32> {llvm.noalias}, %{{.*}}: index)
    gpu.func @distinct(%a: memref<4xf32>, %b: memref<?xf32>, %c: memref<4xf32>) kernel {
      gpu.return
    }
    // CHECK: gpu.func @views(%{{.*}}: memref<4xf32> {llvm.noalias}, %{{.*}}: memref<f32>, %{{.*}}: index, %{{.*}}: memref<f32>)
    gpu.func @views(%a: memref<4xf32>, %b: memref<?xf32>, %c: memref<2xf32, strided<[1], offset: 1>>) kernel {
      gpu.return
    }
    // CHECK: gpu.func @unknown(%{{.*}}: memref<4xf32>, %{{.*}}: memref<4xf32>)
    gpu.func @unknown(%a: memref<4xf32>, %b: memref<4xf32>) kernel {
      gpu.return
    }
  }
}
