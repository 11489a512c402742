#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0) -> (d0)>
#map2 = affine_map<(d0, d1) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map6 = affine_map<(d0, d1, d2) -> (d2)>
#map7 = affine_map<(d0, d1) -> (d1)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x16x64xf32>) -> tensor<1x32x64xf32> {
    %c0_i64 = arith.constant 0 : i64
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 1.000000e+00 : f32
    %cst_1 = arith.constant 5.000000e-01 : f32
    %c32 = arith.constant 32 : index
    %cst_2 = arith.constant 0.000000e+00 : f64
    %cst_3 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<1x4x32x32xf32>
    %cst_5 = arith.constant dense_resource<torch_tensor_64_torch.float32_11> : tensor<64xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_64_torch.float32_10> : tensor<64xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_64_torch.float32_9> : tensor<64xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_64_128_torch.float32> : tensor<64x128xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_128_torch.float32> : tensor<128xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_64_torch.float32_8> : tensor<64xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_64_torch.float32_7> : tensor<64xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_64_torch.float32_6> : tensor<64xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_15 = arith.constant 0xFFF0000000000000 : f64
    %cst_16 = arith.constant dense_resource<torch_tensor_64_torch.float32_5> : tensor<64xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_64_torch.float32_4> : tensor<64xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_64_torch.float32_3> : tensor<64xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_23 = arith.constant 1.000000e-05 : f64
    %cst_24 = arith.constant dense_resource<torch_tensor_32_64_torch.float32> : tensor<32x64xf32>
    %cst_25 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_26 = arith.constant dense_resource<torch_tensor_64_64_3_torch.float32> : tensor<64x64x3xf32>
    %cst_27 = arith.constant dense_resource<torch_tensor_64_16_3_torch.float32> : tensor<64x16x3xf32>
    %cst_28 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_29 = arith.constant 1.41421354 : f32
    %cst_30 = arith.constant 6.400000e+01 : f64
    %cst_31 = arith.constant 6.400000e+01 : f32
    %cst_32 = arith.constant 2.500000e-01 : f32
    %padded = tensor.pad %arg0 low[0, 0, 1] high[0, 0, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index):
      tensor.yield %cst : f32
    } : tensor<1x16x64xf32> to tensor<1x16x66xf32>
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %broadcasted = linalg.broadcast ins(%cst_28 : tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) dimensions = [0, 2] 
    %1 = linalg.conv_1d_ncw_fcw {dilations = dense<1> : vector<1xi64>, strides = dense<1> : vector<1xi64>} ins(%padded, %cst_27 : tensor<1x16x66xf32>, tensor<64x16x3xf32>) outs(%broadcasted : tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_29 : f32
      %120 = math.erf %119 : f32
      %121 = arith.addf %120, %cst_0 : f32
      %122 = arith.mulf %121, %cst_1 : f32
      %123 = arith.mulf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %padded_33 = tensor.pad %2 low[0, 0, 1] high[0, 0, 1] {
    ^bb0(%arg1: index, %arg2: index, %arg3: index):
      tensor.yield %cst : f32
    } : tensor<1x64x64xf32> to tensor<1x64x66xf32>
    %3 = tensor.empty() : tensor<1x64x32xf32>
    %broadcasted_34 = linalg.broadcast ins(%cst_25 : tensor<64xf32>) outs(%3 : tensor<1x64x32xf32>) dimensions = [0, 2] 
    %4 = linalg.conv_1d_ncw_fcw {dilations = dense<1> : vector<1xi64>, strides = dense<2> : vector<1xi64>} ins(%padded_33, %cst_26 : tensor<1x64x66xf32>, tensor<64x64x3xf32>) outs(%broadcasted_34 : tensor<1x64x32xf32>) -> tensor<1x64x32xf32>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4 : tensor<1x64x32xf32>) outs(%3 : tensor<1x64x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_29 : f32
      %120 = math.erf %119 : f32
      %121 = arith.addf %120, %cst_0 : f32
      %122 = arith.mulf %121, %cst_1 : f32
      %123 = arith.mulf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x32xf32>
    %6 = tensor.empty() : tensor<1x32x64xf32>
    %transposed = linalg.transpose ins(%5 : tensor<1x64x32xf32>) outs(%6 : tensor<1x32x64xf32>) permutation = [0, 2, 1] 
    %7 = tensor.empty() : tensor<32xi64>
    %8 = linalg.generic {indexing_maps = [#map1], iterator_types = ["parallel"]} outs(%7 : tensor<32xi64>) {
    ^bb0(%out: i64):
      %119 = linalg.index 0 : index
      %120 = arith.index_cast %119 : index to i64
      linalg.yield %120 : i64
    } -> tensor<32xi64>
    %9 = tensor.empty() : tensor<32x64xf32>
    %10 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel"]} ins(%8 : tensor<32xi64>) outs(%9 : tensor<32x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %119 = arith.index_cast %in : i64 to index
      %120 = linalg.index 1 : index
      %121 = arith.cmpi slt, %119, %c32 : index
      cf.assert %121, "index must be smaller than dim size"
      %122 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %122, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_24[%119, %120] : tensor<32x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<32x64xf32>
    %11 = linalg.generic {indexing_maps = [#map, #map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%transposed, %10 : tensor<1x32x64xf32>, tensor<32x64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %12 = tensor.empty() : tensor<1x32x64xf64>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11 : tensor<1x32x64xf32>) outs(%12 : tensor<1x32x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %119 = arith.extf %in : f32 to f64
      linalg.yield %119 : f64
    } -> tensor<1x32x64xf64>
    %14 = tensor.empty() : tensor<1x32x1xf64>
    %15 = linalg.fill ins(%cst_2 : f64) outs(%14 : tensor<1x32x1xf64>) -> tensor<1x32x1xf64>
    %16 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x32x64xf64>) outs(%15 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %17 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%16 : tensor<1x32x1xf64>) outs(%14 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_30 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %18 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13, %17 : tensor<1x32x64xf64>, tensor<1x32x1xf64>) outs(%12 : tensor<1x32x64xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %119 = arith.subf %in, %in_61 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x64xf64>
    %19 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %18 : tensor<1x32x64xf64>, tensor<1x32x64xf64>) outs(%12 : tensor<1x32x64xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %119 = arith.mulf %in, %in_61 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x64xf64>
    %20 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<1x32x64xf64>) outs(%15 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %21 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x32x1xf64>) outs(%14 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_30 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %22 = tensor.empty() : tensor<1x32x1xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x32x1xf64>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %119 = arith.truncf %in : f64 to f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%22 : tensor<1x32x1xf32>) -> tensor<1x32x1xf32>
    %25 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<1x32x64xf32>) outs(%24 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %26 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x32x1xf32>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_31 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x32x1xf32>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_23 : f64 to f32
      %120 = arith.addf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x32x1xf32>
    %28 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x32x1xf32>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.rsqrt %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %29 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %26 : tensor<1x32x64xf32>, tensor<1x32x1xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.subf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %30 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %28 : tensor<1x32x64xf32>, tensor<1x32x1xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.mulf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30, %cst_22 : tensor<1x32x64xf32>, tensor<64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.mulf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %32 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31, %cst_21 : tensor<1x32x64xf32>, tensor<64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %collapsed = tensor.collapse_shape %32 [[0, 1], [2]] : tensor<1x32x64xf32> into tensor<32x64xf32>
    %33 = tensor.empty() : tensor<64x64xf32>
    %transposed_35 = linalg.transpose ins(%cst_20 : tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) permutation = [1, 0] 
    %34 = linalg.fill ins(%cst : f32) outs(%9 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %35 = linalg.matmul ins(%collapsed, %transposed_35 : tensor<32x64xf32>, tensor<64x64xf32>) outs(%34 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %36 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_19 : tensor<64xf32>) outs(%9 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32x64xf32>
    %37 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%35, %36 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%9 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<32x64xf32>
    %expanded = tensor.expand_shape %37 [[0, 1], [2]] output_shape [1, 32, 64] : tensor<32x64xf32> into tensor<1x32x64xf32>
    %38 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x32x64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.mulf %in, %cst_32 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %expanded_36 = tensor.expand_shape %38 [[0], [1], [2, 3]] output_shape [1, 32, 4, 16] : tensor<1x32x64xf32> into tensor<1x32x4x16xf32>
    %39 = tensor.empty() : tensor<1x4x32x16xf32>
    %transposed_37 = linalg.transpose ins(%expanded_36 : tensor<1x32x4x16xf32>) outs(%39 : tensor<1x4x32x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_38 = linalg.transpose ins(%cst_18 : tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) permutation = [1, 0] 
    %40 = linalg.matmul ins(%collapsed, %transposed_38 : tensor<32x64xf32>, tensor<64x64xf32>) outs(%34 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %expanded_39 = tensor.expand_shape %40 [[0, 1], [2, 3]] output_shape [1, 32, 4, 16] : tensor<32x64xf32> into tensor<1x32x4x16xf32>
    %transposed_40 = linalg.transpose ins(%cst_17 : tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) permutation = [1, 0] 
    %41 = linalg.matmul ins(%collapsed, %transposed_40 : tensor<32x64xf32>, tensor<64x64xf32>) outs(%34 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %42 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_16 : tensor<64xf32>) outs(%9 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32x64xf32>
    %43 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%41, %42 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%9 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<32x64xf32>
    %expanded_41 = tensor.expand_shape %43 [[0, 1], [2, 3]] output_shape [1, 32, 4, 16] : tensor<32x64xf32> into tensor<1x32x4x16xf32>
    %transposed_42 = linalg.transpose ins(%expanded_41 : tensor<1x32x4x16xf32>) outs(%39 : tensor<1x4x32x16xf32>) permutation = [0, 2, 1, 3] 
    %44 = tensor.empty() : tensor<1x4x16x32xf32>
    %transposed_43 = linalg.transpose ins(%expanded_39 : tensor<1x32x4x16xf32>) outs(%44 : tensor<1x4x16x32xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_44 = tensor.collapse_shape %transposed_37 [[0, 1], [2], [3]] : tensor<1x4x32x16xf32> into tensor<4x32x16xf32>
    %collapsed_45 = tensor.collapse_shape %transposed_43 [[0, 1], [2], [3]] : tensor<1x4x16x32xf32> into tensor<4x16x32xf32>
    %45 = tensor.empty() : tensor<4x32x32xf32>
    %46 = linalg.fill ins(%cst : f32) outs(%45 : tensor<4x32x32xf32>) -> tensor<4x32x32xf32>
    %47 = linalg.batch_matmul ins(%collapsed_44, %collapsed_45 : tensor<4x32x16xf32>, tensor<4x16x32xf32>) outs(%46 : tensor<4x32x32xf32>) -> tensor<4x32x32xf32>
    %expanded_46 = tensor.expand_shape %47 [[0, 1], [2], [3]] output_shape [1, 4, 32, 32] : tensor<4x32x32xf32> into tensor<1x4x32x32xf32>
    %48 = tensor.empty() : tensor<1x4x32xi64>
    %49 = linalg.fill ins(%c0_i64 : i64) outs(%48 : tensor<1x4x32xi64>) -> tensor<1x4x32xi64>
    %50 = tensor.empty() : tensor<1x4x32xf32>
    %51 = linalg.fill ins(%cst_3 : f32) outs(%50 : tensor<1x4x32xf32>) -> tensor<1x4x32xf32>
    %52:2 = linalg.generic {indexing_maps = [#map8, #map9, #map9], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%expanded_46 : tensor<1x4x32x32xf32>) outs(%51, %49 : tensor<1x4x32xf32>, tensor<1x4x32xi64>) {
    ^bb0(%in: f32, %out: f32, %out_61: i64):
      %119 = linalg.index 3 : index
      %120 = arith.index_cast %119 : index to i64
      %121 = arith.maximumf %in, %out : f32
      %122 = arith.cmpf ogt, %in, %out : f32
      %123 = arith.select %122, %120, %out_61 : i64
      linalg.yield %121, %123 : f32, i64
    } -> (tensor<1x4x32xf32>, tensor<1x4x32xi64>)
    %expanded_47 = tensor.expand_shape %52#0 [[0], [1], [2, 3]] output_shape [1, 4, 32, 1] : tensor<1x4x32xf32> into tensor<1x4x32x1xf32>
    %53 = tensor.empty() : tensor<1x4x32x32xf32>
    %54 = linalg.generic {indexing_maps = [#map8, #map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_46, %expanded_47 : tensor<1x4x32x32xf32>, tensor<1x4x32x1xf32>) outs(%53 : tensor<1x4x32x32xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.subf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x32x32xf32>
    %55 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%54 : tensor<1x4x32x32xf32>) outs(%53 : tensor<1x4x32x32xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.exp %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x32x32xf32>
    %56 = tensor.empty() : tensor<1x4x32x1xf32>
    %57 = linalg.fill ins(%cst : f32) outs(%56 : tensor<1x4x32x1xf32>) -> tensor<1x4x32x1xf32>
    %58 = linalg.generic {indexing_maps = [#map8, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%55 : tensor<1x4x32x32xf32>) outs(%57 : tensor<1x4x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x32x1xf32>
    %59 = linalg.generic {indexing_maps = [#map8, #map10, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%55, %58 : tensor<1x4x32x32xf32>, tensor<1x4x32x1xf32>) outs(%53 : tensor<1x4x32x32xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.divf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x32x32xf32>
    %60 = tensor.empty() : tensor<1x4x32x32xi1>
    %61 = linalg.generic {indexing_maps = [#map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_46 : tensor<1x4x32x32xf32>) outs(%60 : tensor<1x4x32x32xi1>) {
    ^bb0(%in: f32, %out: i1):
      %119 = arith.extf %in : f32 to f64
      %120 = arith.cmpf oeq, %119, %cst_15 : f64
      linalg.yield %120 : i1
    } -> tensor<1x4x32x32xi1>
    %62 = tensor.empty() : tensor<1x4x32x1xi1>
    %63 = linalg.fill ins(%true : i1) outs(%62 : tensor<1x4x32x1xi1>) -> tensor<1x4x32x1xi1>
    %64 = linalg.generic {indexing_maps = [#map8, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%61 : tensor<1x4x32x32xi1>) outs(%63 : tensor<1x4x32x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %119 = arith.andi %in, %out : i1
      linalg.yield %119 : i1
    } -> tensor<1x4x32x1xi1>
    %65 = linalg.generic {indexing_maps = [#map10, #map8, #map8, #map8], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %cst_4, %59 : tensor<1x4x32x1xi1>, tensor<1x4x32x32xf32>, tensor<1x4x32x32xf32>) outs(%53 : tensor<1x4x32x32xf32>) {
    ^bb0(%in: i1, %in_61: f32, %in_62: f32, %out: f32):
      %119 = arith.select %in, %in_61, %in_62 : f32
      linalg.yield %119 : f32
    } -> tensor<1x4x32x32xf32>
    %collapsed_48 = tensor.collapse_shape %65 [[0, 1], [2], [3]] : tensor<1x4x32x32xf32> into tensor<4x32x32xf32>
    %collapsed_49 = tensor.collapse_shape %transposed_42 [[0, 1], [2], [3]] : tensor<1x4x32x16xf32> into tensor<4x32x16xf32>
    %66 = tensor.empty() : tensor<4x32x16xf32>
    %67 = linalg.fill ins(%cst : f32) outs(%66 : tensor<4x32x16xf32>) -> tensor<4x32x16xf32>
    %68 = linalg.batch_matmul ins(%collapsed_48, %collapsed_49 : tensor<4x32x32xf32>, tensor<4x32x16xf32>) outs(%67 : tensor<4x32x16xf32>) -> tensor<4x32x16xf32>
    %expanded_50 = tensor.expand_shape %68 [[0, 1], [2], [3]] output_shape [1, 4, 32, 16] : tensor<4x32x16xf32> into tensor<1x4x32x16xf32>
    %69 = tensor.empty() : tensor<1x32x4x16xf32>
    %transposed_51 = linalg.transpose ins(%expanded_50 : tensor<1x4x32x16xf32>) outs(%69 : tensor<1x32x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_52 = tensor.collapse_shape %transposed_51 [[0, 1], [2, 3]] : tensor<1x32x4x16xf32> into tensor<32x64xf32>
    %transposed_53 = linalg.transpose ins(%cst_14 : tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) permutation = [1, 0] 
    %70 = linalg.matmul ins(%collapsed_52, %transposed_53 : tensor<32x64xf32>, tensor<64x64xf32>) outs(%34 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %71 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_13 : tensor<64xf32>) outs(%9 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32x64xf32>
    %72 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%70, %71 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%9 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<32x64xf32>
    %expanded_54 = tensor.expand_shape %72 [[0, 1], [2]] output_shape [1, 32, 64] : tensor<32x64xf32> into tensor<1x32x64xf32>
    %73 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%11, %expanded_54 : tensor<1x32x64xf32>, tensor<1x32x64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %74 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73 : tensor<1x32x64xf32>) outs(%12 : tensor<1x32x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %119 = arith.extf %in : f32 to f64
      linalg.yield %119 : f64
    } -> tensor<1x32x64xf64>
    %75 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%74 : tensor<1x32x64xf64>) outs(%15 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %76 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%75 : tensor<1x32x1xf64>) outs(%14 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_30 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %77 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %76 : tensor<1x32x64xf64>, tensor<1x32x1xf64>) outs(%12 : tensor<1x32x64xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %119 = arith.subf %in, %in_61 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x64xf64>
    %78 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %77 : tensor<1x32x64xf64>, tensor<1x32x64xf64>) outs(%12 : tensor<1x32x64xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %119 = arith.mulf %in, %in_61 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x64xf64>
    %79 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%78 : tensor<1x32x64xf64>) outs(%15 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %80 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x32x1xf64>) outs(%14 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_30 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %81 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x32x1xf64>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %119 = arith.truncf %in : f64 to f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %82 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x32x64xf32>) outs(%24 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %83 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%82 : tensor<1x32x1xf32>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_31 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %84 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x32x1xf32>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_23 : f64 to f32
      %120 = arith.addf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x32x1xf32>
    %85 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x32x1xf32>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.rsqrt %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %86 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %83 : tensor<1x32x64xf32>, tensor<1x32x1xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.subf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %87 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %85 : tensor<1x32x64xf32>, tensor<1x32x1xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.mulf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %88 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %cst_12 : tensor<1x32x64xf32>, tensor<64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.mulf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %89 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %cst_11 : tensor<1x32x64xf32>, tensor<64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %collapsed_55 = tensor.collapse_shape %89 [[0, 1], [2]] : tensor<1x32x64xf32> into tensor<32x64xf32>
    %90 = tensor.empty() : tensor<64x128xf32>
    %transposed_56 = linalg.transpose ins(%cst_10 : tensor<128x64xf32>) outs(%90 : tensor<64x128xf32>) permutation = [1, 0] 
    %91 = tensor.empty() : tensor<32x128xf32>
    %92 = linalg.fill ins(%cst : f32) outs(%91 : tensor<32x128xf32>) -> tensor<32x128xf32>
    %93 = linalg.matmul ins(%collapsed_55, %transposed_56 : tensor<32x64xf32>, tensor<64x128xf32>) outs(%92 : tensor<32x128xf32>) -> tensor<32x128xf32>
    %94 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<128xf32>) outs(%91 : tensor<32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32x128xf32>
    %95 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%93, %94 : tensor<32x128xf32>, tensor<32x128xf32>) outs(%91 : tensor<32x128xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<32x128xf32>
    %expanded_57 = tensor.expand_shape %95 [[0, 1], [2]] output_shape [1, 32, 128] : tensor<32x128xf32> into tensor<1x32x128xf32>
    %96 = tensor.empty() : tensor<1x32x128xf32>
    %97 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57 : tensor<1x32x128xf32>) outs(%96 : tensor<1x32x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_29 : f32
      %120 = math.erf %119 : f32
      %121 = arith.addf %120, %cst_0 : f32
      %122 = arith.mulf %121, %cst_1 : f32
      %123 = arith.mulf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x32x128xf32>
    %collapsed_58 = tensor.collapse_shape %97 [[0, 1], [2]] : tensor<1x32x128xf32> into tensor<32x128xf32>
    %98 = tensor.empty() : tensor<128x64xf32>
    %transposed_59 = linalg.transpose ins(%cst_8 : tensor<64x128xf32>) outs(%98 : tensor<128x64xf32>) permutation = [1, 0] 
    %99 = linalg.matmul ins(%collapsed_58, %transposed_59 : tensor<32x128xf32>, tensor<128x64xf32>) outs(%34 : tensor<32x64xf32>) -> tensor<32x64xf32>
    %100 = linalg.generic {indexing_maps = [#map7, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<64xf32>) outs(%9 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<32x64xf32>
    %101 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%99, %100 : tensor<32x64xf32>, tensor<32x64xf32>) outs(%9 : tensor<32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<32x64xf32>
    %expanded_60 = tensor.expand_shape %101 [[0, 1], [2]] output_shape [1, 32, 64] : tensor<32x64xf32> into tensor<1x32x64xf32>
    %102 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %expanded_60 : tensor<1x32x64xf32>, tensor<1x32x64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %103 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102 : tensor<1x32x64xf32>) outs(%12 : tensor<1x32x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %119 = arith.extf %in : f32 to f64
      linalg.yield %119 : f64
    } -> tensor<1x32x64xf64>
    %104 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<1x32x64xf64>) outs(%15 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %105 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x32x1xf64>) outs(%14 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_30 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %106 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103, %105 : tensor<1x32x64xf64>, tensor<1x32x1xf64>) outs(%12 : tensor<1x32x64xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %119 = arith.subf %in, %in_61 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x64xf64>
    %107 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %106 : tensor<1x32x64xf64>, tensor<1x32x64xf64>) outs(%12 : tensor<1x32x64xf64>) {
    ^bb0(%in: f64, %in_61: f64, %out: f64):
      %119 = arith.mulf %in, %in_61 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x64xf64>
    %108 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%107 : tensor<1x32x64xf64>) outs(%15 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.addf %in, %out : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %109 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x32x1xf64>) outs(%14 : tensor<1x32x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %119 = arith.divf %in, %cst_30 : f64
      linalg.yield %119 : f64
    } -> tensor<1x32x1xf64>
    %110 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x32x1xf64>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %119 = arith.truncf %in : f64 to f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %111 = linalg.generic {indexing_maps = [#map, #map5], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x32x64xf32>) outs(%24 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.addf %in, %out : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %112 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x32x1xf32>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.divf %in, %cst_31 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %113 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110 : tensor<1x32x1xf32>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = arith.truncf %cst_23 : f64 to f32
      %120 = arith.addf %in, %119 : f32
      linalg.yield %120 : f32
    } -> tensor<1x32x1xf32>
    %114 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x32x1xf32>) outs(%22 : tensor<1x32x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %119 = math.rsqrt %in : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x1xf32>
    %115 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %112 : tensor<1x32x64xf32>, tensor<1x32x1xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.subf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %116 = linalg.generic {indexing_maps = [#map, #map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115, %114 : tensor<1x32x64xf32>, tensor<1x32x1xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.mulf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %117 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %cst_6 : tensor<1x32x64xf32>, tensor<64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.mulf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    %118 = linalg.generic {indexing_maps = [#map, #map6, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %cst_5 : tensor<1x32x64xf32>, tensor<64xf32>) outs(%6 : tensor<1x32x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %119 = arith.addf %in, %in_61 : f32
      linalg.yield %119 : f32
    } -> tensor<1x32x64xf32>
    return %118 : tensor<1x32x64xf32>
  }
}
