# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Copies that turn rows into columns, of sizes that squares do and do not fill."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from compiled import Program  # noqa: E402

MODULE = """
func.func @main(%x: tensor<?x?x?xf32>) -> tensor<?x?x?xf32> {{
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %d0 = tensor.dim %x, %c0 : tensor<?x?x?xf32>
  %d1 = tensor.dim %x, %c1 : tensor<?x?x?xf32>
  %d2 = tensor.dim %x, %c2 : tensor<?x?x?xf32>
  %e = tensor.empty(%d{0}, %d{1}, %d{2}) : tensor<?x?x?xf32>
  %y = linalg.transpose ins(%x : tensor<?x?x?xf32>) outs(%e : tensor<?x?x?xf32>) permutation = [{0}, {1}, {2}]
  return %y : tensor<?x?x?xf32>
}}
"""
# Rows and keys in the pairs that products of bf16 take.
PAIRS = """
func.func @main(%x: tensor<?x?x2x?xbf16>, %k: tensor<?x?x?x2xbf16>) -> (tensor<?x?x?x2xbf16>, tensor<?x?x?x2xbf16>) {
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c2 = arith.constant 2 : index
  %c3 = arith.constant 3 : index
  %d0 = tensor.dim %x, %c0 : tensor<?x?x2x?xbf16>
  %d1 = tensor.dim %x, %c1 : tensor<?x?x2x?xbf16>
  %d3 = tensor.dim %x, %c3 : tensor<?x?x2x?xbf16>
  %e = tensor.empty(%d0, %d1, %d3) : tensor<?x?x?x2xbf16>
  %y = linalg.transpose ins(%x : tensor<?x?x2x?xbf16>) outs(%e : tensor<?x?x?x2xbf16>) permutation = [0, 1, 3, 2]
  %k0 = tensor.dim %k, %c0 : tensor<?x?x?x2xbf16>
  %k1 = tensor.dim %k, %c1 : tensor<?x?x?x2xbf16>
  %k2 = tensor.dim %k, %c2 : tensor<?x?x?x2xbf16>
  %f = tensor.empty(%k0, %k2, %k1) : tensor<?x?x?x2xbf16>
  %z = linalg.transpose ins(%k : tensor<?x?x?x2xbf16>) outs(%f : tensor<?x?x?x2xbf16>) permutation = [0, 2, 1, 3]
  return %y, %z : tensor<?x?x?x2xbf16>, tensor<?x?x?x2xbf16>
}
"""
SHAPES = [(16, 2, 16), (1, 1, 1), (3, 16, 32), (33, 5, 47), (64, 12, 64), (0, 4, 20), (70, 31, 8)]


@pytest.mark.parametrize("order", [(2, 1, 0), (1, 2, 0), (0, 2, 1), (2, 0, 1)])
def test_transposition(order, tmp_path):
    libraries = os.environ["MCA_LLVM_LIBRARIES"]
    program = Program(MODULE.format(*order), [("f32", 3)], tmp_path, libraries)
    random = np.random.default_rng(0)
    for shape in SHAPES:
        x = random.standard_normal(shape).astype(np.float32)
        np.testing.assert_array_equal(program(x)[0], x.transpose(order))


def test_pairs(tmp_path):
    program = Program(PAIRS, [("bf16", 4), ("bf16", 4)], tmp_path, os.environ["MCA_LLVM_LIBRARIES"])
    random = np.random.default_rng(0)
    for shape in SHAPES:
        rows, groups, columns = shape
        x = random.integers(0, 2**16, (rows, groups, 2, columns), dtype=np.uint16)
        k = random.integers(0, 2**16, (*shape, 2), dtype=np.uint16)
        y, z = program(x, k)
        np.testing.assert_array_equal(y, x.transpose(0, 1, 3, 2))
        np.testing.assert_array_equal(z, k.transpose(0, 2, 1, 3))
