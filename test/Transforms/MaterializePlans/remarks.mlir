// RUN: mca-opt %s --mca-materialize-plans --remarks-filter=mca-plan -o /dev/null 2>&1 | FileCheck %s
// RUN: mca-opt %s --mca-materialize-plans --remarks-filter=mca-plan --remark-format=yaml --remarks-output-file=%t.yaml | FileCheck %s --check-prefix=IR
// RUN: FileCheck %s --check-prefix=YAML < %t.yaml

// CHECK: [Passed] Materialized | Category:mca-plan | Function=constant
// CHECK-SAME: Heads=1, InputDim=2, Layer=4, Length=2, Remark="sampling plan computed at compile time", Seed=9, WeightNorm=5.0
// YAML: --- !Passed
// YAML: Pass: mca-plan
// YAML: Function: constant
// IR-LABEL: func.func @constant
// IR-NOT: mca.plan
func.func @constant() -> (tensor<1x2xi32>, tensor<1x2x1xf32>) {
  %w = arith.constant dense<[[[3.0]], [[4.0]]]> : tensor<2x1x1xf32>
  %i0 = tensor.empty() : tensor<1x2xi32>
  %g0 = tensor.empty() : tensor<1x2x1xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x1xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>)
             {seed = 9 : i64, layer = 4 : i64} -> tensor<1x2xi32>, tensor<1x2x1xf32>
  return %i, %g : tensor<1x2xi32>, tensor<1x2x1xf32>
}

// CHECK: [Missed] LeftToRunTime | Category:mca-plan | Function=argument
// CHECK-SAME: Reason="the weight cannot be read at compile time: it is an argument", Remark="sampling plan left to run time"
// YAML: --- !Missed
// YAML: Function: argument
// IR-LABEL: func.func @argument
// IR: mca.plan
func.func @argument(%w: tensor<2x1x1xf32>, %i0: tensor<1x2xi32>, %g0: tensor<1x2x1xf32>) -> tensor<1x2xi32> {
  %i, %g = mca.plan ins(%w : tensor<2x1x1xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>)
             -> tensor<1x2xi32>, tensor<1x2x1xf32>
  return %i : tensor<1x2xi32>
}

// CHECK: [Missed]
// CHECK-SAME: Reason="the weight cannot be read at compile time: it is computed by 'math.absf'"
// IR-LABEL: func.func @computed
// IR: mca.plan
func.func @computed(%i0: tensor<1x2xi32>, %g0: tensor<1x2x1xf32>) -> tensor<1x2xi32> {
  %c = arith.constant dense<1.0> : tensor<2x1x1xf32>
  %w = math.absf %c : tensor<2x1x1xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x1xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>)
             -> tensor<1x2xi32>, tensor<1x2x1xf32>
  return %i : tensor<1x2xi32>
}

// CHECK: [Missed]
// CHECK-SAME: Reason="the weight cannot be read at compile time: the resource '__elided__' has no data"
// IR-LABEL: func.func @elided
// IR: mca.plan
func.func @elided(%i0: tensor<1x2xi32>, %g0: tensor<1x2x1xf32>) -> tensor<1x2xi32> {
  %w = arith.constant dense_resource<__elided__> : tensor<2x1x1xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x1xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>)
             -> tensor<1x2xi32>, tensor<1x2x1xf32>
  return %i : tensor<1x2xi32>
}

// CHECK: [Missed]
// CHECK-SAME: Reason="the weight cannot be read at compile time: the resource 'short' has 4 bytes, expected 8"
// IR-LABEL: func.func @truncated
// IR: mca.plan
func.func @truncated(%i0: tensor<1x2xi32>, %g0: tensor<1x2x1xf32>) -> tensor<1x2xi32> {
  %w = arith.constant dense_resource<short> : tensor<2x1x1xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x1xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>)
             -> tensor<1x2xi32>, tensor<1x2x1xf32>
  return %i : tensor<1x2xi32>
}

// The cast hides a weight of 2 features from results of 3.
// CHECK: [Missed]
// CHECK-SAME: Reason="the results have no static shapes that fit the weight"
// IR-LABEL: func.func @wrong_shape
// IR: mca.plan
func.func @wrong_shape(%i0: tensor<1x2xi32>, %g0: tensor<1x2x3xf32>) -> tensor<1x2x3xf32> {
  %c = arith.constant dense<[[[3.0, 1.0]], [[4.0, 1.0]]]> : tensor<2x1x2xf32>
  %w = tensor.cast %c : tensor<2x1x2xf32> to tensor<2x1x?xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x?xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x3xf32>)
             -> tensor<1x2xi32>, tensor<1x2x3xf32>
  return %g : tensor<1x2x3xf32>
}

// CHECK-NOT: [Missed]
// IR-LABEL: func.func @buffers
// IR: mca.plan
func.func @buffers(%w: memref<2x1x1xf32>, %i: memref<1x2xi32>, %g: memref<1x2x1xf32>) {
  mca.plan ins(%w : memref<2x1x1xf32>) outs(%i, %g : memref<1x2xi32>, memref<1x2x1xf32>)
  return
}

{-# dialect_resources: { builtin: { short: "0x0400000000000000" } } #-}
