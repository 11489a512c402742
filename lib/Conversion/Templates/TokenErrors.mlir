// What a level of precision costs a token in accuracy. Shapes: b batch elements, h
// heads, n tokens, d inputs. Sums over d and n are in f64: squares of f32 neither
// overflow nor vanish there.

#b     = affine_map<(b, n) -> (b)>
#bn    = affine_map<(b, n) -> (b, n)>
#bnd   = affine_map<(b, n, d) -> (b, n, d)>
#bnd_n = affine_map<(b, n, d) -> (b, n)>
#bnd_d = affine_map<(b, n, d) -> (b, d)>
#bhn   = affine_map<(b, h, n) -> (b, h, n)>
#bhn_n = affine_map<(b, h, n) -> (b, n)>

// Tokens that some head attends: 1, others 0. NaN counts as attended.
func.func private @attended_tokens(%maxima: tensor<?x?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f32
  %b = tensor.dim %maxima, %c0 : tensor<?x?x?xf32>
  %n = tensor.dim %maxima, %c2 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %n) : tensor<?x?xf32>
  %start = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?xf32>) -> tensor<?x?xf32>
  %attended = linalg.generic {indexing_maps = [#bhn, #bhn_n],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%maxima : tensor<?x?x?xf32>) outs(%start : tensor<?x?xf32>) {
  ^bb0(%maximum: f32, %old: f32):
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %new = arith.select %is, %one, %old : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %attended : tensor<?x?xf32>
}

// How many tokens a head attends. NaN counts as attended.
func.func private @count_attended(%maxima: tensor<?xf32>) -> index {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %maxima, %c0 : tensor<?xf32>
  %count = scf.for %j = %c0 to %n step %c1 iter_args(%old = %c0) -> index {
    %maximum = tensor.extract %maxima[%j] : tensor<?xf32>
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %more = arith.addi %old, %c1 : index
    %new = arith.select %is, %more, %old : index
    scf.yield %new : index
  }
  return %count : index
}

// Sums of x_j, [d], and of ||x_j|| over the attended tokens.
func.func private @sum_attended(%x: tensor<?x?xf32>, %maxima: tensor<?xf32>, %lengths: tensor<?xf32>)
    -> (tensor<?xf64>, f64) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %zero64 = arith.constant 0.0 : f64
  %n = tensor.dim %x, %c0 : tensor<?x?xf32>
  %d = tensor.dim %x, %c1 : tensor<?x?xf32>
  %empty = tensor.empty(%d) : tensor<?xf64>
  %zeros = linalg.fill ins(%zero64 : f64) outs(%empty : tensor<?xf64>) -> tensor<?xf64>
  %sums:2 = scf.for %j = %c0 to %n step %c1 iter_args(%sum = %zeros, %total = %zero64) -> (tensor<?xf64>, f64) {
    %maximum = tensor.extract %maxima[%j] : tensor<?xf32>
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %next:2 = scf.if %is -> (tensor<?xf64>, f64) {
      %row = tensor.extract_slice %x[%j, 0] [1, %d] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
      %added = linalg.generic {indexing_maps = [affine_map<(d) -> (d)>, affine_map<(d) -> (d)>],
          iterator_types = ["parallel"]} ins(%row : tensor<?xf32>) outs(%sum : tensor<?xf64>) {
      ^bb0(%value: f32, %old: f64):
        %wide = arith.extf %value : f32 to f64
        %new = arith.addf %old, %wide : f64
        linalg.yield %new : f64
      } -> tensor<?xf64>
      %length = tensor.extract %lengths[%j] : tensor<?xf32>
      %wide_length = arith.extf %length : f32 to f64
      %longer = arith.addf %total, %wide_length : f64
      scf.yield %added, %longer : tensor<?xf64>, f64
    } else {
      scf.yield %sum, %total : tensor<?xf64>, f64
    }
    scf.yield %next#0, %next#1 : tensor<?xf64>, f64
  }
  return %sums#0, %sums#1 : tensor<?xf64>, f64
}

// ||x_j - xbar|| of the attended tokens, 0 of the others.
func.func private @distances_to_mean(%x: tensor<?x?xf32>, %maxima: tensor<?xf32>, %mean: tensor<?xf64>,
    %init: tensor<?xf32>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f32
  %zero64 = arith.constant 0.0 : f64
  %n = tensor.dim %x, %c0 : tensor<?x?xf32>
  %d = tensor.dim %x, %c1 : tensor<?x?xf32>
  %empty = tensor.empty(%n) : tensor<?xf64>
  %zeros = linalg.fill ins(%zero64 : f64) outs(%empty : tensor<?xf64>) -> tensor<?xf64>
  %squares = scf.for %j = %c0 to %n step %c1 iter_args(%all = %zeros) -> tensor<?xf64> {
    %maximum = tensor.extract %maxima[%j] : tensor<?xf32>
    %is = arith.cmpf ugt, %maximum, %zero : f32
    %next = scf.if %is -> tensor<?xf64> {
      %row = tensor.extract_slice %x[%j, 0] [1, %d] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
      %place = tensor.extract_slice %all[%j] [1] [1] : tensor<?xf64> to tensor<f64>
      %square = linalg.generic {indexing_maps = [affine_map<(d) -> (d)>, affine_map<(d) -> (d)>,
          affine_map<(d) -> ()>], iterator_types = ["reduction"]}
          ins(%row, %mean : tensor<?xf32>, tensor<?xf64>) outs(%place : tensor<f64>) {
      ^bb0(%value: f32, %centre: f64, %old: f64):
        %wide = arith.extf %value : f32 to f64
        %difference = arith.subf %wide, %centre : f64
        %other = arith.mulf %difference, %difference fastmath<contract> : f64
        %new = arith.addf %old, %other fastmath<contract> : f64
        linalg.yield %new : f64
      } -> tensor<f64>
      %new_all = tensor.insert_slice %square into %all[%j] [1] [1] : tensor<f64> into tensor<?xf64>
      scf.yield %new_all : tensor<?xf64>
    } else {
      scf.yield %all : tensor<?xf64>
    }
    scf.yield %next : tensor<?xf64>
  }
  %distances = linalg.generic {indexing_maps = [affine_map<(n) -> (n)>, affine_map<(n) -> (n)>],
      iterator_types = ["parallel"]} ins(%squares : tensor<?xf64>) outs(%init : tensor<?xf32>) {
  ^bb0(%square: f64, %out: f32):
    %root = math.sqrt %square : f64
    %new = arith.truncf %root : f64 to f32
    linalg.yield %new : f32
  } -> tensor<?xf32>
  return %distances : tensor<?xf32>
}

// mca.token_distances of one head.
func.func private @token_distances(%x: tensor<?x?xf32>, %maxima: tensor<?xf32>, %lengths: tensor<?xf32>,
    %all_distances: tensor<?xf32>, %all_mean: f64, %init: tensor<?xf32>) -> (tensor<?xf32>, f64) {
  %c0 = arith.constant 0 : index
  %one = arith.constant 1.0 : f64
  %n = tensor.dim %maxima, %c0 : tensor<?xf32>
  %count = func.call @count_attended(%maxima) : (tensor<?xf32>) -> index
  %is_all = arith.cmpi eq, %count, %n : index
  %found:2 = scf.if %is_all -> (tensor<?xf32>, f64) {
    %copy = linalg.copy ins(%all_distances : tensor<?xf32>) outs(%init : tensor<?xf32>) -> tensor<?xf32>
    scf.yield %copy, %all_mean : tensor<?xf32>, f64
  } else {
    %sums:2 = func.call @sum_attended(%x, %maxima, %lengths)
        : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf32>) -> (tensor<?xf64>, f64)
    %integer = arith.index_cast %count : index to i64
    %float = arith.sitofp %integer : i64 to f64
    %divisor = arith.maximumf %float, %one : f64
    %mean = linalg.generic {indexing_maps = [affine_map<(d) -> (d)>], iterator_types = ["parallel"]}
        outs(%sums#0 : tensor<?xf64>) {
    ^bb0(%sum: f64):
      %new = arith.divf %sum, %divisor : f64
      linalg.yield %new : f64
    } -> tensor<?xf64>
    %mean_length = arith.divf %sums#1, %divisor : f64
    %distances = func.call @distances_to_mean(%x, %maxima, %mean, %init)
        : (tensor<?x?xf32>, tensor<?xf32>, tensor<?xf64>, tensor<?xf32>) -> tensor<?xf32>
    scf.yield %distances, %mean_length : tensor<?xf32>, f64
  }
  return %found#0, %found#1 : tensor<?xf32>, f64
}

func.func private @roots(%squares: tensor<?x?xf64>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %b = tensor.dim %squares, %c0 : tensor<?x?xf64>
  %n = tensor.dim %squares, %c1 : tensor<?x?xf64>
  %empty = tensor.empty(%b, %n) : tensor<?x?xf32>
  %roots = linalg.generic {indexing_maps = [#bn, #bn], iterator_types = ["parallel", "parallel"]}
      ins(%squares : tensor<?x?xf64>) outs(%empty : tensor<?x?xf32>) {
  ^bb0(%square: f64, %out: f32):
    %root = math.sqrt %square : f64
    %new = arith.truncf %root : f64 to f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %roots : tensor<?x?xf32>
}

// ||x_j||, ||x_j - xbar|| and mean_j ||x_j||, means over the attended tokens.
func.func private @token_norms(%x: tensor<?x?x?xf32>, %attended: tensor<?x?xf32>)
    -> (tensor<?x?xf32>, tensor<?x?xf32>, tensor<?xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f64
  %zero32 = arith.constant 0.0 : f32
  %one = arith.constant 1.0 : f64
  %b = tensor.dim %x, %c0 : tensor<?x?x?xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?x?xf32>
  %d = tensor.dim %x, %c2 : tensor<?x?x?xf32>
  %empty_b = tensor.empty(%b) : tensor<?xf64>
  %zeros_b = linalg.fill ins(%zero : f64) outs(%empty_b : tensor<?xf64>) -> tensor<?xf64>
  %empty_bd = tensor.empty(%b, %d) : tensor<?x?xf64>
  %zeros_bd = linalg.fill ins(%zero : f64) outs(%empty_bd : tensor<?x?xf64>) -> tensor<?x?xf64>
  %empty_bn = tensor.empty(%b, %n) : tensor<?x?xf64>
  %zeros_bn = linalg.fill ins(%zero : f64) outs(%empty_bn : tensor<?x?xf64>) -> tensor<?x?xf64>

  %counts = linalg.generic {indexing_maps = [#bn, #b],
      iterator_types = ["parallel", "reduction"]}
      ins(%attended : tensor<?x?xf32>) outs(%zeros_b : tensor<?xf64>) {
  ^bb0(%is: f32, %old: f64):
    %wide = arith.extf %is : f32 to f64
    %new = arith.addf %old, %wide : f64
    linalg.yield %new : f64
  } -> tensor<?xf64>
  %sums = linalg.generic {indexing_maps = [#bnd, #bnd_n, #bnd_d],
      iterator_types = ["parallel", "reduction", "parallel"]}
      ins(%x, %attended : tensor<?x?x?xf32>, tensor<?x?xf32>) outs(%zeros_bd : tensor<?x?xf64>) {
  ^bb0(%value: f32, %is: f32, %old: f64):
    %seen = arith.cmpf one, %is, %zero32 : f32
    %term = arith.select %seen, %value, %zero32 : f32
    %wide = arith.extf %term : f32 to f64
    %new = arith.addf %old, %wide : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  %mean = linalg.generic {indexing_maps = [affine_map<(b, d) -> (b)>, affine_map<(b, d) -> (b, d)>],
      iterator_types = ["parallel", "parallel"]}
      ins(%counts : tensor<?xf64>) outs(%sums : tensor<?x?xf64>) {
  ^bb0(%count: f64, %sum: f64):
    %divisor = arith.maximumf %count, %one : f64
    %new = arith.divf %sum, %divisor : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>

  %squares:2 = linalg.generic {indexing_maps = [#bnd, #bnd_d, #bnd_n, #bnd_n],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %mean : tensor<?x?x?xf32>, tensor<?x?xf64>)
      outs(%zeros_bn, %zeros_bn : tensor<?x?xf64>, tensor<?x?xf64>) {
  ^bb0(%value: f32, %centre: f64, %old_norm: f64, %old_distance: f64):
    %wide = arith.extf %value : f32 to f64
    %square = arith.mulf %wide, %wide fastmath<contract> : f64
    %norm = arith.addf %old_norm, %square fastmath<contract> : f64
    %difference = arith.subf %wide, %centre : f64
    %other = arith.mulf %difference, %difference fastmath<contract> : f64
    %distance = arith.addf %old_distance, %other fastmath<contract> : f64
    linalg.yield %norm, %distance : f64, f64
  } -> (tensor<?x?xf64>, tensor<?x?xf64>)
  %lengths = func.call @roots(%squares#0) : (tensor<?x?xf64>) -> tensor<?x?xf32>
  %distances = func.call @roots(%squares#1) : (tensor<?x?xf64>) -> tensor<?x?xf32>

  %norm_sums = linalg.generic {indexing_maps = [#bn, #bn, #b],
      iterator_types = ["parallel", "reduction"]}
      ins(%lengths, %attended : tensor<?x?xf32>, tensor<?x?xf32>) outs(%zeros_b : tensor<?xf64>) {
  ^bb0(%norm: f32, %is: f32, %old: f64):
    %seen = arith.cmpf one, %is, %zero32 : f32
    %term = arith.select %seen, %norm, %zero32 : f32
    %wide = arith.extf %term : f32 to f64
    %new = arith.addf %old, %wide : f64
    linalg.yield %new : f64
  } -> tensor<?xf64>
  %mean_norm = linalg.generic {indexing_maps = [affine_map<(b) -> (b)>, affine_map<(b) -> (b)>],
      iterator_types = ["parallel"]}
      ins(%counts : tensor<?xf64>) outs(%norm_sums : tensor<?xf64>) {
  ^bb0(%count: f64, %sum: f64):
    %divisor = arith.maximumf %count, %one : f64
    %new = arith.divf %sum, %divisor : f64
    linalg.yield %new : f64
  } -> tensor<?xf64>
  return %lengths, %distances, %mean_norm : tensor<?x?xf32>, tensor<?x?xf32>, tensor<?xf64>
}

// alpha mean_j ||x_j|| ||W_h||_F.
func.func private @budget(%alpha: f64, %mean_norm: tensor<?x?xf64>, %norms: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %b = tensor.dim %mean_norm, %c0 : tensor<?x?xf64>
  %h = tensor.dim %norms, %c0 : tensor<?x?xf32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf32>
  %frobenius = tensor.extract_slice %norms[0, 0] [%h, 1] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %budget = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (h)>,
      affine_map<(b, h) -> (b, h)>], iterator_types = ["parallel", "parallel"]}
      ins(%mean_norm, %frobenius : tensor<?x?xf64>, tensor<?xf32>) outs(%empty : tensor<?x?xf32>) {
  ^bb0(%mean: f64, %norm: f32, %out: f32):
    %wide = arith.extf %norm : f32 to f64
    %scaled = arith.mulf %alpha, %mean : f64
    %product = arith.mulf %scaled, %wide : f64
    %new = arith.truncf %product : f64 to f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %budget : tensor<?x?xf32>
}

// x in int8 with a step per token, and the norm of what that loses.
func.func private @round_to_int8(%x: tensor<?x?x?xf32>) -> (tensor<?x?x?xi8>, tensor<?x?xf32>, tensor<?x?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %zero64 = arith.constant 0.0 : f64
  %largest = arith.constant 127.0 : f32
  %smallest = arith.constant -127.0 : f32
  %b = tensor.dim %x, %c0 : tensor<?x?x?xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?x?xf32>
  %d = tensor.dim %x, %c2 : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %n) : tensor<?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?xf32>) -> tensor<?x?xf32>
  %empty64 = tensor.empty(%b, %n) : tensor<?x?xf64>
  %zeros64 = linalg.fill ins(%zero64 : f64) outs(%empty64 : tensor<?x?xf64>) -> tensor<?x?xf64>
  %empty8 = tensor.empty(%b, %n, %d) : tensor<?x?x?xi8>
  %magnitude = linalg.generic {indexing_maps = [#bnd, #bnd_n],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<?x?x?xf32>) outs(%zeros : tensor<?x?xf32>) {
  ^bb0(%value: f32, %old: f32):
    %absolute = math.absf %value : f32
    %new = arith.maximumf %old, %absolute : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  %steps = linalg.generic {indexing_maps = [#bn], iterator_types = ["parallel", "parallel"]}
      outs(%magnitude : tensor<?x?xf32>) {
  ^bb0(%old: f32):
    %new = arith.divf %old, %largest : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  // One sweep: x is read once for both.
  %codes, %squares = linalg.generic {indexing_maps = [#bnd, #bnd_n, #bnd, #bnd_n],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x, %steps : tensor<?x?x?xf32>, tensor<?x?xf32>)
      outs(%empty8, %zeros64 : tensor<?x?x?xi8>, tensor<?x?xf64>) {
  ^bb0(%value: f32, %step: f32, %out: i8, %old: f64):
    %rounded = func.call @code(%value, %step, %smallest, %largest) : (f32, f32, f32, f32) -> f32
    %code = arith.fptosi %rounded : f32 to i8
    %value64 = arith.extf %value : f32 to f64
    %step64 = arith.extf %step : f32 to f64
    %code64 = arith.extf %rounded : f32 to f64
    %product = arith.mulf %step64, %code64 fastmath<contract> : f64
    %difference = arith.subf %value64, %product fastmath<contract> : f64
    %square = arith.mulf %difference, %difference fastmath<contract> : f64
    %new = arith.addf %old, %square fastmath<contract> : f64
    linalg.yield %code, %new : i8, f64
  } -> (tensor<?x?x?xi8>, tensor<?x?xf64>)
  %residual = func.call @roots(%squares) : (tensor<?x?xf64>) -> tensor<?x?xf32>
  return %codes, %steps, %residual : tensor<?x?x?xi8>, tensor<?x?xf32>, tensor<?x?xf32>
}

// x in bf16 and the norm of what that loses.
func.func private @round_to_bf16(%x: tensor<?x?x?xf32>) -> (tensor<?x?x?xbf16>, tensor<?x?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f64
  %b = tensor.dim %x, %c0 : tensor<?x?x?xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?x?xf32>
  %d = tensor.dim %x, %c2 : tensor<?x?x?xf32>
  %empty16 = tensor.empty(%b, %n, %d) : tensor<?x?x?xbf16>
  %empty64 = tensor.empty(%b, %n) : tensor<?x?xf64>
  %zeros = linalg.fill ins(%zero : f64) outs(%empty64 : tensor<?x?xf64>) -> tensor<?x?xf64>
  %halves, %squares = linalg.generic {indexing_maps = [#bnd, #bnd, #bnd_n],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%x : tensor<?x?x?xf32>) outs(%empty16, %zeros : tensor<?x?x?xbf16>, tensor<?x?xf64>) {
  ^bb0(%value: f32, %out: bf16, %old: f64):
    %half = arith.truncf %value : f32 to bf16
    %rounded = arith.extf %half : bf16 to f32
    // Exact: both are close, or one of them 0.
    %difference = arith.subf %value, %rounded : f32
    %wide = arith.extf %difference : f32 to f64
    %square = arith.mulf %wide, %wide fastmath<contract> : f64
    %new = arith.addf %old, %square fastmath<contract> : f64
    linalg.yield %half, %new : bf16, f64
  } -> (tensor<?x?x?xbf16>, tensor<?x?xf64>)
  %residual = func.call @roots(%squares) : (tensor<?x?xf64>) -> tensor<?x?xf32>
  return %halves, %residual : tensor<?x?x?xbf16>, tensor<?x?xf32>
}

// s(W_h) ||x_j - xbar||.
func.func private @centroid_errors(%norms: tensor<?x?xf32>, %distances: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %norms, %c0 : tensor<?x?xf32>
  %b = tensor.dim %distances, %c0 : tensor<?x?x?xf32>
  %n = tensor.dim %distances, %c2 : tensor<?x?x?xf32>
  %sigma = tensor.extract_slice %norms[0, 1] [%h, 1] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %empty = tensor.empty(%b, %h, %n) : tensor<?x?x?xf32>
  %errors = linalg.generic {indexing_maps = [affine_map<(b, h, n) -> (h)>, #bhn, #bhn],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%sigma, %distances : tensor<?xf32>, tensor<?x?x?xf32>) outs(%empty : tensor<?x?x?xf32>) {
  ^bb0(%s: f32, %distance: f32, %out: f32):
    %new = arith.mulf %s, %distance : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  return %errors : tensor<?x?x?xf32>
}

// s(What_h) ||x_j - xhat_j|| + s(W_h - What_h) ||x_j||; the norms of What in
// `column` and the next.
func.func private @rounding_errors(%norms: tensor<?x?xf32>, %column: index, %lengths: tensor<?x?xf32>,
    %residuals: tensor<?x?xf32>) -> tensor<?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %h = tensor.dim %norms, %c0 : tensor<?x?xf32>
  %b = tensor.dim %lengths, %c0 : tensor<?x?xf32>
  %n = tensor.dim %lengths, %c1 : tensor<?x?xf32>
  %next = arith.addi %column, %c1 : index
  %sigma = tensor.extract_slice %norms[0, %column] [%h, 1] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %sigma_lost = tensor.extract_slice %norms[0, %next] [%h, 1] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %empty = tensor.empty(%b, %h, %n) : tensor<?x?x?xf32>
  %errors = linalg.generic {indexing_maps = [affine_map<(b, h, n) -> (h)>, affine_map<(b, h, n) -> (h)>,
      #bhn_n, #bhn_n, #bhn], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%sigma, %sigma_lost, %lengths, %residuals : tensor<?xf32>, tensor<?xf32>, tensor<?x?xf32>, tensor<?x?xf32>)
      outs(%empty : tensor<?x?x?xf32>) {
  ^bb0(%s: f32, %lost: f32, %length: f32, %residual: f32, %out: f32):
    %from_x = arith.mulf %s, %residual : f32
    %from_w = arith.mulf %lost, %length : f32
    %new = arith.addf %from_x, %from_w : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  return %errors : tensor<?x?x?xf32>
}
