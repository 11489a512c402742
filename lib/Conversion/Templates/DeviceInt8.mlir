// What int8 would cost the product of probabilities and values, for all heads at
// once and without a number for the host. Shapes: b batch elements, h heads, m
// queries, n tokens, e features; t are positions in a head's list of tokens, all n
// of which are there.

#bh = affine_map<(b, h) -> (b, h)>
#bhx = affine_map<(b, h, x) -> (b, h, x)>
#bhx_bh = affine_map<(b, h, x) -> (b, h)>
#bhte = affine_map<(b, h, t, e) -> (b, h, t, e)>
#bhte_t = affine_map<(b, h, t, e) -> (b, h, t)>
#bhte_e = affine_map<(b, h, t, e) -> (b, h, e)>

// How many tokens bounds %first and %next have between them.
func.func private @listed_counts(%bounds: tensor<?x?x?xi32>, %first: index, %next: index) -> tensor<?x?xi32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %b = tensor.dim %bounds, %c0 : tensor<?x?x?xi32>
  %h = tensor.dim %bounds, %c1 : tensor<?x?x?xi32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xi32>
  %counts = linalg.generic {indexing_maps = [#bh], iterator_types = ["parallel", "parallel"]}
      outs(%empty : tensor<?x?xi32>) {
  ^bb0(%out: i32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %begin = tensor.extract %bounds[%i, %j, %first] : tensor<?x?x?xi32>
    %end = tensor.extract %bounds[%i, %j, %next] : tensor<?x?x?xi32>
    %count = arith.subi %end, %begin : i32
    linalg.yield %count : i32
  } -> tensor<?x?xi32>
  return %counts : tensor<?x?xi32>
}

// The token at each position, -1 past the end.
func.func private @listed_tokens(%order: tensor<?x?x?xi32>, %bounds: tensor<?x?x?xi32>, %first: index,
    %counts: tensor<?x?xi32>) -> tensor<?x?x?xi32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %none = arith.constant -1 : i32
  %b = tensor.dim %order, %c0 : tensor<?x?x?xi32>
  %h = tensor.dim %order, %c1 : tensor<?x?x?xi32>
  %n = tensor.dim %order, %c2 : tensor<?x?x?xi32>
  %last = arith.subi %n, %c1 : index
  %empty = tensor.empty(%b, %h, %n) : tensor<?x?x?xi32>
  %tokens = linalg.generic {indexing_maps = [#bhx_bh, #bhx], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%counts : tensor<?x?xi32>) outs(%empty : tensor<?x?x?xi32>) {
  ^bb0(%count: i32, %out: i32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %t = linalg.index 2 : index
    %begin = tensor.extract %bounds[%i, %j, %first] : tensor<?x?x?xi32>
    %start = arith.index_cast %begin : i32 to index
    %past = arith.addi %start, %t : index
    %position = arith.minsi %past, %last : index
    %token = tensor.extract %order[%i, %j, %position] : tensor<?x?x?xi32>
    %number = arith.index_cast %t : index to i32
    %is = arith.cmpi slt, %number, %count : i32
    %new = arith.select %is, %token, %none : i32
    linalg.yield %new : i32
  } -> tensor<?x?x?xi32>
  return %tokens : tensor<?x?x?xi32>
}

// Their values, zero past the end.
func.func private @listed_values(%v: tensor<?x?x?x?xf32>, %tokens: tensor<?x?x?xi32>) -> tensor<?x?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f32
  %b = tensor.dim %v, %c0 : tensor<?x?x?x?xf32>
  %h = tensor.dim %v, %c1 : tensor<?x?x?x?xf32>
  %n = tensor.dim %v, %c2 : tensor<?x?x?x?xf32>
  %e = tensor.dim %v, %c3 : tensor<?x?x?x?xf32>
  %empty = tensor.empty(%b, %h, %n, %e) : tensor<?x?x?x?xf32>
  %values = linalg.generic {indexing_maps = [#bhte_t, #bhte],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%tokens : tensor<?x?x?xi32>) outs(%empty : tensor<?x?x?x?xf32>) {
  ^bb0(%token: i32, %out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %k = linalg.index 3 : index
    %signed = arith.index_cast %token : i32 to index
    %row = arith.maxsi %signed, %c0 : index
    %value = tensor.extract %v[%i, %j, %row, %k] : tensor<?x?x?x?xf32>
    %is = arith.cmpi sge, %signed, %c0 : index
    %new = arith.select %is, %value, %zero : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?x?xf32>
  return %values : tensor<?x?x?x?xf32>
}

// Columns of A of the tokens, zero past the end.
func.func private @listed_columns(%a: tensor<?x?x?x?xf32>, %tokens: tensor<?x?x?xi32>) -> tensor<?x?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f32
  %b = tensor.dim %a, %c0 : tensor<?x?x?x?xf32>
  %h = tensor.dim %a, %c1 : tensor<?x?x?x?xf32>
  %m = tensor.dim %a, %c2 : tensor<?x?x?x?xf32>
  %n = tensor.dim %a, %c3 : tensor<?x?x?x?xf32>
  %empty = tensor.empty(%b, %h, %m, %n) : tensor<?x?x?x?xf32>
  %columns = linalg.generic {indexing_maps = [#bhte_e, #bhte],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%tokens : tensor<?x?x?xi32>) outs(%empty : tensor<?x?x?x?xf32>) {
  ^bb0(%token: i32, %out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %k = linalg.index 2 : index
    %signed = arith.index_cast %token : i32 to index
    %column = arith.maxsi %signed, %c0 : index
    %value = tensor.extract %a[%i, %j, %k, %column] : tensor<?x?x?x?xf32>
    %is = arith.cmpi sge, %signed, %c0 : index
    %new = arith.select %is, %value, %zero : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?x?xf32>
  return %columns : tensor<?x?x?x?xf32>
}

// Steps of each channel, codes, and sum_t ||V8[t]||_2 of each head.
func.func private @round_listed_values(%v: tensor<?x?x?x?xf32>)
    -> (tensor<?x?xf64>, tensor<?x?x?xf32>, tensor<?x?x?x?xi8>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f32
  %zero64 = arith.constant 0.0 : f64
  %high = arith.constant 127.0 : f32
  %low = arith.constant -127.0 : f32
  %b = tensor.dim %v, %c0 : tensor<?x?x?x?xf32>
  %h = tensor.dim %v, %c1 : tensor<?x?x?x?xf32>
  %n = tensor.dim %v, %c2 : tensor<?x?x?x?xf32>
  %e = tensor.dim %v, %c3 : tensor<?x?x?x?xf32>
  %empty_e = tensor.empty(%b, %h, %e) : tensor<?x?x?xf32>
  %zeros_e = linalg.fill ins(%zero : f32) outs(%empty_e : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h, %n, %e) : tensor<?x?x?x?xi8>
  %empty_t = tensor.empty(%b, %h, %n) : tensor<?x?x?xf64>
  %zeros_t = linalg.fill ins(%zero64 : f64) outs(%empty_t : tensor<?x?x?xf64>) -> tensor<?x?x?xf64>
  %empty_h = tensor.empty(%b, %h) : tensor<?x?xf64>
  %zeros_h = linalg.fill ins(%zero64 : f64) outs(%empty_h : tensor<?x?xf64>) -> tensor<?x?xf64>
  %largest = linalg.generic {indexing_maps = [#bhte, #bhte_e],
      iterator_types = ["parallel", "parallel", "reduction", "parallel"]}
      ins(%v : tensor<?x?x?x?xf32>) outs(%zeros_e : tensor<?x?x?xf32>) {
  ^bb0(%value: f32, %old: f32):
    %absolute = math.absf %value : f32
    %new = arith.maximumf %old, %absolute : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %steps = linalg.generic {indexing_maps = [#bhx, #bhx], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%largest : tensor<?x?x?xf32>) outs(%empty_e : tensor<?x?x?xf32>) {
  ^bb0(%value: f32, %out: f32):
    %new = arith.divf %value, %high : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %codes = linalg.generic {indexing_maps = [#bhte, #bhte_e, #bhte],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%v, %steps : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>) outs(%empty : tensor<?x?x?x?xi8>) {
  ^bb0(%value: f32, %step: f32, %out: i8):
    %rounded = func.call @code(%value, %step, %low, %high) : (f32, f32, f32, f32) -> f32
    %code = arith.fptosi %rounded : f32 to i8
    linalg.yield %code : i8
  } -> tensor<?x?x?x?xi8>
  %squares = linalg.generic {indexing_maps = [#bhte, #bhte_e, #bhte_t],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%codes, %steps : tensor<?x?x?x?xi8>, tensor<?x?x?xf32>) outs(%zeros_t : tensor<?x?x?xf64>) {
  ^bb0(%code: i8, %step: f32, %old: f64):
    %number = arith.sitofp %code : i8 to f64
    %wide = arith.extf %step : f32 to f64
    %value = arith.mulf %number, %wide : f64
    %square = arith.mulf %value, %value : f64
    %new = arith.addf %old, %square : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  %lengths = linalg.generic {indexing_maps = [#bhx, #bhx_bh], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%squares : tensor<?x?x?xf64>) outs(%zeros_h : tensor<?x?xf64>) {
  ^bb0(%square: f64, %old: f64):
    %root = math.sqrt %square : f64
    %new = arith.addf %old, %root : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  return %lengths, %steps, %codes : tensor<?x?xf64>, tensor<?x?x?xf32>, tensor<?x?x?x?xi8>
}

// A in uint8 with a step per row, and of each head max_i max_t A[i, t],
// max_i sum_t A[i, t] and whether all is at least 0.
func.func private @round_listed_columns(%a: tensor<?x?x?x?xf32>)
    -> (tensor<?x?x?x?xi8>, tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %zero = arith.constant 0.0 : f32
  %high = arith.constant 255.0 : f32
  %b = tensor.dim %a, %c0 : tensor<?x?x?x?xf32>
  %h = tensor.dim %a, %c1 : tensor<?x?x?x?xf32>
  %m = tensor.dim %a, %c2 : tensor<?x?x?x?xf32>
  %n = tensor.dim %a, %c3 : tensor<?x?x?x?xf32>
  %empty_m = tensor.empty(%b, %h, %m) : tensor<?x?x?xf32>
  %zeros_m = linalg.fill ins(%zero : f32) outs(%empty_m : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %empty_h = tensor.empty(%b, %h) : tensor<?x?xf32>
  %zeros_h = linalg.fill ins(%zero : f32) outs(%empty_h : tensor<?x?xf32>) -> tensor<?x?xf32>
  %empty = tensor.empty(%b, %h, %m, %n) : tensor<?x?x?x?xi8>
  %largest = linalg.generic {indexing_maps = [#bhte, #bhte_t],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a : tensor<?x?x?x?xf32>) outs(%zeros_m : tensor<?x?x?xf32>) {
  ^bb0(%p: f32, %old: f32):
    %new = arith.maximumf %old, %p : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %sums = linalg.generic {indexing_maps = [#bhte, #bhte_t],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a : tensor<?x?x?x?xf32>) outs(%zeros_m : tensor<?x?x?xf32>) {
  ^bb0(%p: f32, %old: f32):
    %new = arith.addf %old, %p : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %smallest = linalg.generic {indexing_maps = [#bhte, #bhte_t],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a : tensor<?x?x?x?xf32>) outs(%zeros_m : tensor<?x?x?xf32>) {
  ^bb0(%p: f32, %old: f32):
    %new = arith.minimumf %old, %p : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %least = linalg.generic {indexing_maps = [#bhx, #bhx_bh], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%smallest : tensor<?x?x?xf32>) outs(%zeros_h : tensor<?x?xf32>) {
  ^bb0(%p: f32, %old: f32):
    %new = arith.minimumf %old, %p : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  %most = func.call @largest_of_heads(%largest) : (tensor<?x?x?xf32>) -> tensor<?x?xf32>
  %mass = func.call @largest_of_heads(%sums) : (tensor<?x?x?xf32>) -> tensor<?x?xf32>
  %steps = linalg.generic {indexing_maps = [#bhx, #bhx], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%largest : tensor<?x?x?xf32>) outs(%empty_m : tensor<?x?x?xf32>) {
  ^bb0(%value: f32, %out: f32):
    %new = arith.divf %value, %high : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %rows = linalg.generic {indexing_maps = [#bhte, #bhte_t, #bhte],
      iterator_types = ["parallel", "parallel", "parallel", "parallel"]}
      ins(%a, %steps : tensor<?x?x?x?xf32>, tensor<?x?x?xf32>) outs(%empty : tensor<?x?x?x?xi8>) {
  ^bb0(%value: f32, %step: f32, %out: i8):
    %rounded = func.call @code(%value, %step, %zero, %high) : (f32, f32, f32, f32) -> f32
    %wide = arith.fptosi %rounded : f32 to i32
    %code = arith.trunci %wide : i32 to i8
    linalg.yield %code : i8
  } -> tensor<?x?x?x?xi8>
  return %rows, %steps, %most, %mass, %least
      : tensor<?x?x?x?xi8>, tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>
}

// At least 0.
func.func private @largest_of_heads(%x: tensor<?x?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %b = tensor.dim %x, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %x, %c1 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?xf32>) -> tensor<?x?xf32>
  %largest = linalg.generic {indexing_maps = [#bhx, #bhx_bh], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<?x?x?xf32>) outs(%zeros : tensor<?x?xf32>) {
  ^bb0(%value: f32, %old: f32):
    %new = arith.maximumf %old, %value : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %largest : tensor<?x?xf32>
}

// The counts of the heads of which int8 costs no more than their slack, zero of
// the others: as int8_charge has it.
func.func private @counts_in_int8(%most: tensor<?x?xf32>, %mass: tensor<?x?xf32>, %least: tensor<?x?xf32>,
    %steps: tensor<?x?x?xf32>, %lengths: tensor<?x?xf64>, %slack: tensor<?x?xf32>, %counts: tensor<?x?xi32>)
    -> tensor<?x?xi32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %none = arith.constant 0 : i32
  %zero32 = arith.constant 0.0 : f32
  %zero = arith.constant 0.0 : f64
  %two = arith.constant 2.0 : f64
  %range = arith.constant 510.0 : f64
  %b = tensor.dim %counts, %c0 : tensor<?x?xi32>
  %h = tensor.dim %counts, %c1 : tensor<?x?xi32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xi32>
  %empty64 = tensor.empty(%b, %h) : tensor<?x?xf64>
  %zeros = linalg.fill ins(%zero : f64) outs(%empty64 : tensor<?x?xf64>) -> tensor<?x?xf64>
  %squares = linalg.generic {indexing_maps = [#bhx, #bhx_bh], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%steps : tensor<?x?x?xf32>) outs(%zeros : tensor<?x?xf64>) {
  ^bb0(%step: f32, %old: f64):
    %wide = arith.extf %step : f32 to f64
    %product = arith.mulf %wide, %wide : f64
    %new = arith.addf %old, %product : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  %fitting = linalg.generic {indexing_maps = [#bh, #bh, #bh, #bh, #bh, #bh, #bh, #bh],
      iterator_types = ["parallel", "parallel"]}
      ins(%squares, %most, %mass, %least, %lengths, %slack, %counts
          : tensor<?x?xf64>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf64>, tensor<?x?xf32>,
            tensor<?x?xi32>) outs(%empty : tensor<?x?xi32>) {
  ^bb0(%square: f64, %most32: f32, %mass32: f32, %lowest: f32, %length: f64, %slack32: f32, %count: i32, %out: i32):
    %norm = math.sqrt %square : f64
    %half = arith.divf %norm, %two : f64
    %most64 = arith.extf %most32 : f32 to f64
    %mass64 = arith.extf %mass32 : f32 to f64
    %of_values = arith.mulf %mass64, %half : f64
    %step = arith.divf %most64, %range : f64
    %of_probabilities = arith.mulf %step, %length : f64
    %charge = arith.addf %of_values, %of_probabilities : f64
    %allowed = arith.extf %slack32 : f32 to f64
    %is_below = arith.cmpf ole, %charge, %allowed : f64
    %is_negative = arith.cmpf olt, %lowest, %zero32 : f32
    %is_not = arith.select %is_negative, %none, %count : i32
    %new = arith.select %is_below, %is_not, %none : i32
    linalg.yield %new : i32
  } -> tensor<?x?xi32>
  return %fitting : tensor<?x?xi32>
}

// The bounds of the tokens that are left for f32: none of heads in int8.
func.func private @bounds_left(%fitting: tensor<?x?xi32>, %bounds: tensor<?x?x?xi32>, %first: index, %next: index)
    -> tensor<?x?x2xi32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %none = arith.constant 0 : i32
  %b = tensor.dim %fitting, %c0 : tensor<?x?xi32>
  %h = tensor.dim %fitting, %c1 : tensor<?x?xi32>
  %empty_bounds = tensor.empty(%b, %h) : tensor<?x?x2xi32>
  %left = linalg.generic {indexing_maps = [#bhx_bh, #bhx], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%fitting : tensor<?x?xi32>) outs(%empty_bounds : tensor<?x?x2xi32>) {
  ^bb0(%count: i32, %out: i32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %which = linalg.index 2 : index
    %begin = tensor.extract %bounds[%i, %j, %first] : tensor<?x?x?xi32>
    %end = tensor.extract %bounds[%i, %j, %next] : tensor<?x?x?xi32>
    %is_begin = arith.cmpi eq, %which, %c0 : index
    %is_done = arith.cmpi sgt, %count, %none : i32
    %is_lower = arith.ori %is_begin, %is_done : i1
    %new = arith.select %is_lower, %begin, %end : i32
    linalg.yield %new : i32
  } -> tensor<?x?x2xi32>
  return %left : tensor<?x?x2xi32>
}

// All that the products of heads in int8 take: A and V in int8, their steps, which
// rows are computed, all of a head or none, and the bounds of the tokens that are
// left for f32.
func.func private @decide_int8(%a: tensor<?x?x?x?xf32>, %v: tensor<?x?x?x?xf32>, %order: tensor<?x?x?xi32>,
    %bounds: tensor<?x?x?xi32>, %slack: tensor<?x?xf32>, %first: index, %next: index)
    -> (tensor<?x?x?x?xi8>, tensor<?x?x?x?xi8>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x2xi32>,
        tensor<?xi32>, tensor<?x?x2xi32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %none = arith.constant 0 : i32
  %b = tensor.dim %a, %c0 : tensor<?x?x?x?xf32>
  %h = tensor.dim %a, %c1 : tensor<?x?x?x?xf32>
  %m = tensor.dim %a, %c2 : tensor<?x?x?x?xf32>
  %counts = func.call @listed_counts(%bounds, %first, %next) : (tensor<?x?x?xi32>, index, index) -> tensor<?x?xi32>
  %tokens = func.call @listed_tokens(%order, %bounds, %first, %counts)
      : (tensor<?x?x?xi32>, tensor<?x?x?xi32>, index, tensor<?x?xi32>) -> tensor<?x?x?xi32>
  %values = func.call @listed_values(%v, %tokens)
      : (tensor<?x?x?x?xf32>, tensor<?x?x?xi32>) -> tensor<?x?x?x?xf32>
  %columns = func.call @listed_columns(%a, %tokens)
      : (tensor<?x?x?x?xf32>, tensor<?x?x?xi32>) -> tensor<?x?x?x?xf32>
  %lengths, %steps, %codes = func.call @round_listed_values(%values)
      : (tensor<?x?x?x?xf32>) -> (tensor<?x?xf64>, tensor<?x?x?xf32>, tensor<?x?x?x?xi8>)
  %rows, %row_steps, %most, %mass, %least = func.call @round_listed_columns(%columns)
      : (tensor<?x?x?x?xf32>)
        -> (tensor<?x?x?x?xi8>, tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>)
  %fitting = func.call @counts_in_int8(%most, %mass, %least, %steps, %lengths, %slack, %counts)
      : (tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?x?xf32>, tensor<?x?xf64>, tensor<?x?xf32>,
         tensor<?x?xi32>) -> tensor<?x?xi32>
  %empty_m = tensor.empty(%m) : tensor<?xi32>
  %all_rows = linalg.generic {indexing_maps = [affine_map<(m) -> (m)>], iterator_types = ["parallel"]}
      outs(%empty_m : tensor<?xi32>) {
  ^bb0(%out: i32):
    %i = linalg.index 0 : index
    %row = arith.index_cast %i : index to i32
    linalg.yield %row : i32
  } -> tensor<?xi32>
  %row_count = arith.index_cast %m : index to i32
  %empty_rows = tensor.empty(%b, %h) : tensor<?x?x2xi32>
  %row_bounds = linalg.generic {indexing_maps = [#bhx_bh, #bhx], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%fitting : tensor<?x?xi32>) outs(%empty_rows : tensor<?x?x2xi32>) {
  ^bb0(%count: i32, %out: i32):
    %which = linalg.index 2 : index
    %is_end = arith.cmpi ne, %which, %c0 : index
    %is_done = arith.cmpi sgt, %count, %none : i32
    %is = arith.andi %is_end, %is_done : i1
    %new = arith.select %is, %row_count, %none : i32
    linalg.yield %new : i32
  } -> tensor<?x?x2xi32>
  %left = func.call @bounds_left(%fitting, %bounds, %first, %next)
      : (tensor<?x?xi32>, tensor<?x?x?xi32>, index, index) -> tensor<?x?x2xi32>
  return %rows, %codes, %row_steps, %steps, %row_bounds, %all_rows, %left
      : tensor<?x?x?x?xi8>, tensor<?x?x?x?xi8>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?x2xi32>,
        tensor<?xi32>, tensor<?x?x2xi32>
}

// The same of all tokens, where A and V are zero for those that are not listed:
// what is in int8, steps, the counts of heads that take them, and bounds.
func.func private @decide_masked_int8(%a: tensor<?x?x?x?xf32>, %v: tensor<?x?x?x?xf32>, %bounds: tensor<?x?x?xi32>,
    %slack: tensor<?x?xf32>, %first: index, %next: index)
    -> (tensor<?x?x?x?xi8>, tensor<?x?x?x?xi8>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?xi32>,
        tensor<?x?x2xi32>) {
  %counts = func.call @listed_counts(%bounds, %first, %next) : (tensor<?x?x?xi32>, index, index) -> tensor<?x?xi32>
  %lengths, %steps, %codes = func.call @round_listed_values(%v)
      : (tensor<?x?x?x?xf32>) -> (tensor<?x?xf64>, tensor<?x?x?xf32>, tensor<?x?x?x?xi8>)
  %rows, %row_steps, %most, %mass, %least = func.call @round_listed_columns(%a)
      : (tensor<?x?x?x?xf32>)
        -> (tensor<?x?x?x?xi8>, tensor<?x?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>)
  %fitting = func.call @counts_in_int8(%most, %mass, %least, %steps, %lengths, %slack, %counts)
      : (tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?x?x?xf32>, tensor<?x?xf64>, tensor<?x?xf32>,
         tensor<?x?xi32>) -> tensor<?x?xi32>
  %left = func.call @bounds_left(%fitting, %bounds, %first, %next)
      : (tensor<?x?xi32>, tensor<?x?x?xi32>, index, index) -> tensor<?x?x2xi32>
  return %rows, %codes, %row_steps, %steps, %fitting, %left
      : tensor<?x?x?x?xi8>, tensor<?x?x?x?xi8>, tensor<?x?x?xf32>, tensor<?x?x?xf32>, tensor<?x?xi32>,
        tensor<?x?x2xi32>
}

// The product of one head, if its bounds have rows.
func.func private @int8_head(%rows: tensor<?x?xi8>, %codes: tensor<?x?xi8>, %row_steps: tensor<?xf32>,
    %steps: tensor<?xf32>, %bounds: tensor<2xi32>, %all_rows: tensor<?xi32>, %outputs: tensor<?x?xf32>)
    -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %rows, %c0 : tensor<?x?xi8>
  %n = tensor.dim %rows, %c1 : tensor<?x?xi8>
  %e = tensor.dim %codes, %c1 : tensor<?x?xi8>
  %head = tensor.expand_shape %codes [[0, 1], [2]] output_shape [1, %n, %e] : tensor<?x?xi8> into tensor<1x?x?xi8>
  %head_steps = tensor.expand_shape %steps [[0, 1]] output_shape [1, %e] : tensor<?xf32> into tensor<1x?xf32>
  %head_rows = tensor.expand_shape %all_rows [[0, 1]] output_shape [1, %m] : tensor<?xi32> into tensor<1x?xi32>
  %head_bounds = tensor.expand_shape %bounds [[0, 1]] output_shape [1, 2] : tensor<2xi32> into tensor<1x2xi32>
  %head_outputs = tensor.expand_shape %outputs [[0, 1], [2]] output_shape [1, %m, %e]
      : tensor<?x?xf32> into tensor<1x?x?xf32>
  %sum = mca.gather_matmul ins(%rows, %head : tensor<?x?xi8>, tensor<1x?x?xi8>)
      rows(%head_rows, %head_bounds : tensor<1x?xi32>, tensor<1x2xi32>)
      steps(%row_steps, %head_steps : tensor<?xf32>, tensor<1x?xf32>)
      outs(%head_outputs : tensor<1x?x?xf32>) {unsigned_lhs} -> tensor<1x?x?xf32>
  %result = tensor.collapse_shape %sum [[0, 1], [2]] : tensor<1x?x?xf32> into tensor<?x?xf32>
  return %result : tensor<?x?xf32>
}
