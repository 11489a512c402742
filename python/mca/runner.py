"""Runs `mca-run` and reads back what it computed."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from .paths import find_tool


class RunError(RuntimeError):
    """mca-run failed. `diagnostics` is what it wrote, also shown on stderr."""

    def __init__(self, summary: str, diagnostics: str):
        super().__init__(f"{summary}:\n{diagnostics}")
        self.summary = summary
        self.diagnostics = diagnostics


@dataclass(frozen=True)
class Comparison:
    """The approximate program beside the exact one."""

    approximate: np.ndarray
    exact: np.ndarray
    report: dict[str, Any]
    """mca-run's JSON: attentions, outputs, time_ms."""

    def fraction(self, kind: str) -> float:
        """Mean over the attentions; `kind` is "positions" or "attended"."""
        values = [a["fraction_" + kind] for a in self.report["attentions"]]
        return float(np.mean(values)) if values else 1.0

    @property
    def time_ratio(self) -> float:
        """Time of the exact program over that of the approximate one, as
        mca-run prints it: above 1 the approximate one is faster."""
        times = self.report["time_ms"]
        return times["exact"] / times["approx"]


def compare(
    module: str | os.PathLike[str],
    inputs: Sequence[np.ndarray],
    *,
    alpha: float,
    weights: str | os.PathLike[str] | None = None,
    entry: str = "main",
    seed: int = 0,
    repeat: int = 1,
    threads: int | None = None,
    batched: bool = False,
) -> Comparison:
    """Compiles `module` and runs it exactly and with Monte-Carlo attention.

    With `batched` every input has one more leading axis; the program runs once
    for each slice and the outputs are stacked. Raises RunError when mca-run
    fails and FileNotFoundError when it is not built.
    """
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        folder = Path(scratch)
        command = [
            str(find_tool("mca-run")),
            os.fspath(module),
            f"--entry={entry}",
            "--compare",
            f"--alpha={alpha}",
            f"--seed={seed}",
            f"--repeat={repeat}",
            f"--output={folder / 'approximate.npy'}",
            f"--output-exact={folder / 'exact.npy'}",
            f"--json={folder / 'report.json'}",
        ]
        command += [
            f"--input={_save(folder, i, value)}" for i, value in enumerate(inputs)
        ]
        command += [f"--weights={os.fspath(weights)}"] if weights else []
        command += [f"--threads={threads}"] if threads else []
        command += ["--batched"] if batched else []
        _execute(command)
        return Comparison(
            approximate=np.load(folder / "approximate.npy"),
            exact=np.load(folder / "exact.npy"),
            report=json.loads((folder / "report.json").read_text()),
        )


def _save(folder: Path, index: int, value: np.ndarray) -> Path:
    path = folder / f"input{index}.npy"
    np.save(path, np.ascontiguousarray(value))
    return path


def _execute(command: list[str]) -> None:
    """Passes the tool's messages on as they come, and keeps them for an error."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    messages = []
    for line in process.stderr:
        messages.append(line)
        print(line, end="", file=sys.stderr, flush=True)
    if process.wait() != 0:
        raise RunError(
            f"mca-run failed ({_reason(process.returncode)})", "".join(messages).strip()
        )


def _reason(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
