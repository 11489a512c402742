// What iterations share is computed once.
//
// RUN: mca-opt %s -split-input-file --linalg-generalize-named-ops --mca-tile-attention=vector-width=8 | FileCheck %s

// A mask for all heads.
#all = affine_map<(h, i, j) -> (h, i, j)>
#mask = affine_map<(h, i, j) -> (i, j)>
// CHECK-LABEL: func @mask
// CHECK: %[[MASK:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<512x512xf32>)
// CHECK: math.tanh
// CHECK: scf.forall
// CHECK: tensor.extract_slice %[[MASK]]
// CHECK-NOT: math.tanh
// CHECK: math.exp
func.func @mask(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>, %mask: tensor<512x512xf32>, %mask0: tensor<512x512xf32>) -> tensor<12x512x64xf32> {
  %es = tensor.empty() : tensor<12x512x512xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>) outs(%s0 : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>
  %bias = linalg.tanh ins(%mask : tensor<512x512xf32>) outs(%mask0 : tensor<512x512xf32>) -> tensor<512x512xf32>
  %p = linalg.generic {indexing_maps = [#all, #mask, #all], iterator_types = ["parallel", "parallel", "parallel"]}
    ins(%s, %bias : tensor<12x512x512xf32>, tensor<512x512xf32>) outs(%es : tensor<12x512x512xf32>) {
  ^bb0(%a: f32, %b: f32, %c: f32):
    %d = arith.addf %a, %b : f32
    %x = math.exp %d : f32
    linalg.yield %x : f32
  } -> tensor<12x512x512xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>) outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>
  return %y : tensor<12x512x64xf32>
}

// -----

// Keys from a projection: every tile of rows reads them.
// CHECK-LABEL: func @keys
// CHECK: %[[KEYS:.+]] = linalg.generic {{.*}} outs(%{{.+}} : tensor<12x64x384xf32>)
// CHECK: scf.forall {{.*}} step (1, 128)
// CHECK: tensor.extract_slice %[[KEYS]]
// CHECK-COUNT-2: arith.mulf
// CHECK-NOT: arith.mulf
func.func @keys(%q: tensor<12x384x64xf32>, %k: tensor<12x64x384xf32>, %v: tensor<12x384x64xf32>, %s0: tensor<12x384x384xf32>, %y0: tensor<12x384x64xf32>, %w: tensor<12x64x64xf32>) -> tensor<12x384x64xf32> {
  %es = tensor.empty() : tensor<12x384x384xf32>
  %kw = linalg.batch_matmul ins(%w, %k : tensor<12x64x64xf32>, tensor<12x64x384xf32>) outs(%k : tensor<12x64x384xf32>) -> tensor<12x64x384xf32>
  %s = linalg.batch_matmul ins(%q, %kw : tensor<12x384x64xf32>, tensor<12x64x384xf32>) outs(%s0 : tensor<12x384x384xf32>) -> tensor<12x384x384xf32>
  %p = linalg.exp ins(%s : tensor<12x384x384xf32>) outs(%es : tensor<12x384x384xf32>) -> tensor<12x384x384xf32>
  %y = linalg.batch_matmul ins(%p, %v : tensor<12x384x384xf32>, tensor<12x384x64xf32>) outs(%y0 : tensor<12x384x64xf32>) -> tensor<12x384x64xf32>
  return %y : tensor<12x384x64xf32>
}
