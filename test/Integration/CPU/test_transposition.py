# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Copies that turn rows into columns, of sizes that squares do and do not fill."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from compiled import Program  # noqa: E402


def transposition(sizes, kind, order):
    """A function that transposes a tensor of `sizes`, "?" where the run time knows them."""
    types = [f"tensor<{'x'.join(map(str, dims))}x{kind}>" for dims in (sizes, [sizes[i] for i in order])]
    unknown = [i for i in order if sizes[i] == "?"]
    lines = [f"func.func @main(%x: {types[0]}) -> {types[1]} {{"]
    for i in unknown:
        lines += [f"  %c{i} = arith.constant {i} : index", f"  %d{i} = tensor.dim %x, %c{i} : {types[0]}"]
    lines += [
        f"  %e = tensor.empty({', '.join(f'%d{i}' for i in unknown)}) : {types[1]}",
        f"  %y = linalg.transpose ins(%x : {types[0]}) outs(%e : {types[1]}) permutation = {list(order)}",
        f"  return %y : {types[1]}",
        "}",
    ]
    return "\n".join(lines)


SHAPES = [(16, 2, 16), (1, 1, 1), (3, 16, 32), (33, 5, 47), (64, 12, 64), (0, 4, 20), (70, 31, 8)]


@pytest.mark.parametrize("order", [(2, 1, 0), (1, 2, 0), (0, 2, 1), (2, 0, 1)])
def test_transposition(order, tmp_path):
    libraries = os.environ["MCA_LLVM_LIBRARIES"]
    program = Program(transposition("???", "f32", order), [("f32", 3)], tmp_path, libraries)
    random = np.random.default_rng(0)
    for shape in SHAPES:
        x = random.standard_normal(shape).astype(np.float32)
        np.testing.assert_array_equal(program(x)[0], x.transpose(order))


@pytest.mark.parametrize("sizes, order", [("??2?", (0, 1, 3, 2)), ("???2", (0, 2, 1, 3))])
def test_pairs(sizes, order, tmp_path):
    """Rows and keys in the pairs that products of bf16 take."""
    text = transposition(sizes, "bf16", order)
    program = Program(text, [("bf16", 4)], tmp_path, os.environ["MCA_LLVM_LIBRARIES"])
    random = np.random.default_rng(0)
    for shape in SHAPES:
        dims = iter(shape)
        whole = [2 if size == "2" else next(dims) for size in sizes]
        x = random.integers(0, 2**16, whole, dtype=np.uint16)
        np.testing.assert_array_equal(program(x)[0], x.transpose(order))
