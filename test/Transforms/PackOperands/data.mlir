// With mca-fold-constant-layouts the packed weight is a constant: panels of 8
// columns of both rows, here of elements that say row and column.
//
// RUN: mca-opt %s --linalg-generalize-named-ops --mca-pack-operands=vector-width=4 --mca-fold-constant-layouts | FileCheck %s

// CHECK-LABEL: func @weight
// CHECK-NOT: linalg.transpose
// CHECK: arith.constant dense<{{\[\[\[}}0.000000e+00, 1.000000e+00, 2.000000e+00, 3.000000e+00, 4.000000e+00, 5.000000e+00, 6.000000e+00, 7.000000e+00],
// CHECK-SAME: [1.000000e+02, 1.010000e+02, 1.020000e+02, 1.030000e+02, 1.040000e+02, 1.050000e+02, 1.060000e+02, 1.070000e+02]],
// CHECK-SAME: {{\[\[}}8.000000e+00, 9.000000e+00, 1.000000e+01, 1.100000e+01, 1.200000e+01, 1.300000e+01, 1.400000e+01, 1.500000e+01],
// CHECK-SAME: [1.080000e+02, 1.090000e+02, 1.100000e+02, 1.110000e+02, 1.120000e+02, 1.130000e+02, 1.140000e+02, 1.150000e+02]]]> : tensor<2x2x8xf32>
func.func @weight(%x: tensor<4x2xf32>, %y: tensor<4x16xf32>) -> tensor<4x16xf32> {
  %w = arith.constant dense<[[0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 8.0, 9.0, 10.0, 11.0, 12.0, 13.0, 14.0, 15.0],
                             [100.0, 101.0, 102.0, 103.0, 104.0, 105.0, 106.0, 107.0, 108.0, 109.0, 110.0, 111.0, 112.0, 113.0, 114.0, 115.0]]> : tensor<2x16xf32>
  %0 = linalg.matmul ins(%x, %w : tensor<4x2xf32>, tensor<2x16xf32>) outs(%y : tensor<4x16xf32>) -> tensor<4x16xf32>
  return %0 : tensor<4x16xf32>
}
