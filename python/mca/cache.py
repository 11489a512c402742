"""Compiled programs, kept under the digest of what they were made from."""

from __future__ import annotations

import hashlib
import os
import platform
from collections.abc import Iterable
from pathlib import Path

from .paths import find_tool, user_cache_dir


def cache_folder(cache: bool | str | os.PathLike[str]) -> Path | None:
    """Where programs are kept: nowhere, in ~/.cache/mca/programs, or as given."""
    if cache is False:
        return None
    return user_cache_dir() / "programs" if cache is True else Path(cache)


def program_key(data: bytes, words: Iterable[str], files: Iterable[str]) -> str:
    """A digest of the module, the options, the files' contents, the compiler and
    the processor, whose instructions programs use."""
    digest = hashlib.sha256(data)
    for part in [*words, *_processor()]:
        digest.update(b"\0" + part.encode())
    for path in [*map(Path, files), find_tool("mca-run")]:
        digest.update(b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def _processor() -> list[str]:
    """Its name and what it can; other systems have no such file."""
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return [platform.machine()]
    return sorted({line for line in lines if line.startswith(("model name", "flags"))})
