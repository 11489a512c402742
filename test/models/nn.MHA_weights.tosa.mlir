module {
  func.func @main(%arg0: tensor<2x32x64xf32>) -> tensor<2x32x64xf32> {
    %0 = tosa.const_shape  {values = dense<[32, 2, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %1 = tosa.const_shape  {values = dense<[32, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %2 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %3 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %4 = tosa.const_shape  {values = dense<[1, 32, 2, 3, 64]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %5 = tosa.const_shape  {values = dense<[3, 32, 2, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %6 = tosa.const_shape  {values = dense<[1, 32, 2, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<0> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = tosa.const_shape  {values = dense<[1, 0, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %9 = tosa.const_shape  {values = dense<[2, 0, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %10 = tosa.const_shape  {values = dense<[32, 8, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %12 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %13 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x192xf32>}> : () -> tensor<1x64x192xf32>
    %14 = "tosa.const"() <{values = dense_resource<torch_tensor_192_torch.float32> : tensor<1x1x192xf32>}> : () -> tensor<1x1x192xf32>
    %15 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %16 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %17 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %18 = tosa.transpose %arg0 {perms = array<i32: 1, 0, 2>} : (tensor<2x32x64xf32>) -> tensor<32x2x64xf32>
    %19 = tosa.tile %13, %1 : (tensor<1x64x192xf32>, !tosa.shape<3>) -> tensor<32x64x192xf32>
    %20 = tosa.matmul %18, %19, %2, %2 : (tensor<32x2x64xf32>, tensor<32x64x192xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x2x192xf32>
    %21 = tosa.add %20, %14 : (tensor<32x2x192xf32>, tensor<1x1x192xf32>) -> tensor<32x2x192xf32>
    %22 = tosa.reshape %21, %4 : (tensor<32x2x192xf32>, !tosa.shape<5>) -> tensor<1x32x2x3x64xf32>
    %23 = tosa.transpose %22 {perms = array<i32: 3, 1, 2, 0, 4>} : (tensor<1x32x2x3x64xf32>) -> tensor<3x32x2x1x64xf32>
    %24 = tosa.reshape %23, %5 : (tensor<3x32x2x1x64xf32>, !tosa.shape<4>) -> tensor<3x32x2x64xf32>
    %25 = tosa.slice %24, %7, %6 : (tensor<3x32x2x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x2x64xf32>
    %26 = tosa.slice %24, %8, %6 : (tensor<3x32x2x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x2x64xf32>
    %27 = tosa.slice %24, %9, %6 : (tensor<3x32x2x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x2x64xf32>
    %28 = tosa.reshape %25, %10 : (tensor<1x32x2x64xf32>, !tosa.shape<3>) -> tensor<32x8x16xf32>
    %29 = tosa.transpose %28 {perms = array<i32: 1, 0, 2>} : (tensor<32x8x16xf32>) -> tensor<8x32x16xf32>
    %30 = tosa.reshape %26, %10 : (tensor<1x32x2x64xf32>, !tosa.shape<3>) -> tensor<32x8x16xf32>
    %31 = tosa.reshape %27, %10 : (tensor<1x32x2x64xf32>, !tosa.shape<3>) -> tensor<32x8x16xf32>
    %32 = tosa.transpose %31 {perms = array<i32: 1, 0, 2>} : (tensor<32x8x16xf32>) -> tensor<8x32x16xf32>
    %33 = tosa.mul %29, %15, %3 : (tensor<8x32x16xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<8x32x16xf32>
    %34 = tosa.transpose %30 {perms = array<i32: 1, 2, 0>} : (tensor<32x8x16xf32>) -> tensor<8x16x32xf32>
    %35 = tosa.matmul %33, %34, %2, %2 : (tensor<8x32x16xf32>, tensor<8x16x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x32x32xf32>
    %36 = tosa.reduce_max %35 {axis = 2 : i32} : (tensor<8x32x32xf32>) -> tensor<8x32x1xf32>
    %37 = tosa.sub %35, %36 : (tensor<8x32x32xf32>, tensor<8x32x1xf32>) -> tensor<8x32x32xf32>
    %38 = tosa.exp %37 : (tensor<8x32x32xf32>) -> tensor<8x32x32xf32>
    %39 = tosa.reduce_sum %38 {axis = 2 : i32} : (tensor<8x32x32xf32>) -> tensor<8x32x1xf32>
    %40 = tosa.reciprocal %39 : (tensor<8x32x1xf32>) -> tensor<8x32x1xf32>
    %41 = tosa.mul %38, %40, %3 : (tensor<8x32x32xf32>, tensor<8x32x1xf32>, tensor<1xi8>) -> tensor<8x32x32xf32>
    %42 = tosa.matmul %41, %32, %2, %2 : (tensor<8x32x32xf32>, tensor<8x32x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x32x16xf32>
    %43 = tosa.transpose %42 {perms = array<i32: 1, 0, 2>} : (tensor<8x32x16xf32>) -> tensor<32x8x16xf32>
    %44 = tosa.reshape %43, %12 : (tensor<32x8x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %45 = tosa.matmul %44, %16, %2, %2 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %46 = tosa.reshape %45, %11 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %47 = tosa.add %46, %17 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %48 = tosa.reshape %47, %0 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<32x2x64xf32>
    %49 = tosa.transpose %48 {perms = array<i32: 1, 0, 2>} : (tensor<32x2x64xf32>) -> tensor<2x32x64xf32>
    return %49 : tensor<2x32x64xf32>
  }
}
