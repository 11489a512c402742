// The product of probabilities and values in int8, for one head of one batch
// element. Shapes: m queries, k tokens of a segment, e features.

#mk = affine_map<(m, k) -> (m, k)>
#mk_m = affine_map<(m, k) -> (m)>
#ke = affine_map<(k, e) -> (k, e)>
#ke_k = affine_map<(k, e) -> (k)>
#ke_e = affine_map<(k, e) -> (e)>

// Largest probability of each row, their sum, and the least of all. Three sweeps:
// sums and maxima in one are of different kinds to a vectorizer.
func.func private @row_statistics(%a: tensor<?x?xf32>) -> (tensor<?xf32>, tensor<?xf32>, f32) {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %m = tensor.dim %a, %c0 : tensor<?x?xf32>
  %empty = tensor.empty(%m) : tensor<?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?xf32>) -> tensor<?xf32>
  %scalar = tensor.empty() : tensor<f32>
  %start = linalg.fill ins(%zero : f32) outs(%scalar : tensor<f32>) -> tensor<f32>
  %largest = func.call @row_maxima(%a) : (tensor<?x?xf32>) -> tensor<?xf32>
  %sums = linalg.generic {indexing_maps = [#mk, #mk_m], iterator_types = ["parallel", "reduction"]}
      ins(%a : tensor<?x?xf32>) outs(%zeros : tensor<?xf32>) {
  ^bb0(%p: f32, %sum: f32):
    %new = arith.addf %sum, %p : f32
    linalg.yield %new : f32
  } -> tensor<?xf32>
  %least = linalg.generic {indexing_maps = [#mk, affine_map<(m, k) -> ()>],
      iterator_types = ["reduction", "reduction"]} ins(%a : tensor<?x?xf32>) outs(%start : tensor<f32>) {
  ^bb0(%p: f32, %old: f32):
    %new = arith.minimumf %old, %p : f32
    linalg.yield %new : f32
  } -> tensor<f32>
  %value = tensor.extract %least[] : tensor<f32>
  return %largest, %sums, %value : tensor<?xf32>, tensor<?xf32>, f32
}

// At least 0.
func.func private @row_maxima(%a: tensor<?x?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %m = tensor.dim %a, %c0 : tensor<?x?xf32>
  %empty = tensor.empty(%m) : tensor<?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?xf32>) -> tensor<?xf32>
  %largest = linalg.generic {indexing_maps = [#mk, #mk_m], iterator_types = ["parallel", "reduction"]}
      ins(%a : tensor<?x?xf32>) outs(%zeros : tensor<?xf32>) {
  ^bb0(%p: f32, %old: f32):
    %new = arith.maximumf %old, %p : f32
    linalg.yield %new : f32
  } -> tensor<?xf32>
  return %largest : tensor<?xf32>
}

// value / step, rounded to even and clamped to [low, high]; 0 where that is no
// number.
func.func private @code(%value: f32, %step: f32, %low: f32, %high: f32) -> f32 {
  %zero = arith.constant 0.0 : f32
  %ratio = arith.divf %value, %step : f32
  %is_number = arith.cmpf ord, %ratio, %ratio : f32
  %number = arith.select %is_number, %ratio, %zero : f32
  %rounded = math.roundeven %number : f32
  %below = arith.minimumf %rounded, %high : f32
  %result = arith.maximumf %below, %low : f32
  return %result : f32
}

// Steps of V in int8, one per channel, for tokens first, first + 1, ... of an
// order.
func.func private @value_steps(%v: tensor<?x?xf32>, %order: tensor<?xi32>, %first: index, %end: index) -> tensor<?xf32> {
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %high = arith.constant 127.0 : f32
  %e = tensor.dim %v, %c1 : tensor<?x?xf32>
  %empty_e = tensor.empty(%e) : tensor<?xf32>
  %zeros_e = linalg.fill ins(%zero : f32) outs(%empty_e : tensor<?xf32>) -> tensor<?xf32>
  %largest = scf.for %position = %first to %end step %c1 iter_args(%all = %zeros_e) -> tensor<?xf32> {
    %token = tensor.extract %order[%position] : tensor<?xi32>
    %row = arith.index_cast %token : i32 to index
    %values = tensor.extract_slice %v[%row, 0] [1, %e] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
    %more = linalg.generic {indexing_maps = [affine_map<(e) -> (e)>, affine_map<(e) -> (e)>],
        iterator_types = ["parallel"]} ins(%values : tensor<?xf32>) outs(%all : tensor<?xf32>) {
    ^bb0(%value: f32, %old: f32):
      %absolute = math.absf %value : f32
      %new = arith.maximumf %old, %absolute : f32
      linalg.yield %new : f32
    } -> tensor<?xf32>
    scf.yield %more : tensor<?xf32>
  }
  %steps = linalg.generic {indexing_maps = [affine_map<(e) -> (e)>], iterator_types = ["parallel"]}
      outs(%largest : tensor<?xf32>) {
  ^bb0(%old: f32):
    %new = arith.divf %old, %high : f32
    linalg.yield %new : f32
  } -> tensor<?xf32>
  return %steps : tensor<?xf32>
}

// V in int8, and sum_t ||V8[t]||_2. Squares of f32 would vanish, or overflow,
// where their roots do not.
func.func private @round_values(%v: tensor<?x?xf32>, %steps: tensor<?xf32>) -> (tensor<?x?xi8>, f64) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %high = arith.constant 127.0 : f32
  %low = arith.constant -127.0 : f32
  %k = tensor.dim %v, %c0 : tensor<?x?xf32>
  %e = tensor.dim %v, %c1 : tensor<?x?xf32>
  %zero64 = arith.constant 0.0 : f64
  %empty_k = tensor.empty(%k) : tensor<?xf64>
  %zeros_k = linalg.fill ins(%zero64 : f64) outs(%empty_k : tensor<?xf64>) -> tensor<?xf64>
  %empty = tensor.empty(%k, %e) : tensor<?x?xi8>
  %scalar = tensor.empty() : tensor<f64>
  %start = linalg.fill ins(%zero64 : f64) outs(%scalar : tensor<f64>) -> tensor<f64>
  %codes = linalg.generic {indexing_maps = [#ke, #ke_e, #ke], iterator_types = ["parallel", "parallel"]}
      ins(%v, %steps : tensor<?x?xf32>, tensor<?xf32>) outs(%empty : tensor<?x?xi8>) {
  ^bb0(%value: f32, %step: f32, %out: i8):
    %rounded = func.call @code(%value, %step, %low, %high) : (f32, f32, f32, f32) -> f32
    %code = arith.fptosi %rounded : f32 to i8
    linalg.yield %code : i8
  } -> tensor<?x?xi8>
  %squares = linalg.generic {indexing_maps = [#ke, #ke_e, #ke_k], iterator_types = ["parallel", "reduction"]}
      ins(%codes, %steps : tensor<?x?xi8>, tensor<?xf32>) outs(%zeros_k : tensor<?xf64>) {
  ^bb0(%code: i8, %step: f32, %old: f64):
    %number = arith.sitofp %code : i8 to f64
    %wide = arith.extf %step : f32 to f64
    %value = arith.mulf %number, %wide : f64
    %square = arith.mulf %value, %value : f64
    %new = arith.addf %old, %square : f64
    linalg.yield %new : f64
  } -> tensor<?xf64>
  %sum = linalg.generic {indexing_maps = [affine_map<(k) -> (k)>, affine_map<(k) -> ()>],
      iterator_types = ["reduction"]} ins(%squares : tensor<?xf64>) outs(%start : tensor<f64>) {
  ^bb0(%square: f64, %old: f64):
    %root = math.sqrt %square : f64
    %new = arith.addf %old, %root : f64
    linalg.yield %new : f64
  } -> tensor<f64>
  %value = tensor.extract %sum[] : tensor<f64>
  return %codes, %value : tensor<?x?xi8>, f64
}

// max_i sum_t A[i, t] ||steps||_2 / 2 + max_i max_t A[i, t] / 510 * sum_t ||V8[t]||_2;
// infinite with a negative probability.
func.func private @int8_charge(%largest: tensor<?xf32>, %sums: tensor<?xf32>, %least: f32, %steps: tensor<?xf32>,
    %lengths: f64) -> f64 {
  %zero32 = arith.constant 0.0 : f32
  %zero = arith.constant 0.0 : f64
  %two = arith.constant 2.0 : f64
  %range = arith.constant 510.0 : f64
  %infinity = arith.constant 0x7FF0000000000000 : f64
  %scalar64 = tensor.empty() : tensor<f64>
  %start64 = linalg.fill ins(%zero : f64) outs(%scalar64 : tensor<f64>) -> tensor<f64>
  %scalar = tensor.empty() : tensor<f32>
  %start = linalg.fill ins(%zero32 : f32) outs(%scalar : tensor<f32>) -> tensor<f32>
  %square = linalg.generic {indexing_maps = [affine_map<(e) -> (e)>, affine_map<(e) -> ()>],
      iterator_types = ["reduction"]} ins(%steps : tensor<?xf32>) outs(%start64 : tensor<f64>) {
  ^bb0(%step: f32, %old: f64):
    %wide = arith.extf %step : f32 to f64
    %product = arith.mulf %wide, %wide : f64
    %new = arith.addf %old, %product : f64
    linalg.yield %new : f64
  } -> tensor<f64>
  %maxima:2 = linalg.generic {indexing_maps = [affine_map<(m) -> (m)>, affine_map<(m) -> (m)>,
      affine_map<(m) -> ()>, affine_map<(m) -> ()>], iterator_types = ["reduction"]}
      ins(%largest, %sums : tensor<?xf32>, tensor<?xf32>) outs(%start, %start : tensor<f32>, tensor<f32>) {
  ^bb0(%one: f32, %sum: f32, %old_one: f32, %old_sum: f32):
    %new_one = arith.maximumf %old_one, %one : f32
    %new_sum = arith.maximumf %old_sum, %sum : f32
    linalg.yield %new_one, %new_sum : f32, f32
  } -> (tensor<f32>, tensor<f32>)
  %norm2 = tensor.extract %square[] : tensor<f64>
  %norm = math.sqrt %norm2 : f64
  %half = arith.divf %norm, %two : f64
  %most32 = tensor.extract %maxima#0[] : tensor<f32>
  %mass32 = tensor.extract %maxima#1[] : tensor<f32>
  %most = arith.extf %most32 : f32 to f64
  %mass = arith.extf %mass32 : f32 to f64
  %of_values = arith.mulf %mass, %half : f64
  %step = arith.divf %most, %range : f64
  %of_probabilities = arith.mulf %step, %lengths : f64
  %sum = arith.addf %of_values, %of_probabilities : f64
  %is_negative = arith.cmpf olt, %least, %zero32 : f32
  %charge = arith.select %is_negative, %infinity, %sum : f64
  return %charge : f64
}

// A in uint8 with a step per row, times V in int8.
func.func private @int8_product(%a: tensor<?x?xf32>, %codes: tensor<?x?xi8>, %steps: tensor<?xf32>,
    %outputs: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %high = arith.constant 255.0 : f32
  %m = tensor.dim %a, %c0 : tensor<?x?xf32>
  %k = tensor.dim %a, %c1 : tensor<?x?xf32>
  %e = tensor.dim %codes, %c1 : tensor<?x?xi8>
  %empty_m = tensor.empty(%m) : tensor<?xf32>
  %empty_a = tensor.empty(%m, %k) : tensor<?x?xi8>
  %largest = func.call @row_maxima(%a) : (tensor<?x?xf32>) -> tensor<?xf32>
  %row_steps = linalg.generic {indexing_maps = [affine_map<(m) -> (m)>, affine_map<(m) -> (m)>],
      iterator_types = ["parallel"]} ins(%largest : tensor<?xf32>) outs(%empty_m : tensor<?xf32>) {
  ^bb0(%value: f32, %out: f32):
    %new = arith.divf %value, %high : f32
    linalg.yield %new : f32
  } -> tensor<?xf32>
  %rows = linalg.generic {indexing_maps = [#mk, #mk_m, #mk], iterator_types = ["parallel", "parallel"]}
      ins(%a, %row_steps : tensor<?x?xf32>, tensor<?xf32>) outs(%empty_a : tensor<?x?xi8>) {
  ^bb0(%value: f32, %step: f32, %out: i8):
    %rounded = func.call @code(%value, %step, %zero, %high) : (f32, f32, f32, f32) -> f32
    %wide = arith.fptosi %rounded : f32 to i32
    %code = arith.trunci %wide : i32 to i8
    linalg.yield %code : i8
  } -> tensor<?x?xi8>
  // One head of the kernel of all products.
  %head = tensor.expand_shape %codes [[0, 1], [2]] output_shape [1, %k, %e] : tensor<?x?xi8> into tensor<1x?x?xi8>
  %head_steps = tensor.expand_shape %steps [[0, 1]] output_shape [1, %e] : tensor<?xf32> into tensor<1x?xf32>
  %head_outputs = tensor.expand_shape %outputs [[0, 1], [2]] output_shape [1, %m, %e]
      : tensor<?x?xf32> into tensor<1x?x?xf32>
  %sum = mca.gather_matmul ins(%rows, %head : tensor<?x?xi8>, tensor<1x?x?xi8>)
      steps(%row_steps, %head_steps : tensor<?xf32>, tensor<1x?xf32>)
      outs(%head_outputs : tensor<1x?x?xf32>) {unsigned_lhs} -> tensor<1x?x?xf32>
  %result = tensor.collapse_shape %sum [[0, 1], [2]] : tensor<1x?x?xf32> into tensor<?x?xf32>
  return %result : tensor<?x?xf32>
}

// Adds the product in int8 where that costs no more than the slack; whether it
// did. The charge of some rows is charged at least: most heads are told by that.
func.func private @attend_tokens_int8(%a: tensor<?x?xf32>, %v: tensor<?x?xf32>, %order: tensor<?xi32>,
    %first: index, %end: index, %slack: f32, %outputs: tensor<?x?xf32>) -> (tensor<?x?xf32>, i1) {
  %k = arith.subi %end, %first : index
  %no = arith.constant false
  %none = arith.constant 0.0 : f64
  %rows = func.call @some_rows(%a) : (tensor<?x?xf32>) -> tensor<?x?xf32>
  %some = func.call @columns(%rows, %order, %first, %k)
      : (tensor<?x?xf32>, tensor<?xi32>, index, index) -> tensor<?x?xf32>
  %steps = func.call @value_steps(%v, %order, %first, %end)
      : (tensor<?x?xf32>, tensor<?xi32>, index, index) -> tensor<?xf32>
  %may_fit = func.call @int8_fits(%some, %steps, %none, %slack) : (tensor<?x?xf32>, tensor<?xf32>, f64, f32) -> i1
  %result, %fits = scf.if %may_fit -> (tensor<?x?xf32>, i1) {
    %values = func.call @rows(%v, %order, %first, %k)
        : (tensor<?x?xf32>, tensor<?xi32>, index, index) -> tensor<?x?xf32>
    %codes, %lengths = func.call @round_values(%values, %steps)
        : (tensor<?x?xf32>, tensor<?xf32>) -> (tensor<?x?xi8>, f64)
    %may_still = func.call @int8_fits(%some, %steps, %lengths, %slack)
        : (tensor<?x?xf32>, tensor<?xf32>, f64, f32) -> i1
    %sum, %does = scf.if %may_still -> (tensor<?x?xf32>, i1) {
      %sum, %does = func.call @int8_product_if_fits(%a, %codes, %steps, %lengths, %order, %first, %slack, %outputs)
          : (tensor<?x?xf32>, tensor<?x?xi8>, tensor<?xf32>, f64, tensor<?xi32>, index, f32, tensor<?x?xf32>)
            -> (tensor<?x?xf32>, i1)
      scf.yield %sum, %does : tensor<?x?xf32>, i1
    } else {
      scf.yield %outputs, %no : tensor<?x?xf32>, i1
    }
    scf.yield %sum, %does : tensor<?x?xf32>, i1
  } else {
    scf.yield %outputs, %no : tensor<?x?xf32>, i1
  }
  return %result, %fits : tensor<?x?xf32>, i1
}

// At most 15 rows, evenly spaced.
func.func private @some_rows(%a: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %m = tensor.dim %a, %c0 : tensor<?x?xf32>
  %n = tensor.dim %a, %c1 : tensor<?x?xf32>
  %eighth = arith.divui %m, %c8 : index
  %stride = arith.maxui %eighth, %c1 : index
  %count = arith.ceildivui %m, %stride : index
  %rows = tensor.extract_slice %a[0, 0] [%count, %n] [%stride, 1] : tensor<?x?xf32> to tensor<?x?xf32>
  return %rows : tensor<?x?xf32>
}

func.func private @int8_product_if_fits(%a: tensor<?x?xf32>, %codes: tensor<?x?xi8>, %steps: tensor<?xf32>,
    %lengths: f64, %order: tensor<?xi32>, %first: index, %slack: f32, %outputs: tensor<?x?xf32>)
    -> (tensor<?x?xf32>, i1) {
  %c0 = arith.constant 0 : index
  %k = tensor.dim %codes, %c0 : tensor<?x?xi8>
  %columns = func.call @columns(%a, %order, %first, %k)
      : (tensor<?x?xf32>, tensor<?xi32>, index, index) -> tensor<?x?xf32>
  %fits = func.call @int8_fits(%columns, %steps, %lengths, %slack)
      : (tensor<?x?xf32>, tensor<?xf32>, f64, f32) -> i1
  %result = scf.if %fits -> tensor<?x?xf32> {
    %sum = func.call @int8_product(%columns, %codes, %steps, %outputs)
        : (tensor<?x?xf32>, tensor<?x?xi8>, tensor<?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
    scf.yield %sum : tensor<?x?xf32>
  } else {
    scf.yield %outputs : tensor<?x?xf32>
  }
  return %result, %fits : tensor<?x?xf32>, i1
}

func.func private @int8_fits(%a: tensor<?x?xf32>, %steps: tensor<?xf32>, %lengths: f64, %slack: f32) -> i1 {
  %largest, %sums, %least = func.call @row_statistics(%a)
      : (tensor<?x?xf32>) -> (tensor<?xf32>, tensor<?xf32>, f32)
  %charge = func.call @int8_charge(%largest, %sums, %least, %steps, %lengths)
      : (tensor<?xf32>, tensor<?xf32>, f32, tensor<?xf32>, f64) -> f64
  %allowed = arith.extf %slack : f32 to f64
  %fits = arith.cmpf ole, %charge, %allowed : f64
  return %fits : i1
}
