"""`mca.from_onnx`: an ONNX file as MLIR, by torch-mlir's importer."""

from __future__ import annotations

import os
import re
import tempfile
from pathlib import Path

from ..errors import MCAError
from ..module import Module
from .torch_mlir import lower, require, run_module

_Path = str | os.PathLike[str]
_PASSES = (
    "func.func(convert-torch-onnx-to-torch)",
    "torch-onnx-to-torch-backend-pipeline",
    "torch-backend-to-linalg-on-tensors-backend-pipeline",
)
_FUNCTION = re.compile(rb"^\s*func\.func @\"?([^\s\"(]+)\"?\(", re.MULTILINE)


def from_onnx(path: _Path, *, opset: int | None = None) -> Module:
    """An ONNX file as linalg on tensors, with its weights.

    Files of version 17 and above are taken as they are; `opset` converts them to
    another version first, as older ones need. Where the importer cannot see sizes,
    onnxruntime computes them if it is installed. `entry` of the result is the
    graph's name.

    Needs torch-mlir and onnx. Raises FileNotFoundError, and MCAError, which names
    the operation in the way.
    """
    for package in ("torch_mlir", "onnx"):
        require(package, "an import of ONNX")
    if not Path(path).exists():
        raise FileNotFoundError(f"{os.fspath(path)} does not exist")
    what = f"the import of {os.fspath(path)}"
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        folder = Path(scratch)
        try:
            data = _import(path, opset, folder, what)
        except MCAError as error:
            # Sizes that the file computes must be constants; the importer sees
            # through less of that than the run-time does.
            data = _import(_fold(path, folder, error), opset, folder, what)
    found = _FUNCTION.search(data)
    if found is None:
        raise MCAError(f"{what}: no function came out")
    return Module.of_text(data, found[1].decode(), os.fspath(path))


def _import(path: _Path, opset: int | None, folder: Path, what: str) -> bytes:
    imported = folder / "imported.mlir"
    words = [os.fspath(path), "-o", str(imported)]
    words += [f"--opset-version={opset}"] if opset else []
    run_module("torch_mlir.tools.import_onnx", words, what)
    return lower(imported, _PASSES, what)


def _fold(path: _Path, folder: Path, error: MCAError) -> Path:
    """The model with its constant expressions evaluated. Raises `error` where
    onnxruntime is missing or takes the model for none."""
    try:
        import onnxruntime as runtime
    except ImportError:
        raise error from None
    folded = folder / "folded.onnx"
    options = runtime.SessionOptions()
    options.log_severity_level = 4
    options.optimized_model_filepath = str(folded)
    options.graph_optimization_level = runtime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    try:
        runtime.InferenceSession(os.fspath(path), options, ["CPUExecutionProvider"])
    except Exception:  # onnxruntime has a type for each cause, and no common one.
        raise error from None
    return folded
