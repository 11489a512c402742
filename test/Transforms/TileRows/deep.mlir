// Each time that rows are normalized their elements are read twice: 2^40 ways lead to the
// first of 40 times, and it is computed once.
// RUN: %python %S/Inputs/deep.py 40 | mca-opt --mca-tile-rows | FileCheck %s

// CHECK: scf.forall
// CHECK-COUNT-80: linalg.generic
// CHECK-NOT: linalg.generic
// CHECK: scf.forall.in_parallel
// CHECK-NOT: linalg.generic
// CHECK: return
