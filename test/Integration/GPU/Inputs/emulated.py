"""Kernels of mca-lower-to-gpu on arrays of any size, run by the emulator or, where targets.py
says so, by a GPU."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parents[2] / "Encode" / "Inputs"))
from compiled import EPSILON, Program, QuickProgram, load, store  # noqa: E402, F401
from targets import LIBRARIES as RUNTIMES  # noqa: E402
from targets import RECORDER, TARGET, TF32  # noqa: E402

LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]
BUILD = Path(os.environ["MCA_BUILD_DIR"])


class EmulatedProgram(Program):
    """`options` are those of mca-lower-to-gpu, `before` passes that run first, each with a
    comma. `emulated_only`: with mistakes that only the emulator finds."""

    before = ""
    emulated_only = False

    def __init__(self, text, results, folder, options=""):
        if self.emulated_only and TARGET != "emulator":
            pytest.skip("the mistakes are the emulator's to find")
        self.options = options
        self.recorder = None if self.emulated_only else RECORDER
        super().__init__(text, results, folder, LIBRARIES)

    def compile(self, source, stem):
        kernels = stem.with_suffix(".kernels.mlir")
        to_kernels = (
            f"mca-gpu-bufferize,{self.before}mca-lower-to-gpu{{{self.options}}},mca-gpu-kernels"
        )
        subprocess.run(["mca-opt", source, f"--pass-pipeline=builtin.module({to_kernels})", "-o", kernels], check=True)
        kernels.write_text(self.change(kernels.read_text()))
        if self.recorder:
            sources = self.translate(kernels, stem, self.recorder.compiler.target)
            self.recorded = self.recorder.library(sources, source.parent)
        runtime = [f"-L{BUILD / 'lib'}", f"-Wl,-rpath,{BUILD / 'lib'}", f"-l{RUNTIMES[TARGET]}"]
        return [*self.translate(kernels, stem, TARGET), *runtime]

    def translate(self, kernels, stem, target):
        """Sources and options of clang for a target."""
        lowered, made = stem.with_suffix(".llvm.mlir"), stem.with_suffix(f".{target}.ll")
        form = "format=llvm},mca-emulate-kernels" if target == "emulator" else "format=ptx}"
        passes = f"builtin.module(mca-gpu-to-llvm{{{form})"
        subprocess.run(["mca-opt", kernels, f"--pass-pipeline={passes}", "-o", lowered], check=True)
        subprocess.run(["mlir-translate", "--mlir-to-llvmir", lowered, "-o", made], check=True)
        return [made, "-O0", "-fPIC", "-Wno-override-module"]

    def change(self, kernels):
        """What is run instead of a module with gpu.launch."""
        return kernels

    def __call__(self, *arrays):
        outputs = super().__call__(*arrays)
        if self.recorder:
            kinds = [kind for kind, _ in self.results]
            # Both may be off by what the test allows.
            tolerance = 2 * max([1e-6, *(EPSILON[kind] for kind in kinds if kind in EPSILON)])
            tolerance = TF32 if "tf32" in self.options else tolerance
            arrays = [np.ascontiguousarray(array) for array in arrays]
            self.recorder.call(self.recorded, arrays, outputs, kinds, tolerance)
        return outputs


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
