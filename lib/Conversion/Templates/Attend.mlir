// The parts of mca.attend that are no operations of their own. Shapes: b batch
// elements, h heads, m queries of a head's group, n tokens, d inputs, e features.

#bhn   = affine_map<(b, h, n) -> (b, h, n)>
#bhn_h = affine_map<(b, h, n) -> (b, h)>

// c_h = sum w_j x_j / sum w_j over the tokens of level 1, and 0 without any.
func.func private @centroids(%x: tensor<?x?x?xf32>, %sums: tensor<?x?x?xf32>, %levels: tensor<?x?x?xi32>)
    -> tensor<?x?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %zero = arith.constant 0.0 : f32
  %one = arith.constant 1 : i32
  %unit = arith.constant 1.0 : f32
  %b = tensor.dim %sums, %c0 : tensor<?x?x?xf32>
  %h = tensor.dim %sums, %c1 : tensor<?x?x?xf32>
  %n = tensor.dim %sums, %c2 : tensor<?x?x?xf32>
  %d = tensor.dim %x, %c2 : tensor<?x?x?xf32>
  %empty_bh = tensor.empty(%b, %h) : tensor<?x?xf32>
  %zeros_bh = linalg.fill ins(%zero : f32) outs(%empty_bh : tensor<?x?xf32>) -> tensor<?x?xf32>
  %empty_bhn = tensor.empty(%b, %h, %n) : tensor<?x?x?xf32>
  %empty = tensor.empty(%b, %h, %d) : tensor<?x?x?xf32>
  %zeros = linalg.fill ins(%zero : f32) outs(%empty : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  %weights = linalg.generic {indexing_maps = [#bhn, #bhn, #bhn],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%sums, %levels : tensor<?x?x?xf32>, tensor<?x?x?xi32>) outs(%empty_bhn : tensor<?x?x?xf32>) {
  ^bb0(%sum: f32, %level: i32, %out: f32):
    %is = arith.cmpi eq, %level, %one : i32
    %new = arith.select %is, %sum, %zero : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %totals = linalg.generic {indexing_maps = [#bhn, #bhn_h],
      iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%weights : tensor<?x?x?xf32>) outs(%zeros_bh : tensor<?x?xf32>) {
  ^bb0(%weight: f32, %old: f32):
    %new = arith.addf %old, %weight : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  // Divided before the product: weights of denormals do not get lost.
  %shares = linalg.generic {indexing_maps = [#bhn_h, #bhn],
      iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%totals : tensor<?x?xf32>) outs(%weights : tensor<?x?x?xf32>) {
  ^bb0(%total: f32, %weight: f32):
    %is = arith.cmpf ogt, %total, %zero : f32
    %divisor = arith.select %is, %total, %unit : f32
    %new = arith.divf %weight, %divisor : f32
    linalg.yield %new : f32
  } -> tensor<?x?x?xf32>
  %centroids = linalg.batch_matmul ins(%shares, %x : tensor<?x?x?xf32>, tensor<?x?x?xf32>)
      outs(%zeros : tensor<?x?x?xf32>) -> tensor<?x?x?xf32>
  return %centroids : tensor<?x?x?xf32>
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
  %sum = func.call @add_outer_product(%mass, %shared, %outputs)
      : (tensor<?xf32>, tensor<?xf32>, tensor<?x?xf32>) -> tensor<?x?xf32>
  return %sum : tensor<?x?xf32>
}

func.func private @add_outer_product(%rows: tensor<?xf32>, %columns: tensor<?xf32>, %outputs: tensor<?x?xf32>)
    -> tensor<?x?xf32> {
  %sum = linalg.generic {indexing_maps = [affine_map<(m, e) -> (m)>, affine_map<(m, e) -> (e)>,
      affine_map<(m, e) -> (m, e)>], iterator_types = ["parallel", "parallel"]}
      ins(%rows, %columns : tensor<?xf32>, tensor<?xf32>) outs(%outputs : tensor<?x?xf32>) {
  ^bb0(%share: f32, %value: f32, %old: f32):
    %product = arith.mulf %share, %value : f32
    %new = arith.addf %old, %product : f32
    linalg.yield %new : f32
  } -> tensor<?x?xf32>
  return %sum : tensor<?x?xf32>
}
