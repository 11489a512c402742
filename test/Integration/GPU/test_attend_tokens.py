# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Kernels of mca.attend_tokens on the emulated GPU against numpy in float64."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from emulated import EmulatedProgram, assert_close, random, tensor  # noqa: E402

SIZES = [((), 2, 70, 130, 64), ((2,), 1, 9, 17, 13), ((1, 2), 2, 64, 40, 32)]


def program(folder, shapes, shared, segments, dynamic, options, kind=EmulatedProgram):
    kinds = {"a": "f32", "v": "f32", "order": "i32", "bounds": "i32", "shared": "f32", "init": "f32"}
    types = {name: tensor(shape, kinds[name], dynamic) for name, shape in shapes.items()}
    clause = f"shared(%shared : {types['shared']})" if shared else ""
    text = f"""func.func @main({", ".join(f"%{name}: {kind}" for name, kind in types.items())}) -> {types["init"]} {{
      %y = mca.attend_tokens ins(%a, %v : {types["a"]}, {types["v"]})
        tokens(%order, %bounds : {types["order"]}, {types["bounds"]}) {clause}
        outs(%init : {types["init"]}) {{segment = 1 : i64, segments = {segments} : i64}} -> {types["init"]}
      return %y : {types["init"]}
    }}"""
    return kind(text, [("f32", len(shapes["init"]))], folder, options)


def expected(arrays, segments):
    out = arrays["init"].astype(np.float64)
    for head in np.ndindex(out.shape[:-2]):
        first, end = arrays["bounds"][head][[1, 1 + segments]]
        tokens = arrays["order"][head][first:end]
        a = arrays["a"][head].astype(np.float64)
        out[head] += a[:, tokens] @ arrays["v"][head][tokens]
        out[head] += a.sum(axis=1, keepdims=True) * arrays["shared"][head]
    return out


def check(folder, sizes, shared=True, segments=1, dynamic=False, options="", tolerance=None):
    arrays = inputs(sizes, shared)
    compiled = program(folder, {name: array.shape for name, array in arrays.items()}, shared, segments, dynamic, options)
    (result,) = compiled(*arrays.values())
    assert_close("f32", result, expected(arrays, segments), tolerance)


def inputs(sizes, shared):
    batch, heads, queries, n, features = sizes
    lead = (*batch, heads)
    rng = np.random.default_rng(n)
    return {
        "a": random("f32", (*lead, queries, n), 1),
        "v": random("f32", (*lead, n, features), 2),
        "order": rng.permuted(np.broadcast_to(np.arange(n, dtype=np.int32), (*lead, n)), axis=-1),
        "bounds": np.sort(rng.integers(0, n + 1, (*lead, 4)), axis=-1).astype(np.int32),
        "shared": random("f32", (*lead, features), 3) * shared,
        "init": random("f32", (*lead, queries, features), 4),
    }


@pytest.mark.parametrize("sizes", SIZES)
@pytest.mark.parametrize("shared, segments, dynamic", [(False, 1, False), (True, 2, False), (True, 1, True)])
def test_attend_tokens(sizes, shared, segments, dynamic, tmp_path):
    check(tmp_path, sizes, shared, segments, dynamic)


def test_tf32(tmp_path):
    check(tmp_path, SIZES[0], options="tf32", tolerance=1e-3)
