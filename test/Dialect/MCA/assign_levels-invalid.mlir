// RUN: mca-opt %s -verify-diagnostics -split-input-file

// C1
func.func @mixed(%m: memref<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected all operands to be tensors or all to be memrefs}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : memref<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0.25>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C1
func.func @no_results(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected one result per tensor destination, 2, found 0}}
  mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0.25>}
  return
}

// -----

// C2
func.func @rank_maxima(%m: tensor<7xf32>, %e: tensor<1x7xf32>, %t: tensor<f32>, %l: tensor<7xi32>, %s: tensor<f32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected maxima of rank at least 2, found rank 1}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<7xf32>, tensor<1x7xf32>, tensor<f32>)
    outs(%l, %s : tensor<7xi32>, tensor<f32>) {costs = array<f64: 0.25>} -> tensor<7xi32>, tensor<f32>
  return
}

// -----

// C2
func.func @rank_errors(%m: tensor<6x2x7xf32>, %e: tensor<6x2x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected errors of rank 4, found rank 3}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0.25, 0.5>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C2
func.func @rank_budget(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2x7xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected budget of rank 2, found rank 3}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2x7xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0.25>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C2
func.func @rank_levels(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected levels of rank 3, found rank 2}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2xi32>, tensor<6x2xf32>) {costs = array<f64: 0.25>} -> tensor<6x2xi32>, tensor<6x2xf32>
  return
}

// -----

// C2
func.func @rank_spent(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected spent of rank 2, found rank 1}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6xf32>) {costs = array<f64: 0.25>} -> tensor<6x2x7xi32>, tensor<6xf32>
  return
}

// -----

// C3
func.func @size_h(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x3xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected batch size = 2 (dimension 1 of maxima) in dimension 1 of budget, found 3}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x3xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0.25>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C3
func.func @size_n_errors(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x8xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected n = 7 (dimension 2 of maxima) in dimension 3 of errors, found 8}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x8xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0.25>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C3
func.func @size_n_levels(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x8xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected n = 7 (dimension 2 of maxima) in dimension 2 of levels, found 8}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x8xi32>, tensor<6x2xf32>) {costs = array<f64: 0.25>} -> tensor<6x2x8xi32>, tensor<6x2xf32>
  return
}

// -----

// C3
func.func @size_batch(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<5x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected batch size = 6 (dimension 0 of maxima) in dimension 0 of spent, found 5}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<5x2xf32>) {costs = array<f64: 0.25>} -> tensor<6x2x7xi32>, tensor<5x2xf32>
  return
}

// -----

// C3
func.func @number_of_levels(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected one cost per level of errors, found 2 costs}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0.25, 0.5>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C3
func.func @no_level(%m: tensor<6x2x7xf32>, %e: tensor<6x2x0x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected one cost per level of errors, found 0 costs}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x0x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C4
func.func @zero_cost(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected costs between 0 and 1 that ascend strictly, found 0.000000e+00}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0.0>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C4
func.func @cost_of_exact(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected costs between 0 and 1 that ascend strictly, found 1.000000e+00}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 1.0>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C4
func.func @nan_cost(%m: tensor<6x2x7xf32>, %e: tensor<6x2x1x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected costs between 0 and 1 that ascend strictly, found nan}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x1x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0x7FF8000000000000>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}

// -----

// C4
func.func @equal_costs(%m: tensor<6x2x7xf32>, %e: tensor<6x2x2x7xf32>, %t: tensor<6x2xf32>, %l: tensor<6x2x7xi32>, %s: tensor<6x2xf32>) {
  // expected-error @+1 {{'mca.assign_levels' op expected costs between 0 and 1 that ascend strictly, found 5.000000e-01}}
  %0:2 = mca.assign_levels ins(%m, %e, %t : tensor<6x2x7xf32>, tensor<6x2x2x7xf32>, tensor<6x2xf32>)
    outs(%l, %s : tensor<6x2x7xi32>, tensor<6x2xf32>) {costs = array<f64: 0.5, 0.5>} -> tensor<6x2x7xi32>, tensor<6x2xf32>
  return
}
