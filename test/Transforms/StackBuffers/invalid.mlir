// RUN: not mca-opt %s --mca-stack-buffers=max-bytes=-1 2>&1 | FileCheck %s

// CHECK: error: mca-stack-buffers: max-bytes must not be negative
func.func @main() {
  return
}
