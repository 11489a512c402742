// Sizes known at run time only: keys and values are packed for any number of
// tiles.
//
// RUN: mca-opt %s --linalg-generalize-named-ops --mca-tile-attention=vector-width=8 --canonicalize --cse | FileCheck %s

// Keys: whole panels of 16, then the columns left over as one panel or none; all
// panels are read whole. Values: 64 columns in 4 panels.
// CHECK-DAG: #[[$WHOLE:.+]] = affine_map<()[s0] -> (s0 floordiv 16)>
// CHECK-DAG: #[[$PANELS:.+]] = affine_map<()[s0] -> (s0 ceildiv 16)>
// CHECK-DAG: #[[$INSIDE:.+]] = affine_map<()[s0] -> ((s0 floordiv 16) * 16)>
// CHECK-DAG: #[[$REST:.+]] = affine_map<()[s0] -> (s0 mod 16)>
// CHECK-DAG: #[[$BORDER:.+]] = affine_map<()[s0] -> (s0 ceildiv 16 - s0 floordiv 16)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2 floordiv 16, d3, d2 mod 16)>
// CHECK-LABEL: func @unknown_rows
// CHECK: %[[N:.+]] = tensor.dim %{{.+}}, %c2
// CHECK-DAG: %[[WHOLEN:.+]] = affine.apply #[[$WHOLE]]()[%[[N]]]
// CHECK-DAG: %[[PANELSN:.+]] = affine.apply #[[$PANELS]]()[%[[N]]]
// CHECK-DAG: %[[INSIDEN:.+]] = affine.apply #[[$INSIDE]]()[%[[N]]]
// CHECK-DAG: %[[RESTN:.+]] = affine.apply #[[$REST]]()[%[[N]]]
// CHECK-DAG: %[[BORDERN:.+]] = affine.apply #[[$BORDER]]()[%[[N]]]
// CHECK: tensor.empty(%[[PANELSN]]) : tensor<12x?x64x16xf32>
// CHECK: tensor.insert_slice %{{.+}} into %{{.+}}[0, 0, 0, 0] [12, %{{.+}}, 64, 16]
// CHECK: %[[KEYS:.+]] = tensor.insert_slice %{{.+}} into %{{.+}}[0, %[[WHOLEN]], 0, 0] [12, %[[BORDERN]], 64, %[[RESTN]]]
// CHECK: %[[VALUES:.+]] = linalg.transpose {{.*}} outs(%{{.+}} : tensor<12x4x?x16xf32>)
// CHECK: scf.forall (%[[H:.+]], %{{.+}}) = (0, 0) to (12, %{{.+}}) step (1, 128)
// CHECK: %[[PART:.+]] = tensor.extract_slice %[[KEYS]][%[[H]], 0, 0, 0] [1, %[[PANELSN]], 64, 16]
// CHECK: linalg.generic {indexing_maps = [#{{.+}}, #[[$K]], #{{.+}}]{{.*}} ins(%{{.+}}, %[[PART]] :
// CHECK: math.exp
// CHECK: tensor.extract_slice %[[VALUES]][%[[H]], 0, 0, 0] [1, 4, %{{.+}}, 16]
func.func @unknown_rows(%q: tensor<12x?x64xf32>, %k: tensor<12x64x?xf32>, %v: tensor<12x?x64xf32>, %es: tensor<12x?x?xf32>, %y0: tensor<12x?x64xf32>) -> tensor<12x?x64xf32> {
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x?x64xf32>, tensor<12x64x?xf32>) outs(%es : tensor<12x?x?xf32>) -> tensor<12x?x?xf32>
  %p = linalg.exp ins(%s : tensor<12x?x?xf32>) outs(%es : tensor<12x?x?xf32>) -> tensor<12x?x?xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x?x?xf32>, tensor<12x?x64xf32>) outs(%y0 : tensor<12x?x64xf32>) -> tensor<12x?x64xf32>
  return %y : tensor<12x?x64xf32>
}
