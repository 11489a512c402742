module {
  func.func @main(%arg0: tensor<1x64xi64>, %arg1: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %0 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %1 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %2 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %3 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %4 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %5 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %6 = tosa.const_shape  {values = dense<[1, 1, 1, 64, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %7 = tosa.const_shape  {values = dense<[1, 64, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %8 = tosa.const_shape  {values = dense<[64, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %9 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %10 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %11 = tosa.const_shape  {values = dense<[1, 64, 192]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %12 = tosa.const_shape  {values = dense<[64, 192]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %13 = tosa.const_shape  {values = dense<0> : tensor<3xindex>} : () -> !tosa.shape<3>
    %14 = tosa.const_shape  {values = dense<[0, 0, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[0, 0, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[1, 64, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[4, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %18 = tosa.const_shape  {values = dense<[4, 16, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %19 = tosa.const_shape  {values = dense<[1, 4, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %20 = tosa.const_shape  {values = dense<[4, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %21 = tosa.const_shape  {values = dense<[1, 4, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %22 = tosa.const_shape  {values = dense<[1, 64, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %23 = tosa.const_shape  {values = dense<[64, 256]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %24 = "tosa.const"() <{values = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1x1000x64xf32>}> : () -> tensor<1x1000x64xf32>
    %25 = "tosa.const"() <{values = dense_resource<torch_tensor_128_64_torch.float32> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %26 = "tosa.const"() <{values = dense<true> : tensor<1x1x1x1xi1>}> : () -> tensor<1x1x1x1xi1>
    %27 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %28 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %29 = "tosa.const"() <{values = dense<64> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %30 = "tosa.const"() <{values = dense<[[64, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %31 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %32 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %33 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %34 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %35 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %36 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %37 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %38 = "tosa.const"() <{values = dense_resource<torch_tensor_64_192_torch.float32> : tensor<1x64x192xf32>}> : () -> tensor<1x64x192xf32>
    %39 = "tosa.const"() <{values = dense_resource<torch_tensor_192_torch.float32> : tensor<1x192xf32>}> : () -> tensor<1x192xf32>
    %40 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %41 = "tosa.const"() <{values = dense_resource<torch_tensor_64_64_torch.float32> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %42 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %43 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_3> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %44 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_4> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %45 = "tosa.const"() <{values = dense_resource<torch_tensor_64_256_torch.float32> : tensor<1x64x256xf32>}> : () -> tensor<1x64x256xf32>
    %46 = "tosa.const"() <{values = dense_resource<torch_tensor_256_torch.float32> : tensor<1x256xf32>}> : () -> tensor<1x256xf32>
    %47 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %48 = "tosa.const"() <{values = dense<3.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %49 = "tosa.const"() <{values = dense<4.471500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %50 = "tosa.const"() <{values = dense<0.797884583> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %51 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %52 = "tosa.const"() <{values = dense_resource<torch_tensor_256_64_torch.float32> : tensor<1x256x64xf32>}> : () -> tensor<1x256x64xf32>
    %53 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_5> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %54 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_6> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %55 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_7> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %56 = tosa.cast %arg0 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %57 = tosa.gather %24, %56 : (tensor<1x1000x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %58 = tosa.cast %2 : (tensor<64xi64>) -> tensor<64xi32>
    %59 = tosa.cast %58 : (tensor<64xi32>) -> tensor<64xi64>
    %60 = tosa.reshape %59, %0 : (tensor<64xi64>, !tosa.shape<2>) -> tensor<1x64xi64>
    %61 = tosa.cast %60 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %62 = tosa.gather %25, %61 : (tensor<1x128x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %63 = tosa.add %57, %62 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %64 = tosa.cast %arg1 : (tensor<1x64xi64>) -> tensor<1x64xi1>
    %65 = tosa.reshape %59, %4 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %66 = tosa.reshape %59, %5 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x1x64xi64>
    %67 = tosa.greater_equal %65, %66 : (tensor<1x1x64x1xi64>, tensor<1x1x1x64xi64>) -> tensor<1x1x64x64xi1>
    %68 = tosa.logical_and %67, %26 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xi1>) -> tensor<1x1x64x64xi1>
    %69 = tosa.cast %66 : (tensor<1x1x1x64xi64>) -> tensor<1x1x1x64xi32>
    %70 = tosa.add %69, %29 : (tensor<1x1x1x64xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x1x64xi32>
    %71 = tosa.greater %28, %69 : (tensor<1x1x1x1xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi1>
    %72 = tosa.select %71, %70, %69 : (tensor<1x1x1x64xi1>, tensor<1x1x1x64xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi32>
    %73 = tosa.reshape %72, %6 : (tensor<1x1x1x64xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %74 = tosa.tile %27, %6 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %75 = tosa.concat %74, %73 {axis = 4 : i32} : (tensor<1x1x1x64x1xi32>, tensor<1x1x1x64x1xi32>) -> tensor<1x1x1x64x2xi32>
    %76 = tosa.reshape %64, %7 : (tensor<1x64xi1>, !tosa.shape<3>) -> tensor<1x64x1xi1>
    %77 = tosa.reshape %75, %8 : (tensor<1x1x1x64x2xi32>, !tosa.shape<2>) -> tensor<64x2xi32>
    %78 = tosa.mul %77, %30, %3 : (tensor<64x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<64x2xi32>
    %79 = tosa.reduce_sum %78 {axis = 1 : i32} : (tensor<64x2xi32>) -> tensor<64x1xi32>
    %80 = tosa.reshape %79, %0 : (tensor<64x1xi32>, !tosa.shape<2>) -> tensor<1x64xi32>
    %81 = tosa.cast %76 : (tensor<1x64x1xi1>) -> tensor<1x64x1xi8>
    %82 = tosa.gather %81, %80 : (tensor<1x64x1xi8>, tensor<1x64xi32>) -> tensor<1x64x1xi8>
    %83 = tosa.cast %82 : (tensor<1x64x1xi8>) -> tensor<1x64x1xi1>
    %84 = tosa.reshape %83, %5 : (tensor<1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x1x64xi1>
    %85 = tosa.logical_and %68, %84 : (tensor<1x1x64x64xi1>, tensor<1x1x1x64xi1>) -> tensor<1x1x64x64xi1>
    %86 = tosa.select %85, %31, %32 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %87 = tosa.cast %63 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %88 = tosa.reduce_sum %87 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %89 = tosa.mul %88, %33, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %90 = tosa.sub %87, %89 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %91 = tosa.mul %90, %90, %3 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %92 = tosa.reduce_sum %91 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %93 = tosa.mul %92, %33, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %94 = tosa.cast %93 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %95 = tosa.reduce_sum %63 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %96 = tosa.mul %95, %34, %3 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %97 = tosa.add %94, %35 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %98 = tosa.rsqrt %97 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %99 = tosa.sub %63, %96 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %100 = tosa.mul %99, %98, %3 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %101 = tosa.mul %100, %36, %3 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %102 = tosa.add %101, %37 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %103 = tosa.matmul %102, %38, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x192xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x192xf32>
    %104 = tosa.reshape %103, %12 : (tensor<1x64x192xf32>, !tosa.shape<2>) -> tensor<64x192xf32>
    %105 = tosa.add %104, %39 : (tensor<64x192xf32>, tensor<1x192xf32>) -> tensor<64x192xf32>
    %106 = tosa.reshape %105, %11 : (tensor<64x192xf32>, !tosa.shape<3>) -> tensor<1x64x192xf32>
    %107 = tosa.slice %106, %13, %1 : (tensor<1x64x192xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %108 = tosa.slice %106, %14, %1 : (tensor<1x64x192xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %109 = tosa.slice %106, %15, %1 : (tensor<1x64x192xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %110 = tosa.reshape %108, %16 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %111 = tosa.reshape %109, %16 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %112 = tosa.transpose %111 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %113 = tosa.reshape %107, %16 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %114 = tosa.transpose %113 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %115 = tosa.transpose %110 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x16x64xf32>
    %116 = tosa.reshape %114, %17 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %117 = tosa.reshape %115, %18 : (tensor<1x4x16x64xf32>, !tosa.shape<3>) -> tensor<4x16x64xf32>
    %118 = tosa.matmul %116, %117, %10, %10 : (tensor<4x64x16xf32>, tensor<4x16x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x64xf32>
    %119 = tosa.reshape %118, %19 : (tensor<4x64x64xf32>, !tosa.shape<4>) -> tensor<1x4x64x64xf32>
    %120 = tosa.mul %119, %40, %3 : (tensor<1x4x64x64xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %121 = tosa.add %120, %86 : (tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x4x64x64xf32>
    %122 = tosa.reduce_max %121 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %123 = tosa.sub %121, %122 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) -> tensor<1x4x64x64xf32>
    %124 = tosa.exp %123 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %125 = tosa.reduce_sum %124 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %126 = tosa.reciprocal %125 : (tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %127 = tosa.mul %124, %126, %3 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %128 = tosa.reshape %127, %20 : (tensor<1x4x64x64xf32>, !tosa.shape<3>) -> tensor<4x64x64xf32>
    %129 = tosa.reshape %112, %17 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %130 = tosa.matmul %128, %129, %10, %10 : (tensor<4x64x64xf32>, tensor<4x64x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x16xf32>
    %131 = tosa.reshape %130, %21 : (tensor<4x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %132 = tosa.transpose %131 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x64x16xf32>) -> tensor<1x64x4x16xf32>
    %133 = tosa.reshape %132, %1 : (tensor<1x64x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %134 = tosa.matmul %133, %41, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %135 = tosa.reshape %134, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %136 = tosa.add %135, %42 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %137 = tosa.reshape %136, %1 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %138 = tosa.add %137, %63 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %139 = tosa.cast %138 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %140 = tosa.reduce_sum %139 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %141 = tosa.mul %140, %33, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %142 = tosa.sub %139, %141 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %143 = tosa.mul %142, %142, %3 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %144 = tosa.reduce_sum %143 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %145 = tosa.mul %144, %33, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %146 = tosa.cast %145 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %147 = tosa.reduce_sum %138 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %148 = tosa.mul %147, %34, %3 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %149 = tosa.add %146, %35 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %150 = tosa.rsqrt %149 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %151 = tosa.sub %138, %148 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %152 = tosa.mul %151, %150, %3 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %153 = tosa.mul %152, %43, %3 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %154 = tosa.add %153, %44 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %155 = tosa.matmul %154, %45, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x256xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x256xf32>
    %156 = tosa.reshape %155, %23 : (tensor<1x64x256xf32>, !tosa.shape<2>) -> tensor<64x256xf32>
    %157 = tosa.add %156, %46 : (tensor<64x256xf32>, tensor<1x256xf32>) -> tensor<64x256xf32>
    %158 = tosa.reshape %157, %22 : (tensor<64x256xf32>, !tosa.shape<3>) -> tensor<1x64x256xf32>
    %159 = tosa.mul %158, %47, %3 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x256xf32>
    %160 = tosa.pow %158, %48 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>) -> tensor<1x64x256xf32>
    %161 = tosa.mul %160, %49, %3 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x256xf32>
    %162 = tosa.add %158, %161 : (tensor<1x64x256xf32>, tensor<1x64x256xf32>) -> tensor<1x64x256xf32>
    %163 = tosa.mul %162, %50, %3 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x256xf32>
    %164 = tosa.tanh %163 : (tensor<1x64x256xf32>) -> tensor<1x64x256xf32>
    %165 = tosa.add %164, %51 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>) -> tensor<1x64x256xf32>
    %166 = tosa.mul %159, %165, %3 : (tensor<1x64x256xf32>, tensor<1x64x256xf32>, tensor<1xi8>) -> tensor<1x64x256xf32>
    %167 = tosa.matmul %166, %52, %10, %10 : (tensor<1x64x256xf32>, tensor<1x256x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %168 = tosa.reshape %167, %9 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %169 = tosa.add %168, %53 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %170 = tosa.reshape %169, %1 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %171 = tosa.add %138, %170 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %172 = tosa.cast %171 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %173 = tosa.reduce_sum %172 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %174 = tosa.mul %173, %33, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %175 = tosa.sub %172, %174 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %176 = tosa.mul %175, %175, %3 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %177 = tosa.reduce_sum %176 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %178 = tosa.mul %177, %33, %3 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %179 = tosa.cast %178 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %180 = tosa.reduce_sum %171 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %181 = tosa.mul %180, %34, %3 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %182 = tosa.add %179, %35 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %183 = tosa.rsqrt %182 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %184 = tosa.sub %171, %181 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %185 = tosa.mul %184, %183, %3 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %186 = tosa.mul %185, %54, %3 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %187 = tosa.add %186, %55 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    return %187 : tensor<1x64x64xf32>
  }
}
