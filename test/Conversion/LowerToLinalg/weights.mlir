// RUN: mca-opt %s --mca-lower-to-linalg | FileCheck %s --implicit-check-not=mca.
// RUN: mca-opt %s --mca-lower-to-linalg | mlir-opt --canonicalize -o /dev/null

// The Gram matrix, then ten squares of it, for one matrix per head.
// CHECK-LABEL: func.func @short
// CHECK: %[[SQUARINGS:.+]] = arith.constant 10 : index
// CHECK: scf.for %{{.+}} = %{{.+}} to %[[SQUARINGS]]
// CHECK-NOT: fptosi
// CHECK: return %{{.+}} : tensor<4x2xf32>
func.func @short(%w: tensor<?x4x16xf32>, %n: tensor<4x2xf32>) -> tensor<4x2xf32> {
  %0 = mca.weight_norms ins(%w : tensor<?x4x16xf32>) outs(%n : tensor<4x2xf32>) -> tensor<4x2xf32>
  return %0 : tensor<4x2xf32>
}

// The norms of both rounded forms and of what they lose as well.
// CHECK-LABEL: func.func @long
// CHECK: arith.fptosi %{{.+}} : f32 to i8
// CHECK: arith.truncf %{{.+}} : f32 to bf16
// CHECK-COUNT-5: arith.constant 10 : index
// CHECK: return %{{.+}} : tensor<4x6xf32>
func.func @long(%w: tensor<64x4x16xf32>, %n: tensor<4x6xf32>) -> tensor<4x6xf32> {
  %0 = mca.weight_norms ins(%w : tensor<64x4x16xf32>) outs(%n : tensor<4x6xf32>) -> tensor<4x6xf32>
  return %0 : tensor<4x6xf32>
}

// CHECK-LABEL: func.func @quantize
// CHECK: math.absf
// CHECK: arith.maximumf
// CHECK: arith.divf
// CHECK: math.roundeven
// CHECK: arith.fptosi %{{.+}} : f32 to i8
// CHECK: arith.truncf %{{.+}} : f32 to bf16
// CHECK: return %{{.+}}, %{{.+}}, %{{.+}} : tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>
func.func @quantize(%w: tensor<64x4x16xf32>, %c: tensor<4x64x16xi8>, %s: tensor<4x16xf32>, %h: tensor<4x64x16xbf16>) -> (tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>) {
  %0:3 = mca.quantize_weight ins(%w : tensor<64x4x16xf32>)
           outs(%c, %s, %h : tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>)
           -> tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>
  return %0#0, %0#1, %0#2 : tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>
}
