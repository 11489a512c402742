# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Products by mca-strassen: within the bound that its description states, and of about
twice the error of plain products; the same on any number of threads."""

import ctypes
import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from compiled import Program  # noqa: E402

DEPTH, COLUMNS = 130, 256
ROUNDING = 2.0**-24
# N rows; the weight as torch stores it. Where both results are returned the product is read
# by others too; where %z alone is, that is an epilogue.
MODULE = """
#lhs = affine_map<(i, j, k) -> (i, k)>
#rhs = affine_map<(i, j, k) -> (j, k)>
#out = affine_map<(i, j, k) -> (i, j)>
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (j)>
func.func @main(%x: tensor<NxKxf32>, %residual: tensor<NxMxf32>) -> RESULTS {
  %w = arith.constant dense<WEIGHT> : tensor<MxKxf32>
  %bias = arith.constant dense<BIAS> : tensor<Mxf32>
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<NxKxf32>
  %e = tensor.empty(SIZE) : tensor<NxMxf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<NxMxf32>) -> tensor<NxMxf32>
  %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], iterator_types = ["parallel", "parallel", "reduction"]}
         ins(%x, %w : tensor<NxKxf32>, tensor<MxKxf32>) outs(%f : tensor<NxMxf32>) {
  ^bb0(%a: f32, %b: f32, %o: f32):
    %p = arith.mulf %a, %b : f32
    %s = arith.addf %o, %p : f32
    linalg.yield %s : f32
  } -> tensor<NxMxf32>
  %z = linalg.generic {indexing_maps = [#id, #row, #id, #id], iterator_types = ["parallel", "parallel"]}
         ins(%y, %bias, %residual : tensor<NxMxf32>, tensor<Mxf32>, tensor<NxMxf32>) outs(%e : tensor<NxMxf32>) {
  ^bb0(%a: f32, %b: f32, %r: f32, %o: f32):
    %0 = arith.addf %a, %b : f32
    %1 = math.tanh %0 : f32
    %2 = arith.addf %1, %r : f32
    linalg.yield %2 : f32
  } -> tensor<NxMxf32>
  return VALUES : TYPES
}
"""
PASSES = ["--mca-strassen=min-rows=1 min-size=64"]


def _module(rows, weight, bias, values):
    types = ", ".join(["tensor<NxMxf32>"] * len(values))
    hexadecimal = {"WEIGHT": f'"0x{weight.tobytes().hex()}"', "BIAS": f'"0x{bias.tobytes().hex()}"'}
    text = MODULE.replace("RESULTS", f"({types})").replace("VALUES", ", ".join(values)).replace("TYPES", types)
    text = text.replace("tensor<Nx", f"tensor<{rows or '?'}x").replace("SIZE", "" if rows else "%n")
    text = text.replace("xKxf32", f"x{DEPTH}xf32").replace("Mxf32", f"{COLUMNS}xf32").replace("tensor<Mx", f"tensor<{COLUMNS}x")
    for name, value in hexadecimal.items():
        text = text.replace(name, value)
    return text


@pytest.fixture(scope="module")
def weights():
    random = np.random.default_rng(7)
    weight = random.standard_normal((COLUMNS, DEPTH)).astype(np.float32)
    return weight, random.standard_normal(COLUMNS).astype(np.float32)


def _inputs(rows):
    random = np.random.default_rng(rows)
    return [random.standard_normal((rows, size)).astype(np.float32) for size in (DEPTH, COLUMNS)]


def _compile(rows, weights, values, folder, passes=PASSES):
    text = _module(rows, *weights, values)
    return Program(text, [("f32", 2)] * len(values), folder, os.environ["MCA_LLVM_LIBRARIES"], passes)


@pytest.mark.parametrize("rows", [1, 2, 48, 99, 200])
def test_known_rows(rows, weights, tmp_path):
    _check(rows, _compile(rows, weights, ["%y", "%z"], tmp_path), weights)
    _check(rows, _compile(rows, weights, ["%z"], tmp_path), weights)


def test_unknown_rows(weights, tmp_path):
    several = _compile(None, weights, ["%y", "%z"], tmp_path)
    epilogue = _compile(None, weights, ["%z"], tmp_path)
    for rows in (0, 1, 2, 3, 47, 128, 255, 300):
        _check(rows, several, weights)
        _check(rows, epilogue, weights)


def _check(rows, program, weights):
    x, residual = _inputs(rows)
    weight, bias = (array.astype(np.float64) for array in weights)
    *product, epilogue = program(x, residual)
    expected = x.astype(np.float64) @ weight.T
    bound = (4.5 * DEPTH**2 + 48 * DEPTH) * ROUNDING * np.abs(x).max(initial=0) * np.abs(weight).max()
    for result in product:
        assert np.abs(result - expected).max(initial=0) <= bound
    expected = np.tanh(expected + bias) + residual
    # tanh shrinks errors; its own is below 1e-6.
    assert np.abs(epilogue - expected).max(initial=0) <= bound + 1e-6


def test_error_of_random_matrices(weights, tmp_path):
    """Root mean squares of 51200 errors, of which each one's deviation is 0.5 %: a ratio
    above 1 shows that the algorithm is used, and below 3 that no sum is taken twice."""
    x, residual = _inputs(200)
    expected = x.astype(np.float64) @ weights[0].T.astype(np.float64)

    def measure(passes):
        result, _ = _compile(200, weights, ["%y", "%z"], tmp_path, passes)(x, residual)
        return np.sqrt(((result - expected) ** 2).mean())

    assert 1.2 < measure(PASSES) / measure([]) < 3


def test_number_of_threads(weights, tmp_path):
    program = _compile(None, weights, ["%z"], tmp_path)
    library = ctypes.CDLL(str(Path(os.environ["MCA_LLVM_LIBRARIES"]) / "libomp.so"))
    results = []
    for threads in (1, 2, 3, 5):
        library.omp_set_num_threads(threads)
        results.append(program(*_inputs(300))[0])
    for result in results[1:]:
        np.testing.assert_array_equal(result, results[0])
