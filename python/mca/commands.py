"""`mca compile`, `mca run` and `mca report`."""

from __future__ import annotations

import argparse
import tempfile
from dataclasses import replace
from pathlib import Path

from .compiler import build_object, compile
from .npy import check_folders, load_arrays, save_array
from .program_arguments import (
    add_program_arguments,
    compile_arguments,
    program_options,
    read_module,
)
from .report.collect import collect_report
from .weights_file import weights_file


def add_compile_arguments(parser: argparse.ArgumentParser) -> None:
    add_program_arguments(parser)
    parser.add_argument(
        "--output",
        type=Path,
        default=Path("model.o"),
        metavar="FILE.o",
        help="object file; the C header is written beside it (default: %(default)s)",
    )


def compile_main(args: argparse.Namespace) -> int:
    """Writes the object and the header."""
    header = args.output.with_suffix(".h")
    if header == args.output:
        raise ValueError(f"{header} is the header's name; name the object file")
    check_folders([args.output])
    module = read_module(args)
    options = program_options(args, module)
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        held = weights_file(module, options.weights, Path(scratch))
        build_object(module, replace(options, weights=held), args.output, header)
    print(f"wrote {args.output} and {header}")
    return 0


def add_run_arguments(parser: argparse.ArgumentParser) -> None:
    add_program_arguments(parser)
    _add_inputs(parser)
    parser.add_argument(
        "--output",
        nargs="+",
        type=Path,
        default=[],
        metavar="FILE.npy",
        help="where to write the results, in order (default: print them)",
    )


def run_main(args: argparse.Namespace) -> int:
    """Compiles, calls once, writes or prints the results."""
    check_folders(args.output)
    program = compile(read_module(args), **compile_arguments(args))
    try:
        found = program(*load_arrays(args.input))
    except TypeError as error:  # The files' fault, not the program's.
        raise ValueError(str(error)) from None
    results = found if isinstance(found, tuple) else (found,)
    if len(args.output) > len(results):
        raise ValueError(
            f"expected at most {len(results)} files for {program}, "
            f"found {len(args.output)}"
        )
    for path, value in zip(args.output, results, strict=False):
        save_array(path, value)
    for index, value in enumerate(results[len(args.output) :], len(args.output)):
        print(f"result {index}, {program.signature.results[index]}:\n{value}")
    return 0


def add_report_arguments(parser: argparse.ArgumentParser) -> None:
    add_program_arguments(parser)
    _add_inputs(parser)
    parser.add_argument(
        "--output",
        type=Path,
        default=Path("report.html"),
        metavar="FILE",
        help="the page, or data if it ends in .json (default: %(default)s)",
    )
    parser.add_argument(
        "--repeat", type=int, default=5, metavar="N", help="timed runs of each program"
    )
    parser.add_argument(
        "--each", action="store_true", help="also measure the time of each attention"
    )


def report_main(args: argparse.Namespace) -> int:
    """Prints the report and writes it as a page."""
    check_folders([args.output])
    inputs = load_arrays(args.input) if args.input else None
    module = read_module(args)
    options = program_options(args, module)
    report = collect_report(
        module,
        options,
        options.weights,
        inputs,
        repeat=args.repeat,
        each=args.each,
    )
    print(report)
    report.save(args.output)
    print(f"wrote {args.output}")
    return 0


def _add_inputs(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--input",
        nargs="+",
        default=[],
        metavar="FILE.npy",
        help="one for each argument of the entry",
    )
