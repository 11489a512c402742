# RUN: %python -m pytest -q %s
"""Attention ops of other dialects: their expansion is attention.

The op's meaning is not known to this compiler, so the rewritten program, with all
counts at d, is compared with numpy.
"""

import subprocess

import numpy as np
import pytest

B, H, M, N, D, K, F = 2, 3, 4, 5, 8, 6, 7

PROJECTION = f"""
  %zero = arith.constant dense<0.0> : tensor<{B * N}x{H * F}xf32>
  %flat = tensor.collapse_shape %x [[0, 1], [2]] : tensor<{B}x{N}x{D}xf32> into tensor<{B * N}x{D}xf32>
  %v2 = linalg.matmul ins(%flat, %w : tensor<{B * N}x{D}xf32>, tensor<{D}x{H * F}xf32>) outs(%zero : tensor<{B * N}x{H * F}xf32>) -> tensor<{B * N}x{H * F}xf32>
  %v3 = tensor.expand_shape %v2 [[0, 1], [2, 3]] output_shape [{B}, {N}, {H}, {F}] : tensor<{B * N}x{H * F}xf32> into tensor<{B}x{N}x{H}x{F}xf32>
  %v4 = tensor.empty() : tensor<{B}x{H}x{N}x{F}xf32>
  %v5 = linalg.transpose ins(%v3 : tensor<{B}x{N}x{H}x{F}xf32>) outs(%v4 : tensor<{B}x{H}x{N}x{F}xf32>) permutation = [0, 2, 1, 3]
  %v = tensor.collapse_shape %v5 [[0, 1], [2], [3]] : tensor<{B}x{H}x{N}x{F}xf32> into tensor<{B * H}x{N}x{F}xf32>
  %o = tensor.empty() : tensor<{B * H}x{M}x{F}xf32>
"""
QUERY, KEY = f"tensor<{B * H}x{M}x{K}xf32>", f"tensor<{B * H}x{N}x{K}xf32>"
VALUE, RESULT = f"tensor<{B * H}x{N}x{F}xf32>", f"tensor<{B * H}x{M}x{F}xf32>"
HEAD = f"func.func @main(%x: tensor<{B}x{N}x{D}xf32>, %w: tensor<{D}x{H * F}xf32>, %q: {QUERY}, %k: {KEY}"


def tm_tensor(mask_type, scale):
    attribute = f", scale = {scale} : f64" if scale else ""
    mask = f", %m: {mask_type}" if mask_type else ""
    name, kind = (", %m", f", {mask_type}") if mask_type else ("", "")
    return f"""{HEAD}{mask}) -> {RESULT} {{{PROJECTION}
  %y = "tm_tensor.attention"(%q, %k, %v{name}, %o) <{{operandSegmentSizes = array<i32: {4 if mask_type else 3}, 1>{attribute}}}> : ({QUERY}, {KEY}, {VALUE}{kind}, {RESULT}) -> {RESULT}
  return %y : {RESULT}
}}
"""


def linalg_ext(mask_type, scale):
    loops = "(b, m, n, k, j)"
    maps = ["(b, m, k)", "(b, j, k)", "(b, j, n)", "()"]
    maps += ["(b, m, j)"] if mask_type else []
    maps = ", ".join(f"affine_map<{loops} -> {m}>" for m in maps + ["(b, m, n)"])
    mask = f", %m: {mask_type}" if mask_type else ""
    name, kind = (", %m", f", {mask_type}") if mask_type else ("", "")
    return f"""{HEAD}{mask}) -> {RESULT} {{{PROJECTION}
  %s = arith.constant {scale} : f32
  %y = "iree_linalg_ext.attention"(%q, %k, %v, %s{name}, %o) <{{indexing_maps = [{maps}]}}> ({{
  ^bb0(%score: f32):
    "iree_linalg_ext.yield"(%score) : (f32) -> ()
  }}) : ({QUERY}, {KEY}, {VALUE}, f32{kind}, {RESULT}) -> {RESULT}
  return %y : {RESULT}
}}
"""


def attention(x, w, q, k, mask, scale):
    """numpy: softmax(q k^T scale + mask) x w, heads folded into the batch."""
    v = (x @ w).reshape(B, N, H, F).transpose(0, 2, 1, 3).reshape(B * H, N, F)
    scores = q @ k.transpose(0, 2, 1) * scale
    if mask is not None:
        scores += np.where(mask, 0, -np.inf) if mask.dtype == bool else mask
    weights = np.exp(scores - scores.max(-1, keepdims=True))
    return weights / weights.sum(-1, keepdims=True) @ v


def make_mask(mask_type, rng):
    if not mask_type:
        return None
    shape = (B * H, M, N) if mask_type.count("x") == 3 else (M, N)
    if "i1" not in mask_type:
        return rng.standard_normal(shape).astype(np.float32)
    mask = rng.random(shape) < 0.6
    mask[..., 0] = True
    return mask


def run(folder, module, arrays):
    source, rewritten = folder / "foreign.mlir", folder / "linalg.mlir"
    source.write_text(module)
    subprocess.run(
        ["mca-opt", source, "--allow-unregistered-dialect", "-o", rewritten]
        + ["--mca-approximate-attention=alpha=1e-30"],
        check=True,
    )
    assert rewritten.read_text().count("mca.encode") == 1
    command = ["mca-run", rewritten, "--threads=1", f"--output={folder / 'y.npy'}"]
    for number, array in enumerate(arrays):
        np.save(folder / f"{number}.npy", array)
        command.append(f"--input={folder / f'{number}.npy'}")
    subprocess.run(command, check=True, capture_output=True)
    return np.load(folder / "y.npy")


FOLDED = f"tensor<{B * H}x{M}x{N}x"


@pytest.mark.parametrize(
    "build, mask_type, scale",
    [
        (tm_tensor, None, None),
        (tm_tensor, FOLDED + "i1>", 0.3),
        (tm_tensor, FOLDED + "f32>", None),
        (tm_tensor, f"tensor<{M}x{N}xf32>", 0.3),
        (linalg_ext, None, 0.3),
        (linalg_ext, FOLDED + "i1>", 0.3),
        (linalg_ext, FOLDED + "f32>", 0.3),
    ],
)
def test_expansion_is_attention(tmp_path, build, mask_type, scale):
    rng = np.random.default_rng(4)
    shapes = [(B, N, D), (D, H * F), (B * H, M, K), (B * H, N, K)]
    x, w, q, k = (rng.standard_normal(s).astype(np.float32) for s in shapes)
    mask = make_mask(mask_type, rng)
    arrays = [x, w, q, k] + ([mask] if mask_type else [])
    found = run(tmp_path, build(mask_type, scale), arrays)
    expected = attention(x, w, q, k, mask, scale or 1 / np.sqrt(K))
    error = np.linalg.norm(found - expected) / np.linalg.norm(expected)
    assert error <= 1e-5
