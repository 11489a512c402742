# RUN: %python -m pytest -q %s
"""Elementwise kernels whose threads take units of neighbours, against numpy."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from targets import run_module  # noqa: E402

PROGRAM = """
func.func @main(%x: tensor<{sizes}x{kind}>, %row: tensor<{columns}x{kind}>, %scale: tensor<{rows}x{kind}>) -> tensor<{sizes}x{kind}> {{
  {dims}
  %e = tensor.empty({dynamic}) : tensor<{sizes}x{kind}>
  %y = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> ({places})>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
                       iterator_types = ["parallel", "parallel"]}}
    ins(%x, %{other}, %scale : tensor<{sizes}x{kind}>, tensor<{others}x{kind}>, tensor<{rows}x{kind}>) outs(%e : tensor<{sizes}x{kind}>) {{
  ^bb0(%a: {kind}, %b: {kind}, %c: {kind}, %o: {kind}):
    %p = arith.mulf %a, %c : {kind}
    %r = arith.addf %p, %b : {kind}
    linalg.yield %r : {kind}
  }} -> tensor<{sizes}x{kind}>
  return %y : tensor<{sizes}x{kind}>
}}
"""

FLAT = """
func.func @main(%x: tensor<{sizes}xf32>) -> tensor<{sizes}xf16> {{
  {dims}
  %e = tensor.empty({dynamic}) : tensor<{sizes}xf16>
  %y = linalg.generic {{indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i, j)>], iterator_types = ["parallel", "parallel"]}}
    ins(%x : tensor<{sizes}xf32>) outs(%e : tensor<{sizes}xf16>) {{
  ^bb0(%a: f32, %o: f16):
    %r = arith.truncf %a : f32 to f16
    linalg.yield %r : f16
  }} -> tensor<{sizes}xf16>
  return %y : tensor<{sizes}xf16>
}}
"""

DIMS = """%c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %m = tensor.dim %x, %c0 : tensor<{sizes}x{kind}>
  %n = tensor.dim %x, %c1 : tensor<{sizes}x{kind}>"""


def run(program, inputs, kind, folder, **fields):
    (folder / "e.mlir").write_text(program.format(kind=kind, **fields))
    files = [folder / f"{index}.npy" for index in range(len(inputs))]
    for file, array in zip(files, inputs):
        np.save(file, array)
    return run_module(folder / "e.mlir", files, kind, tolerance=1e-6 if kind == "f32" else 2e-3)


def random(*shape, kind="f32"):
    return np.random.default_rng(7).uniform(-1, 1, shape).astype({"f32": "<f4", "f16": "<f2"}[kind])


@pytest.mark.parametrize("kind", ["f32", "f16"])
@pytest.mark.parametrize("rows, columns", [(5, 768), (300, 24), (7, 20), (3, 13), (1, 8)])
def test_broadcasts(rows, columns, kind, tmp_path):
    """What all rows have is read in units too, what all columns have once."""
    x, row, scale = random(rows, columns, kind=kind), random(columns, kind=kind), random(rows, kind=kind)
    fields = {"sizes": f"{rows}x{columns}", "columns": columns, "rows": rows, "dims": "", "dynamic": ""}
    got = run(PROGRAM, [x, row, scale], kind, tmp_path, other="row", others=columns, places="j", **fields)
    np.testing.assert_allclose(got, x * scale[:, None] + row, rtol=2e-3 if kind == "f16" else 1e-6, atol=1e-3 if kind == "f16" else 1e-7)


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("rows, columns", [(1, 1), (3, 5), (41, 67), (64, 32), (1, 2051)])
def test_flat(rows, columns, dynamic, tmp_path):
    """Rows lie end to end, and the last unit may not be whole."""
    x = random(rows, columns)
    sizes = "?x?" if dynamic else f"{rows}x{columns}"
    dims = DIMS.format(sizes=sizes, kind="f32") if dynamic else ""
    fields = {"sizes": sizes, "dims": dims, "dynamic": "%m, %n" if dynamic else ""}
    got = run(FLAT, [x], "f16", tmp_path, **fields)
    assert np.array_equal(got, x.astype("<f2"))
