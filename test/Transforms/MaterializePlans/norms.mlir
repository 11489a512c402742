// RUN: mca-opt %s --mca-materialize-plans --canonicalize --remarks-filter=mca-plan 2>%t | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARK < %t

// Heads [3 0; 0 4] and [0 0; 2 0].
// CHECK-LABEL: func.func @two_columns
// CHECK: %[[N:.+]] = arith.constant dense<{{\[\[}}5.000000e+00, 4.00000{{[0-9]+}}], [2.000000e+00, 2.00000{{[0-9]+}}]]> : tensor<2x2xf32>
// CHECK: return %[[N]]
// REMARK: [Passed] Materialized | Category:mca-plan | Function=two_columns
// REMARK-SAME: Heads=2, Remark="norms of the weight computed at compile time", SpectralNorm=4.0{{[^,]*}}, WeightNorm=5.0
func.func @two_columns() -> tensor<2x2xf32> {
  %w = arith.constant dense<[[[3.0, 0.0], [0.0, 0.0]], [[0.0, 4.0], [2.0, 0.0]]]> : tensor<2x2x2xf32>
  %0 = tensor.empty() : tensor<2x2xf32>
  %n = mca.weight_norms ins(%w : tensor<2x2x2xf32>) outs(%0 : tensor<2x2xf32>) -> tensor<2x2xf32>
  return %n : tensor<2x2xf32>
}

// 1 + 2^-9 is code 127, up to the rounding of a step; bf16 makes 1 of it.
// CHECK-LABEL: func.func @six_columns
// CHECK: arith.constant dense<{{\[\[}}1.00195{{[0-9]+}}, 1.00195{{[0-9]+}}, 1.00195{{[0-9]+}}, {{[0-9.]+E-[789]|0.000000e.00}}, 1.00000{{[0-9]+}}, 0.00195312{{[0-9]+}}]]> : tensor<1x6xf32>
// CHECK-NOT: mca.weight_norms
func.func @six_columns() -> tensor<1x6xf32> {
  %w = arith.constant dense<1.001953125> : tensor<1x1x1xf32>
  %0 = tensor.empty() : tensor<1x6xf32>
  %n = mca.weight_norms ins(%w : tensor<1x1x1xf32>) outs(%0 : tensor<1x6xf32>) -> tensor<1x6xf32>
  return %n : tensor<1x6xf32>
}

// A weight of f16, as mca-decompose extends it.
// CHECK-LABEL: func.func @extended
// CHECK: arith.constant dense<{{.*}}5.000000e+00, 5.0000{{.*}}> : tensor<1x2xf32>
// CHECK-NOT: mca.weight_norms
func.func @extended() -> tensor<1x2xf32> {
  %c = arith.constant dense<[[[3.0]], [[4.0]]]> : tensor<2x1x1xf16>
  %e = tensor.empty() : tensor<2x1x1xf32>
  %w = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (i, j, k)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%c : tensor<2x1x1xf16>) outs(%e : tensor<2x1x1xf32>) {
  ^bb0(%a: f16, %out: f32):
    %r = arith.extf %a : f16 to f32
    linalg.yield %r : f32
  } -> tensor<2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2xf32>
  %n = mca.weight_norms ins(%w : tensor<2x1x1xf32>) outs(%0 : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %n : tensor<1x2xf32>
}

// CHECK-LABEL: func.func @resource
// CHECK: arith.constant dense<{{.*}}5.000000e+00, 5.0000{{.*}}> : tensor<1x2xf32>
// CHECK-NOT: mca.weight_norms
func.func @resource() -> tensor<1x2xf32> {
  %w = arith.constant dense_resource<weight> : tensor<2x1x1xf32>
  %0 = tensor.empty() : tensor<1x2xf32>
  %n = mca.weight_norms ins(%w : tensor<2x1x1xf32>) outs(%0 : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %n : tensor<1x2xf32>
}

// CHECK-LABEL: func.func @argument
// CHECK: mca.weight_norms
// REMARK: [Missed] LeftToRunTime | Category:mca-plan | Function=argument
// REMARK-SAME: Reason="the weight cannot be read at compile time: it is an argument", Remark="norms of the weight left to run time"
func.func @argument(%w: tensor<2x1x1xf32>, %0: tensor<1x2xf32>) -> tensor<1x2xf32> {
  %n = mca.weight_norms ins(%w : tensor<2x1x1xf32>) outs(%0 : tensor<1x2xf32>) -> tensor<1x2xf32>
  return %n : tensor<1x2xf32>
}

// CHECK-LABEL: func.func @dynamic_heads
// CHECK: mca.weight_norms
// REMARK: [Missed]
// REMARK-SAME: Function=dynamic_heads
// REMARK-SAME: the results have no static shapes that fit the weight
func.func @dynamic_heads(%0: tensor<?x2xf32>) -> tensor<?x2xf32> {
  %w = arith.constant dense<1.0> : tensor<2x1x1xf32>
  %n = mca.weight_norms ins(%w : tensor<2x1x1xf32>) outs(%0 : tensor<?x2xf32>) -> tensor<?x2xf32>
  return %n : tensor<?x2xf32>
}

// CHECK-LABEL: func.func @buffers
// CHECK: mca.weight_norms
func.func @buffers(%w: memref<2x1x1xf32>, %n: memref<1x2xf32>) {
  mca.weight_norms ins(%w : memref<2x1x1xf32>) outs(%n : memref<1x2xf32>)
  return
}

{-# dialect_resources: { builtin: { weight: "0x040000000000404000008040" } } #-}
