// RUN: mca-opt %s --allow-unregistered-dialect --pass-pipeline='builtin.module(func.func(mca-plan-buffers))' | FileCheck %s --implicit-check-not=memref.view

// CHECK-LABEL: func @returned
// CHECK-COUNT-2: memref.alloc() : memref<8xf32>
// CHECK: return
func.func @returned() -> memref<8xf32> {
  %a = memref.alloc() : memref<8xf32>
  %b = memref.alloc() : memref<8xf32>
  "test.use"(%a, %b) : (memref<8xf32>, memref<8xf32>) -> ()
  memref.dealloc %a : memref<8xf32>
  return %b : memref<8xf32>
}

// Sizes, layouts and alignments that no plan can promise.
// CHECK-LABEL: func @kinds
// CHECK: memref.alloc() : memref<8xf32>
// CHECK: memref.alloc() : memref<8xf32, strided<[2]>>
// CHECK: memref.alloc() : memref<8xf32, 1>
// CHECK: memref.alloc() {alignment = 4096 : i64} : memref<8xf32>
func.func @kinds() {
  %a = memref.alloc() : memref<8xf32>
  %c = memref.alloc() : memref<8xf32, strided<[2]>>
  %d = memref.alloc() : memref<8xf32, 1>
  %e = memref.alloc() {alignment = 4096 : i64} : memref<8xf32>
  "test.use"(%a, %c, %d, %e) : (memref<8xf32>, memref<8xf32, strided<[2]>>, memref<8xf32, 1>, memref<8xf32>) -> ()
  memref.dealloc %a : memref<8xf32>
  memref.dealloc %c : memref<8xf32, strided<[2]>>
  memref.dealloc %d : memref<8xf32, 1>
  memref.dealloc %e : memref<8xf32>
  return
}

// Freed in a branch, or by more than one: not known where.
// CHECK-LABEL: func @branches
// CHECK-COUNT-2: memref.alloc() : memref<8xf32>
func.func @branches(%which: i1) {
  %a = memref.alloc() : memref<8xf32>
  %b = memref.alloc() : memref<8xf32>
  "test.use"(%a, %b) : (memref<8xf32>, memref<8xf32>) -> ()
  scf.if %which {
    memref.dealloc %a : memref<8xf32>
  } else {
    memref.dealloc %a : memref<8xf32>
  }
  memref.dealloc %b : memref<8xf32>
  return
}

// Buffers of an iteration stay in it.
// CHECK-LABEL: func @loops
// CHECK: scf.for
// CHECK-COUNT-2: memref.alloc() : memref<8xf32>
func.func @loops(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    %a = memref.alloc() : memref<8xf32>
    %b = memref.alloc() : memref<8xf32>
    "test.use"(%a, %b) : (memref<8xf32>, memref<8xf32>) -> ()
    memref.dealloc %a : memref<8xf32>
    memref.dealloc %b : memref<8xf32>
  }
  return
}

// The second extent is known only when the first buffer lives already.
// CHECK-LABEL: func @unknown_extents
// CHECK: memref.alloc(%{{.+}}) : memref<?xf32>
// CHECK: memref.alloc(%{{.+}}) : memref<?xf32>
func.func @unknown_extents(%n: index) {
  %a = memref.alloc(%n) : memref<?xf32>
  %m = "test.count"(%a) : (memref<?xf32>) -> index
  %b = memref.alloc(%m) : memref<?xf32>
  "test.use"(%a, %b) : (memref<?xf32>, memref<?xf32>) -> ()
  memref.dealloc %a : memref<?xf32>
  memref.dealloc %b : memref<?xf32>
  return
}

// A division by zero must not come before the check.
// CHECK-LABEL: func @guarded
// CHECK: memref.alloc(%{{.+}}) : memref<?xf32>
// CHECK: cf.assert
// CHECK: arith.divui
// CHECK: memref.alloc(%{{.+}}) : memref<?xf32>
func.func @guarded(%n: index, %parts: index, %valid: i1) {
  %a = memref.alloc(%n) : memref<?xf32>
  cf.assert %valid, "no parts"
  %m = arith.divui %n, %parts : index
  %b = memref.alloc(%m) : memref<?xf32>
  "test.use"(%a, %b) : (memref<?xf32>, memref<?xf32>) -> ()
  memref.dealloc %a : memref<?xf32>
  memref.dealloc %b : memref<?xf32>
  return
}
