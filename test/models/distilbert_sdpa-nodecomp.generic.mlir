#map = affine_map<(d0, d1, d2) -> (d0, d1)>
#map1 = affine_map<(d0, d1, d2) -> (d0, d1, d2)>
#map2 = affine_map<(d0, d1, d2) -> (d0, d1, 0)>
#map3 = affine_map<(d0, d1, d2) -> (d2)>
#map4 = affine_map<(d0) -> (d0)>
#map5 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
#map6 = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
#map7 = affine_map<(d0, d1, d2) -> (d0, d2)>
#map8 = affine_map<(d0, d1, d2) -> (d2, d1)>
#map9 = affine_map<(d0, d1) -> (d1)>
#map10 = affine_map<(d0, d1) -> (d0, d1)>
#map11 = affine_map<(d0, d1, d2, d3) -> (d0, 0, d2, d3)>
"builtin.module"() ({
  "func.func"() <{function_type = (tensor<1x64xi64>) -> tensor<1x64x64xf32>, sym_name = "main"}> ({
  ^bb0(%arg0: tensor<1x64xi64>):
    %0 = "arith.constant"() <{value = 0 : i64}> : () -> i64
    %1 = "arith.constant"() <{value = 1000 : index}> : () -> index
    %2 = "arith.constant"() <{value = 512 : index}> : () -> index
    %3 = "arith.constant"() <{value = 0.000000e+00 : f64}> : () -> f64
    %14 = "arith.constant"() <{value = dense_resource<torch_tensor_64_torch.float32_5> : tensor<64xf32>}> : () -> tensor<64xf32>
    %15 = "arith.constant"() <{value = dense_resource<torch_tensor_64_64_torch.float32_3> : tensor<64x64xf32>}> : () -> tensor<64x64xf32>
    %16 = "arith.constant"() <{value = dense_resource<torch_tensor_64_torch.float32_4> : tensor<64xf32>}> : () -> tensor<64xf32>
    %17 = "arith.constant"() <{value = dense_resource<torch_tensor_64_64_torch.float32_2> : tensor<64x64xf32>}> : () -> tensor<64x64xf32>
    %18 = "arith.constant"() <{value = dense_resource<torch_tensor_64_torch.float32_3> : tensor<64xf32>}> : () -> tensor<64xf32>
    %19 = "arith.constant"() <{value = dense_resource<torch_tensor_64_64_torch.float32_1> : tensor<64x64xf32>}> : () -> tensor<64x64xf32>
    %20 = "arith.constant"() <{value = dense_resource<torch_tensor_64_torch.float32_2> : tensor<64xf32>}> : () -> tensor<64xf32>
    %21 = "arith.constant"() <{value = dense_resource<torch_tensor_64_64_torch.float32> : tensor<64x64xf32>}> : () -> tensor<64x64xf32>
    %22 = "arith.constant"() <{value = dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>}> : () -> tensor<64xf32>
    %23 = "arith.constant"() <{value = dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>}> : () -> tensor<64xf32>
    %24 = "arith.constant"() <{value = 9.9999999999999998E-13 : f64}> : () -> f64
    %25 = "arith.constant"() <{value = dense_resource<torch_tensor_512_64_torch.float32> : tensor<512x64xf32>}> : () -> tensor<512x64xf32>
    %26 = "arith.constant"() <{value = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1000x64xf32>}> : () -> tensor<1000x64xf32>
    %27 = "arith.constant"() <{value = 6.400000e+01 : f64}> : () -> f64
    %28 = "arith.constant"() <{value = 6.400000e+01 : f32}> : () -> f32
    %30 = "arith.constant"() <{value = 0.000000e+00 : f32}> : () -> f32
    %31 = "arith.constant"() <{value = dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511]]> : tensor<1x512xi64>}> : () -> tensor<1x512xi64>
    %32 = "tensor.empty"() : () -> tensor<1x64x64xf32>
    %33 = "linalg.generic"(%arg0, %32) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg213: i64, %arg214: f32):
      %242 = "arith.index_cast"(%arg213) : (i64) -> index
      %243 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %244 = "arith.cmpi"(%242, %1) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%244) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %245 = "arith.cmpi"(%arg213, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%245) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %246 = "tensor.extract"(%26, %242, %243) : (tensor<1000x64xf32>, index, index) -> f32
      "linalg.yield"(%246) : (f32) -> ()
    }) : (tensor<1x64xi64>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %34 = "tensor.extract_slice"(%31) <{operandSegmentSizes = array<i32: 1, 0, 0, 0>, static_offsets = array<i64: 0, 0>, static_sizes = array<i64: 1, 64>, static_strides = array<i64: 1, 1>}> : (tensor<1x512xi64>) -> tensor<1x64xi64>
    %35 = "linalg.generic"(%34, %32) <{indexing_maps = [#map, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg211: i64, %arg212: f32):
      %237 = "arith.index_cast"(%arg211) : (i64) -> index
      %238 = "linalg.index"() <{dim = 2 : i64}> : () -> index
      %239 = "arith.cmpi"(%237, %2) <{predicate = 2 : i64}> : (index, index) -> i1
      "cf.assert"(%239) <{msg = "index must be smaller than dim size"}> : (i1) -> ()
      %240 = "arith.cmpi"(%arg211, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "cf.assert"(%240) <{msg = "index must be larger or equal to 0"}> : (i1) -> ()
      %241 = "tensor.extract"(%25, %237, %238) : (tensor<512x64xf32>, index, index) -> f32
      "linalg.yield"(%241) : (f32) -> ()
    }) : (tensor<1x64xi64>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %36 = "linalg.generic"(%33, %35, %32) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg208: f32, %arg209: f32, %arg210: f32):
      %236 = "arith.addf"(%arg208, %arg209) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%236) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %37 = "tensor.empty"() : () -> tensor<1x64x64xf64>
    %38 = "linalg.generic"(%36, %37) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg206: f32, %arg207: f64):
      %235 = "arith.extf"(%arg206) : (f32) -> f64
      "linalg.yield"(%235) : (f64) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x64xf64>) -> tensor<1x64x64xf64>
    %39 = "tensor.empty"() : () -> tensor<1x64x1xf64>
    %40 = "linalg.fill"(%3, %39) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg204: f64, %arg205: f64):
      "linalg.yield"(%arg204) : (f64) -> ()
    }) : (f64, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %41 = "linalg.generic"(%38, %40) <{indexing_maps = [#map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg202: f64, %arg203: f64):
      %234 = "arith.addf"(%arg202, %arg203) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%234) : (f64) -> ()
    }) : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %42 = "linalg.generic"(%41, %39) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg200: f64, %arg201: f64):
      %233 = "arith.divf"(%arg200, %27) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%233) : (f64) -> ()
    }) : (tensor<1x64x1xf64>, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %43 = "linalg.generic"(%38, %42, %37) <{indexing_maps = [#map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg197: f64, %arg198: f64, %arg199: f64):
      %232 = "arith.subf"(%arg197, %arg198) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%232) : (f64) -> ()
    }) : (tensor<1x64x64xf64>, tensor<1x64x1xf64>, tensor<1x64x64xf64>) -> tensor<1x64x64xf64>
    %44 = "linalg.generic"(%43, %43, %37) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg194: f64, %arg195: f64, %arg196: f64):
      %231 = "arith.mulf"(%arg194, %arg195) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%231) : (f64) -> ()
    }) : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1x64x64xf64>) -> tensor<1x64x64xf64>
    %45 = "linalg.generic"(%44, %40) <{indexing_maps = [#map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg192: f64, %arg193: f64):
      %230 = "arith.addf"(%arg192, %arg193) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%230) : (f64) -> ()
    }) : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %46 = "linalg.generic"(%45, %39) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg190: f64, %arg191: f64):
      %229 = "arith.divf"(%arg190, %27) <{fastmath = #arith.fastmath<none>}> : (f64, f64) -> f64
      "linalg.yield"(%229) : (f64) -> ()
    }) : (tensor<1x64x1xf64>, tensor<1x64x1xf64>) -> tensor<1x64x1xf64>
    %47 = "tensor.empty"() : () -> tensor<1x64x1xf32>
    %48 = "linalg.generic"(%46, %47) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg188: f64, %arg189: f32):
      %228 = "arith.truncf"(%arg188) : (f64) -> f32
      "linalg.yield"(%228) : (f32) -> ()
    }) : (tensor<1x64x1xf64>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %49 = "linalg.fill"(%30, %47) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg186: f32, %arg187: f32):
      "linalg.yield"(%arg186) : (f32) -> ()
    }) : (f32, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %50 = "linalg.generic"(%36, %49) <{indexing_maps = [#map1, #map2], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<reduction>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg184: f32, %arg185: f32):
      %227 = "arith.addf"(%arg184, %arg185) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%227) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %51 = "linalg.generic"(%50, %47) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg182: f32, %arg183: f32):
      %226 = "arith.divf"(%arg182, %28) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%226) : (f32) -> ()
    }) : (tensor<1x64x1xf32>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %52 = "linalg.generic"(%48, %47) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg180: f32, %arg181: f32):
      %224 = "arith.truncf"(%24) : (f64) -> f32
      %225 = "arith.addf"(%arg180, %224) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%225) : (f32) -> ()
    }) : (tensor<1x64x1xf32>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %53 = "linalg.generic"(%52, %47) <{indexing_maps = [#map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg178: f32, %arg179: f32):
      %223 = "math.rsqrt"(%arg178) <{fastmath = #arith.fastmath<none>}> : (f32) -> f32
      "linalg.yield"(%223) : (f32) -> ()
    }) : (tensor<1x64x1xf32>, tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %54 = "linalg.generic"(%36, %51, %32) <{indexing_maps = [#map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg175: f32, %arg176: f32, %arg177: f32):
      %222 = "arith.subf"(%arg175, %arg176) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%222) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %55 = "linalg.generic"(%54, %53, %32) <{indexing_maps = [#map1, #map2, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg172: f32, %arg173: f32, %arg174: f32):
      %221 = "arith.mulf"(%arg172, %arg173) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%221) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %56 = "linalg.generic"(%55, %23, %32) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg169: f32, %arg170: f32, %arg171: f32):
      %220 = "arith.mulf"(%arg169, %arg170) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%220) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %57 = "linalg.generic"(%56, %22, %32) <{indexing_maps = [#map1, #map3, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg166: f32, %arg167: f32, %arg168: f32):
      %219 = "arith.addf"(%arg166, %arg167) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%219) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %58 = "tensor.empty"() : () -> tensor<64xi64>
    %59 = "linalg.generic"(%58) <{indexing_maps = [#map4], iterator_types = [#linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 0, 1>}> ({
    ^bb0(%arg165: i64):
      %217 = "linalg.index"() <{dim = 0 : i64}> : () -> index
      %218 = "arith.index_cast"(%217) : (index) -> i64
      "linalg.yield"(%218) : (i64) -> ()
    }) : (tensor<64xi64>) -> tensor<64xi64>
    %60 = "tensor.expand_shape"(%59) <{reassociation = [[0, 1, 2, 3]], static_output_shape = array<i64: 1, 1, 64, 1>}> : (tensor<64xi64>) -> tensor<1x1x64x1xi64>
    %61 = "tensor.empty"() : () -> tensor<1x1x64x1xi1>
    %62 = "linalg.generic"(%60, %61) <{indexing_maps = [#map5, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg163: i64, %arg164: i1):
      %216 = "arith.cmpi"(%arg163, %0) <{predicate = 5 : i64}> : (i64, i64) -> i1
      "linalg.yield"(%216) : (i1) -> ()
    }) : (tensor<1x1x64x1xi64>, tensor<1x1x64x1xi1>) -> tensor<1x1x64x1xi1>
    %63 = "tensor.empty"() : () -> tensor<1x1x64x64xi1>
    %64 = "tensor.collapse_shape"(%62) <{reassociation = [[0], [1], [2, 3]]}> : (tensor<1x1x64x1xi1>) -> tensor<1x1x64xi1>
    %65 = "linalg.generic"(%64, %63) <{indexing_maps = [#map6, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg161: i1, %arg162: i1):
      "linalg.yield"(%arg161) : (i1) -> ()
    }) : (tensor<1x1x64xi1>, tensor<1x1x64x64xi1>) -> tensor<1x1x64x64xi1>
    %66 = "tensor.collapse_shape"(%57) <{reassociation = [[0, 1], [2]]}> : (tensor<1x64x64xf32>) -> tensor<64x64xf32>
    %67 = "tensor.empty"() : () -> tensor<64x64xf32>
    %68 = "linalg.transpose"(%21, %67) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg159: f32, %arg160: f32):
      "linalg.yield"(%arg159) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %69 = "linalg.fill"(%30, %67) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg157: f32, %arg158: f32):
      "linalg.yield"(%arg157) : (f32) -> ()
    }) : (f32, tensor<64x64xf32>) -> tensor<64x64xf32>
    %70 = "linalg.matmul"(%66, %68, %69) <{indexing_maps = [#map7, #map8, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg154: f32, %arg155: f32, %arg156: f32):
      %214 = "arith.mulf"(%arg154, %arg155) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %215 = "arith.addf"(%arg156, %214) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%215) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %71 = "linalg.generic"(%20, %67) <{indexing_maps = [#map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg152: f32, %arg153: f32):
      "linalg.yield"(%arg152) : (f32) -> ()
    }) : (tensor<64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %72 = "linalg.generic"(%70, %71, %67) <{indexing_maps = [#map10, #map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg149: f32, %arg150: f32, %arg151: f32):
      %213 = "arith.addf"(%arg149, %arg150) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%213) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %73 = "tensor.expand_shape"(%72) <{reassociation = [[0, 1], [2, 3]], static_output_shape = array<i64: 1, 64, 4, 16>}> : (tensor<64x64xf32>) -> tensor<1x64x4x16xf32>
    %74 = "tensor.empty"() : () -> tensor<1x4x64x16xf32>
    %75 = "linalg.transpose"(%73, %74) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg147: f32, %arg148: f32):
      "linalg.yield"(%arg147) : (f32) -> ()
    }) : (tensor<1x64x4x16xf32>, tensor<1x4x64x16xf32>) -> tensor<1x4x64x16xf32>
    %76 = "linalg.transpose"(%19, %67) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg145: f32, %arg146: f32):
      "linalg.yield"(%arg145) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %77 = "linalg.matmul"(%66, %76, %69) <{indexing_maps = [#map7, #map8, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg142: f32, %arg143: f32, %arg144: f32):
      %211 = "arith.mulf"(%arg142, %arg143) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %212 = "arith.addf"(%arg144, %211) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%212) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %78 = "linalg.generic"(%18, %67) <{indexing_maps = [#map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg140: f32, %arg141: f32):
      "linalg.yield"(%arg140) : (f32) -> ()
    }) : (tensor<64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %79 = "linalg.generic"(%77, %78, %67) <{indexing_maps = [#map10, #map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg137: f32, %arg138: f32, %arg139: f32):
      %210 = "arith.addf"(%arg137, %arg138) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%210) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %80 = "tensor.expand_shape"(%79) <{reassociation = [[0, 1], [2, 3]], static_output_shape = array<i64: 1, 64, 4, 16>}> : (tensor<64x64xf32>) -> tensor<1x64x4x16xf32>
    %81 = "linalg.transpose"(%80, %74) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg135: f32, %arg136: f32):
      "linalg.yield"(%arg135) : (f32) -> ()
    }) : (tensor<1x64x4x16xf32>, tensor<1x4x64x16xf32>) -> tensor<1x4x64x16xf32>
    %82 = "linalg.transpose"(%17, %67) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg133: f32, %arg134: f32):
      "linalg.yield"(%arg133) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %83 = "linalg.matmul"(%66, %82, %69) <{indexing_maps = [#map7, #map8, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg130: f32, %arg131: f32, %arg132: f32):
      %208 = "arith.mulf"(%arg130, %arg131) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %209 = "arith.addf"(%arg132, %208) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%209) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %84 = "linalg.generic"(%16, %67) <{indexing_maps = [#map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg128: f32, %arg129: f32):
      "linalg.yield"(%arg128) : (f32) -> ()
    }) : (tensor<64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %85 = "linalg.generic"(%83, %84, %67) <{indexing_maps = [#map10, #map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg125: f32, %arg126: f32, %arg127: f32):
      %207 = "arith.addf"(%arg125, %arg126) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%207) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %86 = "tensor.expand_shape"(%85) <{reassociation = [[0, 1], [2, 3]], static_output_shape = array<i64: 1, 64, 4, 16>}> : (tensor<64x64xf32>) -> tensor<1x64x4x16xf32>
    %87 = "linalg.transpose"(%86, %74) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg123: f32, %arg124: f32):
      "linalg.yield"(%arg123) : (f32) -> ()
    }) : (tensor<1x64x4x16xf32>, tensor<1x4x64x16xf32>) -> tensor<1x4x64x16xf32>
    %88 = "tensor.empty"() : () -> tensor<1x4x64x64xi1>
    %89 = "linalg.generic"(%65, %88) <{indexing_maps = [#map11, #map5], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg121: i1, %arg122: i1):
      "linalg.yield"(%arg121) : (i1) -> ()
    }) : (tensor<1x1x64x64xi1>, tensor<1x4x64x64xi1>) -> tensor<1x4x64x64xi1>
    %90 = "tensor.collapse_shape"(%75) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<1x4x64x16xf32>) -> tensor<4x64x16xf32>
    %91 = "tensor.collapse_shape"(%81) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<1x4x64x16xf32>) -> tensor<4x64x16xf32>
    %92 = "tensor.collapse_shape"(%87) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<1x4x64x16xf32>) -> tensor<4x64x16xf32>
    %93 = "tensor.collapse_shape"(%89) <{reassociation = [[0, 1], [2], [3]]}> : (tensor<1x4x64x64xi1>) -> tensor<4x64x64xi1>
    %94 = "tensor.empty"() : () -> tensor<4x64x16xf32>
    %95 = "linalg.fill"(%30, %94) <{operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg119: f32, %arg120: f32):
      "linalg.yield"(%arg119) : (f32) -> ()
    }) : (f32, tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %96 = "tm_tensor.attention"(%90, %91, %92, %93, %95) <{operandSegmentSizes = array<i32: 4, 1>, scale = 2.500000e-01 : f64}> : (tensor<4x64x16xf32>, tensor<4x64x16xf32>, tensor<4x64x16xf32>, tensor<4x64x64xi1>, tensor<4x64x16xf32>) -> tensor<4x64x16xf32>
    %97 = "tensor.expand_shape"(%96) <{reassociation = [[0, 1], [2], [3]], static_output_shape = array<i64: 1, 4, 64, 16>}> : (tensor<4x64x16xf32>) -> tensor<1x4x64x16xf32>
    %98 = "tensor.empty"() : () -> tensor<1x64x4x16xf32>
    %99 = "linalg.transpose"(%97, %98) <{permutation = array<i64: 0, 2, 1, 3>}> ({
    ^bb0(%arg117: f32, %arg118: f32):
      "linalg.yield"(%arg117) : (f32) -> ()
    }) : (tensor<1x4x64x16xf32>, tensor<1x64x4x16xf32>) -> tensor<1x64x4x16xf32>
    %100 = "tensor.collapse_shape"(%99) <{reassociation = [[0, 1], [2, 3]]}> : (tensor<1x64x4x16xf32>) -> tensor<64x64xf32>
    %101 = "linalg.transpose"(%15, %67) <{permutation = array<i64: 1, 0>}> ({
    ^bb0(%arg115: f32, %arg116: f32):
      "linalg.yield"(%arg115) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %102 = "linalg.matmul"(%100, %101, %69) <{indexing_maps = [#map7, #map8, #map], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg112: f32, %arg113: f32, %arg114: f32):
      %205 = "arith.mulf"(%arg112, %arg113) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      %206 = "arith.addf"(%arg114, %205) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%206) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %103 = "linalg.generic"(%14, %67) <{indexing_maps = [#map9, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 1, 1>}> ({
    ^bb0(%arg110: f32, %arg111: f32):
      "linalg.yield"(%arg110) : (f32) -> ()
    }) : (tensor<64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %104 = "linalg.generic"(%102, %103, %67) <{indexing_maps = [#map10, #map10, #map10], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg107: f32, %arg108: f32, %arg109: f32):
      %204 = "arith.addf"(%arg107, %arg108) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%204) : (f32) -> ()
    }) : (tensor<64x64xf32>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %105 = "tensor.expand_shape"(%104) <{reassociation = [[0, 1], [2]], static_output_shape = array<i64: 1, 64, 64>}> : (tensor<64x64xf32>) -> tensor<1x64x64xf32>
    %106 = "linalg.generic"(%105, %57, %32) <{indexing_maps = [#map1, #map1, #map1], iterator_types = [#linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>, #linalg.iterator_type<parallel>], operandSegmentSizes = array<i32: 2, 1>}> ({
    ^bb0(%arg104: f32, %arg105: f32, %arg106: f32):
      %203 = "arith.addf"(%arg104, %arg105) <{fastmath = #arith.fastmath<none>}> : (f32, f32) -> f32
      "linalg.yield"(%203) : (f32) -> ()
    }) : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    "func.return"(%106) : (tensor<1x64x64xf32>) -> ()
  }) : () -> ()
}) : () -> ()
