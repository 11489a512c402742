// --strassen takes large products as mca-strassen does: of whole numbers the same result, by
// another program. Small ones stay.
//
// RUN: rm -rf %t && mkdir %t
// RUN: %python -c "import numpy as np; i, k = np.ogrid[:96, :256]; np.save('%t/x.npy', np.where(np.mod(7 * i + k, 32) == 0, 1.0, 0.0).astype('<f4'))"
// RUN: %python %S/../../Inputs/make_safetensors.py %t/w w=F32:256x256 v=F32:128x128
// RUN: mca-run %s --weights=%t/w --input=%t/x.npy --output=%t/plain.npy
// RUN: mca-run %s --weights=%t/w --strassen --input=%t/x.npy --output=%t/halves.npy
// RUN: cmp %t/plain.npy %t/halves.npy
// RUN: mca-run %s --weights=%t/w --emit-object=%t/plain.o
// RUN: mca-run %s --strassen --weights=%t/w --emit-object=%t/halves.o
// RUN: not cmp %t/plain.o %t/halves.o

// RUN: not mca-run %s --strassen --target=emulator --input=%t/x.npy 2>&1 | FileCheck %s --check-prefix=GPU
// GPU: mca-run: error: --strassen needs --target=cpu

// RUN: mca-opt %s --mca-bind-weights=file=%t/w --mca-cpu-prepare=strassen=true | FileCheck %s
// RUN: mca-opt %s --mca-bind-weights=file=%t/w --mca-cpu-prepare | FileCheck %s --check-prefix=PLAIN
// PLAIN-NOT: scf.forall

// CHECK-LABEL: func @main
// CHECK: scf.forall
func.func @main(%x: tensor<96x256xf32>) -> tensor<96x256xf32> {
  %w = arith.constant dense_resource<w> : tensor<256x256xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<96x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<96x256xf32>) -> tensor<96x256xf32>
  %y = linalg.matmul ins(%x, %w : tensor<96x256xf32>, tensor<256x256xf32>) outs(%f : tensor<96x256xf32>) -> tensor<96x256xf32>
  return %y : tensor<96x256xf32>
}

// CHECK-LABEL: func @small
// CHECK-NOT: scf.forall
func.func @small(%x: tensor<96x128xf32>) -> tensor<96x128xf32> {
  %w = arith.constant dense_resource<v> : tensor<128x128xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<96x128xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<96x128xf32>) -> tensor<96x128xf32>
  %y = linalg.matmul ins(%x, %w : tensor<96x128xf32>, tensor<128x128xf32>) outs(%f : tensor<96x128xf32>) -> tensor<96x128xf32>
  return %y : tensor<96x128xf32>
}
