#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1) -> (d1)>
#map8 = affine_map<(d0, d1) -> (d0, d1)>
#map9 = affine_map<(d0, d1, d2, d3) -> ()>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %c0_i64 = arith.constant 0 : i64
    %c1000 = arith.constant 1000 : index
    %c512 = arith.constant 512 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %cst_1 = arith.constant 0xFF800000 : f32
    %true = arith.constant true
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<0.000000e+00> : tensor<1x4x64x64xf32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense<0xFF800000> : tensor<f32>
    %cst_7 = arith.constant dense_resource<torch_tensor_64_torch.float32_10> : tensor<64xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_64_torch.float32_9> : tensor<64xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_64_torch.float32_8> : tensor<64xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_64_128_torch.float32> : tensor<64x128xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_128_torch.float32> : tensor<128xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_64_torch.float32_7> : tensor<64xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_64_torch.float32_6> : tensor<64xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_64_torch.float32_5> : tensor<64xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_17 = arith.constant 0xFFF0000000000000 : f64
    %cst_18 = arith.constant dense_resource<torch_tensor_64_torch.float32_4> : tensor<64xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_64_torch.float32_3> : tensor<64xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_23 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_24 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_25 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_26 = arith.constant 9.9999999999999998E-13 : f64
    %cst_27 = arith.constant dense_resource<torch_tensor_512_64_torch.float32> : tensor<512x64xf32>
    %cst_28 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %cst_29 = arith.constant 6.400000e+01 : f64
    %cst_30 = arith.constant 6.400000e+01 : f32
    %cst_31 = arith.constant 1.41421354 : f32
    %cst_32 = arith.constant dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511]]> : tensor<1x512xi64>
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %122 = arith.index_cast %in : i64 to index
      %123 = linalg.index 2 : index
      %124 = arith.cmpi slt, %122, %c1000 : index
      cf.assert %124, "index must be smaller than dim size"
      %125 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %125, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_28[%122, %123] : tensor<1000x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %extracted_slice = tensor.extract_slice %cst_32[0, 0] [1, 64] [1, 1] : tensor<1x512xi64> to tensor<1x64xi64>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %122 = arith.index_cast %in : i64 to index
      %123 = linalg.index 2 : index
      %124 = arith.cmpi slt, %122, %c512 : index
      cf.assert %124, "index must be smaller than dim size"
      %125 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %125, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_27[%122, %123] : tensor<512x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %2 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %4 = tensor.empty() : tensor<1x64x64xf64>
    %5 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<1x64x64xf32>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %122 = arith.extf %in : f32 to f64
      linalg.yield %122 : f64
    } -> tensor<1x64x64xf64>
    %6 = tensor.empty() : tensor<1x64x1xf64>
    %7 = linalg.fill ins(%cst : f64) outs(%6 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %8 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.addf %in, %out : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.divf %in, %cst_29 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %9 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %122 = arith.subf %in, %in_59 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x64xf64>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %10 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %122 = arith.mulf %in, %in_59 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x64xf64>
    %12 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.addf %in, %out : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.divf %in, %cst_29 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %14 = tensor.empty() : tensor<1x64x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x64x1xf64>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %122 = arith.truncf %in : f64 to f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%3 : tensor<1x64x64xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.addf %in, %out : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_30 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_26 : f64 to f32
      %123 = arith.addf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.rsqrt %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %18 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.subf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %20 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.mulf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %cst_25 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.mulf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %cst_24 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %25 = tensor.empty() : tensor<64xi64>
    %26 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel"]} outs(%25 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %122 = linalg.index 0 : index
      %123 = arith.index_cast %122 : index to i64
      linalg.yield %123 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %26 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %27 = tensor.empty() : tensor<1x1x64x1xi1>
    %28 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x64x1xi64>) outs(%27 : tensor<1x1x64x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %122 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %122 : i1
    } -> tensor<1x1x64x1xi1>
    %29 = tensor.empty() : tensor<1x1x64x64xi1>
    %collapsed = tensor.collapse_shape %28 [[0], [1], [2, 3]] : tensor<1x1x64x1xi1> into tensor<1x1x64xi1>
    %30 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x64xi1>) outs(%29 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x64x64xi1>
    %collapsed_33 = tensor.collapse_shape %24 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %31 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%cst_23 : tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) permutation = [1, 0] 
    %32 = linalg.fill ins(%cst_0 : f32) outs(%31 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %33 = linalg.matmul ins(%collapsed_33, %transposed : tensor<64x64xf32>, tensor<64x64xf32>) outs(%32 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %34 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_22 : tensor<64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %35 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%33, %34 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<64x64xf32>
    %expanded_34 = tensor.expand_shape %35 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %36 = tensor.empty() : tensor<1x4x64x16xf32>
    %transposed_35 = linalg.transpose ins(%expanded_34 : tensor<1x64x4x16xf32>) outs(%36 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_36 = linalg.transpose ins(%cst_21 : tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) permutation = [1, 0] 
    %37 = linalg.matmul ins(%collapsed_33, %transposed_36 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%32 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %38 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_20 : tensor<64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %39 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%37, %38 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<64x64xf32>
    %expanded_37 = tensor.expand_shape %39 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_38 = linalg.transpose ins(%cst_19 : tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) permutation = [1, 0] 
    %40 = linalg.matmul ins(%collapsed_33, %transposed_38 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%32 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %41 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_18 : tensor<64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %42 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%40, %41 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<64x64xf32>
    %expanded_39 = tensor.expand_shape %42 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_40 = linalg.transpose ins(%expanded_39 : tensor<1x64x4x16xf32>) outs(%36 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %43 = tensor.empty() : tensor<1x1x64x64xf32>
    %44 = linalg.generic {indexing_maps = [#map5, #map9, #map9, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %cst_5, %cst_6 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%43 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_59: f32, %in_60: f32, %out: f32):
      %122 = arith.select %in, %in_59, %in_60 : f32
      linalg.yield %122 : f32
    } -> tensor<1x1x64x64xf32>
    %45 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_35 : tensor<1x4x64x16xf32>) outs(%36 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.mulf %in, %cst_3 : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x64x16xf32>
    %46 = tensor.empty() : tensor<1x4x16x64xf32>
    %transposed_41 = linalg.transpose ins(%expanded_37 : tensor<1x64x4x16xf32>) outs(%46 : tensor<1x4x16x64xf32>) permutation = [0, 2, 3, 1] 
    %47 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%transposed_41 : tensor<1x4x16x64xf32>) outs(%46 : tensor<1x4x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.mulf %in, %cst_3 : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x16x64xf32>
    %collapsed_42 = tensor.collapse_shape %45 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %collapsed_43 = tensor.collapse_shape %47 [[0, 1], [2], [3]] : tensor<1x4x16x64xf32> into tensor<4x16x64xf32>
    %48 = tensor.empty() : tensor<4x64x64xf32>
    %49 = linalg.fill ins(%cst_0 : f32) outs(%48 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %50 = linalg.batch_matmul ins(%collapsed_42, %collapsed_43 : tensor<4x64x16xf32>, tensor<4x16x64xf32>) outs(%49 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_44 = tensor.expand_shape %50 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %51 = tensor.empty() : tensor<1x4x64x64xf32>
    %52 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_44, %44 : tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x64x64xf32>
    %53 = tensor.empty() : tensor<1x4x64xi64>
    %54 = linalg.fill ins(%c0_i64 : i64) outs(%53 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %55 = tensor.empty() : tensor<1x4x64xf32>
    %56 = linalg.fill ins(%cst_1 : f32) outs(%55 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %57:2 = linalg.generic {indexing_maps = [#map5, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%52 : tensor<1x4x64x64xf32>) outs(%56, %54 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_59: i64):
      %122 = linalg.index 3 : index
      %123 = arith.index_cast %122 : index to i64
      %124 = arith.maximumf %in, %out : f32
      %125 = arith.cmpf ogt, %in, %out : f32
      %126 = arith.select %125, %123, %out_59 : i64
      linalg.yield %124, %126 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_45 = tensor.expand_shape %57#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %58 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52, %expanded_45 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.subf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x64x64xf32>
    %59 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58 : tensor<1x4x64x64xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.exp %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x64x64xf32>
    %60 = tensor.empty() : tensor<1x4x64x1xf32>
    %61 = linalg.fill ins(%cst_0 : f32) outs(%60 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %62 = linalg.generic {indexing_maps = [#map5, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%59 : tensor<1x4x64x64xf32>) outs(%61 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.addf %in, %out : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x64x1xf32>
    %63 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%59, %62 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.divf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x64x64xf32>
    %64 = tensor.empty() : tensor<1x4x64x64xi1>
    %65 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%52 : tensor<1x4x64x64xf32>) outs(%64 : tensor<1x4x64x64xi1>) {
    ^bb0(%in: f32, %out: i1):
      %122 = arith.extf %in : f32 to f64
      %123 = arith.cmpf oeq, %122, %cst_17 : f64
      linalg.yield %123 : i1
    } -> tensor<1x4x64x64xi1>
    %66 = tensor.empty() : tensor<1x4x64x1xi1>
    %67 = linalg.fill ins(%true : i1) outs(%66 : tensor<1x4x64x1xi1>) -> tensor<1x4x64x1xi1>
    %68 = linalg.generic {indexing_maps = [#map5, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%65 : tensor<1x4x64x64xi1>) outs(%67 : tensor<1x4x64x1xi1>) {
    ^bb0(%in: i1, %out: i1):
      %122 = arith.andi %in, %out : i1
      linalg.yield %122 : i1
    } -> tensor<1x4x64x1xi1>
    %69 = linalg.generic {indexing_maps = [#map11, #map5, #map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68, %cst_4, %63 : tensor<1x4x64x1xi1>, tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%51 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: i1, %in_59: f32, %in_60: f32, %out: f32):
      %122 = arith.select %in, %in_59, %in_60 : f32
      linalg.yield %122 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_46 = tensor.collapse_shape %69 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_47 = tensor.collapse_shape %transposed_40 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %70 = tensor.empty() : tensor<4x64x16xf32>
    %71 = linalg.fill ins(%cst_0 : f32) outs(%70 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %72 = linalg.batch_matmul ins(%collapsed_46, %collapsed_47 : tensor<4x64x64xf32>, tensor<4x64x16xf32>) outs(%71 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %expanded_48 = tensor.expand_shape %72 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %73 = tensor.empty() : tensor<1x64x4x16xf32>
    %transposed_49 = linalg.transpose ins(%expanded_48 : tensor<1x4x64x16xf32>) outs(%73 : tensor<1x64x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_50 = tensor.collapse_shape %transposed_49 [[0, 1], [2, 3]] : tensor<1x64x4x16xf32> into tensor<64x64xf32>
    %transposed_51 = linalg.transpose ins(%cst_16 : tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) permutation = [1, 0] 
    %74 = linalg.matmul ins(%collapsed_50, %transposed_51 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%32 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %75 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_15 : tensor<64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %76 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%74, %75 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<64x64xf32>
    %expanded_52 = tensor.expand_shape %76 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %77 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_52, %24 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x64x64xf32>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %122 = arith.extf %in : f32 to f64
      linalg.yield %122 : f64
    } -> tensor<1x64x64xf64>
    %79 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%78 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.addf %in, %out : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.divf %in, %cst_29 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %81 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78, %80 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %122 = arith.subf %in, %in_59 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x64xf64>
    %82 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81, %81 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %122 = arith.mulf %in, %in_59 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x64xf64>
    %83 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%82 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.addf %in, %out : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %84 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.divf %in, %cst_29 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %85 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84 : tensor<1x64x1xf64>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %122 = arith.truncf %in : f64 to f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%77 : tensor<1x64x64xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.addf %in, %out : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %87 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%86 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_30 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %88 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_26 : f64 to f32
      %123 = arith.addf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %89 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%88 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.rsqrt %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %90 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77, %87 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.subf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %91 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%90, %89 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.mulf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %92 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%91, %cst_14 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.mulf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%92, %cst_13 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %collapsed_53 = tensor.collapse_shape %93 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %94 = tensor.empty() : tensor<64x128xf32>
    %transposed_54 = linalg.transpose ins(%cst_12 : tensor<128x64xf32>) outs(%94 : tensor<64x128xf32>) permutation = [1, 0] 
    %95 = linalg.fill ins(%cst_0 : f32) outs(%94 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %96 = linalg.matmul ins(%collapsed_53, %transposed_54 : tensor<64x64xf32>, tensor<64x128xf32>) outs(%95 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %97 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_11 : tensor<128xf32>) outs(%94 : tensor<64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x128xf32>
    %98 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%96, %97 : tensor<64x128xf32>, tensor<64x128xf32>) outs(%94 : tensor<64x128xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<64x128xf32>
    %expanded_55 = tensor.expand_shape %98 [[0, 1], [2]] output_shape [1, 64, 128] : tensor<64x128xf32> into tensor<1x64x128xf32>
    %99 = tensor.empty() : tensor<1x64x128xf32>
    %100 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_55 : tensor<1x64x128xf32>) outs(%99 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_31 : f32
      %123 = math.erf %122 : f32
      %124 = arith.addf %123, %cst_2 : f32
      %125 = arith.mulf %124, %cst_3 : f32
      %126 = arith.mulf %in, %125 : f32
      linalg.yield %126 : f32
    } -> tensor<1x64x128xf32>
    %collapsed_56 = tensor.collapse_shape %100 [[0, 1], [2]] : tensor<1x64x128xf32> into tensor<64x128xf32>
    %101 = tensor.empty() : tensor<128x64xf32>
    %transposed_57 = linalg.transpose ins(%cst_10 : tensor<64x128xf32>) outs(%101 : tensor<128x64xf32>) permutation = [1, 0] 
    %102 = linalg.matmul ins(%collapsed_56, %transposed_57 : tensor<64x128xf32>, tensor<128x64xf32>) outs(%32 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %103 = linalg.generic {indexing_maps = [#map7, #map8], iterator_types = ["parallel", "parallel"]} ins(%cst_9 : tensor<64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %104 = linalg.generic {indexing_maps = [#map8, #map8, #map8], iterator_types = ["parallel", "parallel"]} ins(%102, %103 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%31 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<64x64xf32>
    %expanded_58 = tensor.expand_shape %104 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %105 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_58, %93 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x64x64xf32>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %122 = arith.extf %in : f32 to f64
      linalg.yield %122 : f64
    } -> tensor<1x64x64xf64>
    %107 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%106 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.addf %in, %out : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.divf %in, %cst_29 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %109 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106, %108 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %122 = arith.subf %in, %in_59 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x64xf64>
    %110 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109, %109 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_59: f64, %out: f64):
      %122 = arith.mulf %in, %in_59 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x64xf64>
    %111 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%110 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.addf %in, %out : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %112 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %122 = arith.divf %in, %cst_29 : f64
      linalg.yield %122 : f64
    } -> tensor<1x64x1xf64>
    %113 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112 : tensor<1x64x1xf64>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %122 = arith.truncf %in : f64 to f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%105 : tensor<1x64x64xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.addf %in, %out : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %115 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%114 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.divf %in, %cst_30 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %116 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = arith.truncf %cst_26 : f64 to f32
      %123 = arith.addf %in, %122 : f32
      linalg.yield %123 : f32
    } -> tensor<1x64x1xf32>
    %117 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%116 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %122 = math.rsqrt %in : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x1xf32>
    %118 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105, %115 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.subf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %119 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%118, %117 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.mulf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %120 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%119, %cst_8 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.mulf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    %121 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%120, %cst_7 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_59: f32, %out: f32):
      %122 = arith.addf %in, %in_59 : f32
      linalg.yield %122 : f32
    } -> tensor<1x64x64xf32>
    return %121 : tensor<1x64x64xf32>
  }
}
