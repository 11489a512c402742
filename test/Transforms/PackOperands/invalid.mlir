// RUN: not mca-opt %s --mca-pack-operands=vector-width=7 2>&1 | FileCheck %s
// RUN: not mca-opt %s --mca-pack-operands=vector-width=-4 2>&1 | FileCheck %s
// CHECK: error: mca-pack-operands: vector-width must be 0, 4, 8 or 16
