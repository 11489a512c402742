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

from .errors import MCAError
from .paths import find_tool
from .quantize import from_bf16_bits
from .tools import describe_exit


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
    alpha: float | None = None,
    estimator: str | None = None,
    levels: str | None = None,
    int8_product: str | None = None,
    bf16_product: str | None = None,
    assume_bidirectional: bool = False,
    config: str | os.PathLike[str] | None = None,
    weights: str | os.PathLike[str] | None = None,
    entry: str = "main",
    seed: int | None = 0,
    repeat: int = 1,
    threads: int | None = None,
    batched: bool = False,
    quick: bool = False,
    quiet: bool = False,
    output: int = 0,
) -> Comparison:
    """Compiles `module` and runs it exactly and with Monte-Carlo attention.

    Settings come from `alpha`, `estimator` (sampling, centroid or relaxed) and
    `assume_bidirectional`, or from `config`, a file that
    mca-approximate-attention reads; give seed=None to keep the file's. `levels`,
    `int8_product` and `bf16_product` are what relaxed may choose from, as mca-run
    takes them: by default what is worth its cost here, "all" and an int8 product
    "on" on any machine. With `batched` every input has one more leading axis; the
    program runs once for each slice and the outputs are stacked. The arrays that
    come back are those of result number `output`. With `quiet` the tool's messages
    are shown only if it fails. Raises MCAError when mca-run fails and FileNotFoundError when
    it is not built.
    """
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        folder = Path(scratch)
        options = _options(weights, entry, threads, batched, quick)
        options += _levels(levels, int8_product, bf16_product)
        options += [
            "--compare",
            f"--repeat={repeat}",
            f"--json={folder / 'report.json'}",
        ]
        options += [f"--alpha={alpha}"] if alpha is not None else []
        options += [f"--estimator={estimator}"] if estimator else []
        options += ["--assume-bidirectional"] if assume_bidirectional else []
        options += [f"--config={os.fspath(config)}"] if config else []
        options += [f"--seed={seed}"] if seed is not None else []
        approximate = _outputs(folder, "output", output)
        exact = _outputs(folder, "output-exact", output)
        _run(module, inputs, folder, options + approximate + exact, quiet)
        return Comparison(
            approximate=_load(folder, "output", output),
            exact=_load(folder, "output-exact", output),
            report=json.loads((folder / "report.json").read_text()),
        )


def run(
    module: str | os.PathLike[str],
    inputs: Sequence[np.ndarray],
    *,
    config: str | os.PathLike[str] | None = None,
    weights: str | os.PathLike[str] | None = None,
    levels: str | None = None,
    int8_product: str | None = None,
    bf16_product: str | None = None,
    entry: str = "main",
    threads: int | None = None,
    batched: bool = False,
    quick: bool = False,
    quiet: bool = False,
    output: int = 0,
) -> np.ndarray:
    """One program only, exact without `config`; otherwise as `compare`."""
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        folder = Path(scratch)
        options = _options(weights, entry, threads, batched, quick)
        options += _levels(levels, int8_product, bf16_product)
        options += [f"--config={os.fspath(config)}"] if config else []
        options += _outputs(folder, "output", output)
        _run(module, inputs, folder, options, quiet)
        return _load(folder, "output", output)


def _options(
    weights: str | os.PathLike[str] | None,
    entry: str,
    threads: int | None,
    batched: bool,
    quick: bool,
) -> list[str]:
    options = [f"--entry={entry}"]
    options += [f"--weights={os.fspath(weights)}"] if weights else []
    options += [f"--threads={threads}"] if threads else []
    options += ["--batched"] if batched else []
    return options + (["--quick"] if quick else [])


def _levels(
    levels: str | None, int8_product: str | None, bf16_product: str | None
) -> list[str]:
    options = [f"--levels={levels}"] if levels else []
    options += [f"--int8-product={int8_product}"] if int8_product else []
    return options + ([f"--bf16-product={bf16_product}"] if bf16_product else [])


def _outputs(folder: Path, option: str, index: int) -> list[str]:
    """mca-run takes paths in the order of the results, so all up to `index`."""
    return [f"--{option}={folder / f'{option}{i}.npy'}" for i in range(index + 1)]


def _load(folder: Path, option: str, index: int) -> np.ndarray:
    """An output as it was written; bf16, which numpy has not, as f32."""
    value = np.load(folder / f"{option}{index}.npy")
    if value.dtype.kind != "V":
        return value
    return from_bf16_bits(value.view(np.uint16))


def _run(
    module: str | os.PathLike[str],
    inputs: Sequence[np.ndarray],
    folder: Path,
    options: list[str],
    quiet: bool,
) -> None:
    paths = [f"--input={_save(folder, i, value)}" for i, value in enumerate(inputs)]
    tool = str(find_tool("mca-run"))
    _execute([tool, os.fspath(module), *options, *paths], quiet)


def _save(folder: Path, index: int, value: np.ndarray) -> Path:
    path = folder / f"input{index}.npy"
    np.save(path, np.ascontiguousarray(value))
    return path


def _execute(command: list[str], quiet: bool = False) -> None:
    """Passes the tool's messages on as they come, with `quiet` only those of a
    failure, and keeps them for an error."""
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )
    assert process.stderr is not None
    messages = []
    for line in process.stderr:
        messages.append(line)
        if not quiet:
            print(line, end="", file=sys.stderr, flush=True)
    if process.wait() == 0:
        return
    output = "".join(messages)
    if quiet:
        print(output, end="", file=sys.stderr, flush=True)
    summary = f"mca-run failed ({describe_exit(process.returncode)})"
    raise MCAError(summary, output.strip(), shown=True)
