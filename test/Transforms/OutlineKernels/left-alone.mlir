// RUN: mca-opt %s --mca-outline-kernels=min-uses=1 | FileCheck %s

// CHECK-NOT: func private

// CHECK-LABEL: func @tensors
// CHECK: linalg.exp
func.func @tensors(%a: tensor<8xf32>, %b: tensor<8xf32>) -> tensor<8xf32> {
  %0 = linalg.exp ins(%a : tensor<8xf32>) outs(%b : tensor<8xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// CHECK-LABEL: func @copies
// CHECK: memref.copy
func.func @copies(%a: memref<8xf32>, %b: memref<8xf32>) {
  memref.copy %a, %b : memref<8xf32> to memref<8xf32>
  return
}

// The function would not know where the buffer was allocated.
// CHECK-LABEL: func @frees
// CHECK: scf.if
// CHECK-NEXT: memref.dealloc
func.func @frees(%owned: i1, %a: memref<8xf32>) {
  scf.if %owned {
    memref.dealloc %a : memref<8xf32>
  }
  return
}

// CHECK-LABEL: func @buffer_result
// CHECK: scf.for
func.func @buffer_result(%n: index, %a: memref<8xf32>, %b: memref<8xf32>) -> memref<8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %0:2 = scf.for %i = %c0 to %n step %c1 iter_args(%x = %a, %y = %b) -> (memref<8xf32>, memref<8xf32>) {
    scf.yield %y, %x : memref<8xf32>, memref<8xf32>
  }
  return %0#0 : memref<8xf32>
}
