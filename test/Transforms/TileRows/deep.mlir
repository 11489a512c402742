// Each time that rows are normalized their elements are read twice: fusion would copy the
// first of 12 times 2^11 times on its way. The last three have loops of their own.
// RUN: %python %S/Inputs/deep.py 12 | mca-opt --mca-tile-rows | FileCheck %s
// RUN: %python %S/Inputs/deep.py 4 | mca-opt --mca-tile-rows | FileCheck %s --check-prefix=FEW

// CHECK: scf.forall
// CHECK: scf.forall.in_parallel
// CHECK-COUNT-6: linalg.generic
// CHECK-NOT: linalg.generic
// CHECK: return

// FEW: scf.forall.in_parallel
// FEW-NOT: linalg.generic
// FEW: return
