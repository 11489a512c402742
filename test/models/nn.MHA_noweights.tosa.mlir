module {
  func.func @main(%arg0: tensor<2x32x64xf32>) -> tensor<2x32x64xf32> {
    %0 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<2x4x32x32xf32>}> : () -> tensor<2x4x32x32xf32>
    %1 = tosa.const_shape  {values = dense<[32, 2, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %2 = tosa.const_shape  {values = dense<[32, 1, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %3 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %4 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %5 = tosa.const_shape  {values = dense<[1, 32, 2, 3, 64]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %6 = tosa.const_shape  {values = dense<[3, 32, 2, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<[1, 32, 2, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = tosa.const_shape  {values = dense<0> : tensor<4xindex>} : () -> !tosa.shape<4>
    %9 = tosa.const_shape  {values = dense<[1, 0, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %10 = tosa.const_shape  {values = dense<[2, 0, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %11 = tosa.const_shape  {values = dense<[32, 8, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %12 = tosa.const_shape  {values = dense<[2, 4, 32, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %13 = tosa.const_shape  {values = dense<[8, 32, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<[8, 16, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[2, 4, 32, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %16 = tosa.const_shape  {values = dense<[8, 32, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %17 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %18 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %19 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x192xf32>}> : () -> tensor<1x64x192xf32>
    %20 = "tosa.const"() <{values = dense_resource<torch_tensor_192_torch.float32> : tensor<1x1x192xf32>}> : () -> tensor<1x1x192xf32>
    %21 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %22 = "tosa.const"() <{values = dense<0xFFF0000000000000> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
    %23 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %24 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %25 = tosa.transpose %arg0 {perms = array<i32: 1, 0, 2>} : (tensor<2x32x64xf32>) -> tensor<32x2x64xf32>
    %26 = tosa.tile %19, %2 : (tensor<1x64x192xf32>, !tosa.shape<3>) -> tensor<32x64x192xf32>
    %27 = tosa.matmul %25, %26, %3, %3 : (tensor<32x2x64xf32>, tensor<32x64x192xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x2x192xf32>
    %28 = tosa.add %27, %20 : (tensor<32x2x192xf32>, tensor<1x1x192xf32>) -> tensor<32x2x192xf32>
    %29 = tosa.reshape %28, %5 : (tensor<32x2x192xf32>, !tosa.shape<5>) -> tensor<1x32x2x3x64xf32>
    %30 = tosa.transpose %29 {perms = array<i32: 3, 1, 2, 0, 4>} : (tensor<1x32x2x3x64xf32>) -> tensor<3x32x2x1x64xf32>
    %31 = tosa.reshape %30, %6 : (tensor<3x32x2x1x64xf32>, !tosa.shape<4>) -> tensor<3x32x2x64xf32>
    %32 = tosa.slice %31, %8, %7 : (tensor<3x32x2x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x2x64xf32>
    %33 = tosa.slice %31, %9, %7 : (tensor<3x32x2x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x2x64xf32>
    %34 = tosa.slice %31, %10, %7 : (tensor<3x32x2x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x2x64xf32>
    %35 = tosa.reshape %32, %11 : (tensor<1x32x2x64xf32>, !tosa.shape<3>) -> tensor<32x8x16xf32>
    %36 = tosa.transpose %35 {perms = array<i32: 1, 0, 2>} : (tensor<32x8x16xf32>) -> tensor<8x32x16xf32>
    %37 = tosa.reshape %33, %11 : (tensor<1x32x2x64xf32>, !tosa.shape<3>) -> tensor<32x8x16xf32>
    %38 = tosa.transpose %37 {perms = array<i32: 1, 0, 2>} : (tensor<32x8x16xf32>) -> tensor<8x32x16xf32>
    %39 = tosa.reshape %34, %11 : (tensor<1x32x2x64xf32>, !tosa.shape<3>) -> tensor<32x8x16xf32>
    %40 = tosa.transpose %39 {perms = array<i32: 1, 0, 2>} : (tensor<32x8x16xf32>) -> tensor<8x32x16xf32>
    %41 = tosa.reshape %36, %12 : (tensor<8x32x16xf32>, !tosa.shape<4>) -> tensor<2x4x32x16xf32>
    %42 = tosa.reshape %38, %12 : (tensor<8x32x16xf32>, !tosa.shape<4>) -> tensor<2x4x32x16xf32>
    %43 = tosa.mul %41, %21, %4 : (tensor<2x4x32x16xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x32x16xf32>
    %44 = tosa.transpose %42 {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x4x32x16xf32>) -> tensor<2x4x16x32xf32>
    %45 = tosa.mul %44, %21, %4 : (tensor<2x4x16x32xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x16x32xf32>
    %46 = tosa.reshape %43, %13 : (tensor<2x4x32x16xf32>, !tosa.shape<3>) -> tensor<8x32x16xf32>
    %47 = tosa.reshape %45, %14 : (tensor<2x4x16x32xf32>, !tosa.shape<3>) -> tensor<8x16x32xf32>
    %48 = tosa.matmul %46, %47, %3, %3 : (tensor<8x32x16xf32>, tensor<8x16x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x32x32xf32>
    %49 = tosa.reshape %48, %15 : (tensor<8x32x32xf32>, !tosa.shape<4>) -> tensor<2x4x32x32xf32>
    %50 = tosa.reduce_max %49 {axis = 3 : i32} : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x1xf32>
    %51 = tosa.sub %49, %50 : (tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) -> tensor<2x4x32x32xf32>
    %52 = tosa.exp %51 : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf32>
    %53 = tosa.reduce_sum %52 {axis = 3 : i32} : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x1xf32>
    %54 = tosa.reciprocal %53 : (tensor<2x4x32x1xf32>) -> tensor<2x4x32x1xf32>
    %55 = tosa.mul %52, %54, %4 : (tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>, tensor<1xi8>) -> tensor<2x4x32x32xf32>
    %56 = tosa.cast %49 : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf64>
    %57 = tosa.equal %56, %22 : (tensor<2x4x32x32xf64>, tensor<1x1x1x1xf64>) -> tensor<2x4x32x32xi1>
    %58 = tosa.reduce_all %57 {axis = 3 : i32} : (tensor<2x4x32x32xi1>) -> tensor<2x4x32x1xi1>
    %59 = tosa.select %58, %0, %55 : (tensor<2x4x32x1xi1>, tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf32>
    %60 = tosa.reshape %59, %16 : (tensor<2x4x32x32xf32>, !tosa.shape<3>) -> tensor<8x32x32xf32>
    %61 = tosa.matmul %60, %40, %3, %3 : (tensor<8x32x32xf32>, tensor<8x32x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x32x16xf32>
    %62 = tosa.reshape %61, %12 : (tensor<8x32x16xf32>, !tosa.shape<4>) -> tensor<2x4x32x16xf32>
    %63 = tosa.transpose %62 {perms = array<i32: 2, 0, 1, 3>} : (tensor<2x4x32x16xf32>) -> tensor<32x2x4x16xf32>
    %64 = tosa.reshape %63, %18 : (tensor<32x2x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %65 = tosa.matmul %64, %23, %3, %3 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %66 = tosa.reshape %65, %17 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %67 = tosa.add %66, %24 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %68 = tosa.reshape %67, %1 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<32x2x64xf32>
    %69 = tosa.transpose %68 {perms = array<i32: 1, 0, 2>} : (tensor<32x2x64xf32>) -> tensor<2x32x64xf32>
    return %69 : tensor<2x32x64xf32>
  }
}
