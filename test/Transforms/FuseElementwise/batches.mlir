// RUN: mca-opt %s -split-input-file --mca-fuse-elementwise --canonicalize | FileCheck %s

// 2 x 3 heads are batches of the product, as they are of the mask.
// CHECK-LABEL: func @heads
// CHECK-SAME: %[[Q:[^ ]+]]: tensor<2x3x5x4xf32>, %[[K:[^ ]+]]: tensor<2x3x4x7xf32>, %[[MASK:[^ ]+]]: tensor<2x7xf32>
// CHECK-NOT: collapse_shape
// CHECK: %[[S:.+]] = linalg.generic {{.*}} ins(%[[Q]], %[[K]] : tensor<2x3x5x4xf32>, tensor<2x3x4x7xf32>)
// CHECK-NOT: expand_shape
// CHECK: linalg.generic {{.*}} ins(%[[S]], %[[MASK]] :
func.func @heads(%q: tensor<2x3x5x4xf32>, %k: tensor<2x3x4x7xf32>, %mask: tensor<2x7xf32>) -> tensor<2x3x5x7xf32> {
  %zero = arith.constant 0.0 : f32
  %q6 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf32> into tensor<6x5x4xf32>
  %k6 = tensor.collapse_shape %k [[0, 1], [2], [3]] : tensor<2x3x4x7xf32> into tensor<6x4x7xf32>
  %e6 = tensor.empty() : tensor<6x5x7xf32>
  %z6 = linalg.fill ins(%zero : f32) outs(%e6 : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s6 = linalg.batch_matmul ins(%q6, %k6 : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%z6 : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %s6 [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  %e = tensor.empty() : tensor<2x3x5x7xf32>
  %m = linalg.generic {
    indexing_maps = [affine_map<(b, h, i, j) -> (b, h, i, j)>, affine_map<(b, h, i, j) -> (b, j)>, affine_map<(b, h, i, j) -> (b, h, i, j)>],
    iterator_types = ["parallel", "parallel", "parallel", "parallel"]
  } ins(%s, %mask : tensor<2x3x5x7xf32>, tensor<2x7xf32>) outs(%e : tensor<2x3x5x7xf32>) {
  ^bb0(%x: f32, %low: f32, %old: f32):
    %y = arith.addf %x, %low : f32
    linalg.yield %y : f32
  } -> tensor<2x3x5x7xf32>
  return %m : tensor<2x3x5x7xf32>
}

// -----

// Rows and columns stay as they are.
// CHECK-LABEL: func @rows
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<6x4xf32>, tensor<4x7xf32>)
// CHECK: tensor.expand_shape
func.func @rows(%x: tensor<6x4xf32>, %w: tensor<4x7xf32>, %z: tensor<6x7xf32>) -> tensor<2x3x7xf32> {
  %y = linalg.matmul ins(%x, %w : tensor<6x4xf32>, tensor<4x7xf32>) outs(%z : tensor<6x7xf32>) -> tensor<6x7xf32>
  %s = tensor.expand_shape %y [[0, 1], [2]] output_shape [2, 3, 7] : tensor<6x7xf32> into tensor<2x3x7xf32>
  return %s : tensor<2x3x7xf32>
}

// -----

// Read as it is, too.
// CHECK-LABEL: func @two_users
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<6x5x4xf32>, tensor<6x4x7xf32>)
// CHECK: tensor.expand_shape
func.func @two_users(%q: tensor<6x5x4xf32>, %k: tensor<6x4x7xf32>, %z: tensor<6x5x7xf32>) -> (tensor<2x3x5x7xf32>, tensor<6x5x7xf32>) {
  %y = linalg.batch_matmul ins(%q, %k : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%z : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf32> into tensor<2x3x5x7xf32>
  return %s, %y : tensor<2x3x5x7xf32>, tensor<6x5x7xf32>
}

// -----

// A conversion after the product has the same loops.
// CHECK-LABEL: func @converted
// CHECK-SAME: %[[Q:[^ ]+]]: tensor<2x3x5x4xf16>, %[[K:[^ ]+]]: tensor<2x3x4x7xf16>
// CHECK-NOT: collapse_shape
// CHECK: linalg.generic {{.*}} ins(%[[Q]], %[[K]] : tensor<2x3x5x4xf16>, tensor<2x3x4x7xf16>)
// CHECK: arith.truncf
// CHECK-NOT: expand_shape
// CHECK: return
func.func @converted(%q: tensor<2x3x5x4xf16>, %k: tensor<2x3x4x7xf16>, %z: tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf16> {
  %q6 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x3x5x4xf16> into tensor<6x5x4xf16>
  %k6 = tensor.collapse_shape %k [[0, 1], [2], [3]] : tensor<2x3x4x7xf16> into tensor<6x4x7xf16>
  %z6 = tensor.collapse_shape %z [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %s6 = linalg.batch_matmul ins(%q6, %k6 : tensor<6x5x4xf16>, tensor<6x4x7xf16>) outs(%z6 : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %e = tensor.empty() : tensor<6x5x7xf16>
  %t = linalg.generic {
    indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]
  } ins(%s6 : tensor<6x5x7xf32>) outs(%e : tensor<6x5x7xf16>) {
  ^bb0(%x: f32, %old: f16):
    %y = arith.truncf %x : f32 to f16
    linalg.yield %y : f16
  } -> tensor<6x5x7xf16>
  %s = tensor.expand_shape %t [[0, 1], [2], [3]] output_shape [2, 3, 5, 7] : tensor<6x5x7xf16> into tensor<2x3x5x7xf16>
  return %s : tensor<2x3x5x7xf16>
}

// -----

// Rows have no loops of their own after it either.
// CHECK-LABEL: func @converted_rows
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<6x4xf16>, tensor<4x7xf16>)
// CHECK: arith.truncf
// CHECK: tensor.expand_shape
func.func @converted_rows(%x: tensor<6x4xf16>, %w: tensor<4x7xf16>, %z: tensor<6x7xf32>) -> tensor<2x3x7xf16> {
  %y = linalg.matmul ins(%x, %w : tensor<6x4xf16>, tensor<4x7xf16>) outs(%z : tensor<6x7xf32>) -> tensor<6x7xf32>
  %e = tensor.empty() : tensor<6x7xf16>
  %t = linalg.generic {
    indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]
  } ins(%y : tensor<6x7xf32>) outs(%e : tensor<6x7xf16>) {
  ^bb0(%a: f32, %old: f16):
    %b = arith.truncf %a : f32 to f16
    linalg.yield %b : f16
  } -> tensor<6x7xf16>
  %s = tensor.expand_shape %t [[0, 1], [2]] output_shape [2, 3, 7] : tensor<6x7xf16> into tensor<2x3x7xf16>
  return %s : tensor<2x3x7xf16>
}

// -----

// A dimension of size 1 that comes and goes, as einsum makes them, is not made.
// CHECK-LABEL: func @transient
// CHECK: %[[S:.+]] = linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<2x?x5x4xf32>, tensor<2x?x4x7xf32>)
// CHECK-NOT: _shape
// CHECK: return %[[S]]
func.func @transient(%q: tensor<2x?x5x4xf32>, %k: tensor<2x?x4x7xf32>, %z: tensor<?x5x7xf32>, %h: index) -> tensor<2x?x5x7xf32> {
  %q6 = tensor.collapse_shape %q [[0, 1], [2], [3]] : tensor<2x?x5x4xf32> into tensor<?x5x4xf32>
  %k6 = tensor.collapse_shape %k [[0, 1], [2], [3]] : tensor<2x?x4x7xf32> into tensor<?x4x7xf32>
  %s6 = linalg.batch_matmul ins(%q6, %k6 : tensor<?x5x4xf32>, tensor<?x4x7xf32>) outs(%z : tensor<?x5x7xf32>) -> tensor<?x5x7xf32>
  %s5 = tensor.expand_shape %s6 [[0, 1], [2], [3, 4]] output_shape [2, %h, 5, 1, 7] : tensor<?x5x7xf32> into tensor<2x?x5x1x7xf32>
  %s = tensor.collapse_shape %s5 [[0], [1], [2, 3], [4]] : tensor<2x?x5x1x7xf32> into tensor<2x?x5x7xf32>
  return %s : tensor<2x?x5x7xf32>
}

// -----

// One that was there before only goes.
// CHECK-LABEL: func @own_group
// CHECK: tensor.expand_shape
// CHECK: tensor.collapse_shape
func.func @own_group(%x: tensor<6x1xf32>) -> tensor<2x3xf32> {
  %a = tensor.expand_shape %x [[0, 1], [2]] output_shape [2, 3, 1] : tensor<6x1xf32> into tensor<2x3x1xf32>
  %b = tensor.collapse_shape %a [[0], [1, 2]] : tensor<2x3x1xf32> into tensor<2x3xf32>
  return %b : tensor<2x3xf32>
}

// -----

// What was computed for 2 x 3 heads and is put together for the product.
#all = affine_map<(b, h, i, j) -> (b, h, i, j)>
// CHECK-LABEL: func @put_together
// CHECK-SAME: %[[A:[^ ]+]]: tensor<2x3x5x7xf32>, %[[V:[^ ]+]]: tensor<6x7x4xf32>
// CHECK: %[[P:.+]] = linalg.generic {{.*}} ins(%[[A]] : tensor<2x3x5x7xf32>)
// CHECK: %[[V4:.+]] = tensor.expand_shape %[[V]]
// CHECK: %[[Y:.+]] = linalg.generic {{.*}} ins(%[[P]], %[[V4]] : tensor<2x3x5x7xf32>, tensor<2x3x7x4xf32>)
// CHECK: %[[Y3:.+]] = tensor.collapse_shape %[[Y]]
// CHECK: return %[[Y3]]
func.func @put_together(%a: tensor<2x3x5x7xf32>, %v: tensor<6x7x4xf32>, %z: tensor<6x5x4xf32>) -> tensor<6x5x4xf32> {
  %e = tensor.empty() : tensor<2x3x5x7xf32>
  %p = linalg.exp ins(%a : tensor<2x3x5x7xf32>) outs(%e : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %p6 = tensor.collapse_shape %p [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %y = linalg.batch_matmul ins(%p6, %v : tensor<6x5x7xf32>, tensor<6x7x4xf32>) outs(%z : tensor<6x5x4xf32>) -> tensor<6x5x4xf32>
  return %y : tensor<6x5x4xf32>
}

// -----

// One batch of heads is no second loop.
// CHECK-LABEL: func @one_batch
// CHECK: linalg.generic {{.*}} ins(%{{.+}}, %{{.+}} : tensor<6x5x4xf32>, tensor<6x4x7xf32>)
// CHECK: tensor.expand_shape
func.func @one_batch(%q: tensor<6x5x4xf32>, %k: tensor<6x4x7xf32>, %z: tensor<6x5x7xf32>) -> tensor<1x6x5x7xf32> {
  %y = linalg.batch_matmul ins(%q, %k : tensor<6x5x4xf32>, tensor<6x4x7xf32>) outs(%z : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  %s = tensor.expand_shape %y [[0, 1], [2], [3]] output_shape [1, 6, 5, 7] : tensor<6x5x7xf32> into tensor<1x6x5x7xf32>
  return %s : tensor<1x6x5x7xf32>
}

// -----

// Put together, then converted: one operation, before it is put together.
// CHECK-LABEL: func @converted_after
// CHECK-SAME: %[[X:[^ ]+]]: tensor<2x3x5x7xf32>
// CHECK: %[[Y:.+]] = linalg.generic {{.*}} ins(%[[X]] : tensor<2x3x5x7xf32>)
// CHECK: math.exp
// CHECK-NEXT: arith.truncf
// CHECK-NOT: linalg.generic
// CHECK: %[[C:.+]] = tensor.collapse_shape %[[Y]] {{.*}} : tensor<2x3x5x7xf16> into tensor<6x5x7xf16>
// CHECK: return %[[C]]
func.func @converted_after(%x: tensor<2x3x5x7xf32>) -> tensor<6x5x7xf16> {
  %e = tensor.empty() : tensor<2x3x5x7xf32>
  %y = linalg.exp ins(%x : tensor<2x3x5x7xf32>) outs(%e : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %c = tensor.collapse_shape %y [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %h = tensor.empty() : tensor<6x5x7xf16>
  %t = linalg.generic {
    indexing_maps = [affine_map<(b, i, j) -> (b, i, j)>, affine_map<(b, i, j) -> (b, i, j)>], iterator_types = ["parallel", "parallel", "parallel"]
  } ins(%c : tensor<6x5x7xf32>) outs(%h : tensor<6x5x7xf16>) {
  ^bb0(%a: f32, %old: f16):
    %n = arith.truncf %a : f32 to f16
    linalg.yield %n : f16
  } -> tensor<6x5x7xf16>
  return %t : tensor<6x5x7xf16>
}

// -----

// Two read what is put together: each has the loops it had.
// CHECK-LABEL: func @collapsed_for_two
// CHECK: tensor.collapse_shape
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<6x5x7xf32>)
func.func @collapsed_for_two(%x: tensor<2x3x5x7xf32>) -> (tensor<6x5x7xf32>, tensor<6x5x7xf32>) {
  %e = tensor.empty() : tensor<2x3x5x7xf32>
  %y = linalg.exp ins(%x : tensor<2x3x5x7xf32>) outs(%e : tensor<2x3x5x7xf32>) -> tensor<2x3x5x7xf32>
  %c = tensor.collapse_shape %y [[0, 1], [2], [3]] : tensor<2x3x5x7xf32> into tensor<6x5x7xf32>
  %f = tensor.empty() : tensor<6x5x7xf32>
  %t = linalg.negf ins(%c : tensor<6x5x7xf32>) outs(%f : tensor<6x5x7xf32>) -> tensor<6x5x7xf32>
  return %t, %c : tensor<6x5x7xf32>, tensor<6x5x7xf32>
}
