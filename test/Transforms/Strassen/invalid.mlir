// RUN: not mca-opt %s --mca-strassen=vector-width=7 2>&1 | FileCheck %s --check-prefix=WIDTH
// WIDTH: error: mca-strassen: vector-width must be 0, 4, 8 or 16
// RUN: not mca-opt %s --mca-strassen=min-rows=0 2>&1 | FileCheck %s --check-prefix=LEAST
// RUN: not mca-opt %s --mca-strassen=min-size=1 2>&1 | FileCheck %s --check-prefix=LEAST
// LEAST: error: mca-strassen: min-rows must be at least 1, min-size at least 2
