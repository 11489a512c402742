// RUN: mca-opt %s --mca-hoist-buffers | FileCheck %s

func.func private @use_any(memref<?xf32>)

// A parallel region inside of a loop: its threads come and go.
// CHECK-LABEL: func @region
// CHECK: scf.for
// CHECK-NEXT: omp.parallel
// CHECK-NEXT: memref.alloc
func.func @region(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    omp.parallel {
      %b = memref.alloc(%n) : memref<?xf32>
      func.call @use_any(%b) : (memref<?xf32>) -> ()
      memref.dealloc %b : memref<?xf32>
      omp.terminator
    }
  }
  return
}

// A size that only the iteration knows: what it reads may have been written.
// CHECK-LABEL: func @read
// CHECK: scf.for
// CHECK-NEXT: memref.load
// CHECK-NEXT: memref.alloc
func.func @read(%n: index, %sizes: memref<1xindex>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %size = memref.load %sizes[%c0] : memref<1xindex>
    %b = memref.alloc(%size) : memref<?xf32>
    func.call @use_any(%b) : (memref<?xf32>) -> ()
    memref.dealloc %b : memref<?xf32>
  }
  return
}

// Freed in another block, and not at all.
// CHECK-LABEL: func @elsewhere
// CHECK: scf.for
// CHECK-NEXT: memref.alloc
// CHECK-NEXT: memref.alloc
func.func @elsewhere(%n: index, %is: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %a = memref.alloc(%n) : memref<?xf32>
    %b = memref.alloc(%n) : memref<?xf32>
    func.call @use_any(%b) : (memref<?xf32>) -> ()
    scf.if %is {
      memref.dealloc %a : memref<?xf32>
    }
  }
  return
}

// No loop around it, or one whose iterations share nothing in order.
// CHECK-LABEL: func @parallel
// CHECK: scf.if
// CHECK-NEXT: memref.alloc
// CHECK: scf.parallel
// CHECK-NEXT: memref.alloc
func.func @parallel(%n: index, %is: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.if %is {
    %b = memref.alloc(%n) : memref<?xf32>
    func.call @use_any(%b) : (memref<?xf32>) -> ()
    memref.dealloc %b : memref<?xf32>
  }
  scf.parallel (%i) = (%c0) to (%n) step (%c1) {
    %b = memref.alloc(%n) : memref<?xf32>
    func.call @use_any(%b) : (memref<?xf32>) -> ()
    memref.dealloc %b : memref<?xf32>
  }
  return
}
