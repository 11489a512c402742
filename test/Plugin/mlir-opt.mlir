// The stock mlir-opt with mca loaded into it.
// RUN: mlir-opt %s --load-dialect-plugin=%mca_lib/MCAPlugin.so --load-pass-plugin=%mca_lib/MCAPlugin.so --pass-pipeline='builtin.module(mca-approximate-attention{alpha=0.5})' | FileCheck %s
// RUN: mlir-opt %s --load-dialect-plugin=%mca_lib/MCAPlugin.so --load-pass-plugin=%mca_lib/MCAPlugin.so --pass-pipeline='builtin.module(mca-approximate-attention,mca-decompose,mca-lower-to-linalg,one-shot-bufferize{bufferize-function-boundaries=true})' | FileCheck %s --check-prefix=LOWERED
// RUN: mlir-opt %s --load-dialect-plugin=%mca_lib/MCAPlugin.so --load-pass-plugin=%mca_lib/MCAPlugin.so --pass-pipeline='builtin.module(mca-approximate-attention,mca-decompose,one-shot-bufferize{bufferize-function-boundaries=true})' | FileCheck %s --check-prefix=BUFFERS
// RUN: mlir-opt --load-pass-plugin=%mca_lib/MCAPlugin.so --help | FileCheck %s --check-prefix=HELP

// CHECK: mca.encode
// CHECK-SAME: alpha = 5.000000e-01
// LOWERED-LABEL: func.func @main
// LOWERED-NOT: mca.
// LOWERED-NOT: tensor<
// BUFFERS: mca.gather_matmul {{.*}} outs({{.*}}memref
// HELP-DAG: --mca-approximate-attention
// HELP-DAG: --mca-decompose
// HELP-DAG: --mca-lower-to-linalg
// HELP-DAG: --mca-materialize-plans
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  // C8: no maximum is subtracted.
  %e = linalg.exp ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %r0 = tensor.empty() : tensor<3xf32>
  %d1 = linalg.fill ins(%zero : f32) outs(%r0 : tensor<3xf32>) -> tensor<3xf32>
  %d = linalg.reduce { arith.addf } ins(%e : tensor<3x5xf32>) outs(%d1 : tensor<3xf32>) dimensions = [1]
  %p = linalg.generic {indexing_maps = [affine_map<(d0, d1) -> (d0, d1)>, affine_map<(d0, d1) -> (d0)>, affine_map<(d0, d1) -> (d0, d1)>], iterator_types = ["parallel", "parallel"]} ins(%e, %d : tensor<3x5xf32>, tensor<3xf32>) outs(%p0 : tensor<3x5xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %0 = arith.divf %a, %b : f32
    linalg.yield %0 : f32
  } -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
