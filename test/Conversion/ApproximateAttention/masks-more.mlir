// RUN: mca-opt %s --mca-explain-attention -o /dev/null 2>&1 | FileCheck %s
// RUN: mca-opt %s --mca-approximate-attention=estimator=relaxed --remarks-filter=mca-match -o /dev/null 2>&1 | FileCheck %s --check-prefix=RELAXED

// Whether the mask depends on the query: combinations of masks.

// CHECK-LABEL: @segments: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=segments {{.*}}Levels="f32 bf16 int8"
func.func @segments(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x1xi32>, %b: tensor<1x1x3xi32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %c = tosa.equal %a, %b : (tensor<1x3x1xi32>, tensor<1x1x3xi32>) -> tensor<1x3x3xi1>
  %s = tosa.select %c, %qk, %ninf : (tensor<1x3x3xi1>, tensor<1x3x3xf32>, tensor<1x1x1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// Query and key are there: rows are the same or hidden as a whole.
// CHECK-LABEL: @both_padded: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=both_padded {{.*}}Levels="f32 bf16 int8 centroid"
func.func @both_padded(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x1xi1>, %b: tensor<1x1x3xi1>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %c = tosa.logical_and %a, %b : (tensor<1x3x1xi1>, tensor<1x1x3xi1>) -> tensor<1x3x3xi1>
  %s = tosa.select %c, %qk, %ninf : (tensor<1x3x3xi1>, tensor<1x3x3xf32>, tensor<1x1x1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// Query or key is padding: the same, as what is hidden.
// CHECK-LABEL: @either_padded: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=either_padded {{.*}}Levels="f32 bf16 int8 centroid"
func.func @either_padded(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x1xi1>, %b: tensor<1x1x3xi1>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %c = tosa.logical_or %a, %b : (tensor<1x3x1xi1>, tensor<1x1x3xi1>) -> tensor<1x3x3xi1>
  %s = tosa.select %c, %ninf, %qk : (tensor<1x3x3xi1>, tensor<1x1x1xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// Some rows see what others do not.
// CHECK-LABEL: @global_rows: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=global_rows {{.*}}Levels="f32 bf16 int8"
func.func @global_rows(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x1xi1>, %b: tensor<1x1x3xi1>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %c = tosa.logical_or %a, %b : (tensor<1x3x1xi1>, tensor<1x1x3xi1>) -> tensor<1x3x3xi1>
  %s = tosa.select %c, %qk, %ninf : (tensor<1x3x3xi1>, tensor<1x3x3xf32>, tensor<1x1x1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// CHECK-LABEL: @hides_pairs: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=hides_pairs {{.*}}Levels="f32 bf16 int8"
func.func @hides_pairs(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x1xi1>, %b: tensor<1x1x3xi1>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %c = tosa.logical_and %a, %b : (tensor<1x3x1xi1>, tensor<1x1x3xi1>) -> tensor<1x3x3xi1>
  %s = tosa.select %c, %ninf, %qk : (tensor<1x3x3xi1>, tensor<1x1x1xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// (1 - a b) * -1e9 of truth values.
// CHECK-LABEL: @product_of_truths: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=product_of_truths {{.*}}Levels="f32 bf16 int8 centroid"
func.func @product_of_truths(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x1xi1>, %b: tensor<1x1x3xi1>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %af = tosa.cast %a : (tensor<1x3x1xi1>) -> tensor<1x3x1xf32>
  %bf = tosa.cast %b : (tensor<1x1x3xi1>) -> tensor<1x1x3xf32>
  %c = tosa.mul %af, %bf, %shift : (tensor<1x3x1xf32>, tensor<1x1x3xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %d = tosa.sub %one, %c : (tensor<1x1x1xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %f = tosa.mul %d, %big, %shift : (tensor<1x3x3xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %f : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// The same of any numbers.
// CHECK-LABEL: @product_of_numbers: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=product_of_numbers {{.*}}Levels="f32 bf16 int8"
func.func @product_of_numbers(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x1xf32>, %b: tensor<1x1x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %c = tosa.mul %a, %b, %shift : (tensor<1x3x1xf32>, tensor<1x1x3xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %c : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// Which of them is Q K^T?
// CHECK-LABEL: @two_products: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=two_products {{.*}}Levels="f32 bf16 int8"
func.func @two_products(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x2xf32>, %b: tensor<1x2x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %c = tosa.matmul %a, %b, %z, %z : (tensor<1x3x2xf32>, tensor<1x2x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %c : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// A product over one feature may be a mask.
// CHECK-LABEL: @outer_product: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=outer_product {{.*}}Levels="f32 bf16 int8"
func.func @outer_product(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x1xf32>, %b: tensor<1x1x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %s = tosa.matmul %a, %b, %z, %z : (tensor<1x3x1xf32>, tensor<1x1x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// Each query keeps its own best keys.
// CHECK-LABEL: @top_scores: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=top_scores {{.*}}Levels="f32 bf16 int8"
func.func @top_scores(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %c = tosa.greater %qk, %zero : (tensor<1x3x3xf32>, tensor<1x1x1xf32>) -> tensor<1x3x3xi1>
  %s = tosa.select %c, %qk, %ninf : (tensor<1x3x3xi1>, tensor<1x3x3xf32>, tensor<1x1x1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// CHECK-LABEL: @scaled_after: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=scaled_after {{.*}}Levels="f32 bf16 int8 centroid"
func.func @scaled_after(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %m: tensor<1x1x3xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %half = arith.constant dense<0.5> : tensor<1x1x1xf32>
  %a = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x1x3xf32>) -> tensor<1x3x3xf32>
  %s = tosa.mul %a, %half, %shift : (tensor<1x3x3xf32>, tensor<1x1x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// The opposite of both_padded.
// CHECK-LABEL: @negated: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=negated {{.*}}Levels="f32 bf16 int8"
func.func @negated(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %a: tensor<1x3x1xi1>, %b: tensor<1x1x3xi1>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %ninf = arith.constant dense<0xFF800000> : tensor<1x1x1xf32>
  %zero = arith.constant dense<0.0> : tensor<1x1x1xf32>
  %one = arith.constant dense<1.0> : tensor<1x1x1xf32>
  %big = arith.constant dense<-1.0e9> : tensor<1x1x1xf32>
  %c = tosa.logical_and %a, %b : (tensor<1x3x1xi1>, tensor<1x1x3xi1>) -> tensor<1x3x3xi1>
  %n = tosa.logical_not %c : (tensor<1x3x3xi1>) -> tensor<1x3x3xi1>
  %s = tosa.select %n, %qk, %ninf : (tensor<1x3x3xi1>, tensor<1x3x3xf32>, tensor<1x1x1xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// Relative positions: a bias from a table, whatever the indices.
// CHECK-LABEL: @table: 1 softmax, 1 product rewritten
// CHECK: mask: key-only
// RELAXED: [Passed] Attended {{.*}}Function=table {{.*}}Levels="f32 bf16 int8 centroid"
func.func @table(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %i: tensor<1x9xi32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %t = arith.constant dense<[[[0.0], [1.0], [2.0], [3.0]]]> : tensor<1x4x1xf32>
  %shape = tosa.const_shape {values = dense<[1, 3, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %g = tosa.gather %t, %i : (tensor<1x4x1xf32>, tensor<1x9xi32>) -> tensor<1x9x1xf32>
  %m = tosa.reshape %g, %shape : (tensor<1x9x1xf32>, !tosa.shape<3>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}

// CHECK-LABEL: @table_argument: 1 softmax, 1 product rewritten
// CHECK: mask: unknown
// RELAXED: [Passed] Attended {{.*}}Function=table_argument {{.*}}Levels="f32 bf16 int8"
func.func @table_argument(%x: tensor<1x3x8xf32>, %w: tensor<1x8x4xf32>, %q: tensor<1x3x4xf32>, %k: tensor<1x4x3xf32>, %i: tensor<1x9xi32>, %t: tensor<1x4x1xf32>) -> tensor<1x3x4xf32> {
  %z = arith.constant dense<0.0> : tensor<1xf32>
  %shift = arith.constant dense<0> : tensor<1xi8>
  %v = tosa.matmul %x, %w, %z, %z : (tensor<1x3x8xf32>, tensor<1x8x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  %qk = tosa.matmul %q, %k, %z, %z : (tensor<1x3x4xf32>, tensor<1x4x3xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x3xf32>
  %shape = tosa.const_shape {values = dense<[1, 3, 3]> : tensor<3xindex>} : () -> !tosa.shape<3>
  %g = tosa.gather %t, %i : (tensor<1x4x1xf32>, tensor<1x9xi32>) -> tensor<1x9x1xf32>
  %m = tosa.reshape %g, %shape : (tensor<1x9x1xf32>, !tosa.shape<3>) -> tensor<1x3x3xf32>
  %s = tosa.add %qk, %m : (tensor<1x3x3xf32>, tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %e = tosa.exp %s : (tensor<1x3x3xf32>) -> tensor<1x3x3xf32>
  %sum = tosa.reduce_sum %e {axis = 2 : i32} : (tensor<1x3x3xf32>) -> tensor<1x3x1xf32>
  %r = tosa.reciprocal %sum : (tensor<1x3x1xf32>) -> tensor<1x3x1xf32>
  %p = tosa.mul %e, %r, %shift : (tensor<1x3x3xf32>, tensor<1x3x1xf32>, tensor<1xi8>) -> tensor<1x3x3xf32>
  %y = tosa.matmul %p, %v, %z, %z : (tensor<1x3x3xf32>, tensor<1x3x4xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<1x3x4xf32>
  return %y : tensor<1x3x4xf32>
}
