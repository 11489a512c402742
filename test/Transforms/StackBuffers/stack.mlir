// RUN: mca-opt %s --allow-unregistered-dialect --mca-stack-buffers | FileCheck %s

// Each thread of a parallel region has a stack of its own.
// CHECK-LABEL: func @parallel
// CHECK-NOT: memref.alloca
// CHECK: omp.parallel
// CHECK-NEXT: %[[A:.+]] = memref.alloca() {alignment = 64 : i64} : memref<1xf32>
// CHECK: omp.loop_nest
// CHECK-NEXT: "test.use"(%[[A]])
// CHECK-NOT: dealloc
// CHECK: return
func.func @parallel(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  omp.parallel {
    omp.wsloop {
      omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
        %a = memref.alloc() {alignment = 64 : i64} : memref<1xf32>
        "test.use"(%a) : (memref<1xf32>) -> ()
        memref.dealloc %a : memref<1xf32>
        omp.yield
      }
    }
    omp.terminator
  }
  return
}

// Not one for each iteration of a serial loop, which end with the function.
// CHECK-LABEL: func @serial
// CHECK-NEXT: memref.alloca() : memref<16xf32>
// CHECK: scf.for
// CHECK: scf.for
// CHECK-NOT: alloc()
func.func @serial(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  scf.for %i = %c0 to %n step %c1 {
    scf.for %j = %c0 to %n step %c1 {
      %a = memref.alloc() : memref<16xf32>
      "test.use"(%a) : (memref<16xf32>) -> ()
      memref.dealloc %a : memref<16xf32>
    }
  }
  return
}

// A scope that upstream keeps because of a call has nothing on the stack; what is in
// it is in the loop.
// CHECK-LABEL: func @scope
// CHECK: omp.loop_nest
// CHECK-NEXT: %[[R:.+]] = func.call @callee()
// CHECK-NEXT: "test.use"(%[[R]])
// CHECK-NOT: alloca_scope
func.func private @callee() -> index
func.func @scope(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  omp.parallel {
    omp.wsloop {
      omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
        %s = memref.alloca_scope -> (index) {
          %r = func.call @callee() : () -> index
          memref.alloca_scope.return %r : index
        }
        "test.use"(%s) : (index) -> ()
        omp.yield
      }
    }
    omp.terminator
  }
  return
}

// A buffer of an inner scope is that one's own.
// CHECK-LABEL: func @used_scope
// CHECK-NEXT: memref.alloca_scope {
// CHECK-NEXT: memref.alloca()
// CHECK-NOT: memref.alloca_scope {
// CHECK: return
func.func @used_scope() {
  memref.alloca_scope {
    memref.alloca_scope {
      %a = memref.alloca() : memref<4xf32>
      "test.use"(%a) : (memref<4xf32>) -> ()
    }
  }
  return
}
