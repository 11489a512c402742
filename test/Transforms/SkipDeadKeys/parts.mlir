// RUN: mca-opt %s --mca-skip-dead-keys=vector-width=8 --canonicalize | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// No more keys than there are, where the masks go on after them.
// CHECK: #[[$LIVE:.+]] = affine_map<()[s0] -> ((s0 ceildiv 8) * 8, 40)>
// CHECK-LABEL: func @longer_masks
// CHECK: affine.min #[[$LIVE]]()
func.func @longer_masks(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %masks: tensor<32x64xi1>, %y: tensor<2x32x16xf32>) -> tensor<2x32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%g, %h) = (0, 0) to (2, 32) step (1, 8) shared_outs(%o = %y) -> (tensor<2x32x16xf32>) {
    %mask = tensor.extract_slice %masks[%h, 0] [8, 40] [1, 1] : tensor<32x64xi1> to tensor<8x40xi1>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<8x40xi1>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: i1, %old: f32):
      %m = arith.select %w, %x, %low : f32
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
      tensor.parallel_insert_slice %t into %o[%g, %h, 0] [1, 8, 16] [1, 1, 1] : tensor<8x16xf32> into tensor<2x32x16xf32>
    }
  }
  return %r : tensor<2x32x16xf32>
}

// A part of one mask's rows with all its keys, and the whole of another one.
// CHECK-LABEL: func @part_and_whole
// CHECK-SAME: %[[MASKS:[^ ]+]]: tensor<32x40xi1>, %[[KEYS:[^ ]+]]: tensor<40xi1>
// CHECK: linalg.generic {{.*}} ins(%[[MASKS]], %[[KEYS]] : tensor<32x40xi1>, tensor<40xi1>) outs(%{{.+}} : tensor<32xi32>)
// CHECK: scf.forall
// CHECK: affine.min
func.func @part_and_whole(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %masks: tensor<32x40xi1>, %keys: tensor<40xi1>, %y: tensor<2x32x16xf32>) -> tensor<2x32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%g, %h) = (0, 0) to (2, 32) step (1, 8) shared_outs(%o = %y) -> (tensor<2x32x16xf32>) {
    %mask = tensor.extract_slice %masks[%h, 0] [8, 40] [1, 1] : tensor<32x40xi1> to tensor<8x40xi1>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #id, #key, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask, %keys : tensor<8x40xf32>, tensor<8x40xi1>, tensor<40xi1>) outs(%e : tensor<8x40xf32>) {
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
