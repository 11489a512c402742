// RUN: mca-opt %s --one-shot-bufferize="bufferize-function-boundaries function-boundary-type-conversion=identity-layout-map" | FileCheck %s

// Destinations that are only written: the constants behind them are not copied.
// CHECK-LABEL: func.func @attend
// CHECK-SAME: %[[X:.+]]: memref<5x8xf32>, %[[W:.+]]: memref<8x2x4xf32>, %[[B:.+]]: memref<2x4xf32>, %[[A:.+]]: memref<4x3x5xf32>
// CHECK-DAG: %[[Y:.+]] = memref.alloc() {{.*}} : memref<4x3x4xf32>
// CHECK-DAG: %[[F:.+]] = memref.alloc() {{.*}} : memref<2xi32>
// CHECK-NOT: memref.copy
// CHECK: mca.attend values(%[[X]] : memref<5x8xf32>) weight(%[[W]] : memref<8x2x4xf32>) bias(%[[B]] : memref<2x4xf32>) probabilities(%[[A]] : memref<4x3x5xf32>) outs(%[[Y]], %[[F]] : memref<4x3x4xf32>, memref<2xi32>) {alpha = 5.000000e-01 : f64, bidirectional, estimator = #mca<estimator centroid>}
// CHECK: return %[[Y]], %[[F]]
func.func @attend(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<2x4xf32>, %a: tensor<4x3x5xf32>) -> (tensor<4x3x4xf32>, tensor<2xi32>) {
  %y0 = arith.constant dense<1.0> : tensor<4x3x4xf32>
  %f0 = arith.constant dense<1> : tensor<2xi32>
  %y, %f = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
         outs(%y0, %f0 : tensor<4x3x4xf32>, tensor<2xi32>) {alpha = 0.5 : f64, bidirectional, estimator = #mca<estimator centroid>}
         -> tensor<4x3x4xf32>, tensor<2xi32>
  return %y, %f : tensor<4x3x4xf32>, tensor<2xi32>
}

// CHECK-LABEL: func.func @encode_fallbacks
// CHECK-NOT: memref.copy
// CHECK: mca.encode values(%{{.+}} : memref<5x8xf32>) weight(%{{.+}} : memref<8x2x4xf32>) probabilities(%{{.+}} : memref<2x5x5xf32>) outs(%{{.+}}, %{{.+}} : memref<2x5x4xf32>, memref<2xi32>)
func.func @encode_fallbacks(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>) -> (tensor<2x5x4xf32>, tensor<2xi32>) {
  %v0 = arith.constant dense<1.0> : tensor<2x5x4xf32>
  %f0 = arith.constant dense<1> : tensor<2xi32>
  %v, %f = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v0, %f0 : tensor<2x5x4xf32>, tensor<2xi32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>, tensor<2xi32>
  return %v, %f : tensor<2x5x4xf32>, tensor<2xi32>
}

// CHECK-LABEL: func.func @weights
// CHECK-NOT: memref.copy
// CHECK: mca.weight_norms ins(%{{.+}} : memref<8x2x4xf32>) outs(%{{.+}} : memref<2x6xf32>)
// CHECK: mca.quantize_weight ins(%{{.+}} : memref<8x2x4xf32>) outs(%{{.+}}, %{{.+}}, %{{.+}} : memref<2x8x4xi8>, memref<2x4xf32>, memref<2x8x4xbf16>)
func.func @weights(%w: tensor<8x2x4xf32>) -> (tensor<2x6xf32>, tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>) {
  %n0 = arith.constant dense<1.0> : tensor<2x6xf32>
  %c0 = arith.constant dense<1> : tensor<2x8x4xi8>
  %s0 = arith.constant dense<1.0> : tensor<2x4xf32>
  %h0 = arith.constant dense<1.0> : tensor<2x8x4xbf16>
  %n = mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%n0 : tensor<2x6xf32>) -> tensor<2x6xf32>
  %q:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c0, %s0, %h0 : tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>)
           -> tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>
  return %n, %q#0, %q#1, %q#2 : tensor<2x6xf32>, tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>
}

// One constant behind two destinations: two buffers.
// CHECK-LABEL: func.func @column_statistics
// CHECK: %[[M:.+]] = memref.alloc() {{.*}} : memref<2x5xf32>
// CHECK: %[[S:.+]] = memref.alloc() {{.*}} : memref<2x5xf32>
// CHECK-NOT: memref.copy
// CHECK: mca.column_statistics ins(%{{.+}} : memref<2x3x5xf32>) outs(
// CHECK-SAME: : memref<2x5xf32>, memref<2x5xf32>)
func.func @column_statistics(%a: tensor<2x3x5xf32>) -> (tensor<2x5xf32>, tensor<2x5xf32>) {
  %m0 = arith.constant dense<1.0> : tensor<2x5xf32>
  %0:2 = mca.column_statistics ins(%a : tensor<2x3x5xf32>) outs(%m0, %m0 : tensor<2x5xf32>, tensor<2x5xf32>) -> tensor<2x5xf32>, tensor<2x5xf32>
  return %0#0, %0#1 : tensor<2x5xf32>, tensor<2x5xf32>
}

// CHECK-LABEL: func.func @assign_levels
// CHECK-NOT: memref.copy
// CHECK: mca.assign_levels ins(%{{.+}}, %{{.+}}, %{{.+}} : memref<2x5xf32>, memref<2x1x5xf32>, memref<2xf32>) outs(%{{.+}}, %{{.+}} : memref<2x5xi32>, memref<2xf32>) {costs = array<f64: 2.500000e-01>}
func.func @assign_levels(%m: tensor<2x5xf32>, %e: tensor<2x1x5xf32>, %t: tensor<2xf32>) -> (tensor<2x5xi32>, tensor<2xf32>) {
  %l0 = arith.constant dense<1> : tensor<2x5xi32>
  %s0 = arith.constant dense<1.0> : tensor<2xf32>
  %l, %s = mca.assign_levels ins(%m, %e, %t : tensor<2x5xf32>, tensor<2x1x5xf32>, tensor<2xf32>)
             outs(%l0, %s0 : tensor<2x5xi32>, tensor<2xf32>) {costs = array<f64: 0.25>} -> tensor<2x5xi32>, tensor<2xf32>
  return %l, %s : tensor<2x5xi32>, tensor<2xf32>
}

// The product accumulates: what the destination holds is copied first.
// CHECK-LABEL: func.func @attend_tokens
// CHECK: %[[Y0:.+]] = memref.get_global
// CHECK: %[[Y:.+]] = memref.alloc() {{.*}} : memref<2x3x4xf32>
// CHECK: memref.copy %[[Y0]], %[[Y]]
// CHECK: mca.attend_tokens ins(%{{.+}}, %{{.+}} : memref<2x3x5xf32>, memref<2x5x4xf32>) tokens(%{{.+}}, %{{.+}} : memref<2x5xi32>, memref<2x3xi32>) slack(%{{.+}} : memref<2xf32>) outs(%[[Y]] : memref<2x3x4xf32>) {segment = 1 : i64}
func.func @attend_tokens(%a: tensor<2x3x5xf32>, %v: tensor<2x5x4xf32>, %o: tensor<2x5xi32>, %b: tensor<2x3xi32>, %s: tensor<2xf32>) -> tensor<2x3x4xf32> {
  %y0 = arith.constant dense<1.0> : tensor<2x3x4xf32>
  %y = mca.attend_tokens ins(%a, %v : tensor<2x3x5xf32>, tensor<2x5x4xf32>) tokens(%o, %b : tensor<2x5xi32>, tensor<2x3xi32>)
         slack(%s : tensor<2xf32>) outs(%y0 : tensor<2x3x4xf32>) {segment = 1 : i64} -> tensor<2x3x4xf32>
  return %y : tensor<2x3x4xf32>
}

// CHECK-LABEL: func.func @steps
// CHECK: mca.gather_matmul ins(%{{.+}}, %{{.+}} : memref<5x8xi8>, memref<2x8x4xi8>) steps(%{{.+}}, %{{.+}} : memref<5xf32>, memref<2x4xf32>) outs(%{{.+}} : memref<2x5x4xf32>)
func.func @steps(%x: tensor<5x8xi8>, %w: tensor<2x8x4xi8>, %s: tensor<5xf32>, %t: tensor<2x4xf32>, %v0: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  %v = mca.gather_matmul ins(%x, %w : tensor<5x8xi8>, tensor<2x8x4xi8>) steps(%s, %t : tensor<5xf32>, tensor<2x4xf32>) outs(%v0 : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %v : tensor<2x5x4xf32>
}

// CHECK-LABEL: func.func @thresholds
// CHECK: mca.order_tokens {{.*}} {dim = 4 : i64, thresholds = array<i64: 3, 2>}
func.func @thresholds(%r: tensor<2x7xi32>, %o0: tensor<2x7xi32>, %b0: tensor<2x3xi32>) -> tensor<2x7xi32> {
  %o, %b = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o0, %b0 : tensor<2x7xi32>, tensor<2x3xi32>) {dim = 4 : i64, thresholds = array<i64: 3, 2>} -> tensor<2x7xi32>, tensor<2x3xi32>
  return %o : tensor<2x7xi32>
}

// CHECK-LABEL: func.func @token_distances
// CHECK-NOT: memref.copy
// CHECK: mca.token_distances ins({{.*}}) outs(%{{.+}}, %{{.+}} : memref<2x5xf32>, memref<2xf64>)
func.func @token_distances(%x: tensor<5x8xf32>, %m: tensor<2x5xf32>, %n: tensor<5xf32>, %d: tensor<5xf32>, %a: tensor<f64>) -> (tensor<2x5xf32>, tensor<2xf64>) {
  %d0 = arith.constant dense<1.0> : tensor<2x5xf32>
  %l0 = arith.constant dense<1.0> : tensor<2xf64>
  %c, %l = mca.token_distances ins(%x, %m, %n, %d, %a : tensor<5x8xf32>, tensor<2x5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<f64>)
             outs(%d0, %l0 : tensor<2x5xf32>, tensor<2xf64>) -> tensor<2x5xf32>, tensor<2xf64>
  return %c, %l : tensor<2x5xf32>, tensor<2xf64>
}

// CHECK-LABEL: func.func @centroids
// CHECK-NOT: memref.copy
// CHECK: mca.centroids ins({{.*}}) outs(%{{.+}} : memref<2x8xf32>)
func.func @centroids(%x: tensor<5x8xf32>, %w: tensor<2x5xf32>, %l: tensor<2x5xi32>) -> tensor<2x8xf32> {
  %c0 = arith.constant dense<1.0> : tensor<2x8xf32>
  %c = mca.centroids ins(%x, %w, %l : tensor<5x8xf32>, tensor<2x5xf32>, tensor<2x5xi32>) outs(%c0 : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %c : tensor<2x8xf32>
}
