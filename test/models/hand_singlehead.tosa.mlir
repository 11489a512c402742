module {
  func.func @main(%arg0: tensor<2x32x64xf32>) -> tensor<2x32x64xf32> {
    %0 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %1 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %2 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %3 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %4 = tosa.const_shape  {values = dense<[2, 32, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %5 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %6 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %7 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %8 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %9 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %10 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %11 = "tosa.const"() <{values = dense<1.250000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %12 = tosa.reshape %arg0, %2 : (tensor<2x32x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %13 = tosa.matmul %12, %5, %1, %1 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %14 = tosa.reshape %13, %0 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %15 = tosa.add %14, %6 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %16 = tosa.reshape %15, %4 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<2x32x64xf32>
    %17 = tosa.matmul %12, %7, %1, %1 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %18 = tosa.reshape %17, %0 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %19 = tosa.add %18, %8 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %20 = tosa.reshape %19, %4 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<2x32x64xf32>
    %21 = tosa.matmul %12, %9, %1, %1 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %22 = tosa.reshape %21, %0 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %23 = tosa.add %22, %10 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %24 = tosa.reshape %23, %4 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<2x32x64xf32>
    %25 = tosa.transpose %20 {perms = array<i32: 0, 2, 1>} : (tensor<2x32x64xf32>) -> tensor<2x64x32xf32>
    %26 = tosa.matmul %16, %25, %1, %1 : (tensor<2x32x64xf32>, tensor<2x64x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x32x32xf32>
    %27 = tosa.mul %26, %11, %3 : (tensor<2x32x32xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<2x32x32xf32>
    %28 = tosa.reduce_max %27 {axis = 2 : i32} : (tensor<2x32x32xf32>) -> tensor<2x32x1xf32>
    %29 = tosa.sub %27, %28 : (tensor<2x32x32xf32>, tensor<2x32x1xf32>) -> tensor<2x32x32xf32>
    %30 = tosa.exp %29 : (tensor<2x32x32xf32>) -> tensor<2x32x32xf32>
    %31 = tosa.reduce_sum %30 {axis = 2 : i32} : (tensor<2x32x32xf32>) -> tensor<2x32x1xf32>
    %32 = tosa.reciprocal %31 : (tensor<2x32x1xf32>) -> tensor<2x32x1xf32>
    %33 = tosa.mul %30, %32, %3 : (tensor<2x32x32xf32>, tensor<2x32x1xf32>, tensor<1xi8>) -> tensor<2x32x32xf32>
    %34 = tosa.matmul %33, %24, %1, %1 : (tensor<2x32x32xf32>, tensor<2x32x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<2x32x64xf32>
    return %34 : tensor<2x32x64xf32>
  }
}
