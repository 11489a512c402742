#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x64xi64>, %arg1: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %c512 = arith.constant 512 : index
    %c1000 = arith.constant 1000 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense_resource<torch_tensor_64_torch.float32_10> : tensor<64xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_64_torch.float32_9> : tensor<64xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_64_torch.float32_8> : tensor<64xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_64_128_torch.float32> : tensor<64x128xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_128_torch.float32> : tensor<128xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_64_torch.float32_7> : tensor<64xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_64_torch.float32_6> : tensor<64xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_64_torch.float32_5> : tensor<64xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_64_torch.float32_4> : tensor<64xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_64_torch.float32_3> : tensor<64xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_23 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_24 = arith.constant 9.9999999999999998E-13 : f64
    %cst_25 = arith.constant dense_resource<torch_tensor_512_64_torch.float32> : tensor<512x64xf32>
    %cst_26 = arith.constant dense_resource<torch_tensor_2_64_torch.float32> : tensor<2x64xf32>
    %cst_27 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %c0 = arith.constant 0 : index
    %cst_28 = arith.constant 6.400000e+01 : f64
    %cst_29 = arith.constant 6.400000e+01 : f32
    %cst_30 = arith.constant 2.500000e-01 : f32
    %cst_31 = arith.constant 1.41421354 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_32 = arith.constant dense<0> : tensor<1x512xi64>
    %0 = tensor.empty() : tensor<1x64xi64>
    %1 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x64xi64>) -> tensor<1x64xi64>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x64xi64>) outs(%1 : tensor<1x64xi64>) {
    ^bb0(%in: i64, %out: i64):
      %120 = arith.index_cast %in : i64 to index
      %121 = arith.cmpi slt, %120, %c512 : index
      cf.assert %121, "index must be smaller than dim size"
      %122 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %122, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_32[%c0, %120] : tensor<1x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x64xi64>
    %3 = tensor.empty() : tensor<1x64x64xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64xi64>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %120 = arith.index_cast %in : i64 to index
      %121 = linalg.index 2 : index
      %122 = arith.cmpi slt, %120, %c1000 : index
      cf.assert %122, "index must be smaller than dim size"
      %123 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %123, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_27[%120, %121] : tensor<1000x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%2 : tensor<1x64xi64>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %120 = arith.index_cast %in : i64 to index
      %121 = linalg.index 2 : index
      %122 = arith.cmpi slt, %120, %c2 : index
      cf.assert %122, "index must be smaller than dim size"
      %123 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %123, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_26[%120, %121] : tensor<2x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %6 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %5 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %7 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg1 : tensor<1x64xi64>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %120 = arith.index_cast %in : i64 to index
      %121 = linalg.index 2 : index
      %122 = arith.cmpi slt, %120, %c512 : index
      cf.assert %122, "index must be smaller than dim size"
      %123 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %123, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_25[%120, %121] : tensor<512x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %8 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%6, %7 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %9 = tensor.empty() : tensor<1x64x64xf64>
    %10 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x64x64xf32>) outs(%9 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %120 = arith.extf %in : f32 to f64
      linalg.yield %120 : f64
    } -> tensor<1x64x64xf64>
    %11 = tensor.empty() : tensor<1x64x1xf64>
    %12 = linalg.fill ins(%cst : f64) outs(%11 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %13 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x64x64xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.addf %in, %out : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %14 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.divf %in, %cst_28 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %15 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %14 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%9 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %120 = arith.subf %in, %in_59 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x64xf64>
    %16 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%9 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %120 = arith.mulf %in, %in_59 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x64xf64>
    %17 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x64x64xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.addf %in, %out : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %18 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.divf %in, %cst_28 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %19 = tensor.empty() : tensor<1x64x1xf32>
    %20 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x64x1xf64>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %120 = arith.truncf %in : f64 to f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %21 = linalg.fill ins(%cst_0 : f32) outs(%19 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%8 : tensor<1x64x64xf32>) outs(%21 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.addf %in, %out : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.divf %in, %cst_29 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.truncf %cst_24 : f64 to f32
      %121 = arith.addf %in, %120 : f32
      linalg.yield %121 : f32
    } -> tensor<1x64x1xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = math.rsqrt %in : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %23 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.subf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26, %25 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.mulf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %cst_23 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.mulf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28, %cst_22 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %30 = tensor.empty() : tensor<64xi64>
    %31 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%30 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %120 = linalg.index 0 : index
      %121 = arith.index_cast %120 : index to i64
      linalg.yield %121 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %31 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %32 = tensor.empty() : tensor<1x1x64x1xi1>
    %33 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x64x1xi64>) outs(%32 : tensor<1x1x64x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %120 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %120 : i1
    } -> tensor<1x1x64x1xi1>
    %34 = tensor.empty() : tensor<1x1x64x64xi1>
    %collapsed = tensor.collapse_shape %33 [[0], [1], [2, 3]] : tensor<1x1x64x1xi1> into tensor<1x1x64xi1>
    %35 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x64xi1>) outs(%34 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x64x64xi1>
    %36 = tensor.empty() : tensor<1x1x64x64xf32>
    %37 = linalg.generic {indexing_maps = [#map6, #map8, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%35, %cst_5, %cst_4 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%36 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_59: f32, %in_60: f32, %out: f32):
      %120 = arith.select %in, %in_59, %in_60 : f32
      linalg.yield %120 : f32
    } -> tensor<1x1x64x64xf32>
    %collapsed_33 = tensor.collapse_shape %29 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %38 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%cst_21 : tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) permutation = [1, 0] 
    %39 = linalg.fill ins(%cst_0 : f32) outs(%38 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %40 = linalg.matmul ins(%collapsed_33, %transposed : tensor<64x64xf32>, tensor<64x64xf32>) outs(%39 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %41 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_20 : tensor<64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %42 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%40, %41 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<64x64xf32>
    %expanded_34 = tensor.expand_shape %42 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %43 = tensor.empty() : tensor<1x4x64x16xf32>
    %transposed_35 = linalg.transpose ins(%expanded_34 : tensor<1x64x4x16xf32>) outs(%43 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_36 = linalg.transpose ins(%cst_19 : tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) permutation = [1, 0] 
    %44 = linalg.matmul ins(%collapsed_33, %transposed_36 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%39 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %45 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_18 : tensor<64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %46 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%44, %45 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<64x64xf32>
    %expanded_37 = tensor.expand_shape %46 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_38 = linalg.transpose ins(%cst_17 : tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) permutation = [1, 0] 
    %47 = linalg.matmul ins(%collapsed_33, %transposed_38 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%39 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %48 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_16 : tensor<64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %49 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%47, %48 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<64x64xf32>
    %expanded_39 = tensor.expand_shape %49 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_40 = linalg.transpose ins(%expanded_39 : tensor<1x64x4x16xf32>) outs(%43 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %50 = tensor.empty() : tensor<1x4x16x64xf32>
    %transposed_41 = linalg.transpose ins(%expanded_37 : tensor<1x64x4x16xf32>) outs(%50 : tensor<1x4x16x64xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_42 = tensor.collapse_shape %transposed_35 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %collapsed_43 = tensor.collapse_shape %transposed_41 [[0, 1], [2], [3]] : tensor<1x4x16x64xf32> into tensor<4x16x64xf32>
    %51 = tensor.empty() : tensor<4x64x64xf32>
    %52 = linalg.fill ins(%cst_0 : f32) outs(%51 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %53 = linalg.batch_matmul ins(%collapsed_42, %collapsed_43 : tensor<4x64x16xf32>, tensor<4x16x64xf32>) outs(%52 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_44 = tensor.expand_shape %53 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %54 = tensor.empty() : tensor<1x4x64x64xf32>
    %55 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_44 : tensor<1x4x64x64xf32>) outs(%54 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.mulf %in, %cst_30 : f32
      linalg.yield %120 : f32
    } -> tensor<1x4x64x64xf32>
    %56 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %37 : tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) outs(%54 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x4x64x64xf32>
    %57 = tensor.empty() : tensor<1x4x64xi64>
    %58 = linalg.fill ins(%c0_i64 : i64) outs(%57 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %59 = tensor.empty() : tensor<1x4x64xf32>
    %60 = linalg.fill ins(%cst_1 : f32) outs(%59 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %61:2 = linalg.generic {indexing_maps = [#map6, #map7, #map7], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%56 : tensor<1x4x64x64xf32>) outs(%60, %58 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_59: i64):
      %120 = linalg.index 3 : index
      %121 = arith.index_cast %120 : index to i64
      %122 = arith.maximumf %in, %out : f32
      %123 = arith.cmpf ogt, %in, %out : f32
      %124 = arith.select %123, %121, %out_59 : i64
      linalg.yield %122, %124 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_45 = tensor.expand_shape %61#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %62 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%56, %expanded_45 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%54 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.subf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x4x64x64xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%62 : tensor<1x4x64x64xf32>) outs(%54 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = math.exp %in : f32
      linalg.yield %120 : f32
    } -> tensor<1x4x64x64xf32>
    %64 = tensor.empty() : tensor<1x4x64x1xf32>
    %65 = linalg.fill ins(%cst_0 : f32) outs(%64 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %66 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%63 : tensor<1x4x64x64xf32>) outs(%65 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.addf %in, %out : f32
      linalg.yield %120 : f32
    } -> tensor<1x4x64x1xf32>
    %67 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%63, %66 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%54 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.divf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_46 = tensor.collapse_shape %67 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_47 = tensor.collapse_shape %transposed_40 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %68 = tensor.empty() : tensor<4x64x16xf32>
    %69 = linalg.fill ins(%cst_0 : f32) outs(%68 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %70 = linalg.batch_matmul ins(%collapsed_46, %collapsed_47 : tensor<4x64x64xf32>, tensor<4x64x16xf32>) outs(%69 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %expanded_48 = tensor.expand_shape %70 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %71 = tensor.empty() : tensor<1x64x4x16xf32>
    %transposed_49 = linalg.transpose ins(%expanded_48 : tensor<1x4x64x16xf32>) outs(%71 : tensor<1x64x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_50 = tensor.collapse_shape %transposed_49 [[0, 1], [2, 3]] : tensor<1x64x4x16xf32> into tensor<64x64xf32>
    %transposed_51 = linalg.transpose ins(%cst_15 : tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) permutation = [1, 0] 
    %72 = linalg.matmul ins(%collapsed_50, %transposed_51 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%39 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %73 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_14 : tensor<64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %74 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%72, %73 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<64x64xf32>
    %expanded_52 = tensor.expand_shape %74 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %75 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52, %29 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %76 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x64x64xf32>) outs(%9 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %120 = arith.extf %in : f32 to f64
      linalg.yield %120 : f64
    } -> tensor<1x64x64xf64>
    %77 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%76 : tensor<1x64x64xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.addf %in, %out : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %78 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.divf %in, %cst_28 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %79 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %78 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%9 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %120 = arith.subf %in, %in_59 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x64xf64>
    %80 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79, %79 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%9 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %120 = arith.mulf %in, %in_59 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x64xf64>
    %81 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%80 : tensor<1x64x64xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.addf %in, %out : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %82 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.divf %in, %cst_28 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %83 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x64x1xf64>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %120 = arith.truncf %in : f64 to f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %84 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%75 : tensor<1x64x64xf32>) outs(%21 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.addf %in, %out : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %85 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.divf %in, %cst_29 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %86 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.truncf %cst_24 : f64 to f32
      %121 = arith.addf %in, %120 : f32
      linalg.yield %121 : f32
    } -> tensor<1x64x1xf32>
    %87 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = math.rsqrt %in : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %88 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75, %85 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.subf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %89 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %87 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.mulf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %cst_13 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.mulf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %91 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %cst_12 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %collapsed_53 = tensor.collapse_shape %91 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %92 = tensor.empty() : tensor<64x128xf32>
    %transposed_54 = linalg.transpose ins(%cst_11 : tensor<128x64xf32>) outs(%92 : tensor<64x128xf32>) permutation = [1, 0] 
    %93 = linalg.fill ins(%cst_0 : f32) outs(%92 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %94 = linalg.matmul ins(%collapsed_53, %transposed_54 : tensor<64x64xf32>, tensor<64x128xf32>) outs(%93 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %95 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_10 : tensor<128xf32>) outs(%92 : tensor<64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x128xf32>
    %96 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%94, %95 : tensor<64x128xf32>, tensor<64x128xf32>) outs(%92 : tensor<64x128xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<64x128xf32>
    %expanded_55 = tensor.expand_shape %96 [[0, 1], [2]] output_shape [1, 64, 128] : tensor<64x128xf32> into tensor<1x64x128xf32>
    %97 = tensor.empty() : tensor<1x64x128xf32>
    %98 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_55 : tensor<1x64x128xf32>) outs(%97 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.divf %in, %cst_31 : f32
      %121 = math.erf %120 : f32
      %122 = arith.addf %121, %cst_2 : f32
      %123 = arith.mulf %122, %cst_3 : f32
      %124 = arith.mulf %in, %123 : f32
      linalg.yield %124 : f32
    } -> tensor<1x64x128xf32>
    %collapsed_56 = tensor.collapse_shape %98 [[0, 1], [2]] : tensor<1x64x128xf32> into tensor<64x128xf32>
    %99 = tensor.empty() : tensor<128x64xf32>
    %transposed_57 = linalg.transpose ins(%cst_9 : tensor<64x128xf32>) outs(%99 : tensor<128x64xf32>) permutation = [1, 0] 
    %100 = linalg.matmul ins(%collapsed_56, %transposed_57 : tensor<64x128xf32>, tensor<128x64xf32>) outs(%39 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %101 = linalg.generic {indexing_maps = [#map9, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %102 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%100, %101 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%38 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<64x64xf32>
    %expanded_58 = tensor.expand_shape %102 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %103 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_58, %91 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %104 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x64x64xf32>) outs(%9 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %120 = arith.extf %in : f32 to f64
      linalg.yield %120 : f64
    } -> tensor<1x64x64xf64>
    %105 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%104 : tensor<1x64x64xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.addf %in, %out : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %106 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.divf %in, %cst_28 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %107 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104, %106 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%9 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %120 = arith.subf %in, %in_59 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x64xf64>
    %108 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %107 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%9 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %120 = arith.mulf %in, %in_59 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x64xf64>
    %109 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%108 : tensor<1x64x64xf64>) outs(%12 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.addf %in, %out : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %110 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %120 = arith.divf %in, %cst_28 : f64
      linalg.yield %120 : f64
    } -> tensor<1x64x1xf64>
    %111 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x64x1xf64>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %120 = arith.truncf %in : f64 to f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<1x64x64xf32>) outs(%21 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.addf %in, %out : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %113 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.divf %in, %cst_29 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %114 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = arith.truncf %cst_24 : f64 to f32
      %121 = arith.addf %in, %120 : f32
      linalg.yield %121 : f32
    } -> tensor<1x64x1xf32>
    %115 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %120 = math.rsqrt %in : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x1xf32>
    %116 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %113 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.subf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %117 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %115 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.mulf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %118 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %cst_7 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.mulf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %cst_6 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%3 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %120 = arith.addf %in, %in_59 : f32
      linalg.yield %120 : f32
    } -> tensor<1x64x64xf32>
    return %119 : tensor<1x64x64xf32>
  }
}
