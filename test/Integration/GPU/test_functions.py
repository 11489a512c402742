# RUN: %python -m pytest -q %s
"""Functions that kernels write out, against numpy, by mca-run on the emulator or a GPU."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from targets import run_module  # noqa: E402

PROGRAM = """
func.func @main(%x: tensor<{n}x{kind}>) -> tensor<{n}x{kind}> {{
  %e = tensor.empty() : tensor<{n}x{kind}>
  %y = linalg.generic {{indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> (i)>], iterator_types = ["parallel"]}}
    ins(%x : tensor<{n}x{kind}>) outs(%e : tensor<{n}x{kind}>) {{
  ^bb0(%a: {kind}, %b: {kind}):
    %r = math.{function} %a : {kind}
    linalg.yield %r : {kind}
  }} -> tensor<{n}x{kind}>
  return %y : tensor<{n}x{kind}>
}}
"""


def run(function, kind, x, folder):
    (folder / "f.mlir").write_text(PROGRAM.format(n=len(x), kind=kind, function=function))
    np.save(folder / "x.npy", x)
    tolerance = {"f64": 1e-15, "f16": 2.0**-10}.get(kind, 2.0**-22)
    return run_module(folder / "f.mlir", [folder / "x.npy"], kind, tolerance=tolerance, each=True)


def test_log(tmp_path):
    rng = np.random.default_rng(0)
    tiny = np.finfo(np.float64).tiny
    special = [0.0, -0.0, -1.0, np.inf, -np.inf, np.nan, 1.0, 2.0, tiny, tiny / 2**40, np.finfo(np.float64).max]
    x = np.concatenate([special, np.exp(rng.uniform(-700, 700, 500)), 1 + rng.uniform(-1e-3, 1e-3, 200)])
    with np.errstate(divide="ignore", invalid="ignore"):
        wanted = np.log(x)
    np.testing.assert_allclose(run("log", "f64", x, tmp_path), wanted, rtol=4e-16, atol=0)


def test_exp(tmp_path):
    rng = np.random.default_rng(0)
    special = [0.0, np.inf, -np.inf, np.nan, 709.78, 709.79, -708.4, -745.1, -746.0, 1e300, -1e300]
    x = np.concatenate([special, rng.uniform(-708, 709, 500), rng.uniform(-1, 1, 200)])
    with np.errstate(over="ignore", under="ignore"):
        wanted = np.exp(x)
    # Below the normal numbers the last place is all there is.
    np.testing.assert_allclose(run("exp", "f64", x, tmp_path), wanted, rtol=4e-16, atol=1e-323)


@pytest.mark.parametrize("function", ["sin", "cos"])
def test_circular(function, tmp_path):
    rng = np.random.default_rng(0)
    quarters = np.arange(-9, 10) * np.pi / 2
    scales = [rng.uniform(-scale, scale, 200) for scale in (1, 100, 1e5, 1e9, 2.0**50)]
    x = np.concatenate([[0.0, np.inf, -np.inf, np.nan], quarters, *scales]).astype(np.float32)
    with np.errstate(invalid="ignore"):
        wanted = getattr(np, function)(x.astype(np.float64))
    # Rounded once to f32, next to zero too.
    np.testing.assert_allclose(run(function, "f32", x, tmp_path), wanted, rtol=2.0**-23, atol=1e-12)


@pytest.mark.parametrize("function", ["exp2", "log2", "log10"])
@pytest.mark.parametrize("kind", ["f32", "f16"])
def test_other_bases(function, kind, tmp_path):
    rng = np.random.default_rng(0)
    x = rng.uniform(-140, 130, 300) if function == "exp2" else np.exp2(rng.uniform(-140, 127, 300))
    x = np.concatenate([[0.0, -0.0, 1.0, 8.0, 1000.0, np.inf, -np.inf, np.nan], x]).astype({"f32": "<f4", "f16": "<f2"}[kind])
    with np.errstate(all="ignore"):
        wanted = getattr(np, function)(x.astype(np.float64)).astype(x.dtype)
    got = run(function, kind, x, tmp_path)
    rounding = {"rtol": 2.0**-22, "atol": 1e-44} if kind == "f32" else {"rtol": 2.0**-10, "atol": 1e-7}
    np.testing.assert_allclose(got, wanted, **rounding)


def test_absi(tmp_path):
    x = np.array([0, 1, -1, 2**31 - 1, -(2**31) + 1], np.int32)
    assert np.array_equal(run("absi", "i32", x, tmp_path), np.abs(x))
