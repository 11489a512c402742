"""What the benchmark's programs give on the CPU, in rows of the first sequence."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np

from ... import runner, safetensors
from ..cases import Shape
from . import values
from .checks import difference, rows
from .compiling import module
from .table import FRACTIONS, TOLERANCES, Variant

MAX_NARROW = 512
"""Longest sequence for which narrow approximate programs are run: their fractions
are those of f32."""
_ROWS = 8
_SLACK = {"f32": 0.05, "tf32": 0.5, "f16": 0.5}
"""What another rounding may change in what is chosen, as a share of the error."""


@dataclass
class Expected:
    """Of one length of sequences. `fractions`: positions and attended, by name;
    `tolerances`: by name and precision."""

    rows: dict[str, np.ndarray] = field(default_factory=dict)
    fractions: dict[str, list[float]] = field(default_factory=dict)
    tolerances: dict[str, dict[str, float]] = field(default_factory=dict)


def name(variant: Variant) -> str:
    """Of what a variant should give: other options change nothing."""
    if variant.alpha is not None:
        return f"{variant.estimator} {variant.alpha:g} {variant.kind}"
    return "encode " + variant.kind if variant.name.startswith("encode") else "exact"


def compute(
    case: str, size: Shape, variants: list[Variant], weights: dict[str, np.ndarray]
) -> Expected:
    """Of the first of the sequences, whose programs are compiled anew."""
    one = replace(size, batch=1)
    made = Expected()
    chosen = np.linspace(0, size.n - 1, min(_ROWS, size.n)).astype(int)
    made.rows["rows"] = chosen
    with tempfile.TemporaryDirectory(prefix="mca-gpu-") as scratch:
        for kind in ("f32", "f16"):
            cast = {key: value.astype(_dtype(kind)) for key, value in weights.items()}
            safetensors.save(Path(scratch) / f"{kind}.safetensors", cast)
        for variant in {name(v): v for v in variants}.values():
            for key, result in _run(case, one, variant, Path(scratch), made):
                wide = result.astype(np.float64)
                made.rows[key] = rows(wide, size.n, chosen)
    for key in set(made.rows) - {"rows"}:
        made.tolerances[key] = _tolerances(made.rows, key)
    return made


def _run(
    case: str, size: Shape, variant: Variant, folder: Path, made: Expected
) -> Iterator[tuple[str, np.ndarray]]:
    """Results of one variant by name. Exact ones are run in f32."""
    key = name(variant)
    kind = "f32" if key == "exact" else variant.kind
    source = folder / "module.mlir"
    source.write_text(module(case, replace(variant, precision=kind), size))
    x = values.sequences(1, size.n, size.d).astype(_dtype(kind))
    weights = folder / f"{kind}.safetensors"
    if key == "exact":
        x = x if case == "block" else x[0]
        yield key, runner.run(source, [x], weights=weights, quiet=True)
    elif key.startswith("encode"):
        for fraction in FRACTIONS:
            a = values.probabilities(fraction, 1, size.heads, size.n, size.d)
            result = runner.run(source, [x, a], weights=weights, quiet=True)
            yield f"{key} {fraction:g}", result
    elif kind == "f32" or size.n <= MAX_NARROW:
        compared = runner.compare(
            source,
            [x],
            alpha=variant.alpha,
            estimator=variant.estimator,
            weights=weights,
            quiet=True,
            **variant.levels,
        )
        of = [compared.fraction(part) for part in ("positions", "attended")]
        made.fractions[key] = of
        yield key, compared.approximate


def _tolerances(found: dict[str, np.ndarray], key: str) -> dict[str, float]:
    """Counts and levels follow roundings, unless the probabilities are given."""
    if key == "exact" or key.startswith("encode"):
        return TOLERANCES
    error = difference(found[key], found["exact"])
    return {
        precision: least + _SLACK[precision] * error
        for precision, least in TOLERANCES.items()
    }


def _dtype(kind: str) -> str:
    return {"f32": "<f4", "f16": "<f2"}[kind]
