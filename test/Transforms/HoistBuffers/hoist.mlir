// RUN: mca-opt %s -split-input-file --mca-hoist-buffers | FileCheck %s
// RUN: mca-opt %s -split-input-file --mca-hoist-buffers --mca-hoist-buffers -o /dev/null

func.func private @use(memref<128x512xf32>)
func.func private @use_any(memref<?xf32>)

// Each thread has one buffer; scopes and conditions are in no loop's way.
// CHECK-LABEL: func @threads
// CHECK: omp.parallel {
// CHECK-NEXT: %[[TILE:.+]] = memref.alloc() {alignment = 64 : i64} : memref<128x512xf32>
// CHECK-NEXT: omp.wsloop {
// CHECK-NEXT: omp.loop_nest
// CHECK: scf.if
// CHECK-NEXT: func.call @use(%[[TILE]])
// CHECK-NOT: memref.dealloc
// CHECK: omp.yield
// CHECK: memref.dealloc %[[TILE]]
// CHECK-NEXT: omp.terminator
func.func @threads(%n: index, %is: i1) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  omp.parallel {
    omp.wsloop {
      omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
        memref.alloca_scope {
          scf.if %is {
            %tile = memref.alloc() {alignment = 64 : i64} : memref<128x512xf32>
            func.call @use(%tile) : (memref<128x512xf32>) -> ()
            memref.dealloc %tile : memref<128x512xf32>
          }
        }
        omp.yield
      }
    }
    omp.terminator
  }
  return
}

// Sizes are computed before the loop; where a loop changes them, the buffer
// stays inside of that one.
// CHECK-LABEL: func @sizes
// CHECK-SAME: %[[N:.+]]: index
// CHECK: scf.for %[[I:.+]] =
// CHECK:   %[[SIZE:.+]] = arith.muli %[[N]], %[[I]]
// CHECK:   %[[B:.+]] = memref.alloc(%[[SIZE]])
// CHECK:   scf.for
// CHECK:     scf.for
// CHECK-NEXT:  func.call @use_any(%[[B]])
// CHECK:   memref.dealloc %[[B]]
func.func @sizes(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    scf.for %j = %c0 to %n step %c1 {
      scf.for %k = %c0 to %n step %c1 {
        %size = arith.muli %n, %i : index
        %b = memref.alloc(%size) : memref<?xf32>
        func.call @use_any(%b) : (memref<?xf32>) -> ()
        memref.dealloc %b : memref<?xf32>
      }
    }
  }
  return
}
