// f16 arrays are numpy's float16; bf16 ones are uint16 or V2, as numpy saves the
// bfloat16 of ml_dtypes. Results have the declared type, bf16 that of V2.
// RUN: rm -rf %t && mkdir %t
// RUN: %python %S/Inputs/save.py %t/h.npy '<f2' 2 1
// RUN: %python -c "import numpy as np; a = np.array([0x3f80, 0x4000], np.uint16); np.save('%t/u.npy', a); np.save('%t/v.npy', a.view('V2'))"
// RUN: mca-run %s --input=%t/h.npy --input=%t/u.npy --output=%t/0.npy --output=%t/1.npy --output=%t/2.npy
// RUN: %python %S/Inputs/print.py %t/0.npy %t/2.npy | FileCheck %s
// RUN: %python -c "import numpy as np; a = np.load('%t/1.npy'); assert a.dtype.str == '|V2' and a.view(np.uint16).tolist() == [0x4000, 0x4080]"
// CHECK: <f2 (2,) 2.0 4.0
// CHECK: <f4 (2,) 1.0 2.0
// RUN: mca-run %s --input=%t/h.npy --input=%t/v.npy --output=%t/3.npy --output=%t/4.npy && cmp %t/1.npy %t/4.npy

// RUN: not mca-run %s --input=%t/u.npy --input=%t/u.npy 2>&1 | FileCheck %s --check-prefix=TYPE
// TYPE: input 0 ({{.*}}): expected ?xf16, found 2xu16

func.func @main(%h: tensor<?xf16>, %b: tensor<2xbf16>) -> (tensor<?xf16>, tensor<2xbf16>, tensor<2xf32>) {
  %0 = arith.addf %h, %h : tensor<?xf16>
  %1 = arith.addf %b, %b : tensor<2xbf16>
  %2 = arith.extf %b : tensor<2xbf16> to tensor<2xf32>
  return %0, %1, %2 : tensor<?xf16>, tensor<2xbf16>, tensor<2xf32>
}
