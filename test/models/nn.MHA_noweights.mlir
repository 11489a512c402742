#map = affine_map<(d0, d1, d2) -> (d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d2)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map6 = affine_map<(d0, d1) -> (d1)>
#map7 = affine_map<(d0, d1) -> (d0, d1)>
module {
  func.func @main(%arg0: tensor<2x32x64xf32>) -> tensor<2x32x64xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_1 = arith.constant dense<0.000000e+00> : tensor<2x4x32x32xf32>
    %cst_2 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_3 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_4 = arith.constant 0xFFF0000000000000 : f64
    %cst_5 = arith.constant dense_resource<torch_tensor_192_torch.float32> : tensor<192xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_192_64_torch.float32> : tensor<192x64xf32>
    %cst_7 = arith.constant 5.000000e-01 : f32
    %0 = tensor.empty() : tensor<32x2x64xf32>
    %transposed = linalg.transpose ins(%arg0 : tensor<2x32x64xf32>) outs(%0 : tensor<32x2x64xf32>) permutation = [1, 0, 2] 
    %1 = tensor.empty() : tensor<64x192xf32>
    %transposed_8 = linalg.transpose ins(%cst_6 : tensor<192x64xf32>) outs(%1 : tensor<64x192xf32>) permutation = [1, 0] 
    %2 = tensor.empty() : tensor<32x64x192xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed_8 : tensor<64x192xf32>) outs(%2 : tensor<32x64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32x64x192xf32>
    %4 = tensor.empty() : tensor<32x2x192xf32>
    %5 = linalg.fill ins(%cst : f32) outs(%4 : tensor<32x2x192xf32>) -> tensor<32x2x192xf32>
    %6 = linalg.batch_matmul ins(%transposed, %3 : tensor<32x2x64xf32>, tensor<32x64x192xf32>) outs(%5 : tensor<32x2x192xf32>) -> tensor<32x2x192xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %cst_5 : tensor<32x2x192xf32>, tensor<192xf32>) outs(%4 : tensor<32x2x192xf32>) {
    ^bb0(%in: f32, %in_35: f32, %out: f32):
      %44 = arith.addf %in, %in_35 : f32
      linalg.yield %44 : f32
    } -> tensor<32x2x192xf32>
    %expanded = tensor.expand_shape %7 [[0, 1], [2], [3, 4]] output_shape [1, 32, 2, 3, 64] : tensor<32x2x192xf32> into tensor<1x32x2x3x64xf32>
    %8 = tensor.empty() : tensor<3x32x2x1x64xf32>
    %transposed_9 = linalg.transpose ins(%expanded : tensor<1x32x2x3x64xf32>) outs(%8 : tensor<3x32x2x1x64xf32>) permutation = [3, 1, 2, 0, 4] 
    %collapsed = tensor.collapse_shape %transposed_9 [[0], [1], [2, 3], [4]] : tensor<3x32x2x1x64xf32> into tensor<3x32x2x64xf32>
    %extracted_slice = tensor.extract_slice %collapsed[0, 0, 0, 0] [1, 32, 2, 64] [1, 1, 1, 1] : tensor<3x32x2x64xf32> to tensor<1x32x2x64xf32>
    %extracted_slice_10 = tensor.extract_slice %collapsed[1, 0, 0, 0] [1, 32, 2, 64] [1, 1, 1, 1] : tensor<3x32x2x64xf32> to tensor<1x32x2x64xf32>
    %extracted_slice_11 = tensor.extract_slice %collapsed[2, 0, 0, 0] [1, 32, 2, 64] [1, 1, 1, 1] : tensor<3x32x2x64xf32> to tensor<1x32x2x64xf32>
    %collapsed_12 = tensor.collapse_shape %extracted_slice [[0, 1], [2, 3]] : tensor<1x32x2x64xf32> into tensor<32x128xf32>
    %expanded_13 = tensor.expand_shape %collapsed_12 [[0], [1, 2]] output_shape [32, 8, 16] : tensor<32x128xf32> into tensor<32x8x16xf32>
    %9 = tensor.empty() : tensor<8x32x16xf32>
    %transposed_14 = linalg.transpose ins(%expanded_13 : tensor<32x8x16xf32>) outs(%9 : tensor<8x32x16xf32>) permutation = [1, 0, 2] 
    %collapsed_15 = tensor.collapse_shape %extracted_slice_10 [[0, 1], [2, 3]] : tensor<1x32x2x64xf32> into tensor<32x128xf32>
    %expanded_16 = tensor.expand_shape %collapsed_15 [[0], [1, 2]] output_shape [32, 8, 16] : tensor<32x128xf32> into tensor<32x8x16xf32>
    %transposed_17 = linalg.transpose ins(%expanded_16 : tensor<32x8x16xf32>) outs(%9 : tensor<8x32x16xf32>) permutation = [1, 0, 2] 
    %collapsed_18 = tensor.collapse_shape %extracted_slice_11 [[0, 1], [2, 3]] : tensor<1x32x2x64xf32> into tensor<32x128xf32>
    %expanded_19 = tensor.expand_shape %collapsed_18 [[0], [1, 2]] output_shape [32, 8, 16] : tensor<32x128xf32> into tensor<32x8x16xf32>
    %transposed_20 = linalg.transpose ins(%expanded_19 : tensor<32x8x16xf32>) outs(%9 : tensor<8x32x16xf32>) permutation = [1, 0, 2] 
    %expanded_21 = tensor.expand_shape %transposed_14 [[0, 1], [2], [3]] output_shape [2, 4, 32, 16] : tensor<8x32x16xf32> into tensor<2x4x32x16xf32>
    %expanded_22 = tensor.expand_shape %transposed_17 [[0, 1], [2], [3]] output_shape [2, 4, 32, 16] : tensor<8x32x16xf32> into tensor<2x4x32x16xf32>
    %10 = tensor.empty() : tensor<2x4x32x16xf32>
    %11 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21 : tensor<2x4x32x16xf32>) outs(%10 : tensor<2x4x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %44 = arith.mulf %in, %cst_7 : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x32x16xf32>
    %12 = tensor.empty() : tensor<2x4x16x32xf32>
    %transposed_23 = linalg.transpose ins(%expanded_22 : tensor<2x4x32x16xf32>) outs(%12 : tensor<2x4x16x32xf32>) permutation = [0, 1, 3, 2] 
    %13 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_23 : tensor<2x4x16x32xf32>) outs(%12 : tensor<2x4x16x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %44 = arith.mulf %in, %cst_7 : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x16x32xf32>
    %collapsed_24 = tensor.collapse_shape %11 [[0, 1], [2], [3]] : tensor<2x4x32x16xf32> into tensor<8x32x16xf32>
    %collapsed_25 = tensor.collapse_shape %13 [[0, 1], [2], [3]] : tensor<2x4x16x32xf32> into tensor<8x16x32xf32>
    %14 = tensor.empty() : tensor<8x32x32xf32>
    %15 = linalg.fill ins(%cst : f32) outs(%14 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %16 = linalg.batch_matmul ins(%collapsed_24, %collapsed_25 : tensor<8x32x16xf32>, tensor<8x16x32xf32>) outs(%15 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %expanded_26 = tensor.expand_shape %16 [[0, 1], [2], [3]] output_shape [2, 4, 32, 32] : tensor<8x32x32xf32> into tensor<2x4x32x32xf32>
    %17 = tensor.empty() : tensor<2x4x32xi64>
    %18 = linalg.fill ins(%c0_i64 : i64) outs(%17 : tensor<2x4x32xi64>) -> tensor<2x4x32xi64>
    %19 = tensor.empty() : tensor<2x4x32xf32>
    %20 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32>
    %21:2 = linalg.generic {indexing_maps = [#map3, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_26 : tensor<2x4x32x32xf32>) outs(%20, %18 : tensor<2x4x32xf32>, tensor<2x4x32xi64>) {
    ^bb0(%in: f32, %out: f32, %out_35: i64):
      %44 = linalg.index 3 : index
      %45 = arith.index_cast %44 : index to i64
      %46 = arith.maximumf %in, %out : f32
      %47 = arith.cmpf ogt, %in, %out : f32
      %48 = arith.select %47, %45, %out_35 : i64
      linalg.yield %46, %48 : f32, i64
    } -> (tensor<2x4x32xf32>, tensor<2x4x32xi64>)
    %expanded_27 = tensor.expand_shape %21#0 [[0], [1], [2, 3]] output_shape [2, 4, 32, 1] : tensor<2x4x32xf32> into tensor<2x4x32x1xf32>
    %22 = tensor.empty() : tensor<2x4x32x32xf32>
    %23 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_26, %expanded_27 : tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) outs(%22 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_35: f32, %out: f32):
      %44 = arith.subf %in, %in_35 : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x32x32xf32>
    %24 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%23 : tensor<2x4x32x32xf32>) outs(%22 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %44 = math.exp %in : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x32x32xf32>
    %25 = tensor.empty() : tensor<2x4x32x1xf32>
    %26 = linalg.fill ins(%cst : f32) outs(%25 : tensor<2x4x32x1xf32>) -> tensor<2x4x32x1xf32>
    %27 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%24 : tensor<2x4x32x32xf32>) outs(%26 : tensor<2x4x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %44 = arith.addf %in, %out : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x32x1xf32>
    %28 = linalg.generic {indexing_maps = [#map3, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%24, %27 : tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) outs(%22 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_35: f32, %out: f32):
      %44 = arith.divf %in, %in_35 : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x32x32xf32>
    %29 = tensor.empty() : tensor<2x4x32x32xi1>
    %30 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_26 : tensor<2x4x32x32xf32>) outs(%29 : tensor<2x4x32x32xi1>) {
    ^bb0(%in: f32, %out: i1):
      %44 = arith.extf %in : f32 to f64
      %45 = arith.cmpf oeq, %44, %cst_4 : f64
      linalg.yield %45 : i1
    } -> tensor<2x4x32x32xi1>
    %31 = tensor.empty() : tensor<2x4x32x1xi1>
    %32 = linalg.fill ins(%true : i1) outs(%31 : tensor<2x4x32x1xi1>) -> tensor<2x4x32x1xi1>
    %33 = linalg.generic {indexing_maps = [#map3, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%30 : tensor<2x4x32x32xi1>) outs(%32 : tensor<2x4x32x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %44 = arith.andi %in, %out : i1
      linalg.yield %44 : i1
    } -> tensor<2x4x32x1xi1>
    %34 = linalg.generic {indexing_maps = [#map5, #map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%33, %cst_1, %28 : tensor<2x4x32x1xi1>, tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) outs(%22 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: i1, %in_35: f32, %in_36: f32, %out: f32):
      %44 = arith.select %in, %in_35, %in_36 : f32
      linalg.yield %44 : f32
    } -> tensor<2x4x32x32xf32>
    %collapsed_28 = tensor.collapse_shape %34 [[0, 1], [2], [3]] : tensor<2x4x32x32xf32> into tensor<8x32x32xf32>
    %35 = linalg.fill ins(%cst : f32) outs(%9 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %36 = linalg.batch_matmul ins(%collapsed_28, %transposed_20 : tensor<8x32x32xf32>, tensor<8x32x16xf32>) outs(%35 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %expanded_29 = tensor.expand_shape %36 [[0, 1], [2], [3]] output_shape [2, 4, 32, 16] : tensor<8x32x16xf32> into tensor<2x4x32x16xf32>
    %37 = tensor.empty() : tensor<32x2x4x16xf32>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<2x4x32x16xf32>) outs(%37 : tensor<32x2x4x16xf32>) permutation = [2, 0, 1, 3] 
    %collapsed_31 = tensor.collapse_shape %transposed_30 [[0, 1], [2, 3]] : tensor<32x2x4x16xf32> into tensor<64x64xf32>
    %38 = tensor.empty() : tensor<64x64xf32>
    %transposed_32 = linalg.transpose ins(%cst_3 : tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) permutation = [1, 0] 
    %39 = linalg.fill ins(%cst : f32) outs(%38 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %40 = linalg.matmul ins(%collapsed_31, %transposed_32 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%39 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %41 = linalg.generic {indexing_maps = [#map6, #map7], iterator_types = ["parallel", "parallel"]} ins(%cst_2 : tensor<64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map7, #map7], iterator_types = ["parallel", "parallel"]} ins(%40, %41 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_35: f32, %out: f32):
      %44 = arith.addf %in, %in_35 : f32
      linalg.yield %44 : f32
    } -> tensor<64x64xf32>
    %expanded_33 = tensor.expand_shape %42 [[0, 1], [2]] output_shape [32, 2, 64] : tensor<64x64xf32> into tensor<32x2x64xf32>
    %43 = tensor.empty() : tensor<2x32x64xf32>
    %transposed_34 = linalg.transpose ins(%expanded_33 : tensor<32x2x64xf32>) outs(%43 : tensor<2x32x64xf32>) permutation = [1, 0, 2] 
    return %transposed_34 : tensor<2x32x64xf32>
  }
}
