"""`mca`, or `python -m mca`: commands over the compiler's tools."""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Callable

from . import commands, embed, packages, tune, weights
from .bench import bench, gpu_kernels, instructions, references
from .bench.gpu_suite import suite
from .errors import MCAError
from .evaluation import evaluate

Parser = argparse.ArgumentParser
Command = tuple[
    str, Callable[[Parser], None], Callable[[argparse.Namespace], int | None]
]


def _add_nothing(_: Parser) -> None:
    pass


def _fetch(_: argparse.Namespace) -> None:
    print(weights.fetch().weights.parent)


COMMANDS: dict[str, Command] = {
    "compile": (
        "compile a module to an object file and a C header",
        commands.add_compile_arguments,
        commands.compile_main,
    ),
    "run": (
        "compile a module and call it on arrays",
        commands.add_run_arguments,
        commands.run_main,
    ),
    "report": (
        "say what becomes of each attention, as a page",
        commands.add_report_arguments,
        commands.report_main,
    ),
    "tune": (
        "find the largest alpha that keeps a model good enough",
        tune.add_arguments,
        tune.main,
    ),
    "evaluate": (
        "measure the estimators on real text, without the compiler",
        evaluate.add_arguments,
        evaluate.main,
    ),
    "embed": (
        "embed sentences with exact and Monte-Carlo attention",
        embed.add_arguments,
        embed.main,
    ),
    "bench": (
        "measure compiled programs beside other compilers and libraries",
        bench.add_arguments,
        bench.main,
    ),
    "instructions": (
        "count the instructions of compiled programs",
        instructions.add_arguments,
        instructions.main,
    ),
    "gpu-kernels": (
        "check the registers and instructions of GPU kernels",
        gpu_kernels.add_arguments,
        gpu_kernels.main,
    ),
    "gpu-references": (
        "compare GPU kernels with CUDA written by hand",
        references.add_arguments,
        references.main,
    ),
    "gpu-suite": (
        "check and measure programs on a GPU, here or elsewhere",
        suite.add_arguments,
        suite.main,
    ),
    "fetch": (
        "download the model that embed uses, and print where it is",
        _add_nothing,
        _fetch,
    ),
}


def _show_warning(message: Warning | str, *_: object) -> None:
    print(f"warning: {message}", file=sys.stderr)


def main(arguments: list[str] | None = None) -> int:
    parser = Parser(prog="mca", description="Monte-Carlo attention as a compiler pass.")
    subparsers = parser.add_subparsers(required=True)
    for name, (summary, add_arguments, run) in COMMANDS.items():
        command = subparsers.add_parser(name, help=summary)
        add_arguments(command)
        command.set_defaults(run=run)
    args = parser.parse_args(arguments)
    try:
        with warnings.catch_warnings():
            warnings.showwarning = _show_warning
            return args.run(args) or 0
    except MCAError as error:
        print(f"error: {error.summary if error.shown else error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        return 130
    except (OSError, ValueError, packages.PackageError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
