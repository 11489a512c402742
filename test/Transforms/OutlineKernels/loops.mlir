// RUN: mca-opt %s --mca-outline-kernels | FileCheck %s

// Loops that differ in a constant are two kernels, each used once.
// CHECK-LABEL: func @different
// CHECK-COUNT-2: scf.for
func.func @different(%a: memref<8xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %c8 = arith.constant 8 : index
  %zero = arith.constant 0.0 : f32
  scf.for %i = %c0 to %c8 step %c1 {
    memref.store %zero, %a[%i] : memref<8xf32>
  }
  scf.for %i = %c0 to %c4 step %c1 {
    memref.store %zero, %a[%i] : memref<8xf32>
  }
  return
}

// Numbers that one loop gives and the next takes; a loop may free what it
// allocates.
// CHECK-LABEL: func @sums
// CHECK: %[[ONE:.+]] = call @[[SUM:.+]](%{{.+}}, %{{.+}}) : (f32, memref<8xf32>) -> f32
// CHECK-NEXT: %[[TWO:.+]] = call @[[SUM]](%[[ONE]], %{{.+}}) : (f32, memref<8xf32>) -> f32
// CHECK-NEXT: return %[[TWO]]
// CHECK: func private @[[SUM]](%{{.+}}: f32, %{{.+}}: memref<8xf32> {llvm.noalias}) -> f32
// CHECK: scf.for
// CHECK: memref.dealloc
func.func @sums(%a: memref<8xf32>, %b: memref<8xf32>, %start: f32) -> f32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %0 = scf.for %i = %c0 to %c8 step %c1 iter_args(%sum = %start) -> (f32) {
    %own = memref.alloc() : memref<f32>
    %x = memref.load %a[%i] : memref<8xf32>
    memref.store %x, %own[] : memref<f32>
    %y = memref.load %own[] : memref<f32>
    %next = arith.addf %sum, %y : f32
    memref.dealloc %own : memref<f32>
    scf.yield %next : f32
  }
  %1 = scf.for %i = %c0 to %c8 step %c1 iter_args(%sum = %0) -> (f32) {
    %own = memref.alloc() : memref<f32>
    %x = memref.load %b[%i] : memref<8xf32>
    memref.store %x, %own[] : memref<f32>
    %y = memref.load %own[] : memref<f32>
    %next = arith.addf %sum, %y : f32
    memref.dealloc %own : memref<f32>
    scf.yield %next : f32
  }
  return %1 : f32
}
