// mca.gather_matmul with trip counts outside [0, R], which are clamped, in f32,
// f16 and bf16.
//
// RUN: mca-opt %s --mca-to-cpu=vector-width=8 \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so \
// RUN:   | FileCheck %s
// RUN: mca-opt %s --mca-to-cpu="vector-width=4 openmp=false" \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so \
// RUN:   | FileCheck %s

func.func private @f32(%x: tensor<4x3xf32>, %g: tensor<1x2x2xf32>, %columns: tensor<1x2xi32>, %trips: tensor<1x4xi32>,
                       %rows: tensor<1x4xi32>, %bounds: tensor<1x2xi32>, %v0: tensor<1x4x2xf32>) -> tensor<1x4x2xf32> {
  %v = mca.gather_matmul ins(%x, %g : tensor<4x3xf32>, tensor<1x2x2xf32>)
         rows(%rows, %bounds : tensor<1x4xi32>, tensor<1x2xi32>)
         columns(%columns : tensor<1x2xi32>) trips(%trips : tensor<1x4xi32>)
         outs(%v0 : tensor<1x4x2xf32>) {mean} -> tensor<1x4x2xf32>
  return %v : tensor<1x4x2xf32>
}

func.func private @f16(%x: tensor<4x3xf16>, %g: tensor<1x2x2xf16>, %columns: tensor<1x2xi32>, %trips: tensor<1x4xi32>,
                       %rows: tensor<1x4xi32>, %bounds: tensor<1x2xi32>, %v0: tensor<1x4x2xf16>) -> tensor<1x4x2xf16> {
  %v = mca.gather_matmul ins(%x, %g : tensor<4x3xf16>, tensor<1x2x2xf16>)
         rows(%rows, %bounds : tensor<1x4xi32>, tensor<1x2xi32>)
         columns(%columns : tensor<1x2xi32>) trips(%trips : tensor<1x4xi32>)
         outs(%v0 : tensor<1x4x2xf16>) {mean} -> tensor<1x4x2xf16>
  return %v : tensor<1x4x2xf16>
}

func.func private @bf16(%x: tensor<4x3xbf16>, %g: tensor<1x2x2xbf16>, %columns: tensor<1x2xi32>, %trips: tensor<1x4xi32>,
                        %rows: tensor<1x4xi32>, %bounds: tensor<1x2xi32>, %v0: tensor<1x4x2xbf16>) -> tensor<1x4x2xbf16> {
  %v = mca.gather_matmul ins(%x, %g : tensor<4x3xbf16>, tensor<1x2x2xbf16>)
         rows(%rows, %bounds : tensor<1x4xi32>, tensor<1x2xi32>)
         columns(%columns : tensor<1x2xi32>) trips(%trips : tensor<1x4xi32>)
         outs(%v0 : tensor<1x4x2xbf16>) {mean} -> tensor<1x4x2xbf16>
  return %v : tensor<1x4x2xbf16>
}

// Row 0: (4*[1,8] + 1*[2,16]) / 2. Row 1: none. Row 2: (32*[1,8] + 8*[2,16]) / 2.
// Row 3: 2*[1,8].
// CHECK-COUNT-3: ( ( ( 3, 24 ), ( 0, 0 ), ( 24, 192 ), ( 2, 16 ) ) )
func.func @main() {
  %x = arith.constant dense<[[1.0, 2.0, 4.0], [9.0, 9.0, 9.0], [8.0, 16.0, 32.0], [9.0, 9.0, 2.0]]> : tensor<4x3xf32>
  %g = arith.constant dense<[[[1.0, 8.0], [2.0, 16.0]]]> : tensor<1x2x2xf32>
  %columns = arith.constant dense<[[2, 0]]> : tensor<1x2xi32>
  %trips = arith.constant dense<[[1000, -3, 3, 1]]> : tensor<1x4xi32>
  %rows = arith.constant dense<[[1, 0, 3, 2]]> : tensor<1x4xi32>
  %bounds = arith.constant dense<[[0, 4]]> : tensor<1x2xi32>
  %zeros = arith.constant dense<0.0> : tensor<1x4x2xf32>
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32

  %0 = call @f32(%x, %g, %columns, %trips, %rows, %bounds, %zeros)
    : (tensor<4x3xf32>, tensor<1x2x2xf32>, tensor<1x2xi32>, tensor<1x4xi32>, tensor<1x4xi32>, tensor<1x2xi32>, tensor<1x4x2xf32>) -> tensor<1x4x2xf32>
  %v0 = vector.transfer_read %0[%c0, %c0, %c0], %zero : tensor<1x4x2xf32>, vector<1x4x2xf32>
  vector.print %v0 : vector<1x4x2xf32>

  %xh = arith.constant dense<[[1.0, 2.0, 4.0], [9.0, 9.0, 9.0], [8.0, 16.0, 32.0], [9.0, 9.0, 2.0]]> : tensor<4x3xf16>
  %gh = arith.constant dense<[[[1.0, 8.0], [2.0, 16.0]]]> : tensor<1x2x2xf16>
  %zh = arith.constant dense<0.0> : tensor<1x4x2xf16>
  %zeroh = arith.constant 0.0 : f16
  %1 = call @f16(%xh, %gh, %columns, %trips, %rows, %bounds, %zh)
    : (tensor<4x3xf16>, tensor<1x2x2xf16>, tensor<1x2xi32>, tensor<1x4xi32>, tensor<1x4xi32>, tensor<1x2xi32>, tensor<1x4x2xf16>) -> tensor<1x4x2xf16>
  %w1 = vector.transfer_read %1[%c0, %c0, %c0], %zeroh : tensor<1x4x2xf16>, vector<1x4x2xf16>
  %v1 = arith.extf %w1 : vector<1x4x2xf16> to vector<1x4x2xf32>
  vector.print %v1 : vector<1x4x2xf32>

  %xb = arith.constant dense<[[1.0, 2.0, 4.0], [9.0, 9.0, 9.0], [8.0, 16.0, 32.0], [9.0, 9.0, 2.0]]> : tensor<4x3xbf16>
  %gb = arith.constant dense<[[[1.0, 8.0], [2.0, 16.0]]]> : tensor<1x2x2xbf16>
  %zb = arith.constant dense<0.0> : tensor<1x4x2xbf16>
  %zerob = arith.constant 0.0 : bf16
  %2 = call @bf16(%xb, %gb, %columns, %trips, %rows, %bounds, %zb)
    : (tensor<4x3xbf16>, tensor<1x2x2xbf16>, tensor<1x2xi32>, tensor<1x4xi32>, tensor<1x4xi32>, tensor<1x2xi32>, tensor<1x4x2xbf16>) -> tensor<1x4x2xbf16>
  %w2 = vector.transfer_read %2[%c0, %c0, %c0], %zerob : tensor<1x4x2xbf16>, vector<1x4x2xbf16>
  %v2 = arith.extf %w2 : vector<1x4x2xbf16> to vector<1x4x2xf32>
  vector.print %v2 : vector<1x4x2xf32>
  return
}
