"""Where kernels of the tests run, and the recording of what is run.

MCA_GPU_TARGET: emulator or cuda. MCA_GPU_RECORD: `python -m mca gpu-suite` asks for
each program, compiled for its target, and the arrays of each call.
"""

import itertools
import json
import os
import subprocess
from pathlib import Path

import numpy as np

TARGET = os.environ.get("MCA_GPU_TARGET", "emulator")
# Of the program of a call, and of its arrays: a bundle is to be carried.
MAX_BYTES = 4 << 20
# What devices may differ by where factors are rounded.
TF32 = 2e-3
LIBRARIES = {"emulator": "mca_emulator", "cuda": "mca_runtime"}


class Recorder:
    """Writes programs and calls of the test `name`. `settings` are a Compiler of gpu-suite."""

    def __init__(self, settings):
        from mca.bench.gpu_suite.compiling import Compiler

        self.folder = Path(settings.pop("folder"))
        self.compiler = Compiler(**settings)
        self.counter = itertools.count()
        self.name = ""

    def library(self, sources, folder):
        """A shared library of clang's `sources`, as the bundle keeps it."""
        from mca.bench.gpu_suite.bundle import compress

        library = folder / "recorded.so"
        self.compiler.link(sources, library)
        path = self.folder / f"{next(self.counter)}.so.xz"
        compress(library, path)
        return path

    def call(self, program, inputs, outputs, kinds, tolerance, each=False):
        path = self.folder / f"{next(self.counter)}.npz"
        arrays = {f"in{i}": array for i, array in enumerate(inputs)}
        arrays |= {f"out{i}": array for i, array in enumerate(outputs)}
        # Weights of a whole model are in its program.
        sizes = [program.stat().st_size, sum(array.nbytes for array in arrays.values())]
        fits = max(sizes) <= MAX_BYTES
        if fits:
            np.savez_compressed(path, **arrays)
        entry = {
            "fits": fits,
            "name": f"{self.name} {path.stem}",
            "program": f"numeric/{program.name}",
            "arrays": f"numeric/{path.name}",
            "inputs": len(inputs),
            "results": kinds,
            "tolerance": tolerance,
            "each": each,
        }
        with (self.folder / "calls.jsonl").open("a") as file:
            file.write(json.dumps(entry) + "\n")


RECORDER = Recorder(json.loads(os.environ["MCA_GPU_RECORD"])) if "MCA_GPU_RECORD" in os.environ else None


def run_module(source, inputs, kind, options=(), tolerance=1e-5, each=False):
    """The only result, of `kind`, of mca-run with .npy files. `tolerance` is what another
    device may differ by: of the largest element or of `each`."""
    out = source.with_suffix(".out.npy")
    command = ["mca-run", str(source), *options]
    files = [f"--input={path}" for path in inputs]
    done = subprocess.run([*command, *files, f"--target={TARGET}", f"--output={out}"], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    result = np.load(out)
    if RECORDER:
        allowed = (TF32 if "--tf32" in options else tolerance, each)
        record_module(command, source.parent, [np.load(path) for path in inputs], result, kind, allowed)
    return result


def record_module(command, folder, inputs, result, kind, allowed):
    program, target = folder / "recorded.o", RECORDER.compiler.target
    # PTX by default, which GPUs newer than the tests' chips take too.
    subprocess.run([*command, f"--target={target}", f"--emit-object={program}"], check=True, capture_output=True)
    bits = result.view("<u2") if kind == "bf16" else result
    RECORDER.call(RECORDER.library([program], folder), inputs, [bits], [kind], *allowed)
