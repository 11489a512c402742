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


FORM = """
func.func @main(%a: tensor<?xKxbf16>ARGUMENT) -> tensor<?xNxf32> {
  %c0 = arith.constant 0 : index
  %zero = arith.constant 0.0 : f32
  WEIGHT
  %m = tensor.dim %a, %c0 : tensor<?xKxbf16>
  %e = tensor.empty(%m) : tensor<?xNxf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?xNxf32>) -> tensor<?xNxf32>
  %y = linalg.generic {indexing_maps = [affine_map<(i, j, k) -> (i, k)>, affine_map<(i, j, k) -> (MAP)>,
      affine_map<(i, j, k) -> (i, j)>], iterator_types = ["parallel", "parallel", "reduction"]}
      ins(%a, %b : tensor<?xKxbf16>, tensor<SHAPExbf16>) outs(%f : tensor<?xNxf32>) {
  ^bb0(%p: bf16, %q: bf16, %o: f32):
    %0 = arith.extf %p : bf16 to f32
    %1 = arith.extf %q : bf16 to f32
    %2 = arith.mulf %0, %1 : f32
    %3 = arith.addf %o, %2 : f32
    linalg.yield %3 : f32
  } -> tensor<?xNxf32>
  return %y : tensor<?xNxf32>
}
"""


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("constant", [False, True])
@pytest.mark.parametrize("depth, columns", [(64, 64), (98, 192), (33, 64), (70, 83), (1, 5)])
def test_pairs(depth, columns, constant, turned, tmp_path):
    """Products of bf16 that an instruction takes in pairs, where there is one: weights and
    run-time factors, stored either way, with a last pair and panel that are not full."""
    rng = np.random.default_rng(depth)
    b = store("bf16", rng.standard_normal((depth, columns)))
    stored = np.ascontiguousarray(b.T if turned else b)
    shape = "x".join(map(str, stored.shape))
    weight = f'%b = arith.constant dense<"0x{stored.tobytes().hex()}"> : tensor<{shape}xbf16>'
    text = FORM.replace("WEIGHT", weight if constant else "")
    text = text.replace("ARGUMENT", "" if constant else f", %b: tensor<{shape}xbf16>").replace("SHAPE", shape)
    text = text.replace("MAP", "j, k" if turned else "k, j").replace("xK", f"x{depth}").replace("xN", f"x{columns}")
    program = Program(text, [("f32", 2)], tmp_path, os.environ["MCA_LLVM_LIBRARIES"])
    for rows in (1, 13):
        a = store("bf16", rng.standard_normal((rows, depth)))
        (y,) = program(a) if constant else program(a, stored)
        scale = abs(load("bf16", a)) @ abs(load("bf16", b))
        assert np.all(abs(y - load("bf16", a) @ load("bf16", b)) <= depth * 2.0**-23 * scale)


ROUNDING = """
func.func @main(%x: tensor<?x37xf32>) -> tensor<?x37xbf16> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x37xf32>
  %e = tensor.empty(%n) : tensor<?x37xbf16>
  %y = linalg.generic {indexing_maps = [ROW, ROW], iterator_types = ["parallel", "parallel"]}
      ins(%x : tensor<?x37xf32>) outs(%e : tensor<?x37xbf16>) {
  ^bb0(%a: f32, %o: bf16):
    %r = arith.truncf %a : f32 to bf16
    linalg.yield %r : bf16
  } -> tensor<?x37xbf16>
  return %y : tensor<?x37xbf16>
}
""".replace("ROW", ROW)


def test_rounding(tmp_path):
    """To even, also where the processor rounds; that may take numbers below 2^-126 for zero."""
    program = Program(ROUNDING, [("bf16", 2)], tmp_path, os.environ["MCA_LLVM_LIBRARIES"])
    bits = np.random.default_rng(0).integers(0, 2**32, (1000, 37), dtype=np.uint32)
    bits[1] = (bits[1] & 0xFFFF0000) | 0x8000  # Ties.
    special = [0, 0x80000000, 0x7F800000, 0xFF800000, 0x7F7FFFFF, 0xFF7FFFFF, 0x7FC00000, 0x7F800001, 0x00800000, 0x3F808000, 0x3F818000]
    bits[0, : len(special)] = special
    (y,) = program(bits.view(np.float32))
    is_nan = np.isnan(bits.view(np.float32))
    assert np.all(np.isnan(load("bf16", y)) == is_nan)
    even = ((bits.astype(np.uint64) + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)
    is_small = (bits & 0x7F800000) == 0
    flushed = is_small & (y == (even & 0x8000))
    assert np.array_equal(y[~is_nan & ~flushed], even[~is_nan & ~flushed])
