// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%x: memref<5x8xf32>, %w: tensor<2x5xf32>, %l: tensor<2x5xi32>, %c0: tensor<2x8xf32>) -> tensor<2x8xf32> {
  // expected-error @+1 {{'mca.centroids' op expected all operands to be tensors or all to be memrefs}}
  %c = mca.centroids ins(%x, %w, %l : memref<5x8xf32>, tensor<2x5xf32>, tensor<2x5xi32>) outs(%c0 : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %c : tensor<2x8xf32>
}

// -----

// C1
func.func @no_results(%x: tensor<5x8xf32>, %w: tensor<2x5xf32>, %l: tensor<2x5xi32>, %c0: tensor<2x8xf32>) {
  // expected-error @+1 {{'mca.centroids' op expected one result per tensor destination, 1, found 0}}
  mca.centroids ins(%x, %w, %l : tensor<5x8xf32>, tensor<2x5xf32>, tensor<2x5xi32>) outs(%c0 : tensor<2x8xf32>)
  return
}

// -----

// C2
func.func @rank_values(%x: tensor<8xf32>, %w: tensor<2x5xf32>, %l: tensor<2x5xi32>, %c0: tensor<2x8xf32>) -> tensor<2x8xf32> {
  // expected-error @+1 {{'mca.centroids' op expected values of rank at least 2, found rank 1}}
  %c = mca.centroids ins(%x, %w, %l : tensor<8xf32>, tensor<2x5xf32>, tensor<2x5xi32>) outs(%c0 : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %c : tensor<2x8xf32>
}

// -----

// C2
func.func @rank_sums(%x: tensor<5x8xf32>, %w: tensor<5xf32>, %l: tensor<2x5xi32>, %c0: tensor<2x8xf32>) -> tensor<2x8xf32> {
  // expected-error @+1 {{'mca.centroids' op expected sums of rank 2, found rank 1}}
  %c = mca.centroids ins(%x, %w, %l : tensor<5x8xf32>, tensor<5xf32>, tensor<2x5xi32>) outs(%c0 : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %c : tensor<2x8xf32>
}

// -----

// C2
func.func @rank_centroids(%x: tensor<5x8xf32>, %w: tensor<2x5xf32>, %l: tensor<2x5xi32>, %c0: tensor<8xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{'mca.centroids' op expected centroids of rank 2, found rank 1}}
  %c = mca.centroids ins(%x, %w, %l : tensor<5x8xf32>, tensor<2x5xf32>, tensor<2x5xi32>) outs(%c0 : tensor<8xf32>) -> tensor<8xf32>
  return %c : tensor<8xf32>
}

// -----

// C3
func.func @tokens(%x: tensor<5x8xf32>, %w: tensor<2x5xf32>, %l: tensor<2x6xi32>, %c0: tensor<2x8xf32>) -> tensor<2x8xf32> {
  // expected-error @+1 {{'mca.centroids' op expected n = 5 (dimension 0 of values) in dimension 1 of levels, found 6}}
  %c = mca.centroids ins(%x, %w, %l : tensor<5x8xf32>, tensor<2x5xf32>, tensor<2x6xi32>) outs(%c0 : tensor<2x8xf32>) -> tensor<2x8xf32>
  return %c : tensor<2x8xf32>
}

// -----

// C3
func.func @heads(%x: tensor<5x8xf32>, %w: tensor<2x5xf32>, %l: tensor<2x5xi32>, %c0: tensor<3x8xf32>) -> tensor<3x8xf32> {
  // expected-error @+1 {{'mca.centroids' op expected h = 2 (dimension 0 of sums) in dimension 0 of centroids, found 3}}
  %c = mca.centroids ins(%x, %w, %l : tensor<5x8xf32>, tensor<2x5xf32>, tensor<2x5xi32>) outs(%c0 : tensor<3x8xf32>) -> tensor<3x8xf32>
  return %c : tensor<3x8xf32>
}

// -----

// C3
func.func @features(%x: tensor<5x8xf32>, %w: tensor<2x5xf32>, %l: tensor<2x5xi32>, %c0: tensor<2x9xf32>) -> tensor<2x9xf32> {
  // expected-error @+1 {{'mca.centroids' op expected d = 8 (dimension 1 of values) in dimension 1 of centroids, found 9}}
  %c = mca.centroids ins(%x, %w, %l : tensor<5x8xf32>, tensor<2x5xf32>, tensor<2x5xi32>) outs(%c0 : tensor<2x9xf32>) -> tensor<2x9xf32>
  return %c : tensor<2x9xf32>
}
