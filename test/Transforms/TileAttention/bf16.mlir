// RUN: mca-opt %s --mca-tile-attention="vector-width=16 features=avx512f,avx512bf16" | FileCheck %s --check-prefixes=ALL,PAIRS
// RUN: mca-opt %s --mca-tile-attention="vector-width=16 features=avx512f" | FileCheck %s --check-prefixes=ALL,PLAIN

// Keys and values of many tiles of rows are copied once, in the pairs that one instruction
// multiplies, where there is one.
// PAIRS-DAG: #[[$PAIRS:.+]] = affine_map<(d0, d1, d2, d3) -> (d0, d2 floordiv 64, d3 floordiv 2, d2 mod 64, d3 mod 2)>
// ALL-LABEL: func @attention
// ALL-SAME: %{{[^ ]+}}: tensor<12x512x64xbf16>, %[[K:[^ ]+]]: tensor<12x512x64xbf16>, %[[V:[^ ]+]]: tensor<12x512x64xbf16>
// PAIRS-DAG: tensor.expand_shape %[[K]] {{.*}} into tensor<12x8x64x32x2xbf16>
// PAIRS-DAG: linalg.transpose {{.*}} outs(%{{.+}} : tensor<12x8x32x64x2xbf16>) permutation = [0, 1, 3, 2, 4]
// PAIRS-DAG: tensor.expand_shape %[[V]] {{.*}} into tensor<12x256x2x1x64xbf16>
// PLAIN-NOT: linalg.transpose
// ALL: scf.forall {{.*}} to (12, 512) step (1, 128)
// PAIRS: linalg.generic {indexing_maps = [#{{.+}}, #[[$PAIRS]], #{{.+}}]
// PAIRS: linalg.generic {indexing_maps = [#{{.+}}, #[[$PAIRS]], #{{.+}}]
#q = affine_map<(h, i, j, k) -> (h, i, k)>
#k = affine_map<(h, i, j, k) -> (h, j, k)>
#v = affine_map<(h, i, j, k) -> (h, k, j)>
#o = affine_map<(h, i, j, k) -> (h, i, j)>
#id = affine_map<(h, i, j) -> (h, i, j)>
func.func @attention(%q: tensor<12x512x64xbf16>, %k: tensor<12x512x64xbf16>, %v: tensor<12x512x64xbf16>, %s0: tensor<12x512x512xf32>, %y0: tensor<12x512x64xf32>) -> tensor<12x512x64xf32> {
  %s = linalg.generic {indexing_maps = [#q, #k, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%q, %k : tensor<12x512x64xbf16>, tensor<12x512x64xbf16>) outs(%s0 : tensor<12x512x512xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<12x512x512xf32>
  %e = tensor.empty() : tensor<12x512x512xbf16>
  %p = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel", "parallel"]}
      ins(%s : tensor<12x512x512xf32>) outs(%e : tensor<12x512x512xbf16>) {
  ^bb0(%a: f32, %c: bf16):
    %0 = math.exp %a : f32
    %1 = arith.truncf %0 : f32 to bf16
    linalg.yield %1 : bf16
  } -> tensor<12x512x512xbf16>
  %y = linalg.generic {indexing_maps = [#q, #v, #o], iterator_types = ["parallel", "parallel", "parallel", "reduction"]}
      ins(%p, %v : tensor<12x512x512xbf16>, tensor<12x512x64xbf16>) outs(%y0 : tensor<12x512x64xf32>) {
  ^bb0(%a: bf16, %b: bf16, %c: f32):
    %0 = arith.extf %a : bf16 to f32
    %1 = arith.extf %b : bf16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %c, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<12x512x64xf32>
  return %y : tensor<12x512x64xf32>
}
