// RUN: mca-opt %s -split-input-file -mca-approximate-attention=alpha=0.2 -remarks-filter-missed=mca-match -verify-diagnostics | FileCheck %s
// F5: W is a function argument, a dense_resource or an ml_program.global.

// dense_resource.
// ARGS: x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
func.func @main(%x: tensor<5x8xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %w = arith.constant dense_resource<w_v> : tensor<8x4xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
{-#
  dialect_resources: {
    builtin: {
      w_v: "0x040000000AD7233DCDCC4CBD1F856B3E0AD7233D5C8F42BEB81E053E1F85EB3EC3F5A83E000080BE6666E6BEAE4761BE0AD7233C85EB51BF0AD7A3BDAE47E1BEB81E85BE5C8F42BEAE47E1BD9A99193EA470BD3ECDCC4CBD8FC2F53E8FC275BE8FC2F53D0AD7A33E8FC2F53CB81E85BEC3F5A8BE0AD723BE0AD7A33DEC51B8BE295C8FBD"
    }
  }
#-}

// -----

// ml_program.global, constant.
// ARGS: x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
ml_program.global private @w_v(dense<[[0.04, -0.05, 0.23, 0.04], [-0.19, 0.13, 0.46, 0.33], [-0.25, -0.45, -0.22, 0.01], [-0.82, -0.08, -0.44, -0.26], [-0.19, -0.11, 0.15, 0.37], [-0.05, 0.48, -0.24, 0.12], [0.32, 0.03, -0.26, -0.33], [-0.16, 0.08, -0.36, -0.07]]> : tensor<8x4xf32>) : tensor<8x4xf32>
func.func @main(%x: tensor<5x8xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %w = ml_program.global_load_const @w_v : tensor<8x4xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

// -----

// ml_program.global, mutable.
// ARGS: x, x
// CHECK-LABEL: func.func @main
// CHECK-NOT: linalg.matmul{{.*}}tensor<5x8xf32>, tensor<8x4xf32>)
// CHECK: mca.encode values(%{{[^ ]+}} : tensor<5x8xf32>) weight(%{{[^ ]+}} : tensor<8x1x4xf32>) probabilities(%{{[^ ]+}} : tensor<1x3x5xf32>)
// CHECK: linalg.matmul{{.*}}tensor<3x5xf32>, tensor<5x4xf32>)
ml_program.global private mutable @w_v(dense<[[0.04, -0.05, 0.23, 0.04], [-0.19, 0.13, 0.46, 0.33], [-0.25, -0.45, -0.22, 0.01], [-0.82, -0.08, -0.44, -0.26], [-0.19, -0.11, 0.15, 0.37], [-0.05, 0.48, -0.24, 0.12], [0.32, 0.03, -0.26, -0.33], [-0.16, 0.08, -0.36, -0.07]]> : tensor<8x4xf32>) : tensor<8x4xf32>
func.func @main(%x: tensor<5x8xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %w = ml_program.global_load @w_v : tensor<8x4xf32>
  %init = arith.constant dense<0.0> : tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%init : tensor<5x4xf32>) -> tensor<5x4xf32>
  %empty = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%empty : tensor<3x5xf32>) -> tensor<3x5xf32>
  %init_1 = arith.constant dense<0.0> : tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%init_1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
