#map = affine_map<(d0, d1) -> (d1)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
module {
  func.func @main(%arg0: tensor<2x32x64xf32>) -> tensor<2x32x64xf32> {
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_7 = arith.constant 8.000000e+00 : f32
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x32x64xf32> into tensor<64x64xf32>
    %0 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%cst_6 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) permutation = [1, 0] 
    %1 = linalg.fill ins(%cst : f32) outs(%0 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %2 = linalg.matmul ins(%collapsed, %transposed : tensor<64x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%2, %3 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %30 = arith.addf %in, %in_14 : f32
      linalg.yield %30 : f32
    } -> tensor<64x64xf32>
    %expanded = tensor.expand_shape %4 [[0, 1], [2]] output_shape [2, 32, 64] : tensor<64x64xf32> into tensor<2x32x64xf32>
    %transposed_8 = linalg.transpose ins(%cst_4 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) permutation = [1, 0] 
    %5 = linalg.matmul ins(%collapsed, %transposed_8 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%5, %6 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %30 = arith.addf %in, %in_14 : f32
      linalg.yield %30 : f32
    } -> tensor<64x64xf32>
    %expanded_9 = tensor.expand_shape %7 [[0, 1], [2]] output_shape [2, 32, 64] : tensor<64x64xf32> into tensor<2x32x64xf32>
    %transposed_10 = linalg.transpose ins(%cst_2 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) permutation = [1, 0] 
    %8 = linalg.matmul ins(%collapsed, %transposed_10 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %9 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%8, %9 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %30 = arith.addf %in, %in_14 : f32
      linalg.yield %30 : f32
    } -> tensor<64x64xf32>
    %expanded_11 = tensor.expand_shape %10 [[0, 1], [2]] output_shape [2, 32, 64] : tensor<64x64xf32> into tensor<2x32x64xf32>
    %11 = tensor.empty() : tensor<2x64x32xf32>
    %transposed_12 = linalg.transpose ins(%expanded_9 : tensor<2x32x64xf32>) outs(%11 : tensor<2x64x32xf32>) permutation = [0, 2, 1] 
    %12 = tensor.empty() : tensor<2x32x32xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<2x32x32xf32>) -> tensor<2x32x32xf32>
    %14 = linalg.batch_matmul ins(%expanded, %transposed_12 : tensor<2x32x64xf32>, tensor<2x64x32xf32>) outs(%13 : tensor<2x32x32xf32>) -> tensor<2x32x32xf32>
    %15 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<2x32x32xf32>) outs(%12 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.divf %in, %cst_7 : f32
      linalg.yield %30 : f32
    } -> tensor<2x32x32xf32>
    %16 = tensor.empty() : tensor<2x32xi64>
    %17 = linalg.fill ins(%c0_i64 : i64) outs(%16 : tensor<2x32xi64>) -> tensor<2x32xi64>
    %18 = tensor.empty() : tensor<2x32xf32>
    %19 = linalg.fill ins(%cst_0 : f32) outs(%18 : tensor<2x32xf32>) -> tensor<2x32xf32>
    %20:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%15 : tensor<2x32x32xf32>) outs(%19, %17 : tensor<2x32xf32>, tensor<2x32xi64>) {
    ^bb0(%in: f32, %out: f32, %out_14: i64):
      %30 = linalg.index 2 : index
      %31 = arith.index_cast %30 : index to i64
      %32 = arith.maximumf %in, %out : f32
      %33 = arith.cmpf ogt, %in, %out : f32
      %34 = arith.select %33, %31, %out_14 : i64
      linalg.yield %32, %34 : f32, i64
    } -> (tensor<2x32xf32>, tensor<2x32xi64>)
    %expanded_13 = tensor.expand_shape %20#0 [[0], [1, 2]] output_shape [2, 32, 1] : tensor<2x32xf32> into tensor<2x32x1xf32>
    %21 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %expanded_13 : tensor<2x32x32xf32>, tensor<2x32x1xf32>) outs(%12 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %30 = arith.subf %in, %in_14 : f32
      linalg.yield %30 : f32
    } -> tensor<2x32x32xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<2x32x32xf32>) outs(%12 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = math.exp %in : f32
      linalg.yield %30 : f32
    } -> tensor<2x32x32xf32>
    %23 = tensor.empty() : tensor<2x32x1xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%23 : tensor<2x32x1xf32>) -> tensor<2x32x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%22 : tensor<2x32x32xf32>) outs(%24 : tensor<2x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %30 = arith.addf %in, %out : f32
      linalg.yield %30 : f32
    } -> tensor<2x32x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %25 : tensor<2x32x32xf32>, tensor<2x32x1xf32>) outs(%12 : tensor<2x32x32xf32>) {
    ^bb0(%in: f32, %in_14: f32, %out: f32):
      %30 = arith.divf %in, %in_14 : f32
      linalg.yield %30 : f32
    } -> tensor<2x32x32xf32>
    %27 = tensor.empty() : tensor<2x32x64xf32>
    %28 = linalg.fill ins(%cst : f32) outs(%27 : tensor<2x32x64xf32>) -> tensor<2x32x64xf32>
    %29 = linalg.batch_matmul ins(%26, %expanded_11 : tensor<2x32x32xf32>, tensor<2x32x64xf32>) outs(%28 : tensor<2x32x64xf32>) -> tensor<2x32x64xf32>
    return %29 : tensor<2x32x64xf32>
  }
}
