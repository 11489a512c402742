// RUN: mca-opt %s --mca-tap-attention=entry=two -split-input-file | FileCheck %s

// CHECK: func.func @two(%[[X:.+]]: tensor<3x2xf32>, %[[A:.+]]: tensor<1x3x3xf32>, %[[B:.+]]: tensor<1x2xf32>)
// CHECK-SAME: -> (tensor<1x3x2xf32>, tensor<3x2xf32>, tensor<2x1x2xf32>, tensor<1x3x3xf32>, tensor<1x3x2xf32>, tensor<3x2xf32>, tensor<2x1x2xf32>, tensor<1x2xf32>, tensor<1x3x3xf32>, tensor<1x3x2xf32>)
// CHECK-SAME: mca.taps = [{approximated = 4 : i64, estimator = #mca<estimator sampling>, name = "two.attention.0", probabilities = 3 : i64, values = 1 : i64, weight = 2 : i64},
// CHECK-SAME: {approximated = 9 : i64, bias = 7 : i64, estimator = #mca<estimator sampling>, name = "encoder.1", probabilities = 8 : i64, values = 5 : i64, weight = 6 : i64}]
func.func @two(%x: tensor<3x2xf32>, %a: tensor<1x3x3xf32>, %b: tensor<1x2xf32>) -> tensor<1x3x2xf32> {
  // CHECK: %[[W:.+]] = arith.constant
  %w = arith.constant dense<1.0> : tensor<2x1x2xf32>
  %0 = tensor.empty() : tensor<1x3x2xf32>
  // CHECK: %[[V0:.+]] = mca.encode
  %v = mca.encode values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>)
         probabilities(%a : tensor<1x3x3xf32>) outs(%0 : tensor<1x3x2xf32>)
         {alpha = 0.2 : f64} -> tensor<1x3x2xf32>
  // CHECK: %[[V1:.+]] = mca.encode
  %v1 = mca.encode values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>) bias(%b : tensor<1x2xf32>)
         probabilities(%a : tensor<1x3x3xf32>) outs(%0 : tensor<1x3x2xf32>)
         {alpha = 0.2 : f64} -> tensor<1x3x2xf32> loc("encoder.1")
  // CHECK: return %[[V1]], %[[X]], %[[W]], %[[A]], %[[V0]], %[[X]], %[[W]], %[[B]], %[[A]], %[[V1]]
  return %v1 : tensor<1x3x2xf32>
}

// -----

// CHECK-LABEL: func.func @two() {
// CHECK-NOT: mca.taps
func.func @two() {
  return
}

// -----

// CHECK: func.func @two
// CHECK-SAME: mca.taps = [{approximated = 4 : i64, bidirectional, estimator = #mca<estimator relaxed>, fallbacks = 5 : i64, int8_product = true, levels = #mca<levels centroid|int8|bf16>, name = "two.attention.0", probabilities = 3 : i64, values = 1 : i64, weight = 2 : i64}]
func.func @two(%x: tensor<3x2xf32>, %w: tensor<2x1x2xf32>, %a: tensor<1x5x3xf32>, %y: tensor<1x5x2xf32>, %f: tensor<1xi32>) -> tensor<1x5x2xf32> {
  %0:2 = mca.attend values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>)
           probabilities(%a : tensor<1x5x3xf32>) outs(%y, %f : tensor<1x5x2xf32>, tensor<1xi32>)
           {alpha = 0.2 : f64, bidirectional, estimator = #mca<estimator relaxed>} -> tensor<1x5x2xf32>, tensor<1xi32>
  // CHECK: %[[Y:.+]]:2 = mca.attend
  // CHECK: return %[[Y]]#0, %{{.+}}, %{{.+}}, %{{.+}}, %[[Y]]#0, %[[Y]]#1 :
  return %0#0 : tensor<1x5x2xf32>
}

// -----

// Levels that it may take; the centroid estimator has no choice.
// CHECK: func.func @two
// CHECK-SAME: estimator = #mca<estimator relaxed>, int8_product = false, levels = #mca<levels bf16>, name = "two.attention.0"
// CHECK-SAME: {approximated = 9 : i64, bidirectional, estimator = #mca<estimator centroid>, name = "two.attention.1"
func.func @two(%x: tensor<3x2xf32>, %w: tensor<2x1x2xf32>, %a: tensor<1x5x3xf32>, %y: tensor<1x5x2xf32>) -> (tensor<1x5x2xf32>, tensor<1x5x2xf32>) {
  %0 = mca.attend values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>)
         probabilities(%a : tensor<1x5x3xf32>) outs(%y : tensor<1x5x2xf32>)
         {alpha = 0.2 : f64, estimator = #mca<estimator relaxed>, levels = #mca<levels bf16>} -> tensor<1x5x2xf32>
  %1 = mca.attend values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>)
         probabilities(%a : tensor<1x5x3xf32>) outs(%y : tensor<1x5x2xf32>)
         {alpha = 0.2 : f64, bidirectional, estimator = #mca<estimator centroid>} -> tensor<1x5x2xf32>
  return %0, %1 : tensor<1x5x2xf32>, tensor<1x5x2xf32>
}
