"""Compiles the programs of a bundle, here, for the machine that has the GPU."""

from __future__ import annotations

import platform
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from ... import safetensors
from ...link import compiler
from ...paths import find_library
from ...tools import run_command, run_tool
from .. import programs, ptx
from ..cases import Shape
from . import values
from .bundle import compress
from .table import Variant


@dataclass(frozen=True)
class Compiler:
    """`target` is cuda or emulator; `chip` and `format` are mca-to-gpu's."""

    target: str
    chip: str
    format: str

    @property
    def library(self) -> str:
        """What programs call."""
        return "mca_emulator" if self.target == "emulator" else "mca_runtime"

    def compile(
        self,
        variant: Variant,
        module: str,
        weights: Mapping[str, np.ndarray],
        made: Path,
    ) -> None:
        """The program on arguments of the device, compressed. Raises MCAError."""
        options = [f"--target={self.target}", f"--chip={self.chip}"]
        options.append(f"--gpu-options={self._options(variant)}")
        if platform.machine() == "x86_64":
            options.append("--mcpu=x86-64-v2")  # Any host will do.
        if variant.alpha is not None:
            options += [f"--alpha={variant.alpha}", f"--estimator={variant.estimator}"]
        for name, value in variant.levels.items():
            options.append(f"--{name.replace('_', '-')}={value}")
        with tempfile.TemporaryDirectory(prefix="mca-gpu-") as scratch:
            folder = Path(scratch)
            names = ("module.mlir", "weights.safetensors", "program.o", "program.so")
            source, stored, program, library = (folder / name for name in names)
            source.write_text(module)
            safetensors.save(stored, weights)
            command = [str(source), f"--weights={stored}", *options]
            run_tool("mca-run", [*command, f"--emit-object={program}"])
            self.link([program], library)
            compress(library, made)

    def link(self, sources: list[str | Path], library: Path) -> None:
        """Symbols that nothing defines are an error here, not there."""
        command = [compiler(), "-shared", "-o", library, *sources]
        command += [f"-L{find_library(self.library)}", f"-l{self.library}", "-lm"]
        run_command([*command, "-Wl,-z,defs"])

    def _options(self, variant: Variant) -> str:
        # The emulator has a format of its own.
        form = "" if self.target == "emulator" else f"format={self.format} "
        return f"{form}host-arguments=false {variant.options}".strip()


def choose_format() -> str:
    """Machine code and PTX where NVIDIA's assembler is there, else PTX, which the
    driver compiles when a program is loaded."""
    try:
        ptx.find_ptxas()
    except FileNotFoundError:
        return "ptx"
    return "fatbin"


def module(case: str, variant: Variant, size: Shape) -> str:
    """The text of the program."""
    if case == "block":
        return programs.block(size, variant.kind)
    if variant.name.startswith("projection"):
        return programs.projection(size, variant.kind)
    return _encode(size, variant.kind)


def _encode(size: Shape, kind: str) -> str:
    """main(x, probabilities of one query)."""
    d, heads, columns = size.d, size.heads, size.d // size.heads
    x = f"tensor<{size.batch}x{size.n}x{d}x{kind}>"
    flat, w = f"tensor<{d}x{d}x{kind}>", f"tensor<{d}x{heads}x{columns}x{kind}>"
    row, b = f"tensor<{d}x{kind}>", f"tensor<{heads}x{columns}x{kind}>"
    a = f"tensor<{size.batch}x{heads}x1x{size.n}xf32>"
    v = f"tensor<{size.batch}x{heads}x{size.n}x{columns}x{kind}>"
    return f"""
func.func @main(%x: {x}, %a: {a}) -> {v} {{
  %flat = arith.constant dense_resource<value.weight> : {flat}
  %row = arith.constant dense_resource<value.bias> : {row}
  %w = tensor.expand_shape %flat [[0], [1, 2]] output_shape [{d}, {heads}, {columns}] : {flat} into {w}
  %b = tensor.expand_shape %row [[0, 1]] output_shape [{heads}, {columns}] : {row} into {b}
  %init = tensor.empty() : {v}
  %v = mca.encode values(%x : {x}) weight(%w : {w}) bias(%b : {b}) probabilities(%a : {a})
    outs(%init : {v}) {{alpha = {values.ALPHA:.17e} : f64}} -> {v}
  return %v : {v}
}}
"""
