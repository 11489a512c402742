module {
  func.func @main(%arg0: tensor<2x32x64xf32>) -> tensor<2x32x64xf32> {
    %0 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %1 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %2 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %3 = tosa.const_shape  {values = dense<[2, 32, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = tosa.const_shape  {values = dense<[2, 32, 4, 16, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %5 = tosa.const_shape  {values = dense<[8, 32, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %6 = tosa.const_shape  {values = dense<[8, 16, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %7 = tosa.const_shape  {values = dense<[2, 4, 32, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %9 = tosa.const_shape  {values = dense<[8, 32, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %10 = tosa.const_shape  {values = dense<[2, 4, 32, 1, 16]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %11 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %12 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %13 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %14 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %15 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %16 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %17 = tosa.reshape %arg0, %2 : (tensor<2x32x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %18 = tosa.matmul %17, %11, %1, %1 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %19 = tosa.matmul %17, %12, %1, %1 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %20 = tosa.matmul %17, %13, %1, %1 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %21 = tosa.reshape %18, %4 : (tensor<1x64x64xf32>, !tosa.shape<5>) -> tensor<2x32x4x16x1xf32>
    %22 = tosa.reshape %19, %4 : (tensor<1x64x64xf32>, !tosa.shape<5>) -> tensor<2x32x4x16x1xf32>
    %23 = tosa.transpose %21 {perms = array<i32: 0, 2, 1, 3, 4>} : (tensor<2x32x4x16x1xf32>) -> tensor<2x4x32x16x1xf32>
    %24 = tosa.reshape %23, %5 : (tensor<2x4x32x16x1xf32>, !tosa.shape<3>) -> tensor<8x32x16xf32>
    %25 = tosa.transpose %22 {perms = array<i32: 0, 2, 3, 1, 4>} : (tensor<2x32x4x16x1xf32>) -> tensor<2x4x16x32x1xf32>
    %26 = tosa.reshape %25, %6 : (tensor<2x4x16x32x1xf32>, !tosa.shape<3>) -> tensor<8x16x32xf32>
    %27 = tosa.matmul %24, %26, %1, %1 : (tensor<8x32x16xf32>, tensor<8x16x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x32x32xf32>
    %28 = tosa.reshape %27, %7 : (tensor<8x32x32xf32>, !tosa.shape<4>) -> tensor<2x4x32x32xf32>
    %29 = tosa.mul %28, %14, %8 : (tensor<2x4x32x32xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x32x32xf32>
    %30 = tosa.reduce_max %29 {axis = 3 : i32} : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x1xf32>
    %31 = tosa.sub %29, %30 : (tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) -> tensor<2x4x32x32xf32>
    %32 = tosa.exp %31 : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf32>
    %33 = tosa.reduce_sum %32 {axis = 3 : i32} : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x1xf32>
    %34 = tosa.reciprocal %33 : (tensor<2x4x32x1xf32>) -> tensor<2x4x32x1xf32>
    %35 = tosa.mul %32, %34, %8 : (tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>, tensor<1xi8>) -> tensor<2x4x32x32xf32>
    %36 = tosa.reshape %20, %4 : (tensor<1x64x64xf32>, !tosa.shape<5>) -> tensor<2x32x4x16x1xf32>
    %37 = tosa.reshape %35, %9 : (tensor<2x4x32x32xf32>, !tosa.shape<3>) -> tensor<8x32x32xf32>
    %38 = tosa.transpose %36 {perms = array<i32: 0, 2, 1, 3, 4>} : (tensor<2x32x4x16x1xf32>) -> tensor<2x4x32x16x1xf32>
    %39 = tosa.reshape %38, %5 : (tensor<2x4x32x16x1xf32>, !tosa.shape<3>) -> tensor<8x32x16xf32>
    %40 = tosa.matmul %37, %39, %1, %1 : (tensor<8x32x32xf32>, tensor<8x32x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x32x16xf32>
    %41 = tosa.reshape %40, %10 : (tensor<8x32x16xf32>, !tosa.shape<5>) -> tensor<2x4x32x1x16xf32>
    %42 = tosa.transpose %41 {perms = array<i32: 0, 2, 1, 4, 3>} : (tensor<2x4x32x1x16xf32>) -> tensor<2x32x4x16x1xf32>
    %43 = tosa.reshape %42, %2 : (tensor<2x32x4x16x1xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %44 = tosa.matmul %43, %15, %1, %1 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %45 = tosa.reshape %44, %0 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %46 = tosa.add %45, %16 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %47 = tosa.reshape %46, %3 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<2x32x64xf32>
    return %47 : tensor<2x32x64xf32>
  }
}
