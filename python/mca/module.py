"""A program as MLIR, in memory or in a file."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from .resources import put_weights, take_weights


@dataclass(frozen=True, eq=False)
class Module:
    """MLIR text or bytecode with the name of the function to run.

    `source` says where it came from; messages name it. What the mca.from_
    functions return is one. `weights` are the values of `dense_resource`
    constants that `data` leaves out.
    """

    data: bytes
    entry: str = "main"
    source: str = "<module>"
    weights: Mapping[str, np.ndarray] = field(default_factory=dict)

    @classmethod
    def of_text(cls, data: bytes, entry: str, source: str) -> Module:
        """Holds the weights in the text as numbers, in half the memory."""
        text, weights = take_weights(data)
        return cls(text, entry, source, weights)

    @property
    def text(self) -> str:
        """Without `weights`. Raises UnicodeDecodeError for bytecode."""
        return self.data.decode()

    def save(self, path: str | os.PathLike[str]) -> None:
        """With `weights`, for mca-opt, mca-run or another compiler."""
        Path(path).write_bytes(put_weights(self.data, self.weights))

    @contextmanager
    def file(self) -> Iterator[Path]:
        """A file without `weights`, for as long as the context lasts."""
        with TemporaryDirectory(prefix="mca-") as scratch:
            path = Path(scratch) / "module.mlir"
            path.write_bytes(self.data)
            yield path


def as_module(
    value: Module | str | bytes | os.PathLike[str], entry: str = "main"
) -> Module:
    """A path is read. A string is text if it has a line break or a brace, as
    every module has, and otherwise a path.

    Raises FileNotFoundError, ValueError for an empty string, and TypeError for
    anything else.
    """
    if isinstance(value, Module):
        return value
    if isinstance(value, bytes):
        return Module(value, entry)
    if isinstance(value, str) and ("\n" in value or "{" in value):
        return Module(value.encode(), entry)
    if isinstance(value, str) and not value:
        raise ValueError("expected MLIR text or a path, found an empty string")
    if isinstance(value, (str, os.PathLike)):
        return Module(Path(value).read_bytes(), entry, os.fspath(value))
    raise TypeError(
        "expected MLIR text, a path or what mca.from_torch, from_onnx or from_jax "
        f"returned, found {type(value).__name__}"
    )
