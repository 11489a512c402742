// Loops in or around a loop that threads share already.
//
// RUN: mca-opt %s --mca-parallel-tiles | FileCheck %s

// CHECK-LABEL: func @heads
// CHECK: scf.forall (%{{.+}}) in (12)
// CHECK: scf.for %
// CHECK-NOT: scf.forall (
// CHECK: return
func.func @heads(%q: tensor<12x100x8xf32>, %k: tensor<8x24xf32>, %y0: tensor<12x100x24xf32>) -> tensor<12x100x24xf32> {
  %c0 = arith.constant 0 : index
  %c10 = arith.constant 10 : index
  %c100 = arith.constant 100 : index
  %heads = scf.forall (%h) in (12) shared_outs(%all = %y0) -> tensor<12x100x24xf32> {
    %head = tensor.extract_slice %all[%h, 0, 0] [1, 100, 24] [1, 1, 1] : tensor<12x100x24xf32> to tensor<100x24xf32>
    %r = scf.for %i = %c0 to %c100 step %c10 iter_args(%y = %head) -> tensor<100x24xf32> {
      %rows = tensor.extract_slice %q[%h, %i, 0] [1, 10, 8] [1, 1, 1] : tensor<12x100x8xf32> to tensor<10x8xf32>
      %old = tensor.extract_slice %y[%i, 0] [10, 24] [1, 1] : tensor<100x24xf32> to tensor<10x24xf32>
      %t = linalg.matmul ins(%rows, %k : tensor<10x8xf32>, tensor<8x24xf32>) outs(%old : tensor<10x24xf32>) -> tensor<10x24xf32>
      %n = tensor.insert_slice %t into %y[%i, 0] [10, 24] [1, 1] : tensor<10x24xf32> into tensor<100x24xf32>
      scf.yield %n : tensor<100x24xf32>
    }
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %r into %all[%h, 0, 0] [1, 100, 24] [1, 1, 1] : tensor<100x24xf32> into tensor<12x100x24xf32>
    }
  }
  return %heads : tensor<12x100x24xf32>
}

// Of two loops the inner one.
// CHECK-LABEL: func @few_heads
// CHECK: scf.for %
// CHECK: scf.forall (%{{.+}}) = (0) to (100) step (10)
// CHECK-NOT: scf.forall (
// CHECK: return
func.func @few_heads(%q: tensor<2x100x8xf32>, %k: tensor<8x24xf32>, %w: tensor<24x24xf32>, %y0: tensor<2x100x24xf32>) -> tensor<2x100x24xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c10 = arith.constant 10 : index
  %c100 = arith.constant 100 : index
  %heads = scf.for %h = %c0 to %c2 step %c1 iter_args(%all = %y0) -> tensor<2x100x24xf32> {
    %head = tensor.extract_slice %all[%h, 0, 0] [1, 100, 24] [1, 1, 1] : tensor<2x100x24xf32> to tensor<100x24xf32>
    %r = scf.for %i = %c0 to %c100 step %c10 iter_args(%y = %head) -> tensor<100x24xf32> {
      %rows = tensor.extract_slice %q[%h, %i, 0] [1, 10, 8] [1, 1, 1] : tensor<2x100x8xf32> to tensor<10x8xf32>
      %old = tensor.extract_slice %y[%i, 0] [10, 24] [1, 1] : tensor<100x24xf32> to tensor<10x24xf32>
      %t = linalg.matmul ins(%rows, %k : tensor<10x8xf32>, tensor<8x24xf32>) outs(%old : tensor<10x24xf32>) -> tensor<10x24xf32>
      %n = tensor.insert_slice %t into %y[%i, 0] [10, 24] [1, 1] : tensor<10x24xf32> into tensor<100x24xf32>
      scf.yield %n : tensor<100x24xf32>
    }
    %x = linalg.matmul ins(%r, %w : tensor<100x24xf32>, tensor<24x24xf32>) outs(%head : tensor<100x24xf32>) -> tensor<100x24xf32>
    %next = tensor.insert_slice %x into %all[%h, 0, 0] [1, 100, 24] [1, 1, 1] : tensor<100x24xf32> into tensor<2x100x24xf32>
    scf.yield %next : tensor<2x100x24xf32>
  }
  return %heads : tensor<2x100x24xf32>
}
