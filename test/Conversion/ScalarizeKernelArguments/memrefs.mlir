// Pointers, and the numbers that types leave open.
//
// RUN: mca-opt %s --mca-scalarize-kernel-arguments | FileCheck %s

module attributes {gpu.container_module} {
  // CHECK-LABEL: func.func @contiguous
  // CHECK-SAME: (%[[A:.*]]: memref<?x?x4xf32>,
  func.func @contiguous(%a: memref<?x?x4xf32>, %n: index) {
    // CHECK: %[[BASE:[^,]*]], {{.*}} = memref.extract_strided_metadata %[[A]]
    // CHECK: %[[M:.*]] = memref.dim %[[A]], %c0
    // CHECK: %[[K:.*]] = memref.dim %[[A]], %c1
    // CHECK: args(%[[BASE]] : memref<f32>, %[[M]] : index, %[[K]] : index)
    gpu.launch_func @kernels::@contiguous blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%a : memref<?x?x4xf32>)
    return
  }

  // CHECK-LABEL: func.func @strided
  // CHECK: %[[BASE:[^,]*]], %[[OFFSET:.*]], %{{.*}}:2, %[[STRIDES:.*]]:2 = memref.extract_strided_metadata
  // CHECK: args(%[[BASE]] : memref<f32, 1>, %[[OFFSET]] : index, %[[STRIDES]]#0 : index)
  func.func @strided(%a: memref<2x4xf32, strided<[?, 1], offset: ?>, 1>, %n: index) {
    gpu.launch_func @kernels::@strided blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%a : memref<2x4xf32, strided<[?, 1], offset: ?>, 1>)
    return
  }

  // CHECK-LABEL: func.func @matrix
  // CHECK: args(%{{.*}} : memref<f16>, %{{.*}} : index, %{{.*}} : index)
  func.func @matrix(%a: memref<?x?xf16>, %n: index) {
    gpu.launch_func @kernels::@matrix blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%a : memref<?x?xf16>)
    return
  }

  // CHECK-LABEL: func.func @static
  // CHECK: args(%{{.*}} : memref<2x4xf32>)
  func.func @static(%a: memref<2x4xf32>, %n: index) {
    gpu.launch_func @kernels::@static blocks in (%n, %n, %n) threads in (%n, %n, %n) args(%a : memref<2x4xf32>)
    return
  }

  gpu.module @kernels {
    // CHECK: gpu.func @contiguous(%[[B:.*]]: memref<f32>, %[[M:.*]]: index, %[[K:.*]]: index) kernel
    gpu.func @contiguous(%a: memref<?x?x4xf32>) kernel {
      // CHECK: %[[STRIDE:.*]] = arith.muli %{{.*}}, %[[K]]
      // CHECK: %[[X:.*]] = memref.reinterpret_cast %[[B]] to offset: [0], sizes: [%[[M]], %[[K]], 4], strides: [%[[STRIDE]], 4, 1] : memref<f32> to memref<?x?x4xf32>
      // CHECK: gpu.printf "%p", %{{.*}} : index
      // CHECK-NOT: memref<?x?x4xf32, strided
      %0 = memref.extract_aligned_pointer_as_index %a : memref<?x?x4xf32> -> index
      gpu.printf "%p", %0 : index
      gpu.return
    }
    // CHECK: gpu.func @strided(%[[B:.*]]: memref<f32, 1>, %[[O:.*]]: index, %[[S:.*]]: index) kernel
    gpu.func @strided(%a: memref<2x4xf32, strided<[?, 1], offset: ?>, 1>) kernel {
      // CHECK: memref.reinterpret_cast %[[B]] to offset: [%[[O]]], sizes: [2, 4], strides: [%[[S]], 1]
      gpu.return
    }
    // CHECK: gpu.func @matrix(%[[B:.*]]: memref<f16>, %[[M:.*]]: index, %[[K:.*]]: index) kernel
    gpu.func @matrix(%a: memref<?x?xf16>) kernel {
      // CHECK-NOT: muli
      // CHECK: memref.reinterpret_cast %[[B]] to offset: [0], sizes: [%[[M]], %[[K]]], strides: [%[[K]], 1]
      gpu.return
    }
    // CHECK: gpu.func @static(%{{.*}}: memref<2x4xf32>) kernel
    gpu.func @static(%a: memref<2x4xf32>) kernel {
      gpu.return
    }
  }
}
