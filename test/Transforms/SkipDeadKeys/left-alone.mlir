// RUN: mca-opt %s --mca-skip-dead-keys | FileCheck %s --implicit-check-not=?x --implicit-check-not=x? --implicit-check-not=maxsi

#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK: func @not_hidden_by_little
func.func @not_hidden_by_little(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xi1>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%h) in (4) shared_outs(%o = %y) -> (tensor<4x8x16xf32>) {
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #key, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xi1>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: i1, %old: f32):
      %little = arith.constant -1.0e+04 : f32
      %m = arith.select %w, %x, %little : f32
      %p0 = math.exp %m : f32
      linalg.yield %p0 : f32
    } -> tensor<8x40xf32>
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %t into %o[%h, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<4x8x16xf32>
    }
  }
  return %r : tensor<4x8x16xf32>
}

// What is hidden is large.
// CHECK: func @not_without_exponential
func.func @not_without_exponential(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%h) in (4) shared_outs(%o = %y) -> (tensor<4x8x16xf32>) {
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #key, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32):
      %p0 = arith.addf %x, %w : f32
      linalg.yield %p0 : f32
    } -> tensor<8x40xf32>
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %t into %o[%h, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<4x8x16xf32>
    }
  }
  return %r : tensor<4x8x16xf32>
}

// -1e9 / 1e9 is -1.
// CHECK: func @not_shrunk
func.func @not_shrunk(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%h) in (4) shared_outs(%o = %y) -> (tensor<4x8x16xf32>) {
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #key, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32):
      %tiny = arith.constant 1.0e-09 : f32
      %m = arith.addf %x, %w : f32
      %n = arith.mulf %m, %tiny : f32
      %p0 = math.exp %n : f32
      linalg.yield %p0 : f32
    } -> tensor<8x40xf32>
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %t into %o[%h, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<4x8x16xf32>
    }
  }
  return %r : tensor<4x8x16xf32>
}

// As large as the scores.
// CHECK: func @not_mask_of_every_score
func.func @not_mask_of_every_score(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %masks: tensor<4x8x40xf32>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%h) in (4) shared_outs(%o = %y) -> (tensor<4x8x16xf32>) {
    %mask = tensor.extract_slice %masks[%h, 0, 0] [1, 8, 40] [1, 1, 1] : tensor<4x8x40xf32> to tensor<8x40xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<8x40xf32>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32):
      %m = arith.addf %x, %w : f32
      %p0 = math.exp %m : f32
      linalg.yield %p0 : f32
    } -> tensor<8x40xf32>
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %t into %o[%h, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<4x8x16xf32>
    }
  }
  return %r : tensor<4x8x16xf32>
}

// CHECK: func @not_mask_of_the_loop
func.func @not_mask_of_the_loop(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %all: tensor<40xf32>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%h) in (4) shared_outs(%o = %y) -> (tensor<4x8x16xf32>) {
    %em = tensor.empty() : tensor<40xf32>
    %mask = linalg.exp ins(%all : tensor<40xf32>) outs(%em : tensor<40xf32>) -> tensor<40xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #key, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32):
      %m = arith.addf %x, %w : f32
      %p0 = math.exp %m : f32
      linalg.yield %p0 : f32
    } -> tensor<8x40xf32>
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %t into %o[%h, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<4x8x16xf32>
    }
  }
  return %r : tensor<4x8x16xf32>
}

// The rows of one mask cannot be counted with those of a longer one.
// CHECK: func @not_parts_of_different_wholes
func.func @not_parts_of_different_wholes(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %masks: tensor<32x40xi1>, %others: tensor<64x40xi1>, %y: tensor<2x32x16xf32>) -> tensor<2x32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%g, %h) = (0, 0) to (2, 32) step (1, 8) shared_outs(%o = %y) -> (tensor<2x32x16xf32>) {
    %mask = tensor.extract_slice %masks[%h, 0] [8, 40] [1, 1] : tensor<32x40xi1> to tensor<8x40xi1>
    %other = tensor.extract_slice %others[%h, 0] [8, 40] [1, 1] : tensor<64x40xi1> to tensor<8x40xi1>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask, %other : tensor<8x40xf32>, tensor<8x40xi1>, tensor<8x40xi1>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: i1, %key: i1, %old: f32):
      %m = arith.select %w, %x, %low : f32
      %m0 = arith.select %key, %m, %low : f32
      %p0 = math.exp %m0 : f32
      linalg.yield %p0 : f32
    } -> tensor<8x40xf32>
    %ey = tensor.empty() : tensor<8x16xf32>
    %zy = linalg.fill ins(%zero : f32) outs(%ey : tensor<8x16xf32>) -> tensor<8x16xf32>
    %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%p, %v : tensor<8x40xf32>, tensor<40x16xf32>) outs(%zy : tensor<8x16xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x16xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %t into %o[%g, %h, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<2x32x16xf32>
    }
  }
  return %r : tensor<2x32x16xf32>
}
