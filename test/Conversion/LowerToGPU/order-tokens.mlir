// RUN: mca-opt %s --mca-lower-to-gpu --canonicalize --cse --split-input-file | FileCheck %s

// A block for each list; each of its 8 warps counts a range of the tokens in
// buckets of its own. Ten ballots tell the lanes of a bucket below 1024 apart.
// CHECK-LABEL: func @order(
// CHECK-SAME: %[[C:.+]]: memref<2x12x?xi32>, %[[O:.+]]: memref<2x12x?xi32>, %[[B:.+]]: memref<2x12x3xi32>
// CHECK: gpu.launch {{.*}} in (%{{.*}} = %c24, {{.*}} in (%{{.*}} = %c256, {{.*}} function(@order_order_tokens)
// CHECK-SAME: workgroup(%[[SIZES:.+]] : memref<769x8xi32, #gpu.address_space<workgroup>>, %{{.*}} : memref<8xi32, #gpu.address_space<workgroup>>)
// CHECK: memref.load %[[C]]
// CHECK: memref.atomic_rmw addi %c1_i32, %[[SIZES]]
// CHECK-COUNT-5: gpu.shuffle up
// CHECK: memref.store %c0_i32, %[[B]]
// CHECK: memref.load %[[SIZES]][%c1, %c0]
// CHECK: memref.load %[[SIZES]][%c768, %c0]
// CHECK-COUNT-11: nvvm.vote.sync
// CHECK-NOT: nvvm.vote.sync
// CHECK: llvm.intr.ctpop
// CHECK: memref.atomic_rmw addi %{{.*}}, %[[SIZES]]
// CHECK: gpu.shuffle idx
// CHECK: memref.store %{{.*}}, %[[O]]
// CHECK-NOT: mca.
func.func @order(%c: memref<2x12x?xi32>, %o: memref<2x12x?xi32>, %b: memref<2x12x3xi32>) {
  mca.order_tokens ins(%c : memref<2x12x?xi32>) outs(%o, %b : memref<2x12x?xi32>, memref<2x12x3xi32>)
    {dim = 768 : i64}
  return
}

// -----

// Fewer warps where their buckets would not fit.
// CHECK-LABEL: func @many_buckets(
// CHECK: gpu.launch {{.*}} in (%{{.*}} = %c64, {{.*}} workgroup(%{{.*}} : memref<4097x2xi32
func.func @many_buckets(%c: memref<12x128xi32>, %o: memref<12x128xi32>, %b: memref<12x3xi32>) {
  mca.order_tokens ins(%c : memref<12x128xi32>) outs(%o, %b : memref<12x128xi32>, memref<12x3xi32>)
    {dim = 4096 : i64}
  return
}
