// RUN: mca-opt %s --mca-call-gemm --canonicalize --split-input-file | FileCheck %s
// RUN: mca-opt %s --mca-call-gemm=tf32=true --canonicalize --split-input-file | FileCheck %s --check-prefix=TF32

// Types, transpositions, batch, m, n, k; pointer, distance of lines and of
// matrices for each matrix; no bias, no stream yet. The product is left for when
// there is no library.
// CHECK-LABEL: func @plain(
// CHECK-SAME: %[[A:.+]]: memref<128x64xf32>, %[[B:.+]]: memref<64x96xf32>, %[[C:.+]]: memref<128x96xf32>
// CHECK-DAG: %[[NO:.+]] = arith.constant 0 : i32
// CHECK-DAG: %[[ZERO:.+]] = arith.constant 0 : i64
// CHECK-DAG: %[[ONE:.+]] = arith.constant 1 : i64
// CHECK-DAG: %[[M:.+]] = arith.constant 128 : i64
// CHECK-DAG: %[[N:.+]] = arith.constant 96 : i64
// CHECK-DAG: %[[K:.+]] = arith.constant 64 : i64
// CHECK-DAG: %[[NULL:.+]] = llvm.mlir.zero
// CHECK: %[[AI:.+]] = memref.extract_aligned_pointer_as_index %[[A]]
// CHECK-NEXT: %[[AJ:.+]] = arith.index_cast %[[AI]] : index to i64
// CHECK-NEXT: %[[AP:.+]] = llvm.inttoptr %[[AJ]]
// CHECK: memref.extract_aligned_pointer_as_index %[[B]]
// CHECK: %[[BP:.+]] = llvm.inttoptr
// CHECK: memref.extract_aligned_pointer_as_index %[[C]]
// CHECK: %[[CP:.+]] = llvm.inttoptr
// CHECK: %[[STATUS:.+]] = llvm.call @mcaGemm(%[[NO]], %[[NO]], %[[NO]], %[[NO]], %[[ONE]], %[[M]], %[[N]], %[[K]],
// CHECK-SAME: %[[AP]], %[[K]], %[[ZERO]], %[[BP]], %[[N]], %[[ZERO]], %[[CP]], %[[N]], %[[ZERO]], %[[NULL]], %{{.+}})
// CHECK: %[[MISSING:.+]] = arith.cmpi ne, %[[STATUS]], %[[NO]] : i32
// CHECK-NEXT: scf.if %[[MISSING]] {
// CHECK-NEXT: linalg.fill
// CHECK-NEXT: linalg.matmul ins(%[[A]], %[[B]] {{.*}} outs(%[[C]]
// CHECK-NEXT: }
// CHECK-NEXT: return
// TF32-LABEL: func @plain(
// TF32-DAG: %[[F32:.+]] = arith.constant 0 : i32
// TF32-DAG: %[[TF32:.+]] = arith.constant 3 : i32
// TF32: llvm.call @mcaGemm(%[[TF32]], %[[F32]],
func.func @plain(%a: memref<128x64xf32>, %b: memref<64x96xf32>, %c: memref<128x96xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<128x96xf32>)
  linalg.matmul ins(%a, %b : memref<128x64xf32>, memref<64x96xf32>) outs(%c : memref<128x96xf32>)
  return
}

// -----

// f16 to f32, both transposed, in batches. Offsets of views are part of the
// pointers.
// CHECK-LABEL: func @views(
// CHECK-SAME: %[[A:[a-z0-9]+]]: memref
// CHECK-DAG: %[[F16:.+]] = arith.constant 1 : i32
// CHECK-DAG: %[[F32:.+]] = arith.constant 0 : i32
// CHECK-DAG: %[[BATCH:.+]] = arith.constant 2 : i64
// CHECK-DAG: %[[LDA:.+]] = arith.constant 24 : i64
// CHECK-DAG: %[[STRIDEA:.+]] = arith.constant 240 : i64
// CHECK-DAG: %[[OFFSET:.+]] = arith.constant 16 : index
// CHECK: memref.extract_aligned_pointer_as_index %[[A]]
// CHECK: arith.addi %{{.+}}, %[[OFFSET]] : index
// CHECK: llvm.call @mcaGemm(%[[F16]], %[[F32]], %[[F16]], %[[F16]], %[[BATCH]],
// CHECK-SAME: %[[LDA]], %[[STRIDEA]],
// TF32-LABEL: func @views(
func.func @views(%a: memref<2x8x16xf16, strided<[240, 24, 1], offset: 8>>, %b: memref<2x32x8xf16>, %c: memref<2x16x32xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<2x16x32xf32>)
  linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, k, m)>, affine_map<(b, m, n, k) -> (b, n, k)>, affine_map<(b, m, n, k) -> (b, m, n)>],
                  iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<2x8x16xf16, strided<[240, 24, 1], offset: 8>>, memref<2x32x8xf16>) outs(%c : memref<2x16x32xf32>) {
  ^bb0(%x: f16, %y: f16, %s: f32):
    %xw = arith.extf %x : f16 to f32
    %yw = arith.extf %y : f16 to f32
    %p = arith.mulf %xw, %yw : f32
    %r = arith.addf %s, %p : f32
    linalg.yield %r : f32
  }
  return
}

// -----

// Rows of all sequences are rows of one product, of whatever sizes.
// CHECK-LABEL: func @rows(
// CHECK-SAME: %[[A:[a-z0-9]+]]: memref
// CHECK-DAG: %[[ONE:.+]] = arith.constant 1 : i64
// CHECK-DAG: %[[BATCH:.+]] = memref.dim %[[A]], %c0
// CHECK-DAG: %[[TOKENS:.+]] = memref.dim %[[A]], %c1
// CHECK-DAG: %[[B64:.+]] = arith.index_cast %[[BATCH]] : index to i64
// CHECK-DAG: %[[T64:.+]] = arith.index_cast %[[TOKENS]] : index to i64
// CHECK: %[[M:.+]] = arith.muli %[[B64]], %[[T64]] : i64
// CHECK: llvm.call @mcaGemm(%{{.+}}, %{{.+}}, %{{.+}}, %{{.+}}, %[[ONE]], %[[M]],
// TF32-LABEL: func @rows(
func.func @rows(%a: memref<?x?x64xf32>, %b: memref<64x96xf32>, %c: memref<?x?x96xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%c : memref<?x?x96xf32>)
  linalg.generic {indexing_maps = [affine_map<(b, m, n, k) -> (b, m, k)>, affine_map<(b, m, n, k) -> (k, n)>, affine_map<(b, m, n, k) -> (b, m, n)>],
                  iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%a, %b : memref<?x?x64xf32>, memref<64x96xf32>) outs(%c : memref<?x?x96xf32>) {
  ^bb0(%x: f32, %y: f32, %s: f32):
    %p = arith.mulf %x, %y : f32
    %r = arith.addf %s, %p : f32
    linalg.yield %r : f32
  }
  return
}

// -----

// Heads beside each other in the tokens' rows are batches of one stride each.
// CHECK-LABEL: func @heads(
// CHECK-DAG: %[[H:.+]] = arith.constant 12 : i64
// CHECK-DAG: %[[D:.+]] = arith.constant 768 : i64
// CHECK-DAG: %[[N:.+]] = arith.constant 128 : i64
// CHECK-DAG: %[[DH:.+]] = arith.constant 64 : i64
// CHECK-DAG: %[[NN:.+]] = arith.constant 16384 : i64
// CHECK-DAG: %[[YES:.+]] = arith.constant 1 : i32
// CHECK: llvm.call @mcaGemm(%{{.+}}, %{{.+}}, %{{.+}}, %[[YES]], %[[H]], %[[N]], %[[N]], %[[DH]],
// CHECK-SAME: %{{.+}}, %[[D]], %[[DH]], %{{.+}}, %[[D]], %[[DH]], %{{.+}}, %[[N]], %[[NN]], %
// TF32-LABEL: func @heads(
func.func @heads(%q: memref<1x128x12x64xf32>, %k: memref<1x128x12x64xf32>, %s: memref<1x12x128x128xf32>) {
  %zero = arith.constant 0.0 : f32
  linalg.fill ins(%zero : f32) outs(%s : memref<1x12x128x128xf32>)
  linalg.generic {indexing_maps = [affine_map<(b, h, m, n, k) -> (b, m, h, k)>, affine_map<(b, h, m, n, k) -> (b, n, h, k)>, affine_map<(b, h, m, n, k) -> (b, h, m, n)>],
                  iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}
      ins(%q, %k : memref<1x128x12x64xf32>, memref<1x128x12x64xf32>) outs(%s : memref<1x12x128x128xf32>) {
  ^bb0(%x: f32, %y: f32, %z: f32):
    %p = arith.mulf %x, %y : f32
    %r = arith.addf %z, %p : f32
    linalg.yield %r : f32
  }
  return
}
