// RUN: %python %S/../../Inputs/make_safetensors.py %t c=F32:8x72 x=F32:4x8 h=F16:8x64 d=F32:8x64
// RUN: mca-opt %s --linalg-generalize-named-ops --mca-bind-weights=file=%t --mca-pack-operands=vector-width=16 -split-input-file | FileCheck %s

// 72 columns are no multiple of 64: the kernel copies panels with a border.
// CHECK-LABEL: func @border
// CHECK-NOT: tensor.expand_shape
// CHECK-NOT: linalg.transpose
func.func @border(%x: tensor<4x8xf32>, %y: tensor<4x72xf32>) -> tensor<4x72xf32> {
  %w = arith.constant dense_resource<c> : tensor<8x72xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x72xf32>) outs(%y : tensor<4x72xf32>) -> tensor<4x72xf32>
  return %0 : tensor<4x72xf32>
}

// -----

// CHECK-LABEL: func @not_constant
// CHECK-NOT: linalg.transpose
func.func @not_constant(%x: tensor<4x8xf32>, %w: tensor<8x64xf32>, %y: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x64xf32>) outs(%y : tensor<4x64xf32>) -> tensor<4x64xf32>
  return %0 : tensor<4x64xf32>
}

// -----

// A constant left-hand side is read by scalars.
// CHECK-LABEL: func @left_hand_side
// CHECK-NOT: linalg.transpose
func.func @left_hand_side(%w: tensor<8x64xf32>, %y: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %x = arith.constant dense_resource<x> : tensor<4x8xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x64xf32>) outs(%y : tensor<4x64xf32>) -> tensor<4x64xf32>
  return %0 : tensor<4x64xf32>
}

// -----

// The kernel copies panels of f16 to f32.
// CHECK-LABEL: func @half
// CHECK-NOT: linalg.transpose
func.func @half(%x: tensor<4x8xf16>, %y: tensor<4x64xf16>) -> tensor<4x64xf16> {
  %w = arith.constant dense_resource<h> : tensor<8x64xf16>
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf16>, tensor<8x64xf16>) outs(%y : tensor<4x64xf16>) -> tensor<4x64xf16>
  return %0 : tensor<4x64xf16>
}

// -----

// CHECK-LABEL: func @splat
// CHECK-NOT: linalg.transpose
func.func @splat(%x: tensor<4x8xf32>, %y: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %w = arith.constant dense<1.0> : tensor<8x64xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x64xf32>) outs(%y : tensor<4x64xf32>) -> tensor<4x64xf32>
  return %0 : tensor<4x64xf32>
}

// -----

// No product that the kernels compute.
// CHECK-LABEL: func @no_product
// CHECK-NOT: linalg.transpose
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#out = affine_map<(i, j, k) -> (i, j)>
func.func @no_product(%x: tensor<4x8xf32>, %y: tensor<4x64xf32>) -> tensor<4x64xf32> {
  %w = arith.constant dense_resource<d> : tensor<8x64xf32>
  %0 = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : tensor<4x8xf32>, tensor<8x64xf32>) outs(%y : tensor<4x64xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %p = arith.subf %a, %b : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  } -> tensor<4x64xf32>
  return %0 : tensor<4x64xf32>
}
