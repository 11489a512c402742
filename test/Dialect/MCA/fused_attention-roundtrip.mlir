// RUN: mca-opt %s | mca-opt | FileCheck %s
// RUN: mca-opt %s --mlir-print-op-generic | mca-opt | FileCheck %s

// CHECK-DAG: #[[$Q:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d1, d3)>
// CHECK-DAG: #[[$K:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d3)>
// CHECK-DAG: #[[$V:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d0, d2, d4)>
// CHECK-DAG: #[[$M:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d1, d2)>
// CHECK-DAG: #[[$O:.+]] = affine_map<(d0, d1, d2, d3, d4) -> (d1, d0, d4)>

// CHECK-LABEL: func.func @tensors
// CHECK: mca.fused_attention ins(%{{.+}}, %{{.+}}, %{{.+}} : tensor<12x128x64xf16>, tensor<12x128x64xf16>, tensor<12x128x64xf16>)
// CHECK-SAME: masks(%{{.+}} : tensor<128x128xf32>) outs(%{{.+}} : tensor<128x12x64xf16>)
// CHECK-SAME: {indexing_maps = [#[[$Q]], #[[$K]], #[[$V]], #[[$M]], #[[$O]]]} scores {
// CHECK-NEXT: ^bb0(%[[P:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index, %[[MASK:.+]]: f32):
// CHECK-NEXT:   %[[S:.+]] = arith.mulf %[[P]], %{{.+}} : f32
// CHECK-NEXT:   %[[T:.+]] = arith.addf %[[S]], %[[MASK]] : f32
// CHECK-NEXT:   mca.yield %[[T]] : f32
// CHECK-NEXT: } -> tensor<128x12x64xf16>
func.func @tensors(%q: tensor<12x128x64xf16>, %k: tensor<12x128x64xf16>, %v: tensor<12x128x64xf16>, %m: tensor<128x128xf32>,
                   %init: tensor<128x12x64xf16>, %scale: f32) -> tensor<128x12x64xf16> {
  %o = mca.fused_attention
         ins(%q, %k, %v : tensor<12x128x64xf16>, tensor<12x128x64xf16>, tensor<12x128x64xf16>)
         masks(%m : tensor<128x128xf32>)
         outs(%init : tensor<128x12x64xf16>)
         {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>,
                           affine_map<(b, i, j, k, f) -> (b, j, k)>,
                           affine_map<(b, i, j, k, f) -> (b, j, f)>,
                           affine_map<(b, i, j, k, f) -> (i, j)>,
                           affine_map<(b, i, j, k, f) -> (i, b, f)>]} scores {
  ^bb0(%product: f32, %b: index, %i: index, %j: index, %mask: f32):
    %scaled = arith.mulf %product, %scale : f32
    %score = arith.addf %scaled, %mask : f32
    mca.yield %score : f32
  } -> tensor<128x12x64xf16>
  return %o : tensor<128x12x64xf16>
}

// CHECK-LABEL: func.func @memrefs
// CHECK: mca.fused_attention ins({{.+}} : memref<?x64xf32>, memref<?x64xf32>, memref<?x64xf32>) outs(%{{.+}} : memref<?x64xf32>)
// CHECK-SAME: zero_masked} scores {
// CHECK: }{{$}}
func.func @memrefs(%q: memref<?x64xf32>, %k: memref<?x64xf32>, %v: memref<?x64xf32>, %o: memref<?x64xf32>) {
  mca.fused_attention ins(%q, %k, %v : memref<?x64xf32>, memref<?x64xf32>, memref<?x64xf32>)
    outs(%o : memref<?x64xf32>)
    {indexing_maps = [affine_map<(i, j, k, f) -> (i, k)>, affine_map<(i, j, k, f) -> (j, k)>,
                      affine_map<(i, j, k, f) -> (j, f)>, affine_map<(i, j, k, f) -> (i, f)>],
     zero_masked} scores {
  ^bb0(%product: f32, %i: index, %j: index):
    mca.yield %product : f32
  }
  return
}
