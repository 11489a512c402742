"""`mca.from_jax`: a function of JAX as MLIR, by way of StableHLO."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from ..module import Module
from .torch_mlir import lower, require

_PASSES = ("inline", "stablehlo-legalize-to-linalg", "canonicalize", "cse")


def from_jax(function: Callable, example_inputs: Sequence[Any]) -> Module:
    """A function of JAX as linalg on tensors.

    `example_inputs` are what it is called with: the leaves of their trees become
    arguments in order, and sizes are fixed. Arrays that the function closes over
    are its weights; only they can be approximated, so leave parameters out of the
    arguments: `mca.from_jax(lambda x: apply(params, x), [x])`.

    Needs jax, and torch-mlir, whose tools lower StableHLO. Raises MCAError.
    """
    for package in ("jax", "torch_mlir"):
        require(package, "an export from JAX")
    import jax

    name = getattr(function, "__name__", type(function).__name__)
    text = jax.jit(function).lower(*example_inputs).as_text()
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        source = Path(scratch) / "module.mlir"
        source.write_text(text)
        data = lower(source, _PASSES, f"the export of {name}")
    return Module.of_text(data, "main", name)
