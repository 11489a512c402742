// Levels and their products, head by head: all that mca.attend is made of in one loop
// over heads and batch elements, rows of statistics in tiles inside.
//
// RUN: mca-opt %s --mca-approximate-attention="estimator=centroid alpha=0.2" --mca-expand-aggregates --mca-decompose --mca-lower-to-linalg=keep=gather_matmul,attend_tokens,assign_levels,centroids,order_tokens,token_distances --canonicalize --mca-fuse-elementwise --canonicalize --cse --mca-tile-attention=vector-width=16 --canonicalize | FileCheck %s
// RUN: sed 's/<2x/<1x/g; s/\[2, 512/[1, 512/' %s | mca-opt --mca-approximate-attention="estimator=centroid alpha=0.2" --mca-expand-aggregates --mca-decompose --mca-lower-to-linalg=keep=gather_matmul,attend_tokens,assign_levels,centroids,order_tokens,token_distances --canonicalize --mca-fuse-elementwise --canonicalize --cse --mca-tile-attention=vector-width=16 --canonicalize | FileCheck %s --check-prefix=FEW
// RUN: mca-opt %s --mca-approximate-attention="estimator=centroid alpha=0.2" --mca-expand-aggregates --mca-decompose --mca-lower-to-linalg=keep=gather_matmul,attend_tokens,assign_levels,centroids,order_tokens,token_distances --canonicalize --mca-fuse-elementwise --canonicalize --cse --mca-tile-attention="vector-width=16 few-heads=6" --canonicalize | FileCheck %s
// RUN: mca-opt %s --mca-approximate-attention="estimator=relaxed assume-bidirectional bf16-product alpha=0.2" --mca-expand-aggregates --mca-decompose --mca-lower-to-linalg=keep=gather_matmul,attend_tokens,assign_levels,centroids,order_tokens,token_distances --canonicalize --mca-fuse-elementwise --canonicalize --cse --mca-tile-attention=vector-width=16 --canonicalize | FileCheck %s --check-prefix=BF16

// So is the choice of tokens whose products are in bf16.
// BF16-LABEL: func @attention
// BF16: scf.forall (%{{.+}}, %{{.+}}) in (2, 3)
// BF16: mca.assign_levels {{.*}} outs(%{{.+}}, %{{.+}} : tensor<1x1x512xi32>, tensor<1x1xf32>)
// BF16: mca.attend_tokens {{.*}} tensor<1x1x3xi32>) outs({{.*}} {bf16_segments = 1 : i64, segments = 2 : i64}
// BF16-NOT: scf.forall (

// Three heads are too few for threads: one after the other, in smaller tiles of rows
// that threads will share. Two threads share any even number.
// FEW-LABEL: func @attention
// FEW-NOT: scf.forall
// FEW: scf.for %{{.+}} = %c0 to %c3 step %c1
// FEW: scf.for %{{.+}} = %c0 to %c512 step %c32
// FEW: mca.attend_tokens
// FEW: tensor.insert_slice
// FEW-NOT: scf.forall

// CHECK-LABEL: func @attention
// CHECK: scf.forall (%[[B:.+]], %[[H:.+]]) in (2, 3)
// CHECK: %[[ROWS:.+]]:4 = scf.for %{{.+}} = %c0 to %c512 step %c128
// CHECK: math.exp
// CHECK-NOT: math.exp
// CHECK: %[[D:.+]]:2 = mca.token_distances {{.*}} outs(%{{.+}}, %{{.+}} : tensor<1x1x512xf32>, tensor<1x1xf64>)
// CHECK: %[[L:.+]]:2 = mca.assign_levels {{.*}} outs(%{{.+}}, %{{.+}} : tensor<1x1x512xi32>, tensor<1x1xf32>)
// CHECK: %[[O:.+]]:2 = mca.order_tokens ins(%[[L]]#0 : tensor<1x1x512xi32>)
// CHECK: mca.centroids ins(%{{.+}}, %[[ROWS]]#{{.}}, %[[L]]#0 : {{.*}}) outs(%{{.+}} : tensor<1x1x96xf32>)
// CHECK: mca.gather_matmul {{.*}} rows(%[[O]]#0, %[[O]]#1 :
// CHECK: mca.attend_tokens {{.*}} tokens(%[[O]]#0, %{{.+}} : tensor<1x1x512xi32>, tensor<1x1x3xi32>)
// CHECK: scf.forall.in_parallel
// CHECK-NOT: scf.forall
// CHECK-NOT: mca.
func.func @attention(%q: tensor<2x3x512x32xf32>, %k: tensor<2x3x32x512xf32>, %x: tensor<2x512x96xf32>, %w: tensor<96x96xf32>) -> tensor<2x3x512x32xf32> {
  %zero = arith.constant 0.0 : f32
  %s0 = tensor.empty() : tensor<2x3x512x512xf32>
  %v0 = tensor.empty() : tensor<2x512x96xf32>
  %y0 = tensor.empty() : tensor<2x3x512x32xf32>
  %s1 = linalg.fill ins(%zero : f32) outs(%s0 : tensor<2x3x512x512xf32>) -> tensor<2x3x512x512xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<2x512x96xf32>) -> tensor<2x512x96xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<2x3x512x32xf32>) -> tensor<2x3x512x32xf32>
  %s = linalg.generic {indexing_maps = [affine_map<(b, h, i, j, k) -> (b, h, i, k)>, affine_map<(b, h, i, j, k) -> (b, h, k, j)>, affine_map<(b, h, i, j, k) -> (b, h, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%q, %k : tensor<2x3x512x32xf32>, tensor<2x3x32x512xf32>) outs(%s1 : tensor<2x3x512x512xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %c, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x3x512x512xf32>
  %p = linalg.softmax dimension(3) ins(%s : tensor<2x3x512x512xf32>) outs(%s0 : tensor<2x3x512x512xf32>) -> tensor<2x3x512x512xf32>
  %v = linalg.generic {indexing_maps = [affine_map<(b, i, j, k) -> (b, i, k)>, affine_map<(b, i, j, k) -> (k, j)>, affine_map<(b, i, j, k) -> (b, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%x, %w : tensor<2x512x96xf32>, tensor<96x96xf32>) outs(%v1 : tensor<2x512x96xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %c, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x512x96xf32>
  %heads = tensor.expand_shape %v [[0], [1], [2, 3]] output_shape [2, 512, 3, 32] : tensor<2x512x96xf32> into tensor<2x512x3x32xf32>
  %t0 = tensor.empty() : tensor<2x3x512x32xf32>
  %t = linalg.transpose ins(%heads : tensor<2x512x3x32xf32>) outs(%t0 : tensor<2x3x512x32xf32>) permutation = [0, 2, 1, 3]
  %y = linalg.generic {indexing_maps = [affine_map<(b, h, i, j, k) -> (b, h, i, k)>, affine_map<(b, h, i, j, k) -> (b, h, k, j)>, affine_map<(b, h, i, j, k) -> (b, h, i, j)>],
      iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%p, %t : tensor<2x3x512x512xf32>, tensor<2x3x512x32xf32>) outs(%y1 : tensor<2x3x512x32xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %m = arith.mulf %a, %b : f32
    %n = arith.addf %c, %m : f32
    linalg.yield %n : f32
  } -> tensor<2x3x512x32xf32>
  return %y : tensor<2x3x512x32xf32>
}
