// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D16: nothing says where the keys are: refused.

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d3, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>

// The head split comes from a shape that is an argument: nothing says where the keys are.
func.func @main(%x: tensor<2x?x8xf32>, %w: tensor<8x12xf32>, %s: tensor<2x?x?x?xf32>, %shape: tensor<4xi64>) -> tensor<2x?x?x?xf32> {
  %c1 = arith.constant 1 : index
  %dim = tensor.dim %x, %c1 : tensor<2x?x8xf32>
  %dim_1 = tensor.dim %s, %c1 : tensor<2x?x?x?xf32>
  %c2 = arith.constant 2 : index
  %dim_2 = tensor.dim %s, %c2 : tensor<2x?x?x?xf32>
  %c3 = arith.constant 3 : index
  %dim_3 = tensor.dim %s, %c3 : tensor<2x?x?x?xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty(%dim) : tensor<2x?x12xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<2x?x12xf32>) -> tensor<2x?x12xf32>
  %v = linalg.contract indexing_maps = [#map, #map1, #map2] ins(%x, %w : tensor<2x?x8xf32>, tensor<8x12xf32>) outs(%init : tensor<2x?x12xf32>) -> tensor<2x?x12xf32>
  %v4 = tensor.reshape %v(%shape) : (tensor<2x?x12xf32>, tensor<4xi64>) -> tensor<2x?x?x?xf32>
  %dim_4 = tensor.dim %v4, %c3 : tensor<2x?x?x?xf32>
  %empty_1 = tensor.empty(%dim_1, %dim_2, %dim_3) : tensor<2x?x?x?xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x?x?x?xf32>) outs(%empty_1 : tensor<2x?x?x?xf32>) -> tensor<2x?x?x?xf32>
  %empty_2 = tensor.empty(%dim_1, %dim_2, %dim_4) : tensor<2x?x?x?xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<2x?x?x?xf32>) -> tensor<2x?x?x?xf32>
  // expected-remark @below {{DynamicShape}}
  %y = linalg.contract indexing_maps = [#map4, #map5, #map6] ins(%p, %v4 : tensor<2x?x?x?xf32>, tensor<2x?x?x?xf32>) outs(%init_1 : tensor<2x?x?x?xf32>) -> tensor<2x?x?x?xf32>
  return %y : tensor<2x?x?x?xf32>
}

// The rows of the folded projection are split by two arguments: batch or keys, nobody knows.
func.func @rows_of_folded_projection(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %s: tensor<?x?x?xf32>, %batch: index, %keys: index) -> tensor<?x?x4xf32> {
  %c0 = arith.constant 0 : index
  %dim = tensor.dim %x, %c0 : tensor<?x8xf32>
  %dim_1 = tensor.dim %s, %c0 : tensor<?x?x?xf32>
  %c1 = arith.constant 1 : index
  %dim_2 = tensor.dim %s, %c1 : tensor<?x?x?xf32>
  %c2 = arith.constant 2 : index
  %dim_3 = tensor.dim %s, %c2 : tensor<?x?x?xf32>
  %bi = arith.index_cast %batch : index to i64
  %ki = arith.index_cast %keys : index to i64
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty(%dim) : tensor<?x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%init : tensor<?x4xf32>) -> tensor<?x4xf32>
  %c4 = arith.constant 4 : i64
  %sh = tensor.from_elements %bi, %ki, %c4 : tensor<3xi64>
  %xr = tensor.reshape %v(%sh) : (tensor<?x4xf32>, tensor<3xi64>) -> tensor<?x?x4xf32>
  %empty_1 = tensor.empty(%dim_1, %dim_2, %dim_3) : tensor<?x?x?xf32>
  %p = linalg.softmax dimension(2) ins(%s : tensor<?x?x?xf32>) outs(%empty_1 : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %empty_2 = tensor.empty(%dim_1, %dim_2) : tensor<?x?x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
  // expected-remark @below {{DynamicShape}}
  %y = linalg.batch_matmul ins(%p, %xr : tensor<?x?x?xf32>, tensor<?x?x4xf32>) outs(%init_1 : tensor<?x?x4xf32>) -> tensor<?x?x4xf32>
  return %y : tensor<?x?x4xf32>
}

// The gather reads row 0 where an argument is 1: nothing says that it is the number of keys.
func.func @gather_reads_row_0(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %s: tensor<?x?xf32>, %one: index) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %dim = tensor.dim %x, %c0 : tensor<?x8xf32>
  %dim_1 = tensor.dim %s, %c0 : tensor<?x?xf32>
  %c1 = arith.constant 1 : index
  %dim_2 = tensor.dim %s, %c1 : tensor<?x?xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty(%dim) : tensor<?x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%init : tensor<?x4xf32>) -> tensor<?x4xf32>
  %vg = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel"]} outs(%empty : tensor<?x4xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi eq, %one, %c1 : index
    %k = arith.select %c, %c0, %i : index
    %extracted = tensor.extract %v[%k, %j] : tensor<?x4xf32>
    linalg.yield %extracted : f32
  } -> tensor<?x4xf32>
  %empty_1 = tensor.empty(%dim_1, %dim_2) : tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%empty_1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %empty_2 = tensor.empty(%dim_1) : tensor<?x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<?x4xf32>) -> tensor<?x4xf32>
  // expected-remark @below {{DynamicShape}}
  %y = linalg.matmul ins(%p, %vg : tensor<?x?xf32>, tensor<?x4xf32>) outs(%init_1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}

// The gather reads row 0 where the number of queries is 1: that is not the number of keys.
func.func @gather_reads_row_0_where_number(%x: tensor<?x8xf32>, %w: tensor<8x4xf32>, %s: tensor<?x?xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %dim = tensor.dim %x, %c0 : tensor<?x8xf32>
  %dim_1 = tensor.dim %s, %c0 : tensor<?x?xf32>
  %c1 = arith.constant 1 : index
  %dim_2 = tensor.dim %s, %c1 : tensor<?x?xf32>
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty(%dim) : tensor<?x4xf32>
  %init = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x4xf32>) -> tensor<?x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<?x8xf32>, tensor<8x4xf32>) outs(%init : tensor<?x4xf32>) -> tensor<?x4xf32>
  %vg = linalg.generic {indexing_maps = [#map3], iterator_types = ["parallel", "parallel"]} outs(%empty : tensor<?x4xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %c = arith.cmpi eq, %dim_1, %c1 : index
    %k = arith.select %c, %c0, %i : index
    %extracted = tensor.extract %v[%k, %j] : tensor<?x4xf32>
    linalg.yield %extracted : f32
  } -> tensor<?x4xf32>
  %empty_1 = tensor.empty(%dim_1, %dim_2) : tensor<?x?xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<?x?xf32>) outs(%empty_1 : tensor<?x?xf32>) -> tensor<?x?xf32>
  %empty_2 = tensor.empty(%dim_1) : tensor<?x4xf32>
  %init_1 = linalg.fill ins(%zero : f32) outs(%empty_2 : tensor<?x4xf32>) -> tensor<?x4xf32>
  // expected-remark @below {{DynamicShape}}
  %y = linalg.matmul ins(%p, %vg : tensor<?x?xf32>, tensor<?x4xf32>) outs(%init_1 : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %y : tensor<?x4xf32>
}
