// RUN: mca-opt %s -split-input-file --mca-reuse-operands | FileCheck %s
// RUN: mca-opt %s -split-input-file --mca-cpu-bufferize | FileCheck %s --check-prefix=BUFFERS

// The scores are read for the last time; the maxima are too short.
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @softmax
// CHECK-SAME: %[[M:[^ ]+]]: tensor<4xf32>
// CHECK: %[[S:.+]] = linalg.matmul
// CHECK: linalg.generic {indexing_maps = [#{{.+}}, #{{.+}}], {{.*}} ins(%[[M]] : tensor<4xf32>) outs(%[[S]] : tensor<4x8xf32>)
// CHECK-NEXT: ^bb0(%[[MAX:.+]]: f32, %[[OUT:.+]]: f32):
// CHECK-NEXT: arith.subf %[[OUT]], %[[MAX]]
func.func @softmax(%q: tensor<4x3xf32>, %k: tensor<3x8xf32>, %z: tensor<4x8xf32>, %m: tensor<4xf32>) -> tensor<4x8xf32> {
  %s = linalg.matmul ins(%q, %k : tensor<4x3xf32>, tensor<3x8xf32>) outs(%z : tensor<4x8xf32>) -> tensor<4x8xf32>
  %empty = tensor.empty() : tensor<4x8xf32>
  %e = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%s, %m : tensor<4x8xf32>, tensor<4xf32>) outs(%empty : tensor<4x8xf32>) {
  ^bb0(%in: f32, %max: f32, %out: f32):
    %d = arith.subf %in, %max : f32
    linalg.yield %d : f32
  } -> tensor<4x8xf32>
  return %e : tensor<4x8xf32>
}

// -----

// Reductions that read the scores before do not matter, nor do unknown sizes.
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @earlier_reader
// CHECK: %[[S:.+]] = linalg.matmul
// CHECK: %[[M:.+]] = linalg.generic {{.*}} ins(%[[S]] :
// CHECK: linalg.generic {{.*}} ins(%[[M]] : tensor<?xf32>) outs(%[[S]] : tensor<?x?xf32>)
func.func @earlier_reader(%q: tensor<?x3xf32>, %k: tensor<3x?xf32>, %z: tensor<?x?xf32>, %m0: tensor<?xf32>, %a: index, %b: index) -> tensor<?x?xf32> {
  %s = linalg.matmul ins(%q, %k : tensor<?x3xf32>, tensor<3x?xf32>) outs(%z : tensor<?x?xf32>) -> tensor<?x?xf32>
  %m = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}
    ins(%s : tensor<?x?xf32>) outs(%m0 : tensor<?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = arith.maximumf %in, %out : f32
    linalg.yield %d : f32
  } -> tensor<?xf32>
  %empty = tensor.empty(%a, %b) : tensor<?x?xf32>
  %e = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}
    ins(%s, %m : tensor<?x?xf32>, tensor<?xf32>) outs(%empty : tensor<?x?xf32>) {
  ^bb0(%in: f32, %max: f32, %out: f32):
    %d = arith.subf %in, %max : f32
    linalg.yield %d : f32
  } -> tensor<?x?xf32>
  return %e : tensor<?x?xf32>
}

// -----

// Exponentials over the scores, with their sums beside them.
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
// CHECK-LABEL: func @beside_a_sum
// CHECK: %[[S:.+]] = linalg.matmul
// CHECK: linalg.generic {{.*}} outs(%[[S]], %{{.+}} : tensor<4x8xf32>, tensor<4xf32>)
// CHECK-NEXT: ^bb0(%[[OLD:.+]]: f32, %[[SUM:.+]]: f32):
// CHECK-NEXT: %[[E:.+]] = math.exp %[[OLD]]
// CHECK-NEXT: arith.addf %[[SUM]], %[[E]]
func.func @beside_a_sum(%q: tensor<4x3xf32>, %k: tensor<3x8xf32>, %z: tensor<4x8xf32>, %m: tensor<4xf32>) -> (tensor<4x8xf32>, tensor<4xf32>) {
  %s = linalg.matmul ins(%q, %k : tensor<4x3xf32>, tensor<3x8xf32>) outs(%z : tensor<4x8xf32>) -> tensor<4x8xf32>
  %empty = tensor.empty() : tensor<4x8xf32>
  %e:2 = linalg.generic {indexing_maps = [#id, #id, #row], iterator_types = ["parallel", "reduction"]}
    ins(%s : tensor<4x8xf32>) outs(%empty, %m : tensor<4x8xf32>, tensor<4xf32>) {
  ^bb0(%in: f32, %out: f32, %sum: f32):
    %d = math.exp %in : f32
    %t = arith.addf %sum, %d : f32
    linalg.yield %d, %t : f32, f32
  } -> (tensor<4x8xf32>, tensor<4xf32>)
  return %e#0, %e#1 : tensor<4x8xf32>, tensor<4xf32>
}

// -----

// Two outputs, one operand that is free.
#id = affine_map<(i) -> (i)>
// CHECK-LABEL: func @one_for_two
// CHECK: %[[A:.+]] = linalg.add
// CHECK: %[[E:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} outs(%[[A]], %[[E]] :
func.func @one_for_two(%x: tensor<8xf32>, %z: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>) {
  %a = linalg.add ins(%x, %x : tensor<8xf32>, tensor<8xf32>) outs(%z : tensor<8xf32>) -> tensor<8xf32>
  %empty = tensor.empty() : tensor<8xf32>
  %e:2 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]}
    ins(%a : tensor<8xf32>) outs(%empty, %empty : tensor<8xf32>, tensor<8xf32>) {
  ^bb0(%in: f32, %o: f32, %p: f32):
    %d = math.exp %in : f32
    %t = math.tanh %in : f32
    linalg.yield %d, %t : f32, f32
  } -> (tensor<8xf32>, tensor<8xf32>)
  return %e#0, %e#1 : tensor<8xf32>, tensor<8xf32>
}

// -----

// A part of a destination has no elements either.
#id = affine_map<(i) -> (i)>
// CHECK-LABEL: func @part
// CHECK: %[[S:.+]] = linalg.generic {{.*}} ins(%{{.+}} : tensor<?xf32>)
// CHECK: linalg.generic {indexing_maps = [#{{.+}}], {{.*}} outs(%[[S]] : tensor<?xf32>)
func.func @part(%x: tensor<?xf32>, %z: tensor<?xf32>, %n: index) -> tensor<?xf32> {
  %s = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%x : tensor<?xf32>) outs(%z : tensor<?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %y = math.exp %in : f32
    linalg.yield %y : f32
  } -> tensor<?xf32>
  %empty = tensor.empty() : tensor<64xf32>
  %part = tensor.extract_slice %empty[0] [%n] [1] : tensor<64xf32> to tensor<?xf32>
  %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%s : tensor<?xf32>) outs(%part : tensor<?xf32>) {
  ^bb0(%in: f32, %out: f32):
    %y = arith.addf %in, %in : f32
    linalg.yield %y : f32
  } -> tensor<?xf32>
  return %e : tensor<?xf32>
}

// -----

// Nor has the part that an iteration fills: its operations write there, one over
// the other.
#id = affine_map<(i) -> (i)>
// CHECK-LABEL: func @part_of_loop
// CHECK: scf.for
// CHECK: %[[S:.+]] = linalg.matvec
// CHECK: %[[E:.+]] = linalg.generic {{.*}} outs(%[[S]] : tensor<8xf32>)
// CHECK: tensor.insert_slice %[[E]] into

// One buffer for all, without copies.
// BUFFERS-LABEL: func @part_of_loop
// BUFFERS-COUNT-1: memref.alloc
// BUFFERS-NOT: memref.alloc
// BUFFERS-NOT: memref.copy
// BUFFERS: scf.for
// BUFFERS: %[[PART:.+]] = memref.subview %{{.+}} : memref<512xf32>
// BUFFERS: linalg.matvec {{.*}} outs(%[[PART]] :
// BUFFERS: linalg.generic {{.*}} outs(%[[PART]] :
// BUFFERS-NOT: memref.copy
func.func @part_of_loop(%x: tensor<64x8x4xf32>, %v: tensor<4xf32>) -> tensor<512xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c8 = arith.constant 8 : index
  %c64 = arith.constant 64 : index
  %all = tensor.empty() : tensor<512xf32>
  %r = scf.for %i = %c0 to %c64 step %c1 iter_args(%filled = %all) -> (tensor<512xf32>) {
    %a = tensor.extract_slice %x[%i, 0, 0] [1, 8, 4] [1, 1, 1] : tensor<64x8x4xf32> to tensor<8x4xf32>
    %empty = tensor.empty() : tensor<8xf32>
    %f = linalg.fill ins(%zero : f32) outs(%empty : tensor<8xf32>) -> tensor<8xf32>
    %s = linalg.matvec ins(%a, %v : tensor<8x4xf32>, tensor<4xf32>) outs(%f : tensor<8xf32>) -> tensor<8xf32>
    %o = arith.muli %i, %c8 : index
    %part = tensor.extract_slice %filled[%o] [8] [1] : tensor<512xf32> to tensor<8xf32>
    %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel"]} ins(%s : tensor<8xf32>) outs(%part : tensor<8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %y = math.exp %in : f32
      linalg.yield %y : f32
    } -> tensor<8xf32>
    %next = tensor.insert_slice %e into %filled[%o] [8] [1] : tensor<8xf32> into tensor<512xf32>
    scf.yield %next : tensor<512xf32>
  }
  return %r : tensor<512xf32>
}
