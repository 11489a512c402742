// RUN: mca-opt %s --pass-pipeline='builtin.module(func.func(sharding-propagation,shard-partition),canonicalize)' \
// RUN:   | FileCheck %s

shard.grid @grid(shape = 2)

#queries = affine_map<(b, i, j, k, f) -> (b, i, k)>
#keys = affine_map<(b, i, j, k, f) -> (b, j, k)>
#values = affine_map<(b, i, j, k, f) -> (b, j, f)>
#out = affine_map<(b, i, j, k, f) -> (i, b, f)>

// CHECK-LABEL: func.func @heads(
// CHECK-SAME: tensor<2x9x8xf16>, %{{.+}}: tensor<2x17x8xf16>, %{{.+}}: tensor<2x17x8xf16>, %{{.+}}: tensor<9x2x8xf16>
// CHECK: mca.fused_attention
// CHECK-NOT: shard.all
func.func @heads(%q: tensor<4x9x8xf16>, %k: tensor<4x17x8xf16>, %v: tensor<4x17x8xf16>,
                 %y0: tensor<9x4x8xf16>) -> tensor<9x4x8xf16> {
  %y = mca.fused_attention ins(%q, %k, %v : tensor<4x9x8xf16>, tensor<4x17x8xf16>, tensor<4x17x8xf16>)
         outs(%y0 : tensor<9x4x8xf16>) {indexing_maps = [#queries, #keys, #values, #out]} scores {
  ^bb0(%product: f32, %b: index, %i: index, %j: index):
    mca.yield %product : f32
  } -> tensor<9x4x8xf16>
  %heads = shard.sharding @grid split_axes = [[], [0]] : !shard.sharding
  %y1 = shard.shard %y to %heads : tensor<9x4x8xf16>
  return %y1 : tensor<9x4x8xf16>
}

// Scores that depend on the number of the head need all of them: a slice for each
// process is cut from the result only.
// CHECK-LABEL: func.func @numbered(
// CHECK: mca.fused_attention ins({{.+}} : tensor<4x9x8xf16>
// CHECK: shard.all_slice {{.+}} : tensor<9x4x8xf16> -> tensor<9x2x8xf16>
func.func @numbered(%q: tensor<4x9x8xf16>, %k: tensor<4x17x8xf16>, %v: tensor<4x17x8xf16>,
                    %y0: tensor<9x4x8xf16>) -> tensor<9x4x8xf16> {
  %y = mca.fused_attention ins(%q, %k, %v : tensor<4x9x8xf16>, tensor<4x17x8xf16>, tensor<4x17x8xf16>)
         outs(%y0 : tensor<9x4x8xf16>) {indexing_maps = [#queries, #keys, #values, #out]} scores {
  ^bb0(%product: f32, %b: index, %i: index, %j: index):
    %head = arith.index_cast %b : index to i32
    %slope = arith.sitofp %head : i32 to f32
    %score = arith.addf %product, %slope : f32
    mca.yield %score : f32
  } -> tensor<9x4x8xf16>
  %heads = shard.sharding @grid split_axes = [[], [0]] : !shard.sharding
  %all = shard.sharding @grid split_axes = [[]] : !shard.sharding
  %y1 = shard.shard %y to %all : tensor<9x4x8xf16>
  %y2 = shard.shard %y1 to %heads annotate_for_users : tensor<9x4x8xf16>
  return %y2 : tensor<9x4x8xf16>
}
