// RUN: mca-opt %s --allow-unregistered-dialect --mca-drop-barriers | FileCheck %s --implicit-check-not=nowait

omp.declare_reduction @sum : f32 init {
^bb0(%arg: f32):
  %zero = arith.constant 0.0 : f32
  omp.yield(%zero : f32)
} combiner {
^bb0(%a: f32, %b: f32):
  %sum = arith.addf %a, %b : f32
  omp.yield(%sum : f32)
}

// Other threads' parts of the sum come together behind the loop.
// CHECK-LABEL: func @reduction
// CHECK: omp.wsloop reduction
func.func @reduction(%n: index, %total: !llvm.ptr) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  omp.parallel {
    omp.wsloop reduction(@sum %total -> %part : !llvm.ptr) {
      omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
        "test.use"(%i, %part) : (index, !llvm.ptr) -> ()
        omp.yield
      }
    }
    omp.terminator
  }
  return
}

// What follows needs what all threads did; so may callers of a loop that is in no
// region of its own.
// CHECK-LABEL: func @followed
// CHECK: omp.wsloop {
// CHECK: test.result
func.func @followed(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  omp.parallel {
    omp.wsloop {
      omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
        "test.use"(%i) : (index) -> ()
        omp.yield
      }
    }
    "test.result"() : () -> ()
    omp.terminator
  }
  return
}
// CHECK-LABEL: func @orphan
// CHECK: omp.wsloop {
func.func @orphan(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  omp.wsloop {
    omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
      "test.use"(%i) : (index) -> ()
      omp.yield
    }
  }
  return
}
