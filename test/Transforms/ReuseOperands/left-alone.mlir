// RUN: mca-opt %s --mca-reuse-operands | FileCheck %s

#id = affine_map<(i, j) -> (i, j)>
#transposed = affine_map<(i, j) -> (j, i)>

// Read once more.
// CHECK-LABEL: func @later_reader
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<8x8xf32>) outs(%[[EMPTY]] :
func.func @later_reader(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %a = linalg.add ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
  %empty = tensor.empty() : tensor<8x8xf32>
  %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%a : tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = math.exp %in : f32
    linalg.yield %d : f32
  } -> tensor<8x8xf32>
  %b = linalg.add ins(%a, %e : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
  return %b : tensor<8x8xf32>
}

// The caller reads it.
// CHECK-LABEL: func @returned
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<8x8xf32>) outs(%[[EMPTY]] :
func.func @returned(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>) {
  %a = linalg.add ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
  %empty = tensor.empty() : tensor<8x8xf32>
  %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%a : tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = math.exp %in : f32
    linalg.yield %d : f32
  } -> tensor<8x8xf32>
  return %e, %a : tensor<8x8xf32>, tensor<8x8xf32>
}

// A view holds its elements.
// CHECK-LABEL: func @view
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<8x8xf32>) outs(%[[EMPTY]] :
func.func @view(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<1x8xf32>) {
  %a = linalg.add ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
  %v = tensor.extract_slice %a[0, 0] [1, 8] [1, 1] : tensor<8x8xf32> to tensor<1x8xf32>
  %empty = tensor.empty() : tensor<8x8xf32>
  %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%a : tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = math.exp %in : f32
    linalg.yield %d : f32
  } -> tensor<8x8xf32>
  return %e, %v : tensor<8x8xf32>, tensor<1x8xf32>
}

// An argument is the caller's.
// CHECK-LABEL: func @argument
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<8x8xf32>) outs(%[[EMPTY]] :
func.func @argument(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %empty = tensor.empty() : tensor<8x8xf32>
  %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%x : tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = math.exp %in : f32
    linalg.yield %d : f32
  } -> tensor<8x8xf32>
  return %e : tensor<8x8xf32>
}

// CHECK-LABEL: func @constant
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<8x8xf32>) outs(%[[EMPTY]] :
func.func @constant(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %c = arith.constant dense<1.0> : tensor<8x8xf32>
  %empty = tensor.empty() : tensor<8x8xf32>
  %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%c : tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = math.exp %in : f32
    linalg.yield %d : f32
  } -> tensor<8x8xf32>
  return %e : tensor<8x8xf32>
}

// Would read what was overwritten.
// CHECK-LABEL: func @other_element
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<8x8xf32>) outs(%[[EMPTY]] :
func.func @other_element(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %a = linalg.add ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
  %empty = tensor.empty() : tensor<8x8xf32>
  %e = linalg.generic {indexing_maps = [#transposed, #id], iterator_types = ["parallel", "parallel"]}
    ins(%a : tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = math.exp %in : f32
    linalg.yield %d : f32
  } -> tensor<8x8xf32>
  return %e : tensor<8x8xf32>
}

// The result has a place.
// CHECK-LABEL: func @has_a_destination
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: %[[FILL:.+]] = linalg.fill
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<8x8xf32>) outs(%[[FILL]] :
func.func @has_a_destination(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %a = linalg.add ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
  %empty = tensor.empty() : tensor<8x8xf32>
  %n = arith.constant 1.0 : f32
  %f = linalg.fill ins(%n : f32) outs(%empty : tensor<8x8xf32>) -> tensor<8x8xf32>
  %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%a : tensor<8x8xf32>) outs(%f : tensor<8x8xf32>) {
  ^bb0(%in: f32, %out: f32):
    %d = math.exp %in : f32
    linalg.yield %d : f32
  } -> tensor<8x8xf32>
  return %e : tensor<8x8xf32>
}

// A loop reads it again.
// CHECK-LABEL: func @in_a_loop
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} ins(%{{.+}} : tensor<8x8xf32>) outs(%[[EMPTY]] :
func.func @in_a_loop(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %a = linalg.add ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c4 = arith.constant 4 : index
  %r = scf.for %i = %c0 to %c4 step %c1 iter_args(%last = %z) -> tensor<8x8xf32> {
    %empty = tensor.empty() : tensor<8x8xf32>
    %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %d = math.exp %in : f32
      linalg.yield %d : f32
    } -> tensor<8x8xf32>
    scf.yield %e : tensor<8x8xf32>
  }
  return %r : tensor<8x8xf32>
}

// The second input would read what was overwritten.
// CHECK-LABEL: func @read_twice
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} outs(%[[EMPTY]] :
func.func @read_twice(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> tensor<8x8xf32> {
  %a = linalg.add ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
  %empty = tensor.empty() : tensor<8x8xf32>
  %e = linalg.generic {indexing_maps = [#id, #transposed, #id], iterator_types = ["parallel", "parallel"]}
    ins(%a, %a : tensor<8x8xf32>, tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) {
  ^bb0(%in: f32, %other: f32, %out: f32):
    %d = arith.addf %in, %other : f32
    linalg.yield %d : f32
  } -> tensor<8x8xf32>
  return %e : tensor<8x8xf32>
}

// Other elements than those of the result.
// CHECK-LABEL: func @other_type
// CHECK: %[[EMPTY:.+]] = tensor.empty
// CHECK: linalg.generic {{.*}} outs(%[[EMPTY]] :
func.func @other_type(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>) -> tensor<8x8xf16> {
  %a = linalg.add ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
  %empty = tensor.empty() : tensor<8x8xf16>
  %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
    ins(%a : tensor<8x8xf32>) outs(%empty : tensor<8x8xf16>) {
  ^bb0(%in: f32, %out: f16):
    %d = arith.truncf %in : f32 to f16
    linalg.yield %d : f16
  } -> tensor<8x8xf16>
  return %e : tensor<8x8xf16>
}

// The part has elements, or the operand does not start anywhere: it would be
// copied there.
// CHECK-LABEL: func @loops
// CHECK: scf.for
// CHECK: %[[PART:.+]] = tensor.extract_slice
// CHECK: linalg.generic {{.*}} outs(%[[PART]] :
// CHECK: scf.for
// CHECK: %[[PART:.+]] = tensor.extract_slice
// CHECK: linalg.generic {{.*}} outs(%[[PART]] :
// CHECK: return
func.func @loops(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>, %w: tensor<64x8xf32>) -> (tensor<64x8xf32>, tensor<64x8xf32>) {
  %c0 = arith.constant 0 : index
  %c8 = arith.constant 8 : index
  %c64 = arith.constant 64 : index
  %all = tensor.empty() : tensor<64x8xf32>
  %r = scf.for %i = %c0 to %c64 step %c8 iter_args(%filled = %w) -> (tensor<64x8xf32>) {
    %empty = tensor.empty() : tensor<8x8xf32>
    %a = linalg.add ins(%x, %z : tensor<8x8xf32>, tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) -> tensor<8x8xf32>
    %part = tensor.extract_slice %filled[%i, 0] [8, 8] [1, 1] : tensor<64x8xf32> to tensor<8x8xf32>
    %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<8x8xf32>) outs(%part : tensor<8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %d = math.exp %in : f32
      linalg.yield %d : f32
    } -> tensor<8x8xf32>
    %next = tensor.insert_slice %e into %filled[%i, 0] [8, 8] [1, 1] : tensor<8x8xf32> into tensor<64x8xf32>
    scf.yield %next : tensor<64x8xf32>
  }
  %s = scf.for %i = %c0 to %c64 step %c8 iter_args(%filled = %all) -> (tensor<64x8xf32>) {
    %a = linalg.add ins(%x, %x : tensor<8x8xf32>, tensor<8x8xf32>) outs(%z : tensor<8x8xf32>) -> tensor<8x8xf32>
    %part = tensor.extract_slice %filled[%i, 0] [8, 8] [1, 1] : tensor<64x8xf32> to tensor<8x8xf32>
    %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<8x8xf32>) outs(%part : tensor<8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %d = math.exp %in : f32
      linalg.yield %d : f32
    } -> tensor<8x8xf32>
    %next = tensor.insert_slice %e into %filled[%i, 0] [8, 8] [1, 1] : tensor<8x8xf32> into tensor<64x8xf32>
    scf.yield %next : tensor<64x8xf32>
  }
  return %r, %s : tensor<64x8xf32>, tensor<64x8xf32>
}

// All of what a loop carries: the buffer would change with each iteration.
// CHECK-LABEL: func @whole
// CHECK: scf.for {{.*}} iter_args(%[[ALL:.+]] =
// CHECK: linalg.generic {{.*}} outs(%[[ALL]] :
func.func @whole(%x: tensor<8x8xf32>, %z: tensor<8x8xf32>, %n: index) -> tensor<8x8xf32> {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %all = tensor.empty() : tensor<8x8xf32>
  %r = scf.for %i = %c0 to %n step %c1 iter_args(%carried = %all) -> (tensor<8x8xf32>) {
    %empty = tensor.empty() : tensor<8x8xf32>
    %a = linalg.add ins(%x, %z : tensor<8x8xf32>, tensor<8x8xf32>) outs(%empty : tensor<8x8xf32>) -> tensor<8x8xf32>
    %e = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%a : tensor<8x8xf32>) outs(%carried : tensor<8x8xf32>) {
    ^bb0(%in: f32, %out: f32):
      %d = math.exp %in : f32
      linalg.yield %d : f32
    } -> tensor<8x8xf32>
    scf.yield %e : tensor<8x8xf32>
  }
  return %r : tensor<8x8xf32>
}
