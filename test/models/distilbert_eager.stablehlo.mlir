#map = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0) -> (d0)>
#map3 = affine_map<(d0, d1, d2) -> ()>
#map4 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map5 = affine_map<(d0, d1, d2) -> (d2)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
#map8 = affine_map<(d0, d1, d2, d3) -> ()>
#map9 = affine_map<(d0, d1) -> (d1, d0)>
#map10 = affine_map<(d0, d1) -> (d0, d1)>
#map11 = affine_map<(d0, d1) -> ()>
#map12 = affine_map<(d0, d1) -> (d1)>
#map13 = affine_map<(d0, d1, d2, d3) -> (d0, d2, d1, d3)>
#map14 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3, d2)>
#map15 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map16 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
module {
  func.func @main(%arg0: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %cst_0 = arith.constant 2.500000e-01 : f32
    %cst_1 = arith.constant 6.400000e+01 : f32
    %cst_2 = arith.constant 6.400000e+01 : f64
    %cst_3 = arith.constant 1.000000e+00 : f32
    %cst_20 = arith.constant 0xFF800000 : f32
    %c0_i64 = arith.constant 0 : i64
    %cst_21 = arith.constant 9.9999999999999998E-13 : f64
    %cst_22 = arith.constant 0.000000e+00 : f32
    %cst_23 = arith.constant 0.000000e+00 : f64
    %c511 = arith.constant 511 : index
    %c999 = arith.constant 999 : index
    %cst_24 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_25 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_34 = arith.constant dense_resource<torch_tensor_64_torch.float32_5> : tensor<64xf32>
    %cst_35 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>
    %cst_36 = arith.constant dense_resource<torch_tensor_64_torch.float32_4> : tensor<64xf32>
    %cst_37 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>
    %cst_38 = arith.constant dense_resource<torch_tensor_64_torch.float32_3> : tensor<64xf32>
    %cst_39 = arith.constant dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>
    %cst_40 = arith.constant dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>
    %cst_41 = arith.constant dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>
    %cst_42 = arith.constant dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>
    %cst_43 = arith.constant dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>
    %cst_44 = arith.constant dense_resource<torch_tensor_512_64_torch.float32> : tensor<512x64xf32>
    %cst_45 = arith.constant dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511]]> : tensor<1x512xi64>
    %cst_46 = arith.constant dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>
    %c0 = arith.constant 0 : index
    %0 = tensor.empty() : tensor<1x64x64xf32>
    %1 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%out: f32):
      %199 = linalg.index 1 : index
      %200 = linalg.index 2 : index
      %extracted = tensor.extract %arg0[%c0, %199] : tensor<1x64xi64>
      %201 = arith.index_cast %extracted : i64 to index
      %202 = arith.maxsi %201, %c0 : index
      %203 = arith.minsi %202, %c999 : index
      %extracted_78 = tensor.extract %cst_46[%203, %200] : tensor<1000x64xf32>
      linalg.yield %extracted_78 : f32
    } -> tensor<1x64x64xf32>
    %extracted_slice = tensor.extract_slice %cst_45[0, 0] [1, 64] [1, 1] : tensor<1x512xi64> to tensor<1x64xi64>
    %2 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel", "parallel"]} outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%out: f32):
      %199 = linalg.index 1 : index
      %200 = linalg.index 2 : index
      %extracted = tensor.extract %extracted_slice[%c0, %199] : tensor<1x64xi64>
      %201 = arith.index_cast %extracted : i64 to index
      %202 = arith.maxsi %201, %c0 : index
      %203 = arith.minsi %202, %c511 : index
      %extracted_78 = tensor.extract %cst_44[%203, %200] : tensor<512x64xf32>
      linalg.yield %extracted_78 : f32
    } -> tensor<1x64x64xf32>
    %3 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%1, %2 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.addf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %4 = tensor.empty() : tensor<1x64x64xf64>
    %5 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3 : tensor<1x64x64xf32>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f32, %out: f64):
      %199 = arith.extf %in : f32 to f64
      linalg.yield %199 : f64
    } -> tensor<1x64x64xf64>
    %6 = tensor.empty() : tensor<1x64xf64>
    %7 = linalg.fill ins(%cst_23 : f64) outs(%6 : tensor<1x64xf64>) -> tensor<1x64xf64>
    %8 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%5 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64xf64>) {
    ^bb0(%in: f64, %out: f64):
      %199 = arith.addf %out, %in : f64
      linalg.yield %199 : f64
    } -> tensor<1x64xf64>
    %expanded = tensor.expand_shape %8 [[0], [1, 2]] output_shape [1, 64, 1] : tensor<1x64xf64> into tensor<1x64x1xf64>
    %9 = tensor.empty() : tensor<1xf64>
    %10 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%9 : tensor<1xf64>) {
    ^bb0(%out: f64):
      linalg.yield %cst_2 : f64
    } -> tensor<1xf64>
    %collapsed = tensor.collapse_shape %10 [] : tensor<1xf64> into tensor<f64>
    %11 = tensor.empty() : tensor<1x64x1xf64>
    %12 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed : tensor<f64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      linalg.yield %in : f64
    } -> tensor<1x64x1xf64>
    %13 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded, %12 : tensor<1x64x1xf64>, tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %in_78: f64, %out: f64):
      %199 = arith.divf %in, %in_78 : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x1xf64>
    %14 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x64x1xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %out: f64):
      linalg.yield %in : f64
    } -> tensor<1x64x64xf64>
    %15 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%5, %14 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_78: f64, %out: f64):
      %199 = arith.subf %in, %in_78 : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x64xf64>
    %16 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %15 : tensor<1x64x64xf64>, tensor<1x64x64xf64>) outs(%4 : tensor<1x64x64xf64>) {
    ^bb0(%in: f64, %in_78: f64, %out: f64):
      %199 = arith.mulf %in, %in_78 : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x64xf64>
    %17 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%16 : tensor<1x64x64xf64>) outs(%7 : tensor<1x64xf64>) {
    ^bb0(%in: f64, %out: f64):
      %199 = arith.addf %out, %in : f64
      linalg.yield %199 : f64
    } -> tensor<1x64xf64>
    %expanded_47 = tensor.expand_shape %17 [[0], [1, 2]] output_shape [1, 64, 1] : tensor<1x64xf64> into tensor<1x64x1xf64>
    %18 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_47, %12 : tensor<1x64x1xf64>, tensor<1x64x1xf64>) outs(%11 : tensor<1x64x1xf64>) {
    ^bb0(%in: f64, %in_78: f64, %out: f64):
      %199 = arith.divf %in, %in_78 : f64
      linalg.yield %199 : f64
    } -> tensor<1x64x1xf64>
    %19 = tensor.empty() : tensor<1x64x1xf32>
    %20 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18 : tensor<1x64x1xf64>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %199 = arith.truncf %in : f64 to f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1xf32>
    %21 = tensor.empty() : tensor<1x64xf32>
    %22 = linalg.fill ins(%cst_22 : f32) outs(%21 : tensor<1x64xf32>) -> tensor<1x64xf32>
    %23 = linalg.generic {indexing_maps = [#map, #map1], iterator_types = ["parallel", "parallel", "reduction"]} ins(%3 : tensor<1x64x64xf32>) outs(%22 : tensor<1x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %out, %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x64xf32>
    %expanded_48 = tensor.expand_shape %23 [[0], [1, 2]] output_shape [1, 64, 1] : tensor<1x64xf32> into tensor<1x64x1xf32>
    %24 = tensor.empty() : tensor<1xf32>
    %25 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%24 : tensor<1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_1 : f32
    } -> tensor<1xf32>
    %collapsed_49 = tensor.collapse_shape %25 [] : tensor<1xf32> into tensor<f32>
    %26 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_49 : tensor<f32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %27 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_48, %26 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.divf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1xf32>
    %28 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%24 : tensor<1xf32>) {
    ^bb0(%out: f32):
      %199 = arith.truncf %cst_21 : f64 to f32
      linalg.yield %199 : f32
    } -> tensor<1xf32>
    %collapsed_50 = tensor.collapse_shape %28 [] : tensor<1xf32> into tensor<f32>
    %29 = linalg.generic {indexing_maps = [#map3, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%collapsed_50 : tensor<f32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x1xf32>
    %30 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%20, %29 : tensor<1x64x1xf32>, tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.addf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1xf32>
    %31 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%30 : tensor<1x64x1xf32>) outs(%19 : tensor<1x64x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.rsqrt %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x1xf32>
    %32 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x64xf32>
    %33 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%3, %32 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.subf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %34 = linalg.generic {indexing_maps = [#map4, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x64x1xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x64xf32>
    %35 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%33, %34 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %36 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_43 : tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x64xf32>
    %37 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%35, %36 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %38 = linalg.generic {indexing_maps = [#map5, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%cst_42 : tensor<64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x64xf32>
    %39 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%37, %38 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.addf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    %40 = tensor.empty() : tensor<64xi64>
    %41 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%40 : tensor<64xi64>) {
    ^bb0(%out: i64):
      %199 = linalg.index 0 : index
      %200 = arith.index_cast %199 : index to i64
      linalg.yield %200 : i64
    } -> tensor<64xi64>
    %expanded_51 = tensor.expand_shape %41 [[0, 1, 2, 3]] output_shape [1, 1, 64, 1] : tensor<64xi64> into tensor<1x1x64x1xi64>
    %42 = tensor.empty() : tensor<1x1x64x1xi1>
    %43 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_51 : tensor<1x1x64x1xi64>) outs(%42 : tensor<1x1x64x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %199 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %199 : i1
    } -> tensor<1x1x64x1xi1>
    %44 = tensor.empty() : tensor<1x1x64x64xi1>
    %45 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%43 : tensor<1x1x64x1xi1>) outs(%44 : tensor<1x1x64x64xi1>) {
    ^bb0(%in: i1, %out: i1):
      linalg.yield %in : i1
    } -> tensor<1x1x64x64xi1>
    %46 = tensor.empty() : tensor<1x1x64x64xf32>
    %47 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_25 : tensor<f32>) outs(%46 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64x64xf32>
    %48 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%cst_24 : tensor<f32>) outs(%46 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x1x64x64xf32>
    %49 = linalg.generic {indexing_maps = [#map6, #map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%45, %47, %48 : tensor<1x1x64x64xi1>, tensor<1x1x64x64xf32>, tensor<1x1x64x64xf32>) outs(%46 : tensor<1x1x64x64xf32>) {
    ^bb0(%in: i1, %in_78: f32, %in_79: f32, %out: f32):
      %199 = arith.select %in, %in_78, %in_79 : f32
      linalg.yield %199 : f32
    } -> tensor<1x1x64x64xf32>
    %collapsed_52 = tensor.collapse_shape %39 [[0, 1], [2]] : tensor<1x64x64xf32> into tensor<64x64xf32>
    %50 = tensor.empty() : tensor<64x64xf32>
    %51 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%cst_41 : tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %52 = linalg.fill ins(%cst_22 : f32) outs(%50 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %53 = linalg.matmul ins(%collapsed_52, %51 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%52 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %54 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%24 : tensor<1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_3 : f32
    } -> tensor<1xf32>
    %collapsed_53 = tensor.collapse_shape %54 [] : tensor<1xf32> into tensor<f32>
    %55 = linalg.generic {indexing_maps = [#map11, #map10], iterator_types = ["parallel", "parallel"]} ins(%collapsed_53 : tensor<f32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %56 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%53, %55 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %57 = linalg.generic {indexing_maps = [#map12, #map10], iterator_types = ["parallel", "parallel"]} ins(%cst_40 : tensor<64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %58 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%57, %55 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %59 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%56, %58 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.addf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %expanded_54 = tensor.expand_shape %59 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %60 = tensor.empty() : tensor<1x4x64x16xf32>
    %61 = linalg.generic {indexing_maps = [#map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_54 : tensor<1x64x4x16xf32>) outs(%60 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x64x16xf32>
    %62 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%cst_39 : tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %63 = linalg.matmul ins(%collapsed_52, %62 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%52 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %64 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%63, %55 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %65 = linalg.generic {indexing_maps = [#map12, #map10], iterator_types = ["parallel", "parallel"]} ins(%cst_38 : tensor<64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %66 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%65, %55 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %67 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%64, %66 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.addf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %expanded_55 = tensor.expand_shape %67 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %68 = linalg.generic {indexing_maps = [#map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_55 : tensor<1x64x4x16xf32>) outs(%60 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x64x16xf32>
    %69 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%cst_37 : tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %70 = linalg.matmul ins(%collapsed_52, %69 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%52 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %71 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%70, %55 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %72 = linalg.generic {indexing_maps = [#map12, #map10], iterator_types = ["parallel", "parallel"]} ins(%cst_36 : tensor<64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %73 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%72, %55 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %74 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%71, %73 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.addf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %expanded_56 = tensor.expand_shape %74 [[0, 1], [2, 3]] output_shape [1, 64, 4, 16] : tensor<64x64xf32> into tensor<1x64x4x16xf32>
    %75 = linalg.generic {indexing_maps = [#map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_56 : tensor<1x64x4x16xf32>) outs(%60 : tensor<1x4x64x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x64x16xf32>
    %76 = tensor.empty() : tensor<1x4x16x64xf32>
    %77 = linalg.generic {indexing_maps = [#map14, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%68 : tensor<1x4x64x16xf32>) outs(%76 : tensor<1x4x16x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x16x64xf32>
    %collapsed_57 = tensor.collapse_shape %61 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %collapsed_58 = tensor.collapse_shape %77 [[0, 1], [2], [3]] : tensor<1x4x16x64xf32> into tensor<4x16x64xf32>
    %78 = tensor.empty() : tensor<4x64x64xf32>
    %79 = linalg.fill ins(%cst_22 : f32) outs(%78 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %80 = linalg.batch_matmul ins(%collapsed_57, %collapsed_58 : tensor<4x64x16xf32>, tensor<4x16x64xf32>) outs(%79 : tensor<4x64x64xf32>) -> tensor<4x64x64xf32>
    %expanded_59 = tensor.expand_shape %80 [[0, 1], [2], [3]] output_shape [1, 4, 64, 64] : tensor<4x64x64xf32> into tensor<1x4x64x64xf32>
    %81 = linalg.generic {indexing_maps = [#map2], iterator_types = ["parallel"]} outs(%24 : tensor<1xf32>) {
    ^bb0(%out: f32):
      linalg.yield %cst_0 : f32
    } -> tensor<1xf32>
    %collapsed_60 = tensor.collapse_shape %81 [] : tensor<1xf32> into tensor<f32>
    %82 = tensor.empty() : tensor<1x4x64x64xf32>
    %83 = linalg.generic {indexing_maps = [#map8, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%collapsed_60 : tensor<f32>) outs(%82 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x64x64xf32>
    %84 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_59, %83 : tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%82 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x64x64xf32>
    %85 = linalg.generic {indexing_maps = [#map15, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%49 : tensor<1x1x64x64xf32>) outs(%82 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x64x64xf32>
    %86 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%84, %85 : tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%82 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.addf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x64x64xf32>
    %87 = tensor.empty() : tensor<1x4x64xf32>
    %88 = linalg.fill ins(%cst_20 : f32) outs(%87 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %89 = linalg.generic {indexing_maps = [#map6, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%86 : tensor<1x4x64x64xf32>) outs(%88 : tensor<1x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.maximumf %out, %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x64xf32>
    %expanded_61 = tensor.expand_shape %89 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %90 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_61 : tensor<1x4x64x1xf32>) outs(%82 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x64x64xf32>
    %91 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%86, %90 : tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%82 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.subf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x64x64xf32>
    %92 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%91 : tensor<1x4x64x64xf32>) outs(%82 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = math.exp %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x64x64xf32>
    %93 = linalg.fill ins(%cst_22 : f32) outs(%87 : tensor<1x4x64xf32>) -> tensor<1x4x64xf32>
    %94 = linalg.generic {indexing_maps = [#map6, #map16], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%92 : tensor<1x4x64x64xf32>) outs(%93 : tensor<1x4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %199 = arith.addf %out, %in : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x64xf32>
    %expanded_62 = tensor.expand_shape %94 [[0], [1], [2, 3]] output_shape [1, 4, 64, 1] : tensor<1x4x64xf32> into tensor<1x4x64x1xf32>
    %95 = linalg.generic {indexing_maps = [#map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_62 : tensor<1x4x64x1xf32>) outs(%82 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x4x64x64xf32>
    %96 = linalg.generic {indexing_maps = [#map6, #map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%92, %95 : tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) outs(%82 : tensor<1x4x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.divf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x4x64x64xf32>
    %collapsed_63 = tensor.collapse_shape %96 [[0, 1], [2], [3]] : tensor<1x4x64x64xf32> into tensor<4x64x64xf32>
    %collapsed_64 = tensor.collapse_shape %75 [[0, 1], [2], [3]] : tensor<1x4x64x16xf32> into tensor<4x64x16xf32>
    %97 = tensor.empty() : tensor<4x64x16xf32>
    %98 = linalg.fill ins(%cst_22 : f32) outs(%97 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %99 = linalg.batch_matmul ins(%collapsed_63, %collapsed_64 : tensor<4x64x64xf32>, tensor<4x64x16xf32>) outs(%98 : tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %expanded_65 = tensor.expand_shape %99 [[0, 1], [2], [3]] output_shape [1, 4, 64, 16] : tensor<4x64x16xf32> into tensor<1x4x64x16xf32>
    %100 = tensor.empty() : tensor<1x64x4x16xf32>
    %101 = linalg.generic {indexing_maps = [#map13, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded_65 : tensor<1x4x64x16xf32>) outs(%100 : tensor<1x64x4x16xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<1x64x4x16xf32>
    %collapsed_66 = tensor.collapse_shape %101 [[0, 1], [2, 3]] : tensor<1x64x4x16xf32> into tensor<64x64xf32>
    %102 = linalg.generic {indexing_maps = [#map9, #map10], iterator_types = ["parallel", "parallel"]} ins(%cst_35 : tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %103 = linalg.matmul ins(%collapsed_66, %102 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%52 : tensor<64x64xf32>) -> tensor<64x64xf32>
    %104 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%103, %55 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %105 = linalg.generic {indexing_maps = [#map12, #map10], iterator_types = ["parallel", "parallel"]} ins(%cst_34 : tensor<64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<64x64xf32>
    %106 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%105, %55 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.mulf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %107 = linalg.generic {indexing_maps = [#map10, #map10, #map10], iterator_types = ["parallel", "parallel"]} ins(%104, %106 : tensor<64x64xf32>, tensor<64x64xf32>) outs(%50 : tensor<64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.addf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<64x64xf32>
    %expanded_67 = tensor.expand_shape %107 [[0, 1], [2]] output_shape [1, 64, 64] : tensor<64x64xf32> into tensor<1x64x64xf32>
    %108 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_67, %39 : tensor<1x64x64xf32>, tensor<1x64x64xf32>) outs(%0 : tensor<1x64x64xf32>) {
    ^bb0(%in: f32, %in_78: f32, %out: f32):
      %199 = arith.addf %in, %in_78 : f32
      linalg.yield %199 : f32
    } -> tensor<1x64x64xf32>
    return %108 : tensor<1x64x64xf32>
  }
}
