// What the product with rounded values in bf16 costs a head, and which tokens
// take part. Shapes: b batch elements, h heads, n tokens, s bounds.

#bh   = affine_map<(b, h) -> (b, h)>
#bhn  = affine_map<(b, h, n) -> (b, h, n)>
#bhn_h = affine_map<(b, h, n) -> (b, h)>
#bhn_n = affine_map<(b, h, n) -> (b, n)>

// (2^-7 + 2^-16) norms[h, column] max_j (lengths[j] + residuals[j]) over the tokens
// that the head attends: what rounding A and values of no more than that length
// adds to a row of A that sums to 1. NaN where a length is.
func.func private @product_charge(%norms: tensor<?x?xf32>, %column: index, %maxima: tensor<?x?x?xf32>,
    %lengths: tensor<?x?xf32>, %residuals: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %rate = arith.constant 7.827758789062500e-03 : f32
  %b = tensor.dim %maxima, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %maxima, %c1 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?xf32>) -> tensor<?x?xf32>
  %longest = linalg.generic {indexing_maps = [#bhn, #bhn_n, #bhn_n, #bhn_h],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%maxima, %lengths, %residuals : tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>)
      outs(%zeros : tensor<?x?xf32>) {
  ^bb0(%maximum: f32, %length: f32, %residual: f32, %old: f32):
    // Tokens without attention may hold anything.
    %is_attended = arith.cmpf ugt, %maximum, %zero : f32
    %sum = arith.addf %length, %residual : f32
    %term = arith.select %is_attended, %sum, %zero : f32
    %new = arith.maximumf %old, %term : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  %sigma = tensor.extract_slice %norms[0, %column] [%h, 1] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %charge = linalg.generic {indexing_maps = [affine_map<(b, h) -> (h)>, #bh],
      iterator_types = ["parallel", "parallel"]} ins(%sigma : tensor<?xf32>) outs(%longest : tensor<?x?xf32>) {
  ^bb0(%norm: f32, %length: f32):
    %scaled = arith.mulf %norm, %rate : f32
    %new = arith.mulf %scaled, %length : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %charge : tensor<?x?xf32>
}

// max_i sum_j A[i, j], not below 0.
func.func private @largest_row_sum(%a: tensor<?x?x?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %b = tensor.dim %a, %c0 : tensor<?x?x?x?xf32>
  %h = tensor.dim %a, %c1 : tensor<?x?x?x?xf32>
  %m = tensor.dim %a, %c2 : tensor<?x?x?x?xf32>
  %empty = tensor.empty(%b, %h, %m) : tensor<?x?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %sums = linalg.generic {indexing_maps = [affine_map<(b, h, m, n) -> (b, h, m, n)>,
      affine_map<(b, h, m, n) -> (b, h, m)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a : tensor<?x?x?x?xf32>) outs(%zeros : tensor<?x?x?xf32>) {
  ^bb0(%p: f32, %old: f32):
    %new = arith.addf %old, %p : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %empty_bh = tensor.empty(%b, %h) : tensor<?x?xf32>
  %start = linalg.fill ins(%zero : f32) outs(%empty_bh : tensor<?x?xf32>) -> tensor<?x?xf32>
  %largest = linalg.generic {indexing_maps = [#bhn, #bhn_h], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%sums : tensor<?x?x?xf32>) outs(%start : tensor<?x?xf32>) {
  ^bb0(%sum: f32, %old: f32):
    %new = arith.maximumf %old, %sum : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %largest : tensor<?x?xf32>
}

// Whether the budget has room for the charges of rows that sum to %mass, an eighth of it at most, and what
// they leave of it. Charges far from 1 tell of values that bf16 may not hold.
func.func private @reserve(%budget: tensor<?x?xf32>, %of_values: tensor<?x?xf32>, %of_centroid: tensor<?x?xf32>,
    %mass: tensor<?x?xf32>) -> (tensor<?x?xi1>, tensor<?x?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %eighth = arith.constant 0.125 : f32
  // 2^-100 and 2^100.
  %least = arith.constant 0x0D800000 : f32
  %largest = arith.constant 0x71800000 : f32
  %b = tensor.dim %budget, %c0 : tensor<?x?xf32>
  %h = tensor.dim %budget, %c1 : tensor<?x?xf32>
  %flags = tensor.empty(%b, %h) : tensor<?x?xi1>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf32>
  %result:2 = linalg.generic {indexing_maps = [#bh, #bh, #bh, #bh, #bh, #bh],
      iterator_types = ["parallel", "parallel"]}
      ins(%budget, %of_values, %of_centroid, %mass
        : tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>)
      outs(%flags, %empty : tensor<?x?xi1>, tensor<?x?xf32>) {
  ^bb0(%all: f32, %first: f32, %second: f32, %sum: f32, %flag: i1, %old: f32):
    %both = arith.addf %first, %second : f32
    %charge = arith.mulf %both, %sum : f32
    %most = arith.mulf %all, %eighth : f32
    %is_covered = arith.cmpf ole, %charge, %most : f32
    %is_large = arith.cmpf oge, %charge, %least : f32
    %is_small = arith.cmpf ole, %charge, %largest : f32
    %is_ordinary = arith.andi %is_large, %is_small : i1
    %fits = arith.andi %is_covered, %is_ordinary : i1
    %rest = arith.subf %all, %charge : f32
    %new = arith.select %fits, %rest, %all : f32
    linalg.yield %fits, %new : i1, f32
  } -> (tensor<?x?xi1>, tensor<?x?xf32>)
  return %result#0, %result#1 : tensor<?x?xi1>, tensor<?x?xf32>
}

// Bounds of two segments: tokens whose product is in f32, then those in bf16, none
// where a head does not take both %fits and %near. Bounds 0, 1 and %end are those of
// exact, of rounded and of all listed tokens. Shapes: t new bounds, s old ones.
func.func private @split_bounds(%bounds: tensor<?x?x?xi32>, %end: index, %fits: tensor<?x?xi1>,
    %near: tensor<?x?xi1>) -> tensor<?x?x3xi32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %none = arith.constant 0 : i32
  %b = tensor.dim %bounds, %c0 : tensor<?x?x?xi32>
  %h = tensor.dim %bounds, %c1 : tensor<?x?x?xi32>
  %empty = tensor.empty(%b, %h) : tensor<?x?x3xi32>
  %zeros = linalg.fill ins(%none : i32) outs(%empty : tensor<?x?x3xi32>) -> tensor<?x?x3xi32>
  // By a reduction, which tiles of heads can compute.
  %split = linalg.generic {indexing_maps = [affine_map<(b, h, t, s) -> (b, h, s)>, affine_map<(b, h, t, s) -> (b, h)>,
      affine_map<(b, h, t, s) -> (b, h)>, affine_map<(b, h, t, s) -> (b, h, t)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%bounds, %fits, %near : tensor<?x?x?xi32>, tensor<?x?xi1>, tensor<?x?xi1>)
      outs(%zeros : tensor<?x?x3xi32>) {
  ^bb0(%bound: i32, %does_fit: i1, %is_near: i1, %old: i32):
    %takes = arith.andi %does_fit, %is_near : i1
    %middle = arith.select %takes, %c1, %end : index
    %to = linalg.index 2 : index
    %from = linalg.index 3 : index
    %is_first = arith.cmpi eq, %to, %c0 : index
    %is_second = arith.cmpi eq, %to, %c1 : index
    %later = arith.select %is_second, %middle, %end : index
    %wanted = arith.select %is_first, %c0, %later : index
    %is = arith.cmpi eq, %from, %wanted : index
    %term = arith.select %is, %bound, %none : i32
    %new = arith.maxsi %old, %term : i32
    linalg.yield %new : i32
  } -> tensor<?x?x3xi32>
  return %split : tensor<?x?x3xi32>
}
