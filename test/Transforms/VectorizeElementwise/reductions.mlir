// RUN: mca-opt %s -split-input-file --mca-vectorize-elementwise=vector-width=8 --canonicalize | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>

// Along a row: 4 vectors, 1 vector, then scalars; halves are combined in an
// order that depends on nothing else.
// CHECK-LABEL: func @row_sum
// CHECK: scf.for %{{.+}} = %c0 to %c5
// CHECK:   scf.for {{.*}} = %c0 to %c160 step %c32 iter_args({{.*}}) -> (vector<32xf64>)
// CHECK:   vector.extract_strided_slice {{.*}} vector<32xf64> to vector<16xf64>
// CHECK:   arith.addf {{.*}} : vector<8xf64>
// CHECK:   arith.addf {{.*}} : vector<1xf64>
// CHECK:   scf.for %{{.+}} = %c168 to %c171 step %c1 iter_args({{.*}}) -> (f64)
// CHECK:   memref.load
// CHECK:   arith.addf
// CHECK:   memref.store
func.func @row_sum(%x: memref<5x171xf32>, %y: memref<5xf64>) {
  linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
    ins(%x : memref<5x171xf32>) outs(%y : memref<5xf64>) {
  ^bb0(%a: f32, %out: f64):
    %0 = arith.extf %a : f32 to f64
    %1 = arith.addf %0, %out : f64
    linalg.yield %1 : f64
  }
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>

// Across rows: outputs stay in registers, the sum keeps its order.
// CHECK-LABEL: func @column_maximum
// CHECK-SAME: %[[X:.+]]: memref<43x32xf32>, %[[Y:.+]]: memref<32xf32>
// CHECK: %[[START:.+]] = vector.load %[[Y]]{{.*}} vector<32xf32>
// CHECK: %[[MAX:.+]] = scf.for {{.*}} to %c43 {{.*}} iter_args(%{{.+}} = %[[START]])
// CHECK:   vector.load %[[X]]
// CHECK:   arith.maximumf
// CHECK: vector.store %[[MAX]], %[[Y]]
func.func @column_maximum(%x: memref<43x32xf32>, %y: memref<32xf32>) {
  linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]}
    ins(%x : memref<43x32xf32>) outs(%y : memref<32xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = arith.maximumf %a, %out : f32
    linalg.yield %0 : f32
  }
  return
}

// -----

#id = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>

// Of more columns than a strip has, a few rows at a time.
// CHECK-LABEL: func @blocks_of_rows
// CHECK-SAME: %[[X:.+]]: memref<43x80xf32>, %[[Y:.+]]: memref<80xf32>
// CHECK: scf.for %[[FIRST:.+]] = %c0 to %c43 step %c8
// CHECK:   %[[NEXT:.+]] = arith.addi %[[FIRST]], %c8
// CHECK:   %[[END:.+]] = arith.minui %[[NEXT]], %c43
// CHECK:   scf.for {{.*}} to %c64 step %c32
// CHECK:     %[[START:.+]] = vector.load %[[Y]]{{.*}} vector<32xf32>
// CHECK:     %[[SUM:.+]] = scf.for {{.*}} = %[[FIRST]] to %[[END]] {{.*}} iter_args(%{{.+}} = %[[START]])
// CHECK:       vector.load %[[X]]
// CHECK:     vector.store %[[SUM]], %[[Y]]
// CHECK:   scf.for {{.*}} to %c80 step %c8
func.func @blocks_of_rows(%x: memref<43x80xf32>, %y: memref<80xf32>) {
  linalg.generic {indexing_maps = [#id, #column], iterator_types = ["reduction", "parallel"]}
    ins(%x : memref<43x80xf32>) outs(%y : memref<80xf32>) {
  ^bb0(%a: f32, %out: f32):
    %0 = arith.addf %a, %out : f32
    linalg.yield %0 : f32
  }
  return
}
