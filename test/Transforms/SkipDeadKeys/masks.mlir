// RUN: mca-opt %s --mca-skip-dead-keys=vector-width=8 --canonicalize | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#turned = affine_map<(i, j) -> (j, i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
#panels = affine_map<(i, j, k) -> (j floordiv 8, k, j mod 8)>
// A mask of rows for both heads: what each sees is counted once, what a tile needs
// in the loop.
// CHECK-LABEL: func @selected
// CHECK-SAME: %[[MASKS:[^ ]+]]: tensor<32x40xi1>
// CHECK-DAG: %[[ALL:.+]] = arith.constant 40 : i32
// CHECK: %[[COUNTS:.+]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[MASKS]] : tensor<32x40xi1>) outs(%{{.+}} : tensor<32xi32>)
// CHECK-NEXT: ^bb0(%[[SEEN:.+]]: i1,
// CHECK-NOT: arith.xori
// CHECK: arith.select %[[SEEN]]
// CHECK: scf.forall (%{{.+}}, %[[I:.+]]) = (0, 0) to (2, 32) step (1, 8)
// CHECK: tensor.extract_slice %[[COUNTS]][%[[I]]] [8] [1]
// CHECK: arith.select %{{.+}}, %[[ALL]]
// CHECK: affine.min
// CHECK: tensor.extract
// CHECK: tensor<?x16xf32>) outs(%{{.+}} : tensor<8x16xf32>)
func.func @selected(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %masks: tensor<32x40xi1>, %y: tensor<2x32x16xf32>) -> tensor<2x32x16xf32> {
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

// True hides; panels of keys are read as far as needed.
// CHECK-LABEL: func @hidden_if
// CHECK-SAME: %[[K:[^ ]+]]: tensor<5x16x8xf32>
// CHECK: arith.select %{{.+}}, %{{.+}}, %{{.+}} : i32
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %[[K]] : tensor<8x16xf32>, tensor<5x16x8xf32>) outs(%{{.+}} : tensor<8x?xf32>)
func.func @hidden_if(%q: tensor<8x16xf32>, %k: tensor<5x16x8xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xi1>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%h) in (4) shared_outs(%o = %y) -> (tensor<4x8x16xf32>) {
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #panels, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %k : tensor<8x16xf32>, tensor<5x16x8xf32>) outs(%z : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: f32, %acc: f32):
      %1 = arith.mulf %x, %w : f32
      %2 = arith.addf %acc, %1 : f32
      linalg.yield %2 : f32
    } -> tensor<8x40xf32>
    %p = linalg.generic {indexing_maps = [#id, #key, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %mask : tensor<8x40xf32>, tensor<40xi1>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %w: i1, %old: f32):
      %m = arith.select %w, %low, %x : f32
      %p0 = math.exp2 %m : f32
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

// Two masks: the last key that both let a row see.
// CHECK-LABEL: func @rows_and_keys
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%{{.+}}, %{{.+}} : tensor<40xi1>, tensor<8x40xf32>) outs(%{{.+}} : tensor<8xi32>)
// CHECK: arith.andi
// CHECK: scf.forall
func.func @rows_and_keys(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %keys: tensor<40xi1>, %rows: tensor<8x40xf32>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
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
    %p = linalg.generic {indexing_maps = [#id, #key, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%s, %keys, %rows : tensor<8x40xf32>, tensor<40xi1>, tensor<8x40xf32>) outs(%e : tensor<8x40xf32>) {
    ^bb0(%x: f32, %c: i1, %w: f32, %old: f32):
      %n = arith.select %c, %x, %low : f32
      %m = arith.addf %n, %w : f32
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

// Keys are laid out as far as needed.
// CHECK-LABEL: func @layout_of_keys
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<?x16xf32>) outs(%{{.+}} : tensor<16x?xf32>)
func.func @layout_of_keys(%q: tensor<8x16xf32>, %v: tensor<40x16xf32>, %rows: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<4x8x16xf32>) -> tensor<4x8x16xf32> {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant -1.0e+09 : f32
  %r = scf.forall (%h) in (4) shared_outs(%o = %y) -> (tensor<4x8x16xf32>) {
    %ek = tensor.empty() : tensor<16x40xf32>
    %scaled = linalg.generic {indexing_maps = [#turned, #id], iterator_types = ["parallel", "parallel"]} ins(%rows : tensor<40x16xf32>) outs(%ek : tensor<16x40xf32>) {
    ^bb0(%x: f32, %old: f32):
      %1 = arith.addf %x, %x : f32
      linalg.yield %1 : f32
    } -> tensor<16x40xf32>
    %e = tensor.empty() : tensor<8x40xf32>
    %z = linalg.fill ins(%zero : f32) outs(%e : tensor<8x40xf32>) -> tensor<8x40xf32>
    %s = linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]} ins(%q, %scaled : tensor<8x16xf32>, tensor<16x40xf32>) outs(%z : tensor<8x40xf32>) {
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
