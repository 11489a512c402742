// RUN: mca-opt %s -split-input-file --allow-unregistered-dialect --mca-approximate-attention=alpha=0.2 --remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s

// torch-mlir's attention with a mask that says what takes part.

// CHECK-LABEL: func.func @tm_tensor
// CHECK-NOT: tm_tensor
// CHECK: arith.select
// CHECK: arith.maximumf
// CHECK: math.exp
// CHECK: arith.divf
// CHECK: mca.encode values({{.*}} : tensor<2x5x8xf32>) weight({{.*}} : tensor<8x3x4xf32>) probabilities({{.*}} : tensor<2x3x3x5xf32>)
// CHECK-NOT: linalg.matmul
// CHECK: return
func.func @tm_tensor(%x: tensor<2x5x8xf32>, %w: tensor<8x12xf32>, %q: tensor<6x3x4xf32>, %k: tensor<6x5x4xf32>, %m: tensor<6x3x5xi1>) -> tensor<6x3x4xf32> {
  %zero = arith.constant dense<0.0> : tensor<10x12xf32>
  %flat = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x5x8xf32> into tensor<10x8xf32>
  %v2 = linalg.matmul ins(%flat, %w : tensor<10x8xf32>, tensor<8x12xf32>) outs(%zero : tensor<10x12xf32>) -> tensor<10x12xf32>
  %v3 = tensor.expand_shape %v2 [[0, 1], [2, 3]] output_shape [2, 5, 3, 4] : tensor<10x12xf32> into tensor<2x5x3x4xf32>
  %v4 = tensor.empty() : tensor<2x3x5x4xf32>
  %v5 = linalg.transpose ins(%v3 : tensor<2x5x3x4xf32>) outs(%v4 : tensor<2x3x5x4xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %v5 [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %o = tensor.empty() : tensor<6x3x4xf32>
  %y = "tm_tensor.attention"(%q, %k, %v, %m, %o) <{operandSegmentSizes = array<i32: 4, 1>, scale = 2.500000e-01 : f64}> : (tensor<6x3x4xf32>, tensor<6x5x4xf32>, tensor<6x5x4xf32>, tensor<6x3x5xi1>, tensor<6x3x4xf32>) -> tensor<6x3x4xf32>
  return %y : tensor<6x3x4xf32>
}

// -----

// IREE's attention: roles by indexing maps, here with V transposed, in bf16, with
// a mask to add and a dynamic number of keys.

#q = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
#k = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d3)>
#v = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4)>
#s = affine_map<(d0, d1, d2, d3, d4) -> ()>
#m = affine_map<(d0, d1, d2, d3, d4) -> (d1, d4)>
#o = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2)>

// CHECK-LABEL: func.func @linalg_ext
// CHECK-NOT: iree_linalg_ext
// CHECK: mca.encode values({{.*}} : tensor<?x8xbf16>) weight({{.*}} : tensor<8x2x4xbf16>) probabilities({{.*}} : tensor<2x3x?xf32>)
// CHECK: arith.truncf {{.*}} : tensor<2x3x4xf32> to tensor<2x3x4xbf16>
func.func @linalg_ext(%x: tensor<?x8xbf16>, %w: tensor<2x4x8xbf16>, %q: tensor<2x3x6xbf16>, %k: tensor<2x?x6xbf16>, %mask: tensor<3x?xf32>, %scale: f32) -> tensor<2x3x4xbf16> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : bf16
  %n = tensor.dim %x, %c0 : tensor<?x8xbf16>
  %v0 = tensor.empty(%n) : tensor<2x4x?xbf16>
  %v1 = linalg.fill ins(%zero : bf16) outs(%v0 : tensor<2x4x?xbf16>) -> tensor<2x4x?xbf16>
  %v = linalg.generic {indexing_maps = [affine_map<(h, f, n, i) -> (h, f, i)>, affine_map<(h, f, n, i) -> (n, i)>, affine_map<(h, f, n, i) -> (h, f, n)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%w, %x : tensor<2x4x8xbf16>, tensor<?x8xbf16>) outs(%v1 : tensor<2x4x?xbf16>) {
  ^bb0(%a: bf16, %b: bf16, %acc: bf16):
    %t = arith.mulf %a, %b : bf16
    %u = arith.addf %acc, %t : bf16
    linalg.yield %u : bf16
  } -> tensor<2x4x?xbf16>
  %o = tensor.empty() : tensor<2x3x4xbf16>
  %y = "iree_linalg_ext.attention"(%q, %k, %v, %scale, %mask, %o) <{indexing_maps = [#q, #k, #v, #s, #m, #o], operandSegmentSizes = array<i32: 1, 1, 1, 1, 1, 1>}> ({
  ^bb0(%score: f32):
    "iree_linalg_ext.yield"(%score) : (f32) -> ()
  }) : (tensor<2x3x6xbf16>, tensor<2x?x6xbf16>, tensor<2x4x?xbf16>, f32, tensor<3x?xf32>, tensor<2x3x4xbf16>) -> tensor<2x3x4xbf16>
  return %y : tensor<2x3x4xbf16>
}

// -----

// Values that cannot be encoded: the op stays.

// CHECK-LABEL: func.func @not_projected
// CHECK: tm_tensor.attention
func.func @not_projected(%q: tensor<2x3x4xf32>, %k: tensor<2x5x4xf32>, %v: tensor<2x5x4xf32>, %o: tensor<2x3x4xf32>) -> tensor<2x3x4xf32> {
  // expected-remark @below {{ValueNotProjected}}
  %y = "tm_tensor.attention"(%q, %k, %v, %o) <{operandSegmentSizes = array<i32: 3, 1>}> : (tensor<2x3x4xf32>, tensor<2x5x4xf32>, tensor<2x5x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// -----

// Operands that do not tell their roles.

// CHECK-LABEL: func.func @not_understood
// CHECK-COUNT-9: attention"
func.func @not_understood(%q: tensor<2x3x4xf32>, %k: tensor<2x5x4xf32>, %m: tensor<2x3x7xf32>, %f: f32, %b: memref<2x3x4xf32>, %q2: tensor<3x4xf32>, %k2: tensor<5x4xf32>, %m2: tensor<2x3x5xf32>) {
  // A meaning that is not known.
  // expected-remark-re @below {{ForeignAttention{{.*}}unknown attributes}}
  %a = "tm_tensor.attention"(%q, %k, %k, %q) <{operandSegmentSizes = array<i32: 3, 1>, is_causal = true}> : (tensor<2x3x4xf32>, tensor<2x5x4xf32>, tensor<2x5x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // expected-remark-re @below {{ForeignAttention{{.*}}unknown attributes}}
  %c = "tm_tensor.attention"(%q, %k, %k, %q) <{operandSegmentSizes = array<i32: 3, 1>, scale = 1 : i64}> : (tensor<2x3x4xf32>, tensor<2x5x4xf32>, tensor<2x5x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // Heads that only the keys have, or only the mask.
  // expected-remark-re @below {{ForeignAttention{{.*}}loops that are no attention's}}
  %d = "iree_linalg_ext.attention"(%q2, %k, %k, %f, %q) <{indexing_maps = [affine_map<(b, m, n, k, l) -> (m, l)>, affine_map<(b, m, n, k, l) -> (b, k, l)>, affine_map<(b, m, n, k, l) -> (b, k, n)>, affine_map<(b, m, n, k, l) -> ()>, affine_map<(b, m, n, k, l) -> (b, m, n)>]}> : (tensor<3x4xf32>, tensor<2x5x4xf32>, tensor<2x5x4xf32>, f32, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // expected-remark-re @below {{ForeignAttention{{.*}}loops that are no attention's}}
  %e = "iree_linalg_ext.attention"(%q2, %k2, %k2, %f, %m2, %q) <{indexing_maps = [affine_map<(b, m, n, k, l) -> (m, l)>, affine_map<(b, m, n, k, l) -> (k, l)>, affine_map<(b, m, n, k, l) -> (k, n)>, affine_map<(b, m, n, k, l) -> ()>, affine_map<(b, m, n, k, l) -> (b, m, k)>, affine_map<(b, m, n, k, l) -> (b, m, n)>]}> : (tensor<3x4xf32>, tensor<5x4xf32>, tensor<5x4xf32>, f32, tensor<2x3x5xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // expected-remark @below {{ForeignAttention}}
  %0 = "tm_tensor.attention"(%q, %k, %k, %q) : (tensor<2x3x4xf32>, tensor<2x5x4xf32>, tensor<2x5x4xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // expected-remark @below {{ForeignAttention}}
  %1 = "tm_tensor.attention"(%q, %k, %k, %m, %q) <{operandSegmentSizes = array<i32: 4, 1>}> : (tensor<2x3x4xf32>, tensor<2x5x4xf32>, tensor<2x5x4xf32>, tensor<2x3x7xf32>, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // expected-remark @below {{ForeignAttention}}
  "tm_tensor.attention"(%b, %b, %b, %b) <{operandSegmentSizes = array<i32: 3, 1>}> : (memref<2x3x4xf32>, memref<2x3x4xf32>, memref<2x3x4xf32>, memref<2x3x4xf32>) -> ()
  // expected-remark @below {{ForeignAttention}}
  %2 = "iree_linalg_ext.attention"(%q, %k, %k, %f, %q) <{indexing_maps = []}> : (tensor<2x3x4xf32>, tensor<2x5x4xf32>, tensor<2x5x4xf32>, f32, tensor<2x3x4xf32>) -> tensor<2x3x4xf32>
  // expected-remark @below {{ForeignAttention}}
  "iree_linalg_ext.attention"() : () -> ()
  return
}
