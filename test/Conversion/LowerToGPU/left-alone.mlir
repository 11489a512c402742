// RUN: mca-opt %s --mca-lower-to-gpu --remarks-filter-analyse=mca-lower-to-gpu --split-input-file -verify-diagnostics | FileCheck %s

// Tensors are no buffers yet.
// CHECK-LABEL: func @tensors
// CHECK: linalg.matmul
func.func @tensors(%a: tensor<4x4xf32>, %b: tensor<4x4xf32>, %c: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %r = linalg.matmul ins(%a, %b : tensor<4x4xf32>, tensor<4x4xf32>) outs(%c : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %r : tensor<4x4xf32>
}

// -----

// Elementwise operations and reductions of one input are others' work: no word.
// CHECK-LABEL: func @elementwise
// CHECK: linalg.add
// CHECK: linalg.reduce
func.func @elementwise(%a: memref<4x4xf32>, %b: memref<4x4xf32>, %c: memref<4xf32>) {
  linalg.add ins(%a, %b : memref<4x4xf32>, memref<4x4xf32>) outs(%b : memref<4x4xf32>)
  linalg.reduce { arith.addf } ins(%a : memref<4x4xf32>) outs(%c : memref<4xf32>) dimensions = [1]
  return
}

// -----

// CHECK-LABEL: func @no_columns
// CHECK: linalg.matvec
func.func @no_columns(%a: memref<4x4xf32>, %b: memref<4xf32>, %c: memref<4xf32>) {
  // expected-remark@below {{[Analysis] NoKernel | Category:mca-lower-to-gpu | Function=no_columns | Reason="no row, no column or not one summed dimension"}}
  linalg.matvec ins(%a, %b : memref<4x4xf32>, memref<4xf32>) outs(%c : memref<4xf32>)
  return
}

// -----

// CHECK-LABEL: func @f64
// CHECK: linalg.matmul
func.func @f64(%a: memref<4x4xf64>, %b: memref<4x4xf64>, %c: memref<4x4xf64>) {
  // expected-remark@below {{Reason="not a sum of float products over projected permutations"}}
  linalg.matmul ins(%a, %b : memref<4x4xf64>, memref<4x4xf64>) outs(%c : memref<4x4xf64>)
  return
}

// -----

// CHECK-LABEL: func @packed
// CHECK: linalg.generic
func.func @packed(%a: memref<4x8xf32>, %b: memref<2x8x16xf32>, %c: memref<4x32xf32>) {
  // expected-remark@below {{Reason="the right-hand side is packed for a CPU"}}
  linalg.generic {
    indexing_maps = [affine_map<(m, n, k) -> (m, k)>,
                     affine_map<(m, n, k) -> (n floordiv 16, k, n mod 16)>,
                     affine_map<(m, n, k) -> (m, n)>],
    iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<4x8xf32>, memref<2x8x16xf32>) outs(%c : memref<4x32xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %s = arith.addf %z, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// CHECK-LABEL: func @slack
// CHECK: mca.attend_tokens
func.func @slack(%a: memref<4x9x17xf32>, %v: memref<4x17x16xf32>, %o: memref<4x17xi32>,
                 %b: memref<4x3xi32>, %t: memref<4xf32>, %y: memref<4x9x16xf32>) {
  // expected-remark@below {{Reason="which heads are taken in int8 is decided by a slack"}}
  mca.attend_tokens ins(%a, %v : memref<4x9x17xf32>, memref<4x17x16xf32>)
    tokens(%o, %b : memref<4x17xi32>, memref<4x3xi32>) slack(%t : memref<4xf32>)
    outs(%y : memref<4x9x16xf32>)
  return
}

// -----

// CHECK-LABEL: func @too_many_buckets
// CHECK: mca.order_tokens
func.func @too_many_buckets(%c: memref<4x17xi32>, %o: memref<4x17xi32>, %b: memref<4x3xi32>) {
  // expected-remark@below {{Reason="the buckets of its counts exceed workgroup memory"}}
  mca.order_tokens ins(%c : memref<4x17xi32>) outs(%o, %b : memref<4x17xi32>, memref<4x3xi32>)
    {dim = 20000 : i64}
  return
}
