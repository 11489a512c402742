"""A program as MLIR, in memory or in a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory


@dataclass(frozen=True)
class Module:
    """MLIR text or bytecode with the name of the function to run.

    `source` says where it came from; messages name it. What the mca.from_
    functions return is one, with its weights inside.
    """

    data: bytes
    entry: str = "main"
    source: str = "<module>"

    @property
    def text(self) -> str:
        """Raises UnicodeDecodeError for bytecode."""
        return self.data.decode()

    def save(self, path: str | os.PathLike[str]) -> None:
        """For mca-opt, mca-run or another compiler."""
        Path(path).write_bytes(self.data)

    @contextmanager
    def file(self) -> Iterator[Path]:
        """A file of this text, for as long as the context lasts."""
        with TemporaryDirectory(prefix="mca-") as scratch:
            path = Path(scratch) / "module.mlir"
            self.save(path)
            yield path


def as_module(
    value: Module | str | bytes | os.PathLike[str], entry: str = "main"
) -> Module:
    """A path is read. A string is text if it has a line break or a brace, as
    every module has, and otherwise a path.

    Raises FileNotFoundError, and TypeError for anything else.
    """
    if isinstance(value, Module):
        return value
    if isinstance(value, bytes):
        return Module(value, entry)
    if isinstance(value, str) and ("\n" in value or "{" in value):
        return Module(value.encode(), entry)
    if isinstance(value, (str, os.PathLike)):
        return Module(Path(value).read_bytes(), entry, os.fspath(value))
    raise TypeError(
        "expected MLIR text, a path or what mca.from_torch, from_onnx or from_jax "
        f"returned, found {type(value).__name__}"
    )
