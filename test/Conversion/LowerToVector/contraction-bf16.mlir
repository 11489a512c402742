// Factors of bf16 that one instruction multiplies in pairs.
//
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=16 features=avx512f,avx512bf16" --canonicalize | FileCheck %s --check-prefixes=ALL,PAIRS
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=8 features=avx2,avx512f,avx512vl,avx512bf16" --canonicalize | FileCheck %s --check-prefixes=ALL,HALF
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector="vector-width=16 features=avx512f" --canonicalize | FileCheck %s --check-prefixes=ALL,PLAIN

// The right-hand side is copied to a panel of pairs, the left-hand one is read where it is.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#out = affine_map<(i, j, k) -> (i, j)>
// ALL-LABEL: func @rows
// ALL-SAME: %[[X:.+]]: memref<12x32xbf16>, %[[W:.+]]: memref<32x64xbf16>
// PAIRS: %[[PANEL:.+]] = memref.alloc() {{.*}} memref<16x128xbf16>
// PAIRS: vector.load %[[W]]{{.*}} vector<16xbf16>
// PAIRS: vector.interleave {{.*}} -> vector<32xbf16>
// PAIRS: vector.store {{.*}} %[[PANEL]]
// PAIRS: scf.for %{{[^ ]+}} = %c0 to %c16
// PAIRS: vector.load %[[PANEL]]{{.*}} vector<32xbf16>
// PAIRS: vector.load %[[X]]{{.*}} vector<2xbf16>
// PAIRS-COUNT-24: llvm.call_intrinsic "llvm.x86.avx512bf16.dpbf16ps.512"
// HALF: llvm.call_intrinsic "llvm.x86.avx512bf16.dpbf16ps.256"
// PLAIN-NOT: llvm.call_intrinsic
// PLAIN: vector.fma
func.func @rows(%x: memref<12x32xbf16>, %w: memref<32x64xbf16>, %y: memref<12x64xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<12x32xbf16>, memref<32x64xbf16>) outs(%y : memref<12x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %p = arith.mulf %0, %1 : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// Keys: pairs are neighbours already; squares of them are transposed in registers.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
// ALL-LABEL: func @keys
// ALL-SAME: %{{.+}}: memref<12x32xbf16>, %[[K:.+]]: memref<64x32xbf16>
// PAIRS-COUNT-16: vector.load %[[K]]{{.*}} vector<32xbf16>
// PAIRS: vector.bitcast {{.*}} : vector<16xi32> to vector<32xbf16>
// PAIRS-NOT: memref.load
// PAIRS-COUNT-24: llvm.call_intrinsic
func.func @keys(%x: memref<12x32xbf16>, %w: memref<64x32xbf16>, %y: memref<12x64xbf16>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<12x32xbf16>, memref<64x32xbf16>) outs(%y : memref<12x64xbf16>) {
  ^bb0(%a: bf16, %b: bf16, %c: bf16):
    %p = arith.mulf %a, %b : bf16
    %s = arith.addf %c, %p : bf16
    linalg.yield %s : bf16
  }
  return
}

// -----

// Packed in pairs: read where it lies.
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j floordiv 64, k floordiv 2, j mod 64, k mod 2)>
#out = affine_map<(i, j, k) -> (i, j)>
// ALL-LABEL: func @packed
// PAIRS-NOT: memref.alloc
// PAIRS: memref.collapse_shape {{.*}} memref<2x16x64x2xbf16> into memref<2x16x128xbf16>
// PAIRS-COUNT-24: llvm.call_intrinsic "llvm.x86.avx512bf16.dpbf16ps.512"
// Nobody without the instruction can read it by panels.
// PLAIN-NOT: vector.fma
// PLAIN: linalg.generic
func.func @packed(%x: memref<12x32xbf16>, %w: memref<2x16x64x2xbf16>, %y: memref<12x128xf32>) {
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<12x32xbf16>, memref<2x16x64x2xbf16>) outs(%y : memref<12x128xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %p = arith.mulf %0, %1 : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// Terms of the left-hand side that are no neighbours, and other types, are extended to f32.
#turned = affine_map<(i, j, k) -> (k, i)>
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (k, j)>
#out = affine_map<(i, j, k) -> (i, j)>
// ALL-LABEL: func @extended
// ALL-NOT: llvm.call_intrinsic
// ALL: vector.fma
func.func @extended(%x: memref<32x12xbf16>, %z: memref<12x32xf16>, %w: memref<32x64xbf16>, %y: memref<12x64xf32>) {
  linalg.generic {indexing_maps = [#turned, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%x, %w : memref<32x12xbf16>, memref<32x64xbf16>) outs(%y : memref<12x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %p = arith.mulf %0, %1 : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%z, %w : memref<12x32xf16>, memref<32x64xbf16>) outs(%y : memref<12x64xf32>) {
  ^bb0(%a: f16, %b: bf16, %c: f32):
    %0 = arith.extf %a : f16 to f32
    %1 = arith.extf %b : bf16 to f32
    %p = arith.mulf %0, %1 : f32
    %s = arith.addf %c, %p : f32
    linalg.yield %s : f32
  }
  return
}
