# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Elementwise operations, reductions and products of f16 and bf16."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from compiled import EPSILON, Program, load, store  # noqa: E402

ROW = "affine_map<(i, j) -> (i, j)>"
ELEMENTWISE = """
func.func @main(%x: tensor<?x37xT>) -> (tensor<?x37xT>, tensor<?x37xT>, tensor<?xT>) {
  %c0 = arith.constant 0 : index
  %low = arith.constant -1.0e+04 : T
  %one = arith.constant 1.0 : T
  %n = tensor.dim %x, %c0 : tensor<?x37xT>
  %e = tensor.empty(%n) : tensor<?x37xT>
  %m0 = tensor.empty(%n) : tensor<?xT>
  %m1 = linalg.fill ins(%low : T) outs(%m0 : tensor<?xT>) -> tensor<?xT>
  %y:2 = linalg.generic {indexing_maps = [ROW, ROW, ROW], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<?x37xT>) outs(%e, %e : tensor<?x37xT>, tensor<?x37xT>) {
  ^bb0(%a: T, %o: T, %p: T):
    %r = math.exp %a : T
    %b = math.tanh %a : T
    linalg.yield %r, %b : T, T
  } -> (tensor<?x37xT>, tensor<?x37xT>)
  %m = linalg.generic {indexing_maps = [ROW, affine_map<(i, j) -> (i)>], iterator_types = ["parallel", "reduction"]}
      ins(%x : tensor<?x37xT>) outs(%m1 : tensor<?xT>) {
  ^bb0(%a: T, %o: T):
    %r = arith.maximumf %a, %o : T
    linalg.yield %r : T
  } -> tensor<?xT>
  return %y#0, %y#1, %m : tensor<?x37xT>, tensor<?x37xT>, tensor<?xT>
}
""".replace("ROW", ROW)

PRODUCT = """
func.func @main(%a: tensor<?x300xT>, %b: tensor<300x19xT>) -> tensor<?x19xU> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : U
  %n = tensor.dim %a, %c0 : tensor<?x300xT>
  %e = tensor.empty(%n) : tensor<?x19xU>
  %f = linalg.fill ins(%zero : U) outs(%e : tensor<?x19xU>) -> tensor<?x19xU>
  %y = linalg.matmul ins(%a, %b : tensor<?x300xT>, tensor<300x19xT>) outs(%f : tensor<?x19xU>) -> tensor<?x19xU>
  return %y : tensor<?x19xU>
}
"""


@pytest.mark.parametrize("kind", ["f16", "bf16"])
def test_elementwise(kind, tmp_path):
    program = Program(ELEMENTWISE.replace("T", kind), [(kind, 2), (kind, 2), (kind, 1)], tmp_path, os.environ["MCA_LLVM_LIBRARIES"])
    for n in (1, 6):
        x = store(kind, 2 * np.random.default_rng(n).standard_normal((n, 37)))
        exp, tanh, top = (load(kind, y) for y in program(x))
        for y, expected in ((exp, np.exp(load(kind, x))), (tanh, np.tanh(load(kind, x)))):
            assert np.all(abs(y - expected) <= 0.51 * EPSILON[kind] * abs(expected))
        assert np.array_equal(top, load(kind, x).max(axis=1))


@pytest.mark.parametrize("result", ["f32", "same"])
@pytest.mark.parametrize("kind", ["f16", "bf16"])
def test_product(kind, result, tmp_path):
    """Positive terms: a sum in bf16 would stop growing after a few hundred."""
    result = kind if result == "same" else result
    text = PRODUCT.replace("T", kind).replace("U", result)
    program = Program(text, [(result, 2)], tmp_path, os.environ["MCA_LLVM_LIBRARIES"])
    for n in (1, 2, 13):
        rng = np.random.default_rng(n)
        a, b = store(kind, rng.uniform(0.5, 1, (n, 300))), store(kind, rng.uniform(0.5, 1, (300, 19)))
        expected = load(kind, a) @ load(kind, b)
        (y,) = program(a, b)
        assert np.all(abs(load(result, y) - expected) <= (0.51 * EPSILON[result] + 300 * 2.0**-24) * expected)
