// RUN: mca-opt %s --allow-unregistered-dialect --mca-drop-barriers | FileCheck %s

// CHECK-LABEL: func @last
// CHECK: omp.parallel
// CHECK-NEXT: omp.wsloop nowait {
func.func @last(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  omp.parallel {
    omp.wsloop {
      omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
        "test.use"(%i) : (index) -> ()
        omp.yield
      }
    }
    omp.terminator
  }
  return
}

// The second loop may read what other threads wrote in the first one.
// CHECK-LABEL: func @two
// CHECK: omp.wsloop {
// CHECK: omp.wsloop nowait {
func.func @two(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  omp.parallel {
    omp.wsloop {
      omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
        "test.use"(%i) : (index) -> ()
        omp.yield
      }
    }
    omp.wsloop {
      omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
        "test.use"(%i) : (index) -> ()
        omp.yield
      }
    }
    omp.terminator
  }
  return
}
