// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%a: tensor<6x2x9x7xf32>, %v: memref<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected all operands to be tensors or all to be memrefs}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, memref<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C1
func.func @no_result(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected one result per tensor destination, 1, found 0}}
  mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>)
  return
}

// -----

// C2
func.func @rank_probabilities(%a: tensor<9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected probabilities of rank at least 3, found rank 2}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C2
func.func @rank_values(%a: tensor<6x2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected values of rank 4, found rank 3}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C2
func.func @rank_order(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected order of rank 3, found rank 2}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C2
func.func @rank_bounds(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3x1xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected bounds of rank 3, found rank 4}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3x1xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C2
func.func @rank_slack(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2x1xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected slack of rank 2, found rank 3}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2x1xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C2
func.func @rank_init(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x9x8xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected init of rank 4, found rank 3}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x9x8xf32>) -> tensor<6x9x8xf32>
  return
}

// -----

// C3
func.func @size_h(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x3x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected batch size = 2 (dimension 1 of probabilities) in dimension 1 of bounds, found 3}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x3x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C3
func.func @size_n_values(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x8x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected n = 7 (dimension 3 of probabilities) in dimension 2 of values, found 8}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x8x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C3
func.func @size_n_order(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x8xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected n = 7 (dimension 3 of probabilities) in dimension 2 of order, found 8}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x8xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C3
func.func @size_n_q(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x7x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected n_q = 9 (dimension 2 of probabilities) in dimension 2 of init, found 7}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x7x4xf32>) -> tensor<6x2x7x4xf32>
  return
}

// -----

// C3
func.func @size_d_h(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x5xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected d_h = 4 (dimension 3 of values) in dimension 3 of init, found 5}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x5xf32>) -> tensor<6x2x9x5xf32>
  return
}

// -----

// C3
func.func @size_batch(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<5x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected batch size = 6 (dimension 0 of probabilities) in dimension 0 of slack, found 5}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<5x2xf32>) outs(%y : tensor<6x2x9x4xf32>) -> tensor<6x2x9x4xf32>
  return
}

// -----

// C4
func.func @segment(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x3xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected segment in [0, 2), found 2}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x3xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) {segment = 2 : i64} -> tensor<6x2x9x4xf32>
  return
}

// -----

// C4
func.func @dynamic_segment(%a: tensor<6x2x9x7xf32>, %v: tensor<6x2x7x4xf32>, %o: tensor<6x2x7xi32>, %b: tensor<6x2x?xi32>, %s: tensor<6x2xf32>, %y: tensor<6x2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected segment of at least 0, found -1}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<6x2x9x7xf32>, tensor<6x2x7x4xf32>) tokens(%o, %b : tensor<6x2x7xi32>, tensor<6x2x?xi32>)
    slack(%s : tensor<6x2xf32>) outs(%y : tensor<6x2x9x4xf32>) {segment = -1 : i64} -> tensor<6x2x9x4xf32>
  return
}

// -----

// C2
func.func @rank_shared(%a: tensor<2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>, %c: tensor<2x4x1xf32>, %y: tensor<2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected shared of rank 2, found rank 3}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
    shared(%c : tensor<2x4x1xf32>) outs(%y : tensor<2x9x4xf32>) -> tensor<2x9x4xf32>
  return
}

// -----

// C3
func.func @size_shared(%a: tensor<2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>, %c: tensor<2x5xf32>, %y: tensor<2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected d_h = 4 (dimension 2 of init) in dimension 1 of shared, found 5}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
    shared(%c : tensor<2x5xf32>) outs(%y : tensor<2x9x4xf32>) -> tensor<2x9x4xf32>
  return
}

// -----

// C3
func.func @heads_shared(%a: tensor<2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>, %c: tensor<3x4xf32>, %y: tensor<2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected batch size = 2 (dimension 0 of probabilities) in dimension 0 of shared, found 3}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
    shared(%c : tensor<3x4xf32>) outs(%y : tensor<2x9x4xf32>) -> tensor<2x9x4xf32>
  return
}

// -----

// C4
func.func @segments(%a: tensor<2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>, %y: tensor<2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected segments of at least 1, found 0}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
    outs(%y : tensor<2x9x4xf32>) {segments = 0 : i64} -> tensor<2x9x4xf32>
  return
}

// -----

// C4
func.func @last_segment(%a: tensor<2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>, %y: tensor<2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected segment in [0, 2), found 2}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
    outs(%y : tensor<2x9x4xf32>) {segment = 1 : i64, segments = 2 : i64} -> tensor<2x9x4xf32>
  return
}

// -----

// C5
func.func @all_bf16(%a: tensor<2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>, %y: tensor<2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected bf16_segments in [0, 1], found 2}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
    outs(%y : tensor<2x9x4xf32>) {segments = 2 : i64, bf16_segments = 2 : i64} -> tensor<2x9x4xf32>
  return
}

// -----

// C5
func.func @bf16_with_slack(%a: tensor<2x9x7xf32>, %v: tensor<2x7x4xf32>, %o: tensor<2x7xi32>, %b: tensor<2x3xi32>, %s: tensor<2xf32>, %y: tensor<2x9x4xf32>) {
  // expected-error @+1 {{'mca.attend_tokens' op expected bf16_segments in [0, 0], found 1}}
  %0 = mca.attend_tokens ins(%a, %v : tensor<2x9x7xf32>, tensor<2x7x4xf32>) tokens(%o, %b : tensor<2x7xi32>, tensor<2x3xi32>)
    slack(%s : tensor<2xf32>) outs(%y : tensor<2x9x4xf32>) {segments = 2 : i64, bf16_segments = 1 : i64} -> tensor<2x9x4xf32>
  return
}
