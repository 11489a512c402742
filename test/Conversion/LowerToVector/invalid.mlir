// RUN: not mca-opt %s --mca-lower-to-vector=vector-width=7 2>&1 | FileCheck %s
// RUN: not mca-opt %s --mca-lower-to-vector=tile-rows=-1 2>&1 | FileCheck %s
// CHECK: error: mca-lower-to-vector: vector-width must be 0, 4, 8 or 16 and the other options must not be negative
func.func @nothing() {
  return
}
