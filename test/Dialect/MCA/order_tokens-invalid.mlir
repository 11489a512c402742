// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%r: memref<2x7xi32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected all operands to be tensors or all to be memrefs}}
  %0:2 = mca.order_tokens ins(%r : memref<2x7xi32>) outs(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>) {dim = 8 : i64} -> tensor<2x7xi32>, tensor<2x3xi32>
  return
}

// -----

// C2
func.func @rank_counts(%r: tensor<7xi32>, %o: tensor<7xi32>, %b: tensor<3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected counts of rank at least 2, found rank 1}}
  %0:2 = mca.order_tokens ins(%r : tensor<7xi32>) outs(%o, %b : tensor<7xi32>, tensor<3xi32>) {dim = 8 : i64} -> tensor<7xi32>, tensor<3xi32>
  return
}

// -----

// C2
func.func @rank_order(%r: tensor<2x7xi32>, %o: tensor<14xi32>, %b: tensor<2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected order of rank 2, found rank 1}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<14xi32>, tensor<2x3xi32>) {dim = 8 : i64} -> tensor<14xi32>, tensor<2x3xi32>
  return
}

// -----

// C2
func.func @rank_bounds(%r: tensor<2x7xi32>, %o: tensor<2x7xi32>, %b: tensor<1x2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected bounds of rank 2, found rank 3}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<2x7xi32>, tensor<1x2x3xi32>) {dim = 8 : i64} -> tensor<2x7xi32>, tensor<1x2x3xi32>
  return
}

// -----

// C3
func.func @size_n(%r: tensor<2x7xi32>, %o: tensor<2x5xi32>, %b: tensor<2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected n = 7 (dimension 1 of counts) in dimension 1 of order, found 5}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<2x5xi32>, tensor<2x3xi32>) {dim = 8 : i64} -> tensor<2x5xi32>, tensor<2x3xi32>
  return
}

// -----

// C3
func.func @size_h(%r: tensor<2x7xi32>, %o: tensor<2x7xi32>, %b: tensor<4x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected h = 2 (dimension 0 of counts) in dimension 0 of bounds, found 4}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<2x7xi32>, tensor<4x3xi32>) {dim = 8 : i64} -> tensor<2x7xi32>, tensor<4x3xi32>
  return
}

// -----

// C3
func.func @size_batch(%r: tensor<6x2x7xi32>, %o: tensor<6x2x7xi32>, %b: tensor<5x2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected batch size = 6 (dimension 0 of counts) in dimension 0 of bounds, found 5}}
  %0:2 = mca.order_tokens ins(%r : tensor<6x2x7xi32>) outs(%o, %b : tensor<6x2x7xi32>, tensor<5x2x3xi32>) {dim = 8 : i64} -> tensor<6x2x7xi32>, tensor<5x2x3xi32>
  return
}

// -----

// C3
func.func @bounds(%r: tensor<2x7xi32>, %o: tensor<2x7xi32>, %b: tensor<2x4xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected bounds to end in 3, found 4}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<2x7xi32>, tensor<2x4xi32>) {dim = 8 : i64} -> tensor<2x7xi32>, tensor<2x4xi32>
  return
}

// -----

// C4
func.func @dim(%r: tensor<2x7xi32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected dim in [1, 2^31), found 2147483648}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>) {dim = 2147483648 : i64} -> tensor<2x7xi32>, tensor<2x3xi32>
  return
}

// -----

func.func @wide_counts(%r: tensor<2x7xi64>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>) {
  // expected-error-re @+1 {{'mca.order_tokens' op operand #0 must be {{.*}}32-bit signless integer values, but got 'tensor<2x7xi64>'}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi64>) outs(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>) {dim = 8 : i64} -> tensor<2x7xi32>, tensor<2x3xi32>
  return
}

// -----

// C3
func.func @bounds_of_thresholds(%r: tensor<2x7xi32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected bounds to end in 4, found 3}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
           {dim = 8 : i64, thresholds = array<i64: 8, 4, 1>} -> tensor<2x7xi32>, tensor<2x3xi32>
  return
}

// -----

// C5
func.func @threshold_above_dim(%r: tensor<2x7xi32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected thresholds that descend strictly within [1, dim], found 9}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
           {dim = 8 : i64, thresholds = array<i64: 9, 1>} -> tensor<2x7xi32>, tensor<2x3xi32>
  return
}

// -----

// C5
func.func @threshold_zero(%r: tensor<2x7xi32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected thresholds that descend strictly within [1, dim], found 0}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
           {dim = 8 : i64, thresholds = array<i64: 8, 0>} -> tensor<2x7xi32>, tensor<2x3xi32>
  return
}

// -----

// C5
func.func @equal_thresholds(%r: tensor<2x7xi32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op expected thresholds that descend strictly within [1, dim], found 4}}
  %0:2 = mca.order_tokens ins(%r : tensor<2x7xi32>) outs(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
           {dim = 8 : i64, thresholds = array<i64: 4, 4>} -> tensor<2x7xi32>, tensor<2x3xi32>
  return
}
