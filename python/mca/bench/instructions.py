"""`python -m mca instructions`: how many instructions programs execute.

Times of a shared machine differ by more than most changes to a compiler do; the
instructions that valgrind counts do not.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from ..embed import ESTIMATORS
from ..errors import MCAError
from ..link import link
from ..tools import run_command
from . import baselines, machine
from .cases import Shape, parse_shape, shape
from .contenders import native
from .counts import Count, Counts, improvements, regressions, table
from .problem import Problem

CASES = ("projection", "product", "block")
DEFAULT = shape(d=768, n=128, heads=12)
PROCESSOR = "haswell"
"""Its instructions valgrind knows: AVX2, not AVX-512."""
NAME = "instructions"
_CALLER = Path(__file__).with_name("call_program.c")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--case",
        nargs="+",
        choices=CASES,
        default=list(CASES),
        help="programs, a block also with each estimator; default all",
    )
    parser.add_argument(
        "--estimator",
        nargs="*",
        choices=ESTIMATORS,
        default=list(ESTIMATORS),
        help="of the approximate blocks, default all",
    )
    parser.add_argument(
        "--alpha", type=float, default=0.2, help="of those, default %(default)s"
    )
    parser.add_argument(
        "--shape", metavar="SIZES", default="", help=f"default {DEFAULT}, with commas"
    )
    baselines.add_arguments(parser, NAME, "counts")
    parser.add_argument(
        "--tolerance",
        type=float,
        default=0.02,
        help="fail above this excess over the baseline, default %(default)s",
    )


def main(args: argparse.Namespace) -> int:
    """0, or 1 where a program executes more than the baseline allows."""
    baseline = baselines.read(Counts, args)
    size = parse_shape(args.shape, DEFAULT) if args.shape else DEFAULT
    found = Counts(
        PROCESSOR,
        {"llvm and mca": native.version(), "valgrind": _valgrind_version()},
        machine.commit(),
        _command(args),
        machine.now(),
        [_count(problem, args.alpha) for problem in _problems(args, size)],
    )
    baselines.write(found, args, NAME)
    print(table(found, baseline))
    return _verdict(found, baseline, args.tolerance) if baseline else 0


def _verdict(found: Counts, baseline: Counts, tolerance: float) -> int:
    for program in improvements(found, baseline, tolerance):
        print(
            f"note: {program} needs fewer; --update writes that down", file=sys.stderr
        )
    worse = list(regressions(found, baseline, tolerance))
    for line in worse:
        print(f"error: {line}", file=sys.stderr)
    if worse and found.tools["valgrind"] != baseline.tools.get("valgrind"):
        print("note: the baseline is of another valgrind", file=sys.stderr)
    return 1 if worse else 0


def _command(args: argparse.Namespace) -> str:
    words = ["python -m mca instructions --case", *args.case]
    words += ["--shape", args.shape] if args.shape else []
    if "block" in args.case and args.estimator:
        words += ["--estimator", *args.estimator, "--alpha", f"{args.alpha:g}"]
    return " ".join(words)


def _problems(args: argparse.Namespace, size: Shape) -> Iterator[Problem]:
    for name in args.case:
        exact = Problem(name, size, "mca")
        yield exact
        for estimator in args.estimator if exact.case.attends else ():
            yield replace(exact, alpha=args.alpha, estimator=estimator)


def _count(problem: Problem, alpha: float) -> Count:
    name = f"{problem.case_name} {problem.size}"
    with tempfile.TemporaryDirectory(prefix="mca-instructions-") as scratch:
        instructions = _execute(problem, Path(scratch))
    if problem.estimator is None:
        return Count(name, instructions)
    return Count(f"{name} {problem.estimator} {alpha:g}", instructions, exact=name)


def _execute(problem: Problem, folder: Path) -> int:
    """Instructions of a call that is not the program's first, on one thread."""
    program = native.compile_object(problem, folder, f"--mcpu={PROCESSOR}")
    tool = folder / "call_program"
    inputs = problem.data.inputs
    link("-O2", program, tool, _CALLER, f"-DMCA_INPUTS={len(inputs)}")
    paths = [folder / f"input{i}.bin" for i in range(len(inputs))]
    for path, value in zip(paths, inputs):
        _write_array(path, value)
    counted = folder / "callgrind.out"
    options = ["--tool=callgrind", "--toggle-collect=measuredCall"]
    command = [*options, f"--callgrind-out-file={counted}", tool, *paths]
    environment = {"OMP_NUM_THREADS": "1", "PATH": os.environ.get("PATH", "")}
    run_command([_valgrind(), *command], environment=environment)
    return _total(counted.read_text())


def _write_array(path: Path, value: np.ndarray) -> None:
    """As call_program.c reads it."""
    head = np.array([value.ndim, *value.shape], np.int64)
    path.write_bytes(head.tobytes() + value.astype(np.float32, order="C").tobytes())


def _total(text: str) -> int:
    found = re.search(r"^totals: (\d+)$", text, re.MULTILINE)
    if not found or found[1] == "0":
        raise MCAError("callgrind counted nothing")
    return int(found[1])


def _valgrind() -> str:
    found = shutil.which("valgrind")
    if found is None:
        raise FileNotFoundError("valgrind is needed; apt-get install valgrind")
    return found


def _valgrind_version() -> str:
    found = run_command([_valgrind(), "--version"]).stdout
    return found.strip().removeprefix("valgrind-")
