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
    %c3_i64 = arith.constant 3 : i64
    %c1_i64 = arith.constant 1 : i64
    %c0_i64 = arith.constant 0 : i64
    %c64_i64 = arith.constant 64 : i64
    %c1000 = arith.constant 1000 : index
    %c128 = arith.constant 128 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<true> : tensor<i1>
    %cst_5 = arith.constant dense_resource<torch_tensor_64_torch.float32_7> : tensor<64xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_64_torch.float32_6> : tensor<64xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_64_torch.float32_5> : tensor<64xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_256_64_torch.float32> : tensor<256x64xf32>
    %cst_9 = arith.constant 0.79788456080286541 : f64
    %cst_10 = arith.constant 4.471500e-02 : f64
    %cst_11 = arith.constant dense_resource<torch_tensor_256_torch.float32> : tensor<256xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_64_256_torch.float32> : tensor<64x256xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_64_torch.float32_4> : tensor<64xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_64_torch.float32_3> : tensor<64xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_192_torch.float32> : tensor<192xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_64_192_torch.float32> : tensor<64x192xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_21 = arith.constant 1.000000e-05 : f64
    %cst_22 = arith.constant dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>
    %cst_23 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %cst_24 = arith.constant 6.400000e+01 : f64
    %cst_25 = arith.constant 6.400000e+01 : f32
    %cst_26 = arith.constant 2.500000e-01 : f32
    %cst_27 = arith.constant 5.000000e-01 : f32
    %cst_28 = arith.constant 1.000000e+00 : f32
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %123 = arith.index_cast %in : i64 to index
      %124 = linalg.index 2 : index
      %125 = arith.cmpi slt, %123, %c1000 : index
      cf.assert %125, "index must be smaller than dim size"
      %126 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %126, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_23[%123, %124] : tensor<1000x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %2 = tensor.empty() : tensor<64xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %123 = linalg.index 0 : index
      %124 = arith.index_cast %123 : index to i64
      linalg.yield %124 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %3 [[0, 1]] output_shape [1, 64] : tensor<64xi64> into tensor<1x64xi64>
    %4 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %123 = arith.index_cast %in : i64 to index
      %124 = linalg.index 2 : index
      %125 = arith.cmpi slt, %123, %c128 : index
      cf.assert %125, "index must be smaller than dim size"
      %126 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %126, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_22[%123, %124] : tensor<128x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %4 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %6 = tensor.empty() : tensor<1x64xi1>
    %7 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x64xi64>) outs(%6 : tensor<1x64xi1>) {
    ^bb0(%in: i64, %out: i1):
      %123 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %123 : i1
    } -> tensor<1x64xi1>
    %8 = tensor.empty() : tensor<1xi64>
    %9 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%8 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %expanded_29 = tensor.expand_shape %9 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_30 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %expanded_31 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi64> into tensor<1x1x1x64xi64>
    %10 = tensor.empty() : tensor<1x1x64x64xi1>
    %11 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_31, %expanded_30 : tensor<1x1x1x64xi64>, tensor<1x1x64x1xi64>) outs(%10 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i64, %in_54: i64, %out: i1):
      %123 = arith.cmpi sle, %in, %in_54 : i64
      linalg.yield %123 : i1
    } -> tensor<1x1x64x64xi1>
    %12 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %11 : tensor<i1>, tensor<1x1x64x64xi1>) outs(%10 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_54: i1, %out: i1):
      %123 = arith.andi %in, %in_54 : i1
      linalg.yield %123 : i1
    } -> tensor<1x1x64x64xi1>
    %13 = tensor.empty() : tensor<1x1x1x64xi1>
    %14 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_29, %expanded_31 : tensor<1x1x1x1xi64>, tensor<1x1x1x64xi64>) outs(%13 : tensor<1x1x1x64xi1>) {
    ^bb0(%in: i64, %in_54: i64, %out: i1):
      %123 = arith.cmpi slt, %in, %c0_i64 : i64
      %124 = arith.addi %in, %c1_i64 : i64
      %125 = arith.select %123, %124, %in : i64
      %126 = arith.index_cast %125 : i64 to index
      %127 = arith.cmpi slt, %in_54, %c0_i64 : i64
      %128 = arith.addi %in_54, %c64_i64 : i64
      %129 = arith.select %127, %128, %in_54 : i64
      %130 = arith.index_cast %129 : i64 to index
      %extracted = tensor.extract %7[%126, %130] : tensor<1x64xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x64xi1>
    %15 = linalg.generic {indexing_maps = [#map6, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%12, %14 : tensor<1x1x64x64xi1>, tensor<1x1x1x64xi1>) outs(%10 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_54: i1, %out: i1):
      %123 = arith.andi %in, %in_54 : i1
      linalg.yield %123 : i1
    } -> tensor<1x1x64x64xi1>
    %16 = tensor.empty() : tensor<1x1x64x64xf32>
    %17 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %cst_3, %cst_2 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%16 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_54: f32, %in_55: f32, %out: f32):
      %123 = arith.select %in, %in_54, %in_55 : f32
      linalg.yield %123 : f32
    } -> tensor<1x1x64x64xf32>
    %18 = tensor.empty() : tensor<1x64x64xf64>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x64x64xf32>) outs(%18 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %123 = arith.extf %in : f32 to f64
      linalg.yield %123 : f64
    } -> tensor<1x64x64xf64>
    %20 = tensor.empty() : tensor<1x64x1xf64>
    %21 = linalg.fill ins(%cst : f64) outs(%20 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %22 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<1x64x64xf64>) outs(%21 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.addf %in, %out : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x64x1xf64>) outs(%20 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.divf %in, %cst_24 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %24 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %23 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%18 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_54: f64, %out: f64):
      %123 = arith.subf %in, %in_54 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x64xf64>
    %25 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %24 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%18 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_54: f64, %out: f64):
      %123 = arith.mulf %in, %in_54 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x64xf64>
    %26 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%25 : tensor<1x64x64xf64>) outs(%21 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.addf %in, %out : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x64x1xf64>) outs(%20 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.divf %in, %cst_24 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %28 = tensor.empty() : tensor<1x64x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x64x1xf64>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %123 = arith.truncf %in : f64 to f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %30 = linalg.fill ins(%cst_0 : f32) outs(%28 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %31 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x64x64xf32>) outs(%30 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.addf %in, %out : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %32 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x64x1xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.divf %in, %cst_25 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %33 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x64x1xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.truncf %cst_21 : f64 to f32
      %124 = arith.addf %in, %123 : f32
      linalg.yield %124 : f32
    } -> tensor<1x64x1xf32>
    %34 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33 : tensor<1x64x1xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = math.rsqrt %in : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %35 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %32 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.subf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %36 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %34 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.mulf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %37 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36, %cst_20 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.mulf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %38 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %cst_19 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %collapsed = tensor.collapse_shape %38 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %39 = tensor.empty() : tensor<64x192xf32>
    %40 = linalg.fill ins(%cst_0 : f32) outs(%39 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %41 = linalg.matmul ins(%collapsed, %cst_18 : tensor<64x64xf32>, tensor<64x192xf32>) outs(%40 : tensor<64x192xf32>) -> tensor<64x192xf32>
    %42 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_17 : tensor<192xf32>) outs(%39 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x192xf32>
    %43 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%41, %42 : tensor<64x192xf32>, tensor<64x192xf32>) outs(%39 : tensor<64x192xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<64x192xf32>
    %expanded_32 = tensor.expand_shape %43 [[0, 1], [2]] output_shape [1, 64, 192] : tensor<64x192xf32> into tensor<1x64x192xf32>
    %extracted_slice = tensor.extract_slice %expanded_32[0, 0, 0] [1, 64, 64] [1, 1, 1] : tensor<1x64x192xf32> to tensor<1x64x64xf32>
    %extracted_slice_33 = tensor.extract_slice %expanded_32[0, 0, 64] [1, 64, 64] [1, 1, 1] : tensor<1x64x192xf32> to tensor<1x64x64xf32>
    %extracted_slice_34 = tensor.extract_slice %expanded_32[0, 0, 128] [1, 64, 64] [1, 1, 1] : tensor<1x64x192xf32> to tensor<1x64x64xf32>
    %expanded_35 = tensor.expand_shape %extracted_slice_33 [[0], [1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<1x64x64xf32> into tensor<1x64x4x16xf32>
    %expanded_36 = tensor.expand_shape %extracted_slice_34 [[0], [1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<1x64x64xf32> into tensor<1x64x4x16xf32>
    %44 = tensor.empty() : tensor<1x4x64x16xf32>
    %transposed = linalg.transpose ins(%expanded_36 : tensor<1x64x4x16xf32>) outs(%44 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_37 = tensor.expand_shape %extracted_slice [[0], [1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<1x64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_38 = linalg.transpose ins(%expanded_37 : tensor<1x64x4x16xf32>) outs(%44 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %45 = tensor.empty() : tensor<1x4x16x64xf32>
    %transposed_39 = linalg.transpose ins(%expanded_35 : tensor<1x64x4x16xf32>) outs(%45 : tensor<1x4x16x64xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_40 = tensor.collapse_shape %transposed_38 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %collapsed_41 = tensor.collapse_shape %transposed_39 [[0, 1], [2], [3]] : tensor<1x4x16x64xf32> into tensor<4x16x64xf32>
    %46 = tensor.empty() : tensor<4x64x64xf32>
    %47 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %48 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<4x64x16xf32>, tensor<4x16x64xf32>) outs(%47 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_42 = tensor.expand_shape %48 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %49 = tensor.empty() : tensor<1x4x64x64xf32>
    %50 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<1x4x64x64xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.mulf %in, %cst_26 : f32
      linalg.yield %123 : f32
    } -> tensor<1x4x64x64xf32>
    %51 = linalg.generic {indexing_maps = [#map6, #map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %17 : tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x4x64x64xf32>
    %52 = tensor.empty() : tensor<1x4x64xi64>
    %53 = linalg.fill ins(%c0_i64 : i64) outs(%52 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %54 = tensor.empty() : tensor<1x4x64xf32>
    %55 = linalg.fill ins(%cst_1 : f32) outs(%54 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %56:2 = linalg.generic {indexing_maps = [#map6, #map14, #map14], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x4x64x64xf32>) outs(%55, %53 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_54: i64):
      %123 = linalg.index 3 : index
      %124 = arith.index_cast %123 : index to i64
      %125 = arith.maximumf %in, %out : f32
      %126 = arith.cmpf ogt, %in, %out : f32
      %127 = arith.select %126, %124, %out_54 : i64
      linalg.yield %125, %127 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_43 = tensor.expand_shape %56#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %57 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_43 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.subf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x4x64x64xf32>
    %58 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x4x64x64xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = math.exp %in : f32
      linalg.yield %123 : f32
    } -> tensor<1x4x64x64xf32>
    %59 = tensor.empty() : tensor<1x4x64x1xf32>
    %60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %61 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<1x4x64x64xf32>) outs(%60 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.addf %in, %out : f32
      linalg.yield %123 : f32
    } -> tensor<1x4x64x1xf32>
    %62 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.divf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_44 = tensor.collapse_shape %62 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_45 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %63 = tensor.empty() : tensor<4x64x16xf32>
    %64 = linalg.fill ins(%cst_0 : f32) outs(%63 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %65 = linalg.batch_matmul ins(%collapsed_44, %collapsed_45 : tensor<4x64x64xf32>, tensor<4x64x16xf32>) outs(%64 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %expanded_46 = tensor.expand_shape %65 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %66 = tensor.empty() : tensor<1x64x4x16xf32>
    %transposed_47 = linalg.transpose ins(%expanded_46 : tensor<1x4x64x16xf32>) outs(%66 : tensor<1x64x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_48 = tensor.collapse_shape %transposed_47 [[0, 1], [2, 3]] : tensor<1x64x4x16xf32> into tensor<64x64xf32>
    %67 = tensor.empty() : tensor<64x64xf32>
    %68 = linalg.fill ins(%cst_0 : f32) outs(%67 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %69 = linalg.matmul ins(%collapsed_48, %cst_16 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%68 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %70 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_15 : tensor<64xf32>) outs(%67 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %71 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%69, %70 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%67 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<64x64xf32>
    %expanded_49 = tensor.expand_shape %71 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %72 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_49, %5 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %73 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x64x64xf32>) outs(%18 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %123 = arith.extf %in : f32 to f64
      linalg.yield %123 : f64
    } -> tensor<1x64x64xf64>
    %74 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%73 : tensor<1x64x64xf64>) outs(%21 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.addf %in, %out : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %75 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74 : tensor<1x64x1xf64>) outs(%20 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.divf %in, %cst_24 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %76 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%73, %75 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%18 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_54: f64, %out: f64):
      %123 = arith.subf %in, %in_54 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x64xf64>
    %77 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %76 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%18 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_54: f64, %out: f64):
      %123 = arith.mulf %in, %in_54 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x64xf64>
    %78 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x64x64xf64>) outs(%21 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.addf %in, %out : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x64x1xf64>) outs(%20 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.divf %in, %cst_24 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x64x1xf64>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %123 = arith.truncf %in : f64 to f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%72 : tensor<1x64x64xf32>) outs(%30 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.addf %in, %out : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x64x1xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.divf %in, %cst_25 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x64x1xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.truncf %cst_21 : f64 to f32
      %124 = arith.addf %in, %123 : f32
      linalg.yield %124 : f32
    } -> tensor<1x64x1xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x64x1xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = math.rsqrt %in : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %85 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %82 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.subf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %84 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.mulf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86, %cst_14 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.mulf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %cst_13 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %collapsed_50 = tensor.collapse_shape %88 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %89 = tensor.empty() : tensor<64x256xf32>
    %90 = linalg.fill ins(%cst_0 : f32) outs(%89 : tensor<64x256xf32>) -> tensor<64x256xf32>
    %91 = linalg.matmul ins(%collapsed_50, %cst_12 : tensor<64x64xf32>, tensor<64x256xf32>) outs(%90 : tensor<64x256xf32>) -> tensor<64x256xf32>
    %92 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_11 : tensor<256xf32>) outs(%89 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x256xf32>
    %93 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%91, %92 : tensor<64x256xf32>, tensor<64x256xf32>) outs(%89 : tensor<64x256xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<64x256xf32>
    %expanded_51 = tensor.expand_shape %93 [[0, 1], [2]] output_shape [1, 64, 256] : tensor<64x256xf32> into tensor<1x64x256xf32>
    %94 = tensor.empty() : tensor<1x64x256xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51 : tensor<1x64x256xf32>) outs(%94 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.mulf %in, %cst_27 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x256xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51 : tensor<1x64x256xf32>) outs(%94 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = math.fpowi %in, %c3_i64 : f32, i64
      linalg.yield %123 : f32
    } -> tensor<1x64x256xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x64x256xf32>) outs(%94 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.truncf %cst_10 : f64 to f32
      %124 = arith.mulf %in, %123 : f32
      linalg.yield %124 : f32
    } -> tensor<1x64x256xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51, %97 : tensor<1x64x256xf32>, tensor<1x64x256xf32>) outs(%94 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x256xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x64x256xf32>) outs(%94 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.truncf %cst_9 : f64 to f32
      %124 = arith.mulf %in, %123 : f32
      linalg.yield %124 : f32
    } -> tensor<1x64x256xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99 : tensor<1x64x256xf32>) outs(%94 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = math.tanh %in : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x256xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x64x256xf32>) outs(%94 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.addf %in, %cst_28 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x256xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95, %101 : tensor<1x64x256xf32>, tensor<1x64x256xf32>) outs(%94 : tensor<1x64x256xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.mulf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x256xf32>
    %collapsed_52 = tensor.collapse_shape %102 [[0, 1], [2]] : tensor<1x64x256xf32> into tensor<64x256xf32>
    %103 = linalg.matmul ins(%collapsed_52, %cst_8 : tensor<64x256xf32>, tensor<256x64xf32>) outs(%68 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %104 = linalg.generic {indexing_maps = [#map12, #map3], iterator_types = ["parallel", "parallel"]} ins(%cst_7 : tensor<64xf32>) outs(%67 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %105 = linalg.generic {indexing_maps = [#map3, #map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%103, %104 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%67 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<64x64xf32>
    %expanded_53 = tensor.expand_shape %105 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72, %expanded_53 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %107 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x64x64xf32>) outs(%18 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %123 = arith.extf %in : f32 to f64
      linalg.yield %123 : f64
    } -> tensor<1x64x64xf64>
    %108 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%107 : tensor<1x64x64xf64>) outs(%21 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.addf %in, %out : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x64x1xf64>) outs(%20 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.divf %in, %cst_24 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %110 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %109 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%18 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_54: f64, %out: f64):
      %123 = arith.subf %in, %in_54 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x64xf64>
    %111 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%110, %110 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%18 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_54: f64, %out: f64):
      %123 = arith.mulf %in, %in_54 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x64xf64>
    %112 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%111 : tensor<1x64x64xf64>) outs(%21 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.addf %in, %out : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x64x1xf64>) outs(%20 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %123 = arith.divf %in, %cst_24 : f64
      linalg.yield %123 : f64
    } -> tensor<1x64x1xf64>
    %114 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x64x1xf64>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %123 = arith.truncf %in : f64 to f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x64x64xf32>) outs(%30 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.addf %in, %out : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%115 : tensor<1x64x1xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.divf %in, %cst_25 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x64x1xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = arith.truncf %cst_21 : f64 to f32
      %124 = arith.addf %in, %123 : f32
      linalg.yield %124 : f32
    } -> tensor<1x64x1xf32>
    %118 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117 : tensor<1x64x1xf32>) outs(%28 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %123 = math.rsqrt %in : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %119 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %116 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.subf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %120 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %118 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.mulf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %cst_6 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.mulf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    %122 = linalg.generic {indexing_maps = [#map1, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %cst_5 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_54: f32, %out: f32):
      %123 = arith.addf %in, %in_54 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x64xf32>
    return %122 : tensor<1x64x64xf32>
  }
}
