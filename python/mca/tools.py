"""Runs a tool of the compiler quietly, and turns its failure into an error."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping

from .errors import Diagnostic, MCAError, parse_diagnostics
from .paths import find_tool


def run_tool(
    name: str, words: list[str], renamed: Mapping[str, str] | None = None
) -> str:
    """What mca-opt or mca-run writes to the error stream.

    In it `renamed` replaces paths of temporary files by what the user knows.
    Raises MCAError, whose summary is the first error, and FileNotFoundError
    when the tool is not built.
    """
    command = [str(find_tool(name)), *words]
    done = subprocess.run(
        command, capture_output=True, text=True, errors="replace", check=False
    )
    output = done.stderr
    for old, new in (renamed or {}).items():
        output = output.replace(os.fspath(old), new)
    if done.returncode:
        raise MCAError(_summary(name, done.returncode, output), output.strip())
    return output


def _summary(name: str, code: int, output: str) -> str:
    failed = f"{name} failed ({describe_exit(code)})"
    errors = [d for d in parse_diagnostics(output) if d.severity == "error"]
    return f"{failed}: {_short(errors[0])}" if errors else failed


def _short(error: Diagnostic) -> str:
    place = f"{error.file}:{error.line}:{error.column}: " if error.file else ""
    return place + error.message


def describe_exit(code: int) -> str:
    """Of a process: "exit code 1", or the signal that ended it."""
    return f"signal {-code}" if code < 0 else f"exit code {code}"
