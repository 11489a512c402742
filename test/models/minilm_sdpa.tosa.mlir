module {
  func.func @main(%arg0: tensor<1x128xi64>, %arg1: tensor<1x128xi64>) -> tensor<1x128x384xf32> {
    %0 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x12x128x128xf32>}> : () -> tensor<1x12x128x128xf32>
    %1 = "tosa.const"() <{values = dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511]]> : tensor<1x512xi64>}> : () -> tensor<1x512xi64>
    %2 = tosa.const_shape  {values = dense<[1, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %3 = tosa.const_shape  {values = dense<0> : tensor<2xindex>} : () -> !tosa.shape<2>
    %4 = tosa.const_shape  {values = dense<[1, 128, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %5 = "tosa.const"() <{values = dense<0> : tensor<1x128x1xi32>}> : () -> tensor<1x128x1xi32>
    %6 = tosa.const_shape  {values = dense<[128, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %7 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %8 = tosa.const_shape  {values = dense<[1, 128, 384]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %9 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127]> : tensor<128xi64>}> : () -> tensor<128xi64>
    %10 = tosa.const_shape  {values = dense<[1, 1, 128, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %11 = tosa.const_shape  {values = dense<[1, 1, 1, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[1, 1, 1, 128, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %13 = tosa.const_shape  {values = dense<[128, 384]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %14 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %15 = tosa.const_shape  {values = dense<[1, 128, 12, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %16 = tosa.const_shape  {values = dense<[12, 128, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %17 = tosa.const_shape  {values = dense<[12, 32, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %18 = tosa.const_shape  {values = dense<[1, 12, 128, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %19 = tosa.const_shape  {values = dense<[12, 128, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %20 = tosa.const_shape  {values = dense<[1, 12, 128, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %21 = tosa.const_shape  {values = dense<[128, 1536]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %22 = tosa.const_shape  {values = dense<[1, 128, 1536]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %23 = "tosa.const"() <{values = dense<0> : tensor<1x512x1xi64>}> : () -> tensor<1x512x1xi64>
    %24 = "tosa.const"() <{values = dense<[[512, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %25 = "tosa.const"() <{values = dense_resource<torch_tensor_30522_384_torch.float32> : tensor<1x30522x384xf32>}> : () -> tensor<1x30522x384xf32>
    %26 = "tosa.const"() <{values = dense_resource<torch_tensor_2_384_torch.float32> : tensor<1x2x384xf32>}> : () -> tensor<1x2x384xf32>
    %27 = "tosa.const"() <{values = dense_resource<torch_tensor_512_384_torch.float32> : tensor<1x512x384xf32>}> : () -> tensor<1x512x384xf32>
    %28 = "tosa.const"() <{values = dense<0.0026041666666666665> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %29 = "tosa.const"() <{values = dense<0.00260416674> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %30 = "tosa.const"() <{values = dense<9.99999996E-13> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %31 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %32 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_1> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %33 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %34 = "tosa.const"() <{values = dense<true> : tensor<1x1x1x1xi1>}> : () -> tensor<1x1x1x1xi1>
    %35 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %36 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %37 = "tosa.const"() <{values = dense<128> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %38 = "tosa.const"() <{values = dense<[[128, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %39 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x384x384xf32>}> : () -> tensor<1x384x384xf32>
    %40 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_2> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %41 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x384x384xf32>}> : () -> tensor<1x384x384xf32>
    %42 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_3> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %43 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x384x384xf32>}> : () -> tensor<1x384x384xf32>
    %44 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_4> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %45 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %46 = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %47 = "tosa.const"() <{values = dense<0.420448214> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %48 = "tosa.const"() <{values = dense<0xFFF0000000000000> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
    %49 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x384x384xf32>}> : () -> tensor<1x384x384xf32>
    %50 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_5> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %51 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_6> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %52 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_7> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %53 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x384x1536xf32>}> : () -> tensor<1x384x1536xf32>
    %54 = "tosa.const"() <{values = dense_resource<torch_tensor_1536_torch.float32> : tensor<1x1536xf32>}> : () -> tensor<1x1536xf32>
    %55 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %56 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %57 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %58 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x1536x384xf32>}> : () -> tensor<1x1536x384xf32>
    %59 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_8> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %60 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_9> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %61 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_10> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %142 = tosa.slice %1, %3, %2 : (tensor<1x512xi64>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x128xi64>
    %143 = tosa.cast %142 : (tensor<1x128xi64>) -> tensor<1x128xi32>
    %144 = tosa.reshape %143, %4 : (tensor<1x128xi32>, !tosa.shape<3>) -> tensor<1x128x1xi32>
    %145 = tosa.concat %5, %144 {axis = 2 : i32} : (tensor<1x128x1xi32>, tensor<1x128x1xi32>) -> tensor<1x128x2xi32>
    %146 = tosa.reshape %145, %6 : (tensor<1x128x2xi32>, !tosa.shape<2>) -> tensor<128x2xi32>
    %147 = tosa.mul %146, %24, %7 : (tensor<128x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<128x2xi32>
    %148 = tosa.reduce_sum %147 {axis = 1 : i32} : (tensor<128x2xi32>) -> tensor<128x1xi32>
    %149 = tosa.reshape %148, %2 : (tensor<128x1xi32>, !tosa.shape<2>) -> tensor<1x128xi32>
    %150 = tosa.gather %23, %149 : (tensor<1x512x1xi64>, tensor<1x128xi32>) -> tensor<1x128x1xi64>
    %151 = tosa.reshape %150, %2 : (tensor<1x128x1xi64>, !tosa.shape<2>) -> tensor<1x128xi64>
    %152 = tosa.cast %arg0 : (tensor<1x128xi64>) -> tensor<1x128xi32>
    %153 = tosa.gather %25, %152 : (tensor<1x30522x384xf32>, tensor<1x128xi32>) -> tensor<1x128x384xf32>
    %154 = tosa.cast %151 : (tensor<1x128xi64>) -> tensor<1x128xi32>
    %155 = tosa.gather %26, %154 : (tensor<1x2x384xf32>, tensor<1x128xi32>) -> tensor<1x128x384xf32>
    %156 = tosa.add %153, %155 : (tensor<1x128x384xf32>, tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %157 = tosa.gather %27, %143 : (tensor<1x512x384xf32>, tensor<1x128xi32>) -> tensor<1x128x384xf32>
    %158 = tosa.add %156, %157 : (tensor<1x128x384xf32>, tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %159 = tosa.cast %158 : (tensor<1x128x384xf32>) -> tensor<1x128x384xf64>
    %160 = tosa.reduce_sum %159 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %161 = tosa.mul %160, %28, %7 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %162 = tosa.sub %159, %161 : (tensor<1x128x384xf64>, tensor<1x128x1xf64>) -> tensor<1x128x384xf64>
    %163 = tosa.mul %162, %162, %7 : (tensor<1x128x384xf64>, tensor<1x128x384xf64>, tensor<1xi8>) -> tensor<1x128x384xf64>
    %164 = tosa.reduce_sum %163 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %165 = tosa.mul %164, %28, %7 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %166 = tosa.cast %165 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %167 = tosa.reduce_sum %158 {axis = 2 : i32} : (tensor<1x128x384xf32>) -> tensor<1x128x1xf32>
    %168 = tosa.mul %167, %29, %7 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %169 = tosa.add %166, %30 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %170 = tosa.rsqrt %169 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %171 = tosa.sub %158, %168 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>) -> tensor<1x128x384xf32>
    %172 = tosa.mul %171, %170, %7 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %173 = tosa.mul %172, %31, %7 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %174 = tosa.add %173, %32 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>) -> tensor<1x128x384xf32>
    %175 = tosa.cast %arg1 : (tensor<1x128xi64>) -> tensor<1x128xi1>
    %176 = tosa.cast %9 : (tensor<128xi64>) -> tensor<128xi32>
    %177 = tosa.cast %176 : (tensor<128xi32>) -> tensor<128xi64>
    %178 = tosa.reshape %177, %10 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x128x1xi64>
    %179 = tosa.reshape %177, %11 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x1x128xi64>
    %180 = tosa.greater_equal %178, %33 : (tensor<1x1x128x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x128x1xi1>
    %181 = tosa.logical_and %180, %34 : (tensor<1x1x128x1xi1>, tensor<1x1x1x1xi1>) -> tensor<1x1x128x1xi1>
    %182 = tosa.cast %179 : (tensor<1x1x1x128xi64>) -> tensor<1x1x1x128xi32>
    %183 = tosa.add %182, %37 : (tensor<1x1x1x128xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x1x128xi32>
    %184 = tosa.greater %36, %182 : (tensor<1x1x1x1xi32>, tensor<1x1x1x128xi32>) -> tensor<1x1x1x128xi1>
    %185 = tosa.select %184, %183, %182 : (tensor<1x1x1x128xi1>, tensor<1x1x1x128xi32>, tensor<1x1x1x128xi32>) -> tensor<1x1x1x128xi32>
    %186 = tosa.reshape %185, %12 : (tensor<1x1x1x128xi32>, !tosa.shape<5>) -> tensor<1x1x1x128x1xi32>
    %187 = tosa.tile %35, %12 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x1x1x128x1xi32>
    %188 = tosa.concat %187, %186 {axis = 4 : i32} : (tensor<1x1x1x128x1xi32>, tensor<1x1x1x128x1xi32>) -> tensor<1x1x1x128x2xi32>
    %189 = tosa.reshape %175, %4 : (tensor<1x128xi1>, !tosa.shape<3>) -> tensor<1x128x1xi1>
    %190 = tosa.reshape %188, %6 : (tensor<1x1x1x128x2xi32>, !tosa.shape<2>) -> tensor<128x2xi32>
    %191 = tosa.mul %190, %38, %7 : (tensor<128x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<128x2xi32>
    %192 = tosa.reduce_sum %191 {axis = 1 : i32} : (tensor<128x2xi32>) -> tensor<128x1xi32>
    %193 = tosa.reshape %192, %2 : (tensor<128x1xi32>, !tosa.shape<2>) -> tensor<1x128xi32>
    %194 = tosa.cast %189 : (tensor<1x128x1xi1>) -> tensor<1x128x1xi8>
    %195 = tosa.gather %194, %193 : (tensor<1x128x1xi8>, tensor<1x128xi32>) -> tensor<1x128x1xi8>
    %196 = tosa.cast %195 : (tensor<1x128x1xi8>) -> tensor<1x128x1xi1>
    %197 = tosa.reshape %196, %11 : (tensor<1x128x1xi1>, !tosa.shape<4>) -> tensor<1x1x1x128xi1>
    %198 = tosa.logical_and %181, %197 : (tensor<1x1x128x1xi1>, tensor<1x1x1x128xi1>) -> tensor<1x1x128x128xi1>
    %199 = tosa.matmul %174, %39, %14, %14 : (tensor<1x128x384xf32>, tensor<1x384x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %200 = tosa.reshape %199, %13 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %201 = tosa.add %200, %40 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %202 = tosa.reshape %201, %15 : (tensor<128x384xf32>, !tosa.shape<4>) -> tensor<1x128x12x32xf32>
    %203 = tosa.transpose %202 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x32xf32>) -> tensor<1x12x128x32xf32>
    %204 = tosa.matmul %174, %41, %14, %14 : (tensor<1x128x384xf32>, tensor<1x384x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %205 = tosa.reshape %204, %13 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %206 = tosa.add %205, %42 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %207 = tosa.reshape %206, %15 : (tensor<128x384xf32>, !tosa.shape<4>) -> tensor<1x128x12x32xf32>
    %208 = tosa.matmul %174, %43, %14, %14 : (tensor<1x128x384xf32>, tensor<1x384x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %209 = tosa.reshape %208, %13 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %210 = tosa.add %209, %44 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %211 = tosa.reshape %210, %15 : (tensor<128x384xf32>, !tosa.shape<4>) -> tensor<1x128x12x32xf32>
    %212 = tosa.transpose %211 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x32xf32>) -> tensor<1x12x128x32xf32>
    %213 = tosa.select %198, %45, %46 : (tensor<1x1x128x128xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x128x128xf32>
    %214 = tosa.mul %203, %47, %7 : (tensor<1x12x128x32xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x12x128x32xf32>
    %215 = tosa.transpose %207 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x128x12x32xf32>) -> tensor<1x12x32x128xf32>
    %216 = tosa.mul %215, %47, %7 : (tensor<1x12x32x128xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x12x32x128xf32>
    %217 = tosa.reshape %214, %16 : (tensor<1x12x128x32xf32>, !tosa.shape<3>) -> tensor<12x128x32xf32>
    %218 = tosa.reshape %216, %17 : (tensor<1x12x32x128xf32>, !tosa.shape<3>) -> tensor<12x32x128xf32>
    %219 = tosa.matmul %217, %218, %14, %14 : (tensor<12x128x32xf32>, tensor<12x32x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x128xf32>
    %220 = tosa.reshape %219, %18 : (tensor<12x128x128xf32>, !tosa.shape<4>) -> tensor<1x12x128x128xf32>
    %221 = tosa.add %220, %213 : (tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) -> tensor<1x12x128x128xf32>
    %222 = tosa.reduce_max %221 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %223 = tosa.sub %221, %222 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) -> tensor<1x12x128x128xf32>
    %224 = tosa.exp %223 : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x128xf32>
    %225 = tosa.reduce_sum %224 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %226 = tosa.reciprocal %225 : (tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %227 = tosa.mul %224, %226, %7 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>, tensor<1xi8>) -> tensor<1x12x128x128xf32>
    %228 = tosa.cast %221 : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x128xf64>
    %229 = tosa.equal %228, %48 : (tensor<1x12x128x128xf64>, tensor<1x1x1x1xf64>) -> tensor<1x12x128x128xi1>
    %230 = tosa.reduce_all %229 {axis = 3 : i32} : (tensor<1x12x128x128xi1>) -> tensor<1x12x128x1xi1>
    %231 = tosa.select %230, %0, %227 : (tensor<1x12x128x1xi1>, tensor<1x12x128x128xf32>, tensor<1x12x128x128xf32>) -> tensor<1x12x128x128xf32>
    %232 = tosa.reshape %231, %19 : (tensor<1x12x128x128xf32>, !tosa.shape<3>) -> tensor<12x128x128xf32>
    %233 = tosa.reshape %212, %16 : (tensor<1x12x128x32xf32>, !tosa.shape<3>) -> tensor<12x128x32xf32>
    %234 = tosa.matmul %232, %233, %14, %14 : (tensor<12x128x128xf32>, tensor<12x128x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x32xf32>
    %235 = tosa.reshape %234, %20 : (tensor<12x128x32xf32>, !tosa.shape<4>) -> tensor<1x12x128x32xf32>
    %236 = tosa.transpose %235 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x128x32xf32>) -> tensor<1x128x12x32xf32>
    %237 = tosa.reshape %236, %8 : (tensor<1x128x12x32xf32>, !tosa.shape<3>) -> tensor<1x128x384xf32>
    %238 = tosa.matmul %237, %49, %14, %14 : (tensor<1x128x384xf32>, tensor<1x384x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %239 = tosa.reshape %238, %13 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %240 = tosa.add %239, %50 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %241 = tosa.reshape %240, %8 : (tensor<128x384xf32>, !tosa.shape<3>) -> tensor<1x128x384xf32>
    %242 = tosa.add %241, %174 : (tensor<1x128x384xf32>, tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %243 = tosa.cast %242 : (tensor<1x128x384xf32>) -> tensor<1x128x384xf64>
    %244 = tosa.reduce_sum %243 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %245 = tosa.mul %244, %28, %7 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %246 = tosa.sub %243, %245 : (tensor<1x128x384xf64>, tensor<1x128x1xf64>) -> tensor<1x128x384xf64>
    %247 = tosa.mul %246, %246, %7 : (tensor<1x128x384xf64>, tensor<1x128x384xf64>, tensor<1xi8>) -> tensor<1x128x384xf64>
    %248 = tosa.reduce_sum %247 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %249 = tosa.mul %248, %28, %7 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %250 = tosa.cast %249 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %251 = tosa.reduce_sum %242 {axis = 2 : i32} : (tensor<1x128x384xf32>) -> tensor<1x128x1xf32>
    %252 = tosa.mul %251, %29, %7 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %253 = tosa.add %250, %30 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %254 = tosa.rsqrt %253 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %255 = tosa.sub %242, %252 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>) -> tensor<1x128x384xf32>
    %256 = tosa.mul %255, %254, %7 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %257 = tosa.mul %256, %51, %7 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %258 = tosa.add %257, %52 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>) -> tensor<1x128x384xf32>
    %259 = tosa.matmul %258, %53, %14, %14 : (tensor<1x128x384xf32>, tensor<1x384x1536xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x1536xf32>
    %260 = tosa.reshape %259, %21 : (tensor<1x128x1536xf32>, !tosa.shape<2>) -> tensor<128x1536xf32>
    %261 = tosa.add %260, %54 : (tensor<128x1536xf32>, tensor<1x1536xf32>) -> tensor<128x1536xf32>
    %262 = tosa.reshape %261, %22 : (tensor<128x1536xf32>, !tosa.shape<3>) -> tensor<1x128x1536xf32>
    %263 = tosa.mul %262, %57, %7 : (tensor<1x128x1536xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1536xf32>
    %264 = tosa.erf %263 : (tensor<1x128x1536xf32>) -> tensor<1x128x1536xf32>
    %265 = tosa.add %264, %55 : (tensor<1x128x1536xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1536xf32>
    %266 = tosa.mul %56, %265, %7 : (tensor<1x1x1xf32>, tensor<1x128x1536xf32>, tensor<1xi8>) -> tensor<1x128x1536xf32>
    %267 = tosa.mul %262, %266, %7 : (tensor<1x128x1536xf32>, tensor<1x128x1536xf32>, tensor<1xi8>) -> tensor<1x128x1536xf32>
    %268 = tosa.matmul %267, %58, %14, %14 : (tensor<1x128x1536xf32>, tensor<1x1536x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %269 = tosa.reshape %268, %13 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %270 = tosa.add %269, %59 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %271 = tosa.reshape %270, %8 : (tensor<128x384xf32>, !tosa.shape<3>) -> tensor<1x128x384xf32>
    %272 = tosa.add %271, %258 : (tensor<1x128x384xf32>, tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %273 = tosa.cast %272 : (tensor<1x128x384xf32>) -> tensor<1x128x384xf64>
    %274 = tosa.reduce_sum %273 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %275 = tosa.mul %274, %28, %7 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %276 = tosa.sub %273, %275 : (tensor<1x128x384xf64>, tensor<1x128x1xf64>) -> tensor<1x128x384xf64>
    %277 = tosa.mul %276, %276, %7 : (tensor<1x128x384xf64>, tensor<1x128x384xf64>, tensor<1xi8>) -> tensor<1x128x384xf64>
    %278 = tosa.reduce_sum %277 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %279 = tosa.mul %278, %28, %7 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %280 = tosa.cast %279 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %281 = tosa.reduce_sum %272 {axis = 2 : i32} : (tensor<1x128x384xf32>) -> tensor<1x128x1xf32>
    %282 = tosa.mul %281, %29, %7 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %283 = tosa.add %280, %30 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %284 = tosa.rsqrt %283 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %285 = tosa.sub %272, %282 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>) -> tensor<1x128x384xf32>
    %286 = tosa.mul %285, %284, %7 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %287 = tosa.mul %286, %60, %7 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %288 = tosa.add %287, %61 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>) -> tensor<1x128x384xf32>
    return %288 : tensor<1x128x384xf32>
  }
}
