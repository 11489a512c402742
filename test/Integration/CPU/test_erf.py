# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""erf of f32 over its whole range and beyond, of a number and of a quotient by a
constant, against the C library in float64."""

import math
import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from compiled import QuickProgram  # noqa: E402

LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]
DIVISOR = np.float32(1.41421354)
MODULE = """
#id = affine_map<(i) -> (i)>
func.func @main(%a: tensor<?xf32>) -> (tensor<?xf32>, tensor<?xf32>) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %a, %c0 : tensor<?xf32>
  %e = tensor.empty(%n) : tensor<?xf32>
  %c = arith.constant 1.41421354 : f32
  %x:2 = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel"]} ins(%a : tensor<?xf32>) outs(%e, %e : tensor<?xf32>, tensor<?xf32>) {
  ^bb0(%p: f32, %o0: f32, %o1: f32):
    %0 = math.erf %p : f32
    %1 = arith.divf %p, %c : f32
    %2 = math.erf %1 : f32
    linalg.yield %0, %2 : f32, f32
  } -> (tensor<?xf32>, tensor<?xf32>)
  return %x#0, %x#1 : tensor<?xf32>, tensor<?xf32>
}
"""


@pytest.fixture(scope="module", params=[4, 8, 16])
def program(request, tmp_path_factory):
    class Functions(QuickProgram):
        pipeline = f"--mca-to-cpu=vector-width={request.param} openmp=false"

    return Functions(MODULE, [("f32", 1), ("f32", 1)], tmp_path_factory.mktemp("erf"), LIBRARIES)


def erf(x):
    return np.array([math.erf(v) for v in x.astype(np.float64)])


def check(got, exact, tolerance):
    """The errors that mca-expand-math states; no probability above 1."""
    assert np.all(np.abs(got - exact) <= tolerance * np.abs(exact))
    assert np.all(np.abs(got) <= 1)


def test_range(program):
    x = np.linspace(-6, 6, 40001, dtype=np.float32)
    plain, quotient = program(x)
    check(plain, erf(x), 4e-7)
    check(quotient, erf(x.astype(np.float64) / DIVISOR), 5e-7)


def test_small(program):
    x = np.geomspace(1e-36, 1, 4001).astype(np.float32)
    plain, quotient = program(np.concatenate([x, -x]))
    check(plain, np.concatenate([erf(x), -erf(x)]), 4e-7)
    halves = erf(x.astype(np.float64) / DIVISOR)
    check(quotient, np.concatenate([halves, -halves]), 5e-7)


def test_no_numbers(program):
    x = np.array([0, np.inf, -np.inf, 3.4e38, -3.4e38, np.nan], np.float32)
    for got in program(np.tile(x, 9)):
        np.testing.assert_array_equal(got, np.tile([0, 1, -1, 1, -1, np.nan], 9))
