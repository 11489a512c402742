module {
  func.func @main(%arg0: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %0 = "tosa.const"() <{values = dense<15> : tensor<64x64xi64>}> : () -> tensor<64x64xi64>
    %1 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %2 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %3 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %4 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %5 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %6 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %8 = tosa.const_shape  {values = dense<[1, 64, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %9 = tosa.const_shape  {values = dense<[64, 1]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %10 = tosa.const_shape  {values = dense<[1, 4096]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %11 = tosa.const_shape  {values = dense<[64, 64, 4]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %12 = tosa.const_shape  {values = dense<[1, 4, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %13 = tosa.const_shape  {values = dense<[4, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<[4, 16, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[4, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[1, 4, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = "tosa.const"() <{values = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1x1000x64xf32>}> : () -> tensor<1x1000x64xf32>
    %18 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %19 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %20 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %21 = "tosa.const"() <{values = dense<2.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %22 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %23 = "tosa.const"() <{values = dense<9.99999997E-7> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %24 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %25 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %26 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %27 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %28 = "tosa.const"() <{values = dense<0> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %29 = "tosa.const"() <{values = dense<16> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %30 = "tosa.const"() <{values = dense<8> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %31 = "tosa.const"() <{values = dense<1.250000e-01> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %32 = "tosa.const"() <{values = dense<0.360673755> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %33 = "tosa.const"() <{values = dense<8.000000e+00> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %34 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %35 = "tosa.const"() <{values = dense<8> : tensor<1x1xi32>}> : () -> tensor<1x1xi32>
    %36 = "tosa.const"() <{values = dense_resource<torch_tensor_32_4_torch.float32> : tensor<1x32x4xf32>}> : () -> tensor<1x32x4xf32>
    %37 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %38 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %39 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %40 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %41 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %42 = tosa.cast %arg0 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %43 = tosa.gather %17, %42 : (tensor<1x1000x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %44 = tosa.cast %3 : (tensor<64xi64>) -> tensor<64xi32>
    %45 = tosa.cast %44 : (tensor<64xi32>) -> tensor<64xi64>
    %46 = tosa.reshape %45, %5 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %47 = tosa.greater_equal %46, %18 : (tensor<1x1x64x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x64x1xi1>
    %48 = tosa.tile %47, %6 : (tensor<1x1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x64x64xi1>
    %49 = tosa.select %48, %19, %20 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %50 = tosa.pow %43, %21 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %51 = tosa.reduce_sum %50 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %52 = tosa.mul %51, %22, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %53 = tosa.add %52, %23 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %54 = tosa.rsqrt %53 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %55 = tosa.mul %43, %54, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %56 = tosa.mul %24, %55, %4 : (tensor<1x1x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %57 = tosa.matmul %56, %25, %7, %7 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %58 = tosa.reshape %57, %8 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %59 = tosa.transpose %58 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %60 = tosa.matmul %56, %26, %7, %7 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %61 = tosa.reshape %60, %8 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %62 = tosa.matmul %56, %27, %7, %7 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %63 = tosa.reshape %62, %8 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %64 = tosa.transpose %63 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %65 = tosa.reshape %3, %9 : (tensor<64xi64>, !tosa.shape<2>) -> tensor<64x1xi64>
    %66 = tosa.cast %65 : (tensor<64x1xi64>) -> tensor<64x1xi32>
    %67 = tosa.reshape %3, %1 : (tensor<64xi64>, !tosa.shape<2>) -> tensor<1x64xi64>
    %68 = tosa.cast %67 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %69 = tosa.sub %68, %66 : (tensor<1x64xi32>, tensor<64x1xi32>) -> tensor<64x64xi32>
    %70 = tosa.cast %69 : (tensor<64x64xi32>) -> tensor<64x64xi64>
    %71 = tosa.greater %70, %28 : (tensor<64x64xi64>, tensor<1x1xi64>) -> tensor<64x64xi1>
    %72 = tosa.cast %71 : (tensor<64x64xi1>) -> tensor<64x64xi64>
    %73 = tosa.mul %72, %29, %4 : (tensor<64x64xi64>, tensor<1x1xi64>, tensor<1xi8>) -> tensor<64x64xi64>
    %74 = tosa.cast %73 : (tensor<64x64xi64>) -> tensor<64x64xi32>
    %75 = tosa.abs %70 : (tensor<64x64xi64>) -> tensor<64x64xi64>
    %76 = tosa.greater %30, %75 : (tensor<1x1xi64>, tensor<64x64xi64>) -> tensor<64x64xi1>
    %77 = tosa.cast %75 : (tensor<64x64xi64>) -> tensor<64x64xf32>
    %78 = tosa.mul %77, %31, %4 : (tensor<64x64xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<64x64xf32>
    %79 = tosa.log %78 : (tensor<64x64xf32>) -> tensor<64x64xf32>
    %80 = tosa.mul %79, %32, %4 : (tensor<64x64xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<64x64xf32>
    %81 = tosa.mul %80, %33, %4 : (tensor<64x64xf32>, tensor<1x1xf32>, tensor<1xi8>) -> tensor<64x64xf32>
    %82 = tosa.floor %81 : (tensor<64x64xf32>) -> tensor<64x64xf32>
    %83 = tosa.ceil %81 : (tensor<64x64xf32>) -> tensor<64x64xf32>
    %84 = tosa.greater %34, %81 : (tensor<1x1xf32>, tensor<64x64xf32>) -> tensor<64x64xi1>
    %85 = tosa.select %84, %83, %82 : (tensor<64x64xi1>, tensor<64x64xf32>, tensor<64x64xf32>) -> tensor<64x64xf32>
    %86 = tosa.cast %85 : (tensor<64x64xf32>) -> tensor<64x64xi64>
    %87 = tosa.cast %86 : (tensor<64x64xi64>) -> tensor<64x64xi32>
    %88 = tosa.add %87, %35 : (tensor<64x64xi32>, tensor<1x1xi32>) -> tensor<64x64xi32>
    %89 = tosa.cast %88 : (tensor<64x64xi32>) -> tensor<64x64xi64>
    %90 = tosa.minimum %89, %0 : (tensor<64x64xi64>, tensor<64x64xi64>) -> tensor<64x64xi64>
    %91 = tosa.select %76, %75, %90 : (tensor<64x64xi1>, tensor<64x64xi64>, tensor<64x64xi64>) -> tensor<64x64xi64>
    %92 = tosa.cast %91 : (tensor<64x64xi64>) -> tensor<64x64xi32>
    %93 = tosa.add %74, %92 : (tensor<64x64xi32>, tensor<64x64xi32>) -> tensor<64x64xi32>
    %94 = tosa.cast %93 : (tensor<64x64xi32>) -> tensor<64x64xi64>
    %95 = tosa.reshape %94, %10 : (tensor<64x64xi64>, !tosa.shape<2>) -> tensor<1x4096xi64>
    %96 = tosa.cast %95 : (tensor<1x4096xi64>) -> tensor<1x4096xi32>
    %97 = tosa.gather %36, %96 : (tensor<1x32x4xf32>, tensor<1x4096xi32>) -> tensor<1x4096x4xf32>
    %98 = tosa.reshape %97, %11 : (tensor<1x4096x4xf32>, !tosa.shape<3>) -> tensor<64x64x4xf32>
    %99 = tosa.transpose %98 {perms = array<i32: 2, 0, 1>} : (tensor<64x64x4xf32>) -> tensor<4x64x64xf32>
    %100 = tosa.reshape %99, %12 : (tensor<4x64x64xf32>, !tosa.shape<4>) -> tensor<1x4x64x64xf32>
    %101 = tosa.transpose %61 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x16x64xf32>
    %102 = tosa.reshape %59, %13 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %103 = tosa.reshape %101, %14 : (tensor<1x4x16x64xf32>, !tosa.shape<3>) -> tensor<4x16x64xf32>
    %104 = tosa.matmul %102, %103, %7, %7 : (tensor<4x64x16xf32>, tensor<4x16x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x64xf32>
    %105 = tosa.reshape %104, %12 : (tensor<4x64x64xf32>, !tosa.shape<4>) -> tensor<1x4x64x64xf32>
    %106 = tosa.add %105, %100 : (tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %107 = tosa.add %106, %49 : (tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x4x64x64xf32>
    %108 = tosa.reduce_max %107 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %109 = tosa.sub %107, %108 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) -> tensor<1x4x64x64xf32>
    %110 = tosa.exp %109 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %111 = tosa.reduce_sum %110 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %112 = tosa.reciprocal %111 : (tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %113 = tosa.mul %110, %112, %4 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %114 = tosa.reshape %113, %15 : (tensor<1x4x64x64xf32>, !tosa.shape<3>) -> tensor<4x64x64xf32>
    %115 = tosa.reshape %64, %13 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %116 = tosa.matmul %114, %115, %7, %7 : (tensor<4x64x64xf32>, tensor<4x64x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x16xf32>
    %117 = tosa.reshape %116, %16 : (tensor<4x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %118 = tosa.transpose %117 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x64x16xf32>) -> tensor<1x64x4x16xf32>
    %119 = tosa.reshape %118, %2 : (tensor<1x64x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %120 = tosa.matmul %119, %37, %7, %7 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %121 = tosa.add %43, %120 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %122 = tosa.pow %121, %21 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %123 = tosa.reduce_sum %122 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %124 = tosa.mul %123, %22, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %125 = tosa.add %124, %23 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %126 = tosa.rsqrt %125 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %127 = tosa.mul %121, %126, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %128 = tosa.mul %38, %127, %4 : (tensor<1x1x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %129 = tosa.matmul %128, %39, %7, %7 : (tensor<1x64x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x128xf32>
    %130 = tosa.clamp %129 {max_val = 3.40282347E+38 : f32, min_val = 0.000000e+00 : f32} : (tensor<1x64x128xf32>) -> tensor<1x64x128xf32>
    %131 = tosa.matmul %130, %40, %7, %7 : (tensor<1x64x128xf32>, tensor<1x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %132 = tosa.add %121, %131 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %133 = tosa.pow %132, %21 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %134 = tosa.reduce_sum %133 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %135 = tosa.mul %134, %22, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %136 = tosa.add %135, %23 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %137 = tosa.rsqrt %136 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %138 = tosa.mul %132, %137, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %139 = tosa.mul %41, %138, %4 : (tensor<1x1x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    return %139 : tensor<1x64x64xf32>
  }
}
