// RUN: mca-opt %s --canonicalize | FileCheck %s

// CHECK-LABEL: func.func @order_tokens
// CHECK-NOT: memref.cast
// CHECK: mca.order_tokens ins(%{{.+}} : memref<2x7xi32>)
func.func @order_tokens(%r: memref<2x7xi32>, %o: memref<2x7xi32>, %b: memref<2x3xi32>) {
  %rd = memref.cast %r : memref<2x7xi32> to memref<2x?xi32>
  mca.order_tokens ins(%rd : memref<2x?xi32>) outs(%o, %b : memref<2x7xi32>, memref<2x3xi32>) {dim = 8 : i64}
  return
}
