// RUN: mca-opt %s --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | %stock_to_llvm | %stock_run | FileCheck %s

func.func private @printMemrefF32(tensor<*xf32> {bufferization.access = "read"})

func.func @main() {
  %x = arith.constant dense<[[1.0, 2.0, 4.0], [8.0, 16.0, 32.0], [0.5, 0x7FC00000, 0.25], [3.0, 5.0, 7.0]]> : tensor<4x3xf32>
  %g = arith.constant dense<[[[1.0, 10.0], [2.0, 20.0]]]> : tensor<1x2x2xf32>
  %columns = arith.constant dense<[[2, 0]]> : tensor<1x2xi32>
  %trips = arith.constant dense<[[2, 1, 2, 0]]> : tensor<1x4xi32>
  %rows = arith.constant dense<[[2, 0, 1, 3]]> : tensor<1x4xi32>
  %bounds = arith.constant dense<[[0, 1, 4]]> : tensor<1x3xi32>
  %v0 = arith.constant dense<100.0> : tensor<1x4x2xf32>
  // Row 0: (4*[1,10] + 1*[2,20]) / 2. Row 1: 32*[1,10]. Row 2 belongs to segment 0. Row 3 has no term.
  // CHECK: {{\[\[\[}}103, 130],
  // CHECK-NEXT: [132, 420],
  // CHECK-NEXT: [100, 100],
  // CHECK-NEXT: [100, 100]]]
  %v = mca.gather_matmul ins(%x, %g : tensor<4x3xf32>, tensor<1x2x2xf32>)
         rows(%rows, %bounds : tensor<1x4xi32>, tensor<1x3xi32>) columns(%columns : tensor<1x2xi32>) trips(%trips : tensor<1x4xi32>)
         outs(%v0 : tensor<1x4x2xf32>) {segment = 1 : i64, mean} -> tensor<1x4x2xf32>
  %vu = tensor.cast %v : tensor<1x4x2xf32> to tensor<*xf32>
  call @printMemrefF32(%vu) : (tensor<*xf32>) -> ()

  // Trips are clamped to [0, 2]. Row 0: (4*[1,10] + 1*[2,20]) / 2. Row 1: none. Row 2: NaN at column 1 is not read.
  // CHECK: {{\[\[\[}}103, 130],
  // CHECK-NEXT: [100, 100],
  // CHECK-NEXT: [100.625, 106.25],
  // CHECK-NEXT: [106.5, 165]]]
  %wild = arith.constant dense<[[1000000, -3, 2, 3]]> : tensor<1x4xi32>
  %c = mca.gather_matmul ins(%x, %g : tensor<4x3xf32>, tensor<1x2x2xf32>)
         columns(%columns : tensor<1x2xi32>) trips(%wild : tensor<1x4xi32>)
         outs(%v0 : tensor<1x4x2xf32>) {mean} -> tensor<1x4x2xf32>
  %cu = tensor.cast %c : tensor<1x4x2xf32> to tensor<*xf32>
  call @printMemrefF32(%cu) : (tensor<*xf32>) -> ()
  return
}
