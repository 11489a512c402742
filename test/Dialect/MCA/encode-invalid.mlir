// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%x: memref<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected all operands to be tensors or all to be memrefs}}
  %0 = mca.encode values(%x : memref<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C1
func.func @no_result(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected one result per tensor destination, 1, found 0}}
  mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
    outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64}
  return
}

// -----

// C2
func.func @rank_values(%x: tensor<8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected values of rank at least 2, found rank 1}}
  %0 = mca.encode values(%x : tensor<8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_weight(%x: tensor<5x8xf32>, %w: tensor<8x8xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected weight of rank 3, found rank 2}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x8xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_bias(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<8xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected bias of rank 2, found rank 1}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<8xf32>)
         probabilities(%a : tensor<2x5x5xf32>) outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_probabilities(%x: tensor<1x5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<1x2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected probabilities of rank 4, found rank 3}}
  %0 = mca.encode values(%x : tensor<1x5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<1x2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<1x2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_init(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<5x8xf32>) {
  // expected-error @+1 {{'mca.encode' op expected init of rank 3, found rank 2}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<5x8xf32>) {alpha = 0.5 : f64} -> tensor<5x8xf32>
  return
}

// -----

// C3
func.func @size_d(%x: tensor<5x9xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected d = 9 (dimension 1 of values) in dimension 0 of weight, found 8}}
  %0 = mca.encode values(%x : tensor<5x9xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @size_n(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x6xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected n = 5 (dimension 0 of values) in dimension 2 of probabilities, found 6}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x6xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @size_h(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<6x5x5xf32>, %v: tensor<3x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected h = 2 (dimension 1 of weight) in dimension 0 of init, found 3}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<6x5x5xf32>)
         outs(%v : tensor<3x5x4xf32>) {alpha = 0.5 : f64} -> tensor<3x5x4xf32>
  return
}

// -----

// C3
func.func @size_head_dim(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<2x3xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected d_h = 4 (dimension 2 of weight) in dimension 1 of bias, found 3}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<2x3xf32>)
         probabilities(%a : tensor<2x5x5xf32>) outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @size_batch(%x: tensor<3x5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<7x2x5x5xf32>, %v: tensor<3x2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected batch size = 3 (dimension 0 of values) in dimension 0 of probabilities, found 7}}
  %0 = mca.encode values(%x : tensor<3x5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<7x2x5x5xf32>)
         outs(%v : tensor<3x2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<3x2x5x4xf32>
  return
}

// -----

// C4
func.func @query_heads(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<3x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected the number of query heads to be a multiple of the value heads, found h_q = 3 and h = 2}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<3x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C5
func.func @alpha_zero(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected alpha in (0, 1], found 0}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.0 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C5
func.func @alpha_nan(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error-re @+1 {{'mca.encode' op expected alpha in (0, 1], found {{.*}}nan}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0x7FF8000000000000 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C6
func.func @layer(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected layer in [0, 2^32), found -1}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64, layer = -1 : i64} -> tensor<2x5x4xf32>
  return
}

// -----

// C7
func.func @element_types(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf16>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected weight to have the element type of values, 'f32', found 'f16'}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf16>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

func.func @integers(%x: tensor<5x8xi8>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error-re @+1 {{'mca.encode' op operand #0 must be {{.*}}16-bit float {{.*}}, but got 'tensor<5x8xi8>'}}
  %0 = mca.encode values(%x : tensor<5x8xi8>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C8
func.func @no_inputs(%x: tensor<5x0xf32>, %w: tensor<0x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected d in [1, 2^31), found 0}}
  %0 = mca.encode values(%x : tensor<5x0xf32>) weight(%w : tensor<0x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C8
func.func @many_inputs(%x: tensor<5x2147483648xf32>, %w: tensor<2147483648x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected d in [1, 2^31), found 2147483648}}
  %0 = mca.encode values(%x : tensor<5x2147483648xf32>) weight(%w : tensor<2147483648x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C4
func.func @no_heads(%x: tensor<5x8xf32>, %w: tensor<8x0x4xf32>, %a: tensor<?x5x5xf32>, %v: tensor<0x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected a positive number of value heads, found h = 0}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x0x4xf32>) probabilities(%a : tensor<?x5x5xf32>)
         outs(%v : tensor<0x5x4xf32>) {alpha = 0.5 : f64} -> tensor<0x5x4xf32>
  return
}

// -----

// C5
func.func @alpha_large(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error-re @+1 {{'mca.encode' op expected alpha in (0, 1], found 1.5{{.*}}}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 1.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C6
func.func @layer_large(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected layer in [0, 2^32), found 4294967296}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64, layer = 4294967296 : i64} -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @bias_heads(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<3x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected h = 2 (dimension 1 of weight) in dimension 0 of bias, found 3}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<3x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C3
func.func @init_batch(%x: tensor<3x5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<3x2x5x5xf32>, %v: tensor<7x2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected batch size = 3 (dimension 0 of values) in dimension 0 of init, found 7}}
  %0 = mca.encode values(%x : tensor<3x5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<3x2x5x5xf32>)
         outs(%v : tensor<7x2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<7x2x5x4xf32>
  return
}

// -----

// C7
func.func @bias_type(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %b: tensor<2x4xbf16>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected bias to have the element type of values, 'f32', found 'bf16'}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) bias(%b : tensor<2x4xbf16>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C7
func.func @result_type(%x: tensor<5x8xbf16>, %w: tensor<8x2x4xbf16>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf16>) {
  // expected-error @+1 {{'mca.encode' op expected init to have the element type of values, 'bf16', or f32, found 'f16'}}
  %0 = mca.encode values(%x : tensor<5x8xbf16>) weight(%w : tensor<8x2x4xbf16>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf16>) {alpha = 0.5 : f64} -> tensor<2x5x4xf16>
  return
}

// -----

// C1
func.func @no_result_of_fallbacks(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>, %f: tensor<2xi32>) {
  // expected-error @+1 {{'mca.encode' op expected one result per tensor destination, 2, found 1}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v, %f : tensor<2x5x4xf32>, tensor<2xi32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>
  return
}

// -----

// C2
func.func @rank_fallbacks(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>, %f: tensor<1x2xi32>) {
  // expected-error @+1 {{'mca.encode' op expected fallbacks of rank 1, found rank 2}}
  %0:2 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
           outs(%v, %f : tensor<2x5x4xf32>, tensor<1x2xi32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>, tensor<1x2xi32>
  return
}

// -----

// C3
func.func @size_h_fallbacks(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<4x5x5xf32>, %v: tensor<2x5x4xf32>, %f: tensor<4xi32>) {
  // expected-error @+1 {{'mca.encode' op expected h = 2 (dimension 1 of weight) in dimension 0 of fallbacks, found 4}}
  %0:2 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<4x5x5xf32>)
           outs(%v, %f : tensor<2x5x4xf32>, tensor<4xi32>) {alpha = 0.5 : f64} -> tensor<2x5x4xf32>, tensor<4xi32>
  return
}

// -----

// C9
func.func @estimator(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected the estimator sampling, found relaxed, which mca.attend computes}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64, estimator = #mca<estimator relaxed>} -> tensor<2x5x4xf32>
  return
}

// -----

// C10
func.func @bound(%x: tensor<5x8xf32>, %w: tensor<8x2x4xf32>, %a: tensor<2x5x5xf32>, %v: tensor<2x5x4xf32>) {
  // expected-error @+1 {{'mca.encode' op expected a bound with one entry per head, 2, found 3}}
  %0 = mca.encode values(%x : tensor<5x8xf32>) weight(%w : tensor<8x2x4xf32>) probabilities(%a : tensor<2x5x5xf32>)
         outs(%v : tensor<2x5x4xf32>) {alpha = 0.5 : f64, bound = #mca.weight_bound<frobenius = [1.0, 1.0, 1.0],
         sigma = [1.0, 1.0, 1.0], kappa = [1.0, 1.0, 1.0]>} -> tensor<2x5x4xf32>
  return
}
