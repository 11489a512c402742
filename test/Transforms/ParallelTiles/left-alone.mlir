// Loops of which an iteration needs what another one made, or that have little to
// do.
//
// RUN: mca-opt %s -split-input-file --allow-unregistered-dialect --mca-parallel-tiles | FileCheck %s --implicit-check-not=scf.forall

// Each copy would add what the sum starts from.
#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @sum_from_one
func.func @sum_from_one(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %e: tensor<25x24xf32>, %s0: tensor<24xf32>) -> tensor<24xf32> {
  %start = arith.constant 1.0 : f32
  %c0 = arith.constant 0 : index
  %c25 = arith.constant 25 : index
  %c100 = arith.constant 100 : index
  %zeros = linalg.fill ins(%start : f32) outs(%s0 : tensor<24xf32>) -> tensor<24xf32>
  %r = scf.for %i = %c0 to %c100 step %c25 iter_args(%s = %zeros) -> tensor<24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [25, 8] [1, 1] : tensor<100x8xf32> to tensor<25x8xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<25x8xf32>, tensor<8x24xf32>) outs(%e : tensor<25x24xf32>) -> tensor<25x24xf32>
    %n = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["reduction", "parallel"]} ins(%t : tensor<25x24xf32>) outs(%s : tensor<24xf32>) {
    ^bb0(%a: f32, %old: f32):
      %new = arith.addf %old, %a : f32
      linalg.yield %new : f32
    } -> tensor<24xf32>
    scf.yield %n : tensor<24xf32>
  }
  return %r : tensor<24xf32>
}

// -----

// It is not known what the sum starts from.
#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @unknown_start
func.func @unknown_start(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %e: tensor<25x24xf32>, %s0: tensor<24xf32>) -> tensor<24xf32> {
  %start = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c25 = arith.constant 25 : index
  %c100 = arith.constant 100 : index
  %r = scf.for %i = %c0 to %c100 step %c25 iter_args(%s = %s0) -> tensor<24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [25, 8] [1, 1] : tensor<100x8xf32> to tensor<25x8xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<25x8xf32>, tensor<8x24xf32>) outs(%e : tensor<25x24xf32>) -> tensor<25x24xf32>
    %n = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["reduction", "parallel"]} ins(%t : tensor<25x24xf32>) outs(%s : tensor<24xf32>) {
    ^bb0(%a: f32, %old: f32):
      %new = arith.addf %old, %a : f32
      linalg.yield %new : f32
    } -> tensor<24xf32>
    scf.yield %n : tensor<24xf32>
  }
  return %r : tensor<24xf32>
}

// -----

// Products of sums are not sums of products.
#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @no_combiner
func.func @no_combiner(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %e: tensor<25x24xf32>, %s0: tensor<24xf32>) -> tensor<24xf32> {
  %start = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c25 = arith.constant 25 : index
  %c100 = arith.constant 100 : index
  %zeros = linalg.fill ins(%start : f32) outs(%s0 : tensor<24xf32>) -> tensor<24xf32>
  %r = scf.for %i = %c0 to %c100 step %c25 iter_args(%s = %zeros) -> tensor<24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [25, 8] [1, 1] : tensor<100x8xf32> to tensor<25x8xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<25x8xf32>, tensor<8x24xf32>) outs(%e : tensor<25x24xf32>) -> tensor<25x24xf32>
    %n = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["reduction", "parallel"]} ins(%t : tensor<25x24xf32>) outs(%s : tensor<24xf32>) {
    ^bb0(%a: f32, %old: f32):
      %b = arith.addf %old, %a : f32
      %new = arith.mulf %b, %a : f32
      linalg.yield %new : f32
    } -> tensor<24xf32>
    scf.yield %n : tensor<24xf32>
  }
  return %r : tensor<24xf32>
}

// -----

// The order matters.
#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @difference
func.func @difference(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %e: tensor<25x24xf32>, %s0: tensor<24xf32>) -> tensor<24xf32> {
  %start = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c25 = arith.constant 25 : index
  %c100 = arith.constant 100 : index
  %zeros = linalg.fill ins(%start : f32) outs(%s0 : tensor<24xf32>) -> tensor<24xf32>
  %r = scf.for %i = %c0 to %c100 step %c25 iter_args(%s = %zeros) -> tensor<24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [25, 8] [1, 1] : tensor<100x8xf32> to tensor<25x8xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<25x8xf32>, tensor<8x24xf32>) outs(%e : tensor<25x24xf32>) -> tensor<25x24xf32>
    %n = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["reduction", "parallel"]} ins(%t : tensor<25x24xf32>) outs(%s : tensor<24xf32>) {
    ^bb0(%a: f32, %old: f32):
      %new = arith.subf %a, %old : f32
      linalg.yield %new : f32
    } -> tensor<24xf32>
    scf.yield %n : tensor<24xf32>
  }
  return %r : tensor<24xf32>
}

// -----

// The selection is by another comparison than that of the two.
#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @chosen_by_others
func.func @chosen_by_others(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %e: tensor<25x24xf32>, %s0: tensor<24xf32>) -> tensor<24xf32> {
  %start = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c25 = arith.constant 25 : index
  %c100 = arith.constant 100 : index
  %zeros = linalg.fill ins(%start : f32) outs(%s0 : tensor<24xf32>) -> tensor<24xf32>
  %r = scf.for %i = %c0 to %c100 step %c25 iter_args(%s = %zeros) -> tensor<24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [25, 8] [1, 1] : tensor<100x8xf32> to tensor<25x8xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<25x8xf32>, tensor<8x24xf32>) outs(%e : tensor<25x24xf32>) -> tensor<25x24xf32>
    %n = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["reduction", "parallel"]} ins(%t : tensor<25x24xf32>) outs(%s : tensor<24xf32>) {
    ^bb0(%a: f32, %old: f32):
      %zero = arith.constant 0.0 : f32
      %is = arith.cmpf ogt, %a, %zero : f32
      %new = arith.select %is, %a, %old : f32
      linalg.yield %new : f32
    } -> tensor<24xf32>
    scf.yield %n : tensor<24xf32>
  }
  return %r : tensor<24xf32>
}

// -----

// The sum so far is read.
#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @read
func.func @read(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %e: tensor<25x24xf32>, %s0: tensor<24xf32>) -> tensor<24xf32> {
  %start = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c25 = arith.constant 25 : index
  %c100 = arith.constant 100 : index
  %zeros = linalg.fill ins(%start : f32) outs(%s0 : tensor<24xf32>) -> tensor<24xf32>
  %r = scf.for %i = %c0 to %c100 step %c25 iter_args(%s = %zeros) -> tensor<24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [25, 8] [1, 1] : tensor<100x8xf32> to tensor<25x8xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<25x8xf32>, tensor<8x24xf32>) outs(%e : tensor<25x24xf32>) -> tensor<25x24xf32>
    %so_far = linalg.exp ins(%s : tensor<24xf32>) outs(%s0 : tensor<24xf32>) -> tensor<24xf32>
    %n = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["reduction", "parallel"]} ins(%t : tensor<25x24xf32>) outs(%so_far : tensor<24xf32>) {
    ^bb0(%a: f32, %old: f32):
      %new = arith.addf %old, %a : f32
      linalg.yield %new : f32
    } -> tensor<24xf32>
    scf.yield %n : tensor<24xf32>
  }
  return %r : tensor<24xf32>
}

// -----

// Something else happens in turn.
#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @side_effect
func.func @side_effect(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %e: tensor<25x24xf32>, %s0: tensor<24xf32>) -> tensor<24xf32> {
  %start = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c25 = arith.constant 25 : index
  %c100 = arith.constant 100 : index
  %zeros = linalg.fill ins(%start : f32) outs(%s0 : tensor<24xf32>) -> tensor<24xf32>
  %r = scf.for %i = %c0 to %c100 step %c25 iter_args(%s = %zeros) -> tensor<24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [25, 8] [1, 1] : tensor<100x8xf32> to tensor<25x8xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<25x8xf32>, tensor<8x24xf32>) outs(%e : tensor<25x24xf32>) -> tensor<25x24xf32>
    "test.print"(%i) : (index) -> ()
    %n = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["reduction", "parallel"]} ins(%t : tensor<25x24xf32>) outs(%s : tensor<24xf32>) {
    ^bb0(%a: f32, %old: f32):
      %new = arith.addf %old, %a : f32
      linalg.yield %new : f32
    } -> tensor<24xf32>
    scf.yield %n : tensor<24xf32>
  }
  return %r : tensor<24xf32>
}

// -----

// There is little to do.
#all = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
// CHECK-LABEL: func @no_product
func.func @no_product(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %e: tensor<25x24xf32>, %s0: tensor<24xf32>) -> tensor<24xf32> {
  %start = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c25 = arith.constant 25 : index
  %c100 = arith.constant 100 : index
  %zeros = linalg.fill ins(%start : f32) outs(%s0 : tensor<24xf32>) -> tensor<24xf32>
  %r = scf.for %i = %c0 to %c100 step %c25 iter_args(%s = %zeros) -> tensor<24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [25, 8] [1, 1] : tensor<100x8xf32> to tensor<25x8xf32>
    %t = linalg.add ins(%e, %e : tensor<25x24xf32>, tensor<25x24xf32>) outs(%e : tensor<25x24xf32>) -> tensor<25x24xf32>
    %n = linalg.generic {indexing_maps = [#all, #column], iterator_types = ["reduction", "parallel"]} ins(%t : tensor<25x24xf32>) outs(%s : tensor<24xf32>) {
    ^bb0(%a: f32, %old: f32):
      %new = arith.addf %old, %a : f32
      linalg.yield %new : f32
    } -> tensor<24xf32>
    scf.yield %n : tensor<24xf32>
  }
  return %r : tensor<24xf32>
}

// -----

// Parts overlap.
// CHECK-LABEL: func @overlapping
func.func @overlapping(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %y0: tensor<100x24xf32>) -> tensor<100x24xf32> {
  %c0 = arith.constant 0 : index
  %c10 = arith.constant 10 : index
  %c100 = arith.constant 100 : index
  %r = scf.for %i = %c0 to %c100 step %c10 iter_args(%y = %y0) -> tensor<100x24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [20, 8] [1, 1] : tensor<100x8xf32> to tensor<20x8xf32>
    %old = tensor.extract_slice %y[%i, 0] [20, 24] [1, 1] : tensor<100x24xf32> to tensor<20x24xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<20x8xf32>, tensor<8x24xf32>) outs(%old : tensor<20x24xf32>) -> tensor<20x24xf32>
    %n = tensor.insert_slice %t into %y[%i, 0] [20, 24] [1, 1] : tensor<20x24xf32> into tensor<100x24xf32>
    scf.yield %n : tensor<100x24xf32>
  }
  return %r : tensor<100x24xf32>
}

// -----

// All write the same part.
// CHECK-LABEL: func @same_part
func.func @same_part(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %y0: tensor<100x24xf32>) -> tensor<100x24xf32> {
  %c0 = arith.constant 0 : index
  %c10 = arith.constant 10 : index
  %c100 = arith.constant 100 : index
  %r = scf.for %i = %c0 to %c100 step %c10 iter_args(%y = %y0) -> tensor<100x24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [10, 8] [1, 1] : tensor<100x8xf32> to tensor<10x8xf32>
    %old = tensor.extract_slice %y[3, 0] [10, 24] [1, 1] : tensor<100x24xf32> to tensor<10x24xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<10x8xf32>, tensor<8x24xf32>) outs(%old : tensor<10x24xf32>) -> tensor<10x24xf32>
    %n = tensor.insert_slice %t into %y[3, 0] [10, 24] [1, 1] : tensor<10x24xf32> into tensor<100x24xf32>
    scf.yield %n : tensor<100x24xf32>
  }
  return %r : tensor<100x24xf32>
}

// -----

// Parts of other iterations are read.
// CHECK-LABEL: func @another_part
func.func @another_part(%q: tensor<100x8xf32>, %k: tensor<8x24xf32>, %y0: tensor<100x24xf32>) -> tensor<100x24xf32> {
  %c0 = arith.constant 0 : index
  %c10 = arith.constant 10 : index
  %c100 = arith.constant 100 : index
  %r = scf.for %i = %c0 to %c100 step %c10 iter_args(%y = %y0) -> tensor<100x24xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [10, 8] [1, 1] : tensor<100x8xf32> to tensor<10x8xf32>
    %old = tensor.extract_slice %y[3, 0] [10, 24] [1, 1] : tensor<100x24xf32> to tensor<10x24xf32>
    %t = linalg.matmul ins(%rows, %k : tensor<10x8xf32>, tensor<8x24xf32>) outs(%old : tensor<10x24xf32>) -> tensor<10x24xf32>
    %n = tensor.insert_slice %t into %y[%i, 0] [10, 24] [1, 1] : tensor<10x24xf32> into tensor<100x24xf32>
    scf.yield %n : tensor<100x24xf32>
  }
  return %r : tensor<100x24xf32>
}
