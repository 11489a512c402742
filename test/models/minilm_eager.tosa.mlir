module {
  func.func @main(%arg0: tensor<1x128xi64>, %arg1: tensor<1x128xi64>) -> tensor<1x128x384xf32> {
    %0 = "tosa.const"() <{values = dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149, 150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164, 165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179, 180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194, 195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209, 210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239, 240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254, 255, 256, 257, 258, 259, 260, 261, 262, 263, 264, 265, 266, 267, 268, 269, 270, 271, 272, 273, 274, 275, 276, 277, 278, 279, 280, 281, 282, 283, 284, 285, 286, 287, 288, 289, 290, 291, 292, 293, 294, 295, 296, 297, 298, 299, 300, 301, 302, 303, 304, 305, 306, 307, 308, 309, 310, 311, 312, 313, 314, 315, 316, 317, 318, 319, 320, 321, 322, 323, 324, 325, 326, 327, 328, 329, 330, 331, 332, 333, 334, 335, 336, 337, 338, 339, 340, 341, 342, 343, 344, 345, 346, 347, 348, 349, 350, 351, 352, 353, 354, 355, 356, 357, 358, 359, 360, 361, 362, 363, 364, 365, 366, 367, 368, 369, 370, 371, 372, 373, 374, 375, 376, 377, 378, 379, 380, 381, 382, 383, 384, 385, 386, 387, 388, 389, 390, 391, 392, 393, 394, 395, 396, 397, 398, 399, 400, 401, 402, 403, 404, 405, 406, 407, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 419, 420, 421, 422, 423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 433, 434, 435, 436, 437, 438, 439, 440, 441, 442, 443, 444, 445, 446, 447, 448, 449, 450, 451, 452, 453, 454, 455, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 469, 470, 471, 472, 473, 474, 475, 476, 477, 478, 479, 480, 481, 482, 483, 484, 485, 486, 487, 488, 489, 490, 491, 492, 493, 494, 495, 496, 497, 498, 499, 500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510, 511]]> : tensor<1x512xi64>}> : () -> tensor<1x512xi64>
    %1 = tosa.const_shape  {values = dense<[1, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %2 = tosa.const_shape  {values = dense<0> : tensor<2xindex>} : () -> !tosa.shape<2>
    %3 = tosa.const_shape  {values = dense<[1, 128, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = "tosa.const"() <{values = dense<0> : tensor<1x128x1xi32>}> : () -> tensor<1x128x1xi32>
    %5 = tosa.const_shape  {values = dense<[128, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %6 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %7 = tosa.const_shape  {values = dense<[1, 128, 384]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %8 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83, 84, 85, 86, 87, 88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98, 99, 100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121, 122, 123, 124, 125, 126, 127]> : tensor<128xi64>}> : () -> tensor<128xi64>
    %9 = tosa.const_shape  {values = dense<[1, 1, 128, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %10 = tosa.const_shape  {values = dense<[1, 1, 1, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %11 = tosa.const_shape  {values = dense<[1, 1, 1, 128, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %12 = tosa.const_shape  {values = dense<[128, 384]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %13 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %14 = tosa.const_shape  {values = dense<[1, 128, 12, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<[12, 128, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[12, 32, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %17 = tosa.const_shape  {values = dense<[1, 12, 128, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %18 = tosa.const_shape  {values = dense<[12, 128, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %19 = tosa.const_shape  {values = dense<[1, 12, 128, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %20 = tosa.const_shape  {values = dense<[128, 1536]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %21 = tosa.const_shape  {values = dense<[1, 128, 1536]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = "tosa.const"() <{values = dense<0> : tensor<1x512x1xi64>}> : () -> tensor<1x512x1xi64>
    %23 = "tosa.const"() <{values = dense<[[512, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %24 = "tosa.const"() <{values = dense_resource<torch_tensor_30522_384_torch.float32> : tensor<1x30522x384xf32>}> : () -> tensor<1x30522x384xf32>
    %25 = "tosa.const"() <{values = dense_resource<torch_tensor_2_384_torch.float32> : tensor<1x2x384xf32>}> : () -> tensor<1x2x384xf32>
    %26 = "tosa.const"() <{values = dense_resource<torch_tensor_512_384_torch.float32> : tensor<1x512x384xf32>}> : () -> tensor<1x512x384xf32>
    %27 = "tosa.const"() <{values = dense<0.0026041666666666665> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %28 = "tosa.const"() <{values = dense<0.00260416674> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %29 = "tosa.const"() <{values = dense<9.99999996E-13> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %30 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %31 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_1> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %32 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %33 = "tosa.const"() <{values = dense<true> : tensor<1x1x1x1xi1>}> : () -> tensor<1x1x1x1xi1>
    %34 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %35 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %36 = "tosa.const"() <{values = dense<128> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %37 = "tosa.const"() <{values = dense<[[128, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %38 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %39 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %40 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x384x384xf32>}> : () -> tensor<1x384x384xf32>
    %41 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_2> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %42 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x384x384xf32>}> : () -> tensor<1x384x384xf32>
    %43 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_3> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %44 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x384x384xf32>}> : () -> tensor<1x384x384xf32>
    %45 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_4> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %46 = "tosa.const"() <{values = dense<0.176776692> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %47 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x384x384xf32>}> : () -> tensor<1x384x384xf32>
    %48 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_5> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %49 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_6> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %50 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_7> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %51 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x384x1536xf32>}> : () -> tensor<1x384x1536xf32>
    %52 = "tosa.const"() <{values = dense_resource<torch_tensor_1536_torch.float32> : tensor<1x1536xf32>}> : () -> tensor<1x1536xf32>
    %53 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %54 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %55 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %56 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x1536x384xf32>}> : () -> tensor<1x1536x384xf32>
    %57 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_8> : tensor<1x384xf32>}> : () -> tensor<1x384xf32>
    %58 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_9> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %59 = "tosa.const"() <{values = dense_resource<torch_tensor_384_torch.float32_10> : tensor<1x1x384xf32>}> : () -> tensor<1x1x384xf32>
    %140 = tosa.slice %0, %2, %1 : (tensor<1x512xi64>, !tosa.shape<2>, !tosa.shape<2>) -> tensor<1x128xi64>
    %141 = tosa.cast %140 : (tensor<1x128xi64>) -> tensor<1x128xi32>
    %142 = tosa.reshape %141, %3 : (tensor<1x128xi32>, !tosa.shape<3>) -> tensor<1x128x1xi32>
    %143 = tosa.concat %4, %142 {axis = 2 : i32} : (tensor<1x128x1xi32>, tensor<1x128x1xi32>) -> tensor<1x128x2xi32>
    %144 = tosa.reshape %143, %5 : (tensor<1x128x2xi32>, !tosa.shape<2>) -> tensor<128x2xi32>
    %145 = tosa.mul %144, %23, %6 : (tensor<128x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<128x2xi32>
    %146 = tosa.reduce_sum %145 {axis = 1 : i32} : (tensor<128x2xi32>) -> tensor<128x1xi32>
    %147 = tosa.reshape %146, %1 : (tensor<128x1xi32>, !tosa.shape<2>) -> tensor<1x128xi32>
    %148 = tosa.gather %22, %147 : (tensor<1x512x1xi64>, tensor<1x128xi32>) -> tensor<1x128x1xi64>
    %149 = tosa.reshape %148, %1 : (tensor<1x128x1xi64>, !tosa.shape<2>) -> tensor<1x128xi64>
    %150 = tosa.cast %arg0 : (tensor<1x128xi64>) -> tensor<1x128xi32>
    %151 = tosa.gather %24, %150 : (tensor<1x30522x384xf32>, tensor<1x128xi32>) -> tensor<1x128x384xf32>
    %152 = tosa.cast %149 : (tensor<1x128xi64>) -> tensor<1x128xi32>
    %153 = tosa.gather %25, %152 : (tensor<1x2x384xf32>, tensor<1x128xi32>) -> tensor<1x128x384xf32>
    %154 = tosa.add %151, %153 : (tensor<1x128x384xf32>, tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %155 = tosa.gather %26, %141 : (tensor<1x512x384xf32>, tensor<1x128xi32>) -> tensor<1x128x384xf32>
    %156 = tosa.add %154, %155 : (tensor<1x128x384xf32>, tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %157 = tosa.cast %156 : (tensor<1x128x384xf32>) -> tensor<1x128x384xf64>
    %158 = tosa.reduce_sum %157 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %159 = tosa.mul %158, %27, %6 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %160 = tosa.sub %157, %159 : (tensor<1x128x384xf64>, tensor<1x128x1xf64>) -> tensor<1x128x384xf64>
    %161 = tosa.mul %160, %160, %6 : (tensor<1x128x384xf64>, tensor<1x128x384xf64>, tensor<1xi8>) -> tensor<1x128x384xf64>
    %162 = tosa.reduce_sum %161 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %163 = tosa.mul %162, %27, %6 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %164 = tosa.cast %163 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %165 = tosa.reduce_sum %156 {axis = 2 : i32} : (tensor<1x128x384xf32>) -> tensor<1x128x1xf32>
    %166 = tosa.mul %165, %28, %6 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %167 = tosa.add %164, %29 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %168 = tosa.rsqrt %167 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %169 = tosa.sub %156, %166 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>) -> tensor<1x128x384xf32>
    %170 = tosa.mul %169, %168, %6 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %171 = tosa.mul %170, %30, %6 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %172 = tosa.add %171, %31 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>) -> tensor<1x128x384xf32>
    %173 = tosa.cast %arg1 : (tensor<1x128xi64>) -> tensor<1x128xi1>
    %174 = tosa.cast %8 : (tensor<128xi64>) -> tensor<128xi32>
    %175 = tosa.cast %174 : (tensor<128xi32>) -> tensor<128xi64>
    %176 = tosa.reshape %175, %9 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x128x1xi64>
    %177 = tosa.reshape %175, %10 : (tensor<128xi64>, !tosa.shape<4>) -> tensor<1x1x1x128xi64>
    %178 = tosa.greater_equal %176, %32 : (tensor<1x1x128x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x128x1xi1>
    %179 = tosa.logical_and %178, %33 : (tensor<1x1x128x1xi1>, tensor<1x1x1x1xi1>) -> tensor<1x1x128x1xi1>
    %180 = tosa.cast %177 : (tensor<1x1x1x128xi64>) -> tensor<1x1x1x128xi32>
    %181 = tosa.add %180, %36 : (tensor<1x1x1x128xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x1x128xi32>
    %182 = tosa.greater %35, %180 : (tensor<1x1x1x1xi32>, tensor<1x1x1x128xi32>) -> tensor<1x1x1x128xi1>
    %183 = tosa.select %182, %181, %180 : (tensor<1x1x1x128xi1>, tensor<1x1x1x128xi32>, tensor<1x1x1x128xi32>) -> tensor<1x1x1x128xi32>
    %184 = tosa.reshape %183, %11 : (tensor<1x1x1x128xi32>, !tosa.shape<5>) -> tensor<1x1x1x128x1xi32>
    %185 = tosa.tile %34, %11 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x1x1x128x1xi32>
    %186 = tosa.concat %185, %184 {axis = 4 : i32} : (tensor<1x1x1x128x1xi32>, tensor<1x1x1x128x1xi32>) -> tensor<1x1x1x128x2xi32>
    %187 = tosa.reshape %173, %3 : (tensor<1x128xi1>, !tosa.shape<3>) -> tensor<1x128x1xi1>
    %188 = tosa.reshape %186, %5 : (tensor<1x1x1x128x2xi32>, !tosa.shape<2>) -> tensor<128x2xi32>
    %189 = tosa.mul %188, %37, %6 : (tensor<128x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<128x2xi32>
    %190 = tosa.reduce_sum %189 {axis = 1 : i32} : (tensor<128x2xi32>) -> tensor<128x1xi32>
    %191 = tosa.reshape %190, %1 : (tensor<128x1xi32>, !tosa.shape<2>) -> tensor<1x128xi32>
    %192 = tosa.cast %187 : (tensor<1x128x1xi1>) -> tensor<1x128x1xi8>
    %193 = tosa.gather %192, %191 : (tensor<1x128x1xi8>, tensor<1x128xi32>) -> tensor<1x128x1xi8>
    %194 = tosa.cast %193 : (tensor<1x128x1xi8>) -> tensor<1x128x1xi1>
    %195 = tosa.reshape %194, %10 : (tensor<1x128x1xi1>, !tosa.shape<4>) -> tensor<1x1x1x128xi1>
    %196 = tosa.logical_and %179, %195 : (tensor<1x1x128x1xi1>, tensor<1x1x1x128xi1>) -> tensor<1x1x128x128xi1>
    %197 = tosa.select %196, %38, %39 : (tensor<1x1x128x128xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x128x128xf32>
    %198 = tosa.matmul %172, %40, %13, %13 : (tensor<1x128x384xf32>, tensor<1x384x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %199 = tosa.reshape %198, %12 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %200 = tosa.add %199, %41 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %201 = tosa.reshape %200, %14 : (tensor<128x384xf32>, !tosa.shape<4>) -> tensor<1x128x12x32xf32>
    %202 = tosa.transpose %201 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x32xf32>) -> tensor<1x12x128x32xf32>
    %203 = tosa.matmul %172, %42, %13, %13 : (tensor<1x128x384xf32>, tensor<1x384x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %204 = tosa.reshape %203, %12 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %205 = tosa.add %204, %43 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %206 = tosa.reshape %205, %14 : (tensor<128x384xf32>, !tosa.shape<4>) -> tensor<1x128x12x32xf32>
    %207 = tosa.matmul %172, %44, %13, %13 : (tensor<1x128x384xf32>, tensor<1x384x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %208 = tosa.reshape %207, %12 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %209 = tosa.add %208, %45 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %210 = tosa.reshape %209, %14 : (tensor<128x384xf32>, !tosa.shape<4>) -> tensor<1x128x12x32xf32>
    %211 = tosa.transpose %210 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x128x12x32xf32>) -> tensor<1x12x128x32xf32>
    %212 = tosa.transpose %206 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x128x12x32xf32>) -> tensor<1x12x32x128xf32>
    %213 = tosa.reshape %202, %15 : (tensor<1x12x128x32xf32>, !tosa.shape<3>) -> tensor<12x128x32xf32>
    %214 = tosa.reshape %212, %16 : (tensor<1x12x32x128xf32>, !tosa.shape<3>) -> tensor<12x32x128xf32>
    %215 = tosa.matmul %213, %214, %13, %13 : (tensor<12x128x32xf32>, tensor<12x32x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x128xf32>
    %216 = tosa.reshape %215, %17 : (tensor<12x128x128xf32>, !tosa.shape<4>) -> tensor<1x12x128x128xf32>
    %217 = tosa.mul %216, %46, %6 : (tensor<1x12x128x128xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x12x128x128xf32>
    %218 = tosa.add %217, %197 : (tensor<1x12x128x128xf32>, tensor<1x1x128x128xf32>) -> tensor<1x12x128x128xf32>
    %219 = tosa.reduce_max %218 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %220 = tosa.sub %218, %219 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>) -> tensor<1x12x128x128xf32>
    %221 = tosa.exp %220 : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x128xf32>
    %222 = tosa.reduce_sum %221 {axis = 3 : i32} : (tensor<1x12x128x128xf32>) -> tensor<1x12x128x1xf32>
    %223 = tosa.reciprocal %222 : (tensor<1x12x128x1xf32>) -> tensor<1x12x128x1xf32>
    %224 = tosa.mul %221, %223, %6 : (tensor<1x12x128x128xf32>, tensor<1x12x128x1xf32>, tensor<1xi8>) -> tensor<1x12x128x128xf32>
    %225 = tosa.reshape %224, %18 : (tensor<1x12x128x128xf32>, !tosa.shape<3>) -> tensor<12x128x128xf32>
    %226 = tosa.reshape %211, %15 : (tensor<1x12x128x32xf32>, !tosa.shape<3>) -> tensor<12x128x32xf32>
    %227 = tosa.matmul %225, %226, %13, %13 : (tensor<12x128x128xf32>, tensor<12x128x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<12x128x32xf32>
    %228 = tosa.reshape %227, %19 : (tensor<12x128x32xf32>, !tosa.shape<4>) -> tensor<1x12x128x32xf32>
    %229 = tosa.transpose %228 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x12x128x32xf32>) -> tensor<1x128x12x32xf32>
    %230 = tosa.reshape %229, %7 : (tensor<1x128x12x32xf32>, !tosa.shape<3>) -> tensor<1x128x384xf32>
    %231 = tosa.matmul %230, %47, %13, %13 : (tensor<1x128x384xf32>, tensor<1x384x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %232 = tosa.reshape %231, %12 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %233 = tosa.add %232, %48 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %234 = tosa.reshape %233, %7 : (tensor<128x384xf32>, !tosa.shape<3>) -> tensor<1x128x384xf32>
    %235 = tosa.add %234, %172 : (tensor<1x128x384xf32>, tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %236 = tosa.cast %235 : (tensor<1x128x384xf32>) -> tensor<1x128x384xf64>
    %237 = tosa.reduce_sum %236 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %238 = tosa.mul %237, %27, %6 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %239 = tosa.sub %236, %238 : (tensor<1x128x384xf64>, tensor<1x128x1xf64>) -> tensor<1x128x384xf64>
    %240 = tosa.mul %239, %239, %6 : (tensor<1x128x384xf64>, tensor<1x128x384xf64>, tensor<1xi8>) -> tensor<1x128x384xf64>
    %241 = tosa.reduce_sum %240 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %242 = tosa.mul %241, %27, %6 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %243 = tosa.cast %242 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %244 = tosa.reduce_sum %235 {axis = 2 : i32} : (tensor<1x128x384xf32>) -> tensor<1x128x1xf32>
    %245 = tosa.mul %244, %28, %6 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %246 = tosa.add %243, %29 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %247 = tosa.rsqrt %246 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %248 = tosa.sub %235, %245 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>) -> tensor<1x128x384xf32>
    %249 = tosa.mul %248, %247, %6 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %250 = tosa.mul %249, %49, %6 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %251 = tosa.add %250, %50 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>) -> tensor<1x128x384xf32>
    %252 = tosa.matmul %251, %51, %13, %13 : (tensor<1x128x384xf32>, tensor<1x384x1536xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x1536xf32>
    %253 = tosa.reshape %252, %20 : (tensor<1x128x1536xf32>, !tosa.shape<2>) -> tensor<128x1536xf32>
    %254 = tosa.add %253, %52 : (tensor<128x1536xf32>, tensor<1x1536xf32>) -> tensor<128x1536xf32>
    %255 = tosa.reshape %254, %21 : (tensor<128x1536xf32>, !tosa.shape<3>) -> tensor<1x128x1536xf32>
    %256 = tosa.mul %255, %55, %6 : (tensor<1x128x1536xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1536xf32>
    %257 = tosa.erf %256 : (tensor<1x128x1536xf32>) -> tensor<1x128x1536xf32>
    %258 = tosa.add %257, %53 : (tensor<1x128x1536xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1536xf32>
    %259 = tosa.mul %54, %258, %6 : (tensor<1x1x1xf32>, tensor<1x128x1536xf32>, tensor<1xi8>) -> tensor<1x128x1536xf32>
    %260 = tosa.mul %255, %259, %6 : (tensor<1x128x1536xf32>, tensor<1x128x1536xf32>, tensor<1xi8>) -> tensor<1x128x1536xf32>
    %261 = tosa.matmul %260, %56, %13, %13 : (tensor<1x128x1536xf32>, tensor<1x1536x384xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x128x384xf32>
    %262 = tosa.reshape %261, %12 : (tensor<1x128x384xf32>, !tosa.shape<2>) -> tensor<128x384xf32>
    %263 = tosa.add %262, %57 : (tensor<128x384xf32>, tensor<1x384xf32>) -> tensor<128x384xf32>
    %264 = tosa.reshape %263, %7 : (tensor<128x384xf32>, !tosa.shape<3>) -> tensor<1x128x384xf32>
    %265 = tosa.add %264, %251 : (tensor<1x128x384xf32>, tensor<1x128x384xf32>) -> tensor<1x128x384xf32>
    %266 = tosa.cast %265 : (tensor<1x128x384xf32>) -> tensor<1x128x384xf64>
    %267 = tosa.reduce_sum %266 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %268 = tosa.mul %267, %27, %6 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %269 = tosa.sub %266, %268 : (tensor<1x128x384xf64>, tensor<1x128x1xf64>) -> tensor<1x128x384xf64>
    %270 = tosa.mul %269, %269, %6 : (tensor<1x128x384xf64>, tensor<1x128x384xf64>, tensor<1xi8>) -> tensor<1x128x384xf64>
    %271 = tosa.reduce_sum %270 {axis = 2 : i32} : (tensor<1x128x384xf64>) -> tensor<1x128x1xf64>
    %272 = tosa.mul %271, %27, %6 : (tensor<1x128x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x128x1xf64>
    %273 = tosa.cast %272 : (tensor<1x128x1xf64>) -> tensor<1x128x1xf32>
    %274 = tosa.reduce_sum %265 {axis = 2 : i32} : (tensor<1x128x384xf32>) -> tensor<1x128x1xf32>
    %275 = tosa.mul %274, %28, %6 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x128x1xf32>
    %276 = tosa.add %273, %29 : (tensor<1x128x1xf32>, tensor<1x1x1xf32>) -> tensor<1x128x1xf32>
    %277 = tosa.rsqrt %276 : (tensor<1x128x1xf32>) -> tensor<1x128x1xf32>
    %278 = tosa.sub %265, %275 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>) -> tensor<1x128x384xf32>
    %279 = tosa.mul %278, %277, %6 : (tensor<1x128x384xf32>, tensor<1x128x1xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %280 = tosa.mul %279, %58, %6 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>, tensor<1xi8>) -> tensor<1x128x384xf32>
    %281 = tosa.add %280, %59 : (tensor<1x128x384xf32>, tensor<1x1x384xf32>) -> tensor<1x128x384xf32>
    return %281 : tensor<1x128x384xf32>
  }
}
