// The centroid of the tokens of level 1 of four heads: of five, one more than are summed
// at a time; of one; of none; of two that get no attention. The row of token 5, which is
// at that level for no head, is not read.
// RUN: mca-opt %s --mca-lower-to-linalg | %stock_to_llvm | %stock_run | FileCheck %s
// RUN: mca-opt %s --mca-lower-to-linalg=form=data-parallel | %stock_to_llvm | %stock_run | FileCheck %s

func.func private @printMemrefF32(tensor<*xf32> {bufferization.access = "read"})

func.func @main() {
  %x = arith.constant dense<[[1.0, 2.0, 3.0], [2.0, 0.0, 1.0], [4.0, 4.0, 0.0], [0.0, 8.0, 1.0], [8.0, 0.0, 5.0],
                             [0x7FC00000, 0x7F800000, 1.0]]> : tensor<6x3xf32>
  %sums = arith.constant dense<[[2.0, 1.0, 0.5, 0.25, 0.25, 3.0], [1.0, 1.0, 3.0, 1.0, 1.0, 1.0],
                                [1.0, 1.0, 1.0, 1.0, 1.0, 1.0], [1.0, 0.0, 0.0, 1.0, 1.0, 1.0]]> : tensor<4x6xf32>
  %levels = arith.constant dense<[[1, 1, 1, 1, 1, 2], [2, 0, 1, 3, 2, 0], [2, 2, 2, 2, 2, 0], [0, 1, 1, 2, 2, 2]]> : tensor<4x6xi32>
  %c0 = tensor.empty() : tensor<4x3xf32>
  // CHECK: {{\[\[}}2, 2, 2.125],
  // CHECK-NEXT: [4, 4, 0],
  // CHECK-NEXT: [0, 0, 0],
  // CHECK-NEXT: [0, 0, 0]]
  %c = mca.centroids ins(%x, %sums, %levels : tensor<6x3xf32>, tensor<4x6xf32>, tensor<4x6xi32>)
         outs(%c0 : tensor<4x3xf32>) -> tensor<4x3xf32>
  %u = tensor.cast %c : tensor<4x3xf32> to tensor<*xf32>
  call @printMemrefF32(%u) : (tensor<*xf32>) -> ()
  return
}
