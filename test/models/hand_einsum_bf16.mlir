#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @main(%arg0: tensor<2x32x64xbf16>) -> tensor<2x32x64xbf16> {
    %cst = arith.constant 0.000000e+00 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense_resource<torch_tensor_64_torch.bfloat16> : tensor<64xbf16>
    %cst_2 = arith.constant dense_resource<torch_tensor_64_64_torch.bfloat16_3> : tensor<64x64xbf16>
    %cst_3 = arith.constant dense_resource<torch_tensor_64_64_torch.bfloat16_2> : tensor<64x64xbf16>
    %cst_4 = arith.constant dense_resource<torch_tensor_64_64_torch.bfloat16_1> : tensor<64x64xbf16>
    %cst_5 = arith.constant dense_resource<torch_tensor_64_64_torch.bfloat16> : tensor<64x64xbf16>
    %cst_6 = arith.constant 2.500000e-01 : bf16
    %0 = tensor.empty() : tensor<64x64xbf16>
    %transposed = linalg.transpose ins(%cst_5 : tensor<64x64xbf16>) outs(%0 : tensor<64x64xbf16>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x32x64xbf16> into tensor<64x64xbf16>
    %1 = tensor.empty() : tensor<64x64xf32>
    %2 = linalg.fill ins(%cst : f32) outs(%1 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %3 = linalg.matmul ins(%collapsed, %transposed : tensor<64x64xbf16>, tensor<64x64xbf16>) outs(%2 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%3 : tensor<64x64xf32>) outs(%0 : tensor<64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<64x64xbf16>
    %transposed_7 = linalg.transpose ins(%cst_4 : tensor<64x64xbf16>) outs(%0 : tensor<64x64xbf16>) permutation = [1, 0] 
    %5 = linalg.matmul ins(%collapsed, %transposed_7 : tensor<64x64xbf16>, tensor<64x64xbf16>) outs(%2 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%5 : tensor<64x64xf32>) outs(%0 : tensor<64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<64x64xbf16>
    %transposed_8 = linalg.transpose ins(%cst_3 : tensor<64x64xbf16>) outs(%0 : tensor<64x64xbf16>) permutation = [1, 0] 
    %7 = linalg.matmul ins(%collapsed, %transposed_8 : tensor<64x64xbf16>, tensor<64x64xbf16>) outs(%2 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%7 : tensor<64x64xf32>) outs(%0 : tensor<64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<64x64xbf16>
    %expanded = tensor.expand_shape %4 [[0, 1], [2, 3, 4]] output_shape [2, 32, 4, 16, 1] : tensor<64x64xbf16> into tensor<2x32x4x16x1xbf16>
    %expanded_9 = tensor.expand_shape %6 [[0, 1], [2, 3, 4]] output_shape [2, 32, 4, 16, 1] : tensor<64x64xbf16> into tensor<2x32x4x16x1xbf16>
    %9 = tensor.empty() : tensor<2x4x32x16x1xbf16>
    %transposed_10 = linalg.transpose ins(%expanded : tensor<2x32x4x16x1xbf16>) outs(%9 : tensor<2x4x32x16x1xbf16>) permutation = [0, 2, 1, 3, 4] 
    %collapsed_11 = tensor.collapse_shape %transposed_10 [[0, 1], [2], [3, 4]] : tensor<2x4x32x16x1xbf16> into tensor<8x32x16xbf16>
    %10 = tensor.empty() : tensor<2x4x16x32x1xbf16>
    %transposed_12 = linalg.transpose ins(%expanded_9 : tensor<2x32x4x16x1xbf16>) outs(%10 : tensor<2x4x16x32x1xbf16>) permutation = [0, 2, 3, 1, 4] 
    %collapsed_13 = tensor.collapse_shape %transposed_12 [[0, 1], [2], [3, 4]] : tensor<2x4x16x32x1xbf16> into tensor<8x16x32xbf16>
    %11 = tensor.empty() : tensor<8x32x32xf32>
    %12 = linalg.fill ins(%cst : f32) outs(%11 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %13 = linalg.batch_matmul ins(%collapsed_11, %collapsed_13 : tensor<8x32x16xbf16>, tensor<8x16x32xbf16>) outs(%12 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %14 = tensor.empty() : tensor<8x32x32xbf16>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<8x32x32xf32>) outs(%14 : tensor<8x32x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<8x32x32xbf16>
    %expanded_14 = tensor.expand_shape %15 [[0, 1], [2], [3, 4]] output_shape [2, 4, 32, 1, 32] : tensor<8x32x32xbf16> into tensor<2x4x32x1x32xbf16>
    %16 = tensor.empty() : tensor<2x4x32x32x1xbf16>
    %transposed_15 = linalg.transpose ins(%expanded_14 : tensor<2x4x32x1x32xbf16>) outs(%16 : tensor<2x4x32x32x1xbf16>) permutation = [0, 1, 2, 4, 3] 
    %collapsed_16 = tensor.collapse_shape %transposed_15 [[0], [1], [2], [3, 4]] : tensor<2x4x32x32x1xbf16> into tensor<2x4x32x32xbf16>
    %17 = tensor.empty() : tensor<2x4x32x32xbf16>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_16 : tensor<2x4x32x32xbf16>) outs(%17 : tensor<2x4x32x32xbf16>) {
    ^bb0(%in: bf16, %out: bf16):
      %47 = arith.mulf %in, %cst_6 : bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x32x32xbf16>
    %19 = tensor.empty() : tensor<2x4x32x32xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%18 : tensor<2x4x32x32xbf16>) outs(%19 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %47 = arith.extf %in : bf16 to f32
      linalg.yield %47 : f32
    } -> tensor<2x4x32x32xf32>
    %21 = tensor.empty() : tensor<2x4x32xi64>
    %22 = linalg.fill ins(%c0_i64 : i64) outs(%21 : tensor<2x4x32xi64>) -> tensor<2x4x32xi64>
    %23 = tensor.empty() : tensor<2x4x32xf32>
    %24 = linalg.fill ins(%cst_0 : f32) outs(%23 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32>
    %25:2 = linalg.generic {indexing_maps = [#map2, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%20 : tensor<2x4x32x32xf32>) outs(%24, %22 : tensor<2x4x32xf32>, tensor<2x4x32xi64>) {
    ^bb0(%in: f32, %out: f32, %out_27: i64):
      %47 = linalg.index 3 : index
      %48 = arith.index_cast %47 : index to i64
      %49 = arith.maximumf %in, %out : f32
      %50 = arith.cmpf ogt, %in, %out : f32
      %51 = arith.select %50, %48, %out_27 : i64
      linalg.yield %49, %51 : f32, i64
    } -> (tensor<2x4x32xf32>, tensor<2x4x32xi64>)
    %expanded_17 = tensor.expand_shape %25#0 [[0], [1], [2, 3]] output_shape [2, 4, 32, 1] : tensor<2x4x32xf32> into tensor<2x4x32x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%20, %expanded_17 : tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) outs(%19 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %47 = arith.subf %in, %in_27 : f32
      linalg.yield %47 : f32
    } -> tensor<2x4x32x32xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%26 : tensor<2x4x32x32xf32>) outs(%19 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %47 = math.exp %in : f32
      linalg.yield %47 : f32
    } -> tensor<2x4x32x32xf32>
    %28 = tensor.empty() : tensor<2x4x32x1xf32>
    %29 = linalg.fill ins(%cst : f32) outs(%28 : tensor<2x4x32x1xf32>) -> tensor<2x4x32x1xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%27 : tensor<2x4x32x32xf32>) outs(%29 : tensor<2x4x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %47 = arith.addf %in, %out : f32
      linalg.yield %47 : f32
    } -> tensor<2x4x32x1xf32>
    %31 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%27, %30 : tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) outs(%19 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %47 = arith.divf %in, %in_27 : f32
      linalg.yield %47 : f32
    } -> tensor<2x4x32x32xf32>
    %32 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31 : tensor<2x4x32x32xf32>) outs(%17 : tensor<2x4x32x32xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<2x4x32x32xbf16>
    %expanded_18 = tensor.expand_shape %8 [[0, 1], [2, 3, 4]] output_shape [2, 32, 4, 16, 1] : tensor<64x64xbf16> into tensor<2x32x4x16x1xbf16>
    %collapsed_19 = tensor.collapse_shape %32 [[0, 1], [2], [3]] : tensor<2x4x32x32xbf16> into tensor<8x32x32xbf16>
    %transposed_20 = linalg.transpose ins(%expanded_18 : tensor<2x32x4x16x1xbf16>) outs(%9 : tensor<2x4x32x16x1xbf16>) permutation = [0, 2, 1, 3, 4] 
    %collapsed_21 = tensor.collapse_shape %transposed_20 [[0, 1], [2], [3, 4]] : tensor<2x4x32x16x1xbf16> into tensor<8x32x16xbf16>
    %33 = tensor.empty() : tensor<8x32x16xf32>
    %34 = linalg.fill ins(%cst : f32) outs(%33 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %35 = linalg.batch_matmul ins(%collapsed_19, %collapsed_21 : tensor<8x32x32xbf16>, tensor<8x32x16xbf16>) outs(%34 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %36 = tensor.empty() : tensor<8x32x16xbf16>
    %37 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35 : tensor<8x32x16xf32>) outs(%36 : tensor<8x32x16xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<8x32x16xbf16>
    %expanded_22 = tensor.expand_shape %37 [[0, 1], [2], [3, 4]] output_shape [2, 4, 32, 1, 16] : tensor<8x32x16xbf16> into tensor<2x4x32x1x16xbf16>
    %38 = tensor.empty() : tensor<2x32x4x16x1xbf16>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<2x4x32x1x16xbf16>) outs(%38 : tensor<2x32x4x16x1xbf16>) permutation = [0, 2, 1, 4, 3] 
    %collapsed_24 = tensor.collapse_shape %transposed_23 [[0, 1], [2, 3, 4]] : tensor<2x32x4x16x1xbf16> into tensor<64x64xbf16>
    %transposed_25 = linalg.transpose ins(%cst_2 : tensor<64x64xbf16>) outs(%0 : tensor<64x64xbf16>) permutation = [1, 0] 
    %39 = tensor.empty() : tensor<64xf32>
    %40 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel"]} ins(%cst_1 : tensor<64xbf16>) outs(%39 : tensor<64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %47 = arith.extf %in : bf16 to f32
      linalg.yield %47 : f32
    } -> tensor<64xf32>
    %41 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_24 : tensor<64x64xbf16>) outs(%1 : tensor<64x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %47 = arith.extf %in : bf16 to f32
      linalg.yield %47 : f32
    } -> tensor<64x64xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%transposed_25 : tensor<64x64xbf16>) outs(%1 : tensor<64x64xf32>) {
    ^bb0(%in: bf16, %out: f32):
      %47 = arith.extf %in : bf16 to f32
      linalg.yield %47 : f32
    } -> tensor<64x64xf32>
    %43 = linalg.matmul ins(%41, %42 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%2 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %44 = linalg.generic {indexing_maps = [#map6, #map], iterator_types = ["parallel", "parallel"]} ins(%40 : tensor<64xf32>) outs(%1 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %45 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%43, %44 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%1 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_27: f32, %out: f32):
      %47 = arith.addf %in, %in_27 : f32
      linalg.yield %47 : f32
    } -> tensor<64x64xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%45 : tensor<64x64xf32>) outs(%0 : tensor<64x64xbf16>) {
    ^bb0(%in: f32, %out: bf16):
      %47 = arith.truncf %in : f32 to bf16
      linalg.yield %47 : bf16
    } -> tensor<64x64xbf16>
    %expanded_26 = tensor.expand_shape %46 [[0, 1], [2]] output_shape [2, 32, 64] : tensor<64x64xbf16> into tensor<2x32x64xbf16>
    return %expanded_26 : tensor<2x32x64xbf16>
  }
}
