"""The configuration file of mca-approximate-attention."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

EXACT = None


@dataclass(frozen=True)
class Settings:
    """One alpha, or one for each attention, by its number in the program.

    An attention that `layers` maps to EXACT is not approximated.
    """

    alpha: float
    estimator: str = "sampling"
    seed: int = 0
    length: str = "padded"
    assume_bidirectional: bool = False
    layers: tuple[tuple[int, float | None], ...] = ()

    def to_yaml(self, notes: dict[str, Any] | None = None) -> str:
        """`notes` are for readers: target, predicted, command."""
        lines = [
            f"alpha: {self.alpha!r}",
            f"estimator: {self.estimator}",
            f"seed: {self.seed}",
            f"length: {self.length}",
            f"assume-bidirectional: {json.dumps(self.assume_bidirectional)}",
        ]
        lines += [f"{key}: {_scalar(value)}" for key, value in (notes or {}).items()]
        lines += ["attentions:"] if self.layers else []
        for layer, alpha in self.layers:
            what = "exact: true" if alpha is EXACT else f"alpha: {alpha!r}"
            lines += [f"  - layer: {layer}", f"    {what}"]
        return "\n".join(lines) + "\n"


def _scalar(value: Any) -> str:
    """JSON strings and numbers are YAML; its maps need bare keys."""
    if isinstance(value, dict):
        parts = (f"{key}: {_scalar(part)}" for key, part in value.items())
        return "{" + ", ".join(parts) + "}"
    if isinstance(value, float):
        return f"{value:.6g}"
    return json.dumps(value, ensure_ascii=False)
