// Reshapes into extents that only the program knows do not stop the pipeline.
//
// RUN: mca-opt %s --mca-to-cpu | FileCheck %s

// CHECK: llvm.func @collapse_and_expand
func.func @collapse_and_expand(%x: tensor<?x?x4xf32>, %a: index, %b: index) -> tensor<?x?x4xf32> {
  %c = tensor.collapse_shape %x [[0, 1], [2]] : tensor<?x?x4xf32> into tensor<?x4xf32>
  %0 = tensor.expand_shape %c [[0, 1], [2]] output_shape [%a, %b, 4] : tensor<?x4xf32> into tensor<?x?x4xf32>
  return %0 : tensor<?x?x4xf32>
}

// Sizes of i64, from a tensor and from an argument.
// CHECK: llvm.func @integer_sizes
func.func @integer_sizes(%x: tensor<?x8xf32>, %i: tensor<1xi64>, %j: i64, %s: tensor<3xi64>) -> tensor<?x?x8xf32> {
  %c0 = arith.constant 0 : index
  %e = tensor.extract %i[%c0] : tensor<1xi64>
  %a = arith.index_cast %e : i64 to index
  %b = arith.index_cast %j : i64 to index
  %0 = tensor.expand_shape %x [[0, 1], [2]] output_shape [%a, %b, 8] : tensor<?x8xf32> into tensor<?x?x8xf32>
  %1 = tensor.reshape %x(%s) : (tensor<?x8xf32>, tensor<3xi64>) -> tensor<?x?x8xf32>
  %2 = arith.addf %0, %1 : tensor<?x?x8xf32>
  return %2 : tensor<?x?x8xf32>
}

// CHECK: llvm.func @slice
func.func @slice(%x: tensor<?x8xf32>, %a: index, %b: index, %n: index) -> tensor<?x?x4xf32> {
  %s = tensor.extract_slice %x[%a, 0] [%n, 4] [1, 2] : tensor<?x8xf32> to tensor<?x4xf32>
  %0 = tensor.expand_shape %s [[0, 1], [2]] output_shape [%a, %b, 4] : tensor<?x4xf32> into tensor<?x?x4xf32>
  return %0 : tensor<?x?x4xf32>
}

// CHECK: llvm.func @buffer
func.func @buffer(%x: memref<?x?xf32, strided<[?, ?], offset: ?>>, %a: index, %b: index, %c: index) -> memref<?x?x?xf32, strided<[?, ?, ?], offset: ?>> {
  %0 = memref.expand_shape %x [[0, 1], [2]] output_shape [%a, %b, %c]
    : memref<?x?xf32, strided<[?, ?], offset: ?>> into memref<?x?x?xf32, strided<[?, ?, ?], offset: ?>>
  return %0 : memref<?x?x?xf32, strided<[?, ?, ?], offset: ?>>
}

// CHECK: llvm.func @no_elements
func.func @no_elements(%x: tensor<?xf32>, %a: index) -> tensor<?x0xf32> {
  %0 = tensor.expand_shape %x [[0, 1]] output_shape [%a, 0] : tensor<?xf32> into tensor<?x0xf32>
  return %0 : tensor<?x0xf32>
}
