// Arrays of any size where the type is dynamic; sizes that contradict each other
// end the run before anything is read.
// RUN: rm -rf %t && mkdir %t
// RUN: %python %S/Inputs/save.py %t/x.npy '<f4' 2x3x2 1 && %python %S/Inputs/save.py %t/a.npy '<f4' 2x1x4x3 1
// RUN: mca-run %s --input=%t/x.npy --input=%t/a.npy --compare --alpha=1e-30 --output=%t/v.npy --json=%t/r.json | FileCheck %s
// RUN: %python %S/Inputs/print.py %t/v.npy | FileCheck %s --check-prefix=VALUES
// CHECK: main.attention.0 1.0000 1.0000 0.000e+00
// CHECK: output 0: max abs error 0.000e+00,
// RUN: FileCheck %s --check-prefix=JSON < %t/r.json
// JSON: "type": "2x1x3x1xf32"
// VALUES: <f4 (2, 1, 3, 1) 3.0 7.0 11.0 15.0 19.0 23.0

// Another size, the same module.
// RUN: %python %S/Inputs/save.py %t/x1.npy '<f4' 1x1x2 1 && %python %S/Inputs/save.py %t/a1.npy '<f4' 1x1x1x1 1
// RUN: mca-run %s --input=%t/x1.npy --input=%t/a1.npy --compare --output=%t/v1.npy && %python %S/Inputs/print.py %t/v1.npy | FileCheck %s --check-prefix=ONE
// ONE: <f4 (1, 1, 1, 1) 3.0

// RUN: %python %S/Inputs/save.py %t/long.npy '<f4' 2x1x4x300 1
// RUN: not mca-run %s --input=%t/x.npy --input=%t/long.npy 2>&1 | FileCheck %s --check-prefix=TOKENS
// TOKENS: mca-run: error: mca.encode: n of values and of probabilities differ
// RUN: not mca-run %s --input=%t/x1.npy --input=%t/a.npy --compare 2>&1 | FileCheck %s --check-prefix=BATCH
// BATCH: mca-run: error: {{.*}} differ

// RUN: %python %S/Inputs/save.py %t/wide.npy '<f4' 2x3x5
// RUN: not mca-run %s --input=%t/wide.npy --input=%t/a.npy 2>&1 | FileCheck %s --check-prefix=STATIC
// STATIC: input 0 ({{.*}}): expected ?x?x2xf32, found 2x3x5xf32

func.func @main(%x: tensor<?x?x2xf32>, %a: tensor<?x1x?x?xf32>) -> tensor<?x1x?x1xf32> {
  %w = arith.constant dense<1.0> : tensor<2x1x1xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %b = tensor.dim %x, %c0 : tensor<?x?x2xf32>
  %n = tensor.dim %x, %c1 : tensor<?x?x2xf32>
  %0 = tensor.empty(%b, %n) : tensor<?x1x?x1xf32>
  %v = mca.encode values(%x : tensor<?x?x2xf32>) weight(%w : tensor<2x1x1xf32>)
         probabilities(%a : tensor<?x1x?x?xf32>) outs(%0 : tensor<?x1x?x1xf32>)
         {alpha = 0.5 : f64} -> tensor<?x1x?x1xf32>
  return %v : tensor<?x1x?x1xf32>
}
