// RUN: mca-opt %s --mca-lower-to-linalg -verify-diagnostics -split-input-file

func.func @buffers(%r: memref<2x5xi32>, %o: memref<2x5xi32>, %b: memref<2x3xi32>) {
  // expected-error @+1 {{'mca.order_tokens' op cannot be lowered to linalg: expected tensors, found buffers; run mca-lower-to-linalg before bufferization}}
  mca.order_tokens ins(%r : memref<2x5xi32>) outs(%o, %b : memref<2x5xi32>, memref<2x3xi32>) {dim = 64 : i64}
  return
}

// -----

func.func @dynamic_input(%x: tensor<5x?xf32>, %w: tensor<?x4x16xf32>, %a: tensor<4x5x5xf32>, %v0: tensor<4x5x16xf32>) -> tensor<4x5x16xf32> {
  // expected-error @+1 {{'mca.encode' op cannot be lowered to linalg: expected a static input dimension d, found a dynamic one; give the weight a static type}}
  %v = mca.encode values(%x : tensor<5x?xf32>) weight(%w : tensor<?x4x16xf32>) probabilities(%a : tensor<4x5x5xf32>)
         outs(%v0 : tensor<4x5x16xf32>) {alpha = 2.0e-01 : f64} -> tensor<4x5x16xf32>
  return %v : tensor<4x5x16xf32>
}

// -----

func.func @dynamic_heads(%a: tensor<?x5x5xf32>, %r0: tensor<?x5xi32>) -> tensor<?x5xi32> {
  // expected-error @+1 {{'mca.sample_counts' op cannot be lowered to linalg: expected a static number of heads h, found a dynamic one; give the destination a static type}}
  %r = mca.sample_counts ins(%a : tensor<?x5x5xf32>) outs(%r0 : tensor<?x5xi32>) {alpha = 2.0e-01 : f64, dim = 64 : i64} -> tensor<?x5xi32>
  return %r : tensor<?x5xi32>
}

// -----

func.func @dynamic_features(%x: tensor<5x8xf32>, %w: tensor<8x4x?xf32>, %a: tensor<4x5x5xf32>, %y0: tensor<4x5x16xf32>) -> tensor<4x5x16xf32> {
  // expected-error @+1 {{'mca.attend' op cannot be lowered to linalg: expected a static number of heads h and of features d_h; give the weight a static type}}
  %y = mca.attend values(%x : tensor<5x8xf32>) weight(%w : tensor<8x4x?xf32>) probabilities(%a : tensor<4x5x5xf32>)
         outs(%y0 : tensor<4x5x16xf32>) {alpha = 2.0e-01 : f64, estimator = #mca<estimator relaxed>} -> tensor<4x5x16xf32>
  return %y : tensor<4x5x16xf32>
}

// -----

func.func @buffers_of_levels(%w: memref<8x2x4xf32>, %n: memref<2x2xf32>) {
  // expected-error @+1 {{'mca.weight_norms' op cannot be lowered to linalg: expected tensors, found buffers; run mca-lower-to-linalg before bufferization}}
  mca.weight_norms ins(%w : memref<8x2x4xf32>) outs(%n : memref<2x2xf32>)
  return
}

// -----

func.func @groups(%x: tensor<5x8xbf16>, %w: tensor<2x4x4x2xbf16>, %v: tensor<2x5x4xf32>) -> tensor<2x5x4xf32> {
  // expected-error @+1 {{'mca.gather_matmul' op cannot be lowered to linalg: expected rows of rhs one by one, found groups; run mca-lower-to-linalg before mca-pack-operands}}
  %0 = mca.gather_matmul ins(%x, %w : tensor<5x8xbf16>, tensor<2x4x4x2xbf16>) outs(%v : tensor<2x5x4xf32>) -> tensor<2x5x4xf32>
  return %0 : tensor<2x5x4xf32>
}
