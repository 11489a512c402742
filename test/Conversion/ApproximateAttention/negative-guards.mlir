// RUN: mca-opt %s -split-input-file --mca-approximate-attention --remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s --implicit-check-not=mca.encode

// Each function stays as it is; its remark says why.
// CHECK: func.func

// The NaN test reads another element (N5).

func.func @not_guard_nan_transposed(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<4x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<4x4xf32>) -> tensor<4x4xf32>

  %ppninf = arith.constant 0xFF800000 : f32
  %ppe0 = tensor.empty() : tensor<4x4xf32>
  %ppq0 = tensor.empty() : tensor<4xf32>
  %ppm0 = linalg.fill ins(%ppninf : f32) outs(%ppq0 : tensor<4xf32>) -> tensor<4xf32>
  %ppm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<4x4xf32>) outs(%ppm0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %ppe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %ppm : tensor<4x4xf32>, tensor<4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<4x4xf32>
  %pps0 = linalg.fill ins(%zero : f32) outs(%ppq0 : tensor<4xf32>) -> tensor<4xf32>
  %pps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%ppe : tensor<4x4xf32>) outs(%pps0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %pp = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%ppe, %pps : tensor<4x4xf32>, tensor<4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x4xf32>
  %c0 = tensor.empty() : tensor<4x4xi1>
  %c = linalg.generic {indexing_maps = [affine_map<(q,k)->(k,q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel", "parallel"]} ins(%pp : tensor<4x4xf32>) outs(%c0 : tensor<4x4xi1>) {
  ^bb0(%a: f32, %o: i1):
    %t = arith.cmpf uno, %a, %a : f32
    linalg.yield %t : i1
  } -> tensor<4x4xi1>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%c, %pp : tensor<4x4xi1>, tensor<4x4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %t = arith.select %a, %zero, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x4xf32>

  %y0 = tensor.empty() : tensor<4x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%y1 : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// The NaN test reads the diagonal (N5).

func.func @not_guard_nan_of_diagonal(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<4x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<4x4xf32>) -> tensor<4x4xf32>

  %ppninf = arith.constant 0xFF800000 : f32
  %ppe0 = tensor.empty() : tensor<4x4xf32>
  %ppq0 = tensor.empty() : tensor<4xf32>
  %ppm0 = linalg.fill ins(%ppninf : f32) outs(%ppq0 : tensor<4xf32>) -> tensor<4xf32>
  %ppm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<4x4xf32>) outs(%ppm0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %ppe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %ppm : tensor<4x4xf32>, tensor<4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<4x4xf32>
  %pps0 = linalg.fill ins(%zero : f32) outs(%ppq0 : tensor<4xf32>) -> tensor<4xf32>
  %pps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%ppe : tensor<4x4xf32>) outs(%pps0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %pp = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%ppe, %pps : tensor<4x4xf32>, tensor<4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x4xf32>
  %c0 = tensor.empty() : tensor<4x4xi1>
  %c = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel", "parallel"]} ins(%pp : tensor<4x4xf32>) outs(%c0 : tensor<4x4xi1>) {
  ^bb0(%a: f32, %o: i1):
    %t = arith.cmpf uno, %a, %a : f32
    linalg.yield %t : i1
  } -> tensor<4x4xi1>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%c, %pp : tensor<4x4xi1>, tensor<4x4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %t = arith.select %a, %zero, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x4xf32>

  %y0 = tensor.empty() : tensor<4x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%y1 : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// The second result of the reduction is the disjunction (N5).

func.func @not_guard_any_masked(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<4x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<4x4xf32>) -> tensor<4x4xf32>

  %ppninf = arith.constant 0xFF800000 : f32
  %ppe0 = tensor.empty() : tensor<4x4xf32>
  %ppq0 = tensor.empty() : tensor<4xf32>
  %ppm0 = linalg.fill ins(%ppninf : f32) outs(%ppq0 : tensor<4xf32>) -> tensor<4xf32>
  %ppm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<4x4xf32>) outs(%ppm0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %ppe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %ppm : tensor<4x4xf32>, tensor<4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<4x4xf32>
  %pps0 = linalg.fill ins(%zero : f32) outs(%ppq0 : tensor<4xf32>) -> tensor<4xf32>
  %pps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%ppe : tensor<4x4xf32>) outs(%pps0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %pp = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%ppe, %pps : tensor<4x4xf32>, tensor<4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x4xf32>
  %true = arith.constant true
  %false = arith.constant false
  %t0 = tensor.empty() : tensor<4x4xi1>
  %r0 = tensor.empty() : tensor<4xi1>
  %r1 = linalg.fill ins(%true : i1) outs(%r0 : tensor<4xi1>) -> tensor<4xi1>
  %r2 = linalg.fill ins(%false : i1) outs(%r0 : tensor<4xi1>) -> tensor<4xi1>
  %tt = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel", "parallel"]} ins(%s : tensor<4x4xf32>) outs(%t0 : tensor<4x4xi1>) {
  ^bb0(%a: f32, %o: i1):
    %t = arith.cmpf oeq, %a, %ppninf : f32
    linalg.yield %t : i1
  } -> tensor<4x4xi1>
  %rr:2 = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%tt : tensor<4x4xi1>) outs(%r1, %r2 : tensor<4xi1>, tensor<4xi1>) {
  ^bb0(%a: i1, %o: i1, %o2: i1):
    %t = arith.andi %a, %o : i1
    %u = arith.ori %a, %o2 : i1
    linalg.yield %t, %u : i1, i1
  } -> (tensor<4xi1>, tensor<4xi1>)
  %c = linalg.generic {indexing_maps = [affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel", "parallel"]} ins(%rr#1 : tensor<4xi1>) outs(%t0 : tensor<4x4xi1>) {
  ^bb0(%a: i1, %o: i1):
    linalg.yield %a : i1
  } -> tensor<4x4xi1>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%c, %pp : tensor<4x4xi1>, tensor<4x4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %t = arith.select %a, %zero, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x4xf32>

  %y0 = tensor.empty() : tensor<4x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%y1 : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// The second result of the test is its negation (N5).

func.func @not_guard_negated_test(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<4x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<4x4xf32>) -> tensor<4x4xf32>

  %ppninf = arith.constant 0xFF800000 : f32
  %ppe0 = tensor.empty() : tensor<4x4xf32>
  %ppq0 = tensor.empty() : tensor<4xf32>
  %ppm0 = linalg.fill ins(%ppninf : f32) outs(%ppq0 : tensor<4xf32>) -> tensor<4xf32>
  %ppm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<4x4xf32>) outs(%ppm0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %ppe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %ppm : tensor<4x4xf32>, tensor<4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<4x4xf32>
  %pps0 = linalg.fill ins(%zero : f32) outs(%ppq0 : tensor<4xf32>) -> tensor<4xf32>
  %pps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%ppe : tensor<4x4xf32>) outs(%pps0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %pp = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%ppe, %pps : tensor<4x4xf32>, tensor<4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x4xf32>
  %true = arith.constant true
  %false = arith.constant false
  %t0 = tensor.empty() : tensor<4x4xi1>
  %r0 = tensor.empty() : tensor<4xi1>
  %r1 = linalg.fill ins(%true : i1) outs(%r0 : tensor<4xi1>) -> tensor<4xi1>
  %r2 = linalg.fill ins(%false : i1) outs(%r0 : tensor<4xi1>) -> tensor<4xi1>
  %tt:2 = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s : tensor<4x4xf32>) outs(%t0, %t0 : tensor<4x4xi1>, tensor<4x4xi1>) {
  ^bb0(%a: f32, %o: i1, %o2: i1):
    %t = arith.cmpf oeq, %a, %ppninf : f32
    %u = arith.cmpf one, %a, %ppninf : f32
    linalg.yield %t, %u : i1, i1
  } -> (tensor<4x4xi1>, tensor<4x4xi1>)
  %rr = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel", "reduction"]} ins(%tt#1 : tensor<4x4xi1>) outs(%r1 : tensor<4xi1>) {
  ^bb0(%a: i1, %o: i1):
    %t = arith.andi %a, %o : i1
    linalg.yield %t : i1
  } -> tensor<4xi1>
  %c = linalg.generic {indexing_maps = [affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel", "parallel"]} ins(%rr : tensor<4xi1>) outs(%t0 : tensor<4x4xi1>) {
  ^bb0(%a: i1, %o: i1):
    linalg.yield %a : i1
  } -> tensor<4x4xi1>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%c, %pp : tensor<4x4xi1>, tensor<4x4xf32>) outs(%ppe0 : tensor<4x4xf32>) {
  ^bb0(%a: i1, %b: f32, %o: f32):
    %t = arith.select %a, %zero, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x4xf32>

  %y0 = tensor.empty() : tensor<4x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  // expected-remark @below {{UnknownGuard}}
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%y1 : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}

// -----

// The numerator reads the diagonal.

func.func @not_softmax_of_diagonal(%x: tensor<4x8xf32>, %w: tensor<8x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %zero = arith.constant 0.0 : f32

  %v0 = tensor.empty() : tensor<4x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<4x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<4x4xf32>) -> tensor<4x4xf32>

  %mi = arith.constant 0xFF800000 : f32
  %si = arith.constant 0.0 : f32
  %pe0 = tensor.empty() : tensor<4x4xf32>
  %pq0 = tensor.empty() : tensor<4xf32>
  %pm0 = linalg.fill ins(%mi : f32) outs(%pq0 : tensor<4xf32>) -> tensor<4xf32>
  %pm = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%s : tensor<4x4xf32>) outs(%pm0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.maximumf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %pe = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%s, %pm : tensor<4x4xf32>, tensor<4xf32>) outs(%pe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.subf %a, %b : f32
    %u = math.exp %t : f32
    linalg.yield %u : f32
  } -> tensor<4x4xf32>
  %ps0 = linalg.fill ins(%si : f32) outs(%pq0 : tensor<4xf32>) -> tensor<4xf32>
  %ps = linalg.generic {indexing_maps = [affine_map<(q,k)->(q,k)>, affine_map<(q,k)->(q)>], iterator_types = ["parallel","reduction"]} ins(%pe : tensor<4x4xf32>) outs(%ps0 : tensor<4xf32>) {
  ^bb0(%a: f32, %o: f32):
    %t = arith.addf %a, %o : f32
    linalg.yield %t : f32
  } -> tensor<4xf32>
  %p = linalg.generic {indexing_maps = [affine_map<(q,k)->(k,k)>, affine_map<(q,k)->(k)>, affine_map<(q,k)->(q,k)>], iterator_types = ["parallel","parallel"]} ins(%pe, %ps : tensor<4x4xf32>, tensor<4xf32>) outs(%pe0 : tensor<4x4xf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %t = arith.divf %a, %b : f32
    linalg.yield %t : f32
  } -> tensor<4x4xf32>

  %y0 = tensor.empty() : tensor<4x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<4x4xf32>) -> tensor<4x4xf32>
  // expected-remark @below {{LayoutNotTracked}}
  %y = linalg.matmul ins(%p, %v : tensor<4x4xf32>, tensor<4x4xf32>) outs(%y1 : tensor<4x4xf32>) -> tensor<4x4xf32>
  return %y : tensor<4x4xf32>
}
