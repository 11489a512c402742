// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%a: memref<6x2x9x7xf32>, %m: tensor<6x2x7xf32>, %s: tensor<6x2x7xf32>) {
  // expected-error @+1 {{'mca.column_statistics' op expected all operands to be tensors or all to be memrefs}}
  %0:2 = mca.column_statistics ins(%a : memref<6x2x9x7xf32>) outs(%m, %s : tensor<6x2x7xf32>, tensor<6x2x7xf32>) -> tensor<6x2x7xf32>, tensor<6x2x7xf32>
  return
}

// -----

// C1
func.func @one_result(%a: tensor<6x2x9x7xf32>, %m: tensor<6x2x7xf32>, %s: tensor<6x2x7xf32>) {
  // expected-error @+1 {{'mca.column_statistics' op expected one result per tensor destination, 2, found 1}}
  %0 = mca.column_statistics ins(%a : tensor<6x2x9x7xf32>) outs(%m, %s : tensor<6x2x7xf32>, tensor<6x2x7xf32>) -> tensor<6x2x7xf32>
  return
}

// -----

// C2
func.func @rank_probabilities(%a: tensor<9x7xf32>, %m: tensor<7xf32>, %s: tensor<7xf32>) {
  // expected-error @+1 {{'mca.column_statistics' op expected probabilities of rank at least 3, found rank 2}}
  %0:2 = mca.column_statistics ins(%a : tensor<9x7xf32>) outs(%m, %s : tensor<7xf32>, tensor<7xf32>) -> tensor<7xf32>, tensor<7xf32>
  return
}

// -----

// C2
func.func @rank_maxima(%a: tensor<6x2x9x7xf32>, %m: tensor<2x7xf32>, %s: tensor<6x2x7xf32>) {
  // expected-error @+1 {{'mca.column_statistics' op expected maxima of rank 3, found rank 2}}
  %0:2 = mca.column_statistics ins(%a : tensor<6x2x9x7xf32>) outs(%m, %s : tensor<2x7xf32>, tensor<6x2x7xf32>) -> tensor<2x7xf32>, tensor<6x2x7xf32>
  return
}

// -----

// C2
func.func @rank_sums(%a: tensor<6x2x9x7xf32>, %m: tensor<6x2x7xf32>, %s: tensor<6x2x9x7xf32>) {
  // expected-error @+1 {{'mca.column_statistics' op expected sums of rank 3, found rank 4}}
  %0:2 = mca.column_statistics ins(%a : tensor<6x2x9x7xf32>) outs(%m, %s : tensor<6x2x7xf32>, tensor<6x2x9x7xf32>) -> tensor<6x2x7xf32>, tensor<6x2x9x7xf32>
  return
}

// -----

// C3
func.func @size_h(%a: tensor<6x2x9x7xf32>, %m: tensor<6x3x7xf32>, %s: tensor<6x2x7xf32>) {
  // expected-error @+1 {{'mca.column_statistics' op expected batch size = 2 (dimension 1 of probabilities) in dimension 1 of maxima, found 3}}
  %0:2 = mca.column_statistics ins(%a : tensor<6x2x9x7xf32>) outs(%m, %s : tensor<6x3x7xf32>, tensor<6x2x7xf32>) -> tensor<6x3x7xf32>, tensor<6x2x7xf32>
  return
}

// -----

// C3
func.func @size_n(%a: tensor<6x2x9x7xf32>, %m: tensor<6x2x7xf32>, %s: tensor<6x2x9xf32>) {
  // expected-error @+1 {{'mca.column_statistics' op expected n = 7 (dimension 3 of probabilities) in dimension 2 of sums, found 9}}
  %0:2 = mca.column_statistics ins(%a : tensor<6x2x9x7xf32>) outs(%m, %s : tensor<6x2x7xf32>, tensor<6x2x9xf32>) -> tensor<6x2x7xf32>, tensor<6x2x9xf32>
  return
}

// -----

// C3
func.func @size_batch(%a: tensor<6x2x9x7xf32>, %m: tensor<5x2x7xf32>, %s: tensor<6x2x7xf32>) {
  // expected-error @+1 {{'mca.column_statistics' op expected batch size = 6 (dimension 0 of probabilities) in dimension 0 of maxima, found 5}}
  %0:2 = mca.column_statistics ins(%a : tensor<6x2x9x7xf32>) outs(%m, %s : tensor<5x2x7xf32>, tensor<6x2x7xf32>) -> tensor<5x2x7xf32>, tensor<6x2x7xf32>
  return
}

// -----

func.func @half(%a: tensor<6x2x9x7xf16>, %m: tensor<6x2x7xf32>, %s: tensor<6x2x7xf32>) {
  // expected-error-re @+1 {{'mca.column_statistics' op operand #0 must be {{.*}}32-bit float values, but got 'tensor<6x2x9x7xf16>'}}
  %0:2 = mca.column_statistics ins(%a : tensor<6x2x9x7xf16>) outs(%m, %s : tensor<6x2x7xf32>, tensor<6x2x7xf32>) -> tensor<6x2x7xf32>, tensor<6x2x7xf32>
  return
}
