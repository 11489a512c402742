#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1) -> (d0)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, d1, 0, d3)>
#map10 = affine_map<(d0, d1, d2) -> (d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map12 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map13 = affine_map<(d0, d1, d2) -> ()>
module {
  func.func @main_graph(%arg0: tensor<1x128xi64>, %arg1: tensor<1x128xi64>) -> tensor<1x128x384xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c512 = arith.constant 512 : index
    %cst = arith.constant 0.000000e+00 : f32
    %cst_0 = arith.constant 0xFF800000 : f32
    %cst_1 = arith.constant dense<true> : tensor<i1>
    %cst_2 = arith.constant dense<5.000000e-01> : tensor<f32>
    %cst_3 = arith.constant dense<1.000000e+00> : tensor<f32>
    %cst_4 = arith.constant dense<1.41421354> : tensor<f32>
    %cst_5 = arith.constant dense<0.176776692> : tensor<f32>
    %cst_6 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_7 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_8 = arith.constant dense_resource<weight_0> : tensor<30522x384xf32>
    %cst_9 = arith.constant dense_resource<weight_1> : tensor<512x384xf32>
    %cst_10 = arith.constant dense_resource<weight_2> : tensor<2x384xf32>
    %cst_11 = arith.constant dense_resource<weight_3> : tensor<384xf32>
    %cst_12 = arith.constant dense_resource<weight_4> : tensor<384xf32>
    %cst_13 = arith.constant dense_resource<weight_5> : tensor<384xf32>
    %cst_14 = arith.constant dense_resource<weight_6> : tensor<384xf32>
    %cst_15 = arith.constant dense_resource<weight_7> : tensor<384xf32>
    %cst_16 = arith.constant dense_resource<weight_8> : tensor<384xf32>
    %cst_17 = arith.constant dense_resource<weight_9> : tensor<384xf32>
    %cst_18 = arith.constant dense_resource<weight_10> : tensor<384xf32>
    %cst_19 = arith.constant dense_resource<weight_11> : tensor<1536xf32>
    %cst_20 = arith.constant dense_resource<weight_12> : tensor<384xf32>
    %cst_21 = arith.constant dense_resource<weight_13> : tensor<384xf32>
    %cst_22 = arith.constant dense_resource<weight_14> : tensor<384xf32>
    %cst_73 = arith.constant dense_resource<weight_15> : tensor<384x384xf32>
    %cst_74 = arith.constant dense_resource<weight_16> : tensor<384x384xf32>
    %cst_75 = arith.constant dense_resource<weight_17> : tensor<384x384xf32>
    %cst_76 = arith.constant dense_resource<weight_18> : tensor<384x384xf32>
    %cst_77 = arith.constant dense_resource<weight_19> : tensor<384x1536xf32>
    %cst_78 = arith.constant dense_resource<weight_20> : tensor<1536x384xf32>
    %c0 = arith.constant 0 : index
    %cst_109 = arith.constant 3.840000e+02 : f32
    %cst_110 = arith.constant 9.99999996E-13 : f32
    %c2_i64 = arith.constant 2 : i64
    %c128_i64 = arith.constant 128 : i64
    %c512_i64 = arith.constant 512 : i64
    %c30522_i64 = arith.constant 30522 : i64
    %cst_111 = arith.constant dense<0> : tensor<1x1x1x1xi64>
    %cst_112 = arith.constant dense<[[[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127]]]]> : tensor<1x1x1x128xi64>
    %cst_113 = arith.constant dense<0> : tensor<i64>
    %cst_114 = arith.constant dense<[[[[0], [1], [2], [3], [4], [5], [6], [7], [8], [9], [10], [11], [12], [13], [14], [15], [16], [17], [18], [19], [20], [21], [22], [23], [24], [25], [26], [27], [28], [29], [30], [31], [32], [33], [34], [35], [36], [37], [38], [39], [40], [41], [42], [43], [44], [45], [46], [47], [48], [49], [50], [51], [52], [53], [54], [55], [56], [57], [58], [59], [60], [61], [62], [63], [64], [65], [66], [67], [68], [69], [70], [71], [72], [73], [74], [75], [76], [77], [78], [79], [80], [81], [82], [83], [84], [85], [86], [87], [88], [89], [90], [91], [92], [93], [94], [95], [96], [97], [98], [99], [100], [101], [102], [103], [104], [105], [106], [107], [108], [109], [110], [111], [112], [113], [114], [115], [116], [117], [118], [119], [120], [121], [122], [123], [124], [125], [126], [127]]]]> : tensor<1x1x128x1xi64>
    %cst_115 = arith.constant dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127]]> : tensor<1x128xi64>
    %0 = tensor.empty() : tensor<1x128xi64>
    %1 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_115 : tensor<1x128xi64>) outs(%0 : tensor<1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %431 = arith.addi %in, %c512_i64 : i64
      linalg.yield %431 : i64
    } -> tensor<1x128xi64>
    %2 = tensor.empty() : tensor<1x128xi1>
    %3 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_115 : tensor<1x128xi64>) outs(%2 : tensor<1x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %431 = arith.cmpi slt, %in, %c0_i64 : i64
      linalg.yield %431 : i1
    } -> tensor<1x128xi1>
    %4 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%3, %1, %cst_115 : tensor<1x128xi1>, tensor<1x128xi64>, tensor<1x128xi64>) outs(%0 : tensor<1x128xi64>) {
    ^bb0(%in: i1, %in_240: i64, %in_241: i64, %out: i64):
      %431 = arith.select %in, %in_240, %in_241 : i64
      linalg.yield %431 : i64
    } -> tensor<1x128xi64>
    %5 = linalg.fill ins(%c0_i64 : i64) outs(%0 : tensor<1x128xi64>) -> tensor<1x128xi64>
    %6 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%4 : tensor<1x128xi64>) outs(%5 : tensor<1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %431 = arith.index_cast %in : i64 to index
      %432 = arith.cmpi slt, %431, %c512 : index
      cf.assert %432, "index must be smaller than dim size"
      %433 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %433, "index must be larger or equal to 0"
      linalg.yield %c0_i64 : i64
    } -> tensor<1x128xi64>
    %7 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<1x128xi64>) outs(%2 : tensor<1x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %431 = arith.cmpi slt, %in, %c0_i64 : i64
      linalg.yield %431 : i1
    } -> tensor<1x128xi1>
    %8 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg0 : tensor<1x128xi64>) outs(%0 : tensor<1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %431 = arith.addi %in, %c30522_i64 : i64
      linalg.yield %431 : i64
    } -> tensor<1x128xi64>
    %9 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%7, %8, %arg0 : tensor<1x128xi1>, tensor<1x128xi64>, tensor<1x128xi64>) outs(%0 : tensor<1x128xi64>) {
    ^bb0(%in: i1, %in_240: i64, %in_241: i64, %out: i64):
      %431 = arith.select %in, %in_240, %in_241 : i64
      linalg.yield %431 : i64
    } -> tensor<1x128xi64>
    %collapsed = tensor.collapse_shape %9 [[0, 1]] : tensor<1x128xi64> into tensor<128xi64>
    %10 = tensor.empty() : tensor<128x384xf32>
    %11 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed : tensor<128xi64>) outs(%10 : tensor<128x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %431 = arith.index_cast %in : i64 to index
      %432 = linalg.index 1 : index
      %extracted = tensor.extract %cst_8[%431, %432] : tensor<30522x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<128x384xf32>
    %expanded = tensor.expand_shape %11 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %12 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<1x128xi64>) outs(%2 : tensor<1x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %431 = arith.cmpi slt, %in, %c0_i64 : i64
      linalg.yield %431 : i1
    } -> tensor<1x128xi1>
    %13 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%6 : tensor<1x128xi64>) outs(%0 : tensor<1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %431 = arith.addi %in, %c2_i64 : i64
      linalg.yield %431 : i64
    } -> tensor<1x128xi64>
    %14 = linalg.generic {indexing_maps = [#map, #map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%12, %13, %6 : tensor<1x128xi1>, tensor<1x128xi64>, tensor<1x128xi64>) outs(%0 : tensor<1x128xi64>) {
    ^bb0(%in: i1, %in_240: i64, %in_241: i64, %out: i64):
      %431 = arith.select %in, %in_240, %in_241 : i64
      linalg.yield %431 : i64
    } -> tensor<1x128xi64>
    %collapsed_116 = tensor.collapse_shape %14 [[0, 1]] : tensor<1x128xi64> into tensor<128xi64>
    %15 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_116 : tensor<128xi64>) outs(%10 : tensor<128x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %431 = arith.index_cast %in : i64 to index
      %432 = linalg.index 1 : index
      %extracted = tensor.extract %cst_10[%431, %432] : tensor<2x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<128x384xf32>
    %expanded_117 = tensor.expand_shape %15 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %16 = tensor.empty() : tensor<1x128x384xf32>
    %17 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %expanded_117 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %collapsed_118 = tensor.collapse_shape %4 [[0, 1]] : tensor<1x128xi64> into tensor<128xi64>
    %18 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_118 : tensor<128xi64>) outs(%10 : tensor<128x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %431 = arith.index_cast %in : i64 to index
      %432 = linalg.index 1 : index
      %extracted = tensor.extract %cst_9[%431, %432] : tensor<512x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<128x384xf32>
    %expanded_119 = tensor.expand_shape %18 [[0, 1], [2]] output_shape [1, 128, 384] : tensor<128x384xf32> into tensor<1x128x384xf32>
    %19 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17, %expanded_119 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %20 = tensor.empty() : tensor<1x128x1xf32>
    %21 = linalg.fill ins(%cst : f32) outs(%20 : tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %22 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%19 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %out : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %23 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.divf %in, %cst_109 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %collapsed_120 = tensor.collapse_shape %23 [[0], [1, 2]] : tensor<1x128x1xf32> into tensor<1x128xf32>
    %24 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_120 : tensor<1x128xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x128x384xf32>
    %25 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19, %24 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.subf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %26 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %25 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %27 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%26 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %out : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %28 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.divf %in, %cst_109 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %29 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%28 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %cst_110 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %30 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = math.rsqrt %in : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %collapsed_121 = tensor.collapse_shape %30 [[0], [1, 2]] : tensor<1x128x1xf32> into tensor<1x128xf32>
    %31 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_121 : tensor<1x128xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x128x384xf32>
    %32 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%25, %31 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %33 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32, %cst_11 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %34 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %cst_12 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%arg1 : tensor<1x128xi64>) outs(%2 : tensor<1x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %431 = arith.cmpi ne, %in, %c0_i64 : i64
      linalg.yield %431 : i1
    } -> tensor<1x128xi1>
    %36 = tensor.empty() : tensor<1x1x128x1xi1>
    %37 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_114, %cst_113 : tensor<1x1x128x1xi64>, tensor<i64>) outs(%36 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i64, %in_240: i64, %out: i1):
      %431 = arith.cmpi sge, %in, %in_240 : i64
      linalg.yield %431 : i1
    } -> tensor<1x1x128x1xi1>
    %38 = linalg.generic {indexing_maps = [#map7, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_1, %37 : tensor<i1>, tensor<1x1x128x1xi1>) outs(%36 : tensor<1x1x128x1xi1>) {
    ^bb0(%in: i1, %in_240: i1, %out: i1):
      %431 = arith.andi %in, %in_240 : i1
      linalg.yield %431 : i1
    } -> tensor<1x1x128x1xi1>
    %expanded_122 = tensor.expand_shape %35 [[0], [1, 2]] output_shape [1, 128, 1] : tensor<1x128xi1> into tensor<1x128x1xi1>
    %collapsed_123 = tensor.collapse_shape %expanded_122 [[0, 1], [2]] : tensor<1x128x1xi1> into tensor<128x1xi1>
    %39 = tensor.empty() : tensor<1x1x1x128xi64>
    %40 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_112, %cst_111 : tensor<1x1x1x128xi64>, tensor<1x1x1x1xi64>) outs(%39 : tensor<1x1x1x128xi64>) {
    ^bb0(%in: i64, %in_240: i64, %out: i64):
      %431 = arith.addi %in, %in_240 : i64
      linalg.yield %431 : i64
    } -> tensor<1x1x1x128xi64>
    %41 = tensor.empty() : tensor<1x1x1x128xi1>
    %42 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<1x1x1x128xi64>) outs(%41 : tensor<1x1x1x128xi1>) {
    ^bb0(%in: i64, %out: i1):
      %431 = arith.cmpi slt, %in, %c0_i64 : i64
      linalg.yield %431 : i1
    } -> tensor<1x1x1x128xi1>
    %43 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%40 : tensor<1x1x1x128xi64>) outs(%39 : tensor<1x1x1x128xi64>) {
    ^bb0(%in: i64, %out: i64):
      %431 = arith.addi %in, %c128_i64 : i64
      linalg.yield %431 : i64
    } -> tensor<1x1x1x128xi64>
    %44 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%42, %43, %40 : tensor<1x1x1x128xi1>, tensor<1x1x1x128xi64>, tensor<1x1x1x128xi64>) outs(%39 : tensor<1x1x1x128xi64>) {
    ^bb0(%in: i1, %in_240: i64, %in_241: i64, %out: i64):
      %431 = arith.select %in, %in_240, %in_241 : i64
      linalg.yield %431 : i64
    } -> tensor<1x1x1x128xi64>
    %collapsed_124 = tensor.collapse_shape %44 [[0, 1, 2, 3]] : tensor<1x1x1x128xi64> into tensor<128xi64>
    %45 = tensor.empty() : tensor<128x1xi1>
    %46 = linalg.generic {indexing_maps = [#map1, #map], iterator_types = ["parallel", "parallel"]} ins(%collapsed_124 : tensor<128xi64>) outs(%45 : tensor<128x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %431 = arith.index_cast %in : i64 to index
      %extracted = tensor.extract %collapsed_123[%431, %c0] : tensor<128x1xi1>
      linalg.yield %extracted : i1
    } -> tensor<128x1xi1>
    %collapsed_125 = tensor.collapse_shape %46 [[0, 1]] : tensor<128x1xi1> into tensor<128xi1>
    %expanded_126 = tensor.expand_shape %collapsed_125 [[0, 1, 2, 3]] output_shape [1, 1, 1, 128] : tensor<128xi1> into tensor<1x1x1x128xi1>
    %47 = tensor.empty() : tensor<1x1x128x128xi1>
    %48 = linalg.generic {indexing_maps = [#map8, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%38, %expanded_126 : tensor<1x1x128x1xi1>, tensor<1x1x1x128xi1>) outs(%47 : tensor<1x1x128x128xi1>) {
    ^bb0(%in: i1, %in_240: i1, %out: i1):
      %431 = arith.andi %in, %in_240 : i1
      linalg.yield %431 : i1
    } -> tensor<1x1x128x128xi1>
    %49 = tensor.empty() : tensor<1x1x128x128xf32>
    %50 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%48, %cst_7, %cst_6 : tensor<1x1x128x128xi1>, tensor<f32>, tensor<f32>) outs(%49 : tensor<1x1x128x128xf32>) {
    ^bb0(%in: i1, %in_240: f32, %in_241: f32, %out: f32):
      %431 = arith.select %in, %in_240, %in_241 : f32
      linalg.yield %431 : f32
    } -> tensor<1x1x128x128xf32>
    %51 = tensor.empty() : tensor<1x384x384xf32>
    %52 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_73 : tensor<384x384xf32>) outs(%51 : tensor<1x384x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x384x384xf32>
    %53 = linalg.fill ins(%cst : f32) outs(%16 : tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %54 = linalg.batch_matmul ins(%34, %52 : tensor<1x128x384xf32>, tensor<1x384x384xf32>) outs(%53 : tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %55 = linalg.generic {indexing_maps = [#map5, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_13, %54 : tensor<384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %expanded_127 = tensor.expand_shape %55 [[0], [1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<1x128x384xf32> into tensor<1x128x12x32xf32>
    %56 = tensor.empty() : tensor<1x12x128x32xf32>
    %transposed = linalg.transpose ins(%expanded_127 : tensor<1x128x12x32xf32>) outs(%56 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %57 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_74 : tensor<384x384xf32>) outs(%51 : tensor<1x384x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x384x384xf32>
    %58 = linalg.batch_matmul ins(%34, %57 : tensor<1x128x384xf32>, tensor<1x384x384xf32>) outs(%53 : tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %59 = linalg.generic {indexing_maps = [#map5, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_14, %58 : tensor<384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %expanded_128 = tensor.expand_shape %59 [[0], [1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<1x128x384xf32> into tensor<1x128x12x32xf32>
    %60 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_75 : tensor<384x384xf32>) outs(%51 : tensor<1x384x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x384x384xf32>
    %61 = linalg.batch_matmul ins(%34, %60 : tensor<1x128x384xf32>, tensor<1x384x384xf32>) outs(%53 : tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %62 = linalg.generic {indexing_maps = [#map5, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_15, %61 : tensor<384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %expanded_129 = tensor.expand_shape %62 [[0], [1], [2, 3]] output_shape [1, 128, 12, 32] : tensor<1x128x384xf32> into tensor<1x128x12x32xf32>
    %transposed_130 = linalg.transpose ins(%expanded_129 : tensor<1x128x12x32xf32>) outs(%56 : tensor<1x12x128x32xf32>) permutation = [0, 2, 1, 3] 
    %63 = tensor.empty() : tensor<1x12x32x128xf32>
    %transposed_131 = linalg.transpose ins(%expanded_128 : tensor<1x128x12x32xf32>) outs(%63 : tensor<1x12x32x128xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_132 = tensor.collapse_shape %transposed [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %collapsed_133 = tensor.collapse_shape %transposed_131 [[0, 1], [2], [3]] : tensor<1x12x32x128xf32> into tensor<12x32x128xf32>
    %64 = tensor.empty() : tensor<12x128x128xf32>
    %65 = linalg.fill ins(%cst : f32) outs(%64 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %66 = linalg.batch_matmul ins(%collapsed_132, %collapsed_133 : tensor<12x128x32xf32>, tensor<12x32x128xf32>) outs(%65 : tensor<12x128x128xf32>) -> tensor<12x128x128xf32>
    %expanded_134 = tensor.expand_shape %66 [[0, 1], [2], [3]] output_shape [1, 12, 128, 128] : tensor<12x128x128xf32> into tensor<1x12x128x128xf32>
    %67 = tensor.empty() : tensor<1x12x128x128xf32>
    %68 = linalg.generic {indexing_maps = [#map6, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_134, %cst_5 : tensor<1x12x128x128xf32>, tensor<f32>) outs(%67 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x12x128x128xf32>
    %69 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %50 : tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) outs(%67 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x12x128x128xf32>
    %70 = tensor.empty() : tensor<1x12x128xi64>
    %71 = linalg.fill ins(%c0_i64 : i64) outs(%70 : tensor<1x12x128xi64>) -> tensor<1x12x128xi64>
    %72 = tensor.empty() : tensor<1x12x128xf32>
    %73 = linalg.fill ins(%cst_0 : f32) outs(%72 : tensor<1x12x128xf32>) -> tensor<1x12x128xf32>
    %74:2 = linalg.generic {indexing_maps = [#map6, #map12, #map12], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%69 : tensor<1x12x128x128xf32>) outs(%73, %71 : tensor<1x12x128xf32>, tensor<1x12x128xi64>) {
    ^bb0(%in: f32, %out: f32, %out_240: i64):
      %431 = linalg.index 3 : index
      %432 = arith.index_cast %431 : index to i64
      %433 = arith.maximumf %in, %out : f32
      %434 = arith.cmpf ogt, %in, %out : f32
      %435 = arith.select %434, %432, %out_240 : i64
      linalg.yield %433, %435 : f32, i64
    } -> (tensor<1x12x128xf32>, tensor<1x12x128xi64>)
    %expanded_135 = tensor.expand_shape %74#0 [[0], [1], [2, 3]] output_shape [1, 12, 128, 1] : tensor<1x12x128xf32> into tensor<1x12x128x1xf32>
    %75 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%69, %expanded_135 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%67 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.subf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x12x128x128xf32>
    %76 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%75 : tensor<1x12x128x128xf32>) outs(%67 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = math.exp %in : f32
      linalg.yield %431 : f32
    } -> tensor<1x12x128x128xf32>
    %77 = tensor.empty() : tensor<1x12x128x1xf32>
    %78 = linalg.fill ins(%cst : f32) outs(%77 : tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %79 = linalg.generic {indexing_maps = [#map6, #map8], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%76 : tensor<1x12x128x128xf32>) outs(%78 : tensor<1x12x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %out : f32
      linalg.yield %431 : f32
    } -> tensor<1x12x128x1xf32>
    %80 = linalg.generic {indexing_maps = [#map6, #map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%76, %79 : tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) outs(%67 : tensor<1x12x128x128xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.divf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x12x128x128xf32>
    %collapsed_136 = tensor.collapse_shape %80 [[0, 1], [2], [3]] : tensor<1x12x128x128xf32> into tensor<12x128x128xf32>
    %collapsed_137 = tensor.collapse_shape %transposed_130 [[0, 1], [2], [3]] : tensor<1x12x128x32xf32> into tensor<12x128x32xf32>
    %81 = tensor.empty() : tensor<12x128x32xf32>
    %82 = linalg.fill ins(%cst : f32) outs(%81 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %83 = linalg.batch_matmul ins(%collapsed_136, %collapsed_137 : tensor<12x128x128xf32>, tensor<12x128x32xf32>) outs(%82 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    %expanded_138 = tensor.expand_shape %83 [[0, 1], [2], [3]] output_shape [1, 12, 128, 32] : tensor<12x128x32xf32> into tensor<1x12x128x32xf32>
    %84 = tensor.empty() : tensor<1x128x12x32xf32>
    %transposed_139 = linalg.transpose ins(%expanded_138 : tensor<1x12x128x32xf32>) outs(%84 : tensor<1x128x12x32xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_140 = tensor.collapse_shape %transposed_139 [[0], [1], [2, 3]] : tensor<1x128x12x32xf32> into tensor<1x128x384xf32>
    %85 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_76 : tensor<384x384xf32>) outs(%51 : tensor<1x384x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x384x384xf32>
    %86 = linalg.batch_matmul ins(%collapsed_140, %85 : tensor<1x128x384xf32>, tensor<1x384x384xf32>) outs(%53 : tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %87 = linalg.generic {indexing_maps = [#map5, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_16, %86 : tensor<384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %88 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%87, %34 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %89 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%88 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %out : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %90 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%89 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.divf %in, %cst_109 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %collapsed_141 = tensor.collapse_shape %90 [[0], [1, 2]] : tensor<1x128x1xf32> into tensor<1x128xf32>
    %91 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_141 : tensor<1x128xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x128x384xf32>
    %92 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88, %91 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.subf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %93 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %92 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %94 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%93 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %out : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %95 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%94 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.divf %in, %cst_109 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %96 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%95 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %cst_110 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %97 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%96 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = math.rsqrt %in : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %collapsed_142 = tensor.collapse_shape %97 [[0], [1, 2]] : tensor<1x128x1xf32> into tensor<1x128xf32>
    %98 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_142 : tensor<1x128xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x128x384xf32>
    %99 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %98 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %100 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %cst_17 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %101 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100, %cst_18 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %102 = tensor.empty() : tensor<1x384x1536xf32>
    %103 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_77 : tensor<384x1536xf32>) outs(%102 : tensor<1x384x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x384x1536xf32>
    %104 = tensor.empty() : tensor<1x128x1536xf32>
    %105 = linalg.fill ins(%cst : f32) outs(%104 : tensor<1x128x1536xf32>) -> tensor<1x128x1536xf32>
    %106 = linalg.batch_matmul ins(%101, %103 : tensor<1x128x384xf32>, tensor<1x384x1536xf32>) outs(%105 : tensor<1x128x1536xf32>) -> tensor<1x128x1536xf32>
    %107 = linalg.generic {indexing_maps = [#map5, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_19, %106 : tensor<1536xf32>, tensor<1x128x1536xf32>) outs(%104 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1536xf32>
    %108 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %cst_4 : tensor<1x128x1536xf32>, tensor<f32>) outs(%104 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.divf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1536xf32>
    %109 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%108 : tensor<1x128x1536xf32>) outs(%104 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = math.erf %in : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1536xf32>
    %110 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %cst_3 : tensor<1x128x1536xf32>, tensor<f32>) outs(%104 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1536xf32>
    %111 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107, %110 : tensor<1x128x1536xf32>, tensor<1x128x1536xf32>) outs(%104 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1536xf32>
    %112 = linalg.generic {indexing_maps = [#map2, #map13, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %cst_2 : tensor<1x128x1536xf32>, tensor<f32>) outs(%104 : tensor<1x128x1536xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1536xf32>
    %113 = tensor.empty() : tensor<1x1536x384xf32>
    %114 = linalg.generic {indexing_maps = [#map10, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_78 : tensor<1536x384xf32>) outs(%113 : tensor<1x1536x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1536x384xf32>
    %115 = linalg.batch_matmul ins(%112, %114 : tensor<1x128x1536xf32>, tensor<1x1536x384xf32>) outs(%53 : tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %116 = linalg.generic {indexing_maps = [#map5, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_20, %115 : tensor<384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %117 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116, %101 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %118 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%117 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %out : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %119 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.divf %in, %cst_109 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %collapsed_143 = tensor.collapse_shape %119 [[0], [1, 2]] : tensor<1x128x1xf32> into tensor<1x128xf32>
    %120 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_143 : tensor<1x128xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x128x384xf32>
    %121 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%117, %120 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.subf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %122 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %121 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %123 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%122 : tensor<1x128x384xf32>) outs(%21 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %out : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %124 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%123 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.divf %in, %cst_109 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %125 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%124 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = arith.addf %in, %cst_110 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %126 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%125 : tensor<1x128x1xf32>) outs(%20 : tensor<1x128x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %431 = math.rsqrt %in : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x1xf32>
    %collapsed_144 = tensor.collapse_shape %126 [[0], [1, 2]] : tensor<1x128x1xf32> into tensor<1x128xf32>
    %127 = linalg.generic {indexing_maps = [#map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_144 : tensor<1x128xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x128x384xf32>
    %128 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%121, %127 : tensor<1x128x384xf32>, tensor<1x128x384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %129 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%128, %cst_21 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.mulf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    %130 = linalg.generic {indexing_maps = [#map2, #map5, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%129, %cst_22 : tensor<1x128x384xf32>, tensor<384xf32>) outs(%16 : tensor<1x128x384xf32>) {
    ^bb0(%in: f32, %in_240: f32, %out: f32):
      %431 = arith.addf %in, %in_240 : f32
      linalg.yield %431 : f32
    } -> tensor<1x128x384xf32>
    return %130 : tensor<1x128x384xf32>
  }
}
