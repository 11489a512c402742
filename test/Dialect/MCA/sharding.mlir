// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(sharding-propagation,shard-partition),canonicalize)' \
// RUN:   | FileCheck %s

// Two processes share the heads of every operation that has some: each takes and
// gives its half, and all tokens and features.
shard.grid @grid(shape = 2)

// The samples of a head depend on its number among all.
// CHECK-LABEL: func.func @encode(
// CHECK-SAME: tensor<2x17x64xf32>, %{{.+}}: tensor<64x2x16xf32>, %{{.+}}: tensor<2x16xf32>, %{{.+}}: tensor<2x2x9x17xf32>, %{{.+}}: tensor<2x2x17x16xf32>, %{{.+}}: tensor<2x2xi32>
// CHECK: %[[PROCESS:.+]] = shard.process_multi_index on @grid axes = [0] : index
// CHECK: %[[FIRST:.+]] = arith.muli %[[PROCESS]], %c2 : index
// CHECK: mca.encode {{.+}} first_head(%[[FIRST]]) outs({{.+}}) {alpha = 2.000000e-01 : f64} -> tensor<2x2x17x16xf32>, tensor<2x2xi32>
// CHECK-NEXT: return {{.+}} : tensor<2x2x17x16xf32>, tensor<2x2xi32>
func.func @encode(%x: tensor<2x17x64xf32>, %w: tensor<64x4x16xf32>, %b: tensor<4x16xf32>,
                  %a: tensor<2x4x9x17xf32>, %v0: tensor<2x4x17x16xf32>, %f0: tensor<2x4xi32>)
    -> (tensor<2x4x17x16xf32>, tensor<2x4xi32>) {
  %v:2 = mca.encode values(%x : tensor<2x17x64xf32>) weight(%w : tensor<64x4x16xf32>)
           bias(%b : tensor<4x16xf32>) probabilities(%a : tensor<2x4x9x17xf32>)
           outs(%v0, %f0 : tensor<2x4x17x16xf32>, tensor<2x4xi32>)
           {alpha = 0.2 : f64, bound = #mca.weight_bound<frobenius = [1.0, 1.0, 1.0, 1.0],
             sigma = [1.0, 1.0, 1.0, 1.0], kappa = [1.0, 1.0, 1.0, 1.0]>}
           -> tensor<2x4x17x16xf32>, tensor<2x4xi32>
  %heads = shard.sharding @grid split_axes = [[], [0]] : !shard.sharding
  %v1 = shard.shard %v#0 to %heads : tensor<2x4x17x16xf32>
  %f1 = shard.shard %v#1 to %heads : tensor<2x4xi32>
  return %v1, %f1 : tensor<2x4x17x16xf32>, tensor<2x4xi32>
}

// Groups of queries stay with the head of their keys; parts of parts add up.
// CHECK-LABEL: func.func @grouped(
// CHECK-SAME: tensor<64x1x16xf32>, %{{.+}}: tensor<4x9x17xf32>, %{{.+}}: tensor<1x17x16xf32>, %[[BEFORE:.+]]: index
// CHECK: %[[FIRST:.+]] = arith.addi %[[BEFORE]], %{{.+}} : index
// CHECK: first_head(%[[FIRST]])
func.func @grouped(%x: tensor<17x64xf32>, %w: tensor<64x2x16xf32>, %a: tensor<8x9x17xf32>,
                   %v0: tensor<2x17x16xf32>, %before: index) -> tensor<2x17x16xf32> {
  %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x2x16xf32>)
         probabilities(%a : tensor<8x9x17xf32>) first_head(%before)
         outs(%v0 : tensor<2x17x16xf32>) {alpha = 0.2 : f64} -> tensor<2x17x16xf32>
  %heads = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %v1 = shard.shard %v to %heads : tensor<2x17x16xf32>
  return %v1 : tensor<2x17x16xf32>
}

// CHECK-LABEL: func.func @attend(
// CHECK-SAME: tensor<17x64xf32>, %{{.+}}: tensor<64x2x16xf32>, %{{.+}}: tensor<2x9x17xf32>, %{{.+}}: tensor<2x9x16xf32>
// CHECK-NEXT: mca.attend {{.+}} {alpha = 2.000000e-01 : f64, bidirectional, estimator = #mca<estimator centroid>} -> tensor<2x9x16xf32>
func.func @attend(%x: tensor<17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<4x9x17xf32>,
                  %y0: tensor<4x9x16xf32>) -> tensor<4x9x16xf32> {
  %y = mca.attend values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>)
         probabilities(%a : tensor<4x9x17xf32>) outs(%y0 : tensor<4x9x16xf32>)
         {alpha = 0.2 : f64, bidirectional, estimator = #mca<estimator centroid>,
          bound = #mca.weight_bound<frobenius = [1.0, 1.0, 1.0, 1.0],
            sigma = [1.0, 1.0, 1.0, 1.0], kappa = [1.0, 1.0, 1.0, 1.0]>}
         -> tensor<4x9x16xf32>
  %heads = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %y1 = shard.shard %y to %heads : tensor<4x9x16xf32>
  return %y1 : tensor<4x9x16xf32>
}

// Of a weight of constant bound, the whole keeps it.
// CHECK-LABEL: func.func @whole(
// CHECK: mca.attend {{.+}} bound = #mca.weight_bound
func.func @whole(%x: tensor<17x64xf32>, %w: tensor<64x1x16xf32>, %a: tensor<1x9x17xf32>,
                 %y0: tensor<1x9x16xf32>) -> tensor<1x9x16xf32> {
  %y = mca.attend values(%x : tensor<17x64xf32>) weight(%w : tensor<64x1x16xf32>)
         probabilities(%a : tensor<1x9x17xf32>) outs(%y0 : tensor<1x9x16xf32>)
         {alpha = 0.2 : f64, bidirectional, estimator = #mca<estimator centroid>,
          bound = #mca.weight_bound<frobenius = [1.0], sigma = [1.0], kappa = [1.0]>}
         -> tensor<1x9x16xf32>
  %all = shard.sharding @grid split_axes = [[]] : !shard.sharding
  %y1 = shard.shard %y to %all : tensor<1x9x16xf32>
  return %y1 : tensor<1x9x16xf32>
}

// CHECK-LABEL: func.func @plan(
// CHECK-SAME: tensor<64x2x16xf32>, %{{.+}}: tensor<2x64xi32>, %{{.+}}: tensor<2x64x16xf32>
// CHECK: mca.plan ins(%{{.+}}) first_head(%{{.+}}) {{.+}} -> tensor<2x64xi32>, tensor<2x64x16xf32>
func.func @plan(%w: tensor<64x4x16xf32>, %i0: tensor<4x64xi32>, %g0: tensor<4x64x16xf32>)
    -> (tensor<4x64xi32>, tensor<4x64x16xf32>) {
  %i, %g = mca.plan ins(%w : tensor<64x4x16xf32>)
             outs(%i0, %g0 : tensor<4x64xi32>, tensor<4x64x16xf32>)
             -> tensor<4x64xi32>, tensor<4x64x16xf32>
  %heads = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %i1 = shard.shard %i to %heads : tensor<4x64xi32>
  %g1 = shard.shard %g to %heads : tensor<4x64x16xf32>
  return %i1, %g1 : tensor<4x64xi32>, tensor<4x64x16xf32>
}

// CHECK-LABEL: func.func @sample_counts(
// CHECK: mca.sample_counts {{.+}} -> tensor<2x17xi32>
// CHECK: mca.order_tokens {{.+}} -> tensor<2x17xi32>, tensor<2x3xi32>
// CHECK: return {{.+}} : tensor<2x17xi32>, tensor<2x3xi32>
func.func @sample_counts(%a: tensor<8x9x17xf32>, %r0: tensor<4x17xi32>, %o0: tensor<4x17xi32>,
                         %e0: tensor<4x3xi32>) -> (tensor<4x17xi32>, tensor<4x3xi32>) {
  %r = mca.sample_counts ins(%a : tensor<8x9x17xf32>) outs(%r0 : tensor<4x17xi32>)
         {alpha = 0.2 : f64, dim = 64 : i64} -> tensor<4x17xi32>
  %o, %e = mca.order_tokens ins(%r : tensor<4x17xi32>)
             outs(%o0, %e0 : tensor<4x17xi32>, tensor<4x3xi32>) {dim = 64 : i64}
             -> tensor<4x17xi32>, tensor<4x3xi32>
  %heads = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %o1 = shard.shard %o to %heads : tensor<4x17xi32>
  %e1 = shard.shard %e to %heads : tensor<4x3xi32>
  return %o1, %e1 : tensor<4x17xi32>, tensor<4x3xi32>
}

// CHECK-LABEL: func.func @gather_matmul(
// CHECK-SAME: tensor<17x64xf32>, %{{.+}}: tensor<2x64x16xf32>, %{{.+}}: tensor<2x17xi32>, %{{.+}}: tensor<2x3xi32>, %{{.+}}: tensor<2x64xi32>, %{{.+}}: tensor<2x17xi32>, %{{.+}}: tensor<2x17x16xf32>
// CHECK-NEXT: mca.gather_matmul {{.+}} -> tensor<2x17x16xf32>
func.func @gather_matmul(%x: tensor<17x64xf32>, %g: tensor<4x64x16xf32>, %o: tensor<4x17xi32>,
                         %e: tensor<4x3xi32>, %i: tensor<4x64xi32>, %r: tensor<4x17xi32>,
                         %v0: tensor<4x17x16xf32>) -> tensor<4x17x16xf32> {
  %v = mca.gather_matmul ins(%x, %g : tensor<17x64xf32>, tensor<4x64x16xf32>)
         rows(%o, %e : tensor<4x17xi32>, tensor<4x3xi32>) columns(%i : tensor<4x64xi32>)
         trips(%r : tensor<4x17xi32>) outs(%v0 : tensor<4x17x16xf32>) {segment = 1 : i64, mean}
         -> tensor<4x17x16xf32>
  %heads = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %v1 = shard.shard %v to %heads : tensor<4x17x16xf32>
  return %v1 : tensor<4x17x16xf32>
}

// CHECK-LABEL: func.func @levels(
// CHECK: mca.column_statistics {{.+}} -> tensor<2x17xf32>, tensor<2x17xf32>
// CHECK: mca.token_distances {{.+}} -> tensor<2x17xf32>, tensor<2xf64>
// CHECK: mca.assign_levels {{.+}} -> tensor<2x17xi32>, tensor<2xf32>
// CHECK: mca.centroids {{.+}} -> tensor<2x64xf32>
// CHECK: return {{.+}} : tensor<2x64xf32>, tensor<2xf64>, tensor<2xf32>
func.func @levels(%a: tensor<4x9x17xf32>, %m0: tensor<4x17xf32>, %w0: tensor<4x17xf32>,
                  %x: tensor<17x64xf32>, %n: tensor<17xf32>, %d: tensor<17xf32>, %mean: tensor<f64>,
                  %c0: tensor<4x17xf32>, %l0: tensor<4xf64>, %t: tensor<4xf32>,
                  %k0: tensor<4x17xi32>, %s0: tensor<4xf32>, %z0: tensor<4x64xf32>)
    -> (tensor<4x64xf32>, tensor<4xf64>, tensor<4xf32>) {
  %m, %w = mca.column_statistics ins(%a : tensor<4x9x17xf32>)
             outs(%m0, %w0 : tensor<4x17xf32>, tensor<4x17xf32>)
             -> tensor<4x17xf32>, tensor<4x17xf32>
  %c, %l = mca.token_distances ins(%x, %m, %n, %d, %mean : tensor<17x64xf32>, tensor<4x17xf32>,
             tensor<17xf32>, tensor<17xf32>, tensor<f64>)
             outs(%c0, %l0 : tensor<4x17xf32>, tensor<4xf64>) -> tensor<4x17xf32>, tensor<4xf64>
  %k, %s = mca.assign_levels ins(%m, %c, %t : tensor<4x17xf32>, tensor<4x17xf32>, tensor<4xf32>)
             outs(%k0, %s0 : tensor<4x17xi32>, tensor<4xf32>) {costs = array<f64: 0.0625>}
             -> tensor<4x17xi32>, tensor<4xf32>
  %z = mca.centroids ins(%x, %w, %k : tensor<17x64xf32>, tensor<4x17xf32>, tensor<4x17xi32>)
         outs(%z0 : tensor<4x64xf32>) -> tensor<4x64xf32>
  %heads = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %z1 = shard.shard %z to %heads : tensor<4x64xf32>
  %l1 = shard.shard %l to %heads : tensor<4xf64>
  %s1 = shard.shard %s to %heads : tensor<4xf32>
  return %z1, %l1, %s1 : tensor<4x64xf32>, tensor<4xf64>, tensor<4xf32>
}

// CHECK-LABEL: func.func @attend_tokens(
// CHECK-SAME: tensor<2x9x17xf32>, %{{.+}}: tensor<2x17x16xf32>, %{{.+}}: tensor<2x17xi32>, %{{.+}}: tensor<2x3xi32>, %{{.+}}: tensor<2xf32>, %{{.+}}: tensor<2x16xf32>, %{{.+}}: tensor<2x9x16xf32>
func.func @attend_tokens(%a: tensor<4x9x17xf32>, %v: tensor<4x17x16xf32>, %o: tensor<4x17xi32>,
                         %b: tensor<4x3xi32>, %k: tensor<4xf32>, %c: tensor<4x16xf32>,
                         %y0: tensor<4x9x16xf32>) -> tensor<4x9x16xf32> {
  %y = mca.attend_tokens ins(%a, %v : tensor<4x9x17xf32>, tensor<4x17x16xf32>)
         tokens(%o, %b : tensor<4x17xi32>, tensor<4x3xi32>) slack(%k : tensor<4xf32>)
         shared(%c : tensor<4x16xf32>) outs(%y0 : tensor<4x9x16xf32>) {segment = 0 : i64}
         -> tensor<4x9x16xf32>
  %heads = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %y1 = shard.shard %y to %heads : tensor<4x9x16xf32>
  return %y1 : tensor<4x9x16xf32>
}

// CHECK-LABEL: func.func @weights(
// CHECK: mca.weight_norms ins(%{{.+}} : tensor<64x2x16xf32>) {{.+}} -> tensor<2x6xf32>
// CHECK: mca.quantize_weight ins(%{{.+}} : tensor<64x2x16xf32>) {{.+}} -> tensor<2x64x16xi8>, tensor<2x16xf32>, tensor<2x64x16xbf16>
func.func @weights(%w: tensor<64x4x16xf32>, %u: tensor<64x4x16xf32>, %n0: tensor<4x6xf32>,
                   %q0: tensor<4x64x16xi8>, %s0: tensor<4x16xf32>, %h0: tensor<4x64x16xbf16>)
    -> (tensor<4x6xf32>, tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>) {
  %n = mca.weight_norms ins(%w : tensor<64x4x16xf32>) outs(%n0 : tensor<4x6xf32>) -> tensor<4x6xf32>
  %q:3 = mca.quantize_weight ins(%u : tensor<64x4x16xf32>)
           outs(%q0, %s0, %h0 : tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>)
           -> tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>
  %heads = shard.sharding @grid split_axes = [[0]] : !shard.sharding
  %n1 = shard.shard %n to %heads : tensor<4x6xf32>
  %q1 = shard.shard %q#0 to %heads : tensor<4x64x16xi8>
  %s1 = shard.shard %q#1 to %heads : tensor<4x16xf32>
  %h1 = shard.shard %q#2 to %heads : tensor<4x64x16xbf16>
  return %n1, %q1, %s1, %h1
    : tensor<4x6xf32>, tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>
}
