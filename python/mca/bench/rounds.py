"""Runs contenders in processes of their own, one computing at a time."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from .plan import Plan
from .problem import Problem

PAUSE_S = 0.015


class WorkerError(RuntimeError):
    """A contender could not prepare its problem or died."""


class Worker:
    """A contender's process. It is stopped whenever it is not its turn, or
    threads that wait by spinning would take time from the others."""

    def __init__(self, problem: Problem, folder: Path):
        self.problem = problem
        self.wall_ms: list[float] = []
        self.cpu_ms: list[float] = []
        self.peak_mb = 0.0
        self._output = folder / "result.npy"
        self._log = (folder / "log.txt").open("w+")
        problem.write(folder / "problem.json")
        command = [sys.executable, "-m", "mca.bench.worker"]
        self._process = subprocess.Popen(
            [*command, str(folder / "problem.json"), str(self._output)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env=_environment(problem.threads),
            text=True,
        )

    def start(self) -> None:
        """Waits until the first result is there. Raises WorkerError."""
        self.report = self._answer()
        if "error" in self.report:
            raise WorkerError(self.report["error"].splitlines()[0])
        self.result = np.load(self._output)
        self._signal(signal.SIGSTOP)

    def visit(self, plan: Plan) -> None:
        self._signal(signal.SIGCONT)
        assert self._process.stdin is not None
        print(plan.calls_of(self._call_ms()), file=self._process.stdin, flush=True)
        answer = self._answer()
        self._signal(signal.SIGSTOP)
        self.wall_ms += answer["wall_ms"]
        self.cpu_ms += answer["cpu_ms"]
        self.peak_mb = answer["peak_mb"]

    def close(self) -> None:
        self._process.kill()
        self._process.communicate()
        self._log.close()

    def _call_ms(self) -> float:
        return min(self.wall_ms) if self.wall_ms else 1e3 * self.report["first_call_s"]

    def _signal(self, number: int) -> None:
        os.kill(self._process.pid, number)

    def _answer(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        if line:
            return json.loads(line)
        self._log.seek(0)
        last = self._log.read().strip().splitlines()[-1:] or ["no message"]
        raise WorkerError(f"exit code {self._process.wait()}: {last[0]}")


@dataclass
class Measured:
    """Workers that ran, and why others did not, by label."""

    workers: list[Worker] = field(default_factory=list)
    failed: dict[str, str] = field(default_factory=dict)


@contextlib.contextmanager
def measure(
    problems: Sequence[Problem], plan: Plan, folder: Path
) -> Iterator[Measured]:
    """Prepares the contenders one after the other, then visits them in rounds,
    starting with another one each time."""
    measured = Measured()
    with contextlib.ExitStack() as closing:
        for index, problem in enumerate(problems):
            place = folder / str(index)
            place.mkdir()
            worker = Worker(problem, place)
            closing.callback(worker.close)
            try:
                worker.start()
                measured.workers.append(worker)
            except WorkerError as error:
                measured.failed[problem.label] = str(error)
        _visit_all(measured.workers, plan)
        yield measured


def _visit_all(workers: list[Worker], plan: Plan) -> None:
    for turn in range(plan.rounds):
        shift = turn % max(len(workers), 1)
        for worker in workers[shift:] + workers[:shift]:
            time.sleep(PAUSE_S)
            worker.visit(plan)


def _environment(threads: int) -> dict[str, str]:
    source = str(Path(__file__).resolve().parents[2])
    names = ("OMP", "OPENBLAS", "MKL")
    counts = {f"{name}_NUM_THREADS": str(threads) for name in names}
    # Two threads that wake up on one core stay there for a whole visit.
    places = {"OMP_PROC_BIND": "close", "OMP_PLACES": "cores"} if threads > 1 else {}
    return {**places, **os.environ, **counts, "PYTHONPATH": source}
