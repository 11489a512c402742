// RUN: mca-opt %s --mca-decompose | FileCheck %s

// Levels of heads whose bound exceeds the limit are raised before tokens are
// ordered; the int8 product gets what the larger sum leaves.
// CHECK-LABEL: func.func @attend
// CHECK: %[[LEVELS:.+]]:2 = mca.assign_levels
// CHECK: %[[FELL:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<?x?xi32>)
// CHECK: %[[RAISED:.+]] = linalg.generic {{.*}} ins(%[[FELL]], %{{.+}} : {{.*}}) outs(%{{.+}} : tensor<?x?x?xi32>)
// CHECK: %[[FLAGS:.+]] = tensor.cast %[[FELL]] : tensor<?x?xi32> to tensor<3x4xi32>
// CHECK: %[[LARGER:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<?x?xf32>)
// CHECK: arith.maximumf
// CHECK: mca.order_tokens ins(%[[RAISED]] :
// CHECK: %[[SLACK:.+]] = linalg.generic {{.*}} ins(%{{.+}}, %[[LARGER]] : tensor<?x?xf32>, tensor<?x?xf32>)
// CHECK: arith.subf
// CHECK: mca.attend_tokens {{.*}} slack(%[[SLACK]]
// CHECK: return %{{.+}}, %[[FLAGS]] : tensor<3x4x9x16xf32>, tensor<3x4xi32>
func.func @attend(%x: tensor<3x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<3x4x9x17xf32>,
                  %init: tensor<3x4x9x16xf32>, %f: tensor<3x4xi32>) -> (tensor<3x4x9x16xf32>, tensor<3x4xi32>) {
  %y, %g = mca.attend values(%x : tensor<3x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<3x4x9x17xf32>)
         outs(%init, %f : tensor<3x4x9x16xf32>, tensor<3x4xi32>)
         {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator relaxed>} -> tensor<3x4x9x16xf32>, tensor<3x4xi32>
  return %y, %g : tensor<3x4x9x16xf32>, tensor<3x4xi32>
}

// Without batch dimensions, one flag for each value head.
// CHECK-LABEL: func.func @attend_no_batch
// CHECK: %[[FLAGS:.+]] = tensor.collapse_shape %{{.+}} {{\[\[}}0, 1]] : tensor<1x2xi32> into tensor<2xi32>
// CHECK: return %{{.+}}, %[[FLAGS]] : tensor<4x9x16xf32>, tensor<2xi32>
func.func @attend_no_batch(%x: tensor<17x64xf32>, %w: tensor<64x2x16xf32>, %a: tensor<4x9x17xf32>,
                           %init: tensor<4x9x16xf32>, %f: tensor<2xi32>) -> (tensor<4x9x16xf32>, tensor<2xi32>) {
  %y, %g = mca.attend values(%x : tensor<17x64xf32>) weight(%w : tensor<64x2x16xf32>) probabilities(%a : tensor<4x9x17xf32>)
         outs(%init, %f : tensor<4x9x16xf32>, tensor<2xi32>)
         {alpha = 2.0e-01 : f64, bidirectional, estimator = #mca<estimator centroid>} -> tensor<4x9x16xf32>, tensor<2xi32>
  return %y, %g : tensor<4x9x16xf32>, tensor<2xi32>
}

// Counts become d where the sum exceeds the limit.
// CHECK-LABEL: func.func @encode
// CHECK: %[[R:.+]] = mca.sample_counts
// CHECK: mca.column_statistics
// CHECK: mca.weight_norms {{.*}} -> tensor<4x2xf32>
// CHECK: %[[CHANGED:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<?x?x?xi32>)
// CHECK: %[[COUNTS:.+]] = tensor.cast %[[CHANGED]] : tensor<?x?x?xi32> to tensor<3x4x17xi32>
// CHECK: mca.order_tokens ins(%[[COUNTS]] :
// CHECK: mca.gather_matmul {{.*}} trips(%[[COUNTS]] :
// CHECK: return %{{.+}}, %{{.+}} : tensor<3x4x17x16xf32>, tensor<3x4xi32>
func.func @encode(%x: tensor<3x17x64xf32>, %w: tensor<64x4x16xf32>, %a: tensor<3x4x9x17xf32>,
                  %init: tensor<3x4x17x16xf32>, %f: tensor<3x4xi32>) -> (tensor<3x4x17x16xf32>, tensor<3x4xi32>) {
  %v, %g = mca.encode values(%x : tensor<3x17x64xf32>) weight(%w : tensor<64x4x16xf32>) probabilities(%a : tensor<3x4x9x17xf32>)
         outs(%init, %f : tensor<3x4x17x16xf32>, tensor<3x4xi32>) {alpha = 2.0e-01 : f64} -> tensor<3x4x17x16xf32>, tensor<3x4xi32>
  return %v, %g : tensor<3x4x17x16xf32>, tensor<3x4xi32>
}

// Grouped query heads, two batch dimensions, dynamic n.
// CHECK-LABEL: func.func @encode_two_batch_dims
// CHECK: mca.column_statistics ins(%{{.+}} : tensor<6x2x18x?xf32>)
// CHECK: %[[COUNTS:.+]] = tensor.expand_shape {{.*}} into tensor<2x3x2x?xi32>
// CHECK: %[[FLAGS:.+]] = tensor.expand_shape {{.*}} into tensor<2x3x2xi32>
// CHECK: return %{{.+}}, %[[FLAGS]]
func.func @encode_two_batch_dims(%x: tensor<2x3x?x64xf32>, %w: tensor<64x2x16xf32>, %a: tensor<2x3x4x9x?xf32>,
                                 %init: tensor<2x3x2x?x16xf32>, %f: tensor<2x3x2xi32>) -> (tensor<2x3x2x?x16xf32>, tensor<2x3x2xi32>) {
  %v, %g = mca.encode values(%x : tensor<2x3x?x64xf32>) weight(%w : tensor<64x2x16xf32>) probabilities(%a : tensor<2x3x4x9x?xf32>)
         outs(%init, %f : tensor<2x3x2x?x16xf32>, tensor<2x3x2xi32>) {alpha = 2.0e-01 : f64, length = #mca<length attended>}
         -> tensor<2x3x2x?x16xf32>, tensor<2x3x2xi32>
  return %v, %g : tensor<2x3x2x?x16xf32>, tensor<2x3x2xi32>
}
