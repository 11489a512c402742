// RUN: mca-opt %s -split-input-file --mca-vectorize-elementwise=vector-width=16 --canonicalize | FileCheck %s
// RUN: mca-opt %s -split-input-file --mca-vectorize-elementwise=vector-width=4 --canonicalize | FileCheck %s --check-prefix=NARROW

#id = affine_map<(i) -> (i)>

// 45 = 2 * 16 + 8 + 4 + 1.
// CHECK-LABEL: func @exponentials
// CHECK: scf.for %{{.+}} = %c0 to %c32 step %c16
// CHECK:   math.exp %{{.+}} : vector<16xf32>
// CHECK: math.exp %{{.+}} : vector<8xf32>
// CHECK: math.exp %{{.+}} : vector<4xf32>
// CHECK: math.exp %{{.+}} : f32
// CHECK-NOT: math.exp

// No registers are shorter than 4 lanes: 11 * 4 + 1.
// NARROW-LABEL: func @exponentials
// NARROW: scf.for %{{.+}} = %c0 to %c44 step %c4
// NARROW:   math.exp %{{.+}} : vector<4xf32>
// NARROW: math.exp %{{.+}} : f32
// NARROW: return
func.func @exponentials(%x: memref<45xf32>, %y: memref<45xf32>) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
    ins(%x : memref<45xf32>) outs(%y : memref<45xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = math.exp %a : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// The sums of a row of any length go on in ever shorter vectors.
// CHECK-LABEL: func @row_sums
// CHECK: scf.for {{.*}} step %c64 {{.*}} -> (vector<64xf32>)
// CHECK: scf.for {{.*}} step %c16 {{.*}} -> (vector<16xf32>)
// CHECK: scf.for {{.*}} step %c8 {{.*}} -> (vector<8xf32>)
// CHECK: scf.for {{.*}} step %c4 {{.*}} -> (vector<4xf32>)
// CHECK: scf.for {{.*}} step %c1 {{.*}} -> (f32)
func.func @row_sums(%x: memref<5x?xf32>, %y: memref<5xf32>) {
  linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<5x?xf32>) outs(%y : memref<5xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = arith.addf %a, %out : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

// Elements that lie apart are loaded one by one: nothing is gained by shorter vectors.
#id = affine_map<(i) -> (i)>
// CHECK-LABEL: func @strided
// CHECK: math.exp %{{.+}} : vector<16xf32>
// CHECK: scf.for %{{.+}} = %c16 to %c31 step %c1
func.func @strided(%x: memref<31xf32, strided<[2]>>, %y: memref<31xf32>) {
  linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]}
    ins(%x : memref<31xf32, strided<[2]>>) outs(%y : memref<31xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = math.exp %a : f32
    linalg.yield %0 : f32
  }
  return
}
