// Sizes and offsets that come with the data end the run where they do not fit.
// RUN: rm -rf %t && mkdir %t && cd %t
// RUN: %python %S/Inputs/save.py x.npy '<f4' 6 && %python %S/Inputs/save.py two.npy '<i8' 2 2 && %python %S/Inputs/save.py four.npy '<i8' 2 4 && %python %S/Inputs/save.py below.npy '<i8' 2 -1
// 2, 3 | 4, 5 | -1, 0

// RUN: mca-run %s --entry=slice --input=x.npy --input=two.npy --output=y.npy && %python %S/Inputs/print.py y.npy | FileCheck %s --check-prefix=SLICE
// SLICE: <f4 (3,) 2.0 3.0 4.0
// RUN: not mca-run %s --entry=slice --input=x.npy --input=four.npy 2>&1 | FileCheck %s --check-prefix=BEYOND
// RUN: not mca-run %s --entry=slice --input=x.npy --input=below.npy 2>&1 | FileCheck %s --check-prefix=BEYOND
// BEYOND: mca-run: error: tensor.extract_slice: dimension 0 of the slice runs out of the tensor
func.func @slice(%x: tensor<?xf32>, %s: tensor<2xi64>) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0 = tensor.extract %s[%c0] : tensor<2xi64>
  %1 = tensor.extract %s[%c1] : tensor<2xi64>
  %offset = arith.index_cast %0 : i64 to index
  %size = arith.index_cast %1 : i64 to index
  %y = tensor.extract_slice %x[%offset] [%size] [1] : tensor<?xf32> to tensor<?xf32>
  return %y : tensor<?xf32>
}

// RUN: mca-run %s --entry=expand --input=x.npy --input=two.npy --output=y.npy && %python %S/Inputs/print.py y.npy | FileCheck %s --check-prefix=EXPAND
// EXPAND: <f4 (2, 3) 0.0 2.0 4.0 6.0 8.0 10.0
// RUN: not mca-run %s --entry=expand --input=x.npy --input=four.npy 2>&1 | FileCheck %s --check-prefix=PRODUCT
// PRODUCT: mca-run: error: tensor.expand_shape: the sizes that dimension 0 is expanded to do not multiply to its size
func.func @expand(%x: tensor<?xf32>, %s: tensor<2xi64>) -> tensor<?x?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0 = tensor.extract %s[%c0] : tensor<2xi64>
  %1 = tensor.extract %s[%c1] : tensor<2xi64>
  %rows = arith.index_cast %0 : i64 to index
  %cols = arith.index_cast %1 : i64 to index
  %e = tensor.expand_shape %x [[0, 1]] output_shape [%rows, %cols] : tensor<?xf32> into tensor<?x?xf32>
  %y = arith.addf %e, %e : tensor<?x?xf32>
  return %y : tensor<?x?xf32>
}
