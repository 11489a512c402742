module {
  func.func @main(%arg0: tensor<1x64xi64>, %arg1: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %0 = tosa.const_shape  {values = dense<[1, 64, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %1 = "tosa.const"() <{values = dense<0> : tensor<1x64x1xi32>}> : () -> tensor<1x64x1xi32>
    %2 = tosa.const_shape  {values = dense<[64, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %3 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %4 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %5 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %6 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %7 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %9 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %10 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %11 = tosa.const_shape  {values = dense<[1, 64, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[4, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %13 = tosa.const_shape  {values = dense<[4, 16, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<[1, 4, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<[4, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[1, 4, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[1, 64, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %18 = tosa.const_shape  {values = dense<[64, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %19 = "tosa.const"() <{values = dense<0> : tensor<1x512x1xi64>}> : () -> tensor<1x512x1xi64>
    %20 = "tosa.const"() <{values = dense<[[512, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %21 = "tosa.const"() <{values = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1x1000x64xf32>}> : () -> tensor<1x1000x64xf32>
    %22 = "tosa.const"() <{values = dense_resource<torch_tensor_2_64_torch.float32> : tensor<1x2x64xf32>}> : () -> tensor<1x2x64xf32>
    %23 = "tosa.const"() <{values = dense_resource<torch_tensor_512_64_torch.float32> : tensor<1x512x64xf32>}> : () -> tensor<1x512x64xf32>
    %24 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %25 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %26 = "tosa.const"() <{values = dense<9.99999996E-13> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %27 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %28 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %29 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %30 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %31 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %32 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %33 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %34 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %35 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_3> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %36 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %37 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_4> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %38 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %39 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %40 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_5> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %41 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_6> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %42 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_7> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %43 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %44 = "tosa.const"() <{values = dense_resource<torch_tensor_128_torch.float32> : tensor<1x128xf32>}> : () -> tensor<1x128xf32>
    %45 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %46 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %47 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %48 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %49 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_8> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %50 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_9> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %51 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_10> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %52 = tosa.cast %arg1 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %53 = tosa.reshape %52, %0 : (tensor<1x64xi32>, !tosa.shape<3>) -> tensor<1x64x1xi32>
    %54 = tosa.concat %1, %53 {axis = 2 : i32} : (tensor<1x64x1xi32>, tensor<1x64x1xi32>) -> tensor<1x64x2xi32>
    %55 = tosa.reshape %54, %2 : (tensor<1x64x2xi32>, !tosa.shape<2>) -> tensor<64x2xi32>
    %56 = tosa.mul %55, %20, %3 : (tensor<64x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<64x2xi32>
    %57 = tosa.reduce_sum %56 {axis = 1 : i32} : (tensor<64x2xi32>) -> tensor<64x1xi32>
    %58 = tosa.reshape %57, %4 : (tensor<64x1xi32>, !tosa.shape<2>) -> tensor<1x64xi32>
    %59 = tosa.gather %19, %58 : (tensor<1x512x1xi64>, tensor<1x64xi32>) -> tensor<1x64x1xi64>
    %60 = tosa.reshape %59, %4 : (tensor<1x64x1xi64>, !tosa.shape<2>) -> tensor<1x64xi64>
    %61 = tosa.cast %arg0 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %62 = tosa.gather %21, %61 : (tensor<1x1000x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %63 = tosa.cast %60 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %64 = tosa.gather %22, %63 : (tensor<1x2x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %65 = tosa.add %62, %64 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %66 = tosa.gather %23, %52 : (tensor<1x512x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %67 = tosa.add %65, %66 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %68 = tosa.cast %67 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %69 = tosa.reduce_sum %68 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %70 = tosa.mul %69, %24, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %71 = tosa.sub %68, %70 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %72 = tosa.mul %71, %71, %3 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %73 = tosa.reduce_sum %72 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %74 = tosa.mul %73, %24, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %75 = tosa.cast %74 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %76 = tosa.reduce_sum %67 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %77 = tosa.mul %76, %25, %3 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %78 = tosa.add %75, %26 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %79 = tosa.rsqrt %78 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %80 = tosa.sub %67, %77 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %81 = tosa.mul %80, %79, %3 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %82 = tosa.mul %81, %27, %3 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %83 = tosa.add %82, %28 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %84 = tosa.cast %6 : (tensor<64xi64>) -> tensor<64xi32>
    %85 = tosa.cast %84 : (tensor<64xi32>) -> tensor<64xi64>
    %86 = tosa.reshape %85, %7 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %87 = tosa.greater_equal %86, %29 : (tensor<1x1x64x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x64x1xi1>
    %88 = tosa.tile %87, %8 : (tensor<1x1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x64x64xi1>
    %89 = tosa.select %88, %30, %31 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %90 = tosa.matmul %83, %32, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %91 = tosa.reshape %90, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %92 = tosa.add %91, %33 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %93 = tosa.reshape %92, %11 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %94 = tosa.transpose %93 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %95 = tosa.matmul %83, %34, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %96 = tosa.reshape %95, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %97 = tosa.add %96, %35 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %98 = tosa.reshape %97, %11 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %99 = tosa.matmul %83, %36, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %100 = tosa.reshape %99, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %101 = tosa.add %100, %37 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %102 = tosa.reshape %101, %11 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %103 = tosa.transpose %102 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %104 = tosa.transpose %98 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x16x64xf32>
    %105 = tosa.reshape %94, %12 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %106 = tosa.reshape %104, %13 : (tensor<1x4x16x64xf32>, !tosa.shape<3>) -> tensor<4x16x64xf32>
    %107 = tosa.matmul %105, %106, %10, %10 : (tensor<4x64x16xf32>, tensor<4x16x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x64xf32>
    %108 = tosa.reshape %107, %14 : (tensor<4x64x64xf32>, !tosa.shape<4>) -> tensor<1x4x64x64xf32>
    %109 = tosa.mul %108, %38, %3 : (tensor<1x4x64x64xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %110 = tosa.add %109, %89 : (tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x4x64x64xf32>
    %111 = tosa.reduce_max %110 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %112 = tosa.sub %110, %111 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) -> tensor<1x4x64x64xf32>
    %113 = tosa.exp %112 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %114 = tosa.reduce_sum %113 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %115 = tosa.reciprocal %114 : (tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %116 = tosa.mul %113, %115, %3 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %117 = tosa.reshape %116, %15 : (tensor<1x4x64x64xf32>, !tosa.shape<3>) -> tensor<4x64x64xf32>
    %118 = tosa.reshape %103, %12 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %119 = tosa.matmul %117, %118, %10, %10 : (tensor<4x64x64xf32>, tensor<4x64x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x16xf32>
    %120 = tosa.reshape %119, %16 : (tensor<4x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %121 = tosa.transpose %120 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x64x16xf32>) -> tensor<1x64x4x16xf32>
    %122 = tosa.reshape %121, %5 : (tensor<1x64x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %123 = tosa.matmul %122, %39, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %124 = tosa.reshape %123, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %125 = tosa.add %124, %40 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %126 = tosa.reshape %125, %5 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %127 = tosa.add %126, %83 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %128 = tosa.cast %127 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %129 = tosa.reduce_sum %128 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %130 = tosa.mul %129, %24, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %131 = tosa.sub %128, %130 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %132 = tosa.mul %131, %131, %3 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %133 = tosa.reduce_sum %132 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %134 = tosa.mul %133, %24, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %135 = tosa.cast %134 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %136 = tosa.reduce_sum %127 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %137 = tosa.mul %136, %25, %3 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %138 = tosa.add %135, %26 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %139 = tosa.rsqrt %138 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %140 = tosa.sub %127, %137 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %141 = tosa.mul %140, %139, %3 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %142 = tosa.mul %141, %41, %3 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %143 = tosa.add %142, %42 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %144 = tosa.matmul %143, %43, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x128xf32>
    %145 = tosa.reshape %144, %18 : (tensor<1x64x128xf32>, !tosa.shape<2>) -> tensor<64x128xf32>
    %146 = tosa.add %145, %44 : (tensor<64x128xf32>, tensor<1x128xf32>) -> tensor<64x128xf32>
    %147 = tosa.reshape %146, %17 : (tensor<64x128xf32>, !tosa.shape<3>) -> tensor<1x64x128xf32>
    %148 = tosa.mul %147, %47, %3 : (tensor<1x64x128xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %149 = tosa.erf %148 : (tensor<1x64x128xf32>) -> tensor<1x64x128xf32>
    %150 = tosa.add %149, %45 : (tensor<1x64x128xf32>, tensor<1x1x1xf32>) -> tensor<1x64x128xf32>
    %151 = tosa.mul %46, %150, %3 : (tensor<1x1x1xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %152 = tosa.mul %147, %151, %3 : (tensor<1x64x128xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %153 = tosa.matmul %152, %48, %10, %10 : (tensor<1x64x128xf32>, tensor<1x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %154 = tosa.reshape %153, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %155 = tosa.add %154, %49 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %156 = tosa.reshape %155, %5 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %157 = tosa.add %156, %143 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %158 = tosa.cast %157 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %159 = tosa.reduce_sum %158 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %160 = tosa.mul %159, %24, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %161 = tosa.sub %158, %160 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %162 = tosa.mul %161, %161, %3 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %163 = tosa.reduce_sum %162 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %164 = tosa.mul %163, %24, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %165 = tosa.cast %164 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %166 = tosa.reduce_sum %157 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %167 = tosa.mul %166, %25, %3 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %168 = tosa.add %165, %26 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %169 = tosa.rsqrt %168 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %170 = tosa.sub %157, %167 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %171 = tosa.mul %170, %169, %3 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %172 = tosa.mul %171, %50, %3 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %173 = tosa.add %172, %51 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    return %173 : tensor<1x64x64xf32>
  }
}
