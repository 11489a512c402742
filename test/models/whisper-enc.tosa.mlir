module {
  func.func @main(%arg0: tensor<1x16x64xf32>) -> tensor<1x32x64xf32> {
    %0 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x4x32x32xf32>}> : () -> tensor<1x4x32x32xf32>
    %1 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<64xf32>}> : () -> tensor<64xf32>
    %2 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>}> : () -> tensor<64xf32>
    %3 = tosa.const_shape  {values = dense<[1, 16, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %4 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %5 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %6 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %7 = tosa.const_shape  {values = dense<[1, 64, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = tosa.const_shape  {values = dense<[1, 64, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %9 = tosa.const_shape  {values = dense<[1, 32, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %10 = tosa.const_shape  {values = dense<[32, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %11 = tosa.const_shape  {values = dense<[1, 32, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[4, 32, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %13 = tosa.const_shape  {values = dense<[4, 16, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<[1, 4, 32, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<[4, 32, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[1, 4, 32, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[32, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %18 = tosa.const_shape  {values = dense<[1, 32, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %19 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<64x1x3x16xf32>}> : () -> tensor<64x1x3x16xf32>
    %20 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %21 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %22 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %23 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<64x1x3x64xf32>}> : () -> tensor<64x1x3x64xf32>
    %24 = "tosa.const"() <{values = dense_resource<torch_tensor_32_64_torch.float32> : tensor<1x32x64xf32>}> : () -> tensor<1x32x64xf32>
    %25 = "tosa.const"() <{values = dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31]]> : tensor<1x32xi64>}> : () -> tensor<1x32xi64>
    %26 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %27 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %28 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %29 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %30 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_3> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %31 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %32 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_4> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %33 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %34 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %35 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %36 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_5> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %37 = "tosa.const"() <{values = dense<0xFFF0000000000000> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
    %38 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %39 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_6> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %40 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_7> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %41 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_8> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %42 = "tosa.const"() <{values = dense_resource<weight_6> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %43 = "tosa.const"() <{values = dense_resource<torch_tensor_128_torch.float32> : tensor<1x128xf32>}> : () -> tensor<1x128xf32>
    %44 = "tosa.const"() <{values = dense_resource<weight_7> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %45 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_9> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %46 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_10> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %47 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_11> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %48 = tosa.reshape %arg0, %3 : (tensor<1x16x64xf32>, !tosa.shape<4>) -> tensor<1x16x1x64xf32>
    %49 = tosa.transpose %48 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x16x1x64xf32>) -> tensor<1x1x64x16xf32>
    %50 = tosa.conv2d %49, %19, %2, %4, %4 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 1, 1>, stride = array<i64: 1, 1>} : (tensor<1x1x64x16xf32>, tensor<64x1x3x16xf32>, tensor<64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x64x64xf32>
    %51 = tosa.transpose %50 {perms = array<i32: 0, 3, 1, 2>} : (tensor<1x1x64x64xf32>) -> tensor<1x64x1x64xf32>
    %52 = tosa.reshape %51, %5 : (tensor<1x64x1x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %53 = tosa.mul %52, %22, %6 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %54 = tosa.erf %53 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %55 = tosa.add %54, %20 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %56 = tosa.mul %21, %55, %6 : (tensor<1x1x1xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %57 = tosa.mul %52, %56, %6 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %58 = tosa.reshape %57, %7 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x1x64xf32>
    %59 = tosa.transpose %58 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x64x1x64xf32>) -> tensor<1x1x64x64xf32>
    %60 = tosa.conv2d %59, %23, %1, %4, %4 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 1, 0>, stride = array<i64: 1, 2>} : (tensor<1x1x64x64xf32>, tensor<64x1x3x64xf32>, tensor<64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x1x32x64xf32>
    %61 = tosa.transpose %60 {perms = array<i32: 0, 3, 1, 2>} : (tensor<1x1x32x64xf32>) -> tensor<1x64x1x32xf32>
    %62 = tosa.reshape %61, %8 : (tensor<1x64x1x32xf32>, !tosa.shape<3>) -> tensor<1x64x32xf32>
    %63 = tosa.mul %62, %22, %6 : (tensor<1x64x32xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x32xf32>
    %64 = tosa.erf %63 : (tensor<1x64x32xf32>) -> tensor<1x64x32xf32>
    %65 = tosa.add %64, %20 : (tensor<1x64x32xf32>, tensor<1x1x1xf32>) -> tensor<1x64x32xf32>
    %66 = tosa.mul %21, %65, %6 : (tensor<1x1x1xf32>, tensor<1x64x32xf32>, tensor<1xi8>) -> tensor<1x64x32xf32>
    %67 = tosa.mul %62, %66, %6 : (tensor<1x64x32xf32>, tensor<1x64x32xf32>, tensor<1xi8>) -> tensor<1x64x32xf32>
    %68 = tosa.transpose %67 {perms = array<i32: 0, 2, 1>} : (tensor<1x64x32xf32>) -> tensor<1x32x64xf32>
    %69 = tosa.cast %25 : (tensor<1x32xi64>) -> tensor<1x32xi32>
    %70 = tosa.gather %24, %69 : (tensor<1x32x64xf32>, tensor<1x32xi32>) -> tensor<1x32x64xf32>
    %71 = tosa.add %68, %70 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    %72 = tosa.cast %71 : (tensor<1x32x64xf32>) -> tensor<1x32x64xf64>
    %73 = tosa.reduce_sum %72 {axis = 2 : i32} : (tensor<1x32x64xf64>) -> tensor<1x32x1xf64>
    %74 = tosa.mul %73, %26, %6 : (tensor<1x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x32x1xf64>
    %75 = tosa.sub %72, %74 : (tensor<1x32x64xf64>, tensor<1x32x1xf64>) -> tensor<1x32x64xf64>
    %76 = tosa.mul %75, %75, %6 : (tensor<1x32x64xf64>, tensor<1x32x64xf64>, tensor<1xi8>) -> tensor<1x32x64xf64>
    %77 = tosa.reduce_sum %76 {axis = 2 : i32} : (tensor<1x32x64xf64>) -> tensor<1x32x1xf64>
    %78 = tosa.mul %77, %26, %6 : (tensor<1x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x32x1xf64>
    %79 = tosa.cast %78 : (tensor<1x32x1xf64>) -> tensor<1x32x1xf32>
    %80 = tosa.reduce_sum %71 {axis = 2 : i32} : (tensor<1x32x64xf32>) -> tensor<1x32x1xf32>
    %81 = tosa.mul %80, %27, %6 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %82 = tosa.add %79, %28 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>) -> tensor<1x32x1xf32>
    %83 = tosa.rsqrt %82 : (tensor<1x32x1xf32>) -> tensor<1x32x1xf32>
    %84 = tosa.sub %71, %81 : (tensor<1x32x64xf32>, tensor<1x32x1xf32>) -> tensor<1x32x64xf32>
    %85 = tosa.mul %84, %83, %6 : (tensor<1x32x64xf32>, tensor<1x32x1xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %86 = tosa.mul %85, %29, %6 : (tensor<1x32x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %87 = tosa.add %86, %30 : (tensor<1x32x64xf32>, tensor<1x1x64xf32>) -> tensor<1x32x64xf32>
    %88 = tosa.matmul %87, %31, %4, %4 : (tensor<1x32x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x64xf32>
    %89 = tosa.reshape %88, %10 : (tensor<1x32x64xf32>, !tosa.shape<2>) -> tensor<32x64xf32>
    %90 = tosa.add %89, %32 : (tensor<32x64xf32>, tensor<1x64xf32>) -> tensor<32x64xf32>
    %91 = tosa.reshape %90, %9 : (tensor<32x64xf32>, !tosa.shape<3>) -> tensor<1x32x64xf32>
    %92 = tosa.mul %91, %33, %6 : (tensor<1x32x64xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %93 = tosa.reshape %92, %11 : (tensor<1x32x64xf32>, !tosa.shape<4>) -> tensor<1x32x4x16xf32>
    %94 = tosa.transpose %93 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x32x4x16xf32>) -> tensor<1x4x32x16xf32>
    %95 = tosa.matmul %87, %34, %4, %4 : (tensor<1x32x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x64xf32>
    %96 = tosa.reshape %95, %11 : (tensor<1x32x64xf32>, !tosa.shape<4>) -> tensor<1x32x4x16xf32>
    %97 = tosa.matmul %87, %35, %4, %4 : (tensor<1x32x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x64xf32>
    %98 = tosa.reshape %97, %10 : (tensor<1x32x64xf32>, !tosa.shape<2>) -> tensor<32x64xf32>
    %99 = tosa.add %98, %36 : (tensor<32x64xf32>, tensor<1x64xf32>) -> tensor<32x64xf32>
    %100 = tosa.reshape %99, %11 : (tensor<32x64xf32>, !tosa.shape<4>) -> tensor<1x32x4x16xf32>
    %101 = tosa.transpose %100 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x32x4x16xf32>) -> tensor<1x4x32x16xf32>
    %102 = tosa.transpose %96 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x32x4x16xf32>) -> tensor<1x4x16x32xf32>
    %103 = tosa.reshape %94, %12 : (tensor<1x4x32x16xf32>, !tosa.shape<3>) -> tensor<4x32x16xf32>
    %104 = tosa.reshape %102, %13 : (tensor<1x4x16x32xf32>, !tosa.shape<3>) -> tensor<4x16x32xf32>
    %105 = tosa.matmul %103, %104, %4, %4 : (tensor<4x32x16xf32>, tensor<4x16x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x32x32xf32>
    %106 = tosa.reshape %105, %14 : (tensor<4x32x32xf32>, !tosa.shape<4>) -> tensor<1x4x32x32xf32>
    %107 = tosa.reduce_max %106 {axis = 3 : i32} : (tensor<1x4x32x32xf32>) -> tensor<1x4x32x1xf32>
    %108 = tosa.sub %106, %107 : (tensor<1x4x32x32xf32>, tensor<1x4x32x1xf32>) -> tensor<1x4x32x32xf32>
    %109 = tosa.exp %108 : (tensor<1x4x32x32xf32>) -> tensor<1x4x32x32xf32>
    %110 = tosa.reduce_sum %109 {axis = 3 : i32} : (tensor<1x4x32x32xf32>) -> tensor<1x4x32x1xf32>
    %111 = tosa.reciprocal %110 : (tensor<1x4x32x1xf32>) -> tensor<1x4x32x1xf32>
    %112 = tosa.mul %109, %111, %6 : (tensor<1x4x32x32xf32>, tensor<1x4x32x1xf32>, tensor<1xi8>) -> tensor<1x4x32x32xf32>
    %113 = tosa.cast %106 : (tensor<1x4x32x32xf32>) -> tensor<1x4x32x32xf64>
    %114 = tosa.equal %113, %37 : (tensor<1x4x32x32xf64>, tensor<1x1x1x1xf64>) -> tensor<1x4x32x32xi1>
    %115 = tosa.reduce_all %114 {axis = 3 : i32} : (tensor<1x4x32x32xi1>) -> tensor<1x4x32x1xi1>
    %116 = tosa.select %115, %0, %112 : (tensor<1x4x32x1xi1>, tensor<1x4x32x32xf32>, tensor<1x4x32x32xf32>) -> tensor<1x4x32x32xf32>
    %117 = tosa.reshape %116, %15 : (tensor<1x4x32x32xf32>, !tosa.shape<3>) -> tensor<4x32x32xf32>
    %118 = tosa.reshape %101, %12 : (tensor<1x4x32x16xf32>, !tosa.shape<3>) -> tensor<4x32x16xf32>
    %119 = tosa.matmul %117, %118, %4, %4 : (tensor<4x32x32xf32>, tensor<4x32x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x32x16xf32>
    %120 = tosa.reshape %119, %16 : (tensor<4x32x16xf32>, !tosa.shape<4>) -> tensor<1x4x32x16xf32>
    %121 = tosa.transpose %120 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x32x16xf32>) -> tensor<1x32x4x16xf32>
    %122 = tosa.reshape %121, %9 : (tensor<1x32x4x16xf32>, !tosa.shape<3>) -> tensor<1x32x64xf32>
    %123 = tosa.matmul %122, %38, %4, %4 : (tensor<1x32x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x64xf32>
    %124 = tosa.reshape %123, %10 : (tensor<1x32x64xf32>, !tosa.shape<2>) -> tensor<32x64xf32>
    %125 = tosa.add %124, %39 : (tensor<32x64xf32>, tensor<1x64xf32>) -> tensor<32x64xf32>
    %126 = tosa.reshape %125, %9 : (tensor<32x64xf32>, !tosa.shape<3>) -> tensor<1x32x64xf32>
    %127 = tosa.add %71, %126 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    %128 = tosa.cast %127 : (tensor<1x32x64xf32>) -> tensor<1x32x64xf64>
    %129 = tosa.reduce_sum %128 {axis = 2 : i32} : (tensor<1x32x64xf64>) -> tensor<1x32x1xf64>
    %130 = tosa.mul %129, %26, %6 : (tensor<1x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x32x1xf64>
    %131 = tosa.sub %128, %130 : (tensor<1x32x64xf64>, tensor<1x32x1xf64>) -> tensor<1x32x64xf64>
    %132 = tosa.mul %131, %131, %6 : (tensor<1x32x64xf64>, tensor<1x32x64xf64>, tensor<1xi8>) -> tensor<1x32x64xf64>
    %133 = tosa.reduce_sum %132 {axis = 2 : i32} : (tensor<1x32x64xf64>) -> tensor<1x32x1xf64>
    %134 = tosa.mul %133, %26, %6 : (tensor<1x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x32x1xf64>
    %135 = tosa.cast %134 : (tensor<1x32x1xf64>) -> tensor<1x32x1xf32>
    %136 = tosa.reduce_sum %127 {axis = 2 : i32} : (tensor<1x32x64xf32>) -> tensor<1x32x1xf32>
    %137 = tosa.mul %136, %27, %6 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %138 = tosa.add %135, %28 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>) -> tensor<1x32x1xf32>
    %139 = tosa.rsqrt %138 : (tensor<1x32x1xf32>) -> tensor<1x32x1xf32>
    %140 = tosa.sub %127, %137 : (tensor<1x32x64xf32>, tensor<1x32x1xf32>) -> tensor<1x32x64xf32>
    %141 = tosa.mul %140, %139, %6 : (tensor<1x32x64xf32>, tensor<1x32x1xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %142 = tosa.mul %141, %40, %6 : (tensor<1x32x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %143 = tosa.add %142, %41 : (tensor<1x32x64xf32>, tensor<1x1x64xf32>) -> tensor<1x32x64xf32>
    %144 = tosa.matmul %143, %42, %4, %4 : (tensor<1x32x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x128xf32>
    %145 = tosa.reshape %144, %17 : (tensor<1x32x128xf32>, !tosa.shape<2>) -> tensor<32x128xf32>
    %146 = tosa.add %145, %43 : (tensor<32x128xf32>, tensor<1x128xf32>) -> tensor<32x128xf32>
    %147 = tosa.reshape %146, %18 : (tensor<32x128xf32>, !tosa.shape<3>) -> tensor<1x32x128xf32>
    %148 = tosa.mul %147, %22, %6 : (tensor<1x32x128xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x128xf32>
    %149 = tosa.erf %148 : (tensor<1x32x128xf32>) -> tensor<1x32x128xf32>
    %150 = tosa.add %149, %20 : (tensor<1x32x128xf32>, tensor<1x1x1xf32>) -> tensor<1x32x128xf32>
    %151 = tosa.mul %21, %150, %6 : (tensor<1x1x1xf32>, tensor<1x32x128xf32>, tensor<1xi8>) -> tensor<1x32x128xf32>
    %152 = tosa.mul %147, %151, %6 : (tensor<1x32x128xf32>, tensor<1x32x128xf32>, tensor<1xi8>) -> tensor<1x32x128xf32>
    %153 = tosa.matmul %152, %44, %4, %4 : (tensor<1x32x128xf32>, tensor<1x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x64xf32>
    %154 = tosa.reshape %153, %10 : (tensor<1x32x64xf32>, !tosa.shape<2>) -> tensor<32x64xf32>
    %155 = tosa.add %154, %45 : (tensor<32x64xf32>, tensor<1x64xf32>) -> tensor<32x64xf32>
    %156 = tosa.reshape %155, %9 : (tensor<32x64xf32>, !tosa.shape<3>) -> tensor<1x32x64xf32>
    %157 = tosa.add %127, %156 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    %158 = tosa.cast %157 : (tensor<1x32x64xf32>) -> tensor<1x32x64xf64>
    %159 = tosa.reduce_sum %158 {axis = 2 : i32} : (tensor<1x32x64xf64>) -> tensor<1x32x1xf64>
    %160 = tosa.mul %159, %26, %6 : (tensor<1x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x32x1xf64>
    %161 = tosa.sub %158, %160 : (tensor<1x32x64xf64>, tensor<1x32x1xf64>) -> tensor<1x32x64xf64>
    %162 = tosa.mul %161, %161, %6 : (tensor<1x32x64xf64>, tensor<1x32x64xf64>, tensor<1xi8>) -> tensor<1x32x64xf64>
    %163 = tosa.reduce_sum %162 {axis = 2 : i32} : (tensor<1x32x64xf64>) -> tensor<1x32x1xf64>
    %164 = tosa.mul %163, %26, %6 : (tensor<1x32x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x32x1xf64>
    %165 = tosa.cast %164 : (tensor<1x32x1xf64>) -> tensor<1x32x1xf32>
    %166 = tosa.reduce_sum %157 {axis = 2 : i32} : (tensor<1x32x64xf32>) -> tensor<1x32x1xf32>
    %167 = tosa.mul %166, %27, %6 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %168 = tosa.add %165, %28 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>) -> tensor<1x32x1xf32>
    %169 = tosa.rsqrt %168 : (tensor<1x32x1xf32>) -> tensor<1x32x1xf32>
    %170 = tosa.sub %157, %167 : (tensor<1x32x64xf32>, tensor<1x32x1xf32>) -> tensor<1x32x64xf32>
    %171 = tosa.mul %170, %169, %6 : (tensor<1x32x64xf32>, tensor<1x32x1xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %172 = tosa.mul %171, %46, %6 : (tensor<1x32x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %173 = tosa.add %172, %47 : (tensor<1x32x64xf32>, tensor<1x1x64xf32>) -> tensor<1x32x64xf32>
    return %173 : tensor<1x32x64xf32>
  }
}
