// RUN: mca-opt %s --mca-expand-dynamic-shapes | FileCheck %s

// CHECK-LABEL: func @contiguous
// CHECK-SAME: %[[X:.+]]: memref<?x4xf32>, %[[A:.+]]: index, %[[B:.+]]: index
// CHECK: %[[BASE:.+]], %{{.+}}, %{{.+}}:2, %[[S:.+]]:2 = memref.extract_strided_metadata %[[X]]
// CHECK: %[[S0:.+]] = arith.muli %[[S]]#0, %[[B]] : index
// CHECK: memref.reinterpret_cast %[[BASE]] to offset: [0], sizes: [%[[A]], %[[B]], 4], strides: [%[[S0]], 4, 1] : memref<f32> to memref<?x?x4xf32>
func.func @contiguous(%x: memref<?x4xf32>, %a: index, %b: index) -> memref<?x?x4xf32> {
  %0 = memref.expand_shape %x [[0, 1], [2]] output_shape [%a, %b, 4] : memref<?x4xf32> into memref<?x?x4xf32>
  return %0 : memref<?x?x4xf32>
}

// A static extent between the dynamic ones, and a layout.
// CHECK-LABEL: func @strided
// CHECK-SAME: %{{.+}}: memref<{{.+}}>, %[[A:.+]]: index, %[[B:.+]]: index
// CHECK: %[[BASE:.+]], %[[OFFSET:.+]], %{{.+}}:2, %[[S:.+]]:2 = memref.extract_strided_metadata
// CHECK: %[[S2:.+]] = arith.muli %[[S]]#0, %[[B]]
// CHECK: %[[S1:.+]] = arith.muli %[[S2]], %c3
// CHECK: memref.reinterpret_cast %[[BASE]] to offset: [%[[OFFSET]]], sizes: [%[[A]], 3, %[[B]], 8], strides: [%[[S1]], %[[S2]], %[[S]]#0, %[[S]]#1]
func.func @strided(%x: memref<?x8xf32, strided<[?, ?], offset: ?>>, %a: index, %b: index) -> memref<?x3x?x8xf32, strided<[?, ?, ?, ?], offset: ?>> {
  %0 = memref.expand_shape %x [[0, 1, 2], [3]] output_shape [%a, 3, %b, 8]
    : memref<?x8xf32, strided<[?, ?], offset: ?>> into memref<?x3x?x8xf32, strided<[?, ?, ?, ?], offset: ?>>
  return %0 : memref<?x3x?x8xf32, strided<[?, ?, ?, ?], offset: ?>>
}

// Upstream would divide by zero.
// CHECK-LABEL: func @no_elements
// CHECK: memref.reinterpret_cast
func.func @no_elements(%x: memref<?xf32>, %a: index) -> memref<?x0xf32> {
  %0 = memref.expand_shape %x [[0, 1]] output_shape [%a, 0] : memref<?xf32> into memref<?x0xf32>
  return %0 : memref<?x0xf32>
}

// One unknown extent in each group: upstream's lowering takes it.
// CHECK-LABEL: func @left_alone
// CHECK: memref.expand_shape
// CHECK-NOT: memref.reinterpret_cast
func.func @left_alone(%x: memref<?x?xf32>, %a: index, %b: index) -> memref<?x3x4x?xf32> {
  %0 = memref.expand_shape %x [[0, 1], [2, 3]] output_shape [%a, 3, 4, %b] : memref<?x?xf32> into memref<?x3x4x?xf32>
  return %0 : memref<?x3x4x?xf32>
}
