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
    %true = arith.constant true
    %cst_1 = arith.constant 1.000000e+00 : f32
    %cst_2 = arith.constant dense<0.000000e+00> : tensor<1x4x64x64xf32>
    %cst_3 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_5 = arith.constant dense<true> : tensor<i1>
    %cst_6 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_64_128_torch.float32> : tensor<64x128xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_128_64_torch.float32_1> : tensor<128x64xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_12 = arith.constant 0xFFF0000000000000 : f64
    %cst_13 = arith.constant dense_resource<torch_tensor_32_64_torch.float32_1> : tensor<32x64xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_32_64_torch.float32> : tensor<32x64xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_17 = arith.constant 9.9999999999999995E-7 : f64
    %cst_18 = arith.constant dense<"0x0000803F9BE8A13ECDCCCC3DE386013D0AD7233C383E4F3B6F12833A60CBA539"> : tensor<8xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %cst_20 = arith.constant 6.400000e+01 : f32
    %cst_21 = arith.constant 5.000000e-01 : f32
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %109 = arith.index_cast %in : i64 to index
      %110 = linalg.index 2 : index
      %111 = arith.cmpi slt, %109, %c1000 : index
      cf.assert %111, "index must be smaller than dim size"
      %112 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %112, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_19[%109, %110] : tensor<1000x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %2 = tensor.empty() : tensor<64xi64>
    %3 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%2 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %109 = linalg.index 0 : index
      %110 = arith.index_cast %109 : index to i64
      linalg.yield %110 : i64
    } -> tensor<64xi64>
    %4 = tensor.empty() : tensor<1x64xi1>
    %5 = linalg.generic {indexing_maps = [#map3, #map3], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x64xi64>) outs(%4 : tensor<1x64xi1>) {
    ^bb0(%in: i64, %out: i1):
      %109 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %109 : i1
    } -> tensor<1x64xi1>
    %6 = tensor.empty() : tensor<1xi64>
    %7 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%6 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %expanded = tensor.expand_shape %7 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_22 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %expanded_23 = tensor.expand_shape %3 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi64> into tensor<1x1x1x64xi64>
    %8 = tensor.empty() : tensor<1x1x64x64xi1>
    %9 = linalg.generic {indexing_maps = [#map4, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_23, %expanded_22 : tensor<1x1x1x64xi64>, tensor<1x1x64x1xi64>) outs(%8 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i64, %in_61: i64, %out: i1):
      %109 = arith.cmpi sle, %in, %in_61 : i64
      linalg.yield %109 : i1
    } -> tensor<1x1x64x64xi1>
    %10 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_5, %9 : tensor<i1>, tensor<1x1x64x64xi1>) outs(%8 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_61: i1, %out: i1):
      %109 = arith.andi %in, %in_61 : i1
      linalg.yield %109 : i1
    } -> tensor<1x1x64x64xi1>
    %11 = tensor.empty() : tensor<1x1x1x64xi1>
    %12 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_23 : tensor<1x1x1x1xi64>, tensor<1x1x1x64xi64>) outs(%11 : tensor<1x1x1x64xi1>) {
    ^bb0(%in: i64, %in_61: i64, %out: i1):
      %109 = arith.cmpi slt, %in, %c0_i64 : i64
      %110 = arith.addi %in, %c1_i64 : i64
      %111 = arith.select %109, %110, %in : i64
      %112 = arith.index_cast %111 : i64 to index
      %113 = arith.cmpi slt, %in_61, %c0_i64 : i64
      %114 = arith.addi %in_61, %c64_i64 : i64
      %115 = arith.select %113, %114, %in_61 : i64
      %116 = arith.index_cast %115 : i64 to index
      %extracted = tensor.extract %5[%112, %116] : tensor<1x64xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x64xi1>
    %13 = linalg.generic {indexing_maps = [#map6, #map4, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%10, %12 : tensor<1x1x64x64xi1>, tensor<1x1x1x64xi1>) outs(%8 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_61: i1, %out: i1):
      %109 = arith.andi %in, %in_61 : i1
      linalg.yield %109 : i1
    } -> tensor<1x1x64x64xi1>
    %expanded_24 = tensor.expand_shape %3 [[0, 1, 2]] output_shape [1, 64, 1] : tensor<64xi64> into tensor<1x64x1xi64>
    %14 = tensor.empty() : tensor<1x64x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_24 : tensor<1x64x1xi64>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: i64, %out: f32):
      %109 = arith.sitofp %in : i64 to f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %16 = tensor.empty() : tensor<1x64x8xf32>
    %17 = linalg.generic {indexing_maps = [#map10, #map11, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %cst_18 : tensor<1x64x1xf32>, tensor<8xf32>) outs(%16 : tensor<1x64x8xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x8xf32>
    %concat = tensor.concat dim(2) %17, %17 : (tensor<1x64x8xf32>, tensor<1x64x8xf32>) -> tensor<1x64x16xf32>
    %18 = tensor.empty() : tensor<1x64x16xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x64x16xf32>) outs(%18 : tensor<1x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.cos %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x16xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%concat : tensor<1x64x16xf32>) outs(%18 : tensor<1x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.sin %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x16xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %22 = linalg.fill ins(%cst : f32) outs(%14 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%21 : tensor<1x64x64xf32>) outs(%22 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_20 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_17 : f64 to f32
      %110 = arith.addf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.rsqrt %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %27 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %26 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %28 = linalg.generic {indexing_maps = [#map11, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_16, %27 : tensor<64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %29 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%cst_15 : tensor<64x64xf32>) outs(%29 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed = tensor.collapse_shape %28 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %30 = linalg.fill ins(%cst : f32) outs(%29 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %31 = linalg.matmul ins(%collapsed, %transposed : tensor<64x64xf32>, tensor<64x64xf32>) outs(%30 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_25 = tensor.expand_shape %31 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %32 = tensor.empty() : tensor<1x4x64x16xf32>
    %transposed_26 = linalg.transpose ins(%expanded_25 : tensor<1x64x4x16xf32>) outs(%32 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %33 = tensor.empty() : tensor<64x32xf32>
    %transposed_27 = linalg.transpose ins(%cst_14 : tensor<32x64xf32>) outs(%33 : tensor<64x32xf32>) permutation = [1, 0] 
    %34 = linalg.fill ins(%cst : f32) outs(%33 : tensor<64x32xf32>) -> tensor<64x32xf32>
    %35 = linalg.matmul ins(%collapsed, %transposed_27 : tensor<64x64xf32>, tensor<64x32xf32>) outs(%34 : tensor<64x32xf32>) -> tensor<64x32xf32>
    %expanded_28 = tensor.expand_shape %35 [[0, 1], [2, 3]] output_shape [1, 64, 2, 16] : tensor<64x32xf32> into tensor<1x64x2x16xf32>
    %36 = tensor.empty() : tensor<1x2x64x16xf32>
    %transposed_29 = linalg.transpose ins(%expanded_28 : tensor<1x64x2x16xf32>) outs(%36 : tensor<1x2x64x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_30 = linalg.transpose ins(%cst_13 : tensor<32x64xf32>) outs(%33 : tensor<64x32xf32>) permutation = [1, 0] 
    %37 = linalg.matmul ins(%collapsed, %transposed_30 : tensor<64x64xf32>, tensor<64x32xf32>) outs(%34 : tensor<64x32xf32>) -> tensor<64x32xf32>
    %expanded_31 = tensor.expand_shape %37 [[0, 1], [2, 3]] output_shape [1, 64, 2, 16] : tensor<64x32xf32> into tensor<1x64x2x16xf32>
    %transposed_32 = linalg.transpose ins(%expanded_31 : tensor<1x64x2x16xf32>) outs(%36 : tensor<1x2x64x16xf32>) permutation = [0, 2, 1, 3] 
    %expanded_33 = tensor.expand_shape %19 [[0], [1, 2], [3]] output_shape [1, 1, 64, 16] : tensor<1x64x16xf32> into tensor<1x1x64x16xf32>
    %expanded_34 = tensor.expand_shape %20 [[0], [1, 2], [3]] output_shape [1, 1, 64, 16] : tensor<1x64x16xf32> into tensor<1x1x64x16xf32>
    %38 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_26, %expanded_33 : tensor<1x4x64x16xf32>, tensor<1x1x64x16xf32>) outs(%32 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x16xf32>
    %extracted_slice = tensor.extract_slice %transposed_26[0, 0, 0, 0] [1, 4, 64, 8] [1, 1, 1, 1] : tensor<1x4x64x16xf32> to tensor<1x4x64x8xf32>
    %extracted_slice_35 = tensor.extract_slice %transposed_26[0, 0, 0, 8] [1, 4, 64, 8] [1, 1, 1, 1] : tensor<1x4x64x16xf32> to tensor<1x4x64x8xf32>
    %39 = tensor.empty() : tensor<1x4x64x8xf32>
    %40 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_35 : tensor<1x4x64x8xf32>) outs(%39 : tensor<1x4x64x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.negf %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x8xf32>
    %concat_36 = tensor.concat dim(3) %40, %extracted_slice : (tensor<1x4x64x8xf32>, tensor<1x4x64x8xf32>) -> tensor<1x4x64x16xf32>
    %41 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_36, %expanded_34 : tensor<1x4x64x16xf32>, tensor<1x1x64x16xf32>) outs(%32 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x16xf32>
    %42 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %41 : tensor<1x4x64x16xf32>, tensor<1x4x64x16xf32>) outs(%32 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.addf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x16xf32>
    %43 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_29, %expanded_33 : tensor<1x2x64x16xf32>, tensor<1x1x64x16xf32>) outs(%36 : tensor<1x2x64x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x2x64x16xf32>
    %extracted_slice_37 = tensor.extract_slice %transposed_29[0, 0, 0, 0] [1, 2, 64, 8] [1, 1, 1, 1] : tensor<1x2x64x16xf32> to tensor<1x2x64x8xf32>
    %extracted_slice_38 = tensor.extract_slice %transposed_29[0, 0, 0, 8] [1, 2, 64, 8] [1, 1, 1, 1] : tensor<1x2x64x16xf32> to tensor<1x2x64x8xf32>
    %44 = tensor.empty() : tensor<1x2x64x8xf32>
    %45 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%extracted_slice_38 : tensor<1x2x64x8xf32>) outs(%44 : tensor<1x2x64x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.negf %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x2x64x8xf32>
    %concat_39 = tensor.concat dim(3) %45, %extracted_slice_37 : (tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) -> tensor<1x2x64x16xf32>
    %46 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%concat_39, %expanded_34 : tensor<1x2x64x16xf32>, tensor<1x1x64x16xf32>) outs(%36 : tensor<1x2x64x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x2x64x16xf32>
    %47 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43, %46 : tensor<1x2x64x16xf32>, tensor<1x2x64x16xf32>) outs(%36 : tensor<1x2x64x16xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.addf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x2x64x16xf32>
    %48 = tensor.empty() : tensor<1x2x2x64x16xf32>
    %49 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%47 : tensor<1x2x64x16xf32>) outs(%48 : tensor<1x2x2x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x64x16xf32>
    %collapsed_40 = tensor.collapse_shape %49 [[0], [1, 2], [3], [4]] : tensor<1x2x2x64x16xf32> into tensor<1x4x64x16xf32>
    %50 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_32 : tensor<1x2x64x16xf32>) outs(%48 : tensor<1x2x2x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x2x2x64x16xf32>
    %51 = tensor.empty() : tensor<1x1x64x64xf32>
    %52 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13, %cst_3, %cst_4 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%51 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_61: f32, %in_62: f32, %out: f32):
      %109 = arith.select %in, %in_61, %in_62 : f32
      linalg.yield %109 : f32
    } -> tensor<1x1x64x64xf32>
    %53 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42 : tensor<1x4x64x16xf32>) outs(%32 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.mulf %in, %cst_21 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x16xf32>
    %54 = tensor.empty() : tensor<1x4x16x64xf32>
    %transposed_41 = linalg.transpose ins(%collapsed_40 : tensor<1x4x64x16xf32>) outs(%54 : tensor<1x4x16x64xf32>) permutation = [0, 1, 3, 2] 
    %55 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_41 : tensor<1x4x16x64xf32>) outs(%54 : tensor<1x4x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.mulf %in, %cst_21 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x16x64xf32>
    %collapsed_42 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %collapsed_43 = tensor.collapse_shape %55 [[0, 1], [2], [3]] : tensor<1x4x16x64xf32> into tensor<4x16x64xf32>
    %56 = tensor.empty() : tensor<4x64x64xf32>
    %57 = linalg.fill ins(%cst : f32) outs(%56 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %58 = linalg.batch_matmul ins(%collapsed_42, %collapsed_43 : tensor<4x64x16xf32>, tensor<4x16x64xf32>) outs(%57 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_44 = tensor.expand_shape %58 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %59 = tensor.empty() : tensor<1x4x64x64xf32>
    %60 = linalg.generic {indexing_maps = [#map6, #map12, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_44, %52 : tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) outs(%59 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.addf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x64xf32>
    %61 = tensor.empty() : tensor<1x4x64xi64>
    %62 = linalg.fill ins(%c0_i64 : i64) outs(%61 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %63 = tensor.empty() : tensor<1x4x64xf32>
    %64 = linalg.fill ins(%cst_0 : f32) outs(%63 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %65:2 = linalg.generic {indexing_maps = [#map6, #map15, #map15], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%60 : tensor<1x4x64x64xf32>) outs(%64, %62 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_61: i64):
      %109 = linalg.index 3 : index
      %110 = arith.index_cast %109 : index to i64
      %111 = arith.maximumf %in, %out : f32
      %112 = arith.cmpf ogt, %in, %out : f32
      %113 = arith.select %112, %110, %out_61 : i64
      linalg.yield %111, %113 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_45 = tensor.expand_shape %65#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %66 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60, %expanded_45 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%59 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.subf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x64xf32>
    %67 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%66 : tensor<1x4x64x64xf32>) outs(%59 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.exp %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x64xf32>
    %68 = tensor.empty() : tensor<1x4x64x1xf32>
    %69 = linalg.fill ins(%cst : f32) outs(%68 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %70 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%67 : tensor<1x4x64x64xf32>) outs(%69 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x1xf32>
    %71 = linalg.generic {indexing_maps = [#map6, #map5, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%67, %70 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%59 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.divf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x64xf32>
    %72 = tensor.empty() : tensor<1x4x64x64xi1>
    %73 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%60 : tensor<1x4x64x64xf32>) outs(%72 : tensor<1x4x64x64xi1>) {
    ^bb0(%in: f32, %out: i1):
      %109 = arith.extf %in : f32 to f64
      %110 = arith.cmpf oeq, %109, %cst_12 : f64
      linalg.yield %110 : i1
    } -> tensor<1x4x64x64xi1>
    %74 = tensor.empty() : tensor<1x4x64x1xi1>
    %75 = linalg.fill ins(%true : i1) outs(%74 : tensor<1x4x64x1xi1>) -> tensor<1x4x64x1xi1>
    %76 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%73 : tensor<1x4x64x64xi1>) outs(%75 : tensor<1x4x64x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %109 = arith.andi %in, %out : i1
      linalg.yield %109 : i1
    } -> tensor<1x4x64x1xi1>
    %77 = linalg.generic {indexing_maps = [#map5, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %cst_2, %71 : tensor<1x4x64x1xi1>, tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%59 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: i1, %in_61: f32, %in_62: f32, %out: f32):
      %109 = arith.select %in, %in_61, %in_62 : f32
      linalg.yield %109 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_46 = tensor.collapse_shape %77 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_47 = tensor.collapse_shape %50 [[0, 1, 2], [3], [4]] : tensor<1x2x2x64x16xf32> into tensor<4x64x16xf32>
    %78 = tensor.empty() : tensor<4x64x16xf32>
    %79 = linalg.fill ins(%cst : f32) outs(%78 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %80 = linalg.batch_matmul ins(%collapsed_46, %collapsed_47 : tensor<4x64x64xf32>, tensor<4x64x16xf32>) outs(%79 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %expanded_48 = tensor.expand_shape %80 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %81 = tensor.empty() : tensor<1x64x4x16xf32>
    %transposed_49 = linalg.transpose ins(%expanded_48 : tensor<1x4x64x16xf32>) outs(%81 : tensor<1x64x4x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_50 = linalg.transpose ins(%cst_11 : tensor<64x64xf32>) outs(%29 : tensor<64x64xf32>) permutation = [1, 0] 
    %collapsed_51 = tensor.collapse_shape %transposed_49 [[0, 1], [2, 3]] : tensor<1x64x4x16xf32> into tensor<64x64xf32>
    %82 = linalg.matmul ins(%collapsed_51, %transposed_50 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%30 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_52 = tensor.expand_shape %82 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %expanded_52 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.addf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %85 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%84 : tensor<1x64x64xf32>) outs(%22 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_20 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_17 : f64 to f32
      %110 = arith.addf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.rsqrt %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %88 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %90 = linalg.generic {indexing_maps = [#map11, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_10, %89 : tensor<64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %91 = tensor.empty() : tensor<64x128xf32>
    %transposed_53 = linalg.transpose ins(%cst_9 : tensor<128x64xf32>) outs(%91 : tensor<64x128xf32>) permutation = [1, 0] 
    %collapsed_54 = tensor.collapse_shape %90 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %92 = linalg.fill ins(%cst : f32) outs(%91 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %93 = linalg.matmul ins(%collapsed_54, %transposed_53 : tensor<64x64xf32>, tensor<64x128xf32>) outs(%92 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %expanded_55 = tensor.expand_shape %93 [[0, 1], [2]] output_shape [1, 64, 128] : tensor<64x128xf32> into tensor<1x64x128xf32>
    %94 = tensor.empty() : tensor<1x64x128xf32>
    %95 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_55 : tensor<1x64x128xf32>) outs(%94 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.negf %in : f32
      %110 = math.exp %109 : f32
      %111 = arith.addf %110, %cst_1 : f32
      %112 = arith.divf %cst_1, %111 : f32
      linalg.yield %112 : f32
    } -> tensor<1x64x128xf32>
    %96 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_55, %95 : tensor<1x64x128xf32>, tensor<1x64x128xf32>) outs(%94 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x128xf32>
    %transposed_56 = linalg.transpose ins(%cst_8 : tensor<128x64xf32>) outs(%91 : tensor<64x128xf32>) permutation = [1, 0] 
    %97 = linalg.matmul ins(%collapsed_54, %transposed_56 : tensor<64x64xf32>, tensor<64x128xf32>) outs(%92 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %expanded_57 = tensor.expand_shape %97 [[0, 1], [2]] output_shape [1, 64, 128] : tensor<64x128xf32> into tensor<1x64x128xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96, %expanded_57 : tensor<1x64x128xf32>, tensor<1x64x128xf32>) outs(%94 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x128xf32>
    %99 = tensor.empty() : tensor<128x64xf32>
    %transposed_58 = linalg.transpose ins(%cst_7 : tensor<64x128xf32>) outs(%99 : tensor<128x64xf32>) permutation = [1, 0] 
    %collapsed_59 = tensor.collapse_shape %98 [[0, 1], [2]] : tensor<1x64x128xf32> into tensor<64x128xf32>
    %100 = linalg.matmul ins(%collapsed_59, %transposed_58 : tensor<64x128xf32>, tensor<128x64xf32>) outs(%30 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %expanded_60 = tensor.expand_shape %100 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %101 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %expanded_60 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.addf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %102 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101 : tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.fpowi %in, %c2_i64 : f32, i64
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %103 = linalg.generic {indexing_maps = [#map1, #map10], iterator_types = ["parallel", "parallel", "reduction"]} ins(%102 : tensor<1x64x64xf32>) outs(%22 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.addf %in, %out : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %104 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%103 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.divf %in, %cst_20 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = arith.truncf %cst_17 : f64 to f32
      %110 = arith.addf %in, %109 : f32
      linalg.yield %110 : f32
    } -> tensor<1x64x1xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %109 = math.rsqrt %in : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x1xf32>
    %107 = linalg.generic {indexing_maps = [#map1, #map10, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%101, %106 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    %108 = linalg.generic {indexing_maps = [#map11, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_6, %107 : tensor<64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_61: f32, %out: f32):
      %109 = arith.mulf %in, %in_61 : f32
      linalg.yield %109 : f32
    } -> tensor<1x64x64xf32>
    return %108 : tensor<1x64x64xf32>
  }
}
