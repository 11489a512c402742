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
    %19 = tosa.const_shape  {values = dense<[1, 64, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %20 = tosa.const_shape  {values = dense<[64, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %21 = tosa.const_shape  {values = dense<[2, 32, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = tosa.const_shape  {values = dense<[2, 32, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %23 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x192xf32>}> : () -> tensor<1x64x192xf32>
    %24 = "tosa.const"() <{values = dense_resource<torch_tensor_192_torch.float32> : tensor<1x1x192xf32>}> : () -> tensor<1x1x192xf32>
    %25 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %26 = "tosa.const"() <{values = dense<0xFFF0000000000000> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
    %27 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %28 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %29 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %30 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %31 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %32 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %33 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %34 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %35 = "tosa.const"() <{values = dense_resource<torch_tensor_128_torch.float32> : tensor<1x128xf32>}> : () -> tensor<1x128xf32>
    %36 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %37 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_3> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %38 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_4> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %39 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_5> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %40 = tosa.transpose %arg0 {perms = array<i32: 1, 0, 2>} : (tensor<2x32x64xf32>) -> tensor<32x2x64xf32>
    %41 = tosa.tile %23, %2 : (tensor<1x64x192xf32>, !tosa.shape<3>) -> tensor<32x64x192xf32>
    %42 = tosa.matmul %40, %41, %3, %3 : (tensor<32x2x64xf32>, tensor<32x64x192xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x2x192xf32>
    %43 = tosa.add %42, %24 : (tensor<32x2x192xf32>, tensor<1x1x192xf32>) -> tensor<32x2x192xf32>
    %44 = tosa.reshape %43, %5 : (tensor<32x2x192xf32>, !tosa.shape<5>) -> tensor<1x32x2x3x64xf32>
    %45 = tosa.transpose %44 {perms = array<i32: 3, 1, 2, 0, 4>} : (tensor<1x32x2x3x64xf32>) -> tensor<3x32x2x1x64xf32>
    %46 = tosa.reshape %45, %6 : (tensor<3x32x2x1x64xf32>, !tosa.shape<4>) -> tensor<3x32x2x64xf32>
    %47 = tosa.slice %46, %8, %7 : (tensor<3x32x2x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x2x64xf32>
    %48 = tosa.slice %46, %9, %7 : (tensor<3x32x2x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x2x64xf32>
    %49 = tosa.slice %46, %10, %7 : (tensor<3x32x2x64xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x32x2x64xf32>
    %50 = tosa.reshape %47, %11 : (tensor<1x32x2x64xf32>, !tosa.shape<3>) -> tensor<32x8x16xf32>
    %51 = tosa.transpose %50 {perms = array<i32: 1, 0, 2>} : (tensor<32x8x16xf32>) -> tensor<8x32x16xf32>
    %52 = tosa.reshape %48, %11 : (tensor<1x32x2x64xf32>, !tosa.shape<3>) -> tensor<32x8x16xf32>
    %53 = tosa.transpose %52 {perms = array<i32: 1, 0, 2>} : (tensor<32x8x16xf32>) -> tensor<8x32x16xf32>
    %54 = tosa.reshape %49, %11 : (tensor<1x32x2x64xf32>, !tosa.shape<3>) -> tensor<32x8x16xf32>
    %55 = tosa.transpose %54 {perms = array<i32: 1, 0, 2>} : (tensor<32x8x16xf32>) -> tensor<8x32x16xf32>
    %56 = tosa.reshape %51, %12 : (tensor<8x32x16xf32>, !tosa.shape<4>) -> tensor<2x4x32x16xf32>
    %57 = tosa.reshape %53, %12 : (tensor<8x32x16xf32>, !tosa.shape<4>) -> tensor<2x4x32x16xf32>
    %58 = tosa.mul %56, %25, %4 : (tensor<2x4x32x16xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x32x16xf32>
    %59 = tosa.transpose %57 {perms = array<i32: 0, 1, 3, 2>} : (tensor<2x4x32x16xf32>) -> tensor<2x4x16x32xf32>
    %60 = tosa.mul %59, %25, %4 : (tensor<2x4x16x32xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<2x4x16x32xf32>
    %61 = tosa.reshape %58, %13 : (tensor<2x4x32x16xf32>, !tosa.shape<3>) -> tensor<8x32x16xf32>
    %62 = tosa.reshape %60, %14 : (tensor<2x4x16x32xf32>, !tosa.shape<3>) -> tensor<8x16x32xf32>
    %63 = tosa.matmul %61, %62, %3, %3 : (tensor<8x32x16xf32>, tensor<8x16x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x32x32xf32>
    %64 = tosa.reshape %63, %15 : (tensor<8x32x32xf32>, !tosa.shape<4>) -> tensor<2x4x32x32xf32>
    %65 = tosa.reduce_max %64 {axis = 3 : i32} : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x1xf32>
    %66 = tosa.sub %64, %65 : (tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>) -> tensor<2x4x32x32xf32>
    %67 = tosa.exp %66 : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf32>
    %68 = tosa.reduce_sum %67 {axis = 3 : i32} : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x1xf32>
    %69 = tosa.reciprocal %68 : (tensor<2x4x32x1xf32>) -> tensor<2x4x32x1xf32>
    %70 = tosa.mul %67, %69, %4 : (tensor<2x4x32x32xf32>, tensor<2x4x32x1xf32>, tensor<1xi8>) -> tensor<2x4x32x32xf32>
    %71 = tosa.cast %64 : (tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf64>
    %72 = tosa.equal %71, %26 : (tensor<2x4x32x32xf64>, tensor<1x1x1x1xf64>) -> tensor<2x4x32x32xi1>
    %73 = tosa.reduce_all %72 {axis = 3 : i32} : (tensor<2x4x32x32xi1>) -> tensor<2x4x32x1xi1>
    %74 = tosa.select %73, %0, %70 : (tensor<2x4x32x1xi1>, tensor<2x4x32x32xf32>, tensor<2x4x32x32xf32>) -> tensor<2x4x32x32xf32>
    %75 = tosa.reshape %74, %16 : (tensor<2x4x32x32xf32>, !tosa.shape<3>) -> tensor<8x32x32xf32>
    %76 = tosa.matmul %75, %55, %3, %3 : (tensor<8x32x32xf32>, tensor<8x32x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<8x32x16xf32>
    %77 = tosa.reshape %76, %12 : (tensor<8x32x16xf32>, !tosa.shape<4>) -> tensor<2x4x32x16xf32>
    %78 = tosa.transpose %77 {perms = array<i32: 2, 0, 1, 3>} : (tensor<2x4x32x16xf32>) -> tensor<32x2x4x16xf32>
    %79 = tosa.reshape %78, %18 : (tensor<32x2x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %80 = tosa.matmul %79, %27, %3, %3 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %81 = tosa.reshape %80, %17 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %82 = tosa.add %81, %28 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %83 = tosa.reshape %82, %1 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<32x2x64xf32>
    %84 = tosa.transpose %83 {perms = array<i32: 1, 0, 2>} : (tensor<32x2x64xf32>) -> tensor<2x32x64xf32>
    %85 = tosa.add %arg0, %84 : (tensor<2x32x64xf32>, tensor<2x32x64xf32>) -> tensor<2x32x64xf32>
    %86 = tosa.cast %85 : (tensor<2x32x64xf32>) -> tensor<2x32x64xf64>
    %87 = tosa.reduce_sum %86 {axis = 2 : i32} : (tensor<2x32x64xf64>) -> tensor<2x32x1xf64>
    %88 = tosa.mul %87, %29, %4 : (tensor<2x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<2x32x1xf64>
    %89 = tosa.sub %86, %88 : (tensor<2x32x64xf64>, tensor<2x32x1xf64>) -> tensor<2x32x64xf64>
    %90 = tosa.mul %89, %89, %4 : (tensor<2x32x64xf64>, tensor<2x32x64xf64>, tensor<1xi8>) -> tensor<2x32x64xf64>
    %91 = tosa.reduce_sum %90 {axis = 2 : i32} : (tensor<2x32x64xf64>) -> tensor<2x32x1xf64>
    %92 = tosa.mul %91, %29, %4 : (tensor<2x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<2x32x1xf64>
    %93 = tosa.cast %92 : (tensor<2x32x1xf64>) -> tensor<2x32x1xf32>
    %94 = tosa.reduce_sum %85 {axis = 2 : i32} : (tensor<2x32x64xf32>) -> tensor<2x32x1xf32>
    %95 = tosa.mul %94, %30, %4 : (tensor<2x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<2x32x1xf32>
    %96 = tosa.add %93, %31 : (tensor<2x32x1xf32>, tensor<1x1x1xf32>) -> tensor<2x32x1xf32>
    %97 = tosa.rsqrt %96 : (tensor<2x32x1xf32>) -> tensor<2x32x1xf32>
    %98 = tosa.sub %85, %95 : (tensor<2x32x64xf32>, tensor<2x32x1xf32>) -> tensor<2x32x64xf32>
    %99 = tosa.mul %98, %97, %4 : (tensor<2x32x64xf32>, tensor<2x32x1xf32>, tensor<1xi8>) -> tensor<2x32x64xf32>
    %100 = tosa.mul %99, %32, %4 : (tensor<2x32x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<2x32x64xf32>
    %101 = tosa.add %100, %33 : (tensor<2x32x64xf32>, tensor<1x1x64xf32>) -> tensor<2x32x64xf32>
    %102 = tosa.reshape %101, %18 : (tensor<2x32x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %103 = tosa.matmul %102, %34, %3, %3 : (tensor<1x64x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x128xf32>
    %104 = tosa.reshape %103, %20 : (tensor<1x64x128xf32>, !tosa.shape<2>) -> tensor<64x128xf32>
    %105 = tosa.add %104, %35 : (tensor<64x128xf32>, tensor<1x128xf32>) -> tensor<64x128xf32>
    %106 = tosa.reshape %105, %21 : (tensor<64x128xf32>, !tosa.shape<3>) -> tensor<2x32x128xf32>
    %107 = tosa.clamp %106 {max_val = 3.40282347E+38 : f32, min_val = 0.000000e+00 : f32} : (tensor<2x32x128xf32>) -> tensor<2x32x128xf32>
    %108 = tosa.reshape %107, %19 : (tensor<2x32x128xf32>, !tosa.shape<3>) -> tensor<1x64x128xf32>
    %109 = tosa.matmul %108, %36, %3, %3 : (tensor<1x64x128xf32>, tensor<1x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %110 = tosa.reshape %109, %17 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %111 = tosa.add %110, %37 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %112 = tosa.reshape %111, %22 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<2x32x64xf32>
    %113 = tosa.add %101, %112 : (tensor<2x32x64xf32>, tensor<2x32x64xf32>) -> tensor<2x32x64xf32>
    %114 = tosa.cast %113 : (tensor<2x32x64xf32>) -> tensor<2x32x64xf64>
    %115 = tosa.reduce_sum %114 {axis = 2 : i32} : (tensor<2x32x64xf64>) -> tensor<2x32x1xf64>
    %116 = tosa.mul %115, %29, %4 : (tensor<2x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<2x32x1xf64>
    %117 = tosa.sub %114, %116 : (tensor<2x32x64xf64>, tensor<2x32x1xf64>) -> tensor<2x32x64xf64>
    %118 = tosa.mul %117, %117, %4 : (tensor<2x32x64xf64>, tensor<2x32x64xf64>, tensor<1xi8>) -> tensor<2x32x64xf64>
    %119 = tosa.reduce_sum %118 {axis = 2 : i32} : (tensor<2x32x64xf64>) -> tensor<2x32x1xf64>
    %120 = tosa.mul %119, %29, %4 : (tensor<2x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<2x32x1xf64>
    %121 = tosa.cast %120 : (tensor<2x32x1xf64>) -> tensor<2x32x1xf32>
    %122 = tosa.reduce_sum %113 {axis = 2 : i32} : (tensor<2x32x64xf32>) -> tensor<2x32x1xf32>
    %123 = tosa.mul %122, %30, %4 : (tensor<2x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<2x32x1xf32>
    %124 = tosa.add %121, %31 : (tensor<2x32x1xf32>, tensor<1x1x1xf32>) -> tensor<2x32x1xf32>
    %125 = tosa.rsqrt %124 : (tensor<2x32x1xf32>) -> tensor<2x32x1xf32>
    %126 = tosa.sub %113, %123 : (tensor<2x32x64xf32>, tensor<2x32x1xf32>) -> tensor<2x32x64xf32>
    %127 = tosa.mul %126, %125, %4 : (tensor<2x32x64xf32>, tensor<2x32x1xf32>, tensor<1xi8>) -> tensor<2x32x64xf32>
    %128 = tosa.mul %127, %38, %4 : (tensor<2x32x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<2x32x64xf32>
    %129 = tosa.add %128, %39 : (tensor<2x32x64xf32>, tensor<1x1x64xf32>) -> tensor<2x32x64xf32>
    return %129 : tensor<2x32x64xf32>
  }
}
