#map = affine_map<(d0, d1) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map3 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map4 = affine_map<(d0, d1, d2) -> (d2)>
#map5 = affine_map<(d0) -> (d0)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map7 = affine_map<(d0, d1, d2, d3) -> ()>
#map8 = affine_map<(d0, d1) -> (d1)>
#map9 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
#map10 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, 0)>
module {
  func.func @main(%arg0: tensor<1x?xi64>) -> tensor<1x?x384xf32> {
    %true = arith.constant true
    %c1_i64 = arith.constant 1 : i64
    %c0 = arith.constant 0 : index
    %c1 = arith.constant 1 : index
    %c-1 = arith.constant -1 : index
    %c512 = arith.constant 512 : index
    %c30522 = arith.constant 30522 : index
    %c2 = arith.constant 2 : index
    %cst = arith.constant 0.000000e+00 : f64
    %cst_0 = arith.constant 0.000000e+00 : f32
    %c32_i64 = arith.constant 32 : i64
    %c12_i64 = arith.constant 12 : i64
    %cst_1 = arith.constant 0xFF800000 : f32
    %cst_4 = arith.constant dense<-3.40282347E+38> : tensor<f32>
    %cst_5 = arith.constant dense<0.000000e+00> : tensor<f32>
    %cst_94 = arith.constant dense_resource<torch_tensor_384_torch.float32_5> : tensor<384xf32>
    %cst_95 = arith.constant dense_resource<torch_tensor_384_384_torch.float32_3> : tensor<384x384xf32>
    %cst_96 = arith.constant 0.17677669529663689 : f64
    %cst_97 = arith.constant dense_resource<torch_tensor_384_torch.float32_4> : tensor<384xf32>
    %cst_98 = arith.constant dense_resource<torch_tensor_384_384_torch.float32_2> : tensor<384x384xf32>
    %cst_99 = arith.constant dense_resource<torch_tensor_384_torch.float32_3> : tensor<384xf32>
    %cst_100 = arith.constant dense_resource<torch_tensor_384_384_torch.float32_1> : tensor<384x384xf32>
    %cst_101 = arith.constant dense_resource<torch_tensor_384_torch.float32_2> : tensor<384xf32>
    %cst_102 = arith.constant dense_resource<torch_tensor_384_384_torch.float32> : tensor<384x384xf32>
    %cst_103 = arith.constant dense_resource<torch_tensor_384_torch.float32_1> : tensor<384xf32>
    %cst_104 = arith.constant dense_resource<torch_tensor_384_torch.float32> : tensor<384xf32>
    %cst_105 = arith.constant 9.9999999999999998E-13 : f64
    %cst_106 = arith.constant dense_resource<torch_tensor_512_384_torch.float32> : tensor<512x384xf32>
    %cst_107 = arith.constant dense_resource<torch_tensor_2_384_torch.float32> : tensor<2x384xf32>
    %cst_108 = arith.constant dense_resource<torch_tensor_30522_384_torch.float32> : tensor<30522x384xf32>
    %cst_109 = arith.constant 3.840000e+02 : f64
    %cst_110 = arith.constant 3.840000e+02 : f32
    %c384_i64 = arith.constant 384 : i64
    %c0_i64 = arith.constant 0 : i64
    %cst_112 = arith.constant dense<0> : tensor<1x512xi64>
    %cst_113 = arith.constant dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511]]> : tensor<1x512xi64>
    %dim = tensor.dim %arg0, %c1 : tensor<1x?xi64>
    %0 = arith.index_cast %dim : index to i64
    %1 = arith.cmpi slt, %dim, %c0 : index
    %2 = arith.addi %dim, %c512 : index
    %3 = arith.select %1, %2, %dim : index
    %4 = arith.cmpi slt, %3, %c0 : index
    %5 = arith.select %4, %c-1, %3 : index
    %6 = arith.minsi %5, %c512 : index
    %7 = arith.maxsi %6, %c0 : index
    %extracted_slice = tensor.extract_slice %cst_113[0, 0] [1, %7] [1, 1] : tensor<1x512xi64> to tensor<1x?xi64>
    %8 = tensor.empty(%7) : tensor<1x?xi64>
    %9 = linalg.fill ins(%c0_i64 : i64) outs(%8 : tensor<1x?xi64>) -> tensor<1x?xi64>
    %10 = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel"]} ins(%extracted_slice : tensor<1x?xi64>) outs(%9 : tensor<1x?xi64>) {
    ^bb0(%in: i64, %out: i64):
      %613 = arith.index_cast %in : i64 to index
      %614 = arith.cmpi slt, %613, %c512 : index
      cf.assert %614, "index must be smaller than dim size"
      %615 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %615, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_112[%c0, %613] : tensor<1x512xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x?xi64>
    %11 = arith.cmpi sge, %0, %c0_i64 : i64
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %12 = tensor.empty(%dim) : tensor<1x?xi64>
    %13 = linalg.generic {indexing_maps = [#map], iterator_types = ["parallel", "parallel"]} outs(%12 : tensor<1x?xi64>) {
    ^bb0(%out: i64):
      %613 = linalg.index 1 : index
      %614 = arith.cmpi eq, %7, %c1 : index
      %615 = arith.select %614, %c0, %613 : index
      %extracted = tensor.extract %10[%c0, %615] : tensor<1x?xi64>
      linalg.yield %extracted : i64
    } -> tensor<1x?xi64>
    %14 = tensor.empty(%dim) : tensor<1x?x384xf32>
    %15 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%arg0 : tensor<1x?xi64>) outs(%14 : tensor<1x?x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %613 = arith.index_cast %in : i64 to index
      %614 = linalg.index 2 : index
      %615 = arith.cmpi slt, %613, %c30522 : index
      cf.assert %615, "index must be smaller than dim size"
      %616 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %616, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_108[%613, %614] : tensor<30522x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x384xf32>
    %16 = tensor.empty(%dim) : tensor<1x?x384xf32>
    %17 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%13 : tensor<1x?xi64>) outs(%16 : tensor<1x?x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %613 = arith.index_cast %in : i64 to index
      %614 = linalg.index 2 : index
      %615 = arith.cmpi slt, %613, %c2 : index
      cf.assert %615, "index must be smaller than dim size"
      %616 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %616, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_107[%613, %614] : tensor<2x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x384xf32>
    cf.assert %true, "mismatched size for broadcast"
    %18 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%15, %17 : tensor<1x?x384xf32>, tensor<1x?x384xf32>) outs(%14 : tensor<1x?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x384xf32>
    %19 = tensor.empty(%7) : tensor<1x?x384xf32>
    %20 = linalg.generic {indexing_maps = [#map1, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%extracted_slice : tensor<1x?xi64>) outs(%19 : tensor<1x?x384xf32>) {
    ^bb0(%in: i64, %out: f32):
      %613 = arith.index_cast %in : i64 to index
      %614 = linalg.index 2 : index
      %615 = arith.cmpi slt, %613, %c512 : index
      cf.assert %615, "index must be smaller than dim size"
      %616 = arith.cmpi sge, %in, %c0_i64 : i64
      cf.assert %616, "index must be larger or equal to 0"
      %extracted = tensor.extract %cst_106[%613, %614] : tensor<512x384xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x?x384xf32>
    %21 = arith.cmpi eq, %dim, %7 : index
    cf.assert %21, "mismatched size for broadcast"
    %22 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%18, %20 : tensor<1x?x384xf32>, tensor<1x?x384xf32>) outs(%14 : tensor<1x?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x384xf32>
    %23 = tensor.empty(%dim) : tensor<1x?x384xf64>
    %24 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22 : tensor<1x?x384xf32>) outs(%23 : tensor<1x?x384xf64>) {
    ^bb0(%in: f32, %out: f64):
      %613 = arith.extf %in : f32 to f64
      linalg.yield %613 : f64
    } -> tensor<1x?x384xf64>
    %25 = tensor.empty(%dim) : tensor<1x?x1xf64>
    %26 = linalg.fill ins(%cst : f64) outs(%25 : tensor<1x?x1xf64>) -> tensor<1x?x1xf64>
    %27 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%24 : tensor<1x?x384xf64>) outs(%26 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %613 = arith.addf %in, %out : f64
      linalg.yield %613 : f64
    } -> tensor<1x?x1xf64>
    %28 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%27 : tensor<1x?x1xf64>) outs(%25 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %613 = arith.divf %in, %cst_109 : f64
      linalg.yield %613 : f64
    } -> tensor<1x?x1xf64>
    %29 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%24, %28 : tensor<1x?x384xf64>, tensor<1x?x1xf64>) outs(%23 : tensor<1x?x384xf64>) {
    ^bb0(%in: f64, %in_305: f64, %out: f64):
      %613 = arith.subf %in, %in_305 : f64
      linalg.yield %613 : f64
    } -> tensor<1x?x384xf64>
    %30 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%29, %29 : tensor<1x?x384xf64>, tensor<1x?x384xf64>) outs(%23 : tensor<1x?x384xf64>) {
    ^bb0(%in: f64, %in_305: f64, %out: f64):
      %613 = arith.mulf %in, %in_305 : f64
      linalg.yield %613 : f64
    } -> tensor<1x?x384xf64>
    %31 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%30 : tensor<1x?x384xf64>) outs(%26 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %613 = arith.addf %in, %out : f64
      linalg.yield %613 : f64
    } -> tensor<1x?x1xf64>
    %32 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%31 : tensor<1x?x1xf64>) outs(%25 : tensor<1x?x1xf64>) {
    ^bb0(%in: f64, %out: f64):
      %613 = arith.divf %in, %cst_109 : f64
      linalg.yield %613 : f64
    } -> tensor<1x?x1xf64>
    %33 = tensor.empty(%dim) : tensor<1x?x1xf32>
    %34 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%32 : tensor<1x?x1xf64>) outs(%33 : tensor<1x?x1xf32>) {
    ^bb0(%in: f64, %out: f32):
      %613 = arith.truncf %in : f64 to f32
      linalg.yield %613 : f32
    } -> tensor<1x?x1xf32>
    %35 = linalg.fill ins(%cst_0 : f32) outs(%33 : tensor<1x?x1xf32>) -> tensor<1x?x1xf32>
    %36 = linalg.generic {indexing_maps = [#map2, #map3], iterator_types = ["parallel", "parallel", "reduction"]} ins(%22 : tensor<1x?x384xf32>) outs(%35 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = arith.addf %in, %out : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x1xf32>
    %37 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%36 : tensor<1x?x1xf32>) outs(%33 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = arith.divf %in, %cst_110 : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x1xf32>
    %38 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%34 : tensor<1x?x1xf32>) outs(%33 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = arith.truncf %cst_105 : f64 to f32
      %614 = arith.addf %in, %613 : f32
      linalg.yield %614 : f32
    } -> tensor<1x?x1xf32>
    %39 = linalg.generic {indexing_maps = [#map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%38 : tensor<1x?x1xf32>) outs(%33 : tensor<1x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = math.rsqrt %in : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x1xf32>
    %40 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%22, %37 : tensor<1x?x384xf32>, tensor<1x?x1xf32>) outs(%14 : tensor<1x?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.subf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x384xf32>
    %41 = linalg.generic {indexing_maps = [#map2, #map3, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%40, %39 : tensor<1x?x384xf32>, tensor<1x?x1xf32>) outs(%14 : tensor<1x?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.mulf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x384xf32>
    %42 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%41, %cst_104 : tensor<1x?x384xf32>, tensor<384xf32>) outs(%14 : tensor<1x?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.mulf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x384xf32>
    %43 = linalg.generic {indexing_maps = [#map2, #map4, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%42, %cst_103 : tensor<1x?x384xf32>, tensor<384xf32>) outs(%14 : tensor<1x?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x384xf32>
    %44 = tensor.empty(%dim) : tensor<?xi64>
    %45 = linalg.generic {indexing_maps = [#map5], iterator_types = ["parallel"]} outs(%44 : tensor<?xi64>) {
    ^bb0(%out: i64):
      %613 = linalg.index 0 : index
      %614 = arith.index_cast %613 : index to i64
      linalg.yield %614 : i64
    } -> tensor<?xi64>
    %expanded = tensor.expand_shape %45 [[0, 1, 2, 3]] output_shape [1, 1, %dim, 1] : tensor<?xi64> into tensor<1x1x?x1xi64>
    %46 = tensor.empty(%dim) : tensor<1x1x?x1xi1>
    %47 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%expanded : tensor<1x1x?x1xi64>) outs(%46 : tensor<1x1x?x1xi1>) {
    ^bb0(%in: i64, %out: i1):
      %613 = arith.cmpi sge, %in, %c0_i64 : i64
      linalg.yield %613 : i1
    } -> tensor<1x1x?x1xi1>
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %48 = arith.cmpi slt, %0, %c0_i64 : i64
    %49 = arith.select %48, %c1, %dim : index
    %50 = tensor.empty(%dim, %49) : tensor<1x1x?x?xi1>
    %51 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%50 : tensor<1x1x?x?xi1>) {
    ^bb0(%out: i1):
      %613 = linalg.index 2 : index
      %614 = arith.cmpi eq, %dim, %c1 : index
      %615 = arith.select %614, %c0, %613 : index
      %extracted = tensor.extract %47[%c0, %c0, %615, %c0] : tensor<1x1x?x1xi1>
      linalg.yield %extracted : i1
    } -> tensor<1x1x?x?xi1>
    %52 = tensor.empty(%dim, %49) : tensor<1x1x?x?xf32>
    %53 = linalg.generic {indexing_maps = [#map6, #map7, #map7, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%51, %cst_5, %cst_4 : tensor<1x1x?x?xi1>, tensor<f32>, tensor<f32>) outs(%52 : tensor<1x1x?x?xf32>) {
    ^bb0(%in: i1, %in_305: f32, %in_306: f32, %out: f32):
      %613 = arith.select %in, %in_305, %in_306 : f32
      linalg.yield %613 : f32
    } -> tensor<1x1x?x?xf32>
    %collapsed = tensor.collapse_shape %43 [[0, 1], [2]] : tensor<1x?x384xf32> into tensor<?x384xf32>
    %54 = tensor.empty() : tensor<384x384xf32>
    %transposed = linalg.transpose ins(%cst_102 : tensor<384x384xf32>) outs(%54 : tensor<384x384xf32>) permutation = [1, 0] 
    %55 = tensor.empty(%dim) : tensor<?x384xf32>
    %56 = linalg.fill ins(%cst_0 : f32) outs(%55 : tensor<?x384xf32>) -> tensor<?x384xf32>
    %57 = linalg.matmul ins(%collapsed, %transposed : tensor<?x384xf32>, tensor<384x384xf32>) outs(%56 : tensor<?x384xf32>) -> tensor<?x384xf32>
    cf.assert %11, "negative values not allowed in new dimensions"
    %58 = tensor.empty(%dim) : tensor<?x384xf32>
    %59 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_101 : tensor<384xf32>) outs(%58 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x384xf32>
    cf.assert %true, "mismatched size for broadcast"
    %60 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%57, %59 : tensor<?x384xf32>, tensor<?x384xf32>) outs(%55 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<?x384xf32>
    %expanded_114 = tensor.expand_shape %60 [[0, 1], [2]] output_shape [1, %dim, 384] : tensor<?x384xf32> into tensor<1x?x384xf32>
    %61 = arith.select %48, %c1_i64, %0 : i64
    %62 = arith.extui %48 : i1 to i64
    %63 = arith.addi %62, %c1_i64 : i64
    %64 = arith.muli %61, %c32_i64 : i64
    %65 = arith.cmpi sle, %63, %c1_i64 : i64
    cf.assert %65, "must have at most one inferred (negative) dimension"
    %66 = arith.muli %0, %c384_i64 : i64
    %67 = arith.divsi %66, %64 : i64
    %68 = arith.select %48, %67, %0 : i64
    %from_elements = tensor.from_elements %c1_i64, %68, %67, %c32_i64 : tensor<4xi64>
    %reshape = tensor.reshape %expanded_114(%from_elements) : (tensor<1x?x384xf32>, tensor<4xi64>) -> tensor<1x?x12x32xf32>
    %69 = arith.index_cast %68 : i64 to index
    %70 = tensor.empty(%69) : tensor<1x12x?x32xf32>
    %transposed_115 = linalg.transpose ins(%reshape : tensor<1x?x12x32xf32>) outs(%70 : tensor<1x12x?x32xf32>) permutation = [0, 2, 1, 3] 
    %transposed_116 = linalg.transpose ins(%cst_100 : tensor<384x384xf32>) outs(%54 : tensor<384x384xf32>) permutation = [1, 0] 
    %71 = linalg.matmul ins(%collapsed, %transposed_116 : tensor<?x384xf32>, tensor<384x384xf32>) outs(%56 : tensor<?x384xf32>) -> tensor<?x384xf32>
    cf.assert %11, "negative values not allowed in new dimensions"
    %72 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_99 : tensor<384xf32>) outs(%58 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x384xf32>
    cf.assert %true, "mismatched size for broadcast"
    %73 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%71, %72 : tensor<?x384xf32>, tensor<?x384xf32>) outs(%55 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<?x384xf32>
    %expanded_117 = tensor.expand_shape %73 [[0, 1], [2]] output_shape [1, %dim, 384] : tensor<?x384xf32> into tensor<1x?x384xf32>
    cf.assert %65, "must have at most one inferred (negative) dimension"
    %reshape_118 = tensor.reshape %expanded_117(%from_elements) : (tensor<1x?x384xf32>, tensor<4xi64>) -> tensor<1x?x12x32xf32>
    %transposed_119 = linalg.transpose ins(%cst_98 : tensor<384x384xf32>) outs(%54 : tensor<384x384xf32>) permutation = [1, 0] 
    %74 = linalg.matmul ins(%collapsed, %transposed_119 : tensor<?x384xf32>, tensor<384x384xf32>) outs(%56 : tensor<?x384xf32>) -> tensor<?x384xf32>
    cf.assert %11, "negative values not allowed in new dimensions"
    %75 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_97 : tensor<384xf32>) outs(%58 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x384xf32>
    cf.assert %true, "mismatched size for broadcast"
    %76 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%74, %75 : tensor<?x384xf32>, tensor<?x384xf32>) outs(%55 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<?x384xf32>
    %expanded_120 = tensor.expand_shape %76 [[0, 1], [2]] output_shape [1, %dim, 384] : tensor<?x384xf32> into tensor<1x?x384xf32>
    cf.assert %65, "must have at most one inferred (negative) dimension"
    %reshape_121 = tensor.reshape %expanded_120(%from_elements) : (tensor<1x?x384xf32>, tensor<4xi64>) -> tensor<1x?x12x32xf32>
    %transposed_122 = linalg.transpose ins(%reshape_121 : tensor<1x?x12x32xf32>) outs(%70 : tensor<1x12x?x32xf32>) permutation = [0, 2, 1, 3] 
    %77 = tensor.empty(%69) : tensor<1x12x32x?xf32>
    %transposed_123 = linalg.transpose ins(%reshape_118 : tensor<1x?x12x32xf32>) outs(%77 : tensor<1x12x32x?xf32>) permutation = [0, 2, 3, 1] 
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %78 = tensor.empty(%dim) : tensor<1x12x?x32xf32>
    %79 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x12x?x32xf32>) {
    ^bb0(%out: f32):
      %613 = linalg.index 1 : index
      %614 = linalg.index 2 : index
      %615 = linalg.index 3 : index
      %616 = arith.cmpi eq, %69, %c1 : index
      %617 = arith.select %616, %c0, %614 : index
      %extracted = tensor.extract %transposed_115[%c0, %613, %617, %615] : tensor<1x12x?x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x12x?x32xf32>
    %collapsed_124 = tensor.collapse_shape %79 [[0, 1], [2], [3]] : tensor<1x12x?x32xf32> into tensor<12x?x32xf32>
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %80 = tensor.empty(%dim) : tensor<1x12x32x?xf32>
    %81 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%80 : tensor<1x12x32x?xf32>) {
    ^bb0(%out: f32):
      %613 = linalg.index 1 : index
      %614 = linalg.index 2 : index
      %615 = linalg.index 3 : index
      %616 = arith.cmpi eq, %69, %c1 : index
      %617 = arith.select %616, %c0, %615 : index
      %extracted = tensor.extract %transposed_123[%c0, %613, %614, %617] : tensor<1x12x32x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x12x32x?xf32>
    %collapsed_125 = tensor.collapse_shape %81 [[0, 1], [2], [3]] : tensor<1x12x32x?xf32> into tensor<12x32x?xf32>
    %82 = tensor.empty(%dim, %dim) : tensor<12x?x?xf32>
    %83 = linalg.fill ins(%cst_0 : f32) outs(%82 : tensor<12x?x?xf32>) -> tensor<12x?x?xf32>
    %84 = linalg.batch_matmul ins(%collapsed_124, %collapsed_125 : tensor<12x?x32xf32>, tensor<12x32x?xf32>) outs(%83 : tensor<12x?x?xf32>) -> tensor<12x?x?xf32>
    %85 = arith.muli %0, %c12_i64 : i64
    %86 = arith.select %48, %c12_i64, %85 : i64
    %87 = arith.muli %86, %0 : i64
    %88 = arith.select %48, %c12_i64, %87 : i64
    %89 = arith.select %48, %63, %62 : i64
    %90 = arith.cmpi sle, %89, %c1_i64 : i64
    cf.assert %90, "must have at most one inferred (negative) dimension"
    %91 = arith.muli %85, %0 : i64
    %92 = arith.divsi %91, %88 : i64
    %93 = arith.select %48, %92, %0 : i64
    %from_elements_126 = tensor.from_elements %c1_i64, %c12_i64, %93, %93 : tensor<4xi64>
    %reshape_127 = tensor.reshape %84(%from_elements_126) : (tensor<12x?x?xf32>, tensor<4xi64>) -> tensor<1x12x?x?xf32>
    %94 = arith.index_cast %93 : i64 to index
    %95 = tensor.empty(%94, %94) : tensor<1x12x?x?xf32>
    %96 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%reshape_127 : tensor<1x12x?x?xf32>) outs(%95 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = arith.truncf %cst_96 : f64 to f32
      %614 = arith.mulf %in, %613 : f32
      linalg.yield %614 : f32
    } -> tensor<1x12x?x?xf32>
    %97 = arith.cmpi eq, %94, %dim : index
    cf.assert %97, "mismatched size for broadcast"
    %98 = arith.cmpi eq, %94, %49 : index
    cf.assert %98, "mismatched size for broadcast"
    %99 = linalg.generic {indexing_maps = [#map6, #map9, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%96, %53 : tensor<1x12x?x?xf32>, tensor<1x1x?x?xf32>) outs(%95 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x12x?x?xf32>
    %100 = tensor.empty(%94) : tensor<1x12x?xi64>
    %101 = linalg.fill ins(%c0_i64 : i64) outs(%100 : tensor<1x12x?xi64>) -> tensor<1x12x?xi64>
    %102 = tensor.empty(%94) : tensor<1x12x?xf32>
    %103 = linalg.fill ins(%cst_1 : f32) outs(%102 : tensor<1x12x?xf32>) -> tensor<1x12x?xf32>
    %104:2 = linalg.generic {indexing_maps = [#map6, #map10, #map10], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%99 : tensor<1x12x?x?xf32>) outs(%103, %101 : tensor<1x12x?xf32>, tensor<1x12x?xi64>) {
    ^bb0(%in: f32, %out: f32, %out_305: i64):
      %613 = linalg.index 3 : index
      %614 = arith.index_cast %613 : index to i64
      %615 = arith.maximumf %in, %out : f32
      %616 = arith.cmpf ogt, %in, %out : f32
      %617 = arith.select %616, %614, %out_305 : i64
      linalg.yield %615, %617 : f32, i64
    } -> (tensor<1x12x?xf32>, tensor<1x12x?xi64>)
    %expanded_128 = tensor.expand_shape %104#0 [[0], [1], [2, 3]] output_shape [1, 12, %94, 1] : tensor<1x12x?xf32> into tensor<1x12x?x1xf32>
    %105 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%99, %expanded_128 : tensor<1x12x?x?xf32>, tensor<1x12x?x1xf32>) outs(%95 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.subf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x12x?x?xf32>
    %106 = linalg.generic {indexing_maps = [#map6, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%105 : tensor<1x12x?x?xf32>) outs(%95 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = math.exp %in : f32
      linalg.yield %613 : f32
    } -> tensor<1x12x?x?xf32>
    %107 = tensor.empty(%94) : tensor<1x12x?x1xf32>
    %108 = linalg.fill ins(%cst_0 : f32) outs(%107 : tensor<1x12x?x1xf32>) -> tensor<1x12x?x1xf32>
    %109 = linalg.generic {indexing_maps = [#map6, #map11], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%106 : tensor<1x12x?x?xf32>) outs(%108 : tensor<1x12x?x1xf32>) {
    ^bb0(%in: f32, %out: f32):
      %613 = arith.addf %in, %out : f32
      linalg.yield %613 : f32
    } -> tensor<1x12x?x1xf32>
    %110 = linalg.generic {indexing_maps = [#map6, #map11, #map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%106, %109 : tensor<1x12x?x?xf32>, tensor<1x12x?x1xf32>) outs(%95 : tensor<1x12x?x?xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.divf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x12x?x?xf32>
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %111 = tensor.empty(%dim, %dim) : tensor<1x12x?x?xf32>
    %112 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%111 : tensor<1x12x?x?xf32>) {
    ^bb0(%out: f32):
      %613 = linalg.index 1 : index
      %614 = linalg.index 2 : index
      %615 = linalg.index 3 : index
      %616 = arith.cmpi eq, %94, %c1 : index
      %617 = arith.select %616, %c0, %614 : index
      %618 = arith.select %616, %c0, %615 : index
      %extracted = tensor.extract %110[%c0, %613, %617, %618] : tensor<1x12x?x?xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x12x?x?xf32>
    cf.assert %90, "must have at most one inferred (negative) dimension"
    %from_elements_129 = tensor.from_elements %c12_i64, %93, %93 : tensor<3xi64>
    %reshape_130 = tensor.reshape %112(%from_elements_129) : (tensor<1x12x?x?xf32>, tensor<3xi64>) -> tensor<12x?x?xf32>
    cf.assert %11, "unimplemented: dynamic negative broadcast sizes"
    %113 = linalg.generic {indexing_maps = [#map6], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} outs(%78 : tensor<1x12x?x32xf32>) {
    ^bb0(%out: f32):
      %613 = linalg.index 1 : index
      %614 = linalg.index 2 : index
      %615 = linalg.index 3 : index
      %616 = arith.cmpi eq, %69, %c1 : index
      %617 = arith.select %616, %c0, %614 : index
      %extracted = tensor.extract %transposed_122[%c0, %613, %617, %615] : tensor<1x12x?x32xf32>
      linalg.yield %extracted : f32
    } -> tensor<1x12x?x32xf32>
    %collapsed_131 = tensor.collapse_shape %113 [[0, 1], [2], [3]] : tensor<1x12x?x32xf32> into tensor<12x?x32xf32>
    %114 = arith.cmpi eq, %93, %0 : i64
    cf.assert %114, "mismatching contracting dimension"
    %115 = tensor.empty(%94) : tensor<12x?x32xf32>
    %116 = linalg.fill ins(%cst_0 : f32) outs(%115 : tensor<12x?x32xf32>) -> tensor<12x?x32xf32>
    %117 = linalg.batch_matmul ins(%reshape_130, %collapsed_131 : tensor<12x?x?xf32>, tensor<12x?x32xf32>) outs(%116 : tensor<12x?x32xf32>) -> tensor<12x?x32xf32>
    %expanded_132 = tensor.expand_shape %117 [[0, 1], [2], [3]] output_shape [1, 12, %94, 32] : tensor<12x?x32xf32> into tensor<1x12x?x32xf32>
    %118 = tensor.empty(%94) : tensor<1x?x12x32xf32>
    %transposed_133 = linalg.transpose ins(%expanded_132 : tensor<1x12x?x32xf32>) outs(%118 : tensor<1x?x12x32xf32>) permutation = [0, 2, 1, 3] 
    cf.assert %65, "must have at most one inferred (negative) dimension"
    %119 = arith.muli %93, %c384_i64 : i64
    %120 = arith.divsi %119, %61 : i64
    %121 = arith.select %48, %120, %0 : i64
    %from_elements_134 = tensor.from_elements %c1_i64, %121, %120 : tensor<3xi64>
    %reshape_135 = tensor.reshape %transposed_133(%from_elements_134) : (tensor<1x?x12x32xf32>, tensor<3xi64>) -> tensor<1x?x384xf32>
    %collapsed_136 = tensor.collapse_shape %reshape_135 [[0, 1], [2]] : tensor<1x?x384xf32> into tensor<?x384xf32>
    %transposed_137 = linalg.transpose ins(%cst_95 : tensor<384x384xf32>) outs(%54 : tensor<384x384xf32>) permutation = [1, 0] 
    %122 = arith.index_cast %121 : i64 to index
    %123 = tensor.empty(%122) : tensor<?x384xf32>
    %124 = linalg.fill ins(%cst_0 : f32) outs(%123 : tensor<?x384xf32>) -> tensor<?x384xf32>
    %125 = linalg.matmul ins(%collapsed_136, %transposed_137 : tensor<?x384xf32>, tensor<384x384xf32>) outs(%124 : tensor<?x384xf32>) -> tensor<?x384xf32>
    cf.assert %11, "negative values not allowed in new dimensions"
    %126 = linalg.generic {indexing_maps = [#map8, #map], iterator_types = ["parallel", "parallel"]} ins(%cst_94 : tensor<384xf32>) outs(%58 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x384xf32>
    %127 = arith.cmpi eq, %122, %dim : index
    cf.assert %127, "mismatched size for broadcast"
    %128 = linalg.generic {indexing_maps = [#map, #map, #map], iterator_types = ["parallel", "parallel"]} ins(%125, %126 : tensor<?x384xf32>, tensor<?x384xf32>) outs(%123 : tensor<?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<?x384xf32>
    %expanded_138 = tensor.expand_shape %128 [[0, 1], [2]] output_shape [1, %122, 384] : tensor<?x384xf32> into tensor<1x?x384xf32>
    %129 = arith.cmpi eq, %122, %dim : index
    cf.assert %129, "mismatched size for broadcast"
    %130 = tensor.empty(%122) : tensor<1x?x384xf32>
    %131 = linalg.generic {indexing_maps = [#map2, #map2, #map2], iterator_types = ["parallel", "parallel", "parallel"]} ins(%expanded_138, %43 : tensor<1x?x384xf32>, tensor<1x?x384xf32>) outs(%130 : tensor<1x?x384xf32>) {
    ^bb0(%in: f32, %in_305: f32, %out: f32):
      %613 = arith.addf %in, %in_305 : f32
      linalg.yield %613 : f32
    } -> tensor<1x?x384xf32>
    return %131 : tensor<1x?x384xf32>
  }
}
