#map = affine_map<(d0, d1) -> (d1, d0)>
#map1 = affine_map<(d0, d1) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d1, d4, d3)>
#map3 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map4 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d3, d1, d4, d2)>
#map5 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d4, d3)>
#map6 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d4, d3, d2)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map12 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d2, d3, d1)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d4, d1, d3, d2)>
#map14 = affine_map<(d0, d1) -> ()>
#map15 = affine_map<(d0, d1) -> (d1)>
module {
  func.func @main(%arg0: tensor<2x32x64xf32>) -> tensor<2x32x64xf32> {
    %cst = arith.constant 1.000000e+00 : f32
    %cst_0 = arith.constant 2.500000e-01 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 0.000000e+00 : f32
    %cst_3 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %0 = tensor.empty() : tensor<64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %collapsed = tensor.collapse_shape %arg0 [[0, 1], [2]] : tensor<2x32x64xf32> into tensor<64x64xf32>
    %2 = linalg.fill ins(%cst_2 : f32) outs(%0 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %3 = linalg.matmul ins(%collapsed, %1 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%2 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_6 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %5 = linalg.matmul ins(%collapsed, %4 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%2 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %6 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_5 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %7 = linalg.matmul ins(%collapsed, %6 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%2 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded = tensor.expand_shape %3 [[0, 1], [2, 3, 4]] output_shape [2, 32, 4, 16, 1] : tensor<64x64xf32> into tensor<2x32x4x16x1xf32>
    %8 = tensor.empty() : tensor<2x4x32x1x16xf32>
    %9 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<2x32x4x16x1xf32>) outs(%8 : tensor<2x4x32x1x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x1x16xf32>
    %expanded_8 = tensor.expand_shape %5 [[0, 1], [2, 3, 4]] output_shape [2, 32, 4, 16, 1] : tensor<64x64xf32> into tensor<2x32x4x16x1xf32>
    %10 = tensor.empty() : tensor<2x4x1x32x16xf32>
    %11 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_8 : tensor<2x32x4x16x1xf32>) outs(%10 : tensor<2x4x1x32x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x1x32x16xf32>
    %12 = tensor.empty() : tensor<2x4x32x16x1xf32>
    %13 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%9 : tensor<2x4x32x1x16xf32>) outs(%12 : tensor<2x4x32x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x16x1xf32>
    %collapsed_9 = tensor.collapse_shape %13 [[0, 1], [2], [3, 4]] : tensor<2x4x32x16x1xf32> into tensor<8x32x16xf32>
    %14 = tensor.empty() : tensor<2x4x16x32x1xf32>
    %15 = linalg.generic {indexing_maps = [#map6, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%11 : tensor<2x4x1x32x16xf32>) outs(%14 : tensor<2x4x16x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x16x32x1xf32>
    %collapsed_10 = tensor.collapse_shape %15 [[0, 1], [2], [3, 4]] : tensor<2x4x16x32x1xf32> into tensor<8x16x32xf32>
    %16 = tensor.empty() : tensor<8x32x32xf32>
    %17 = linalg.fill ins(%cst_2 : f32) outs(%16 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %18 = linalg.batch_matmul ins(%collapsed_9, %collapsed_10 : tensor<8x32x16xf32>, tensor<8x16x32xf32>) outs(%17 : tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %expanded_11 = tensor.expand_shape %18 [[0, 1], [2], [3, 4]] output_shape [2, 4, 32, 1, 32] : tensor<8x32x32xf32> into tensor<2x4x32x1x32xf32>
    %19 = tensor.empty() : tensor<2x4x32x32x1xf32>
    %20 = linalg.generic {indexing_maps = [#map5, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_11 : tensor<2x4x32x1x32xf32>) outs(%19 : tensor<2x4x32x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x32x1xf32>
    %collapsed_12 = tensor.collapse_shape %20 [[0], [1], [2], [3, 4]] : tensor<2x4x32x32x1xf32> into tensor<2x4x32x32xf32>
    %21 = tensor.empty() : tensor<1xf32>
    %22 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%21 : tensor<1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<1xf32>
    %collapsed_13 = tensor.collapse_shape %22 [] : tensor<1xf32> into tensor<f32>
    %23 = tensor.empty() : tensor<2x4x32x32xf32>
    %24 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_13 : tensor<f32>) outs(%23 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x32xf32>
    %25 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_12, %24 : tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) outs(%23 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %55 = arith.mulf %in, %in_24 : f32
      linalg.yield %55 : f32
    } -> tensor<2x4x32x32xf32>
    %26 = tensor.empty() : tensor<2x4x32xf32>
    %27 = linalg.fill ins(%cst_1 : f32) outs(%26 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32>
    %28 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%25 : tensor<2x4x32x32xf32>) outs(%27 : tensor<2x4x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.maximumf %out, %in : f32
      linalg.yield %55 : f32
    } -> tensor<2x4x32xf32>
    %expanded_14 = tensor.expand_shape %28 [[0], [1], [2, 3]] output_shape [2, 4, 32, 1] : tensor<2x4x32xf32> into tensor<2x4x32x1xf32>
    %29 = linalg.generic {indexing_maps = [#map11, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_14 : tensor<2x4x32x1xf32>) outs(%23 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x32xf32>
    %30 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%25, %29 : tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) outs(%23 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %55 = arith.subf %in, %in_24 : f32
      linalg.yield %55 : f32
    } -> tensor<2x4x32x32xf32>
    %31 = linalg.generic {indexing_maps = [#map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30 : tensor<2x4x32x32xf32>) outs(%23 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = math.exp %in : f32
      linalg.yield %55 : f32
    } -> tensor<2x4x32x32xf32>
    %32 = linalg.fill ins(%cst_2 : f32) outs(%26 : tensor<2x4x32xf32>) -> tensor<2x4x32xf32>
    %33 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%31 : tensor<2x4x32x32xf32>) outs(%32 : tensor<2x4x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %55 = arith.addf %out, %in : f32
      linalg.yield %55 : f32
    } -> tensor<2x4x32xf32>
    %expanded_15 = tensor.expand_shape %33 [[0], [1], [2, 3]] output_shape [2, 4, 32, 1] : tensor<2x4x32xf32> into tensor<2x4x32x1xf32>
    %34 = linalg.generic {indexing_maps = [#map11, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_15 : tensor<2x4x32x1xf32>) outs(%23 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x32xf32>
    %35 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%31, %34 : tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) outs(%23 : tensor<2x4x32x32xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %55 = arith.divf %in, %in_24 : f32
      linalg.yield %55 : f32
    } -> tensor<2x4x32x32xf32>
    %expanded_16 = tensor.expand_shape %35 [[0], [1], [2], [3, 4]] output_shape [2, 4, 32, 32, 1] : tensor<2x4x32x32xf32> into tensor<2x4x32x32x1xf32>
    %36 = tensor.empty() : tensor<2x32x4x1x32xf32>
    %37 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_16 : tensor<2x4x32x32x1xf32>) outs(%36 : tensor<2x32x4x1x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x4x1x32xf32>
    %expanded_17 = tensor.expand_shape %7 [[0, 1], [2, 3, 4]] output_shape [2, 32, 4, 16, 1] : tensor<64x64xf32> into tensor<2x32x4x16x1xf32>
    %38 = tensor.empty() : tensor<2x1x4x16x32xf32>
    %39 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_17 : tensor<2x32x4x16x1xf32>) outs(%38 : tensor<2x1x4x16x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x1x4x16x32xf32>
    %40 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%37 : tensor<2x32x4x1x32xf32>) outs(%19 : tensor<2x4x32x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x32x1xf32>
    %collapsed_18 = tensor.collapse_shape %40 [[0, 1], [2], [3, 4]] : tensor<2x4x32x32x1xf32> into tensor<8x32x32xf32>
    %41 = linalg.generic {indexing_maps = [#map13, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%39 : tensor<2x1x4x16x32xf32>) outs(%12 : tensor<2x4x32x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x4x32x16x1xf32>
    %collapsed_19 = tensor.collapse_shape %41 [[0, 1], [2], [3, 4]] : tensor<2x4x32x16x1xf32> into tensor<8x32x16xf32>
    %42 = tensor.empty() : tensor<8x32x16xf32>
    %43 = linalg.fill ins(%cst_2 : f32) outs(%42 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %44 = linalg.batch_matmul ins(%collapsed_18, %collapsed_19 : tensor<8x32x32xf32>, tensor<8x32x16xf32>) outs(%43 : tensor<8x32x16xf32>) -> tensor<8x32x16xf32>
    %expanded_20 = tensor.expand_shape %44 [[0, 1], [2], [3, 4]] output_shape [2, 4, 32, 1, 16] : tensor<8x32x16xf32> into tensor<2x4x32x1x16xf32>
    %45 = tensor.empty() : tensor<2x32x4x16x1xf32>
    %46 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%expanded_20 : tensor<2x4x32x1x16xf32>) outs(%45 : tensor<2x32x4x16x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<2x32x4x16x1xf32>
    %collapsed_21 = tensor.collapse_shape %46 [[0, 1], [2, 3, 4]] : tensor<2x32x4x16x1xf32> into tensor<64x64xf32>
    %47 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_4 : tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %48 = linalg.matmul ins(%collapsed_21, %47 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%2 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %49 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%21 : tensor<1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst : f32
    } -> tensor<1xf32>
    %collapsed_22 = tensor.collapse_shape %49 [] : tensor<1xf32> into tensor<f32>
    %50 = linalg.generic {indexing_maps = [#map14, #map1], iterator_types = ["parallel", "parallel"]} ins(%collapsed_22 : tensor<f32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %51 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%48, %50 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %55 = arith.mulf %in, %in_24 : f32
      linalg.yield %55 : f32
    } -> tensor<64x64xf32>
    %52 = linalg.generic {indexing_maps = [#map15, #map1], iterator_types = ["parallel", "parallel"]} ins(%cst_3 : tensor<64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %53 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%52, %50 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %55 = arith.mulf %in, %in_24 : f32
      linalg.yield %55 : f32
    } -> tensor<64x64xf32>
    %54 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel"]} ins(%51, %53 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%0 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_24: f32, %out: f32):
      %55 = arith.addf %in, %in_24 : f32
      linalg.yield %55 : f32
    } -> tensor<64x64xf32>
    %expanded_23 = tensor.expand_shape %54 [[0, 1], [2]] output_shape [2, 32, 64] : tensor<64x64xf32> into tensor<2x32x64xf32>
    return %expanded_23 : tensor<2x32x64xf32>
  }
}
