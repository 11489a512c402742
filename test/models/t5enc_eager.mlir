#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map5 = affine_map<(d0, d1, d2, d3) -> ()>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map7 = affine_map<(d0, d1, d2) -> (d2)>
#map8 = affine_map<(d0, d1) -> (0, d1)>
#map9 = affine_map<(d0, d1) -> (d0, 0)>
#map10 = affine_map<(d0, d1) -> (d0, d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %c8_i64 = arith.constant 8 : i64
    %c16_i64 = arith.constant 16 : i64
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1000 = arith.constant 1000 : index
    %cst = arith.constant 0.000000e+00 : f32
    %c32 = arith.constant 32 : index
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_3 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_4 = arith.constant dense_resource<torch_tensor_64_128_torch.float32> : tensor<64x128xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_32_4_torch.float32> : tensor<32x4xf32>
    %cst_9 = arith.constant 2.7725887222397811 : f64
    %cst_10 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_14 = arith.constant 9.9999999999999995E-7 : f64
    %cst_15 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %cst_16 = arith.constant 6.400000e+01 : f32
    %cst_17 = arith.constant 8.000000e+00 : f32
    %cst_18 = arith.constant dense<15> : tensor<64x64xi64>
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %91 = arith.index_cast %in : i64 to index
      %92 = linalg.index 2 : index
      %93 = arith.cmpi slt, %91, %c1000 : index
      cf.assert %93, "index must be smaller than dim size"
      %94 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %94, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_15[%91, %92] : tensor<1000x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %2 = tensor.empty() : tensor<64xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %91 = linalg.index 0 : index
      %92 = arith.index_cast %91 : index to i64
      linalg.yield %92 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %4 = tensor.empty() : tensor<1x1x64x1xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x64x1xi64>) outs(%4 : tensor<1x1x64x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %91 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %91 : i1
    } -> tensor<1x1x64x1xi1>
    %6 = tensor.empty() : tensor<1x1x64x64xi1>
    %collapsed = tensor.collapse_shape %5 [[0], [1], [2, 3]] : tensor<1x1x64x1xi1> into tensor<1x1x64xi1>
    %7 = linalg.generic {indexing_maps = [#map4, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x64xi1>) outs(%6 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x64x64xi1>
    %8 = tensor.empty() : tensor<1x1x64x64xf32>
    %9 = linalg.generic {indexing_maps = [#map3, #map5, #map5, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%7, %cst_2, %cst_1 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%8 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_49: f32, %in_50: f32, %out: f32):
      %91 = arith.select %in, %in_49, %in_50 : f32
      linalg.yield %91 : f32
    } -> tensor<1x1x64x64xf32>
    %10 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %11 = tensor.empty() : tensor<1x64x1xf32>
    %12 = linalg.fill ins(%cst : f32) outs(%11 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %13 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%10 : tensor<1x64x64xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.addf %in, %out : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x1xf32>
    %14 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x64x1xf32>) outs(%11 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.divf %in, %cst_16 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x64x1xf32>) outs(%11 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.truncf %cst_14 : f64 to f32
      %92 = arith.addf %in, %91 : f32
      linalg.yield %92 : f32
    } -> tensor<1x64x1xf32>
    %16 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x64x1xf32>) outs(%11 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = math.rsqrt %in : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %16 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.mulf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %18 = linalg.generic {indexing_maps = [#map7, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_13, %17 : tensor<64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.mulf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %19 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%cst_12 : tensor<64x64xf32>) outs(%19 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_19 = tensor.collapse_shape %18 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %20 = linalg.fill ins(%cst : f32) outs(%19 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %21 = linalg.matmul ins(%collapsed_19, %transposed : tensor<64x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_20 = tensor.expand_shape %21 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %22 = tensor.empty() : tensor<1x4x64x16xf32>
    %transposed_21 = linalg.transpose ins(%expanded_20 : tensor<1x64x4x16xf32>) outs(%22 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_22 = linalg.transpose ins(%cst_11 : tensor<64x64xf32>) outs(%19 : tensor<64x64xf32>) permutation = [1, 0] 
    %23 = linalg.matmul ins(%collapsed_19, %transposed_22 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_23 = tensor.expand_shape %23 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_24 = linalg.transpose ins(%cst_10 : tensor<64x64xf32>) outs(%19 : tensor<64x64xf32>) permutation = [1, 0] 
    %24 = linalg.matmul ins(%collapsed_19, %transposed_24 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_25 = tensor.expand_shape %24 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_26 = linalg.transpose ins(%expanded_25 : tensor<1x64x4x16xf32>) outs(%22 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_27 = tensor.expand_shape %3 [[0, 1]] output_shape [64, 1] : tensor<64xi64> into tensor<64x1xi64>
    %expanded_28 = tensor.expand_shape %3 [[0, 1]] output_shape [1, 64] : tensor<64xi64> into tensor<1x64xi64>
    %25 = tensor.empty() : tensor<64x64xi64>
    %26 = linalg.generic {indexing_maps = [#map8, #map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%expanded_28, %expanded_27 : tensor<1x64xi64>, tensor<64x1xi64>) outs(%25 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %in_49: i64, %out: i64):
      %91 = arith.subi %in, %in_49 : i64
      linalg.yield %91 : i64
    } -> tensor<64x64xi64>
    %27 = tensor.empty() : tensor<64x64xi1>
    %28 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<64x64xi64>) outs(%27 : tensor<64x64xi1>) {
    ^bb0(%in: i64, %out: i1):
      %91 = arith.cmpi sgt, %in, %c0_i64 : i64
      linalg.yield %91 : i1
    } -> tensor<64x64xi1>
    %29 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<64x64xi1>) outs(%25 : tensor<64x64xi64>) {
    ^bb0(%in: i1, %out: i64):
      %91 = arith.extui %in : i1 to i64
      linalg.yield %91 : i64
    } -> tensor<64x64xi64>
    %30 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%29 : tensor<64x64xi64>) outs(%25 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.muli %in, %c16_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<64x64xi64>
    %31 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%26 : tensor<64x64xi64>) outs(%25 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = math.absi %in : i64
      linalg.yield %91 : i64
    } -> tensor<64x64xi64>
    %32 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%31 : tensor<64x64xi64>) outs(%27 : tensor<64x64xi1>) {
    ^bb0(%in: i64, %out: i1):
      %91 = arith.cmpi slt, %in, %c8_i64 : i64
      linalg.yield %91 : i1
    } -> tensor<64x64xi1>
    %33 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%31 : tensor<64x64xi64>) outs(%19 : tensor<64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %91 = arith.sitofp %in : i64 to f32
      linalg.yield %91 : f32
    } -> tensor<64x64xf32>
    %34 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%33 : tensor<64x64xf32>) outs(%19 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.divf %in, %cst_17 : f32
      linalg.yield %91 : f32
    } -> tensor<64x64xf32>
    %35 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%34 : tensor<64x64xf32>) outs(%19 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = math.log %in : f32
      linalg.yield %91 : f32
    } -> tensor<64x64xf32>
    %36 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%35 : tensor<64x64xf32>) outs(%19 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.truncf %cst_9 : f64 to f32
      %92 = arith.divf %in, %91 : f32
      linalg.yield %92 : f32
    } -> tensor<64x64xf32>
    %37 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%36 : tensor<64x64xf32>) outs(%19 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.mulf %in, %cst_17 : f32
      linalg.yield %91 : f32
    } -> tensor<64x64xf32>
    %38 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%37 : tensor<64x64xf32>) outs(%25 : tensor<64x64xi64>) {
    ^bb0(%in: f32, %out: i64):
      %91 = arith.fptosi %in : f32 to i64
      linalg.yield %91 : i64
    } -> tensor<64x64xi64>
    %39 = linalg.generic {indexing_maps = [#map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%38 : tensor<64x64xi64>) outs(%25 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %out: i64):
      %91 = arith.addi %in, %c8_i64 : i64
      linalg.yield %91 : i64
    } -> tensor<64x64xi64>
    %40 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%39, %cst_18 : tensor<64x64xi64>, tensor<64x64xi64>) outs(%25 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %in_49: i64, %out: i64):
      %91 = arith.minsi %in, %in_49 : i64
      linalg.yield %91 : i64
    } -> tensor<64x64xi64>
    %41 = linalg.generic {indexing_maps = [#map10, #map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%32, %31, %40 : tensor<64x64xi1>, tensor<64x64xi64>, tensor<64x64xi64>) outs(%25 : tensor<64x64xi64>) {
    ^bb0(%in: i1, %in_49: i64, %in_50: i64, %out: i64):
      %91 = arith.select %in, %in_49, %in_50 : i64
      linalg.yield %91 : i64
    } -> tensor<64x64xi64>
    %42 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%30, %41 : tensor<64x64xi64>, tensor<64x64xi64>) outs(%25 : tensor<64x64xi64>) {
    ^bb0(%in: i64, %in_49: i64, %out: i64):
      %91 = arith.addi %in, %in_49 : i64
      linalg.yield %91 : i64
    } -> tensor<64x64xi64>
    %43 = tensor.empty() : tensor<64x64x4xf32>
    %44 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<64x64xi64>) outs(%43 : tensor<64x64x4xf32>) {
    ^bb0(%in: i64, %out: f32):
      %91 = arith.index_cast %in : i64 to index
      %92 = linalg.index 2 : index
      %93 = arith.cmpi slt, %91, %c32 : index
      cf.assert %93, "index must be smaller than dim size"
      %94 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %94, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_8[%91, %92] : tensor<32x4xf32>
      linalg.yield %extracted : f32
    } -> tensor<64x64x4xf32>
    %45 = tensor.empty() : tensor<4x64x64xf32>
    %transposed_29 = linalg.transpose ins(%44 : tensor<64x64x4xf32>) outs(%45 : tensor<4x64x64xf32>) permutation = [2, 0, 1] 
    %expanded_30 = tensor.expand_shape %transposed_29 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %46 = tensor.empty() : tensor<1x4x16x64xf32>
    %transposed_31 = linalg.transpose ins(%expanded_23 : tensor<1x64x4x16xf32>) outs(%46 : tensor<1x4x16x64xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_32 = tensor.collapse_shape %transposed_21 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %collapsed_33 = tensor.collapse_shape %transposed_31 [[0, 1], [2], [3]] : tensor<1x4x16x64xf32> into tensor<4x16x64xf32>
    %47 = linalg.fill ins(%cst : f32) outs(%45 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %48 = linalg.batch_matmul ins(%collapsed_32, %collapsed_33 : tensor<4x64x16xf32>, tensor<4x16x64xf32>) outs(%47 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_34 = tensor.expand_shape %48 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %49 = tensor.empty() : tensor<1x4x64x64xf32>
    %50 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_34, %expanded_30 : tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.addf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x4x64x64xf32>
    %51 = linalg.generic {indexing_maps = [#map3, #map11, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %9 : tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.addf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x4x64x64xf32>
    %52 = tensor.empty() : tensor<1x4x64xi64>
    %53 = linalg.fill ins(%c0_i64 : i64) outs(%52 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %54 = tensor.empty() : tensor<1x4x64xf32>
    %55 = linalg.fill ins(%cst_0 : f32) outs(%54 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %56:2 = linalg.generic {indexing_maps = [#map3, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x4x64x64xf32>) outs(%55, %53 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_49: i64):
      %91 = linalg.index 3 : index
      %92 = arith.index_cast %91 : index to i64
      %93 = arith.maximumf %in, %out : f32
      %94 = arith.cmpf ogt, %in, %out : f32
      %95 = arith.select %94, %92, %out_49 : i64
      linalg.yield %93, %95 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_35 = tensor.expand_shape %56#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %57 = linalg.generic {indexing_maps = [#map3, #map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_35 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.subf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x4x64x64xf32>
    %58 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x4x64x64xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = math.exp %in : f32
      linalg.yield %91 : f32
    } -> tensor<1x4x64x64xf32>
    %59 = tensor.empty() : tensor<1x4x64x1xf32>
    %60 = linalg.fill ins(%cst : f32) outs(%59 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %61 = linalg.generic {indexing_maps = [#map3, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<1x4x64x64xf32>) outs(%60 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.addf %in, %out : f32
      linalg.yield %91 : f32
    } -> tensor<1x4x64x1xf32>
    %62 = linalg.generic {indexing_maps = [#map3, #map12, #map3], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.divf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_36 = tensor.collapse_shape %62 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_37 = tensor.collapse_shape %transposed_26 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %63 = tensor.empty() : tensor<4x64x16xf32>
    %64 = linalg.fill ins(%cst : f32) outs(%63 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %65 = linalg.batch_matmul ins(%collapsed_36, %collapsed_37 : tensor<4x64x64xf32>, tensor<4x64x16xf32>) outs(%64 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %expanded_38 = tensor.expand_shape %65 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %66 = tensor.empty() : tensor<1x64x4x16xf32>
    %transposed_39 = linalg.transpose ins(%expanded_38 : tensor<1x4x64x16xf32>) outs(%66 : tensor<1x64x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_40 = linalg.transpose ins(%cst_7 : tensor<64x64xf32>) outs(%19 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_41 = tensor.collapse_shape %transposed_39 [[0, 1], [2, 3]] : tensor<1x64x4x16xf32> into tensor<64x64xf32>
    %67 = linalg.matmul ins(%collapsed_41, %transposed_40 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%20 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_42 = tensor.expand_shape %67 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %68 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_42 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.addf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %69 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %70 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%69 : tensor<1x64x64xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.addf %in, %out : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x1xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x64x1xf32>) outs(%11 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.divf %in, %cst_16 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x1xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71 : tensor<1x64x1xf32>) outs(%11 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.truncf %cst_14 : f64 to f32
      %92 = arith.addf %in, %91 : f32
      linalg.yield %92 : f32
    } -> tensor<1x64x1xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x64x1xf32>) outs(%11 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = math.rsqrt %in : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x1xf32>
    %74 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %73 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.mulf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %75 = linalg.generic {indexing_maps = [#map7, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6, %74 : tensor<64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.mulf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %76 = tensor.empty() : tensor<64x128xf32>
    %transposed_43 = linalg.transpose ins(%cst_5 : tensor<128x64xf32>) outs(%76 : tensor<64x128xf32>) permutation = [1, 0] 
    %collapsed_44 = tensor.collapse_shape %75 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %77 = linalg.fill ins(%cst : f32) outs(%76 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %78 = linalg.matmul ins(%collapsed_44, %transposed_43 : tensor<64x64xf32>, tensor<64x128xf32>) outs(%77 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %expanded_45 = tensor.expand_shape %78 [[0, 1], [2]] output_shape [1, 64, 128] : tensor<64x128xf32> into tensor<1x64x128xf32>
    %79 = tensor.empty() : tensor<1x64x128xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_45 : tensor<1x64x128xf32>) outs(%79 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.cmpf ugt, %in, %cst : f32
      %92 = arith.select %91, %in, %cst : f32
      linalg.yield %92 : f32
    } -> tensor<1x64x128xf32>
    %81 = tensor.empty() : tensor<128x64xf32>
    %transposed_46 = linalg.transpose ins(%cst_4 : tensor<64x128xf32>) outs(%81 : tensor<128x64xf32>) permutation = [1, 0] 
    %collapsed_47 = tensor.collapse_shape %80 [[0, 1], [2]] : tensor<1x64x128xf32> into tensor<64x128xf32>
    %82 = linalg.matmul ins(%collapsed_47, %transposed_46 : tensor<64x128xf32>, tensor<128x64xf32>) outs(%20 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_48 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%68, %expanded_48 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.addf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %85 = linalg.generic {indexing_maps = [#map1, #map6], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<1x64x64xf32>) outs(%12 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.addf %in, %out : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x1xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x64x1xf32>) outs(%11 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.divf %in, %cst_16 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x1xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x64x1xf32>) outs(%11 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = arith.truncf %cst_14 : f64 to f32
      %92 = arith.addf %in, %91 : f32
      linalg.yield %92 : f32
    } -> tensor<1x64x1xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x64x1xf32>) outs(%11 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %91 = math.rsqrt %in : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x1xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map6, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %88 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.mulf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    %90 = linalg.generic {indexing_maps = [#map7, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_3, %89 : tensor<64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_49: f32, %out: f32):
      %91 = arith.mulf %in, %in_49 : f32
      linalg.yield %91 : f32
    } -> tensor<1x64x64xf32>
    return %90 : tensor<1x64x64xf32>
  }
}
