// RUN: not mca-opt %s --mca-tile-rows=min-width=0 2>&1 | FileCheck %s

// CHECK: error: mca-tile-rows: min-width must be positive
func.func @main() {
  return
}
