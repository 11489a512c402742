# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Normalizations row by row: a layer norm whose residual sum is read again, an RMS
norm and a softmax, for static and unknown numbers of rows."""

import ctypes
import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from compiled import EPSILON, Program, load, store  # noqa: E402

WIDTH = 99
# f32 inside, T outside; N rows.
MODULE = """
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
func.func @main(%a: tensor<NxWxT>, %b: tensor<NxWxT>) -> (tensor<NxWxT>, tensor<NxWxf32>, tensor<NxWxT>, tensor<NxWxT>) {
  %zero = arith.constant 0.0 : f32
  %low = arith.constant 0xFF800000 : f32
  %width = arith.constant W.0 : f32
  %epsilon = arith.constant 1.0e-5 : f32
  %c0 = arith.constant 0 : index
  %n = tensor.dim %a, %c0 : tensor<NxWxT>
  %e = tensor.empty(SIZE) : tensor<NxWxf32>
  %t = tensor.empty(SIZE) : tensor<NxWxT>
  %r = tensor.empty(SIZE) : tensor<Nxf32>
  %z = linalg.fill ins(%zero : f32) outs(%r : tensor<Nxf32>) -> tensor<Nxf32>
  %x = linalg.generic {indexing_maps = [#id, #id, #id], iterator_types = ["parallel", "parallel"]} ins(%a, %b : tensor<NxWxT>, tensor<NxWxT>) outs(%e : tensor<NxWxf32>) {
  ^bb0(%p: T, %q: T, %o: f32):
    %0 = TOF32 %p
    %1 = TOF32 %q
    %2 = arith.addf %0, %1 : f32
    linalg.yield %2 : f32
  } -> tensor<NxWxf32>
  %sum = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<NxWxf32>) outs(%z : tensor<Nxf32>) {
  ^bb0(%p: f32, %o: f32):
    %0 = arith.addf %p, %o : f32
    linalg.yield %0 : f32
  } -> tensor<Nxf32>
  %d = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %sum : tensor<NxWxf32>, tensor<Nxf32>) outs(%e : tensor<NxWxf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %0 = arith.divf %q, %width : f32
    %1 = arith.subf %p, %0 : f32
    linalg.yield %1 : f32
  } -> tensor<NxWxf32>
  %v = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%d : tensor<NxWxf32>) outs(%z : tensor<Nxf32>) {
  ^bb0(%p: f32, %o: f32):
    %0 = arith.mulf %p, %p : f32
    %1 = arith.addf %0, %o : f32
    linalg.yield %1 : f32
  } -> tensor<Nxf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%d, %v : tensor<NxWxf32>, tensor<Nxf32>) outs(%t : tensor<NxWxT>) {
  ^bb0(%p: f32, %q: f32, %o: T):
    %0 = arith.divf %q, %width : f32
    %1 = arith.addf %0, %epsilon : f32
    %2 = math.rsqrt %1 : f32
    %3 = arith.mulf %p, %2 : f32
    %4 = TOT %3
    linalg.yield %4 : T
  } -> tensor<NxWxT>
  %squares = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%x : tensor<NxWxf32>) outs(%z : tensor<Nxf32>) {
  ^bb0(%p: f32, %o: f32):
    %0 = arith.mulf %p, %p : f32
    %1 = arith.addf %0, %o : f32
    linalg.yield %1 : f32
  } -> tensor<Nxf32>
  %rms = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%x, %squares : tensor<NxWxf32>, tensor<Nxf32>) outs(%t : tensor<NxWxT>) {
  ^bb0(%p: f32, %q: f32, %o: T):
    %0 = arith.divf %q, %width : f32
    %1 = math.rsqrt %0 : f32
    %2 = arith.mulf %p, %1 : f32
    %3 = TOT %2
    linalg.yield %3 : T
  } -> tensor<NxWxT>
  %m0 = linalg.fill ins(%low : f32) outs(%r : tensor<Nxf32>) -> tensor<Nxf32>
  %m = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%b : tensor<NxWxT>) outs(%m0 : tensor<Nxf32>) {
  ^bb0(%p: T, %o: f32):
    %0 = TOF32 %p
    %1 = arith.maximumf %0, %o : f32
    linalg.yield %1 : f32
  } -> tensor<Nxf32>
  %exp = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%b, %m : tensor<NxWxT>, tensor<Nxf32>) outs(%e : tensor<NxWxf32>) {
  ^bb0(%p: T, %q: f32, %o: f32):
    %0 = TOF32 %p
    %1 = arith.subf %0, %q : f32
    %2 = math.exp %1 : f32
    linalg.yield %2 : f32
  } -> tensor<NxWxf32>
  %total = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%exp : tensor<NxWxf32>) outs(%z : tensor<Nxf32>) {
  ^bb0(%p: f32, %o: f32):
    %0 = arith.addf %p, %o : f32
    linalg.yield %0 : f32
  } -> tensor<Nxf32>
  %s = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%exp, %total : tensor<NxWxf32>, tensor<Nxf32>) outs(%t : tensor<NxWxT>) {
  ^bb0(%p: f32, %q: f32, %o: T):
    %0 = arith.divf %p, %q : f32
    %1 = TOT %0
    linalg.yield %1 : T
  } -> tensor<NxWxT>
  return %y, %x, %rms, %s : tensor<NxWxT>, tensor<NxWxf32>, tensor<NxWxT>, tensor<NxWxT>
}
"""


def _module(kind: str, rows: int | None) -> str:
    widen = "arith.addf %zero," if kind == "f32" else "arith.extf"
    narrow = "arith.addf %zero," if kind == "f32" else "arith.truncf"
    lines = []
    for line in MODULE.splitlines():
        for name, operation, to in (("TOF32", widen, "f32"), ("TOT", narrow, kind)):
            if name in line:
                source = kind if name == "TOF32" else "f32"
                types = "f32" if kind == "f32" else f"{source} to {to}"
                line = f"{line.replace(name, operation)} : {types}"
        lines.append(line)
    text = "\n".join(lines).replace("tensor<N", f"tensor<{rows or '?'}")
    text = text.replace("xT>", f"x{kind}>").replace(": T", f": {kind}")
    return text.replace("SIZE", "" if rows else "%n").replace("xWx", f"x{WIDTH}x").replace("W.0", f"{WIDTH}.0")


def _expected(a: np.ndarray, b: np.ndarray) -> list[np.ndarray]:
    x = a + b
    centred = x - x.mean(1, keepdims=True)
    norm = centred / np.sqrt((centred**2).mean(1, keepdims=True) + 1e-5)
    exponentials = np.exp(b - b.max(1, keepdims=True))
    softmax = exponentials / exponentials.sum(1, keepdims=True)
    return [norm, x, x / np.sqrt((x**2).mean(1, keepdims=True)), softmax]


def _inputs(kind: str, rows: int) -> list[np.ndarray]:
    random = np.random.default_rng(rows)
    return [store(kind, random.standard_normal((rows, WIDTH))) for _ in range(2)]


def _compile(kind: str, rows: int | None, folder: Path) -> Program:
    results = [(kind, 2), ("f32", 2), (kind, 2), (kind, 2)]
    return Program(_module(kind, rows), results, folder, os.environ["MCA_LLVM_LIBRARIES"])


@pytest.mark.parametrize("kind", ["f32", "f16", "bf16"])
@pytest.mark.parametrize("rows", [None, 1, 77])
def test_normalizations(kind, rows, tmp_path):
    program = _compile(kind, rows, tmp_path)
    for n in [rows] if rows else [0, 1, 6, 500]:
        a, b = _inputs(kind, n)
        found = program(a, b)
        for value, expected, of in zip(found, _expected(load(kind, a), load(kind, b)), (kind, "f32", kind, kind)):
            np.testing.assert_allclose(load(of, value), expected, rtol=4 * EPSILON[of], atol=2e-6)


def test_number_of_threads(tmp_path):
    """The same numbers whatever rows a thread gets."""
    program = _compile("f32", None, tmp_path)
    library = ctypes.CDLL(str(Path(os.environ["MCA_LLVM_LIBRARIES"]) / "libomp.so"))
    found = []
    for threads in (1, 2, 5):
        library.omp_set_num_threads(threads)
        found.append(program(*_inputs("f32", 500)))
    for other in found[1:]:
        for x, y in zip(found[0], other):
            np.testing.assert_array_equal(x, y)
