#map = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d6, d0, d2 * 8 + d3, d4 * 8 + d5)>
#map1 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d1, d0, d3, d5)>
#map2 = affine_map<(d0, d1, d2, d3, d4, d5, d6) -> (d6, d1, d2, d4)>
#map3 = affine_map<(d0, d1, d2, d3) -> (d1, 0, 0)>
#map4 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map5 = affine_map<(d0, d1, d2) -> (d0, d2, d1)>
#map6 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map7 = affine_map<(d0) -> (d0)>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map9 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map10 = affine_map<(d0, d1, d2) -> ()>
#map11 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map12 = affine_map<(d0, d1, d2) -> (d2)>
#map13 = affine_map<(d0, d1) -> (d1, d0)>
#map14 = affine_map<(d0, d1) -> (d0, d1)>
#map15 = affine_map<(d0, d1) -> ()>
#map16 = affine_map<(d0, d1) -> (d1)>
#map17 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>
#map18 = affine_map<(d0, d1, d2, d3) -> ()>
#map19 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map21 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map22 = affine_map<() -> ()>
#map23 = affine_map<(d0, d1, d2, d3) -> (d1, d2, d0, d3)>
#map24 = affine_map<(d0, d1, d2, d3) -> (d2, d0, d1, d3)>
module {
  func.func @main(%arg0: tensor<1x3x32x32xf32>) -> tensor<1x17x64xf32> {
    %cst_0 = arith.constant 6.400000e+01 : f32
    %cst_1 = arith.constant 6.400000e+01 : f64
    %c1 = arith.constant 1 : index
    %c0 = arith.constant 0 : index
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_18 = arith.constant 5.000000e-01 : f32
    %true = arith.constant true
    %cst_19 = arith.constant 0xFFF0000000000000 : f64
    %cst_20 = arith.constant 0xFF800000 : f32
    %cst_21 = arith.constant 9.9999999999999998E-13 : f64
    %cst_22 = arith.constant 0.000000e+00 : f64
    %c0_i64 = arith.constant 0 : i64
    %cst_23 = arith.constant 0.000000e+00 : f32
    %cst_24 = arith.constant dense<0.000000e+00> : tensor<1x4x17x17xf32>
    %cst_25 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_26 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_35 = arith.constant dense_resource<torch_tensor_64_torch.float32_6> : tensor<64xf32>
    %cst_36 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_37 = arith.constant dense_resource<torch_tensor_64_torch.float32_5> : tensor<64xf32>
    %cst_38 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_39 = arith.constant dense_resource<torch_tensor_64_torch.float32_4> : tensor<64xf32>
    %cst_40 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_41 = arith.constant dense_resource<torch_tensor_64_torch.float32_3> : tensor<64xf32>
    %cst_42 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_43 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_44 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_45 = arith.constant dense_resource<torch_tensor_1_17_64_torch.float32> : tensor<1x17x64xf32>
    %cst_46 = arith.constant dense_resource<torch_tensor_64_3_8_8_torch.float32> : tensor<64x3x8x8xf32>
    %cst_47 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_48 = arith.constant dense_resource<torch_tensor_1_1_64_torch.float32> : tensor<1x1x64xf32>
    %0 = tensor.empty() : tensor<1x64x4x4xf32>
    %1 = linalg.fill ins(%cst_23 : f32) outs(%0 : tensor<1x64x4x4xf32>) -> tensor<1x64x4x4xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1, #map2], iterator_types = ["reduction", "parallel", "parallel", "reduction", "parallel", "reduction", "parallel"]} ins(%arg0, %cst_46 : tensor<1x3x32x32xf32>, tensor<64x3x8x8xf32>) outs(%1 : tensor<1x64x4x4xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      %224 = arith.addf %out, %223 : f32
      linalg.yield %224 : f32
    } -> tensor<1x64x4x4xf32>
    %expanded = tensor.expand_shape %cst_47 [[0, 1, 2]] output_shape [64, 1, 1] : tensor<64xf32> into tensor<64x1x1xf32>
    %3 = linalg.generic {indexing_maps = [#map3, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<64x1x1xf32>) outs(%0 : tensor<1x64x4x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x4x4xf32>
    %4 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%2, %3 : tensor<1x64x4x4xf32>, tensor<1x64x4x4xf32>) outs(%0 : tensor<1x64x4x4xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x64x4x4xf32>
    %collapsed = tensor.collapse_shape %4 [[0], [1], [2, 3]] : tensor<1x64x4x4xf32> into tensor<1x64x16xf32>
    %5 = tensor.empty() : tensor<1x16x64xf32>
    %6 = linalg.generic {indexing_maps = [#map5, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x64x16xf32>) outs(%5 : tensor<1x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x16x64xf32>
    %7 = tensor.empty() : tensor<1x17x64xf32>
    %8 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel"]} outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%out: f32):
      %223 = linalg.index 2 : index
      %224 = linalg.index 1 : index
      %225 = arith.cmpi ult, %224, %c1 : index
      %226 = scf.if %225 -> (f32) {
        %extracted = tensor.extract %cst_48[%c0, %224, %223] : tensor<1x1x64xf32>
        scf.yield %extracted : f32
      } else {
        %227 = arith.subi %224, %c1 : index
        %extracted = tensor.extract %6[%c0, %227, %223] : tensor<1x16x64xf32>
        scf.yield %extracted : f32
      }
      linalg.yield %226 : f32
    } -> tensor<1x17x64xf32>
    %9 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8, %cst_45 : tensor<1x17x64xf32>, tensor<1x17x64xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x17x64xf32>
    %10 = tensor.empty() : tensor<17xi64>
    %11 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%10 : tensor<17xi64>) {
    ^bb0(%out: i64):
      %223 = linalg.index 0 : index
      %224 = arith.index_cast %223 : index to i64
      linalg.yield %224 : i64
    } -> tensor<17xi64>
    %expanded_49 = tensor.expand_shape %11 [[0, 1, 2, 3]] output_shape [1, 1, 17, 1] : tensor<17xi64> into tensor<1x1x17x1xi64>
    %12 = tensor.empty() : tensor<1x1x17x1xi1>
    %13 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_49 : tensor<1x1x17x1xi64>) outs(%12 : tensor<1x1x17x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %223 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %223 : i1
    } -> tensor<1x1x17x1xi1>
    %14 = tensor.empty() : tensor<1x1x17x17xi1>
    %15 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%13 : tensor<1x1x17x1xi1>) outs(%14 : tensor<1x1x17x17xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x17x17xi1>
    %16 = tensor.empty() : tensor<1x17x64xf64>
    %17 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9 : tensor<1x17x64xf32>) outs(%16 : tensor<1x17x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %223 = arith.extf %in : f32 to f64
      linalg.yield %223 : f64
    } -> tensor<1x17x64xf64>
    %18 = tensor.empty() : tensor<1x17xf64>
    %19 = linalg.fill ins(%cst_22 : f64) outs(%18 : tensor<1x17xf64>) -> tensor<1x17xf64>
    %20 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "parallel", "reduction"]} ins(%17 : tensor<1x17x64xf64>) outs(%19 : tensor<1x17xf64>) {
    ^bb0(%in: f64, %out: f64):
      %223 = arith.addf %out, %in : f64
      linalg.yield %223 : f64
    } -> tensor<1x17xf64>
    %expanded_50 = tensor.expand_shape %20 [[0], [1, 2]] output_shape [1, 17, 1] : tensor<1x17xf64> into tensor<1x17x1xf64>
    %21 = tensor.empty() : tensor<1xf64>
    %22 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%21 : tensor<1xf64>) {
    ^bb0(%out: f64):
      linalg.yield %cst_1 : f64
    } -> tensor<1xf64>
    %collapsed_51 = tensor.collapse_shape %22 [] : tensor<1xf64> into tensor<f64>
    %23 = tensor.empty() : tensor<1x17x1xf64>
    %24 = linalg.generic {indexing_maps = [#map10, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_51 : tensor<f64>) outs(%23 : tensor<1x17x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      linalg.yield %in : f64
    } -> tensor<1x17x1xf64>
    %25 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_50, %24 : tensor<1x17x1xf64>, tensor<1x17x1xf64>) outs(%23 : tensor<1x17x1xf64>) {
    ^bb0(%in: f64, %in_84: f64, %out: f64):
      %223 = arith.divf %in, %in_84 : f64
      linalg.yield %223 : f64
    } -> tensor<1x17x1xf64>
    %26 = linalg.generic {indexing_maps = [#map11, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25 : tensor<1x17x1xf64>) outs(%16 : tensor<1x17x64xf64>) {
    ^bb0(%in: f64, %out: f64):
      linalg.yield %in : f64
    } -> tensor<1x17x64xf64>
    %27 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %26 : tensor<1x17x64xf64>, tensor<1x17x64xf64>) outs(%16 : tensor<1x17x64xf64>) {
    ^bb0(%in: f64, %in_84: f64, %out: f64):
      %223 = arith.subf %in, %in_84 : f64
      linalg.yield %223 : f64
    } -> tensor<1x17x64xf64>
    %28 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27, %27 : tensor<1x17x64xf64>, tensor<1x17x64xf64>) outs(%16 : tensor<1x17x64xf64>) {
    ^bb0(%in: f64, %in_84: f64, %out: f64):
      %223 = arith.mulf %in, %in_84 : f64
      linalg.yield %223 : f64
    } -> tensor<1x17x64xf64>
    %29 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "parallel", "reduction"]} ins(%28 : tensor<1x17x64xf64>) outs(%19 : tensor<1x17xf64>) {
    ^bb0(%in: f64, %out: f64):
      %223 = arith.addf %out, %in : f64
      linalg.yield %223 : f64
    } -> tensor<1x17xf64>
    %expanded_52 = tensor.expand_shape %29 [[0], [1, 2]] output_shape [1, 17, 1] : tensor<1x17xf64> into tensor<1x17x1xf64>
    %30 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52, %24 : tensor<1x17x1xf64>, tensor<1x17x1xf64>) outs(%23 : tensor<1x17x1xf64>) {
    ^bb0(%in: f64, %in_84: f64, %out: f64):
      %223 = arith.divf %in, %in_84 : f64
      linalg.yield %223 : f64
    } -> tensor<1x17x1xf64>
    %31 = tensor.empty() : tensor<1x17x1xf32>
    %32 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<1x17x1xf64>) outs(%31 : tensor<1x17x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %223 = arith.truncf %in : f64 to f32
      linalg.yield %223 : f32
    } -> tensor<1x17x1xf32>
    %33 = tensor.empty() : tensor<1x17xf32>
    %34 = linalg.fill ins(%cst_23 : f32) outs(%33 : tensor<1x17xf32>) -> tensor<1x17xf32>
    %35 = linalg.generic {indexing_maps = [#map6, #map9], iterator_types = ["parallel", "parallel", "reduction"]} ins(%9 : tensor<1x17x64xf32>) outs(%34 : tensor<1x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %out, %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x17xf32>
    %expanded_53 = tensor.expand_shape %35 [[0], [1, 2]] output_shape [1, 17, 1] : tensor<1x17xf32> into tensor<1x17x1xf32>
    %36 = tensor.empty() : tensor<1xf32>
    %37 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%36 : tensor<1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<1xf32>
    %collapsed_54 = tensor.collapse_shape %37 [] : tensor<1xf32> into tensor<f32>
    %38 = linalg.generic {indexing_maps = [#map10, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_54 : tensor<f32>) outs(%31 : tensor<1x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x17x1xf32>
    %39 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_53, %38 : tensor<1x17x1xf32>, tensor<1x17x1xf32>) outs(%31 : tensor<1x17x1xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.divf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x17x1xf32>
    %40 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%36 : tensor<1xf32>) {
    ^bb0(%out: f32):
      %223 = arith.truncf %cst_21 : f64 to f32
      linalg.yield %223 : f32
    } -> tensor<1xf32>
    %collapsed_55 = tensor.collapse_shape %40 [] : tensor<1xf32> into tensor<f32>
    %41 = linalg.generic {indexing_maps = [#map10, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_55 : tensor<f32>) outs(%31 : tensor<1x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x17x1xf32>
    %42 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %41 : tensor<1x17x1xf32>, tensor<1x17x1xf32>) outs(%31 : tensor<1x17x1xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x17x1xf32>
    %43 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42 : tensor<1x17x1xf32>) outs(%31 : tensor<1x17x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.rsqrt %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x17x1xf32>
    %44 = linalg.generic {indexing_maps = [#map11, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%39 : tensor<1x17x1xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x17x64xf32>
    %45 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%9, %44 : tensor<1x17x64xf32>, tensor<1x17x64xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.subf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x17x64xf32>
    %46 = linalg.generic {indexing_maps = [#map11, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%43 : tensor<1x17x1xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x17x64xf32>
    %47 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%45, %46 : tensor<1x17x64xf32>, tensor<1x17x64xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x17x64xf32>
    %48 = linalg.generic {indexing_maps = [#map12, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_44 : tensor<64xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x17x64xf32>
    %49 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%47, %48 : tensor<1x17x64xf32>, tensor<1x17x64xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x17x64xf32>
    %50 = linalg.generic {indexing_maps = [#map12, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_43 : tensor<64xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x17x64xf32>
    %51 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%49, %50 : tensor<1x17x64xf32>, tensor<1x17x64xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x17x64xf32>
    %collapsed_56 = tensor.collapse_shape %51 [[0, 1], [2]] : tensor<1x17x64xf32> into tensor<17x64xf32>
    %52 = tensor.empty() : tensor<64x64xf32>
    %53 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel"]} ins(%cst_42 : tensor<64x64xf32>) outs(%52 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %54 = tensor.empty() : tensor<17x64xf32>
    %55 = linalg.fill ins(%cst_23 : f32) outs(%54 : tensor<17x64xf32>) -> tensor<17x64xf32>
    %56 = linalg.matmul ins(%collapsed_56, %53 : tensor<17x64xf32>, tensor<64x64xf32>) outs(%55 : tensor<17x64xf32>) -> tensor<17x64xf32>
    %57 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%36 : tensor<1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_2 : f32
    } -> tensor<1xf32>
    %collapsed_57 = tensor.collapse_shape %57 [] : tensor<1xf32> into tensor<f32>
    %58 = linalg.generic {indexing_maps = [#map15, #map14], iterator_types = ["parallel", "parallel"]} ins(%collapsed_57 : tensor<f32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<17x64xf32>
    %59 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%56, %58 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %60 = linalg.generic {indexing_maps = [#map16, #map14], iterator_types = ["parallel", "parallel"]} ins(%cst_41 : tensor<64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<17x64xf32>
    %61 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%60, %58 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %62 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%59, %61 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %expanded_58 = tensor.expand_shape %62 [[0, 1], [2, 3]] output_shape [1, 17, 4, 16] : tensor<17x64xf32> into tensor<1x17x4x16xf32>
    %63 = tensor.empty() : tensor<1x4x17x16xf32>
    %64 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_58 : tensor<1x17x4x16xf32>) outs(%63 : tensor<1x4x17x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x17x16xf32>
    %65 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel"]} ins(%cst_40 : tensor<64x64xf32>) outs(%52 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %66 = linalg.matmul ins(%collapsed_56, %65 : tensor<17x64xf32>, tensor<64x64xf32>) outs(%55 : tensor<17x64xf32>) -> tensor<17x64xf32>
    %67 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%66, %58 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %68 = linalg.generic {indexing_maps = [#map16, #map14], iterator_types = ["parallel", "parallel"]} ins(%cst_39 : tensor<64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<17x64xf32>
    %69 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%68, %58 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %70 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%67, %69 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %expanded_59 = tensor.expand_shape %70 [[0, 1], [2, 3]] output_shape [1, 17, 4, 16] : tensor<17x64xf32> into tensor<1x17x4x16xf32>
    %71 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_59 : tensor<1x17x4x16xf32>) outs(%63 : tensor<1x4x17x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x17x16xf32>
    %72 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel"]} ins(%cst_38 : tensor<64x64xf32>) outs(%52 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %73 = linalg.matmul ins(%collapsed_56, %72 : tensor<17x64xf32>, tensor<64x64xf32>) outs(%55 : tensor<17x64xf32>) -> tensor<17x64xf32>
    %74 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%73, %58 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %75 = linalg.generic {indexing_maps = [#map16, #map14], iterator_types = ["parallel", "parallel"]} ins(%cst_37 : tensor<64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<17x64xf32>
    %76 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%75, %58 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %77 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%74, %76 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %expanded_60 = tensor.expand_shape %77 [[0, 1], [2, 3]] output_shape [1, 17, 4, 16] : tensor<17x64xf32> into tensor<1x17x4x16xf32>
    %78 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_60 : tensor<1x17x4x16xf32>) outs(%63 : tensor<1x4x17x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x17x16xf32>
    %79 = tensor.empty() : tensor<1x1x17x17xf32>
    %80 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_25 : tensor<f32>) outs(%79 : tensor<1x1x17x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x17x17xf32>
    %81 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_26 : tensor<f32>) outs(%79 : tensor<1x1x17x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x17x17xf32>
    %82 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%15, %80, %81 : tensor<1x1x17x17xi1>, tensor<1x1x17x17xf32>, tensor<1x1x17x17xf32>) outs(%79 : tensor<1x1x17x17xf32>) {
    ^bb0(%in: i1, %in_84: f32, %in_85: f32, %out: f32):
      %223 = arith.select %in, %in_84, %in_85 : f32
      linalg.yield %223 : f32
    } -> tensor<1x1x17x17xf32>
    %83 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%36 : tensor<1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_18 : f32
    } -> tensor<1xf32>
    %collapsed_61 = tensor.collapse_shape %83 [] : tensor<1xf32> into tensor<f32>
    %84 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_61 : tensor<f32>) outs(%63 : tensor<1x4x17x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x17x16xf32>
    %85 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%64, %84 : tensor<1x4x17x16xf32>, tensor<1x4x17x16xf32>) outs(%63 : tensor<1x4x17x16xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x17x16xf32>
    %86 = tensor.empty() : tensor<1x4x16x17xf32>
    %87 = linalg.generic {indexing_maps = [#map19, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%71 : tensor<1x4x17x16xf32>) outs(%86 : tensor<1x4x16x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x16x17xf32>
    %88 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_61 : tensor<f32>) outs(%86 : tensor<1x4x16x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x16x17xf32>
    %89 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%87, %88 : tensor<1x4x16x17xf32>, tensor<1x4x16x17xf32>) outs(%86 : tensor<1x4x16x17xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x16x17xf32>
    %collapsed_62 = tensor.collapse_shape %85 [[0, 1], [2], [3]] : tensor<1x4x17x16xf32> into tensor<4x17x16xf32>
    %collapsed_63 = tensor.collapse_shape %89 [[0, 1], [2], [3]] : tensor<1x4x16x17xf32> into tensor<4x16x17xf32>
    %90 = tensor.empty() : tensor<4x17x17xf32>
    %91 = linalg.fill ins(%cst_23 : f32) outs(%90 : tensor<4x17x17xf32>) -> tensor<4x17x17xf32>
    %92 = linalg.batch_matmul ins(%collapsed_62, %collapsed_63 : tensor<4x17x16xf32>, tensor<4x16x17xf32>) outs(%91 : tensor<4x17x17xf32>) -> tensor<4x17x17xf32>
    %expanded_64 = tensor.expand_shape %92 [[0, 1], [2], [3]] output_shape [1, 4, 17, 17] : tensor<4x17x17xf32> into tensor<1x4x17x17xf32>
    %93 = tensor.empty() : tensor<1x4x17x17xf32>
    %94 = linalg.generic {indexing_maps = [#map20, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82 : tensor<1x1x17x17xf32>) outs(%93 : tensor<1x4x17x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x17x17xf32>
    %95 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_64, %94 : tensor<1x4x17x17xf32>, tensor<1x4x17x17xf32>) outs(%93 : tensor<1x4x17x17xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x17x17xf32>
    %96 = tensor.empty() : tensor<1x4x17xf32>
    %97 = linalg.fill ins(%cst_20 : f32) outs(%96 : tensor<1x4x17xf32>) -> tensor<1x4x17xf32>
    %98 = linalg.generic {indexing_maps = [#map4, #map21], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%95 : tensor<1x4x17x17xf32>) outs(%97 : tensor<1x4x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.maximumf %out, %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x17xf32>
    %expanded_65 = tensor.expand_shape %98 [[0], [1], [2, 3]] output_shape [1, 4, 17, 1] : tensor<1x4x17xf32> into tensor<1x4x17x1xf32>
    %99 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_65 : tensor<1x4x17x1xf32>) outs(%93 : tensor<1x4x17x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x17x17xf32>
    %100 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95, %99 : tensor<1x4x17x17xf32>, tensor<1x4x17x17xf32>) outs(%93 : tensor<1x4x17x17xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.subf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x17x17xf32>
    %101 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%100 : tensor<1x4x17x17xf32>) outs(%93 : tensor<1x4x17x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = math.exp %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x17x17xf32>
    %102 = linalg.fill ins(%cst_23 : f32) outs(%96 : tensor<1x4x17xf32>) -> tensor<1x4x17xf32>
    %103 = linalg.generic {indexing_maps = [#map4, #map21], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%101 : tensor<1x4x17x17xf32>) outs(%102 : tensor<1x4x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      %223 = arith.addf %out, %in : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x17xf32>
    %expanded_66 = tensor.expand_shape %103 [[0], [1], [2, 3]] output_shape [1, 4, 17, 1] : tensor<1x4x17xf32> into tensor<1x4x17x1xf32>
    %104 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_66 : tensor<1x4x17x1xf32>) outs(%93 : tensor<1x4x17x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x17x17xf32>
    %105 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%101, %104 : tensor<1x4x17x17xf32>, tensor<1x4x17x17xf32>) outs(%93 : tensor<1x4x17x17xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.divf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x17x17xf32>
    %106 = linalg.generic {indexing_maps = [#map7], iterator_types = ["parallel"]} outs(%21 : tensor<1xf64>) {
    ^bb0(%out: f64):
      linalg.yield %cst_19 : f64
    } -> tensor<1xf64>
    %collapsed_67 = tensor.collapse_shape %106 [] : tensor<1xf64> into tensor<f64>
    %107 = tensor.empty() : tensor<f32>
    %108 = linalg.generic {indexing_maps = [#map22, #map22], iterator_types = []} ins(%collapsed_67 : tensor<f64>) outs(%107 : tensor<f32>) {
    ^bb0(%in: f64, %out: f32):
      %223 = arith.truncf %in : f64 to f32
      linalg.yield %223 : f32
    } -> tensor<f32>
    %109 = linalg.generic {indexing_maps = [#map18, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%108 : tensor<f32>) outs(%93 : tensor<1x4x17x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x17x17xf32>
    %110 = tensor.empty() : tensor<1x4x17x17xi1>
    %111 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%95, %109 : tensor<1x4x17x17xf32>, tensor<1x4x17x17xf32>) outs(%110 : tensor<1x4x17x17xi1>) {
    ^bb0(%in: f32, %in_84: f32, %out: i1):
      %223 = arith.cmpf oeq, %in, %in_84 : f32
      linalg.yield %223 : i1
    } -> tensor<1x4x17x17xi1>
    %112 = tensor.empty() : tensor<1x4x17xi1>
    %113 = linalg.fill ins(%true : i1) outs(%112 : tensor<1x4x17xi1>) -> tensor<1x4x17xi1>
    %114 = linalg.generic {indexing_maps = [#map4, #map21], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%111 : tensor<1x4x17x17xi1>) outs(%113 : tensor<1x4x17xi1>) {
    ^bb0(%in: i1, %out: i1):
      %223 = arith.andi %out, %in : i1
      linalg.yield %223 : i1
    } -> tensor<1x4x17xi1>
    %expanded_68 = tensor.expand_shape %114 [[0], [1], [2, 3]] output_shape [1, 4, 17, 1] : tensor<1x4x17xi1> into tensor<1x4x17x1xi1>
    %115 = linalg.generic {indexing_maps = [#map8, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_68 : tensor<1x4x17x1xi1>) outs(%110 : tensor<1x4x17x17xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x4x17x17xi1>
    %116 = linalg.generic {indexing_maps = [#map4, #map4, #map4, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%115, %cst_24, %105 : tensor<1x4x17x17xi1>, tensor<1x4x17x17xf32>, tensor<1x4x17x17xf32>) outs(%93 : tensor<1x4x17x17xf32>) {
    ^bb0(%in: i1, %in_84: f32, %in_85: f32, %out: f32):
      %223 = arith.select %in, %in_84, %in_85 : f32
      linalg.yield %223 : f32
    } -> tensor<1x4x17x17xf32>
    %collapsed_69 = tensor.collapse_shape %116 [[0, 1], [2], [3]] : tensor<1x4x17x17xf32> into tensor<4x17x17xf32>
    %collapsed_70 = tensor.collapse_shape %78 [[0, 1], [2], [3]] : tensor<1x4x17x16xf32> into tensor<4x17x16xf32>
    %117 = tensor.empty() : tensor<4x17x16xf32>
    %118 = linalg.fill ins(%cst_23 : f32) outs(%117 : tensor<4x17x16xf32>) -> tensor<4x17x16xf32>
    %119 = linalg.batch_matmul ins(%collapsed_69, %collapsed_70 : tensor<4x17x17xf32>, tensor<4x17x16xf32>) outs(%118 : tensor<4x17x16xf32>) -> tensor<4x17x16xf32>
    %expanded_71 = tensor.expand_shape %119 [[0, 1], [2], [3]] output_shape [1, 4, 17, 16] : tensor<4x17x16xf32> into tensor<1x4x17x16xf32>
    %120 = tensor.empty() : tensor<17x1x4x16xf32>
    %121 = linalg.generic {indexing_maps = [#map23, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_71 : tensor<1x4x17x16xf32>) outs(%120 : tensor<17x1x4x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<17x1x4x16xf32>
    %122 = linalg.generic {indexing_maps = [#map24, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%121 : tensor<17x1x4x16xf32>) outs(%63 : tensor<1x4x17x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x17x16xf32>
    %123 = tensor.empty() : tensor<1x17x4x16xf32>
    %124 = linalg.generic {indexing_maps = [#map17, #map4], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%122 : tensor<1x4x17x16xf32>) outs(%123 : tensor<1x17x4x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x17x4x16xf32>
    %collapsed_72 = tensor.collapse_shape %124 [[0, 1], [2, 3]] : tensor<1x17x4x16xf32> into tensor<17x64xf32>
    %125 = linalg.generic {indexing_maps = [#map13, #map14], iterator_types = ["parallel", "parallel"]} ins(%cst_36 : tensor<64x64xf32>) outs(%52 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %126 = linalg.matmul ins(%collapsed_72, %125 : tensor<17x64xf32>, tensor<64x64xf32>) outs(%55 : tensor<17x64xf32>) -> tensor<17x64xf32>
    %127 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%126, %58 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %128 = linalg.generic {indexing_maps = [#map16, #map14], iterator_types = ["parallel", "parallel"]} ins(%cst_35 : tensor<64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<17x64xf32>
    %129 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%128, %58 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.mulf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %130 = linalg.generic {indexing_maps = [#map14, #map14, #map14], iterator_types = ["parallel", "parallel"]} ins(%127, %129 : tensor<17x64xf32>, tensor<17x64xf32>) outs(%54 : tensor<17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<17x64xf32>
    %expanded_73 = tensor.expand_shape %130 [[0, 1], [2]] output_shape [1, 17, 64] : tensor<17x64xf32> into tensor<1x17x64xf32>
    %131 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_73, %9 : tensor<1x17x64xf32>, tensor<1x17x64xf32>) outs(%7 : tensor<1x17x64xf32>) {
    ^bb0(%in: f32, %in_84: f32, %out: f32):
      %223 = arith.addf %in, %in_84 : f32
      linalg.yield %223 : f32
    } -> tensor<1x17x64xf32>
    return %131 : tensor<1x17x64xf32>
  }
}
