// One layer of attention as torch-mlir exports it with a dynamic sequence, its
// value projection encoded; the weights are arguments.
#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map8 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x?xi64>, %table: tensor<50x24xf32>, %wq: tensor<24x24xf32>, %bq: tensor<24xf32>, %wk: tensor<24x24xf32>, %bk: tensor<24xf32>, %wv: tensor<24x24xf32>, %bv: tensor<24xf32>) -> tensor<1x?x24xf32> {
    %true = arith.constant true
    %c1_i64 = arith.constant 1 : i64
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c50 = arith.constant 50 : index
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c8_i64 = arith.constant 8 : i64
    %c3_i64 = arith.constant 3 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_96 = arith.constant 0.35355339059327379 : f64
    %c24_i64 = arith.constant 24 : i64
    %c0_i64 = arith.constant 0 : i64
    %dim = tensor.dim %arg0, %c1 : tensor<1x?xi64>
    %0 = arith.index_cast %dim : index to i64
    %11 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %48 = arith.cmpi slt, %0, %c0_i64 : i64
    %14 = tensor.empty(%dim) : tensor<1x?x24xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x?xi64>) outs(%14 : tensor<1x?x24xf32>) {
    ^bb0(%in: i64, %out: f32):
      %613 = arith.index_cast %in : i64 to index
      %614 = linalg.index 2 : index
      %615 = arith.cmpi slt, %613, %c50 : index
      cf.assert %615, "index must be smaller than dim size"
      %616 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %616, "index must be larger or equal to 0"
      %extracted = tensor.extract %table[%613, %614] : tensor<50x24xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x24xf32>
    %collapsed = tensor.collapse_shape %15 [[0, 1], [2]] : tensor<1x?x24xf32> into tensor<?x24xf32>
    %54 = tensor.empty() : tensor<24x24xf32>
    %transposed = linalg.transpose ins(%wq : tensor<24x24xf32>) outs(%54 : tensor<24x24xf32>) permutation = [1, 0] 
    %55 = tensor.empty(%dim) : tensor<?x24xf32>
    %56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<?x24xf32>) -> tensor<?x24xf32>
    %57 = linalg.matmul ins(%collapsed, %transposed : tensor<?x24xf32>, tensor<24x24xf32>) outs(%56 : tensor<?x24xf32>) -> tensor<?x24xf32>
    cf.assert %11, "negative values not allowed in new dimensions"
    %58 = tensor.empty(%dim) : tensor<?x24xf32>
    %59 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%bq : tensor<24xf32>) outs(%58 : tensor<?x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x24xf32>
    cf.assert %true, "mismatched size for broadcast"
    %60 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%57, %59 : tensor<?x24xf32>, tensor<?x24xf32>) outs(%55 : tensor<?x24xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<?x24xf32>
    %expanded_114 = tensor.expand_shape %60 [[0, 1], [2]] output_shape [1, %dim, 24] : tensor<?x24xf32> into tensor<1x?x24xf32>
    %61 = arith.select %48, %c1_i64, %0 : i64
    %62 = arith.extui %48 : i1 to i64
    %63 = arith.addi %62, %c1_i64 : i64
    %64 = arith.muli %61, %c8_i64 : i64
    %65 = arith.cmpi sle, %63, %c1_i64 : i64
    cf.assert %65, "must have at most one inferred (negative) dimension"
    %66 = arith.muli %0, %c24_i64 : i64
    %67 = arith.divsi %66, %64 : i64
    %68 = arith.select %48, %67, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %68, %67, %c8_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_114(%from_elements) : (tensor<1x?x24xf32>, tensor<4xi64>) -> tensor<1x?x3x8xf32>
    %69 = arith.index_cast %68 : i64 to index
    %70 = tensor.empty(%69) : tensor<1x3x?x8xf32>
    %transposed_115 = linalg.transpose ins(%reshape : tensor<1x?x3x8xf32>) outs(%70 : tensor<1x3x?x8xf32>) permutation = [0, 2, 1, 3] 
    %transposed_116 = linalg.transpose ins(%wk : tensor<24x24xf32>) outs(%54 : tensor<24x24xf32>) permutation = [1, 0] 
    %71 = linalg.matmul ins(%collapsed, %transposed_116 : tensor<?x24xf32>, tensor<24x24xf32>) outs(%56 : tensor<?x24xf32>) -> tensor<?x24xf32>
    cf.assert %11, "negative values not allowed in new dimensions"
    %72 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%bk : tensor<24xf32>) outs(%58 : tensor<?x24xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x24xf32>
    cf.assert %true, "mismatched size for broadcast"
    %73 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%71, %72 : tensor<?x24xf32>, tensor<?x24xf32>) outs(%55 : tensor<?x24xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<?x24xf32>
    %expanded_117 = tensor.expand_shape %73 [[0, 1], [2]] output_shape [1, %dim, 24] : tensor<?x24xf32> into tensor<1x?x24xf32>
    cf.assert %65, "must have at most one inferred (negative) dimension"
    %reshape_118 = tensor.reshape %expanded_117(%from_elements) : (tensor<1x?x24xf32>, tensor<4xi64>) -> tensor<1x?x3x8xf32>
    %77 = tensor.empty(%69) : tensor<1x3x8x?xf32>
    %transposed_123 = linalg.transpose ins(%reshape_118 : tensor<1x?x3x8xf32>) outs(%77 : tensor<1x3x8x?xf32>) permutation = [0, 2, 3, 1] 
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %78 = tensor.empty(%dim) : tensor<1x3x?x8xf32>
    %79 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x3x?x8xf32>) {
    ^bb0(%out: f32):
      %613 = linalg.index 1 : index
      %614 = linalg.index 2 : index
      %615 = linalg.index 3 : index
      %616 = arith.cmpi eq, %69, %c1 : index
      %617 = arith.select %616, %c0, %614 : index
      %extracted = tensor.extract %transposed_115[%c0, %613, %617, %615] : tensor<1x3x?x8xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x3x?x8xf32>
    %collapsed_124 = tensor.collapse_shape %79 [[0, 1], [2], [3]] : tensor<1x3x?x8xf32> into tensor<3x?x8xf32>
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %80 = tensor.empty(%dim) : tensor<1x3x8x?xf32>
    %81 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%80 : tensor<1x3x8x?xf32>) {
    ^bb0(%out: f32):
      %613 = linalg.index 1 : index
      %614 = linalg.index 2 : index
      %615 = linalg.index 3 : index
      %616 = arith.cmpi eq, %69, %c1 : index
      %617 = arith.select %616, %c0, %615 : index
      %extracted = tensor.extract %transposed_123[%c0, %613, %614, %617] : tensor<1x3x8x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x3x8x?xf32>
    %collapsed_125 = tensor.collapse_shape %81 [[0, 1], [2], [3]] : tensor<1x3x8x?xf32> into tensor<3x8x?xf32>
    %82 = tensor.empty(%dim, %dim) : tensor<3x?x?xf32>
    %83 = linalg.fill ins(%cst_0 : f32) outs(%82 : tensor<3x?x?xf32>) -> tensor<3x?x?xf32>
    %84 = linalg.batch_matmul ins(%collapsed_124, %collapsed_125 : tensor<3x?x8xf32>, tensor<3x8x?xf32>) outs(%83 : tensor<3x?x?xf32>) -> tensor<3x?x?xf32>
    %85 = arith.muli %0, %c3_i64 : i64
    %86 = arith.select %48, %c3_i64, %85 : i64
    %87 = arith.muli %86, %0 : i64
    %88 = arith.select %48, %c3_i64, %87 : i64
    %89 = arith.select %48, %63, %62 : i64
    %90 = arith.cmpi sle, %89, %c1_i64 : i64
    cf.assert %90, "must have at most one inferred (negative) dimension"
    %91 = arith.muli %85, %0 : i64
    %92 = arith.divsi %91, %88 : i64
    %93 = arith.select %48, %92, %0 : i64
    %from_elements_126 = tensor.from_elements %c1_i64, %c3_i64, %93, %93 : tensor<4xi64>
    %reshape_127 = tensor.reshape %84(%from_elements_126) : (tensor<3x?x?xf32>, tensor<4xi64>) -> tensor<1x3x?x?xf32>
    %94 = arith.index_cast %93 : i64 to index
    %95 = tensor.empty(%94, %94) : tensor<1x3x?x?xf32>
    %96 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_127 : tensor<1x3x?x?xf32>) outs(%95 : tensor<1x3x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = arith.truncf %cst_96 : f64 to f32
      %614 = arith.mulf %in, %613 : f32
      linalg.yield %614 : f32
    } -> tensor<1x3x?x?xf32>
    %97 = arith.cmpi eq, %94, %dim : index
    cf.assert %97, "mismatched size for broadcast"
    %100 = tensor.empty(%94) : tensor<1x3x?xi64>
    %101 = linalg.fill ins(%c0_i64 : i64) outs(%100 : tensor<1x3x?xi64>) -> tensor<1x3x?xi64>
    %102 = tensor.empty(%94) : tensor<1x3x?xf32>
    %103 = linalg.fill ins(%cst_1 : f32) outs(%102 : tensor<1x3x?xf32>) -> tensor<1x3x?xf32>
    %104:2 = linalg.generic {indexing_maps = [#map6, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%96 : tensor<1x3x?x?xf32>) outs(%103, %101 : tensor<1x3x?xf32>, tensor<1x3x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_305: i64):
      %613 = linalg.index 3 : index
      %614 = arith.index_cast %613 : index to i64
      %615 = arith.maximumf %in, %out : f32
      %616 = arith.cmpf ogt, %in, %out : f32
      %617 = arith.select %616, %614, %out_305 : i64
      linalg.yield %615, %617 : f32, i64
    } -> (tensor<1x3x?xf32>, tensor<1x3x?xi64>)
    %expanded_128 = tensor.expand_shape %104#0 [[0], [1], [2, 3]] output_shape [1, 3, %94, 1] : tensor<1x3x?xf32> into tensor<1x3x?x1xf32>
    %105 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %expanded_128 : tensor<1x3x?x?xf32>, tensor<1x3x?x1xf32>) outs(%95 : tensor<1x3x?x?xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.subf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x3x?x?xf32>
    %106 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105 : tensor<1x3x?x?xf32>) outs(%95 : tensor<1x3x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = math.exp %in : f32
      linalg.yield %613 : f32
    } -> tensor<1x3x?x?xf32>
    %107 = tensor.empty(%94) : tensor<1x3x?x1xf32>
    %108 = linalg.fill ins(%cst_0 : f32) outs(%107 : tensor<1x3x?x1xf32>) -> tensor<1x3x?x1xf32>
    %109 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%106 : tensor<1x3x?x?xf32>) outs(%108 : tensor<1x3x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = arith.addf %in, %out : f32
      linalg.yield %613 : f32
    } -> tensor<1x3x?x1xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106, %109 : tensor<1x3x?x?xf32>, tensor<1x3x?x1xf32>) outs(%95 : tensor<1x3x?x?xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.divf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x3x?x?xf32>
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %111 = tensor.empty(%dim, %dim) : tensor<1x3x?x?xf32>
    %112 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%111 : tensor<1x3x?x?xf32>) {
    ^bb0(%out: f32):
      %613 = linalg.index 1 : index
      %614 = linalg.index 2 : index
      %615 = linalg.index 3 : index
      %616 = arith.cmpi eq, %94, %c1 : index
      %617 = arith.select %616, %c0, %614 : index
      %618 = arith.select %616, %c0, %615 : index
      %extracted = tensor.extract %110[%c0, %613, %617, %618] : tensor<1x3x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x3x?x?xf32>
    cf.assert %90, "must have at most one inferred (negative) dimension"
    %from_elements_129 = tensor.from_elements %c3_i64, %93, %93 : tensor<3xi64>
    %reshape_130 = tensor.reshape %112(%from_elements_129) : (tensor<1x3x?x?xf32>, tensor<3xi64>) -> tensor<3x?x?xf32>
    %wt = linalg.transpose ins(%wv : tensor<24x24xf32>) outs(%54 : tensor<24x24xf32>) permutation = [1, 0] 
    %w3 = tensor.expand_shape %wt [[0], [1, 2]] output_shape [24, 3, 8] : tensor<24x24xf32> into tensor<24x3x8xf32>
    %b2 = tensor.expand_shape %bv [[0, 1]] output_shape [3, 8] : tensor<24xf32> into tensor<3x8xf32>
    %v0 = tensor.empty(%dim) : tensor<3x?x8xf32>
    %v = mca.encode values(%collapsed : tensor<?x24xf32>) weight(%w3 : tensor<24x3x8xf32>) bias(%b2 : tensor<3x8xf32>)
           probabilities(%reshape_130 : tensor<3x?x?xf32>) outs(%v0 : tensor<3x?x8xf32>) {alpha = 1.000000e+00 : f64} -> tensor<3x?x8xf32>
    %114 = arith.cmpi eq, %93, %0 : i64
    cf.assert %114, "mismatching contracting dimension"
    %115 = tensor.empty(%94) : tensor<3x?x8xf32>
    %116 = linalg.fill ins(%cst_0 : f32) outs(%115 : tensor<3x?x8xf32>) -> tensor<3x?x8xf32>
    %117 = linalg.batch_matmul ins(%reshape_130, %v : tensor<3x?x?xf32>, tensor<3x?x8xf32>) outs(%116 : tensor<3x?x8xf32>) -> tensor<3x?x8xf32>
    %expanded_132 = tensor.expand_shape %117 [[0, 1], [2], [3]] output_shape [1, 3, %94, 8] : tensor<3x?x8xf32> into tensor<1x3x?x8xf32>
    %118 = tensor.empty(%94) : tensor<1x?x3x8xf32>
    %transposed_133 = linalg.transpose ins(%expanded_132 : tensor<1x3x?x8xf32>) outs(%118 : tensor<1x?x3x8xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %65, "must have at most one inferred (negative) dimension"
    %119 = arith.muli %93, %c24_i64 : i64
    %120 = arith.divsi %119, %61 : i64
    %121 = arith.select %48, %120, %0 : i64
    %from_elements_134 = tensor.from_elements %c1_i64, %121, %120 : tensor<3xi64>
    %reshape_135 = tensor.reshape %transposed_133(%from_elements_134) : (tensor<1x?x3x8xf32>, tensor<3xi64>) -> tensor<1x?x24xf32>
    return %reshape_135 : tensor<1x?x24xf32>
  }
}
