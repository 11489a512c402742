module {
  func.func @main(%arg0: tensor<2x32x64xf16>) -> tensor<2x32x64xf16> {
    %0 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float16> : tensor<64xf16>}> : () -> tensor<64xf16>
    %1 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %2 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf16>}> : () -> tensor<1xf16>
    %3 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = tosa.const_shape  {values = dense<[2, 32, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %5 = tosa.const_shape  {values = dense<[2, 32, 4, 16, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %6 = tosa.const_shape  {values = dense<[8, 32, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %7 = tosa.const_shape  {values = dense<[8, 16, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %8 = tosa.const_shape  {values = dense<[2, 4, 32, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %9 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %10 = tosa.const_shape  {values = dense<[8, 32, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %11 = tosa.const_shape  {values = dense<[2, 4, 32, 1, 16]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %12 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %13 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %14 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x64xf16>}> : () -> tensor<1x64x64xf16>
    %15 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf16>}> : () -> tensor<1x64x64xf16>
    %16 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x64xf16>}> : () -> tensor<1x64x64xf16>
    %17 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1x1xf16>}> : () -> tensor<1x1x1x1xf16>
    %18 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<64x64xf16>}> : () -> tensor<64x64xf16>
    %19 = tosa.reshape %arg0, %3 : (tensor<2x32x64xf16>, !tosa.shape<3>) -> tensor<1x64x64xf16>
    %20 = tosa.matmul %19, %14, %2, %2 : (tensor<1x64x64xf16>, tensor<1x64x64xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<1x64x64xf32>
    %21 = tosa.reshape %20, %1 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %22 = tosa.cast %21 : (tensor<64x64xf32>) -> tensor<64x64xf16>
    %23 = tosa.matmul %19, %15, %2, %2 : (tensor<1x64x64xf16>, tensor<1x64x64xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<1x64x64xf32>
    %24 = tosa.reshape %23, %1 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %25 = tosa.cast %24 : (tensor<64x64xf32>) -> tensor<64x64xf16>
    %26 = tosa.matmul %19, %16, %2, %2 : (tensor<1x64x64xf16>, tensor<1x64x64xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<1x64x64xf32>
    %27 = tosa.reshape %26, %1 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %28 = tosa.cast %27 : (tensor<64x64xf32>) -> tensor<64x64xf16>
    %29 = tosa.reshape %22, %5 : (tensor<64x64xf16>, !tosa.shape<5>) -> tensor<2x32x4x16x1xf16>
    %30 = tosa.reshape %25, %5 : (tensor<64x64xf16>, !tosa.shape<5>) -> tensor<2x32x4x16x1xf16>
    %31 = tosa.transpose %29 {perms = array<i32: 0, 2, 1, 3, 4>} : (tensor<2x32x4x16x1xf16>) -> tensor<2x4x32x16x1xf16>
    %32 = tosa.reshape %31, %6 : (tensor<2x4x32x16x1xf16>, !tosa.shape<3>) -> tensor<8x32x16xf16>
    %33 = tosa.transpose %30 {perms = array<i32: 0, 2, 3, 1, 4>} : (tensor<2x32x4x16x1xf16>) -> tensor<2x4x16x32x1xf16>
    %34 = tosa.reshape %33, %7 : (tensor<2x4x16x32x1xf16>, !tosa.shape<3>) -> tensor<8x16x32xf16>
    %35 = tosa.matmul %32, %34, %2, %2 : (tensor<8x32x16xf16>, tensor<8x16x32xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<8x32x32xf32>
    %36 = tosa.cast %35 : (tensor<8x32x32xf32>) -> tensor<8x32x32xf16>
    %37 = tosa.reshape %36, %8 : (tensor<8x32x32xf16>, !tosa.shape<4>) -> tensor<2x4x32x32xf16>
    %38 = tosa.mul %37, %17, %9 : (tensor<2x4x32x32xf16>, tensor<1x1x1x1xf16>, tensor<1xi8>) -> tensor<2x4x32x32xf16>
    %39 = tosa.cast %38 : (tensor<2x4x32x32xf16>) -> tensor<2x4x32x32xf32>
    %40 = tosa.reduce_max %39 {axis = 3 : i32} : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x1xf32>
    %41 = tosa.sub %39, %40 : (tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) -> tensor<2x4x32x32xf32>
    %42 = tosa.exp %41 : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf32>
    %43 = tosa.reduce_sum %42 {axis = 3 : i32} : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x1xf32>
    %44 = tosa.reciprocal %43 : (tensor<2x4x32x1xf32>) -> tensor<2x4x32x1xf32>
    %45 = tosa.mul %42, %44, %9 : (tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>, tensor<1xi8>) -> tensor<2x4x32x32xf32>
    %46 = tosa.cast %45 : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf16>
    %47 = tosa.reshape %28, %5 : (tensor<64x64xf16>, !tosa.shape<5>) -> tensor<2x32x4x16x1xf16>
    %48 = tosa.reshape %46, %10 : (tensor<2x4x32x32xf16>, !tosa.shape<3>) -> tensor<8x32x32xf16>
    %49 = tosa.transpose %47 {perms = array<i32: 0, 2, 1, 3, 4>} : (tensor<2x32x4x16x1xf16>) -> tensor<2x4x32x16x1xf16>
    %50 = tosa.reshape %49, %6 : (tensor<2x4x32x16x1xf16>, !tosa.shape<3>) -> tensor<8x32x16xf16>
    %51 = tosa.matmul %48, %50, %2, %2 : (tensor<8x32x32xf16>, tensor<8x32x16xf16>, tensor<1xf16>, tensor<1xf16>) -> tensor<8x32x16xf32>
    %52 = tosa.cast %51 : (tensor<8x32x16xf32>) -> tensor<8x32x16xf16>
    %53 = tosa.reshape %52, %11 : (tensor<8x32x16xf16>, !tosa.shape<5>) -> tensor<2x4x32x1x16xf16>
    %54 = tosa.transpose %53 {perms = array<i32: 0, 2, 1, 4, 3>} : (tensor<2x4x32x1x16xf16>) -> tensor<2x32x4x16x1xf16>
    %55 = tosa.reshape %54, %1 : (tensor<2x32x4x16x1xf16>, !tosa.shape<2>) -> tensor<64x64xf16>
    %56 = tosa.cast %0 : (tensor<64xf16>) -> tensor<64xf32>
    %57 = tosa.cast %55 : (tensor<64x64xf16>) -> tensor<64x64xf32>
    %58 = tosa.cast %18 : (tensor<64x64xf16>) -> tensor<64x64xf32>
    %59 = tosa.reshape %57, %3 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %60 = tosa.reshape %58, %3 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %61 = tosa.matmul %59, %60, %12, %12 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %62 = tosa.reshape %61, %1 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %63 = tosa.reshape %56, %13 : (tensor<64xf32>, !tosa.shape<2>) -> tensor<1x64xf32>
    %64 = tosa.add %62, %63 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %65 = tosa.cast %64 : (tensor<64x64xf32>) -> tensor<64x64xf16>
    %66 = tosa.reshape %65, %4 : (tensor<64x64xf16>, !tosa.shape<3>) -> tensor<2x32x64xf16>
    return %66 : tensor<2x32x64xf16>
  }
}
