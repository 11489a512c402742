// Sums of products start from a row where all that follows is its addition, to
// the bit as by a pass of its own (which a later reader of the product asks
// for): with columns beyond the last vector, and of rows known at run time.
//
// RUN: mca-opt %s --mca-to-cpu=vector-width=8 \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so,%llvm_lib/libomp.so \
// RUN:   | FileCheck %s
// RUN: mca-opt %s --mca-to-cpu="vector-width=16 openmp=false" \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so \
// RUN:   | FileCheck %s
// RUN: mca-opt %s --mca-cpu-prepare --mca-cpu-bufferize --mca-lower-to-vector="vector-width=8" \
// RUN:   | FileCheck %s --check-prefix=FUSED

#row = affine_map<(i, j) -> (j)>
#id = affine_map<(i, j) -> (i, j)>

// FUSED-LABEL: func private @fused
// FUSED-NOT: linalg.generic
// FUSED: return
func.func private @fused(%x: tensor<?x40xf32>, %w: tensor<40x52xf32>, %b: tensor<52xf32>) -> tensor<?x52xf32> attributes {no_inline} {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c0 : tensor<?x40xf32>
  %e = tensor.empty(%n) : tensor<?x52xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x52xf32>) -> tensor<?x52xf32>
  %p = linalg.matmul ins(%x, %w : tensor<?x40xf32>, tensor<40x52xf32>) outs(%f : tensor<?x52xf32>) -> tensor<?x52xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<?x52xf32>, tensor<52xf32>) outs(%e : tensor<?x52xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    linalg.yield %s : f32
  } -> tensor<?x52xf32>
  return %y : tensor<?x52xf32>
}

// FUSED-LABEL: func private @apart
// FUSED: linalg.generic
// FUSED: return
func.func private @apart(%x: tensor<?x40xf32>, %w: tensor<40x52xf32>, %b: tensor<52xf32>)
    -> (tensor<?x52xf32>, tensor<?x52xf32>) attributes {no_inline} {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  %n = tensor.dim %x, %c0 : tensor<?x40xf32>
  %e = tensor.empty(%n) : tensor<?x52xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x52xf32>) -> tensor<?x52xf32>
  %p = linalg.matmul ins(%x, %w : tensor<?x40xf32>, tensor<40x52xf32>) outs(%f : tensor<?x52xf32>) -> tensor<?x52xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%p, %b : tensor<?x52xf32>, tensor<52xf32>) outs(%e : tensor<?x52xf32>) {
  ^bb0(%sum: f32, %bias: f32, %out: f32):
    %s = arith.addf %sum, %bias : f32
    linalg.yield %s : f32
  } -> tensor<?x52xf32>
  return %y, %p : tensor<?x52xf32>, tensor<?x52xf32>
}

// Numbers in [-1, 1) of which sums are rounded.
func.func private @numbers(%seed: index, %e: tensor<?x?xf32>) -> tensor<?x?xf32> {
  %c37 = arith.constant 37 : index
  %c101 = arith.constant 101 : index
  %c127 = arith.constant 127 : index
  %half = arith.constant 63.5 : f32
  %one = arith.constant 1.0 : f32
  %r = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel", "parallel"]} outs(%e : tensor<?x?xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %j = linalg.index 1 : index
    %a = arith.muli %i, %c37 : index
    %b = arith.muli %j, %c101 : index
    %c = arith.addi %a, %b : index
    %d = arith.addi %c, %seed : index
    %m = arith.remui %d, %c127 : index
    %k = arith.index_cast %m : index to i32
    %f = arith.sitofp %k : i32 to f32
    %g = arith.divf %f, %half : f32
    %h = arith.subf %g, %one : f32
    linalg.yield %h : f32
  } -> tensor<?x?xf32>
  return %r : tensor<?x?xf32>
}

// How many results differ, and how many have a bias.
func.func private @compare(%n: index) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c40 = arith.constant 40 : index
  %c52 = arith.constant 52 : index
  %ex = tensor.empty(%n, %c40) : tensor<?x?xf32>
  %ew = tensor.empty(%c40, %c52) : tensor<?x?xf32>
  %eb = tensor.empty(%c1, %c52) : tensor<?x?xf32>
  %x0 = func.call @numbers(%c0, %ex) : (index, tensor<?x?xf32>) -> tensor<?x?xf32>
  %w0 = func.call @numbers(%c1, %ew) : (index, tensor<?x?xf32>) -> tensor<?x?xf32>
  %b0 = func.call @numbers(%c40, %eb) : (index, tensor<?x?xf32>) -> tensor<?x?xf32>
  %x = tensor.cast %x0 : tensor<?x?xf32> to tensor<?x40xf32>
  %w = tensor.cast %w0 : tensor<?x?xf32> to tensor<40x52xf32>
  %b1 = tensor.cast %b0 : tensor<?x?xf32> to tensor<1x52xf32>
  %b = tensor.collapse_shape %b1 [[0, 1]] : tensor<1x52xf32> into tensor<52xf32>
  %y = func.call @fused(%x, %w, %b) : (tensor<?x40xf32>, tensor<40x52xf32>, tensor<52xf32>) -> tensor<?x52xf32>
  %z:2 = func.call @apart(%x, %w, %b) : (tensor<?x40xf32>, tensor<40x52xf32>, tensor<52xf32>) -> (tensor<?x52xf32>, tensor<?x52xf32>)
  %differ, %biased = scf.for %i = %c0 to %n step %c1 iter_args(%d0 = %c0, %p0 = %c0) -> (index, index) {
    %d1, %p1 = scf.for %j = %c0 to %c52 step %c1 iter_args(%d2 = %d0, %p2 = %p0) -> (index, index) {
      %a = tensor.extract %y[%i, %j] : tensor<?x52xf32>
      %e = tensor.extract %z#0[%i, %j] : tensor<?x52xf32>
      %p = tensor.extract %z#1[%i, %j] : tensor<?x52xf32>
      %isOther = arith.cmpf une, %a, %e : f32
      %isBiased = arith.cmpf une, %a, %p : f32
      %one = arith.index_cast %isOther : i1 to index
      %two = arith.index_cast %isBiased : i1 to index
      %d3 = arith.subi %d2, %one : index
      %p3 = arith.subi %p2, %two : index
      scf.yield %d3, %p3 : index, index
    }
    scf.yield %d1, %p1 : index, index
  }
  vector.print %differ : index
  vector.print %biased : index
  return
}

func.func @main() {
  %c1 = arith.constant 1 : index
  %c200 = arith.constant 200 : index
  // CHECK: {{^}}0
  // CHECK-NEXT: {{^}}52
  func.call @compare(%c1) : (index) -> ()
  // CHECK-NEXT: {{^}}0
  // CHECK-NEXT: {{^}}10400
  func.call @compare(%c200) : (index) -> ()
  return
}
