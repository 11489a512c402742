// RUN: mca-opt %s --mca-restore-exact | FileCheck %s

// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d3, d2)>
// CHECK-DAG: #[[$Y:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2)>
// CHECK-LABEL: func.func @one_query_head_each
// CHECK-SAME: %[[X:.+]]: tensor<7x8xf32>, %[[W:.+]]: tensor<8x2x4xf32>, %[[A:.+]]: tensor<2x5x7xf32>, %[[INIT:.+]]: tensor<2x5x4xf32>
// CHECK: %[[V0:.+]] = tensor.empty() : tensor<2x7x4xf32>
// CHECK: %[[V1:.+]] = linalg.fill {{.*}} outs(%[[V0]] :
// CHECK: %[[V:.+]] = linalg.contract {{.*}} ins(%[[X]], %[[W]] : {{.*}}) outs(%[[V1]] :
// CHECK: %[[Y0:.+]] = linalg.fill {{.*}} outs(%[[INIT]] :
// CHECK: %[[Y:.+]] = linalg.contract indexing_maps = [#[[$A]], #[[$V]], #[[$Y]]] ins(%[[A]], %[[V]] : {{.*}}) outs(%[[Y0]] :
// CHECK: return %[[Y]]
func.func @one_query_head_each(%x: tensor<7x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x7xf32>, %init: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %y = mca.attend values(%x : tensor<7x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x7xf32>)
         outs(%init : tensor<2x5x4xf32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<2x5x4xf32>
  return %y : tensor<2x5x4xf32>
}

// Values stay f32, with the bias; the outputs are rounded once.
// CHECK-LABEL: func.func @grouped_half
// CHECK-SAME: %[[A:[^:]+]]: tensor<?x6x?x?xf16>
// CHECK-SAME: %[[INIT:[^:]+]]: tensor<?x6x?x4xbf16>
// CHECK: linalg.contract {{.*}} -> tensor<?x2x?x4xf32>
// CHECK: arith.extf
// CHECK: arith.addf
// CHECK-NOT: arith.truncf
// CHECK: %[[A2:.+]] = tensor.expand_shape %[[A]] {{\[}}[0], [1, 2], [3], [4]] output_shape [%{{.+}}, 2, 3, %{{.+}}, %{{.+}}] : tensor<?x6x?x?xf16> into tensor<?x2x3x?x?xf16>
// CHECK: %[[Y0:.+]] = tensor.expand_shape %{{.+}} {{\[}}[0], [1, 2], [3], [4]] {{.*}} into tensor<?x2x3x?x4xf32>
// CHECK: %[[Y2:.+]] = linalg.contract {{.*}} ins(%[[A2]], %{{.+}} : tensor<?x2x3x?x?xf16>, tensor<?x2x?x4xf32>)
// CHECK: %[[Y:.+]] = tensor.collapse_shape %[[Y2]]
// CHECK: linalg.generic {{.*}} ins(%[[Y]] : tensor<?x6x?x4xf32>) outs(%[[INIT]] :
// CHECK: arith.truncf %{{.+}} : f32 to bf16
func.func @grouped_half(%a: tensor<?x6x?x?xf16>, %init: tensor<?x6x?x4xbf16>, %x: tensor<?x?x8xf16>, %w: tensor<8x2x4xf16>, %b: tensor<2x4xf16>) -> tensor<?x6x?x4xbf16> {
  %y = mca.attend values(%x : tensor<?x?x8xf16>) weight(%w : tensor<8x2x4xf16>) bias(%b : tensor<2x4xf16>) probabilities(%a : tensor<?x6x?x?xf16>)
         outs(%init : tensor<?x6x?x4xbf16>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<?x6x?x4xbf16>
  return %y : tensor<?x6x?x4xbf16>
}

// A static number of query heads over a dynamic one of value heads.
// CHECK-LABEL: func.func @dynamic_heads
// CHECK-DAG: %[[HEADS:.+]] = tensor.dim %[[W:.+]], %c1{{.*}} : tensor<?x?x?xf32>
// CHECK: %[[DIVISOR:.+]] = arith.maxui
// CHECK: %[[GROUP:.+]] = arith.divui %c6{{.*}}, %[[DIVISOR]]
// CHECK: tensor.cast %{{.+}} : tensor<6x?x?xf32> to tensor<?x?x?xf32>
// CHECK: tensor.expand_shape {{.*}} : tensor<?x?x?xf32> into tensor<?x?x?x?xf32>
// CHECK: tensor.collapse_shape
// CHECK: tensor.cast %{{.+}} : tensor<?x?x?xf32> to tensor<6x?x?xf32>
func.func @dynamic_heads(%x: tensor<?x?xf32>, %w: tensor<?x?x?xf32>, %a: tensor<6x?x?xf32>, %init: tensor<6x?x?xf32>) -> tensor<6x?x?xf32> {
  %y = mca.attend values(%x : tensor<?x?xf32>) weight(%w : tensor<?x?x?xf32>) probabilities(%a : tensor<6x?x?xf32>)
         outs(%init : tensor<6x?x?xf32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<6x?x?xf32>
  return %y : tensor<6x?x?xf32>
}

// All heads are exact.
// CHECK-LABEL: func.func @fallbacks
// CHECK-SAME: %[[F:[^:]+]]: tensor<2xi32>
// CHECK-DAG: %[[ONE:.+]] = arith.constant 1 : i32
// CHECK: %[[E:.+]] = linalg.fill ins(%[[ONE]] : i32) outs(%[[F]] :
// CHECK: linalg.contract
// CHECK: %[[G:.+]] = linalg.fill ins(%{{.+}} : i32) outs(%[[F]] :
// CHECK: return %[[E]], %[[G]]
func.func @fallbacks(%f: tensor<2xi32>, %x: tensor<7x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x7xf32>, %v: tensor<2x7x4xf32>, %y: tensor<2x5x4xf32>) -> (tensor<2xi32>, tensor<2xi32>) {
  %0:2 = mca.encode values(%x : tensor<7x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x7xf32>)
           outs(%v, %f : tensor<2x7x4xf32>, tensor<2xi32>) {alpha = 2.0e-01 : f64} -> tensor<2x7x4xf32>, tensor<2xi32>
  %1:2 = mca.attend values(%x : tensor<7x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x7xf32>)
           outs(%y, %f : tensor<2x5x4xf32>, tensor<2xi32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<2x5x4xf32>, tensor<2xi32>
  return %0#1, %1#1 : tensor<2xi32>, tensor<2xi32>
}

// CHECK-LABEL: func.func @buffers
// CHECK-NEXT: mca.attend
func.func @buffers(%x: memref<7x8xf32>, %w: memref<8x2x4xf32>, %a: memref<2x5x7xf32>, %y: memref<2x5x4xf32>) {
  mca.attend values(%x : memref<7x8xf32>) weight(%w : memref<8x2x4xf32>) probabilities(%a : memref<2x5x7xf32>)
    outs(%y : memref<2x5x4xf32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>}
  return
}
