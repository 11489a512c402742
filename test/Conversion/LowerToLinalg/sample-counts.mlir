// RUN: mca-opt %s --mca-lower-to-linalg --canonicalize --cse | FileCheck %s

// The keys (d3) are the innermost loop, the reduced queries (d2) outside it.
// CHECK-DAG: #[[$A:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d2, d3)>
// CHECK-DAG: #[[$M:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d1, d3)>
// CHECK-LABEL: func.func @padded_ceil
// CHECK-SAME: %[[P:.+]]: tensor<3x4x5x7xf32>, %[[R0:.+]]: tensor<3x4x7xi32>
// CHECK-DAG: %[[DIM:.+]] = arith.constant 6.400000e+01 : f64
// CHECK-DAG: %[[N:.+]] = arith.constant 7.000000e+00 : f64
// CHECK-DAG: %[[ALPHA:.+]] = arith.constant 2.000000e-01 : f64
// CHECK-DAG: %[[ZERO:.+]] = arith.constant 0.000000e+00 : f32
// CHECK: %[[START:.+]] = linalg.fill ins(%[[ZERO]] : f32)
// CHECK: %[[MAX:.+]] = linalg.generic {indexing_maps = [#[[$A]], #[[$M]]], iterator_types = ["parallel", "parallel", "reduction", "parallel"]} ins(%[[P]] : {{.*}}) outs(%[[START]] :
// CHECK: arith.maximumf
// CHECK: linalg.generic {{.*}} ins(%[[MAX]] : {{.*}}) outs(%[[R0]] : tensor<3x4x7xi32>)
// CHECK: %[[WIDE:.+]] = arith.extf
// CHECK: %[[NM:.+]] = arith.mulf %[[WIDE]], %[[N]]
// CHECK: %[[Q:.+]] = arith.divf %[[NM]], %[[ALPHA]]
// CHECK: %[[QQ:.+]] = arith.mulf %[[Q]], %[[Q]]
// CHECK: %[[CEIL:.+]] = math.ceil %[[QQ]]
// CHECK: %[[ONE:.+]] = arith.maximumf %[[CEIL]]
// CHECK: %[[FITS:.+]] = arith.cmpf olt, %[[ONE]], %[[DIM]]
// CHECK: %[[SAFE:.+]] = arith.select %[[FITS]], %[[ONE]]
// CHECK: %[[INT:.+]] = arith.fptosi %[[SAFE]] : f64 to i32
// CHECK: arith.select %[[FITS]], %[[INT]]
// CHECK: arith.cmpf ugt
func.func @padded_ceil(%a: tensor<3x4x5x7xf32>, %r0: tensor<3x4x7xi32>) -> tensor<3x4x7xi32> {
  %r = mca.sample_counts ins(%a : tensor<3x4x5x7xf32>) outs(%r0 : tensor<3x4x7xi32>)
         {alpha = 2.0e-01 : f64, dim = 64 : i64} -> tensor<3x4x7xi32>
  return %r : tensor<3x4x7xi32>
}

// Query heads that share a value head are reduced together.
// CHECK-LABEL: func.func @grouped_attended_floor
// CHECK-SAME: %[[P:.+]]: tensor<8x5x?xf16>
// CHECK: %[[N:.+]] = tensor.dim
// CHECK: tensor.expand_shape %[[P]] {{\[\[}}0, 1], [2], [3]] output_shape [2, 4, 5, %[[N]]] : tensor<8x5x?xf16> into tensor<2x4x5x?xf16>
// CHECK: linalg.generic {{.*}} iterator_types = ["parallel", "reduction", "reduction", "parallel"]
// CHECK: arith.extf %{{.*}} : f16 to f32
// CHECK: arith.maximumf
// CHECK: %[[KEYS:.+]] = linalg.generic {{.*}} iterator_types = ["parallel", "reduction"]} {{.*}} outs({{.*}} : tensor<2xf64>)
// CHECK: arith.cmpf ugt
// CHECK: linalg.generic {{.*}} ins(%{{.*}}, %[[KEYS]] : tensor<2x?xf32>, tensor<2xf64>)
// CHECK: math.floor
func.func @grouped_attended_floor(%a: tensor<8x5x?xf16>, %r0: tensor<2x?xi32>) -> tensor<2x?xi32> {
  %r = mca.sample_counts ins(%a : tensor<8x5x?xf16>) outs(%r0 : tensor<2x?xi32>)
         {alpha = 1.0 : f64, dim = 64 : i64, rounding = #mca<rounding floor>, length = #mca<length attended>} -> tensor<2x?xi32>
  return %r : tensor<2x?xi32>
}

// CHECK-LABEL: func.func @dynamic_query_heads
// CHECK: %[[HQ:.+]] = tensor.dim %{{.*}}, %c0 : tensor<?x5x7xf32>
// CHECK: %[[G:.+]] = arith.divui %[[HQ]], %c2
// CHECK: output_shape [2, %[[G]], 5, 7]
func.func @dynamic_query_heads(%a: tensor<?x5x7xf32>, %r0: tensor<2x7xi32>) -> tensor<2x7xi32> {
  %r = mca.sample_counts ins(%a : tensor<?x5x7xf32>) outs(%r0 : tensor<2x7xi32>)
         {alpha = 1.0 : f64, dim = 64 : i64} -> tensor<2x7xi32>
  return %r : tensor<2x7xi32>
}
