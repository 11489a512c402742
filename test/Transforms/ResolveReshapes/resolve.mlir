// RUN: mca-opt %s --mca-resolve-reshapes | FileCheck %s

// CHECK-LABEL: func @sizes
// CHECK-SAME: (%[[X:.+]]: tensor<1x?x384xf32>, %[[N:.+]]: i64, %[[M:.+]]: i64)
// CHECK: %[[FLAT:.+]] = tensor.collapse_shape %[[X]] {{\[\[}}0, 1, 2]] : tensor<1x?x384xf32> into tensor<?xf32>
// CHECK-DAG: %[[I:.+]] = arith.index_cast %[[N]] : i64 to index
// CHECK-DAG: %[[J:.+]] = arith.index_cast %[[M]] : i64 to index
// CHECK: tensor.expand_shape %[[FLAT]] {{\[\[}}0, 1, 2, 3]] output_shape [1, %[[I]], %[[J]], 32] : tensor<?xf32> into tensor<1x?x?x32xf32>
func.func @sizes(%x: tensor<1x?x384xf32>, %n: i64, %m: i64) -> tensor<1x?x?x32xf32> {
  %c1 = arith.constant 1 : i64
  %c32 = arith.constant 32 : i64
  %s = tensor.from_elements %c1, %n, %m, %c32 : tensor<4xi64>
  %y = tensor.reshape %x(%s) : (tensor<1x?x384xf32>, tensor<4xi64>) -> tensor<1x?x?x32xf32>
  return %y : tensor<1x?x?x32xf32>
}

// Static to dynamic and back, one dimension.
// CHECK-LABEL: func @casts
// CHECK: tensor.collapse_shape %{{.+}} : tensor<2x6xf32> into tensor<12xf32>
// CHECK: tensor.cast %{{.+}} : tensor<12xf32> to tensor<?xf32>
// CHECK: tensor.expand_shape %{{.+}} : tensor<?xf32> into tensor<?x4xf32>
// CHECK: tensor.cast %{{.+}} : tensor<?xf32> to tensor<12xf32>
// CHECK: tensor.expand_shape %{{.+}} : tensor<12xf32> into tensor<3x4xf32>
// CHECK: tensor.collapse_shape %{{.+}} : tensor<3x4xf32> into tensor<12xf32>
// CHECK-NOT: tensor.reshape
func.func @casts(%x: tensor<2x6xf32>, %n: index) -> tensor<?xf32> {
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %s = tensor.from_elements %n, %c4 : tensor<2xindex>
  %y = tensor.reshape %x(%s) : (tensor<2x6xf32>, tensor<2xindex>) -> tensor<?x4xf32>
  %t = tensor.from_elements %c3, %c4 : tensor<2xindex>
  %z = tensor.reshape %y(%t) : (tensor<?x4xf32>, tensor<2xindex>) -> tensor<3x4xf32>
  %u = tensor.from_elements %n : tensor<1xindex>
  %v = tensor.reshape %z(%u) : (tensor<3x4xf32>, tensor<1xindex>) -> tensor<?xf32>
  return %v : tensor<?xf32>
}

// Sizes that are data.
// CHECK-LABEL: func @left_alone
// CHECK: tensor.reshape
func.func @left_alone(%x: tensor<12xf32>, %s: tensor<2xindex>) -> tensor<?x?xf32> {
  %y = tensor.reshape %x(%s) : (tensor<12xf32>, tensor<2xindex>) -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}
