"""`python -m mca tune`: the largest alpha that keeps a model good enough."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from .attentions import list_layers
from .layers import tune_layers
from .npy import check_folders, load_arrays
from .program import CompiledProgram, Program
from .program_arguments import add_module_arguments, module_file
from .quality import FORMS, Estimate, Target
from .settings import Settings
from .tuner import Found, Tuner, progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    add_module_arguments(parser)
    parser.set_defaults(estimator="sampling", seed=0)
    parser.add_argument(
        "--inputs",
        nargs="+",
        required=True,
        metavar="FILE.npy",
        help="one for each argument of the entry, samples along the first axis",
    )
    parser.add_argument(
        "--held-out",
        nargs="+",
        metavar="FILE.npy",
        help="other samples, to confirm (default: the last third of the inputs)",
    )
    parser.add_argument("--target", type=_target, required=True, help=FORMS)
    parser.add_argument(
        "--confidence",
        type=_confidence,
        default=0.95,
        metavar="P",
        help="share of draws of held-out samples that shall reach the target; "
        "0.5 for no margin (default: %(default)s)",
    )
    parser.add_argument(
        "--per-layer", action="store_true", help="one alpha for each attention"
    )
    parser.add_argument(
        "--output",
        type=Path,
        default=Path("tuned.yaml"),
        help="file for mca-approximate-attention=config= (default: %(default)s)",
    )
    parser.add_argument(
        "--output-index",
        type=int,
        default=0,
        metavar="N",
        help="the result of the entry that is measured (default: %(default)s)",
    )
    parser.add_argument(
        "--length",
        choices=("padded", "attended"),
        default="padded",
        help="which positions sample counts refer to (default: %(default)s)",
    )


def main(args: argparse.Namespace) -> int:
    """0 if the target is reached on held-out samples, otherwise 1."""
    check_folders([args.output])
    calibration, held_out = _split(args)
    with module_file(args) as (module, entry):
        program = CompiledProgram(
            module, args.weights, entry, args.threads, args.output_index
        )
        found = _search(args, program, calibration, held_out)
        _write(args, found)
        return _confirm(args, program, found, held_out)


def _search(
    args: argparse.Namespace,
    program: CompiledProgram,
    calibration: list[np.ndarray],
    held_out: list[np.ndarray],
) -> Found:
    base = Settings(
        1.0, args.estimator, args.seed, args.length, args.assume_bidirectional
    )
    layers = list_layers(program.module, base)
    progress(
        f"{args.module}: {len(layers)} attentions, {_count(calibration)} calibration "
        f"and {_count(held_out)} held-out samples, target {args.target}"
    )
    tuner = Tuner(program, calibration, args.target, _count(held_out), args.confidence)
    found = tuner.examine(tuner.tune_common(base))
    return tune_layers(tuner, found, layers) if args.per_layer else found


def _split(
    args: argparse.Namespace,
) -> tuple[list[np.ndarray], list[np.ndarray]]:
    inputs = _load(args.inputs)
    if args.held_out:
        if len(args.held_out) != len(args.inputs):
            raise ValueError(
                f"expected {len(args.inputs)} files of held-out samples, one for "
                f"each of --inputs, found {len(args.held_out)}"
            )
        held_out = _load(args.held_out)
    else:
        kept = _count(inputs) - max(_count(inputs) // 3, 1)
        inputs, held_out = [a[:kept] for a in inputs], [a[kept:] for a in inputs]
        progress(f"held out: the last {_count(held_out)} samples of --inputs")
    if _count(inputs) < 2 or _count(held_out) < 1:
        raise ValueError(
            "expected at least 2 samples to calibrate with and 1 held out, found "
            f"{_count(inputs)} and {_count(held_out)}"
        )
    return inputs, held_out


def _load(paths: Sequence[str]) -> list[np.ndarray]:
    arrays = load_arrays(paths)
    for path, array in zip(paths, arrays, strict=True):
        if array.ndim == 0 or len(array) != len(arrays[0]):
            raise ValueError(
                f"expected as many samples along the first axis of {path} as of "
                f"{paths[0]}, found the shapes {array.shape} and {arrays[0].shape}"
            )
    return arrays


def _count(samples: list[np.ndarray]) -> int:
    return len(samples[0])


def _write(args: argparse.Namespace, found: Found) -> None:
    notes = {
        "target": str(args.target),
        "predicted": {"fraction-attended": found.cost, "error": found.relative_error},
        "command": _command(args),
    }
    header = (
        f"# On {found.quality.count} calibration samples: "
        f"{args.target.kind} {found.quality.mean:.6g}, fraction of attended tokens "
        f"{found.cost:.4f}, of positions {found.fraction('positions'):.4f}.\n"
    )
    args.output.write_text(header + found.settings.to_yaml(notes))


def _command(args: argparse.Namespace) -> str:
    """What repeats the run; what is as by default is left out."""
    words = ["tune", args.module, "--inputs", *args.inputs]
    words += ["--held-out", *args.held_out] if args.held_out else []
    words += ["--target", f"{args.target.kind}={args.target.value:g}"]
    words += ["--weights", args.weights] if args.weights else []
    words += ["--entry", args.entry] if args.entry else []
    words += ["--estimator", args.estimator]
    words += ["--assume-bidirectional"] if args.assume_bidirectional else []
    words += ["--length", args.length] if args.length != "padded" else []
    words += ["--seed", str(args.seed)] if args.seed else []
    words += ["--per-layer"] if args.per_layer else []
    words += ["--confidence", f"{args.confidence:g}"]
    words += ["--output-index", str(args.output_index)] if args.output_index else []
    return "python -m mca " + shlex.join(words)


def _confirm(
    args: argparse.Namespace,
    program: Program,
    found: Found,
    held_out: list[np.ndarray],
) -> int:
    """Runs the file that was written on samples that took no part in its choice."""
    progress("confirming on the held-out samples")
    comparison = program.compare(args.output, held_out)
    quality = args.target.measure(comparison.approximate, comparison.exact)
    print(_describe(found))
    print(f"{'':<12} {'samples':>7}  {args.target.kind:<22}  attended  positions")
    for name, estimate, result in (
        ("calibration", found.quality, found.comparison),
        ("held out", quality, comparison),
    ):
        print(
            f"{name:<12} {estimate.count:>7}  {_with_error(estimate):<22}  "
            f"{result.fraction('attended'):>8.4f}  {result.fraction('positions'):>9.4f}"
        )
    print(f"wrote {args.output}")
    return _judge(args.target, quality)


def _describe(found: Found) -> str:
    settings = found.settings
    if not settings.layers:
        return f"alpha {settings.alpha:g}, {settings.estimator}"
    alphas = ", ".join(f"{layer}: {alpha:g}" for layer, alpha in settings.layers)
    return f"alphas by layer, {settings.estimator}: {alphas}"


def _judge(target: Target, quality: Estimate) -> int:
    """Says whether held-out samples reach the target; the exit code."""
    short = target.shortfall(quality.mean)
    if short <= 0:
        print(f"{target} is reached on the held-out samples")
        return 0
    # Two standard errors: one sample in twenty is further off by chance.
    noise = 2 * quality.error
    kind = "within" if short <= noise else "beyond"
    print(
        f"{target} is missed on the held-out samples by {short:.3g}, {kind} their "
        f"noise of {noise:.3g}; use more calibration samples or more --confidence"
    )
    return 1


def _with_error(estimate: Estimate) -> str:
    return f"{estimate.mean:.6f} +- {estimate.error:.6f}"


def _target(text: str) -> Target:
    try:
        return Target.parse(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def _confidence(text: str) -> float:
    value = float(text)
    if not 0.5 <= value <= 0.99:
        raise argparse.ArgumentTypeError(
            f"expected a number from 0.5 to 0.99, found {text}"
        )
    return value
