"""`python -m mca gpu-kernels`: registers, shared memory and instructions of
kernels, as NVIDIA's assembler sees them. No GPU is needed."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from .. import safetensors
from ..embed import ESTIMATORS
from ..errors import MCAError
from ..paths import find_tool
from ..tools import run_command
from . import baselines, machine, ptx
from .cases import Shape, parse_shape, shape
from .kernel_tables import Program, Table, differences, spills, table
from .problem import Problem

TYPES = ("f16", "bf16")
ATTENTIONS = tuple(f"attention-{kind}" for kind in TYPES)
CASES = ("projection", "product", "block", *TYPES, "tf32", *ATTENTIONS)
"""Those of the benchmark; products and attentions of operands of that type."""
DEFAULT = shape(d=768, n=128, heads=12)
CHIPS = ("sm_80", "sm_90", "sm_100", "sm_120")
NAME = "gpu-kernels"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--case",
        nargs="+",
        choices=CASES,
        default=list(CASES),
        help="programs, a block also with each estimator; products of types of tensor "
        "cores, those of 16 bits also sampled; attentions of these; default all",
    )
    parser.add_argument(
        "--chip", nargs="+", default=list(CHIPS), help=f"default {' '.join(CHIPS)}"
    )
    parser.add_argument(
        "--shape", metavar="SIZES", default="", help=f"default {DEFAULT}, with commas"
    )
    parser.add_argument(
        "--options",
        default="",
        help="more options of mca-to-gpu, such as fast-math=true",
    )
    baselines.add_arguments(parser, NAME, "kernels")
    parser.add_argument(
        "--registers",
        type=int,
        default=8,
        help="fail above this excess over the baseline, default %(default)s",
    )


def main(args: argparse.Namespace) -> int:
    """0, or 1 where registers spill or kernels are not as in the baseline."""
    baseline = baselines.read(Table, args)
    size = parse_shape(args.shape, DEFAULT) if args.shape else DEFAULT
    compiled = [
        _compile(source, chip, args.options)
        for source in _sources(args.case, size)
        for chip in args.chip
    ]
    found = Table(
        {"ptxas": ptx.version(ptx.find_ptxas())},
        machine.commit(),
        _command(args),
        machine.now(),
        [program.with_shared_memory() for program in compiled],
    )
    baselines.write(found, args, NAME)
    print(table(found))
    errors = list(spills(compiled))
    if baseline:
        errors += differences(found, baseline, args.registers)
    for line in errors:
        print(f"error: {line}", file=sys.stderr)
    return 1 if errors else 0


def _command(args: argparse.Namespace) -> str:
    words = ["python -m mca gpu-kernels --case", *args.case, "--chip", *args.chip]
    words += ["--shape", args.shape] if args.shape else []
    words += ["--options", f"'{args.options}'"] if args.options else []
    return " ".join(words)


@dataclass(frozen=True)
class _Source:
    """A program; `estimator` is empty for the exact one, `options` are more of
    mca-to-gpu."""

    name: str
    module: str
    weights: dict[str, np.ndarray]
    estimator: str = ""
    options: str = ""


def _sources(cases: list[str], size: Shape) -> Iterator[_Source]:
    for case in cases:
        if case == "tf32":
            yield _Source(case, _typed_product(size, "f32"), {}, options="tf32=true")
            continue
        if case in TYPES:
            yield _Source(case, _typed_product(size, case), {})
            yield _Source(f"{case} sampled", _sampled_product(size, case), {})
            continue
        if case in ATTENTIONS:
            kind = case.removeprefix("attention-")
            yield _Source(case, _typed_attention(size, kind), {})
            continue
        problem = Problem(case, size, "mca")
        exact = _Source(case, problem.module, problem.data.weights)
        yield exact
        for name in ESTIMATORS if problem.case.attends else ():
            yield replace(exact, name=f"{case} {name}", estimator=name)


def _typed_product(size: Shape, kind: str) -> str:
    """A projection of factors of this type with sums of f32."""
    left = f"tensor<{size.tokens}x{size.d}x{kind}>"
    right = f"tensor<{size.d}x{size.d}x{kind}>"
    result = f"tensor<{size.tokens}x{size.d}xf32>"
    return f"""
func.func @main(%a: {left}, %b: {right}) -> {result} {{
  %zero = arith.constant 0.0 : f32
  %empty = tensor.empty() : {result}
  %init = linalg.fill ins(%zero : f32) outs(%empty : {result}) -> {result}
  %0 = linalg.matmul ins(%a, %b : {left}, {right}) outs(%init : {result}) -> {result}
  return %0 : {result}
}}
"""


def _sampled_product(size: Shape, kind: str) -> str:
    """Values of this type from as many samples as the probabilities say."""
    columns = size.d // size.heads
    x = f"tensor<{size.tokens}x{size.d}x{kind}>"
    weight = f"tensor<{size.d}x{size.heads}x{columns}x{kind}>"
    probabilities = f"tensor<{size.heads}x{size.tokens}x{size.tokens}x{kind}>"
    result = f"tensor<{size.heads}x{size.tokens}x{columns}x{kind}>"
    return f"""
func.func @main(%x: {x}, %a: {probabilities}) -> {result} {{
  %w = arith.constant dense<1.0> : {weight}
  %init = tensor.empty() : {result}
  %0 = mca.encode values(%x : {x}) weight(%w : {weight})
         probabilities(%a : {probabilities}) outs(%init : {result})
         {{alpha = 0.2 : f64}} -> {result}
  return %0 : {result}
}}
"""


def _typed_attention(size: Shape, kind: str) -> str:
    """Heads of this type with a mask of f32 for each query and key."""
    heads = f"tensor<{size.heads}x{size.n}x{size.d // size.heads}x{kind}>"
    mask = f"tensor<{size.n}x{size.n}xf32>"
    results = ("h, i, k", "h, j, k", "h, j, f", "i, j", "h, i, f")
    maps = ", ".join(f"affine_map<(h, i, j, k, f) -> ({dims})>" for dims in results)
    return f"""
func.func @main(%q: {heads}, %k: {heads}, %v: {heads}, %m: {mask}) -> {heads} {{
  %init = tensor.empty() : {heads}
  %0 = mca.fused_attention ins(%q, %k, %v : {heads}, {heads}, {heads})
    masks(%m : {mask}) outs(%init : {heads}) {{indexing_maps = [{maps}]}} scores {{
  ^bb0(%product: f32, %h: index, %i: index, %j: index, %mask: f32):
    %score = arith.addf %product, %mask : f32
    mca.yield %score : f32
  }} -> {heads}
  return %0 : {heads}
}}
"""


def _compile(source: _Source, chip: str, options: str) -> Program:
    kernels = [
        kernel
        for text in ptx.texts(_lower(source, chip, options))
        for kernel in ptx.assemble(text, chip)
    ]
    if not kernels:
        raise MCAError(f"{source.name}: no kernel for {chip}")
    return Program(source.name, chip, kernels)


def _lower(source: _Source, chip: str, options: str) -> str:
    """The module after mca-to-gpu, without its weights."""
    with tempfile.TemporaryDirectory(prefix="mca-kernels-") as scratch:
        weights = Path(scratch) / "weights.safetensors"
        safetensors.save(weights, source.weights)
        command = [find_tool("mca-opt"), "-", f"--mca-bind-weights=file={weights}"]
        if source.estimator:
            settings = f"alpha=0.2 estimator={source.estimator}"
            command.append(f"--mca-approximate-attention={settings}")
        command += [
            f"--mca-to-gpu=chip={chip} {source.options} {options}",
            "--mlir-elide-resource-strings-if-larger=16",
            "--mlir-elide-elementsattrs-if-larger=16",
        ]
        return run_command(command, text=source.module).stdout
