"""`python -m mca evaluate`: the estimators on real models and real text."""

from __future__ import annotations

import argparse
import importlib.util
import sys
from pathlib import Path

from ..packages import PackageError
from ..paths import build_dir
from . import measure, plots, report
from .measure import Setting
from .suites import SUITES, Recipe

ALPHAS = {
    "paper-compat": (0.2, 0.4, 0.6, 1.0),
    "paper": (0.01, 0.02, 0.03, 0.05, 0.1, 0.2, 0.4),
    "centroid": (0.05, 0.1, 0.2, 0.4, 0.6, 1.0),
    "relaxed": (0.01, 0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 1.0),
}
QUICK_ALPHAS = {
    "paper-compat": (0.2,),
    "paper": (0.03, 0.1),
    "centroid": (0.2, 0.6),
    "relaxed": (0.05, 0.4),
}
QUICK_COUNT = 24
QUICK_TRAIN = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--suite",
        choices=SUITES,
        nargs="+",
        default=["short"],
        help="text collections (default: short)",
    )
    parser.add_argument(
        "--quick",
        action="store_true",
        help=f"{QUICK_COUNT} sequences and two alphas a mode",
    )
    parser.add_argument(
        "--count", type=_positive_int, metavar="N", help="sequences of each suite"
    )
    parser.add_argument(
        "--mode",
        choices=ALPHAS,
        nargs="+",
        default=list(ALPHAS),
        help="estimators (default: all)",
    )
    parser.add_argument(
        "--alpha",
        type=_positive_float,
        nargs="+",
        help="error coefficients, instead of a list for each mode",
    )
    parser.add_argument(
        "--padded",
        action="store_true",
        help="pad every sequence to 128, not only for paper-compat",
    )
    parser.add_argument(
        "--seed", type=int, default=0, help="seed of the paper modes' sequences"
    )
    parser.add_argument(
        "--output",
        type=Path,
        default=build_dir() / "evaluation",
        metavar="DIR",
        help="folder of the results (default: evaluation in the build tree)",
    )
    parser.add_argument(
        "--no-plots", action="store_true", help="no PNG and SVG; needs no matplotlib"
    )


def main(args: argparse.Namespace) -> None:
    _require("tokenizers")
    if not args.no_plots:
        _require("matplotlib", " or pass --no-plots")
    args.output.mkdir(parents=True, exist_ok=True)
    for name in args.suite:
        result = evaluate(name, args)
        path = args.output / f"estimators-{name}"
        path.with_suffix(".json").write_text(report.to_json(result))
        markdown = report.to_markdown(result)
        path.with_suffix(".md").write_text(markdown)
        if not args.no_plots:
            plots.draw(result, path)
        print(markdown)


def evaluate(name: str, args: argparse.Namespace) -> report.Result:
    recipe = SUITES[name]
    print(f"suite {name}", file=sys.stderr, flush=True)
    suite = recipe.make(_count(recipe, args), _train(recipe, args))
    settings = make_settings(args, suite.can_pad and suite.mean_length < measure.PADDED)
    exact = measure.run_exact(suite)
    return report.Result(
        suite=name,
        title=suite.title,
        command=_command(name, args),
        date=report.today(),
        machine=report.machine(),
        versions=report.versions(),
        sequences=len(suite.sequences),
        mean_length=suite.mean_length,
        positions=suite.positions,
        seed=args.seed,
        targets=suite.targets,
        exact_accuracy=exact.accuracy,
        rows=[measure.run(suite, exact, s, args.seed) for s in settings],
    )


def make_settings(args: argparse.Namespace, can_pad: bool) -> list[Setting]:
    """All modes with their alphas; those on padded sequences where it makes sense."""
    alphas = QUICK_ALPHAS if args.quick else ALPHAS
    settings = [
        Setting(mode, alpha, args.padded or mode == "paper-compat")
        for mode in args.mode
        for alpha in (args.alpha or alphas[mode])
    ]
    return [s for s in settings if can_pad or not s.padded]


def _count(recipe: Recipe, args: argparse.Namespace) -> int:
    return args.count or (QUICK_COUNT if args.quick else recipe.count)


def _train(recipe: Recipe, args: argparse.Namespace) -> int:
    return min(QUICK_TRAIN, recipe.train) if args.quick else recipe.train


def _command(name: str, args: argparse.Namespace) -> str:
    """What repeats the run of one suite."""
    words = ["python -m mca evaluate --suite", name]
    words += ["--quick"] if args.quick else []
    words += ["--padded"] if args.padded else []
    words += ["--count", str(args.count)] if args.count else []
    words += ["--mode", *args.mode] if args.mode != list(ALPHAS) else []
    words += ["--alpha", *(f"{a:g}" for a in args.alpha)] if args.alpha else []
    words += ["--seed", str(args.seed)] if args.seed else []
    return " ".join(words)


def _require(module: str, otherwise: str = "") -> None:
    if importlib.util.find_spec(module) is None:
        raise PackageError(
            f"this needs the package {module}: pip install {module}{otherwise}"
        )


def _positive_int(text: str) -> int:
    return _positive(int(text))


def _positive_float(text: str) -> float:
    return _positive(float(text))


def _positive(value):
    if not value > 0:
        raise argparse.ArgumentTypeError(f"expected a positive number, found {value:g}")
    return value
