"""Writes a function whose rows are normalized again and again.

    deep.py TIMES
"""

import sys

SUM = """
  %s{k} = linalg.generic {{indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]}}
      ins(%x{k} : tensor<128x64xf32>) outs(%z : tensor<128xf32>) {{
  ^bb0(%a: f32, %o: f32):
    %r = arith.addf %a, %o : f32
    linalg.yield %r : f32
  }} -> tensor<128xf32>
  %x{next} = linalg.generic {{indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]}}
      ins(%x{k}, %s{k} : tensor<128x64xf32>, tensor<128xf32>) outs(%e : tensor<128x64xf32>) {{
  ^bb0(%a: f32, %b: f32, %o: f32):
    %r = arith.divf %a, %b : f32
    linalg.yield %r : f32
  }} -> tensor<128x64xf32>"""

times = int(sys.argv[1])
print("#id = affine_map<(i, j) -> (i, j)>")
print("#row = affine_map<(i, j) -> (i)>")
print("func.func @normalize(%x0: tensor<128x64xf32>, %z: tensor<128xf32>, %e: tensor<128x64xf32>) -> tensor<128x64xf32> {")
print("".join(SUM.format(k=k, next=k + 1) for k in range(times)))
print(f"  return %x{times} : tensor<128x64xf32>\n}}")
