// RUN: mca-opt %s --mca-lower-to-vector="vector-width=8" --canonicalize | FileCheck %s

#row = affine_map<(i, j) -> (j)>
#id = affine_map<(i, j) -> (i, j)>

// Copies of a row are the start of the sums: no pass over the output of its own,
// the border of 20 columns has its lanes of the row only.
// CHECK-LABEL: func @row
// CHECK-SAME: %{{.+}}: memref<4x32xf32>, %{{.+}}: memref<32x20xf32>, %[[B:.+]]: memref<20xf32>)
// CHECK: %[[OUT:.+]] = memref.alloc() : memref<4x20xf32>
// CHECK-NOT: linalg.generic
// CHECK-NOT: vector.{{.*}}load %[[OUT]][
// CHECK-DAG: vector.load %[[B]][
// CHECK-DAG: vector.maskedload %[[B]][
// CHECK-NOT: vector.{{.*}}load %[[OUT]][
// CHECK: return
func.func @row(%a: memref<4x32xf32>, %w: memref<32x20xf32>, %b: memref<20xf32>) -> memref<4x20xf32> {
  %c = memref.alloc() : memref<4x20xf32>
  linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%b : memref<20xf32>) outs(%c : memref<4x20xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  linalg.matmul ins(%a, %w : memref<4x32xf32>, memref<32x20xf32>) outs(%c : memref<4x20xf32>)
  return %c : memref<4x20xf32>
}

// The row is another one when the product begins.
// CHECK-LABEL: func @row_changes
// CHECK: linalg.generic
// CHECK: memref.store
// CHECK: vector.fma
func.func @row_changes(%a: memref<4x32xf32>, %w: memref<32x16xf32>, %b: memref<16xf32>, %v: f32) -> memref<4x16xf32> {
  %zero = arith.constant 0 : index
  %c = memref.alloc() : memref<4x16xf32>
  linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%b : memref<16xf32>) outs(%c : memref<4x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  memref.store %v, %b[%zero] : memref<16xf32>
  linalg.matmul ins(%a, %w : memref<4x32xf32>, memref<32x16xf32>) outs(%c : memref<4x16xf32>)
  return %c : memref<4x16xf32>
}

// Nor is it there any more.
// CHECK-LABEL: func @row_freed
// CHECK: linalg.generic
// CHECK: memref.dealloc
// CHECK: vector.fma
func.func @row_freed(%a: memref<4x32xf32>, %w: memref<32x16xf32>) -> memref<4x16xf32> {
  %b = memref.alloc() : memref<16xf32>
  %c = memref.alloc() : memref<4x16xf32>
  linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%b : memref<16xf32>) outs(%c : memref<4x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  memref.dealloc %b : memref<16xf32>
  linalg.matmul ins(%a, %w : memref<4x32xf32>, memref<32x16xf32>) outs(%c : memref<4x16xf32>)
  return %c : memref<4x16xf32>
}

// Vectors are not loaded from a row with gaps.
// CHECK-LABEL: func @strided_row
// CHECK: linalg.generic
// CHECK: vector.fma
func.func @strided_row(%a: memref<4x32xf32>, %w: memref<32x16xf32>, %b: memref<16xf32, strided<[2]>>) -> memref<4x16xf32> {
  %c = memref.alloc() : memref<4x16xf32>
  linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%b : memref<16xf32, strided<[2]>>) outs(%c : memref<4x16xf32>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  linalg.matmul ins(%a, %w : memref<4x32xf32>, memref<32x16xf32>) outs(%c : memref<4x16xf32>)
  return %c : memref<4x16xf32>
}

// A start of other rows, perhaps.
// CHECK-LABEL: func @other_part
// CHECK: linalg.generic
// CHECK: vector.fma
func.func @other_part(%a: memref<4x32xf32>, %w: memref<32x16xf32>, %b: memref<16xf32>, %i: index) -> memref<8x16xf32> {
  %c = memref.alloc() : memref<8x16xf32>
  %first = memref.subview %c[0, 0] [4, 16] [1, 1] : memref<8x16xf32> to memref<4x16xf32, strided<[16, 1]>>
  %part = memref.subview %c[%i, 0] [4, 16] [1, 1] : memref<8x16xf32> to memref<4x16xf32, strided<[16, 1], offset: ?>>
  linalg.generic {indexing_maps = [#row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%b : memref<16xf32>) outs(%first : memref<4x16xf32, strided<[16, 1]>>) {
  ^bb0(%in: f32, %out: f32):
    linalg.yield %in : f32
  }
  linalg.matmul ins(%a, %w : memref<4x32xf32>, memref<32x16xf32>) outs(%part : memref<4x16xf32, strided<[16, 1], offset: ?>>)
  return %c : memref<8x16xf32>
}
