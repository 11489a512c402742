"""Runs a tool of the compiler quietly, and turns its failure into an error."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping

from .errors import MCAError
from .paths import find_tool


def run_tool(
    name: str, words: list[str], renamed: Mapping[str, str] | None = None
) -> str:
    """What mca-opt or mca-run writes to the error stream.

    In it `renamed` replaces paths of temporary files by what the user knows.
    Raises MCAError, and FileNotFoundError when the tool is not built.
    """
    command = [str(find_tool(name)), *words]
    done = subprocess.run(
        command, capture_output=True, text=True, errors="replace", check=False
    )
    output = done.stderr
    for old, new in (renamed or {}).items():
        output = output.replace(old, new)
    if done.returncode:
        summary = f"{name} failed ({describe_exit(done.returncode)})"
        raise MCAError(summary, output.strip())
    return output


def describe_exit(code: int) -> str:
    """Of a process: "exit code 1", or the signal that ended it."""
    return f"signal {-code}" if code < 0 else f"exit code {code}"
