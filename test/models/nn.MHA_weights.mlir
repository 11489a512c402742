#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1) -> (d1)>
#map6 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @main(%arg0: tensor<2x32x64xf32>) -> tensor<2x32x64xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_192_torch.float32> : tensor<192xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_192_64_torch.float32> : tensor<192x64xf32>
    %cst_5 = arith.constant 2.500000e-01 : f32
    %0 = tensor.empty() : tensor<32x2x64xf32>
    %transposed = linalg.transpose ins(%arg0 : tensor<2x32x64xf32>) outs(%0 : tensor<32x2x64xf32>) permutation = [1, 0, 2] 
    %1 = tensor.empty() : tensor<64x192xf32>
    %transposed_6 = linalg.transpose ins(%cst_4 : tensor<192x64xf32>) outs(%1 : tensor<64x192xf32>) permutation = [1, 0] 
    %2 = tensor.empty() : tensor<32x64x192xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_6 : tensor<64x192xf32>) outs(%2 : tensor<32x64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32x64x192xf32>
    %4 = tensor.empty() : tensor<32x2x192xf32>
    %5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<32x2x192xf32>) -> tensor<32x2x192xf32>
    %6 = linalg.batch_matmul ins(%transposed, %3 : tensor<32x2x64xf32>, tensor<32x64x192xf32>) outs(%5 : tensor<32x2x192xf32>) -> tensor<32x2x192xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %cst_3 : tensor<32x2x192xf32>, tensor<192xf32>) outs(%4 : tensor<32x2x192xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %35 = arith.addf %in, %in_26 : f32
      linalg.yield %35 : f32
    } -> tensor<32x2x192xf32>
    %expanded = tensor.expand_shape %7 [[0, 1], [2], [3, 4]] output_shape [1, 32, 2, 3, 64] : tensor<32x2x192xf32> into tensor<1x32x2x3x64xf32>
    %8 = tensor.empty() : tensor<3x32x2x1x64xf32>
    %transposed_7 = linalg.transpose ins(%expanded : tensor<1x32x2x3x64xf32>) outs(%8 : tensor<3x32x2x1x64xf32>) permutation = [3, 1, 2, 0, 4] 
    %collapsed = tensor.collapse_shape %transposed_7 [[0], [1], [2, 3], [4]] : tensor<3x32x2x1x64xf32> into tensor<3x32x2x64xf32>
    %extracted_slice = tensor.extract_slice %collapsed[0, 0, 0, 0] [1, 32, 2, 64] [1, 1, 1, 1] : tensor<3x32x2x64xf32> to tensor<1x32x2x64xf32>
    %extracted_slice_8 = tensor.extract_slice %collapsed[1, 0, 0, 0] [1, 32, 2, 64] [1, 1, 1, 1] : tensor<3x32x2x64xf32> to tensor<1x32x2x64xf32>
    %extracted_slice_9 = tensor.extract_slice %collapsed[2, 0, 0, 0] [1, 32, 2, 64] [1, 1, 1, 1] : tensor<3x32x2x64xf32> to tensor<1x32x2x64xf32>
    %collapsed_10 = tensor.collapse_shape %extracted_slice [[0, 1], [2, 3]] : tensor<1x32x2x64xf32> into tensor<32x128xf32>
    %expanded_11 = tensor.expand_shape %collapsed_10 [[0], [1, 2]] output_shape [32, 8, 16] : tensor<32x128xf32> into tensor<32x8x16xf32>
    %9 = tensor.empty() : tensor<8x32x16xf32>
    %transposed_12 = linalg.transpose ins(%expanded_11 : tensor<32x8x16xf32>) outs(%9 : tensor<8x32x16xf32>) permutation = [1, 0, 2] 
    %collapsed_13 = tensor.collapse_shape %extracted_slice_8 [[0, 1], [2, 3]] : tensor<1x32x2x64xf32> into tensor<32x128xf32>
    %expanded_14 = tensor.expand_shape %collapsed_13 [[0], [1, 2]] output_shape [32, 8, 16] : tensor<32x128xf32> into tensor<32x8x16xf32>
    %collapsed_15 = tensor.collapse_shape %extracted_slice_9 [[0, 1], [2, 3]] : tensor<1x32x2x64xf32> into tensor<32x128xf32>
    %expanded_16 = tensor.expand_shape %collapsed_15 [[0], [1, 2]] output_shape [32, 8, 16] : tensor<32x128xf32> into tensor<32x8x16xf32>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<32x8x16xf32>) outs(%9 : tensor<8x32x16xf32>) permutation = [1, 0, 2] 
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_12 : tensor<8x32x16xf32>) outs(%9 : tensor<8x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.mulf %in, %cst_5 : f32
      linalg.yield %35 : f32
    } -> tensor<8x32x16xf32>
    %11 = tensor.empty() : tensor<8x16x32xf32>
    %transposed_18 = linalg.transpose ins(%expanded_14 : tensor<32x8x16xf32>) outs(%11 : tensor<8x16x32xf32>) permutation = [1, 2, 0] 
    %12 = tensor.empty() : tensor<8x32x32xf32>
    %13 = linalg.fill ins(%cst : f32) outs(%12 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %14 = linalg.batch_matmul ins(%10, %transposed_18 : tensor<8x32x16xf32>, tensor<8x16x32xf32>) outs(%13 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %15 = tensor.empty() : tensor<8x32xi64>
    %16 = linalg.fill ins(%c0_i64 : i64) outs(%15 : tensor<8x32xi64>) -> tensor<8x32xi64>
    %17 = tensor.empty() : tensor<8x32xf32>
    %18 = linalg.fill ins(%cst_0 : f32) outs(%17 : tensor<8x32xf32>) -> tensor<8x32xf32>
    %19:2 = linalg.generic {indexing_maps = [#map1, #map3, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%14 : tensor<8x32x32xf32>) outs(%18, %16 : tensor<8x32xf32>, tensor<8x32xi64>) {
    ^bb0(%in: f32, %out: f32, %out_26: i64):
      %35 = linalg.index 2 : index
      %36 = arith.index_cast %35 : index to i64
      %37 = arith.maximumf %in, %out : f32
      %38 = arith.cmpf ogt, %in, %out : f32
      %39 = arith.select %38, %36, %out_26 : i64
      linalg.yield %37, %39 : f32, i64
    } -> (tensor<8x32xf32>, tensor<8x32xi64>)
    %expanded_19 = tensor.expand_shape %19#0 [[0], [1, 2]] output_shape [8, 32, 1] : tensor<8x32xf32> into tensor<8x32x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14, %expanded_19 : tensor<8x32x32xf32>, tensor<8x32x1xf32>) outs(%12 : tensor<8x32x32xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %35 = arith.subf %in, %in_26 : f32
      linalg.yield %35 : f32
    } -> tensor<8x32x32xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<8x32x32xf32>) outs(%12 : tensor<8x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = math.exp %in : f32
      linalg.yield %35 : f32
    } -> tensor<8x32x32xf32>
    %22 = tensor.empty() : tensor<8x32x1xf32>
    %23 = linalg.fill ins(%cst : f32) outs(%22 : tensor<8x32x1xf32>) -> tensor<8x32x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map4], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<8x32x32xf32>) outs(%23 : tensor<8x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %35 = arith.addf %in, %out : f32
      linalg.yield %35 : f32
    } -> tensor<8x32x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map4, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %24 : tensor<8x32x32xf32>, tensor<8x32x1xf32>) outs(%12 : tensor<8x32x32xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %35 = arith.divf %in, %in_26 : f32
      linalg.yield %35 : f32
    } -> tensor<8x32x32xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%9 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %27 = linalg.batch_matmul ins(%25, %transposed_17 : tensor<8x32x32xf32>, tensor<8x32x16xf32>) outs(%26 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %28 = tensor.empty() : tensor<32x8x16xf32>
    %transposed_20 = linalg.transpose ins(%27 : tensor<8x32x16xf32>) outs(%28 : tensor<32x8x16xf32>) permutation = [1, 0, 2] 
    %collapsed_21 = tensor.collapse_shape %transposed_20 [[0, 1, 2]] : tensor<32x8x16xf32> into tensor<4096xf32>
    %expanded_22 = tensor.expand_shape %collapsed_21 [[0, 1]] output_shape [64, 64] : tensor<4096xf32> into tensor<64x64xf32>
    %29 = tensor.empty() : tensor<64x64xf32>
    %transposed_23 = linalg.transpose ins(%cst_2 : tensor<64x64xf32>) outs(%29 : tensor<64x64xf32>) permutation = [1, 0] 
    %30 = linalg.fill ins(%cst : f32) outs(%29 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %31 = linalg.matmul ins(%expanded_22, %transposed_23 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%30 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %32 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel"]} ins(%cst_1 : tensor<64xf32>) outs(%29 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %33 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel"]} ins(%31, %32 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%29 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_26: f32, %out: f32):
      %35 = arith.addf %in, %in_26 : f32
      linalg.yield %35 : f32
    } -> tensor<64x64xf32>
    %expanded_24 = tensor.expand_shape %33 [[0, 1], [2]] output_shape [32, 2, 64] : tensor<64x64xf32> into tensor<32x2x64xf32>
    %34 = tensor.empty() : tensor<2x32x64xf32>
    %transposed_25 = linalg.transpose ins(%expanded_24 : tensor<32x2x64xf32>) outs(%34 : tensor<2x32x64xf32>) permutation = [1, 0, 2] 
    return %transposed_25 : tensor<2x32x64xf32>
  }
}
