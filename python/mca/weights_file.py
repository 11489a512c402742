"""Weights given as a file or as arrays."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import numpy as np

from . import safetensors

Weights = str | os.PathLike[str] | Mapping[str, np.ndarray]


def weights_file(weights: Weights | None, folder: Path) -> Path | None:
    """A safetensors file; arrays are written to `folder`."""
    if weights is None:
        return None
    if not isinstance(weights, Mapping):
        return Path(weights)
    path = folder / "weights.safetensors"
    safetensors.save(path, dict(weights))
    return path
