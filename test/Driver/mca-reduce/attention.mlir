// What mca-approximate-attention needs of a module, found by asking it.
// RUN: mca-reduce %s --reduction-tree='traversal-mode=0 test=%mca_source/tools/mca-reduce/prints.sh test-arg=mca.encode test-arg=mca-opt test-arg=--mca-approximate-attention' >%t.mlir 2>/dev/null
// RUN: FileCheck %s <%t.mlir
// RUN: mca-opt %t.mlir --mca-approximate-attention | FileCheck %s --check-prefix=STILL
// CHECK-NOT: math.tanh
// CHECK-NOT: arith.mulf
// CHECK-NOT: func.func @other
// CHECK: linalg.softmax
// CHECK: linalg.matmul
// CHECK-NOT: math.tanh
// STILL: mca.encode

// A module that is not interesting is left, with a warning.
// RUN: not mca-reduce %s --reduction-tree='traversal-mode=0 test=%mca_source/tools/mca-reduce/prints.sh test-arg=no-such-op test-arg=mca-opt test-arg=--mca-approximate-attention' 2>&1 | FileCheck %s --check-prefix=DULL
// DULL: attention.mlir{{.*}}: warning: uninterested module will not be reduced

// RUN: not %mca_source/tools/mca-reduce/prints.sh text 2>&1 | FileCheck %s --check-prefix=USAGE
// USAGE: usage: prints.sh TEXT PROGRAM OPTION... FILE

func.func @main(%x: tensor<5x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x5xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %x1 = math.tanh %x : tensor<5x8xf32>
  %v0 = tensor.empty() : tensor<5x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %v = linalg.matmul ins(%x1, %w : tensor<5x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<5x4xf32>) -> tensor<5x4xf32>
  %s1 = arith.mulf %s, %s : tensor<3x5xf32>
  %p0 = tensor.empty() : tensor<3x5xf32>
  %p = linalg.softmax dimension(1) ins(%s1 : tensor<3x5xf32>) outs(%p0 : tensor<3x5xf32>) -> tensor<3x5xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x5xf32>, tensor<5x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %z = math.tanh %y : tensor<3x4xf32>
  return %z : tensor<3x4xf32>
}
func.func @other(%x: tensor<5x8xf32>) -> tensor<5x8xf32> {
  %y = math.tanh %x : tensor<5x8xf32>
  return %y : tensor<5x8xf32>
}
