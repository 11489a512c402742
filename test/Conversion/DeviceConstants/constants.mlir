// Constants that a kernel reads, also through views, are copied; once for all
// kernels. What the host reads stays the host's.
//
// RUN: mca-opt %s --mca-device-constants | FileCheck %s

module attributes {gpu.container_module} {
memref.global "private" constant @weight : memref<4x8xf16> = dense<1.0>

// CHECK: llvm.func @mcaDeviceConstant(!llvm.ptr, i64) -> !llvm.ptr

// CHECK-LABEL: func.func @launch
func.func @launch(%n: index) -> f16 {
  %c1 = arith.constant 1 : index
  // CHECK: %[[HOST:.*]] = memref.get_global @weight
  // CHECK: memref.extract_aligned_pointer_as_index %[[HOST]]
  // CHECK: %[[BYTES:.*]] = llvm.mlir.constant(64 : i64)
  // CHECK: llvm.call @mcaDeviceConstant(%{{.*}}, %[[BYTES]])
  // CHECK: %[[DEVICE:.*]] = builtin.unrealized_conversion_cast %{{.*}} to memref<4x8xf16>
  // CHECK-NOT: mcaDeviceConstant
  %weight = memref.get_global @weight : memref<4x8xf16>
  // CHECK: %[[ROWS:.*]] = memref.subview %[[HOST]]
  // CHECK: %[[DEVICE_ROWS:.*]] = memref.subview %[[DEVICE]]
  %rows = memref.subview %weight[1, 0] [2, 8] [1, 1] : memref<4x8xf16> to memref<2x8xf16, strided<[8, 1], offset: 8>>
  // CHECK: gpu.launch
  // CHECK: memref.load %[[DEVICE]][
  // CHECK: memref.load %[[DEVICE_ROWS]][
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %c1, %gy = %c1, %gz = %c1)
             threads(%tx, %ty, %tz) in (%sx = %c1, %sy = %c1, %sz = %c1) {
    %0 = memref.load %weight[%tx, %tx] : memref<4x8xf16>
    %1 = memref.load %rows[%tx, %tx] : memref<2x8xf16, strided<[8, 1], offset: 8>>
    gpu.terminator
  }
  // CHECK: gpu.launch_func @kernels::@k {{.*}} args(%[[DEVICE]] : memref<4x8xf16>)
  gpu.launch_func @kernels::@k blocks in (%c1, %c1, %c1) threads in (%c1, %c1, %c1) args(%weight : memref<4x8xf16>)
  // CHECK: memref.load %[[ROWS]][
  %host = memref.load %rows[%n, %n] : memref<2x8xf16, strided<[8, 1], offset: 8>>
  return %host : f16
}

// Read in the kernel itself.
// CHECK-LABEL: func.func @inside
func.func @inside(%n: index) {
  // CHECK: memref.get_global
  // CHECK: %[[DEVICE:.*]] = builtin.unrealized_conversion_cast
  // CHECK: gpu.launch
  // CHECK-NOT: get_global
  // CHECK: memref.load %[[DEVICE]][
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %n, %gy = %n, %gz = %n)
             threads(%tx, %ty, %tz) in (%sx = %n, %sy = %n, %sz = %n) {
    %weight = memref.get_global @weight : memref<4x8xf16>
    %0 = memref.load %weight[%tx, %tx] : memref<4x8xf16>
    gpu.terminator
  }
  return
}

// A copy to the device is the program's own.
// CHECK-LABEL: func.func @copied
// CHECK-NOT: mcaDeviceConstant
func.func @copied(%to: memref<4x8xf16>) {
  %weight = memref.get_global @weight : memref<4x8xf16>
  gpu.memcpy %to, %weight : memref<4x8xf16>, memref<4x8xf16>
  return
}

// Whose address the host takes is for a library to read.
// CHECK-LABEL: func.func @address
// CHECK: %[[DEVICE:.*]] = builtin.unrealized_conversion_cast
// CHECK: %[[ROWS:.*]] = memref.subview %[[DEVICE]]
// CHECK: memref.extract_aligned_pointer_as_index %[[ROWS]]
// CHECK-NOT: memref.extract_aligned_pointer_as_index
func.func @address() -> index {
  %weight = memref.get_global @weight : memref<4x8xf16>
  %rows = memref.subview %weight[1, 0] [2, 8] [1, 1] : memref<4x8xf16> to memref<2x8xf16, strided<[8, 1], offset: 8>>
  %0 = memref.extract_aligned_pointer_as_index %rows : memref<2x8xf16, strided<[8, 1], offset: 8>> -> index
  return %0 : index
}

gpu.module @kernels {
  gpu.func @k(%a: memref<4x8xf16>) kernel {
    gpu.return
  }
}
}
