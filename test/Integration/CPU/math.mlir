// exp, erf, tanh and rsqrt of the polynomials against the math library, over
// the arguments that attention and GELU meet.
//
// RUN: mca-opt %s --mca-to-cpu="vector-width=8 openmp=false" \
// RUN:   | mlir-runner -e main -entry-point-result=void \
// RUN:       -shared-libs=%llvm_lib/libmlir_c_runner_utils.so \
// RUN:   | FileCheck %s

#id = affine_map<(i) -> (i)>

// x[i] = (i - 2048) / 128, in [-16, 16)
func.func private @arguments() -> tensor<4096xf32> {
  %empty = tensor.empty() : tensor<4096xf32>
  %half = arith.constant 2048 : index
  %scale = arith.constant 128.0 : f32
  %0 = linalg.generic {indexing_maps = [#id], iterator_types = ["parallel"]} outs(%empty : tensor<4096xf32>) {
  ^bb0(%out: f32):
    %i = linalg.index 0 : index
    %c = arith.subi %i, %half : index
    %n32 = arith.index_cast %c : index to i32
    %f = arith.sitofp %n32 : i32 to f32
    %x = arith.divf %f, %scale : f32
    linalg.yield %x : f32
  } -> tensor<4096xf32>
  return %0 : tensor<4096xf32>
}

// Prints 1 if no |error| / max(1, |exact|) is above 1e-6.
func.func private @check(%got: tensor<4096xf32>, %exact: tensor<4096xf64>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %size = arith.constant 4096 : index
  %zero = arith.constant 0.0 : f64
  %one = arith.constant 1.0 : f64
  %tolerance = arith.constant 1.0e-6 : f64
  %worst = scf.for %i = %c0 to %size step %c1 iter_args(%w = %zero) -> f64 {
    %a = tensor.extract %got[%i] : tensor<4096xf32>
    %b = tensor.extract %exact[%i] : tensor<4096xf64>
    %a64 = arith.extf %a : f32 to f64
    %d = arith.subf %a64, %b : f64
    %m = math.absf %d : f64
    %s = math.absf %b : f64
    %t = arith.maximumf %s, %one : f64
    %r = arith.divf %m, %t : f64
    %n = arith.maximumf %w, %r : f64
    scf.yield %n : f64
  }
  %ok = arith.cmpf ole, %worst, %tolerance : f64
  vector.print %ok : i1
  return
}

// CHECK-COUNT-4: {{^}}1{{$}}
// CHECK-NOT: {{^}}0{{$}}
func.func @main() {
  %x = call @arguments() : () -> tensor<4096xf32>
  %empty = tensor.empty() : tensor<4096xf32>
  %empty64 = tensor.empty() : tensor<4096xf64>
  %exp, %erf, %tanh, %rsqrt = linalg.generic {indexing_maps = [#id, #id, #id, #id, #id], iterator_types = ["parallel"]}
    ins(%x : tensor<4096xf32>) outs(%empty, %empty, %empty, %empty : tensor<4096xf32>, tensor<4096xf32>, tensor<4096xf32>, tensor<4096xf32>) {
  ^bb0(%in: f32, %o0: f32, %o1: f32, %o2: f32, %o3: f32):
    %0 = math.exp %in : f32
    %1 = math.erf %in : f32
    %2 = math.tanh %in : f32
    %one = arith.constant 1.0 : f32
    %sq = arith.mulf %in, %in : f32
    %p = arith.addf %sq, %one : f32
    %3 = math.rsqrt %p : f32
    linalg.yield %0, %1, %2, %3 : f32, f32, f32, f32
  } -> (tensor<4096xf32>, tensor<4096xf32>, tensor<4096xf32>, tensor<4096xf32>)
  %exp64, %erf64, %tanh64, %rsqrt64 = linalg.generic {indexing_maps = [#id, #id, #id, #id, #id], iterator_types = ["parallel"]}
    ins(%x : tensor<4096xf32>) outs(%empty64, %empty64, %empty64, %empty64 : tensor<4096xf64>, tensor<4096xf64>, tensor<4096xf64>, tensor<4096xf64>) {
  ^bb0(%in32: f32, %o0: f64, %o1: f64, %o2: f64, %o3: f64):
    %in = arith.extf %in32 : f32 to f64
    %0 = math.exp %in : f64
    %1 = math.erf %in : f64
    %2 = math.tanh %in : f64
    %one = arith.constant 1.0 : f64
    %sq = arith.mulf %in, %in : f64
    %p = arith.addf %sq, %one : f64
    %root = math.sqrt %p : f64
    %3 = arith.divf %one, %root : f64
    linalg.yield %0, %1, %2, %3 : f64, f64, f64, f64
  } -> (tensor<4096xf64>, tensor<4096xf64>, tensor<4096xf64>, tensor<4096xf64>)
  call @check(%exp, %exp64) : (tensor<4096xf32>, tensor<4096xf64>) -> ()
  call @check(%erf, %erf64) : (tensor<4096xf32>, tensor<4096xf64>) -> ()
  call @check(%tanh, %tanh64) : (tensor<4096xf32>, tensor<4096xf64>) -> ()
  call @check(%rsqrt, %rsqrt64) : (tensor<4096xf32>, tensor<4096xf64>) -> ()
  return
}
