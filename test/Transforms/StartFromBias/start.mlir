// RUN: mca-opt %s --mca-start-from-bias | FileCheck %s

#row = affine_map<(i, j) -> (j)>
#id = affine_map<(i, j) -> (i, j)>
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#out = affine_map<(i, j, k) -> (i, j)>

// CHECK-DAG: #[[$ROW:.+]] = affine_map<(d0, d1) -> (d1)>
// CHECK-DAG: #[[$ID:.+]] = affine_map<(d0, d1) -> (d0, d1)>

// The example of the documentation.
// CHECK-LABEL: func @projection
// CHECK-SAME: (%[[X:.+]]: tensor<4x6xf32>, %[[W:.+]]: tensor<6x8xf32>, %[[B:.+]]: tensor<8xf32>)
// CHECK-NEXT: %[[E:.+]] = tensor.empty()
// CHECK: %[[F:.+]] = linalg.generic {indexing_maps = [#[[$ROW]], #[[$ID]]], iterator_types = ["parallel", "parallel"]} ins(%[[B]] : tensor<8xf32>) outs(%[[E]] : tensor<4x8xf32>)
// CHECK-NEXT: ^bb0(%[[ELEMENT:.+]]: f32, %{{.+}}: f32):
// CHECK-NEXT:   linalg.yield %[[ELEMENT]]
// CHECK-NEXT: }
// CHECK-NEXT: %[[Y:.+]] = linalg.matmul ins(%[[X]], %[[W]] {{.*}} outs(%[[F]]
// CHECK-NEXT: return %[[Y]]
func.func @projection(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %b: tensor<8xf32>) -> tensor<4x8xf32> {
  %e = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %p = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<4x8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  return %y : tensor<4x8xf32>
}

// The bias first; it is reshaped after the product only; the sum goes to a part
// of something larger; another product starts from the same fill.
// CHECK-LABEL: func @part
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.matmul {{.*}} outs(%[[FILL]]
// CHECK: %[[PART:.+]] = tensor.extract_slice %{{.+}}[%{{.+}}, 0] [4, 8] [1, 1]
// CHECK: %[[ROW:.+]] = tensor.collapse_shape
// CHECK: %[[START:.+]] = linalg.generic {{.*}} ins(%[[ROW]] : tensor<8xf32>) outs(%[[PART]] : tensor<4x8xf32>)
// CHECK: %[[SUM:.+]] = linalg.generic {{.*}} outs(%[[START]]
// CHECK: arith.mulf
// CHECK: tensor.insert_slice %[[SUM]]
func.func @part(%x: tensor<4x6xf32>, %w: tensor<6x8xf32>, %b: tensor<1x8xf32>, %all: tensor<12x8xf32>,
                %i: index) -> (tensor<12x8xf32>, tensor<4x8xf32>) {
  %e = tensor.empty() : tensor<4x8xf32>
  %zero = arith.constant 0.0 : f32
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
  %q = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
  %part = tensor.extract_slice %all[%i, 0] [4, 8] [1, 1] : tensor<12x8xf32> to tensor<4x8xf32>
  %p = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) {
  ^bb0(%l: f32, %r: f32, %acc: f32):
    %m = arith.mulf %l, %r : f32
    %n = arith.addf %acc, %m : f32
    linalg.yield %n : f32
  } -> tensor<4x8xf32>
  %row = tensor.collapse_shape %b [[0, 1]] : tensor<1x8xf32> into tensor<8xf32>
  %y = linalg.generic {indexing_maps = [#row, #id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%row, %p : tensor<8xf32>, tensor<4x8xf32>) outs(%part : tensor<4x8xf32>) {
  ^bb0(%bias: f32, %sum: f32, %out: f32):
    %s = arith.addf %bias, %sum : f32
    linalg.yield %s : f32
  } -> tensor<4x8xf32>
  %r = tensor.insert_slice %y into %all[%i, 0] [4, 8] [1, 1] : tensor<4x8xf32> into tensor<12x8xf32>
  return %r, %q : tensor<12x8xf32>, tensor<4x8xf32>
}
