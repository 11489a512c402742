"""Arrays of .npy files that a user named."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

import numpy as np


def load_arrays(paths: Iterable[str | os.PathLike[str]]) -> list[np.ndarray]:
    """Raises ValueError for what is no such file, and FileNotFoundError."""
    return [_load(os.fspath(path)) for path in paths]


def _load(path: str) -> np.ndarray:
    try:
        value = np.load(path)
    except (ValueError, EOFError):
        # numpy's messages name no file, and say how to load objects of Python.
        raise ValueError(f"{path} is no array as numpy.save writes it") from None
    if not isinstance(value, np.ndarray):
        raise ValueError(f"expected one array in {path}, found an archive")
    return value


def save_array(path: Path, value: np.ndarray) -> None:
    """Under just this name: numpy.save would append .npy to another."""
    with path.open("wb") as file:
        np.save(file, value)


def check_folders(paths: Iterable[Path]) -> None:
    """Raises FileNotFoundError where a file could not be written, for commands
    that take long before they write it."""
    for path in paths:
        if not path.parent.is_dir():
            raise FileNotFoundError(f"cannot write {path}: there is no {path.parent}")
