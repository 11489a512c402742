"""Options that the commands on a module share."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from .frontends.onnx_files import from_onnx
from .module import Module, as_module
from .options import Options


def add_module_arguments(parser: argparse.ArgumentParser) -> None:
    """The module, and what every command says of it."""
    parser.add_argument(
        "module", metavar="MODULE", help="MLIR text or bytecode, or an .onnx file"
    )
    parser.add_argument(
        "--weights", metavar="FILE", help="safetensors file of the module's constants"
    )
    parser.add_argument("--entry", metavar="NAME", help="function to run")
    parser.add_argument(
        "--estimator",
        choices=("sampling", "centroid", "relaxed"),
        help="how values are approximated (default: sampling)",
    )
    parser.add_argument(
        "--assume-bidirectional",
        action="store_true",
        help="masks of which it is not known do not depend on the query",
    )
    parser.add_argument(
        "--seed", type=int, metavar="N", help="of the random sequences of sampling"
    )
    parser.add_argument("--threads", type=int, metavar="N", help="of the program")


def add_program_arguments(parser: argparse.ArgumentParser) -> None:
    """The module, and the options of `mca.compile`."""
    add_module_arguments(parser)
    parser.add_argument(
        "--alpha", type=float, metavar="A", help="error coefficient (default: exact)"
    )
    parser.add_argument(
        "--config", metavar="FILE", help="instead of --alpha, as `mca tune` writes it"
    )
    parser.add_argument(
        "--target",
        choices=("cpu", "cuda", "emulator"),
        default="cpu",
        help="where the program runs (default: %(default)s)",
    )
    parser.add_argument(
        "--levels", metavar="LIST", help="what relaxed may use, as mca-run takes it"
    )
    parser.add_argument(
        "--int8-product",
        choices=("auto", "on", "off"),
        help="whether relaxed may take the product with A in int8 (default: auto)",
    )
    parser.add_argument(
        "--bf16-product",
        choices=("auto", "on", "off"),
        help="or in bf16, without an int8 product (default: auto)",
    )
    parser.add_argument(
        "--quick", action="store_true", help="compile in less time to a slower program"
    )


def read_module(args: argparse.Namespace) -> Module:
    """Raises FileNotFoundError, and MCAError for an import that fails."""
    if args.module.endswith(".onnx"):
        return from_onnx(args.module)
    return as_module(args.module)


@contextmanager
def module_file(args: argparse.Namespace) -> Iterator[tuple[str, str]]:
    """The module as a file that mca-run reads, for as long as the context lasts,
    and the function to run. Raises as `read_module`."""
    if not args.module.endswith(".onnx"):
        yield args.module, args.entry or "main"
        return
    module = read_module(args)
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        path = Path(scratch) / "module.mlir"
        module.save(path)
        yield str(path), args.entry or module.entry


def compile_arguments(args: argparse.Namespace) -> dict[str, Any]:
    """For `mca.compile`, besides the module."""
    names = ["alpha", "estimator", "config", "target", "entry", "weights", "threads"]
    names += ["seed", "levels", "int8_product", "bf16_product"]
    names += ["assume_bidirectional", "quick"]
    return {name: getattr(args, name) for name in names}


def program_options(args: argparse.Namespace, module: Module) -> Options:
    """The same as one value; the module says what is run by default."""
    values = compile_arguments(args)
    return Options(**values | {"entry": args.entry or module.entry})
