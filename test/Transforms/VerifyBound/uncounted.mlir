// RUN: mca-opt %s --mca-verify-bound -split-input-file -verify-diagnostics | FileCheck %s

// A called function verifies; its caller's type stays right.
// CHECK-LABEL: func.func @called
// CHECK-SAME: -> tensor<1x3x2xf32> {
// CHECK: mca.encode {{.*}} -> tensor<1x3x2xf32>, tensor<1xi32>
// CHECK-NEXT: return
func.func @called(%x: tensor<3x2xf32>, %w: tensor<2x1x2xf32>, %a: tensor<1x3x3xf32>, %0: tensor<1x3x2xf32>) -> tensor<1x3x2xf32> {
  // expected-warning @below {{attention verifies its bound, but its fallbacks are not counted: its function is used in the module; inline it first}}
  %v = mca.encode values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>) probabilities(%a : tensor<1x3x3xf32>)
         outs(%0 : tensor<1x3x2xf32>) {alpha = 0.2 : f64} -> tensor<1x3x2xf32>
  return %v : tensor<1x3x2xf32>
}
func.func @caller(%x: tensor<3x2xf32>, %w: tensor<2x1x2xf32>, %a: tensor<1x3x3xf32>, %0: tensor<1x3x2xf32>) -> tensor<1x3x2xf32> {
  %v = call @called(%x, %w, %a, %0) : (tensor<3x2xf32>, tensor<2x1x2xf32>, tensor<1x3x3xf32>, tensor<1x3x2xf32>) -> tensor<1x3x2xf32>
  return %v : tensor<1x3x2xf32>
}

// -----

// The one outside of the branch is counted.
// CHECK-LABEL: func.func @branch
// CHECK-SAME: -> (tensor<1x3x2xf32>, tensor<1xi64>) attributes {mca.fallbacks = {heads = array<i64: 1>, names = ["branch.attention.0"], result = 1 : i64}}
// CHECK: scf.if
// CHECK: mca.encode {{.*}} -> tensor<1x3x2xf32>, tensor<1xi32>
// CHECK: mca.encode {{.*}} -> tensor<1x3x2xf32>, tensor<1xi32>
func.func @branch(%x: tensor<3x2xf32>, %w: tensor<2x1x2xf32>, %a: tensor<1x3x3xf32>, %0: tensor<1x3x2xf32>, %c: i1) -> tensor<1x3x2xf32> {
  %r = scf.if %c -> tensor<1x3x2xf32> {
    // expected-warning @below {{its fallbacks are not counted: it does not dominate the function's returns}}
    %v = mca.encode values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>) probabilities(%a : tensor<1x3x3xf32>)
           outs(%0 : tensor<1x3x2xf32>) {alpha = 0.2 : f64} -> tensor<1x3x2xf32>
    scf.yield %v : tensor<1x3x2xf32>
  } else {
    scf.yield %0 : tensor<1x3x2xf32>
  }
  %v = mca.encode values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>) probabilities(%a : tensor<1x3x3xf32>)
         outs(%r : tensor<1x3x2xf32>) {alpha = 0.2 : f64} -> tensor<1x3x2xf32>
  return %v : tensor<1x3x2xf32>
}

// -----

// CHECK-LABEL: func.func @buffers
// CHECK-NOT: mca.fallbacks
func.func @buffers(%x: memref<3x2xf32>, %w: memref<2x1x2xf32>, %a: memref<1x3x3xf32>, %v: memref<1x3x2xf32>) {
  // expected-warning @below {{attention cannot verify its bound: it is on buffers; run mca-verify-bound before bufferization}}
  mca.encode values(%x : memref<3x2xf32>) weight(%w : memref<2x1x2xf32>) probabilities(%a : memref<1x3x3xf32>)
    outs(%v : memref<1x3x2xf32>) {alpha = 0.2 : f64}
  return
}

// -----

// Nothing is counted that never ends.
func.func @forever(%x: tensor<3x2xf32>, %w: tensor<2x1x2xf32>, %a: tensor<1x3x3xf32>, %0: tensor<1x3x2xf32>) {
  // expected-warning @below {{its fallbacks are not counted: its function never returns}}
  %v = mca.encode values(%x : tensor<3x2xf32>) weight(%w : tensor<2x1x2xf32>) probabilities(%a : tensor<1x3x3xf32>)
         outs(%0 : tensor<1x3x2xf32>) {alpha = 0.2 : f64} -> tensor<1x3x2xf32>
  cf.br ^loop
^loop:
  cf.br ^loop
}
