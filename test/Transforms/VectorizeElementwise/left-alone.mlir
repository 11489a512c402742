// RUN: mca-opt %s -split-input-file --mca-vectorize-elementwise | FileCheck %s
// RUN: not mca-opt %s -split-input-file --mca-vectorize-elementwise=vector-width=3 2>&1 | FileCheck %s --check-prefix=BAD
// BAD: error: mca-vectorize-elementwise: vector-width must be 0, 4, 8 or 16

// CHECK-LABEL: func @not_on_tensors
// CHECK: linalg.fill
func.func @not_on_tensors(%x: tensor<8xf32>) -> tensor<8xf32> {
  %zero = arith.constant 0.0 : f32
  %0 = linalg.fill ins(%zero : f32) outs(%x : tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

// An embedding reads a table by index, and may stop the program.
#i = affine_map<(i) -> (i)>
// CHECK-LABEL: func @not_an_embedding
// CHECK: linalg.generic
func.func @not_an_embedding(%ids: memref<8xi64>, %table: memref<100xf32>, %y: memref<8xf32>) {
  %limit = arith.constant 100 : index
  linalg.generic {indexing_maps = [#i, #i], iterator_types = ["parallel"]} ins(%ids : memref<8xi64>) outs(%y : memref<8xf32>) {
  ^bb0(%id: i64, %out: f32):
    %0 = arith.index_cast %id : i64 to index
    %1 = arith.cmpi slt, %0, %limit : index
    cf.assert %1, "index must be smaller than dim size"
    %2 = memref.load %table[%0] : memref<100xf32>
    linalg.yield %2 : f32
  }
  return
}

// -----

// Which element wins depends on the order: no lanes along the row.
#id = affine_map<(i) -> (i)>
#none = affine_map<(i) -> ()>
// CHECK-LABEL: func @not_an_argmax
// CHECK: linalg.generic
func.func @not_an_argmax(%x: memref<8xf32>, %m: memref<f32>, %at: memref<i64>) {
  linalg.generic {indexing_maps = [#id, #none, #none], iterator_types = ["reduction"]}
    ins(%x : memref<8xf32>) outs(%m, %at : memref<f32>, memref<i64>) {
  ^bb0(%a: f32, %max: f32, %arg: i64):
    %i = linalg.index 0 : index
    %n = arith.index_cast %i : index to i64
    %c = arith.cmpf ogt, %a, %max : f32
    %0 = arith.maximumf %a, %max : f32
    %1 = arith.select %c, %n, %arg : i64
    linalg.yield %0, %1 : f32, i64
  }
  return
}

// -----

// CHECK-LABEL: func @not_a_convolution
// CHECK: linalg.conv_2d_nchw_fchw
func.func @not_a_convolution(%i: memref<1x3x8x8xf32>, %f: memref<4x3x4x4xf32>, %o: memref<1x4x5x5xf32>) {
  linalg.conv_2d_nchw_fchw ins(%i, %f : memref<1x3x8x8xf32>, memref<4x3x4x4xf32>) outs(%o : memref<1x4x5x5xf32>)
  return
}

// -----

// A parallel loop without output elements of its own.
#ij = affine_map<(i, j) -> (i, j)>
#scalar = affine_map<(i, j) -> ()>
// CHECK-LABEL: func @not_into_one_element
// CHECK: linalg.generic
func.func @not_into_one_element(%x: memref<4x64xf32>, %y: memref<f32>) {
  linalg.generic {indexing_maps = [#ij, #scalar], iterator_types = ["reduction", "parallel"]}
    ins(%x : memref<4x64xf32>) outs(%y : memref<f32>) {
  ^bb0(%in: f32, %out: f32):
    %m = arith.divf %in, %out : f32
    linalg.yield %m : f32
  }
  return
}

// -----

// CHECK-LABEL: func @not_complex
// CHECK: memref.copy
func.func @not_complex(%x: memref<4x8xcomplex<f32>, strided<[1, 4]>>, %y: memref<4x8xcomplex<f32>>) {
  memref.copy %x, %y : memref<4x8xcomplex<f32>, strided<[1, 4]>> to memref<4x8xcomplex<f32>>
  return
}
