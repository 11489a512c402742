module {
  func.func @main(%arg0: tensor<1x64xi64>, %arg1: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %0 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x4x64x64xf32>}> : () -> tensor<1x4x64x64xf32>
    %1 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %2 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %3 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %4 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %5 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %6 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %7 = tosa.const_shape  {values = dense<[1, 1, 1, 64, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %8 = tosa.const_shape  {values = dense<[1, 64, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %9 = tosa.const_shape  {values = dense<[64, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %10 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %11 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %12 = tosa.const_shape  {values = dense<[1, 64, 192]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %13 = tosa.const_shape  {values = dense<[64, 192]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %14 = tosa.const_shape  {values = dense<0> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[0, 0, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = tosa.const_shape  {values = dense<[0, 0, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %17 = tosa.const_shape  {values = dense<[1, 64, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %18 = tosa.const_shape  {values = dense<[4, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %19 = tosa.const_shape  {values = dense<[4, 16, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %20 = tosa.const_shape  {values = dense<[1, 4, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %21 = tosa.const_shape  {values = dense<[4, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = tosa.const_shape  {values = dense<[1, 4, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %23 = tosa.const_shape  {values = dense<[1, 64, 256]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %24 = tosa.const_shape  {values = dense<[64, 256]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %25 = "tosa.const"() <{values = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1x1000x64xf32>}> : () -> tensor<1x1000x64xf32>
    %26 = "tosa.const"() <{values = dense_resource<torch_tensor_128_64_torch.float32> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %27 = "tosa.const"() <{values = dense<true> : tensor<1x1x1x1xi1>}> : () -> tensor<1x1x1x1xi1>
    %28 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %29 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %30 = "tosa.const"() <{values = dense<64> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %31 = "tosa.const"() <{values = dense<[[64, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %32 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %33 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %34 = "tosa.const"() <{values = dense<9.99999974E-6> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %35 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %36 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %37 = "tosa.const"() <{values = dense_resource<torch_tensor_64_192_torch.float32> : tensor<1x64x192xf32>}> : () -> tensor<1x64x192xf32>
    %38 = "tosa.const"() <{values = dense_resource<torch_tensor_192_torch.float32> : tensor<1x192xf32>}> : () -> tensor<1x192xf32>
    %39 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %40 = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %41 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %42 = "tosa.const"() <{values = dense<0xFFF0000000000000> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
    %43 = "tosa.const"() <{values = dense_resource<torch_tensor_64_64_torch.float32> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %44 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %45 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_3> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %46 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_4> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %47 = "tosa.const"() <{values = dense_resource<torch_tensor_64_256_torch.float32> : tensor<1x64x256xf32>}> : () -> tensor<1x64x256xf32>
    %48 = "tosa.const"() <{values = dense_resource<torch_tensor_256_torch.float32> : tensor<1x256xf32>}> : () -> tensor<1x256xf32>
    %49 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %50 = "tosa.const"() <{values = dense<3.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %51 = "tosa.const"() <{values = dense<4.471500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %52 = "tosa.const"() <{values = dense<0.797884583> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %53 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %54 = "tosa.const"() <{values = dense_resource<torch_tensor_256_64_torch.float32> : tensor<1x256x64xf32>}> : () -> tensor<1x256x64xf32>
    %55 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_5> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %56 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_6> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %57 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_7> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %58 = tosa.cast %arg0 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %59 = tosa.gather %25, %58 : (tensor<1x1000x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %60 = tosa.cast %3 : (tensor<64xi64>) -> tensor<64xi32>
    %61 = tosa.cast %60 : (tensor<64xi32>) -> tensor<64xi64>
    %62 = tosa.reshape %61, %1 : (tensor<64xi64>, !tosa.shape<2>) -> tensor<1x64xi64>
    %63 = tosa.cast %62 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %64 = tosa.gather %26, %63 : (tensor<1x128x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %65 = tosa.add %59, %64 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %66 = tosa.cast %arg1 : (tensor<1x64xi64>) -> tensor<1x64xi1>
    %67 = tosa.reshape %61, %5 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %68 = tosa.reshape %61, %6 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x1x64xi64>
    %69 = tosa.greater_equal %67, %68 : (tensor<1x1x64x1xi64>, tensor<1x1x1x64xi64>) -> tensor<1x1x64x64xi1>
    %70 = tosa.logical_and %69, %27 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xi1>) -> tensor<1x1x64x64xi1>
    %71 = tosa.cast %68 : (tensor<1x1x1x64xi64>) -> tensor<1x1x1x64xi32>
    %72 = tosa.add %71, %30 : (tensor<1x1x1x64xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x1x64xi32>
    %73 = tosa.greater %29, %71 : (tensor<1x1x1x1xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi1>
    %74 = tosa.select %73, %72, %71 : (tensor<1x1x1x64xi1>, tensor<1x1x1x64xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi32>
    %75 = tosa.reshape %74, %7 : (tensor<1x1x1x64xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %76 = tosa.tile %28, %7 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %77 = tosa.concat %76, %75 {axis = 4 : i32} : (tensor<1x1x1x64x1xi32>, tensor<1x1x1x64x1xi32>) -> tensor<1x1x1x64x2xi32>
    %78 = tosa.reshape %66, %8 : (tensor<1x64xi1>, !tosa.shape<3>) -> tensor<1x64x1xi1>
    %79 = tosa.reshape %77, %9 : (tensor<1x1x1x64x2xi32>, !tosa.shape<2>) -> tensor<64x2xi32>
    %80 = tosa.mul %79, %31, %4 : (tensor<64x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<64x2xi32>
    %81 = tosa.reduce_sum %80 {axis = 1 : i32} : (tensor<64x2xi32>) -> tensor<64x1xi32>
    %82 = tosa.reshape %81, %1 : (tensor<64x1xi32>, !tosa.shape<2>) -> tensor<1x64xi32>
    %83 = tosa.cast %78 : (tensor<1x64x1xi1>) -> tensor<1x64x1xi8>
    %84 = tosa.gather %83, %82 : (tensor<1x64x1xi8>, tensor<1x64xi32>) -> tensor<1x64x1xi8>
    %85 = tosa.cast %84 : (tensor<1x64x1xi8>) -> tensor<1x64x1xi1>
    %86 = tosa.reshape %85, %6 : (tensor<1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x1x64xi1>
    %87 = tosa.logical_and %70, %86 : (tensor<1x1x64x64xi1>, tensor<1x1x1x64xi1>) -> tensor<1x1x64x64xi1>
    %88 = tosa.cast %65 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %89 = tosa.reduce_sum %88 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %90 = tosa.mul %89, %32, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %91 = tosa.sub %88, %90 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %92 = tosa.mul %91, %91, %4 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %93 = tosa.reduce_sum %92 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %94 = tosa.mul %93, %32, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %95 = tosa.cast %94 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %96 = tosa.reduce_sum %65 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %97 = tosa.mul %96, %33, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %98 = tosa.add %95, %34 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %99 = tosa.rsqrt %98 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %100 = tosa.sub %65, %97 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %101 = tosa.mul %100, %99, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %102 = tosa.mul %101, %35, %4 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %103 = tosa.add %102, %36 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %104 = tosa.matmul %103, %37, %11, %11 : (tensor<1x64x64xf32>, tensor<1x64x192xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x192xf32>
    %105 = tosa.reshape %104, %13 : (tensor<1x64x192xf32>, !tosa.shape<2>) -> tensor<64x192xf32>
    %106 = tosa.add %105, %38 : (tensor<64x192xf32>, tensor<1x192xf32>) -> tensor<64x192xf32>
    %107 = tosa.reshape %106, %12 : (tensor<64x192xf32>, !tosa.shape<3>) -> tensor<1x64x192xf32>
    %108 = tosa.slice %107, %14, %2 : (tensor<1x64x192xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %109 = tosa.slice %107, %15, %2 : (tensor<1x64x192xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %110 = tosa.slice %107, %16, %2 : (tensor<1x64x192xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %111 = tosa.reshape %109, %17 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %112 = tosa.reshape %110, %17 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %113 = tosa.transpose %112 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %114 = tosa.reshape %108, %17 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %115 = tosa.transpose %114 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %116 = tosa.select %87, %39, %40 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %117 = tosa.mul %115, %41, %4 : (tensor<1x4x64x16xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x64x16xf32>
    %118 = tosa.transpose %111 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x16x64xf32>
    %119 = tosa.mul %118, %41, %4 : (tensor<1x4x16x64xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x16x64xf32>
    %120 = tosa.reshape %117, %18 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %121 = tosa.reshape %119, %19 : (tensor<1x4x16x64xf32>, !tosa.shape<3>) -> tensor<4x16x64xf32>
    %122 = tosa.matmul %120, %121, %11, %11 : (tensor<4x64x16xf32>, tensor<4x16x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x64xf32>
    %123 = tosa.reshape %122, %20 : (tensor<4x64x64xf32>, !tosa.shape<4>) -> tensor<1x4x64x64xf32>
    %124 = tosa.add %123, %116 : (tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x4x64x64xf32>
    %125 = tosa.reduce_max %124 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %126 = tosa.sub %124, %125 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) -> tensor<1x4x64x64xf32>
    %127 = tosa.exp %126 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %128 = tosa.reduce_sum %127 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %129 = tosa.reciprocal %128 : (tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %130 = tosa.mul %127, %129, %4 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %131 = tosa.cast %124 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf64>
    %132 = tosa.equal %131, %42 : (tensor<1x4x64x64xf64>, tensor<1x1x1x1xf64>) -> tensor<1x4x64x64xi1>
    %133 = tosa.reduce_all %132 {axis = 3 : i32} : (tensor<1x4x64x64xi1>) -> tensor<1x4x64x1xi1>
    %134 = tosa.select %133, %0, %130 : (tensor<1x4x64x1xi1>, tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %135 = tosa.reshape %134, %21 : (tensor<1x4x64x64xf32>, !tosa.shape<3>) -> tensor<4x64x64xf32>
    %136 = tosa.reshape %113, %18 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %137 = tosa.matmul %135, %136, %11, %11 : (tensor<4x64x64xf32>, tensor<4x64x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x16xf32>
    %138 = tosa.reshape %137, %22 : (tensor<4x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %139 = tosa.transpose %138 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x64x16xf32>) -> tensor<1x64x4x16xf32>
    %140 = tosa.reshape %139, %2 : (tensor<1x64x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %141 = tosa.matmul %140, %43, %11, %11 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %142 = tosa.reshape %141, %10 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %143 = tosa.add %142, %44 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %144 = tosa.reshape %143, %2 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %145 = tosa.add %144, %65 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %146 = tosa.cast %145 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %147 = tosa.reduce_sum %146 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %148 = tosa.mul %147, %32, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %149 = tosa.sub %146, %148 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %150 = tosa.mul %149, %149, %4 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %151 = tosa.reduce_sum %150 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %152 = tosa.mul %151, %32, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %153 = tosa.cast %152 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %154 = tosa.reduce_sum %145 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %155 = tosa.mul %154, %33, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %156 = tosa.add %153, %34 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %157 = tosa.rsqrt %156 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %158 = tosa.sub %145, %155 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %159 = tosa.mul %158, %157, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %160 = tosa.mul %159, %45, %4 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %161 = tosa.add %160, %46 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %162 = tosa.matmul %161, %47, %11, %11 : (tensor<1x64x64xf32>, tensor<1x64x256xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x256xf32>
    %163 = tosa.reshape %162, %24 : (tensor<1x64x256xf32>, !tosa.shape<2>) -> tensor<64x256xf32>
    %164 = tosa.add %163, %48 : (tensor<64x256xf32>, tensor<1x256xf32>) -> tensor<64x256xf32>
    %165 = tosa.reshape %164, %23 : (tensor<64x256xf32>, !tosa.shape<3>) -> tensor<1x64x256xf32>
    %166 = tosa.mul %165, %49, %4 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x256xf32>
    %167 = tosa.pow %165, %50 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>) -> tensor<1x64x256xf32>
    %168 = tosa.mul %167, %51, %4 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x256xf32>
    %169 = tosa.add %165, %168 : (tensor<1x64x256xf32>, tensor<1x64x256xf32>) -> tensor<1x64x256xf32>
    %170 = tosa.mul %169, %52, %4 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x256xf32>
    %171 = tosa.tanh %170 : (tensor<1x64x256xf32>) -> tensor<1x64x256xf32>
    %172 = tosa.add %171, %53 : (tensor<1x64x256xf32>, tensor<1x1x1xf32>) -> tensor<1x64x256xf32>
    %173 = tosa.mul %166, %172, %4 : (tensor<1x64x256xf32>, tensor<1x64x256xf32>, tensor<1xi8>) -> tensor<1x64x256xf32>
    %174 = tosa.matmul %173, %54, %11, %11 : (tensor<1x64x256xf32>, tensor<1x256x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %175 = tosa.reshape %174, %10 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %176 = tosa.add %175, %55 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %177 = tosa.reshape %176, %2 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %178 = tosa.add %145, %177 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %179 = tosa.cast %178 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %180 = tosa.reduce_sum %179 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %181 = tosa.mul %180, %32, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %182 = tosa.sub %179, %181 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %183 = tosa.mul %182, %182, %4 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %184 = tosa.reduce_sum %183 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %185 = tosa.mul %184, %32, %4 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %186 = tosa.cast %185 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %187 = tosa.reduce_sum %178 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %188 = tosa.mul %187, %33, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %189 = tosa.add %186, %34 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %190 = tosa.rsqrt %189 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %191 = tosa.sub %178, %188 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %192 = tosa.mul %191, %190, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %193 = tosa.mul %192, %56, %4 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %194 = tosa.add %193, %57 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    return %194 : tensor<1x64x64xf32>
  }
}
