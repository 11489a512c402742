"""Weights given as a file or as arrays."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from . import safetensors
from .module import Module

Weights = str | os.PathLike[str] | Mapping[str, np.ndarray]


def weights_file(module: Module, weights: Weights | None, folder: Path) -> Path | None:
    """A safetensors file of `weights` and those of the module, written to
    `folder` if need be; nothing where there are none."""
    if not module.weights and not isinstance(weights, Mapping):
        return None if weights is None else Path(weights)
    if weights is None:
        weights = {}
    elif not isinstance(weights, Mapping):
        weights = safetensors.load(weights)
    path = folder / "weights.safetensors"
    safetensors.save(path, {**module.weights, **weights})
    return path
