// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%a: memref<2x5x7xf32>, %r: tensor<2x7xi32>) {
  // expected-error @+1 {{'mca.sample_counts' op expected all operands to be tensors or all to be memrefs}}
  %0 = mca.sample_counts ins(%a : memref<2x5x7xf32>) outs(%r : tensor<2x7xi32>) {alpha = 0.5 : f64, dim = 8 : i64} -> tensor<2x7xi32>
  return
}

// -----

// C2
func.func @rank_probabilities(%a: tensor<5x7xf32>, %r: tensor<7xi32>) {
  // expected-error @+1 {{'mca.sample_counts' op expected probabilities of rank at least 3, found rank 2}}
  %0 = mca.sample_counts ins(%a : tensor<5x7xf32>) outs(%r : tensor<7xi32>) {alpha = 0.5 : f64, dim = 8 : i64} -> tensor<7xi32>
  return
}

// -----

// C2
func.func @rank_counts(%a: tensor<2x5x7xf32>, %r: tensor<1x2x7xi32>) {
  // expected-error @+1 {{'mca.sample_counts' op expected counts of rank 2, found rank 3}}
  %0 = mca.sample_counts ins(%a : tensor<2x5x7xf32>) outs(%r : tensor<1x2x7xi32>) {alpha = 0.5 : f64, dim = 8 : i64} -> tensor<1x2x7xi32>
  return
}

// -----

// C3
func.func @size_n(%a: tensor<2x5x7xf32>, %r: tensor<2x5xi32>) {
  // expected-error @+1 {{'mca.sample_counts' op expected n = 7 (dimension 2 of probabilities) in dimension 1 of counts, found 5}}
  %0 = mca.sample_counts ins(%a : tensor<2x5x7xf32>) outs(%r : tensor<2x5xi32>) {alpha = 0.5 : f64, dim = 8 : i64} -> tensor<2x5xi32>
  return
}

// -----

// C3
func.func @size_batch(%a: tensor<3x2x5x7xf32>, %r: tensor<4x2x7xi32>) {
  // expected-error @+1 {{'mca.sample_counts' op expected batch size = 3 (dimension 0 of probabilities) in dimension 0 of counts, found 4}}
  %0 = mca.sample_counts ins(%a : tensor<3x2x5x7xf32>) outs(%r : tensor<4x2x7xi32>) {alpha = 0.5 : f64, dim = 8 : i64} -> tensor<4x2x7xi32>
  return
}

// -----

// C4
func.func @query_heads(%a: tensor<5x5x7xf32>, %r: tensor<2x7xi32>) {
  // expected-error @+1 {{'mca.sample_counts' op expected the number of query heads to be a multiple of the value heads, found h_q = 5 and h = 2}}
  %0 = mca.sample_counts ins(%a : tensor<5x5x7xf32>) outs(%r : tensor<2x7xi32>) {alpha = 0.5 : f64, dim = 8 : i64} -> tensor<2x7xi32>
  return
}

// -----

// C5
func.func @alpha(%a: tensor<2x5x7xf32>, %r: tensor<2x7xi32>) {
  // expected-error-re @+1 {{'mca.sample_counts' op expected alpha in (0, 1], found 1.5{{.*}}}}
  %0 = mca.sample_counts ins(%a : tensor<2x5x7xf32>) outs(%r : tensor<2x7xi32>) {alpha = 1.5 : f64, dim = 8 : i64} -> tensor<2x7xi32>
  return
}

// -----

// C6
func.func @dim(%a: tensor<2x5x7xf32>, %r: tensor<2x7xi32>) {
  // expected-error @+1 {{'mca.sample_counts' op expected dim in [1, 2^31), found 0}}
  %0 = mca.sample_counts ins(%a : tensor<2x5x7xf32>) outs(%r : tensor<2x7xi32>) {alpha = 0.5 : f64, dim = 0 : i64} -> tensor<2x7xi32>
  return
}
