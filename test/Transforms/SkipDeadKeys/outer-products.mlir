// Products with probabilities that a loop over tiles of rows put together.
//
// RUN: mca-opt %s -split-input-file --mca-skip-dead-keys=vector-width=8 --canonicalize --cse | FileCheck %s

// All tiles have the same mask: one count.
#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @same_mask
// CHECK-SAME: %{{.+}}: tensor<32x16xf32>, %{{.+}}: tensor<16x40xf32>, %[[V:.+]]: tensor<40x16xf32>, %[[MASK:.+]]: tensor<40xf32>
// CHECK: %[[LIVE:.+]] = affine.min
// CHECK: %[[ALL:.+]] = scf.for
// CHECK: %[[A:.+]] = tensor.extract_slice %[[ALL]][0, 0] [32, %[[LIVE]]] [1, 1]
// CHECK: %[[U:.+]] = tensor.extract_slice %[[V]][0, 0] [%[[LIVE]], 16] [1, 1]
// CHECK: %[[T:.+]] = linalg.generic {{.*}} ins(%[[A]], %[[U]] : tensor<32x?xf32>, tensor<?x16xf32>)
// CHECK: return %[[T]]
func.func @same_mask(%q: tensor<32x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<32x16xf32>) -> tensor<32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %a0 = tensor.empty() : tensor<32x40xf32>
  %y0 = linalg.fill ins(%zero : f32) outs(%y : tensor<32x16xf32>) -> tensor<32x16xf32>
  %all = scf.for %i = %c0 to %c32 step %c8 iter_args(%old_all = %a0) -> tensor<32x40xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [8, 16] [1, 1] : tensor<32x16xf32> to tensor<8x16xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %r0 = tensor.empty() : tensor<8xf32>
    %r = linalg.fill ins(%zero : f32) outs(%r0 : tensor<8xf32>) -> tensor<8xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%rows, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p, %sum = linalg.generic {indexing_maps = [#id, #key, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e, %r : tensor<8x40xf32>, tensor<8xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32, %so_far: f32):
      %m = arith.addf %x, %w : f32
      %p0 = math.exp %m : f32
      %next = arith.addf %so_far, %p0 : f32
      linalg.yield %p0, %next : f32, f32
    } -> (tensor<8x40xf32>, tensor<8xf32>)
    %n = tensor.insert_slice %p into %old_all[%i, 0] [8, 40] [1, 1] : tensor<8x40xf32> into tensor<32x40xf32>
    scf.yield %n : tensor<32x40xf32>
  }
  %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%all, %v : tensor<32x40xf32>, tensor<40x16xf32>) outs(%y0 : tensor<32x16xf32>) {
  ^bb0(%x: f32, %w: f32, %acc: f32):
    %1 = arith.mulf %x, %w : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<32x16xf32>
  return %t : tensor<32x16xf32>
}

// -----

// Each tile of rows has a count of its own, the product that of all rows. Heads read
// the mask again.
#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @rows
// CHECK: %[[OF_ROWS:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<32xi32>)
// CHECK: linalg.generic {{.*}} iterator_types = ["reduction"]} ins(%[[OF_ROWS]] : tensor<32xi32>)
// CHECK: %[[LIVE:.+]] = affine.min
// CHECK: scf.forall
// CHECK:   %[[ALL:.+]] = scf.for
// CHECK:     tensor.extract_slice %[[OF_ROWS]]
// CHECK:     affine.min
// CHECK:     scf.yield
// CHECK:   %[[A:.+]] = tensor.extract_slice %[[ALL]][0, 0] [32, %[[LIVE]]]
// CHECK:   linalg.generic {{.*}} ins(%[[A]], %{{.+}} : tensor<32x?xf32>, tensor<?x16xf32>)
func.func @rows(%q: tensor<32x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<32x40xf32>, %ys: tensor<4x32x16xf32>) -> tensor<4x32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %heads = scf.forall (%h) in (4) shared_outs(%o = %ys) -> tensor<4x32x16xf32> {
  %a0 = tensor.empty() : tensor<32x40xf32>
  %y = tensor.empty() : tensor<32x16xf32>
  %y0 = linalg.fill ins(%zero : f32) outs(%y : tensor<32x16xf32>) -> tensor<32x16xf32>
  %all = scf.for %i = %c0 to %c32 step %c8 iter_args(%old_all = %a0) -> tensor<32x40xf32> {
    %part = tensor.extract_slice %mask[%i, 0] [8, 40] [1, 1] : tensor<32x40xf32> to tensor<8x40xf32>
    %rows = tensor.extract_slice %q[%i, 0] [8, 16] [1, 1] : tensor<32x16xf32> to tensor<8x16xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %r0 = tensor.empty() : tensor<8xf32>
    %r = linalg.fill ins(%zero : f32) outs(%r0 : tensor<8xf32>) -> tensor<8xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%rows, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p, %sum = linalg.generic {indexing_maps = [#id, #id, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%s, %part : tensor<8x40xf32>, tensor<8x40xf32>) outs(%e, %r : tensor<8x40xf32>, tensor<8xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32, %so_far: f32):
      %m = arith.addf %x, %w : f32
      %p0 = math.exp %m : f32
      %next = arith.addf %so_far, %p0 : f32
      linalg.yield %p0, %next : f32, f32
    } -> (tensor<8x40xf32>, tensor<8xf32>)
    %n = tensor.insert_slice %p into %old_all[%i, 0] [8, 40] [1, 1] : tensor<8x40xf32> into tensor<32x40xf32>
    scf.yield %n : tensor<32x40xf32>
  }
  %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%all, %v : tensor<32x40xf32>, tensor<40x16xf32>) outs(%y0 : tensor<32x16xf32>) {
  ^bb0(%x: f32, %w: f32, %acc: f32):
    %1 = arith.mulf %x, %w : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<32x16xf32>
  scf.forall.in_parallel {
    tensor.parallel_insert_slice %t into %o[%h, 0, 0] [1, 32, 16] [1, 1, 1] : tensor<32x16xf32> into tensor<4x32x16xf32>
  }
  }
  return %heads : tensor<4x32x16xf32>
}

// -----

// Tiles that threads share.
#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @shared_by_threads
// CHECK-SAME: %{{.+}}: tensor<32x16xf32>, %{{.+}}: tensor<16x40xf32>, %[[V:.+]]: tensor<40x16xf32>, %[[MASK:.+]]: tensor<40xf32>
// CHECK: %[[LIVE:.+]] = affine.min
// CHECK: %[[ALL:.+]] = scf.forall
// CHECK: %[[A:.+]] = tensor.extract_slice %[[ALL]][0, 0] [32, %[[LIVE]]] [1, 1]
// CHECK: %[[U:.+]] = tensor.extract_slice %[[V]][0, 0] [%[[LIVE]], 16] [1, 1]
// CHECK: %[[T:.+]] = linalg.generic {{.*}} ins(%[[A]], %[[U]] : tensor<32x?xf32>, tensor<?x16xf32>)
// CHECK: return %[[T]]
func.func @shared_by_threads(%q: tensor<32x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<32x16xf32>) -> tensor<32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %a0 = tensor.empty() : tensor<32x40xf32>
  %y0 = linalg.fill ins(%zero : f32) outs(%y : tensor<32x16xf32>) -> tensor<32x16xf32>
  %all = scf.forall (%i) = (0) to (32) step (8) shared_outs(%old_all = %a0) -> tensor<32x40xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [8, 16] [1, 1] : tensor<32x16xf32> to tensor<8x16xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %r0 = tensor.empty() : tensor<8xf32>
    %r = linalg.fill ins(%zero : f32) outs(%r0 : tensor<8xf32>) -> tensor<8xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%rows, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p, %sum = linalg.generic {indexing_maps = [#id, #key, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e, %r : tensor<8x40xf32>, tensor<8xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32, %so_far: f32):
      %m = arith.addf %x, %w : f32
      %p0 = math.exp %m : f32
      %next = arith.addf %so_far, %p0 : f32
      linalg.yield %p0, %next : f32, f32
    } -> (tensor<8x40xf32>, tensor<8xf32>)
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %p into %old_all[%i, 0] [8, 40] [1, 1] : tensor<8x40xf32> into tensor<32x40xf32>
    }
  }
  %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%all, %v : tensor<32x40xf32>, tensor<40x16xf32>) outs(%y0 : tensor<32x16xf32>) {
  ^bb0(%x: f32, %w: f32, %acc: f32):
    %1 = arith.mulf %x, %w : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<32x16xf32>
  return %t : tensor<32x16xf32>
}

// -----

// Rows that no tile writes have what the loop starts from.
#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @not_empty
// CHECK: %[[ALL:.+]] = scf.for
// CHECK: linalg.generic {{.*}} ins({{.*}}%[[ALL]]{{.*}} : tensor<32x40xf32>
// CHECK: return
func.func @not_empty(%q: tensor<32x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<32x16xf32>, %before: tensor<32x40xf32>) -> tensor<32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %y0 = linalg.fill ins(%zero : f32) outs(%y : tensor<32x16xf32>) -> tensor<32x16xf32>
  %all = scf.for %i = %c0 to %c32 step %c8 iter_args(%old_all = %before) -> tensor<32x40xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [8, 16] [1, 1] : tensor<32x16xf32> to tensor<8x16xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %r0 = tensor.empty() : tensor<8xf32>
    %r = linalg.fill ins(%zero : f32) outs(%r0 : tensor<8xf32>) -> tensor<8xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%rows, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p, %sum = linalg.generic {indexing_maps = [#id, #key, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e, %r : tensor<8x40xf32>, tensor<8xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32, %so_far: f32):
      %m = arith.addf %x, %w : f32
      %p0 = math.exp %m : f32
      %next = arith.addf %so_far, %p0 : f32
      linalg.yield %p0, %next : f32, f32
    } -> (tensor<8x40xf32>, tensor<8xf32>)
    %n = tensor.insert_slice %p into %old_all[%i, 0] [8, 40] [1, 1] : tensor<8x40xf32> into tensor<32x40xf32>
    scf.yield %n : tensor<32x40xf32>
  }
  %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%all, %v : tensor<32x40xf32>, tensor<40x16xf32>) outs(%y0 : tensor<32x16xf32>) {
  ^bb0(%x: f32, %w: f32, %acc: f32):
    %1 = arith.mulf %x, %w : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<32x16xf32>
  return %t : tensor<32x16xf32>
}

// -----

// Keys are not where they were.
#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @shifted
// CHECK: %[[ALL:.+]] = scf.for
// CHECK: linalg.generic {{.*}} ins({{.*}}%[[ALL]]{{.*}} : tensor<32x50xf32>
// CHECK: return
func.func @shifted(%q: tensor<32x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<32x16xf32>, %v50: tensor<50x16xf32>) -> tensor<32x16xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %a0 = tensor.empty() : tensor<32x40xf32>
  %y0 = linalg.fill ins(%zero : f32) outs(%y : tensor<32x16xf32>) -> tensor<32x16xf32>
  %b0 = tensor.empty() : tensor<32x50xf32>
  %all = scf.for %i = %c0 to %c32 step %c8 iter_args(%old_all = %b0) -> tensor<32x50xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [8, 16] [1, 1] : tensor<32x16xf32> to tensor<8x16xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %r0 = tensor.empty() : tensor<8xf32>
    %r = linalg.fill ins(%zero : f32) outs(%r0 : tensor<8xf32>) -> tensor<8xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%rows, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p, %sum = linalg.generic {indexing_maps = [#id, #key, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e, %r : tensor<8x40xf32>, tensor<8xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32, %so_far: f32):
      %m = arith.addf %x, %w : f32
      %p0 = math.exp %m : f32
      %next = arith.addf %so_far, %p0 : f32
      linalg.yield %p0, %next : f32, f32
    } -> (tensor<8x40xf32>, tensor<8xf32>)
    %n = tensor.insert_slice %p into %old_all[%i, 10] [8, 40] [1, 1] : tensor<8x40xf32> into tensor<32x50xf32>
    scf.yield %n : tensor<32x50xf32>
  }
  %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%all, %v50 : tensor<32x50xf32>, tensor<50x16xf32>) outs(%y0 : tensor<32x16xf32>) {
  ^bb0(%x: f32, %w: f32, %acc: f32):
    %1 = arith.mulf %x, %w : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<32x16xf32>
  return %t : tensor<32x16xf32>
}

// -----

// The product sums over rows.
#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @sums_rows
// CHECK: %[[ALL:.+]] = scf.for
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %[[ALL]] : tensor<16x32xf32>, tensor<32x40xf32>)
// CHECK: return
func.func @sums_rows(%q: tensor<32x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<32x16xf32>, %qt: tensor<16x32xf32>) -> tensor<16x40xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %a0 = tensor.empty() : tensor<32x40xf32>
  %y0 = linalg.fill ins(%zero : f32) outs(%y : tensor<32x16xf32>) -> tensor<32x16xf32>
  %all = scf.for %i = %c0 to %c32 step %c8 iter_args(%old_all = %a0) -> tensor<32x40xf32> {
    %rows = tensor.extract_slice %q[%i, 0] [8, 16] [1, 1] : tensor<32x16xf32> to tensor<8x16xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %r0 = tensor.empty() : tensor<8xf32>
    %r = linalg.fill ins(%zero : f32) outs(%r0 : tensor<8xf32>) -> tensor<8xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%rows, %k : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p, %sum = linalg.generic {indexing_maps = [#id, #key, #id, #row], iterator_types = ["parallel", "reduction"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xf32>) outs(%e, %r : tensor<8x40xf32>, tensor<8xf32>) {
    ^bb0(%x: f32, %w: f32, %old: f32, %so_far: f32):
      %m = arith.addf %x, %w : f32
      %p0 = math.exp %m : f32
      %next = arith.addf %so_far, %p0 : f32
      linalg.yield %p0, %next : f32, f32
    } -> (tensor<8x40xf32>, tensor<8xf32>)
    %n = tensor.insert_slice %p into %old_all[%i, 0] [8, 40] [1, 1] : tensor<8x40xf32> into tensor<32x40xf32>
    scf.yield %n : tensor<32x40xf32>
  }
  %w0 = tensor.empty() : tensor<16x40xf32>
  %w1 = linalg.fill ins(%zero : f32) outs(%w0 : tensor<16x40xf32>) -> tensor<16x40xf32>
  %t = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%qt, %all : tensor<16x32xf32>, tensor<32x40xf32>) outs(%w1 : tensor<16x40xf32>) {
  ^bb0(%x: f32, %w: f32, %acc: f32):
    %1 = arith.mulf %x, %w : f32
    %2 = arith.addf %acc, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<16x40xf32>
  return %t : tensor<16x40xf32>
}
