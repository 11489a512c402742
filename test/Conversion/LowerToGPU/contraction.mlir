// RUN: mca-opt %s --mca-lower-to-gpu --canonicalize --cse --split-input-file | FileCheck %s

// A block of 256 threads for 64 x 64 elements, each thread 4 x 4. Terms come 16
// at a time, by units of 4, to two stages of workgroup memory; the step has one
// barrier.
// CHECK-LABEL: func @f32(
// CHECK-SAME: %[[A:.+]]: memref<128x64xf32>, %[[B:.+]]: memref<64x128xf32>, %[[C:.+]]: memref<128x128xf32>
// CHECK-DAG: %[[BLOCKS:.+]] = arith.constant 4 : index
// CHECK-DAG: %[[THREADS:.+]] = arith.constant 256 : index
// CHECK: gpu.launch blocks({{.*}}) in (%{{.*}} = %[[BLOCKS]], {{.*}}) threads({{.*}}) in (%{{.*}} = %[[THREADS]], {{.*}} function(@f32_matmul)
// CHECK-SAME: workgroup(%[[LHS:.+]] : memref<2x16x68xf32, #gpu.address_space<workgroup>>, %[[RHS:.+]] : memref<2x16x68xf32, #gpu.address_space<workgroup>>)
// CHECK: vector.load %[[A]][{{.*}}] {alignment = 16 : i64} : memref<128x64xf32>, vector<4xf32>
// CHECK: vector.load %[[B]][{{.*}}] {alignment = 16 : i64}
// CHECK-COUNT-4: memref.store %{{.*}}, %[[LHS]]
// CHECK: vector.store %{{.*}}, %[[RHS]][{{.*}}] {alignment = 16 : i64}
// CHECK: scf.for {{.*}} -> (vector<4xf32>, vector<4xf32>, vector<4xf32>, vector<4xf32>, i32) : i32 {
// CHECK-NOT: vector
// CHECK: gpu.barrier
// CHECK: scf.if
// CHECK: scf.for
// CHECK-NEXT: vector.load %[[RHS]]
// CHECK-NEXT: vector.load %[[LHS]]
// CHECK-COUNT-4: vector.fma
// CHECK-NOT: gpu.barrier
// CHECK: scf.yield
// CHECK: vector.load %[[C]]
// CHECK: vector.store %{{.*}}, %[[C]]
// CHECK: gpu.terminator
// CHECK-NOT: linalg
func.func @f32(%a: memref<128x64xf32>, %b: memref<64x128xf32>, %c: memref<128x128xf32>) {
  linalg.matmul ins(%a, %b : memref<128x64xf32>, memref<64x128xf32>) outs(%c : memref<128x128xf32>)
  return
}

// -----

// Heads of 32 columns take half as many threads; batches are part of the grid.
// CHECK-LABEL: func @narrow(
// CHECK: gpu.launch {{.*}} in (%{{.*}} = %c12, {{.*}}) threads({{.*}}) in (%{{.*}} = %c128,
// CHECK-SAME: memref<2x16x68xf32, #gpu.address_space<workgroup>>, %{{.*}} : memref<2x16x36xf32, #gpu.address_space<workgroup>>
func.func @narrow(%a: memref<6x128x16xf32>, %b: memref<6x16x32xf32>, %c: memref<6x128x32xf32>) {
  linalg.batch_matmul ins(%a, %b : memref<6x128x16xf32>, memref<6x16x32xf32>)
                      outs(%c : memref<6x128x32xf32>)
  return
}

// -----

// Eight rows a thread where they still fill a GPU.
// CHECK-LABEL: func @large(
// CHECK: gpu.launch {{.*}} memref<2x16x132xf32, #gpu.address_space<workgroup>>
func.func @large(%a: memref<16384x64xf32>, %b: memref<64x128xf32>, %c: memref<16384x128xf32>) {
  linalg.matmul ins(%a, %b : memref<16384x64xf32>, memref<64x128xf32>) outs(%c : memref<16384x128xf32>)
  return
}

// -----

// Sizes of the host come in by their values. The host asks whether rows are units
// of 16 bytes, and has a kernel for either case.
// CHECK-LABEL: func @dynamic(
// CHECK-SAME: %[[A:.+]]: memref<?x?xf32>, %[[B:.+]]: memref<?x?xf32>, %[[C:.+]]: memref<?x?xf32>
// CHECK-DAG: %[[K:.+]] = memref.dim %[[A]], %c1
// CHECK-DAG: arith.remui %[[K]], %c4
// CHECK-DAG: %[[N:.+]] = memref.dim %[[B]], %c1
// CHECK-DAG: arith.remui %[[N]], %c4
// CHECK: scf.if
// CHECK: gpu.launch
// CHECK: vector.load %[[A]]
// CHECK: %[[END:.+]] = arith.index_cast %[[K]] : index to i32
// CHECK: scf.for %{{.*}} = %c0_i32 to %[[END]] step %c16_i32
// CHECK: vector.store %{{.*}}, %[[C]]
// CHECK: } else {
// CHECK: gpu.launch
// CHECK-NOT: vector.load %[[A]]
// CHECK: memref.load %[[A]]
// CHECK-NOT: vector.load %[[A]]
// CHECK: memref.load %[[C]]
// CHECK: memref.store %{{.*}}, %[[C]]
func.func @dynamic(%a: memref<?x?xf32>, %b: memref<?x?xf32>, %c: memref<?x?xf32>) {
  linalg.matmul ins(%a, %b : memref<?x?xf32>, memref<?x?xf32>) outs(%c : memref<?x?xf32>)
  return
}

// -----

// A transposed left-hand side lies as workgroup memory does; the transposed
// right-hand side is turned.
// CHECK-LABEL: func @transposed(
// CHECK-SAME: %[[A:.+]]: memref<64x128xf32>, %[[B:.+]]: memref<96x64xf32>
// CHECK: gpu.launch {{.*}} workgroup(%[[LHS:.+]] : {{.*}}, %[[RHS:.+]] : {{.*}})
// CHECK: %[[LHS_UNIT:.+]] = vector.load %[[A]]
// CHECK: vector.load %[[B]]
// CHECK: vector.store %[[LHS_UNIT]], %[[LHS]]
// CHECK-COUNT-4: memref.store %{{.*}}, %[[RHS]]
func.func @transposed(%a: memref<64x128xf32>, %b: memref<96x64xf32>, %c: memref<128x96xf32>) {
  linalg.contract
    indexing_maps = [affine_map<(m, n, k) -> (k, m)>, affine_map<(m, n, k) -> (n, k)>,
                     affine_map<(m, n, k) -> (m, n)>]
    ins(%a, %b : memref<64x128xf32>, memref<96x64xf32>) outs(%c : memref<128x96xf32>)
  return
}

// -----

// What only starts the sums is no kernel of its own, nor read back.
// CHECK-LABEL: func @fill(
// CHECK-NOT: linalg.fill
// CHECK: %[[C:.+]] = memref.alloc
// CHECK: gpu.launch
// CHECK-NOT: vector.load %[[C]]
// CHECK: vector.store %{{.*}}, %[[C]]
func.func @fill(%a: memref<64x64xf32>, %b: memref<64x64xf32>) -> memref<64x64xf32> {
  %zero = arith.constant 0.0 : f32
  %c = memref.alloc() : memref<64x64xf32>
  linalg.fill ins(%zero : f32) outs(%c : memref<64x64xf32>)
  linalg.matmul ins(%a, %b : memref<64x64xf32>, memref<64x64xf32>) outs(%c : memref<64x64xf32>)
  return %c : memref<64x64xf32>
}

// -----

// An offset that is no multiple of 16 bytes makes no units.
// CHECK-LABEL: func @offset(
// CHECK-SAME: %[[A:.+]]: memref<64x64xf32, strided<[68, 1], offset: 1>>, %[[B:.+]]: memref<64x64xf32, strided<[68, 1], offset: 4>>
// CHECK: gpu.launch
// CHECK: memref.load %[[A]]
// CHECK: vector.load %[[B]]
func.func @offset(%a: memref<64x64xf32, strided<[68, 1], offset: 1>>,
                  %b: memref<64x64xf32, strided<[68, 1], offset: 4>>, %c: memref<64x64xf32>) {
  linalg.matmul
    ins(%a, %b : memref<64x64xf32, strided<[68, 1], offset: 1>>, memref<64x64xf32, strided<[68, 1], offset: 4>>)
    outs(%c : memref<64x64xf32>)
  return
}
