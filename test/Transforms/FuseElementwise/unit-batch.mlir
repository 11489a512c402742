// A batch of one element is none, for operations on lists of tokens as for linalg:
// no reshape is left between them.
//
// RUN: mca-opt %s --mca-fuse-elementwise --canonicalize | FileCheck %s

#map = affine_map<(b, h, n) -> (b, h, n)>
// CHECK-LABEL: func @levels_to_outputs
// CHECK: %[[L:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<4x17xi32>)
// CHECK: %[[O:.+]]:2 = mca.order_tokens ins(%[[L]] : tensor<4x17xi32>)
// CHECK: mca.gather_matmul ins(%{{.+}}, %{{.+}} : tensor<17x8xf32>, tensor<4x8x16xf32>) rows(%[[O]]#0, %[[O]]#1 : tensor<4x17xi32>, tensor<4x3xi32>)
// CHECK: mca.attend_tokens ins(%{{.+}}, %{{.+}} : tensor<4x9x17xf32>, tensor<4x17x16xf32>) tokens(%[[O]]#0, %[[O]]#1 :
func.func @levels_to_outputs(%m: tensor<1x4x17xf32>, %x: tensor<1x17x8xf32>, %w: tensor<4x8x16xf32>, %a: tensor<1x4x9x17xf32>, %v0: tensor<1x4x17x16xf32>, %y0: tensor<1x4x9x16xf32>) -> tensor<1x4x9x16xf32> {
  %l0 = tensor.empty() : tensor<1x4x17xi32>
  %b0 = tensor.empty() : tensor<1x4x3xi32>
  %l = linalg.generic {indexing_maps = [#map, #map], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%m : tensor<1x4x17xf32>) outs(%l0 : tensor<1x4x17xi32>) {
  ^bb0(%in: f32, %out: i32):
    %i = arith.fptosi %in : f32 to i32
    linalg.yield %i : i32
  } -> tensor<1x4x17xi32>
  %o, %b = mca.order_tokens ins(%l : tensor<1x4x17xi32>) outs(%l0, %b0 : tensor<1x4x17xi32>, tensor<1x4x3xi32>) {dim = 8 : i64} -> tensor<1x4x17xi32>, tensor<1x4x3xi32>
  %v = mca.gather_matmul ins(%x, %w : tensor<1x17x8xf32>, tensor<4x8x16xf32>) rows(%o, %b : tensor<1x4x17xi32>, tensor<1x4x3xi32>)
    outs(%v0 : tensor<1x4x17x16xf32>) -> tensor<1x4x17x16xf32>
  %y = mca.attend_tokens ins(%a, %v : tensor<1x4x9x17xf32>, tensor<1x4x17x16xf32>) tokens(%o, %b : tensor<1x4x17xi32>, tensor<1x4x3xi32>)
    outs(%y0 : tensor<1x4x9x16xf32>) -> tensor<1x4x9x16xf32>
  return %y : tensor<1x4x9x16xf32>
}

// Two elements stay two.
// CHECK-LABEL: func @two
// CHECK: mca.order_tokens ins(%{{.+}} : tensor<2x4x17xi32>)
func.func @two(%l: tensor<2x4x17xi32>, %b0: tensor<2x4x3xi32>) -> tensor<2x4x17xi32> {
  %l0 = tensor.empty() : tensor<2x4x17xi32>
  %o, %b = mca.order_tokens ins(%l : tensor<2x4x17xi32>) outs(%l0, %b0 : tensor<2x4x17xi32>, tensor<2x4x3xi32>) {dim = 8 : i64} -> tensor<2x4x17xi32>, tensor<2x4x3xi32>
  return %o : tensor<2x4x17xi32>
}
