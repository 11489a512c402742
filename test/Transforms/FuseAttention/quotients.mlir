// RUN: mca-opt %s --mca-expand-aggregates --mca-fuse-elementwise --mca-fuse-attention --split-input-file | FileCheck %s

// The division comes before the product, and maxima start at not a number.
// CHECK-LABEL: func @softmax
// CHECK: %[[R:.+]] = mca.fused_attention {{.*}} outs(%{{.+}} : tensor<256x50x64xf32>)
// CHECK-NEXT: ^bb0(%[[P:.+]]: f32, %{{.+}}: index, %{{.+}}: index, %{{.+}}: index):
// CHECK-NEXT:   mca.yield %[[P]] : f32
// CHECK-NEXT: } -> tensor<256x50x64xf32>
// CHECK-NEXT: return %[[R]]
func.func @softmax(%q: tensor<256x50x64xf32>, %k: tensor<256x64x50xf32>, %v: tensor<256x50x64xf32>) -> tensor<256x50x64xf32> {
  %zero = arith.constant 0.0 : f32
  %es = tensor.empty() : tensor<256x50x50xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %s = linalg.batch_matmul ins(%q, %k : tensor<256x50x64xf32>, tensor<256x64x50xf32>) outs(%s0 : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %a = linalg.softmax dimension(2) ins(%s : tensor<256x50x50xf32>) outs(%es : tensor<256x50x50xf32>) -> tensor<256x50x50xf32>
  %eo = tensor.empty() : tensor<256x50x64xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<256x50x64xf32>) -> tensor<256x50x64xf32>
  %o = linalg.batch_matmul ins(%a, %v : tensor<256x50x50xf32>, tensor<256x50x64xf32>) outs(%o0 : tensor<256x50x64xf32>) -> tensor<256x50x64xf32>
  return %o : tensor<256x50x64xf32>
}

// -----

#elements = affine_map<(h, i, j) -> (h, i, j)>
#rows = affine_map<(h, i, j) -> (h, i)>
#q = affine_map<(h, i, j, k) -> (h, i, k)>
#k = affine_map<(h, i, j, k) -> (h, j, k)>
#s = affine_map<(h, i, j, k) -> (h, i, j)>
#a = affine_map<(h, i, f, j) -> (h, i, j)>
#v = affine_map<(h, i, f, j) -> (h, j, f)>
#o = affine_map<(h, i, f, j) -> (h, i, f)>

// Divided before the product, and converted after it.
// CHECK-LABEL: func @half
// CHECK: %[[R:.+]] = mca.fused_attention {{.*}} outs(%{{.+}} : tensor<4x50x64xf16>)
// CHECK: } -> tensor<4x50x64xf16>
// CHECK-NEXT: return %[[R]]
func.func @half(%q: tensor<4x50x64xf16>, %k: tensor<4x50x64xf16>, %v: tensor<4x50x64xf16>) -> tensor<4x50x64xf16> {
  %zero = arith.constant 0.0 : f32
  %lowest = arith.constant 0xFF800000 : f32
  %scale = arith.constant 0.125 : f32
  %es = tensor.empty() : tensor<4x50x50xf32>
  %er = tensor.empty() : tensor<4x50xf32>
  %eo = tensor.empty() : tensor<4x50x64xf32>
  %s0 = linalg.fill ins(%zero : f32) outs(%es : tensor<4x50x50xf32>) -> tensor<4x50x50xf32>
  %m0 = linalg.fill ins(%lowest : f32) outs(%er : tensor<4x50xf32>) -> tensor<4x50xf32>
  %l0 = linalg.fill ins(%zero : f32) outs(%er : tensor<4x50xf32>) -> tensor<4x50xf32>
  %o0 = linalg.fill ins(%zero : f32) outs(%eo : tensor<4x50x64xf32>) -> tensor<4x50x64xf32>
  %s = linalg.generic {indexing_maps = [#q, #k, #s], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%q, %k : tensor<4x50x64xf16>, tensor<4x50x64xf16>) outs(%s0 : tensor<4x50x50xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %a1 = arith.extf %a : f16 to f32
    %b1 = arith.extf %b : f16 to f32
    %z = arith.mulf %a1, %b1 : f32
    %y = arith.addf %c, %z : f32
    linalg.yield %y : f32
  } -> tensor<4x50x50xf32>
  %t:2 = linalg.generic {indexing_maps = [#elements, #elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%s : tensor<4x50x50xf32>) outs(%es, %m0 : tensor<4x50x50xf32>, tensor<4x50xf32>) {
  ^bb0(%x: f32, %out0: f32, %out1: f32):
    %t = arith.mulf %x, %scale : f32
    %top = arith.maximumf %t, %out1 : f32
    linalg.yield %t, %top : f32, f32
  } -> (tensor<4x50x50xf32>, tensor<4x50xf32>)
  %e:2 = linalg.generic {indexing_maps = [#elements, #rows, #elements, #rows], iterator_types = ["parallel", "parallel", "reduction"]} ins(%t#0, %t#1 : tensor<4x50x50xf32>, tensor<4x50xf32>) outs(%es, %l0 : tensor<4x50x50xf32>, tensor<4x50xf32>) {
  ^bb0(%x: f32, %top: f32, %out0: f32, %out1: f32):
    %y = arith.subf %x, %top : f32
    %z = math.exp %y : f32
    %w = arith.addf %z, %out1 : f32
    linalg.yield %z, %w : f32, f32
  } -> (tensor<4x50x50xf32>, tensor<4x50xf32>)
  %ea = tensor.empty() : tensor<4x50x50xf16>
  %p = linalg.generic {indexing_maps = [#elements, #rows, #elements], iterator_types = ["parallel", "parallel", "parallel"]} ins(%e#0, %e#1 : tensor<4x50x50xf32>, tensor<4x50xf32>) outs(%ea : tensor<4x50x50xf16>) {
  ^bb0(%x: f32, %l: f32, %out: f16):
    %d = arith.divf %x, %l : f32
    %y = arith.truncf %d : f32 to f16
    linalg.yield %y : f16
  } -> tensor<4x50x50xf16>
  %o = linalg.generic {indexing_maps = [#a, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]} ins(%p, %v : tensor<4x50x50xf16>, tensor<4x50x64xf16>) outs(%o0 : tensor<4x50x64xf32>) {
  ^bb0(%a: f16, %b: f16, %c: f32):
    %a1 = arith.extf %a : f16 to f32
    %b1 = arith.extf %b : f16 to f32
    %z = arith.mulf %a1, %b1 : f32
    %y = arith.addf %c, %z : f32
    linalg.yield %y : f32
  } -> tensor<4x50x64xf32>
  %er2 = tensor.empty() : tensor<4x50x64xf16>
  %r = linalg.generic {indexing_maps = [affine_map<(h, i, f) -> (h, i, f)>, affine_map<(h, i, f) -> (h, i, f)>], iterator_types = ["parallel", "parallel", "parallel"]} ins(%o : tensor<4x50x64xf32>) outs(%er2 : tensor<4x50x64xf16>) {
  ^bb0(%x: f32, %out: f16):
    %y = arith.truncf %x : f32 to f16
    linalg.yield %y : f16
  } -> tensor<4x50x64xf16>
  return %r : tensor<4x50x64xf16>
}
