module {
  func.func @main(%arg0: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %0 = "tosa.const"() <{values = dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511]]> : tensor<1x512xi64>}> : () -> tensor<1x512xi64>
    %1 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %2 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %3 = tosa.const_shape  {values = dense<0> : tensor<2xindex>} : () -> !tosa.shape<2>
    %4 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %5 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %6 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %9 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %10 = tosa.const_shape  {values = dense<[1, 64, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %11 = tosa.const_shape  {values = dense<[4, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %12 = tosa.const_shape  {values = dense<[4, 16, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %13 = tosa.const_shape  {values = dense<[1, 4, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %14 = tosa.const_shape  {values = dense<[4, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[1, 4, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %16 = tosa.const_shape  {values = dense<[1, 64, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %17 = tosa.const_shape  {values = dense<[64, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %18 = "tosa.const"() <{values = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1x1000x64xf32>}> : () -> tensor<1x1000x64xf32>
    %19 = "tosa.const"() <{values = dense_resource<torch_tensor_512_64_torch.float32> : tensor<1x512x64xf32>}> : () -> tensor<1x512x64xf32>
    %20 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %21 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %22 = "tosa.const"() <{values = dense<9.99999996E-13> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %23 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %24 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %25 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %26 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %27 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %28 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %29 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %30 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %31 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_3> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %32 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %33 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_4> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %34 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %35 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %36 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_5> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %37 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_6> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %38 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_7> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %39 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %40 = "tosa.const"() <{values = dense_resource<torch_tensor_128_torch.float32> : tensor<1x128xf32>}> : () -> tensor<1x128xf32>
    %41 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %42 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %43 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %44 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %45 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_8> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %46 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_9> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %47 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_10> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %48 = tosa.cast %arg0 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %49 = tosa.gather %18, %48 : (tensor<1x1000x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %50 = tosa.slice %0, %3, %1 : (tensor<1x512xi64>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x64xi64>
    %51 = tosa.cast %50 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %52 = tosa.gather %19, %51 : (tensor<1x512x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %53 = tosa.add %49, %52 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %54 = tosa.cast %53 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %55 = tosa.reduce_sum %54 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %56 = tosa.mul %55, %20, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %57 = tosa.sub %54, %56 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %58 = tosa.mul %57, %57, %4 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %59 = tosa.reduce_sum %58 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %60 = tosa.mul %59, %20, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %61 = tosa.cast %60 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %62 = tosa.reduce_sum %53 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %63 = tosa.mul %62, %21, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %64 = tosa.add %61, %22 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %65 = tosa.rsqrt %64 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %66 = tosa.sub %53, %63 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %67 = tosa.mul %66, %65, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %68 = tosa.mul %67, %23, %4 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %69 = tosa.add %68, %24 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %70 = tosa.cast %5 : (tensor<64xi64>) -> tensor<64xi32>
    %71 = tosa.cast %70 : (tensor<64xi32>) -> tensor<64xi64>
    %72 = tosa.reshape %71, %6 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %73 = tosa.greater_equal %72, %25 : (tensor<1x1x64x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x64x1xi1>
    %74 = tosa.tile %73, %7 : (tensor<1x1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x64x64xi1>
    %75 = tosa.select %74, %26, %27 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %76 = tosa.matmul %69, %28, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %77 = tosa.reshape %76, %8 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %78 = tosa.add %77, %29 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %79 = tosa.reshape %78, %10 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %80 = tosa.transpose %79 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %81 = tosa.matmul %69, %30, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %82 = tosa.reshape %81, %8 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %83 = tosa.add %82, %31 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %84 = tosa.reshape %83, %10 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %85 = tosa.matmul %69, %32, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %86 = tosa.reshape %85, %8 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %87 = tosa.add %86, %33 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %88 = tosa.reshape %87, %10 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %89 = tosa.transpose %88 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %90 = tosa.transpose %84 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x16x64xf32>
    %91 = tosa.reshape %80, %11 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %92 = tosa.reshape %90, %12 : (tensor<1x4x16x64xf32>, !tosa.shape<3>) -> tensor<4x16x64xf32>
    %93 = tosa.matmul %91, %92, %9, %9 : (tensor<4x64x16xf32>, tensor<4x16x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x64xf32>
    %94 = tosa.reshape %93, %13 : (tensor<4x64x64xf32>, !tosa.shape<4>) -> tensor<1x4x64x64xf32>
    %95 = tosa.mul %94, %34, %4 : (tensor<1x4x64x64xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %96 = tosa.add %95, %75 : (tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x4x64x64xf32>
    %97 = tosa.reduce_max %96 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %98 = tosa.sub %96, %97 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) -> tensor<1x4x64x64xf32>
    %99 = tosa.exp %98 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %100 = tosa.reduce_sum %99 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %101 = tosa.reciprocal %100 : (tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %102 = tosa.mul %99, %101, %4 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %103 = tosa.reshape %102, %14 : (tensor<1x4x64x64xf32>, !tosa.shape<3>) -> tensor<4x64x64xf32>
    %104 = tosa.reshape %89, %11 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %105 = tosa.matmul %103, %104, %9, %9 : (tensor<4x64x64xf32>, tensor<4x64x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x16xf32>
    %106 = tosa.reshape %105, %15 : (tensor<4x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %107 = tosa.transpose %106 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x64x16xf32>) -> tensor<1x64x4x16xf32>
    %108 = tosa.reshape %107, %2 : (tensor<1x64x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %109 = tosa.matmul %108, %35, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %110 = tosa.reshape %109, %8 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %111 = tosa.add %110, %36 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %112 = tosa.reshape %111, %2 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %113 = tosa.add %112, %69 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %114 = tosa.cast %113 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %115 = tosa.reduce_sum %114 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %116 = tosa.mul %115, %20, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %117 = tosa.sub %114, %116 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %118 = tosa.mul %117, %117, %4 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %119 = tosa.reduce_sum %118 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %120 = tosa.mul %119, %20, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %121 = tosa.cast %120 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %122 = tosa.reduce_sum %113 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %123 = tosa.mul %122, %21, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %124 = tosa.add %121, %22 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %125 = tosa.rsqrt %124 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %126 = tosa.sub %113, %123 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %127 = tosa.mul %126, %125, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %128 = tosa.mul %127, %37, %4 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %129 = tosa.add %128, %38 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %130 = tosa.matmul %129, %39, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x128xf32>
    %131 = tosa.reshape %130, %17 : (tensor<1x64x128xf32>, !tosa.shape<2>) -> tensor<64x128xf32>
    %132 = tosa.add %131, %40 : (tensor<64x128xf32>, tensor<1x128xf32>) -> tensor<64x128xf32>
    %133 = tosa.reshape %132, %16 : (tensor<64x128xf32>, !tosa.shape<3>) -> tensor<1x64x128xf32>
    %134 = tosa.mul %133, %43, %4 : (tensor<1x64x128xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %135 = tosa.erf %134 : (tensor<1x64x128xf32>) -> tensor<1x64x128xf32>
    %136 = tosa.add %135, %41 : (tensor<1x64x128xf32>, tensor<1x1x1xf32>) -> tensor<1x64x128xf32>
    %137 = tosa.mul %42, %136, %4 : (tensor<1x1x1xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %138 = tosa.mul %133, %137, %4 : (tensor<1x64x128xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %139 = tosa.matmul %138, %44, %9, %9 : (tensor<1x64x128xf32>, tensor<1x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %140 = tosa.reshape %139, %8 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %141 = tosa.add %140, %45 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %142 = tosa.reshape %141, %2 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %143 = tosa.add %142, %129 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %144 = tosa.cast %143 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %145 = tosa.reduce_sum %144 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %146 = tosa.mul %145, %20, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %147 = tosa.sub %144, %146 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %148 = tosa.mul %147, %147, %4 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %149 = tosa.reduce_sum %148 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %150 = tosa.mul %149, %20, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %151 = tosa.cast %150 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %152 = tosa.reduce_sum %143 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %153 = tosa.mul %152, %21, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %154 = tosa.add %151, %22 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %155 = tosa.rsqrt %154 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %156 = tosa.sub %143, %153 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %157 = tosa.mul %156, %155, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %158 = tosa.mul %157, %46, %4 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %159 = tosa.add %158, %47 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    return %159 : tensor<1x64x64xf32>
  }
}
