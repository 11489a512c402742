// mca.assign_levels and mca.attend_tokens, for one head of one batch element.
// Shapes: n tokens, l levels, m queries, e features, k tokens of a segment.

#mk = affine_map<(m, k) -> (m, k)>
#mk_m = affine_map<(m, k) -> (m)>
#ke = affine_map<(k, e) -> (k, e)>
#ke_k = affine_map<(k, e) -> (k)>
#ke_e = affine_map<(k, e) -> (e)>

// m_j e_j of each level, errors of a higher level at most those of a lower one.
// Tokens that are not attended have 0.
func.func private @weighted_errors(%maxima: tensor<?xf32>, %errors: tensor<?x?xf32>) -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %zero64 = arith.constant 0.0 : f64
  %infinity = arith.constant 0x7F800000 : f32
  %l = tensor.dim %errors, %c0 : tensor<?x?xf32>
  %n = tensor.dim %errors, %c1 : tensor<?x?xf32>
  %empty = tensor.empty(%l, %n) : tensor<?x?xf64>
  %weighted = scf.for %j = %c0 to %n step %c1 iter_args(%all = %empty) -> tensor<?x?xf64> {
    %maximum = tensor.extract %maxima[%j] : tensor<?xf32>
    %m = arith.extf %maximum : f32 to f64
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %column:2 = scf.for %i = %c0 to %l step %c1 iter_args(%some = %all, %least = %infinity) -> (tensor<?x?xf64>, f32) {
      %error = tensor.extract %errors[%i, %j] : tensor<?x?xf32>
      %smaller = arith.minimumf %least, %error : f32
      %wide = arith.extf %smaller : f32 to f64
      %product = arith.mulf %m, %wide : f64
      %value = arith.select %is, %product, %zero64 : f64
      %next = tensor.insert %value into %some[%i, %j] : tensor<?x?xf64>
      scf.yield %next, %smaller : tensor<?x?xf64>, f32
    }
    scf.yield %column#0 : tensor<?x?xf64>
  }
  return %weighted : tensor<?x?xf64>
}

// Gain of each upgrade, and its gain per cost relative to `scale` as the bits of
// a f32, which order as the numbers do. `costs` ends in 1, the cost of exact.
func.func private @upgrades(%weighted: tensor<?x?xf64>, %costs: tensor<?xf64>, %scale: f64)
    -> (tensor<?x?xf64>, tensor<?x?xi32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %l = tensor.dim %weighted, %c0 : tensor<?x?xf64>
  %n = tensor.dim %weighted, %c1 : tensor<?x?xf64>
  %last = arith.subi %l, %c1 : index
  %empty = tensor.empty(%l, %n) : tensor<?x?xf64>
  %empty32 = tensor.empty(%l, %n) : tensor<?x?xi32>
  %all:2 = scf.for %i = %c0 to %l step %c1 iter_args(%g0 = %empty, %r0 = %empty32) -> (tensor<?x?xf64>, tensor<?x?xi32>) {
    %next = arith.addi %i, %c1 : index
    %cost = tensor.extract %costs[%i] : tensor<?xf64>
    %next_cost = tensor.extract %costs[%next] : tensor<?xf64>
    %price = arith.subf %next_cost, %cost : f64
    %unit = arith.mulf %price, %scale : f64
    %is_last = arith.cmpi eq, %i, %last : index
    %row = arith.minsi %next, %last : index
    %level:2 = scf.for %j = %c0 to %n step %c1 iter_args(%g1 = %g0, %r1 = %r0) -> (tensor<?x?xf64>, tensor<?x?xi32>) {
      %before = tensor.extract %weighted[%i, %j] : tensor<?x?xf64>
      %rounded = tensor.extract %weighted[%row, %j] : tensor<?x?xf64>
      %after = arith.select %is_last, %zero, %rounded : f64
      %gain = arith.subf %before, %after : f64
      %quotient = arith.divf %gain, %unit : f64
      %narrow = arith.truncf %quotient : f64 to f32
      %bits = arith.bitcast %narrow : f32 to i32
      %g2 = tensor.insert %gain into %g1[%i, %j] : tensor<?x?xf64>
      %r2 = tensor.insert %bits into %r1[%i, %j] : tensor<?x?xi32>
      scf.yield %g2, %r2 : tensor<?x?xf64>, tensor<?x?xi32>
    }
    scf.yield %level#0, %level#1 : tensor<?x?xf64>, tensor<?x?xi32>
  }
  return %all#0, %all#1 : tensor<?x?xf64>, tensor<?x?xi32>
}

// The sum of the gains whose ratio is at least `threshold`, in lanes.
func.func private @gain_from(%gains: tensor<?x?xf64>, %ratios: tensor<?x?xi32>, %threshold: i32) -> f64 {
  %zero = arith.constant 0.0 : f64
  %empty = tensor.empty() : tensor<f64>
  %start = linalg.fill ins(%zero : f64) outs(%empty : tensor<f64>) -> tensor<f64>
  %sum = linalg.generic {indexing_maps = [affine_map<(l, n) -> (l, n)>, affine_map<(l, n) -> (l, n)>,
      affine_map<(l, n) -> ()>], iterator_types = ["reduction", "reduction"]}
      ins(%gains, %ratios : tensor<?x?xf64>, tensor<?x?xi32>) outs(%start : tensor<f64>) {
  ^bb0(%gain: f64, %ratio: i32, %old: f64):
    %is = arith.cmpi sge, %ratio, %threshold : i32
    %term = arith.select %is, %gain, %zero : f64
    %new = arith.addf %old, %term : f64
    linalg.yield %new : f64
  } -> tensor<f64>
  %value = tensor.extract %sum[] : tensor<f64>
  return %value : f64
}

// The largest threshold from which on all gains together reach `needed`: one bit
// of it after the other.
func.func private @threshold(%gains: tensor<?x?xf64>, %ratios: tensor<?x?xi32>, %needed: f64) -> i32 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c31 = arith.constant 31 : index
  %zero = arith.constant 0 : i32
  %one = arith.constant 1 : i32
  %top = arith.constant 30 : i32
  %threshold = scf.for %step = %c0 to %c31 step %c1 iter_args(%low = %zero) -> i32 {
    %position = arith.index_cast %step : index to i32
    %shift = arith.subi %top, %position : i32
    %bit = arith.shli %one, %shift : i32
    %candidate = arith.ori %low, %bit : i32
    %gain = func.call @gain_from(%gains, %ratios, %candidate) : (tensor<?x?xf64>, tensor<?x?xi32>, i32) -> f64
    %is = arith.cmpf oge, %gain, %needed : f64
    %next = arith.select %is, %candidate, %low : i32
    scf.yield %next : i32
  }
  return %threshold : i32
}

// How many upgrades have the ratio `threshold`.
func.func private @count_tied(%ratios: tensor<?x?xi32>, %threshold: i32) -> i32 {
  %none = arith.constant 0 : i32
  %empty = tensor.empty() : tensor<i32>
  %start = linalg.fill ins(%none : i32) outs(%empty : tensor<i32>) -> tensor<i32>
  %count = linalg.generic {indexing_maps = [affine_map<(l, n) -> (l, n)>, affine_map<(l, n) -> ()>],
      iterator_types = ["reduction", "reduction"]} ins(%ratios : tensor<?x?xi32>) outs(%start : tensor<i32>) {
  ^bb0(%ratio: i32, %old: i32):
    %is = arith.cmpi eq, %ratio, %threshold : i32
    %one = arith.extui %is : i1 to i32
    %new = arith.addi %old, %one : i32
    linalg.yield %new : i32
  } -> tensor<i32>
  %value = tensor.extract %count[] : tensor<i32>
  return %value : i32
}

// Level 1 for attended tokens, raised by all upgrades above the threshold, and by
// those at the threshold, lower levels and later tokens first, while the gains
// are below `needed`.
func.func private @take_upgrades(%maxima: tensor<?xf32>, %gains: tensor<?x?xf64>, %ratios: tensor<?x?xi32>,
    %threshold: i32, %needed: f64, %init: tensor<?xi32>) -> tensor<?xi32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1 : i32
  %l = tensor.dim %gains, %c0 : tensor<?x?xf64>
  %start = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>],
      iterator_types = ["parallel"]} ins(%maxima : tensor<?xf32>) outs(%init : tensor<?xi32>) {
  ^bb0(%maximum: f32, %out: i32):
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %level = arith.extui %is : i1 to i32
    linalg.yield %level : i32
  } -> tensor<?xi32>
  %above = arith.addi %threshold, %one : i32
  %sure = func.call @gain_from(%gains, %ratios, %above) : (tensor<?x?xf64>, tensor<?x?xi32>, i32) -> f64
  // With one upgrade at the threshold, as nearly always, no token waits for
  // another one: one of the two has no levels to go through.
  %tied = func.call @count_tied(%ratios, %threshold) : (tensor<?x?xi32>, i32) -> i32
  %are_alone = arith.cmpi ule, %tied, %one : i32
  %at_once = arith.select %are_alone, %l, %c0 : index
  %in_turn = arith.select %are_alone, %c0, %l : index
  %some = func.call @take_at_once(%maxima, %gains, %ratios, %threshold, %sure, %needed, %at_once, %start)
      : (tensor<?xf32>, tensor<?x?xf64>, tensor<?x?xi32>, i32, f64, f64, index, tensor<?xi32>) -> tensor<?xi32>
  %all = func.call @take_in_turn(%maxima, %gains, %ratios, %threshold, %sure, %needed, %in_turn, %some)
      : (tensor<?xf32>, tensor<?x?xf64>, tensor<?x?xi32>, i32, f64, f64, index, tensor<?xi32>) -> tensor<?xi32>
  return %all : tensor<?xi32>
}

// Raises levels 1 to `l`; `sure` is what the upgrades above the threshold gain.
func.func private @take_at_once(%maxima: tensor<?xf32>, %gains: tensor<?x?xf64>, %ratios: tensor<?x?xi32>,
    %threshold: i32, %sure: f64, %needed: f64, %l: index, %start: tensor<?xi32>) -> tensor<?xi32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero64 = arith.constant 0.0 : f64
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2 : i32
  %n = tensor.dim %gains, %c1 : tensor<?x?xf64>
  %is_needed = arith.cmpf olt, %sure, %needed : f64
  %all = scf.for %i = %c0 to %l step %c1 iter_args(%levels = %start) -> tensor<?xi32> {
    %number = arith.index_cast %i : index to i32
    %raised = arith.addi %number, %two : i32
    %gain_row = tensor.extract_slice %gains[%i, 0] [1, %n] [1, 1] : tensor<?x?xf64> to tensor<?xf64>
    %ratio_row = tensor.extract_slice %ratios[%i, 0] [1, %n] [1, 1] : tensor<?x?xi32> to tensor<?xi32>
    %next = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>,
        affine_map<(n) -> (n)>, affine_map<(n) -> (n)>], iterator_types = ["parallel"]}
        ins(%maxima, %gain_row, %ratio_row : tensor<?xf32>, tensor<?xf64>, tensor<?xi32>)
        outs(%levels : tensor<?xi32>) {
    ^bb0(%maximum: f32, %gain: f64, %ratio: i32, %old: i32):
      %is_attended = arith.cmpf ugt, %maximum, %zero : f32
      %is_sure = arith.cmpi sgt, %ratio, %threshold : i32
      %is_tied = arith.cmpi eq, %ratio, %threshold : i32
      %takes_tied = arith.andi %is_tied, %is_needed : i1
      %takes = arith.ori %is_sure, %takes_tied : i1
      // Without a gain the higher level's error may be cut down to the lower's.
      %is_gain = arith.cmpf ogt, %gain, %zero64 : f64
      %is_upgrade = arith.andi %takes, %is_gain : i1
      %applies = arith.andi %is_upgrade, %is_attended : i1
      %new = arith.select %applies, %raised, %old : i32
      linalg.yield %new : i32
    } -> tensor<?xi32>
    scf.yield %next : tensor<?xi32>
  }
  return %all : tensor<?xi32>
}

// The same where several upgrades are at the threshold.
func.func private @take_in_turn(%maxima: tensor<?xf32>, %gains: tensor<?x?xf64>, %ratios: tensor<?x?xi32>,
    %threshold: i32, %sure: f64, %needed: f64, %l: index, %start: tensor<?xi32>) -> tensor<?xi32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero64 = arith.constant 0.0 : f64
  %zero = arith.constant 0.0 : f32
  %two = arith.constant 2 : i32
  %n = tensor.dim %gains, %c1 : tensor<?x?xf64>
  %last = arith.subi %n, %c1 : index
  %all:2 = scf.for %i = %c0 to %l step %c1 iter_args(%a0 = %start, %t0 = %sure) -> (tensor<?xi32>, f64) {
    %number = arith.index_cast %i : index to i32
    %raised = arith.addi %number, %two : i32
    %level:2 = scf.for %step = %c0 to %n step %c1 iter_args(%a1 = %a0, %t1 = %t0) -> (tensor<?xi32>, f64) {
      %j = arith.subi %last, %step : index
      %maximum = tensor.extract %maxima[%j] : tensor<?xf32>
      %gain = tensor.extract %gains[%i, %j] : tensor<?x?xf64>
      %ratio = tensor.extract %ratios[%i, %j] : tensor<?x?xi32>
      %old = tensor.extract %a1[%j] : tensor<?xi32>
      %is_attended = arith.cmpf ugt, %maximum, %zero : f32
      %is_sure = arith.cmpi sgt, %ratio, %threshold : i32
      %is_tied = arith.cmpi eq, %ratio, %threshold : i32
      %is_needed = arith.cmpf olt, %t1, %needed : f64
      %takes_tied = arith.andi %is_tied, %is_needed : i1
      %takes = arith.ori %is_sure, %takes_tied : i1
      // Without a gain the higher level's error may be cut down to the lower's.
      %is_gain = arith.cmpf ogt, %gain, %zero64 : f64
      %is_upgrade = arith.andi %takes, %is_gain : i1
      %applies = arith.andi %is_upgrade, %is_attended : i1
      %new = arith.select %applies, %raised, %old : i32
      %a2 = tensor.insert %new into %a1[%j] : tensor<?xi32>
      %sum = arith.addf %t1, %gain : f64
      %t2 = arith.select %takes_tied, %sum, %t1 : f64
      scf.yield %a2, %t2 : tensor<?xi32>, f64
    }
    scf.yield %level#0, %level#1 : tensor<?xi32>, f64
  }
  return %all#0 : tensor<?xi32>
}

// sum m_j e_j of the levels.
func.func private @spent(%weighted: tensor<?x?xf64>, %levels: tensor<?xi32>) -> f64 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %l = tensor.dim %weighted, %c0 : tensor<?x?xf64>
  %n = tensor.dim %weighted, %c1 : tensor<?x?xf64>
  %sum = scf.for %j = %c0 to %n step %c1 iter_args(%old = %zero) -> f64 {
    %level = tensor.extract %levels[%j] : tensor<?xi32>
    %number = arith.index_cast %level : i32 to index
    %up = arith.cmpi sge, %number, %c1 : index
    %down = arith.cmpi sle, %number, %l : index
    %counts = arith.andi %up, %down : i1
    %row = arith.subi %number, %c1 : index
    %safe = arith.select %counts, %row, %c0 : index
    %value = tensor.extract %weighted[%safe, %j] : tensor<?x?xf64>
    %term = arith.select %counts, %value, %zero : f64
    %new = arith.addf %old, %term : f64
    scf.yield %new : f64
  }
  return %sum : f64
}

func.func private @assign_levels(%maxima: tensor<?xf32>, %errors: tensor<?x?xf32>, %budget32: f32,
    %costs: tensor<?xf64>, %init: tensor<?xi32>) -> (tensor<?xi32>, f32) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f64
  %one = arith.constant 1.0 : f64
  %one32 = arith.constant 1 : i32
  %none = arith.constant 0x7FFFFFFE : i32
  %unit = arith.constant 1 : i32
  %weighted = func.call @weighted_errors(%maxima, %errors) : (tensor<?xf32>, tensor<?x?xf32>) -> tensor<?x?xf64>
  %budget = arith.extf %budget32 : f32 to f64
  %l = tensor.dim %weighted, %c0 : tensor<?x?xf64>
  // All at level 1.
  %n = tensor.dim %maxima, %c0 : tensor<?xf32>
  %empty = tensor.empty(%n) : tensor<?xi32>
  %ones = linalg.fill ins(%unit : i32) outs(%empty : tensor<?xi32>) -> tensor<?xi32>
  %start = func.call @spent(%weighted, %ones) : (tensor<?x?xf64>, tensor<?xi32>) -> f64
  %positive = arith.cmpf ogt, %start, %zero : f64
  %scale = arith.select %positive, %start, %one : f64
  %gains, %ratios = func.call @upgrades(%weighted, %costs, %scale)
      : (tensor<?x?xf64>, tensor<?xf64>, f64) -> (tensor<?x?xf64>, tensor<?x?xi32>)
  %needed = arith.subf %start, %budget : f64
  %found = func.call @threshold(%gains, %ratios, %needed) : (tensor<?x?xf64>, tensor<?x?xi32>, f64) -> i32
  %is_enough = arith.cmpf ole, %needed, %zero : f64
  %threshold = arith.select %is_enough, %none, %found : i32
  %chosen = func.call @take_upgrades(%maxima, %gains, %ratios, %threshold, %needed, %init)
      : (tensor<?xf32>, tensor<?x?xf64>, tensor<?x?xi32>, i32, f64, tensor<?xi32>) -> tensor<?xi32>

  // Zero times a sum is a number where all of its terms are.
  %total = func.call @sum_of_all(%maxima, %errors) : (tensor<?xf32>, tensor<?x?xf32>) -> f64
  %sum = arith.addf %total, %budget : f64
  %product = arith.mulf %sum, %zero : f64
  %is_finite = arith.cmpf oeq, %product, %zero : f64
  %number = arith.index_cast %l : index to i32
  %exact = arith.addi %number, %one32 : i32
  %levels = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>],
      iterator_types = ["parallel"]} outs(%chosen : tensor<?xi32>) {
  ^bb0(%level: i32):
    %none_seen = arith.constant 0 : i32
    %is_attended = arith.cmpi sgt, %level, %none_seen : i32
    %instead = arith.select %is_attended, %exact, %level : i32
    %new = arith.select %is_finite, %level, %instead : i32
    linalg.yield %new : i32
  } -> tensor<?xi32>
  %spent = func.call @spent(%weighted, %levels) : (tensor<?x?xf64>, tensor<?xi32>) -> f64
  %spent32 = arith.truncf %spent : f64 to f32
  return %levels, %spent32 : tensor<?xi32>, f32
}

// The sum of m_j e_j of all levels, not finite where one of them is not.
func.func private @sum_of_all(%maxima: tensor<?xf32>, %errors: tensor<?x?xf32>) -> f64 {
  %none = arith.constant 0.0 : f32
  %zero = arith.constant 0.0 : f64
  %empty = tensor.empty() : tensor<f64>
  %start = linalg.fill ins(%zero : f64) outs(%empty : tensor<f64>) -> tensor<f64>
  %sum = linalg.generic {indexing_maps = [affine_map<(l, n) -> (n)>, affine_map<(l, n) -> (l, n)>,
      affine_map<(l, n) -> ()>], iterator_types = ["reduction", "reduction"]}
      ins(%maxima, %errors : tensor<?xf32>, tensor<?x?xf32>) outs(%start : tensor<f64>) {
  ^bb0(%maximum: f32, %error: f32, %old: f64):
    %m = arith.extf %maximum : f32 to f64
    %e = arith.extf %error : f32 to f64
    %product = arith.mulf %m, %e : f64
    %is = arith.cmpf ugt, %maximum, %none : f32
    %value = arith.select %is, %product, %zero : f64
    %new = arith.addf %old, %value : f64
    linalg.yield %new : f64
  } -> tensor<f64>
  %result = tensor.extract %sum[] : tensor<f64>
  return %result : f64
}

// Columns of A of the tokens first, first + 1, ... of an order.
func.func private @columns(%a: tensor<?x?xf32>, %order: tensor<?xi32>, %first: index, %k: index) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %m = tensor.dim %a, %c0 : tensor<?x?xf32>
  %list = tensor.extract_slice %order[%first] [%k] [1] : tensor<?xi32> to tensor<?xi32>
  %empty = tensor.empty(%m, %k) : tensor<?x?xf32>
  %columns = linalg.generic {indexing_maps = [affine_map<(m, k) -> (k)>, #mk],
      iterator_types = ["parallel", "parallel"]} ins(%list : tensor<?xi32>) outs(%empty : tensor<?x?xf32>) {
  ^bb0(%token: i32, %out: f32):
    %i = linalg.index 0 : index
    %j = arith.index_cast %token : i32 to index
    %value = tensor.extract %a[%i, %j] : tensor<?x?xf32>
    linalg.yield %value : f32
  } -> tensor<?x?xf32>
  return %columns : tensor<?x?xf32>
}

// Rows of V of the same tokens.
func.func private @rows(%v: tensor<?x?xf32>, %order: tensor<?xi32>, %first: index, %k: index) -> tensor<?x?xf32> {
  %c1 = arith.constant 1 : index
  %e = tensor.dim %v, %c1 : tensor<?x?xf32>
  %list = tensor.extract_slice %order[%first] [%k] [1] : tensor<?xi32> to tensor<?xi32>
  %empty = tensor.empty(%k, %e) : tensor<?x?xf32>
  %rows = linalg.generic {indexing_maps = [#ke_k, #ke],
      iterator_types = ["parallel", "parallel"]} ins(%list : tensor<?xi32>) outs(%empty : tensor<?x?xf32>) {
  ^bb0(%token: i32, %out: f32):
    %i = arith.index_cast %token : i32 to index
    %j = linalg.index 1 : index
    %value = tensor.extract %v[%i, %j] : tensor<?x?xf32>
    linalg.yield %value : f32
  } -> tensor<?x?xf32>
  return %rows : tensor<?x?xf32>
}

func.func private @attend_tokens(%a: tensor<?x?xf32>, %v: tensor<?x?xf32>, %order: tensor<?xi32>, %first: index,
    %end: index, %outputs: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %k = arith.subi %end, %first : index
  %columns = func.call @columns(%a, %order, %first, %k)
      : (tensor<?x?xf32>, tensor<?xi32>, index, index) -> tensor<?x?xf32>
  %rows = func.call @rows(%v, %order, %first, %k)
      : (tensor<?x?xf32>, tensor<?xi32>, index, index) -> tensor<?x?xf32>
  %sum = linalg.matmul ins(%columns, %rows : tensor<?x?xf32>, tensor<?x?xf32>)
      outs(%outputs : tensor<?x?xf32>) -> tensor<?x?xf32>
  return %sum : tensor<?x?xf32>
}
