// RUN: mca-opt %s -split-input-file --mca-approximate-attention --remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s --implicit-check-not=mca.encode

// Each function stays as it is; its remark says why.
// CHECK: func.func

// X lacks the token axis that the product broadcasts.

func.func @not_projected_input_repeated(%x: tensor<8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul indexing_maps=[affine_map<(a,b,c)->(c)>,affine_map<(a,b,c)->(c,b)>,affine_map<(a,b,c)->(a,b)>] ins(%x, %w : tensor<8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>

  %pninf = arith.constant 0xFF800000 : f32
  %pe0 = tensor.empty() : tensor<3x5xf32>
  %pq0 = tensor.empty() : tensor<3xf32>
  %pm0 = linalg.fill ins(%pninf : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %pm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<3x5xf32>) outs(%pm0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %pe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %pm : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<3x5xf32>
  %ps0 = linalg.fill ins(%zero : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %ps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%pe : tensor<3x5xf32>) outs(%ps0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%pe, %ps : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<3x5xf32>

  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// X has an axis of its own that is summed away.

func.func @not_projected_sum_over_input(%x: tensor<5x8x6xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.generic {indexing_maps = [affine_map<(k,f,i,j)->(k,i,j)>, affine_map<(k,f,i,j)->(i,f)>, affine_map<(k,f,i,j)->(k,f)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%x, %w : tensor<5x8x6xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %r = arith.mulf %a, %b : f32
    %t = arith.addf %acc, %r : f32
    linalg.yield %t : f32
  } -> tensor<5x4xf32>

  %pninf = arith.constant 0xFF800000 : f32
  %pe0 = tensor.empty() : tensor<3x5xf32>
  %pq0 = tensor.empty() : tensor<3xf32>
  %pm0 = linalg.fill ins(%pninf : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %pm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<3x5xf32>) outs(%pm0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %pe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %pm : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<3x5xf32>
  %ps0 = linalg.fill ins(%zero : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %ps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%pe : tensor<3x5xf32>) outs(%ps0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%pe, %ps : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<3x5xf32>

  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// V has an axis of its own that is summed away.

func.func @not_attention_sum_over_values(%x: tensor<5x8xf32>, %w: tensor<8x4x6xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32

  %u0 = tensor.empty() : tensor<5x4x6xf32>
  %u1 = linalg.fill ins(%zero : f32) outs(%u0 : tensor<5x4x6xf32>) -> tensor<5x4x6xf32>
  %v = linalg.generic {indexing_maps = [affine_map<(k,f,j,i)->(k,i)>, affine_map<(k,f,j,i)->(i,f,j)>, affine_map<(k,f,j,i)->(k,f,j)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%x, %w : tensor<5x8xf32>, tensor<8x4x6xf32>) outs(%u1 : tensor<5x4x6xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %r = arith.mulf %a, %b : f32
    %t = arith.addf %acc, %r : f32
    linalg.yield %t : f32
  } -> tensor<5x4x6xf32>

  %pninf = arith.constant 0xFF800000 : f32
  %pe0 = tensor.empty() : tensor<3x5xf32>
  %pq0 = tensor.empty() : tensor<3xf32>
  %pm0 = linalg.fill ins(%pninf : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %pm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<3x5xf32>) outs(%pm0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %pe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %pm : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<3x5xf32>
  %ps0 = linalg.fill ins(%zero : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %ps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%pe : tensor<3x5xf32>) outs(%ps0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%pe, %ps : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<3x5xf32>

  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.generic {indexing_maps = [affine_map<(q,f,k,j)->(q,k)>, affine_map<(q,f,k,j)->(k,f,j)>, affine_map<(q,f,k,j)->(q,f)>], iterator_types = ["parallel", "parallel", "reduction", "reduction"]} ins(%p, %v : tensor<3x5xf32>, tensor<5x4x6xf32>) outs(%y1 : tensor<3x4xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %r = arith.mulf %a, %b : f32
    %t = arith.addf %acc, %r : f32
    linalg.yield %t : f32
  } -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The zero fill writes one column; the others hold another tensor.

func.func @not_projected_partly_filled(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %bb: tensor<5x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.generic {indexing_maps = [affine_map<(k)->(k,0)>], iterator_types = ["parallel"]} outs(%bb : tensor<5x4xf32>) {
  ^bb0(%o: f32):
    linalg.yield %zero : f32
  } -> tensor<5x4xf32>
  %v = linalg.generic {indexing_maps = [affine_map<(k,f,i)->(k,i)>, affine_map<(k,f,i)->(i,f)>, affine_map<(k,f,i)->(k,f)>], iterator_types = ["parallel", "parallel", "reduction"]} ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) {
  ^bb0(%a: f32, %b: f32, %acc: f32):
    %r = arith.mulf %a, %b : f32
    %t = arith.addf %acc, %r : f32
    linalg.yield %t : f32
  } -> tensor<5x4xf32>

  %pninf = arith.constant 0xFF800000 : f32
  %pe0 = tensor.empty() : tensor<3x5xf32>
  %pq0 = tensor.empty() : tensor<3xf32>
  %pm0 = linalg.fill ins(%pninf : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %pm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<3x5xf32>) outs(%pm0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %pe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %pm : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<3x5xf32>
  %ps0 = linalg.fill ins(%zero : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %ps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%pe : tensor<3x5xf32>) outs(%ps0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%pe, %ps : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<3x5xf32>

  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{ValueNotProjected}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// No input features.

func.func @not_any_input_feature_no_crash(%x: tensor<5x0xf32>, %w: tensor<0x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x0xf32>, tensor<0x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>

  %pninf = arith.constant 0xFF800000 : f32
  %pe0 = tensor.empty() : tensor<3x5xf32>
  %pq0 = tensor.empty() : tensor<3xf32>
  %pm0 = linalg.fill ins(%pninf : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %pm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<3x5xf32>) outs(%pm0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %pe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %pm : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<3x5xf32>
  %ps0 = linalg.fill ins(%zero : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %ps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%pe : tensor<3x5xf32>) outs(%ps0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%pe, %ps : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<3x5xf32>

  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{EmptyShape}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// The weight has an encoding.

#s = #sparse_tensor.encoding<{map=(d0,d1)->(d0:dense,d1:compressed)}>
func.func @not_dense_weight(%x: tensor<5x8xf32>, %w: tensor<8x4xf32, #s>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32, #s>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>

  %pninf = arith.constant 0xFF800000 : f32
  %pe0 = tensor.empty() : tensor<3x5xf32>
  %pq0 = tensor.empty() : tensor<3xf32>
  %pm0 = linalg.fill ins(%pninf : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %pm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<3x5xf32>) outs(%pm0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %pe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %pm : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<3x5xf32>
  %ps0 = linalg.fill ins(%zero : f32) outs(%pq0 : tensor<3xf32>) -> tensor<3xf32>
  %ps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%pe : tensor<3x5xf32>) outs(%ps0 : tensor<3xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<3xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%pe, %ps : tensor<3x5xf32>, tensor<3xf32>) outs(%pe0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<3x5xf32>

  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  // expected-remark @below {{ElementType}}
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
