module {
  func.func @main(%arg0: tensor<1x64xi64>, %arg1: tensor<1x64xi64>, %arg2: tensor<1x64xi64>) -> tensor<1x64x64xf32> {
    %0 = "tosa.const"() <{values = dense<[[1088, 17, 17, 1]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>
    %1 = "tosa.const"() <{values = dense<[[136, 17, 17, 1]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>
    %2 = "tosa.const"() <{values = dense<[[64, 1, 1, 1]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>
    %3 = "tosa.const"() <{values = dense<[[4352, 68, 17, 1]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>
    %4 = "tosa.const"() <{values = dense<[[544, 68, 17, 1]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>
    %5 = "tosa.const"() <{values = dense<[[0, 1, 2, 3, 4, 5, 6, 7, 8]]> : tensor<1x9xi64>}> : () -> tensor<1x9xi64>
    %6 = "tosa.const"() <{values = dense<[[119, 17, 1]]> : tensor<1x3xi32>}> : () -> tensor<1x3xi32>
    %7 = "tosa.const"() <{values = dense<[[136, 17, 1]]> : tensor<1x3xi32>}> : () -> tensor<1x3xi32>
    %8 = "tosa.const"() <{values = dense<[[1088, 136, 17, 1]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>
    %9 = "tosa.const"() <{values = dense<[[952, 136, 17, 1]]> : tensor<1x4xi32>}> : () -> tensor<1x4xi32>
    %10 = "tosa.const"() <{values = dense<[[64, 1]]> : tensor<1x2xi32>}> : () -> tensor<1x2xi32>
    %11 = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x8x1x9xf32>}> : () -> tensor<1x8x1x9xf32>
    %12 = "tosa.const"() <{values = dense<0xFF800000> : tensor<1x8x4x9xf32>}> : () -> tensor<1x8x4x9xf32>
    %13 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<8x9xf32>}> : () -> tensor<8x9xf32>
    %14 = tosa.const_shape  {values = dense<[1, 64]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %15 = tosa.const_shape  {values = dense<[1, 64, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %16 = "tosa.const"() <{values = dense<0> : tensor<1xi8>}> : () -> tensor<1xi8>
    %17 = tosa.const_shape  {values = dense<[1, 1, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %18 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 58, 59, 60, 61, 62, 63]> : tensor<64xi64>}> : () -> tensor<64xi64>
    %19 = tosa.const_shape  {values = dense<[1, 1, 64, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %20 = tosa.const_shape  {values = dense<[1, 1, 1, 64]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %21 = tosa.const_shape  {values = dense<[1, 1, 1, 64, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %22 = tosa.const_shape  {values = dense<[1, 64, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %23 = tosa.const_shape  {values = dense<[64, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %24 = tosa.const_shape  {values = dense<0> : tensor<3xindex>} : () -> !tosa.shape<3>
    %25 = tosa.const_shape  {values = dense<64> : tensor<2xindex>} : () -> !tosa.shape<2>
    %26 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %27 = tosa.const_shape  {values = dense<[64, 1, 64]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %28 = tosa.const_shape  {values = dense<[4, 7, 16, 16, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %29 = tosa.const_shape  {values = dense<[1, 4096, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %30 = tosa.const_shape  {values = dense<[7168, 2]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %31 = tosa.const_shape  {values = dense<[1, 7168]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %32 = tosa.const_shape  {values = dense<[4, 7, 16, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %33 = tosa.const_shape  {values = dense<[7168, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %34 = tosa.const_shape  {values = dense<[28, 16, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %35 = tosa.const_shape  {values = dense<[0, 0, 0, 0, 0, 1, 0, 0]> : tensor<8xindex>} : () -> !tosa.shape<8>
    %36 = tosa.const_shape  {values = dense<[4, 7, 16, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %37 = tosa.const_shape  {values = dense<[4, 7, 8, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %38 = tosa.const_shape  {values = dense<0> : tensor<4xindex>} : () -> !tosa.shape<4>
    %39 = tosa.const_shape  {values = dense<[4, 7, 8, 9]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %40 = "tosa.const"() <{values = dense_resource<weight_0> : tensor<4x7x8x9x1xi32>}> : () -> tensor<4x7x8x9x1xi32>
    %41 = "tosa.const"() <{values = dense_resource<weight_1> : tensor<4x7x8x9x1xi32>}> : () -> tensor<4x7x8x9x1xi32>
    %42 = "tosa.const"() <{values = dense_resource<weight_2> : tensor<4x7x8x9x1xi32>}> : () -> tensor<4x7x8x9x1xi32>
    %43 = tosa.const_shape  {values = dense<[1, 2016, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %44 = tosa.const_shape  {values = dense<[1, 3808, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %45 = tosa.const_shape  {values = dense<[2016, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %46 = tosa.const_shape  {values = dense<[1, 2016]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %47 = "tosa.const"() <{values = dense_resource<weight_3> : tensor<4x7x8x17x1xi32>}> : () -> tensor<4x7x8x17x1xi32>
    %48 = "tosa.const"() <{values = dense_resource<weight_4> : tensor<4x7x8x17x1xi32>}> : () -> tensor<4x7x8x17x1xi32>
    %49 = "tosa.const"() <{values = dense_resource<weight_5> : tensor<4x7x8x17x1xi32>}> : () -> tensor<4x7x8x17x1xi32>
    %50 = tosa.const_shape  {values = dense<[1, 4352, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %51 = tosa.const_shape  {values = dense<[3808, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %52 = tosa.const_shape  {values = dense<[1, 3808]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %53 = tosa.const_shape  {values = dense<[4, 8, 8, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %54 = tosa.const_shape  {values = dense<[4, 1, 16, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %55 = tosa.const_shape  {values = dense<[0, 6, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %56 = tosa.const_shape  {values = dense<[4, 16, 17]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %57 = tosa.const_shape  {values = dense<[4, 8, 17]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %58 = tosa.const_shape  {values = dense<[0, 8, 0]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %59 = tosa.const_shape  {values = dense<[4, 8, 9]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %60 = tosa.const_shape  {values = dense<[4, 1, 8, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %61 = tosa.const_shape  {values = dense<[0, 7, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %62 = "tosa.const"() <{values = dense_resource<weight_6> : tensor<4x8x9x1xi32>}> : () -> tensor<4x8x9x1xi32>
    %63 = "tosa.const"() <{values = dense_resource<weight_7> : tensor<4x8x9x1xi32>}> : () -> tensor<4x8x9x1xi32>
    %64 = tosa.const_shape  {values = dense<[1, 288, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %65 = tosa.const_shape  {values = dense<[1, 544, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %66 = tosa.const_shape  {values = dense<[288, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %67 = tosa.const_shape  {values = dense<[1, 288]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %68 = "tosa.const"() <{values = dense<[0, 1, 2, 3, 4, 5, 6, 7]> : tensor<8xi64>}> : () -> tensor<8xi64>
    %69 = tosa.const_shape  {values = dense<[1, 8, 1, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %70 = tosa.const_shape  {values = dense<[0, 0, 7, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %71 = tosa.const_shape  {values = dense<[4, 7, 8, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %72 = tosa.const_shape  {values = dense<[0, 0, 0, 9]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %73 = tosa.const_shape  {values = dense<[0, 1, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %74 = "tosa.const"() <{values = dense_resource<weight_8> : tensor<4x7x8x8x1xi32>}> : () -> tensor<4x7x8x8x1xi32>
    %75 = "tosa.const"() <{values = dense_resource<weight_9> : tensor<4x7x8x8x1xi32>}> : () -> tensor<4x7x8x8x1xi32>
    %76 = "tosa.const"() <{values = dense_resource<weight_10> : tensor<4x7x8x8x1xi32>}> : () -> tensor<4x7x8x8x1xi32>
    %77 = tosa.const_shape  {values = dense<[1, 1792, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %78 = tosa.const_shape  {values = dense<[1792, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %79 = tosa.const_shape  {values = dense<[1, 1792]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %80 = tosa.const_shape  {values = dense<[4, 7, 17]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %81 = tosa.const_shape  {values = dense<[4, 7, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %82 = tosa.const_shape  {values = dense<[0, 0, 10]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %83 = tosa.const_shape  {values = dense<[0, 1, 0]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %84 = "tosa.const"() <{values = dense_resource<weight_11> : tensor<4x7x7x1xi32>}> : () -> tensor<4x7x7x1xi32>
    %85 = "tosa.const"() <{values = dense_resource<weight_12> : tensor<4x7x7x1xi32>}> : () -> tensor<4x7x7x1xi32>
    %86 = tosa.const_shape  {values = dense<[1, 196, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %87 = tosa.const_shape  {values = dense<[1, 476, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %88 = tosa.const_shape  {values = dense<[196, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %89 = tosa.const_shape  {values = dense<[1, 196]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %90 = "tosa.const"() <{values = dense_resource<weight_13> : tensor<4x7x17x1xi32>}> : () -> tensor<4x7x17x1xi32>
    %91 = "tosa.const"() <{values = dense_resource<weight_14> : tensor<4x7x17x1xi32>}> : () -> tensor<4x7x17x1xi32>
    %92 = tosa.const_shape  {values = dense<[476, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %93 = tosa.const_shape  {values = dense<[1, 476]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %94 = tosa.const_shape  {values = dense<[8, 1]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %95 = tosa.const_shape  {values = dense<[1, 8, 9]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %96 = tosa.const_shape  {values = dense<[1, 8, 1, 9]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %97 = tosa.const_shape  {values = dense<[1, 1, 4, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %98 = tosa.const_shape  {values = dense<[1, 4, 64, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %99 = tosa.const_shape  {values = dense<[1, 8, 4, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %100 = tosa.const_shape  {values = dense<[1, 8, 4, 9]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %101 = "tosa.const"() <{values = dense<0> : tensor<1x8x4x9x1xi32>}> : () -> tensor<1x8x4x9x1xi32>
    %102 = "tosa.const"() <{values = dense_resource<weight_15> : tensor<1x8x4x9x1xi32>}> : () -> tensor<1x8x4x9x1xi32>
    %103 = "tosa.const"() <{values = dense_resource<weight_16> : tensor<1x8x4x9x1xi32>}> : () -> tensor<1x8x4x9x1xi32>
    %104 = tosa.const_shape  {values = dense<[288, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %105 = "tosa.const"() <{values = dense<0> : tensor<1x8x4x17x1xi32>}> : () -> tensor<1x8x4x17x1xi32>
    %106 = "tosa.const"() <{values = dense_resource<weight_17> : tensor<1x8x4x17x1xi32>}> : () -> tensor<1x8x4x17x1xi32>
    %107 = "tosa.const"() <{values = dense_resource<weight_18> : tensor<1x8x4x17x1xi32>}> : () -> tensor<1x8x4x17x1xi32>
    %108 = tosa.const_shape  {values = dense<[544, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %109 = tosa.const_shape  {values = dense<[1, 544]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %110 = tosa.const_shape  {values = dense<[1, 64, 4, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %111 = tosa.const_shape  {values = dense<[0, 56, 0, 0]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %112 = tosa.const_shape  {values = dense<[0, 0, 0, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %113 = tosa.const_shape  {values = dense<[1, 64, 1, 1]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %114 = tosa.const_shape  {values = dense<[1, 7, 16, 1, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %115 = tosa.const_shape  {values = dense<[112, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %116 = tosa.const_shape  {values = dense<[1, 112]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %117 = tosa.const_shape  {values = dense<[1, 7, 16, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %118 = tosa.const_shape  {values = dense<[1, 7, 16, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %119 = tosa.const_shape  {values = dense<[1, 7, 8, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %120 = tosa.const_shape  {values = dense<[1, 7, 8, 9]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %121 = "tosa.const"() <{values = dense<0> : tensor<1x7x8x9x1xi32>}> : () -> tensor<1x7x8x9x1xi32>
    %122 = "tosa.const"() <{values = dense_resource<weight_19> : tensor<1x7x8x9x1xi32>}> : () -> tensor<1x7x8x9x1xi32>
    %123 = "tosa.const"() <{values = dense_resource<weight_20> : tensor<1x7x8x9x1xi32>}> : () -> tensor<1x7x8x9x1xi32>
    %124 = tosa.const_shape  {values = dense<[1, 504, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %125 = tosa.const_shape  {values = dense<[1, 952, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %126 = tosa.const_shape  {values = dense<[504, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %127 = tosa.const_shape  {values = dense<[1, 504]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %128 = "tosa.const"() <{values = dense<0> : tensor<1x7x8x17x1xi32>}> : () -> tensor<1x7x8x17x1xi32>
    %129 = "tosa.const"() <{values = dense_resource<weight_21> : tensor<1x7x8x17x1xi32>}> : () -> tensor<1x7x8x17x1xi32>
    %130 = "tosa.const"() <{values = dense_resource<weight_22> : tensor<1x7x8x17x1xi32>}> : () -> tensor<1x7x8x17x1xi32>
    %131 = tosa.const_shape  {values = dense<[1, 1088, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %132 = tosa.const_shape  {values = dense<[952, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %133 = tosa.const_shape  {values = dense<[1, 952]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %134 = tosa.const_shape  {values = dense<[1, 8, 8, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %135 = tosa.const_shape  {values = dense<[1, 1, 16, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %136 = tosa.const_shape  {values = dense<[1, 16, 17]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %137 = tosa.const_shape  {values = dense<[1, 8, 17]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %138 = tosa.const_shape  {values = dense<[1, 1, 8, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %139 = "tosa.const"() <{values = dense<0> : tensor<1x8x9x1xi32>}> : () -> tensor<1x8x9x1xi32>
    %140 = "tosa.const"() <{values = dense_resource<weight_23> : tensor<1x8x9x1xi32>}> : () -> tensor<1x8x9x1xi32>
    %141 = tosa.const_shape  {values = dense<[1, 72, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %142 = tosa.const_shape  {values = dense<[1, 136, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %143 = tosa.const_shape  {values = dense<[72, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %144 = tosa.const_shape  {values = dense<[1, 72]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %145 = tosa.const_shape  {values = dense<[1, 7, 8, 8]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %146 = "tosa.const"() <{values = dense<0> : tensor<1x7x8x8x1xi32>}> : () -> tensor<1x7x8x8x1xi32>
    %147 = "tosa.const"() <{values = dense_resource<weight_24> : tensor<1x7x8x8x1xi32>}> : () -> tensor<1x7x8x8x1xi32>
    %148 = "tosa.const"() <{values = dense_resource<weight_25> : tensor<1x7x8x8x1xi32>}> : () -> tensor<1x7x8x8x1xi32>
    %149 = tosa.const_shape  {values = dense<[1, 448, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %150 = tosa.const_shape  {values = dense<[448, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %151 = tosa.const_shape  {values = dense<[1, 448]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %152 = tosa.const_shape  {values = dense<[1, 7, 17]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %153 = tosa.const_shape  {values = dense<[1, 7, 7]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %154 = "tosa.const"() <{values = dense<0> : tensor<1x7x7x1xi32>}> : () -> tensor<1x7x7x1xi32>
    %155 = "tosa.const"() <{values = dense<[[[[0], [0], [0], [0], [0], [0], [0]], [[1], [1], [1], [1], [1], [1], [1]], [[2], [2], [2], [2], [2], [2], [2]], [[3], [3], [3], [3], [3], [3], [3]], [[4], [4], [4], [4], [4], [4], [4]], [[5], [5], [5], [5], [5], [5], [5]], [[6], [6], [6], [6], [6], [6], [6]]]]> : tensor<1x7x7x1xi32>}> : () -> tensor<1x7x7x1xi32>
    %156 = tosa.const_shape  {values = dense<[1, 49, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %157 = tosa.const_shape  {values = dense<[1, 119, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %158 = tosa.const_shape  {values = dense<[49, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %159 = tosa.const_shape  {values = dense<[1, 49]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %160 = "tosa.const"() <{values = dense<0> : tensor<1x7x17x1xi32>}> : () -> tensor<1x7x17x1xi32>
    %161 = "tosa.const"() <{values = dense_resource<weight_26> : tensor<1x7x17x1xi32>}> : () -> tensor<1x7x17x1xi32>
    %162 = tosa.const_shape  {values = dense<[119, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %163 = tosa.const_shape  {values = dense<[1, 119]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %164 = tosa.const_shape  {values = dense<[1, 8, 1, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %165 = "tosa.const"() <{values = dense<0> : tensor<1x8x1x9x1xi32>}> : () -> tensor<1x8x1x9x1xi32>
    %166 = "tosa.const"() <{values = dense_resource<weight_27> : tensor<1x8x1x9x1xi32>}> : () -> tensor<1x8x1x9x1xi32>
    %167 = tosa.const_shape  {values = dense<[72, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %168 = "tosa.const"() <{values = dense<0> : tensor<1x8x1x17x1xi32>}> : () -> tensor<1x8x1x17x1xi32>
    %169 = "tosa.const"() <{values = dense_resource<weight_28> : tensor<1x8x1x17x1xi32>}> : () -> tensor<1x8x1x17x1xi32>
    %170 = tosa.const_shape  {values = dense<[136, 4]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %171 = tosa.const_shape  {values = dense<[1, 136]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %172 = tosa.const_shape  {values = dense<[1, 64, 1, 17]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %173 = tosa.const_shape  {values = dense<[64, 1, 4, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %174 = tosa.const_shape  {values = dense<[4, 64, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %175 = tosa.const_shape  {values = dense<[0, 0, 8, 8, 0, 0]> : tensor<6xindex>} : () -> !tosa.shape<6>
    %176 = tosa.const_shape  {values = dense<[4, 8, 24, 16, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %177 = tosa.const_shape  {values = dense<[1, 5120, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %178 = tosa.const_shape  {values = dense<[12288, 3]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %179 = tosa.const_shape  {values = dense<[1, 12288]> : tensor<2xindex>} : () -> !tosa.shape<2>
    %180 = tosa.const_shape  {values = dense<[0, 0, 0, 0, 0, 0, 0, 9]> : tensor<8xindex>} : () -> !tosa.shape<8>
    %181 = tosa.const_shape  {values = dense<[4, 8, 208]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %182 = tosa.const_shape  {values = dense<[4, 8, 200]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %183 = tosa.const_shape  {values = dense<[4, 8, 8, 25]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %184 = tosa.const_shape  {values = dense<[4, 8, 8, 24]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %185 = tosa.const_shape  {values = dense<[32, 8, 24]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %186 = tosa.const_shape  {values = dense<[32, 24, 16]> : tensor<3xindex>} : () -> !tosa.shape<3>
    %187 = tosa.const_shape  {values = dense<[1, 4, 64, 16]> : tensor<4xindex>} : () -> !tosa.shape<4>
    %190 = "tosa.const"() <{values = dense_resource<torch_tensor_1000_64_torch.float32> : tensor<1x1000x64xf32>}> : () -> tensor<1x1000x64xf32>
    %191 = "tosa.const"() <{values = dense_resource<torch_tensor_130_64_torch.float32> : tensor<1x130x64xf32>}> : () -> tensor<1x130x64xf32>
    %192 = "tosa.const"() <{values = dense_resource<torch_tensor_2_64_torch.float32> : tensor<1x2x64xf32>}> : () -> tensor<1x2x64xf32>
    %193 = "tosa.const"() <{values = dense<0> : tensor<1x64xi32>}> : () -> tensor<1x64xi32>
    %194 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf64>}> : () -> tensor<1x1x1xf64>
    %195 = "tosa.const"() <{values = dense<1.562500e-02> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %196 = "tosa.const"() <{values = dense<9.99999996E-13> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %197 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %198 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_1> : tensor<1x1x64xf32>}> : () -> tensor<1x1x64xf32>
    %199 = "tosa.const"() <{values = dense<0> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %200 = "tosa.const"() <{values = dense<1> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %201 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %202 = "tosa.const"() <{values = dense<true> : tensor<1x1x1x1xi1>}> : () -> tensor<1x1x1x1xi1>
    %203 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1x1xi32>}> : () -> tensor<1x1x1x1x1xi32>
    %204 = "tosa.const"() <{values = dense<0> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %205 = "tosa.const"() <{values = dense<64> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %206 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %207 = "tosa.const"() <{values = dense<-3.40282347E+38> : tensor<1x1x1x1xf32>}> : () -> tensor<1x1x1x1xf32>
    %208 = "tosa.const"() <{values = dense<2> : tensor<1x1xi64>}> : () -> tensor<1x1xi64>
    %209 = "tosa.const"() <{values = dense<3.40282347E+38> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %210 = "tosa.const"() <{values = dense<0> : tensor<1x1x1xi64>}> : () -> tensor<1x1x1xi64>
    %211 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
    %212 = "tosa.const"() <{values = dense_resource<weight_29> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %213 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_2> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %214 = "tosa.const"() <{values = dense_resource<weight_30> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %215 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_3> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %216 = "tosa.const"() <{values = dense_resource<weight_31> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %217 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_4> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %218 = "tosa.const"() <{values = dense<2.500000e-01> : tensor<1x1x1xf32>}> : () -> tensor<1x1x1xf32>
    %cst = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64> : tensor<4x7x16x16xi64>
    %cst_0 = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64_1> : tensor<4x7x16x16xi64>
    %cst_1 = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64_2> : tensor<4x7x16x16xi64>
    %cst_2 = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64_3> : tensor<4x7x16x16xi64>
    %cst_3 = arith.constant dense_resource<torch_tensor_4_7_16_16_torch.int64_4> : tensor<4x7x16x16xi64>
    %219 = "tosa.const"() <{values = dense<1> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %220 = "tosa.const"() <{values = dense<[[64, 64, 1]]> : tensor<1x3xi32>}> : () -> tensor<1x3xi32>
    %221 = "tosa.const"() <{values = dense_resource<weight_32> : tensor<4x7x8x9x1xi32>}> : () -> tensor<4x7x8x9x1xi32>
    %222 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x3808x1xf32>}> : () -> tensor<1x3808x1xf32>
    %223 = "tosa.const"() <{values = dense_resource<weight_33> : tensor<4x7x8x17x1xi32>}> : () -> tensor<4x7x8x17x1xi32>
    %224 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x4352x1xf32>}> : () -> tensor<1x4352x1xf32>
    %225 = "tosa.const"() <{values = dense_resource<weight_34> : tensor<4x8x9x1xi32>}> : () -> tensor<4x8x9x1xi32>
    %226 = "tosa.const"() <{values = dense<7> : tensor<1x1x1x1xi64>}> : () -> tensor<1x1x1x1xi64>
    %227 = "tosa.const"() <{values = dense_resource<weight_35> : tensor<4x7x8x8x1xi32>}> : () -> tensor<4x7x8x8x1xi32>
    %228 = "tosa.const"() <{values = dense_resource<weight_36> : tensor<4x7x8x17x1xi32>}> : () -> tensor<4x7x8x17x1xi32>
    %229 = "tosa.const"() <{values = dense_resource<weight_37> : tensor<4x7x7x1xi32>}> : () -> tensor<4x7x7x1xi32>
    %230 = "tosa.const"() <{values = dense_resource<weight_38> : tensor<4x7x17x1xi32>}> : () -> tensor<4x7x17x1xi32>
    %231 = "tosa.const"() <{values = dense_resource<weight_39> : tensor<1x8x4x9x1xi32>}> : () -> tensor<1x8x4x9x1xi32>
    %232 = "tosa.const"() <{values = dense_resource<weight_40> : tensor<1x8x4x17x1xi32>}> : () -> tensor<1x8x4x17x1xi32>
    %233 = "tosa.const"() <{values = dense_resource<weight_41> : tensor<1x8x4x9x1xi32>}> : () -> tensor<1x8x4x9x1xi32>
    %234 = "tosa.const"() <{values = dense_resource<weight_42> : tensor<1x8x4x17x1xi32>}> : () -> tensor<1x8x4x17x1xi32>
    %cst_4 = arith.constant dense_resource<torch_tensor_1_7_16_1_torch.int64> : tensor<1x7x16x1xi64>
    %cst_5 = arith.constant dense_resource<torch_tensor_1_7_16_1_torch.int64_1> : tensor<1x7x16x1xi64>
    %cst_6 = arith.constant dense_resource<torch_tensor_1_7_16_1_torch.int64_2> : tensor<1x7x16x1xi64>
    %cst_7 = arith.constant dense_resource<torch_tensor_1_7_16_1_torch.int64_3> : tensor<1x7x16x1xi64>
    %235 = "tosa.const"() <{values = dense<1.000000e+00> : tensor<1x64x1xf32>}> : () -> tensor<1x64x1xf32>
    %cst_8 = arith.constant dense_resource<torch_tensor_1_7_16_1_torch.int64_4> : tensor<1x7x16x1xi64>
    %cst_9 = arith.constant dense_resource<torch_tensor_1_7_16_1_torch.int64_5> : tensor<1x7x16x1xi64>
    %cst_10 = arith.constant dense_resource<torch_tensor_1_7_16_1_torch.int64_6> : tensor<1x7x16x1xi64>
    %cst_11 = arith.constant dense_resource<torch_tensor_1_7_16_1_torch.int64_7> : tensor<1x7x16x1xi64>
    %236 = tosa.const_shape  {values = dense<[1, 7, 1, 16, 1]> : tensor<5xindex>} : () -> !tosa.shape<5>
    %237 = "tosa.const"() <{values = dense_resource<weight_43> : tensor<1x7x8x9x1xi32>}> : () -> tensor<1x7x8x9x1xi32>
    %238 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x952x1xf32>}> : () -> tensor<1x952x1xf32>
    %239 = "tosa.const"() <{values = dense_resource<weight_44> : tensor<1x7x8x17x1xi32>}> : () -> tensor<1x7x8x17x1xi32>
    %240 = "tosa.const"() <{values = dense<0.000000e+00> : tensor<1x1088x1xf32>}> : () -> tensor<1x1088x1xf32>
    %241 = "tosa.const"() <{values = dense_resource<weight_45> : tensor<1x8x9x1xi32>}> : () -> tensor<1x8x9x1xi32>
    %242 = "tosa.const"() <{values = dense_resource<weight_46> : tensor<1x7x8x8x1xi32>}> : () -> tensor<1x7x8x8x1xi32>
    %243 = "tosa.const"() <{values = dense_resource<weight_47> : tensor<1x7x8x17x1xi32>}> : () -> tensor<1x7x8x17x1xi32>
    %244 = "tosa.const"() <{values = dense<[[[[1], [2], [3], [4], [5], [6], [7]], [[1], [2], [3], [4], [5], [6], [7]], [[1], [2], [3], [4], [5], [6], [7]], [[1], [2], [3], [4], [5], [6], [7]], [[1], [2], [3], [4], [5], [6], [7]], [[1], [2], [3], [4], [5], [6], [7]], [[1], [2], [3], [4], [5], [6], [7]]]]> : tensor<1x7x7x1xi32>}> : () -> tensor<1x7x7x1xi32>
    %245 = "tosa.const"() <{values = dense_resource<weight_48> : tensor<1x7x17x1xi32>}> : () -> tensor<1x7x17x1xi32>
    %246 = "tosa.const"() <{values = dense_resource<weight_49> : tensor<1x8x1x9x1xi32>}> : () -> tensor<1x8x1x9x1xi32>
    %247 = "tosa.const"() <{values = dense_resource<weight_50> : tensor<1x8x1x17x1xi32>}> : () -> tensor<1x8x1x17x1xi32>
    %248 = "tosa.const"() <{values = dense_resource<weight_51> : tensor<1x8x1x9x1xi32>}> : () -> tensor<1x8x1x9x1xi32>
    %249 = "tosa.const"() <{values = dense_resource<weight_52> : tensor<1x8x1x17x1xi32>}> : () -> tensor<1x8x1x17x1xi32>
    %250 = "tosa.const"() <{values = dense<-1.000000e+00> : tensor<1xf32>}> : () -> tensor<1xf32>
    %cst_12 = arith.constant dense_resource<torch_tensor_4_8_24_16_torch.int64> : tensor<4x8x24x16xi64>
    %cst_13 = arith.constant dense_resource<torch_tensor_4_8_24_16_torch.int64_1> : tensor<4x8x24x16xi64>
    %cst_14 = arith.constant dense_resource<torch_tensor_4_8_24_16_torch.int64_2> : tensor<4x8x24x16xi64>
    %251 = "tosa.const"() <{values = dense<4> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %252 = "tosa.const"() <{values = dense<80> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %253 = "tosa.const"() <{values = dense<16> : tensor<1x1x1x1xi32>}> : () -> tensor<1x1x1x1xi32>
    %254 = "tosa.const"() <{values = dense<[[1280, 16, 1]]> : tensor<1x3xi32>}> : () -> tensor<1x3xi32>
    %255 = "tosa.const"() <{values = dense_resource<weight_53> : tensor<1x64x64xf32>}> : () -> tensor<1x64x64xf32>
    %256 = "tosa.const"() <{values = dense_resource<torch_tensor_64_torch.float32_5> : tensor<1x64xf32>}> : () -> tensor<1x64xf32>
    %268 = tosa.cast %arg0 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %269 = tosa.gather %190, %268 : (tensor<1x1000x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %270 = tosa.cast %arg2 : (tensor<1x64xi64>) -> tensor<1x64xi32>
    %271 = tosa.gather %191, %270 : (tensor<1x130x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %272 = tosa.gather %192, %193 : (tensor<1x2x64xf32>, tensor<1x64xi32>) -> tensor<1x64x64xf32>
    %273 = tosa.add %269, %271 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %274 = tosa.add %273, %272 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %275 = tosa.cast %274 : (tensor<1x64x64xf32>) -> tensor<1x64x64xf64>
    %276 = tosa.reduce_sum %275 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %277 = tosa.mul %276, %194, %16 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %278 = tosa.sub %275, %277 : (tensor<1x64x64xf64>, tensor<1x64x1xf64>) -> tensor<1x64x64xf64>
    %279 = tosa.mul %278, %278, %16 : (tensor<1x64x64xf64>, tensor<1x64x64xf64>, tensor<1xi8>) -> tensor<1x64x64xf64>
    %280 = tosa.reduce_sum %279 {axis = 2 : i32} : (tensor<1x64x64xf64>) -> tensor<1x64x1xf64>
    %281 = tosa.mul %280, %194, %16 : (tensor<1x64x1xf64>, tensor<1x1x1xf64>, tensor<1xi8>) -> tensor<1x64x1xf64>
    %282 = tosa.cast %281 : (tensor<1x64x1xf64>) -> tensor<1x64x1xf32>
    %283 = tosa.reduce_sum %274 {axis = 2 : i32} : (tensor<1x64x64xf32>) -> tensor<1x64x1xf32>
    %284 = tosa.mul %283, %195, %16 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x64x1xf32>
    %285 = tosa.add %282, %196 : (tensor<1x64x1xf32>, tensor<1x1x1xf32>) -> tensor<1x64x1xf32>
    %286 = tosa.rsqrt %285 : (tensor<1x64x1xf32>) -> tensor<1x64x1xf32>
    %287 = tosa.sub %274, %284 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>) -> tensor<1x64x64xf32>
    %288 = tosa.mul %287, %286, %16 : (tensor<1x64x64xf32>, tensor<1x64x1xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %289 = tosa.mul %288, %197, %16 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>, tensor<1xi8>) -> tensor<1x64x64xf32>
    %290 = tosa.add %289, %198 : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
    %291 = tosa.maximum %arg1, %199 : (tensor<1x64xi64>, tensor<1x1xi64>) -> tensor<1x64xi64>
    %292 = tosa.minimum %291, %200 : (tensor<1x64xi64>, tensor<1x1xi64>) -> tensor<1x64xi64>
    %293 = tosa.cast %292 : (tensor<1x64xi64>) -> tensor<1x64xi1>
    %294 = tosa.cast %18 : (tensor<64xi64>) -> tensor<64xi32>
    %295 = tosa.cast %294 : (tensor<64xi32>) -> tensor<64xi64>
    %296 = tosa.reshape %295, %19 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x64x1xi64>
    %297 = tosa.reshape %295, %20 : (tensor<64xi64>, !tosa.shape<4>) -> tensor<1x1x1x64xi64>
    %298 = tosa.greater_equal %296, %201 : (tensor<1x1x64x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x1x64x1xi1>
    %299 = tosa.logical_and %298, %202 : (tensor<1x1x64x1xi1>, tensor<1x1x1x1xi1>) -> tensor<1x1x64x1xi1>
    %300 = tosa.cast %297 : (tensor<1x1x1x64xi64>) -> tensor<1x1x1x64xi32>
    %301 = tosa.add %300, %205 : (tensor<1x1x1x64xi32>, tensor<1x1x1x1xi32>) -> tensor<1x1x1x64xi32>
    %302 = tosa.greater %204, %300 : (tensor<1x1x1x1xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi1>
    %303 = tosa.select %302, %301, %300 : (tensor<1x1x1x64xi1>, tensor<1x1x1x64xi32>, tensor<1x1x1x64xi32>) -> tensor<1x1x1x64xi32>
    %304 = tosa.reshape %303, %21 : (tensor<1x1x1x64xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %305 = tosa.tile %203, %21 : (tensor<1x1x1x1x1xi32>, !tosa.shape<5>) -> tensor<1x1x1x64x1xi32>
    %306 = tosa.concat %305, %304 {axis = 4 : i32} : (tensor<1x1x1x64x1xi32>, tensor<1x1x1x64x1xi32>) -> tensor<1x1x1x64x2xi32>
    %307 = tosa.reshape %293, %22 : (tensor<1x64xi1>, !tosa.shape<3>) -> tensor<1x64x1xi1>
    %308 = tosa.reshape %306, %23 : (tensor<1x1x1x64x2xi32>, !tosa.shape<2>) -> tensor<64x2xi32>
    %309 = tosa.mul %308, %10, %16 : (tensor<64x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<64x2xi32>
    %310 = tosa.reduce_sum %309 {axis = 1 : i32} : (tensor<64x2xi32>) -> tensor<64x1xi32>
    %311 = tosa.reshape %310, %14 : (tensor<64x1xi32>, !tosa.shape<2>) -> tensor<1x64xi32>
    %312 = tosa.cast %307 : (tensor<1x64x1xi1>) -> tensor<1x64x1xi8>
    %313 = tosa.gather %312, %311 : (tensor<1x64x1xi8>, tensor<1x64xi32>) -> tensor<1x64x1xi8>
    %314 = tosa.cast %313 : (tensor<1x64x1xi8>) -> tensor<1x64x1xi1>
    %315 = tosa.reshape %314, %20 : (tensor<1x64x1xi1>, !tosa.shape<4>) -> tensor<1x1x1x64xi1>
    %316 = tosa.logical_and %299, %315 : (tensor<1x1x64x1xi1>, tensor<1x1x1x64xi1>) -> tensor<1x1x64x64xi1>
    %317 = tosa.select %316, %206, %207 : (tensor<1x1x64x64xi1>, tensor<1x1x1x1xf32>, tensor<1x1x1x1xf32>) -> tensor<1x1x64x64xf32>
    %318 = tosa.reshape %317, %15 : (tensor<1x1x64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %319 = tosa.slice %318, %24, %17 : (tensor<1x64x64xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x1x64xf32>
    %320 = tosa.reshape %319, %14 : (tensor<1x1x64xf32>, !tosa.shape<2>) -> tensor<1x64xf32>
    %321 = tosa.equal %arg1, %208 : (tensor<1x64xi64>, tensor<1x1xi64>) -> tensor<1x64xi1>
    %322 = tosa.select %321, %209, %320 : (tensor<1x64xi1>, tensor<1x1xf32>, tensor<1x64xf32>) -> tensor<1x64xf32>
    %323 = tosa.reshape %18, %22 : (tensor<64xi64>, !tosa.shape<3>) -> tensor<1x64x1xi64>
    %324 = tosa.equal %323, %210 : (tensor<1x64x1xi64>, tensor<1x1x1xi64>) -> tensor<1x64x1xi1>
    %325 = tosa.reshape %322, %17 : (tensor<1x64xf32>, !tosa.shape<3>) -> tensor<1x1x64xf32>
    %326 = tosa.tile %325, %22 : (tensor<1x1x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %327 = tosa.select %324, %326, %318 : (tensor<1x64x1xi1>, tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    %328 = tosa.slice %327, %24, %17 : (tensor<1x64x64xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x1x64xf32>
    %329 = tosa.reshape %328, %14 : (tensor<1x1x64xf32>, !tosa.shape<2>) -> tensor<1x64xf32>
    %330 = tosa.greater %211, %329 : (tensor<1x1xf32>, tensor<1x64xf32>) -> tensor<1x64xi1>
    %331 = tosa.matmul %290, %212, %26, %26 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %332 = tosa.reshape %331, %25 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %333 = tosa.add %332, %213 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %334 = tosa.reshape %333, %27 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<64x1x64xf32>
    %335 = tosa.matmul %290, %214, %26, %26 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %336 = tosa.reshape %335, %25 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %337 = tosa.add %336, %215 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %338 = tosa.matmul %290, %216, %26, %26 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %339 = tosa.reshape %338, %25 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %340 = tosa.add %339, %217 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %341 = tosa.mul %334, %218, %16 : (tensor<64x1x64xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<64x1x64xf32>
    %342 = tosa.cast %cst : (tensor<4x7x16x16xi64>) -> tensor<4x7x16x16xi32>
    %343 = tosa.add %342, %205 : (tensor<4x7x16x16xi32>, tensor<1x1x1x1xi32>) -> tensor<4x7x16x16xi32>
    %344 = tosa.greater %204, %342 : (tensor<1x1x1x1xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi1>
    %345 = tosa.select %344, %343, %342 : (tensor<4x7x16x16xi1>, tensor<4x7x16x16xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi32>
    %346 = tosa.reshape %345, %28 : (tensor<4x7x16x16xi32>, !tosa.shape<5>) -> tensor<4x7x16x16x1xi32>
    %347 = tosa.cast %cst_0 : (tensor<4x7x16x16xi64>) -> tensor<4x7x16x16xi32>
    %348 = tosa.add %347, %205 : (tensor<4x7x16x16xi32>, tensor<1x1x1x1xi32>) -> tensor<4x7x16x16xi32>
    %349 = tosa.greater %204, %347 : (tensor<1x1x1x1xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi1>
    %350 = tosa.select %349, %348, %347 : (tensor<4x7x16x16xi1>, tensor<4x7x16x16xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi32>
    %351 = tosa.reshape %350, %28 : (tensor<4x7x16x16xi32>, !tosa.shape<5>) -> tensor<4x7x16x16x1xi32>
    %352 = tosa.concat %346, %351 {axis = 4 : i32} : (tensor<4x7x16x16x1xi32>, tensor<4x7x16x16x1xi32>) -> tensor<4x7x16x16x2xi32>
    %353 = tosa.reshape %337, %29 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x4096x1xf32>
    %354 = tosa.reshape %352, %30 : (tensor<4x7x16x16x2xi32>, !tosa.shape<2>) -> tensor<7168x2xi32>
    %355 = tosa.mul %354, %10, %16 : (tensor<7168x2xi32>, tensor<1x2xi32>, tensor<1xi8>) -> tensor<7168x2xi32>
    %356 = tosa.reduce_sum %355 {axis = 1 : i32} : (tensor<7168x2xi32>) -> tensor<7168x1xi32>
    %357 = tosa.reshape %356, %31 : (tensor<7168x1xi32>, !tosa.shape<2>) -> tensor<1x7168xi32>
    %358 = tosa.gather %353, %357 : (tensor<1x4096x1xf32>, tensor<1x7168xi32>) -> tensor<1x7168x1xf32>
    %359 = tosa.reshape %358, %28 : (tensor<1x7168x1xf32>, !tosa.shape<5>) -> tensor<4x7x16x16x1xf32>
    %360 = tosa.cast %cst_1 : (tensor<4x7x16x16xi64>) -> tensor<4x7x16x16xi32>
    %361 = tosa.add %360, %205 : (tensor<4x7x16x16xi32>, tensor<1x1x1x1xi32>) -> tensor<4x7x16x16xi32>
    %362 = tosa.greater %204, %360 : (tensor<1x1x1x1xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi1>
    %363 = tosa.select %362, %361, %360 : (tensor<4x7x16x16xi1>, tensor<4x7x16x16xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi32>
    %364 = tosa.reshape %363, %28 : (tensor<4x7x16x16xi32>, !tosa.shape<5>) -> tensor<4x7x16x16x1xi32>
    %365 = tosa.cast %cst_2 : (tensor<4x7x16x16xi64>) -> tensor<4x7x16x16xi32>
    %366 = tosa.add %365, %219 : (tensor<4x7x16x16xi32>, tensor<1x1x1x1xi32>) -> tensor<4x7x16x16xi32>
    %367 = tosa.greater %204, %365 : (tensor<1x1x1x1xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi1>
    %368 = tosa.select %367, %366, %365 : (tensor<4x7x16x16xi1>, tensor<4x7x16x16xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi32>
    %369 = tosa.reshape %368, %28 : (tensor<4x7x16x16xi32>, !tosa.shape<5>) -> tensor<4x7x16x16x1xi32>
    %370 = tosa.cast %cst_3 : (tensor<4x7x16x16xi64>) -> tensor<4x7x16x16xi32>
    %371 = tosa.add %370, %205 : (tensor<4x7x16x16xi32>, tensor<1x1x1x1xi32>) -> tensor<4x7x16x16xi32>
    %372 = tosa.greater %204, %370 : (tensor<1x1x1x1xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi1>
    %373 = tosa.select %372, %371, %370 : (tensor<4x7x16x16xi1>, tensor<4x7x16x16xi32>, tensor<4x7x16x16xi32>) -> tensor<4x7x16x16xi32>
    %374 = tosa.reshape %373, %28 : (tensor<4x7x16x16xi32>, !tosa.shape<5>) -> tensor<4x7x16x16x1xi32>
    %375 = tosa.concat %364, %369, %374 {axis = 4 : i32} : (tensor<4x7x16x16x1xi32>, tensor<4x7x16x16x1xi32>, tensor<4x7x16x16x1xi32>) -> tensor<4x7x16x16x3xi32>
    %376 = tosa.reshape %341, %29 : (tensor<64x1x64xf32>, !tosa.shape<3>) -> tensor<1x4096x1xf32>
    %377 = tosa.reshape %375, %33 : (tensor<4x7x16x16x3xi32>, !tosa.shape<2>) -> tensor<7168x3xi32>
    %378 = tosa.mul %377, %220, %16 : (tensor<7168x3xi32>, tensor<1x3xi32>, tensor<1xi8>) -> tensor<7168x3xi32>
    %379 = tosa.reduce_sum %378 {axis = 1 : i32} : (tensor<7168x3xi32>) -> tensor<7168x1xi32>
    %380 = tosa.reshape %379, %31 : (tensor<7168x1xi32>, !tosa.shape<2>) -> tensor<1x7168xi32>
    %381 = tosa.gather %376, %380 : (tensor<1x4096x1xf32>, tensor<1x7168xi32>) -> tensor<1x7168x1xf32>
    %382 = tosa.reshape %381, %34 : (tensor<1x7168x1xf32>, !tosa.shape<3>) -> tensor<28x16x16xf32>
    %383 = tosa.transpose %359 {perms = array<i32: 0, 1, 3, 2, 4>} : (tensor<4x7x16x16x1xf32>) -> tensor<4x7x16x16x1xf32>
    %384 = tosa.reshape %383, %34 : (tensor<4x7x16x16x1xf32>, !tosa.shape<3>) -> tensor<28x16x16xf32>
    %385 = tosa.matmul %382, %384, %26, %26 : (tensor<28x16x16xf32>, tensor<28x16x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<28x16x16xf32>
    %386 = tosa.reshape %385, %32 : (tensor<28x16x16xf32>, !tosa.shape<4>) -> tensor<4x7x16x16xf32>
    %387 = tosa.pad %386, %35, %26 : (tensor<4x7x16x16xf32>, !tosa.shape<8>, tensor<1xf32>) -> tensor<4x7x17x16xf32>
    %388 = tosa.reshape %387, %36 : (tensor<4x7x17x16xf32>, !tosa.shape<4>) -> tensor<4x7x16x17xf32>
    %389 = tosa.slice %388, %38, %37 : (tensor<4x7x16x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x7x8x17xf32>
    %390 = tosa.slice %389, %38, %39 : (tensor<4x7x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x7x8x9xf32>
    %391 = tosa.concat %40, %41, %42, %221 {axis = 4 : i32} : (tensor<4x7x8x9x1xi32>, tensor<4x7x8x9x1xi32>, tensor<4x7x8x9x1xi32>, tensor<4x7x8x9x1xi32>) -> tensor<4x7x8x9x4xi32>
    %392 = tosa.reshape %390, %43 : (tensor<4x7x8x9xf32>, !tosa.shape<3>) -> tensor<1x2016x1xf32>
    %393 = tosa.reshape %391, %45 : (tensor<4x7x8x9x4xi32>, !tosa.shape<2>) -> tensor<2016x4xi32>
    %394 = tosa.mul %393, %9, %16 : (tensor<2016x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<2016x4xi32>
    %395 = tosa.reduce_sum %394 {axis = 1 : i32} : (tensor<2016x4xi32>) -> tensor<2016x1xi32>
    %396 = tosa.reshape %395, %46 : (tensor<2016x1xi32>, !tosa.shape<2>) -> tensor<1x2016xi32>
    %397 = tosa.scatter %222, %396, %392 : (tensor<1x3808x1xf32>, tensor<1x2016xi32>, tensor<1x2016x1xf32>) -> tensor<1x3808x1xf32>
    %398 = tosa.concat %47, %223, %48, %49 {axis = 4 : i32} : (tensor<4x7x8x17x1xi32>, tensor<4x7x8x17x1xi32>, tensor<4x7x8x17x1xi32>, tensor<4x7x8x17x1xi32>) -> tensor<4x7x8x17x4xi32>
    %399 = tosa.reshape %398, %51 : (tensor<4x7x8x17x4xi32>, !tosa.shape<2>) -> tensor<3808x4xi32>
    %400 = tosa.mul %399, %8, %16 : (tensor<3808x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<3808x4xi32>
    %401 = tosa.reduce_sum %400 {axis = 1 : i32} : (tensor<3808x4xi32>) -> tensor<3808x1xi32>
    %402 = tosa.reshape %401, %52 : (tensor<3808x1xi32>, !tosa.shape<2>) -> tensor<1x3808xi32>
    %403 = tosa.scatter %224, %402, %397 : (tensor<1x4352x1xf32>, tensor<1x3808xi32>, tensor<1x3808x1xf32>) -> tensor<1x4352x1xf32>
    %404 = tosa.reshape %403, %53 : (tensor<1x4352x1xf32>, !tosa.shape<4>) -> tensor<4x8x8x17xf32>
    %405 = tosa.slice %388, %55, %54 : (tensor<4x7x16x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x1x16x17xf32>
    %406 = tosa.reshape %405, %56 : (tensor<4x1x16x17xf32>, !tosa.shape<3>) -> tensor<4x16x17xf32>
    %407 = tosa.slice %406, %58, %57 : (tensor<4x16x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<4x8x17xf32>
    %408 = tosa.slice %407, %24, %59 : (tensor<4x8x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<4x8x9xf32>
    %409 = tosa.slice %404, %61, %60 : (tensor<4x8x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x1x8x17xf32>
    %410 = tosa.concat %62, %63, %225 {axis = 3 : i32} : (tensor<4x8x9x1xi32>, tensor<4x8x9x1xi32>, tensor<4x8x9x1xi32>) -> tensor<4x8x9x3xi32>
    %411 = tosa.reshape %408, %64 : (tensor<4x8x9xf32>, !tosa.shape<3>) -> tensor<1x288x1xf32>
    %412 = tosa.reshape %409, %65 : (tensor<4x1x8x17xf32>, !tosa.shape<3>) -> tensor<1x544x1xf32>
    %413 = tosa.reshape %410, %66 : (tensor<4x8x9x3xi32>, !tosa.shape<2>) -> tensor<288x3xi32>
    %414 = tosa.mul %413, %7, %16 : (tensor<288x3xi32>, tensor<1x3xi32>, tensor<1xi8>) -> tensor<288x3xi32>
    %415 = tosa.reduce_sum %414 {axis = 1 : i32} : (tensor<288x3xi32>) -> tensor<288x1xi32>
    %416 = tosa.reshape %415, %67 : (tensor<288x1xi32>, !tosa.shape<2>) -> tensor<1x288xi32>
    %417 = tosa.scatter %412, %416, %411 : (tensor<1x544x1xf32>, tensor<1x288xi32>, tensor<1x288x1xf32>) -> tensor<1x544x1xf32>
    %418 = tosa.reshape %68, %69 : (tensor<8xi64>, !tosa.shape<4>) -> tensor<1x8x1x1xi64>
    %419 = tosa.equal %418, %226 : (tensor<1x8x1x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x8x1x1xi1>
    %420 = tosa.reshape %417, %60 : (tensor<1x544x1xf32>, !tosa.shape<4>) -> tensor<4x1x8x17xf32>
    %421 = tosa.tile %420, %69 : (tensor<4x1x8x17xf32>, !tosa.shape<4>) -> tensor<4x8x8x17xf32>
    %422 = tosa.select %419, %421, %404 : (tensor<1x8x1x1xi1>, tensor<4x8x8x17xf32>, tensor<4x8x8x17xf32>) -> tensor<4x8x8x17xf32>
    %423 = tosa.slice %388, %70, %37 : (tensor<4x7x16x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x7x8x17xf32>
    %424 = tosa.slice %423, %72, %71 : (tensor<4x7x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x7x8x8xf32>
    %425 = tosa.slice %422, %73, %37 : (tensor<4x8x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x7x8x17xf32>
    %426 = tosa.concat %74, %75, %76, %227 {axis = 4 : i32} : (tensor<4x7x8x8x1xi32>, tensor<4x7x8x8x1xi32>, tensor<4x7x8x8x1xi32>, tensor<4x7x8x8x1xi32>) -> tensor<4x7x8x8x4xi32>
    %427 = tosa.reshape %424, %77 : (tensor<4x7x8x8xf32>, !tosa.shape<3>) -> tensor<1x1792x1xf32>
    %428 = tosa.reshape %425, %44 : (tensor<4x7x8x17xf32>, !tosa.shape<3>) -> tensor<1x3808x1xf32>
    %429 = tosa.reshape %426, %78 : (tensor<4x7x8x8x4xi32>, !tosa.shape<2>) -> tensor<1792x4xi32>
    %430 = tosa.mul %429, %9, %16 : (tensor<1792x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<1792x4xi32>
    %431 = tosa.reduce_sum %430 {axis = 1 : i32} : (tensor<1792x4xi32>) -> tensor<1792x1xi32>
    %432 = tosa.reshape %431, %79 : (tensor<1792x1xi32>, !tosa.shape<2>) -> tensor<1x1792xi32>
    %433 = tosa.scatter %428, %432, %427 : (tensor<1x3808x1xf32>, tensor<1x1792xi32>, tensor<1x1792x1xf32>) -> tensor<1x3808x1xf32>
    %434 = tosa.concat %47, %228, %48, %49 {axis = 4 : i32} : (tensor<4x7x8x17x1xi32>, tensor<4x7x8x17x1xi32>, tensor<4x7x8x17x1xi32>, tensor<4x7x8x17x1xi32>) -> tensor<4x7x8x17x4xi32>
    %435 = tosa.reshape %422, %50 : (tensor<4x8x8x17xf32>, !tosa.shape<3>) -> tensor<1x4352x1xf32>
    %436 = tosa.reshape %434, %51 : (tensor<4x7x8x17x4xi32>, !tosa.shape<2>) -> tensor<3808x4xi32>
    %437 = tosa.mul %436, %8, %16 : (tensor<3808x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<3808x4xi32>
    %438 = tosa.reduce_sum %437 {axis = 1 : i32} : (tensor<3808x4xi32>) -> tensor<3808x1xi32>
    %439 = tosa.reshape %438, %52 : (tensor<3808x1xi32>, !tosa.shape<2>) -> tensor<1x3808xi32>
    %440 = tosa.scatter %435, %439, %433 : (tensor<1x4352x1xf32>, tensor<1x3808xi32>, tensor<1x3808x1xf32>) -> tensor<1x4352x1xf32>
    %441 = tosa.reshape %440, %53 : (tensor<1x4352x1xf32>, !tosa.shape<4>) -> tensor<4x8x8x17xf32>
    %442 = tosa.slice %388, %38, %54 : (tensor<4x7x16x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x1x16x17xf32>
    %443 = tosa.reshape %442, %56 : (tensor<4x1x16x17xf32>, !tosa.shape<3>) -> tensor<4x16x17xf32>
    %444 = tosa.slice %443, %24, %80 : (tensor<4x16x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<4x7x17xf32>
    %445 = tosa.slice %444, %82, %81 : (tensor<4x7x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<4x7x7xf32>
    %446 = tosa.slice %441, %38, %60 : (tensor<4x8x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x1x8x17xf32>
    %447 = tosa.reshape %446, %57 : (tensor<4x1x8x17xf32>, !tosa.shape<3>) -> tensor<4x8x17xf32>
    %448 = tosa.slice %447, %83, %80 : (tensor<4x8x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<4x7x17xf32>
    %449 = tosa.concat %84, %85, %229 {axis = 3 : i32} : (tensor<4x7x7x1xi32>, tensor<4x7x7x1xi32>, tensor<4x7x7x1xi32>) -> tensor<4x7x7x3xi32>
    %450 = tosa.reshape %445, %86 : (tensor<4x7x7xf32>, !tosa.shape<3>) -> tensor<1x196x1xf32>
    %451 = tosa.reshape %448, %87 : (tensor<4x7x17xf32>, !tosa.shape<3>) -> tensor<1x476x1xf32>
    %452 = tosa.reshape %449, %88 : (tensor<4x7x7x3xi32>, !tosa.shape<2>) -> tensor<196x3xi32>
    %453 = tosa.mul %452, %6, %16 : (tensor<196x3xi32>, tensor<1x3xi32>, tensor<1xi8>) -> tensor<196x3xi32>
    %454 = tosa.reduce_sum %453 {axis = 1 : i32} : (tensor<196x3xi32>) -> tensor<196x1xi32>
    %455 = tosa.reshape %454, %89 : (tensor<196x1xi32>, !tosa.shape<2>) -> tensor<1x196xi32>
    %456 = tosa.scatter %451, %455, %450 : (tensor<1x476x1xf32>, tensor<1x196xi32>, tensor<1x196x1xf32>) -> tensor<1x476x1xf32>
    %457 = tosa.concat %90, %230, %91 {axis = 3 : i32} : (tensor<4x7x17x1xi32>, tensor<4x7x17x1xi32>, tensor<4x7x17x1xi32>) -> tensor<4x7x17x3xi32>
    %458 = tosa.reshape %446, %65 : (tensor<4x1x8x17xf32>, !tosa.shape<3>) -> tensor<1x544x1xf32>
    %459 = tosa.reshape %457, %92 : (tensor<4x7x17x3xi32>, !tosa.shape<2>) -> tensor<476x3xi32>
    %460 = tosa.mul %459, %7, %16 : (tensor<476x3xi32>, tensor<1x3xi32>, tensor<1xi8>) -> tensor<476x3xi32>
    %461 = tosa.reduce_sum %460 {axis = 1 : i32} : (tensor<476x3xi32>) -> tensor<476x1xi32>
    %462 = tosa.reshape %461, %93 : (tensor<476x1xi32>, !tosa.shape<2>) -> tensor<1x476xi32>
    %463 = tosa.scatter %458, %462, %456 : (tensor<1x544x1xf32>, tensor<1x476xi32>, tensor<1x476x1xf32>) -> tensor<1x544x1xf32>
    %464 = tosa.equal %418, %201 : (tensor<1x8x1x1xi64>, tensor<1x1x1x1xi64>) -> tensor<1x8x1x1xi1>
    %465 = tosa.reshape %463, %60 : (tensor<1x544x1xf32>, !tosa.shape<4>) -> tensor<4x1x8x17xf32>
    %466 = tosa.tile %465, %69 : (tensor<4x1x8x17xf32>, !tosa.shape<4>) -> tensor<4x8x8x17xf32>
    %467 = tosa.select %464, %466, %441 : (tensor<1x8x1x1xi1>, tensor<4x8x8x17xf32>, tensor<4x8x8x17xf32>) -> tensor<4x8x8x17xf32>
    %468 = tosa.reshape %68, %94 : (tensor<8xi64>, !tosa.shape<2>) -> tensor<8x1xi64>
    %469 = tosa.cast %468 : (tensor<8x1xi64>) -> tensor<8x1xi32>
    %470 = tosa.cast %5 : (tensor<1x9xi64>) -> tensor<1x9xi32>
    %471 = tosa.sub %470, %469 : (tensor<1x9xi32>, tensor<8x1xi32>) -> tensor<8x9xi32>
    %472 = tosa.cast %471 : (tensor<8x9xi32>) -> tensor<8x9xi64>
    %473 = tosa.greater_equal %199, %472 : (tensor<1x1xi64>, tensor<8x9xi64>) -> tensor<8x9xi1>
    %474 = tosa.select %473, %13, %211 : (tensor<8x9xi1>, tensor<8x9xf32>, tensor<1x1xf32>) -> tensor<8x9xf32>
    %475 = tosa.reverse %474 {axis = 0 : i32} : (tensor<8x9xf32>) -> tensor<8x9xf32>
    %476 = tosa.reshape %475, %96 : (tensor<8x9xf32>, !tosa.shape<4>) -> tensor<1x8x1x9xf32>
    %477 = tosa.reverse %476 {axis = 1 : i32} : (tensor<1x8x1x9xf32>) -> tensor<1x8x1x9xf32>
    %478 = tosa.reverse %477 {axis = 3 : i32} : (tensor<1x8x1x9xf32>) -> tensor<1x8x1x9xf32>
    %479 = tosa.tile %476, %97 : (tensor<1x8x1x9xf32>, !tosa.shape<4>) -> tensor<1x8x4x9xf32>
    %480 = tosa.reshape %467, %98 : (tensor<4x8x8x17xf32>, !tosa.shape<4>) -> tensor<1x4x64x17xf32>
    %481 = tosa.transpose %480 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x4x64x17xf32>) -> tensor<1x64x4x17xf32>
    %482 = tosa.slice %481, %38, %99 : (tensor<1x64x4x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x4x17xf32>
    %483 = tosa.slice %482, %38, %100 : (tensor<1x8x4x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x4x9xf32>
    %484 = tosa.equal %479, %206 : (tensor<1x8x4x9xf32>, tensor<1x1x1x1xf32>) -> tensor<1x8x4x9xi1>
    %485 = tosa.select %484, %483, %12 : (tensor<1x8x4x9xi1>, tensor<1x8x4x9xf32>, tensor<1x8x4x9xf32>) -> tensor<1x8x4x9xf32>
    %486 = tosa.concat %101, %102, %103, %231 {axis = 4 : i32} : (tensor<1x8x4x9x1xi32>, tensor<1x8x4x9x1xi32>, tensor<1x8x4x9x1xi32>, tensor<1x8x4x9x1xi32>) -> tensor<1x8x4x9x4xi32>
    %487 = tosa.reshape %485, %64 : (tensor<1x8x4x9xf32>, !tosa.shape<3>) -> tensor<1x288x1xf32>
    %488 = tosa.reshape %482, %65 : (tensor<1x8x4x17xf32>, !tosa.shape<3>) -> tensor<1x544x1xf32>
    %489 = tosa.reshape %486, %104 : (tensor<1x8x4x9x4xi32>, !tosa.shape<2>) -> tensor<288x4xi32>
    %490 = tosa.mul %489, %4, %16 : (tensor<288x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<288x4xi32>
    %491 = tosa.reduce_sum %490 {axis = 1 : i32} : (tensor<288x4xi32>) -> tensor<288x1xi32>
    %492 = tosa.reshape %491, %67 : (tensor<288x1xi32>, !tosa.shape<2>) -> tensor<1x288xi32>
    %493 = tosa.scatter %488, %492, %487 : (tensor<1x544x1xf32>, tensor<1x288xi32>, tensor<1x288x1xf32>) -> tensor<1x544x1xf32>
    %494 = tosa.concat %105, %232, %106, %107 {axis = 4 : i32} : (tensor<1x8x4x17x1xi32>, tensor<1x8x4x17x1xi32>, tensor<1x8x4x17x1xi32>, tensor<1x8x4x17x1xi32>) -> tensor<1x8x4x17x4xi32>
    %495 = tosa.reshape %481, %50 : (tensor<1x64x4x17xf32>, !tosa.shape<3>) -> tensor<1x4352x1xf32>
    %496 = tosa.reshape %494, %108 : (tensor<1x8x4x17x4xi32>, !tosa.shape<2>) -> tensor<544x4xi32>
    %497 = tosa.mul %496, %3, %16 : (tensor<544x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<544x4xi32>
    %498 = tosa.reduce_sum %497 {axis = 1 : i32} : (tensor<544x4xi32>) -> tensor<544x1xi32>
    %499 = tosa.reshape %498, %109 : (tensor<544x1xi32>, !tosa.shape<2>) -> tensor<1x544xi32>
    %500 = tosa.scatter %495, %499, %493 : (tensor<1x4352x1xf32>, tensor<1x544xi32>, tensor<1x544x1xf32>) -> tensor<1x4352x1xf32>
    %501 = tosa.reshape %500, %110 : (tensor<1x4352x1xf32>, !tosa.shape<4>) -> tensor<1x64x4x17xf32>
    %502 = tosa.tile %478, %97 : (tensor<1x8x1x9xf32>, !tosa.shape<4>) -> tensor<1x8x4x9xf32>
    %503 = tosa.slice %501, %111, %99 : (tensor<1x64x4x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x4x17xf32>
    %504 = tosa.slice %503, %112, %100 : (tensor<1x8x4x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x4x9xf32>
    %505 = tosa.equal %502, %206 : (tensor<1x8x4x9xf32>, tensor<1x1x1x1xf32>) -> tensor<1x8x4x9xi1>
    %506 = tosa.select %505, %504, %12 : (tensor<1x8x4x9xi1>, tensor<1x8x4x9xf32>, tensor<1x8x4x9xf32>) -> tensor<1x8x4x9xf32>
    %507 = tosa.concat %101, %102, %103, %233 {axis = 4 : i32} : (tensor<1x8x4x9x1xi32>, tensor<1x8x4x9x1xi32>, tensor<1x8x4x9x1xi32>, tensor<1x8x4x9x1xi32>) -> tensor<1x8x4x9x4xi32>
    %508 = tosa.reshape %506, %64 : (tensor<1x8x4x9xf32>, !tosa.shape<3>) -> tensor<1x288x1xf32>
    %509 = tosa.reshape %503, %65 : (tensor<1x8x4x17xf32>, !tosa.shape<3>) -> tensor<1x544x1xf32>
    %510 = tosa.reshape %507, %104 : (tensor<1x8x4x9x4xi32>, !tosa.shape<2>) -> tensor<288x4xi32>
    %511 = tosa.mul %510, %4, %16 : (tensor<288x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<288x4xi32>
    %512 = tosa.reduce_sum %511 {axis = 1 : i32} : (tensor<288x4xi32>) -> tensor<288x1xi32>
    %513 = tosa.reshape %512, %67 : (tensor<288x1xi32>, !tosa.shape<2>) -> tensor<1x288xi32>
    %514 = tosa.scatter %509, %513, %508 : (tensor<1x544x1xf32>, tensor<1x288xi32>, tensor<1x288x1xf32>) -> tensor<1x544x1xf32>
    %515 = tosa.concat %105, %234, %106, %107 {axis = 4 : i32} : (tensor<1x8x4x17x1xi32>, tensor<1x8x4x17x1xi32>, tensor<1x8x4x17x1xi32>, tensor<1x8x4x17x1xi32>) -> tensor<1x8x4x17x4xi32>
    %516 = tosa.reshape %515, %108 : (tensor<1x8x4x17x4xi32>, !tosa.shape<2>) -> tensor<544x4xi32>
    %517 = tosa.mul %516, %3, %16 : (tensor<544x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<544x4xi32>
    %518 = tosa.reduce_sum %517 {axis = 1 : i32} : (tensor<544x4xi32>) -> tensor<544x1xi32>
    %519 = tosa.reshape %518, %109 : (tensor<544x1xi32>, !tosa.shape<2>) -> tensor<1x544xi32>
    %520 = tosa.scatter %500, %519, %514 : (tensor<1x4352x1xf32>, tensor<1x544xi32>, tensor<1x544x1xf32>) -> tensor<1x4352x1xf32>
    %521 = tosa.reshape %520, %110 : (tensor<1x4352x1xf32>, !tosa.shape<4>) -> tensor<1x64x4x17xf32>
    %522 = tosa.equal %329, %211 : (tensor<1x64xf32>, tensor<1x1xf32>) -> tensor<1x64xi1>
    %523 = tosa.logical_not %522 : (tensor<1x64xi1>) -> tensor<1x64xi1>
    %524 = tosa.reshape %523, %113 : (tensor<1x64xi1>, !tosa.shape<4>) -> tensor<1x64x1x1xi1>
    %525 = tosa.cast %524 : (tensor<1x64x1x1xi1>) -> tensor<1x64x1x1xi8>
    %526 = tosa.cast %525 : (tensor<1x64x1x1xi8>) -> tensor<1x64x1x1xf32>
    %527 = tosa.select %524, %207, %526 : (tensor<1x64x1x1xi1>, tensor<1x1x1x1xf32>, tensor<1x64x1x1xf32>) -> tensor<1x64x1x1xf32>
    %528 = tosa.cast %cst_4 : (tensor<1x7x16x1xi64>) -> tensor<1x7x16x1xi32>
    %529 = tosa.add %528, %219 : (tensor<1x7x16x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x7x16x1xi32>
    %530 = tosa.greater %204, %528 : (tensor<1x1x1x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi1>
    %531 = tosa.select %530, %529, %528 : (tensor<1x7x16x1xi1>, tensor<1x7x16x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi32>
    %532 = tosa.reshape %531, %114 : (tensor<1x7x16x1xi32>, !tosa.shape<5>) -> tensor<1x7x16x1x1xi32>
    %533 = tosa.cast %cst_5 : (tensor<1x7x16x1xi64>) -> tensor<1x7x16x1xi32>
    %534 = tosa.add %533, %205 : (tensor<1x7x16x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x7x16x1xi32>
    %535 = tosa.greater %204, %533 : (tensor<1x1x1x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi1>
    %536 = tosa.select %535, %534, %533 : (tensor<1x7x16x1xi1>, tensor<1x7x16x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi32>
    %537 = tosa.reshape %536, %114 : (tensor<1x7x16x1xi32>, !tosa.shape<5>) -> tensor<1x7x16x1x1xi32>
    %538 = tosa.cast %cst_6 : (tensor<1x7x16x1xi64>) -> tensor<1x7x16x1xi32>
    %539 = tosa.add %538, %219 : (tensor<1x7x16x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x7x16x1xi32>
    %540 = tosa.greater %204, %538 : (tensor<1x1x1x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi1>
    %541 = tosa.select %540, %539, %538 : (tensor<1x7x16x1xi1>, tensor<1x7x16x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi32>
    %542 = tosa.reshape %541, %114 : (tensor<1x7x16x1xi32>, !tosa.shape<5>) -> tensor<1x7x16x1x1xi32>
    %543 = tosa.cast %cst_7 : (tensor<1x7x16x1xi64>) -> tensor<1x7x16x1xi32>
    %544 = tosa.add %543, %219 : (tensor<1x7x16x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x7x16x1xi32>
    %545 = tosa.greater %204, %543 : (tensor<1x1x1x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi1>
    %546 = tosa.select %545, %544, %543 : (tensor<1x7x16x1xi1>, tensor<1x7x16x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi32>
    %547 = tosa.reshape %546, %114 : (tensor<1x7x16x1xi32>, !tosa.shape<5>) -> tensor<1x7x16x1x1xi32>
    %548 = tosa.concat %532, %537, %542, %547 {axis = 4 : i32} : (tensor<1x7x16x1x1xi32>, tensor<1x7x16x1x1xi32>, tensor<1x7x16x1x1xi32>, tensor<1x7x16x1x1xi32>) -> tensor<1x7x16x1x4xi32>
    %549 = tosa.reshape %548, %115 : (tensor<1x7x16x1x4xi32>, !tosa.shape<2>) -> tensor<112x4xi32>
    %550 = tosa.mul %549, %2, %16 : (tensor<112x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<112x4xi32>
    %551 = tosa.reduce_sum %550 {axis = 1 : i32} : (tensor<112x4xi32>) -> tensor<112x1xi32>
    %552 = tosa.reshape %551, %116 : (tensor<112x1xi32>, !tosa.shape<2>) -> tensor<1x112xi32>
    %553 = tosa.gather %235, %552 : (tensor<1x64x1xf32>, tensor<1x112xi32>) -> tensor<1x112x1xf32>
    %554 = tosa.cast %cst_8 : (tensor<1x7x16x1xi64>) -> tensor<1x7x16x1xi32>
    %555 = tosa.add %554, %219 : (tensor<1x7x16x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x7x16x1xi32>
    %556 = tosa.greater %204, %554 : (tensor<1x1x1x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi1>
    %557 = tosa.select %556, %555, %554 : (tensor<1x7x16x1xi1>, tensor<1x7x16x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi32>
    %558 = tosa.reshape %557, %114 : (tensor<1x7x16x1xi32>, !tosa.shape<5>) -> tensor<1x7x16x1x1xi32>
    %559 = tosa.cast %cst_9 : (tensor<1x7x16x1xi64>) -> tensor<1x7x16x1xi32>
    %560 = tosa.add %559, %205 : (tensor<1x7x16x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x7x16x1xi32>
    %561 = tosa.greater %204, %559 : (tensor<1x1x1x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi1>
    %562 = tosa.select %561, %560, %559 : (tensor<1x7x16x1xi1>, tensor<1x7x16x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi32>
    %563 = tosa.reshape %562, %114 : (tensor<1x7x16x1xi32>, !tosa.shape<5>) -> tensor<1x7x16x1x1xi32>
    %564 = tosa.cast %cst_10 : (tensor<1x7x16x1xi64>) -> tensor<1x7x16x1xi32>
    %565 = tosa.add %564, %219 : (tensor<1x7x16x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x7x16x1xi32>
    %566 = tosa.greater %204, %564 : (tensor<1x1x1x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi1>
    %567 = tosa.select %566, %565, %564 : (tensor<1x7x16x1xi1>, tensor<1x7x16x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi32>
    %568 = tosa.reshape %567, %114 : (tensor<1x7x16x1xi32>, !tosa.shape<5>) -> tensor<1x7x16x1x1xi32>
    %569 = tosa.cast %cst_11 : (tensor<1x7x16x1xi64>) -> tensor<1x7x16x1xi32>
    %570 = tosa.add %569, %219 : (tensor<1x7x16x1xi32>, tensor<1x1x1x1xi32>) -> tensor<1x7x16x1xi32>
    %571 = tosa.greater %204, %569 : (tensor<1x1x1x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi1>
    %572 = tosa.select %571, %570, %569 : (tensor<1x7x16x1xi1>, tensor<1x7x16x1xi32>, tensor<1x7x16x1xi32>) -> tensor<1x7x16x1xi32>
    %573 = tosa.reshape %572, %114 : (tensor<1x7x16x1xi32>, !tosa.shape<5>) -> tensor<1x7x16x1x1xi32>
    %574 = tosa.concat %558, %563, %568, %573 {axis = 4 : i32} : (tensor<1x7x16x1x1xi32>, tensor<1x7x16x1x1xi32>, tensor<1x7x16x1x1xi32>, tensor<1x7x16x1x1xi32>) -> tensor<1x7x16x1x4xi32>
    %575 = tosa.reshape %527, %22 : (tensor<1x64x1x1xf32>, !tosa.shape<3>) -> tensor<1x64x1xf32>
    %576 = tosa.reshape %574, %115 : (tensor<1x7x16x1x4xi32>, !tosa.shape<2>) -> tensor<112x4xi32>
    %577 = tosa.mul %576, %2, %16 : (tensor<112x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<112x4xi32>
    %578 = tosa.reduce_sum %577 {axis = 1 : i32} : (tensor<112x4xi32>) -> tensor<112x1xi32>
    %579 = tosa.reshape %578, %116 : (tensor<112x1xi32>, !tosa.shape<2>) -> tensor<1x112xi32>
    %580 = tosa.gather %575, %579 : (tensor<1x64x1xf32>, tensor<1x112xi32>) -> tensor<1x112x1xf32>
    %581 = tosa.reshape %553, %114 : (tensor<1x112x1xf32>, !tosa.shape<5>) -> tensor<1x7x16x1x1xf32>
    %582 = tosa.reshape %580, %236 : (tensor<1x112x1xf32>, !tosa.shape<5>) -> tensor<1x7x1x16x1xf32>
    %583 = tosa.mul %581, %582, %16 : (tensor<1x7x16x1x1xf32>, tensor<1x7x1x16x1xf32>, tensor<1xi8>) -> tensor<1x7x16x16x1xf32>
    %584 = tosa.reshape %583, %117 : (tensor<1x7x16x16x1xf32>, !tosa.shape<4>) -> tensor<1x7x16x16xf32>
    %585 = tosa.pad %584, %35, %26 : (tensor<1x7x16x16xf32>, !tosa.shape<8>, tensor<1xf32>) -> tensor<1x7x17x16xf32>
    %586 = tosa.reshape %585, %118 : (tensor<1x7x17x16xf32>, !tosa.shape<4>) -> tensor<1x7x16x17xf32>
    %587 = tosa.slice %586, %38, %119 : (tensor<1x7x16x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x7x8x17xf32>
    %588 = tosa.slice %587, %38, %120 : (tensor<1x7x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x7x8x9xf32>
    %589 = tosa.concat %121, %122, %123, %237 {axis = 4 : i32} : (tensor<1x7x8x9x1xi32>, tensor<1x7x8x9x1xi32>, tensor<1x7x8x9x1xi32>, tensor<1x7x8x9x1xi32>) -> tensor<1x7x8x9x4xi32>
    %590 = tosa.reshape %588, %124 : (tensor<1x7x8x9xf32>, !tosa.shape<3>) -> tensor<1x504x1xf32>
    %591 = tosa.reshape %589, %126 : (tensor<1x7x8x9x4xi32>, !tosa.shape<2>) -> tensor<504x4xi32>
    %592 = tosa.mul %591, %9, %16 : (tensor<504x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<504x4xi32>
    %593 = tosa.reduce_sum %592 {axis = 1 : i32} : (tensor<504x4xi32>) -> tensor<504x1xi32>
    %594 = tosa.reshape %593, %127 : (tensor<504x1xi32>, !tosa.shape<2>) -> tensor<1x504xi32>
    %595 = tosa.scatter %238, %594, %590 : (tensor<1x952x1xf32>, tensor<1x504xi32>, tensor<1x504x1xf32>) -> tensor<1x952x1xf32>
    %596 = tosa.concat %128, %239, %129, %130 {axis = 4 : i32} : (tensor<1x7x8x17x1xi32>, tensor<1x7x8x17x1xi32>, tensor<1x7x8x17x1xi32>, tensor<1x7x8x17x1xi32>) -> tensor<1x7x8x17x4xi32>
    %597 = tosa.reshape %596, %132 : (tensor<1x7x8x17x4xi32>, !tosa.shape<2>) -> tensor<952x4xi32>
    %598 = tosa.mul %597, %8, %16 : (tensor<952x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<952x4xi32>
    %599 = tosa.reduce_sum %598 {axis = 1 : i32} : (tensor<952x4xi32>) -> tensor<952x1xi32>
    %600 = tosa.reshape %599, %133 : (tensor<952x1xi32>, !tosa.shape<2>) -> tensor<1x952xi32>
    %601 = tosa.scatter %240, %600, %595 : (tensor<1x1088x1xf32>, tensor<1x952xi32>, tensor<1x952x1xf32>) -> tensor<1x1088x1xf32>
    %602 = tosa.reshape %601, %134 : (tensor<1x1088x1xf32>, !tosa.shape<4>) -> tensor<1x8x8x17xf32>
    %603 = tosa.slice %586, %55, %135 : (tensor<1x7x16x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x1x16x17xf32>
    %604 = tosa.reshape %603, %136 : (tensor<1x1x16x17xf32>, !tosa.shape<3>) -> tensor<1x16x17xf32>
    %605 = tosa.slice %604, %58, %137 : (tensor<1x16x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x8x17xf32>
    %606 = tosa.slice %605, %24, %95 : (tensor<1x8x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x8x9xf32>
    %607 = tosa.slice %602, %61, %138 : (tensor<1x8x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x1x8x17xf32>
    %608 = tosa.concat %139, %140, %241 {axis = 3 : i32} : (tensor<1x8x9x1xi32>, tensor<1x8x9x1xi32>, tensor<1x8x9x1xi32>) -> tensor<1x8x9x3xi32>
    %609 = tosa.reshape %606, %141 : (tensor<1x8x9xf32>, !tosa.shape<3>) -> tensor<1x72x1xf32>
    %610 = tosa.reshape %607, %142 : (tensor<1x1x8x17xf32>, !tosa.shape<3>) -> tensor<1x136x1xf32>
    %611 = tosa.reshape %608, %143 : (tensor<1x8x9x3xi32>, !tosa.shape<2>) -> tensor<72x3xi32>
    %612 = tosa.mul %611, %7, %16 : (tensor<72x3xi32>, tensor<1x3xi32>, tensor<1xi8>) -> tensor<72x3xi32>
    %613 = tosa.reduce_sum %612 {axis = 1 : i32} : (tensor<72x3xi32>) -> tensor<72x1xi32>
    %614 = tosa.reshape %613, %144 : (tensor<72x1xi32>, !tosa.shape<2>) -> tensor<1x72xi32>
    %615 = tosa.scatter %610, %614, %609 : (tensor<1x136x1xf32>, tensor<1x72xi32>, tensor<1x72x1xf32>) -> tensor<1x136x1xf32>
    %616 = tosa.reshape %615, %138 : (tensor<1x136x1xf32>, !tosa.shape<4>) -> tensor<1x1x8x17xf32>
    %617 = tosa.tile %616, %69 : (tensor<1x1x8x17xf32>, !tosa.shape<4>) -> tensor<1x8x8x17xf32>
    %618 = tosa.select %419, %617, %602 : (tensor<1x8x1x1xi1>, tensor<1x8x8x17xf32>, tensor<1x8x8x17xf32>) -> tensor<1x8x8x17xf32>
    %619 = tosa.slice %586, %70, %119 : (tensor<1x7x16x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x7x8x17xf32>
    %620 = tosa.slice %619, %72, %145 : (tensor<1x7x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x7x8x8xf32>
    %621 = tosa.slice %618, %73, %119 : (tensor<1x8x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x7x8x17xf32>
    %622 = tosa.concat %146, %147, %148, %242 {axis = 4 : i32} : (tensor<1x7x8x8x1xi32>, tensor<1x7x8x8x1xi32>, tensor<1x7x8x8x1xi32>, tensor<1x7x8x8x1xi32>) -> tensor<1x7x8x8x4xi32>
    %623 = tosa.reshape %620, %149 : (tensor<1x7x8x8xf32>, !tosa.shape<3>) -> tensor<1x448x1xf32>
    %624 = tosa.reshape %621, %125 : (tensor<1x7x8x17xf32>, !tosa.shape<3>) -> tensor<1x952x1xf32>
    %625 = tosa.reshape %622, %150 : (tensor<1x7x8x8x4xi32>, !tosa.shape<2>) -> tensor<448x4xi32>
    %626 = tosa.mul %625, %9, %16 : (tensor<448x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<448x4xi32>
    %627 = tosa.reduce_sum %626 {axis = 1 : i32} : (tensor<448x4xi32>) -> tensor<448x1xi32>
    %628 = tosa.reshape %627, %151 : (tensor<448x1xi32>, !tosa.shape<2>) -> tensor<1x448xi32>
    %629 = tosa.scatter %624, %628, %623 : (tensor<1x952x1xf32>, tensor<1x448xi32>, tensor<1x448x1xf32>) -> tensor<1x952x1xf32>
    %630 = tosa.concat %128, %243, %129, %130 {axis = 4 : i32} : (tensor<1x7x8x17x1xi32>, tensor<1x7x8x17x1xi32>, tensor<1x7x8x17x1xi32>, tensor<1x7x8x17x1xi32>) -> tensor<1x7x8x17x4xi32>
    %631 = tosa.reshape %618, %131 : (tensor<1x8x8x17xf32>, !tosa.shape<3>) -> tensor<1x1088x1xf32>
    %632 = tosa.reshape %630, %132 : (tensor<1x7x8x17x4xi32>, !tosa.shape<2>) -> tensor<952x4xi32>
    %633 = tosa.mul %632, %8, %16 : (tensor<952x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<952x4xi32>
    %634 = tosa.reduce_sum %633 {axis = 1 : i32} : (tensor<952x4xi32>) -> tensor<952x1xi32>
    %635 = tosa.reshape %634, %133 : (tensor<952x1xi32>, !tosa.shape<2>) -> tensor<1x952xi32>
    %636 = tosa.scatter %631, %635, %629 : (tensor<1x1088x1xf32>, tensor<1x952xi32>, tensor<1x952x1xf32>) -> tensor<1x1088x1xf32>
    %637 = tosa.reshape %636, %134 : (tensor<1x1088x1xf32>, !tosa.shape<4>) -> tensor<1x8x8x17xf32>
    %638 = tosa.slice %586, %38, %135 : (tensor<1x7x16x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x1x16x17xf32>
    %639 = tosa.reshape %638, %136 : (tensor<1x1x16x17xf32>, !tosa.shape<3>) -> tensor<1x16x17xf32>
    %640 = tosa.slice %639, %24, %152 : (tensor<1x16x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x7x17xf32>
    %641 = tosa.slice %640, %82, %153 : (tensor<1x7x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x7x7xf32>
    %642 = tosa.slice %637, %38, %138 : (tensor<1x8x8x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x1x8x17xf32>
    %643 = tosa.reshape %642, %137 : (tensor<1x1x8x17xf32>, !tosa.shape<3>) -> tensor<1x8x17xf32>
    %644 = tosa.slice %643, %83, %152 : (tensor<1x8x17xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<1x7x17xf32>
    %645 = tosa.concat %154, %155, %244 {axis = 3 : i32} : (tensor<1x7x7x1xi32>, tensor<1x7x7x1xi32>, tensor<1x7x7x1xi32>) -> tensor<1x7x7x3xi32>
    %646 = tosa.reshape %641, %156 : (tensor<1x7x7xf32>, !tosa.shape<3>) -> tensor<1x49x1xf32>
    %647 = tosa.reshape %644, %157 : (tensor<1x7x17xf32>, !tosa.shape<3>) -> tensor<1x119x1xf32>
    %648 = tosa.reshape %645, %158 : (tensor<1x7x7x3xi32>, !tosa.shape<2>) -> tensor<49x3xi32>
    %649 = tosa.mul %648, %6, %16 : (tensor<49x3xi32>, tensor<1x3xi32>, tensor<1xi8>) -> tensor<49x3xi32>
    %650 = tosa.reduce_sum %649 {axis = 1 : i32} : (tensor<49x3xi32>) -> tensor<49x1xi32>
    %651 = tosa.reshape %650, %159 : (tensor<49x1xi32>, !tosa.shape<2>) -> tensor<1x49xi32>
    %652 = tosa.scatter %647, %651, %646 : (tensor<1x119x1xf32>, tensor<1x49xi32>, tensor<1x49x1xf32>) -> tensor<1x119x1xf32>
    %653 = tosa.concat %160, %245, %161 {axis = 3 : i32} : (tensor<1x7x17x1xi32>, tensor<1x7x17x1xi32>, tensor<1x7x17x1xi32>) -> tensor<1x7x17x3xi32>
    %654 = tosa.reshape %642, %142 : (tensor<1x1x8x17xf32>, !tosa.shape<3>) -> tensor<1x136x1xf32>
    %655 = tosa.reshape %653, %162 : (tensor<1x7x17x3xi32>, !tosa.shape<2>) -> tensor<119x3xi32>
    %656 = tosa.mul %655, %7, %16 : (tensor<119x3xi32>, tensor<1x3xi32>, tensor<1xi8>) -> tensor<119x3xi32>
    %657 = tosa.reduce_sum %656 {axis = 1 : i32} : (tensor<119x3xi32>) -> tensor<119x1xi32>
    %658 = tosa.reshape %657, %163 : (tensor<119x1xi32>, !tosa.shape<2>) -> tensor<1x119xi32>
    %659 = tosa.scatter %654, %658, %652 : (tensor<1x136x1xf32>, tensor<1x119xi32>, tensor<1x119x1xf32>) -> tensor<1x136x1xf32>
    %660 = tosa.reshape %659, %138 : (tensor<1x136x1xf32>, !tosa.shape<4>) -> tensor<1x1x8x17xf32>
    %661 = tosa.tile %660, %69 : (tensor<1x1x8x17xf32>, !tosa.shape<4>) -> tensor<1x8x8x17xf32>
    %662 = tosa.select %464, %661, %637 : (tensor<1x8x1x1xi1>, tensor<1x8x8x17xf32>, tensor<1x8x8x17xf32>) -> tensor<1x8x8x17xf32>
    %663 = tosa.reshape %662, %172 : (tensor<1x8x8x17xf32>, !tosa.shape<4>) -> tensor<1x64x1x17xf32>
    %664 = tosa.slice %663, %38, %164 : (tensor<1x64x1x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x1x17xf32>
    %665 = tosa.slice %664, %38, %96 : (tensor<1x8x1x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x1x9xf32>
    %666 = tosa.equal %476, %206 : (tensor<1x8x1x9xf32>, tensor<1x1x1x1xf32>) -> tensor<1x8x1x9xi1>
    %667 = tosa.select %666, %665, %11 : (tensor<1x8x1x9xi1>, tensor<1x8x1x9xf32>, tensor<1x8x1x9xf32>) -> tensor<1x8x1x9xf32>
    %668 = tosa.concat %165, %166, %165, %246 {axis = 4 : i32} : (tensor<1x8x1x9x1xi32>, tensor<1x8x1x9x1xi32>, tensor<1x8x1x9x1xi32>, tensor<1x8x1x9x1xi32>) -> tensor<1x8x1x9x4xi32>
    %669 = tosa.reshape %667, %141 : (tensor<1x8x1x9xf32>, !tosa.shape<3>) -> tensor<1x72x1xf32>
    %670 = tosa.reshape %664, %142 : (tensor<1x8x1x17xf32>, !tosa.shape<3>) -> tensor<1x136x1xf32>
    %671 = tosa.reshape %668, %167 : (tensor<1x8x1x9x4xi32>, !tosa.shape<2>) -> tensor<72x4xi32>
    %672 = tosa.mul %671, %1, %16 : (tensor<72x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<72x4xi32>
    %673 = tosa.reduce_sum %672 {axis = 1 : i32} : (tensor<72x4xi32>) -> tensor<72x1xi32>
    %674 = tosa.reshape %673, %144 : (tensor<72x1xi32>, !tosa.shape<2>) -> tensor<1x72xi32>
    %675 = tosa.scatter %670, %674, %669 : (tensor<1x136x1xf32>, tensor<1x72xi32>, tensor<1x72x1xf32>) -> tensor<1x136x1xf32>
    %676 = tosa.concat %168, %247, %168, %169 {axis = 4 : i32} : (tensor<1x8x1x17x1xi32>, tensor<1x8x1x17x1xi32>, tensor<1x8x1x17x1xi32>, tensor<1x8x1x17x1xi32>) -> tensor<1x8x1x17x4xi32>
    %677 = tosa.reshape %662, %131 : (tensor<1x8x8x17xf32>, !tosa.shape<3>) -> tensor<1x1088x1xf32>
    %678 = tosa.reshape %676, %170 : (tensor<1x8x1x17x4xi32>, !tosa.shape<2>) -> tensor<136x4xi32>
    %679 = tosa.mul %678, %0, %16 : (tensor<136x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<136x4xi32>
    %680 = tosa.reduce_sum %679 {axis = 1 : i32} : (tensor<136x4xi32>) -> tensor<136x1xi32>
    %681 = tosa.reshape %680, %171 : (tensor<136x1xi32>, !tosa.shape<2>) -> tensor<1x136xi32>
    %682 = tosa.scatter %677, %681, %675 : (tensor<1x1088x1xf32>, tensor<1x136xi32>, tensor<1x136x1xf32>) -> tensor<1x1088x1xf32>
    %683 = tosa.reshape %682, %172 : (tensor<1x1088x1xf32>, !tosa.shape<4>) -> tensor<1x64x1x17xf32>
    %684 = tosa.slice %683, %111, %164 : (tensor<1x64x1x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x1x17xf32>
    %685 = tosa.slice %684, %112, %96 : (tensor<1x8x1x17xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<1x8x1x9xf32>
    %686 = tosa.equal %478, %206 : (tensor<1x8x1x9xf32>, tensor<1x1x1x1xf32>) -> tensor<1x8x1x9xi1>
    %687 = tosa.select %686, %685, %11 : (tensor<1x8x1x9xi1>, tensor<1x8x1x9xf32>, tensor<1x8x1x9xf32>) -> tensor<1x8x1x9xf32>
    %688 = tosa.concat %165, %166, %165, %248 {axis = 4 : i32} : (tensor<1x8x1x9x1xi32>, tensor<1x8x1x9x1xi32>, tensor<1x8x1x9x1xi32>, tensor<1x8x1x9x1xi32>) -> tensor<1x8x1x9x4xi32>
    %689 = tosa.reshape %687, %141 : (tensor<1x8x1x9xf32>, !tosa.shape<3>) -> tensor<1x72x1xf32>
    %690 = tosa.reshape %684, %142 : (tensor<1x8x1x17xf32>, !tosa.shape<3>) -> tensor<1x136x1xf32>
    %691 = tosa.reshape %688, %167 : (tensor<1x8x1x9x4xi32>, !tosa.shape<2>) -> tensor<72x4xi32>
    %692 = tosa.mul %691, %1, %16 : (tensor<72x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<72x4xi32>
    %693 = tosa.reduce_sum %692 {axis = 1 : i32} : (tensor<72x4xi32>) -> tensor<72x1xi32>
    %694 = tosa.reshape %693, %144 : (tensor<72x1xi32>, !tosa.shape<2>) -> tensor<1x72xi32>
    %695 = tosa.scatter %690, %694, %689 : (tensor<1x136x1xf32>, tensor<1x72xi32>, tensor<1x72x1xf32>) -> tensor<1x136x1xf32>
    %696 = tosa.concat %168, %249, %168, %169 {axis = 4 : i32} : (tensor<1x8x1x17x1xi32>, tensor<1x8x1x17x1xi32>, tensor<1x8x1x17x1xi32>, tensor<1x8x1x17x1xi32>) -> tensor<1x8x1x17x4xi32>
    %697 = tosa.reshape %696, %170 : (tensor<1x8x1x17x4xi32>, !tosa.shape<2>) -> tensor<136x4xi32>
    %698 = tosa.mul %697, %0, %16 : (tensor<136x4xi32>, tensor<1x4xi32>, tensor<1xi8>) -> tensor<136x4xi32>
    %699 = tosa.reduce_sum %698 {axis = 1 : i32} : (tensor<136x4xi32>) -> tensor<136x1xi32>
    %700 = tosa.reshape %699, %171 : (tensor<136x1xi32>, !tosa.shape<2>) -> tensor<1x136xi32>
    %701 = tosa.scatter %682, %700, %695 : (tensor<1x1088x1xf32>, tensor<1x136xi32>, tensor<1x136x1xf32>) -> tensor<1x1088x1xf32>
    %702 = tosa.reshape %701, %172 : (tensor<1x1088x1xf32>, !tosa.shape<4>) -> tensor<1x64x1x17xf32>
    %703 = tosa.add %521, %702 : (tensor<1x64x4x17xf32>, tensor<1x64x1x17xf32>) -> tensor<1x64x4x17xf32>
    %704 = tosa.reduce_max %703 {axis = 3 : i32} : (tensor<1x64x4x17xf32>) -> tensor<1x64x4x1xf32>
    %705 = tosa.sub %703, %704 : (tensor<1x64x4x17xf32>, tensor<1x64x4x1xf32>) -> tensor<1x64x4x17xf32>
    %706 = tosa.exp %705 : (tensor<1x64x4x17xf32>) -> tensor<1x64x4x17xf32>
    %707 = tosa.reduce_sum %706 {axis = 3 : i32} : (tensor<1x64x4x17xf32>) -> tensor<1x64x4x1xf32>
    %708 = tosa.reciprocal %707 : (tensor<1x64x4x1xf32>) -> tensor<1x64x4x1xf32>
    %709 = tosa.mul %706, %708, %16 : (tensor<1x64x4x17xf32>, tensor<1x64x4x1xf32>, tensor<1xi8>) -> tensor<1x64x4x17xf32>
    %710 = tosa.reshape %330, %113 : (tensor<1x64xi1>, !tosa.shape<4>) -> tensor<1x64x1x1xi1>
    %711 = tosa.select %710, %206, %709 : (tensor<1x64x1x1xi1>, tensor<1x1x1x1xf32>, tensor<1x64x4x17xf32>) -> tensor<1x64x4x17xf32>
    %712 = tosa.reshape %340, %173 : (tensor<64x64xf32>, !tosa.shape<4>) -> tensor<64x1x4x16xf32>
    %713 = tosa.transpose %711 {perms = array<i32: 0, 2, 1, 3>} : (tensor<1x64x4x17xf32>) -> tensor<1x4x64x17xf32>
    %714 = tosa.reshape %713, %53 : (tensor<1x4x64x17xf32>, !tosa.shape<4>) -> tensor<4x8x8x17xf32>
    %715 = tosa.transpose %712 {perms = array<i32: 1, 2, 0, 3>} : (tensor<64x1x4x16xf32>) -> tensor<1x4x64x16xf32>
    %716 = tosa.reshape %715, %174 : (tensor<1x4x64x16xf32>, !tosa.shape<3>) -> tensor<4x64x16xf32>
    %717 = tosa.pad %716, %175, %250 : (tensor<4x64x16xf32>, !tosa.shape<6>, tensor<1xf32>) -> tensor<4x80x16xf32>
    %718 = tosa.cast %cst_12 : (tensor<4x8x24x16xi64>) -> tensor<4x8x24x16xi32>
    %719 = tosa.add %718, %251 : (tensor<4x8x24x16xi32>, tensor<1x1x1x1xi32>) -> tensor<4x8x24x16xi32>
    %720 = tosa.greater %204, %718 : (tensor<1x1x1x1xi32>, tensor<4x8x24x16xi32>) -> tensor<4x8x24x16xi1>
    %721 = tosa.select %720, %719, %718 : (tensor<4x8x24x16xi1>, tensor<4x8x24x16xi32>, tensor<4x8x24x16xi32>) -> tensor<4x8x24x16xi32>
    %722 = tosa.reshape %721, %176 : (tensor<4x8x24x16xi32>, !tosa.shape<5>) -> tensor<4x8x24x16x1xi32>
    %723 = tosa.cast %cst_13 : (tensor<4x8x24x16xi64>) -> tensor<4x8x24x16xi32>
    %724 = tosa.add %723, %252 : (tensor<4x8x24x16xi32>, tensor<1x1x1x1xi32>) -> tensor<4x8x24x16xi32>
    %725 = tosa.greater %204, %723 : (tensor<1x1x1x1xi32>, tensor<4x8x24x16xi32>) -> tensor<4x8x24x16xi1>
    %726 = tosa.select %725, %724, %723 : (tensor<4x8x24x16xi1>, tensor<4x8x24x16xi32>, tensor<4x8x24x16xi32>) -> tensor<4x8x24x16xi32>
    %727 = tosa.reshape %726, %176 : (tensor<4x8x24x16xi32>, !tosa.shape<5>) -> tensor<4x8x24x16x1xi32>
    %728 = tosa.cast %cst_14 : (tensor<4x8x24x16xi64>) -> tensor<4x8x24x16xi32>
    %729 = tosa.add %728, %253 : (tensor<4x8x24x16xi32>, tensor<1x1x1x1xi32>) -> tensor<4x8x24x16xi32>
    %730 = tosa.greater %204, %728 : (tensor<1x1x1x1xi32>, tensor<4x8x24x16xi32>) -> tensor<4x8x24x16xi1>
    %731 = tosa.select %730, %729, %728 : (tensor<4x8x24x16xi1>, tensor<4x8x24x16xi32>, tensor<4x8x24x16xi32>) -> tensor<4x8x24x16xi32>
    %732 = tosa.reshape %731, %176 : (tensor<4x8x24x16xi32>, !tosa.shape<5>) -> tensor<4x8x24x16x1xi32>
    %733 = tosa.concat %722, %727, %732 {axis = 4 : i32} : (tensor<4x8x24x16x1xi32>, tensor<4x8x24x16x1xi32>, tensor<4x8x24x16x1xi32>) -> tensor<4x8x24x16x3xi32>
    %734 = tosa.reshape %717, %177 : (tensor<4x80x16xf32>, !tosa.shape<3>) -> tensor<1x5120x1xf32>
    %735 = tosa.reshape %733, %178 : (tensor<4x8x24x16x3xi32>, !tosa.shape<2>) -> tensor<12288x3xi32>
    %736 = tosa.mul %735, %254, %16 : (tensor<12288x3xi32>, tensor<1x3xi32>, tensor<1xi8>) -> tensor<12288x3xi32>
    %737 = tosa.reduce_sum %736 {axis = 1 : i32} : (tensor<12288x3xi32>) -> tensor<12288x1xi32>
    %738 = tosa.reshape %737, %179 : (tensor<12288x1xi32>, !tosa.shape<2>) -> tensor<1x12288xi32>
    %739 = tosa.gather %734, %738 : (tensor<1x5120x1xf32>, tensor<1x12288xi32>) -> tensor<1x12288x1xf32>
    %740 = tosa.pad %714, %180, %26 : (tensor<4x8x8x17xf32>, !tosa.shape<8>, tensor<1xf32>) -> tensor<4x8x8x26xf32>
    %741 = tosa.reshape %740, %181 : (tensor<4x8x8x26xf32>, !tosa.shape<3>) -> tensor<4x8x208xf32>
    %742 = tosa.slice %741, %24, %182 : (tensor<4x8x208xf32>, !tosa.shape<3>, !tosa.shape<3>) -> tensor<4x8x200xf32>
    %743 = tosa.reshape %742, %183 : (tensor<4x8x200xf32>, !tosa.shape<4>) -> tensor<4x8x8x25xf32>
    %744 = tosa.slice %743, %38, %184 : (tensor<4x8x8x25xf32>, !tosa.shape<4>, !tosa.shape<4>) -> tensor<4x8x8x24xf32>
    %745 = tosa.reshape %744, %185 : (tensor<4x8x8x24xf32>, !tosa.shape<3>) -> tensor<32x8x24xf32>
    %746 = tosa.reshape %739, %186 : (tensor<1x12288x1xf32>, !tosa.shape<3>) -> tensor<32x24x16xf32>
    %747 = tosa.matmul %745, %746, %26, %26 : (tensor<32x8x24xf32>, tensor<32x24x16xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<32x8x16xf32>
    %748 = tosa.reshape %747, %187 : (tensor<32x8x16xf32>, !tosa.shape<4>) -> tensor<1x4x64x16xf32>
    %749 = tosa.transpose %748 {perms = array<i32: 2, 0, 1, 3>} : (tensor<1x4x64x16xf32>) -> tensor<64x1x4x16xf32>
    %750 = tosa.reshape %749, %15 : (tensor<64x1x4x16xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %751 = tosa.matmul %750, %255, %26, %26 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x64x64xf32>
    %752 = tosa.reshape %751, %25 : (tensor<1x64x64xf32>, !tosa.shape<2>) -> tensor<64x64xf32>
    %753 = tosa.add %752, %256 : (tensor<64x64xf32>, tensor<1x64xf32>) -> tensor<64x64xf32>
    %754 = tosa.reshape %753, %15 : (tensor<64x64xf32>, !tosa.shape<3>) -> tensor<1x64x64xf32>
    %755 = tosa.add %754, %290 : (tensor<1x64x64xf32>, tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
    return %755 : tensor<1x64x64xf32>
  }
}
