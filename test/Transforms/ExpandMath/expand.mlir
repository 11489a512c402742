// RUN: mca-opt %s --mca-expand-math | FileCheck %s

// CHECK-LABEL: func @vectors
// CHECK-NOT: math.exp
// CHECK-NOT: math.erf
// CHECK-NOT: math.tanh
// CHECK: math.fma {{.*}} : vector<8xf32>
// CHECK: return
func.func @vectors(%x: vector<8xf32>) -> (vector<8xf32>, vector<8xf32>, vector<8xf32>) {
  %0 = math.exp %x : vector<8xf32>
  %1 = math.erf %x : vector<8xf32>
  %2 = math.tanh %x : vector<8xf32>
  return %0, %1, %2 : vector<8xf32>, vector<8xf32>, vector<8xf32>
}

// CHECK-LABEL: func @scalar
// CHECK-NOT: math.exp
func.func @scalar(%x: f32) -> f32 {
  %0 = math.exp %x : f32
  return %0 : f32
}

// What was rounded needs one term less, and no second part of ln 2.
// CHECK-LABEL: func @difference
// CHECK: %[[X:.+]] = arith.subf
// CHECK-COUNT-5: math.fma
// CHECK-NOT: math.fma
// CHECK: return
func.func @difference(%a: vector<8xf32>, %b: vector<8xf32>) -> vector<8xf32> {
  %x = arith.subf %a, %b : vector<8xf32>
  %0 = math.exp %x : vector<8xf32>
  return %0 : vector<8xf32>
}

// CHECK-LABEL: func @no_difference
// CHECK-COUNT-9: math.fma
// CHECK-NOT: math.fma
// CHECK: return
func.func @no_difference(%x: vector<8xf32>) -> vector<8xf32> {
  %0 = math.exp %x : vector<8xf32>
  return %0 : vector<8xf32>
}

// LLVM has no vector or 64-bit integer exponent.
// CHECK-LABEL: func @powers
// CHECK-NOT: math.fpowi
// CHECK: arith.mulf
// CHECK-NOT: math.fpowi
// CHECK: return
func.func @powers(%x: vector<8xf32>, %y: f32, %n: i64) -> (vector<8xf32>, f32) {
  %three = arith.constant dense<3> : vector<8xi64>
  %0 = math.fpowi %x, %three : vector<8xf32>, vector<8xi64>
  %1 = math.fpowi %y, %n : f32, i64
  return %0, %1 : vector<8xf32>, f32
}

// CHECK-LABEL: func @not_f64
// CHECK: math.exp {{.*}} : f64
func.func @not_f64(%x: f64) -> f64 {
  %0 = math.exp %x : f64
  return %0 : f64
}

// Polynomials of periodic functions lose all digits far from zero.
// CHECK-LABEL: func @not_periodic
// CHECK: math.sin
// CHECK: math.cos
func.func @not_periodic(%x: f32) -> (f32, f32) {
  %0 = math.sin %x : f32
  %1 = math.cos %x : f32
  return %0, %1 : f32, f32
}

// A quotient by a constant is a product with its reciprocal; one division is left.
// CHECK-LABEL: func @gelu
// CHECK: %[[C:.+]] = arith.constant dense<0.707106769>
// CHECK: arith.mulf %{{.+}}, %[[C]]
// CHECK-COUNT-10: math.fma
// CHECK-NOT: math.fma
// CHECK: arith.divf
// CHECK-NOT: arith.divf
// CHECK: return
func.func @gelu(%x: vector<8xf32>) -> vector<8xf32> {
  %c = arith.constant dense<1.41421354> : vector<8xf32>
  %d = arith.divf %x, %c : vector<8xf32>
  %0 = math.erf %d : vector<8xf32>
  return %0 : vector<8xf32>
}

// By 0, by what has no reciprocal, by no constant.
// CHECK-LABEL: func @other_quotients
// CHECK: arith.divf
// CHECK: arith.divf
// CHECK: arith.divf
// CHECK: arith.divf
// CHECK: arith.divf
// CHECK: arith.divf
// CHECK: return
func.func @other_quotients(%x: f32, %y: f32) -> (f32, f32, f32) {
  %zero = arith.constant 0.0 : f32
  %tiny = arith.constant 1.0e-40 : f32
  %0 = arith.divf %x, %zero : f32
  %1 = arith.divf %x, %tiny : f32
  %2 = arith.divf %x, %y : f32
  %3 = math.erf %0 : f32
  %4 = math.erf %1 : f32
  %5 = math.erf %2 : f32
  return %3, %4, %5 : f32, f32, f32
}
