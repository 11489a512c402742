// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%w: memref<8x2x4xf32>, %i: tensor<2x6xi32>, %g: tensor<2x6x4xf32>) {
  // expected-error @+1 {{'mca.plan' op expected all operands to be tensors or all to be memrefs}}
  %0:2 = mca.plan ins(%w : memref<8x2x4xf32>) outs(%i, %g : tensor<2x6xi32>, tensor<2x6x4xf32>) -> tensor<2x6xi32>, tensor<2x6x4xf32>
  return
}

// -----

// C2
func.func @rank_weight(%w: tensor<8x8xf32>, %i: tensor<2x6xi32>, %g: tensor<2x6x4xf32>) {
  // expected-error @+1 {{'mca.plan' op expected weight of rank 3, found rank 2}}
  %0:2 = mca.plan ins(%w : tensor<8x8xf32>) outs(%i, %g : tensor<2x6xi32>, tensor<2x6x4xf32>) -> tensor<2x6xi32>, tensor<2x6x4xf32>
  return
}

// -----

// C2
func.func @rank_indices(%w: tensor<8x2x4xf32>, %i: tensor<12xi32>, %g: tensor<2x6x4xf32>) {
  // expected-error @+1 {{'mca.plan' op expected indices of rank 2, found rank 1}}
  %0:2 = mca.plan ins(%w : tensor<8x2x4xf32>) outs(%i, %g : tensor<12xi32>, tensor<2x6x4xf32>) -> tensor<12xi32>, tensor<2x6x4xf32>
  return
}

// -----

// C2
func.func @rank_weights(%w: tensor<8x2x4xf32>, %i: tensor<2x6xi32>, %g: tensor<2x24xf32>) {
  // expected-error @+1 {{'mca.plan' op expected weights of rank 3, found rank 2}}
  %0:2 = mca.plan ins(%w : tensor<8x2x4xf32>) outs(%i, %g : tensor<2x6xi32>, tensor<2x24xf32>) -> tensor<2x6xi32>, tensor<2x24xf32>
  return
}

// -----

// C3
func.func @size_h(%w: tensor<8x2x4xf32>, %i: tensor<3x6xi32>, %g: tensor<2x6x4xf32>) {
  // expected-error @+1 {{'mca.plan' op expected h = 2 (dimension 1 of weight) in dimension 0 of indices, found 3}}
  %0:2 = mca.plan ins(%w : tensor<8x2x4xf32>) outs(%i, %g : tensor<3x6xi32>, tensor<2x6x4xf32>) -> tensor<3x6xi32>, tensor<2x6x4xf32>
  return
}

// -----

// C3
func.func @size_length(%w: tensor<8x2x4xf32>, %i: tensor<2x6xi32>, %g: tensor<2x7x4xf32>) {
  // expected-error @+1 {{'mca.plan' op expected R = 6 (dimension 1 of indices) in dimension 1 of weights, found 7}}
  %0:2 = mca.plan ins(%w : tensor<8x2x4xf32>) outs(%i, %g : tensor<2x6xi32>, tensor<2x7x4xf32>) -> tensor<2x6xi32>, tensor<2x7x4xf32>
  return
}

// -----

// C3
func.func @size_head_dim(%w: tensor<8x2x4xf32>, %i: tensor<2x6xi32>, %g: tensor<2x6x5xf32>) {
  // expected-error @+1 {{'mca.plan' op expected d_h = 4 (dimension 2 of weight) in dimension 2 of weights, found 5}}
  %0:2 = mca.plan ins(%w : tensor<8x2x4xf32>) outs(%i, %g : tensor<2x6xi32>, tensor<2x6x5xf32>) -> tensor<2x6xi32>, tensor<2x6x5xf32>
  return
}

// -----

// C4
func.func @layer(%w: tensor<8x2x4xf32>, %i: tensor<2x6xi32>, %g: tensor<2x6x4xf32>) {
  // expected-error @+1 {{'mca.plan' op expected layer in [0, 2^32), found 4294967296}}
  %0:2 = mca.plan ins(%w : tensor<8x2x4xf32>) outs(%i, %g : tensor<2x6xi32>, tensor<2x6x4xf32>) {layer = 4294967296 : i64}
           -> tensor<2x6xi32>, tensor<2x6x4xf32>
  return
}

// -----

// C5
func.func @element_types(%w: tensor<8x2x4xf32>, %i: tensor<2x6xi32>, %g: tensor<2x6x4xf16>) {
  // expected-error @+1 {{'mca.plan' op expected weights to have the element type of weight, 'f32', or f32, found 'f16'}}
  %0:2 = mca.plan ins(%w : tensor<8x2x4xf32>) outs(%i, %g : tensor<2x6xi32>, tensor<2x6x4xf16>) -> tensor<2x6xi32>, tensor<2x6x4xf16>
  return
}
