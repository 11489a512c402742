// Weights in int8 and bf16, and norms. Shapes: h heads, d inputs, e features.

#dhe   = affine_map<(d, h, e) -> (d, h, e)>
#hde   = affine_map<(d, h, e) -> (h, d, e)>
#dhe_he = affine_map<(d, h, e) -> (h, e)>
#de    = affine_map<(d, e) -> (d, e)>
#de_e  = affine_map<(d, e) -> (e)>

func.func private @quantize_weight(%w: tensor<?x?x?xf32>, %codes_init: tensor<?x?x?xi8>, %steps_init: tensor<?x?xf32>,
    %halves_init: tensor<?x?x?xbf16>) -> (tensor<?x?x?xi8>, tensor<?x?xf32>, tensor<?x?x?xbf16>) {
  %zero = arith.constant 0.0 : f32
  %high = arith.constant 127.0 : f32
  %low = arith.constant -127.0 : f32
  %zeros = linalg.fill ins(%zero : f32) outs(%steps_init : tensor<?x?xf32>) -> tensor<?x?xf32>
  %largest = linalg.generic {indexing_maps = [#dhe, #dhe_he], iterator_types = ["reduction", "parallel", "parallel"]}
      ins(%w : tensor<?x?x?xf32>) outs(%zeros : tensor<?x?xf32>) {
  ^bb0(%value: f32, %old: f32):
    %absolute = math.absf %value : f32
    %new = arith.maximumf %old, %absolute : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  %steps = linalg.generic {indexing_maps = [affine_map<(h, e) -> (h, e)>], iterator_types = ["parallel", "parallel"]}
      outs(%largest : tensor<?x?xf32>) {
  ^bb0(%old: f32):
    %new = arith.divf %old, %high : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  %codes = linalg.generic {indexing_maps = [#dhe, #dhe_he, #hde],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%w, %steps : tensor<?x?x?xf32>, tensor<?x?xf32>) outs(%codes_init : tensor<?x?x?xi8>) {
  ^bb0(%value: f32, %step: f32, %out: i8):
    %rounded = func.call @code(%value, %step, %low, %high) : (f32, f32, f32, f32) -> f32
    %code = arith.fptosi %rounded : f32 to i8
    linalg.yield %code : i8
  } -> tensor<?x?x?xi8>
  %halves = linalg.generic {indexing_maps = [#dhe, #hde], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%w : tensor<?x?x?xf32>) outs(%halves_init : tensor<?x?x?xbf16>) {
  ^bb0(%value: f32, %out: bf16):
    %half = arith.truncf %value : f32 to bf16
    linalg.yield %half : bf16
  } -> tensor<?x?x?xbf16>
  return %codes, %steps, %halves : tensor<?x?x?xi8>, tensor<?x?xf32>, tensor<?x?x?xbf16>
}

// ||G||_F.
func.func private @frobenius(%g: tensor<?x?xf64>) -> f64 {
  %zero = arith.constant 0.0 : f64
  %empty = tensor.empty() : tensor<f64>
  %start = linalg.fill ins(%zero : f64) outs(%empty : tensor<f64>) -> tensor<f64>
  %square = linalg.generic {indexing_maps = [#de, affine_map<(d, e) -> ()>], iterator_types = ["reduction", "reduction"]}
      ins(%g : tensor<?x?xf64>) outs(%start : tensor<f64>) {
  ^bb0(%value: f64, %old: f64):
    %product = arith.mulf %value, %value : f64
    %new = arith.addf %old, %product : f64
    linalg.yield %new : f64
  } -> tensor<f64>
  %value = tensor.extract %square[] : tensor<f64>
  %norm = math.sqrt %value : f64
  return %norm : f64
}

// G / s, and G where s is 0, in the place of `init`. By loops over elements: a
// loop that carries a matrix must write to it.
func.func private @normalize(%g: tensor<?x?xf64>, %s: f64, %init: tensor<?x?xf64>) -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %one = arith.constant 1.0 : f64
  %is = arith.cmpf oeq, %s, %zero : f64
  %divisor = arith.select %is, %one, %s : f64
  %rows = tensor.dim %g, %c0 : tensor<?x?xf64>
  %columns = tensor.dim %g, %c1 : tensor<?x?xf64>
  %result = scf.for %i = %c0 to %rows step %c1 iter_args(%r0 = %init) -> tensor<?x?xf64> {
    %row = scf.for %j = %c0 to %columns step %c1 iter_args(%r1 = %r0) -> tensor<?x?xf64> {
      %value = tensor.extract %g[%i, %j] : tensor<?x?xf64>
      %new = arith.divf %value, %divisor : f64
      %r2 = tensor.insert %new into %r1[%i, %j] : tensor<?x?xf64>
      scf.yield %r2 : tensor<?x?xf64>
    }
    scf.yield %row : tensor<?x?xf64>
  }
  return %result : tensor<?x?xf64>
}

// L^T R.
func.func private @transposed_product(%l: tensor<?x?xf64>, %r: tensor<?x?xf64>) -> tensor<?x?xf64> {
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %rows = tensor.dim %l, %c1 : tensor<?x?xf64>
  %columns = tensor.dim %r, %c1 : tensor<?x?xf64>
  %empty = tensor.empty(%rows, %columns) : tensor<?x?xf64>
  %zeros = linalg.fill ins(%zero : f64) outs(%empty : tensor<?x?xf64>) -> tensor<?x?xf64>
  %product = linalg.generic {indexing_maps = [affine_map<(k, i, j) -> (k, i)>, affine_map<(k, i, j) -> (k, j)>,
      affine_map<(k, i, j) -> (i, j)>], iterator_types = ["reduction", "parallel", "parallel"]}
      ins(%l, %r : tensor<?x?xf64>, tensor<?x?xf64>) outs(%zeros : tensor<?x?xf64>) {
  ^bb0(%a: f64, %b: f64, %old: f64):
    %term = arith.mulf %a, %b : f64
    %new = arith.addf %old, %term : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  return %product : tensor<?x?xf64>
}

// An upper bound of the largest singular value: with G_0 = W^T W, s_k = ||G_k||_F
// and G_{k+1} = (G_k / s_k)^2 it is exp(sum_k log(s_k) / 2^(k+1)), times 1 + 1e-6.
func.func private @spectral_norm(%w: tensor<?x?xf64>) -> f64 {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %squarings = arith.constant 10 : index
  %zero = arith.constant 0.0 : f64
  %half = arith.constant 0.5 : f64
  %margin = arith.constant 1.000001 : f64
  %gram = func.call @transposed_product(%w, %w) : (tensor<?x?xf64>, tensor<?x?xf64>) -> tensor<?x?xf64>
  %s = func.call @frobenius(%gram) : (tensor<?x?xf64>) -> f64
  %e = tensor.dim %w, %c1 : tensor<?x?xf64>
  %empty = tensor.empty(%e, %e) : tensor<?x?xf64>
  %first = func.call @normalize(%gram, %s, %empty) : (tensor<?x?xf64>, f64, tensor<?x?xf64>) -> tensor<?x?xf64>
  %log = math.log %s : f64
  %start = arith.mulf %log, %half : f64
  %all:3 = scf.for %k = %c0 to %squarings step %c1 iter_args(%g = %first, %sum = %start, %weight = %half)
      -> (tensor<?x?xf64>, f64, f64) {
    // G is symmetric.
    %square = func.call @transposed_product(%g, %g) : (tensor<?x?xf64>, tensor<?x?xf64>) -> tensor<?x?xf64>
    %norm = func.call @frobenius(%square) : (tensor<?x?xf64>) -> f64
    %next = func.call @normalize(%square, %norm, %g) : (tensor<?x?xf64>, f64, tensor<?x?xf64>) -> tensor<?x?xf64>
    %next_weight = arith.mulf %weight, %half : f64
    %next_log = math.log %norm : f64
    %term = arith.mulf %next_log, %next_weight : f64
    %next_sum = arith.addf %sum, %term : f64
    scf.yield %next, %next_sum, %next_weight : tensor<?x?xf64>, f64, f64
  }
  %root = math.exp %all#1 : f64
  %bound = arith.mulf %root, %margin : f64
  %is_zero = arith.cmpf oeq, %s, %zero : f64
  %result = arith.select %is_zero, %zero, %bound : f64
  return %result : f64
}

// One head of W in f64.
func.func private @head(%w: tensor<?x?x?xf32>, %h: index) -> tensor<?x?xf64> {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %d = tensor.dim %w, %c0 : tensor<?x?x?xf32>
  %e = tensor.dim %w, %c2 : tensor<?x?x?xf32>
  %slice = tensor.extract_slice %w[0, %h, 0] [%d, 1, %e] [1, 1, 1] : tensor<?x?x?xf32> to tensor<?x?xf32>
  %empty = tensor.empty(%d, %e) : tensor<?x?xf64>
  %wide = linalg.generic {indexing_maps = [#de, #de], iterator_types = ["parallel", "parallel"]}
      ins(%slice : tensor<?x?xf32>) outs(%empty : tensor<?x?xf64>) {
  ^bb0(%value: f32, %out: f64):
    %new = arith.extf %value : f32 to f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  return %wide : tensor<?x?xf64>
}

// Norms of a matrix and of what is missing to W: s(What), s(W - What).
func.func private @pair_of_norms(%w: tensor<?x?xf64>, %rounded: tensor<?x?xf64>) -> (f32, f32) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %d = tensor.dim %w, %c0 : tensor<?x?xf64>
  %e = tensor.dim %w, %c1 : tensor<?x?xf64>
  %empty = tensor.empty(%d, %e) : tensor<?x?xf64>
  %lost = linalg.generic {indexing_maps = [#de, #de, #de],
      iterator_types = ["parallel", "parallel"]}
      ins(%w, %rounded : tensor<?x?xf64>, tensor<?x?xf64>) outs(%empty : tensor<?x?xf64>) {
  ^bb0(%first: f64, %second: f64, %old: f64):
    %new = arith.subf %first, %second : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  %s0 = func.call @spectral_norm(%rounded) : (tensor<?x?xf64>) -> f64
  %s1 = func.call @spectral_norm(%lost) : (tensor<?x?xf64>) -> f64
  %n0 = arith.truncf %s0 : f64 to f32
  %n1 = arith.truncf %s1 : f64 to f32
  return %n0, %n1 : f32, f32
}

func.func private @dequantized(%codes: tensor<?x?x?xi8>, %steps: tensor<?x?xf32>, %h: index) -> tensor<?x?xf64> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %d = tensor.dim %codes, %c1 : tensor<?x?x?xi8>
  %e = tensor.dim %codes, %c2 : tensor<?x?x?xi8>
  %code_slice = tensor.extract_slice %codes[%h, 0, 0] [1, %d, %e] [1, 1, 1] : tensor<?x?x?xi8> to tensor<?x?xi8>
  %step_slice = tensor.extract_slice %steps[%h, 0] [1, %e] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %empty = tensor.empty(%d, %e) : tensor<?x?xf64>
  %values = linalg.generic {indexing_maps = [#de, #de_e, #de], iterator_types = ["parallel", "parallel"]}
      ins(%code_slice, %step_slice : tensor<?x?xi8>, tensor<?xf32>) outs(%empty : tensor<?x?xf64>) {
  ^bb0(%code: i8, %step: f32, %out: f64):
    %number = arith.sitofp %code : i8 to f64
    %wide = arith.extf %step : f32 to f64
    %new = arith.mulf %number, %wide : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  return %values : tensor<?x?xf64>
}

func.func private @extended(%halves: tensor<?x?x?xbf16>, %h: index) -> tensor<?x?xf64> {
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %d = tensor.dim %halves, %c1 : tensor<?x?x?xbf16>
  %e = tensor.dim %halves, %c2 : tensor<?x?x?xbf16>
  %slice = tensor.extract_slice %halves[%h, 0, 0] [1, %d, %e] [1, 1, 1] : tensor<?x?x?xbf16> to tensor<?x?xbf16>
  %empty = tensor.empty(%d, %e) : tensor<?x?xf64>
  %values = linalg.generic {indexing_maps = [#de, #de], iterator_types = ["parallel", "parallel"]}
      ins(%slice : tensor<?x?xbf16>) outs(%empty : tensor<?x?xf64>) {
  ^bb0(%half: bf16, %out: f64):
    %single = arith.extf %half : bf16 to f32
    %new = arith.extf %single : f32 to f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  return %values : tensor<?x?xf64>
}

func.func private @weight_norms(%w: tensor<?x?x?xf32>, %init: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %heads = tensor.dim %w, %c1 : tensor<?x?x?xf32>
  %all = scf.for %h = %c0 to %heads step %c1 iter_args(%norms = %init) -> tensor<?x?xf32> {
    %matrix = func.call @head(%w, %h) : (tensor<?x?x?xf32>, index) -> tensor<?x?xf64>
    %frobenius = func.call @frobenius(%matrix) : (tensor<?x?xf64>) -> f64
    %sigma = func.call @spectral_norm(%matrix) : (tensor<?x?xf64>) -> f64
    %n0 = arith.truncf %frobenius : f64 to f32
    %n1 = arith.truncf %sigma : f64 to f32
    %r0 = tensor.insert %n0 into %norms[%h, %c0] : tensor<?x?xf32>
    %r1 = tensor.insert %n1 into %r0[%h, %c1] : tensor<?x?xf32>
    scf.yield %r1 : tensor<?x?xf32>
  }
  return %all : tensor<?x?xf32>
}

func.func private @rounded_weight_norms(%w: tensor<?x?x?xf32>, %init: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %c5 = arith.constant 5 : index
  %d = tensor.dim %w, %c0 : tensor<?x?x?xf32>
  %heads = tensor.dim %w, %c1 : tensor<?x?x?xf32>
  %e = tensor.dim %w, %c2 : tensor<?x?x?xf32>
  %codes_init = tensor.empty(%heads, %d, %e) : tensor<?x?x?xi8>
  %steps_init = tensor.empty(%heads, %e) : tensor<?x?xf32>
  %halves_init = tensor.empty(%heads, %d, %e) : tensor<?x?x?xbf16>
  %codes, %steps, %halves = func.call @quantize_weight(%w, %codes_init, %steps_init, %halves_init)
      : (tensor<?x?x?xf32>, tensor<?x?x?xi8>, tensor<?x?xf32>, tensor<?x?x?xbf16>)
        -> (tensor<?x?x?xi8>, tensor<?x?xf32>, tensor<?x?x?xbf16>)
  %first = func.call @weight_norms(%w, %init) : (tensor<?x?x?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  %all = scf.for %h = %c0 to %heads step %c1 iter_args(%norms = %first) -> tensor<?x?xf32> {
    %matrix = func.call @head(%w, %h) : (tensor<?x?x?xf32>, index) -> tensor<?x?xf64>
    %int8 = func.call @dequantized(%codes, %steps, %h) : (tensor<?x?x?xi8>, tensor<?x?xf32>, index) -> tensor<?x?xf64>
    %bf16 = func.call @extended(%halves, %h) : (tensor<?x?x?xbf16>, index) -> tensor<?x?xf64>
    %n2, %n3 = func.call @pair_of_norms(%matrix, %int8) : (tensor<?x?xf64>, tensor<?x?xf64>) -> (f32, f32)
    %n4, %n5 = func.call @pair_of_norms(%matrix, %bf16) : (tensor<?x?xf64>, tensor<?x?xf64>) -> (f32, f32)
    %r2 = tensor.insert %n2 into %norms[%h, %c2] : tensor<?x?xf32>
    %r3 = tensor.insert %n3 into %r2[%h, %c3] : tensor<?x?xf32>
    %r4 = tensor.insert %n4 into %r3[%h, %c4] : tensor<?x?xf32>
    %r5 = tensor.insert %n5 into %r4[%h, %c5] : tensor<?x?xf32>
    scf.yield %r5 : tensor<?x?xf32>
  }
  return %all : tensor<?x?xf32>
}
