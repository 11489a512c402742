"""The most that a machine does: multiply-adds in registers, reads from memory.

Both are programs of ours, one vector loop each. With several threads each runs a
program of its own.
"""

from __future__ import annotations

import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from ctypes import CDLL
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from .contenders import native
from .descriptors import call_function

CHAINS = 8
"""Sums that do not wait for each other: 4 cycles of latency, 2 units."""


@dataclass(frozen=True)
class Roof:
    """Of `threads` threads together."""

    threads: int
    gflops: float
    gb_per_s: float


@dataclass(frozen=True)
class Plan:
    """Trips of the loop, bytes for each thread, calls of which the fastest counts."""

    trips: int = 2_000_000
    megabytes: int = 256
    calls: int = 40


def measure(threads: int, features: Sequence[str], plan: Plan = Plan()) -> Roof:
    """`features` are those of machine.describe. Raises as native does."""
    lanes = _lanes(features)
    floats = plan.megabytes * 2**20 // 4
    operations = 2 * plan.trips * CHAINS * lanes
    seconds = _least(_peak(lanes, plan.trips), CHAINS * lanes, threads, plan.calls)
    reading = _least(_read(lanes, floats), floats, threads, plan.calls)
    return Roof(
        threads,
        gflops=threads * operations / seconds / 1e9,
        gb_per_s=threads * 4 * floats / reading / 1e9,
    )


def _lanes(features: Sequence[str]) -> int:
    if "avx512f" in features:
        return 16
    return 8 if "avx2" in features else 4


def _peak(lanes: int, trips: int) -> str:
    """`trips` times: every chain s_i becomes v v + s_i, with v = s_0 at first."""
    step = "%r{0} = vector.fma %v0, %v0, %s{0} : !v"
    return _loop(lanes, CHAINS * lanes, trips, 1, [], step)


def _read(lanes: int, floats: int) -> str:
    """Sums of all elements; the first ones, where the loop starts, twice."""
    chain = CHAINS * lanes
    load = [
        f"%o{i} = arith.constant {i * lanes} : index\n"
        f"%i{i} = arith.addi %i, %o{i} : index\n"
        f"%l{i} = vector.transfer_read %x[%i{i}], %zero {{in_bounds = [true]}} : !x, !v"
        for i in range(CHAINS)
    ]
    return _loop(lanes, floats, floats, chain, load, "%r{0} = arith.addf %l{0}, %s{0} : !v")


def _loop(
    lanes: int, floats: int, end: int, stride: int, before: list[str], step: str
) -> str:
    """A loop that carries a vector for each chain, from the first elements on;
    the result is their sum."""
    every = range(CHAINS)
    start = [
        f"%c{i} = arith.constant {i * lanes} : index\n"
        f"%v{i} = vector.transfer_read %x[%c{i}], %zero {{in_bounds = [true]}} : !x, !v"
        for i in every
    ]
    carried = ", ".join(f"%s{i} = %v{i}" for i in every)
    kinds = ", ".join("!v" for _ in every)
    sums = [f"%t0 = arith.addf %z#0, %z#1 : !v"] + [
        f"%t{i} = arith.addf %t{i - 1}, %z#{i + 1} : !v" for i in range(1, CHAINS - 1)
    ]
    lines = [
        f"!v = vector<{lanes}xf32>",
        f"!x = tensor<{floats}xf32>",
        f"!y = tensor<{lanes}xf32>",
        "func.func @main(%x: !x) -> !y {",
        "%zero = arith.constant 0.0 : f32",
        *start,
        f"%end = arith.constant {end} : index",
        f"%stride = arith.constant {stride} : index",
        f"%z:{CHAINS} = scf.for %i = %c0 to %end step %stride",
        f"    iter_args({carried}) -> ({kinds}) {{",
        *before,
        *(step.format(i) for i in every),
        f"scf.yield {', '.join(f'%r{i}' for i in every)} : {kinds}",
        "}",
        *sums,
        "%e = tensor.empty() : !y",
        f"%y = vector.transfer_write %t{CHAINS - 2}, %e[%c0] {{in_bounds = [true]}} : !v, !y",
        "return %y : !y",
        "}",
    ]
    return "\n".join(lines) + "\n"


def _least(module: str, floats: int, threads: int, calls: int) -> float:
    """Seconds of the fastest call: processor time of one thread, else wall
    clock from a common start to the last one's end."""
    with tempfile.TemporaryDirectory(prefix="mca-roof-") as scratch:
        library = CDLL(str(native.build_text(module, Path(scratch))))
    function = library["_mlir_ciface_main"]
    runs = [
        call_function(function, [np.full(floats, 1e-3, np.float32)], np.float32, 1)
        for _ in range(threads)
    ]
    if threads == 1:
        return min(_timed(runs[0], time.thread_time) for _ in range(calls))
    with ThreadPoolExecutor(threads) as pool:
        return min(_together(pool, runs) for _ in range(calls))


def _timed(run: Callable[[], np.ndarray], clock: Callable[[], float]) -> float:
    start = clock()
    run()
    return clock() - start


def _together(pool: ThreadPoolExecutor, runs: list[Callable]) -> float:
    barrier = threading.Barrier(len(runs))

    def one(run: Callable) -> tuple[float, float]:
        barrier.wait()
        start = time.perf_counter()
        run()
        return start, time.perf_counter()

    times = list(pool.map(one, runs))
    return max(end for _, end in times) - min(start for start, _ in times)
