// Norms of the weights of all heads at once, for weights that come at run time:
// those of Weights.mlir without loops. Shapes: h heads, d inputs, e features.

#h = affine_map<(h) -> (h)>
#hij = affine_map<(h, i, j) -> (h, i, j)>
#hij_h = affine_map<(h, i, j) -> (h)>

// W of each head in f64, [h, d, e].
func.func private @heads_in_f64(%w: tensor<?x?x?xf32>) -> tensor<?x?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %d = tensor.dim %w, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %w, %c1 : tensor<?x?x?xf32>
  %e = tensor.dim %w, %c2 : tensor<?x?x?xf32>
  %empty = tensor.empty(%h, %d, %e) : tensor<?x?x?xf64>
  %wide = linalg.generic {indexing_maps = [affine_map<(h, d, e) -> (d, h, e)>, #hij],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%w : tensor<?x?x?xf32>) outs(%empty : tensor<?x?x?xf64>) {
  ^bb0(%value: f32, %out: f64):
    %new = arith.extf %value : f32 to f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  return %wide : tensor<?x?x?xf64>
}

// ||G_h||_F.
func.func private @frobenius_of_heads(%g: tensor<?x?x?xf64>) -> tensor<?xf64> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f64
  %h = tensor.dim %g, %c0 : tensor<?x?x?xf64>
  %empty = tensor.empty(%h) : tensor<?xf64>
  %start = linalg.fill ins(%zero : f64) outs(%empty : tensor<?xf64>) -> tensor<?xf64>
  %squares = linalg.generic {indexing_maps = [#hij, #hij_h], iterator_types = ["parallel", "reduction", "reduction"]}
      ins(%g : tensor<?x?x?xf64>) outs(%start : tensor<?xf64>) {
  ^bb0(%value: f64, %old: f64):
    %product = arith.mulf %value, %value : f64
    %new = arith.addf %old, %product : f64
    linalg.yield %new : f64
  } -> tensor<?xf64>
  %norms = func.call @roots_of_heads(%squares) : (tensor<?xf64>) -> tensor<?xf64>
  return %norms : tensor<?xf64>
}

func.func private @roots_of_heads(%x: tensor<?xf64>) -> tensor<?xf64> {
  %c0 = arith.constant 0 : index
  %h = tensor.dim %x, %c0 : tensor<?xf64>
  %empty = tensor.empty(%h) : tensor<?xf64>
  %roots = linalg.generic {indexing_maps = [#h, #h], iterator_types = ["parallel"]}
      ins(%x : tensor<?xf64>) outs(%empty : tensor<?xf64>) {
  ^bb0(%value: f64, %out: f64):
    %new = math.sqrt %value : f64
    linalg.yield %new : f64
  } -> tensor<?xf64>
  return %roots : tensor<?xf64>
}

// sqrt(x y).
func.func private @root_of_product(%x: tensor<?xf64>, %y: tensor<?xf64>) -> tensor<?xf64> {
  %c0 = arith.constant 0 : index
  %h = tensor.dim %x, %c0 : tensor<?xf64>
  %empty = tensor.empty(%h) : tensor<?xf64>
  %products = linalg.generic {indexing_maps = [#h, #h, #h], iterator_types = ["parallel"]}
      ins(%x, %y : tensor<?xf64>, tensor<?xf64>) outs(%empty : tensor<?xf64>) {
  ^bb0(%one: f64, %other: f64, %out: f64):
    %new = arith.mulf %one, %other : f64
    linalg.yield %new : f64
  } -> tensor<?xf64>
  %roots = func.call @roots_of_heads(%products) : (tensor<?xf64>) -> tensor<?xf64>
  return %roots : tensor<?xf64>
}

// L_h^T L_h.
func.func private @gram_of_heads(%l: tensor<?x?x?xf64>) -> tensor<?x?x?xf64> {
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f64
  %h = tensor.dim %l, %c0 : tensor<?x?x?xf64>
  %e = tensor.dim %l, %c2 : tensor<?x?x?xf64>
  %empty = tensor.empty(%h, %e, %e) : tensor<?x?x?xf64>
  %zeros = linalg.fill ins(%zero : f64) outs(%empty : tensor<?x?x?xf64>) -> tensor<?x?x?xf64>
  %product = linalg.generic {indexing_maps = [affine_map<(h, i, j, k) -> (h, k, i)>,
      affine_map<(h, i, j, k) -> (h, k, j)>, affine_map<(h, i, j, k) -> (h, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%l, %l : tensor<?x?x?xf64>, tensor<?x?x?xf64>) outs(%zeros : tensor<?x?x?xf64>) {
  ^bb0(%a: f64, %b: f64, %old: f64):
    %term = arith.mulf %a, %b : f64
    %new = arith.addf %old, %term : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  return %product : tensor<?x?x?xf64>
}

// (G / s)^2, and G^2 where s is 0. G is symmetric.
func.func private @squared_normalized(%g: tensor<?x?x?xf64>, %s: tensor<?xf64>) -> tensor<?x?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %one = arith.constant 1.0 : f64
  %h = tensor.dim %g, %c0 : tensor<?x?x?xf64>
  %e = tensor.dim %g, %c1 : tensor<?x?x?xf64>
  %empty = tensor.empty(%h, %e, %e) : tensor<?x?x?xf64>
  %normalized = linalg.generic {indexing_maps = [#hij, #hij_h, #hij],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%g, %s : tensor<?x?x?xf64>, tensor<?xf64>) outs(%empty : tensor<?x?x?xf64>) {
  ^bb0(%value: f64, %norm: f64, %out: f64):
    %is = arith.cmpf oeq, %norm, %zero : f64
    %divisor = arith.select %is, %one, %norm : f64
    %new = arith.divf %value, %divisor : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  %square = func.call @gram_of_heads(%normalized) : (tensor<?x?x?xf64>) -> tensor<?x?x?xf64>
  return %square : tensor<?x?x?xf64>
}

// An upper bound of the largest singular value of each head, as f32: with G_0 = W^T W,
// s_k = ||G_k||_F and G_{k+1} = (G_k / s_k)^2 the product of s_k^(1/2^(k+1)), which is
// sqrt(s_0 sqrt(s_1 ...)), times 1 + 1e-6.
func.func private @spectral_norms_of_heads(%w: tensor<?x?x?xf64>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %margin = arith.constant 1.000001 : f64
  %g0 = func.call @gram_of_heads(%w) : (tensor<?x?x?xf64>) -> tensor<?x?x?xf64>
  %s0 = func.call @frobenius_of_heads(%g0) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g1 = func.call @squared_normalized(%g0, %s0) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s1 = func.call @frobenius_of_heads(%g1) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g2 = func.call @squared_normalized(%g1, %s1) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s2 = func.call @frobenius_of_heads(%g2) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g3 = func.call @squared_normalized(%g2, %s2) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s3 = func.call @frobenius_of_heads(%g3) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g4 = func.call @squared_normalized(%g3, %s3) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s4 = func.call @frobenius_of_heads(%g4) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g5 = func.call @squared_normalized(%g4, %s4) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s5 = func.call @frobenius_of_heads(%g5) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g6 = func.call @squared_normalized(%g5, %s5) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s6 = func.call @frobenius_of_heads(%g6) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g7 = func.call @squared_normalized(%g6, %s6) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s7 = func.call @frobenius_of_heads(%g7) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g8 = func.call @squared_normalized(%g7, %s7) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s8 = func.call @frobenius_of_heads(%g8) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g9 = func.call @squared_normalized(%g8, %s8) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s9 = func.call @frobenius_of_heads(%g9) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %g10 = func.call @squared_normalized(%g9, %s9) : (tensor<?x?x?xf64>, tensor<?xf64>) -> tensor<?x?x?xf64>
  %s10 = func.call @frobenius_of_heads(%g10) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %r10 = func.call @roots_of_heads(%s10) : (tensor<?xf64>) -> tensor<?xf64>
  %r9 = func.call @root_of_product(%s9, %r10) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %r8 = func.call @root_of_product(%s8, %r9) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %r7 = func.call @root_of_product(%s7, %r8) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %r6 = func.call @root_of_product(%s6, %r7) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %r5 = func.call @root_of_product(%s5, %r6) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %r4 = func.call @root_of_product(%s4, %r5) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %r3 = func.call @root_of_product(%s3, %r4) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %r2 = func.call @root_of_product(%s2, %r3) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %r1 = func.call @root_of_product(%s1, %r2) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %r0 = func.call @root_of_product(%s0, %r1) : (tensor<?xf64>, tensor<?xf64>) -> tensor<?xf64>
  %h = tensor.dim %w, %c0 : tensor<?x?x?xf64>
  %empty = tensor.empty(%h) : tensor<?xf32>
  %norms = linalg.generic {indexing_maps = [#h, #h], iterator_types = ["parallel"]}
      ins(%r0 : tensor<?xf64>) outs(%empty : tensor<?xf32>) {
  ^bb0(%root: f64, %out: f32):
    %bound = arith.mulf %root, %margin : f64
    %new = arith.truncf %bound : f64 to f32
    linalg.yield %new : f32
  } -> tensor<?xf32>
  return %norms : tensor<?xf32>
}

// ||W_h||_F as f32.
func.func private @frobenius_norms_of_heads(%w: tensor<?x?x?xf64>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %wide = func.call @frobenius_of_heads(%w) : (tensor<?x?x?xf64>) -> tensor<?xf64>
  %h = tensor.dim %w, %c0 : tensor<?x?x?xf64>
  %empty = tensor.empty(%h) : tensor<?xf32>
  %norms = linalg.generic {indexing_maps = [#h, #h], iterator_types = ["parallel"]}
      ins(%wide : tensor<?xf64>) outs(%empty : tensor<?xf32>) {
  ^bb0(%norm: f64, %out: f32):
    %new = arith.truncf %norm : f64 to f32
    linalg.yield %new : f32
  } -> tensor<?xf32>
  return %norms : tensor<?xf32>
}

// mca.weight_norms of two columns.
func.func private @norms_of_heads(%w: tensor<?x?x?xf32>, %init: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %wide = func.call @heads_in_f64(%w) : (tensor<?x?x?xf32>) -> tensor<?x?x?xf64>
  %n0 = func.call @frobenius_norms_of_heads(%wide) : (tensor<?x?x?xf64>) -> tensor<?xf32>
  %n1 = func.call @spectral_norms_of_heads(%wide) : (tensor<?x?x?xf64>) -> tensor<?xf32>
  %norms = linalg.generic {indexing_maps = [affine_map<(h, c) -> (h)>, affine_map<(h, c) -> (h)>,
      affine_map<(h, c) -> (h, c)>], iterator_types = ["parallel", "parallel"]}
      ins(%n0, %n1 : tensor<?xf32>, tensor<?xf32>) outs(%init : tensor<?x?xf32>) {
  ^bb0(%frobenius: f32, %spectral: f32, %out: f32):
    %column = linalg.index 1 : index
    %is = arith.cmpi eq, %column, %c0 : index
    %new = arith.select %is, %frobenius, %spectral : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %norms : tensor<?x?xf32>
}

// W - What of all heads.
func.func private @lost_of_heads(%w: tensor<?x?x?xf64>, %rounded: tensor<?x?x?xf64>) -> tensor<?x?x?xf64> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %h = tensor.dim %w, %c0 : tensor<?x?x?xf64>
  %d = tensor.dim %w, %c1 : tensor<?x?x?xf64>
  %e = tensor.dim %w, %c2 : tensor<?x?x?xf64>
  %empty = tensor.empty(%h, %d, %e) : tensor<?x?x?xf64>
  %lost = linalg.generic {indexing_maps = [#hij, #hij, #hij], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%w, %rounded : tensor<?x?x?xf64>, tensor<?x?x?xf64>) outs(%empty : tensor<?x?x?xf64>) {
  ^bb0(%first: f64, %second: f64, %out: f64):
    %new = arith.subf %first, %second : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  return %lost : tensor<?x?x?xf64>
}

// What mca.quantize_weight makes of W, in f64.
func.func private @rounded_heads(%w: tensor<?x?x?xf32>) -> (tensor<?x?x?xf64>, tensor<?x?x?xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %d = tensor.dim %w, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %w, %c1 : tensor<?x?x?xf32>
  %e = tensor.dim %w, %c2 : tensor<?x?x?xf32>
  %codes_init = tensor.empty(%h, %d, %e) : tensor<?x?x?xi8>
  %steps_init = tensor.empty(%h, %e) : tensor<?x?xf32>
  %halves_init = tensor.empty(%h, %d, %e) : tensor<?x?x?xbf16>
  %codes, %steps, %halves = func.call @quantize_weight(%w, %codes_init, %steps_init, %halves_init)
      : (tensor<?x?x?xf32>, tensor<?x?x?xi8>, tensor<?x?xf32>, tensor<?x?x?xbf16>)
        -> (tensor<?x?x?xi8>, tensor<?x?xf32>, tensor<?x?x?xbf16>)
  %empty = tensor.empty(%h, %d, %e) : tensor<?x?x?xf64>
  %int8 = linalg.generic {indexing_maps = [#hij, affine_map<(h, d, e) -> (h, e)>, #hij],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%codes, %steps : tensor<?x?x?xi8>, tensor<?x?xf32>) outs(%empty : tensor<?x?x?xf64>) {
  ^bb0(%code: i8, %step: f32, %out: f64):
    %number = arith.sitofp %code : i8 to f64
    %wide = arith.extf %step : f32 to f64
    %new = arith.mulf %number, %wide : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  %bf16 = linalg.generic {indexing_maps = [#hij, #hij], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%halves : tensor<?x?x?xbf16>) outs(%empty : tensor<?x?x?xf64>) {
  ^bb0(%half: bf16, %out: f64):
    %single = arith.extf %half : bf16 to f32
    %new = arith.extf %single : f32 to f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  return %int8, %bf16 : tensor<?x?x?xf64>, tensor<?x?x?xf64>
}

// mca.weight_norms of six columns.
func.func private @all_norms_of_heads(%w: tensor<?x?x?xf32>, %init: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %c4 = arith.constant 4 : index
  %wide = func.call @heads_in_f64(%w) : (tensor<?x?x?xf32>) -> tensor<?x?x?xf64>
  %int8, %bf16 = func.call @rounded_heads(%w) : (tensor<?x?x?xf32>) -> (tensor<?x?x?xf64>, tensor<?x?x?xf64>)
  %lost8 = func.call @lost_of_heads(%wide, %int8)
      : (tensor<?x?x?xf64>, tensor<?x?x?xf64>) -> tensor<?x?x?xf64>
  %lost16 = func.call @lost_of_heads(%wide, %bf16)
      : (tensor<?x?x?xf64>, tensor<?x?x?xf64>) -> tensor<?x?x?xf64>
  %n0 = func.call @frobenius_norms_of_heads(%wide) : (tensor<?x?x?xf64>) -> tensor<?xf32>
  %n1 = func.call @spectral_norms_of_heads(%wide) : (tensor<?x?x?xf64>) -> tensor<?xf32>
  %n2 = func.call @spectral_norms_of_heads(%int8) : (tensor<?x?x?xf64>) -> tensor<?xf32>
  %n3 = func.call @spectral_norms_of_heads(%lost8) : (tensor<?x?x?xf64>) -> tensor<?xf32>
  %n4 = func.call @spectral_norms_of_heads(%bf16) : (tensor<?x?x?xf64>) -> tensor<?xf32>
  %n5 = func.call @spectral_norms_of_heads(%lost16) : (tensor<?x?x?xf64>) -> tensor<?xf32>
  %norms = linalg.generic {indexing_maps = [affine_map<(h, c) -> (h)>, affine_map<(h, c) -> (h)>,
      affine_map<(h, c) -> (h)>, affine_map<(h, c) -> (h)>, affine_map<(h, c) -> (h)>, affine_map<(h, c) -> (h)>,
      affine_map<(h, c) -> (h, c)>], iterator_types = ["parallel", "parallel"]}
      ins(%n0, %n1, %n2, %n3, %n4, %n5
          : tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>, tensor<?xf32>)
      outs(%init : tensor<?x?xf32>) {
  ^bb0(%v0: f32, %v1: f32, %v2: f32, %v3: f32, %v4: f32, %v5: f32, %out: f32):
    %column = linalg.index 1 : index
    %is0 = arith.cmpi eq, %column, %c0 : index
    %is1 = arith.cmpi eq, %column, %c1 : index
    %is2 = arith.cmpi eq, %column, %c2 : index
    %is3 = arith.cmpi eq, %column, %c3 : index
    %is4 = arith.cmpi eq, %column, %c4 : index
    %from4 = arith.select %is4, %v4, %v5 : f32
    %from3 = arith.select %is3, %v3, %from4 : f32
    %from2 = arith.select %is2, %v2, %from3 : f32
    %from1 = arith.select %is1, %v1, %from2 : f32
    %new = arith.select %is0, %v0, %from1 : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %norms : tensor<?x?xf32>
}
