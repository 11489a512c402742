// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// D15: cross attention: as many queries as decoder tokens, keys as encoder tokens, V wider
// than Q and K.

// torch.
// ARGS: x, x, w, w, w
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<10x10xf32>, tensor<10x12xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<2x5x10xf32>) weight(%{{[^ ]+}} : tensor<10x2x6xf32>) probabilities(%{{[^ ]+}} : tensor<2x2x7x5xf32>)
// CHECK: linalg.batch_matmul{{.*}}tensor<4x7x5xf32>, tensor<4x5x6xf32>)
func.func @main(%x: tensor<2x7x9xf32>, %enc: tensor<2x5x10xf32>, %wq: tensor<9x8xf32>, %wk: tensor<10x8xf32>, %wv: tensor<10x12xf32>) -> tensor<2x2x7x6xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<2x7x9xf32> into tensor<14x9xf32>
  %init = arith.constant dense<0.0> : tensor<14x8xf32>
  %v = linalg.matmul ins(%c, %wq : tensor<14x9xf32>, tensor<9x8xf32>) outs(%init : tensor<14x8xf32>) -> tensor<14x8xf32>
  %x_1 = tensor.expand_shape %v [[0, 1], [2, 3]] output_shape [2, 7, 2, 4] : tensor<14x8xf32> into tensor<2x7x2x4xf32>
  %empty = tensor.empty() : tensor<2x2x7x4xf32>
  %t = linalg.transpose ins(%x_1 : tensor<2x7x2x4xf32>) outs(%empty : tensor<2x2x7x4xf32>) permutation = [0, 2, 1, 3]
  %c_1 = tensor.collapse_shape %t [[0, 1], [2], [3]] : tensor<2x2x7x4xf32> into tensor<4x7x4xf32>
  %c_2 = tensor.collapse_shape %enc [[0, 1], [2]] : tensor<2x5x10xf32> into tensor<10x10xf32>
  %init_1 = arith.constant dense<0.0> : tensor<10x8xf32>
  %v_1 = linalg.matmul ins(%c_2, %wk : tensor<10x10xf32>, tensor<10x8xf32>) outs(%init_1 : tensor<10x8xf32>) -> tensor<10x8xf32>
  %x_2 = tensor.expand_shape %v_1 [[0, 1], [2, 3]] output_shape [2, 5, 2, 4] : tensor<10x8xf32> into tensor<2x5x2x4xf32>
  %empty_1 = tensor.empty() : tensor<2x2x5x4xf32>
  %t_1 = linalg.transpose ins(%x_2 : tensor<2x5x2x4xf32>) outs(%empty_1 : tensor<2x2x5x4xf32>) permutation = [0, 2, 1, 3]
  %c_3 = tensor.collapse_shape %t_1 [[0, 1], [2], [3]] : tensor<2x2x5x4xf32> into tensor<4x5x4xf32>
  %c_4 = tensor.collapse_shape %enc [[0, 1], [2]] : tensor<2x5x10xf32> into tensor<10x10xf32>
  %init_2 = arith.constant dense<0.0> : tensor<10x12xf32>
  %v_2 = linalg.matmul ins(%c_4, %wv : tensor<10x10xf32>, tensor<10x12xf32>) outs(%init_2 : tensor<10x12xf32>) -> tensor<10x12xf32>
  %x_3 = tensor.expand_shape %v_2 [[0, 1], [2, 3]] output_shape [2, 5, 2, 6] : tensor<10x12xf32> into tensor<2x5x2x6xf32>
  %empty_2 = tensor.empty() : tensor<2x2x5x6xf32>
  %t_2 = linalg.transpose ins(%x_3 : tensor<2x5x2x6xf32>) outs(%empty_2 : tensor<2x2x5x6xf32>) permutation = [0, 2, 1, 3]
  %c_5 = tensor.collapse_shape %t_2 [[0, 1], [2], [3]] : tensor<2x2x5x6xf32> into tensor<4x5x6xf32>
  %empty_3 = tensor.empty() : tensor<4x4x5xf32>
  %t_3 = linalg.transpose ins(%c_3 : tensor<4x5x4xf32>) outs(%empty_3 : tensor<4x4x5xf32>) permutation = [0, 2, 1]
  %init_3 = arith.constant dense<0.0> : tensor<4x7x5xf32>
  %s = linalg.batch_matmul ins(%c_1, %t_3 : tensor<4x7x4xf32>, tensor<4x4x5xf32>) outs(%init_3 : tensor<4x7x5xf32>) -> tensor<4x7x5xf32>
  %x_4 = tensor.expand_shape %s [[0, 1], [2], [3]] output_shape [2, 2, 7, 5] : tensor<4x7x5xf32> into tensor<2x2x7x5xf32>
  %empty_4 = tensor.empty() : tensor<2x2x7x5xf32>
  %scale = arith.constant dense<0.5> : tensor<2x2x7x5xf32>
  %scaled = arith.mulf %x_4, %scale : tensor<2x2x7x5xf32>
  %p = linalg.softmax dimension(3) ins(%scaled : tensor<2x2x7x5xf32>) outs(%empty_4 : tensor<2x2x7x5xf32>) -> tensor<2x2x7x5xf32>
  %c_6 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x2x7x5xf32> into tensor<4x7x5xf32>
  %init_4 = arith.constant dense<0.0> : tensor<4x7x6xf32>
  %y = linalg.batch_matmul ins(%c_6, %c_5 : tensor<4x7x5xf32>, tensor<4x5x6xf32>) outs(%init_4 : tensor<4x7x6xf32>) -> tensor<4x7x6xf32>
  %x_5 = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 2, 7, 6] : tensor<4x7x6xf32> into tensor<2x2x7x6xf32>
  return %x_5 : tensor<2x2x7x6xf32>
}
