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
    %9 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %10 = tosa.const_shape  {values = dense<[1, 64, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %11 = tosa.const_shape  {values = dense<[1, 64, 2, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %12 = tosa.const_shape  {values = dense<[1, 1, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %13 = tosa.const_shape  {values = dense<[1, 4, 64, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %14 = tosa.const_shape  {values = dense<0> : tensor<4xindex>} : () -> !tosa.shape<4>
    %15 = tosa.const_shape  {values = dense<[0, 0, 0, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %16 = tosa.const_shape  {values = dense<[1, 2, 64, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %17 = tosa.const_shape  {values = dense<[1, 2, 1, 64, 16]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %18 = tosa.const_shape  {values = dense<[1, 1, 2, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %19 = tosa.const_shape  {values = dense<[1, 4, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %20 = tosa.const_shape  {values = dense<[4, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %21 = tosa.const_shape  {values = dense<[4, 16, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %22 = tosa.const_shape  {values = dense<[1, 4, 64, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %23 = tosa.const_shape  {values = dense<[4, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %24 = "tosa.const"() <{values = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1x1000x64xf32>}> : () -> tensor<1x1000x64xf32>
    %25 = "tosa.const"() <{values = dense<true> : tensor<1x1x1x1xi1>}> : () -> tensor<1x1x1x1xi1>
    %26 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %27 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %28 = "tosa.const"() <{values = dense<64> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %29 = "tosa.const"() <{values = dense<[[64, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %30 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %31 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %32 = "tosa.const"() <{values = dense<"0x0000803F9BE8A13ECDCCCC3DE386013D0AD7233C383E4F3B6F12833A60CBA539"> : tensor<1x1x8xf32>}> : () -> tensor<1x1x8xf32>
    %33 = "tosa.const"() <{values = dense<2.000000e+00> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %34 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %35 = "tosa.const"() <{values = dense<9.99999997E-7> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %36 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %37 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %38 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<1x64x32xf32>}> : () -> tensor<1x64x32xf32>
    %39 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<1x64x32xf32>}> : () -> tensor<1x64x32xf32>
    %40 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %41 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %42 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %43 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %44 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<1x64x128xf32>}> : () -> tensor<1x64x128xf32>
    %45 = "tosa.const"() <{values = dense_resource<weight_6> : tensor<1x128x64xf32>}> : () -> tensor<1x128x64xf32>
    %46 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %47 = tosa.cast %arg0 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %48 = tosa.gather %24, %47 : (tensor<1x1000x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %49 = tosa.cast %2 : (tensor<64xi64>) -> tensor<64xi32>
    %50 = tosa.cast %49 : (tensor<64xi32>) -> tensor<64xi64>
    %51 = tosa.cast %arg1 : (tensor<1x64xi64>) -> tensor<1x64xi1>
    %52 = tosa.reshape %50, %4 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %53 = tosa.reshape %50, %5 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x1x64xi64>
    %54 = tosa.greater_equal %52, %53 : (tensor<1x1x64x1xi64>, tensor<1x1x1x64xi64>) -> tensor<1x1x64x64xi1>
    %55 = tosa.logical_and %54, %25 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xi1>) -> tensor<1x1x64x64xi1>
    %56 = tosa.cast %53 : (tensor<1x1x1x64xi64>) -> tensor<1x1x1x64xi32>
    %57 = tosa.add %56, %28 : (tensor<1x1x1x64xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x1x64xi32>
    %58 = tosa.greater %27, %56 : (tensor<1x1x1x1xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi1>
    %59 = tosa.select %58, %57, %56 : (tensor<1x1x1x64xi1>, tensor<1x1x1x64xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi32>
    %60 = tosa.reshape %59, %6 : (tensor<1x1x1x64xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %61 = tosa.tile %26, %6 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %62 = tosa.concat %61, %60 {axis = 4 : i32} : (tensor<1x1x1x64x1xi32>, tensor<1x1x1x64x1xi32>) -> tensor<1x1x1x64x2xi32>
    %63 = tosa.reshape %51, %7 : (tensor<1x64xi1>, !tosa.shape<3>) -> tensor<1x64x1xi1>
    %64 = tosa.reshape %62, %8 : (tensor<1x1x1x64x2xi32>, !tosa.shape<2>) -> tensor<64x2xi32>
    %65 = tosa.mul %64, %29, %3 : (tensor<64x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<64x2xi32>
    %66 = tosa.reduce_sum %65 {axis = 1 : i32} : (tensor<64x2xi32>) -> tensor<64x1xi32>
    %67 = tosa.reshape %66, %0 : (tensor<64x1xi32>, !tosa.shape<2>) -> tensor<1x64xi32>
    %68 = tosa.cast %63 : (tensor<1x64x1xi1>) -> tensor<1x64x1xi8>
    %69 = tosa.gather %68, %67 : (tensor<1x64x1xi8>, tensor<1x64xi32>) -> tensor<1x64x1xi8>
    %70 = tosa.cast %69 : (tensor<1x64x1xi8>) -> tensor<1x64x1xi1>
    %71 = tosa.reshape %70, %5 : (tensor<1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x1x64xi1>
    %72 = tosa.logical_and %55, %71 : (tensor<1x1x64x64xi1>, tensor<1x1x1x64xi1>) -> tensor<1x1x64x64xi1>
    %73 = tosa.select %72, %30, %31 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %74 = tosa.reshape %50, %7 : (tensor<64xi64>, !tosa.shape<3>) -> tensor<1x64x1xi64>
    %75 = tosa.cast %74 : (tensor<1x64x1xi64>) -> tensor<1x64x1xf32>
    %76 = tosa.mul %75, %32, %3 : (tensor<1x64x1xf32>, tensor<1x1x8xf32>, tensor<1xi8>) -> tensor<1x64x8xf32>
    %77 = tosa.concat %76, %76 {axis = 2 : i32} : (tensor<1x64x8xf32>, tensor<1x64x8xf32>) -> tensor<1x64x16xf32>
    %78 = tosa.cos %77 : (tensor<1x64x16xf32>) -> tensor<1x64x16xf32>
    %79 = tosa.sin %77 : (tensor<1x64x16xf32>) -> tensor<1x64x16xf32>
    %80 = tosa.pow %48, %33 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %81 = tosa.reduce_sum %80 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %82 = tosa.mul %81, %34, %3 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %83 = tosa.add %82, %35 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %84 = tosa.rsqrt %83 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %85 = tosa.mul %48, %84, %3 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %86 = tosa.mul %36, %85, %3 : (tensor<1x1x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %87 = tosa.matmul %86, %37, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %88 = tosa.reshape %87, %10 : (tensor<1x64x64xf32>, !tosa.shape<4>) -> tensor<1x64x4x16xf32>
    %89 = tosa.transpose %88 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x16xf32>) -> tensor<1x4x64x16xf32>
    %90 = tosa.matmul %86, %38, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x32xf32>
    %91 = tosa.reshape %90, %11 : (tensor<1x64x32xf32>, !tosa.shape<4>) -> tensor<1x64x2x16xf32>
    %92 = tosa.transpose %91 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x2x16xf32>) -> tensor<1x2x64x16xf32>
    %93 = tosa.matmul %86, %39, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x32xf32>
    %94 = tosa.reshape %93, %11 : (tensor<1x64x32xf32>, !tosa.shape<4>) -> tensor<1x64x2x16xf32>
    %95 = tosa.transpose %94 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x2x16xf32>) -> tensor<1x2x64x16xf32>
    %96 = tosa.reshape %78, %12 : (tensor<1x64x16xf32>, !tosa.shape<4>) -> tensor<1x1x64x16xf32>
    %97 = tosa.reshape %79, %12 : (tensor<1x64x16xf32>, !tosa.shape<4>) -> tensor<1x1x64x16xf32>
    %98 = tosa.mul %89, %96, %3 : (tensor<1x4x64x16xf32>, tensor<1x1x64x16xf32>, tensor<1xi8>) -> tensor<1x4x64x16xf32>
    %99 = tosa.slice %89, %14, %13 : (tensor<1x4x64x16xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x4x64x8xf32>
    %100 = tosa.slice %89, %15, %13 : (tensor<1x4x64x16xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x4x64x8xf32>
    %101 = tosa.negate %100, %9, %9 : (tensor<1x4x64x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x4x64x8xf32>
    %102 = tosa.concat %101, %99 {axis = 3 : i32} : (tensor<1x4x64x8xf32>, tensor<1x4x64x8xf32>) -> tensor<1x4x64x16xf32>
    %103 = tosa.mul %102, %97, %3 : (tensor<1x4x64x16xf32>, tensor<1x1x64x16xf32>, tensor<1xi8>) -> tensor<1x4x64x16xf32>
    %104 = tosa.add %98, %103 : (tensor<1x4x64x16xf32>, tensor<1x4x64x16xf32>) -> tensor<1x4x64x16xf32>
    %105 = tosa.mul %92, %96, %3 : (tensor<1x2x64x16xf32>, tensor<1x1x64x16xf32>, tensor<1xi8>) -> tensor<1x2x64x16xf32>
    %106 = tosa.slice %92, %14, %16 : (tensor<1x2x64x16xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x2x64x8xf32>
    %107 = tosa.slice %92, %15, %16 : (tensor<1x2x64x16xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x2x64x8xf32>
    %108 = tosa.negate %107, %9, %9 : (tensor<1x2x64x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x2x64x8xf32>
    %109 = tosa.concat %108, %106 {axis = 3 : i32} : (tensor<1x2x64x8xf32>, tensor<1x2x64x8xf32>) -> tensor<1x2x64x16xf32>
    %110 = tosa.mul %109, %97, %3 : (tensor<1x2x64x16xf32>, tensor<1x1x64x16xf32>, tensor<1xi8>) -> tensor<1x2x64x16xf32>
    %111 = tosa.add %105, %110 : (tensor<1x2x64x16xf32>, tensor<1x2x64x16xf32>) -> tensor<1x2x64x16xf32>
    %112 = tosa.reshape %111, %17 : (tensor<1x2x64x16xf32>, !tosa.shape<5>) -> tensor<1x2x1x64x16xf32>
    %113 = tosa.tile %112, %18 : (tensor<1x2x1x64x16xf32>, !tosa.shape<5>) -> tensor<1x2x2x64x16xf32>
    %114 = tosa.reshape %113, %19 : (tensor<1x2x2x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %115 = tosa.reshape %95, %17 : (tensor<1x2x64x16xf32>, !tosa.shape<5>) -> tensor<1x2x1x64x16xf32>
    %116 = tosa.tile %115, %18 : (tensor<1x2x1x64x16xf32>, !tosa.shape<5>) -> tensor<1x2x2x64x16xf32>
    %117 = tosa.transpose %114 {perms = array<i32: 0, 1, 3, 2>} : (tensor<1x4x64x16xf32>) -> tensor<1x4x16x64xf32>
    %118 = tosa.reshape %104, %20 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %119 = tosa.reshape %117, %21 : (tensor<1x4x16x64xf32>, !tosa.shape<3>) -> tensor<4x16x64xf32>
    %120 = tosa.matmul %118, %119, %9, %9 : (tensor<4x64x16xf32>, tensor<4x16x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x64xf32>
    %121 = tosa.reshape %120, %22 : (tensor<4x64x64xf32>, !tosa.shape<4>) -> tensor<1x4x64x64xf32>
    %122 = tosa.mul %121, %40, %3 : (tensor<1x4x64x64xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %123 = tosa.add %122, %73 : (tensor<1x4x64x64xf32>, tensor<1x1x64x64xf32>) -> tensor<1x4x64x64xf32>
    %124 = tosa.reduce_max %123 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %125 = tosa.sub %123, %124 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>) -> tensor<1x4x64x64xf32>
    %126 = tosa.exp %125 : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x64xf32>
    %127 = tosa.reduce_sum %126 {axis = 3 : i32} : (tensor<1x4x64x64xf32>) -> tensor<1x4x64x1xf32>
    %128 = tosa.reciprocal %127 : (tensor<1x4x64x1xf32>) -> tensor<1x4x64x1xf32>
    %129 = tosa.mul %126, %128, %3 : (tensor<1x4x64x64xf32>, tensor<1x4x64x1xf32>, tensor<1xi8>) -> tensor<1x4x64x64xf32>
    %130 = tosa.reshape %129, %23 : (tensor<1x4x64x64xf32>, !tosa.shape<3>) -> tensor<4x64x64xf32>
    %131 = tosa.reshape %116, %20 : (tensor<1x2x2x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %132 = tosa.matmul %130, %131, %9, %9 : (tensor<4x64x64xf32>, tensor<4x64x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x64x16xf32>
    %133 = tosa.reshape %132, %19 : (tensor<4x64x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %134 = tosa.transpose %133 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x64x16xf32>) -> tensor<1x64x4x16xf32>
    %135 = tosa.reshape %134, %1 : (tensor<1x64x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %136 = tosa.matmul %135, %41, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %137 = tosa.add %48, %136 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %138 = tosa.pow %137, %33 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %139 = tosa.reduce_sum %138 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %140 = tosa.mul %139, %34, %3 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %141 = tosa.add %140, %35 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %142 = tosa.rsqrt %141 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %143 = tosa.mul %137, %142, %3 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %144 = tosa.mul %42, %143, %3 : (tensor<1x1x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %145 = tosa.matmul %144, %43, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x128xf32>
    %146 = tosa.sigmoid %145 : (tensor<1x64x128xf32>) -> tensor<1x64x128xf32>
    %147 = tosa.mul %145, %146, %3 : (tensor<1x64x128xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %148 = tosa.matmul %144, %44, %9, %9 : (tensor<1x64x64xf32>, tensor<1x64x128xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x128xf32>
    %149 = tosa.mul %147, %148, %3 : (tensor<1x64x128xf32>, tensor<1x64x128xf32>, tensor<1xi8>) -> tensor<1x64x128xf32>
    %150 = tosa.matmul %149, %45, %9, %9 : (tensor<1x64x128xf32>, tensor<1x128x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %151 = tosa.add %137, %150 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %152 = tosa.pow %151, %33 : (tensor<1x64x64xf32>, tensor<1x1x1xf32>) -> tensor<1x64x64xf32>
    %153 = tosa.reduce_sum %152 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %154 = tosa.mul %153, %34, %3 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %155 = tosa.add %154, %35 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %156 = tosa.rsqrt %155 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %157 = tosa.mul %151, %156, %3 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %158 = tosa.mul %46, %157, %3 : (tensor<1x1x64xf32>, tensor<1x64x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    return %158 : tensor<1x64x64xf32>
  }
}
