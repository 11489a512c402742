"""Weights given as a file or as arrays."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

from . import safetensors
from .arguments import from_torch_tensor, is_torch_tensor
from .module import Module

Weights = str | os.PathLike[str] | Mapping[str, Any]
"""A file, or numpy arrays or torch tensors by name."""


def weights_file(module: Module, weights: Weights | None, folder: Path) -> Path | None:
    """A safetensors file of `weights` and those of the module, written to
    `folder` if need be; nothing where there are none. Raises TypeError for other
    weights than files and arrays."""
    if not module.weights and not isinstance(weights, Mapping):
        return None if weights is None else Path(weights)
    if weights is None:
        weights = {}
    elif not isinstance(weights, Mapping):
        weights = safetensors.load(weights)
    path = folder / "weights.safetensors"
    arrays = {name: _as_array(name, value) for name, value in weights.items()}
    safetensors.save(path, {**module.weights, **arrays})
    return path


def _as_array(name: str, value: Any) -> np.ndarray:
    if is_torch_tensor(value):
        value = from_torch_tensor(value)
    if not isinstance(value, np.ndarray):
        raise TypeError(f"expected weight '{name}' to be an array, found {value!r:.99}")
    return value
