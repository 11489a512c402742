"""`python -m mca`: commands over the compiler's tools."""

from __future__ import annotations

import argparse
import sys

from . import embed, packages, tune, weights
from .bench import bench, gpu_kernels, instructions
from .bench.contenders.native import ToolError
from .evaluation import evaluate
from .errors import MCAError


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="python -m mca", description="Monte-Carlo attention as a compiler pass."
    )
    commands = parser.add_subparsers(required=True)
    command = commands.add_parser(
        "embed", help="embed sentences with exact and Monte-Carlo attention"
    )
    embed.add_arguments(command)
    command.set_defaults(run=embed.main)
    command = commands.add_parser(
        "evaluate", help="measure the estimators on real text, without the compiler"
    )
    evaluate.add_arguments(command)
    command.set_defaults(run=evaluate.main)
    command = commands.add_parser(
        "tune", help="find the largest alpha that keeps a model good enough"
    )
    tune.add_arguments(command)
    command.set_defaults(run=tune.main)
    command = commands.add_parser(
        "bench", help="measure compiled programs beside other compilers and libraries"
    )
    bench.add_arguments(command)
    command.set_defaults(run=bench.main)
    command = commands.add_parser(
        "instructions", help="count the instructions of compiled programs"
    )
    instructions.add_arguments(command)
    command.set_defaults(run=instructions.main)
    command = commands.add_parser(
        "gpu-kernels", help="check the registers and instructions of GPU kernels"
    )
    gpu_kernels.add_arguments(command)
    command.set_defaults(run=gpu_kernels.main)
    command = commands.add_parser(
        "fetch", help="download the model that embed uses, and print where it is"
    )
    command.set_defaults(run=lambda _: print(weights.fetch().weights.parent))
    args = parser.parse_args(arguments)
    try:
        return args.run(args) or 0
    except MCAError as error:
        print(f"error: {error.summary}", file=sys.stderr)
        return 1
    except (OSError, ValueError, ToolError, packages.PackageError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main())
