// The attention is in a function of its own: reported where it is called.
// RUN: %python -c "import numpy as np, sys; r = np.random.default_rng(0); [np.save(sys.argv[1] + str(i), r.standard_normal(s).astype('f4')) for i, s in enumerate([(5, 8), (8, 4), (3, 5)])]" %t
// RUN: mca-run %s --input=%t0.npy --input=%t1.npy --input=%t2.npy --compare --alpha=0.5 --seed=3 --json=%t.json | FileCheck %s
// RUN: FileCheck %s --check-prefix=JSON < %t.json
// What the entry does not call is not reported.
// RUN: mca-opt %s --mca-approximate-attention=alpha=0.25 -o %t.mlir
// RUN: mca-run %t.mlir --entry=other --input=%t0.npy --compare --json=%t.json 2>&1 | FileCheck %s --check-prefix=UNSEEN --implicit-check-not=attention
// RUN: FileCheck %s --check-prefix=ALPHA < %t.json

// CHECK: attention
// CHECK-NEXT: main.attention.0
// JSON-DAG: "alpha": 0.5
// JSON-DAG: "seed": 3
// UNSEEN: output 0: max abs error 0.000e+00
// ALPHA: "alpha": 0.25
func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %y = func.call @attention(%x, %w, %s) : (tensor<5x8xf32>, tensor<8x4xf32>, tensor<3x5xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}

func.func @other(%x: tensor<5x8xf32>) -> tensor<5x8xf32> {
  return %x : tensor<5x8xf32>
}

func.func @attention(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
