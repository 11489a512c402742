// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%x: memref<5x8xf32>, %m: tensor<2x5xf32>, %n: tensor<5xf32>, %d: tensor<5xf32>, %a: tensor<f64>, %d0: tensor<2x5xf32>, %l0: tensor<2xf64>) {
  // expected-error @+1 {{'mca.token_distances' op expected all operands to be tensors or all to be memrefs}}
  %0:2 = mca.token_distances ins(%x, %m, %n, %d, %a : memref<5x8xf32>, tensor<2x5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<f64>)
    outs(%d0, %l0 : tensor<2x5xf32>, tensor<2xf64>) -> tensor<2x5xf32>, tensor<2xf64>
  return
}

// -----

// C1
func.func @no_results(%x: tensor<5x8xf32>, %m: tensor<2x5xf32>, %n: tensor<5xf32>, %d: tensor<5xf32>, %a: tensor<f64>, %d0: tensor<2x5xf32>, %l0: tensor<2xf64>) {
  // expected-error @+1 {{'mca.token_distances' op expected one result per tensor destination, 2, found 0}}
  mca.token_distances ins(%x, %m, %n, %d, %a : tensor<5x8xf32>, tensor<2x5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<f64>)
    outs(%d0, %l0 : tensor<2x5xf32>, tensor<2xf64>)
  return
}

// -----

// C2
func.func @rank_values(%x: tensor<8xf32>, %m: tensor<2x5xf32>, %n: tensor<5xf32>, %d: tensor<5xf32>, %a: tensor<f64>, %d0: tensor<2x5xf32>, %l0: tensor<2xf64>) {
  // expected-error @+1 {{'mca.token_distances' op expected values of rank at least 2, found rank 1}}
  %0:2 = mca.token_distances ins(%x, %m, %n, %d, %a : tensor<8xf32>, tensor<2x5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<f64>)
    outs(%d0, %l0 : tensor<2x5xf32>, tensor<2xf64>) -> tensor<2x5xf32>, tensor<2xf64>
  return
}

// -----

// C2
func.func @rank_maxima(%x: tensor<5x8xf32>, %m: tensor<5xf32>, %n: tensor<5xf32>, %d: tensor<5xf32>, %a: tensor<f64>, %d0: tensor<2x5xf32>, %l0: tensor<2xf64>) {
  // expected-error @+1 {{'mca.token_distances' op expected maxima of rank 2, found rank 1}}
  %0:2 = mca.token_distances ins(%x, %m, %n, %d, %a : tensor<5x8xf32>, tensor<5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<f64>)
    outs(%d0, %l0 : tensor<2x5xf32>, tensor<2xf64>) -> tensor<2x5xf32>, tensor<2xf64>
  return
}

// -----

// C2
func.func @rank_means(%x: tensor<5x8xf32>, %m: tensor<2x5xf32>, %n: tensor<5xf32>, %d: tensor<5xf32>, %a: tensor<f64>, %d0: tensor<2x5xf32>, %l0: tensor<f64>) {
  // expected-error @+1 {{'mca.token_distances' op expected means of rank 1, found rank 0}}
  %0:2 = mca.token_distances ins(%x, %m, %n, %d, %a : tensor<5x8xf32>, tensor<2x5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<f64>)
    outs(%d0, %l0 : tensor<2x5xf32>, tensor<f64>) -> tensor<2x5xf32>, tensor<f64>
  return
}

// -----

// C3
func.func @tokens(%x: tensor<5x8xf32>, %m: tensor<2x5xf32>, %n: tensor<6xf32>, %d: tensor<5xf32>, %a: tensor<f64>, %d0: tensor<2x5xf32>, %l0: tensor<2xf64>) {
  // expected-error @+1 {{'mca.token_distances' op expected n = 5 (dimension 0 of values) in dimension 0 of lengths, found 6}}
  %0:2 = mca.token_distances ins(%x, %m, %n, %d, %a : tensor<5x8xf32>, tensor<2x5xf32>, tensor<6xf32>, tensor<5xf32>, tensor<f64>)
    outs(%d0, %l0 : tensor<2x5xf32>, tensor<2xf64>) -> tensor<2x5xf32>, tensor<2xf64>
  return
}

// -----

// C3
func.func @heads(%x: tensor<5x8xf32>, %m: tensor<2x5xf32>, %n: tensor<5xf32>, %d: tensor<5xf32>, %a: tensor<f64>, %d0: tensor<2x5xf32>, %l0: tensor<3xf64>) {
  // expected-error @+1 {{'mca.token_distances' op expected h = 2 (dimension 0 of maxima) in dimension 0 of means, found 3}}
  %0:2 = mca.token_distances ins(%x, %m, %n, %d, %a : tensor<5x8xf32>, tensor<2x5xf32>, tensor<5xf32>, tensor<5xf32>, tensor<f64>)
    outs(%d0, %l0 : tensor<2x5xf32>, tensor<3xf64>) -> tensor<2x5xf32>, tensor<3xf64>
  return
}
