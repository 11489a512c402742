#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1) -> (d1)>
#map9 = affine_map<(d0, d1) -> (d0, d1)>
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
    %cst_2 = arith.constant 1.000000e+00 : f32
    %cst_3 = arith.constant 5.000000e-01 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_6 = arith.constant dense_resource<torch_tensor_64_torch.float32_10> : tensor<64xf32>
    %cst_7 = arith.constant dense_resource<torch_tensor_64_torch.float32_9> : tensor<64xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_64_torch.float32_8> : tensor<64xf32>
    %cst_9 = arith.constant dense_resource<torch_tensor_64_128_torch.float32> : tensor<64x128xf32>
    %cst_10 = arith.constant dense_resource<torch_tensor_128_torch.float32> : tensor<128xf32>
    %cst_11 = arith.constant dense_resource<torch_tensor_128_64_torch.float32> : tensor<128x64xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_64_torch.float32_7> : tensor<64xf32>
    %cst_13 = arith.constant dense_resource<torch_tensor_64_torch.float32_6> : tensor<64xf32>
    %cst_14 = arith.constant dense_resource<torch_tensor_64_torch.float32_5> : tensor<64xf32>
    %cst_15 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_16 = arith.constant dense_resource<torch_tensor_64_torch.float32_4> : tensor<64xf32>
    %cst_17 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_18 = arith.constant dense_resource<torch_tensor_64_torch.float32_3> : tensor<64xf32>
    %cst_19 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_20 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_21 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_22 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_23 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_24 = arith.constant 9.9999999999999998E-13 : f64
    %cst_25 = arith.constant dense_resource<torch_tensor_512_64_torch.float32> : tensor<512x64xf32>
    %cst_26 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %cst_27 = arith.constant 6.400000e+01 : f64
    %cst_28 = arith.constant 6.400000e+01 : f32
    %cst_29 = arith.constant 2.500000e-01 : f32
    %cst_30 = arith.constant 1.41421354 : f32
    %cst_31 = arith.constant dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511]]> : tensor<1x512xi64>
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %115 = arith.index_cast %in : i64 to index
      %116 = linalg.index 2 : index
      %117 = arith.cmpi slt, %115, %c1000 : index
      cf.assert %117, "index must be smaller than dim size"
      %118 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %118, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_26[%115, %116] : tensor<1000x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %extracted_slice = tensor.extract_slice %cst_31[0, 0] [1, 64] [1, 1] : tensor<1x512xi64> to tensor<1x64xi64>
    %2 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x64xi64>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: i64, %out: f32):
      %115 = arith.index_cast %in : i64 to index
      %116 = linalg.index 2 : index
      %117 = arith.cmpi slt, %115, %c512 : index
      cf.assert %117, "index must be smaller than dim size"
      %118 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %118, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_25[%115, %116] : tensor<512x64xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x64x64xf32>
    %3 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %2 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %4 = tensor.empty() : tensor<1x64x64xf64>
    %5 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<1x64x64xf32>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %115 = arith.extf %in : f32 to f64
      linalg.yield %115 : f64
    } -> tensor<1x64x64xf64>
    %6 = tensor.empty() : tensor<1x64x1xf64>
    %7 = linalg.fill ins(%cst : f64) outs(%6 : tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %8 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %9 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%8 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_27 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %10 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %9 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_58: f64, %out: f64):
      %115 = arith.subf %in, %in_58 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x64xf64>
    %11 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%10, %10 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_58: f64, %out: f64):
      %115 = arith.mulf %in, %in_58 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x64xf64>
    %12 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%11 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %13 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%12 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_27 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %14 = tensor.empty() : tensor<1x64x1xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x64x1xf64>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %115 = arith.truncf %in : f64 to f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %16 = linalg.fill ins(%cst_0 : f32) outs(%14 : tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%3 : tensor<1x64x64xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.addf %in, %out : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %18 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%17 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.divf %in, %cst_28 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %19 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.truncf %cst_24 : f64 to f32
      %116 = arith.addf %in, %115 : f32
      linalg.yield %116 : f32
    } -> tensor<1x64x1xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%19 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = math.rsqrt %in : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %21 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %18 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.subf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %22 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%21, %20 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.mulf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %23 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %cst_23 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.mulf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %24 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%23, %cst_22 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %25 = tensor.empty() : tensor<64xi64>
    %26 = linalg.generic {indexing_maps = [#map4], iterator_types = ["parallel"]} outs(%25 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %115 = linalg.index 0 : index
      %116 = arith.index_cast %115 : index to i64
      linalg.yield %116 : i64
    } -> tensor<64xi64>
    %expanded = tensor.expand_shape %26 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %27 = tensor.empty() : tensor<1x1x64x1xi1>
    %28 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x64x1xi64>) outs(%27 : tensor<1x1x64x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %115 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %115 : i1
    } -> tensor<1x1x64x1xi1>
    %29 = tensor.empty() : tensor<1x1x64x64xi1>
    %collapsed = tensor.collapse_shape %28 [[0], [1], [2, 3]] : tensor<1x1x64x1xi1> into tensor<1x1x64xi1>
    %30 = linalg.generic {indexing_maps = [#map6, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed : tensor<1x1x64xi1>) outs(%29 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x64x64xi1>
    %31 = tensor.empty() : tensor<1x1x64x64xf32>
    %32 = linalg.generic {indexing_maps = [#map5, #map7, #map7, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%30, %cst_5, %cst_4 : tensor<1x1x64x64xi1>, tensor<f32>, tensor<f32>) outs(%31 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_58: f32, %in_59: f32, %out: f32):
      %115 = arith.select %in, %in_58, %in_59 : f32
      linalg.yield %115 : f32
    } -> tensor<1x1x64x64xf32>
    %collapsed_32 = tensor.collapse_shape %24 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %33 = tensor.empty() : tensor<64x64xf32>
    %transposed = linalg.transpose ins(%cst_21 : tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) permutation = [1, 0] 
    %34 = linalg.fill ins(%cst_0 : f32) outs(%33 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %35 = linalg.matmul ins(%collapsed_32, %transposed : tensor<64x64xf32>, tensor<64x64xf32>) outs(%34 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %36 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_20 : tensor<64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %37 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%35, %36 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<64x64xf32>
    %expanded_33 = tensor.expand_shape %37 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %38 = tensor.empty() : tensor<1x4x64x16xf32>
    %transposed_34 = linalg.transpose ins(%expanded_33 : tensor<1x64x4x16xf32>) outs(%38 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %transposed_35 = linalg.transpose ins(%cst_19 : tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) permutation = [1, 0] 
    %39 = linalg.matmul ins(%collapsed_32, %transposed_35 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%34 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %40 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_18 : tensor<64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %41 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%39, %40 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<64x64xf32>
    %expanded_36 = tensor.expand_shape %41 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_37 = linalg.transpose ins(%cst_17 : tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) permutation = [1, 0] 
    %42 = linalg.matmul ins(%collapsed_32, %transposed_37 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%34 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %43 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_16 : tensor<64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %44 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%42, %43 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<64x64xf32>
    %expanded_38 = tensor.expand_shape %44 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %transposed_39 = linalg.transpose ins(%expanded_38 : tensor<1x64x4x16xf32>) outs(%38 : tensor<1x4x64x16xf32>) permutation = [0, 2, 1, 3] 
    %45 = tensor.empty() : tensor<1x4x16x64xf32>
    %transposed_40 = linalg.transpose ins(%expanded_36 : tensor<1x64x4x16xf32>) outs(%45 : tensor<1x4x16x64xf32>) permutation = [0, 2, 3, 1] 
    %collapsed_41 = tensor.collapse_shape %transposed_34 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %collapsed_42 = tensor.collapse_shape %transposed_40 [[0, 1], [2], [3]] : tensor<1x4x16x64xf32> into tensor<4x16x64xf32>
    %46 = tensor.empty() : tensor<4x64x64xf32>
    %47 = linalg.fill ins(%cst_0 : f32) outs(%46 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %48 = linalg.batch_matmul ins(%collapsed_41, %collapsed_42 : tensor<4x64x16xf32>, tensor<4x16x64xf32>) outs(%47 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_43 = tensor.expand_shape %48 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %49 = tensor.empty() : tensor<1x4x64x64xf32>
    %50 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_43 : tensor<1x4x64x64xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.mulf %in, %cst_29 : f32
      linalg.yield %115 : f32
    } -> tensor<1x4x64x64xf32>
    %51 = linalg.generic {indexing_maps = [#map5, #map10, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%50, %32 : tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x4x64x64xf32>
    %52 = tensor.empty() : tensor<1x4x64xi64>
    %53 = linalg.fill ins(%c0_i64 : i64) outs(%52 : tensor<1x4x64xi64>) -> tensor<1x4x64xi64>
    %54 = tensor.empty() : tensor<1x4x64xf32>
    %55 = linalg.fill ins(%cst_1 : f32) outs(%54 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %56:2 = linalg.generic {indexing_maps = [#map5, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%51 : tensor<1x4x64x64xf32>) outs(%55, %53 : tensor<1x4x64xf32>, tensor<1x4x64xi64>) {
    ^bb0(%in: f32, %out: f32, %out_58: i64):
      %115 = linalg.index 3 : index
      %116 = arith.index_cast %115 : index to i64
      %117 = arith.maximumf %in, %out : f32
      %118 = arith.cmpf ogt, %in, %out : f32
      %119 = arith.select %118, %116, %out_58 : i64
      linalg.yield %117, %119 : f32, i64
    } -> (tensor<1x4x64xf32>, tensor<1x4x64xi64>)
    %expanded_44 = tensor.expand_shape %56#0 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %57 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %expanded_44 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.subf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x4x64x64xf32>
    %58 = linalg.generic {indexing_maps = [#map5, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%57 : tensor<1x4x64x64xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = math.exp %in : f32
      linalg.yield %115 : f32
    } -> tensor<1x4x64x64xf32>
    %59 = tensor.empty() : tensor<1x4x64x1xf32>
    %60 = linalg.fill ins(%cst_0 : f32) outs(%59 : tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %61 = linalg.generic {indexing_maps = [#map5, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%58 : tensor<1x4x64x64xf32>) outs(%60 : tensor<1x4x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.addf %in, %out : f32
      linalg.yield %115 : f32
    } -> tensor<1x4x64x1xf32>
    %62 = linalg.generic {indexing_maps = [#map5, #map11, #map5], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%58, %61 : tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) outs(%49 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.divf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_45 = tensor.collapse_shape %62 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_46 = tensor.collapse_shape %transposed_39 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %63 = tensor.empty() : tensor<4x64x16xf32>
    %64 = linalg.fill ins(%cst_0 : f32) outs(%63 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %65 = linalg.batch_matmul ins(%collapsed_45, %collapsed_46 : tensor<4x64x64xf32>, tensor<4x64x16xf32>) outs(%64 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %expanded_47 = tensor.expand_shape %65 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %66 = tensor.empty() : tensor<1x64x4x16xf32>
    %transposed_48 = linalg.transpose ins(%expanded_47 : tensor<1x4x64x16xf32>) outs(%66 : tensor<1x64x4x16xf32>) permutation = [0, 2, 1, 3] 
    %collapsed_49 = tensor.collapse_shape %transposed_48 [[0, 1], [2, 3]] : tensor<1x64x4x16xf32> into tensor<64x64xf32>
    %transposed_50 = linalg.transpose ins(%cst_15 : tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) permutation = [1, 0] 
    %67 = linalg.matmul ins(%collapsed_49, %transposed_50 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%34 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %68 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_14 : tensor<64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %69 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%67, %68 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<64x64xf32>
    %expanded_51 = tensor.expand_shape %69 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %70 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_51, %24 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %71 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70 : tensor<1x64x64xf32>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %115 = arith.extf %in : f32 to f64
      linalg.yield %115 : f64
    } -> tensor<1x64x64xf64>
    %72 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%71 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %73 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%72 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_27 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %74 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%71, %73 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_58: f64, %out: f64):
      %115 = arith.subf %in, %in_58 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x64xf64>
    %75 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%74, %74 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_58: f64, %out: f64):
      %115 = arith.mulf %in, %in_58 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x64xf64>
    %76 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%75 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %77 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%76 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_27 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %78 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%77 : tensor<1x64x1xf64>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %115 = arith.truncf %in : f64 to f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %79 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%70 : tensor<1x64x64xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.addf %in, %out : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %80 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%79 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.divf %in, %cst_28 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %81 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%78 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.truncf %cst_24 : f64 to f32
      %116 = arith.addf %in, %115 : f32
      linalg.yield %116 : f32
    } -> tensor<1x64x1xf32>
    %82 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%81 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = math.rsqrt %in : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %83 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%70, %80 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.subf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %84 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%83, %82 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.mulf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %85 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%84, %cst_13 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.mulf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %86 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%85, %cst_12 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %collapsed_52 = tensor.collapse_shape %86 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %87 = tensor.empty() : tensor<64x128xf32>
    %transposed_53 = linalg.transpose ins(%cst_11 : tensor<128x64xf32>) outs(%87 : tensor<64x128xf32>) permutation = [1, 0] 
    %88 = linalg.fill ins(%cst_0 : f32) outs(%87 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %89 = linalg.matmul ins(%collapsed_52, %transposed_53 : tensor<64x64xf32>, tensor<64x128xf32>) outs(%88 : tensor<64x128xf32>) -> tensor<64x128xf32>
    %90 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_10 : tensor<128xf32>) outs(%87 : tensor<64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x128xf32>
    %91 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%89, %90 : tensor<64x128xf32>, tensor<64x128xf32>) outs(%87 : tensor<64x128xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<64x128xf32>
    %expanded_54 = tensor.expand_shape %91 [[0, 1], [2]] output_shape [1, 64, 128] : tensor<64x128xf32> into tensor<1x64x128xf32>
    %92 = tensor.empty() : tensor<1x64x128xf32>
    %93 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_54 : tensor<1x64x128xf32>) outs(%92 : tensor<1x64x128xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.divf %in, %cst_30 : f32
      %116 = math.erf %115 : f32
      %117 = arith.addf %116, %cst_2 : f32
      %118 = arith.mulf %117, %cst_3 : f32
      %119 = arith.mulf %in, %118 : f32
      linalg.yield %119 : f32
    } -> tensor<1x64x128xf32>
    %collapsed_55 = tensor.collapse_shape %93 [[0, 1], [2]] : tensor<1x64x128xf32> into tensor<64x128xf32>
    %94 = tensor.empty() : tensor<128x64xf32>
    %transposed_56 = linalg.transpose ins(%cst_9 : tensor<64x128xf32>) outs(%94 : tensor<128x64xf32>) permutation = [1, 0] 
    %95 = linalg.matmul ins(%collapsed_55, %transposed_56 : tensor<64x128xf32>, tensor<128x64xf32>) outs(%34 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %96 = linalg.generic {indexing_maps = [#map8, #map9], iterator_types = ["parallel", "parallel"]} ins(%cst_8 : tensor<64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %97 = linalg.generic {indexing_maps = [#map9, #map9, #map9], iterator_types = ["parallel", "parallel"]} ins(%95, %96 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%33 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<64x64xf32>
    %expanded_57 = tensor.expand_shape %97 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %98 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_57, %86 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %99 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98 : tensor<1x64x64xf32>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %115 = arith.extf %in : f32 to f64
      linalg.yield %115 : f64
    } -> tensor<1x64x64xf64>
    %100 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%99 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %101 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%100 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_27 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %102 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%99, %101 : tensor<1x64x64xf64>, tensor<1x64x1xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_58: f64, %out: f64):
      %115 = arith.subf %in, %in_58 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x64xf64>
    %103 = linalg.generic {indexing_maps = [#map1, #map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%102, %102 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_58: f64, %out: f64):
      %115 = arith.mulf %in, %in_58 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x64xf64>
    %104 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%103 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.addf %in, %out : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %105 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%104 : tensor<1x64x1xf64>) outs(%6 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %115 = arith.divf %in, %cst_27 : f64
      linalg.yield %115 : f64
    } -> tensor<1x64x1xf64>
    %106 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%105 : tensor<1x64x1xf64>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %115 = arith.truncf %in : f64 to f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %107 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "reduction"]} ins(%98 : tensor<1x64x64xf32>) outs(%16 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.addf %in, %out : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %108 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%107 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.divf %in, %cst_28 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %109 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%106 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = arith.truncf %cst_24 : f64 to f32
      %116 = arith.addf %in, %115 : f32
      linalg.yield %116 : f32
    } -> tensor<1x64x1xf32>
    %110 = linalg.generic {indexing_maps = [#map1, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%109 : tensor<1x64x1xf32>) outs(%14 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %115 = math.rsqrt %in : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x1xf32>
    %111 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%98, %108 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.subf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %112 = linalg.generic {indexing_maps = [#map1, #map2, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%111, %110 : tensor<1x64x64xf32>, tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.mulf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %113 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%112, %cst_7 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.mulf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    %114 = linalg.generic {indexing_maps = [#map1, #map3, #map1], iterator_types = ["parallel", "parallel", "parallel"]} ins(%113, %cst_6 : tensor<1x64x64xf32>, tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_58: f32, %out: f32):
      %115 = arith.addf %in, %in_58 : f32
      linalg.yield %115 : f32
    } -> tensor<1x64x64xf32>
    return %114 : tensor<1x64x64xf32>
  }
}
