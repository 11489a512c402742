// RUN: rm -rf %t && mkdir %t
// RUN: %python %S/Inputs/attention.py make %t
// RUN: mca-run %s --weights=%t/w.safetensors --input=%t/x.npy --input=%t/a.npy --compare --output=%t/y.npy --output-exact=%t/e.npy --json=%t/report.json --threads=1 | FileCheck %s
// RUN: %python %S/Inputs/attention.py check %t

// CHECK: attention positions attended error bound
// CHECK-NEXT: block.attention {{0\.[0-9]+ +0\.[0-9]+ +[0-9.e+-]+ +[0-9.e+-]+}}
// CHECK-NEXT: output 0: max abs error {{.*}}, relative error
// CHECK-NEXT: time: exact {{.*}} ms, approximate {{.*}} ms, ratio {{.*}} (median of 5, 1 thread)

// RUN: mca-run %s --weights=%t/w.safetensors --input=%t/x.npy --input=%t/a.npy --compare --bounds --repeat=1 | FileCheck %s --check-prefix=BOUNDS
// BOUNDS: attention positions attended error bound
// BOUNDS-NEXT: block.attention
// BOUNDS-NEXT: attention a priori after measured kind{{$}}
// BOUNDS-NEXT: block.attention {{[0-9.e+-]+ +[0-9.e+-]+ +[0-9.e+-]+}} expectation{{$}}
// BOUNDS-NEXT: output 0

// The mean over slices, and each slice.
// RUN: mca-run %s --weights=%t/w.safetensors --input=%t/xs.npy --input=%t/as.npy --batched --compare --repeat=1 --output=%t/ys.npy --output-exact=%t/es.npy --json=%t/report.json
// RUN: %python %S/Inputs/attention.py check-batched %t

// The same numbers with another number of threads, without the exact program,
// and at a seed that is given.
// RUN: mca-run %s --weights=%t/w.safetensors --input=%t/x.npy --input=%t/a.npy --threads=2 --output=%t/two.npy
// RUN: cmp %t/y.npy %t/two.npy
// RUN: mca-run %s --weights=%t/w.safetensors --input=%t/x.npy --input=%t/a.npy --seed=3 --output=%t/seed3.npy
// RUN: cmp %t/y.npy %t/seed3.npy
// RUN: mca-run %s --weights=%t/w.safetensors --input=%t/x.npy --input=%t/a.npy --seed=4 --output=%t/seed4.npy
// RUN: not cmp %t/y.npy %t/seed4.npy

// All samples: the exact program up to rounding.
// RUN: mca-run %s --weights=%t/w.safetensors --input=%t/x.npy --input=%t/a.npy --compare --alpha=1e-6 --json=%t/small.json | FileCheck %s --check-prefix=SMALL
// RUN: %python -c "import json; r = json.load(open('%t/small.json')); assert r['outputs'][0]['relative_error'] < 1e-5 and r['attentions'][0]['fraction_attended'] == 1"
// SMALL: block.attention     0.6667    1.0000

// An attention in a branch cannot be looked into.
// RUN: mca-run %s --weights=%t/w.safetensors --entry=branch --input=%t/x.npy --input=%t/a.npy --compare 2>&1 | FileCheck %s --check-prefix=BRANCH
// BRANCH: compare.mlir:{{.*}}: warning: attention cannot be looked into
// BRANCH-NOT: positions
// BRANCH: output 0: max abs error

func.func @main(%x: tensor<6x64xf32>, %a: tensor<2x6x6xf32>) -> tensor<2x6x4xf32> {
  %w = arith.constant dense_resource<value.weight> : tensor<64x2x4xf32>
  %zero = arith.constant 0.0 : f32
  %0 = tensor.empty() : tensor<2x6x4xf32>
  %v = mca.encode values(%x : tensor<6x64xf32>) weight(%w : tensor<64x2x4xf32>)
         probabilities(%a : tensor<2x6x6xf32>) outs(%0 : tensor<2x6x4xf32>)
         {alpha = 0.5 : f64, seed = 3 : i64} -> tensor<2x6x4xf32> loc("block.attention")
  %1 = linalg.fill ins(%zero : f32) outs(%0 : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  %y = linalg.batch_matmul ins(%a, %v : tensor<2x6x6xf32>, tensor<2x6x4xf32>)
                           outs(%1 : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
  return %y : tensor<2x6x4xf32>
}

func.func @branch(%x: tensor<6x64xf32>, %a: tensor<2x6x6xf32>) -> tensor<2x6x4xf32> {
  %w = arith.constant dense_resource<value.weight> : tensor<64x2x4xf32>
  %0 = tensor.empty() : tensor<2x6x4xf32>
  %i = arith.constant 0 : index
  %p = tensor.extract %a[%i, %i, %i] : tensor<2x6x6xf32>
  %half = arith.constant 0.5 : f32
  %c = arith.cmpf ogt, %p, %half : f32
  %r = scf.if %c -> tensor<2x6x4xf32> {
    %v = mca.encode values(%x : tensor<6x64xf32>) weight(%w : tensor<64x2x4xf32>)
           probabilities(%a : tensor<2x6x6xf32>) outs(%0 : tensor<2x6x4xf32>)
           {alpha = 0.5 : f64} -> tensor<2x6x4xf32>
    scf.yield %v : tensor<2x6x4xf32>
  } else {
    %zero = arith.constant 0.0 : f32
    %z = linalg.fill ins(%zero : f32) outs(%0 : tensor<2x6x4xf32>) -> tensor<2x6x4xf32>
    scf.yield %z : tensor<2x6x4xf32>
  }
  return %r : tensor<2x6x4xf32>
}
