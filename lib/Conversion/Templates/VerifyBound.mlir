// Bounds after the fact. Shapes: b batch elements, h heads, n tokens, d inputs.

#bh    = affine_map<(b, h) -> (b, h)>
#bhn   = affine_map<(b, h, n) -> (b, h, n)>
#bhn_n = affine_map<(b, h, n) -> (b, n)>
#bhn_h = affine_map<(b, h, n) -> (b, h)>

// s(W_h) ||x_j - c_h||.
func.func private @distances_to_centroids(%x: tensor<?x?x?xf32>, %centroids: tensor<?x?x?xf32>,
    %norms: tensor<?x?xf32>) -> tensor<?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %zero = arith.constant 0.0 : f64
  %b = tensor.dim %x, %c0 : tensor<?x?x?xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?x?xf32>
  %h = tensor.dim %norms, %c0 : tensor<?x?xf32>
  %sigma = tensor.extract_slice %norms[0, 1] [%h, 1] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %empty64 = tensor.empty(%b, %h, %n) : tensor<?x?x?xf64>
  %zeros = linalg.fill ins(%zero : f64) outs(%empty64 : tensor<?x?x?xf64>) -> tensor<?x?x?xf64>
  %empty = tensor.empty(%b, %h, %n) : tensor<?x?x?xf32>
  %squares = linalg.generic {indexing_maps = [affine_map<(b, h, n, d) -> (b, n, d)>,
      affine_map<(b, h, n, d) -> (b, h, d)>, affine_map<(b, h, n, d) -> (b, h, n)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%x, %centroids : tensor<?x?x?xf32>, tensor<?x?x?xf32>) outs(%zeros : tensor<?x?x?xf64>) {
  ^bb0(%value: f32, %centre: f32, %old: f64):
    %value64 = arith.extf %value : f32 to f64
    %centre64 = arith.extf %centre : f32 to f64
    %difference = arith.subf %value64, %centre64 : f64
    %square = arith.mulf %difference, %difference : f64
    %new = arith.addf %old, %square : f64
    linalg.yield %new : f64
  } -> tensor<?x?x?xf64>
  %errors = linalg.generic {indexing_maps = [affine_map<(b, h, n) -> (h)>, #bhn, #bhn],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%sigma, %squares : tensor<?xf32>, tensor<?x?x?xf64>) outs(%empty : tensor<?x?x?xf32>) {
  ^bb0(%s: f32, %square: f64, %out: f32):
    %root = math.sqrt %square : f64
    %s64 = arith.extf %s : f32 to f64
    %product = arith.mulf %s64, %root : f64
    %new = arith.truncf %product : f64 to f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  return %errors : tensor<?x?x?xf32>
}

// What the tokens of level 1 contribute to the bound before and after the fact:
// spent - sum m_j before_j + sum m_j after_j.
func.func private @spent_after(%maxima: tensor<?x?x?xf32>, %levels: tensor<?x?x?xi32>, %before: tensor<?x?x?xf32>,
    %after: tensor<?x?x?xf32>, %spent: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %one = arith.constant 1 : i32
  %zero = arith.constant 0.0 : f64
  %b = tensor.dim %maxima, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %maxima, %c1 : tensor<?x?x?xf32>
  %empty64 = tensor.empty(%b, %h) : tensor<?x?xf64>
  %zeros = linalg.fill ins(%zero : f64) outs(%empty64 : tensor<?x?xf64>) -> tensor<?x?xf64>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf32>
  %changes = linalg.generic {indexing_maps = [#bhn, #bhn, #bhn, #bhn, #bhn_h],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%maxima, %levels, %before, %after :
          tensor<?x?x?xf32>, tensor<?x?x?xi32>, tensor<?x?x?xf32>, tensor<?x?x?xf32>)
      outs(%zeros : tensor<?x?xf64>) {
  ^bb0(%maximum: f32, %level: i32, %old_error: f32, %new_error: f32, %old: f64):
    %m = arith.extf %maximum : f32 to f64
    %e0 = arith.extf %old_error : f32 to f64
    %e1 = arith.extf %new_error : f32 to f64
    %difference = arith.subf %e1, %e0 : f64
    %product = arith.mulf %m, %difference : f64
    %is = arith.cmpi eq, %level, %one : i32
    %term = arith.select %is, %product, %zero : f64
    %new = arith.addf %old, %term : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  %result = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>,
      affine_map<(b, h) -> (b, h)>], iterator_types = ["parallel", "parallel"]}
      ins(%spent, %changes : tensor<?x?xf32>, tensor<?x?xf64>) outs(%empty : tensor<?x?xf32>) {
  ^bb0(%value: f32, %change: f64, %out: f32):
    %wide = arith.extf %value : f32 to f64
    %sum = arith.addf %wide, %change : f64
    %new = arith.truncf %sum : f64 to f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %result : tensor<?x?xf32>
}

// Heads whose bound exceeds the limit: all attended tokens at the level `exact`.
func.func private @fall_back(%levels: tensor<?x?x?xi32>, %maxima: tensor<?x?x?xf32>, %bound: tensor<?x?xf32>, %limit: tensor<?x?xf32>,
    %exact: i32, %fallbacks: tensor<?x?xi32>) -> (tensor<?x?x?xi32>, tensor<?x?xi32>) {
  %zero = arith.constant 0 : i32
  %none = arith.constant 0.0 : f32
  %tolerance = arith.constant 1.000001 : f32
  %fell = linalg.generic {indexing_maps = [affine_map<(b, h) -> (b, h)>, affine_map<(b, h) -> (b, h)>,
      affine_map<(b, h) -> (b, h)>], iterator_types = ["parallel", "parallel"]}
      ins(%bound, %limit : tensor<?x?xf32>, tensor<?x?xf32>) outs(%fallbacks : tensor<?x?xi32>) {
  ^bb0(%value: f32, %most: f32, %out: i32):
    // Both may be the same sum, in another order.
    %rounded = arith.mulf %most, %tolerance : f32
    // Unordered: true where the bound is not a number.
    %is = arith.cmpf ugt, %value, %rounded : f32
    %new = arith.extui %is : i1 to i32
    linalg.yield %new : i32
  } -> tensor<?x?xi32>
  %changed = linalg.generic {indexing_maps = [#bhn_h, #bhn, #bhn],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%fell, %maxima : tensor<?x?xi32>, tensor<?x?x?xf32>) outs(%levels : tensor<?x?x?xi32>) {
  ^bb0(%flag: i32, %maximum: f32, %level: i32):
    %has_fallen = arith.cmpi ne, %flag, %zero : i32
    %is_attended = arith.cmpf ugt, %maximum, %none : f32
    %both = arith.andi %has_fallen, %is_attended : i1
    %new = arith.select %both, %exact, %level : i32
    linalg.yield %new : i32
  } -> tensor<?x?x?xi32>
  return %changed, %fell : tensor<?x?x?xi32>, tensor<?x?xi32>
}

// What the int8 product may add to the error.
func.func private @slack(%budget: tensor<?x?xf32>, %spent: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %b = tensor.dim %budget, %c0 : tensor<?x?xf32>
  %h = tensor.dim %budget, %c1 : tensor<?x?xf32>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf32>
  %slack = linalg.generic {indexing_maps = [#bh, #bh, #bh],
      iterator_types = ["parallel", "parallel"]}
      ins(%budget, %spent : tensor<?x?xf32>, tensor<?x?xf32>) outs(%empty : tensor<?x?xf32>) {
  ^bb0(%first: f32, %second: f32, %old: f32):
    %new = arith.subf %first, %second : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %slack : tensor<?x?xf32>
}

// After the fact, for the counts r_j: sum m_j ||x_j|| ||W_h||_F / sqrt(max(r_j, 1))
// over the tokens with r_j < dim.
func.func private @sampled_bound(%maxima: tensor<?x?x?xf32>, %counts: tensor<?x?x?xi32>, %lengths: tensor<?x?xf32>,
    %norms: tensor<?x?xf32>, %dim: i32) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %one = arith.constant 1 : i32
  %zero = arith.constant 0.0 : f64
  %b = tensor.dim %maxima, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %maxima, %c1 : tensor<?x?x?xf32>
  %frobenius = tensor.extract_slice %norms[0, 0] [%h, 1] [1, 1] : tensor<?x?xf32> to tensor<?xf32>
  %empty64 = tensor.empty(%b, %h) : tensor<?x?xf64>
  %zeros = linalg.fill ins(%zero : f64) outs(%empty64 : tensor<?x?xf64>) -> tensor<?x?xf64>
  %empty = tensor.empty(%b, %h) : tensor<?x?xf32>
  %sums = linalg.generic {indexing_maps = [#bhn, #bhn, #bhn_n, #bhn_h],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%maxima, %counts, %lengths : tensor<?x?x?xf32>, tensor<?x?x?xi32>, tensor<?x?xf32>)
      outs(%zeros : tensor<?x?xf64>) {
  ^bb0(%maximum: f32, %count: i32, %length: f32, %old: f64):
    %m = arith.extf %maximum : f32 to f64
    %x = arith.extf %length : f32 to f64
    %samples = arith.maxsi %count, %one : i32
    %r = arith.sitofp %samples : i32 to f64
    %root = math.sqrt %r : f64
    %product = arith.mulf %m, %x : f64
    %quotient = arith.divf %product, %root : f64
    %is_sampled = arith.cmpi slt, %count, %dim : i32
    %term = arith.select %is_sampled, %quotient, %zero : f64
    %new = arith.addf %old, %term : f64
    linalg.yield %new : f64
  } -> tensor<?x?xf64>
  %bound = linalg.generic {indexing_maps = [affine_map<(b, h) -> (h)>, affine_map<(b, h) -> (b, h)>,
      affine_map<(b, h) -> (b, h)>], iterator_types = ["parallel", "parallel"]}
      ins(%frobenius, %sums : tensor<?xf32>, tensor<?x?xf64>) outs(%empty : tensor<?x?xf32>) {
  ^bb0(%norm: f32, %sum: f64, %out: f32):
    %wide = arith.extf %norm : f32 to f64
    %product = arith.mulf %wide, %sum : f64
    %new = arith.truncf %product : f64 to f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %bound : tensor<?x?xf32>
}

func.func private @larger(%a: tensor<?x?xf32>, %b: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %rows = tensor.dim %a, %c0 : tensor<?x?xf32>
  %columns = tensor.dim %a, %c1 : tensor<?x?xf32>
  %empty = tensor.empty(%rows, %columns) : tensor<?x?xf32>
  %result = linalg.generic {indexing_maps = [#bh, #bh, #bh],
      iterator_types = ["parallel", "parallel"]}
      ins(%a, %b : tensor<?x?xf32>, tensor<?x?xf32>) outs(%empty : tensor<?x?xf32>) {
  ^bb0(%first: f32, %second: f32, %old: f32):
    %new = arith.maximumf %first, %second : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %result : tensor<?x?xf32>
}
