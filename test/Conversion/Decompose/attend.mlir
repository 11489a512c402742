// RUN: mca-opt %s --mca-decompose | FileCheck %s
// RUN: mca-opt %s --mca-decompose | mca-opt --canonicalize --cse -o /dev/null

// All levels. Query heads in groups of two are queries of one head.
// CHECK-LABEL: func.func @relaxed
// CHECK-SAME: %[[X:.+]]: tensor<2x17x64xf32>, %[[W:.+]]: tensor<64x4x16xf32>, %[[B:.+]]: tensor<4x16xf32>, %[[A:.+]]: tensor<2x8x9x17xf32>,
// CHECK: %[[SPLIT:.+]] = tensor.expand_shape %[[A]] {{\[\[}}0], [1, 2], [3], [4]] {{.*}} into tensor<2x4x2x9x17xf32>
// CHECK: %[[P:.+]] = tensor.collapse_shape %[[SPLIT]] {{\[\[}}0], [1], [2, 3], [4]] {{.*}} into tensor<2x4x18x17xf32>
// CHECK: %[[STATS:.+]]:2 = mca.column_statistics ins(%[[P]] :
// CHECK: mca.token_distances ins(%[[X]], %[[STATS]]#0, {{.*}} -> tensor<2x4x17xf32>, tensor<2x4xf64>
// CHECK: %[[NORMS:.+]] = mca.weight_norms ins(%[[W]] : {{.*}} -> tensor<4x6xf32>
// CHECK: %[[LEVELS:.+]]:2 = mca.assign_levels ins(%[[STATS]]#0, %{{.+}}, %{{.+}} : tensor<2x4x17xf32>, tensor<2x4x3x17xf32>, {{.*}}) {costs = array<f64: 6.250000e-02, 2.500000e-01, 5.000000e-01>}
// CHECK: mca.centroids ins(%[[X]], %[[STATS]]#1, %[[LEVELS]]#0 : {{.*}} -> tensor<2x4x64xf32>
// CHECK: %[[ORDER:.+]]:2 = mca.order_tokens ins(%[[LEVELS]]#0 : {{.*}}) {dim = 4 : i64, thresholds = array<i64: 4, 3, 2, 1>} -> tensor<2x4x17xi32>, tensor<2x4x5xi32>
// CHECK: %[[SHARES:.+]] = tensor.cast %{{.+}} to tensor<2x4x18x16xf32>
// CHECK: %[[V0:.+]] = mca.gather_matmul ins(%[[X]], %{{.+}} : {{.*}}) rows(%[[ORDER]]#0, %[[ORDER]]#1 : {{.*}}) outs(
// CHECK: %[[Q:.+]]:3 = mca.quantize_weight ins(%[[W]] :
// CHECK: %[[V1:.+]] = mca.gather_matmul ins(%{{.+}}, %[[Q]]#2 : {{.*}}bf16>, {{.*}}bf16>) {{.*}} outs(%[[V0]] : {{.*}}) {segment = 1 : i64}
// CHECK: %[[V2:.+]] = mca.gather_matmul ins(%{{.+}}, %[[Q]]#0 : {{.*}}i8>, {{.*}}i8>) {{.*}} steps(%{{.+}}, %[[Q]]#1 : {{.*}}) outs(%[[V1]] : {{.*}}) {segment = 2 : i64}
// CHECK: %[[BIAS:.+]] = linalg.broadcast ins(%[[B]] : tensor<4x16xf32>) {{.*}} dimensions = [0]
// CHECK: %[[Y0:.+]] = mca.attend_tokens ins(%[[P]], %[[V2]] : {{.*}}) tokens(%[[ORDER]]#0, %[[ORDER]]#1 : {{.*}}) shared(%[[BIAS]] : tensor<2x4x16xf32>) outs(%[[SHARES]] : tensor<2x4x18x16xf32>) {segments = 2 : i64} ->
// CHECK: %[[SLACK:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<?x?xf32>)
// CHECK: %[[Y1:.+]] = mca.attend_tokens {{.*}} tokens(%[[ORDER]]#0, %[[ORDER]]#1 : {{.*}}) slack(%[[SLACK]] : {{.*}}) outs(%[[Y0]] : {{.*}}) {segment = 2 : i64}
// CHECK: tensor.expand_shape %[[Y1]] {{.*}} into tensor<2x4x2x9x16xf32>
// CHECK: %[[Y:.+]] = tensor.collapse_shape {{.*}} into tensor<2x8x9x16xf32>
// CHECK: return %[[Y]]
func.func @relaxed(%x: tensor<2x17x64xf32>, %w: tensor<64x4x16xf32>, %b: tensor<4x16xf32>, %a: tensor<2x8x9x17xf32>,
                   %init: tensor<2x8x9x16xf32>) -> tensor<2x8x9x16xf32> {
  %y = mca.attend values(%x : tensor<2x17x64xf32>) weight(%w : tensor<64x4x16xf32>) bias(%b : tensor<4x16xf32>)
         probabilities(%a : tensor<2x8x9x17xf32>) outs(%init : tensor<2x8x9x16xf32>)
         {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>} -> tensor<2x8x9x16xf32>
  return %y : tensor<2x8x9x16xf32>
}

// No centroid: a query sees no token that a mask hides from it.
// CHECK-LABEL: func.func @causal
// CHECK: mca.weight_norms {{.*}} -> tensor<4x6xf32>
// CHECK: mca.assign_levels {{.*}} {costs = array<f64: 2.500000e-01, 5.000000e-01>}
// CHECK-NOT: mca.centroids
// CHECK: mca.order_tokens {{.*}} {dim = 3 : i64, thresholds = array<i64: 3, 2, 1>}
// CHECK-COUNT-3: mca.gather_matmul
// CHECK: mca.attend_tokens {{.*}} {segments = 3 : i64}
// CHECK-NOT: mca.
func.func @causal(%x: tensor<1x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<1x4x17x17xf32>, %init: tensor<1x4x17x16xf32>) -> tensor<1x4x17x16xf32> {
  %y = mca.attend values(%x : tensor<1x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<1x4x17x17xf32>)
         outs(%init : tensor<1x4x17x16xf32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<1x4x17x16xf32>
  return %y : tensor<1x4x17x16xf32>
}

// Without bf16 and the int8 product: no trace of either.
// CHECK-LABEL: func.func @int8_only
// CHECK-NOT: truncf {{.*}} bf16
// CHECK: mca.weight_norms {{.*}} -> tensor<4x6xf32>
// CHECK: mca.assign_levels {{.*}} tensor<1x4x2x17xf32>, {{.*}} {costs = array<f64: 6.250000e-02, 2.500000e-01>}
// CHECK: mca.order_tokens {{.*}} {dim = 3 : i64, thresholds = array<i64: 3, 2, 1>}
// What is not listed has the centroid's value and the others differ from it,
// unless it is far: then the tokens of the last segment are listed too.
// CHECK: math.sqrt
// CHECK: %[[NEAR:.+]] = arith.cmpf ole
// CHECK: %[[CENTROID:.+]] = tensor.cast %{{.+}} to tensor<1x4x16xf32>
// CHECK: arith.cmpi eq, %{{.+}}, %c1_i32 : i32
// CHECK: arith.negf
// CHECK: %[[START:.+]] = tensor.cast %{{.+}} to tensor<1x4x17x16xf32>
// CHECK: arith.maxsi
// CHECK: %[[BOUNDS:.+]] = tensor.cast %{{.+}} to tensor<1x4x4xi32>
// CHECK: mca.gather_matmul {{.*}}f32>{{.*}} outs(%[[START]] :
// CHECK: mca.gather_matmul {{.*}}i8>{{.*}} {segment = 1 : i64}
// CHECK-NOT: mca.gather_matmul
// CHECK-NOT: slack
// CHECK: mca.attend_tokens {{.*}}, %[[BOUNDS]] : tensor<1x4x17xi32>, tensor<1x4x4xi32>) shared(%[[CENTROID]] : tensor<1x4x16xf32>)
// CHECK-NOT: mca.
func.func @int8_only(%x: tensor<1x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<1x4x17x17xf32>, %init: tensor<1x4x17x16xf32>) -> tensor<1x4x17x16xf32> {
  %y = mca.attend values(%x : tensor<1x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<1x4x17x17xf32>)
         outs(%init : tensor<1x4x17x16xf32>) {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>,
         levels = #mca<levels centroid|int8>, int8_product = false} -> tensor<1x4x17x16xf32>
  return %y : tensor<1x4x17x16xf32>
}

// What products in bf16 cost comes off the budget before levels are chosen; the
// tokens that take part are the last segment of one product.
// CHECK-LABEL: func.func @bf16_product
// CHECK: arith.constant 0.007827758{{[0-9]*}} : f32
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<?x?x?x?xf32>) outs(%{{.+}} : tensor<?x?x?xf32>)
// CHECK: %[[REST:.+]]:2 = linalg.generic {{.*}} outs({{.*}} : tensor<?x?xi1>, tensor<?x?xf32>)
// CHECK: arith.subf
// CHECK: mca.assign_levels ins(%{{.+}}, %{{.+}}, %[[REST]]#1
// CHECK: mca.centroids
// CHECK: %[[BOUNDS:.+]] = tensor.cast %{{.+}} to tensor<1x4x3xi32>
// CHECK-NOT: slack
// CHECK: mca.attend_tokens {{.*}}, %[[BOUNDS]] : tensor<1x4x17xi32>, tensor<1x4x3xi32>) shared({{.*}} {bf16_segments = 1 : i64, segments = 2 : i64}
// CHECK-NOT: mca.
func.func @bf16_product(%x: tensor<1x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<1x4x17x17xf32>, %init: tensor<1x4x17x16xf32>) -> tensor<1x4x17x16xf32> {
  %y = mca.attend values(%x : tensor<1x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<1x4x17x17xf32>)
         outs(%init : tensor<1x4x17x16xf32>) {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>,
         bf16_product = true} -> tensor<1x4x17x16xf32>
  return %y : tensor<1x4x17x16xf32>
}

// Sums of rows that are 1 are not found.
// CHECK-LABEL: func.func @normalized
// CHECK: mca.weight_norms
// CHECK-NOT: ins(%{{.+}} : tensor<?x?x?x?xf32>) outs(%{{.+}} : tensor<?x?x?xf32>)
// CHECK: mca.assign_levels
// CHECK: mca.attend_tokens {{.*}} {bf16_segments = 1 : i64, segments = 2 : i64}
// CHECK-NOT: mca.
func.func @normalized(%x: tensor<1x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<1x4x17x17xf32>, %init: tensor<1x4x17x16xf32>) -> tensor<1x4x17x16xf32> {
  %y = mca.attend values(%x : tensor<1x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<1x4x17x17xf32>)
         outs(%init : tensor<1x4x17x16xf32>) {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>,
         bf16_product = true, normalized} -> tensor<1x4x17x16xf32>
  return %y : tensor<1x4x17x16xf32>
}

// The int8 product needs no centroids, a budget of alpha as ever.
// CHECK-LABEL: func.func @no_centroids
// CHECK: mca.assign_levels {{.*}} {costs = array<f64: 2.500000e-01>}
// CHECK-NOT: mca.centroids
// CHECK: mca.attend_tokens
// CHECK: mca.attend_tokens {{.*}} slack({{.*}} {segment = 1 : i64}
func.func @no_centroids(%x: tensor<1x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<1x4x17x17xf32>, %init: tensor<1x4x17x16xf32>) -> tensor<1x4x17x16xf32> {
  %y = mca.attend values(%x : tensor<1x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<1x4x17x17xf32>)
         outs(%init : tensor<1x4x17x16xf32>) {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>,
         levels = #mca<levels int8>} -> tensor<1x4x17x16xf32>
  return %y : tensor<1x4x17x16xf32>
}

// Two norms suffice where nothing is rounded.
// CHECK-LABEL: func.func @relaxed_centroids
// CHECK: mca.weight_norms {{.*}} -> tensor<4x2xf32>
// CHECK-NOT: mca.quantize_weight
func.func @relaxed_centroids(%x: tensor<1x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<1x4x17x17xf32>, %init: tensor<1x4x17x16xf32>) -> tensor<1x4x17x16xf32> {
  %y = mca.attend values(%x : tensor<1x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<1x4x17x17xf32>)
         outs(%init : tensor<1x4x17x16xf32>) {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>,
         levels = #mca<levels centroid>} -> tensor<1x4x17x16xf32>
  return %y : tensor<1x4x17x16xf32>
}

// f32 and centroid: two norms, no rounded weight, a budget of alpha / 1.1. No
// batch dimension, no bias.
// CHECK-LABEL: func.func @centroid
// CHECK-SAME: %[[X:.+]]: tensor<17x64xf32>, %{{.+}}: tensor<64x4x16xf32>, %[[A:.+]]: tensor<4x9x17xf32>,
// CHECK-DAG: tensor.expand_shape %[[X]] {{\[\[}}0, 1], [2]] {{.*}} into tensor<1x17x64xf32>
// CHECK-DAG: tensor.expand_shape %[[A]] {{\[\[}}0, 1], [2], [3]] {{.*}} into tensor<1x4x9x17xf32>
// CHECK: mca.weight_norms {{.*}} -> tensor<4x2xf32>
// CHECK: arith.constant 2.5{{0*}}e-01 : f64
// CHECK: arith.constant 0.22727272727272{{[0-9]+}} : f64
// CHECK: mca.assign_levels {{.*}} {costs = array<f64: 6.250000e-02>}
// CHECK: mca.centroids
// CHECK: mca.order_tokens {{.*}} {dim = 2 : i64, thresholds = array<i64: 2, 1>}
// CHECK-NOT: mca.quantize_weight
// CHECK-COUNT-1: mca.gather_matmul
// CHECK-COUNT-1: mca.attend_tokens
// CHECK-NOT: mca.
// CHECK: tensor.collapse_shape {{.*}} into tensor<4x9x16xf32>
func.func @centroid(%x: tensor<17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x9x17xf32>, %init: tensor<4x9x16xf32>) -> tensor<4x9x16xf32> {
  %y = mca.attend values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<4x9x17xf32>)
         outs(%init : tensor<4x9x16xf32>) {alpha = 2.5e-01 : f64, bidirectional, estimator = #mca<estimator centroid>} -> tensor<4x9x16xf32>
  return %y : tensor<4x9x16xf32>
}

// Batch dimensions are one, and several again.
// CHECK-LABEL: func.func @two_batch_dims
// CHECK: tensor.collapse_shape %{{.+}} {{\[\[}}0, 1], [2], [3]] {{.*}} into tensor<6x17x64xf32>
// CHECK: tensor.collapse_shape %{{.+}} {{\[\[}}0, 1], [2], [3], [4]] {{.*}} into tensor<6x4x9x17xf32>
// CHECK: mca.column_statistics {{.*}} -> tensor<6x4x17xf32>, tensor<6x4x17xf32>
// CHECK: tensor.expand_shape %{{.+}} {{\[\[}}0, 1], [2], [3], [4]] {{.*}} into tensor<2x3x4x9x16xf32>
func.func @two_batch_dims(%x: tensor<2x3x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<2x3x4x9x17xf32>, %init: tensor<2x3x4x9x16xf32>) -> tensor<2x3x4x9x16xf32> {
  %y = mca.attend values(%x : tensor<2x3x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<2x3x4x9x17xf32>)
         outs(%init : tensor<2x3x4x9x16xf32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<2x3x4x9x16xf32>
  return %y : tensor<2x3x4x9x16xf32>
}

// Everything inside is f32; n and n_q are known at run time.
// CHECK-LABEL: func.func @dynamic_f16
// CHECK-COUNT-3: arith.extf %{{.+}} : f16 to f32
// CHECK: mca.column_statistics ins(%{{.+}} : tensor<?x4x?x?xf32>) outs(%{{.+}}, %{{.+}} : tensor<?x4x?xf32>, tensor<?x4x?xf32>)
// CHECK: mca.order_tokens {{.*}} -> tensor<?x4x?xi32>, tensor<?x4x4xi32>
// CHECK: mca.attend_tokens {{.*}} -> tensor<?x4x?x16xf32>
// CHECK: arith.truncf %{{.+}} : f32 to f16
func.func @dynamic_f16(%x: tensor<?x?x64xf16>, %w: tensor<64x4x16xf16>, %a: tensor<?x4x?x?xf16>, %init: tensor<?x4x?x16xf16>) -> tensor<?x4x?x16xf16> {
  %y = mca.attend values(%x : tensor<?x?x64xf16>) weight(%w : tensor<64x4x16xf16>) probabilities(%a : tensor<?x4x?x?xf16>)
         outs(%init : tensor<?x4x?x16xf16>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<?x4x?x16xf16>
  return %y : tensor<?x4x?x16xf16>
}

// The number of query heads of a group is known at run time.
// CHECK-LABEL: func.func @dynamic_groups
// CHECK: %[[HQ:.+]] = tensor.dim %{{.+}} : tensor<1x?x9x17xf32>
// CHECK: %[[G:.+]] = arith.divui %[[HQ]], %{{.+}}
// CHECK: tensor.expand_shape {{.*}} output_shape [1, 4, %[[G]], 9, 17]
func.func @dynamic_groups(%x: tensor<1x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<1x?x9x17xf32>, %init: tensor<1x?x9x16xf32>) -> tensor<1x?x9x16xf32> {
  %y = mca.attend values(%x : tensor<1x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<1x?x9x17xf32>)
         outs(%init : tensor<1x?x9x16xf32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<1x?x9x16xf32>
  return %y : tensor<1x?x9x16xf32>
}

// One feature: a centroid of cost 1 would not be below f32.
// CHECK-LABEL: func.func @one_feature
// CHECK: mca.assign_levels {{.*}} {costs = array<f64: 0.99999904632568359>}
func.func @one_feature(%x: tensor<17x64xf32>, %w: tensor<64x4x1xf32>, %a: tensor<4x9x17xf32>, %init: tensor<4x9x1xf32>) -> tensor<4x9x1xf32> {
  %y = mca.attend values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x1xf32>) probabilities(%a : tensor<4x9x17xf32>)
         outs(%init : tensor<4x9x1xf32>) {alpha = 2.5e-01 : f64, bidirectional, estimator = #mca<estimator centroid>} -> tensor<4x9x1xf32>
  return %y : tensor<4x9x1xf32>
}

// CHECK-LABEL: func.func @buffers
// CHECK-NEXT: mca.attend values
func.func @buffers(%x: memref<5x64xf32>, %w: memref<64x4x16xf32>, %a: memref<4x5x5xf32>, %y: memref<4x5x16xf32>) {
  mca.attend values(%x : memref<5x64xf32>) weight(%w : memref<64x4x16xf32>)
    probabilities(%a : memref<4x5x5xf32>) outs(%y : memref<4x5x16xf32>) {alpha = 1.0 : f64, estimator = #mca<estimator relaxed>}
  return
}
