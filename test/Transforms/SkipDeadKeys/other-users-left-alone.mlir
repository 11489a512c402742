// RUN: mca-opt %s --mca-skip-dead-keys | FileCheck %s --implicit-check-not=?x --implicit-check-not=x? --implicit-check-not=maxsi

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#key = affine_map<(i, j) -> (j)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>

// Hidden queries are no hidden keys.
// CHECK: func @not_rows
func.func @not_rows(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<8xf32>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
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
    %p = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<8xf32>) outs(%e : tensor<8x40xf32>) {
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

// What hidden scores are is read.
// CHECK: func @not_scores_elsewhere
func.func @not_scores_elsewhere(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<4x8x16xf32>, %ya: tensor<4x8x40xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r:2 = scf.forall (%h) in (4) shared_outs(%o = %y, %oa = %ya) -> (tensor<4x8x16xf32>, tensor<4x8x40xf32>) {
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
      tensor.parallel_insert_slice %s into %oa[%h, 0, 0] [1, 8, 40] [1, 1, 1] : tensor<8x40xf32> into tensor<4x8x40xf32>
    }
  }
  return %r#0 : tensor<4x8x16xf32>
}

// Hidden columns would be 1 either way, but this is not looked into.
// CHECK: func @not_statistics_from_ones
func.func @not_statistics_from_ones(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<4x8x16xf32>, %ya: tensor<4x40xf32>) -> (tensor<4x8x16xf32>, tensor<4x40xf32>) {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r:2 = scf.forall (%h) in (4) shared_outs(%o = %y, %oa = %ya) -> (tensor<4x8x16xf32>, tensor<4x40xf32>) {
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
    %start = arith.constant 1.0 : f32
    %ec = tensor.empty() : tensor<40xf32>
    %c0 = linalg.fill ins(%start : f32) outs(%ec : tensor<40xf32>) -> tensor<40xf32>
    %c = linalg.generic {indexing_maps = [#id, #key], iterator_types = ["reduction", "parallel"]} ins(%p : tensor<8x40xf32>) outs(%c0 : tensor<40xf32>) {
    ^bb0(%x: f32, %acc: f32):
      %1 = arith.maximumf %x, %acc : f32
      linalg.yield %1 : f32
    } -> tensor<40xf32>
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %c into %oa[%h, 0] [1, 40] [1, 1] : tensor<40xf32> into tensor<4x40xf32>
      tensor.parallel_insert_slice %t into %o[%h, 0, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<4x8x16xf32>
    }
  }
  return %r#0, %r#1 : tensor<4x8x16xf32>, tensor<4x40xf32>
}
