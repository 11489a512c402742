#map = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map1 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map3 = affine_map<(d0, d1) -> (d1)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @main(%arg0: tensor<2x32x64xf32>) -> tensor<2x32x64xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_6 = arith.constant 2.500000e-01 : f32
    %0 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%cst_5 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x32x64xf32> into tensor<64x64xf32>
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %2 = linalg.matmul ins(%collapsed, %transposed : tensor<64x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %transposed_7 = linalg.transpose ins(%cst_4 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) permutation = [1, 0] 
    %3 = linalg.matmul ins(%collapsed, %transposed_7 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %transposed_8 = linalg.transpose ins(%cst_3 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) permutation = [1, 0] 
    %4 = linalg.matmul ins(%collapsed, %transposed_8 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded = tensor.expand_shape %2 [[0, 1], [2, 3, 4]] output_shape [2, 32, 4, 16, 1] : tensor<64x64xf32> into tensor<2x32x4x16x1xf32>
    %expanded_9 = tensor.expand_shape %3 [[0, 1], [2, 3, 4]] output_shape [2, 32, 4, 16, 1] : tensor<64x64xf32> into tensor<2x32x4x16x1xf32>
    %5 = tensor.empty() : tensor<2x4x32x16x1xf32>
    %transposed_10 = linalg.transpose ins(%expanded : tensor<2x32x4x16x1xf32>) outs(%5 : tensor<2x4x32x16x1xf32>) permutation = [0, 2, 1, 3, 4] 
    %collapsed_11 = tensor.collapse_shape %transposed_10 [[0, 1], [2], [3, 4]] : tensor<2x4x32x16x1xf32> into tensor<8x32x16xf32>
    %6 = tensor.empty() : tensor<2x4x16x32x1xf32>
    %transposed_12 = linalg.transpose ins(%expanded_9 : tensor<2x32x4x16x1xf32>) outs(%6 : tensor<2x4x16x32x1xf32>) permutation = [0, 2, 3, 1, 4] 
    %collapsed_13 = tensor.collapse_shape %transposed_12 [[0, 1], [2], [3, 4]] : tensor<2x4x16x32x1xf32> into tensor<8x16x32xf32>
    %7 = tensor.empty() : tensor<8x32x32xf32>
    %8 = linalg.fill ins(%cst : f32) outs(%7 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %9 = linalg.batch_matmul ins(%collapsed_11, %collapsed_13 : tensor<8x32x16xf32>, tensor<8x16x32xf32>) outs(%8 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %expanded_14 = tensor.expand_shape %9 [[0, 1], [2], [3, 4]] output_shape [2, 4, 32, 1, 32] : tensor<8x32x32xf32> into tensor<2x4x32x1x32xf32>
    %10 = tensor.empty() : tensor<2x4x32x32x1xf32>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<2x4x32x1x32xf32>) outs(%10 : tensor<2x4x32x32x1xf32>) permutation = [0, 1, 2, 4, 3] 
    %collapsed_16 = tensor.collapse_shape %transposed_15 [[0], [1], [2], [3, 4]] : tensor<2x4x32x32x1xf32> into tensor<2x4x32x32xf32>
    %11 = tensor.empty() : tensor<2x4x32x32xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_16 : tensor<2x4x32x32xf32>) outs(%11 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = arith.mulf %in, %cst_6 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x32x32xf32>
    %13 = tensor.empty() : tensor<2x4x32xi64>
    %14 = linalg.fill ins(%c0_i64 : i64) outs(%13 : tensor<2x4x32xi64>) -> tensor<2x4x32xi64>
    %15 = tensor.empty() : tensor<2x4x32xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%15 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32>
    %17:2 = linalg.generic {indexing_maps = [#map, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%12 : tensor<2x4x32x32xf32>) outs(%16, %14 : tensor<2x4x32xf32>, tensor<2x4x32xi64>) {
    ^bb0(%in: f32, %out: f32, %out_27: i64):
      %31 = linalg.index 3 : index
      %32 = arith.index_cast %31 : index to i64
      %33 = arith.maximumf %in, %out : f32
      %34 = arith.cmpf ogt, %in, %out : f32
      %35 = arith.select %34, %32, %out_27 : i64
      linalg.yield %33, %35 : f32, i64
    } -> (tensor<2x4x32xf32>, tensor<2x4x32xi64>)
    %expanded_17 = tensor.expand_shape %17#0 [[0], [1], [2, 3]] output_shape [2, 4, 32, 1] : tensor<2x4x32xf32> into tensor<2x4x32x1xf32>
    %18 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %expanded_17 : tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) outs(%11 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %31 = arith.subf %in, %in_27 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x32x32xf32>
    %19 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<2x4x32x32xf32>) outs(%11 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = math.exp %in : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x32x32xf32>
    %20 = tensor.empty() : tensor<2x4x32x1xf32>
    %21 = linalg.fill ins(%cst : f32) outs(%20 : tensor<2x4x32x1xf32>) -> tensor<2x4x32x1xf32>
    %22 = linalg.generic {indexing_maps = [#map, #map2], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%19 : tensor<2x4x32x32xf32>) outs(%21 : tensor<2x4x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %31 = arith.addf %in, %out : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x32x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map2, #map], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%19, %22 : tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) outs(%11 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %31 = arith.divf %in, %in_27 : f32
      linalg.yield %31 : f32
    } -> tensor<2x4x32x32xf32>
    %expanded_18 = tensor.expand_shape %4 [[0, 1], [2, 3, 4]] output_shape [2, 32, 4, 16, 1] : tensor<64x64xf32> into tensor<2x32x4x16x1xf32>
    %collapsed_19 = tensor.collapse_shape %23 [[0, 1], [2], [3]] : tensor<2x4x32x32xf32> into tensor<8x32x32xf32>
    %transposed_20 = linalg.transpose ins(%expanded_18 : tensor<2x32x4x16x1xf32>) outs(%5 : tensor<2x4x32x16x1xf32>) permutation = [0, 2, 1, 3, 4] 
    %collapsed_21 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3, 4]] : tensor<2x4x32x16x1xf32> into tensor<8x32x16xf32>
    %24 = tensor.empty() : tensor<8x32x16xf32>
    %25 = linalg.fill ins(%cst : f32) outs(%24 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %26 = linalg.batch_matmul ins(%collapsed_19, %collapsed_21 : tensor<8x32x32xf32>, tensor<8x32x16xf32>) outs(%25 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %expanded_22 = tensor.expand_shape %26 [[0, 1], [2], [3, 4]] output_shape [2, 4, 32, 1, 16] : tensor<8x32x16xf32> into tensor<2x4x32x1x16xf32>
    %27 = tensor.empty() : tensor<2x32x4x16x1xf32>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<2x4x32x1x16xf32>) outs(%27 : tensor<2x32x4x16x1xf32>) permutation = [0, 2, 1, 4, 3] 
    %collapsed_24 = tensor.collapse_shape %transposed_23 [[0, 1], [2, 3, 4]] : tensor<2x32x4x16x1xf32> into tensor<64x64xf32>
    %transposed_25 = linalg.transpose ins(%cst_2 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) permutation = [1, 0] 
    %28 = linalg.matmul ins(%collapsed_24, %transposed_25 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %29 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %30 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%28, %29 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %31 = arith.addf %in, %in_27 : f32
      linalg.yield %31 : f32
    } -> tensor<64x64xf32>
    %expanded_26 = tensor.expand_shape %30 [[0, 1], [2]] output_shape [2, 32, 64] : tensor<64x64xf32> into tensor<2x32x64xf32>
    return %expanded_26 : tensor<2x32x64xf32>
  }
}
