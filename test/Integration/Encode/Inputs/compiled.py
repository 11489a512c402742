"""Modules compiled once to a shared library and called on arrays of any size.

bfloat16 has no dtype in numpy: such arrays are uint16 here, float32 values are
converted by to_bf16 and from_bf16.
"""

import ctypes
import itertools
import subprocess

import numpy as np

DTYPES = {"f32": np.float32, "f16": np.float16, "bf16": np.uint16, "i32": np.int32, "i64": np.int64}
# Distance from 1 to the next number.
EPSILON = {"f32": 2.0**-23, "f16": 2.0**-10, "bf16": 2.0**-7}


def to_bf16(array):
    """Rounds to the nearest bfloat16, ties to even."""
    bits = np.asarray(array, np.float32).view(np.uint32)
    return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)


def from_bf16(array):
    return (array.astype(np.uint32) << 16).view(np.float32)


def store(kind, array):
    """The array with elements of `kind`."""
    return to_bf16(array) if kind == "bf16" else np.asarray(array).astype(DTYPES[kind])


def load(kind, array):
    """Elements of `kind` as numbers in float64, integers as they are."""
    if kind.startswith("i"):
        return array
    return (from_bf16(array) if kind == "bf16" else array).astype(np.float64)


def descriptor(array):
    strides = [stride // array.itemsize for stride in array.strides]
    words = [array.ctypes.data, array.ctypes.data, 0, *array.shape, *strides]
    return (ctypes.c_int64 * len(words))(*words)


class Program:
    """@main of a module, by its C interface.

    `results` are (kind, rank) of what it returns. `passes` are options of
    mca-opt that are applied before mca-run compiles what is left.
    """

    names = itertools.count()

    def __init__(self, text, results, folder, libraries, passes=()):
        stem = folder / f"program{next(self.names)}"
        source = stem.with_suffix(".mlir")
        source.write_text(text)
        if passes:
            lowered = stem.with_suffix(".lowered.mlir")
            subprocess.run(["mca-opt", source, *passes, "-o", lowered], check=True)
            source = lowered
        library = stem.with_suffix(".so")
        link = ["clang", "-shared", *self.compile(source, stem), "-o", library, f"-L{libraries}", f"-Wl,-rpath,{libraries}"]
        subprocess.run([*link, "-lmlir_c_runner_utils", "-lomp", "-lm"], check=True)
        self.library = ctypes.CDLL(str(library))
        self.function = self.library._mlir_ciface_main
        self.results = results

    def compile(self, source, stem):
        """Arguments of clang to link the program."""
        target = stem.with_suffix(".o")
        subprocess.run(["mca-run", source, f"--emit-object={target}"], check=True)
        return [target]

    def __call__(self, *arrays):
        arrays = [np.ascontiguousarray(array) for array in arrays]
        words = (ctypes.c_int64 * sum(3 + 2 * rank for _, rank in self.results))()
        self.function(words, *map(descriptor, arrays))
        outputs, position, buffers = [], 0, set()
        for kind, rank in self.results:
            buffer, data, offset, *sizes = words[position : position + 3 + rank]
            size = int(np.prod(sizes)) * np.dtype(DTYPES[kind]).itemsize
            raw = ctypes.string_at(data + offset * np.dtype(DTYPES[kind]).itemsize, size)
            outputs.append(np.frombuffer(raw, DTYPES[kind]).reshape(sizes))
            buffers.add(buffer)
            position += 3 + 2 * rank
        libc = ctypes.CDLL(None)
        libc.free.argtypes = [ctypes.c_void_p]
        for buffer in buffers - {0, 0xDEADBEEF}:
            libc.free(buffer)
        return outputs


class QuickProgram(Program):
    """Compiled by LLVM's own tools and without optimizations, in less time. `pipeline` is
    what mca-opt is told to lower the program to the LLVM dialect."""

    pipeline = "--mca-to-cpu"

    def compile(self, source, stem):
        lowered, target = stem.with_suffix(".llvm.mlir"), stem.with_suffix(".ll")
        subprocess.run(["mca-opt", source, self.pipeline, "--verify-each=false", "-o", lowered], check=True)
        subprocess.run(["mlir-translate", "--mlir-to-llvmir", lowered, "-o", target], check=True)
        return [target, "-O0", "-march=native", "-fPIC", "-Wno-override-module"]
