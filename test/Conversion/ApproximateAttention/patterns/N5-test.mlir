// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// N5: guards that test something else, or put something else in place.

// ENCODES: 0
// CHECK-LABEL: func.func @main
// CHECK-NOT: mca.encode
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>

// No reduction: every masked pair becomes zero.
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %zero = arith.constant dense<0.0> : tensor<3x5xf32>
  %guarded = arith.select %test, %zero, %p : tensor<3x5xi1>, tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The fill is 1.
func.func @fill_is_1(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %fill = arith.constant 1.0 : f32
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %fill, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The fill is NaN.
func.func @fill_is_nan(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %fill = arith.constant 0x7FC00000 : f32
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %fill, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The test is one, not -inf.
func.func @test_is_one(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf one, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The test is of the probabilities.
func.func @test_is_of_probabilities(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %p, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The test is of other scores.
func.func @test_is_of_other_scores(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>, %t: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %t, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The test compares with 0.
func.func @test_compares_with_0(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_1 = tensor.empty() : tensor<3x5xi1>
  %test = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xi1>) {
  ^bb0(%a: f32, %o: i1):
    %z = arith.constant 0.0 : f32
    %r = arith.cmpf oeq, %a, %z : f32
    linalg.yield %r : i1
  } -> tensor<3x5xi1>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The test is <= -1e4.
func.func @test_is_minus_1e4(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %empty_1 = tensor.empty() : tensor<3x5xi1>
  %test = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<3x5xf32>) outs(%empty_1 : tensor<3x5xi1>) {
  ^bb0(%a: f32, %o: i1):
    %z = arith.constant -1.0e4 : f32
    %r = arith.cmpf ole, %a, %z : f32
    linalg.yield %r : i1
  } -> tensor<3x5xi1>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %r = arith.select %a, %zero, %b : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// The guarded value is scaled inside the guard.
func.func @guarded_value_is_scaled(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<3x5xf32>
  %test = arith.cmpf oeq, %s, %ninf : tensor<3x5xf32>
  %init_1 = arith.constant dense<true> : tensor<3xi1>
  %all = linalg.reduce { arith.andi } ins(%test : tensor<3x5xi1>) outs(%init_1 : tensor<3xi1>) dimensions = [1]
  %guarded = linalg.generic {indexing_maps = [#map1, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%all, %p : tensor<3xi1>, tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %x1 = arith.addf %b, %b : f32
    %r = arith.select %a, %zero, %x1 : f32
    linalg.yield %r : f32
  } -> tensor<3x5xf32>
  %init_2 = arith.constant dense<0.0> : tensor<3x4xf32>
  // expected-remark @below {{ProbabilitiesEdited}}
  %y = linalg.matmul ins(%guarded, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_2 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
