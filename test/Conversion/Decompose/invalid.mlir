// RUN: mca-opt %s --mca-decompose -verify-diagnostics -split-input-file

func.func @dynamic_input(%x: tensor<5x?xf32>, %w: tensor<?x4x16xf32>, %a: tensor<4x5x5xf32>, %v0: tensor<4x5x16xf32>) -> tensor<4x5x16xf32> {
  // expected-error @+1 {{'mca.encode' op cannot be decomposed: the input dimension d is not static; give the weight a static type}}
  %v = mca.encode values(%x : tensor<5x?xf32>) weight(%w : tensor<?x4x16xf32>) probabilities(%a : tensor<4x5x5xf32>)
         outs(%v0 : tensor<4x5x16xf32>) {alpha = 2.0e-01 : f64} -> tensor<4x5x16xf32>
  return %v : tensor<4x5x16xf32>
}

// -----

func.func @dynamic_heads(%x: tensor<5x8xf32>, %w: tensor<8x?x16xf32>, %a: tensor<4x5x5xf32>, %y0: tensor<4x5x16xf32>) -> tensor<4x5x16xf32> {
  // expected-error @+1 {{'mca.attend' op cannot be decomposed: the number of heads h or of features d_h is not static; give the weight a static type}}
  %y = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x?x16xf32>) probabilities(%a : tensor<4x5x5xf32>)
         outs(%y0 : tensor<4x5x16xf32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x5x16xf32>
  return %y : tensor<4x5x16xf32>
}

// -----

func.func @dynamic_features(%x: tensor<5x8xf32>, %w: tensor<8x4x?xf32>, %a: tensor<4x5x5xf32>, %y0: tensor<4x5x16xf32>) -> tensor<4x5x16xf32> {
  // expected-error @+1 {{'mca.attend' op cannot be decomposed: the number of heads h or of features d_h is not static; give the weight a static type}}
  %y = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x4x?xf32>) probabilities(%a : tensor<4x5x5xf32>)
         outs(%y0 : tensor<4x5x16xf32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x5x16xf32>
  return %y : tensor<4x5x16xf32>
}
