#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0, d1) -> (d0, d1)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (0, 0, 0, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map12 = affine_map<(d0, d1) -> ()>
#map13 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, 0)>
#map15 = affine_map<(d0, d1) -> (d1)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d3)>
#map17 = affine_map<(d0, d1, d2, d3) -> (0, d1, 0, 0)>
#map18 = affine_map<(d0, d1) -> (0, d1)>
#map19 = affine_map<(d0, d1) -> (d0, 0)>
#map20 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
#map21 = affine_map<(d0, d1, d2, d3) -> (0, d1, d2, 0)>
#map22 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, 0, d4)>
#map23 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, 0, d3, d4)>
#map24 = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3, d4)>
#map25 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x64xi64>, %arg1: tensor<1x64xi64>, %arg2: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %c2_i64 = arith.constant 2 : i64
    %c0_i64 = arith.constant 0 : i64
    %c1_i64 = arith.constant 1 : i64
    %c64_i64 = arith.constant 64 : i64
    %c1000 = arith.constant 1000 : index
    %c130 = arith.constant 130 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c16_i64 = arith.constant 16 : i64
    %c4_i64 = arith.constant 4 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %c80_i64 = arith.constant 80 : i64
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_4 = arith.constant dense<0xFF800000> : tensor<1x8x1x9xf32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<1x7x8x17xf32>
    %cst_6 = arith.constant dense<0.000000e+00> : tensor<1x8x8x17xf32>
    %cst_7 = arith.constant dense<0xFF800000> : tensor<1x8x4x9xf32>
    %cst_8 = arith.constant dense<1.000000e+00> : tensor<8x9xf32>
    %cst_9 = arith.constant dense<0.000000e+00> : tensor<4x7x8x17xf32>
    %cst_10 = arith.constant dense<0.000000e+00> : tensor<4x8x8x17xf32>
    %cst_11 = arith.constant dense<3.40282347E+38> : tensor<f32>
    %cst_12 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_13 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_14 = arith.constant dense<true> : tensor<i1>
    %cst_23 = arith.constant dense_resource<torch_tensor_64_torch.float32_5> : tensor<64xf32>
    %cst_24 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_25 = arith.constant dense_resource<torch_tensor_64_torch.float32_4> : tensor<64xf32>
    %cst_26 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_27 = arith.constant dense_resource<torch_tensor_64_torch.float32_3> : tensor<64xf32>
    %cst_28 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_29 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_30 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_31 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_32 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_33 = arith.constant 9.9999999999999998E-13 : f64
    %cst_34 = arith.constant dense_resource<torch_tensor_2_64_torch.float32> : tensor<2x64xf32>
    %cst_35 = arith.constant dense_resource<torch_tensor_130_64_torch.float32> : tensor<130x64xf32>
    %cst_36 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %cst_37 = arith.constant 6.400000e+01 : f64
    %cst_38 = arith.constant 6.400000e+01 : f32
    %cst_39 = arith.constant 4.000000e+00 : f32
    %c7 = arith.constant 7 : index
    %c8 = arith.constant 8 : index
    %c0 = arith.constant 0 : index
    %cst_40 = arith.constant -1.000000e+00 : f32
    %c7_i64 = arith.constant 7 : i64
    %cst_42 = arith.constant dense<0> : tensor<1x64xi64>
    %cst_43 = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64> : tensor<4x7x16x16xi64>
    %cst_44 = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64_1> : tensor<4x7x16x16xi64>
    %cst_45 = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64_2> : tensor<4x7x16x16xi64>
    %cst_46 = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64_3> : tensor<4x7x16x16xi64>
    %cst_47 = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64_4> : tensor<4x7x16x16xi64>
    %cst_48 = arith.constant dense<0> : tensor<1x7x16x1xi64>
    %cst_49 = arith.constant dense<[[[[0], [1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [11], [12], [13], [14], [15]], [[8], [9], [10], [11], [12], [13], [14], [15], [16], [17], [18], [19], [20], [21], [22], [23]], [[16], [17], [18], [19], [20], [21], [22], [23], [24], [25], [26], [27], [28], [29], [30], [31]], [[24], [25], [26], [27], [28], [29], [30], [31], [32], [33], [34], [35], [36], [37], [38], [39]], [[32], [33], [34], [35], [36], [37], [38], [39], [40], [41], [42], [43], [44], [45], [46], [47]], [[40], [41], [42], [43], [44], [45], [46], [47], [48], [49], [50], [51], [52], [53], [54], [55]], [[48], [49], [50], [51], [52], [53], [54], [55], [56], [57], [58], [59], [60], [61], [62], [63]]]]> : tensor<1x7x16x1xi64>
    %cst_50 = arith.constant dense<0> : tensor<1x7x16x1xi64>
    %cst_51 = arith.constant dense<0> : tensor<1x7x16x1xi64>
    %cst_52 = arith.constant dense<0> : tensor<1x7x16x1xi64>
    %cst_53 = arith.constant dense<[[[[0], [1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [11], [12], [13], [14], [15]], [[8], [9], [10], [11], [12], [13], [14], [15], [16], [17], [18], [19], [20], [21], [22], [23]], [[16], [17], [18], [19], [20], [21], [22], [23], [24], [25], [26], [27], [28], [29], [30], [31]], [[24], [25], [26], [27], [28], [29], [30], [31], [32], [33], [34], [35], [36], [37], [38], [39]], [[32], [33], [34], [35], [36], [37], [38], [39], [40], [41], [42], [43], [44], [45], [46], [47]], [[40], [41], [42], [43], [44], [45], [46], [47], [48], [49], [50], [51], [52], [53], [54], [55]], [[48], [49], [50], [51], [52], [53], [54], [55], [56], [57], [58], [59], [60], [61], [62], [63]]]]> : tensor<1x7x16x1xi64>
    %cst_54 = arith.constant dense<0> : tensor<1x7x16x1xi64>
    %cst_55 = arith.constant dense<0> : tensor<1x7x16x1xi64>
    %cst_56 = arith.constant dense_resource<torch_tensor_4_8_24_16_torch.int64> : tensor<4x8x24x16xi64>
    %cst_57 = arith.constant dense_resource<torch_tensor_4_8_24_16_torch.int64_1> : tensor<4x8x24x16xi64>
    %cst_58 = arith.constant dense_resource<torch_tensor_4_8_24_16_torch.int64_2> : tensor<4x8x24x16xi64>
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %199 = arith.index_cast %in : i64 to index
      %200 = linalg.index 2 : index
      %201 = arith.cmpi slt, %199, %c1000 : index
      cf.assert %201, "index must be smaller than dim size"
      %202 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %202, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_36[%199, %200] : tensor<1000x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg2 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %199 = arith.index_cast %in : i64 to index
      %200 = linalg.index 2 : index
      %201 = arith.cmpi slt, %199, %c130 : index
      cf.assert %201, "index must be smaller than dim size"
      %202 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %202, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_35[%199, %200] : tensor<130x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_42 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %199 = arith.index_cast %in : i64 to index
      %200 = linalg.index 2 : index
      %201 = arith.cmpi slt, %199, %c2 : index
      cf.assert %201, "index must be smaller than dim size"
      %202 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %202, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_34[%199, %200] : tensor<2x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %4 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %2 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.addf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %5 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%4, %3 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.addf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %6 = tensor.empty() : tensor<1x64x64xf64>
    %7 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5 : tensor<1x64x64xf32>) outs(%6 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %199 = arith.extf %in : f32 to f64
      linalg.yield %199 : f64
    } -> tensor<1x64x64xf64>
    %8 = tensor.empty() : tensor<1x64x1xf64>
    %9 = linalg.fill ins(%cst : f64) outs(%8 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %10 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%7 : tensor<1x64x64xf64>) outs(%9 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %199 = arith.addf %in, %out : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x1xf64>
    %11 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10 : tensor<1x64x1xf64>) outs(%8 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %199 = arith.divf %in, %cst_37 : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x1xf64>
    %12 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%7, %11 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%6 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_199: f64, %out: f64):
      %199 = arith.subf %in, %in_199 : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x64xf64>
    %13 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12, %12 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%6 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_199: f64, %out: f64):
      %199 = arith.mulf %in, %in_199 : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x64xf64>
    %14 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%13 : tensor<1x64x64xf64>) outs(%9 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %199 = arith.addf %in, %out : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x1xf64>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%14 : tensor<1x64x1xf64>) outs(%8 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %199 = arith.divf %in, %cst_37 : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x1xf64>
    %16 = tensor.empty() : tensor<1x64x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x64x1xf64>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %199 = arith.truncf %in : f64 to f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1xf32>
    %18 = linalg.fill ins(%cst_0 : f32) outs(%16 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x64x64xf32>) outs(%18 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_38 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.truncf %cst_33 : f64 to f32
      %200 = arith.addf %in, %199 : f32
      linalg.yield %200 : f32
    } -> tensor<1x64x1xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21 : tensor<1x64x1xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %20 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.subf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %22 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.mulf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %25 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %cst_32 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.mulf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %26 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %cst_31 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.addf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %27 = tensor.empty() : tensor<1x64xi64>
    %28 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x64xi64>) outs(%27 : tensor<1x64xi64>) {
    ^bb0(%in: i64, %out: i64):
      %199 = arith.maxsi %in, %c0_i64 : i64
      %200 = arith.minsi %199, %c1_i64 : i64
      linalg.yield %200 : i64
    } -> tensor<1x64xi64>
    %29 = tensor.empty() : tensor<1x64xi1>
    %30 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%28 : tensor<1x64xi64>) outs(%29 : tensor<1x64xi1>) {
    ^bb0(%in: i64, %out: i1):
      %199 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %199 : i1
    } -> tensor<1x64xi1>
    %31 = tensor.empty() : tensor<1xi64>
    %32 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%31 : tensor<1xi64>) {
    ^bb0(%out: i64):
      linalg.yield %c0_i64 : i64
    } -> tensor<1xi64>
    %33 = tensor.empty() : tensor<64xi64>
    %34 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%33 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %199 = linalg.index 0 : index
      %200 = arith.index_cast %199 : index to i64
      linalg.yield %200 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %32 [[0, 1, 2, 3]] output_shape [1, 1, 1, 1] : tensor<1xi64> into tensor<1x1x1x1xi64>
    %expanded_59 = tensor.expand_shape %34 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %expanded_60 = tensor.expand_shape %34 [[0, 1, 2, 3]] output_shape [1, 1, 1, 64] : tensor<64xi64> into tensor<1x1x1x64xi64>
    %35 = tensor.empty() : tensor<1x1x64x1xi1>
    %36 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_59 : tensor<1x1x64x1xi64>) outs(%35 : tensor<1x1x64x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %199 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %199 : i1
    } -> tensor<1x1x64x1xi1>
    %37 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_14, %36 : tensor<i1>, tensor<1x1x64x1xi1>) outs(%35 : tensor<1x1x64x1xi1>) {
    ^bb0(%in: i1, %in_199: i1, %out: i1):
      %199 = arith.andi %in, %in_199 : i1
      linalg.yield %199 : i1
    } -> tensor<1x1x64x1xi1>
    %38 = tensor.empty() : tensor<1x1x1x64xi1>
    %39 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded, %expanded_60 : tensor<1x1x1x1xi64>, tensor<1x1x1x64xi64>) outs(%38 : tensor<1x1x1x64xi1>) {
    ^bb0(%in: i64, %in_199: i64, %out: i1):
      %199 = arith.cmpi slt, %in, %c0_i64 : i64
      %200 = arith.addi %in, %c1_i64 : i64
      %201 = arith.select %199, %200, %in : i64
      %202 = arith.index_cast %201 : i64 to index
      %203 = arith.cmpi slt, %in_199, %c0_i64 : i64
      %204 = arith.addi %in_199, %c64_i64 : i64
      %205 = arith.select %203, %204, %in_199 : i64
      %206 = arith.index_cast %205 : i64 to index
      %extracted = tensor.extract %30[%202, %206] : tensor<1x64xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x1x64xi1>
    %40 = tensor.empty() : tensor<1x1x64x64xi1>
    %41 = linalg.generic {indexing_maps = [#map10, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%37, %39 : tensor<1x1x64x1xi1>, tensor<1x1x1x64xi1>) outs(%40 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %in_199: i1, %out: i1):
      %199 = arith.andi %in, %in_199 : i1
      linalg.yield %199 : i1
    } -> tensor<1x1x64x64xi1>
    %42 = tensor.empty() : tensor<1x1x64x64xf32>
    %43 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%41, %cst_13, %cst_12 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%42 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x1x64x64xf32>
    %collapsed = tensor.collapse_shape %43 [[0, 1], [2], [3]] : tensor<1x1x64x64xf32> into tensor<1x64x64xf32>
    %extracted_slice = tensor.extract_slice %collapsed[0, 0, 0] [1, 1, 64] [1, 1, 1] : tensor<1x64x64xf32> to tensor<1x1x64xf32>
    %collapsed_61 = tensor.collapse_shape %extracted_slice [[0, 1], [2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %44 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x64xi64>) outs(%29 : tensor<1x64xi1>) {
    ^bb0(%in: i64, %out: i1):
      %199 = arith.cmpi eq, %in, %c2_i64 : i64
      linalg.yield %199 : i1
    } -> tensor<1x64xi1>
    %45 = tensor.empty() : tensor<1x64xf32>
    %46 = linalg.generic {indexing_maps = [#map4, #map12, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%44, %cst_11, %collapsed_61 : tensor<1x64xi1>, tensor<f32>, tensor<1x64xf32>) outs(%45 : tensor<1x64xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64xf32>
    %expanded_62 = tensor.expand_shape %34 [[0, 1, 2]] output_shape [1, 64, 1] : tensor<64xi64> into tensor<1x64x1xi64>
    %47 = tensor.empty() : tensor<1x64x1xi1>
    %48 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_62 : tensor<1x64x1xi64>) outs(%47 : tensor<1x64x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %199 = arith.cmpi eq, %in, %c0_i64 : i64
      linalg.yield %199 : i1
    } -> tensor<1x64x1xi1>
    %49 = linalg.generic {indexing_maps = [#map13, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%46 : tensor<1x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x64xf32>
    %50 = linalg.generic {indexing_maps = [#map2, #map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%48, %49, %collapsed : tensor<1x64x1xi1>, tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %51 = tensor.empty() : tensor<1x1x1x1xi1>
    %52 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x1x1xi64>) outs(%51 : tensor<1x1x1x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %199 = arith.cmpi eq, %in, %c0_i64 : i64
      linalg.yield %199 : i1
    } -> tensor<1x1x1x1xi1>
    %expanded_63 = tensor.expand_shape %50 [[0], [1, 2], [3]] output_shape [1, 1, 64, 64] : tensor<1x64x64xf32> into tensor<1x1x64x64xf32>
    %53 = linalg.generic {indexing_maps = [#map14, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %expanded_63, %43 : tensor<1x1x1x1xi1>, tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>) outs(%42 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x1x64x64xf32>
    %collapsed_64 = tensor.collapse_shape %53 [[0, 1], [2], [3]] : tensor<1x1x64x64xf32> into tensor<1x64x64xf32>
    %extracted_slice_65 = tensor.extract_slice %collapsed_64[0, 0, 0] [1, 1, 64] [1, 1, 1] : tensor<1x64x64xf32> to tensor<1x1x64xf32>
    %collapsed_66 = tensor.collapse_shape %extracted_slice_65 [[0, 1], [2]] : tensor<1x1x64xf32> into tensor<1x64xf32>
    %54 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%collapsed_66 : tensor<1x64xf32>) outs(%29 : tensor<1x64xi1>) {
    ^bb0(%in: f32, %out: i1):
      %199 = arith.cmpf olt, %in, %cst_0 : f32
      linalg.yield %199 : i1
    } -> tensor<1x64xi1>
    %55 = tensor.empty() : tensor<64x1x64xf32>
    %transposed = linalg.transpose ins(%26 : tensor<1x64x64xf32>) outs(%55 : tensor<64x1x64xf32>) permutation = [1, 0, 2] 
    %collapsed_67 = tensor.collapse_shape %transposed [[0], [1, 2]] : tensor<64x1x64xf32> into tensor<64x64xf32>
    %56 = tensor.empty() : tensor<64x64xf32>
    %transposed_68 = linalg.transpose ins(%cst_30 : tensor<64x64xf32>) outs(%56 : tensor<64x64xf32>) permutation = [1, 0] 
    %57 = linalg.fill ins(%cst_0 : f32) outs(%56 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %58 = linalg.matmul ins(%collapsed_67, %transposed_68 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%57 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %59 = linalg.generic {indexing_maps = [#map15, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_29 : tensor<64xf32>) outs(%56 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %60 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%58, %59 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.addf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %expanded_69 = tensor.expand_shape %60 [[0], [1, 2]] output_shape [64, 1, 64] : tensor<64x64xf32> into tensor<64x1x64xf32>
    %transposed_70 = linalg.transpose ins(%cst_28 : tensor<64x64xf32>) outs(%56 : tensor<64x64xf32>) permutation = [1, 0] 
    %61 = linalg.matmul ins(%collapsed_67, %transposed_70 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%57 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %62 = linalg.generic {indexing_maps = [#map15, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_27 : tensor<64xf32>) outs(%56 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %63 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%61, %62 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.addf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %transposed_71 = linalg.transpose ins(%cst_26 : tensor<64x64xf32>) outs(%56 : tensor<64x64xf32>) permutation = [1, 0] 
    %64 = linalg.matmul ins(%collapsed_67, %transposed_71 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%57 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %65 = linalg.generic {indexing_maps = [#map15, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_25 : tensor<64xf32>) outs(%56 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %66 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%64, %65 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.addf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %67 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_69 : tensor<64x1x64xf32>) outs(%55 : tensor<64x1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.divf %in, %cst_39 : f32
      linalg.yield %199 : f32
    } -> tensor<64x1x64xf32>
    %68 = tensor.empty() : tensor<4x7x16x16xf32>
    %69 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_43, %cst_44 : tensor<4x7x16x16xi64>, tensor<4x7x16x16xi64>) outs(%68 : tensor<4x7x16x16xf32>) {
    ^bb0(%in: i64, %in_199: i64, %out: f32):
      %199 = arith.cmpi slt, %in, %c0_i64 : i64
      %200 = arith.addi %in, %c64_i64 : i64
      %201 = arith.select %199, %200, %in : i64
      %202 = arith.index_cast %201 : i64 to index
      %203 = arith.cmpi slt, %in_199, %c0_i64 : i64
      %204 = arith.addi %in_199, %c64_i64 : i64
      %205 = arith.select %203, %204, %in_199 : i64
      %206 = arith.index_cast %205 : i64 to index
      %extracted = tensor.extract %63[%202, %206] : tensor<64x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<4x7x16x16xf32>
    %expanded_72 = tensor.expand_shape %69 [[0], [1], [2], [3, 4]] output_shape [4, 7, 16, 16, 1] : tensor<4x7x16x16xf32> into tensor<4x7x16x16x1xf32>
    %70 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_45, %cst_46, %cst_47 : tensor<4x7x16x16xi64>, tensor<4x7x16x16xi64>, tensor<4x7x16x16xi64>) outs(%68 : tensor<4x7x16x16xf32>) {
    ^bb0(%in: i64, %in_199: i64, %in_200: i64, %out: f32):
      %199 = arith.cmpi slt, %in, %c0_i64 : i64
      %200 = arith.addi %in, %c64_i64 : i64
      %201 = arith.select %199, %200, %in : i64
      %202 = arith.index_cast %201 : i64 to index
      %203 = arith.cmpi slt, %in_199, %c0_i64 : i64
      %204 = arith.addi %in_199, %c1_i64 : i64
      %205 = arith.select %203, %204, %in_199 : i64
      %206 = arith.index_cast %205 : i64 to index
      %207 = arith.cmpi slt, %in_200, %c0_i64 : i64
      %208 = arith.addi %in_200, %c64_i64 : i64
      %209 = arith.select %207, %208, %in_200 : i64
      %210 = arith.index_cast %209 : i64 to index
      %extracted = tensor.extract %67[%202, %206, %210] : tensor<64x1x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<4x7x16x16xf32>
    %collapsed_73 = tensor.collapse_shape %70 [[0, 1], [2], [3]] : tensor<4x7x16x16xf32> into tensor<28x16x16xf32>
    %71 = tensor.empty() : tensor<4x7x16x16x1xf32>
    %transposed_74 = linalg.transpose ins(%expanded_72 : tensor<4x7x16x16x1xf32>) outs(%71 : tensor<4x7x16x16x1xf32>) permutation = [0, 1, 3, 2, 4] 
    %collapsed_75 = tensor.collapse_shape %transposed_74 [[0, 1], [2], [3, 4]] : tensor<4x7x16x16x1xf32> into tensor<28x16x16xf32>
    %72 = tensor.empty() : tensor<28x16x16xf32>
    %73 = linalg.fill ins(%cst_0 : f32) outs(%72 : tensor<28x16x16xf32>) -> tensor<28x16x16xf32>
    %74 = linalg.batch_matmul ins(%collapsed_73, %collapsed_75 : tensor<28x16x16xf32>, tensor<28x16x16xf32>) outs(%73 : tensor<28x16x16xf32>) -> tensor<28x16x16xf32>
    %expanded_76 = tensor.expand_shape %74 [[0, 1], [2], [3, 4]] output_shape [4, 7, 16, 1, 16] : tensor<28x16x16xf32> into tensor<4x7x16x1x16xf32>
    %transposed_77 = linalg.transpose ins(%expanded_76 : tensor<4x7x16x1x16xf32>) outs(%71 : tensor<4x7x16x16x1xf32>) permutation = [0, 1, 2, 4, 3] 
    %collapsed_78 = tensor.collapse_shape %transposed_77 [[0], [1], [2], [3, 4]] : tensor<4x7x16x16x1xf32> into tensor<4x7x16x16xf32>
    %padded = tensor.pad %collapsed_78 low[0, 0, 0, 0] high[0, 0, 1, 0] {
    ^bb0(%arg3: index, %arg4: index, %arg5: index, %arg6: index):
      tensor.yield %cst_0 : f32
    } : tensor<4x7x16x16xf32> to tensor<4x7x17x16xf32>
    %collapsed_79 = tensor.collapse_shape %padded [[0], [1], [2, 3]] : tensor<4x7x17x16xf32> into tensor<4x7x272xf32>
    %expanded_80 = tensor.expand_shape %collapsed_79 [[0], [1], [2, 3]] output_shape [4, 7, 16, 17] : tensor<4x7x272xf32> into tensor<4x7x16x17xf32>
    %extracted_slice_81 = tensor.extract_slice %expanded_80[0, 0, 0, 0] [4, 7, 8, 17] [1, 1, 1, 1] : tensor<4x7x16x17xf32> to tensor<4x7x8x17xf32>
    %extracted_slice_82 = tensor.extract_slice %extracted_slice_81[0, 0, 0, 0] [4, 7, 8, 9] [1, 1, 1, 1] : tensor<4x7x8x17xf32> to tensor<4x7x8x9xf32>
    %inserted_slice = tensor.insert_slice %extracted_slice_82 into %cst_9[0, 0, 0, 8] [4, 7, 8, 9] [1, 1, 1, 1] : tensor<4x7x8x9xf32> into tensor<4x7x8x17xf32>
    %inserted_slice_83 = tensor.insert_slice %inserted_slice into %cst_10[0, 0, 0, 0] [4, 7, 8, 17] [1, 1, 1, 1] : tensor<4x7x8x17xf32> into tensor<4x8x8x17xf32>
    %extracted_slice_84 = tensor.extract_slice %expanded_80[0, 6, 0, 0] [4, 1, 16, 17] [1, 1, 1, 1] : tensor<4x7x16x17xf32> to tensor<4x1x16x17xf32>
    %collapsed_85 = tensor.collapse_shape %extracted_slice_84 [[0, 1], [2], [3]] : tensor<4x1x16x17xf32> into tensor<4x16x17xf32>
    %extracted_slice_86 = tensor.extract_slice %collapsed_85[0, 8, 0] [4, 8, 17] [1, 1, 1] : tensor<4x16x17xf32> to tensor<4x8x17xf32>
    %extracted_slice_87 = tensor.extract_slice %extracted_slice_86[0, 0, 0] [4, 8, 9] [1, 1, 1] : tensor<4x8x17xf32> to tensor<4x8x9xf32>
    %extracted_slice_88 = tensor.extract_slice %inserted_slice_83[0, 7, 0, 0] [4, 1, 8, 17] [1, 1, 1, 1] : tensor<4x8x8x17xf32> to tensor<4x1x8x17xf32>
    %collapsed_89 = tensor.collapse_shape %extracted_slice_88 [[0, 1], [2], [3]] : tensor<4x1x8x17xf32> into tensor<4x8x17xf32>
    %inserted_slice_90 = tensor.insert_slice %extracted_slice_87 into %collapsed_89[0, 0, 8] [4, 8, 9] [1, 1, 1] : tensor<4x8x9xf32> into tensor<4x8x17xf32>
    %75 = tensor.empty() : tensor<8xi64>
    %76 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%75 : tensor<8xi64>) {
    ^bb0(%out: i64):
      %199 = linalg.index 0 : index
      %200 = arith.index_cast %199 : index to i64
      linalg.yield %200 : i64
    } -> tensor<8xi64>
    %expanded_91 = tensor.expand_shape %76 [[0, 1, 2, 3]] output_shape [1, 8, 1, 1] : tensor<8xi64> into tensor<1x8x1x1xi64>
    %77 = tensor.empty() : tensor<1x8x1x1xi1>
    %78 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_91 : tensor<1x8x1x1xi64>) outs(%77 : tensor<1x8x1x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %199 = arith.cmpi eq, %in, %c7_i64 : i64
      linalg.yield %199 : i1
    } -> tensor<1x8x1x1xi1>
    %79 = tensor.empty() : tensor<4x8x8x17xf32>
    %80 = linalg.generic {indexing_maps = [#map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_90 : tensor<4x8x17xf32>) outs(%79 : tensor<4x8x8x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x8x8x17xf32>
    %81 = linalg.generic {indexing_maps = [#map17, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %80, %inserted_slice_83 : tensor<1x8x1x1xi1>, tensor<4x8x8x17xf32>, tensor<4x8x8x17xf32>) outs(%79 : tensor<4x8x8x17xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<4x8x8x17xf32>
    %extracted_slice_92 = tensor.extract_slice %expanded_80[0, 0, 7, 0] [4, 7, 8, 17] [1, 1, 1, 1] : tensor<4x7x16x17xf32> to tensor<4x7x8x17xf32>
    %extracted_slice_93 = tensor.extract_slice %extracted_slice_92[0, 0, 0, 9] [4, 7, 8, 8] [1, 1, 1, 1] : tensor<4x7x8x17xf32> to tensor<4x7x8x8xf32>
    %extracted_slice_94 = tensor.extract_slice %81[0, 1, 0, 0] [4, 7, 8, 17] [1, 1, 1, 1] : tensor<4x8x8x17xf32> to tensor<4x7x8x17xf32>
    %inserted_slice_95 = tensor.insert_slice %extracted_slice_93 into %extracted_slice_94[0, 0, 0, 0] [4, 7, 8, 8] [1, 1, 1, 1] : tensor<4x7x8x8xf32> into tensor<4x7x8x17xf32>
    %inserted_slice_96 = tensor.insert_slice %inserted_slice_95 into %81[0, 1, 0, 0] [4, 7, 8, 17] [1, 1, 1, 1] : tensor<4x7x8x17xf32> into tensor<4x8x8x17xf32>
    %extracted_slice_97 = tensor.extract_slice %expanded_80[0, 0, 0, 0] [4, 1, 16, 17] [1, 1, 1, 1] : tensor<4x7x16x17xf32> to tensor<4x1x16x17xf32>
    %collapsed_98 = tensor.collapse_shape %extracted_slice_97 [[0, 1], [2], [3]] : tensor<4x1x16x17xf32> into tensor<4x16x17xf32>
    %extracted_slice_99 = tensor.extract_slice %collapsed_98[0, 0, 0] [4, 7, 17] [1, 1, 1] : tensor<4x16x17xf32> to tensor<4x7x17xf32>
    %extracted_slice_100 = tensor.extract_slice %extracted_slice_99[0, 0, 10] [4, 7, 7] [1, 1, 1] : tensor<4x7x17xf32> to tensor<4x7x7xf32>
    %extracted_slice_101 = tensor.extract_slice %inserted_slice_96[0, 0, 0, 0] [4, 1, 8, 17] [1, 1, 1, 1] : tensor<4x8x8x17xf32> to tensor<4x1x8x17xf32>
    %collapsed_102 = tensor.collapse_shape %extracted_slice_101 [[0, 1], [2], [3]] : tensor<4x1x8x17xf32> into tensor<4x8x17xf32>
    %extracted_slice_103 = tensor.extract_slice %collapsed_102[0, 1, 0] [4, 7, 17] [1, 1, 1] : tensor<4x8x17xf32> to tensor<4x7x17xf32>
    %inserted_slice_104 = tensor.insert_slice %extracted_slice_100 into %extracted_slice_103[0, 0, 1] [4, 7, 7] [1, 1, 1] : tensor<4x7x7xf32> into tensor<4x7x17xf32>
    %inserted_slice_105 = tensor.insert_slice %inserted_slice_104 into %collapsed_102[0, 1, 0] [4, 7, 17] [1, 1, 1] : tensor<4x7x17xf32> into tensor<4x8x17xf32>
    %82 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_91 : tensor<1x8x1x1xi64>) outs(%77 : tensor<1x8x1x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %199 = arith.cmpi eq, %in, %c0_i64 : i64
      linalg.yield %199 : i1
    } -> tensor<1x8x1x1xi1>
    %83 = linalg.generic {indexing_maps = [#map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_105 : tensor<4x8x17xf32>) outs(%79 : tensor<4x8x8x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<4x8x8x17xf32>
    %84 = linalg.generic {indexing_maps = [#map17, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %83, %inserted_slice_96 : tensor<1x8x1x1xi1>, tensor<4x8x8x17xf32>, tensor<4x8x8x17xf32>) outs(%79 : tensor<4x8x8x17xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<4x8x8x17xf32>
    %85 = tensor.empty() : tensor<9xi64>
    %86 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%85 : tensor<9xi64>) {
    ^bb0(%out: i64):
      %199 = linalg.index 0 : index
      %200 = arith.index_cast %199 : index to i64
      linalg.yield %200 : i64
    } -> tensor<9xi64>
    %expanded_106 = tensor.expand_shape %86 [[0, 1]] output_shape [1, 9] : tensor<9xi64> into tensor<1x9xi64>
    %expanded_107 = tensor.expand_shape %76 [[0, 1]] output_shape [8, 1] : tensor<8xi64> into tensor<8x1xi64>
    %87 = tensor.empty() : tensor<8x9xi64>
    %88 = linalg.generic {indexing_maps = [#map18, #map19, #map4], iterator_types = ["parallel", "parallel"]} ins(%expanded_106, %expanded_107 : tensor<1x9xi64>, tensor<8x1xi64>) outs(%87 : tensor<8x9xi64>) {
    ^bb0(%in: i64, %in_199: i64, %out: i64):
      %199 = arith.subi %in, %in_199 : i64
      linalg.yield %199 : i64
    } -> tensor<8x9xi64>
    %89 = tensor.empty() : tensor<8x9xi1>
    %90 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%88 : tensor<8x9xi64>) outs(%89 : tensor<8x9xi1>) {
    ^bb0(%in: i64, %out: i1):
      %199 = arith.cmpi sle, %in, %c0_i64 : i64
      linalg.yield %199 : i1
    } -> tensor<8x9xi1>
    %91 = tensor.empty() : tensor<8x9xf32>
    %92 = linalg.generic {indexing_maps = [#map4, #map4, #map12, #map4], iterator_types = ["parallel", "parallel"]} ins(%90, %cst_8, %cst_13 : tensor<8x9xi1>, tensor<8x9xf32>, tensor<f32>) outs(%91 : tensor<8x9xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<8x9xf32>
    %93 = linalg.fill ins(%cst_0 : f32) outs(%91 : tensor<8x9xf32>) -> tensor<8x9xf32>
    %94 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%92 : tensor<8x9xf32>) outs(%93 : tensor<8x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = linalg.index 0 : index
      %200 = linalg.index 1 : index
      %201 = arith.subi %c7, %199 : index
      %extracted = tensor.extract %92[%201, %200] : tensor<8x9xf32>
      linalg.yield %extracted : f32
    } -> tensor<8x9xf32>
    %expanded_108 = tensor.expand_shape %94 [[0, 1], [2, 3]] output_shape [1, 8, 1, 9] : tensor<8x9xf32> into tensor<1x8x1x9xf32>
    %95 = tensor.empty() : tensor<1x8x1x9xf32>
    %96 = linalg.fill ins(%cst_0 : f32) outs(%95 : tensor<1x8x1x9xf32>) -> tensor<1x8x1x9xf32>
    %97 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_108 : tensor<1x8x1x9xf32>) outs(%96 : tensor<1x8x1x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = linalg.index 1 : index
      %200 = linalg.index 3 : index
      %201 = arith.subi %c7, %199 : index
      %202 = arith.subi %c8, %200 : index
      %extracted = tensor.extract %expanded_108[%c0, %201, %c0, %202] : tensor<1x8x1x9xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x8x1x9xf32>
    %98 = tensor.empty() : tensor<1x8x4x9xf32>
    %collapsed_109 = tensor.collapse_shape %expanded_108 [[0], [1, 2], [3]] : tensor<1x8x1x9xf32> into tensor<1x8x9xf32>
    %99 = linalg.generic {indexing_maps = [#map20, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_109 : tensor<1x8x9xf32>) outs(%98 : tensor<1x8x4x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x4x9xf32>
    %collapsed_110 = tensor.collapse_shape %84 [[0], [1, 2], [3]] : tensor<4x8x8x17xf32> into tensor<4x64x17xf32>
    %expanded_111 = tensor.expand_shape %collapsed_110 [[0, 1], [2], [3]] output_shape [1, 4, 64, 17] : tensor<4x64x17xf32> into tensor<1x4x64x17xf32>
    %100 = tensor.empty() : tensor<1x64x4x17xf32>
    %transposed_112 = linalg.transpose ins(%expanded_111 : tensor<1x4x64x17xf32>) outs(%100 : tensor<1x64x4x17xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_113 = tensor.extract_slice %transposed_112[0, 0, 0, 0] [1, 8, 4, 17] [1, 1, 1, 1] : tensor<1x64x4x17xf32> to tensor<1x8x4x17xf32>
    %extracted_slice_114 = tensor.extract_slice %extracted_slice_113[0, 0, 0, 0] [1, 8, 4, 9] [1, 1, 1, 1] : tensor<1x8x4x17xf32> to tensor<1x8x4x9xf32>
    %101 = tensor.empty() : tensor<1x8x4x9xi1>
    %102 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99 : tensor<1x8x4x9xf32>) outs(%101 : tensor<1x8x4x9xi1>) {
    ^bb0(%in: f32, %out: i1):
      %199 = arith.cmpf une, %in, %cst_0 : f32
      linalg.yield %199 : i1
    } -> tensor<1x8x4x9xi1>
    %103 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%102, %cst_7, %extracted_slice_114 : tensor<1x8x4x9xi1>, tensor<1x8x4x9xf32>, tensor<1x8x4x9xf32>) outs(%98 : tensor<1x8x4x9xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x8x4x9xf32>
    %inserted_slice_115 = tensor.insert_slice %103 into %extracted_slice_113[0, 0, 0, 0] [1, 8, 4, 9] [1, 1, 1, 1] : tensor<1x8x4x9xf32> into tensor<1x8x4x17xf32>
    %inserted_slice_116 = tensor.insert_slice %inserted_slice_115 into %transposed_112[0, 0, 0, 0] [1, 8, 4, 17] [1, 1, 1, 1] : tensor<1x8x4x17xf32> into tensor<1x64x4x17xf32>
    %collapsed_117 = tensor.collapse_shape %97 [[0], [1, 2], [3]] : tensor<1x8x1x9xf32> into tensor<1x8x9xf32>
    %104 = linalg.generic {indexing_maps = [#map20, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_117 : tensor<1x8x9xf32>) outs(%98 : tensor<1x8x4x9xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x4x9xf32>
    %extracted_slice_118 = tensor.extract_slice %inserted_slice_116[0, 56, 0, 0] [1, 8, 4, 17] [1, 1, 1, 1] : tensor<1x64x4x17xf32> to tensor<1x8x4x17xf32>
    %extracted_slice_119 = tensor.extract_slice %extracted_slice_118[0, 0, 0, 8] [1, 8, 4, 9] [1, 1, 1, 1] : tensor<1x8x4x17xf32> to tensor<1x8x4x9xf32>
    %105 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%104 : tensor<1x8x4x9xf32>) outs(%101 : tensor<1x8x4x9xi1>) {
    ^bb0(%in: f32, %out: i1):
      %199 = arith.cmpf une, %in, %cst_0 : f32
      linalg.yield %199 : i1
    } -> tensor<1x8x4x9xi1>
    %106 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105, %cst_7, %extracted_slice_119 : tensor<1x8x4x9xi1>, tensor<1x8x4x9xf32>, tensor<1x8x4x9xf32>) outs(%98 : tensor<1x8x4x9xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x8x4x9xf32>
    %inserted_slice_120 = tensor.insert_slice %106 into %extracted_slice_118[0, 0, 0, 8] [1, 8, 4, 9] [1, 1, 1, 1] : tensor<1x8x4x9xf32> into tensor<1x8x4x17xf32>
    %inserted_slice_121 = tensor.insert_slice %inserted_slice_120 into %inserted_slice_116[0, 56, 0, 0] [1, 8, 4, 17] [1, 1, 1, 1] : tensor<1x8x4x17xf32> into tensor<1x64x4x17xf32>
    %107 = linalg.generic {indexing_maps = [#map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%collapsed_66 : tensor<1x64xf32>) outs(%29 : tensor<1x64xi1>) {
    ^bb0(%in: f32, %out: i1):
      %199 = arith.cmpf une, %in, %cst_0 : f32
      linalg.yield %199 : i1
    } -> tensor<1x64xi1>
    %expanded_122 = tensor.expand_shape %107 [[0], [1, 2, 3]] output_shape [1, 64, 1, 1] : tensor<1x64xi1> into tensor<1x64x1x1xi1>
    %108 = tensor.empty() : tensor<1x64x1x1xf32>
    %109 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_122 : tensor<1x64x1x1xi1>) outs(%108 : tensor<1x64x1x1xf32>) {
    ^bb0(%in: i1, %out: f32):
      %199 = arith.uitofp %in : i1 to f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1x1xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_122, %cst_12, %109 : tensor<1x64x1x1xi1>, tensor<f32>, tensor<1x64x1x1xf32>) outs(%108 : tensor<1x64x1x1xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1x1xf32>
    %111 = tensor.empty() : tensor<1x7x16x1xf32>
    %112 = linalg.generic {indexing_maps = [#map21, #map21, #map21, #map21, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_48, %cst_49, %cst_50, %cst_51 : tensor<1x7x16x1xi64>, tensor<1x7x16x1xi64>, tensor<1x7x16x1xi64>, tensor<1x7x16x1xi64>) outs(%111 : tensor<1x7x16x1xf32>) {
    ^bb0(%in: i64, %in_199: i64, %in_200: i64, %in_201: i64, %out: f32):
      linalg.yield %cst_2 : f32
    } -> tensor<1x7x16x1xf32>
    %113 = linalg.generic {indexing_maps = [#map21, #map21, #map21, #map21, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_52, %cst_53, %cst_54, %cst_55 : tensor<1x7x16x1xi64>, tensor<1x7x16x1xi64>, tensor<1x7x16x1xi64>, tensor<1x7x16x1xi64>) outs(%111 : tensor<1x7x16x1xf32>) {
    ^bb0(%in: i64, %in_199: i64, %in_200: i64, %in_201: i64, %out: f32):
      %199 = arith.cmpi slt, %in, %c0_i64 : i64
      %200 = arith.addi %in, %c1_i64 : i64
      %201 = arith.select %199, %200, %in : i64
      %202 = arith.index_cast %201 : i64 to index
      %203 = arith.cmpi slt, %in_199, %c0_i64 : i64
      %204 = arith.addi %in_199, %c64_i64 : i64
      %205 = arith.select %203, %204, %in_199 : i64
      %206 = arith.index_cast %205 : i64 to index
      %207 = arith.cmpi slt, %in_200, %c0_i64 : i64
      %208 = arith.addi %in_200, %c1_i64 : i64
      %209 = arith.select %207, %208, %in_200 : i64
      %210 = arith.index_cast %209 : i64 to index
      %211 = arith.cmpi slt, %in_201, %c0_i64 : i64
      %212 = arith.addi %in_201, %c1_i64 : i64
      %213 = arith.select %211, %212, %in_201 : i64
      %214 = arith.index_cast %213 : i64 to index
      %extracted = tensor.extract %110[%202, %206, %210, %214] : tensor<1x64x1x1xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x7x16x1xf32>
    %expanded_123 = tensor.expand_shape %112 [[0], [1], [2], [3, 4]] output_shape [1, 7, 16, 1, 1] : tensor<1x7x16x1xf32> into tensor<1x7x16x1x1xf32>
    %114 = tensor.empty() : tensor<1x7x16x1x1xf32>
    %transposed_124 = linalg.transpose ins(%expanded_123 : tensor<1x7x16x1x1xf32>) outs(%114 : tensor<1x7x16x1x1xf32>) permutation = [0, 1, 2, 4, 3] 
    %expanded_125 = tensor.expand_shape %113 [[0], [1], [2], [3, 4]] output_shape [1, 7, 16, 1, 1] : tensor<1x7x16x1xf32> into tensor<1x7x16x1x1xf32>
    %115 = tensor.empty() : tensor<1x7x1x16x1xf32>
    %transposed_126 = linalg.transpose ins(%expanded_125 : tensor<1x7x16x1x1xf32>) outs(%115 : tensor<1x7x1x16x1xf32>) permutation = [0, 1, 4, 2, 3] 
    %116 = tensor.empty() : tensor<1x7x16x16x1xf32>
    %117 = linalg.generic {indexing_maps = [#map22, #map23, #map24], iterator_types = ["parallel", "parallel", "parallel", "parallel", "parallel"]} ins(%transposed_124, %transposed_126 : tensor<1x7x16x1x1xf32>, tensor<1x7x1x16x1xf32>) outs(%116 : tensor<1x7x16x16x1xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.mulf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x7x16x16x1xf32>
    %collapsed_127 = tensor.collapse_shape %117 [[0], [1], [2], [3, 4]] : tensor<1x7x16x16x1xf32> into tensor<1x7x16x16xf32>
    %padded_128 = tensor.pad %collapsed_127 low[0, 0, 0, 0] high[0, 0, 1, 0] {
    ^bb0(%arg3: index, %arg4: index, %arg5: index, %arg6: index):
      tensor.yield %cst_0 : f32
    } : tensor<1x7x16x16xf32> to tensor<1x7x17x16xf32>
    %collapsed_129 = tensor.collapse_shape %padded_128 [[0], [1], [2, 3]] : tensor<1x7x17x16xf32> into tensor<1x7x272xf32>
    %expanded_130 = tensor.expand_shape %collapsed_129 [[0], [1], [2, 3]] output_shape [1, 7, 16, 17] : tensor<1x7x272xf32> into tensor<1x7x16x17xf32>
    %extracted_slice_131 = tensor.extract_slice %expanded_130[0, 0, 0, 0] [1, 7, 8, 17] [1, 1, 1, 1] : tensor<1x7x16x17xf32> to tensor<1x7x8x17xf32>
    %extracted_slice_132 = tensor.extract_slice %extracted_slice_131[0, 0, 0, 0] [1, 7, 8, 9] [1, 1, 1, 1] : tensor<1x7x8x17xf32> to tensor<1x7x8x9xf32>
    %inserted_slice_133 = tensor.insert_slice %extracted_slice_132 into %cst_5[0, 0, 0, 8] [1, 7, 8, 9] [1, 1, 1, 1] : tensor<1x7x8x9xf32> into tensor<1x7x8x17xf32>
    %inserted_slice_134 = tensor.insert_slice %inserted_slice_133 into %cst_6[0, 0, 0, 0] [1, 7, 8, 17] [1, 1, 1, 1] : tensor<1x7x8x17xf32> into tensor<1x8x8x17xf32>
    %extracted_slice_135 = tensor.extract_slice %expanded_130[0, 6, 0, 0] [1, 1, 16, 17] [1, 1, 1, 1] : tensor<1x7x16x17xf32> to tensor<1x1x16x17xf32>
    %collapsed_136 = tensor.collapse_shape %extracted_slice_135 [[0, 1], [2], [3]] : tensor<1x1x16x17xf32> into tensor<1x16x17xf32>
    %extracted_slice_137 = tensor.extract_slice %collapsed_136[0, 8, 0] [1, 8, 17] [1, 1, 1] : tensor<1x16x17xf32> to tensor<1x8x17xf32>
    %extracted_slice_138 = tensor.extract_slice %extracted_slice_137[0, 0, 0] [1, 8, 9] [1, 1, 1] : tensor<1x8x17xf32> to tensor<1x8x9xf32>
    %extracted_slice_139 = tensor.extract_slice %inserted_slice_134[0, 7, 0, 0] [1, 1, 8, 17] [1, 1, 1, 1] : tensor<1x8x8x17xf32> to tensor<1x1x8x17xf32>
    %collapsed_140 = tensor.collapse_shape %extracted_slice_139 [[0, 1], [2], [3]] : tensor<1x1x8x17xf32> into tensor<1x8x17xf32>
    %inserted_slice_141 = tensor.insert_slice %extracted_slice_138 into %collapsed_140[0, 0, 8] [1, 8, 9] [1, 1, 1] : tensor<1x8x9xf32> into tensor<1x8x17xf32>
    %118 = tensor.empty() : tensor<1x8x8x17xf32>
    %119 = linalg.generic {indexing_maps = [#map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_141 : tensor<1x8x17xf32>) outs(%118 : tensor<1x8x8x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x8x17xf32>
    %120 = linalg.generic {indexing_maps = [#map14, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%78, %119, %inserted_slice_134 : tensor<1x8x1x1xi1>, tensor<1x8x8x17xf32>, tensor<1x8x8x17xf32>) outs(%118 : tensor<1x8x8x17xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x8x8x17xf32>
    %extracted_slice_142 = tensor.extract_slice %expanded_130[0, 0, 7, 0] [1, 7, 8, 17] [1, 1, 1, 1] : tensor<1x7x16x17xf32> to tensor<1x7x8x17xf32>
    %extracted_slice_143 = tensor.extract_slice %extracted_slice_142[0, 0, 0, 9] [1, 7, 8, 8] [1, 1, 1, 1] : tensor<1x7x8x17xf32> to tensor<1x7x8x8xf32>
    %extracted_slice_144 = tensor.extract_slice %120[0, 1, 0, 0] [1, 7, 8, 17] [1, 1, 1, 1] : tensor<1x8x8x17xf32> to tensor<1x7x8x17xf32>
    %inserted_slice_145 = tensor.insert_slice %extracted_slice_143 into %extracted_slice_144[0, 0, 0, 0] [1, 7, 8, 8] [1, 1, 1, 1] : tensor<1x7x8x8xf32> into tensor<1x7x8x17xf32>
    %inserted_slice_146 = tensor.insert_slice %inserted_slice_145 into %120[0, 1, 0, 0] [1, 7, 8, 17] [1, 1, 1, 1] : tensor<1x7x8x17xf32> into tensor<1x8x8x17xf32>
    %extracted_slice_147 = tensor.extract_slice %expanded_130[0, 0, 0, 0] [1, 1, 16, 17] [1, 1, 1, 1] : tensor<1x7x16x17xf32> to tensor<1x1x16x17xf32>
    %collapsed_148 = tensor.collapse_shape %extracted_slice_147 [[0, 1], [2], [3]] : tensor<1x1x16x17xf32> into tensor<1x16x17xf32>
    %extracted_slice_149 = tensor.extract_slice %collapsed_148[0, 0, 0] [1, 7, 17] [1, 1, 1] : tensor<1x16x17xf32> to tensor<1x7x17xf32>
    %extracted_slice_150 = tensor.extract_slice %extracted_slice_149[0, 0, 10] [1, 7, 7] [1, 1, 1] : tensor<1x7x17xf32> to tensor<1x7x7xf32>
    %extracted_slice_151 = tensor.extract_slice %inserted_slice_146[0, 0, 0, 0] [1, 1, 8, 17] [1, 1, 1, 1] : tensor<1x8x8x17xf32> to tensor<1x1x8x17xf32>
    %collapsed_152 = tensor.collapse_shape %extracted_slice_151 [[0, 1], [2], [3]] : tensor<1x1x8x17xf32> into tensor<1x8x17xf32>
    %extracted_slice_153 = tensor.extract_slice %collapsed_152[0, 1, 0] [1, 7, 17] [1, 1, 1] : tensor<1x8x17xf32> to tensor<1x7x17xf32>
    %inserted_slice_154 = tensor.insert_slice %extracted_slice_150 into %extracted_slice_153[0, 0, 1] [1, 7, 7] [1, 1, 1] : tensor<1x7x7xf32> into tensor<1x7x17xf32>
    %inserted_slice_155 = tensor.insert_slice %inserted_slice_154 into %collapsed_152[0, 1, 0] [1, 7, 17] [1, 1, 1] : tensor<1x7x17xf32> into tensor<1x8x17xf32>
    %121 = linalg.generic {indexing_maps = [#map16, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_155 : tensor<1x8x17xf32>) outs(%118 : tensor<1x8x8x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x8x8x17xf32>
    %122 = linalg.generic {indexing_maps = [#map14, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%82, %121, %inserted_slice_146 : tensor<1x8x1x1xi1>, tensor<1x8x8x17xf32>, tensor<1x8x8x17xf32>) outs(%118 : tensor<1x8x8x17xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x8x8x17xf32>
    %collapsed_156 = tensor.collapse_shape %122 [[0], [1, 2], [3]] : tensor<1x8x8x17xf32> into tensor<1x64x17xf32>
    %expanded_157 = tensor.expand_shape %collapsed_156 [[0], [1, 2], [3]] output_shape [1, 1, 64, 17] : tensor<1x64x17xf32> into tensor<1x1x64x17xf32>
    %123 = tensor.empty() : tensor<1x64x1x17xf32>
    %transposed_158 = linalg.transpose ins(%expanded_157 : tensor<1x1x64x17xf32>) outs(%123 : tensor<1x64x1x17xf32>) permutation = [0, 2, 1, 3] 
    %extracted_slice_159 = tensor.extract_slice %transposed_158[0, 0, 0, 0] [1, 8, 1, 17] [1, 1, 1, 1] : tensor<1x64x1x17xf32> to tensor<1x8x1x17xf32>
    %extracted_slice_160 = tensor.extract_slice %extracted_slice_159[0, 0, 0, 0] [1, 8, 1, 9] [1, 1, 1, 1] : tensor<1x8x1x17xf32> to tensor<1x8x1x9xf32>
    %124 = tensor.empty() : tensor<1x8x1x9xi1>
    %125 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_108 : tensor<1x8x1x9xf32>) outs(%124 : tensor<1x8x1x9xi1>) {
    ^bb0(%in: f32, %out: i1):
      %199 = arith.cmpf une, %in, %cst_0 : f32
      linalg.yield %199 : i1
    } -> tensor<1x8x1x9xi1>
    %126 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%125, %cst_4, %extracted_slice_160 : tensor<1x8x1x9xi1>, tensor<1x8x1x9xf32>, tensor<1x8x1x9xf32>) outs(%95 : tensor<1x8x1x9xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x8x1x9xf32>
    %inserted_slice_161 = tensor.insert_slice %126 into %extracted_slice_159[0, 0, 0, 0] [1, 8, 1, 9] [1, 1, 1, 1] : tensor<1x8x1x9xf32> into tensor<1x8x1x17xf32>
    %inserted_slice_162 = tensor.insert_slice %inserted_slice_161 into %transposed_158[0, 0, 0, 0] [1, 8, 1, 17] [1, 1, 1, 1] : tensor<1x8x1x17xf32> into tensor<1x64x1x17xf32>
    %extracted_slice_163 = tensor.extract_slice %inserted_slice_162[0, 56, 0, 0] [1, 8, 1, 17] [1, 1, 1, 1] : tensor<1x64x1x17xf32> to tensor<1x8x1x17xf32>
    %extracted_slice_164 = tensor.extract_slice %extracted_slice_163[0, 0, 0, 8] [1, 8, 1, 9] [1, 1, 1, 1] : tensor<1x8x1x17xf32> to tensor<1x8x1x9xf32>
    %127 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%97 : tensor<1x8x1x9xf32>) outs(%124 : tensor<1x8x1x9xi1>) {
    ^bb0(%in: f32, %out: i1):
      %199 = arith.cmpf une, %in, %cst_0 : f32
      linalg.yield %199 : i1
    } -> tensor<1x8x1x9xi1>
    %128 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%127, %cst_4, %extracted_slice_164 : tensor<1x8x1x9xi1>, tensor<1x8x1x9xf32>, tensor<1x8x1x9xf32>) outs(%95 : tensor<1x8x1x9xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x8x1x9xf32>
    %inserted_slice_165 = tensor.insert_slice %128 into %extracted_slice_163[0, 0, 0, 8] [1, 8, 1, 9] [1, 1, 1, 1] : tensor<1x8x1x9xf32> into tensor<1x8x1x17xf32>
    %inserted_slice_166 = tensor.insert_slice %inserted_slice_165 into %inserted_slice_162[0, 56, 0, 0] [1, 8, 1, 17] [1, 1, 1, 1] : tensor<1x8x1x17xf32> into tensor<1x64x1x17xf32>
    %129 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%inserted_slice_121, %inserted_slice_166 : tensor<1x64x4x17xf32>, tensor<1x64x1x17xf32>) outs(%100 : tensor<1x64x4x17xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.addf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x4x17xf32>
    %130 = tensor.empty() : tensor<1x64x4xi64>
    %131 = linalg.fill ins(%c0_i64 : i64) outs(%130 : tensor<1x64x4xi64>) -> tensor<1x64x4xi64>
    %132 = tensor.empty() : tensor<1x64x4xf32>
    %133 = linalg.fill ins(%cst_1 : f32) outs(%132 : tensor<1x64x4xf32>) -> tensor<1x64x4xf32>
    %134:2 = linalg.generic {indexing_maps = [#map6, #map25, #map25], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%129 : tensor<1x64x4x17xf32>) outs(%133, %131 : tensor<1x64x4xf32>, tensor<1x64x4xi64>) {
    ^bb0(%in: f32, %out: f32, %out_199: i64):
      %199 = linalg.index 3 : index
      %200 = arith.index_cast %199 : index to i64
      %201 = arith.maximumf %in, %out : f32
      %202 = arith.cmpf ogt, %in, %out : f32
      %203 = arith.select %202, %200, %out_199 : i64
      linalg.yield %201, %203 : f32, i64
    } -> (tensor<1x64x4xf32>, tensor<1x64x4xi64>)
    %expanded_167 = tensor.expand_shape %134#0 [[0], [1], [2, 3]] output_shape [1, 64, 4, 1] : tensor<1x64x4xf32> into tensor<1x64x4x1xf32>
    %135 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%129, %expanded_167 : tensor<1x64x4x17xf32>, tensor<1x64x4x1xf32>) outs(%100 : tensor<1x64x4x17xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.subf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x4x17xf32>
    %136 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%135 : tensor<1x64x4x17xf32>) outs(%100 : tensor<1x64x4x17xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.exp %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x4x17xf32>
    %137 = tensor.empty() : tensor<1x64x4x1xf32>
    %138 = linalg.fill ins(%cst_0 : f32) outs(%137 : tensor<1x64x4x1xf32>) -> tensor<1x64x4x1xf32>
    %139 = linalg.generic {indexing_maps = [#map6, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%136 : tensor<1x64x4x17xf32>) outs(%138 : tensor<1x64x4x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %in, %out : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x4x1xf32>
    %140 = linalg.generic {indexing_maps = [#map6, #map10, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%136, %139 : tensor<1x64x4x17xf32>, tensor<1x64x4x1xf32>) outs(%100 : tensor<1x64x4x17xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.divf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x4x17xf32>
    %expanded_168 = tensor.expand_shape %54 [[0], [1, 2, 3]] output_shape [1, 64, 1, 1] : tensor<1x64xi1> into tensor<1x64x1x1xi1>
    %141 = linalg.generic {indexing_maps = [#map14, #map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_168, %cst_13, %140 : tensor<1x64x1x1xi1>, tensor<f32>, tensor<1x64x4x17xf32>) outs(%100 : tensor<1x64x4x17xf32>) {
    ^bb0(%in: i1, %in_199: f32, %in_200: f32, %out: f32):
      %199 = arith.select %in, %in_199, %in_200 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x4x17xf32>
    %expanded_169 = tensor.expand_shape %66 [[0], [1, 2, 3]] output_shape [64, 1, 4, 16] : tensor<64x64xf32> into tensor<64x1x4x16xf32>
    %142 = tensor.empty() : tensor<1x4x64x17xf32>
    %transposed_170 = linalg.transpose ins(%141 : tensor<1x64x4x17xf32>) outs(%142 : tensor<1x4x64x17xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_171 = tensor.collapse_shape %transposed_170 [[0, 1], [2], [3]] : tensor<1x4x64x17xf32> into tensor<4x64x17xf32>
    %expanded_172 = tensor.expand_shape %collapsed_171 [[0], [1, 2], [3]] output_shape [4, 8, 8, 17] : tensor<4x64x17xf32> into tensor<4x8x8x17xf32>
    %143 = tensor.empty() : tensor<1x4x64x16xf32>
    %transposed_173 = linalg.transpose ins(%expanded_169 : tensor<64x1x4x16xf32>) outs(%143 : tensor<1x4x64x16xf32>) permutation = [1, 2, 0, 3] 
    %collapsed_174 = tensor.collapse_shape %transposed_173 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %padded_175 = tensor.pad %collapsed_174 low[0, 8, 0] high[0, 8, 0] {
    ^bb0(%arg3: index, %arg4: index, %arg5: index):
      tensor.yield %cst_40 : f32
    } : tensor<4x64x16xf32> to tensor<4x80x16xf32>
    %144 = tensor.empty() : tensor<4x8x24x16xf32>
    %145 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_56, %cst_57, %cst_58 : tensor<4x8x24x16xi64>, tensor<4x8x24x16xi64>, tensor<4x8x24x16xi64>) outs(%144 : tensor<4x8x24x16xf32>) {
    ^bb0(%in: i64, %in_199: i64, %in_200: i64, %out: f32):
      %199 = arith.cmpi slt, %in, %c0_i64 : i64
      %200 = arith.addi %in, %c4_i64 : i64
      %201 = arith.select %199, %200, %in : i64
      %202 = arith.index_cast %201 : i64 to index
      %203 = arith.cmpi slt, %in_199, %c0_i64 : i64
      %204 = arith.addi %in_199, %c80_i64 : i64
      %205 = arith.select %203, %204, %in_199 : i64
      %206 = arith.index_cast %205 : i64 to index
      %207 = arith.cmpi slt, %in_200, %c0_i64 : i64
      %208 = arith.addi %in_200, %c16_i64 : i64
      %209 = arith.select %207, %208, %in_200 : i64
      %210 = arith.index_cast %209 : i64 to index
      %extracted = tensor.extract %padded_175[%202, %206, %210] : tensor<4x80x16xf32>
      linalg.yield %extracted : f32
    } -> tensor<4x8x24x16xf32>
    %padded_176 = tensor.pad %expanded_172 low[0, 0, 0, 0] high[0, 0, 0, 9] {
    ^bb0(%arg3: index, %arg4: index, %arg5: index, %arg6: index):
      tensor.yield %cst_0 : f32
    } : tensor<4x8x8x17xf32> to tensor<4x8x8x26xf32>
    %collapsed_177 = tensor.collapse_shape %padded_176 [[0], [1], [2, 3]] : tensor<4x8x8x26xf32> into tensor<4x8x208xf32>
    %extracted_slice_178 = tensor.extract_slice %collapsed_177[0, 0, 0] [4, 8, 200] [1, 1, 1] : tensor<4x8x208xf32> to tensor<4x8x200xf32>
    %expanded_179 = tensor.expand_shape %extracted_slice_178 [[0], [1], [2, 3]] output_shape [4, 8, 8, 25] : tensor<4x8x200xf32> into tensor<4x8x8x25xf32>
    %extracted_slice_180 = tensor.extract_slice %expanded_179[0, 0, 0, 0] [4, 8, 8, 24] [1, 1, 1, 1] : tensor<4x8x8x25xf32> to tensor<4x8x8x24xf32>
    %collapsed_181 = tensor.collapse_shape %extracted_slice_180 [[0, 1], [2], [3]] : tensor<4x8x8x24xf32> into tensor<32x8x24xf32>
    %collapsed_182 = tensor.collapse_shape %145 [[0, 1], [2], [3]] : tensor<4x8x24x16xf32> into tensor<32x24x16xf32>
    %146 = tensor.empty() : tensor<32x8x16xf32>
    %147 = linalg.fill ins(%cst_0 : f32) outs(%146 : tensor<32x8x16xf32>) -> tensor<32x8x16xf32>
    %148 = linalg.batch_matmul ins(%collapsed_181, %collapsed_182 : tensor<32x8x24xf32>, tensor<32x24x16xf32>) outs(%147 : tensor<32x8x16xf32>) -> tensor<32x8x16xf32>
    %expanded_183 = tensor.expand_shape %148 [[0, 1], [2], [3, 4]] output_shape [4, 8, 8, 1, 16] : tensor<32x8x16xf32> into tensor<4x8x8x1x16xf32>
    %149 = tensor.empty() : tensor<4x8x8x16x1xf32>
    %transposed_184 = linalg.transpose ins(%expanded_183 : tensor<4x8x8x1x16xf32>) outs(%149 : tensor<4x8x8x16x1xf32>) permutation = [0, 1, 2, 4, 3] 
    %collapsed_185 = tensor.collapse_shape %transposed_184 [[0], [1, 2], [3, 4]] : tensor<4x8x8x16x1xf32> into tensor<4x64x16xf32>
    %expanded_186 = tensor.expand_shape %collapsed_185 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %150 = tensor.empty() : tensor<64x1x4x16xf32>
    %transposed_187 = linalg.transpose ins(%expanded_186 : tensor<1x4x64x16xf32>) outs(%150 : tensor<64x1x4x16xf32>) permutation = [2, 0, 1, 3] 
    %collapsed_188 = tensor.collapse_shape %transposed_187 [[0], [1], [2, 3]] : tensor<64x1x4x16xf32> into tensor<64x1x64xf32>
    %transposed_189 = linalg.transpose ins(%collapsed_188 : tensor<64x1x64xf32>) outs(%0 : tensor<1x64x64xf32>) permutation = [1, 0, 2] 
    %collapsed_190 = tensor.collapse_shape %transposed_189 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %transposed_191 = linalg.transpose ins(%cst_24 : tensor<64x64xf32>) outs(%56 : tensor<64x64xf32>) permutation = [1, 0] 
    %151 = linalg.matmul ins(%collapsed_190, %transposed_191 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%57 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %152 = linalg.generic {indexing_maps = [#map15, #map4], iterator_types = ["parallel", "parallel"]} ins(%cst_23 : tensor<64xf32>) outs(%56 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %153 = linalg.generic {indexing_maps = [#map4, #map4, #map4], iterator_types = ["parallel", "parallel"]} ins(%151, %152 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%56 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.addf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %expanded_192 = tensor.expand_shape %153 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %154 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_192, %26 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_199: f32, %out: f32):
      %199 = arith.addf %in, %in_199 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    return %154 : tensor<1x64x64xf32>
  }
}
