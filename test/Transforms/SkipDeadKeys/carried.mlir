// Statistics of columns that loops over groups and tiles of rows carry: those of
// hidden keys stay what they start from.
//
// RUN: mca-opt %s -split-input-file --mca-skip-dead-keys=vector-width=8 | FileCheck %s

// Zeros that nothing else is made of.
#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @zeros
// CHECK: %[[LIVE:.+]] = affine.min
// CHECK: scf.for
// CHECK: scf.for {{.*}} iter_args(%[[M:.+]] =
// CHECK: %[[SOME:.+]] = tensor.extract_slice %[[M]][0] [%[[LIVE]]] [1]
// CHECK: linalg.generic {{.*}} outs(%[[SOME]] : tensor<?xf32>)
// CHECK: tensor.insert_slice %{{.+}} into %[[M]][0] [%[[LIVE]]] [1]
func.func @zeros(%q: tensor<2x32x16xf32>, %k: tensor<16x40xf32>, %mask: tensor<40xf32>) -> tensor<40xf32> {
  %zero = arith.constant 0.0 : f32
  %start = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %m0 = tensor.empty() : tensor<40xf32>
  %maxima = linalg.fill ins(%start : f32) outs(%m0 : tensor<40xf32>) -> tensor<40xf32>
  %all = scf.for %g = %c0 to %c2 step %c1 iter_args(%m2 = %maxima) -> tensor<40xf32> {
    %group = scf.for %i = %c0 to %c32 step %c8 iter_args(%m1 = %m2) -> tensor<40xf32> {
      %rows = tensor.extract_slice %q[%g, %i, 0] [1, 8, 16] [1, 1, 1] : tensor<2x32x16xf32> to tensor<8x16xf32>
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
      %new = linalg.generic {indexing_maps = [#id, #key], iterator_types = ["reduction", "parallel"]} ins(%p : tensor<8x40xf32>) outs(%m1 : tensor<40xf32>) {
      ^bb0(%x: f32, %max: f32):
        %top = arith.maximumf %x, %max : f32
        linalg.yield %top : f32
      } -> tensor<40xf32>
      scf.yield %new : tensor<40xf32>
    }
    scf.yield %group : tensor<40xf32>
  }
  return %all : tensor<40xf32>
}

// -----

// Maxima of hidden keys are not 0.
#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @ones
// CHECK-NOT: affine.min
// CHECK: return
func.func @ones(%q: tensor<2x32x16xf32>, %k: tensor<16x40xf32>, %mask: tensor<40xf32>) -> tensor<40xf32> {
  %zero = arith.constant 0.0 : f32
  %start = arith.constant 1.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %m0 = tensor.empty() : tensor<40xf32>
  %maxima = linalg.fill ins(%start : f32) outs(%m0 : tensor<40xf32>) -> tensor<40xf32>
  %all = scf.for %g = %c0 to %c2 step %c1 iter_args(%m2 = %maxima) -> tensor<40xf32> {
    %group = scf.for %i = %c0 to %c32 step %c8 iter_args(%m1 = %m2) -> tensor<40xf32> {
      %rows = tensor.extract_slice %q[%g, %i, 0] [1, 8, 16] [1, 1, 1] : tensor<2x32x16xf32> to tensor<8x16xf32>
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
      %new = linalg.generic {indexing_maps = [#id, #key], iterator_types = ["reduction", "parallel"]} ins(%p : tensor<8x40xf32>) outs(%m1 : tensor<40xf32>) {
      ^bb0(%x: f32, %max: f32):
        %top = arith.maximumf %x, %max : f32
        linalg.yield %top : f32
      } -> tensor<40xf32>
      scf.yield %new : tensor<40xf32>
    }
    scf.yield %group : tensor<40xf32>
  }
  return %all : tensor<40xf32>
}

// -----

// Something else becomes of them between the tiles.
#id = affine_map<(i, j) -> (i, j)>
#key = affine_map<(i, j) -> (j)>
#row = affine_map<(i, j) -> (i)>
#a = affine_map<(i, j, k) -> (i, k)>
#b = affine_map<(i, j, k) -> (k, j)>
#c = affine_map<(i, j, k) -> (i, j)>
// CHECK-LABEL: func @changed
// CHECK-NOT: affine.min
// CHECK: return
func.func @changed(%q: tensor<2x32x16xf32>, %k: tensor<16x40xf32>, %mask: tensor<40xf32>) -> tensor<40xf32> {
  %zero = arith.constant 0.0 : f32
  %start = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c8 = arith.constant 8 : index
  %c32 = arith.constant 32 : index
  %m0 = tensor.empty() : tensor<40xf32>
  %maxima = linalg.fill ins(%start : f32) outs(%m0 : tensor<40xf32>) -> tensor<40xf32>
  %all = scf.for %g = %c0 to %c2 step %c1 iter_args(%m2 = %maxima) -> tensor<40xf32> {
    %group = scf.for %i = %c0 to %c32 step %c8 iter_args(%m1 = %m2) -> tensor<40xf32> {
      %rows = tensor.extract_slice %q[%g, %i, 0] [1, 8, 16] [1, 1, 1] : tensor<2x32x16xf32> to tensor<8x16xf32>
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
      %new = linalg.generic {indexing_maps = [#id, #key], iterator_types = ["reduction", "parallel"]} ins(%p : tensor<8x40xf32>) outs(%m1 : tensor<40xf32>) {
      ^bb0(%x: f32, %max: f32):
        %top = arith.maximumf %x, %max : f32
        linalg.yield %top : f32
      } -> tensor<40xf32>
      %changed = linalg.exp ins(%new : tensor<40xf32>) outs(%m0 : tensor<40xf32>) -> tensor<40xf32>
      scf.yield %changed : tensor<40xf32>
    }
    scf.yield %group : tensor<40xf32>
  }
  return %all : tensor<40xf32>
}
