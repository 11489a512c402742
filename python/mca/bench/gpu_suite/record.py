"""Calls of the numeric tests of GPU programs, recorded for another machine.

The tests run on the emulator here, and check there what it computes. Each of
their programs is compiled for the bundle's target too, and kept with the arguments
and results of its calls.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import Any

from ... import link
from ...errors import MCAError
from ...paths import SOURCE_DIR, build_dir, llvm_dir
from .compiling import Compiler

TESTS = SOURCE_DIR / "test" / "Integration" / "GPU"
_SMALL = 1
"""Calls of each test function that a slow tool is to look at."""


Case = dict[str, Any]


def record(
    folder: Path, compiler: Compiler, tests: str
) -> tuple[list[Case], list[str]]:
    """The calls of the tests that pytest's -k finds, as numeric.run takes them, and
    the names of those whose arrays are too large to keep.

    Raises MCAError where a test fails.
    """
    environment = {
        **os.environ,
        "MCA_GPU_RECORD": json.dumps(
            {"folder": str(folder.resolve()), **vars(compiler)}
        ),
        "MCA_GPU_TARGET": "emulator",
        "MCA_LLVM_LIBRARIES": str(llvm_dir() / "lib"),
        "MCA_BUILD_DIR": str(build_dir()),
        "PATH": os.pathsep.join(
            [
                str(build_dir() / "bin"),
                str(Path(link.compiler()).parent),
                os.environ["PATH"],
            ]
        ),
        "PYTHONPATH": str(SOURCE_DIR / "python"),
    }
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-p",
        "no:cacheprovider",
        str(TESTS),
    ]
    command += ["-k", tests] if tests else []
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise MCAError(
            f"the numeric tests failed:\n{done.stdout[-2000:]}{done.stderr[-500:]}"
        )
    lines = (folder / "calls.jsonl").read_text().splitlines()
    calls = [json.loads(line) for line in lines]
    kept = _mark_small([call for call in calls if call["fits"]], folder)
    programs = {call["program"] for call in kept}
    for path in folder.glob("*.so.xz"):
        if f"{folder.name}/{path.name}" not in programs:
            path.unlink()
    return kept, [call["name"] for call in calls if not call["fits"]]


def _mark_small(cases: list[Case], folder: Path) -> list[Case]:
    functions = defaultdict(list)
    for case in cases:
        functions[case["name"].split("[")[0]].append(case)
    for calls in functions.values():
        calls.sort(key=lambda case: (folder.parent / case["arrays"]).stat().st_size)
        for place, case in enumerate(calls):
            case["small"] = place < _SMALL
    return cases
