// RUN: mca-opt %s --mca-explain-attention -o /dev/null 2>&1 | FileCheck %s
// RUN: mca-opt %s --mca-approximate-attention=estimator=relaxed --remarks-filter=mca-match -o /dev/null 2>&1 | FileCheck %s --check-prefix=RELAXED

// Whether the mask depends on the query.

// Nothing but Q K^T.
// CHECK-LABEL: @no_mask: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=no_mask {{.*}}Levels="f32 bf16 int8 centroid"
func.func @no_mask(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %s = tosa.identity %qk : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// CHECK-LABEL: @soft_cap: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=soft_cap {{.*}}Levels="f32 bf16 int8 centroid"
func.func @soft_cap(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %s = tosa.tanh %qk : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// Key padding, repeated by the addition.
// CHECK-LABEL: @key_padding: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=key_padding {{.*}}Levels="f32 bf16 int8 centroid"
func.func @key_padding(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %m: tensor<1x1x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x1x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// Key padding, repeated before.
// CHECK-LABEL: @tiled: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=tiled {{.*}}Levels="f32 bf16 int8 centroid"
func.func @tiled(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %m: tensor<1x1x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %times = tosa.const_shape {values = dense<[1, 3, 1]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %t = tosa.tile %m, %times : (tensor<1x1x3xf32>, !tosa.shape<3>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %t : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// CHECK-LABEL: @reshaped: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=reshaped {{.*}}Levels="f32 bf16 int8 centroid"
func.func @reshaped(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %m: tensor<3x1xi1>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %shape = tosa.const_shape {values = dense<[1, 1, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %c = tosa.reshape %m, %shape : (tensor<3x1xi1>, !tosa.shape<3>) -> tensor<1x1x3xi1>
  %s = tosa.select %c, %qk, %ninf : (tensor<1x1x3xi1>, tensor<1x3x3xf32>, tensor<1x1x1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// The same number for a whole row: softmax ignores it.
// CHECK-LABEL: @row_shift: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=row_shift {{.*}}Levels="f32 bf16 int8 centroid"
func.func @row_shift(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %m: tensor<1x3x1xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x3x1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// A mask with a row for each query.
// CHECK-LABEL: @argument: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=argument {{.*}}Levels="f32 bf16 int8"
func.func @argument(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %m: tensor<1x3x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// A constant of equal rows.
// CHECK-LABEL: @same_rows: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=same_rows {{.*}}Levels="f32 bf16 int8 centroid"
func.func @same_rows(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %m = arith.constant dense<[[[0.0, 0.0, -1.0e9], [0.0, 0.0, -1.0e9], [0.0, 0.0, -1.0e9]]]> : tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// CHECK-LABEL: @triangle: 1 softmax, 1 product rewritten
// CHECK: mask: query-dependent
// RELAXED: [Passed] Attended {{.*}}Function=triangle {{.*}}Levels="f32 bf16 int8"
func.func @triangle(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %m = arith.constant dense<[[[0.0, -1.0e9, -1.0e9], [0.0, 0.0, -1.0e9], [0.0, 0.0, 0.0]]]> : tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// CHECK-LABEL: @triangle_truth: 1 softmax, 1 product rewritten
// CHECK: mask: query-dependent
// RELAXED: [Passed] Attended {{.*}}Function=triangle_truth {{.*}}Levels="f32 bf16 int8"
func.func @triangle_truth(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %c = arith.constant dense<[[[true, false, false], [true, true, false], [true, true, true]]]> : tensor<1x3x3xi1>
  %s = tosa.select %c, %qk, %ninf : (tensor<1x3x3xi1>, tensor<1x3x3xf32>, tensor<1x1x1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// (1 - tril * padding) * -1e9
// CHECK-LABEL: @triangle_times_padding: 1 softmax, 1 product rewritten
// CHECK: mask: query-dependent
// RELAXED: [Passed] Attended {{.*}}Function=triangle_times_padding {{.*}}Levels="f32 bf16 int8"
func.func @triangle_times_padding(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %m: tensor<1x1x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %t = arith.constant dense<[[[1.0, 0.0, 0.0], [1.0, 1.0, 0.0], [1.0, 1.0, 1.0]]]> : tensor<1x3x3xf32>
  %a = tosa.mul %t, %m, %shift : (tensor<1x3x3xf32>, tensor<1x1x3xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %b = tosa.sub %one, %a : (tensor<1x1x1xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %d = tosa.mul %b, %big, %shift : (tensor<1x3x3xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %d : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// A position bias that hides nothing.
// CHECK-LABEL: @bias: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=bias {{.*}}Levels="f32 bf16 int8 centroid"
func.func @bias(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %m = arith.constant dense<[[[0.0, -1.0, -2.0], [-1.0, 0.0, -1.0], [-2.0, -1.0, 0.0]]]> : tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// Of e^-40 nothing is left.
// CHECK-LABEL: @large_bias: 1 softmax, 1 product rewritten
// CHECK: mask: query-dependent
// RELAXED: [Passed] Attended {{.*}}Function=large_bias {{.*}}Levels="f32 bf16 int8"
func.func @large_bias(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %m = arith.constant dense<[[[0.0, -20.0, -40.0], [-20.0, 0.0, -20.0], [-40.0, -20.0, 0.0]]]> : tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// CHECK-LABEL: @scaled_bias: 1 softmax, 1 product rewritten
// CHECK: mask: query-dependent
// RELAXED: [Passed] Attended {{.*}}Function=scaled_bias {{.*}}Levels="f32 bf16 int8"
func.func @scaled_bias(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %m = arith.constant dense<[[[0.0, 1.0, 2.0], [1.0, 0.0, 1.0], [2.0, 1.0, 0.0]]]> : tensor<1x3x3xf32>
  %d = tosa.mul %m, %big, %shift : (tensor<1x3x3xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %d : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// The query counted, the positions of the keys an argument.
// CHECK-LABEL: @index_compare: 1 softmax, 1 product rewritten
// CHECK: mask: query-dependent
// RELAXED: [Passed] Attended {{.*}}Function=index_compare {{.*}}Levels="f32 bf16 int8"
func.func @index_compare(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %m: tensor<1x1x3xi32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %i = arith.constant dense<[[[0], [1], [2]]]> : tensor<1x3x1xi32>
  %c = tosa.greater_equal %i, %m : (tensor<1x3x1xi32>, tensor<1x1x3xi32>) -> tensor<1x3x3xi1>
  %s = tosa.select %c, %qk, %ninf : (tensor<1x3x3xi1>, tensor<1x3x3xf32>, tensor<1x1x1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
