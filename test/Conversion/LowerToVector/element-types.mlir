// Products of f16 and bf16 are summed in f32, and rounded once.
//
// RUN: mca-opt %s -split-input-file --mca-lower-to-vector=vector-width=8 | FileCheck %s

// The left-hand side is converted once, the right-hand side as it is packed.
// CHECK-LABEL: func @f16_sums
// CHECK-SAME: %[[A:.+]]: memref<4x9xf16>
// CHECK: %[[WIDE:.+]] = memref.alloc() {alignment = 64 : i64} : memref<4x9xf32>
// CHECK: linalg.generic {{.*}} ins(%[[A]] : memref<4x9xf16>) outs(%[[WIDE]] : memref<4x9xf32>)
// CHECK: arith.extf %{{.+}} : f16 to f32
// CHECK: arith.extf %{{.+}} : vector<8xf16> to vector<8xf32>
// CHECK: memref.load %[[WIDE]]
// CHECK: vector.fma %{{.+}} : vector<8xf32>
// CHECK: arith.truncf %{{.+}} : vector<8xf32> to vector<8xf16>
// CHECK: memref.dealloc %[[WIDE]]
func.func @f16_sums(%a: memref<4x9xf16>, %b: memref<9x8xf16>, %c: memref<4x8xf16>) {
  linalg.matmul ins(%a, %b : memref<4x9xf16>, memref<9x8xf16>) outs(%c : memref<4x8xf16>)
  return
}

// -----

// The factors are extended by the operation itself, which torch's exports do.
// CHECK-LABEL: func @bf16_to_f32
// CHECK-NOT: linalg.matmul
// CHECK: vector.fma %{{.+}} : vector<8xf32>
// CHECK-NOT: arith.truncf
func.func @bf16_to_f32(%a: memref<4x9xbf16>, %b: memref<9x8xbf16>, %c: memref<4x8xf32>) {
  linalg.matmul ins(%a, %b : memref<4x9xbf16>, memref<9x8xbf16>) outs(%c : memref<4x8xf32>)
  return
}

// -----

// CHECK-LABEL: func @mixed
// CHECK-NOT: linalg.
// CHECK: vector.fma
#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @mixed(%a: memref<4x9xf32>, %b: memref<9x8xf16>, %c: memref<4x8xf32>) {
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<4x9xf32>, memref<9x8xf16>) outs(%c : memref<4x8xf32>) {
  ^bb0(%x: f32, %y: f16, %z: f32):
    %e = arith.extf %y : f16 to f32
    %p = arith.mulf %e, %x : f32
    %s = arith.addf %p, %z : f32
    linalg.yield %s : f32
  }
  return
}

// -----

// A product that is rounded before it is summed stays as it is written.
// CHECK-LABEL: func @rounded_product
// CHECK: linalg.generic
#a = affine_map<(m, n, k) -> (m, k)>
#b = affine_map<(m, n, k) -> (k, n)>
#c = affine_map<(m, n, k) -> (m, n)>
func.func @rounded_product(%a: memref<4x9xf16>, %b: memref<9x8xf16>, %c: memref<4x8xf32>) {
  linalg.generic {indexing_maps = [#a, #b, #c], iterator_types = ["parallel", "parallel", "reduction"]}
    ins(%a, %b : memref<4x9xf16>, memref<9x8xf16>) outs(%c : memref<4x8xf32>) {
  ^bb0(%x: f16, %y: f16, %z: f32):
    %p = arith.mulf %x, %y : f16
    %e = arith.extf %p : f16 to f32
    %s = arith.addf %z, %e : f32
    linalg.yield %s : f32
  }
  return
}
