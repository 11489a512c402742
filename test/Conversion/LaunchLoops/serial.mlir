// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(mca-launch-loops))' | FileCheck %s

#device = #gpu.address_space<global>

// Single elements in a loop: one thread runs it, structured operations as
// loops; what iterations allocate is there before.
// CHECK-LABEL: func @loop
// CHECK: %[[T:.+]] = memref.alloc() : memref<4xf32
// CHECK: gpu.launch blocks({{.*}}) in (%{{.+}} = %c1{{.*}}) threads({{.*}}) in (%{{.+}} = %c1
// CHECK-NEXT: scf.for
// CHECK: scf.for
// CHECK-NOT: linalg
// CHECK-NOT: memref.copy
// CHECK: memref.store
// CHECK: gpu.terminator
// CHECK: memref.dealloc %[[T]]
func.func @loop(%x: memref<8x4xf32, #device>, %y: memref<8xf32, #device>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  scf.for %i = %c0 to %c8 step %c1 {
    %t = memref.alloc() : memref<4xf32, #device>
    %row = memref.subview %x[%i, 0] [1, 4] [1, 1]
      : memref<8x4xf32, #device> to memref<4xf32, strided<[1], offset: ?>, #device>
    memref.copy %row, %t : memref<4xf32, strided<[1], offset: ?>, #device> to memref<4xf32, #device>
    %v = memref.load %t[%c1] : memref<4xf32, #device>
    linalg.fill ins(%v : f32) outs(%t : memref<4xf32, #device>)
    memref.store %v, %y[%i] : memref<8xf32, #device>
    memref.dealloc %t : memref<4xf32, #device>
  }
  return
}

// Whole buffers only: the loop stays the host's, its operations are kernels.
// CHECK-LABEL: func @host_loop
// CHECK: scf.for
// CHECK: gpu.launch
// CHECK-SAME: %c256
func.func @host_loop(%x: memref<4xf32, #device>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %one = arith.constant 1.0 : f32
  scf.for %i = %c0 to %n step %c1 {
    linalg.fill ins(%one : f32) outs(%x : memref<4xf32, #device>)
  }
  return
}

// A size that is read in the iteration: allocated by the host, which waits for
// the element that a thread puts where it can be copied from.
// CHECK-LABEL: func @dynamic
// CHECK-SAME: (%[[SIZES:.+]]: memref<?xindex, #{{.*}}>, %{{.+}}: index)
// CHECK: scf.for %[[I:.+]] =
// CHECK: %[[ELEMENT:.+]] = memref.alloc() : memref<index, #gpu.address_space<global>>
// CHECK: gpu.launch
// CHECK: %[[READ:.+]] = memref.load %[[SIZES]][%[[I]]]
// CHECK-NEXT: memref.store %[[READ]], %[[ELEMENT]][]
// CHECK-NEXT: gpu.terminator
// CHECK: %[[HOST:.+]] = memref.alloc() : memref<index>
// CHECK-NEXT: memref.copy %[[ELEMENT]], %[[HOST]]
// CHECK-NEXT: memref.dealloc %[[ELEMENT]]
// CHECK-NEXT: %[[SIZE:.+]] = memref.load %[[HOST]][]
// CHECK-NEXT: memref.dealloc %[[HOST]]
// CHECK-NEXT: memref.alloc(%[[SIZE]])
// CHECK: gpu.launch
func.func @dynamic(%sizes: memref<?xindex, #device>, %n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %one = arith.constant 1.0 : f32
  scf.for %i = %c0 to %n step %c1 {
    %size = memref.load %sizes[%i] : memref<?xindex, #device>
    %t = memref.alloc(%size) : memref<?xf32, #device>
    linalg.fill ins(%one : f32) outs(%t : memref<?xf32, #device>)
    memref.dealloc %t : memref<?xf32, #device>
  }
  return
}

// A branch that gives a value to the host.
// CHECK-LABEL: func @branch
// CHECK: scf.if
// CHECK: gpu.launch
// CHECK-NEXT: memref.store
// CHECK-NEXT: gpu.terminator
// CHECK: memref.copy
// CHECK: %[[L:.+]] = memref.load
// CHECK: scf.yield %[[L]]
// CHECK: } else {
func.func @branch(%x: memref<4xf32, #device>, %is: i1, %v: f32, %i: index) -> f32 {
  %r = scf.if %is -> f32 {
    memref.store %v, %x[%i] : memref<4xf32, #device>
    %l = memref.load %x[%i] : memref<4xf32, #device>
    scf.yield %l : f32
  } else {
    scf.yield %v : f32
  }
  return %r : f32
}

// Memory of the host is none of the pass's business, nor are tensors.
// CHECK-LABEL: func @elsewhere
// CHECK-NOT: gpu.launch
// CHECK: return
func.func @elsewhere(%x: memref<4xf32>, %t: tensor<4xf32>, %v: f32, %i: index) -> tensor<4xf32> {
  memref.store %v, %x[%i] : memref<4xf32>
  linalg.fill ins(%v : f32) outs(%x : memref<4xf32>)
  %f = linalg.fill ins(%v : f32) outs(%t : tensor<4xf32>) -> tensor<4xf32>
  return %f : tensor<4xf32>
}
