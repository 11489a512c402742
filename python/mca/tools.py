"""Runs programs quietly, and turns their failure into an error."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from pathlib import Path

from .errors import MCAError
from .paths import find_tool

Command = Sequence[str | os.PathLike[str]]


def run_command(
    command: Command,
    *,
    text: str | None = None,
    environment: Mapping[str, str] | None = None,
    renamed: Mapping[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    """What a program wrote that got `text` as its input.

    In its error stream `renamed` replaces paths of temporary files by what the
    user knows. Raises MCAError when it fails, and FileNotFoundError when there is
    no such program.
    """
    done = subprocess.run(
        command,
        input=text,
        env=environment,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    for old, new in (renamed or {}).items():
        done.stderr = done.stderr.replace(old, new)
    if done.returncode:
        summary = f"{Path(command[0]).name} failed ({describe_exit(done.returncode)})"
        raise MCAError(summary, done.stderr.strip())
    return done


def run_tool(
    name: str, words: list[str], renamed: Mapping[str, str] | None = None
) -> str:
    """What mca-opt or mca-run writes to the error stream.

    Raises MCAError, and FileNotFoundError when the tool is not built.
    """
    return run_command([find_tool(name), *words], renamed=renamed).stderr


def describe_exit(code: int) -> str:
    """Of a process: "exit code 1", or the signal that ended it."""
    return f"signal {-code}" if code < 0 else f"exit code {code}"
