"""torch-mlir's tools, run as processes: they end in an abort now and then."""

from __future__ import annotations

import importlib.util
import re
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from ..errors import MCAError

TO_LINALG = (
    "func.func(torch-match-quantized-custom-ops)",
    "torchdynamo-export-to-torch-backend-pipeline",
    "torch-backend-to-linalg-on-tensors-backend-pipeline",
)
"""Passes from what the importer of torch graphs makes to linalg on tensors."""

_OPERATION = re.compile(r"\b(?:torch\.)?((?:aten|prims|torchvision|onnx)\.[\w.]+)")
# torch-mlir does not lower these two of JAX's; upstream MLIR has the same.
_ERF = re.compile(rb"chlo\.(erfc?) (%\S+) : (tensor<\S+>) -> tensor<\S+>")
_FOREIGN = re.compile(
    rb"^[^\"\n]*?\"?\b((?:tm_tensor|ml_program|stablehlo|chlo)\.\w+)", re.MULTILINE
)
_HINTS = {
    "tm_tensor.scan": "a cumulative operation, which has no form in upstream MLIR",
    "ml_program": "the state of a random generator; call .eval() on the module",
    "": "an operation that torch-mlir does not lower",
}


def require(package: str, purpose: str) -> None:
    """Raises MCAError that says how to get a package that is not installed."""
    if importlib.util.find_spec(package) is None:
        name = package.replace("_", "-")
        raise MCAError(f"{purpose} needs {name}: pip install {name}")


def run_module(name: str, words: Sequence[str], what: str) -> None:
    """Runs a Python module as a program. Raises MCAError in its words."""
    command = [sys.executable, "-m", name, *words]
    done = subprocess.run(
        command, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode:
        raise export_error(what, done.stderr.strip())


def lower(source: Path, passes: Sequence[str], what: str) -> bytes:
    """The text that torch-mlir-opt makes of a file of its dialects; of foreign
    operations none may be left. Raises MCAError that names the operation which
    could not be lowered."""
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        made = Path(scratch) / "lowered.mlir"
        pipeline = f"--pass-pipeline=builtin.module({','.join(passes)})"
        words = [str(source), pipeline, "-o", str(made)]
        run_module("torch_mlir.tools.opt", words, what)
        data = _ERF.sub(rb"math.\1 \2 : \3", made.read_bytes())
    if found := _FOREIGN.search(data):
        name = found[1].decode()
        hints = (hint for start, hint in _HINTS.items() if name.startswith(start))
        raise MCAError(f"{what} failed: {name} is left, {next(hints)}")
    return data


def export_error(what: str, output: str) -> MCAError:
    """The failure of an export; the operations in the output are named first."""
    lines = [line for line in output.splitlines() if "error" in line.lower()]
    names = dict.fromkeys(_OPERATION.findall("\n".join(lines) or output))
    reason = f" at {', '.join(names)}" if names else ""
    return MCAError(f"{what} failed{reason}", output)
