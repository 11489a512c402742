// RUN: mca-opt %s --mca-device-buffers | FileCheck %s
// RUN: mca-opt %s --mca-device-buffers=host-arguments=false | FileCheck %s --check-prefix=DEVICE

// CHECK-NOT: address_space<global>
// DEVICE-NOT: address_space<global>

#device = #gpu.address_space<global>

// Sizes are read off the host's buffer; the result is its caller's.
// CHECK-LABEL: func @main
// CHECK-SAME: (%[[X:.+]]: memref<?x4xf32>, %[[N:.+]]: index) -> memref<?xf32>
// CHECK-DAG: %[[ROWS:.+]] = memref.dim %[[X]], %{{.*}} : memref<?x4xf32>
// CHECK: %[[ON_DEVICE:.+]] = gpu.alloc (%[[ROWS]]) : memref<?x4xf32>
// CHECK: gpu.memcpy %[[ON_DEVICE]], %[[X]]
// CHECK: %[[SUM:.+]] = gpu.alloc (%[[N]]) : memref<?xf32>
// CHECK: call @inner(%[[ON_DEVICE]], %[[SUM]])
// CHECK: %[[SIZE:.+]] = memref.dim %[[SUM]]
// CHECK: %[[RESULT:.+]] = memref.alloc(%[[SIZE]]) : memref<?xf32>
// CHECK: gpu.memcpy %[[RESULT]], %[[SUM]]
// CHECK: gpu.dealloc %[[SUM]]
// CHECK: gpu.dealloc %[[ON_DEVICE]]
// CHECK: return %[[RESULT]]
//
// DEVICE-LABEL: func @main
// DEVICE-NOT: gpu.memcpy
// DEVICE: %[[SUM:.+]] = gpu.alloc
// DEVICE: return %[[SUM]]
func.func @main(%x: memref<?x4xf32, #device>, %n: index) -> memref<?xf32, #device> {
  %sum = memref.alloc(%n) : memref<?xf32, #device>
  call @inner(%x, %sum) : (memref<?x4xf32, #device>, memref<?xf32, #device>) -> ()
  return %sum : memref<?xf32, #device>
}

// A private function works on the device's buffers, and frees them there.
// CHECK-LABEL: func private @inner
// CHECK-NOT: gpu.memcpy
// CHECK: gpu.alloc () : memref<4xf32>
// CHECK: memref.alloc() : memref<4xindex, 1>
// CHECK: gpu.dealloc
// CHECK: memref.dealloc %{{.*}} : memref<4xindex, 1>
func.func private @inner(%x: memref<?x4xf32, #device>, %sum: memref<?xf32, #device>) {
  %b = memref.alloc() : memref<4xf32, #device>
  %host = memref.alloc() : memref<4xindex, 1>
  gpu.memcpy %b, %b : memref<4xf32, #device>, memref<4xf32, #device>
  memref.dealloc %b : memref<4xf32, #device>
  memref.dealloc %host : memref<4xindex, 1>
  return
}
