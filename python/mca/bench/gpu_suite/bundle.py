"""Opens the compiled programs of a bundle."""

from __future__ import annotations

import ctypes
import json
import lzma
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Bundle:
    """A folder that `pack` made and its manifest.json."""

    folder: Path

    @property
    def manifest(self) -> dict[str, Any]:
        return json.loads((self.folder / "manifest.json").read_text())

    @property
    def runtime(self) -> Path:
        return self.folder / self.manifest["runtime"]

    def open(self, name: str) -> Callable:
        """`_mlir_ciface_main` of a program. The runtime must be loaded already."""
        packed = lzma.decompress((self.folder / name).read_bytes())
        with tempfile.NamedTemporaryFile(suffix=".so") as file:
            file.write(packed)
            file.flush()
            # Mapped: the file need not stay.
            return ctypes.CDLL(file.name)["_mlir_ciface_main"]


def compress(program: Path, made: Path) -> None:
    """What `open` reads."""
    made.write_bytes(lzma.compress(program.read_bytes(), preset=1))
