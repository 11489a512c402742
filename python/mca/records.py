"""What an estimator spent and how wrong it was, per layer and head."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

Array = np.ndarray


@dataclass(frozen=True)
class Record:
    """One attention of one sequence; all arrays are [h].

    Costs count values (value_cost) and columns of A (product_cost): 1 for one
    computed exactly. Bounds and error are norms of a row of the head's output.
    Sampling (paper mode) bounds the expected error, the others every error.
    """

    layer: int
    positions: int
    attended: Array
    value_cost: Array
    product_cost: Array
    a_priori: Array
    after_the_fact: Array
    error: Array
    fallback: Array


@dataclass
class Ledger:
    """The records of a run."""

    records: list[Record] = field(default_factory=list)

    def add(self, record: Record) -> None:
        self.records.append(record)

    def share_attended(self) -> float:
        """Value cost per token that some query of the head attends."""
        return self._sum("value_cost") / self._sum("attended")

    def share_positions(self, positions: int | None = None) -> float:
        """Value cost per position; `positions` replaces the sequences' length."""
        return self._sum("value_cost") / self._positions(positions)

    def product_attended(self) -> float:
        """Cost of A.V per attended token."""
        return self._sum("product_cost") / self._sum("attended")

    def product_positions(self, positions: int | None = None) -> float:
        """Cost of A.V per position."""
        return self._sum("product_cost") / self._positions(positions)

    def error_ratios(self) -> Array:
        """Measured error over a-priori bound, one per sequence, layer and head."""
        return self._ratio("error", "a_priori")

    def bound_ratios(self) -> Array:
        """After-the-fact over a-priori bound."""
        return self._ratio("after_the_fact", "a_priori")

    def fallbacks(self) -> float:
        """Share of heads that were computed exactly because of their bound."""
        return float(np.mean([r.fallback.mean() for r in self.records]))

    def _sum(self, name: str) -> float:
        return float(sum(getattr(r, name).sum() for r in self.records))

    def _positions(self, positions: int | None) -> int:
        return sum((positions or r.positions) * len(r.attended) for r in self.records)

    def _ratio(self, numerator: str, denominator: str) -> Array:
        top = np.concatenate([getattr(r, numerator) for r in self.records])
        bottom = np.concatenate([getattr(r, denominator) for r in self.records])
        return np.divide(top, bottom, out=np.zeros_like(top), where=bottom > 0)
