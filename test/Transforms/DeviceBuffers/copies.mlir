// RUN: mca-opt %s --mca-device-buffers | FileCheck %s

#device = #gpu.address_space<global>

// The host's control flow may depend on what is copied.
// CHECK-LABEL: func private @steps
// CHECK-SAME: (%[[COUNTS:.+]]: memref<?xi32>, %[[HOST:.+]]: memref<?xi32>, %[[I:.+]]: index)
// CHECK-NEXT: %[[COPIED:.+]] = gpu.memcpy async %[[HOST]], %[[COUNTS]]
// CHECK-NEXT: gpu.wait [%[[COPIED]]]
// CHECK-NEXT: memref.load %[[HOST]][%[[I]]]
func.func private @steps(%counts: memref<?xi32, #device>, %host: memref<?xi32>, %i: index) -> i32 {
  memref.copy %counts, %host : memref<?xi32, #device> to memref<?xi32>
  %count = memref.load %host[%i] : memref<?xi32>
  return %count : i32
}

// Kernels read their memory themselves, hosts theirs.
// CHECK-LABEL: func private @elsewhere
// CHECK-NOT: gpu.memcpy
// CHECK: return
func.func private @elsewhere(%counts: memref<?xi32, #device>, %host: memref<?xi32>, %other: memref<?xi32>) {
  %one = arith.constant 1 : index
  gpu.launch blocks(%bx, %by, %bz) in (%gx = %one, %gy = %one, %gz = %one)
             threads(%tx, %ty, %tz) in (%sx = %one, %sy = %one, %sz = %one) {
    %count = memref.load %counts[%tx] : memref<?xi32, #device>
    memref.store %count, %counts[%bx] : memref<?xi32, #device>
    gpu.terminator
  }
  memref.copy %host, %other : memref<?xi32> to memref<?xi32>
  return
}
