// RUN: mca-opt %s --mca-materialize-plans --canonicalize --remarks-filter=mca-plan 2>%t | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARK < %t

// [d, h, d_h] = [2, 1, 2] becomes [h, d, d_h]: channels of largest values 127 and
// 63.5, halves of a step to the even code.
// CHECK-LABEL: func.func @dense
// CHECK-DAG: %[[C:.+]] = arith.constant dense<{{\[\[\[}}127, 3], [2, -127]]]> : tensor<1x2x2xi8>
// CHECK-DAG: %[[S:.+]] = arith.constant dense<{{\[\[}}1.000000e+00, 5.000000e-01]]> : tensor<1x2xf32>
// CHECK-DAG: %[[H:.+]] = arith.constant dense<{{\[\[\[}}1.270000e+02, 1.500000e+00], [1.500000e+00, -6.350000e+01]]]> : tensor<1x2x2xbf16>
// CHECK: return %[[C]], %[[S]], %[[H]]
// REMARK: [Passed] Materialized | Category:mca-plan | Function=dense
// REMARK-SAME: Heads=1, Remark="weight rounded to int8 and bf16 at compile time"
func.func @dense() -> (tensor<1x2x2xi8>, tensor<1x2xf32>, tensor<1x2x2xbf16>) {
  %w = arith.constant dense<[[[127.0, 1.5]], [[1.5, -63.5]]]> : tensor<2x1x2xf32>
  %c0 = tensor.empty() : tensor<1x2x2xi8>
  %s0 = tensor.empty() : tensor<1x2xf32>
  %h0 = tensor.empty() : tensor<1x2x2xbf16>
  %q:3 = mca.quantize_weight ins(%w : tensor<2x1x2xf32>) outs(%c0, %s0, %h0 : tensor<1x2x2xi8>, tensor<1x2xf32>, tensor<1x2x2xbf16>)
           -> tensor<1x2x2xi8>, tensor<1x2xf32>, tensor<1x2x2xbf16>
  return %q#0, %q#1, %q#2 : tensor<1x2x2xi8>, tensor<1x2xf32>, tensor<1x2x2xbf16>
}

// Two heads of one input and one feature; zeros have codes 0.
// CHECK-LABEL: func.func @heads
// CHECK-DAG: arith.constant dense<{{\[\[\[}}0]], {{\[\[}}-127]]]> : tensor<2x1x1xi8>
// CHECK-DAG: arith.constant dense<{{\[\[}}0.000000e+00], [1.000000e+00]]> : tensor<2x1xf32>
// CHECK-NOT: mca.quantize_weight
func.func @heads() -> (tensor<2x1x1xi8>, tensor<2x1xf32>) {
  %c = arith.constant dense<[[[0.0], [-127.0]]]> : tensor<1x2x1xf16>
  %e = tensor.empty() : tensor<1x2x1xf32>
  %w = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (i, j, k)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%c : tensor<1x2x1xf16>) outs(%e : tensor<1x2x1xf32>) {
  ^bb0(%a: f16, %out: f32):
    %r = arith.extf %a : f16 to f32
    linalg.yield %r : f32
  } -> tensor<1x2x1xf32>
  %c0 = tensor.empty() : tensor<2x1x1xi8>
  %s0 = tensor.empty() : tensor<2x1xf32>
  %h0 = tensor.empty() : tensor<2x1x1xbf16>
  %q:3 = mca.quantize_weight ins(%w : tensor<1x2x1xf32>) outs(%c0, %s0, %h0 : tensor<2x1x1xi8>, tensor<2x1xf32>, tensor<2x1x1xbf16>)
           -> tensor<2x1x1xi8>, tensor<2x1xf32>, tensor<2x1x1xbf16>
  return %q#0, %q#1 : tensor<2x1x1xi8>, tensor<2x1xf32>
}

// Large results are resources.
// CHECK-LABEL: func.func @resource
// CHECK-DAG: arith.constant dense_resource<mca_codes> : tensor<1x64x64xi8>
// CHECK-DAG: arith.constant dense_resource<mca_halves> : tensor<1x64x64xbf16>
// CHECK-NOT: mca.quantize_weight
func.func @resource() -> (tensor<1x64x64xi8>, tensor<1x64x64xbf16>) {
  %w = arith.constant dense<2.0> : tensor<64x1x64xf32>
  %c0 = tensor.empty() : tensor<1x64x64xi8>
  %s0 = tensor.empty() : tensor<1x64xf32>
  %h0 = tensor.empty() : tensor<1x64x64xbf16>
  %q:3 = mca.quantize_weight ins(%w : tensor<64x1x64xf32>) outs(%c0, %s0, %h0 : tensor<1x64x64xi8>, tensor<1x64xf32>, tensor<1x64x64xbf16>)
           -> tensor<1x64x64xi8>, tensor<1x64xf32>, tensor<1x64x64xbf16>
  return %q#0, %q#2 : tensor<1x64x64xi8>, tensor<1x64x64xbf16>
}

// CHECK-LABEL: func.func @argument
// CHECK: mca.quantize_weight
// REMARK: [Missed] LeftToRunTime | Category:mca-plan | Function=argument
// REMARK-SAME: Reason="the weight cannot be read at compile time: it is an argument", Remark="rounded forms of the weight left to run time"
func.func @argument(%w: tensor<2x1x2xf32>, %c0: tensor<1x2x2xi8>, %s0: tensor<1x2xf32>, %h0: tensor<1x2x2xbf16>) -> tensor<1x2xf32> {
  %q:3 = mca.quantize_weight ins(%w : tensor<2x1x2xf32>) outs(%c0, %s0, %h0 : tensor<1x2x2xi8>, tensor<1x2xf32>, tensor<1x2x2xbf16>)
           -> tensor<1x2x2xi8>, tensor<1x2xf32>, tensor<1x2x2xbf16>
  return %q#1 : tensor<1x2xf32>
}
// CHECK-DAG: mca_codes: "0x{{[0-9A-F]*}}7F7F7F7F
// CHECK-DAG: mca_halves: "0x{{[0-9A-F]*}}00400040
