// RUN: mca-opt %s -split-input-file --mca-materialize-plans | FileCheck %s

// The cast hides a weight of 2 heads from norms of 3.
// CHECK-LABEL: func.func @heads
// CHECK: mca.weight_norms
func.func @heads(%0: tensor<3x2xf32>) -> tensor<3x2xf32> {
  %c = arith.constant dense<1.0> : tensor<2x2x1xf32>
  %w = tensor.cast %c : tensor<2x2x1xf32> to tensor<2x?x1xf32>
  %n = mca.weight_norms ins(%w : tensor<2x?x1xf32>) outs(%0 : tensor<3x2xf32>) -> tensor<3x2xf32>
  return %n : tensor<3x2xf32>
}

// -----

// A weight of 200000 inputs is more than codes of 200 hold.
// CHECK-LABEL: func.func @inputs
// CHECK: mca.quantize_weight
func.func @inputs(%c0: tensor<1x200x2xi8>, %s0: tensor<1x2xf32>, %h0: tensor<1x200x2xbf16>) -> tensor<1x2xf32> {
  %c = arith.constant dense<1.0> : tensor<200000x1x2xf32>
  %w = tensor.cast %c : tensor<200000x1x2xf32> to tensor<?x1x2xf32>
  %q:3 = mca.quantize_weight ins(%w : tensor<?x1x2xf32>) outs(%c0, %s0, %h0 : tensor<1x200x2xi8>, tensor<1x2xf32>, tensor<1x200x2xbf16>)
           -> tensor<1x200x2xi8>, tensor<1x2xf32>, tensor<1x200x2xbf16>
  return %q#1 : tensor<1x2xf32>
}
