// What TOSA's operations become where sizes are known at run time.
//
// RUN: mca-opt %s -split-input-file --mca-unify-sizes --canonicalize | FileCheck %s

// TOSA's broadcast of a batch that may be one: to the size that it has.
#first = affine_map<(b, i) -> (0, i)>
#id = affine_map<(b, i) -> (b, i)>
// CHECK-LABEL: func @broadcast_to_itself
// CHECK-SAME: %[[X:.+]]: tensor<?x4xf32>
// CHECK-NOT: scf.if
// CHECK: return %[[X]]
func.func @broadcast_to_itself(%x: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c0 : tensor<?x4xf32>
  %m = arith.maxui %n, %n : index
  %isOne = arith.cmpi eq, %n, %c1 : index
  %y = scf.if %isOne -> tensor<?x4xf32> {
    %e = tensor.empty(%m) : tensor<?x4xf32>
    %z = linalg.generic {indexing_maps = [#first, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<?x4xf32>) outs(%e : tensor<?x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x4xf32>
    scf.yield %z : tensor<?x4xf32>
  } else {
    scf.yield %x : tensor<?x4xf32>
  }
  return %y : tensor<?x4xf32>
}

// -----

// To another size.
#first = affine_map<(b, i) -> (0, i)>
#id = affine_map<(b, i) -> (b, i)>
// CHECK-LABEL: func @broadcast
// CHECK: scf.if
func.func @broadcast(%x: tensor<?x4xf32>, %m: index) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %n = tensor.dim %x, %c0 : tensor<?x4xf32>
  %isOne = arith.cmpi eq, %n, %c1 : index
  %y = scf.if %isOne -> tensor<?x4xf32> {
    %e = tensor.empty(%m) : tensor<?x4xf32>
    %z = linalg.generic {indexing_maps = [#first, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<?x4xf32>) outs(%e : tensor<?x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x4xf32>
    scf.yield %z : tensor<?x4xf32>
  } else {
    scf.yield %x : tensor<?x4xf32>
  }
  return %y : tensor<?x4xf32>
}

// -----

// The first row everywhere, whether there is one row or more.
#first = affine_map<(b, i) -> (0, i)>
#id = affine_map<(b, i) -> (b, i)>
// CHECK-LABEL: func @first_row
// CHECK: scf.if
func.func @first_row(%x: tensor<?x4xf32>, %c: i1) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x4xf32>
  %y = scf.if %c -> tensor<?x4xf32> {
    %e = tensor.empty(%n) : tensor<?x4xf32>
    %z = linalg.generic {indexing_maps = [#first, #id], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<?x4xf32>) outs(%e : tensor<?x4xf32>) {
    ^bb0(%in: f32, %out: f32):
      linalg.yield %in : f32
    } -> tensor<?x4xf32>
    scf.yield %z : tensor<?x4xf32>
  } else {
    scf.yield %x : tensor<?x4xf32>
  }
  return %y : tensor<?x4xf32>
}

// -----

// TOSA's reshapes: [b, 5, 8] as one dimension, then [5 b, 8].
// CHECK-LABEL: func @in_steps
// CHECK: %[[Y:.+]] = tensor.collapse_shape %arg0 {{\[}}[0, 1], [2]]
// CHECK: return %[[Y]]
func.func @in_steps(%x: tensor<?x5x8xf32>) -> tensor<?x8xf32> {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %b = tensor.dim %x, %c0 : tensor<?x5x8xf32>
  %all = affine.apply affine_map<()[s0] -> (s0 * 40)>()[%b]
  %rows = arith.divsi %all, %c8 : index
  %flat = tensor.collapse_shape %x [[0, 1, 2]] : tensor<?x5x8xf32> into tensor<?xf32>
  %y = tensor.expand_shape %flat [[0, 1]] output_shape [%rows, 8] : tensor<?xf32> into tensor<?x8xf32>
  return %y : tensor<?x8xf32>
}
