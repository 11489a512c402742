// RUN: mca-opt %s --mca-refine-shapes --split-input-file | FileCheck %s

// The pass's example: elements written into a tensor of static shape.
// CHECK-LABEL: func.func @inserts
// CHECK-NOT: tensor<?x
// CHECK: scf.for {{.*}} -> (tensor<8xf32>)
// CHECK: tensor.insert {{.*}} : tensor<8xf32>
// CHECK: return %{{.+}} : tensor<8xf32>
func.func @inserts(%t: tensor<8xf32>, %x: f32) -> tensor<8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %d = tensor.cast %t : tensor<8xf32> to tensor<?xf32>
  %r = scf.for %i = %c0 to %c8 step %c1 iter_args(%a = %d) -> (tensor<?xf32>) {
    %w = tensor.insert %x into %a[%i] : tensor<?xf32>
    scf.yield %w : tensor<?xf32>
  }
  %s = tensor.cast %r : tensor<?xf32> to tensor<8xf32>
  return %s : tensor<8xf32>
}

// -----

// A nest; sizes read off the results become constants, and what is made with them
// static as well.
// CHECK-LABEL: func.func @nest
// CHECK: scf.for {{.*}} -> (tensor<3x4xf32>)
// CHECK: scf.for {{.*}} -> (tensor<3x4xf32>)
// CHECK-NOT: tensor.dim
// CHECK: tensor.empty() : tensor<4xf32>
func.func @nest(%t: tensor<3x4xf32>, %x: f32) -> (tensor<?x?xf32>, tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %d = tensor.cast %t : tensor<3x4xf32> to tensor<?x?xf32>
  %r = scf.for %i = %c0 to %c3 step %c1 iter_args(%a = %d) -> (tensor<?x?xf32>) {
    %n = tensor.dim %a, %c1 : tensor<?x?xf32>
    %inner = scf.for %j = %c0 to %n step %c1 iter_args(%b = %a) -> (tensor<?x?xf32>) {
      %w = tensor.insert %x into %b[%i, %j] : tensor<?x?xf32>
      scf.yield %w : tensor<?x?xf32>
    }
    scf.yield %inner : tensor<?x?xf32>
  }
  %size = tensor.dim %r, %c1 : tensor<?x?xf32>
  %e = tensor.empty(%size) : tensor<?xf32>
  %f = linalg.fill ins(%x : f32) outs(%e : tensor<?xf32>) -> tensor<?xf32>
  return %r, %f : tensor<?x?xf32>, tensor<?xf32>
}

// -----

// Another tensor is yielded: its shape may be another one. (Upstream's own pattern
// takes the shape for the same where the result has one use.)
// CHECK-LABEL: func.func @other
// CHECK: scf.for {{.*}} -> (tensor<?xf32>)
func.func @other(%t: tensor<8xf32>, %u: tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %d = tensor.cast %t : tensor<8xf32> to tensor<?xf32>
  %x = arith.constant 1.0 : f32
  %r = scf.for %i = %c0 to %c8 step %c1 iter_args(%a = %d) -> (tensor<?xf32>) {
    %w = tensor.insert %x into %u[%i] : tensor<?xf32>
    scf.yield %w : tensor<?xf32>
  }
  return %r, %r : tensor<?xf32>, tensor<?xf32>
}

// -----

// The inner loop yields another tensor.
// CHECK-LABEL: func.func @other_inside
// CHECK: scf.for {{.*}} -> (tensor<?xf32>)
// CHECK: scf.for {{.*}} -> (tensor<?xf32>)
func.func @other_inside(%t: tensor<8xf32>, %u: tensor<?xf32>, %n: index) -> (tensor<?xf32>, tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %d = tensor.cast %t : tensor<8xf32> to tensor<?xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %d) -> (tensor<?xf32>) {
    %s = scf.for %j = %c0 to %n step %c1 iter_args(%b = %a) -> (tensor<?xf32>) {
      %x = tensor.extract %b[%j] : tensor<?xf32>
      %v = tensor.insert %x into %u[%i] : tensor<?xf32>
      scf.yield %v : tensor<?xf32>
    }
    scf.yield %s : tensor<?xf32>
  }
  return %r, %r : tensor<?xf32>, tensor<?xf32>
}

// -----

// It starts from a dynamic shape.
// CHECK-LABEL: func.func @dynamic
// CHECK: scf.for {{.*}} -> (tensor<?xf32>)
func.func @dynamic(%t: tensor<?xf32>, %x: f32, %n: index) -> tensor<?xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%a = %t) -> (tensor<?xf32>) {
    %w = tensor.insert %x into %a[%i] : tensor<?xf32>
    scf.yield %w : tensor<?xf32>
  }
  return %r : tensor<?xf32>
}
