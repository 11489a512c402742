// The parts of mca.attend that are no operations of their own. Shapes: b batch
// elements, h heads, m queries of a head's group, n tokens, d inputs, e features.

#bhn   = affine_map<(b, h, n) -> (b, h, n)>
#bhn_h = affine_map<(b, h, n) -> (b, h)>

// What the tokens of level 1 get of the attention together; 1 if that is nothing.
func.func private @centroid_mass(%sums: tensor<?xf32>, %levels: tensor<?xi32>) -> f32 {
  %zero = arith.constant 0.0 : f32
  %unit = arith.constant 1.0 : f32
  %one = arith.constant 1 : i32
  %scalar = tensor.empty() : tensor<f32>
  %start = linalg.fill ins(%zero : f32) outs(%scalar : tensor<f32>) -> tensor<f32>
  %mass = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>, affine_map<(n) -> ()>],
      iterator_types = ["reduction"]} ins(%sums, %levels : tensor<?xf32>, tensor<?xi32>) outs(%start : tensor<f32>) {
  ^bb0(%sum: f32, %level: i32, %old: f32):
    %is = arith.cmpi eq, %level, %one : i32
    %term = arith.select %is, %sum, %zero : f32
    %new = arith.addf %old, %term : f32
    linalg.yield %new : f32
  } -> tensor<f32>
  %total = tensor.extract %mass[] : tensor<f32>
  %is_some = arith.cmpf ogt, %total, %zero : f32
  %divisor = arith.select %is_some, %total, %unit : f32
  return %divisor : f32
}

// The tokens of level 1 at the front of a list, and how many they are.
func.func private @list_centroid_tokens(%levels: tensor<?xi32>) -> (tensor<?xi32>, index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %one = arith.constant 1 : i32
  %n = tensor.dim %levels, %c0 : tensor<?xi32>
  %empty = tensor.empty(%n) : tensor<?xi32>
  // Each token is written to the end of the list; those of level 1 stay.
  %list, %count = scf.for %j = %c0 to %n step %c1 iter_args(%some = %empty, %end = %c0) -> (tensor<?xi32>, index) {
    %token = arith.index_cast %j : index to i32
    %level = tensor.extract %levels[%j] : tensor<?xi32>
    %longer = tensor.insert %token into %some[%end] : tensor<?xi32>
    %is = arith.cmpi eq, %level, %one : i32
    %more = arith.addi %end, %c1 : index
    %next = arith.select %is, %more, %end : index
    scf.yield %longer, %next : tensor<?xi32>, index
  }
  return %list, %count : tensor<?xi32>, index
}

// The row of x of entry %t of a list, and its share of the mass. Divided before
// the product: weights of denormals do not get lost.
func.func private @listed_row(%x: tensor<?x?xf32>, %sums: tensor<?xf32>, %mass: f32, %list: tensor<?xi32>, %t: index)
    -> (tensor<?xf32>, f32) {
  %c1 = arith.constant 1 : index
  %d = tensor.dim %x, %c1 : tensor<?x?xf32>
  %token = tensor.extract %list[%t] : tensor<?xi32>
  %j = arith.index_cast %token : i32 to index
  %row = tensor.extract_slice %x[%j, 0] [1, %d] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %sum = tensor.extract %sums[%j] : tensor<?xf32>
  %share = arith.divf %sum, %mass : f32
  return %row, %share : tensor<?xf32>, f32
}

// mca.centroids of one head: sum of share * x_j. Four rows at a time, for which
// the sum is read and written once.
func.func private @centroid(%x: tensor<?x?xf32>, %sums: tensor<?xf32>, %levels: tensor<?xi32>, %init: tensor<?xf32>)
    -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %zero = arith.constant 0.0 : f32
  %zeros = linalg.fill ins(%zero : f32) outs(%init : tensor<?xf32>) -> tensor<?xf32>
  %mass = func.call @centroid_mass(%sums, %levels) : (tensor<?xf32>, tensor<?xi32>) -> f32
  %list, %count = func.call @list_centroid_tokens(%levels) : (tensor<?xi32>) -> (tensor<?xi32>, index)
  %rest = arith.remui %count, %c4 : index
  %whole = arith.subi %count, %rest : index
  %most = scf.for %t = %c0 to %whole step %c4 iter_args(%all = %zeros) -> tensor<?xf32> {
    %t1 = arith.addi %t, %c1 : index
    %t2 = arith.addi %t, %c2 : index
    %t3 = arith.addi %t, %c3 : index
    %x0, %s0 = func.call @listed_row(%x, %sums, %mass, %list, %t)
        : (tensor<?x?xf32>, tensor<?xf32>, f32, tensor<?xi32>, index) -> (tensor<?xf32>, f32)
    %x1, %s1 = func.call @listed_row(%x, %sums, %mass, %list, %t1)
        : (tensor<?x?xf32>, tensor<?xf32>, f32, tensor<?xi32>, index) -> (tensor<?xf32>, f32)
    %x2, %s2 = func.call @listed_row(%x, %sums, %mass, %list, %t2)
        : (tensor<?x?xf32>, tensor<?xf32>, f32, tensor<?xi32>, index) -> (tensor<?xf32>, f32)
    %x3, %s3 = func.call @listed_row(%x, %sums, %mass, %list, %t3)
        : (tensor<?x?xf32>, tensor<?xf32>, f32, tensor<?xi32>, index) -> (tensor<?xf32>, f32)
    %next = linalg.generic {indexing_maps = [affine_map<(d) -> (d)>, affine_map<(d) -> (d)>, affine_map<(d) -> (d)>,
        affine_map<(d) -> (d)>, affine_map<(d) -> (d)>], iterator_types = ["parallel"]}
        ins(%x0, %x1, %x2, %x3 : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>)
        outs(%all : tensor<?xf32>) {
    ^bb0(%v0: f32, %v1: f32, %v2: f32, %v3: f32, %old: f32):
      %p0 = arith.mulf %s0, %v0 fastmath<contract> : f32
      %n0 = arith.addf %old, %p0 fastmath<contract> : f32
      %p1 = arith.mulf %s1, %v1 fastmath<contract> : f32
      %n1 = arith.addf %n0, %p1 fastmath<contract> : f32
      %p2 = arith.mulf %s2, %v2 fastmath<contract> : f32
      %n2 = arith.addf %n1, %p2 fastmath<contract> : f32
      %p3 = arith.mulf %s3, %v3 fastmath<contract> : f32
      %n3 = arith.addf %n2, %p3 fastmath<contract> : f32
      linalg.yield %n3 : f32
    } -> tensor<?xf32>
    scf.yield %next : tensor<?xf32>
  }
  %sum = scf.for %t = %whole to %count step %c1 iter_args(%all = %most) -> tensor<?xf32> {
    %x0, %s0 = func.call @listed_row(%x, %sums, %mass, %list, %t)
        : (tensor<?x?xf32>, tensor<?xf32>, f32, tensor<?xi32>, index) -> (tensor<?xf32>, f32)
    %next = linalg.generic {indexing_maps = [affine_map<(d) -> (d)>, affine_map<(d) -> (d)>],
        iterator_types = ["parallel"]} ins(%x0 : tensor<?xf32>) outs(%all : tensor<?xf32>) {
    ^bb0(%v0: f32, %old: f32):
      %p0 = arith.mulf %s0, %v0 fastmath<contract> : f32
      %n0 = arith.addf %old, %p0 fastmath<contract> : f32
      linalg.yield %n0 : f32
    } -> tensor<?xf32>
    scf.yield %next : tensor<?xf32>
  }
  return %sum : tensor<?xf32>
}

// c_h W_h, with W as [h, d, e].
func.func private @project_centroids(%centroids: tensor<?x?x?xf32>, %weight: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %b = tensor.dim %centroids, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %centroids, %c1 : tensor<?x?x?xf32>
  %e = tensor.dim %weight, %c2 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h, %e) : tensor<?x?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %values = linalg.generic {indexing_maps = [affine_map<(h, b, e, d) -> (b, h, d)>,
      affine_map<(h, b, e, d) -> (h, d, e)>, affine_map<(h, b, e, d) -> (b, h, e)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%centroids, %weight : tensor<?x?x?xf32>, tensor<?x?x?xf32>) outs(%zeros : tensor<?x?x?xf32>) {
  ^bb0(%c: f32, %w: f32, %old: f32):
    %product = arith.mulf %c, %w : f32
    %new = arith.addf %old, %product : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  return %values : tensor<?x?x?xf32>
}

// Whether a head's centroid is no longer than a few times what its queries attend
// on average: values lose no digits then as differences from the centroid's.
func.func private @is_near(%centroids: tensor<?x?x?xf32>, %sums: tensor<?x?x?xf32>, %lengths: tensor<?x?xf32>)
    -> tensor<?x?xi1> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %few = arith.constant 4.0 : f32
  %b = tensor.dim %sums, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %sums, %c1 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?xf32>) -> tensor<?x?xf32>
  %totals:2 = linalg.generic {indexing_maps = [#bhn, affine_map<(b, h, n) -> (b, n)>, #bhn_h, #bhn_h],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%sums, %lengths : tensor<?x?x?xf32>, tensor<?x?xf32>) outs(%zeros, %zeros : tensor<?x?xf32>, tensor<?x?xf32>) {
  ^bb0(%sum: f32, %length: f32, %total: f32, %weighted: f32):
    %new_total = arith.addf %total, %sum : f32
    // Tokens without attention may hold anything.
    %counts = arith.cmpf une, %sum, %zero : f32
    %product = arith.mulf %sum, %length : f32
    %term = arith.select %counts, %product, %zero : f32
    %new_weighted = arith.addf %weighted, %term : f32
    linalg.yield %new_total, %new_weighted : f32, f32
  } -> (tensor<?x?xf32>, tensor<?x?xf32>)
  %squares = linalg.generic {indexing_maps = [#bhn, #bhn_h],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%centroids : tensor<?x?x?xf32>) outs(%zeros : tensor<?x?xf32>) {
  ^bb0(%c: f32, %old: f32):
    %square = arith.mulf %c, %c : f32
    %new = arith.addf %old, %square : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  %flags = tensor.empty(%b, %h) : tensor<?x?xi1>
  %near = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>,
      affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>], iterator_types = ["parallel", "parallel"]}
      ins(%squares, %totals#0, %totals#1 : tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>)
      outs(%flags : tensor<?x?xi1>) {
  ^bb0(%square: f32, %total: f32, %weighted: f32, %out: i1):
    %length = math.sqrt %square : f32
    %scaled = arith.mulf %length, %total : f32
    %limit = arith.mulf %weighted, %few : f32
    %is = arith.cmpf ole, %scaled, %limit : f32
    linalg.yield %is : i1
  } -> tensor<?x?xi1>
  return %near : tensor<?x?xi1>
}

// What all values of a head have in common: c W, nothing where c is not near.
func.func private @shared_centroids(%near: tensor<?x?xi1>, %values: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %b = tensor.dim %values, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %values, %c1 : tensor<?x?x?xf32>
  %e = tensor.dim %values, %c2 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h, %e) : tensor<?x?x?xf32>
  %shared = linalg.generic {indexing_maps = [#bhn_h, #bhn, #bhn],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%near, %values : tensor<?x?xi1>, tensor<?x?x?xf32>) outs(%empty : tensor<?x?x?xf32>) {
  ^bb0(%is: i1, %value: f32, %out: f32):
    %new = arith.select %is, %value, %zero : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  return %shared : tensor<?x?x?xf32>
}

// Where the values of tokens start: at what they have not in common, or at 0, c W
// itself for tokens of level 1, which are listed then.
func.func private @start_values(%near: tensor<?x?xi1>, %levels: tensor<?x?x?xi32>, %values: tensor<?x?x?xf32>)
    -> tensor<?x?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1 : i32
  %b = tensor.dim %values, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %values, %c1 : tensor<?x?x?xf32>
  %e = tensor.dim %values, %c2 : tensor<?x?x?xf32>
  %n = tensor.dim %levels, %c2 : tensor<?x?x?xi32>
  %empty = tensor.empty(%b, %h, %n, %e) : tensor<?x?x?x?xf32>
  %start = linalg.generic {indexing_maps = [affine_map<(b, h, n, e) -> (b, h)>, affine_map<(b, h, n, e) -> (b, h, n)>,
      affine_map<(b, h, n, e) -> (b, h, e)>, affine_map<(b, h, n, e) -> (b, h, n, e)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%near, %levels, %values : tensor<?x?xi1>, tensor<?x?x?xi32>, tensor<?x?x?xf32>)
      outs(%empty : tensor<?x?x?x?xf32>) {
  ^bb0(%is: i1, %level: i32, %value: f32, %out: f32):
    %is_shared = arith.cmpi eq, %level, %one : i32
    %own = arith.select %is_shared, %value, %zero : f32
    %negative = arith.negf %value : f32
    %new = arith.select %is, %negative, %own : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?x?xf32>
  return %start : tensor<?x?x?x?xf32>
}

// The bounds of an order whose last segment, after bound %end, is level 1: that
// bound is the last one where those tokens are listed as well.
func.func private @listed_bounds(%near: tensor<?x?xi1>, %bounds: tensor<?x?x?xi32>, %end: index) -> tensor<?x?x?xi32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %none = arith.constant 0 : i32
  %b = tensor.dim %bounds, %c0 : tensor<?x?x?xi32>
  %h = tensor.dim %bounds, %c1 : tensor<?x?x?xi32>
  %s = tensor.dim %bounds, %c2 : tensor<?x?x?xi32>
  %empty_bh = tensor.empty(%b, %h) : tensor<?x?xi32>
  %nothing = linalg.fill ins(%none : i32) outs(%empty_bh : tensor<?x?xi32>) -> tensor<?x?xi32>
  %last = linalg.generic {indexing_maps = [#bhn, #bhn_h], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%bounds : tensor<?x?x?xi32>) outs(%nothing : tensor<?x?xi32>) {
  ^bb0(%bound: i32, %old: i32):
    %new = arith.maxsi %old, %bound : i32
    linalg.yield %new : i32
  } -> tensor<?x?xi32>
  %empty = tensor.empty(%b, %h, %s) : tensor<?x?x?xi32>
  %listed = linalg.generic {indexing_maps = [#bhn_h, #bhn_h, #bhn, #bhn],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%near, %last, %bounds : tensor<?x?xi1>, tensor<?x?xi32>, tensor<?x?x?xi32>)
      outs(%empty : tensor<?x?x?xi32>) {
  ^bb0(%is: i1, %all: i32, %bound: i32, %out: i32):
    %which = linalg.index 2 : index
    %is_end = arith.cmpi eq, %which, %end : index
    %end_bound = arith.select %is, %bound, %all : i32
    %new = arith.select %is_end, %end_bound, %bound : i32
    linalg.yield %new : i32
  } -> tensor<?x?x?xi32>
  return %listed : tensor<?x?x?xi32>
}

// (sum_{j of level 1} A[i, j]) c W for every query.
func.func private @centroid_shares(%a: tensor<?x?x?x?xf32>, %levels: tensor<?x?x?xi32>, %values: tensor<?x?x?xf32>)
    -> tensor<?x?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1 : i32
  %b = tensor.dim %a, %c0 : tensor<?x?x?x?xf32>
  %h = tensor.dim %a, %c1 : tensor<?x?x?x?xf32>
  %m = tensor.dim %a, %c2 : tensor<?x?x?x?xf32>
  %e = tensor.dim %values, %c2 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h, %m) : tensor<?x?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %masses = linalg.generic {indexing_maps = [affine_map<(b, h, m, n) -> (b, h, m, n)>,
      affine_map<(b, h, m, n) -> (b, h, n)>, affine_map<(b, h, m, n) -> (b, h, m)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %levels : tensor<?x?x?x?xf32>, tensor<?x?x?xi32>) outs(%zeros : tensor<?x?x?xf32>) {
  ^bb0(%p: f32, %level: i32, %old: f32):
    %is = arith.cmpi eq, %level, %one : i32
    %term = arith.select %is, %p, %zero : f32
    %new = arith.addf %old, %term : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %outputs = tensor.empty(%b, %h, %m, %e) : tensor<?x?x?x?xf32>
  %shares = linalg.generic {indexing_maps = [affine_map<(b, h, m, e) -> (b, h, m)>,
      affine_map<(b, h, m, e) -> (b, h, e)>, affine_map<(b, h, m, e) -> (b, h, m, e)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%masses, %values : tensor<?x?x?xf32>, tensor<?x?x?xf32>) outs(%outputs : tensor<?x?x?x?xf32>) {
  ^bb0(%mass: f32, %value: f32, %out: f32):
    %share = arith.mulf %mass, %value : f32
    linalg.yield %share : f32
  } -> tensor<?x?x?x?xf32>
  return %shares : tensor<?x?x?x?xf32>
}

// Adds (sum_j A[i, j]) s, for one head of one batch element.
func.func private @add_shared(%a: tensor<?x?xf32>, %shared: tensor<?xf32>, %outputs: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %m = tensor.dim %a, %c0 : tensor<?x?xf32>
  %empty = tensor.empty(%m) : tensor<?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?xf32>) -> tensor<?xf32>
  %mass = linalg.generic {indexing_maps = [affine_map<(m, n) -> (m, n)>, affine_map<(m, n) -> (m)>],
      iterator_types = ["parallel", "reduction"]} ins(%a : tensor<?x?xf32>) outs(%zeros : tensor<?xf32>) {
  ^bb0(%p: f32, %old: f32):
    %new = arith.addf %old, %p : f32
    linalg.yield %new : f32
  } -> tensor<?xf32>
  %sum = linalg.generic {indexing_maps = [affine_map<(m, e) -> (m)>, affine_map<(m, e) -> (e)>,
      affine_map<(m, e) -> (m, e)>], iterator_types = ["parallel", "parallel"]}
      ins(%mass, %shared : tensor<?xf32>, tensor<?xf32>) outs(%outputs : tensor<?x?xf32>) {
  ^bb0(%share: f32, %value: f32, %old: f32):
    %product = arith.mulf %share, %value : f32
    %new = arith.addf %old, %product : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %sum : tensor<?x?xf32>
}
