// RUN: mca-opt %s --mca-place-on-device | FileCheck %s
// RUN: mca-opt %s --mca-place-on-device --mca-place-on-device | FileCheck %s

// CHECK: memref.global "private" constant @w : memref<2xf32, #gpu.address_space<global>>
memref.global "private" constant @w : memref<2xf32> = dense<1.0>

// Types of functions, of values, and inside of other types; what has a space
// keeps it.
// CHECK-LABEL: func @all
// CHECK-SAME: memref<?x4xf32, strided<[4, 1], offset: ?>, #gpu.address_space<global>>
// CHECK-SAME: -> memref<*xf32, #gpu.address_space<global>>
func.func @all(%a: memref<?x4xf32, strided<[4, 1], offset: ?>>) -> memref<*xf32> {
  // CHECK: memref.get_global @w : memref<2xf32, #gpu.address_space<global>>
  %w = memref.get_global @w : memref<2xf32>
  // CHECK: memref.alloc() : memref<4xf32, #gpu.address_space<workgroup>>
  %shared = memref.alloc() : memref<4xf32, #gpu.address_space<workgroup>>
  // CHECK: memref.cast %{{.*}} : memref<2xf32, #gpu.address_space<global>> to memref<*xf32, #gpu.address_space<global>>
  %u = memref.cast %w : memref<2xf32> to memref<*xf32>
  return %u : memref<*xf32>
}
