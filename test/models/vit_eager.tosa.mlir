module {
  func.func @main(%arg0: tensor<1x3x32x32xf32>) -> tensor<1x17x64xf32> {
    %0 = "tosa.const"() <{values = dense_resource<torch_tensor_1_17_64_torch.float32> : tensor<1x17x64xf32>}> : () -> tensor<1x17x64xf32>
    %1 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<64xf32>}> : () -> tensor<64xf32>
    %2 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %3 = tosa.const_shape  {values = dense<[1, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %4 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %5 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]> : tensor<17xi64>}> : () -> tensor<17xi64>
    %6 = tosa.const_shape  {values = dense<[1, 1, 17, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<[1, 1, 1, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %8 = tosa.const_shape  {values = dense<[17, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %9 = tosa.const_shape  {values = dense<[1, 17, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %10 = tosa.const_shape  {values = dense<[1, 17, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %11 = tosa.const_shape  {values = dense<[4, 17, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %12 = tosa.const_shape  {values = dense<[4, 16, 17]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %13 = tosa.const_shape  {values = dense<[1, 4, 17, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %14 = tosa.const_shape  {values = dense<[4, 17, 17]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[1, 4, 17, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %16 = tosa.const_shape  {values = dense<[17, 128]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %17 = tosa.const_shape  {values = dense<[1, 17, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %18 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<64x8x8x3xf32>}> : () -> tensor<64x8x8x3xf32>
    %cst = arith.constant dense_resource<torch_tensor_1_1_64_torch.float32> : tensor<1x1x64xf32>
    %19 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %20 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %21 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %22 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %23 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %24 = "tosa.const"() <{values = dense<9.99999996E-13> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %25 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %26 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %27 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %28 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_3> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %29 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %30 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_4> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %31 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %32 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_5> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %33 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %34 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %35 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_6> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %36 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_7> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %37 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_8> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %38 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %39 = "tosa.const"() <{values = dense_resource<torch_tensor_128_torch.float32> : tensor<1x128xf32>}> : () -> tensor<1x128xf32>
    %40 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %41 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %42 = "tosa.const"() <{values = dense<0.707106769> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %43 = "tosa.const"() <{values = dense_resource<weight_6> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %44 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_9> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %45 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_10> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %46 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_11> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %47 = tosa.transpose %arg0 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x3x32x32xf32>) -> tensor<1x32x32x3xf32>
    %48 = tosa.conv2d %47, %18, %1, %2, %2 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 8, 8>} : (tensor<1x32x32x3xf32>, tensor<64x8x8x3xf32>, tensor<64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x4x64xf32>
    %49 = tosa.transpose %48 {perms = array<i32: 0, 3, 1, 2>} : (tensor<1x4x4x64xf32>) -> tensor<1x64x4x4xf32>
    %50 = tosa.reshape %49, %3 : (tensor<1x64x4x4xf32>, !tosa.shape<3>) -> tensor<1x64x16xf32>
    %51 = tosa.transpose %50 {perms = array<i32: 0, 2, 1>} : (tensor<1x64x16xf32>) -> tensor<1x16x64xf32>
    %52 = tosa.concat %cst, %51 {axis = 1 : i32} : (tensor<1x1x64xf32>, tensor<1x16x64xf32>) -> tensor<1x17x64xf32>
    %53 = tosa.add %52, %0 : (tensor<1x17x64xf32>, tensor<1x17x64xf32>) -> tensor<1x17x64xf32>
    %54 = tosa.cast %5 : (tensor<17xi64>) -> tensor<17xi32>
    %55 = tosa.cast %54 : (tensor<17xi32>) -> tensor<17xi64>
    %56 = tosa.reshape %55, %6 : (tensor<17xi64>, !tosa.shape<4>) -> tensor<1x1x17x1xi64>
    %57 = tosa.greater_equal %56, %19 : (tensor<1x1x17x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x17x1xi1>
    %58 = tosa.tile %57, %7 : (tensor<1x1x17x1xi1>, !tosa.shape<4>) -> tensor<1x1x17x17xi1>
    %59 = tosa.select %58, %20, %21 : (tensor<1x1x17x17xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x17x17xf32>
    %60 = tosa.cast %53 : (tensor<1x17x64xf32>) -> tensor<1x17x64xf64>
    %61 = tosa.reduce_sum %60 {axis = 2 : i32} : (tensor<1x17x64xf64>) -> tensor<1x17x1xf64>
    %62 = tosa.mul %61, %22, %4 : (tensor<1x17x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x17x1xf64>
    %63 = tosa.sub %60, %62 : (tensor<1x17x64xf64>, tensor<1x17x1xf64>) -> tensor<1x17x64xf64>
    %64 = tosa.mul %63, %63, %4 : (tensor<1x17x64xf64>, tensor<1x17x64xf64>, tensor<1xi8>) -> tensor<1x17x64xf64>
    %65 = tosa.reduce_sum %64 {axis = 2 : i32} : (tensor<1x17x64xf64>) -> tensor<1x17x1xf64>
    %66 = tosa.mul %65, %22, %4 : (tensor<1x17x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x17x1xf64>
    %67 = tosa.cast %66 : (tensor<1x17x1xf64>) -> tensor<1x17x1xf32>
    %68 = tosa.reduce_sum %53 {axis = 2 : i32} : (tensor<1x17x64xf32>) -> tensor<1x17x1xf32>
    %69 = tosa.mul %68, %23, %4 : (tensor<1x17x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x17x1xf32>
    %70 = tosa.add %67, %24 : (tensor<1x17x1xf32>, tensor<1x1x1xf32>) -> tensor<1x17x1xf32>
    %71 = tosa.rsqrt %70 : (tensor<1x17x1xf32>) -> tensor<1x17x1xf32>
    %72 = tosa.sub %53, %69 : (tensor<1x17x64xf32>, tensor<1x17x1xf32>) -> tensor<1x17x64xf32>
    %73 = tosa.mul %72, %71, %4 : (tensor<1x17x64xf32>, tensor<1x17x1xf32>, tensor<1xi8>) -> tensor<1x17x64xf32>
    %74 = tosa.mul %73, %25, %4 : (tensor<1x17x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x17x64xf32>
    %75 = tosa.add %74, %26 : (tensor<1x17x64xf32>, tensor<1x1x64xf32>) -> tensor<1x17x64xf32>
    %76 = tosa.matmul %75, %27, %2, %2 : (tensor<1x17x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x17x64xf32>
    %77 = tosa.reshape %76, %8 : (tensor<1x17x64xf32>, !tosa.shape<2>) -> tensor<17x64xf32>
    %78 = tosa.add %77, %28 : (tensor<17x64xf32>, tensor<1x64xf32>) -> tensor<17x64xf32>
    %79 = tosa.reshape %78, %10 : (tensor<17x64xf32>, !tosa.shape<4>) -> tensor<1x17x4x16xf32>
    %80 = tosa.transpose %79 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x17x4x16xf32>) -> tensor<1x4x17x16xf32>
    %81 = tosa.matmul %75, %29, %2, %2 : (tensor<1x17x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x17x64xf32>
    %82 = tosa.reshape %81, %8 : (tensor<1x17x64xf32>, !tosa.shape<2>) -> tensor<17x64xf32>
    %83 = tosa.add %82, %30 : (tensor<17x64xf32>, tensor<1x64xf32>) -> tensor<17x64xf32>
    %84 = tosa.reshape %83, %10 : (tensor<17x64xf32>, !tosa.shape<4>) -> tensor<1x17x4x16xf32>
    %85 = tosa.matmul %75, %31, %2, %2 : (tensor<1x17x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x17x64xf32>
    %86 = tosa.reshape %85, %8 : (tensor<1x17x64xf32>, !tosa.shape<2>) -> tensor<17x64xf32>
    %87 = tosa.add %86, %32 : (tensor<17x64xf32>, tensor<1x64xf32>) -> tensor<17x64xf32>
    %88 = tosa.reshape %87, %10 : (tensor<17x64xf32>, !tosa.shape<4>) -> tensor<1x17x4x16xf32>
    %89 = tosa.transpose %88 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x17x4x16xf32>) -> tensor<1x4x17x16xf32>
    %90 = tosa.transpose %84 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x17x4x16xf32>) -> tensor<1x4x16x17xf32>
    %91 = tosa.reshape %80, %11 : (tensor<1x4x17x16xf32>, !tosa.shape<3>) -> tensor<4x17x16xf32>
    %92 = tosa.reshape %90, %12 : (tensor<1x4x16x17xf32>, !tosa.shape<3>) -> tensor<4x16x17xf32>
    %93 = tosa.matmul %91, %92, %2, %2 : (tensor<4x17x16xf32>, tensor<4x16x17xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x17x17xf32>
    %94 = tosa.reshape %93, %13 : (tensor<4x17x17xf32>, !tosa.shape<4>) -> tensor<1x4x17x17xf32>
    %95 = tosa.mul %94, %33, %4 : (tensor<1x4x17x17xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x17x17xf32>
    %96 = tosa.add %95, %59 : (tensor<1x4x17x17xf32>, tensor<1x1x17x17xf32>) -> tensor<1x4x17x17xf32>
    %97 = tosa.reduce_max %96 {axis = 3 : i32} : (tensor<1x4x17x17xf32>) -> tensor<1x4x17x1xf32>
    %98 = tosa.sub %96, %97 : (tensor<1x4x17x17xf32>, tensor<1x4x17x1xf32>) -> tensor<1x4x17x17xf32>
    %99 = tosa.exp %98 : (tensor<1x4x17x17xf32>) -> tensor<1x4x17x17xf32>
    %100 = tosa.reduce_sum %99 {axis = 3 : i32} : (tensor<1x4x17x17xf32>) -> tensor<1x4x17x1xf32>
    %101 = tosa.reciprocal %100 : (tensor<1x4x17x1xf32>) -> tensor<1x4x17x1xf32>
    %102 = tosa.mul %99, %101, %4 : (tensor<1x4x17x17xf32>, tensor<1x4x17x1xf32>, tensor<1xi8>) -> tensor<1x4x17x17xf32>
    %103 = tosa.reshape %102, %14 : (tensor<1x4x17x17xf32>, !tosa.shape<3>) -> tensor<4x17x17xf32>
    %104 = tosa.reshape %89, %11 : (tensor<1x4x17x16xf32>, !tosa.shape<3>) -> tensor<4x17x16xf32>
    %105 = tosa.matmul %103, %104, %2, %2 : (tensor<4x17x17xf32>, tensor<4x17x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x17x16xf32>
    %106 = tosa.reshape %105, %15 : (tensor<4x17x16xf32>, !tosa.shape<4>) -> tensor<1x4x17x16xf32>
    %107 = tosa.transpose %106 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x17x16xf32>) -> tensor<1x17x4x16xf32>
    %108 = tosa.reshape %107, %9 : (tensor<1x17x4x16xf32>, !tosa.shape<3>) -> tensor<1x17x64xf32>
    %109 = tosa.matmul %108, %34, %2, %2 : (tensor<1x17x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x17x64xf32>
    %110 = tosa.reshape %109, %8 : (tensor<1x17x64xf32>, !tosa.shape<2>) -> tensor<17x64xf32>
    %111 = tosa.add %110, %35 : (tensor<17x64xf32>, tensor<1x64xf32>) -> tensor<17x64xf32>
    %112 = tosa.reshape %111, %9 : (tensor<17x64xf32>, !tosa.shape<3>) -> tensor<1x17x64xf32>
    %113 = tosa.add %112, %53 : (tensor<1x17x64xf32>, tensor<1x17x64xf32>) -> tensor<1x17x64xf32>
    %114 = tosa.cast %113 : (tensor<1x17x64xf32>) -> tensor<1x17x64xf64>
    %115 = tosa.reduce_sum %114 {axis = 2 : i32} : (tensor<1x17x64xf64>) -> tensor<1x17x1xf64>
    %116 = tosa.mul %115, %22, %4 : (tensor<1x17x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x17x1xf64>
    %117 = tosa.sub %114, %116 : (tensor<1x17x64xf64>, tensor<1x17x1xf64>) -> tensor<1x17x64xf64>
    %118 = tosa.mul %117, %117, %4 : (tensor<1x17x64xf64>, tensor<1x17x64xf64>, tensor<1xi8>) -> tensor<1x17x64xf64>
    %119 = tosa.reduce_sum %118 {axis = 2 : i32} : (tensor<1x17x64xf64>) -> tensor<1x17x1xf64>
    %120 = tosa.mul %119, %22, %4 : (tensor<1x17x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x17x1xf64>
    %121 = tosa.cast %120 : (tensor<1x17x1xf64>) -> tensor<1x17x1xf32>
    %122 = tosa.reduce_sum %113 {axis = 2 : i32} : (tensor<1x17x64xf32>) -> tensor<1x17x1xf32>
    %123 = tosa.mul %122, %23, %4 : (tensor<1x17x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x17x1xf32>
    %124 = tosa.add %121, %24 : (tensor<1x17x1xf32>, tensor<1x1x1xf32>) -> tensor<1x17x1xf32>
    %125 = tosa.rsqrt %124 : (tensor<1x17x1xf32>) -> tensor<1x17x1xf32>
    %126 = tosa.sub %113, %123 : (tensor<1x17x64xf32>, tensor<1x17x1xf32>) -> tensor<1x17x64xf32>
    %127 = tosa.mul %126, %125, %4 : (tensor<1x17x64xf32>, tensor<1x17x1xf32>, tensor<1xi8>) -> tensor<1x17x64xf32>
    %128 = tosa.mul %127, %36, %4 : (tensor<1x17x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x17x64xf32>
    %129 = tosa.add %128, %37 : (tensor<1x17x64xf32>, tensor<1x1x64xf32>) -> tensor<1x17x64xf32>
    %130 = tosa.matmul %129, %38, %2, %2 : (tensor<1x17x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x17x128xf32>
    %131 = tosa.reshape %130, %16 : (tensor<1x17x128xf32>, !tosa.shape<2>) -> tensor<17x128xf32>
    %132 = tosa.add %131, %39 : (tensor<17x128xf32>, tensor<1x128xf32>) -> tensor<17x128xf32>
    %133 = tosa.reshape %132, %17 : (tensor<17x128xf32>, !tosa.shape<3>) -> tensor<1x17x128xf32>
    %134 = tosa.mul %133, %42, %4 : (tensor<1x17x128xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x17x128xf32>
    %135 = tosa.erf %134 : (tensor<1x17x128xf32>) -> tensor<1x17x128xf32>
    %136 = tosa.add %135, %40 : (tensor<1x17x128xf32>, tensor<1x1x1xf32>) -> tensor<1x17x128xf32>
    %137 = tosa.mul %41, %136, %4 : (tensor<1x1x1xf32>, tensor<1x17x128xf32>, tensor<1xi8>) -> tensor<1x17x128xf32>
    %138 = tosa.mul %133, %137, %4 : (tensor<1x17x128xf32>, tensor<1x17x128xf32>, tensor<1xi8>) -> tensor<1x17x128xf32>
    %139 = tosa.matmul %138, %43, %2, %2 : (tensor<1x17x128xf32>, tensor<1x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x17x64xf32>
    %140 = tosa.reshape %139, %8 : (tensor<1x17x64xf32>, !tosa.shape<2>) -> tensor<17x64xf32>
    %141 = tosa.add %140, %44 : (tensor<17x64xf32>, tensor<1x64xf32>) -> tensor<17x64xf32>
    %142 = tosa.reshape %141, %9 : (tensor<17x64xf32>, !tosa.shape<3>) -> tensor<1x17x64xf32>
    %143 = tosa.add %142, %113 : (tensor<1x17x64xf32>, tensor<1x17x64xf32>) -> tensor<1x17x64xf32>
    %144 = tosa.cast %143 : (tensor<1x17x64xf32>) -> tensor<1x17x64xf64>
    %145 = tosa.reduce_sum %144 {axis = 2 : i32} : (tensor<1x17x64xf64>) -> tensor<1x17x1xf64>
    %146 = tosa.mul %145, %22, %4 : (tensor<1x17x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x17x1xf64>
    %147 = tosa.sub %144, %146 : (tensor<1x17x64xf64>, tensor<1x17x1xf64>) -> tensor<1x17x64xf64>
    %148 = tosa.mul %147, %147, %4 : (tensor<1x17x64xf64>, tensor<1x17x64xf64>, tensor<1xi8>) -> tensor<1x17x64xf64>
    %149 = tosa.reduce_sum %148 {axis = 2 : i32} : (tensor<1x17x64xf64>) -> tensor<1x17x1xf64>
    %150 = tosa.mul %149, %22, %4 : (tensor<1x17x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x17x1xf64>
    %151 = tosa.cast %150 : (tensor<1x17x1xf64>) -> tensor<1x17x1xf32>
    %152 = tosa.reduce_sum %143 {axis = 2 : i32} : (tensor<1x17x64xf32>) -> tensor<1x17x1xf32>
    %153 = tosa.mul %152, %23, %4 : (tensor<1x17x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x17x1xf32>
    %154 = tosa.add %151, %24 : (tensor<1x17x1xf32>, tensor<1x1x1xf32>) -> tensor<1x17x1xf32>
    %155 = tosa.rsqrt %154 : (tensor<1x17x1xf32>) -> tensor<1x17x1xf32>
    %156 = tosa.sub %143, %153 : (tensor<1x17x64xf32>, tensor<1x17x1xf32>) -> tensor<1x17x64xf32>
    %157 = tosa.mul %156, %155, %4 : (tensor<1x17x64xf32>, tensor<1x17x1xf32>, tensor<1xi8>) -> tensor<1x17x64xf32>
    %158 = tosa.mul %157, %45, %4 : (tensor<1x17x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x17x64xf32>
    %159 = tosa.add %158, %46 : (tensor<1x17x64xf32>, tensor<1x1x64xf32>) -> tensor<1x17x64xf32>
    return %159 : tensor<1x17x64xf32>
  }
}
