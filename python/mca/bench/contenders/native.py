"""mca's own programs: an object file, linked and called through C."""

from __future__ import annotations

import ctypes
import hashlib
import tempfile
from pathlib import Path

import numpy as np

from ...link import compiler, link
from ...paths import find_tool
from ...tools import run_command, run_tool
from ..descriptors import call_function
from ..problem import Problem
from . import ALL


def version() -> str:
    """LLVM's, and a digest of mca-run: the build need not be of this commit."""
    tool = find_tool("mca-run")
    compiler()
    text = run_command([tool, "--version"]).stdout
    lines = [line.strip() for line in text.splitlines() if "version" in line]
    digest = hashlib.sha256(tool.read_bytes()).hexdigest()[:12]
    return f"{lines[0] if lines else 'unknown'}, mca-run {digest}"


def prepare(problem: Problem):
    with tempfile.TemporaryDirectory(prefix="mca-bench-") as scratch:
        library = ctypes.CDLL(str(build(problem, Path(scratch))))
    function = library["_mlir_ciface_main"]
    rank = 2 if problem.case_name == "projection" else 3
    inputs = [problem.as_program(value) for value in problem.data.inputs]
    kind = np.uint16 if problem.case.kind == "bf16" else np.float32
    return call_function(function, inputs, kind, rank)


def build(problem: Problem, folder: Path) -> Path:
    """A shared library whose `_mlir_ciface_main` is the program."""
    options = ALL[problem.contender].options
    return _link_library(compile_object(problem, folder, *options), folder)


def build_text(module: str, folder: Path) -> Path:
    """The same of a module without weights."""
    return _link_library(_compile(module, folder), folder)


def _link_library(program: Path, folder: Path) -> Path:
    library = folder / "program.so"
    link("-shared", program, library)
    return library


def compile_object(problem: Problem, folder: Path, *options: str) -> Path:
    """The program as an object file; `options` are mca-run's."""
    problem.save_weights(folder / "weights.safetensors")
    words = [f"--weights={folder / 'weights.safetensors'}", *options]
    if problem.alpha is not None:
        words += [f"--alpha={problem.alpha}", f"--estimator={problem.estimator}"]
    return _compile(problem.module, folder, *words)


def _compile(module: str, folder: Path, *options: str) -> Path:
    source, made = folder / "module.mlir", folder / "program.o"
    source.write_text(module)
    run_tool("mca-run", [str(source), f"--emit-object={made}", *options])
    return made
