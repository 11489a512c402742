// RUN: not mca-opt %s --mca-keep-buffers=min-bytes=-1 2>&1 | FileCheck %s

// CHECK: error: mca-keep-buffers: min-bytes must not be negative
func.func @main() {
  return
}
