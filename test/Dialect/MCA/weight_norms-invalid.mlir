// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%w: memref<8x2x4xf32>, %n: tensor<2x6xf32>) {
  // expected-error @+1 {{'mca.weight_norms' op expected all operands to be tensors or all to be memrefs}}
  %0 = mca.weight_norms ins(%w : memref<8x2x4xf32>) outs(%n : tensor<2x6xf32>) -> tensor<2x6xf32>
  return
}

// -----

// C1
func.func @no_result(%w: tensor<8x2x4xf32>, %n: tensor<2x6xf32>) {
  // expected-error @+1 {{'mca.weight_norms' op expected one result per tensor destination, 1, found 0}}
  mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%n : tensor<2x6xf32>)
  return
}

// -----

// C2
func.func @rank_weight(%w: tensor<8x8xf32>, %n: tensor<2x6xf32>) {
  // expected-error @+1 {{'mca.weight_norms' op expected weight of rank 3, found rank 2}}
  %0 = mca.weight_norms ins(%w : tensor<8x8xf32>) outs(%n : tensor<2x6xf32>) -> tensor<2x6xf32>
  return
}

// -----

// C2
func.func @rank_norms(%w: tensor<8x2x4xf32>, %n: tensor<6xf32>) {
  // expected-error @+1 {{'mca.weight_norms' op expected norms of rank 2, found rank 1}}
  %0 = mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%n : tensor<6xf32>) -> tensor<6xf32>
  return
}

// -----

// C3
func.func @size_h(%w: tensor<8x2x4xf32>, %n: tensor<3x6xf32>) {
  // expected-error @+1 {{'mca.weight_norms' op expected h = 2 (dimension 1 of weight) in dimension 0 of norms, found 3}}
  %0 = mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%n : tensor<3x6xf32>) -> tensor<3x6xf32>
  return
}

// -----

// C4
func.func @columns(%w: tensor<8x2x4xf32>, %n: tensor<2x4xf32>) {
  // expected-error @+1 {{'mca.weight_norms' op expected norms of 2 or 6 columns, found 4}}
  %0 = mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%n : tensor<2x4xf32>) -> tensor<2x4xf32>
  return
}

// -----

// C4
func.func @dynamic_columns(%w: tensor<8x2x4xf32>, %n: tensor<2x?xf32>) {
  // expected-error @+1 {{'mca.weight_norms' op expected norms of 2 or 6 columns, found a dynamic number}}
  %0 = mca.weight_norms ins(%w : tensor<8x2x4xf32>) outs(%n : tensor<2x?xf32>) -> tensor<2x?xf32>
  return
}

// -----

func.func @half_weight(%w: tensor<8x2x4xf16>, %n: tensor<2x6xf32>) {
  // expected-error-re @+1 {{'mca.weight_norms' op operand #0 must be {{.*}}32-bit float values, but got 'tensor<8x2x4xf16>'}}
  %0 = mca.weight_norms ins(%w : tensor<8x2x4xf16>) outs(%n : tensor<2x6xf32>) -> tensor<2x6xf32>
  return
}
