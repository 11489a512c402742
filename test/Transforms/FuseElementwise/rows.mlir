// Reductions over the rows of what an elementwise operation computes for others
// as well: one sweep.
//
// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// The exponentials of a softmax and their sums.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @sums
// CHECK-SAME: %[[X:.+]]: tensor<8x16xf32>, %[[M:.+]]: tensor<8xf32>, %[[Z:.+]]: tensor<8xf32>
// CHECK: %[[ALL:.+]]:2 = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} ins(%[[X]], %[[M]] : {{.*}} outs(%{{.+}}, %[[Z]] :
// CHECK: %[[E:.+]] = math.exp
// CHECK: %[[S:.+]] = arith.addf %{{.+}}, %[[E]]
// CHECK: linalg.yield %[[E]], %[[S]]
// CHECK-NOT: linalg.generic
// CHECK: return %[[ALL]]#0, %[[ALL]]#1
func.func @sums(%x: tensor<8x16xf32>, %m: tensor<8xf32>, %z: tensor<8xf32>) -> (tensor<8x16xf32>, tensor<8xf32>) {
  %e = tensor.empty() : tensor<8x16xf32>
  %p = linalg.generic {indexing_maps = [#a, #row, #a], iterator_types = ["parallel", "parallel"]}
    ins(%x, %m : tensor<8x16xf32>, tensor<8xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%in: f32, %max: f32, %out: f32):
    %d = arith.subf %in, %max : f32
    %q = math.exp %d : f32
    linalg.yield %q : f32
  } -> tensor<8x16xf32>
  %s = linalg.generic {indexing_maps = [#a, #row], iterator_types = ["parallel", "reduction"]} ins(%p : tensor<8x16xf32>) outs(%z : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %t = arith.addf %out, %in : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  return %p, %s : tensor<8x16xf32>, tensor<8xf32>
}

// -----

// Nobody else asks for the elements: they are not stored.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @sum_alone
// CHECK: linalg.generic {{.*}} outs(%{{.+}} : tensor<8xf32>)
// CHECK-NOT: linalg.generic
func.func @sum_alone(%x: tensor<8x16xf32>, %z: tensor<8xf32>) -> tensor<8xf32> {
  %e = tensor.empty() : tensor<8x16xf32>
  %p = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    %q = math.exp %in : f32
    linalg.yield %q : f32
  } -> tensor<8x16xf32>
  %s = linalg.generic {indexing_maps = [#a, #row], iterator_types = ["parallel", "reduction"]} ins(%p : tensor<8x16xf32>) outs(%z : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %t = arith.addf %out, %in : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  return %s : tensor<8xf32>
}

// -----

// The elements are read before the sums could be: apart.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @read_before
// CHECK: %[[E:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<8x16xf32>)
// CHECK: %[[F:.+]] = tensor.extract %[[E]]
// CHECK: linalg.generic {{.*}} ins(%[[E]] : tensor<8x16xf32>)
func.func @read_before(%x: tensor<8x16xf32>, %i: index) -> (tensor<8x16xf32>, tensor<8xf32>) {
  %e = tensor.empty() : tensor<8x16xf32>
  %p = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    %q = math.exp %in : f32
    linalg.yield %q : f32
  } -> tensor<8x16xf32>
  %f = tensor.extract %p[%i, %i] : tensor<8x16xf32>
  %y = tensor.empty() : tensor<8xf32>
  %z = linalg.fill ins(%f : f32) outs(%y : tensor<8xf32>) -> tensor<8xf32>
  %s = linalg.generic {indexing_maps = [#a, #row], iterator_types = ["parallel", "reduction"]} ins(%p : tensor<8x16xf32>) outs(%z : tensor<8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %t = arith.addf %out, %in : f32
    linalg.yield %t : f32
  } -> tensor<8xf32>
  return %p, %s : tensor<8x16xf32>, tensor<8xf32>
}

// -----

// A row's position is no sum of its elements.
#a = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @asks_for_positions
// CHECK: %[[E:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<8x16xf32>)
// CHECK: linalg.generic {{.*}} ins(%[[E]] : tensor<8x16xf32>)
// CHECK: linalg.index
func.func @asks_for_positions(%x: tensor<8x16xf32>, %z: tensor<8xindex>) -> (tensor<8x16xf32>, tensor<8xindex>) {
  %e = tensor.empty() : tensor<8x16xf32>
  %p = linalg.generic {indexing_maps = [#a, #a], iterator_types = ["parallel", "parallel"]} ins(%x : tensor<8x16xf32>) outs(%e : tensor<8x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    %q = math.exp %in : f32
    linalg.yield %q : f32
  } -> tensor<8x16xf32>
  %s = linalg.generic {indexing_maps = [#a, #row], iterator_types = ["parallel", "reduction"]} ins(%p : tensor<8x16xf32>) outs(%z : tensor<8xindex>) {
  ^bb0(%in: f32, %out: index):
    %i = linalg.index 1 : index
    %zero = arith.constant 0.0 : f32
    %c = arith.cmpf ogt, %in, %zero : f32
    %t = arith.select %c, %i, %out : index
    linalg.yield %t : index
  } -> tensor<8xindex>
  return %p, %s : tensor<8x16xf32>, tensor<8xindex>
}
