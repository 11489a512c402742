// RUN: mca-opt %s --mca-decompose | FileCheck %s

// CHECK-DAG: #[[$BIAS:.+]] = affine_map<(d0, d1, d2, d3) -> (d1, d3)>

// CHECK-LABEL: func.func @bias_and_batch
// CHECK-SAME: %[[X:.+]]: tensor<2x17x64xf32>, %[[W:.+]]: tensor<64x4x16xf32>, %[[B:.+]]: tensor<4x16xf32>, %[[A:.+]]: tensor<2x8x17x17xf32>, %[[V:.+]]: tensor<2x4x17x16xf32>
// CHECK: %[[PLAN:.+]]:2 = mca.plan ins(%[[W]] : tensor<64x4x16xf32>) outs({{.*}}) {layer = 3 : i64, seed = 7 : i64} -> tensor<4x64xi32>, tensor<4x64x16xf32>
// CHECK: %[[R:.+]] = mca.sample_counts ins(%[[A]] : {{.*}}) {alpha = 2.000000e-01 : f64, dim = 64 : i64, length = #mca<length attended>, rounding = #mca<rounding floor>} -> tensor<2x4x17xi32>
// CHECK: %[[ORDER:.+]]:2 = mca.order_tokens ins(%[[R]] : {{.*}}) {dim = 64 : i64} -> tensor<2x4x17xi32>, tensor<2x4x3xi32>
// CHECK: %[[START:.+]] = linalg.broadcast ins(%[[B]] : {{.*}}) outs(%[[V]] : {{.*}}) dimensions = [0, 2]
// CHECK: %[[WT:.+]] = linalg.transpose ins(%[[W]] : {{.*}}) permutation = [1, 0, 2]
// CHECK: %[[EXACT:.+]] = mca.gather_matmul ins(%[[X]], %[[WT]] : {{.*}}) rows(%[[ORDER]]#0, %[[ORDER]]#1 : {{.*}}) outs(%[[START]] : tensor<2x4x17x16xf32>)
// CHECK-NOT: columns
// CHECK: %[[ALL:.+]] = mca.gather_matmul ins(%[[X]], %[[PLAN]]#1 : {{.*}}) rows(%[[ORDER]]#0, %[[ORDER]]#1 : {{.*}}) columns(%[[PLAN]]#0 : {{.*}}) trips(%[[R]] : {{.*}}) outs(%[[EXACT]] : {{.*}}) {mean, segment = 1 : i64}
// CHECK: return %[[ALL]]
func.func @bias_and_batch(%x: tensor<2x17x64xf32>, %w: tensor<64x4x16xf32>, %b: tensor<4x16xf32>,
                          %a: tensor<2x8x17x17xf32>, %init: tensor<2x4x17x16xf32>) -> tensor<2x4x17x16xf32> {
  %v = mca.encode values(%x : tensor<2x17x64xf32>) weight(%w : tensor<64x4x16xf32>) bias(%b : tensor<4x16xf32>)
         probabilities(%a : tensor<2x8x17x17xf32>) outs(%init : tensor<2x4x17x16xf32>)
         {alpha = 2.0e-01 : f64, seed = 7 : i64, layer = 3 : i64, rounding = #mca<rounding floor>, length = #mca<length attended>}
         -> tensor<2x4x17x16xf32>
  return %v : tensor<2x4x17x16xf32>
}

// Without a bias the values start at zero; without a batch nothing is added. The
// plan of a f16 weight is f32: W / p may not fit f16.
// CHECK-LABEL: func.func @no_bias
// CHECK-SAME: %[[V:[a-z0-9]+]]: tensor<4x17x16xf16>)
// CHECK: mca.plan ins(%{{.+}} : tensor<64x4x16xf16>) {{.*}} -> tensor<4x64xi32>, tensor<4x64x16xf32>
// CHECK: %[[ZERO:.+]] = arith.constant 0.000000e+00 : f16
// CHECK: linalg.fill ins(%[[ZERO]] : f16) outs(%[[V]] : tensor<4x17x16xf16>)
// CHECK-NOT: linalg.broadcast
func.func @no_bias(%x: tensor<17x64xf16>, %w: tensor<64x4x16xf16>, %a: tensor<4x17x17xf16>, %init: tensor<4x17x16xf16>) -> tensor<4x17x16xf16> {
  %v = mca.encode values(%x : tensor<17x64xf16>) weight(%w : tensor<64x4x16xf16>)
         probabilities(%a : tensor<4x17x17xf16>) outs(%init : tensor<4x17x16xf16>) {alpha = 2.0e-01 : f64} -> tensor<4x17x16xf16>
  return %v : tensor<4x17x16xf16>
}

// The lists take n from the destination.
// CHECK-LABEL: func.func @dynamic_tokens
// CHECK-SAME: %[[V:[a-z0-9]+]]: tensor<4x?x16xf32>)
// CHECK: %[[N:.+]] = tensor.dim %[[V]], %c1
// CHECK: %[[R0:.+]] = tensor.empty(%[[N]]) : tensor<4x?xi32>
// CHECK: mca.sample_counts {{.*}} outs(%[[R0]] : tensor<4x?xi32>)
// CHECK: mca.order_tokens {{.*}} -> tensor<4x?xi32>, tensor<4x3xi32>
func.func @dynamic_tokens(%x: tensor<?x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x?x?xf32>, %init: tensor<4x?x16xf32>) -> tensor<4x?x16xf32> {
  %v = mca.encode values(%x : tensor<?x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x?x?xf32>) outs(%init : tensor<4x?x16xf32>) {alpha = 2.0e-01 : f64} -> tensor<4x?x16xf32>
  return %v : tensor<4x?x16xf32>
}

// CHECK-LABEL: func.func @buffers
// CHECK-NEXT: mca.encode
func.func @buffers(%x: memref<5x64xf32>, %w: memref<64x4x16xf32>, %a: memref<4x5x5xf32>, %v: memref<4x5x16xf32>) {
  mca.encode values(%x : memref<5x64xf32>) weight(%w : memref<64x4x16xf32>)
    probabilities(%a : memref<4x5x5xf32>) outs(%v : memref<4x5x16xf32>) {alpha = 1.0 : f64}
  return
}

// No folding, no cleaning up.
// CHECK-LABEL: func.func @unrelated
// CHECK-SAME: (%[[X:.+]]: f32)
// CHECK-NEXT: %[[ONE:.+]] = arith.constant 1.0
// CHECK-NEXT: arith.addf %[[X]], %[[X]]
// CHECK-NEXT: %[[SAME:.+]] = arith.mulf %[[X]], %[[ONE]]
// CHECK-NEXT: return %[[SAME]]
func.func @unrelated(%x: f32) -> f32 {
  %one = arith.constant 1.0 : f32
  %dead = arith.addf %x, %x : f32
  %same = arith.mulf %x, %one : f32
  return %same : f32
}

// A bias whose type says less than the destination's.

// CHECK-LABEL: func.func @dynamic_bias
// CHECK: %[[B:.+]] = tensor.cast %{{.+}} : tensor<?x?xf32> to tensor<2x3xf32>
// CHECK: linalg.broadcast ins(%[[B]] : tensor<2x3xf32>)
func.func @dynamic_bias(%x: tensor<5x4xf32>, %w: tensor<4x2x3xf32>, %b: tensor<?x?xf32>,
                        %a: tensor<2x5x5xf32>, %init: tensor<2x5x3xf32>) -> tensor<2x5x3xf32> {
  %v = mca.encode values(%x : tensor<5x4xf32>) weight(%w : tensor<4x2x3xf32>) bias(%b : tensor<?x?xf32>)
         probabilities(%a : tensor<2x5x5xf32>) outs(%init : tensor<2x5x3xf32>)
         {alpha = 2.0e-01 : f64} -> tensor<2x5x3xf32>
  return %v : tensor<2x5x3xf32>
}

// A bias that the destination holds in f32.

// CHECK-LABEL: func.func @f32_result
// CHECK-SAME: %[[B:[a-z0-9]+]]: tensor<2x3xbf16>
// CHECK-SAME: %[[V:[a-z0-9]+]]: tensor<6x2x5x3xf32>
// CHECK: %[[START:.+]] = linalg.generic {indexing_maps = [#[[$BIAS]], #{{.+}}], iterator_types = ["parallel", "parallel", "parallel", "parallel"]} ins(%[[B]] : tensor<2x3xbf16>) outs(%[[V]] : tensor<6x2x5x3xf32>)
// CHECK: arith.extf %{{.+}} : bf16 to f32
// CHECK: mca.gather_matmul {{.*}} outs(%[[START]] : tensor<6x2x5x3xf32>)
func.func @f32_result(%x: tensor<6x5x4xbf16>, %w: tensor<4x2x3xbf16>, %b: tensor<2x3xbf16>,
                      %a: tensor<6x2x5x5xf16>, %init: tensor<6x2x5x3xf32>) -> tensor<6x2x5x3xf32> {
  %v = mca.encode values(%x : tensor<6x5x4xbf16>) weight(%w : tensor<4x2x3xbf16>) bias(%b : tensor<2x3xbf16>)
         probabilities(%a : tensor<6x2x5x5xf16>) outs(%init : tensor<6x2x5x3xf32>)
         {alpha = 2.0e-01 : f64} -> tensor<6x2x5x3xf32>
  return %v : tensor<6x2x5x3xf32>
}
