// What bufferization would crash on or refuse without a place.
//
// RUN: mca-opt %s --mca-inline-globals -split-input-file -verify-diagnostics
// RUN: not mca-opt %s --mca-to-cpu -split-input-file 2>&1 | FileCheck %s
// CHECK-COUNT-5: error: global 'g' has no value that can be compiled

// expected-error @+1 {{global 'g' has no value that can be compiled; expected a dense constant, of a tensor of static shape where the global is mutable}}
ml_program.global private @g(#ml_program.extern : tensor<2xf32>) : tensor<2xf32>
func.func @main() -> tensor<2xf32> {
  %0 = ml_program.global_load_const @g : tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

// expected-error @+1 {{no value that can be compiled}}
ml_program.global private mutable @g : tensor<2xf32>
func.func @main() -> tensor<2xf32> {
  %0 = ml_program.global_load @g : tensor<2xf32>
  return %0 : tensor<2xf32>
}

// -----

// expected-error @+1 {{no value that can be compiled}}
ml_program.global private mutable @g(4 : i32) : i32
func.func @main() -> i32 {
  %0 = ml_program.global_load @g : i32
  return %0 : i32
}

// -----

// expected-error @+1 {{no value that can be compiled}}
ml_program.global private mutable @g(dense<1.0> : tensor<2xf32>) : tensor<?xf32>
func.func @main() -> tensor<?xf32> {
  %0 = ml_program.global_load @g : tensor<?xf32>
  return %0 : tensor<?xf32>
}

// -----

// expected-error @+1 {{no value that can be compiled}}
ml_program.global private mutable @g(dense<1.0> : tensor<2xf32>) : tensor<*xf32>
func.func @main() -> tensor<*xf32> {
  %0 = ml_program.global_load @g : tensor<*xf32>
  return %0 : tensor<*xf32>
}
