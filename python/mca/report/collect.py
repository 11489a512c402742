"""Asks mca-opt what it rewrites, and mca-run what that costs and saves."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np

from ..module import Module
from ..options import Options
from ..remarks import Remark, ask_remarks
from ..settings import EXACT, Settings
from ..tools import run_tool
from ..weights_file import Weights, weights_file
from .data import Attention, Report

_SIZES = {
    "Batch": "batch",
    "Heads": "heads",
    "Groups": "groups",
    "Queries": "queries",
    "Keys": "keys",
    "InputDim": "inputs",
    "HeadDim": "features",
}
# What the compiler is asked with where the program is exact.
_DEFAULT_ALPHA = 0.2


def collect_report(
    module: Module,
    options: Options,
    weights: Weights | None = None,
    inputs: Sequence[np.ndarray] | None = None,
    *,
    repeat: int = 5,
    each: bool = False,
) -> Report:
    """What mca would rewrite, and with `inputs` what that costs and saves.

    With `each` also the time that each attention's rewrite saves by itself, which
    compiles the program once for each and needs inputs, and an alpha rather than
    a config. Raises MCAError, and ValueError for `each` without them.
    """
    if each and (options.alpha is None or inputs is None):
        raise ValueError("time by attention needs an alpha and inputs")
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch, module.file() as path:
        held = weights_file(module, weights, Path(scratch))
        options = replace(options, weights=held)
        remarks = ask_remarks(path, _pass_options(options), module.source)
        report = Report(
            source=module.source,
            entry=options.entry,
            target=options.target,
            attentions=[_describe(r) for r in remarks],
            applied=options.approximates,
            alpha=options.alpha,
            estimator=options.estimator or "sampling",
        )
        if inputs is not None and options.approximates:
            trial = _Trial(module, path, inputs, repeat)
            _measure(report, options, trial)
            if each:
                _time_each(report, options, trial)
        return report


def _pass_options(options: Options) -> list[str]:
    if options.config is not None:
        return [f"config={options.config}"]
    words = [f"alpha={options.alpha or _DEFAULT_ALPHA}"]
    words += [f"estimator={options.estimator}"] if options.estimator else []
    words += ["assume-bidirectional=true"] if options.assume_bidirectional else []
    return words


def _describe(remark: Remark) -> Attention:
    fields = remark.fields
    problem, _, found = fields.get("Reason", "").partition(": found ")
    return Attention(
        place=remark.place,
        function=remark.function,
        rewritten=remark.rewritten,
        layer=remark.layer,
        reason="" if remark.rewritten else remark.name,
        found=f"{problem}: found {found}" if found else problem,
        helps=fields.get("Suggestion", ""),
        sizes={
            name: None if fields[key] == "?" else int(fields[key])
            for key, name in _SIZES.items()
            if key in fields
        },
        mask=fields.get("Mask", ""),
        alpha=float(fields["Alpha"]) if "Alpha" in fields else None,
        estimator=fields.get("Estimator", ""),
    )


@dataclass(frozen=True)
class _Trial:
    """The program beside the exact one, as often as asked."""

    module: Module
    path: Path
    inputs: Sequence[np.ndarray]
    repeat: int

    def run(self, options: Options, *more: str) -> dict[str, Any]:
        """mca-run's JSON."""
        with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
            folder = Path(scratch)
            words = [str(self.path), *options.words(), "--compare", *more]
            words += [f"--json={folder / 'report.json'}", f"--repeat={self.repeat}"]
            words += [f"--threads={options.threads}"] if options.threads else []
            for index, value in enumerate(self.inputs):
                np.save(folder / f"{index}.npy", value)
                words.append(f"--input={folder / f'{index}.npy'}")
            run_tool("mca-run", words, {str(self.path): self.module.source})
            return json.loads((folder / "report.json").read_text())


def _measure(report: Report, options: Options, trial: _Trial) -> None:
    found = trial.run(options, "--bounds")
    report.outputs, report.time_ms = found["outputs"], found["time_ms"]
    report.repeat, report.threads = found["repeat"], found["threads"]
    # The run lists the attentions of the entry in their order.
    known = [a for a in report.rewritten if a.function == options.entry]
    known.sort(key=lambda a: a.layer or 0)
    if len(known) != len(found["attentions"]):
        return
    for attention, figures in zip(known, found["attentions"], strict=True):
        _add_figures(attention, figures)


def _add_figures(attention: Attention, figures: Mapping[str, Any]) -> None:
    attention.fraction_positions = figures["fraction_positions"]
    attention.fraction_attended = figures["fraction_attended"]
    attention.product_attended = figures.get("product_attended")
    bounds = figures.get("bounds", {})
    attention.error = bounds.get("measured", figures["error"])
    attention.bound = bounds.get("apriori", figures["bound"])
    attention.bound_after = bounds.get("posterior")
    attention.bound_kind = bounds.get("kind", "")
    attention.levels = figures.get("levels", {})


def _time_each(report: Report, options: Options, trial: _Trial) -> None:
    layers = [a.layer for a in report.rewritten if a.layer is not None]
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        config = Path(scratch) / "one.yaml"
        for attention in report.rewritten:
            only = tuple(
                (layer, options.alpha if layer == attention.layer else EXACT)
                for layer in layers
            )
            config.write_text(_settings(options, only).to_yaml())
            times = trial.run(
                replace(options, alpha=None, estimator=None, config=config, seed=None)
            )["time_ms"]
            attention.time_saved = 1 - times["approx"] / times["exact"]


def _settings(
    options: Options, layers: tuple[tuple[int, float | None], ...]
) -> Settings:
    assert options.alpha is not None
    return Settings(
        options.alpha,
        options.estimator or "sampling",
        options.seed or 0,
        assume_bidirectional=options.assume_bidirectional,
        layers=layers,
    )
