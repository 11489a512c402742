// RUN: mca-opt %s --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" | FileCheck %s

// Destinations that are only written: the constant behind them is not copied, a buffer of its own is enough.
// CHECK-LABEL: func.func @encode
// CHECK-SAME: %[[X:.+]]: memref<5x8xf32>, %[[W:.+]]: memref<8x2x4xf32>, %[[B:.+]]: memref<2x4xf32>, %[[A:.+]]: memref<2x5x5xf32>
// CHECK: %[[V:.+]] = memref.alloc() {{.*}} : memref<2x5x4xf32>
// CHECK-NOT: memref.copy
// CHECK: mca.encode values(%[[X]] : memref<5x8xf32>) weight(%[[W]] : memref<8x2x4xf32>) bias(%[[B]] : memref<2x4xf32>) probabilities(%[[A]] : memref<2x5x5xf32>) outs(%[[V]] : memref<2x5x4xf32>) {alpha = 5.000000e-01 : f64, layer = 2 : i64}
// CHECK: return %[[V]]
func.func @encode(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<2x4xf32>, %a: tensor<2x5x5xf32>) -> tensor<2x5x4xf32> {
  %v0 = arith.constant dense<1.0> : tensor<2x5x4xf32>
  %v = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v0 : tensor<2x5x4xf32>) {alpha = 0.5 : f64, layer = 2 : i64} -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// CHECK-LABEL: func.func @plan
// CHECK-NOT: memref.copy
// CHECK: mca.plan ins(%{{.+}} : memref<8x2x4xf32>) outs(%{{.+}}, %{{.+}} : memref<2x6xi32>, memref<2x6x4xf32>) {seed = 7 : i64}
func.func @plan(%w: tensor<8x2x4xf32>) -> (tensor<2x6xi32>, tensor<2x6x4xf32>) {
  %i0 = arith.constant dense<1> : tensor<2x6xi32>
  %g0 = arith.constant dense<1.0> : tensor<2x6x4xf32>
  %i, %g = mca.plan ins(%w : tensor<8x2x4xf32>) outs(%i0, %g0 : tensor<2x6xi32>, tensor<2x6x4xf32>) {seed = 7 : i64} -> tensor<2x6xi32>, tensor<2x6x4xf32>
  return %i, %g : tensor<2x6xi32>, tensor<2x6x4xf32>
}

// CHECK-LABEL: func.func @sample_counts
// CHECK-NOT: memref.copy
// CHECK: mca.sample_counts ins(%{{.+}} : memref<2x5x?xf32>) outs(%{{.+}} : memref<2x?xi32>)
func.func @sample_counts(%a: tensor<2x5x?xf32>, %r0: tensor<2x?xi32>) -> (tensor<2x?xi32>, tensor<2x?xi32>) {
  %r = mca.sample_counts ins(%a : tensor<2x5x?xf32>) outs(%r0 : tensor<2x?xi32>) {alpha = 0.5 : f64, dim = 8 : i64} -> tensor<2x?xi32>
  return %r, %r0 : tensor<2x?xi32>, tensor<2x?xi32>
}

// CHECK-LABEL: func.func @order_tokens
// CHECK-NOT: memref.copy
// CHECK: mca.order_tokens ins(%{{.+}} : memref<2x7xi32>) outs(%{{.+}}, %{{.+}} : memref<2x7xi32>, memref<2x3xi32>) {dim = 8 : i64}
func.func @order_tokens(%r: tensor<2x7xi32>) -> (tensor<2x7xi32>, tensor<2x3xi32>) {
  %o0 = arith.constant dense<1> : tensor<2x7xi32>
  %b0 = arith.constant dense<1> : tensor<2x3xi32>
  %o, %b = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o0, %b0 : tensor<2x7xi32>, tensor<2x3xi32>) {dim = 8 : i64} -> tensor<2x7xi32>, tensor<2x3xi32>
  return %o, %b : tensor<2x7xi32>, tensor<2x3xi32>
}

// The product accumulates: what the destination holds is copied first.
// CHECK-LABEL: func.func @gather_matmul
// CHECK: %[[V0:.+]] = memref.get_global
// CHECK: %[[V:.+]] = memref.alloc() {{.*}} : memref<2x5x4xf32>
// CHECK: memref.copy %[[V0]], %[[V]]
// CHECK: mca.gather_matmul ins(%{{.+}}, %{{.+}} : memref<5x8xf32>, memref<2x6x4xf32>) rows(%{{.+}}, %{{.+}} : memref<2x5xi32>, memref<2x3xi32>) columns(%{{.+}} : memref<2x6xi32>) trips(%{{.+}} : memref<2x5xi32>) outs(%[[V]] : memref<2x5x4xf32>) {mean, segment = 1 : i64}
func.func @gather_matmul(%x: tensor<5x8xf32>, %g: tensor<2x6x4xf32>, %o: tensor<2x5xi32>, %b: tensor<2x3xi32>,
                         %i: tensor<2x6xi32>, %r: tensor<2x5xi32>) -> tensor<2x5x4xf32> {
  %v0 = arith.constant dense<1.0> : tensor<2x5x4xf32>
  %v = mca.gather_matmul ins(%x, %g : tensor<5x8xf32>, tensor<2x6x4xf32>) rows(%o, %b : tensor<2x5xi32>, tensor<2x3xi32>)
         columns(%i : tensor<2x6xi32>) trips(%r : tensor<2x5xi32>) outs(%v0 : tensor<2x5x4xf32>) {segment = 1 : i64, mean} -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// A destination nobody else needs is written in place, and so are the two halves of a decomposed encode.
// CHECK-LABEL: func.func @in_place
// CHECK-SAME: %[[V:[a-z0-9]+]]: memref<2x5x4xf32>)
// CHECK-NOT: memref.alloc
// CHECK: mca.gather_matmul {{.*}} outs(%[[V]] :
// CHECK: mca.gather_matmul {{.*}} outs(%[[V]] :
// CHECK: return %[[V]]
func.func @in_place(%x: tensor<5x8xf32>, %w: tensor<2x8x4xf32>, %r: tensor<2x5xi32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %v1 = mca.gather_matmul ins(%x, %w : tensor<5x8xf32>, tensor<2x8x4xf32>) outs(%v0 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  %v2 = mca.gather_matmul ins(%x, %w : tensor<5x8xf32>, tensor<2x8x4xf32>) trips(%r : tensor<2x5xi32>) outs(%v1 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %v2 : tensor<2x5x4xf32>
}

// CHECK-LABEL: func.func @fused_attention
// CHECK-NOT: memref.copy
// CHECK: mca.fused_attention ins(%{{.+}} : memref<?x64xf32>, memref<?x64xf32>, memref<?x64xf32>) outs(%[[O:.+]] : memref<?x64xf32>)
// CHECK-NEXT: ^bb0(%[[P:.+]]: f32, %{{.+}}: index, %{{.+}}: index):
// CHECK-NEXT: mca.yield %[[P]] : f32
// CHECK: return %[[O]]
func.func @fused_attention(%x: tensor<?x64xf32>, %init: tensor<?x64xf32>) -> tensor<?x64xf32> {
  %o = mca.fused_attention ins(%x, %x, %x : tensor<?x64xf32>, tensor<?x64xf32>, tensor<?x64xf32>) outs(%init : tensor<?x64xf32>)
         {indexing_maps = [affine_map<(i, j, k, f) -> (i, k)>, affine_map<(i, j, k, f) -> (j, k)>,
                           affine_map<(i, j, k, f) -> (j, f)>, affine_map<(i, j, k, f) -> (i, f)>]} scores {
  ^bb0(%product: f32, %i: index, %j: index):
    mca.yield %product : f32
  } -> tensor<?x64xf32>
  return %o : tensor<?x64xf32>
}
