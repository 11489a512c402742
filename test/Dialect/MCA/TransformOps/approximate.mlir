// RUN: split-file %s %t
// RUN: mca-opt %t/model.mlir --transform-preload-library='transform-library-paths=%mca_docs/examples/transform/approximate.mlir' --transform-interpreter 2>%t/remarks | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARKS <%t/remarks
// RUN: mca-opt %t/model.mlir --transform-preload-library='transform-library-paths=%mca_docs/examples/transform/centroid-or-sampling.mlir' --transform-interpreter | FileCheck %s --check-prefix=EITHER
// RUN: mca-opt %t/model.mlir --transform-preload-library='transform-library-paths=%t/parameters.mlir' --transform-interpreter | FileCheck %s --check-prefix=PARAMETERS
// The stock mlir-opt with the plugin.
// RUN: mlir-opt %t/model.mlir --load-dialect-plugin=%mca_lib/MCAPlugin.so --load-pass-plugin=%mca_lib/MCAPlugin.so --transform-preload-library='transform-library-paths=%mca_docs/examples/transform/approximate.mlir' --transform-interpreter 2>/dev/null | FileCheck %s

// The knob of the script is set to .2; each attention has a layer of its own.
// CHECK-LABEL: func.func @padding
// CHECK: mca.encode {{.*}}alpha = 2.000000e-01
// CHECK-LABEL: func.func @unknown
// CHECK: mca.encode {{.*}}alpha = 2.000000e-01 : f64, layer = 1
// CHECK-LABEL: func.func @input
// CHECK-NOT: mca.

// REMARKS: remark: "product 'linalg.matmul' at {{.*}}model.mlir:{{[0-9:]+}} is rewritten: batch 1, heads 1, groups 1, queries 3, keys 5, inputs 8, features 4; mask: key-only"
// REMARKS-SAME: "product 'linalg.matmul' at {{.*}} is rewritten: {{.*}}; mask: unknown, by a block argument
// REMARKS-SAME: "product 'linalg.matmul' at {{.*}} stays exact: ValueNotProjected; why: {{.*}}; what helps:
// REMARKS: remark: "'mca.encode': estimator sampling, alpha 0.2, bound alpha * mean_j ||X[j]||_2 * ||W_h||_F, with ||W_h||_F = 2.82843"
// REMARKS-SAME: "'mca.encode': estimator sampling, alpha 0.2, bound known at run time"

// EITHER-LABEL: func.func @padding
// EITHER: mca.attend
// EITHER-LABEL: func.func @unknown
// EITHER: mca.encode
// EITHER-LABEL: func.func @input
// EITHER-NOT: mca.

// PARAMETERS-LABEL: func.func @padding
// PARAMETERS: mca.encode {{.*}}alpha = 1.250000e-01 : f64, {{.*}}length = #mca<length attended>, seed = 7
// PARAMETERS-LABEL: func.func @unknown
// PARAMETERS: mca.encode {{.*}}alpha = 5.000000e-01 : f64, layer = 1 : i64

//--- model.mlir
func.func @padding(%x: tensor<5x8xf32>, %pad: tensor<5xf32>) -> tensor<3x4xf32> {
  %w = arith.constant dense<0.5> : tensor<8x4xf32>
  %zero = arith.constant 0.0 : f32
  %s0 = tensor.empty() : tensor<3x5xf32>
  %s = linalg.broadcast ins(%pad : tensor<5xf32>) outs(%s0 : tensor<3x5xf32>) dimensions = [0]
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
func.func @unknown(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
func.func @input(%v: tensor<5x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

//--- parameters.mlir
module attributes {transform.with_named_sequence} {
  transform.named_sequence @__transform_main(%module: !transform.any_op) {
    %attentions = transform.mca.match_attention in %module : (!transform.any_op) -> !transform.any_op
    %one = transform.param.constant 0.125 -> !transform.any_param
    %other = transform.param.constant 0.5 -> !transform.any_param
    %alphas = transform.merge_handles %one, %other : !transform.any_param
    %ops = transform.mca.approximate_attention %attentions alpha(%alphas)
        {seed = 7, length = #mca<length attended>} : (!transform.any_op, !transform.any_param) -> !transform.any_op
    transform.yield
  }
}
