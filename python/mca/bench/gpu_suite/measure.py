"""Times contenders of one shape in turn."""

from __future__ import annotations

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from ..plan import Plan
from . import contenders
from .bundle import Bundle
from .checks import difference, rows
from .contenders import Absent, Contender, Maker, Problem
from .library import Device

Announce = Callable[[str], None]


PLAN = Plan(rounds=15, calls=50, visit_ms=8.0)
"""Unless the user wants another; calls of a visit are in a row."""


@dataclass
class _Entry:
    contender: Contender
    calls: int
    times: list[float]


def run(
    device: Device,
    bundle: Bundle,
    group: dict[str, Any],
    plan: Plan,
    *,
    torch: bool,
    excluded: dict[str, str],
    announce: Announce,
) -> dict[str, Any]:
    """Times and errors by contender. `announce` is told what is tried next, as
    the process may end there; `excluded` are those that it ended at before, with
    the reason."""
    problem = Problem(device, bundle, group)
    absent = dict(excluded)
    entries = []
    for label, make in contenders.makers(problem, torch).items():
        if label not in excluded:
            announce(label)
            entry = _prepare(device, plan, make, absent, label)
            entries += [entry] if entry else []
    for turn in range(plan.rounds):
        announce("")
        shift = turn % max(len(entries), 1)
        for entry in entries[shift:] + entries[:shift]:
            entry.times.append(device.time(entry.contender.run, entry.calls))
    results = [_result(problem, entry) for entry in entries]
    for entry in entries:
        entry.contender.close()
    problem.close()
    return {"timings": results, "absent": absent}


def _prepare(
    device: Device,
    plan: Plan,
    make: Maker,
    absent: dict[str, str],
    label: str,
) -> _Entry | None:
    try:
        contender = make()
        contender.run()
    except (Absent, RuntimeError, OSError, AssertionError) as error:
        absent[label] = (str(error) or type(error).__name__).splitlines()[0]
        return None
    # The first of these is still to warm up.
    device.time(contender.run, 1)
    return _Entry(contender, plan.calls_of(device.time(contender.run, 1)), [])


def _result(problem: Problem, entry: _Entry) -> dict[str, Any]:
    contender = entry.contender
    error, tolerance = _error(problem, contender)
    return {
        "label": contender.label,
        "precision": contender.precision,
        "ours": contender.ours,
        "fraction": contender.fraction,
        "median_ms": statistics.median(entry.times),
        "times_ms": entry.times,
        "calls": entry.calls,
        "error": error,
        "tolerance": tolerance,
    }


def _error(problem: Problem, contender: Contender) -> tuple[float | None, float | None]:
    """Of the rows that the bundle has, and what is allowed."""
    with np.load(problem.bundle.folder / problem.group["expected"]) as file:
        if contender.wanted not in file.files:
            return None, None
        wanted, chosen = file[contender.wanted], file["rows"]
    tolerances = problem.group["tolerances"]
    found = rows(contender.result().astype(np.float64), problem.size["n"], chosen)
    return difference(found, wanted), tolerances[contender.wanted][contender.precision]
