// ml_program globals: what is immutable is a constant, the others keep what the
// last run stored.
// RUN: %python %S/Inputs/save.py %t.x.npy '<f4' 2 1
// RUN: mca-run %s --input=%t.x.npy --output=%t.y.npy && %python %S/Inputs/print.py %t.y.npy | FileCheck %s --check-prefix=ONCE
// ONCE: <f4 (2,) 11.0 22.0
// Once to warm up, three times for the time.
// RUN: mca-run %s --input=%t.x.npy --output=%t.y.npy --repeat=3 && %python %S/Inputs/print.py %t.y.npy | FileCheck %s --check-prefix=AGAIN
// AGAIN: <f4 (2,) 14.0 28.0

// The plan of such a weight is made at compile time.
// RUN: mca-opt %s --mca-cpu-prepare --remarks-filter=mca-plan -o /dev/null 2>&1 | FileCheck %s --check-prefix=PLAN
// PLAN: [Passed]

ml_program.global private @offset(dense<[10.0, 20.0]> : tensor<2xf32>) : tensor<2xf32>
ml_program.global private @weight(dense<1.0> : tensor<2x1x1xf32>) : tensor<2x1x1xf32>
ml_program.global private mutable @sum(dense<0.0> : tensor<2xf32>) : tensor<2xf32>

func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> {
  %offset = ml_program.global_load_const @offset : tensor<2xf32>
  %old = ml_program.global_load @sum : tensor<2xf32>
  %new = arith.addf %old, %x : tensor<2xf32>
  ml_program.global_store @sum = %new : tensor<2xf32>
  %y = arith.addf %offset, %new : tensor<2xf32>
  return %y : tensor<2xf32>
}

func.func @attention(%x: tensor<3x2xf32>, %a: tensor<1x4x3xf32>) -> tensor<1x3x1xf32> {
  %w = ml_program.global_load_const @weight : tensor<2x1x1xf32>
  %0 = tensor.empty() : tensor<1x3x1xf32>
  %v = mca.encode values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x1xf32>)
         probabilities(%a : tensor<1x4x3xf32>) outs(%0 : tensor<1x3x1xf32>)
         {alpha = 0.5 : f64} -> tensor<1x3x1xf32>
  return %v : tensor<1x3x1xf32>
}
