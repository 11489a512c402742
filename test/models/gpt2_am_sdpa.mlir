#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1) -> (d0, d1)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map10 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map11 = affine_map<(d0, d1, d2) -> (d2)>
#map12 = affine_map<(d0, d1) -> (d1)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x64xi64>, %arg1: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c64_i64 = arith.constant 64 : i64
    %c1000 = arith.constant 1000 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x4x64x64xf32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_5 = arith.constant dense<true> : tensor<i1>
    %cst_16 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_18 = arith.constant 0xFFF0000000000000 : f64
    %cst_19 = arith.constant dense_resource<torch_tensor_192_torch.float32> : tensor<192xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_64_192_torch.float32> : tensor<64x192xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_23 = arith.constant 1.000000e-05 : f64
    %cst_24 = arith.constant dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>
    %cst_25 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %cst_26 = arith.constant 6.400000e+01 : f64
    %cst_27 = arith.constant 6.400000e+01 : f32
    %cst_28 = arith.constant 5.000000e-01 : f32
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %130 = arith.index_cast %in : i64 to index
      %131 = linalg.index 2 : index
      %132 = arith.cmpi slt, %130, %c1000 : index
      cf.assert %132, "index must be smaller than dim size"
      %133 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %133, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_25[%130, %131] : tensor<1000x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %2 = tensor.empty() : tensor<64xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %130 = linalg.index 0 : index
      %131 = arith.index_cast %130 : index to i64
      linalg.yield %131 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 64] : tensor<64xi64> into tensor<1x64xi64>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %130 = arith.index_cast %in : i64 to index
      %131 = linalg.index 2 : index
      %132 = arith.cmpi slt, %130, %c128 : index
      cf.assert %132, "index must be smaller than dim size"
      %133 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %133, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_24[%130, %131] : tensor<128x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %4 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.addf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<1x64x64xf32>
    %6 = tensor.empty() : tensor<1x64xi1>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x64xi64>) outs(%6 : tensor<1x64xi1>) {
    ^bb0(%in: i64, %out: i1):
      %130 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %130 : i1
    } -> tensor<1x64xi1>
    %8 = tensor.empty() : tensor<1xi64>
    %9 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%8 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %expanded_30 = tensor.expand_shape %9 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_31 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %expanded_32 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi64> into tensor<1x1x1x64xi64>
    %10 = tensor.empty() : tensor<1x1x64x64xi1>
    %11 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_32, %expanded_31 : tensor<1x1x1x64xi64>, tensor<1x1x64x1xi64>) outs(%10 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i64, %in_55: i64, %out: i1):
      %130 = arith.cmpi sle, %in, %in_55 : i64
      linalg.yield %130 : i1
    } -> tensor<1x1x64x64xi1>
    %12 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_5, %11 : tensor<i1>, tensor<1x1x64x64xi1>) outs(%10 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_55: i1, %out: i1):
      %130 = arith.andi %in, %in_55 : i1
      linalg.yield %130 : i1
    } -> tensor<1x1x64x64xi1>
    %13 = tensor.empty() : tensor<1x1x1x64xi1>
    %14 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_30, %expanded_32 : tensor<1x1x1x1xi64>, tensor<1x1x1x64xi64>) outs(%13 : tensor<1x1x1x64xi1>) {
    ^bb0(%in: i64, %in_55: i64, %out: i1):
      %130 = arith.cmpi slt, %in, %c0_i64 : i64
      %131 = arith.addi %in, %c1_i64 : i64
      %132 = arith.select %130, %131, %in : i64
      %133 = arith.index_cast %132 : i64 to index
      %134 = arith.cmpi slt, %in_55, %c0_i64 : i64
      %135 = arith.addi %in_55, %c64_i64 : i64
      %136 = arith.select %134, %135, %in_55 : i64
      %137 = arith.index_cast %136 : i64 to index
      %extracted = tensor.extract %7[%133, %137] : tensor<1x64xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x64xi1>
    %15 = linalg.generic {indexing_maps = [#map6, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %14 : tensor<1x1x64x64xi1>, tensor<1x1x1x64xi1>) outs(%10 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_55: i1, %out: i1):
      %130 = arith.andi %in, %in_55 : i1
      linalg.yield %130 : i1
    } -> tensor<1x1x64x64xi1>
    %16 = tensor.empty() : tensor<1x64x64xf64>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x64x64xf32>) outs(%16 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %130 = arith.extf %in : f32 to f64
      linalg.yield %130 : f64
    } -> tensor<1x64x64xf64>
    %18 = tensor.empty() : tensor<1x64x1xf64>
    %19 = linalg.fill ins(%cst : f64) outs(%18 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %20 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<1x64x64xf64>) outs(%19 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %130 = arith.addf %in, %out : f64
      linalg.yield %130 : f64
    } -> tensor<1x64x1xf64>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20 : tensor<1x64x1xf64>) outs(%18 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %130 = arith.divf %in, %cst_26 : f64
      linalg.yield %130 : f64
    } -> tensor<1x64x1xf64>
    %22 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %21 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%16 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_55: f64, %out: f64):
      %130 = arith.subf %in, %in_55 : f64
      linalg.yield %130 : f64
    } -> tensor<1x64x64xf64>
    %23 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %22 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%16 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_55: f64, %out: f64):
      %130 = arith.mulf %in, %in_55 : f64
      linalg.yield %130 : f64
    } -> tensor<1x64x64xf64>
    %24 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<1x64x64xf64>) outs(%19 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %130 = arith.addf %in, %out : f64
      linalg.yield %130 : f64
    } -> tensor<1x64x1xf64>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x64x1xf64>) outs(%18 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %130 = arith.divf %in, %cst_26 : f64
      linalg.yield %130 : f64
    } -> tensor<1x64x1xf64>
    %26 = tensor.empty() : tensor<1x64x1xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x64x1xf64>) outs(%26 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %130 = arith.truncf %in : f64 to f32
      linalg.yield %130 : f32
    } -> tensor<1x64x1xf32>
    %28 = linalg.fill ins(%cst_0 : f32) outs(%26 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x64x64xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %130 = arith.addf %in, %out : f32
      linalg.yield %130 : f32
    } -> tensor<1x64x1xf32>
    %30 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x64x1xf32>) outs(%26 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %130 = arith.divf %in, %cst_27 : f32
      linalg.yield %130 : f32
    } -> tensor<1x64x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x64x1xf32>) outs(%26 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %130 = arith.truncf %cst_23 : f64 to f32
      %131 = arith.addf %in, %130 : f32
      linalg.yield %131 : f32
    } -> tensor<1x64x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x64x1xf32>) outs(%26 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %130 = math.rsqrt %in : f32
      linalg.yield %130 : f32
    } -> tensor<1x64x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %30 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.subf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<1x64x64xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %32 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.mulf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<1x64x64xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34, %cst_22 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.mulf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<1x64x64xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %cst_21 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.addf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<1x64x64xf32>
    %collapsed = tensor.collapse_shape %36 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %37 = tensor.empty() : tensor<64x192xf32>
    %38 = linalg.fill ins(%cst_0 : f32) outs(%37 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %39 = linalg.matmul ins(%collapsed, %cst_20 : tensor<64x64xf32>, tensor<64x192xf32>) outs(%38 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %40 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_19 : tensor<192xf32>) outs(%37 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x192xf32>
    %41 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%39, %40 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%37 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.addf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<64x192xf32>
    %expanded_33 = tensor.expand_shape %41 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
    %extracted_slice = tensor.extract_slice %expanded_33[0, 0, 0] [1, 64, 64] [1, 1, 1] : tensor<1x64x192xf32> to tensor<1x64x64xf32>
    %extracted_slice_34 = tensor.extract_slice %expanded_33[0, 0, 64] [1, 64, 64] [1, 1, 1] : tensor<1x64x192xf32> to tensor<1x64x64xf32>
    %extracted_slice_35 = tensor.extract_slice %expanded_33[0, 0, 128] [1, 64, 64] [1, 1, 1] : tensor<1x64x192xf32> to tensor<1x64x64xf32>
    %expanded_36 = tensor.expand_shape %extracted_slice_34 [[0], [1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<1x64x64xf32> into tensor<1x64x4x16xf32>
    %expanded_37 = tensor.expand_shape %extracted_slice_35 [[0], [1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<1x64x64xf32> into tensor<1x64x4x16xf32>
    %42 = tensor.empty() : tensor<1x4x64x16xf32>
    %transposed = linalg.transpose ins(%expanded_37 : tensor<1x64x4x16xf32>) outs(%42 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_38 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<1x64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_39 = linalg.transpose ins(%expanded_38 : tensor<1x64x4x16xf32>) outs(%42 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %43 = tensor.empty() : tensor<1x1x64x64xf32>
    %44 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %cst_3, %cst_4 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%43 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_55: f32, %in_56: f32, %out: f32):
      %130 = arith.select %in, %in_55, %in_56 : f32
      linalg.yield %130 : f32
    } -> tensor<1x1x64x64xf32>
    %45 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_39 : tensor<1x4x64x16xf32>) outs(%42 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %130 = arith.mulf %in, %cst_28 : f32
      linalg.yield %130 : f32
    } -> tensor<1x4x64x16xf32>
    %46 = tensor.empty() : tensor<1x4x16x64xf32>
    %transposed_40 = linalg.transpose ins(%expanded_36 : tensor<1x64x4x16xf32>) outs(%46 : tensor<1x4x16x64xf32>) permutation = [0, 2, 3, 1] 
    %47 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_40 : tensor<1x4x16x64xf32>) outs(%46 : tensor<1x4x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %130 = arith.mulf %in, %cst_28 : f32
      linalg.yield %130 : f32
    } -> tensor<1x4x16x64xf32>
    %collapsed_41 = tensor.collapse_shape %45 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %collapsed_42 = tensor.collapse_shape %47 [[0, 1], [2], [3]] : tensor<1x4x16x64xf32> into tensor<4x16x64xf32>
    %48 = tensor.empty() : tensor<4x64x64xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %50 = linalg.batch_matmul ins(%collapsed_41, %collapsed_42 : tensor<4x64x16xf32>, tensor<4x16x64xf32>) outs(%49 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_43 = tensor.expand_shape %50 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %51 = tensor.empty() : tensor<1x4x64x64xf32>
    %52 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_43, %44 : tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.addf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<1x4x64x64xf32>
    %53 = tensor.empty() : tensor<1x4x64xi64>
    %54 = linalg.fill ins(%c0_i64 : i64) outs(%53 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %55 = tensor.empty() : tensor<1x4x64xf32>
    %56 = linalg.fill ins(%cst_1 : f32) outs(%55 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %57:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%52 : tensor<1x4x64x64xf32>) outs(%56, %54 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_55: i64):
      %130 = linalg.index 3 : index
      %131 = arith.index_cast %130 : index to i64
      %132 = arith.maximumf %in, %out : f32
      %133 = arith.cmpf ogt, %in, %out : f32
      %134 = arith.select %133, %131, %out_55 : i64
      linalg.yield %132, %134 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_44 = tensor.expand_shape %57#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %58 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %expanded_44 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.subf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<1x4x64x64xf32>
    %59 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x4x64x64xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %130 = math.exp %in : f32
      linalg.yield %130 : f32
    } -> tensor<1x4x64x64xf32>
    %60 = tensor.empty() : tensor<1x4x64x1xf32>
    %61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %62 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<1x4x64x64xf32>) outs(%61 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %130 = arith.addf %in, %out : f32
      linalg.yield %130 : f32
    } -> tensor<1x4x64x1xf32>
    %63 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %62 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.divf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<1x4x64x64xf32>
    %64 = tensor.empty() : tensor<1x4x64x64xi1>
    %65 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<1x4x64x64xf32>) outs(%64 : tensor<1x4x64x64xi1>) {
    ^bb0(%in: f32, %out: i1):
      %130 = arith.extf %in : f32 to f64
      %131 = arith.cmpf oeq, %130, %cst_18 : f64
      linalg.yield %131 : i1
    } -> tensor<1x4x64x64xi1>
    %66 = tensor.empty() : tensor<1x4x64x1xi1>
    %67 = linalg.fill ins(%true : i1) outs(%66 : tensor<1x4x64x1xi1>) -> tensor<1x4x64x1xi1>
    %68 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%65 : tensor<1x4x64x64xi1>) outs(%67 : tensor<1x4x64x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %130 = arith.andi %in, %out : i1
      linalg.yield %130 : i1
    } -> tensor<1x4x64x1xi1>
    %69 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %cst_2, %63 : tensor<1x4x64x1xi1>, tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: i1, %in_55: f32, %in_56: f32, %out: f32):
      %130 = arith.select %in, %in_55, %in_56 : f32
      linalg.yield %130 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_45 = tensor.collapse_shape %69 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_46 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %70 = tensor.empty() : tensor<4x64x16xf32>
    %71 = linalg.fill ins(%cst_0 : f32) outs(%70 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %72 = linalg.batch_matmul ins(%collapsed_45, %collapsed_46 : tensor<4x64x64xf32>, tensor<4x64x16xf32>) outs(%71 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %expanded_47 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %73 = tensor.empty() : tensor<1x64x4x16xf32>
    %transposed_48 = linalg.transpose ins(%expanded_47 : tensor<1x4x64x16xf32>) outs(%73 : tensor<1x64x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_49 = tensor.collapse_shape %transposed_48 [[0, 1], [2, 3]] : tensor<1x64x4x16xf32> into tensor<64x64xf32>
    %74 = tensor.empty() : tensor<64x64xf32>
    %75 = linalg.fill ins(%cst_0 : f32) outs(%74 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %76 = linalg.matmul ins(%collapsed_49, %cst_17 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%75 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %77 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_16 : tensor<64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %78 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%76, %77 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%74 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.addf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<64x64xf32>
    %expanded_50 = tensor.expand_shape %78 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50, %5 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_55: f32, %out: f32):
      %130 = arith.addf %in, %in_55 : f32
      linalg.yield %130 : f32
    } -> tensor<1x64x64xf32>
    return %79 : tensor<1x64x64xf32>
  }
}
