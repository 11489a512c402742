// Levels of precision of all heads at once, as reductions over all elements: for
// compilers that run each operation as one parallel piece of work. Choices, and
// sums that decide, are those of the loops in Levels.mlir, TokenErrors.mlir and
// Attend.mlir. Shapes: b batch elements, h heads, l levels, n tokens, d inputs.

#bh = affine_map<(b, h) -> (b, h)>
#bhn = affine_map<(b, h, n) -> (b, h, n)>
#bhn_h = affine_map<(b, h, n) -> (b, h)>
#bhn_n = affine_map<(b, h, n) -> (b, n)>
#bhn_b = affine_map<(b, h, n) -> (b)>
#bhln = affine_map<(b, h, l, n) -> (b, h, l, n)>
#bhln_n = affine_map<(b, h, l, n) -> (b, h, n)>
#bhln_l = affine_map<(b, h, l, n) -> (l)>
#bhln_h = affine_map<(b, h, l, n) -> (b, h)>

// Numbers of attended tokens, at least 1. NaN counts as attended.
func.func private @attended_counts(%maxima: tensor<?x?x?xf32>) -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %none = arith.constant 0.0 : f64
  %b = tensor.dim %maxima, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %maxima, %c1 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf64>
  %start = linalg.fill ins(%none : f64) outs(%empty : tensor<?x?xf64>) -> tensor<?x?xf64>
  %counts = linalg.generic {indexing_maps = [#bhn, #bhn_h], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%maxima : tensor<?x?x?xf32>) outs(%start : tensor<?x?xf64>) {
  ^bb0(%maximum: f32, %old: f64):
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %one = arith.uitofp %is : i1 to f64
    %new = arith.addf %old, %one : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  return %counts : tensor<?x?xf64>
}

// Means of x_j over the tokens that each head attends.
func.func private @means_of_heads(%x: tensor<?x?x?xf32>, %maxima: tensor<?x?x?xf32>, %counts: tensor<?x?xf64>)
    -> tensor<?x?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %none = arith.constant 0.0 : f64
  %one = arith.constant 1.0 : f64
  %b = tensor.dim %maxima, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %maxima, %c1 : tensor<?x?x?xf32>
  %d = tensor.dim %x, %c2 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h, %d) : tensor<?x?x?xf64>
  %start = linalg.fill ins(%none : f64) outs(%empty : tensor<?x?x?xf64>) -> tensor<?x?x?xf64>
  %sums = linalg.generic {indexing_maps = [affine_map<(b, h, d, n) -> (b, n, d)>, affine_map<(b, h, d, n) -> (b, h, n)>,
      affine_map<(b, h, d, n) -> (b, h, d)>], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%x, %maxima : tensor<?x?x?xf32>, tensor<?x?x?xf32>) outs(%start : tensor<?x?x?xf64>) {
  ^bb0(%value: f32, %maximum: f32, %old: f64):
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %term = arith.select %is, %value, %zero : f32
    %wide = arith.extf %term : f32 to f64
    %new = arith.addf %old, %wide : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  %means = linalg.generic {indexing_maps = [#bhn, #bhn_h, #bhn], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%sums, %counts : tensor<?x?x?xf64>, tensor<?x?xf64>) outs(%empty : tensor<?x?x?xf64>) {
  ^bb0(%sum: f64, %count: f64, %out: f64):
    %divisor = arith.maximumf %count, %one : f64
    %new = arith.divf %sum, %divisor : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  return %means : tensor<?x?x?xf64>
}

// mca.token_distances. A head that attends all tokens takes what is known of them.
func.func private @distances_of_heads(%x: tensor<?x?x?xf32>, %maxima: tensor<?x?x?xf32>, %lengths: tensor<?x?xf32>,
    %all_distances: tensor<?x?xf32>, %all_means: tensor<?xf64>, %init: tensor<?x?x?xf32>, %means_init: tensor<?x?xf64>)
    -> (tensor<?x?x?xf32>, tensor<?x?xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %none = arith.constant 0.0 : f64
  %one = arith.constant 1.0 : f64
  %b = tensor.dim %maxima, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %maxima, %c1 : tensor<?x?x?xf32>
  %n = tensor.dim %maxima, %c2 : tensor<?x?x?xf32>
  %counts = func.call @attended_counts(%maxima) : (tensor<?x?x?xf32>) -> tensor<?x?xf64>
  %centres = func.call @means_of_heads(%x, %maxima, %counts)
      : (tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?xf64>) -> tensor<?x?x?xf64>
  %empty = tensor.empty(%b, %h, %n) : tensor<?x?x?xf64>
  %start = linalg.fill ins(%none : f64) outs(%empty : tensor<?x?x?xf64>) -> tensor<?x?x?xf64>
  %squares = linalg.generic {indexing_maps = [affine_map<(b, h, n, d) -> (b, n, d)>,
      affine_map<(b, h, n, d) -> (b, h, d)>, affine_map<(b, h, n, d) -> (b, h, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%x, %centres : tensor<?x?x?xf32>, tensor<?x?x?xf64>) outs(%start : tensor<?x?x?xf64>) {
  ^bb0(%value: f32, %centre: f64, %old: f64):
    %wide = arith.extf %value : f32 to f64
    %difference = arith.subf %wide, %centre : f64
    %other = arith.mulf %difference, %difference fastmath<contract> : f64
    %new = arith.addf %old, %other fastmath<contract> : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  %distances = linalg.generic {indexing_maps = [#bhn, #bhn, #bhn_n, #bhn_h, #bhn],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%squares, %maxima, %all_distances, %counts
          : tensor<?x?x?xf64>, tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf64>) outs(%init : tensor<?x?x?xf32>) {
  ^bb0(%square: f64, %maximum: f32, %of_all: f32, %count: f64, %out: f32):
    %root = math.sqrt %square : f64
    %own = arith.truncf %root : f64 to f32
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %distance = arith.select %is, %own, %zero : f32
    %is_all = func.call @is_count(%count, %n) : (f64, index) -> i1
    %new = arith.select %is_all, %of_all, %distance : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %empty_h = tensor.empty(%b, %h) : tensor<?x?xf64>
  %start_h = linalg.fill ins(%none : f64) outs(%empty_h : tensor<?x?xf64>) -> tensor<?x?xf64>
  %sums = linalg.generic {indexing_maps = [#bhn_n, #bhn, #bhn_h],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%lengths, %maxima : tensor<?x?xf32>, tensor<?x?x?xf32>) outs(%start_h : tensor<?x?xf64>) {
  ^bb0(%length: f32, %maximum: f32, %old: f64):
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %term = arith.select %is, %length, %zero : f32
    %wide = arith.extf %term : f32 to f64
    %new = arith.addf %old, %wide : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  %means = linalg.generic {indexing_maps = [#bh, #bh, affine_map<(b, h) -> (b)>, #bh],
      iterator_types = ["parallel", "parallel"]}
      ins(%sums, %counts, %all_means : tensor<?x?xf64>, tensor<?x?xf64>, tensor<?xf64>)
      outs(%means_init : tensor<?x?xf64>) {
  ^bb0(%sum: f64, %count: f64, %of_all: f64, %out: f64):
    %divisor = arith.maximumf %count, %one : f64
    %mean = arith.divf %sum, %divisor : f64
    %is_all = func.call @is_count(%count, %n) : (f64, index) -> i1
    %new = arith.select %is_all, %of_all, %mean : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  return %distances, %means : tensor<?x?x?xf32>, tensor<?x?xf64>
}

func.func private @is_count(%count: f64, %n: index) -> i1 {
  %wide = arith.index_cast %n : index to i64
  %number = arith.sitofp %wide : i64 to f64
  %is = arith.cmpf oeq, %count, %number : f64
  return %is : i1
}

// m_j e_j of each level, errors of a higher level at most those of a lower one.
// Tokens that are not attended have 0.
func.func private @weighted_errors_of_heads(%maxima: tensor<?x?x?xf32>, %errors: tensor<?x?x?x?xf32>)
    -> tensor<?x?x?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f32
  %zero64 = arith.constant 0.0 : f64
  %infinity = arith.constant 0x7F800000 : f32
  %b = tensor.dim %errors, %c0 : tensor<?x?x?x?xf32>
  %h = tensor.dim %errors, %c1 : tensor<?x?x?x?xf32>
  %l = tensor.dim %errors, %c2 : tensor<?x?x?x?xf32>
  %n = tensor.dim %errors, %c3 : tensor<?x?x?x?xf32>
  %empty = tensor.empty(%b, %h, %l, %n) : tensor<?x?x?x?xf32>
  %start = linalg.fill ins(%infinity : f32) outs(%empty : tensor<?x?x?x?xf32>) -> tensor<?x?x?x?xf32>
  %least = linalg.generic {indexing_maps = [affine_map<(b, h, l, n, k) -> (b, h, k, n)>,
      affine_map<(b, h, l, n, k) -> (b, h, l, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%errors : tensor<?x?x?x?xf32>) outs(%start : tensor<?x?x?x?xf32>) {
  ^bb0(%error: f32, %old: f32):
    %level = linalg.index 2 : index
    %other = linalg.index 4 : index
    %counts = arith.cmpi ule, %other, %level : index
    %smaller = arith.minimumf %old, %error : f32
    %new = arith.select %counts, %smaller, %old : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?x?xf32>
  %empty64 = tensor.empty(%b, %h, %l, %n) : tensor<?x?x?x?xf64>
  %weighted = linalg.generic {indexing_maps = [#bhln_n, #bhln, #bhln],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%maxima, %least : tensor<?x?x?xf32>, tensor<?x?x?x?xf32>) outs(%empty64 : tensor<?x?x?x?xf64>) {
  ^bb0(%maximum: f32, %error: f32, %out: f64):
    %m = arith.extf %maximum : f32 to f64
    %e = arith.extf %error : f32 to f64
    %product = arith.mulf %m, %e : f64
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %new = arith.select %is, %product, %zero64 : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?x?xf64>
  return %weighted : tensor<?x?x?x?xf64>
}

// The sum over tokens of %weighted of their levels.
func.func private @spent_of_heads(%weighted: tensor<?x?x?x?xf64>, %levels: tensor<?x?x?xi32>) -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %b = tensor.dim %weighted, %c0 : tensor<?x?x?x?xf64>
  %h = tensor.dim %weighted, %c1 : tensor<?x?x?x?xf64>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf64>
  %start = linalg.fill ins(%zero : f64) outs(%empty : tensor<?x?xf64>) -> tensor<?x?xf64>
  %spent = linalg.generic {indexing_maps = [affine_map<(b, h, n, l) -> (b, h, l, n)>,
      affine_map<(b, h, n, l) -> (b, h, n)>, affine_map<(b, h, n, l) -> (b, h)>],
      iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%weighted, %levels : tensor<?x?x?x?xf64>, tensor<?x?x?xi32>) outs(%start : tensor<?x?xf64>) {
  ^bb0(%value: f64, %level: i32, %old: f64):
    %row = linalg.index 3 : index
    %below = arith.index_cast %row : index to i32
    %one = arith.constant 1 : i32
    %number = arith.addi %below, %one : i32
    %is = arith.cmpi eq, %level, %number : i32
    %term = arith.select %is, %value, %zero : f64
    %new = arith.addf %old, %term : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  return %spent : tensor<?x?xf64>
}

// Gain of each upgrade, and its gain per cost relative to %start in f32. `costs`
// ends in 1, the cost of exact.
func.func private @upgrades_of_heads(%weighted: tensor<?x?x?x?xf64>, %costs: tensor<?xf64>, %start: tensor<?x?xf64>)
    -> (tensor<?x?x?x?xf64>, tensor<?x?x?x?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f64
  %one = arith.constant 1.0 : f64
  %b = tensor.dim %weighted, %c0 : tensor<?x?x?x?xf64>
  %h = tensor.dim %weighted, %c1 : tensor<?x?x?x?xf64>
  %l = tensor.dim %weighted, %c2 : tensor<?x?x?x?xf64>
  %n = tensor.dim %weighted, %c3 : tensor<?x?x?x?xf64>
  %last = arith.subi %l, %c1 : index
  %empty = tensor.empty(%b, %h, %l, %n) : tensor<?x?x?x?xf64>
  %empty32 = tensor.empty(%b, %h, %l, %n) : tensor<?x?x?x?xf32>
  %gains = linalg.generic {indexing_maps = [#bhln, #bhln],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%weighted : tensor<?x?x?x?xf64>) outs(%empty : tensor<?x?x?x?xf64>) {
  ^bb0(%before: f64, %out: f64):
    %i0 = linalg.index 0 : index
    %i1 = linalg.index 1 : index
    %i2 = linalg.index 2 : index
    %i3 = linalg.index 3 : index
    %next = arith.addi %i2, %c1 : index
    %row = arith.minui %next, %last : index
    %rounded = tensor.extract %weighted[%i0, %i1, %row, %i3] : tensor<?x?x?x?xf64>
    %is_last = arith.cmpi eq, %i2, %last : index
    %after = arith.select %is_last, %zero, %rounded : f64
    %gain = arith.subf %before, %after : f64
    linalg.yield %gain : f64
  } -> tensor<?x?x?x?xf64>
  %lower = tensor.extract_slice %costs[0] [%l] [1] : tensor<?xf64> to tensor<?xf64>
  %higher = tensor.extract_slice %costs[1] [%l] [1] : tensor<?xf64> to tensor<?xf64>
  %ratios = linalg.generic {indexing_maps = [#bhln, #bhln_l, #bhln_l, #bhln_h, #bhln],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%gains, %lower, %higher, %start : tensor<?x?x?x?xf64>, tensor<?xf64>, tensor<?xf64>, tensor<?x?xf64>)
      outs(%empty32 : tensor<?x?x?x?xf32>) {
  ^bb0(%gain: f64, %cost: f64, %next_cost: f64, %sum: f64, %out: f32):
    %positive = arith.cmpf ogt, %sum, %zero : f64
    %scale = arith.select %positive, %sum, %one : f64
    %price = arith.subf %next_cost, %cost : f64
    %unit = arith.mulf %price, %scale : f64
    %quotient = arith.divf %gain, %unit : f64
    %narrow = arith.truncf %quotient : f64 to f32
    linalg.yield %narrow : f32
  } -> tensor<?x?x?x?xf32>
  return %gains, %ratios : tensor<?x?x?x?xf64>, tensor<?x?x?x?xf32>
}

// What the upgrades that come before each one gain together: those of a higher
// ratio, and of the same one those of lower levels and then of later tokens.
func.func private @gains_before(%gains: tensor<?x?x?x?xf64>, %ratios: tensor<?x?x?x?xf32>) -> tensor<?x?x?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f64
  %b = tensor.dim %gains, %c0 : tensor<?x?x?x?xf64>
  %h = tensor.dim %gains, %c1 : tensor<?x?x?x?xf64>
  %l = tensor.dim %gains, %c2 : tensor<?x?x?x?xf64>
  %n = tensor.dim %gains, %c3 : tensor<?x?x?x?xf64>
  %empty = tensor.empty(%b, %h, %l, %n) : tensor<?x?x?x?xf64>
  %start = linalg.fill ins(%zero : f64) outs(%empty : tensor<?x?x?x?xf64>) -> tensor<?x?x?x?xf64>
  %before = linalg.generic {indexing_maps = [affine_map<(b, h, l, n, k, j) -> (b, h, l, n)>,
      affine_map<(b, h, l, n, k, j) -> (b, h, k, j)>, affine_map<(b, h, l, n, k, j) -> (b, h, k, j)>,
      affine_map<(b, h, l, n, k, j) -> (b, h, l, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction", "reduction"]}
      ins(%ratios, %ratios, %gains : tensor<?x?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?x?x?xf64>)
      outs(%start : tensor<?x?x?x?xf64>) {
  ^bb0(%own: f32, %ratio: f32, %gain: f64, %old: f64):
    %level = linalg.index 2 : index
    %token = linalg.index 3 : index
    %other_level = linalg.index 4 : index
    %other_token = linalg.index 5 : index
    %is_higher = arith.cmpf ogt, %ratio, %own : f32
    %is_tied = arith.cmpf oeq, %ratio, %own : f32
    %is_lower_level = arith.cmpi ult, %other_level, %level : index
    %is_same_level = arith.cmpi eq, %other_level, %level : index
    %is_later = arith.cmpi ugt, %other_token, %token : index
    %is_later_token = arith.andi %is_same_level, %is_later : i1
    %is_first = arith.ori %is_lower_level, %is_later_token : i1
    %is_first_tied = arith.andi %is_tied, %is_first : i1
    %is_before = arith.ori %is_higher, %is_first_tied : i1
    %term = arith.select %is_before, %gain, %zero : f64
    %new = arith.addf %old, %term : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?x?xf64>
  return %before : tensor<?x?x?x?xf64>
}

// The budget of each head in f64, NaN where m_j e_j of some level is no number.
func.func private @finite_budgets(%maxima: tensor<?x?x?xf32>, %errors: tensor<?x?x?x?xf32>, %budget: tensor<?x?xf32>)
    -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %none = arith.constant 0.0 : f32
  %zero = arith.constant 0.0 : f64
  %b = tensor.dim %budget, %c0 : tensor<?x?xf32>
  %h = tensor.dim %budget, %c1 : tensor<?x?xf32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf64>
  %start = linalg.fill ins(%zero : f64) outs(%empty : tensor<?x?xf64>) -> tensor<?x?xf64>
  %totals = linalg.generic {indexing_maps = [#bhln_n, #bhln, #bhln_h],
      iterator_types = ["parallel", "parallel", "reduction", "reduction"]}
      ins(%maxima, %errors : tensor<?x?x?xf32>, tensor<?x?x?x?xf32>) outs(%start : tensor<?x?xf64>) {
  ^bb0(%maximum: f32, %error: f32, %old: f64):
    %m = arith.extf %maximum : f32 to f64
    %e = arith.extf %error : f32 to f64
    %product = arith.mulf %m, %e : f64
    %is = arith.cmpf ugt, %maximum, %none : f32
    %value = arith.select %is, %product, %zero : f64
    %new = arith.addf %old, %value : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  %budgets = linalg.generic {indexing_maps = [#bh, #bh, #bh], iterator_types = ["parallel", "parallel"]}
      ins(%totals, %budget : tensor<?x?xf64>, tensor<?x?xf32>) outs(%empty : tensor<?x?xf64>) {
  ^bb0(%total: f64, %allowed: f32, %out: f64):
    %wide = arith.extf %allowed : f32 to f64
    // Zero times a sum is a number where all of its terms are.
    %sum = arith.addf %total, %wide : f64
    %nothing = arith.mulf %sum, %zero : f64
    %new = arith.addf %wide, %nothing : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  return %budgets : tensor<?x?xf64>
}

// mca.assign_levels. An upgrade is taken while what comes before it leaves more
// than the budget.
func.func private @levels_of_heads(%maxima: tensor<?x?x?xf32>, %errors: tensor<?x?x?x?xf32>, %budget: tensor<?x?xf32>,
    %costs: tensor<?xf64>, %init: tensor<?x?x?xi32>, %spent_init: tensor<?x?xf32>)
    -> (tensor<?x?x?xi32>, tensor<?x?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %zero64 = arith.constant 0.0 : f64
  %none = arith.constant 0 : i32
  %one = arith.constant 1 : i32
  %two = arith.constant 2 : i32
  %b = tensor.dim %maxima, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %maxima, %c1 : tensor<?x?x?xf32>
  %n = tensor.dim %maxima, %c2 : tensor<?x?x?xf32>
  %l = tensor.dim %errors, %c2 : tensor<?x?x?x?xf32>
  %budgets = func.call @finite_budgets(%maxima, %errors, %budget)
      : (tensor<?x?x?xf32>, tensor<?x?x?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf64>
  %weighted = func.call @weighted_errors_of_heads(%maxima, %errors)
      : (tensor<?x?x?xf32>, tensor<?x?x?x?xf32>) -> tensor<?x?x?x?xf64>
  // All at level 1.
  %empty = tensor.empty(%b, %h, %n) : tensor<?x?x?xi32>
  %ones = linalg.fill ins(%one : i32) outs(%empty : tensor<?x?x?xi32>) -> tensor<?x?x?xi32>
  %start = func.call @spent_of_heads(%weighted, %ones) : (tensor<?x?x?x?xf64>, tensor<?x?x?xi32>) -> tensor<?x?xf64>
  %gains, %ratios = func.call @upgrades_of_heads(%weighted, %costs, %start)
      : (tensor<?x?x?x?xf64>, tensor<?xf64>, tensor<?x?xf64>) -> (tensor<?x?x?x?xf64>, tensor<?x?x?x?xf32>)
  %before = func.call @gains_before(%gains, %ratios)
      : (tensor<?x?x?x?xf64>, tensor<?x?x?x?xf32>) -> tensor<?x?x?x?xf64>
  %exact_index = arith.addi %l, %c1 : index
  %exact = arith.index_cast %exact_index : index to i32
  %nothing = linalg.fill ins(%none : i32) outs(%init : tensor<?x?x?xi32>) -> tensor<?x?x?xi32>
  %levels = linalg.generic {indexing_maps = [affine_map<(b, h, n, l) -> (b, h, n)>,
      affine_map<(b, h, n, l) -> (b, h, l, n)>, affine_map<(b, h, n, l) -> (b, h, l, n)>,
      affine_map<(b, h, n, l) -> (b, h)>, affine_map<(b, h, n, l) -> (b, h)>, affine_map<(b, h, n, l) -> (b, h, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%maxima, %gains, %before, %start, %budgets
          : tensor<?x?x?xf32>, tensor<?x?x?x?xf64>, tensor<?x?x?x?xf64>, tensor<?x?xf64>, tensor<?x?xf64>)
      outs(%nothing : tensor<?x?x?xi32>) {
  ^bb0(%maximum: f32, %gain: f64, %gained: f64, %all: f64, %allowed: f64, %old: i32):
    %row = linalg.index 3 : index
    %number = arith.index_cast %row : index to i32
    %raised = arith.addi %number, %two : i32
    %needed = arith.subf %all, %allowed : f64
    %is_needed = arith.cmpf olt, %gained, %needed : f64
    // Without a gain the higher level's error may be cut down to the lower's.
    %is_gain = arith.cmpf ogt, %gain, %zero64 : f64
    %is_taken = arith.andi %is_needed, %is_gain : i1
    %level = arith.select %is_taken, %raised, %one : i32
    %is_finite = arith.cmpf ord, %allowed, %allowed : f64
    %chosen = arith.select %is_finite, %level, %exact : i32
    %is_attended = arith.cmpf ugt, %maximum, %zero : f32
    %own = arith.select %is_attended, %chosen, %none : i32
    %new = arith.maxsi %old, %own : i32
    linalg.yield %new : i32
  } -> tensor<?x?x?xi32>
  %spent64 = func.call @spent_of_heads(%weighted, %levels)
      : (tensor<?x?x?x?xf64>, tensor<?x?x?xi32>) -> tensor<?x?xf64>
  %spent = linalg.generic {indexing_maps = [#bh, #bh], iterator_types = ["parallel", "parallel"]}
      ins(%spent64 : tensor<?x?xf64>) outs(%spent_init : tensor<?x?xf32>) {
  ^bb0(%wide: f64, %out: f32):
    %new = arith.truncf %wide : f64 to f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %levels, %spent : tensor<?x?x?xi32>, tensor<?x?xf32>
}

// mca.centroids. What the tokens of level 1 get of the attention together, 1 if
// that is nothing, divides before the product: weights of denormals do not get lost.
func.func private @centroids_of_heads(%x: tensor<?x?x?xf32>, %sums: tensor<?x?x?xf32>, %levels: tensor<?x?x?xi32>,
    %init: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %unit = arith.constant 1.0 : f32
  %one = arith.constant 1 : i32
  %b = tensor.dim %sums, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %sums, %c1 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf32>
  %start = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?xf32>) -> tensor<?x?xf32>
  %masses = linalg.generic {indexing_maps = [#bhn, #bhn, #bhn_h],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%sums, %levels : tensor<?x?x?xf32>, tensor<?x?x?xi32>) outs(%start : tensor<?x?xf32>) {
  ^bb0(%sum: f32, %level: i32, %old: f32):
    %is = arith.cmpi eq, %level, %one : i32
    %term = arith.select %is, %sum, %zero : f32
    %new = arith.addf %old, %term : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%init : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %centroids = linalg.generic {indexing_maps = [affine_map<(b, h, d, n) -> (b, n, d)>,
      affine_map<(b, h, d, n) -> (b, h, n)>, affine_map<(b, h, d, n) -> (b, h, n)>,
      affine_map<(b, h, d, n) -> (b, h)>, affine_map<(b, h, d, n) -> (b, h, d)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%x, %sums, %levels, %masses : tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x?xi32>, tensor<?x?xf32>)
      outs(%zeros : tensor<?x?x?xf32>) {
  ^bb0(%value: f32, %sum: f32, %level: i32, %mass: f32, %old: f32):
    %is_some = arith.cmpf ogt, %mass, %zero : f32
    %divisor = arith.select %is_some, %mass, %unit : f32
    %share = arith.divf %sum, %divisor : f32
    %product = arith.mulf %share, %value fastmath<contract> : f32
    %added = arith.addf %old, %product fastmath<contract> : f32
    %is = arith.cmpi eq, %level, %one : i32
    %new = arith.select %is, %added, %old : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  return %centroids : tensor<?x?x?xf32>
}
