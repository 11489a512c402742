// RUN: mca-opt %s --mca-device-buffers | FileCheck %s

#device = #gpu.address_space<global>

// The host's control flow may depend on an element.
// CHECK-LABEL: func private @steps
// CHECK-SAME: (%[[COUNTS:.+]]: memref<?xi32>, %[[I:.+]]: index)
// CHECK: %[[ELEMENT:.+]] = gpu.alloc () : memref<i32>
// CHECK: gpu.launch
// CHECK: %[[VALUE:.+]] = memref.load %[[COUNTS]][%[[I]]]
// CHECK-NEXT: memref.store %[[VALUE]], %[[ELEMENT]][]
// CHECK: gpu.terminator
// CHECK: %[[HOST:.+]] = memref.alloc() : memref<i32>
// CHECK-NEXT: %[[COPIED:.+]] = gpu.memcpy async %[[HOST]], %[[ELEMENT]]
// CHECK-NEXT: gpu.wait [%[[COPIED]]]
// CHECK-NEXT: gpu.dealloc %[[ELEMENT]]
// CHECK-NEXT: %[[COUNT:.+]] = memref.load %[[HOST]][]
// CHECK-NEXT: memref.dealloc %[[HOST]]
// CHECK-NEXT: return %[[COUNT]]
func.func private @steps(%counts: memref<?xi32, #device>, %i: index) -> i32 {
  %count = memref.load %counts[%i] : memref<?xi32, #device>
  return %count : i32
}

// Kernels read their memory themselves, hosts theirs.
// CHECK-LABEL: func private @elsewhere
// CHECK-NOT: gpu.memcpy
// CHECK: return
func.func private @elsewhere(%counts: memref<?xi32, #device>, %host: memref<?xi32>, %i: index) -> i32 {
  %one = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %one, %gy = %one, %gz = %one)
             threads(%tx, %ty, %tz) in (%sx = %one, %sy = %one, %sz = %one) {
    %count = memref.load %counts[%tx] : memref<?xi32, #device>
    memref.store %count, %counts[%bx] : memref<?xi32, #device>
    gpu.terminator
  }
  %x = memref.load %host[%i] : memref<?xi32>
  return %x : i32
}
