// RUN: not mca-opt %s --mca-lower-to-linalg=keep=gather_matmul,gather 2>&1 | FileCheck %s

// CHECK: mca-lower-to-linalg: keep names an operation mca.gather that there is not
func.func @nothing() {
  return
}
