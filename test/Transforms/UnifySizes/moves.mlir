// What only moves data and hides it.
//
// RUN: mca-opt %s -split-input-file --mca-unify-sizes --canonicalize | FileCheck %s

// A broadcast to sizes that are those it has, as torch writes it.
#id = affine_map<(i, j) -> (i, j)>
// CHECK-LABEL: func @expand
// CHECK-SAME: %[[X:.+]]: tensor<12x?xf32>
// CHECK-NEXT: return %[[X]]
func.func @expand(%x: tensor<12x?xf32>) -> tensor<12x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c1 : tensor<12x?xf32>
  %e = tensor.empty(%n) : tensor<12x?xf32>
  %y = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<12x?xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %isOne = arith.cmpi eq, %n, %c1 : index
    %k = arith.select %isOne, %c0, %j : index
    %z = tensor.extract %x[%i, %k] : tensor<12x?xf32>
    linalg.yield %z : f32
  } -> tensor<12x?xf32>
  return %y : tensor<12x?xf32>
}

// -----

// A real one, with the dimensions in another order.
#id = affine_map<(i, j, k) -> (i, j, k)>
// CHECK-DAG: #[[$IN:.+]] = affine_map<(d0, d1, d2) -> (d2, 0, d0)>
// CHECK-DAG: #[[$OUT:.+]] = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
// CHECK-LABEL: func @repeat
// CHECK-SAME: %[[X:.+]]: tensor<?x1x7xf32>
// CHECK: linalg.generic {indexing_maps = [#[[$IN]], #[[$OUT]]], iterator_types = ["parallel", "parallel", "parallel"]} ins(%[[X]] :
// CHECK-NEXT: ^bb0(%[[A:.+]]: f32, %{{.+}}: f32):
// CHECK-NEXT: linalg.yield %[[A]]
func.func @repeat(%x: tensor<?x1x7xf32>, %m: index) -> tensor<7x?x?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x1x7xf32>
  %e = tensor.empty(%m, %n) : tensor<7x?x?xf32>
  %y = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel", "parallel"]} outs(%e : tensor<7x?x?xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %k = linalg.index 2 : index
    %z = tensor.extract %x[%k, %c0, %i] : tensor<?x1x7xf32>
    linalg.yield %z : f32
  } -> tensor<7x?x?xf32>
  return %y : tensor<7x?x?xf32>
}

// -----

// The size may be 1, and then the first element is read again and again.
#id = affine_map<(i) -> (i)>
// CHECK-LABEL: func @may_repeat
// CHECK: tensor.extract
func.func @may_repeat(%x: tensor<?xf32>, %m: index) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %e = tensor.empty(%m) : tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel"]} outs(%e : tensor<?xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %isOne = arith.cmpi eq, %n, %c1 : index
    %k = arith.select %isOne, %c0, %i : index
    %z = tensor.extract %x[%k] : tensor<?xf32>
    linalg.yield %z : f32
  } -> tensor<?xf32>
  return %y : tensor<?xf32>
}

// -----

// CHECK-LABEL: func @heads
// CHECK-SAME: %[[X:.+]]: tensor<1x?x384xf32>
// CHECK: %[[N:.+]] = tensor.dim %[[X]], %c1
// CHECK: %[[Y:.+]] = tensor.expand_shape %[[X]] {{\[}}[0], [1], [2, 3]] output_shape [1, %[[N]], 12, 32]
// CHECK: return %[[Y]]
func.func @heads(%x: tensor<1x?x384xf32>) -> tensor<1x?x12x32xf32> {
  %c1 = arith.constant 1 : index
  %one = arith.constant 1 : i64
  %c384 = arith.constant 384 : i64
  %c32 = arith.constant 32 : i64
  %d = tensor.dim %x, %c1 : tensor<1x?x384xf32>
  %n = arith.index_cast %d : index to i64
  %all = arith.muli %n, %c384 : i64
  %rows = arith.muli %n, %c32 : i64
  %h = arith.divsi %all, %rows : i64
  %shape = tensor.from_elements %one, %n, %h, %c32 : tensor<4xi64>
  %y = tensor.reshape %x(%shape) : (tensor<1x?x384xf32>, tensor<4xi64>) -> tensor<1x?x12x32xf32>
  return %y : tensor<1x?x12x32xf32>
}

// -----

// Together and apart again.
// CHECK-LABEL: func @undone
// CHECK-SAME: %[[X:.+]]: tensor<?x?x4xf32>
// CHECK-NEXT: return %[[X]]
func.func @undone(%x: tensor<?x?x4xf32>) -> tensor<?x?x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %b = tensor.dim %x, %c0 : tensor<?x?x4xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?x4xf32>
  %y = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x4xf32> into tensor<?x4xf32>
  %z = tensor.expand_shape %y [[0, 1], [2]] output_shape [%b, %n, 4] : tensor<?x4xf32> into tensor<?x?x4xf32>
  return %z : tensor<?x?x4xf32>
}

// -----

// Apart in another way.
// CHECK-LABEL: func @turned
// CHECK: tensor.collapse_shape
// CHECK: tensor.expand_shape
func.func @turned(%x: tensor<?x?x4xf32>) -> tensor<?x?x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %b = tensor.dim %x, %c0 : tensor<?x?x4xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?x4xf32>
  %y = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x4xf32> into tensor<?x4xf32>
  %z = tensor.expand_shape %y [[0, 1], [2]] output_shape [%n, %b, 4] : tensor<?x4xf32> into tensor<?x?x4xf32>
  return %z : tensor<?x?x4xf32>
}

// -----

// No dimension of one is made of dimensions of the other.
// CHECK-LABEL: func @mixed
// CHECK: tensor.reshape
func.func @mixed(%x: tensor<?x6xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %three = arith.constant 3 : index
  %two = arith.constant 2 : index
  %four = arith.constant 4 : index
  %n = tensor.dim %x, %c0 : tensor<?x6xf32>
  %m = arith.muli %n, %three : index
  %h = arith.divsi %m, %two : index
  %shape = tensor.from_elements %h, %four : tensor<2xindex>
  %y = tensor.reshape %x(%shape) : (tensor<?x6xf32>, tensor<2xindex>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// -----

// Of unknown rank.
// CHECK-LABEL: func @unranked_no_crash
// CHECK: tensor.reshape
func.func @unranked_no_crash(%x: tensor<*xf32>, %shape: tensor<2xindex>) -> tensor<?x?xf32> {
  %y = tensor.reshape %x(%shape) : (tensor<*xf32>, tensor<2xindex>) -> tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}

// -----

// What is asserted by the way stays.
#id = affine_map<(i) -> (i)>
// CHECK-LABEL: func @asserts
// CHECK: tensor.extract
func.func @asserts(%x: tensor<?xf32>, %m: index) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel"]} outs(%e : tensor<?xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %isSmall = arith.cmpi slt, %i, %m : index
    cf.assert %isSmall, "too many"
    %z = tensor.extract %x[%i] : tensor<?xf32>
    linalg.yield %z : f32
  } -> tensor<?xf32>
  return %y : tensor<?xf32>
}
