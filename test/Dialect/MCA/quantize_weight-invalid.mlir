// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%w: memref<8x2x4xf32>, %c: tensor<2x8x4xi8>, %s: tensor<2x4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected all operands to be tensors or all to be memrefs}}
  %0:3 = mca.quantize_weight ins(%w : memref<8x2x4xf32>) outs(%c, %s, %h : tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>) -> tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>
  return
}

// -----

// C1
func.func @one_result(%w: tensor<8x2x4xf32>, %c: tensor<2x8x4xi8>, %s: tensor<2x4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected one result per tensor destination, 3, found 1}}
  %0 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>) -> tensor<2x8x4xi8>
  return
}

// -----

// C2
func.func @rank_weight(%w: tensor<8x8xf32>, %c: tensor<2x8x4xi8>, %s: tensor<2x4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected weight of rank 3, found rank 2}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x8xf32>) outs(%c, %s, %h : tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>) -> tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>
  return
}

// -----

// C2
func.func @rank_codes(%w: tensor<8x2x4xf32>, %c: tensor<8x4xi8>, %s: tensor<2x4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected codes of rank 3, found rank 2}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>) -> tensor<8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>
  return
}

// -----

// C2
func.func @rank_steps(%w: tensor<8x2x4xf32>, %c: tensor<2x8x4xi8>, %s: tensor<4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected steps of rank 2, found rank 1}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<2x8x4xi8>, tensor<4xf32>, tensor<2x8x4xbf16>) -> tensor<2x8x4xi8>, tensor<4xf32>, tensor<2x8x4xbf16>
  return
}

// -----

// C2
func.func @rank_halves(%w: tensor<8x2x4xf32>, %c: tensor<2x8x4xi8>, %s: tensor<2x4xf32>, %h: tensor<8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected halves of rank 3, found rank 2}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<8x4xbf16>) -> tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<8x4xbf16>
  return
}

// -----

// C3
func.func @size_h_codes(%w: tensor<8x2x4xf32>, %c: tensor<3x8x4xi8>, %s: tensor<2x4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected h = 2 (dimension 1 of weight) in dimension 0 of codes, found 3}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<3x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>) -> tensor<3x8x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>
  return
}

// -----

// C3
func.func @size_d_codes(%w: tensor<8x2x4xf32>, %c: tensor<2x7x4xi8>, %s: tensor<2x4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected d = 8 (dimension 0 of weight) in dimension 1 of codes, found 7}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<2x7x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>) -> tensor<2x7x4xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>
  return
}

// -----

// C3
func.func @size_d_h_codes(%w: tensor<8x2x4xf32>, %c: tensor<2x8x5xi8>, %s: tensor<2x4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected d_h = 4 (dimension 2 of weight) in dimension 2 of codes, found 5}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<2x8x5xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>) -> tensor<2x8x5xi8>, tensor<2x4xf32>, tensor<2x8x4xbf16>
  return
}

// -----

// C3
func.func @size_h_steps(%w: tensor<8x2x4xf32>, %c: tensor<2x8x4xi8>, %s: tensor<3x4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected h = 2 (dimension 1 of weight) in dimension 0 of steps, found 3}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<2x8x4xi8>, tensor<3x4xf32>, tensor<2x8x4xbf16>) -> tensor<2x8x4xi8>, tensor<3x4xf32>, tensor<2x8x4xbf16>
  return
}

// -----

// C3
func.func @size_d_h_steps(%w: tensor<8x2x4xf32>, %c: tensor<2x8x4xi8>, %s: tensor<2x5xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected d_h = 4 (dimension 2 of weight) in dimension 1 of steps, found 5}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<2x8x4xi8>, tensor<2x5xf32>, tensor<2x8x4xbf16>) -> tensor<2x8x4xi8>, tensor<2x5xf32>, tensor<2x8x4xbf16>
  return
}

// -----

// C3
func.func @size_d_halves(%w: tensor<8x2x4xf32>, %c: tensor<2x8x4xi8>, %s: tensor<2x4xf32>, %h: tensor<2x4x4xbf16>) {
  // expected-error @+1 {{'mca.quantize_weight' op expected d = 8 (dimension 0 of weight) in dimension 1 of halves, found 4}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x4x4xbf16>) -> tensor<2x8x4xi8>, tensor<2x4xf32>, tensor<2x4x4xbf16>
  return
}

// -----

func.func @wide_codes(%w: tensor<8x2x4xf32>, %c: tensor<2x8x4xi32>, %s: tensor<2x4xf32>, %h: tensor<2x8x4xbf16>) {
  // expected-error-re @+1 {{'mca.quantize_weight' op operand #1 must be {{.*}}8-bit signless integer values, but got 'tensor<2x8x4xi32>'}}
  %0:3 = mca.quantize_weight ins(%w : tensor<8x2x4xf32>) outs(%c, %s, %h : tensor<2x8x4xi32>, tensor<2x4xf32>, tensor<2x8x4xbf16>) -> tensor<2x8x4xi32>, tensor<2x4xf32>, tensor<2x8x4xbf16>
  return
}
