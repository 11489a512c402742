module attributes {tfl.description = "MLIR Converted.", tfl.metadata = {CONVERSION_METADATA = "\10\00\00\00\00\00\00\00\08\00\0E\00\08\00\04\00\08\00\00\00\10\00\00\00$\00\00\00\00\00\06\00\08\00\04\00\06\00\00\00\04\00\00\00\00\00\00\00\0C\00\18\00\14\00\10\00\0C\00\04\00\0C\00\00\00Te\FEv\BB\A7\FA\A7\03\00\00\00\02\00\00\00\04\00\00\00\06\00\00\002.21.0\00\00", min_runtime_version = "2.3.0\00\00\00\00\00\00\00\00\00\00\00"}, tfl.schema_version = 3 : i32} {
  func.func @main(%arg0: tensor<1x32x64xf32>) -> tensor<1x32x64xf32> attributes {tf.entry_function = {inputs = "x", outputs = "Identity"}} {
    %0 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<64x1x1x128xf32>}> : () -> tensor<64x1x1x128xf32>
    %1 = tosa.const_shape  {values = dense<[32, 1, 1, 128]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %2 = tosa.const_shape  {values = dense<[1, 32, 128]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %3 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<128x1x1x64xf32>}> : () -> tensor<128x1x1x64xf32>
    %4 = "tosa.const"() <{values = dense<1.000000e-03> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %5 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %6 = tosa.const_shape  {values = dense<[1, 32, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %7 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<64x1x1x64xf32>}> : () -> tensor<64x1x1x64xf32>
    %8 = tosa.const_shape  {values = dense<[1, 4, 32, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %9 = tosa.const_shape  {values = dense<[4, 32, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %10 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<64x1x1x64xf32>}> : () -> tensor<64x1x1x64xf32>
    %11 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %12 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %13 = tosa.const_shape  {values = dense<[1, 4, 32, 32]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %14 = tosa.const_shape  {values = dense<[4, 16, 32]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %15 = tosa.const_shape  {values = dense<[4, 32, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<64x1x1x64xf32>}> : () -> tensor<64x1x1x64xf32>
    %17 = tosa.const_shape  {values = dense<[1, 32, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %18 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %19 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<64x1x1x64xf32>}> : () -> tensor<64x1x1x64xf32>
    %20 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %21 = tosa.const_shape  {values = dense<[32, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %22 = tosa.reshape %arg0, %21 : (tensor<1x32x64xf32>, !tosa.shape<4>) -> tensor<32x1x1x64xf32>
    %23 = tosa.conv2d %22, %19, %18, %18, %18 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xf32>, tensor<64x1x1x64xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x1x1x64xf32>
    %24 = tosa.reshape %23, %17 : (tensor<32x1x1x64xf32>, !tosa.shape<4>) -> tensor<1x32x4x16xf32>
    %25 = tosa.reshape %arg0, %21 : (tensor<1x32x64xf32>, !tosa.shape<4>) -> tensor<32x1x1x64xf32>
    %26 = tosa.conv2d %25, %16, %18, %18, %18 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xf32>, tensor<64x1x1x64xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x1x1x64xf32>
    %27 = tosa.reshape %26, %17 : (tensor<32x1x1x64xf32>, !tosa.shape<4>) -> tensor<1x32x4x16xf32>
    %28 = tosa.transpose %27 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x32x4x16xf32>) -> tensor<1x4x32x16xf32>
    %29 = tosa.transpose %24 {perms = array<i32: 0, 2, 3, 1>} : (tensor<1x32x4x16xf32>) -> tensor<1x4x16x32xf32>
    %30 = tosa.reshape %28, %15 : (tensor<1x4x32x16xf32>, !tosa.shape<3>) -> tensor<4x32x16xf32>
    %31 = tosa.reshape %29, %14 : (tensor<1x4x16x32xf32>, !tosa.shape<3>) -> tensor<4x16x32xf32>
    %32 = tosa.matmul %30, %31, %18, %18 : (tensor<4x32x16xf32>, tensor<4x16x32xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x32x32xf32>
    %33 = tosa.reshape %32, %13 : (tensor<4x32x32xf32>, !tosa.shape<4>) -> tensor<1x4x32x32xf32>
    %34 = tosa.mul %33, %12, %11 : (tensor<1x4x32x32xf32>, tensor<1x1x1x1xf32>, tensor<1xi8>) -> tensor<1x4x32x32xf32>
    %35 = tosa.reduce_max %34 {axis = 3 : i32} : (tensor<1x4x32x32xf32>) -> tensor<1x4x32x1xf32>
    %36 = tosa.sub %34, %35 : (tensor<1x4x32x32xf32>, tensor<1x4x32x1xf32>) -> tensor<1x4x32x32xf32>
    %37 = tosa.exp %36 : (tensor<1x4x32x32xf32>) -> tensor<1x4x32x32xf32>
    %38 = tosa.reduce_sum %37 {axis = 3 : i32} : (tensor<1x4x32x32xf32>) -> tensor<1x4x32x1xf32>
    %39 = tosa.reciprocal %38 : (tensor<1x4x32x1xf32>) -> tensor<1x4x32x1xf32>
    %40 = tosa.mul %37, %39, %11 : (tensor<1x4x32x32xf32>, tensor<1x4x32x1xf32>, tensor<1xi8>) -> tensor<1x4x32x32xf32>
    %41 = tosa.reshape %arg0, %21 : (tensor<1x32x64xf32>, !tosa.shape<4>) -> tensor<32x1x1x64xf32>
    %42 = tosa.conv2d %41, %10, %18, %18, %18 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xf32>, tensor<64x1x1x64xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x1x1x64xf32>
    %43 = tosa.reshape %42, %17 : (tensor<32x1x1x64xf32>, !tosa.shape<4>) -> tensor<1x32x4x16xf32>
    %44 = tosa.transpose %43 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x32x4x16xf32>) -> tensor<1x4x32x16xf32>
    %45 = tosa.reshape %40, %9 : (tensor<1x4x32x32xf32>, !tosa.shape<3>) -> tensor<4x32x32xf32>
    %46 = tosa.reshape %44, %15 : (tensor<1x4x32x16xf32>, !tosa.shape<3>) -> tensor<4x32x16xf32>
    %47 = tosa.matmul %45, %46, %18, %18 : (tensor<4x32x32xf32>, tensor<4x32x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x32x16xf32>
    %48 = tosa.reshape %47, %8 : (tensor<4x32x16xf32>, !tosa.shape<4>) -> tensor<1x4x32x16xf32>
    %49 = tosa.transpose %48 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x32x16xf32>) -> tensor<1x32x4x16xf32>
    %50 = tosa.reshape %49, %21 : (tensor<1x32x4x16xf32>, !tosa.shape<4>) -> tensor<32x1x1x64xf32>
    %51 = tosa.conv2d %50, %7, %18, %18, %18 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xf32>, tensor<64x1x1x64xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x1x1x64xf32>
    %52 = tosa.reshape %51, %6 : (tensor<32x1x1x64xf32>, !tosa.shape<3>) -> tensor<1x32x64xf32>
    %53 = tosa.add %arg0, %52 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    %54 = tosa.reduce_sum %53 {axis = 2 : i32} : (tensor<1x32x64xf32>) -> tensor<1x32x1xf32>
    %55 = tosa.mul %54, %5, %11 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %56 = tosa.negate %55, %18, %18 : (tensor<1x32x1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x1xf32>
    %57 = tosa.sub %53, %55 : (tensor<1x32x64xf32>, tensor<1x32x1xf32>) -> tensor<1x32x64xf32>
    %58 = tosa.mul %57, %57, %11 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %59 = tosa.reduce_sum %58 {axis = 2 : i32} : (tensor<1x32x64xf32>) -> tensor<1x32x1xf32>
    %60 = tosa.mul %59, %5, %11 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %61 = tosa.add %60, %4 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>) -> tensor<1x32x1xf32>
    %62 = tosa.rsqrt %61 : (tensor<1x32x1xf32>) -> tensor<1x32x1xf32>
    %63 = tosa.mul %62, %20, %11 : (tensor<1x32x1xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %64 = tosa.mul %56, %63, %11 : (tensor<1x32x1xf32>, tensor<1x32x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %65 = tosa.mul %53, %63, %11 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %66 = tosa.add %65, %64 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    %67 = tosa.reshape %66, %21 : (tensor<1x32x64xf32>, !tosa.shape<4>) -> tensor<32x1x1x64xf32>
    %68 = tosa.conv2d %67, %3, %18, %18, %18 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x64xf32>, tensor<128x1x1x64xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x1x1x128xf32>
    %69 = tosa.reshape %68, %2 : (tensor<32x1x1x128xf32>, !tosa.shape<3>) -> tensor<1x32x128xf32>
    %70 = tosa.clamp %69 {max_val = 3.40282347E+38 : f32, min_val = 0.000000e+00 : f32} : (tensor<1x32x128xf32>) -> tensor<1x32x128xf32>
    %71 = tosa.reshape %70, %1 : (tensor<1x32x128xf32>, !tosa.shape<4>) -> tensor<32x1x1x128xf32>
    %72 = tosa.conv2d %71, %0, %18, %18, %18 {acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>} : (tensor<32x1x1x128xf32>, tensor<64x1x1x128xf32>, tensor<1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x1x1x64xf32>
    %73 = tosa.reshape %72, %6 : (tensor<32x1x1x64xf32>, !tosa.shape<3>) -> tensor<1x32x64xf32>
    %74 = tosa.add %66, %73 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    %75 = tosa.reduce_sum %74 {axis = 2 : i32} : (tensor<1x32x64xf32>) -> tensor<1x32x1xf32>
    %76 = tosa.mul %75, %5, %11 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %77 = tosa.negate %76, %18, %18 : (tensor<1x32x1xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x32x1xf32>
    %78 = tosa.sub %74, %76 : (tensor<1x32x64xf32>, tensor<1x32x1xf32>) -> tensor<1x32x64xf32>
    %79 = tosa.mul %78, %78, %11 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %80 = tosa.reduce_sum %79 {axis = 2 : i32} : (tensor<1x32x64xf32>) -> tensor<1x32x1xf32>
    %81 = tosa.mul %80, %5, %11 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x32x1xf32>
    %82 = tosa.add %81, %4 : (tensor<1x32x1xf32>, tensor<1x1x1xf32>) -> tensor<1x32x1xf32>
    %83 = tosa.rsqrt %82 : (tensor<1x32x1xf32>) -> tensor<1x32x1xf32>
    %84 = tosa.mul %83, %20, %11 : (tensor<1x32x1xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %85 = tosa.mul %77, %84, %11 : (tensor<1x32x1xf32>, tensor<1x32x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %86 = tosa.mul %74, %84, %11 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>, tensor<1xi8>) -> tensor<1x32x64xf32>
    %87 = tosa.add %86, %85 : (tensor<1x32x64xf32>, tensor<1x32x64xf32>) -> tensor<1x32x64xf32>
    return %87 : tensor<1x32x64xf32>
  }
}
