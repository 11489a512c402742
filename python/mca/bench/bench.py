"""`python -m mca bench`: programs of mca beside their peers."""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np

from .. import runner
from ..embed import ESTIMATORS
from ..paths import build_dir
from . import contenders, machine, plots, report, roofs
from .cases import CASES, Case, Shape, parse_shape
from .data import expected
from .problem import Problem
from .results import Measurement, Results, Timing
from .rounds import Plan, Worker, measure

QUICK = Plan(rounds=2, calls=2, visit_ms=20)
QUICK_ROOFS = roofs.Plan(trips=10_000, megabytes=1, calls=3)
QUICK_SHAPE = "d=64,n=24,heads=4"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--case",
        nargs="+",
        choices=list(CASES),
        default=["projection", "product", "block"],
        help="what to measure, default %(default)s",
    )
    parser.add_argument(
        "--shape",
        nargs="+",
        metavar="SIZES",
        help="such as d=512,n=77,batch=8,heads=8,valid=25; default those of the case",
    )
    parser.add_argument(
        "--threads", nargs="+", type=int, default=[1], metavar="N", help="default 1"
    )
    parser.add_argument(
        "--contender",
        nargs="+",
        choices=list(contenders.ALL),
        default=list(contenders.ALL),
        help="default all that are installed",
    )
    parser.add_argument(
        "--alpha",
        nargs="+",
        type=float,
        default=[],
        help="also measure approximate programs with these coefficients",
    )
    parser.add_argument(
        "--estimator",
        nargs="+",
        choices=ESTIMATORS,
        default=["sampling"],
        help="of the approximate programs, default %(default)s",
    )
    _add_run_arguments(parser)


def _add_run_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--rounds",
        type=int,
        default=Plan.rounds,
        metavar="N",
        help="visits to each contender",
    )
    parser.add_argument(
        "--calls",
        type=int,
        default=Plan.calls,
        metavar="N",
        help="timed calls in a visit, fewer of slow programs",
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar="DIR",
        help="where bench.json, .md, .png and .svg go, default bench in the build tree",
    )
    parser.add_argument(
        "--render", type=Path, metavar="JSON", help="table and plots of earlier results"
    )
    parser.add_argument(
        "--quick", action="store_true", help="small shapes and few calls"
    )


def main(args: argparse.Namespace) -> None:
    folder = args.output or build_dir() / "bench"
    folder.mkdir(parents=True, exist_ok=True)
    if args.render:
        _write(Results.read(args.render), folder)
        return
    absent = _absent(args.contender)
    results = Results(
        machine.describe(),
        machine.commit(),
        _command(args),
        machine.now(),
        absent,
        measurements=[],
    )
    for case, size, threads in _grid(args):
        problems = list(_problems(args, case, size, threads, absent))
        print(f"{case.name} {size}, {threads} threads", file=sys.stderr, flush=True)
        results.measurements.append(_measure(problems, _plan(args)))
        # A long run that is stopped keeps what it has.
        results.write(folder / "bench.json")
    results.roofs.extend(_roofs(args, absent))
    results.write(folder / "bench.json")
    _write(results, folder)


def _roofs(args: argparse.Namespace, absent: dict[str, str]) -> Iterator[roofs.Roof]:
    """What the machine can do, for each number of threads."""
    if "mca" not in args.contender or "mca" in absent:
        return
    features = machine.describe()["features"]
    for threads in args.threads:
        plan = QUICK_ROOFS if args.quick else roofs.Plan()
        yield roofs.measure(threads, features, plan)


def _command(args: argparse.Namespace) -> str:
    """What repeats the run: the options that are not the default."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    words = ["python -m mca bench"]
    for name, usual in vars(parser.parse_args([])).items():
        value = getattr(args, name)
        if value == usual or name == "output":
            continue
        values = [] if value is True else value
        words += [f"--{name}"]
        words += map(str, values if isinstance(values, list) else [values])
    return " ".join(words)


def _write(results: Results, folder: Path) -> None:
    text = report.render(results)
    (folder / "bench.md").write_text(text)
    print(text)
    try:
        plots.draw(results, folder / "bench")
    except ImportError:
        print("no plots: matplotlib is not installed", file=sys.stderr)


def _plan(args: argparse.Namespace) -> Plan:
    return QUICK if args.quick else Plan(rounds=args.rounds, calls=args.calls)


def _grid(args: argparse.Namespace) -> Iterator[tuple[Case, Shape, int]]:
    for name in args.case:
        case = CASES[name]
        texts = args.shape or ([QUICK_SHAPE] if args.quick else [])
        sizes = [parse_shape(text, case.shapes[0]) for text in texts] or case.shapes
        for size, threads in itertools.product(sizes, args.threads):
            yield case, size, threads


def _absent(names: list[str]) -> dict[str, str]:
    """Why contenders cannot run."""
    reasons = {}
    for name in names:
        try:
            contenders.ALL[name].load().version()
        except (ImportError, OSError) as error:
            reasons[name] = str(error)
    return reasons


def _problems(
    args: argparse.Namespace,
    case: Case,
    size: Shape,
    threads: int,
    absent: dict[str, str],
) -> Iterator[Problem]:
    for name in args.contender:
        entry = contenders.ALL[name]
        if name in absent or not entry.computes(case):
            continue
        exact = Problem(case.name, size, name, threads)
        yield exact
        if case.is_model and size.padded:
            yield replace(exact, crop=True)
        # Estimators beside the usual exact program only.
        if entry.ours and not entry.options and case.attends:
            for estimator, alpha in itertools.product(args.estimator, args.alpha):
                yield replace(exact, alpha=alpha, estimator=estimator)


def _measure(problems: list[Problem], plan: Plan) -> Measurement:
    first = problems[0]
    target = expected(first.case, first.size, first.data)
    with tempfile.TemporaryDirectory(prefix="mca-bench-") as scratch:
        with measure(problems, plan, Path(scratch)) as measured:
            timings = [_timing(worker, target) for worker in measured.workers]
    return Measurement(
        first.case_name, first.size, first.threads, timings, measured.failed
    )


def _timing(worker: Worker, target: np.ndarray) -> Timing:
    problem = worker.problem
    difference = np.abs(worker.result - target)
    if problem.size.padded:
        difference = difference[:, : problem.size.valid]
    return Timing(
        label=problem.label,
        contender=problem.contender,
        ours=contenders.ALL[problem.contender].ours,
        wall_ms=worker.wall_ms,
        cpu_ms=worker.cpu_ms,
        peak_mb=worker.peak_mb,
        max_abs_error=float(difference.max()),
        alpha=problem.alpha,
        estimator=problem.estimator,
        fractions=_fractions(problem),
        **worker.report,
    )


def _fractions(problem: Problem) -> dict[str, float]:
    """Means over the attentions, of a run of mca-run."""
    if problem.alpha is None:
        return {}
    with tempfile.TemporaryDirectory(prefix="mca-bench-") as scratch:
        module, weights = Path(scratch, "m.mlir"), Path(scratch, "w.safetensors")
        module.write_text(problem.module)
        problem.save_weights(weights)
        compared = runner.compare(
            module,
            [problem.as_program(value) for value in problem.data.inputs],
            alpha=problem.alpha,
            estimator=problem.estimator,
            weights=weights,
            quick=True,
            quiet=True,
        )
    attentions = compared.report["attentions"]
    kinds = [key for key in attentions[0] if key.startswith("fraction_")]
    return {
        key.removeprefix("fraction_"): float(np.mean([a[key] for a in attentions]))
        for key in kinds
    }
