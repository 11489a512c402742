"""`python -m mca gpu-kernels`: registers, shared memory and instructions of
kernels, as NVIDIA's assembler sees them. No GPU is needed."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from .. import safetensors
from ..embed import ESTIMATORS
from ..paths import SOURCE_DIR, build_dir, find_tool
from . import machine, ptx
from .cases import Shape, parse_shape, shape
from .contenders.native import ToolError
from .kernel_tables import Program, Table, differences, spills, table
from .problem import Problem

CASES = ("projection", "product", "block")
DEFAULT = shape(d=768, n=128, heads=12)
CHIPS = ("sm_80", "sm_90", "sm_100", "sm_120")
BASELINE = SOURCE_DIR / "docs" / "results" / "gpu-kernels.json"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--case",
        nargs="+",
        choices=CASES,
        default=list(CASES),
        help="programs, a block also with each estimator; default all",
    )
    parser.add_argument(
        "--chip", nargs="+", default=list(CHIPS), help=f"default {' '.join(CHIPS)}"
    )
    parser.add_argument(
        "--shape", metavar="SIZES", default="", help=f"default {DEFAULT}, with commas"
    )
    parser.add_argument(
        "--options",
        default="",
        help="more options of mca-to-gpu, such as fast-math=true",
    )
    parser.add_argument(
        "--baseline",
        type=Path,
        metavar="JSON",
        default=BASELINE,
        help="kernels to compare with, default those in docs/results",
    )
    parser.add_argument(
        "--registers",
        type=int,
        default=8,
        help="fail above this excess over the baseline, default %(default)s",
    )
    parser.add_argument(
        "--update", action="store_true", help="write the baseline, compare nothing"
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar="JSON",
        help="where the kernels go, default bench/gpu-kernels.json in the build tree",
    )


def main(args: argparse.Namespace) -> int:
    """0, or 1 where registers spill or kernels are not as in the baseline."""
    baseline = None if args.update else Table.read(args.baseline)
    size = parse_shape(args.shape, DEFAULT) if args.shape else DEFAULT
    compiled = [
        _compile(problem, chip, args.options)
        for problem in _problems(args.case, size)
        for chip in args.chip
    ]
    found = Table(
        {"ptxas": ptx.version(ptx.find_ptxas())},
        machine.commit(),
        _command(args),
        machine.now(),
        [program.with_shared_memory() for program in compiled],
    )
    output = args.baseline if args.update else args.output
    output = output or build_dir() / "bench" / "gpu-kernels.json"
    output.parent.mkdir(parents=True, exist_ok=True)
    found.write(output)
    print(table(found))
    errors = list(spills(compiled))
    if baseline:
        errors += differences(found, baseline, args.registers)
    for line in errors:
        print(f"error: {line}", file=sys.stderr)
    return 1 if errors else 0


def _command(args: argparse.Namespace) -> str:
    words = ["python -m mca gpu-kernels --case", *args.case, "--chip", *args.chip]
    words += ["--shape", args.shape] if args.shape else []
    words += ["--options", f"'{args.options}'"] if args.options else []
    return " ".join(words)


def _problems(cases: list[str], size: Shape) -> Iterator[Problem]:
    for name in cases:
        exact = Problem(name, size, "mca")
        yield exact
        for estimator in ESTIMATORS if exact.case.attends else ():
            yield replace(exact, alpha=0.2, estimator=estimator)


def _compile(problem: Problem, chip: str, options: str) -> Program:
    name = f"{problem.case_name} {problem.estimator or ''}".strip()
    kernels = [
        kernel
        for text in ptx.texts(_lower(problem, chip, options))
        for kernel in ptx.assemble(text, chip)
    ]
    if not kernels:
        raise ToolError(f"{name}: no kernel for {chip}")
    return Program(name, chip, kernels)


def _lower(problem: Problem, chip: str, options: str) -> str:
    """The module after mca-to-gpu, without its weights."""
    with tempfile.TemporaryDirectory(prefix="mca-kernels-") as scratch:
        weights = Path(scratch) / "weights.safetensors"
        safetensors.save(weights, problem.data.weights)
        command = [find_tool("mca-opt"), "-", f"--mca-bind-weights=file={weights}"]
        if problem.estimator:
            settings = f"alpha={problem.alpha} estimator={problem.estimator}"
            command.append(f"--mca-approximate-attention={settings}")
        command += [
            f"--mca-to-gpu=chip={chip} {options}",
            "--mlir-elide-resource-strings-if-larger=16",
            "--mlir-elide-elementsattrs-if-larger=16",
        ]
        done = subprocess.run(
            command, input=problem.module, capture_output=True, text=True, check=False
        )
    if done.returncode:
        raise ToolError(f"mca-opt failed:\n{done.stderr[:2000]}")
    return done.stdout
