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
SHAPES = [(16, 2, 16), (1, 1, 1), (3, 16, 32), (33, 5, 47), (64, 12, 64), (0, 4, 20), (70, 31, 8)]


@pytest.mark.parametrize("order", [(2, 1, 0), (1, 2, 0), (0, 2, 1), (2, 0, 1)])
def test_transposition(order, tmp_path):
    libraries = os.environ["MCA_LLVM_LIBRARIES"]
    program = Program(MODULE.format(*order), [("f32", 3)], tmp_path, libraries)
    random = np.random.default_rng(0)
    for shape in SHAPES:
        x = random.standard_normal(shape).astype(np.float32)
        np.testing.assert_array_equal(program(x)[0], x.transpose(order))
