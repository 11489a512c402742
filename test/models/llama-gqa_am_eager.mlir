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
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map13 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3, d4)>
#map14 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x64xi64>, %arg1: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c1_i64 = arith.constant 1 : i64
    %c64_i64 = arith.constant 64 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1000 = arith.constant 1000 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<true> : tensor<i1>
    %cst_5 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_6 = arith.constant dense_resource<torch_tensor_64_128_torch.float32> : tensor<64x128xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_128_64_torch.float32_1> : tensor<128x64xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_32_64_torch.float32_1> : tensor<32x64xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_32_64_torch.float32> : tensor<32x64xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_15 = arith.constant 9.9999999999999995E-7 : f64
    %cst_16 = arith.constant dense<"0x0000803F9BE8A13ECDCCCC3DE386013D0AD7233C383E4F3B6F12833A60CBA539"> : tensor<8xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %cst_18 = arith.constant 6.400000e+01 : f32
    %cst_19 = arith.constant 2.500000e-01 : f32
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %102 = arith.index_cast %in : i64 to index
      %103 = linalg.index 2 : index
      %104 = arith.cmpi slt, %102, %c1000 : index
      cf.assert %104, "index must be smaller than dim size"
      %105 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %105, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_17[%102, %103] : tensor<1000x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %2 = tensor.empty() : tensor<64xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %102 = linalg.index 0 : index
      %103 = arith.index_cast %102 : index to i64
      linalg.yield %103 : i64
    } -> tensor<64xi64>
    %4 = tensor.empty() : tensor<1x64xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x64xi64>) outs(%4 : tensor<1x64xi1>) {
    ^bb0(%in: i64, %out: i1):
      %102 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %102 : i1
    } -> tensor<1x64xi1>
    %6 = tensor.empty() : tensor<1xi64>
    %7 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%6 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_20 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %expanded_21 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi64> into tensor<1x1x1x64xi64>
    %8 = tensor.empty() : tensor<1x1x64x64xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_21, %expanded_20 : tensor<1x1x1x64xi64>, tensor<1x1x64x1xi64>) outs(%8 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i64, %in_59: i64, %out: i1):
      %102 = arith.cmpi sle, %in, %in_59 : i64
      linalg.yield %102 : i1
    } -> tensor<1x1x64x64xi1>
    %10 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_4, %9 : tensor<i1>, tensor<1x1x64x64xi1>) outs(%8 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_59: i1, %out: i1):
      %102 = arith.andi %in, %in_59 : i1
      linalg.yield %102 : i1
    } -> tensor<1x1x64x64xi1>
    %11 = tensor.empty() : tensor<1x1x1x64xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_21 : tensor<1x1x1x1xi64>, tensor<1x1x1x64xi64>) outs(%11 : tensor<1x1x1x64xi1>) {
    ^bb0(%in: i64, %in_59: i64, %out: i1):
      %102 = arith.cmpi slt, %in, %c0_i64 : i64
      %103 = arith.addi %in, %c1_i64 : i64
      %104 = arith.select %102, %103, %in : i64
      %105 = arith.index_cast %104 : i64 to index
      %106 = arith.cmpi slt, %in_59, %c0_i64 : i64
      %107 = arith.addi %in_59, %c64_i64 : i64
      %108 = arith.select %106, %107, %in_59 : i64
      %109 = arith.index_cast %108 : i64 to index
      %extracted = tensor.extract %5[%105, %109] : tensor<1x64xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x64xi1>
    %13 = linalg.generic {indexing_maps = [#map6, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %12 : tensor<1x1x64x64xi1>, tensor<1x1x1x64xi1>) outs(%8 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_59: i1, %out: i1):
      %102 = arith.andi %in, %in_59 : i1
      linalg.yield %102 : i1
    } -> tensor<1x1x64x64xi1>
    %14 = tensor.empty() : tensor<1x1x64x64xf32>
    %15 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %cst_3, %cst_2 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%14 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_59: f32, %in_60: f32, %out: f32):
      %102 = arith.select %in, %in_59, %in_60 : f32
      linalg.yield %102 : f32
    } -> tensor<1x1x64x64xf32>
    %expanded_22 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 64, 1] : tensor<64xi64> into tensor<1x64x1xi64>
    %16 = tensor.empty() : tensor<1x64x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_22 : tensor<1x64x1xi64>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %102 = arith.sitofp %in : i64 to f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %18 = tensor.empty() : tensor<1x64x8xf32>
    %19 = linalg.generic {indexing_maps = [#map10, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %cst_16 : tensor<1x64x1xf32>, tensor<8xf32>) outs(%18 : tensor<1x64x8xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x8xf32>
    %concat = tensor.concat dim(2) %19, %19 : (tensor<1x64x8xf32>, tensor<1x64x8xf32>) -> tensor<1x64x16xf32>
    %20 = tensor.empty() : tensor<1x64x16xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x64x16xf32>) outs(%20 : tensor<1x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.cos %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x16xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x64x16xf32>) outs(%20 : tensor<1x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.sin %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x16xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %24 = linalg.fill ins(%cst : f32) outs(%16 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%23 : tensor<1x64x64xf32>) outs(%24 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.addf %in, %out : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.divf %in, %cst_18 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%26 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.truncf %cst_15 : f64 to f32
      %103 = arith.addf %in, %102 : f32
      linalg.yield %103 : f32
    } -> tensor<1x64x1xf32>
    %28 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.rsqrt %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %29 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %28 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %30 = linalg.generic {indexing_maps = [#map11, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_14, %29 : tensor<64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %31 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%cst_13 : tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %30 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %32 = linalg.fill ins(%cst : f32) outs(%31 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %33 = linalg.matmul ins(%collapsed, %transposed : tensor<64x64xf32>, tensor<64x64xf32>) outs(%32 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_23 = tensor.expand_shape %33 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %34 = tensor.empty() : tensor<1x4x64x16xf32>
    %transposed_24 = linalg.transpose ins(%expanded_23 : tensor<1x64x4x16xf32>) outs(%34 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %35 = tensor.empty() : tensor<64x32xf32>
    %transposed_25 = linalg.transpose ins(%cst_12 : tensor<32x64xf32>) outs(%35 : tensor<64x32xf32>) permutation = [1, 0] 
    %36 = linalg.fill ins(%cst : f32) outs(%35 : tensor<64x32xf32>) -> tensor<64x32xf32>
    %37 = linalg.matmul ins(%collapsed, %transposed_25 : tensor<64x64xf32>, tensor<64x32xf32>) outs(%36 : tensor<64x32xf32>) -> tensor<64x32xf32>
    %expanded_26 = tensor.expand_shape %37 [[0, 1], [2, 3]] output_shape [1, 64, 2, 16] : tensor<64x32xf32> into tensor<1x64x2x16xf32>
    %38 = tensor.empty() : tensor<1x2x64x16xf32>
    %transposed_27 = linalg.transpose ins(%expanded_26 : tensor<1x64x2x16xf32>) outs(%38 : tensor<1x2x64x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_28 = linalg.transpose ins(%cst_11 : tensor<32x64xf32>) outs(%35 : tensor<64x32xf32>) permutation = [1, 0] 
    %39 = linalg.matmul ins(%collapsed, %transposed_28 : tensor<64x64xf32>, tensor<64x32xf32>) outs(%36 : tensor<64x32xf32>) -> tensor<64x32xf32>
    %expanded_29 = tensor.expand_shape %39 [[0, 1], [2, 3]] output_shape [1, 64, 2, 16] : tensor<64x32xf32> into tensor<1x64x2x16xf32>
    %transposed_30 = linalg.transpose ins(%expanded_29 : tensor<1x64x2x16xf32>) outs(%38 : tensor<1x2x64x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_31 = tensor.expand_shape %21 [[0], [1, 2], [3]] output_shape [1, 1, 64, 16] : tensor<1x64x16xf32> into tensor<1x1x64x16xf32>
    %expanded_32 = tensor.expand_shape %22 [[0], [1, 2], [3]] output_shape [1, 1, 64, 16] : tensor<1x64x16xf32> into tensor<1x1x64x16xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_24, %expanded_31 : tensor<1x4x64x16xf32>, tensor<1x1x64x16xf32>) outs(%34 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_24[0, 0, 0, 0] [1, 4, 64, 8] [1, 1, 1, 1] : tensor<1x4x64x16xf32> to tensor<1x4x64x8xf32>
    %extracted_slice_33 = tensor.extract_slice %transposed_24[0, 0, 0, 8] [1, 4, 64, 8] [1, 1, 1, 1] : tensor<1x4x64x16xf32> to tensor<1x4x64x8xf32>
    %41 = tensor.empty() : tensor<1x4x64x8xf32>
    %42 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_33 : tensor<1x4x64x8xf32>) outs(%41 : tensor<1x4x64x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.negf %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x8xf32>
    %concat_34 = tensor.concat dim(3) %42, %extracted_slice : (tensor<1x4x64x8xf32>, tensor<1x4x64x8xf32>) -> tensor<1x4x64x16xf32>
    %43 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_34, %expanded_32 : tensor<1x4x64x16xf32>, tensor<1x1x64x16xf32>) outs(%34 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x16xf32>
    %44 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40, %43 : tensor<1x4x64x16xf32>, tensor<1x4x64x16xf32>) outs(%34 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.addf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x16xf32>
    %45 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_27, %expanded_31 : tensor<1x2x64x16xf32>, tensor<1x1x64x16xf32>) outs(%38 : tensor<1x2x64x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x2x64x16xf32>
    %extracted_slice_35 = tensor.extract_slice %transposed_27[0, 0, 0, 0] [1, 2, 64, 8] [1, 1, 1, 1] : tensor<1x2x64x16xf32> to tensor<1x2x64x8xf32>
    %extracted_slice_36 = tensor.extract_slice %transposed_27[0, 0, 0, 8] [1, 2, 64, 8] [1, 1, 1, 1] : tensor<1x2x64x16xf32> to tensor<1x2x64x8xf32>
    %46 = tensor.empty() : tensor<1x2x64x8xf32>
    %47 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_36 : tensor<1x2x64x8xf32>) outs(%46 : tensor<1x2x64x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.negf %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x2x64x8xf32>
    %concat_37 = tensor.concat dim(3) %47, %extracted_slice_35 : (tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) -> tensor<1x2x64x16xf32>
    %48 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_37, %expanded_32 : tensor<1x2x64x16xf32>, tensor<1x1x64x16xf32>) outs(%38 : tensor<1x2x64x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x2x64x16xf32>
    %49 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %48 : tensor<1x2x64x16xf32>, tensor<1x2x64x16xf32>) outs(%38 : tensor<1x2x64x16xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.addf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x2x64x16xf32>
    %50 = tensor.empty() : tensor<1x2x2x64x16xf32>
    %51 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x2x64x16xf32>) outs(%50 : tensor<1x2x2x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x64x16xf32>
    %collapsed_38 = tensor.collapse_shape %51 [[0], [1, 2], [3], [4]] : tensor<1x2x2x64x16xf32> into tensor<1x4x64x16xf32>
    %52 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_30 : tensor<1x2x64x16xf32>) outs(%50 : tensor<1x2x2x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x64x16xf32>
    %53 = tensor.empty() : tensor<1x4x16x64xf32>
    %transposed_39 = linalg.transpose ins(%collapsed_38 : tensor<1x4x64x16xf32>) outs(%53 : tensor<1x4x16x64xf32>) permutation = [0, 1, 3, 2] 
    %collapsed_40 = tensor.collapse_shape %44 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %collapsed_41 = tensor.collapse_shape %transposed_39 [[0, 1], [2], [3]] : tensor<1x4x16x64xf32> into tensor<4x16x64xf32>
    %54 = tensor.empty() : tensor<4x64x64xf32>
    %55 = linalg.fill ins(%cst : f32) outs(%54 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %56 = linalg.batch_matmul ins(%collapsed_40, %collapsed_41 : tensor<4x64x16xf32>, tensor<4x16x64xf32>) outs(%55 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_42 = tensor.expand_shape %56 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %57 = tensor.empty() : tensor<1x4x64x64xf32>
    %58 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_42 : tensor<1x4x64x64xf32>) outs(%57 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.mulf %in, %cst_19 : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x64xf32>
    %59 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %15 : tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) outs(%57 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.addf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x64xf32>
    %60 = tensor.empty() : tensor<1x4x64xi64>
    %61 = linalg.fill ins(%c0_i64 : i64) outs(%60 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %62 = tensor.empty() : tensor<1x4x64xf32>
    %63 = linalg.fill ins(%cst_0 : f32) outs(%62 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %64:2 = linalg.generic {indexing_maps = [#map6, #map15, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<1x4x64x64xf32>) outs(%63, %61 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_59: i64):
      %102 = linalg.index 3 : index
      %103 = arith.index_cast %102 : index to i64
      %104 = arith.maximumf %in, %out : f32
      %105 = arith.cmpf ogt, %in, %out : f32
      %106 = arith.select %105, %103, %out_59 : i64
      linalg.yield %104, %106 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_43 = tensor.expand_shape %64#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %65 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %expanded_43 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%57 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.subf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x64xf32>
    %66 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%65 : tensor<1x4x64x64xf32>) outs(%57 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.exp %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x64xf32>
    %67 = tensor.empty() : tensor<1x4x64x1xf32>
    %68 = linalg.fill ins(%cst : f32) outs(%67 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %69 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%66 : tensor<1x4x64x64xf32>) outs(%68 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.addf %in, %out : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x1xf32>
    %70 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66, %69 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%57 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.divf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_44 = tensor.collapse_shape %70 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_45 = tensor.collapse_shape %52 [[0, 1, 2], [3], [4]] : tensor<1x2x2x64x16xf32> into tensor<4x64x16xf32>
    %71 = tensor.empty() : tensor<4x64x16xf32>
    %72 = linalg.fill ins(%cst : f32) outs(%71 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %73 = linalg.batch_matmul ins(%collapsed_44, %collapsed_45 : tensor<4x64x64xf32>, tensor<4x64x16xf32>) outs(%72 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %expanded_46 = tensor.expand_shape %73 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %74 = tensor.empty() : tensor<1x64x4x16xf32>
    %transposed_47 = linalg.transpose ins(%expanded_46 : tensor<1x4x64x16xf32>) outs(%74 : tensor<1x64x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_48 = linalg.transpose ins(%cst_10 : tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_49 = tensor.collapse_shape %transposed_47 [[0, 1], [2, 3]] : tensor<1x64x4x16xf32> into tensor<64x64xf32>
    %75 = linalg.matmul ins(%collapsed_49, %transposed_48 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%32 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_50 = tensor.expand_shape %75 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %76 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_50 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.addf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x64x64xf32>) outs(%24 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.addf %in, %out : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.divf %in, %cst_18 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.truncf %cst_15 : f64 to f32
      %103 = arith.addf %in, %102 : f32
      linalg.yield %103 : f32
    } -> tensor<1x64x1xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%80 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.rsqrt %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %81 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %83 = linalg.generic {indexing_maps = [#map11, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_9, %82 : tensor<64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %84 = tensor.empty() : tensor<64x128xf32>
    %transposed_51 = linalg.transpose ins(%cst_8 : tensor<128x64xf32>) outs(%84 : tensor<64x128xf32>) permutation = [1, 0] 
    %collapsed_52 = tensor.collapse_shape %83 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %85 = linalg.fill ins(%cst : f32) outs(%84 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %86 = linalg.matmul ins(%collapsed_52, %transposed_51 : tensor<64x64xf32>, tensor<64x128xf32>) outs(%85 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %expanded_53 = tensor.expand_shape %86 [[0, 1], [2]] output_shape [1, 64, 128] : tensor<64x128xf32> into tensor<1x64x128xf32>
    %87 = tensor.empty() : tensor<1x64x128xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53 : tensor<1x64x128xf32>) outs(%87 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.negf %in : f32
      %103 = math.exp %102 : f32
      %104 = arith.addf %103, %cst_1 : f32
      %105 = arith.divf %cst_1, %104 : f32
      linalg.yield %105 : f32
    } -> tensor<1x64x128xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53, %88 : tensor<1x64x128xf32>, tensor<1x64x128xf32>) outs(%87 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x128xf32>
    %transposed_54 = linalg.transpose ins(%cst_7 : tensor<128x64xf32>) outs(%84 : tensor<64x128xf32>) permutation = [1, 0] 
    %90 = linalg.matmul ins(%collapsed_52, %transposed_54 : tensor<64x64xf32>, tensor<64x128xf32>) outs(%85 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %expanded_55 = tensor.expand_shape %90 [[0, 1], [2]] output_shape [1, 64, 128] : tensor<64x128xf32> into tensor<1x64x128xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89, %expanded_55 : tensor<1x64x128xf32>, tensor<1x64x128xf32>) outs(%87 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x128xf32>
    %92 = tensor.empty() : tensor<128x64xf32>
    %transposed_56 = linalg.transpose ins(%cst_6 : tensor<64x128xf32>) outs(%92 : tensor<128x64xf32>) permutation = [1, 0] 
    %collapsed_57 = tensor.collapse_shape %91 [[0, 1], [2]] : tensor<1x64x128xf32> into tensor<64x128xf32>
    %93 = linalg.matmul ins(%collapsed_57, %transposed_56 : tensor<64x128xf32>, tensor<128x64xf32>) outs(%32 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_58 = tensor.expand_shape %93 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %94 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76, %expanded_58 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.addf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%95 : tensor<1x64x64xf32>) outs(%24 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.addf %in, %out : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %97 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.divf %in, %cst_18 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%97 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = arith.truncf %cst_15 : f64 to f32
      %103 = arith.addf %in, %102 : f32
      linalg.yield %103 : f32
    } -> tensor<1x64x1xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %102 = math.rsqrt %in : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x1xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94, %99 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    %101 = linalg.generic {indexing_maps = [#map11, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_5, %100 : tensor<64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %102 = arith.mulf %in, %in_59 : f32
      linalg.yield %102 : f32
    } -> tensor<1x64x64xf32>
    return %101 : tensor<1x64x64xf32>
  }
}
