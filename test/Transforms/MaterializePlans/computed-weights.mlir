// Weights that are computed from constants: slices, conversions, dequantisation.
//
// RUN: mca-opt %s --mca-materialize-plans --canonicalize --remarks-filter=mca-plan 2>%t | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARK < %t

// The last two columns of a fused weight. Row 0 is 0: only row 1 is drawn, p = 1.
// CHECK-LABEL: func.func @slice
// CHECK-DAG: arith.constant dense<1> : tensor<1x2xi32>
// CHECK-DAG: arith.constant dense<{{\[\[\[}}5.000000e+00, 6.000000e+00], [5.000000e+00, 6.000000e+00]]]> : tensor<1x2x2xf32>
// CHECK-NOT: mca.plan
func.func @slice() -> (tensor<1x2xi32>, tensor<1x2x2xf32>) {
  %c = arith.constant dense<[[1.0, 2.0, 0.0, 0.0], [3.0, 4.0, 5.0, 6.0]]> : tensor<2x4xf32>
  %s = tensor.extract_slice %c[0, 2] [2, 2] [1, 1] : tensor<2x4xf32> to tensor<2x2xf32>
  %w = tensor.expand_shape %s [[0], [1, 2]] output_shape [2, 1, 2] : tensor<2x2xf32> into tensor<2x1x2xf32>
  %i0 = tensor.empty() : tensor<1x2xi32>
  %g0 = tensor.empty() : tensor<1x2x2xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x2xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x2xf32>) -> tensor<1x2xi32>, tensor<1x2x2xf32>
  return %i, %g : tensor<1x2xi32>, tensor<1x2x2xf32>
}

// A constant of another dialect.
// CHECK-LABEL: func.func @tosa
// CHECK-DAG: arith.constant dense<3.000000e+00> : tensor<1x2x1xf32>
// CHECK-NOT: mca.plan
func.func @tosa() -> tensor<1x2x1xf32> {
  %w = "tosa.const"() <{values = dense<[[[0.0]], [[3.0]]]> : tensor<2x1x1xf16>}> : () -> tensor<2x1x1xf16>
  %i0 = tensor.empty() : tensor<1x2xi32>
  %g0 = tensor.empty() : tensor<1x2x1xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x1xf16>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>) -> tensor<1x2xi32>, tensor<1x2x1xf32>
  return %g : tensor<1x2x1xf32>
}

// (q - zero) * scale per column, then a transpose: the rows are 0 and
// (100 - -28) / 4.
// CHECK-LABEL: func.func @dequantised
// CHECK-DAG: arith.constant dense<3.200000e+01> : tensor<1x2x1xf32>
// CHECK-NOT: mca.plan
func.func @dequantised() -> tensor<1x2x1xf32> {
  %q = arith.constant dense<[[-28, 100]]> : tensor<1x2xi8>
  %zero = arith.constant dense<-28> : tensor<1xi8>
  %scale = arith.constant dense<0.25> : tensor<1xf32>
  %e = tensor.empty() : tensor<1x2xf32>
  %d = linalg.generic {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
                       iterator_types = ["parallel", "parallel"]}
      ins(%q, %zero, %scale : tensor<1x2xi8>, tensor<1xi8>, tensor<1xf32>) outs(%e : tensor<1x2xf32>) {
  ^bb0(%a: i8, %z: i8, %s: f32, %out: f32):
    %a32 = arith.extsi %a : i8 to i32
    %z32 = arith.extsi %z : i8 to i32
    %n = arith.subi %a32, %z32 : i32
    %f = arith.sitofp %n : i32 to f32
    %r = arith.mulf %f, %s : f32
    linalg.yield %r : f32
  } -> tensor<1x2xf32>
  %t0 = tensor.empty() : tensor<2x1xf32>
  %t = linalg.transpose ins(%d : tensor<1x2xf32>) outs(%t0 : tensor<2x1xf32>) permutation = [1, 0]
  %w = tensor.expand_shape %t [[0], [1, 2]] output_shape [2, 1, 1] : tensor<2x1xf32> into tensor<2x1x1xf32>
  %i0 = tensor.empty() : tensor<1x2xi32>
  %g0 = tensor.empty() : tensor<1x2x1xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x1xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>) -> tensor<1x2xi32>, tensor<1x2x1xf32>
  return %g : tensor<1x2x1xf32>
}

// More than arithmetic, and an operand that is no constant, stay.
// CHECK-LABEL: func.func @not_arithmetic
// CHECK: mca.plan
// REMARK: [Missed]
// REMARK-SAME: Reason="the weight cannot be read at compile time: it is computed by a 'linalg.generic' of more than conversions, sums and products"
func.func @not_arithmetic(%i0: tensor<1x2xi32>, %g0: tensor<1x2x1xf32>) -> tensor<1x2x1xf32> {
  %c = arith.constant dense<[[[0.0]], [[3.0]]]> : tensor<2x1x1xf32>
  %e = tensor.empty() : tensor<2x1x1xf32>
  %w = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> (i, j, k)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%c : tensor<2x1x1xf32>) outs(%e : tensor<2x1x1xf32>) {
  ^bb0(%a: f32, %out: f32):
    %r = math.absf %a : f32
    linalg.yield %r : f32
  } -> tensor<2x1x1xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x1xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>) -> tensor<1x2xi32>, tensor<1x2x1xf32>
  return %g : tensor<1x2x1xf32>
}

// CHECK-LABEL: func.func @scale_argument
// CHECK: mca.plan
// REMARK: [Missed]
// REMARK-SAME: Reason="the weight cannot be read at compile time: it is an argument"
func.func @scale_argument(%s: tensor<f32>, %i0: tensor<1x2xi32>, %g0: tensor<1x2x1xf32>) -> tensor<1x2x1xf32> {
  %c = arith.constant dense<[[[0.0]], [[3.0]]]> : tensor<2x1x1xf32>
  %e = tensor.empty() : tensor<2x1x1xf32>
  %w = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, j, k)>, affine_map<(i, j, k) -> ()>, affine_map<(i, j, k) -> (i, j, k)>], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%c, %s : tensor<2x1x1xf32>, tensor<f32>) outs(%e : tensor<2x1x1xf32>) {
  ^bb0(%a: f32, %b: f32, %out: f32):
    %r = arith.mulf %a, %b : f32
    linalg.yield %r : f32
  } -> tensor<2x1x1xf32>
  %i, %g = mca.plan ins(%w : tensor<2x1x1xf32>) outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>) -> tensor<1x2xi32>, tensor<1x2x1xf32>
  return %g : tensor<1x2x1xf32>
}
