"""`python -m mca gpu-suite`: packs what a machine with a GPU is to run, or runs it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ...paths import build_dir
from ..cases import parse_shape
from . import compiling, run, table
from .bundle import Bundle
from .compiling import Compiler
from .pack import Packer

LIMIT_MB = 64


def add_arguments(parser: argparse.ArgumentParser) -> None:
    where = build_dir() / "gpu-suite"
    parser.add_argument(
        "step",
        choices=("pack", "run", "all"),
        help="make the bundle, run it here, or both",
    )
    parser.add_argument(
        "--bundle",
        type=Path,
        metavar="DIR",
        default=where,
        help="default gpu-suite in the build tree",
    )
    pack = parser.add_argument_group("packing")
    pack.add_argument("--target", choices=("cuda", "emulator"), default="cuda")
    pack.add_argument("--chip", default="sm_90", help="default %(default)s")
    pack.add_argument(
        "--format",
        choices=("fatbin", "cubin", "ptx"),
        help="default fatbin where ptxas is, else ptx",
    )
    pack.add_argument(
        "--cases",
        nargs="*",
        choices=tuple(table.VARIANTS),
        default=list(table.VARIANTS),
        help="of the benchmark, default all",
    )
    pack.add_argument(
        "--shape",
        nargs="+",
        metavar="SIZES",
        help="such as d=768,n=512,batch=8,heads=12; default the table's",
    )
    pack.add_argument(
        "--variant",
        nargs=3,
        action="append",
        default=[],
        metavar=("NAME", "PRECISION", "OPTIONS"),
        help="all programs of a precision (f32, tf32, f16) once more with these "
        "options of mca-to-gpu",
    )
    pack.add_argument(
        "--tests", default="", help="numeric tests, as pytest's -k; default all"
    )
    pack.add_argument("--no-tests", action="store_true", help="benchmark only")
    run.add_arguments(parser.add_argument_group("running"))


def main(args: argparse.Namespace) -> int:
    """What run.run gives; 0 after packing alone."""
    if args.step != "run":
        _pack(args)
    return 0 if args.step == "pack" else run.run(Bundle(args.bundle), args)


def _pack(args: argparse.Namespace) -> None:
    emulated = args.target == "emulator"
    form = args.format or compiling.choose_format()
    compiler = Compiler(args.target, args.chip, "llvm" if emulated else form)
    shapes = table.TINY if emulated else table.SHAPES
    if args.shape:
        shapes = [parse_shape(text, table.TINY[0]) for text in args.shape]
    packer = Packer(args.bundle, compiler, [tuple(v) for v in args.variant])
    tests = None if args.no_tests else args.tests
    size = packer.pack(args.cases, shapes, tests)
    print(f"{args.bundle}: {size / 1e6:.1f} MB; run with: python3 {args.bundle}/run.py")
    if size > LIMIT_MB * 1e6:
        print(f"warning: more than {LIMIT_MB} MB", file=sys.stderr)
