# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %if host-avx512f %{ MCA_HOST_AVX512F=1 %} %python -m pytest -q %s
"""exp of f32 over its whole range and beyond, of a number and of a difference, and
maxima along rows and columns, against numpy in float64."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from compiled import QuickProgram  # noqa: E402

LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]
MODULE = """
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
#column = affine_map<(i, j) -> (j)>
func.func @main(%a: tensor<?x99xf32>, %b: tensor<?x99xf32>) -> (tensor<?x99xf32>, tensor<?x99xf32>, tensor<?xf32>, tensor<99xf32>) {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %a, %c0 : tensor<?x99xf32>
  %e = tensor.empty(%n) : tensor<?x99xf32>
  %low = arith.constant 0xFF800000 : f32
  %x = linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]} ins(%a : tensor<?x99xf32>) outs(%e : tensor<?x99xf32>) {
  ^bb0(%p: f32, %o: f32):
    %0 = math.exp %p : f32
    linalg.yield %0 : f32
  } -> tensor<?x99xf32>
  %y = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %b : tensor<?x99xf32>, tensor<?x99xf32>) outs(%e : tensor<?x99xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %0 = arith.subf %p, %q : f32
    %1 = math.exp %0 : f32
    linalg.yield %1 : f32
  } -> tensor<?x99xf32>
  %er = tensor.empty(%n) : tensor<?xf32>
  %sr = linalg.fill ins(%low : f32) outs(%er : tensor<?xf32>) -> tensor<?xf32>
  %r = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<?x99xf32>) outs(%sr : tensor<?xf32>) {
  ^bb0(%p: f32, %o: f32):
    %0 = arith.maximumf %p, %o : f32
    linalg.yield %0 : f32
  } -> tensor<?xf32>
  %ec = tensor.empty() : tensor<99xf32>
  %sc = linalg.fill ins(%low : f32) outs(%ec : tensor<99xf32>) -> tensor<99xf32>
  %c = linalg.generic {indexing_maps = [#id, #column], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<?x99xf32>) outs(%sc : tensor<99xf32>) {
  ^bb0(%p: f32, %o: f32):
    %0 = arith.maximumf %o, %p : f32
    linalg.yield %0 : f32
  } -> tensor<99xf32>
  return %x, %y, %r, %c : tensor<?x99xf32>, tensor<?x99xf32>, tensor<?xf32>, tensor<99xf32>
}
"""
# Below it, 0; where numbers end.
LEAST, MOST = 1.7e-38, float(np.finfo(np.float32).max)


def compiled(options, folder):
    class Functions(QuickProgram):
        pipeline = f"--mca-to-cpu={options} openmp=false"

    results = [("f32", 2), ("f32", 2), ("f32", 1), ("f32", 1)]
    return Functions(MODULE, results, folder, LIBRARIES)


WIDTHS = ["vector-width=4", "vector-width=8", "vector-width=16"]
# By vscalefps.
SCALED = "vector-width=16 features=avx512f"
needs_avx512 = pytest.mark.skipif("MCA_HOST_AVX512F" not in os.environ, reason="the processor has no AVX-512")


@pytest.fixture(scope="module", params=[*WIDTHS, pytest.param(SCALED, marks=needs_avx512)])
def program(request, tmp_path_factory):
    return compiled(request.param, tmp_path_factory.mktemp("exp"))


def exponential(x):
    with np.errstate(over="ignore", invalid="ignore"):
        return np.exp(x.astype(np.float64))


def check(got, x, tolerance):
    """Relative errors of what is a normal number; 0 below, infinite above."""
    exact = exponential(x)
    inside = (exact > LEAST) & (exact <= MOST)
    assert np.all(np.abs(got[inside] / exact[inside] - 1) <= np.broadcast_to(tolerance, x.shape)[inside])
    assert np.all((got[exact <= LEAST] >= 0) & (got[exact <= LEAST] <= LEAST))
    assert np.all(got[exact > MOST * (1 + 1e-5)] == np.inf)


def test_range(program):
    x = np.linspace(-110, 100, 99 * 400, dtype=np.float32).reshape(-1, 99)
    plain, _, _, _ = program(x, np.zeros_like(x))
    check(plain, x, 1e-7)


def test_differences(program):
    """The bound that mca-expand-math states."""
    rng = np.random.default_rng(0)
    x = np.linspace(-110, 100, 99 * 400, dtype=np.float32).reshape(-1, 99)
    y = rng.uniform(-4, 4, x.shape).astype(np.float32)
    _, differences, _, _ = program(x, y)
    check(differences, x - y, 2e-7 + 8e-8 * np.abs(x - y))


def test_no_numbers(program):
    """Infinities, numbers without an exponential, any payload of NaN."""
    special = np.array([0, -0.0, np.inf, -np.inf, 3.4e38, -3.4e38, 1e30, -1e30, 1e-45], np.float32)
    nans = np.array([0x7FC00000, 0xFFC00000, 0x7FC00001, 0xFFC001FF, 0x7F800155], np.uint32).view(np.float32)
    x = np.tile(np.concatenate([special, nans]), 99).reshape(-1, 99)
    plain, differences, _, _ = program(x, np.zeros_like(x))
    exact = np.minimum(exponential(x), np.inf)
    exact[exact > MOST] = np.inf
    for got in (plain, differences):
        np.testing.assert_array_equal(got, exact)


@needs_avx512
def test_scaling_changes_no_bit(tmp_path):
    rng = np.random.default_rng(0)
    x = np.linspace(-110, 100, 99 * 4000, dtype=np.float32).reshape(-1, 99)
    ends = np.nextafter(np.float32([-87.5, 88.8, 0]), np.float32([[-np.inf], [np.inf]]))
    x[0, :6] = ends.ravel()
    y = rng.uniform(-4, 4, x.shape).astype(np.float32)
    y[0] = 0
    for plain, scaled in zip(compiled(WIDTHS[-1], tmp_path)(x, y), compiled(SCALED, tmp_path)(x, y)):
        np.testing.assert_array_equal(scaled, plain)


@pytest.mark.parametrize("rows", [1, 7, 40])
def test_maxima(program, rows):
    rng = np.random.default_rng(rows)
    x = rng.standard_normal((rows, 99)).astype(np.float32)
    for places in ([], [(0, 0)], [(rows - 1, 98), (rows // 2, 40), (0, 64)]):
        for place in places:
            x[place] = np.nan
        _, _, of_rows, of_columns = program(x, x)
        np.testing.assert_array_equal(of_rows, x.max(axis=1))
        np.testing.assert_array_equal(of_columns, x.max(axis=0))
