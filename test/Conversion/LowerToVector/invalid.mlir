// RUN: mca-opt %s --mca-lower-to-vector -verify-diagnostics
// RUN: not mca-opt %s --mca-lower-to-vector=vector-width=7 2>&1 | FileCheck %s
// RUN: not mca-opt %s --mca-lower-to-vector=tile-rows=-1 2>&1 | FileCheck %s
// CHECK: error: mca-lower-to-vector: vector-width must be 0, 4, 8 or 16, tile-rows in [0, 64], tile-vectors in [0, 16] and parallel-threshold not negative

func.func @strided_output(%x: memref<12x64xf32>, %w: memref<2x64x16xf32>, %v: memref<2x12x16xf32, strided<[400, 32, 2]>>) {
  // expected-error @below {{'mca.gather_matmul' op expected an output with a unit innermost stride, found 'memref<2x12x16xf32, strided<[400, 32, 2]>>'; copy it to a buffer that has one}}
  mca.gather_matmul ins(%x, %w : memref<12x64xf32>, memref<2x64x16xf32>) outs(%v : memref<2x12x16xf32, strided<[400, 32, 2]>>)
  return
}

func.func @listed_codes(%x: memref<12x64xi8>, %w: memref<2x64x16xi8>, %c: memref<2x64xi32>, %s: memref<12xf32>,
                        %t: memref<2x16xf32>, %v: memref<2x12x16xf32>) {
  // expected-error @below {{'mca.gather_matmul' op expected factors of i8 without columns and trips; run mca-lower-to-linalg on tensors}}
  mca.gather_matmul ins(%x, %w : memref<12x64xi8>, memref<2x64x16xi8>) columns(%c : memref<2x64xi32>)
    steps(%s, %t : memref<12xf32>, memref<2x16xf32>) outs(%v : memref<2x12x16xf32>)
  return
}

func.func @slack(%a: memref<4x9x17xf32>, %v: memref<4x17x16xf32>, %o: memref<4x17xi32>, %b: memref<4x3xi32>, %s: memref<4xf32>,
                 %y: memref<4x9x16xf32>) {
  // expected-error @below {{'mca.attend_tokens' op expected no slack; run mca-lower-to-linalg on tensors}}
  mca.attend_tokens ins(%a, %v : memref<4x9x17xf32>, memref<4x17x16xf32>) tokens(%o, %b : memref<4x17xi32>, memref<4x3xi32>)
    slack(%s : memref<4xf32>) outs(%y : memref<4x9x16xf32>)
  return
}

func.func @strided_probabilities(%a: memref<4x9x17xf32, strided<[400, 40, 2]>>, %v: memref<4x17x16xf32>, %o: memref<4x17xi32>,
                                 %b: memref<4x3xi32>, %y: memref<4x9x16xf32>) {
  // expected-error @below {{'mca.attend_tokens' op expected probabilities and output with a unit innermost stride, found 'memref<4x9x17xf32, strided<[400, 40, 2]>>'; copy it to a buffer that has one}}
  mca.attend_tokens ins(%a, %v : memref<4x9x17xf32, strided<[400, 40, 2]>>, memref<4x17x16xf32>)
    tokens(%o, %b : memref<4x17xi32>, memref<4x3xi32>) outs(%y : memref<4x9x16xf32>)
  return
}

// Groups of a width that the target multiplies, but not as wide as a tile.
func.func @groups(%x: memref<12x64xi8>, %w: memref<2x16x50x4xi8>, %s: memref<12xf32>, %t: memref<2x50xf32>, %v: memref<2x12x50xf32>) {
  // expected-error @below {{'mca.gather_matmul' op expected groups of rows as the target multiplies them and as many columns as a register tile has, found 'memref<2x16x50x4xi8>'}}
  mca.gather_matmul ins(%x, %w : memref<12x64xi8>, memref<2x16x50x4xi8>) steps(%s, %t : memref<12xf32>, memref<2x50xf32>)
    outs(%v : memref<2x12x50xf32>)
  return
}
