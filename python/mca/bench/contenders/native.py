"""mca's own programs: an object file, linked and called through C."""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np

from ... import safetensors
from ...paths import find_tool
from ..descriptors import call_function
from ..problem import Problem

_LLVM = "/usr/lib/llvm-22"


def version() -> str:
    """LLVM's, and a digest of mca-run: the build need not be of this commit."""
    tool = find_tool("mca-run")
    _compiler()
    text = subprocess.run([tool, "--version"], capture_output=True, text=True)
    lines = [line.strip() for line in text.stdout.splitlines() if "version" in line]
    digest = hashlib.sha256(tool.read_bytes()).hexdigest()[:12]
    return f"{lines[0] if lines else 'unknown'}, mca-run {digest}"


def prepare(problem: Problem):
    with tempfile.TemporaryDirectory(prefix="mca-bench-") as scratch:
        library = ctypes.CDLL(str(build(problem, Path(scratch))))
    function = library["_mlir_ciface_main"]
    rank = 2 if problem.case_name == "projection" else 3
    return call_function(function, problem.data.inputs, np.float32, rank)


def build(problem: Problem, folder: Path) -> Path:
    """A shared library whose `_mlir_ciface_main` is the program."""
    (folder / "module.mlir").write_text(problem.module)
    safetensors.save(folder / "weights.safetensors", problem.data.weights)
    options = [f"--weights={folder / 'weights.safetensors'}"]
    if problem.alpha is not None:
        options += [f"--alpha={problem.alpha}", f"--estimator={problem.estimator}"]
    emit = f"--emit-object={folder / 'program.o'}"
    _run([find_tool("mca-run"), folder / "module.mlir", emit, *options])
    library = folder / "program.so"
    link = ["-shared", "-o", library, folder / "program.o", "-fopenmp=libomp", "-lm"]
    _run([_compiler(), *link])
    return library


def _compiler() -> str:
    """clang, whose OpenMP runtime the programs need."""
    for name in (f"{_LLVM}/bin/clang", "clang-22", "clang"):
        if found := shutil.which(name):
            return found
    raise FileNotFoundError("clang is needed to link programs")


def _run(command: list[str | os.PathLike[str]]) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name} failed:\n{done.stderr.strip()}")
