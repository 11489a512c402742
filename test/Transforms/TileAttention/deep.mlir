// Each time that rows are normalized their elements are read twice: 2^40 ways lead to the
// scores, and a tile of them is computed once.
// RUN: %python %S/Inputs/deep.py 40 | mca-opt --linalg-generalize-named-ops --mca-tile-attention=vector-width=16 | FileCheck %s

// CHECK: scf.forall
// CHECK-COUNT-82: linalg.generic
// CHECK-NOT: linalg.generic
// CHECK: scf.forall.in_parallel
// CHECK-NOT: linalg.generic
// CHECK: return
