// Each time the rows are normalized their elements are read twice: fusion would make
// 2^12 copies of the first operation.
// RUN: %python %S/Inputs/deep.py 12 | mca-opt --mca-tile-rows | FileCheck %s --implicit-check-not=scf.forall
// RUN: %python %S/Inputs/deep.py 4 | mca-opt --mca-tile-rows | FileCheck %s --check-prefix=FEW
// CHECK: func.func @normalize
// FEW: scf.forall
