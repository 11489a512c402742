# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""mca.encode in native code against its definition, in numpy.

Every element type, batches, grouped query heads; one program for each case is
called with several sizes, in native kernels and in the portable lowering.
"""

import itertools
import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from compiled import EPSILON, Program, load, store  # noqa: E402

LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]
PATHS = {
    "native": (),
    "portable": ("--mca-lower-to-linalg",),
    "data-parallel": ("--mca-lower-to-linalg=form=data-parallel",),
    "exact": ("--mca-restore-exact",),
}


def module(kinds, sizes, alpha, rank, options=""):
    """An encode with `rank` dynamic batch dimensions, n and n_q dynamic."""
    value, probability, result = kinds
    d, h, e, group, biased = sizes
    batch = "?x" * rank
    x, w, b = f"tensor<{batch}?x{d}x{value}>", f"tensor<{d}x{h}x{e}x{value}>", f"tensor<{h}x{e}x{value}>"
    a, v = f"tensor<{batch}{h * group}x?x?x{probability}>", f"tensor<{batch}{h}x?x{e}x{result}>"
    dims = "".join(f"  %c{i} = arith.constant {i} : index\n  %n{i} = tensor.dim %x, %c{i} : {x}\n" for i in range(rank + 1))
    extents = ", ".join(f"%n{i}" for i in range(rank + 1))
    bias = f"bias(%b : {b})" if biased else ""
    return f"""
func.func @main(%x: {x}, %w: {w}, %b: {b}, %a: {a}) -> ({v}, tensor<{h}x{d}xi32>, tensor<{h}x{d}x{e}xf32>) {{
{dims}  %init = tensor.empty({extents}) : {v}
  %v = mca.encode values(%x : {x}) weight(%w : {w}) {bias} probabilities(%a : {a}) outs(%init : {v})
         {{alpha = {alpha:.17e} : f64, seed = 5 : i64, layer = 2 : i64{options}}} -> {v}
  %i0 = tensor.empty() : tensor<{h}x{d}xi32>
  %g0 = tensor.empty() : tensor<{h}x{d}x{e}xf32>
  %i, %g = mca.plan ins(%w : {w}) outs(%i0, %g0 : tensor<{h}x{d}xi32>, tensor<{h}x{d}x{e}xf32>)
             {{seed = 5 : i64, layer = 2 : i64}} -> tensor<{h}x{d}xi32>, tensor<{h}x{d}x{e}xf32>
  return %v, %i, %g : {v}, tensor<{h}x{d}xi32>, tensor<{h}x{d}x{e}xf32>
}}
"""


def inputs(kinds, sizes, batch, n, n_q, seed=0):
    """X, W, b and peaked probabilities whose last key nobody attends, stored."""
    value, probability, _ = kinds
    d, h, e, group, _ = sizes
    rng = np.random.default_rng(seed)
    scores = 3 * rng.standard_normal((*batch, h * group, n_q, n))
    if n > 1:
        scores[..., -1] = -np.inf
    a = np.exp(scores - scores.max(-1, keepdims=True))
    a /= a.sum(-1, keepdims=True)
    arrays = [rng.standard_normal((*batch, n, d)), rng.standard_normal((d, h, e)) / d**0.5, rng.standard_normal((h, e))]
    return [store(value, array) for array in arrays] + [store(probability, a)]


def sample_counts(a, heads, d, alpha):
    n = a.shape[-1]
    maxima = a.reshape(*a.shape[:-3], heads, -1, n).max(axis=-2)
    counts = np.minimum(d, np.maximum(1, np.ceil((n * maxima / alpha) ** 2)))
    return np.where(maxima > 0, counts, 0).astype(int)


def reference(kinds, sizes, alpha, arrays, plan):
    """The encoded values in float64 and how large their terms are."""
    d, h, e, _, biased = sizes
    x, w, b, a = (load(kind, array) for kind, array in zip([kinds[0]] * 3 + [kinds[1]], arrays))
    b = b[:, None, :] if biased else 0
    counts = sample_counts(a, h, d, alpha)
    indices, weights = plan[0], plan[1].astype(float)
    taken = np.arange(d) < counts[..., None]

    def encode(x, w, weights, b):
        exact = np.einsum("...jd,dhe->...hje", x, w)
        columns = np.moveaxis(x[..., indices], -2, -3)  # [B.., h, n, R]
        sampled = np.einsum("...hjr,hre->...hje", columns * taken, weights)
        sampled = sampled / np.maximum(counts, 1)[..., None]
        return np.where((counts == d)[..., None], exact, sampled) + b

    return encode(x, w, weights, b), encode(abs(x), abs(w), abs(weights), abs(b))


def check(kinds, sizes, alpha, arrays, outputs):
    got, plan = load(kinds[2], outputs[0]), outputs[1:]
    expected, magnitude = reference(kinds, sizes, alpha, arrays, plan)
    assert got.shape == expected.shape
    # d roundings of a f32 sum, one to the result; f16 has numbers below 2^-14.
    tolerance = sizes[0] * 2.0**-24 * magnitude + 0.51 * EPSILON[kinds[2]] * abs(expected) + 2.0**-25
    assert np.all(abs(got - expected) <= tolerance)


KINDS = [
    ("f32", "f32", "f32"), ("f16", "f16", "f16"), ("bf16", "bf16", "bf16"), ("f16", "f32", "f32"),
    ("bf16", "f32", "bf16"), ("bf16", "f16", "f32"), ("f32", "bf16", "f32"),
]
CALLS = [((1,), 1, 1), ((3,), 1, 4), ((2,), 13, 5), ((1,), 70, 70), ((2,), 7, 1)]
CASES = [*itertools.product(KINDS, ["native", "portable"]), *itertools.product(KINDS[1::2], ["data-parallel"])]


@pytest.mark.parametrize("kinds, path", CASES, ids=["-".join((*kinds, path)) for kinds, path in CASES])
def test_types(kinds, path, tmp_path):
    """Sampled, exact and skipped tokens, queries in groups of two."""
    sizes = (24, 2, 9, 2, True)
    text = module(kinds, sizes, 0.9, 1)
    results = [(kinds[2], 4), ("i32", 2), ("f32", 3)]
    program = Program(text, results, tmp_path, LIBRARIES, PATHS[path])
    seen = set()
    for batch, n, n_q in CALLS:
        arrays = inputs(kinds, sizes, batch, n, n_q, seed=n)
        seen.update(sample_counts(load(kinds[1], arrays[3]), 2, 24, 0.9).ravel())
        check(kinds, sizes, 0.9, arrays, program(*arrays))
    assert {0, 24} < seen


@pytest.mark.parametrize("rank", [0, 1, 2])
@pytest.mark.parametrize("sizes", [(17, 3, 5, 4, True), (64, 2, 32, 1, True), (8, 1, 70, 3, False)], ids=str)
def test_shapes(sizes, rank, tmp_path):
    """Numbers of batch dimensions, head sizes below and above a tile."""
    kinds = ("f32", "f32", "f32")
    results = [("f32", 3 + rank), ("i32", 2), ("f32", 3)]
    program = Program(module(kinds, sizes, 0.7, rank), results, tmp_path, LIBRARIES)
    for batch, n, n_q in [((1, 2), 1, 1), ((2, 1), 37, 3), ((3, 2), 6, 11), ((1, 1), 129, 128)]:
        arrays = inputs(kinds, sizes, batch[:rank], n, n_q, seed=n)
        check(kinds, sizes, 0.7, arrays, program(*arrays))


@pytest.mark.parametrize("path", ["native", "portable", "exact"])
@pytest.mark.parametrize("kinds", [KINDS[2], KINDS[3], KINDS[5]], ids="-".join)
def test_full_counts(kinds, path, tmp_path):
    """With every count at d the encode is the exact projection."""
    sizes = (24, 2, 9, 2, True)
    text = module(kinds, sizes, 1e-30, 1)
    results = [(kinds[2], 4), ("i32", 2), ("f32", 3)]
    program = Program(text, results, tmp_path, LIBRARIES, PATHS[path])
    for batch, n, n_q in CALLS:
        arrays = inputs(kinds, sizes, batch, n, n_q, seed=n)
        outputs = program(*arrays)
        if path == "exact" and n > 1:
            # Exact values also for the key nobody attends.
            outputs[0], arrays[0] = outputs[0][..., :-1, :], arrays[0][:, :-1]
            arrays[3] = arrays[3][..., :-1]
        check(kinds, sizes, 1e-30, arrays, outputs)


def test_scaled_rows_do_not_overflow(tmp_path):
    """W / p of a large weight is beyond f16: the plan is f32."""
    kinds, sizes = ("f16", "f32", "f16"), (16, 1, 4, 1, False)
    program = Program(module(kinds, sizes, 0.9, 0), [("f16", 3), ("i32", 2), ("f32", 3)], tmp_path, LIBRARIES)
    x, w, b, a = inputs(kinds, sizes, (), 9, 9)
    x, w = x * np.float16(1e-3), np.float16(9000) + w
    outputs = program(x, w, b, a)
    assert abs(outputs[2]).max() > np.finfo(np.float16).max
    check(kinds, sizes, 0.9, (x, w, b, a), outputs)
