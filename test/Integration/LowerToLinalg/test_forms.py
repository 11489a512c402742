# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib MCA_STOCK_TO_LLVM="%stock_to_llvm" %python -m pytest -q %s
"""Both forms of mca-lower-to-linalg make the same choices and give the same numbers."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "Encode" / "Inputs"))
from compiled import Program  # noqa: E402

LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]
FORMS = [(f"--mca-lower-to-linalg=form={form}",) for form in ("loops", "data-parallel")]


class StockProgram(Program):
    """Compiled by upstream's passes, none of mca's after the lowering."""

    def compile(self, source, stem):
        lowered, target = stem.with_suffix(".llvm.mlir"), stem.with_suffix(".ll")
        command = os.environ["MCA_STOCK_TO_LLVM"].split()
        subprocess.run([*command, source, "-o", lowered], check=True)
        subprocess.run(["mlir-translate", "--mlir-to-llvmir", lowered, "-o", target], check=True)
        return [target, "-O0", "-march=native", "-fPIC", "-Wno-override-module", "-lmlir_float16_utils"]


def compile_forms(text, results, folder):
    return [StockProgram(text, results, folder, LIBRARIES, form) for form in FORMS]


def lists_module(batch, h, n, levels):
    """main(maxima, errors, budget) -> levels, spent, order, bounds."""
    lead = "x".join(str(size) for size in (*batch, h))
    m, e, t = f"tensor<{lead}x{n}xf32>", f"tensor<{lead}x{levels}x{n}xf32>", f"tensor<{lead}xf32>"
    o, b = f"tensor<{lead}x{n}xi32>", f"tensor<{lead}x{levels + 2}xi32>"
    costs = ", ".join(str(2.0 ** (level - levels)) for level in range(levels))
    thresholds = ", ".join(str(level) for level in range(levels + 1, 0, -1))
    size = "" if n != "?" else "%n"
    return f"""
func.func @main(%m: {m}, %e: {e}, %t: {t}) -> ({o}, {t}, {o}, {b})
    attributes {{llvm.emit_c_interface}} {{
  %c = arith.constant {len(batch) + 1} : index
  %n = tensor.dim %m, %c : {m}
  %l0 = tensor.empty({size}) : {o}
  %s0 = tensor.empty() : {t}
  %b0 = tensor.empty() : {b}
  %l, %s = mca.assign_levels ins(%m, %e, %t : {m}, {e}, {t}) outs(%l0, %s0 : {o}, {t})
    {{costs = array<f64: {costs}>}} -> {o}, {t}
  %o, %b = mca.order_tokens ins(%l : {o}) outs(%l0, %b0 : {o}, {b})
    {{dim = {levels + 1} : i64, thresholds = array<i64: {thresholds}>}} -> {o}, {b}
  return %l, %s, %o, %b : {o}, {t}, {o}, {b}
}}
"""


def draw_lists(rng, shape, levels, tied):
    """Maxima, errors and a budget that allows for some upgrades; few different
    numbers, exact in f32, where many are to be `tied`."""
    def numbers(shape):
        if tied:
            return rng.integers(0, 4, shape) / 4
        return rng.random(shape)

    m = numbers(shape).astype(np.float32)
    m[..., -1] = 0
    e = numbers((*shape[:-1], levels, shape[-1])).astype(np.float32)
    # Higher levels are mostly better.
    e /= np.arange(1, levels + 1, dtype=np.float32)[:, None] if not tied else 1
    whole = (m * e[..., 0, :]).sum(-1)
    share = rng.integers(0, 5, whole.shape) / 4 if tied else rng.random(whole.shape)
    return m, e, (share * whole).astype(np.float32)


@pytest.mark.parametrize("batch, h, n, levels", [((), 3, 9, 3), ((2, 3), 2, 6, 2), ((2,), 2, "?", 1)], ids=str)
def test_lists(batch, h, n, levels, tmp_path):
    rank = len(batch) + 2
    results = [("i32", rank), ("f32", rank - 1), ("i32", rank), ("i32", rank)]
    forms = compile_forms(lists_module(batch, h, n, levels), results, tmp_path)
    seen = set()
    for seed in range(60):
        rng = np.random.default_rng(seed)
        tokens = n if n != "?" else 1 + seed % 11
        arrays = draw_lists(rng, (*batch, h, tokens), levels, tied=seed % 2)
        if seed % 10 == 9:
            arrays[seed // 10 % 3].flat[0] = np.nan
        loops, parallel = (form(*arrays) for form in forms)
        for name, one, other in zip(("levels", "spent", "order", "bounds"), loops, parallel):
            np.testing.assert_array_equal(one, other, err_msg=f"{name}, seed {seed}")
        order = np.argsort(-loops[0], axis=-1, kind="stable")
        np.testing.assert_array_equal(loops[2], order)
        seen.update(loops[0].ravel())
    assert seen == set(range(levels + 2))


def attend_module(batch, sizes, attrs, dynamic):
    """main(x, w, b, a) -> outputs, fallbacks."""
    h, group, n, n_q, d, e = sizes
    lead = [str(size) for size in batch]
    tokens, queries = ("?", "?") if dynamic else (n, n_q)

    def tensor(*shape, kind="f32"):
        return f"tensor<{'x'.join(map(str, (*shape, kind)))}>"

    x, w, b = tensor(*lead, tokens, d), tensor(d, h, e), tensor(h, e)
    a, y = tensor(*lead, h * group, queries, tokens), tensor(*lead, h * group, queries, e)
    f = tensor(*lead, h, kind="i32")
    return f"""
func.func @main(%x: {x}, %w: {w}, %b: {b}, %a: {a}) -> ({y}, {f})
    attributes {{llvm.emit_c_interface}} {{
  %c = arith.constant {len(batch) + 1} : index
  %q = tensor.dim %a, %c : {a}
  %y0 = tensor.empty({"%q" if dynamic else ""}) : {y}
  %f0 = tensor.empty() : {f}
  %y, %f = mca.attend values(%x : {x}) weight(%w : {w}) bias(%b : {b}) probabilities(%a : {a})
    outs(%y0, %f0 : {y}, {f}) {{{attrs}}} -> {y}, {f}
  return %y, %f : {y}, {f}
}}
"""


def draw_attention(rng, batch, sizes):
    """Tokens in pairs that are equal in all respects, and padding that holds NaN."""
    h, group, n, n_q, d, e = sizes
    x = rng.standard_normal((*batch, n, d)) + 2 * rng.standard_normal(d)
    scores = 3 * rng.standard_normal((*batch, h * group, n_q, n)) + 3 * rng.standard_normal(n)
    paired = n // 4 * 2
    x[..., 1:paired:2, :] = x[..., 0:paired:2, :]
    scores[..., 1:paired:2] = scores[..., 0:paired:2]
    if n > 3:
        scores[..., -2:] = -np.inf
        x[..., -2:, :] = np.nan
    a = np.exp(scores - scores.max(-1, keepdims=True))
    a /= a.sum(-1, keepdims=True)
    w = rng.standard_normal((d, h, e)) / d**0.5
    return [array.astype(np.float32) for array in (x, w, rng.standard_normal((h, e)), a)]


RELAXED = "estimator = #mca<estimator relaxed>"
ATTENTIONS = {
    "relaxed": ((), (2, 1, 13, 7, 10, 5), f"{RELAXED}, bidirectional", False),
    "no-int8": ((), (2, 1, 13, 7, 10, 5), f"{RELAXED}, bidirectional, int8_product = false", False),
    "causal": ((2,), (1, 3, 9, 9, 16, 4), RELAXED, False),
    "centroid": ((2, 2), (2, 2, 6, 3, 7, 3), "estimator = #mca<estimator centroid>, bidirectional", False),
    "dynamic": ((3,), (2, 1, 21, 5, 24, 8), f"{RELAXED}, bidirectional", True),
    "one-token": ((1,), (2, 1, 1, 3, 5, 3), f"{RELAXED}, bidirectional", False),
}


@pytest.mark.parametrize("batch, sizes, attrs, dynamic", ATTENTIONS.values(), ids=ATTENTIONS)
def test_attend(batch, sizes, attrs, dynamic, tmp_path):
    results = [("f32", len(batch) + 3), ("i32", len(batch) + 1)]
    text = attend_module(batch, sizes, f"alpha = 0.3 : f64, {attrs}", dynamic)
    forms = compile_forms(text, results, tmp_path)
    for seed in range(4):
        arrays = draw_attention(np.random.default_rng(seed), batch, sizes)
        loops, parallel = (form(*arrays) for form in forms)
        assert np.isfinite(loops[0]).all()
        np.testing.assert_allclose(parallel[0], loops[0], rtol=0, atol=1e-5 * abs(loops[0]).max(), err_msg=str(seed))
        np.testing.assert_array_equal(parallel[1], loops[1])
