# RUN: env LD_LIBRARY_PATH=%mock MCA_MOCK_LOG=1 MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Programs on a mock driver, which runs no kernel, and a mock cuBLASLt, which does."""

import ctypes
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

TESTS = Path(__file__).parents[2]
sys.path += [str(TESTS / "Integration" / "Encode" / "Inputs"), str(TESTS / "Integration" / "CPU" / "Inputs")]
from attention import Block, module  # noqa: E402
from compiled import Program, descriptor  # noqa: E402

BUILD = Path(os.environ["MCA_BUILD_DIR"])
LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]


class MockProgram(Program):
    """`options` are those of mca-to-gpu."""

    def __init__(self, text, results, folder, options, passes=()):
        self.options = options
        super().__init__(text, results, folder, LIBRARIES, passes)

    def compile(self, source, stem):
        lowered, target = stem.with_suffix(".llvm.mlir"), stem.with_suffix(".ll")
        subprocess.run(["mca-opt", source, f"--mca-to-gpu={self.options}", "-o", lowered], check=True)
        subprocess.run(["mlir-translate", "--mlir-to-llvmir", lowered, "-o", target], check=True)
        library = [f"-L{BUILD / 'lib'}", f"-Wl,-rpath,{BUILD / 'lib'}", "-lmca_runtime"]
        return [target, "-O0", "-fPIC", "-Wno-override-module", *library]


PRODUCT = """func.func @main(%x: tensor<24x40xf32>) -> tensor<24x8xf32> {{
  %w = arith.constant dense<{}> : tensor<40x8xf32>
  %zero = arith.constant 0.0 : f32
  %e = tensor.empty() : tensor<24x8xf32>
  %f = linalg.fill ins(%zero : f32) outs(%e : tensor<24x8xf32>) -> tensor<24x8xf32>
  %y = linalg.matmul ins(%x, %w : tensor<24x40xf32>, tensor<40x8xf32>) outs(%f : tensor<24x8xf32>) -> tensor<24x8xf32>
  return %y : tensor<24x8xf32>
}}"""


def test_product(tmp_path, capfd):
    rng = np.random.default_rng(1)
    x, w = (rng.standard_normal(shape).astype(np.float32) for shape in ((24, 40), (40, 8)))
    program = MockProgram(PRODUCT.format(w.tolist()), [("f32", 2)], tmp_path, "library-products=true")
    capfd.readouterr()
    (y,) = program(x)
    assert np.allclose(y, x @ w, atol=1e-5)
    assert "launch" not in capfd.readouterr().out


def test_no_kernel_for_these_types(tmp_path, capfd):
    text = PRODUCT.format("1.0").replace("f32", "f16")
    program = MockProgram(text, [("f16", 2)], tmp_path, "library-products=true")
    capfd.readouterr()
    program(np.zeros((24, 40), np.float16))
    assert "launch main_" in capfd.readouterr().out


ESTIMATORS = {
    "exact": (),
    "sampling": ("estimator=sampling",),
    "centroid": ("estimator=centroid",),
    "relaxed": ("estimator=relaxed",),
}


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_graph(estimator, tmp_path, capfd):
    """A whole block is recorded: nothing is waited for, and nothing comes back."""
    block = Block(n=24, d=32, heads=2, batch=2)
    passes = [f"--mca-approximate-attention=alpha=0.5 {options}" for options in ESTIMATORS[estimator]]
    program = MockProgram(module(block), [("f32", 3)], tmp_path, "host-arguments=false", passes)
    runtime = ctypes.CDLL(str(BUILD / "lib" / "libmca_runtime.so"))
    runtime.mcaGraphEnd.restype = ctypes.c_void_p
    runtime.mcaGraphLaunch.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    x, words = np.zeros((2, 24, 32), np.float32), (ctypes.c_int64 * 9)()
    program.function(words, descriptor(x))  # Loads kernels and constants.
    capfd.readouterr()
    assert runtime.mcaGraphBegin() == 0
    program.function(words, descriptor(x))
    graph = runtime.mcaGraphEnd()
    calls = capfd.readouterr().out.splitlines()
    begin, end = (next(i for i, call in enumerate(calls) if call.startswith(word)) for word in ("begin", "end"))
    kinds = {call.split()[0] for call in calls[begin + 1 : end]}
    assert "launch" in kinds and kinds <= {"launch", "allocate", "free", "get"}
    runtime.mcaGraphLaunch(graph, None)
    assert "launch executable" in capfd.readouterr().out
