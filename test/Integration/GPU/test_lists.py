# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Kernels of mca.order_tokens and mca.sample_counts on the emulated GPU: the numbers of
numpy, bit for bit."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from emulated import EmulatedProgram, load, store, tensor  # noqa: E402


def order_tokens(folder, shape, dim, thresholds=None, dynamic=False, kind=EmulatedProgram):
    """The operation, and what it should give."""
    ends = len(thresholds or (dim, 1)) + 1
    counts, order = tensor(shape, "i32", dynamic), tensor(shape, "i32", dynamic)
    bounds = tensor((*shape[:-1], ends), "i32", dynamic)
    attribute = f", thresholds = array<i64: {', '.join(map(str, thresholds))}>" if thresholds else ""
    text = f"""func.func @main(%c: {counts}, %o: {order}, %b: {bounds}) -> ({order}, {bounds}) {{
      %r:2 = mca.order_tokens ins(%c : {counts}) outs(%o, %b : {order}, {bounds})
        {{dim = {dim} : i64{attribute}}} -> {order}, {bounds}
      return %r#0, %r#1 : {order}, {bounds}
    }}"""
    rank = len(shape)
    return kind(text, [("i32", rank), ("i32", rank)], folder)


def check_order(program, shape, dim, thresholds=None, largest=None):
    rng = np.random.default_rng(sum(shape))
    counts = rng.integers(-2, (largest or dim) + 3, shape).astype(np.int32)
    thresholds = thresholds or (dim, 1)
    order, bounds = program(counts, np.full_like(counts, -1), np.full((*shape[:-1], len(thresholds) + 1), -1, np.int32))
    clamped = np.clip(counts, 0, dim)
    assert np.array_equal(order, np.argsort(-clamped, axis=-1, kind="stable"))
    assert np.all(bounds[..., 0] == 0)
    for segment, threshold in enumerate(thresholds):
        assert np.array_equal(bounds[..., segment + 1], (clamped >= threshold).sum(axis=-1))


@pytest.mark.parametrize(
    "shape, dim, thresholds, largest",
    [
        ((3, 100), 64, None, None),
        ((1, 1), 1, None, None),
        ((2, 1000), 4, (4, 3, 2, 1), None),  # long buckets
        ((2, 257), 3000, None, 10),  # one bucket for most, and fewer warps
        ((1, 33), 9000, None, None),  # one warp
        ((2, 2, 768), 768, (768, 100, 7), None),
    ],
)
def test_order(shape, dim, thresholds, largest, tmp_path):
    check_order(order_tokens(tmp_path, shape, dim, thresholds), shape, dim, thresholds, largest)


def test_order_of_any_size(tmp_path):
    program = order_tokens(tmp_path, (1, 1, 1), 384, dynamic=True)
    for shape in [(2, 3, 40), (1, 1, 256), (1, 4, 0), (0, 4, 8)]:
        check_order(program, shape, 384)


def sample_counts(folder, element, rounding, length, shapes, dynamic=False, kind=EmulatedProgram):
    p, c = tensor(shapes[0], element, dynamic), tensor(shapes[1], "i32", dynamic)
    text = f"""func.func @main(%p: {p}, %c: {c}) -> {c} {{
      %r = mca.sample_counts ins(%p : {p}) outs(%c : {c}) {{alpha = 0.2 : f64, dim = 64 : i64,
        rounding = #mca<rounding {rounding}>, length = #mca<length {length}>}} -> {c}
      return %r : {c}
    }}"""
    return kind(text, [("i32", len(shapes[1]))], folder)


def probabilities(kind, shape, seed):
    """Few large ones; a token that nobody attends, NaN, the tiny and the negative."""
    p = np.random.default_rng(seed).random(shape) ** 8 / 50
    for token, value in enumerate([0, np.nan, 1e-30, -1]):
        if shape[-1] > 4:
            p[..., token] = value
    return store(kind, p)


def expected_counts(p, heads, rounding, length):
    *batch, query_heads, queries, n = p.shape
    grouped = p.reshape(*batch, heads, query_heads // heads * queries, n)
    maxima = np.where(np.isnan(grouped).any(axis=-2), np.nan, np.maximum(grouped.max(axis=-2), 0))
    attended = ~(maxima <= 0)
    size = attended.sum(axis=-1, keepdims=True) if length == "attended" else n
    with np.errstate(over="ignore"):
        square = (size * maxima / 0.2) ** 2
    rounded = np.floor(square) if rounding == "floor" else np.maximum(np.ceil(square), 1)
    clamped = np.where(rounded < 64, rounded, 64)
    return np.where(attended, clamped, 0).astype(np.int32)


@pytest.mark.parametrize("kind", ["f32", "f16", "bf16"])
@pytest.mark.parametrize("rounding", ["ceil", "floor"])
@pytest.mark.parametrize("length", ["padded", "attended"])
def test_counts(kind, rounding, length, tmp_path):
    shapes = (2, 6, 9, 70), (2, 3, 70)
    p = probabilities(kind, shapes[0], 3)
    (counts,) = sample_counts(tmp_path, kind, rounding, length, shapes)(p, np.full(shapes[1], -1, np.int32))
    assert np.array_equal(counts, expected_counts(load(kind, p), 3, rounding, length))


@pytest.mark.parametrize("length", ["padded", "attended"])
def test_counts_of_any_size(length, tmp_path):
    program = sample_counts(tmp_path, "f32", "ceil", length, ((1,) * 4, (1,) * 3), dynamic=True)
    for batch, query_heads, heads, queries, n in [(1, 2, 2, 50, 33), (2, 4, 1, 1, 300), (1, 1, 1, 1, 1), (1, 1, 1, 7, 0)]:
        p = probabilities("f32", (batch, query_heads, queries, n), n)
        (counts,) = program(p, np.full((batch, heads, n), -1, np.int32))
        assert np.array_equal(counts, expected_counts(load("f32", p), heads, "ceil", length))
