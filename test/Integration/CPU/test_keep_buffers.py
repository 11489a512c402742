# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Calls at the same time and one after the other do not share kept buffers."""

import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
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


def test_concurrent_calls(tmp_path):
    program = Program(MODULE, [("f32", 2)], tmp_path, os.environ["MCA_LLVM_LIBRARIES"])
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
