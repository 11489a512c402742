# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Calls at the same time and one after the other do not share kept buffers."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from attention import Block, module  # noqa: E402
from compiled import Program  # noqa: E402

# Two products in a row: the first result is a buffer that is kept.
MODULE = """
func.func @main(%x: tensor<256x256xf32>, %w: tensor<256x256xf32>) -> tensor<256x256xf32> {
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<256x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<256x256xf32>) -> tensor<256x256xf32>
  %a = linalg.matmul ins(%x, %w : tensor<256x256xf32>, tensor<256x256xf32>) outs(%f : tensor<256x256xf32>) -> tensor<256x256xf32>
  %b = linalg.matmul ins(%a, %w : tensor<256x256xf32>, tensor<256x256xf32>) outs(%f : tensor<256x256xf32>) -> tensor<256x256xf32>
  %c = linalg.matmul ins(%a, %b : tensor<256x256xf32>, tensor<256x256xf32>) outs(%f : tensor<256x256xf32>) -> tensor<256x256xf32>
  return %c : tensor<256x256xf32>
}
"""


# The same for any number of rows, and a third buffer of one number for each row.
ROWS = """
#id = affine_map<(i, j) -> (i, j)>
#row = affine_map<(i, j) -> (i)>
func.func @main(%x: tensor<?x256xf32>, %w: tensor<256x256xf32>) -> tensor<?x256xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x256xf32>
  %e = tensor.empty(%n) : tensor<?x256xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<?x256xf32>) -> tensor<?x256xf32>
  %a = linalg.matmul ins(%x, %w : tensor<?x256xf32>, tensor<256x256xf32>) outs(%f : tensor<?x256xf32>) -> tensor<?x256xf32>
  %b = linalg.matmul ins(%a, %w : tensor<?x256xf32>, tensor<256x256xf32>) outs(%f : tensor<?x256xf32>) -> tensor<?x256xf32>
  %r = tensor.empty(%n) : tensor<?xf32>
  %g = linalg.fill ins(%zero : f32) outs(%r : tensor<?xf32>) -> tensor<?xf32>
  %s = linalg.generic {indexing_maps = [#id, #row], iterator_types = ["parallel", "reduction"]} ins(%a : tensor<?x256xf32>) outs(%g : tensor<?xf32>) {
  ^bb0(%in: f32, %o: f32):
    %1 = arith.addf %in, %o : f32
    linalg.yield %1 : f32
  } -> tensor<?xf32>
  %y = linalg.generic {indexing_maps = [#id, #row, #id], iterator_types = ["parallel", "parallel"]} ins(%b, %s : tensor<?x256xf32>, tensor<?xf32>) outs(%e : tensor<?x256xf32>) {
  ^bb0(%p: f32, %q: f32, %o: f32):
    %1 = arith.addf %p, %q : f32
    linalg.yield %1 : f32
  } -> tensor<?x256xf32>
  return %y : tensor<?x256xf32>
}
"""


def _compile(module, folder, rank=2, passes=()):
    return Program(module, [("f32", rank)], folder, os.environ["MCA_LLVM_LIBRARIES"], passes)


def test_concurrent_calls(tmp_path):
    program = _compile(MODULE, tmp_path)
    random = np.random.default_rng(0)
    weight = (random.standard_normal((256, 256)) / 16).astype(np.float32)
    inputs = [random.standard_normal((256, 256)).astype(np.float32) for _ in range(24)]

    def call(x):
        return program(x, weight)[0]

    alone = [call(x) for x in inputs]
    for x, y in zip(inputs, alone):
        product = x.astype(np.float64) @ weight
        np.testing.assert_allclose(y, product @ (product @ weight), atol=1e-2)
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(call, inputs * 4))
    for index, y in enumerate(together):
        np.testing.assert_array_equal(y, alone[index % len(inputs)])


def test_sizes_known_at_run_time(tmp_path):
    """Longer and shorter calls in turn, none and one row among them, also at the
    same time: the buffer grows where it is too small."""
    program = _compile(ROWS, tmp_path)
    random = np.random.default_rng(0)
    weight = (random.standard_normal((256, 256)) / 16).astype(np.float32)
    inputs = [
        random.standard_normal((n, 256)).astype(np.float32)
        for n in (1, 300, 0, 2, 77, 1, 301, 64, 500, 0, 128, 33)
    ]
    alone = [program(x, weight)[0] for x in inputs]
    for x, y in zip(inputs, alone):
        product = x.astype(np.float64) @ weight
        expected = product @ weight + product.sum(1, keepdims=True)
        np.testing.assert_allclose(y, expected, atol=1e-3)
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda x: program(x, weight)[0], inputs * 8))
    for index, y in enumerate(together):
        np.testing.assert_array_equal(y, alone[index % len(inputs)])


def test_buffers_of_threads(tmp_path):
    """Head by head, each thread keeps a head's probabilities: of any size, up to
    those that huge pages are asked for."""
    block = Block(n=None, d=64, heads=4)
    estimate = "--mca-approximate-attention=alpha=1.0"
    program = _compile(module(block), tmp_path, rank=3, passes=[estimate])
    random = np.random.default_rng(0)
    inputs = [random.standard_normal((1, n, 64)).astype(np.float32) for n in (200, 1100, 1, 300, 1200, 64)]
    alone = [program(x)[0] for x in inputs]
    assert all(np.isfinite(y).all() for y in alone)
    with ThreadPoolExecutor(3) as pool:
        together = list(pool.map(lambda x: program(x)[0], inputs * 4))
    for index, y in enumerate(together):
        np.testing.assert_array_equal(y, alone[index % len(inputs)])
