// RUN: mca-opt %s --mca-fold-constant-layouts | FileCheck %s

// CHECK-LABEL: func.func @elided
// CHECK: linalg.transpose
func.func @elided(%0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %c = arith.constant dense_resource<__elided__> : tensor<2x3xf32>
  %t = linalg.transpose ins(%c : tensor<2x3xf32>) outs(%0 : tensor<3x2xf32>) permutation = [1, 0]
  return %t : tensor<3x2xf32>
}

// CHECK-LABEL: func.func @splat
// CHECK: linalg.transpose
func.func @splat(%0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %c = arith.constant dense<1.0> : tensor<2x3xf32>
  %t = linalg.transpose ins(%c : tensor<2x3xf32>) outs(%0 : tensor<3x2xf32>) permutation = [1, 0]
  return %t : tensor<3x2xf32>
}

// CHECK-LABEL: func.func @argument
// CHECK: linalg.transpose
func.func @argument(%c: tensor<2x3xf32>, %0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %t = linalg.transpose ins(%c : tensor<2x3xf32>) outs(%0 : tensor<3x2xf32>) permutation = [1, 0]
  return %t : tensor<3x2xf32>
}

// CHECK-LABEL: func.func @unused
// CHECK: linalg.transpose
func.func @unused(%0: tensor<2x1xf32>) {
  %c = arith.constant dense<[[1.0, 2.0]]> : tensor<1x2xf32>
  %t = linalg.transpose ins(%c : tensor<1x2xf32>) outs(%0 : tensor<2x1xf32>) permutation = [1, 0]
  return
}

// A slice alone is a view.
// CHECK-LABEL: func.func @slice
// CHECK: tensor.extract_slice
func.func @slice() -> tensor<1xf32> {
  %c = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %s = tensor.extract_slice %c[1] [1] [1] : tensor<2xf32> to tensor<1xf32>
  return %s : tensor<1xf32>
}

// Computes, broadcasts, reads its destination: no permutation.
// CHECK-LABEL: func.func @generics
// CHECK-COUNT-3: linalg.generic
func.func @generics(%a: tensor<2xf32>, %b: tensor<3x2xf32>) -> (tensor<2xf32>, tensor<3x2xf32>, tensor<2xf32>) {
  %c = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
  %0 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
      ins(%c : tensor<2xf32>) outs(%a : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    %n = arith.negf %in : f32
    linalg.yield %n : f32
  } -> tensor<2xf32>
  %1 = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d1)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]}
      ins(%c : tensor<2xf32>) outs(%b : tensor<3x2xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  } -> tensor<3x2xf32>
  %2 = linalg.generic {indexing_maps = [affine_map<(d0) -> (d0)>, affine_map<(d0) -> (d0)>], iterator_types = ["parallel"]}
      ins(%c : tensor<2xf32>) outs(%a : tensor<2xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %out : f32
  } -> tensor<2xf32>
  return %0, %1, %2 : tensor<2xf32>, tensor<3x2xf32>, tensor<2xf32>
}

// CHECK-LABEL: func.func @dynamic
// CHECK: linalg.transpose
func.func @dynamic(%0: tensor<?x1xf32>) -> tensor<?x1xf32> {
  %c = arith.constant dense<[[1.0, 2.0]]> : tensor<1x2xf32>
  %d = tensor.cast %c : tensor<1x2xf32> to tensor<1x?xf32>
  %t = linalg.transpose ins(%d : tensor<1x?xf32>) outs(%0 : tensor<?x1xf32>) permutation = [1, 0]
  return %t : tensor<?x1xf32>
}
