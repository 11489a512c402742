"""Writes attention whose scores are normalized again and again.

    deep.py TIMES
"""

import sys

NORMALIZE = """
  %s{k} = linalg.generic {{indexing_maps = [#id, #row], iterator_types = ["parallel", "parallel", "reduction"]}}
      ins(%x{k} : tensor<12x512x512xf32>) outs(%z : tensor<12x512xf32>) {{
  ^bb0(%a: f32, %o: f32):
    %r = arith.addf %a, %o : f32
    linalg.yield %r : f32
  }} -> tensor<12x512xf32>
  %x{next} = linalg.generic {{indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel", "parallel"]}}
      ins(%x{k}, %s{k} : tensor<12x512x512xf32>, tensor<12x512xf32>) outs(%e : tensor<12x512x512xf32>) {{
  ^bb0(%a: f32, %b: f32, %o: f32):
    %d = arith.divf %a, %b : f32
    %r = math.exp %d : f32
    linalg.yield %r : f32
  }} -> tensor<12x512x512xf32>"""

times = int(sys.argv[1])
print("#id = affine_map<(h, i, j) -> (h, i, j)>")
print("#row = affine_map<(h, i, j) -> (h, i)>")
print(
    "func.func @main(%q: tensor<12x512x64xf32>, %k: tensor<12x64x512xf32>, %v: tensor<12x512x64xf32>,"
    " %z: tensor<12x512xf32>, %y0: tensor<12x512x64xf32>, %e: tensor<12x512x512xf32>)"
    " -> tensor<12x512x64xf32> {"
)
print("  %x0 = linalg.batch_matmul ins(%q, %k : tensor<12x512x64xf32>, tensor<12x64x512xf32>)")
print("      outs(%e : tensor<12x512x512xf32>) -> tensor<12x512x512xf32>")
print("".join(NORMALIZE.format(k=k, next=k + 1) for k in range(times)))
print(f"  %y = linalg.batch_matmul ins(%x{times}, %v : tensor<12x512x512xf32>, tensor<12x512x64xf32>)")
print("      outs(%y0 : tensor<12x512x64xf32>) -> tensor<12x512x64xf32>")
print("  return %y : tensor<12x512x64xf32>\n}")
