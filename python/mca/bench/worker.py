"""The process of one contender: `python -m mca.bench.worker problem.json out`.

It prepares the problem, writes the result to out.npy and says so in one line of
JSON; then each line of input, a number of calls, is answered by their times.
"""

from __future__ import annotations

import ctypes
import json
import os
import re
import signal
import sys
import time
import traceback
from pathlib import Path
from typing import Any, TextIO

import numpy as np

from . import contenders
from .problem import Problem


def main() -> None:
    _end_with_parent()
    problem = Problem.read(Path(sys.argv[1]))
    # What libraries print goes elsewhere.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    try:
        run, report = _prepare(problem, Path(sys.argv[2]))
    except Exception as error:
        traceback.print_exc()
        _answer(answers, {"error": f"{type(error).__name__}: {error}"})
        return
    _answer(answers, report)
    for line in sys.stdin:
        _answer(answers, _visit(run, int(line)))


def _end_with_parent() -> None:
    """A stopped process would not notice that its input ended."""
    set_parent_death_signal = 1
    ctypes.CDLL(None).prctl(set_parent_death_signal, signal.SIGKILL)


def _prepare(problem: Problem, output: Path) -> tuple[Any, dict[str, Any]]:
    entry = contenders.ALL[problem.contender]
    peer = entry.load()
    problem.data.inputs  # Not part of the time.
    start = time.perf_counter()
    run = peer.prepare(problem)
    ready = time.perf_counter()
    result = run()
    first = time.perf_counter()
    np.save(output, problem.padded(problem.as_floats(np.asarray(result))))
    return run, {
        "version": peer.version(),
        "load_s": ready - start,
        "first_call_s": first - ready,
    }


def _visit(run: Any, calls: int) -> dict[str, Any]:
    """One call that is not timed, then `calls` that are."""
    run()
    wall, cpu = [], []
    for _ in range(calls):
        cpu_start = time.process_time_ns()
        start = time.perf_counter_ns()
        run()
        wall.append((time.perf_counter_ns() - start) / 1e6)
        cpu.append((time.process_time_ns() - cpu_start) / 1e6)
    return {"wall_ms": wall, "cpu_ms": cpu, "peak_mb": _peak_mb()}


def _peak_mb() -> float:
    """Resident memory; that of getrusage would include the parent's before exec."""
    status = Path("/proc/self/status").read_text()
    found = re.search(r"VmHWM:\s*(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def _answer(stream: TextIO, value: dict[str, Any]) -> None:
    print(json.dumps(value), file=stream, flush=True)


if __name__ == "__main__":
    main()
