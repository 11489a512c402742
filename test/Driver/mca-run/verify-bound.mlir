// A program that checks its own error, by counts that were rounded down: 2
// samples where (3 / 3 / 0.6)^2 = 2.8 were due.

// RUN: mca-run %s --verify-bound --json=%t.json | FileCheck %s
// RUN: mca-run %s --mca-verify-bound | FileCheck %s
// RUN: %python -c "import json; r = json.load(open('%t.json')); assert r['attentions'] == [{'name': 'low', 'fallbacks': {'heads': 1, 'of': 1}}, {'name': 'main.attention.1', 'fallbacks': {'heads': 0, 'of': 1}}] and len(r['outputs']) == 2, r"
// CHECK: attention low: 1 of 1 heads fell back to exact
// CHECK-NEXT: attention main.attention.1: 0 of 1 heads fell back to exact
// CHECK-NEXT: output 0: 1x3x2xf32
// CHECK-NEXT: output 1: 1x3x2xf32
// CHECK-NOT: output 2

// RUN: mca-run %s --verify-bound --levels=all --compare --bounds --repeat=1 --output-exact=%t.npy | FileCheck %s --check-prefix=COMPARE
// COMPARE: attention positions attended product error bound fallbacks levels
// COMPARE-NEXT: low 1.0000 1.0000 1.0000 {{.+}} 1 of 1{{ *$}}
// COMPARE-NEXT: main.attention.1 {{.+}} 0 of 1 int8 {{.+}}, bf16 {{.+}}, f32
// COMPARE-NEXT: attention a priori after measured kind{{$}}
// COMPARE-NEXT: low {{[0-9.e+-]+}} 0.000e+00 {{.+}} expectation
// COMPARE-NEXT: main.attention.1 {{.+}} strict{{$}}
// COMPARE-NEXT: output 0: max abs error
// COMPARE-NEXT: output 1: max abs error
// COMPARE-NEXT: time

// Attentions in other functions are counted where they are called.
// RUN: mca-run %s --entry=caller --verify-bound 2>&1 | FileCheck %s --check-prefix=CALLED
// CALLED-NOT: warning
// CALLED: attention caller.attention.0: 0 of 1 heads fell back to exact
// CALLED-NEXT: output 0

// Nothing is said without it.
// RUN: mca-run %s | FileCheck %s --check-prefix=WITHOUT
// WITHOUT-NOT: fell back
// WITHOUT: output 0

func.func @operands() -> (tensor<3x4xf32>, tensor<4x1x2xf32>, tensor<1x3x3xf32>) {
  %x = arith.constant dense<[[1.0, 2.0, -1.0, 0.5], [0.5, 1.0, 3.0, 1.0], [2.0, 0.0, 1.0, -1.0]]> : tensor<3x4xf32>
  %w = arith.constant dense<[[[1.0, 2.0]], [[0.5, -1.0]], [[1.0, 1.0]], [[-2.0, 0.5]]]> : tensor<4x1x2xf32>
  %a = arith.constant dense<0.333333343> : tensor<1x3x3xf32>
  return %x, %w, %a : tensor<3x4xf32>, tensor<4x1x2xf32>, tensor<1x3x3xf32>
}

func.func @main() -> (tensor<1x3x2xf32>, tensor<1x3x2xf32>) {
  %x, %w, %a = call @operands() : () -> (tensor<3x4xf32>, tensor<4x1x2xf32>, tensor<1x3x3xf32>)
  %0 = tensor.empty() : tensor<1x3x2xf32>
  %v = mca.encode values(%x : tensor<3x4xf32>) weight(%w : tensor<4x1x2xf32>) probabilities(%a : tensor<1x3x3xf32>)
         outs(%0 : tensor<1x3x2xf32>) {alpha = 0.6 : f64, rounding = #mca<rounding floor>} -> tensor<1x3x2xf32> loc("low")
  %y = mca.attend values(%x : tensor<3x4xf32>) weight(%w : tensor<4x1x2xf32>) probabilities(%a : tensor<1x3x3xf32>)
         outs(%0 : tensor<1x3x2xf32>) {alpha = 0.1 : f64, estimator = #mca<estimator relaxed>} -> tensor<1x3x2xf32>
  return %v, %y : tensor<1x3x2xf32>, tensor<1x3x2xf32>
}

func.func @attention(%x: tensor<3x4xf32>, %w: tensor<4x1x2xf32>, %a: tensor<1x3x3xf32>) -> tensor<1x3x2xf32> {
  %0 = tensor.empty() : tensor<1x3x2xf32>
  %y = mca.attend values(%x : tensor<3x4xf32>) weight(%w : tensor<4x1x2xf32>) probabilities(%a : tensor<1x3x3xf32>)
         outs(%0 : tensor<1x3x2xf32>) {alpha = 0.1 : f64, estimator = #mca<estimator relaxed>} -> tensor<1x3x2xf32>
  return %y : tensor<1x3x2xf32>
}

func.func @caller() -> tensor<1x3x2xf32> {
  %x, %w, %a = call @operands() : () -> (tensor<3x4xf32>, tensor<4x1x2xf32>, tensor<1x3x3xf32>)
  %y = call @attention(%x, %w, %a) : (tensor<3x4xf32>, tensor<4x1x2xf32>, tensor<1x3x3xf32>) -> tensor<1x3x2xf32>
  return %y : tensor<1x3x2xf32>
}
