// RUN: not mca-opt %s --mca-skip-dead-keys=vector-width=7 2>&1 | FileCheck %s
// CHECK: error: mca-skip-dead-keys: vector-width must be 0, 4, 8 or 16
