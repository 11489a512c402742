"""Kernels of mca-lower-to-gpu run by the emulator, on arrays of any size."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).parents[2] / "Encode" / "Inputs"))
from compiled import EPSILON, Program, load, store  # noqa: E402, F401

LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]
BUILD = Path(os.environ["MCA_BUILD_DIR"])


class EmulatedProgram(Program):
    """`options` are those of mca-lower-to-gpu."""

    def __init__(self, text, results, folder, options=""):
        self.options = options
        super().__init__(text, results, folder, LIBRARIES)

    def compile(self, source, stem):
        kernels, lowered, target = (stem.with_suffix(ending) for ending in (".kernels.mlir", ".llvm.mlir", ".ll"))
        to_kernels = f"mca-gpu-bufferize,mca-lower-to-gpu{{{self.options}}},mca-gpu-kernels"
        subprocess.run(["mca-opt", source, f"--pass-pipeline=builtin.module({to_kernels})", "-o", kernels], check=True)
        kernels.write_text(self.change(kernels.read_text()))
        passes = "builtin.module(mca-gpu-to-llvm{format=llvm},mca-emulate-kernels)"
        subprocess.run(["mca-opt", kernels, f"--pass-pipeline={passes}", "-o", lowered], check=True)
        subprocess.run(["mlir-translate", "--mlir-to-llvmir", lowered, "-o", target], check=True)
        emulator = [f"-L{BUILD / 'lib'}", f"-Wl,-rpath,{BUILD / 'lib'}", "-lmca_emulator"]
        return [target, "-O0", "-fPIC", "-Wno-override-module", *emulator]

    def change(self, kernels):
        """What is run instead of a module with gpu.launch."""
        return kernels


def tensor(shape, kind, dynamic=True):
    """The type, without static sizes or with all of them."""
    return f"tensor<{''.join('?x' if dynamic else f'{size}x' for size in shape)}{kind}>"


def assert_close(kind, result, expected, tolerance=None):
    """Sums in f32, rounded to `kind`, relative to the largest element."""
    assert result.shape == expected.shape
    error = abs(load(kind, result) - expected).max(initial=0)
    assert error <= (tolerance or max(EPSILON[kind], 1e-6)) * max(abs(expected).max(initial=0), 1)


def random(kind, shape, seed):
    """Numbers of `kind`: i8 over its range, floats of the normal distribution."""
    rng = np.random.default_rng(seed)
    if kind == "i8":
        return rng.integers(-127, 128, shape).astype(np.int8)
    return store(kind, rng.standard_normal(shape))
