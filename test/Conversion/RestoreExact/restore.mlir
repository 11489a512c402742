// RUN: mca-opt %s --mca-restore-exact | FileCheck %s
// RUN: mca-opt %s --mca-restore-exact --mca-restore-exact | FileCheck %s

// CHECK-DAG: #[[$X:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4)>
// CHECK-DAG: #[[$W:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d4, d1, d3)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[$ID:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[$B:.+]] = affine_map<(d0, d1, d2, d3) -> (d1, d3)>
// CHECK-LABEL: func.func @bias_and_batch
// CHECK-SAME: %[[VALUES:.+]]: tensor<2x?x64xf32>, %[[WEIGHT:.+]]: tensor<64x4x16xf32>, %[[BIAS:.+]]: tensor<4x16xf32>, %{{.+}}: tensor<2x8x5x?xf32>, %[[INIT:.+]]: tensor<2x4x?x16xf32>
// CHECK: %[[ZERO:.+]] = linalg.fill {{.*}} outs(%[[INIT]] :
// CHECK: %[[XW:.+]] = linalg.contract indexing_maps = [#[[$X]], #[[$W]], #[[$V]]] ins(%[[VALUES]], %[[WEIGHT]] : {{.*}}) outs(%[[ZERO]] : tensor<2x4x?x16xf32>)
// CHECK: %[[SUM:.+]] = linalg.generic {indexing_maps = [#[[$ID]], #[[$B]], #[[$ID]]], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%[[XW]], %[[BIAS]] :
// CHECK: arith.addf
// CHECK-NOT: arith.truncf
// CHECK: return %[[SUM]] : tensor<2x4x?x16xf32>
func.func @bias_and_batch(%x: tensor<2x?x64xf32>, %w: tensor<64x4x16xf32>, %b: tensor<4x16xf32>,
                          %a: tensor<2x8x5x?xf32>, %init: tensor<2x4x?x16xf32>) -> tensor<2x4x?x16xf32> {
  %v = mca.encode values(%x : tensor<2x?x64xf32>) weight(%w : tensor<64x4x16xf32>) bias(%b : tensor<4x16xf32>)
         probabilities(%a : tensor<2x8x5x?xf32>) outs(%init : tensor<2x4x?x16xf32>) {alpha = 2.0e-01 : f64} -> tensor<2x4x?x16xf32>
  return %v : tensor<2x4x?x16xf32>
}

// CHECK-LABEL: func.func @no_bias
// CHECK: linalg.fill
// CHECK-NEXT: %[[XW:.+]] = linalg.contract
// CHECK-NEXT: return %[[XW]]
func.func @no_bias(%x: tensor<17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x17x17xf32>, %init: tensor<4x17x16xf32>) -> tensor<4x17x16xf32> {
  %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x17x17xf32>) outs(%init : tensor<4x17x16xf32>) {alpha = 2.0e-01 : f64} -> tensor<4x17x16xf32>
  return %v : tensor<4x17x16xf32>
}

// Half precision: sums and bias in f32, rounded once.
// CHECK-LABEL: func.func @f16
// CHECK: linalg.contract {{.*}} ins({{.*}} : tensor<17x64xf16>, tensor<64x4x16xf16>) outs({{.*}} : tensor<4x17x16xf32>)
// CHECK: linalg.generic {{.*}} outs(%{{.+}} : tensor<4x17x16xf16>)
// CHECK: %[[BIAS:.+]] = arith.extf
// CHECK: %[[SUM:.+]] = arith.addf %{{.+}}, %[[BIAS]] : f32
// CHECK: arith.truncf %[[SUM]] : f32 to f16
func.func @f16(%x: tensor<17x64xf16>, %w: tensor<64x4x16xf16>, %b: tensor<4x16xf16>, %a: tensor<4x17x17xf16>, %init: tensor<4x17x16xf16>) -> tensor<4x17x16xf16> {
  %v = mca.encode values(%x : tensor<17x64xf16>) weight(%w : tensor<64x4x16xf16>) bias(%b : tensor<4x16xf16>)
         probabilities(%a : tensor<4x17x17xf16>) outs(%init : tensor<4x17x16xf16>) {alpha = 2.0e-01 : f64} -> tensor<4x17x16xf16>
  return %v : tensor<4x17x16xf16>
}

// A f32 result of f16 operands keeps the bias's extension only.
// CHECK-LABEL: func.func @f16_to_f32
// CHECK: linalg.contract {{.*}} outs({{.*}} : tensor<4x17x16xf32>)
// CHECK: %[[BIAS:.+]] = arith.extf
// CHECK: %[[SUM:.+]] = arith.addf %{{.+}}, %[[BIAS]] : f32
// CHECK-NEXT: linalg.yield %[[SUM]] : f32
func.func @f16_to_f32(%x: tensor<17x64xf16>, %w: tensor<64x4x16xf16>, %b: tensor<4x16xf16>, %a: tensor<4x17x17xf32>, %init: tensor<4x17x16xf32>) -> tensor<4x17x16xf32> {
  %v = mca.encode values(%x : tensor<17x64xf16>) weight(%w : tensor<64x4x16xf16>) bias(%b : tensor<4x16xf16>)
         probabilities(%a : tensor<4x17x17xf32>) outs(%init : tensor<4x17x16xf32>) {alpha = 2.0e-01 : f64} -> tensor<4x17x16xf32>
  return %v : tensor<4x17x16xf32>
}

// CHECK-LABEL: func.func @buffers
// CHECK-NEXT: mca.encode
func.func @buffers(%x: memref<5x64xf32>, %w: memref<64x4x16xf32>, %a: memref<4x5x5xf32>, %v: memref<4x5x16xf32>) {
  mca.encode values(%x : memref<5x64xf32>) weight(%w : memref<64x4x16xf32>)
    probabilities(%a : memref<4x5x5xf32>) outs(%v : memref<4x5x16xf32>) {alpha = 1.0 : f64}
  return
}
