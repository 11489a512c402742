// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%x: memref<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected all operands to be tensors or all to be memrefs}}
  %0 = mca.attend values(%x : memref<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C1
func.func @no_result(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected one result per tensor destination, 1, found 0}}
  mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>}
  return
}

// -----

// C1
func.func @no_result_of_fallbacks(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>, %f: tensor<2xi32>) {
  // expected-error @+1 {{'mca.attend' op expected one result per tensor destination, 2, found 1}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y, %f : tensor<4x3x4xf32>, tensor<2xi32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C2
func.func @rank_values(%x: tensor<8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected values of rank at least 2, found rank 1}}
  %0 = mca.attend values(%x : tensor<8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C2
func.func @rank_weight(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected weight of rank 3, found rank 2}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x8xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C2
func.func @rank_bias(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<8xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected bias of rank 2, found rank 1}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<8xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C2
func.func @rank_probabilities(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected probabilities of rank 3, found rank 2}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C2
func.func @rank_init(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x12xf32>) {
  // expected-error @+1 {{'mca.attend' op expected init of rank 3, found rank 2}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x12xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x12xf32>
  return
}

// -----

// C2
func.func @rank_fallbacks(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>, %f: tensor<1x2xi32>) {
  // expected-error @+1 {{'mca.attend' op expected fallbacks of rank 1, found rank 2}}
  %0:2 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y, %f : tensor<4x3x4xf32>, tensor<1x2xi32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>, tensor<1x2xi32>
  return
}

// -----

// C3
func.func @size_d(%x: tensor<5x9xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected d = 9 (dimension 1 of values) in dimension 0 of weight, found 8}}
  %0 = mca.attend values(%x : tensor<5x9xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C3
func.func @size_n(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x6xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected n = 5 (dimension 0 of values) in dimension 2 of probabilities, found 6}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x6xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C3
func.func @size_h_bias(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<3x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected h = 2 (dimension 1 of weight) in dimension 0 of bias, found 3}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<3x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C3
func.func @size_d_h_bias(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<2x5xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected d_h = 4 (dimension 2 of weight) in dimension 1 of bias, found 5}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<2x5xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C3
func.func @size_h_q(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<2x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected h_q = 4 (dimension 0 of probabilities) in dimension 0 of init, found 2}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<2x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<2x3x4xf32>
  return
}

// -----

// C3
func.func @size_n_q(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x5x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected n_q = 3 (dimension 1 of probabilities) in dimension 1 of init, found 5}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x5x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x5x4xf32>
  return
}

// -----

// C3
func.func @size_d_h_init(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x5xf32>) {
  // expected-error @+1 {{'mca.attend' op expected d_h = 4 (dimension 2 of weight) in dimension 2 of init, found 5}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x5xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x5xf32>
  return
}

// -----

// C3
func.func @batch_probabilities(%x: tensor<6x5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<7x4x3x5xf32>, %y: tensor<6x4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected batch size = 6 (dimension 0 of values) in dimension 0 of probabilities, found 7}}
  %0 = mca.attend values(%x : tensor<6x5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<7x4x3x5xf32>)
    outs(%y : tensor<6x4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<6x4x3x4xf32>
  return
}

// -----

// C3
func.func @batch_init(%x: tensor<6x5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<6x4x3x5xf32>, %y: tensor<7x4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected batch size = 6 (dimension 0 of values) in dimension 0 of init, found 7}}
  %0 = mca.attend values(%x : tensor<6x5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<6x4x3x5xf32>)
    outs(%y : tensor<7x4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<7x4x3x4xf32>
  return
}

// -----

// C3
func.func @batch_fallbacks(%x: tensor<6x5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<6x4x3x5xf32>, %y: tensor<6x4x3x4xf32>, %f: tensor<7x2xi32>) {
  // expected-error @+1 {{'mca.attend' op expected batch size = 6 (dimension 0 of values) in dimension 0 of fallbacks, found 7}}
  %0:2 = mca.attend values(%x : tensor<6x5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<6x4x3x5xf32>)
    outs(%y, %f : tensor<6x4x3x4xf32>, tensor<7x2xi32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<6x4x3x4xf32>, tensor<7x2xi32>
  return
}

// -----

// C3. Fallbacks are of value heads.
func.func @size_h_fallbacks(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>, %f: tensor<4xi32>) {
  // expected-error @+1 {{'mca.attend' op expected h = 2 (dimension 1 of weight) in dimension 0 of fallbacks, found 4}}
  %0:2 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y, %f : tensor<4x3x4xf32>, tensor<4xi32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>, tensor<4xi32>
  return
}

// -----

// C4
func.func @no_heads(%x: tensor<5x8xf32>, %w: tensor<8x0x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected a positive number of value heads, found h = 0}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x0x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C4
func.func @no_multiple(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<3x3x5xf32>, %y: tensor<3x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected the number of query heads to be a multiple of the value heads, found h_q = 3 and h = 2}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<3x3x5xf32>)
    outs(%y : tensor<3x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<3x3x4xf32>
  return
}

// -----

// C5
func.func @zero_alpha(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected alpha in (0, 1], found 0.000000e+00}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.0 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C5
func.func @large_alpha(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected alpha in (0, 1], found 1.500000e+00}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 1.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C5
func.func @nan_alpha(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected alpha in (0, 1], found nan}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0x7FF8000000000000 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C6
func.func @type_weight(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf16>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected weight to have the element type of values, 'f32', found 'f16'}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf16>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C6
func.func @type_bias(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<2x4xbf16>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected bias to have the element type of values, 'f32', found 'bf16'}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<2x4xbf16>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>
  return
}

// -----

// C7
func.func @sampling(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected the estimator centroid or relaxed, found sampling, which mca.encode computes}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator sampling>} -> tensor<4x3x4xf32>
  return
}

// -----

// C7
func.func @not_bidirectional(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected bidirectional with the estimator centroid: the mean of tokens must not reach queries that may not see them}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator centroid>} -> tensor<4x3x4xf32>
  return
}

// -----

// C8
func.func @bound_of_one_head(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected a bound with one entry per head, 2, found 1}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>,
     bound = #mca.weight_bound<frobenius = [1.0], sigma = [1.0], kappa = [1.0]>} -> tensor<4x3x4xf32>
  return
}

// -----

func.func @wide_fallbacks(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>, %f: tensor<2xi64>) {
  // expected-error-re @+1 {{'mca.attend' op operand #{{[0-9]}} must be {{.*}}32-bit signless integer values, but got 'tensor<2xi64>'}}
  %0:2 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y, %f : tensor<4x3x4xf32>, tensor<2xi64>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x3x4xf32>, tensor<2xi64>
  return
}

// -----

// C9
func.func @levels_of_centroid(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected levels with the estimator relaxed, found centroid}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, bidirectional, estimator = #mca<estimator centroid>, levels = #mca<levels centroid>} -> tensor<4x3x4xf32>
  return
}

// -----

// C9
func.func @product_of_centroid(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected int8_product with the estimator relaxed, found centroid}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, bidirectional, estimator = #mca<estimator centroid>, int8_product = false} -> tensor<4x3x4xf32>
  return
}

// -----

// C10
func.func @causal_centroids(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected bidirectional or a level besides centroid: the mean of tokens must not reach queries that may not see them}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>, levels = #mca<levels centroid>} -> tensor<4x3x4xf32>
  return
}

// -----

func.func @unknown_level(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    // expected-error @+2 {{expected ::mlir::mca::LowLevels to be one of: centroid, int8, bf16}}
    // expected-error @+1 {{failed to parse MCA_LowLevelsAttr}}
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>, levels = #mca<levels int4>} -> tensor<4x3x4xf32>
  return
}

// -----

// C9
func.func @bf16_product_of_centroid(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected bf16_product with the estimator relaxed, found centroid}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, bidirectional, estimator = #mca<estimator centroid>, bf16_product = true} -> tensor<4x3x4xf32>
  return
}

// -----

// C11
func.func @two_products(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x3x5xf32>, %y: tensor<4x3x4xf32>) {
  // expected-error @+1 {{'mca.attend' op expected int8_product or bf16_product, found both}}
  %0 = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x3x5xf32>)
    outs(%y : tensor<4x3x4xf32>) {alpha = 0.5 : f64, bidirectional, estimator = #mca<estimator relaxed>, bf16_product = true, int8_product = true} -> tensor<4x3x4xf32>
  return
}
