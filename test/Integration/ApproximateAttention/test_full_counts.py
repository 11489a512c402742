# RUN: %python -m pytest -q %s
"""With every count at d the rewritten program is the exact one.

Multi-head attention in the form of torch-mlir's exports (2-D projections, head
split by expand_shape and transpose, folded batch), eager and "safe" softmax,
with a mask that hides whole rows, in sizes that are all equal, all different,
odd, or 1. Weights are arguments, so plans are drawn at run time.
"""

import json
import subprocess

import numpy as np
import pytest

MAPS = """
#id = affine_map<(b, h, q, k) -> (b, h, q, k)>
#row = affine_map<(b, h, q, k) -> (b, h, q, 0)>
#stat = affine_map<(b, h, q, k) -> (b, h, q)>
#mask = affine_map<(b, h, q, k) -> (b, 0, q, k)>
#id2 = affine_map<(i, j) -> (i, j)>
#bias = affine_map<(i, j) -> (j)>
"""

PAR = '["parallel", "parallel", "parallel", "parallel"]'
RED = '["parallel", "parallel", "parallel", "reduction"]'


def project(name, b, h, n, d, e):
    """x W + b, split into heads: tensor<b x h x n x e>."""
    flat, model = f"tensor<{b * n}x{d}xf32>", f"tensor<{b * n}x{h * e}xf32>"
    return f"""
  %{name}0 = tensor.empty() : {model}
  %{name}1 = linalg.fill ins(%zero : f32) outs(%{name}0 : {model}) -> {model}
  %{name}2 = linalg.matmul ins(%flat, %w{name} : {flat}, tensor<{d}x{h * e}xf32>) outs(%{name}1 : {model}) -> {model}
  %{name}3 = linalg.generic {{indexing_maps = [#id2, #bias, #id2], iterator_types = ["parallel", "parallel"]}} ins(%{name}2, %b{name} : {model}, tensor<{h * e}xf32>) outs(%{name}0 : {model}) {{
  ^bb0(%in: f32, %bias: f32, %out: f32):
    %r = arith.addf %in, %bias : f32
    linalg.yield %r : f32
  }} -> {model}
  %{name}4 = tensor.expand_shape %{name}3 [[0, 1], [2, 3]] output_shape [{b}, {n}, {h}, {e}] : {model} into tensor<{b}x{n}x{h}x{e}xf32>
  %{name}5 = tensor.empty() : tensor<{b}x{h}x{n}x{e}xf32>
  %{name}6 = linalg.transpose ins(%{name}4 : tensor<{b}x{n}x{h}x{e}xf32>) outs(%{name}5 : tensor<{b}x{h}x{n}x{e}xf32>) permutation = [0, 2, 1, 3]
  %{name} = tensor.collapse_shape %{name}6 [[0, 1], [2], [3]] : tensor<{b}x{h}x{n}x{e}xf32> into tensor<{b * h}x{n}x{e}xf32>
"""


def softmax(b, h, n):
    full, stat = f"tensor<{b}x{h}x{n}x{n}xf32>", f"tensor<{b}x{h}x{n}xf32>"
    column = f"tensor<{b}x{h}x{n}x1xf32>"
    return f"""
  %m0 = tensor.empty() : {stat}
  %m1 = linalg.fill ins(%ninf : f32) outs(%m0 : {stat}) -> {stat}
  %m2 = linalg.generic {{indexing_maps = [#id, #stat], iterator_types = {RED}}} ins(%scores : {full}) outs(%m1 : {stat}) {{
  ^bb0(%in: f32, %out: f32):
    %r = arith.maximumf %in, %out : f32
    linalg.yield %r : f32
  }} -> {stat}
  %m = tensor.expand_shape %m2 [[0], [1], [2, 3]] output_shape [{b}, {h}, {n}, 1] : {stat} into {column}
  %shift = linalg.generic {{indexing_maps = [#id, #row, #id], iterator_types = {PAR}}} ins(%scores, %m : {full}, {column}) outs(%s0 : {full}) {{
  ^bb0(%in: f32, %max: f32, %out: f32):
    %r = arith.subf %in, %max : f32
    linalg.yield %r : f32
  }} -> {full}
  %exp = linalg.generic {{indexing_maps = [#id, #id], iterator_types = {PAR}}} ins(%shift : {full}) outs(%s0 : {full}) {{
  ^bb0(%in: f32, %out: f32):
    %r = math.exp %in : f32
    linalg.yield %r : f32
  }} -> {full}
  %d0 = tensor.empty() : {column}
  %d1 = linalg.fill ins(%zero : f32) outs(%d0 : {column}) -> {column}
  %d = linalg.generic {{indexing_maps = [#id, #row], iterator_types = {RED}}} ins(%exp : {full}) outs(%d1 : {column}) {{
  ^bb0(%in: f32, %out: f32):
    %r = arith.addf %in, %out : f32
    linalg.yield %r : f32
  }} -> {column}
  %p1 = linalg.generic {{indexing_maps = [#id, #row, #id], iterator_types = {PAR}}} ins(%exp, %d : {full}, {column}) outs(%s0 : {full}) {{
  ^bb0(%in: f32, %sum: f32, %out: f32):
    %r = arith.divf %in, %sum : f32
    linalg.yield %r : f32
  }} -> {full}
"""


def guard(b, h, n):
    """Rows whose scores are all -inf become zero (torch's safe softmax)."""
    full, flags = f"tensor<{b}x{h}x{n}x{n}xf32>", f"tensor<{b}x{h}x{n}x{n}xi1>"
    column = f"tensor<{b}x{h}x{n}x1xi1>"
    return f"""
  %g0 = tensor.empty() : {flags}
  %g1 = linalg.generic {{indexing_maps = [#id, #id], iterator_types = {PAR}}} ins(%scores : {full}) outs(%g0 : {flags}) {{
  ^bb0(%in: f32, %out: i1):
    %r = arith.cmpf oeq, %in, %ninf : f32
    linalg.yield %r : i1
  }} -> {flags}
  %g2 = tensor.empty() : {column}
  %true = arith.constant true
  %g3 = linalg.fill ins(%true : i1) outs(%g2 : {column}) -> {column}
  %g = linalg.generic {{indexing_maps = [#id, #row], iterator_types = {RED}}} ins(%g1 : {flags}) outs(%g3 : {column}) {{
  ^bb0(%in: i1, %out: i1):
    %r = arith.andi %in, %out : i1
    linalg.yield %r : i1
  }} -> {column}
  %p2 = linalg.generic {{indexing_maps = [#row, #id, #id], iterator_types = {PAR}}} ins(%g, %p1 : {column}, {full}) outs(%s0 : {full}) {{
  ^bb0(%all: i1, %in: f32, %out: f32):
    %r = arith.select %all, %zero, %in : f32
    linalg.yield %r : f32
  }} -> {full}
"""


def attention(b, h, n, d, e, safe):
    folded = f"tensor<{b * h}x{n}x{n}xf32>"
    full, values = f"tensor<{b}x{h}x{n}x{n}xf32>", f"tensor<{b * h}x{n}x{e}xf32>"
    weights = "".join(
        f", %w{p}: tensor<{d}x{h * e}xf32>, %b{p}: tensor<{h * e}xf32>" for p in "qkv"
    )
    return f"""{MAPS}
func.func @main(%x: tensor<{b}x{n}x{d}xf32>, %mask: tensor<{b}x1x{n}x{n}xf32>{weights}) -> {values} {{
  %zero = arith.constant 0.0 : f32
  %ninf = arith.constant 0xFF800000 : f32
  %flat = tensor.collapse_shape %x [[0, 1], [2]] : tensor<{b}x{n}x{d}xf32> into tensor<{b * n}x{d}xf32>
  {project("q", b, h, n, d, e)}{project("k", b, h, n, d, e)}{project("v", b, h, n, d, e)}
  %kt0 = tensor.empty() : tensor<{b * h}x{e}x{n}xf32>
  %kt = linalg.transpose ins(%k : {values}) outs(%kt0 : tensor<{b * h}x{e}x{n}xf32>) permutation = [0, 2, 1]
  %qk0 = tensor.empty() : {folded}
  %qk1 = linalg.fill ins(%zero : f32) outs(%qk0 : {folded}) -> {folded}
  %qk2 = linalg.batch_matmul ins(%q, %kt : {values}, tensor<{b * h}x{e}x{n}xf32>) outs(%qk1 : {folded}) -> {folded}
  %qk = tensor.expand_shape %qk2 [[0, 1], [2], [3]] output_shape [{b}, {h}, {n}, {n}] : {folded} into {full}
  %s0 = tensor.empty() : {full}
  %scores = linalg.generic {{indexing_maps = [#id, #mask, #id], iterator_types = {PAR}}} ins(%qk, %mask : {full}, tensor<{b}x1x{n}x{n}xf32>) outs(%s0 : {full}) {{
  ^bb0(%in: f32, %add: f32, %out: f32):
    %r = arith.addf %in, %add : f32
    linalg.yield %r : f32
  }} -> {full}
  {softmax(b, h, n)}{guard(b, h, n) if safe else ""}
  %p = tensor.collapse_shape %p{2 if safe else 1} [[0, 1], [2], [3]] : {full} into {folded}
  %y0 = tensor.empty() : {values}
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : {values}) -> {values}
  %y = linalg.batch_matmul ins(%p, %v : {folded}, {values}) outs(%y1 : {values}) -> {values}
  return %y : {values}
}}
"""


def make_mask(b, n, safe, rng):
    """Hides some keys; -inf and a fully masked row only where a guard is."""
    hidden = rng.random((b, 1, 1, n)) < 0.3
    hidden[..., 0] = False
    low = -np.inf if safe else np.finfo(np.float32).min
    mask = np.where(np.broadcast_to(hidden, (b, 1, n, n)), low, 0.0)
    if safe and n > 1:
        mask[:, :, -1, :] = -np.inf
    return mask.astype(np.float32)


def save_inputs(folder, b, h, n, d, e, safe):
    rng = np.random.default_rng(n)
    arrays = [rng.standard_normal((b, n, d)), make_mask(b, n, safe, rng)]
    for _ in "qkv":
        arrays += [rng.standard_normal((d, h * e)) / np.sqrt(d)]
        arrays += [rng.standard_normal(h * e)]
    options = []
    for index, array in enumerate(arrays):
        path = folder / f"{index}.npy"
        np.save(path, array.astype(np.float32))
        options.append(f"--input={path}")
    return options


SIZES = [  # batch, heads, n, d, d_h
    (1, 1, 1, 1, 1),
    (1, 1, 5, 8, 4),
    (4, 4, 4, 4, 4),
    (2, 3, 5, 7, 4),
    (3, 2, 1, 6, 5),
    (2, 1, 17, 24, 9),
    (1, 5, 33, 20, 1),
]


@pytest.mark.parametrize("safe", [False, True], ids=["eager", "safe"])
@pytest.mark.parametrize("sizes", SIZES, ids=lambda s: "x".join(map(str, s)))
def test_equals_exact(tmp_path, sizes, safe):
    module = tmp_path / "attention.mlir"
    module.write_text(attention(*sizes, safe))
    report = tmp_path / "report.json"
    command = ["mca-run", module, *save_inputs(tmp_path, *sizes, safe)]
    command += ["--compare", "--alpha=1e-30", "--repeat=1", f"--json={report}"]
    subprocess.run(command, check=True, capture_output=True)
    report = json.loads(report.read_text())
    assert len(report["attentions"]) == 1
    assert report["attentions"][0]["fraction_attended"] == pytest.approx(1.0)
    assert report["outputs"][0]["relative_error"] <= 1e-5


NAMED = """
func.func @main(%x: tensor<1x8xf32>, %w: tensor<8x4xf32>, %s: tensor<3x1xf32>) -> tensor<3x4xf32> {
  %zero = arith.constant 0.0 : f32
  %v0 = tensor.empty() : tensor<1x4xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<1x4xf32>) -> tensor<1x4xf32>
  %v = linalg.matmul ins(%x, %w : tensor<1x8xf32>, tensor<8x4xf32>) outs(%v1 : tensor<1x4xf32>) -> tensor<1x4xf32>
  %p0 = tensor.empty() : tensor<3x1xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<3x1xf32>) outs(%p0 : tensor<3x1xf32>) -> tensor<3x1xf32>
  %y0 = tensor.empty() : tensor<3x4xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<3x4xf32>) -> tensor<3x4xf32>
  %y = linalg.matmul ins(%p, %v : tensor<3x1xf32>, tensor<1x4xf32>) outs(%y1 : tensor<3x4xf32>) -> tensor<3x4xf32>
  return %y : tensor<3x4xf32>
}
"""


def test_named_softmax_over_one_key(tmp_path):
    """linalg.softmax compiles; a sum over one key must not be fused away."""
    module, exact = tmp_path / "named.mlir", tmp_path / "exact.npy"
    module.write_text(NAMED)
    rng = np.random.default_rng(0)
    arrays = [rng.standard_normal(s) for s in [(1, 8), (8, 4), (3, 1)]]
    options = []
    for index, array in enumerate(arrays):
        np.save(tmp_path / f"{index}.npy", array.astype(np.float32))
        options.append(f"--input={tmp_path / f'{index}.npy'}")
    command = ["mca-run", module, *options, "--compare", "--alpha=1e-30"]
    command += [f"--output-exact={exact}", f"--output={tmp_path / 'mca.npy'}"]
    subprocess.run(command, check=True, capture_output=True)
    expected = np.repeat(arrays[0] @ arrays[1], 3, axis=0)
    for path in (exact, tmp_path / "mca.npy"):
        assert np.allclose(np.load(path), expected, rtol=1e-5, atol=1e-5)
