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
    %10 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %11 = tosa.const_shape  {values = dense<[1, 64, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[1, 64, 2, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %13 = tosa.const_shape  {values = dense<[1, 1, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %14 = tosa.const_shape  {values = dense<[1, 4, 64, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<0> : tensor<4xindex>} : () -> !tosa.shape<4>
    %16 = tosa.const_shape  {values = dense<[0, 0, 0, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[1, 2, 64, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %18 = tosa.const_shape  {values = dense<[1, 2, 1, 64, 16]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %19 = tosa.const_shape  {values = dense<[1, 1, 2, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %20 = tosa.const_shape  {values = dense<[1, 4, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %21 = tosa.const_shape  {values = dense<[4, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = tosa.const_shape  {values = dense<[4, 16, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %23 = tosa.const_shape  {values = dense<[1, 4, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %24 = tosa.const_shape  {values = dense<[4, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %25 = "tosa.const"() <{values = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1x1000x64xf32>}> : () -> tensor<1x1000x64xf32>
    %26 = "tosa.const"() <{values = dense<true> : tensor<1x1x1x1xi1>}> : () -> tensor<1x1x1x1xi1>
    %27 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %28 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %29 = "tosa.const"() <{values = dense<64> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %30 = "tosa.const"() <{values = dense<[[64, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %31 = "tosa.const"() <{values = dense<"0x0000803F9BE8A13ECDCCCC3DE386013D0AD7233C383E4F3B6F12833A60CBA539"> : tensor<1x1x8xf32>}> : () -> tensor<1x1x8xf32>
    %32 = "tosa.const"() <{values = dense<2.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %33 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %34 = "tosa.const"() <{values = dense<9.99999997E-7> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %35 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %36 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %37 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x32xf32>}> : () -> tensor<1x64x32xf32>
    %38 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x32xf32>}> : () -> tensor<1x64x32xf32>
    %39 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %40 = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %41 = "tosa.const"() <{values = dense<5.000000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %42 = "tosa.const"() <{values = dense<0xFFF0000000000000> : tensor<1x1x1x1xf64>}> : () -> tensor<1x1x1x1xf64>
    %43 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %44 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %45 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %46 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %47 = "tosa.const"() <{values = dense_resource<weight_6> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %48 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %49 = tosa.cast %arg0 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %50 = tosa.gather %25, %49 : (tensor<1x1000x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %51 = tosa.cast %3 : (tensor<64xi64>) -> tensor<64xi32>
    %52 = tosa.cast %51 : (tensor<64xi32>) -> tensor<64xi64>
    %53 = tosa.cast %arg1 : (tensor<1x64xi64>) -> tensor<1x64xi1>
    %54 = tosa.reshape %52, %5 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %55 = tosa.reshape %52, %6 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x1x64xi64>
    %56 = tosa.greater_equal %54, %55 : (tensor<1x1x64x1xi64>, tensor<1x1x1x64xi64>) -> tensor<1x1x64x64xi1>
    %57 = tosa.logical_and %56, %26 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xi1>) -> tensor<1x1x64x64xi1>
    %58 = tosa.cast %55 : (tensor<1x1x1x64xi64>) -> tensor<1x1x1x64xi32>
    %59 = tosa.add %58, %29 : (tensor<1x1x1x64xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x1x64xi32>
    %60 = tosa.greater %28, %58 : (tensor<1x1x1x1xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi1>
    %61 = tosa.select %60, %59, %58 : (tensor<1x1x1x64xi1>, tensor<1x1x1x64xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi32>
    %62 = tosa.reshape %61, %7 : (tensor<1x1x1x64xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %63 = tosa.tile %27, %7 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %64 = tosa.concat %63, %62 {axis = 4 : i32} : (tensor<1x1x1x64x1xi32>, tensor<1x1x1x64x1xi32>) -> tensor<1x1x1x64x2xi32>
    %65 = tosa.reshape %53, %8 : (tensor<1x64xi1>, !tosa.shape<3>) -> tensor<1x64x1xi1>
    %66 = tosa.reshape %64, %9 : (tensor<1x1x1x64x2xi32>, !tosa.shape<2>) -> tensor<64x2xi32>
    %67 = tosa.mul %66, %30, %4 : (tensor<64x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<64x2xi32>
    %68 = tosa.reduce_sum %67 {axis = 1 : i32} : (tensor<64x2xi32>) -> tensor<64x1xi32>
    %69 = tosa.reshape %68, %1 : (tensor<64x1xi32>, !tosa.shape<2>) -> tensor<1x64xi32>
    %70 = tosa.cast %65 : (tensor<1x64x1xi1>) -> tensor<1x64x1xi8>
    %71 = tosa.gather %70, %69 : (tensor<1x64x1xi8>, tensor<1x64xi32>) -> tensor<1x64x1xi8>
    %72 = tosa.cast %71 : (tensor<1x64x1xi8>) -> tensor<1x64x1xi1>
    %73 = tosa.reshape %72, %6 : (tensor<1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x1x64xi1>
    %74 = tosa.logical_and %57, %73 : (tensor<1x1x64x64xi1>, tensor<1x1x1x64xi1>) -> tensor<1x1x64x64xi1>
    %75 = tosa.reshape %52, %8 : (tensor<64xi64>, !tosa.shape<3>) -> tensor<1x64x1xi64>
    %76 = tosa.cast %75 : (tensor<1x64x1xi64>) -> tensor<1x64x1xf32>
    %77 = tosa.mul %76, %31, %4 : (tensor<1x64x1xf32>, tensor<1x1x8xf32>, tensor<1xi8>) -> tensor<1x64x8xf32>
    %78 = tosa.concat %77, %77 {axis = 2 : i32} : (tensor<1x64x8xf32>, tensor<1x64x8xf32>) -> tensor<1x64x16xf32>
    %79 = tosa.cos %78 : (tensor<1x64x16xf32>) -> tensor<1x64x16xf32>
    %80 = tosa.sin %78 : (tensor<1x64x16xf32>) -> tensor<1x64x16xf32>
    %81 = tosa.pow %50, %32 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %82 = tosa.reduce_sum %81 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %83 = tosa.mul %82, %33, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %84 = tosa.add %83, %34 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %85 = tosa.rsqrt %84 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %86 = tosa.mul %50, %85, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %87 = tosa.mul %35, %86, %4 : (tensor<1x1x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %88 = tosa.matmul %87, %36, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %89 = tosa.reshape %88, %11 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %90 = tosa.transpose %89 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %91 = tosa.matmul %87, %37, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x32xf32>
    %92 = tosa.reshape %91, %12 : (tensor<1x64x32xf32>, !tosa.shape<4>) -> tensor<1x64x2x16xf32>
    %93 = tosa.transpose %92 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x2x16xf32>) -> tensor<1x2x64x16xf32>
    %94 = tosa.matmul %87, %38, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x32xf32>
    %95 = tosa.reshape %94, %12 : (tensor<1x64x32xf32>, !tosa.shape<4>) -> tensor<1x64x2x16xf32>
    %96 = tosa.transpose %95 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x2x16xf32>) -> tensor<1x2x64x16xf32>
    %97 = tosa.reshape %79, %13 : (tensor<1x64x16xf32>, !tosa.shape<4>) -> tensor<1x1x64x16xf32>
    %98 = tosa.reshape %80, %13 : (tensor<1x64x16xf32>, !tosa.shape<4>) -> tensor<1x1x64x16xf32>
    %99 = tosa.mul %90, %97, %4 : (tensor<1x4x64x16xf32>, tensor<1x1x64x16xf32>, tensor<1xi8>) -> tensor<1x4x64x16xf32>
    %100 = tosa.slice %90, %15, %14 : (tensor<1x4x64x16xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x4x64x8xf32>
    %101 = tosa.slice %90, %16, %14 : (tensor<1x4x64x16xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x4x64x8xf32>
    %102 = tosa.negate %101, %10, %10 : (tensor<1x4x64x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x64x8xf32>
    %103 = tosa.concat %102, %100 {axis = 3 : i32} : (tensor<1x4x64x8xf32>, tensor<1x4x64x8xf32>) -> tensor<1x4x64x16xf32>
    %104 = tosa.mul %103, %98, %4 : (tensor<1x4x64x16xf32>, tensor<1x1x64x16xf32>, tensor<1xi8>) -> tensor<1x4x64x16xf32>
    %105 = tosa.add %99, %104 : (tensor<1x4x64x16xf32>, tensor<1x4x64x16xf32>) -> tensor<1x4x64x16xf32>
    %106 = tosa.mul %93, %97, %4 : (tensor<1x2x64x16xf32>, tensor<1x1x64x16xf32>, tensor<1xi8>) -> tensor<1x2x64x16xf32>
    %107 = tosa.slice %93, %15, %17 : (tensor<1x2x64x16xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x2x64x8xf32>
    %108 = tosa.slice %93, %16, %17 : (tensor<1x2x64x16xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x2x64x8xf32>
    %109 = tosa.negate %108, %10, %10 : (tensor<1x2x64x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x2x64x8xf32>
    %110 = tosa.concat %109, %107 {axis = 3 : i32} : (tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) -> tensor<1x2x64x16xf32>
    %111 = tosa.mul %110, %98, %4 : (tensor<1x2x64x16xf32>, tensor<1x1x64x16xf32>, tensor<1xi8>) -> tensor<1x2x64x16xf32>
    %112 = tosa.add %106, %111 : (tensor<1x2x64x16xf32>, tensor<1x2x64x16xf32>) -> tensor<1x2x64x16xf32>
    %113 = tosa.reshape %112, %18 : (tensor<1x2x64x16xf32>, !tosa.shape<5>) -> tensor<1x2x1x64x16xf32>
    %114 = tosa.tile %113, %19 : (tensor<1x2x1x64x16xf32>, !tosa.shape<5>) -> tensor<1x2x2x64x16xf32>
    %115 = tosa.reshape %114, %20 : (tensor<1x2x2x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %116 = tosa.reshape %96, %18 : (tensor<1x2x64x16xf32>, !tosa.shape<5>) -> tensor<1x2x1x64x16xf32>
    %117 = tosa.tile %116, %19 : (tensor<1x2x1x64x16xf32>, !tosa.shape<5>) -> tensor<1x2x2x64x16xf32>
    %118 = tosa.select %74, %39, %40 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %119 = tosa.mul %105, %41, %4 : (tensor<1x4x64x16xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x64x16xf32>
    %120 = tosa.transpose %115 {perms = array<i32: 0, 1, 3, 2>} : (tensor<1x4x64x16xf32>) -> tensor<1x4x16x64xf32>
    %121 = tosa.mul %120, %41, %4 : (tensor<1x4x16x64xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x16x64xf32>
    %122 = tosa.reshape %119, %21 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %123 = tosa.reshape %121, %22 : (tensor<1x4x16x64xf32>, !tosa.shape<3>) -> tensor<4x16x64xf32>
    %124 = tosa.matmul %122, %123, %10, %10 : (tensor<4x64x16xf32>, tensor<4x16x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x64xf32>
    %125 = tosa.reshape %124, %23 : (tensor<4x64x64xf32>, !tosa.shape<4>) -> tensor<1x4x64x64xf32>
    %126 = tosa.add %125, %118 : (tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x4x64x64xf32>
    %127 = tosa.reduce_max %126 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %128 = tosa.sub %126, %127 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) -> tensor<1x4x64x64xf32>
    %129 = tosa.exp %128 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %130 = tosa.reduce_sum %129 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %131 = tosa.reciprocal %130 : (tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %132 = tosa.mul %129, %131, %4 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %133 = tosa.cast %126 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf64>
    %134 = tosa.equal %133, %42 : (tensor<1x4x64x64xf64>, tensor<1x1x1x1xf64>) -> tensor<1x4x64x64xi1>
    %135 = tosa.reduce_all %134 {axis = 3 : i32} : (tensor<1x4x64x64xi1>) -> tensor<1x4x64x1xi1>
    %136 = tosa.select %135, %0, %132 : (tensor<1x4x64x1xi1>, tensor<1x4x64x64xf32>, tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %137 = tosa.reshape %136, %24 : (tensor<1x4x64x64xf32>, !tosa.shape<3>) -> tensor<4x64x64xf32>
    %138 = tosa.reshape %117, %21 : (tensor<1x2x2x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %139 = tosa.matmul %137, %138, %10, %10 : (tensor<4x64x64xf32>, tensor<4x64x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x16xf32>
    %140 = tosa.reshape %139, %20 : (tensor<4x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %141 = tosa.transpose %140 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x64x16xf32>) -> tensor<1x64x4x16xf32>
    %142 = tosa.reshape %141, %2 : (tensor<1x64x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %143 = tosa.matmul %142, %43, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %144 = tosa.add %50, %143 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %145 = tosa.pow %144, %32 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %146 = tosa.reduce_sum %145 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %147 = tosa.mul %146, %33, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %148 = tosa.add %147, %34 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %149 = tosa.rsqrt %148 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %150 = tosa.mul %144, %149, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %151 = tosa.mul %44, %150, %4 : (tensor<1x1x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %152 = tosa.matmul %151, %45, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x128xf32>
    %153 = tosa.sigmoid %152 : (tensor<1x64x128xf32>) -> tensor<1x64x128xf32>
    %154 = tosa.mul %152, %153, %4 : (tensor<1x64x128xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %155 = tosa.matmul %151, %46, %10, %10 : (tensor<1x64x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x128xf32>
    %156 = tosa.mul %154, %155, %4 : (tensor<1x64x128xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %157 = tosa.matmul %156, %47, %10, %10 : (tensor<1x64x128xf32>, tensor<1x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %158 = tosa.add %144, %157 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %159 = tosa.pow %158, %32 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %160 = tosa.reduce_sum %159 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %161 = tosa.mul %160, %33, %4 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %162 = tosa.add %161, %34 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %163 = tosa.rsqrt %162 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %164 = tosa.mul %158, %163, %4 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %165 = tosa.mul %48, %164, %4 : (tensor<1x1x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    return %165 : tensor<1x64x64xf32>
  }
}
