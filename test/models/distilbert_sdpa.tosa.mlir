module {
  func.func @main(%arg0: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %0 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x4x64x64xf32>}> : () -> tensor<1x4x64x64xf32>
    %1 = "tosa.const"() <{values = dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511]]> : tensor<1x512xi64>}> : () -> tensor<1x512xi64>
    %2 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %3 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = tosa.const_shape  {values = dense<0> : tensor<2xindex>} : () -> !tosa.shape<2>
    %5 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %6 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %7 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %9 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %10 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %11 = tosa.const_shape  {values = dense<[1, 64, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[4, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %13 = tosa.const_shape  {values = dense<[4, 16, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<[1, 4, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<[4, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[1, 4, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[1, 64, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %18 = tosa.const_shape  {values = dense<[64, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %19 = "tosa.const"() <{values = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1x1000x64xf32>}> : () -> tensor<1x1000x64xf32>
    %20 = "tosa.const"() <{values = dense_resource<torch_tensor_512_64_torch.float32> : tensor<1x512x64xf32>}> : () -> tensor<1x512x64xf32>
    %21 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %22 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %23 = "tosa.const"() <{values = dense<9.99999996E-13> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %24 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %25 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %26 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %27 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %28 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %29 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %30 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_3> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %31 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %32 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_4> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %33 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %34 = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %35 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %36 = "tosa.const"() <{values = dense<0xFFF0000000000000> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
    %37 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %38 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_5> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %39 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_6> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %40 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_7> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %41 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %42 = "tosa.const"() <{values = dense_resource<torch_tensor_128_torch.float32> : tensor<1x128xf32>}> : () -> tensor<1x128xf32>
    %43 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %44 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %45 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %46 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %47 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_8> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %48 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_9> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %49 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_10> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %50 = tosa.cast %arg0 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %51 = tosa.gather %19, %50 : (tensor<1x1000x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %52 = tosa.slice %1, %4, %2 : (tensor<1x512xi64>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x64xi64>
    %53 = tosa.cast %52 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %54 = tosa.gather %20, %53 : (tensor<1x512x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %55 = tosa.add %51, %54 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %56 = tosa.cast %55 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %57 = tosa.reduce_sum %56 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %58 = tosa.mul %57, %21, %5 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %59 = tosa.sub %56, %58 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %60 = tosa.mul %59, %59, %5 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %61 = tosa.reduce_sum %60 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %62 = tosa.mul %61, %21, %5 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %63 = tosa.cast %62 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %64 = tosa.reduce_sum %55 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %65 = tosa.mul %64, %22, %5 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %66 = tosa.add %63, %23 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %67 = tosa.rsqrt %66 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %68 = tosa.sub %55, %65 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %69 = tosa.mul %68, %67, %5 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %70 = tosa.mul %69, %24, %5 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %71 = tosa.add %70, %25 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %72 = tosa.cast %6 : (tensor<64xi64>) -> tensor<64xi32>
    %73 = tosa.cast %72 : (tensor<64xi32>) -> tensor<64xi64>
    %74 = tosa.reshape %73, %7 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %75 = tosa.greater_equal %74, %26 : (tensor<1x1x64x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x64x1xi1>
    %76 = tosa.tile %75, %8 : (tensor<1x1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x64x64xi1>
    %77 = tosa.matmul %71, %27, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %78 = tosa.reshape %77, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %79 = tosa.add %78, %28 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %80 = tosa.reshape %79, %11 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %81 = tosa.transpose %80 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %82 = tosa.matmul %71, %29, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %83 = tosa.reshape %82, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %84 = tosa.add %83, %30 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %85 = tosa.reshape %84, %11 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %86 = tosa.matmul %71, %31, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %87 = tosa.reshape %86, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %88 = tosa.add %87, %32 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %89 = tosa.reshape %88, %11 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %90 = tosa.transpose %89 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %91 = tosa.select %76, %33, %34 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %92 = tosa.mul %81, %35, %5 : (tensor<1x4x64x16xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x64x16xf32>
    %93 = tosa.transpose %85 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x16x64xf32>
    %94 = tosa.mul %93, %35, %5 : (tensor<1x4x16x64xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x16x64xf32>
    %95 = tosa.reshape %92, %12 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %96 = tosa.reshape %94, %13 : (tensor<1x4x16x64xf32>, !tosa.shape<3>) -> tensor<4x16x64xf32>
    %97 = tosa.matmul %95, %96, %10, %10 : (tensor<4x64x16xf32>, tensor<4x16x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x64xf32>
    %98 = tosa.reshape %97, %14 : (tensor<4x64x64xf32>, !tosa.shape<4>) -> tensor<1x4x64x64xf32>
    %99 = tosa.add %98, %91 : (tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x4x64x64xf32>
    %100 = tosa.reduce_max %99 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %101 = tosa.sub %99, %100 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) -> tensor<1x4x64x64xf32>
    %102 = tosa.exp %101 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %103 = tosa.reduce_sum %102 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %104 = tosa.reciprocal %103 : (tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %105 = tosa.mul %102, %104, %5 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %106 = tosa.cast %99 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf64>
    %107 = tosa.equal %106, %36 : (tensor<1x4x64x64xf64>, tensor<1x1x1x1xf64>) -> tensor<1x4x64x64xi1>
    %108 = tosa.reduce_all %107 {axis = 3 : i32} : (tensor<1x4x64x64xi1>) -> tensor<1x4x64x1xi1>
    %109 = tosa.select %108, %0, %105 : (tensor<1x4x64x1xi1>, tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %110 = tosa.reshape %109, %15 : (tensor<1x4x64x64xf32>, !tosa.shape<3>) -> tensor<4x64x64xf32>
    %111 = tosa.reshape %90, %12 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %112 = tosa.matmul %110, %111, %10, %10 : (tensor<4x64x64xf32>, tensor<4x64x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x16xf32>
    %113 = tosa.reshape %112, %16 : (tensor<4x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %114 = tosa.transpose %113 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x64x16xf32>) -> tensor<1x64x4x16xf32>
    %115 = tosa.reshape %114, %3 : (tensor<1x64x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %116 = tosa.matmul %115, %37, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %117 = tosa.reshape %116, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %118 = tosa.add %117, %38 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %119 = tosa.reshape %118, %3 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %120 = tosa.add %119, %71 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %121 = tosa.cast %120 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %122 = tosa.reduce_sum %121 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %123 = tosa.mul %122, %21, %5 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %124 = tosa.sub %121, %123 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %125 = tosa.mul %124, %124, %5 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %126 = tosa.reduce_sum %125 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %127 = tosa.mul %126, %21, %5 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %128 = tosa.cast %127 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %129 = tosa.reduce_sum %120 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %130 = tosa.mul %129, %22, %5 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %131 = tosa.add %128, %23 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %132 = tosa.rsqrt %131 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %133 = tosa.sub %120, %130 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %134 = tosa.mul %133, %132, %5 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %135 = tosa.mul %134, %39, %5 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %136 = tosa.add %135, %40 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %137 = tosa.matmul %136, %41, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x128xf32>
    %138 = tosa.reshape %137, %18 : (tensor<1x64x128xf32>, !tosa.shape<2>) -> tensor<64x128xf32>
    %139 = tosa.add %138, %42 : (tensor<64x128xf32>, tensor<1x128xf32>) -> tensor<64x128xf32>
    %140 = tosa.reshape %139, %17 : (tensor<64x128xf32>, !tosa.shape<3>) -> tensor<1x64x128xf32>
    %141 = tosa.mul %140, %45, %5 : (tensor<1x64x128xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %142 = tosa.erf %141 : (tensor<1x64x128xf32>) -> tensor<1x64x128xf32>
    %143 = tosa.add %142, %43 : (tensor<1x64x128xf32>, tensor<1x1x1xf32>) -> tensor<1x64x128xf32>
    %144 = tosa.mul %44, %143, %5 : (tensor<1x1x1xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %145 = tosa.mul %140, %144, %5 : (tensor<1x64x128xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %146 = tosa.matmul %145, %46, %10, %10 : (tensor<1x64x128xf32>, tensor<1x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %147 = tosa.reshape %146, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %148 = tosa.add %147, %47 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %149 = tosa.reshape %148, %3 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %150 = tosa.add %149, %136 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %151 = tosa.cast %150 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %152 = tosa.reduce_sum %151 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %153 = tosa.mul %152, %21, %5 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %154 = tosa.sub %151, %153 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %155 = tosa.mul %154, %154, %5 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %156 = tosa.reduce_sum %155 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %157 = tosa.mul %156, %21, %5 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %158 = tosa.cast %157 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %159 = tosa.reduce_sum %150 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %160 = tosa.mul %159, %22, %5 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %161 = tosa.add %158, %23 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %162 = tosa.rsqrt %161 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %163 = tosa.sub %150, %160 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %164 = tosa.mul %163, %162, %5 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %165 = tosa.mul %164, %48, %5 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %166 = tosa.add %165, %49 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    return %166 : tensor<1x64x64xf32>
  }
}
