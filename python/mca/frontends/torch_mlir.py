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
_HINTS = {
    "tm_tensor.scan": "a cumulative sum; pass position_ids or attention_mask as "
    "arguments, so that the model does not compute them",
    "tm_tensor.": "an operation that has no form in upstream MLIR",
    "ml_program.": "state, such as that of a random generator; call .eval() first",
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
        data = made.read_bytes()
    for name, hint in _HINTS.items():
        if name.encode() in data:
            raise MCAError(f"{what}: {name.rstrip('.')} is left: {hint}")
    return data


def export_error(what: str, output: str) -> MCAError:
    """The failure of an export; the operations in the output are named first."""
    lines = [line for line in output.splitlines() if "error" in line.lower()]
    names = dict.fromkeys(_OPERATION.findall("\n".join(lines) or output))
    reason = f" at {', '.join(names)}" if names else ""
    return MCAError(f"{what} failed{reason}", output)
