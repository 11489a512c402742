// RUN: mca-opt %s --mca-skip-dead-keys=vector-width=8 --canonicalize | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>

// Probabilities that are stored are zero after the last key.
// CHECK-LABEL: func @stored
// CHECK-DAG: %[[ZERO:.+]] = arith.constant 0.000000e+00 : f32
// CHECK: %[[LIVE:.+]] = affine.min
// CHECK: %[[DEAD:.+]] = affine.apply #{{.+}}()[%[[LIVE]]]
// CHECK: %[[AFTER:.+]] = tensor.extract_slice %[[OUT:.+]][0, %[[LIVE]]] [8, %[[DEAD]]]
// CHECK: %[[ZEROS:.+]] = linalg.fill ins(%[[ZERO]] : f32) outs(%[[AFTER]]
// CHECK: %[[CLEARED:.+]] = tensor.insert_slice %[[ZEROS]] into %[[OUT]][0, %[[LIVE]]] [8, %[[DEAD]]]
// CHECK: %[[PLACE:.+]] = tensor.extract_slice %[[CLEARED]][0, 0] [8, %[[LIVE]]]
// CHECK: %[[P:.+]] = linalg.generic {{.*}} outs(%[[PLACE]] :
// CHECK: %[[WHOLE:.+]] = tensor.insert_slice %[[P]] into %[[CLEARED]][0, 0] [8, %[[LIVE]]]
// CHECK: tensor.parallel_insert_slice %[[WHOLE]]
func.func @stored(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<4x8x16xf32>, %ya: tensor<4x8x40xf32>) -> (tensor<4x8x16xf32>, tensor<4x8x40xf32>) {
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
      tensor.parallel_insert_slice %p into %oa[%h, 0, 0] [1, 8, 40] [1, 1, 1] : tensor<8x40xf32> into tensor<4x8x40xf32>
    }
  }
  return %r#0, %r#1 : tensor<4x8x16xf32>, tensor<4x8x40xf32>
}

// Maxima of columns start from zero.
// CHECK-LABEL: func @statistics
// CHECK: %[[START:.+]] = linalg.fill ins(%{{.+}} : f32) outs(%{{.+}} : tensor<40xf32>)
// CHECK: %[[PART:.+]] = tensor.extract_slice %[[START]][0] [%[[LIVE:.+]]] [1]
// CHECK: %[[C:.+]] = linalg.generic {{.*}} outs(%[[PART]] : tensor<?xf32>)
// CHECK: %[[ALL:.+]] = tensor.insert_slice %[[C]] into %[[START]][0] [%[[LIVE]]] [1]
// CHECK: tensor.parallel_insert_slice %[[ALL]]
func.func @statistics(%q: tensor<8x16xf32>, %k: tensor<16x40xf32>, %v: tensor<40x16xf32>, %mask: tensor<40xf32>, %y: tensor<4x8x16xf32>, %ya: tensor<4x40xf32>) -> (tensor<4x8x16xf32>, tensor<4x40xf32>) {
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
    %start = arith.constant 0.0 : f32
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
