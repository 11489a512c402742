"""Results as plain data, and what is derived from them."""

from __future__ import annotations

import json
import statistics
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

from .cases import CASES, Shape, flops, traffic
from .roofs import Roof


@dataclass(frozen=True)
class Timing:
    """One contender at one shape. `peak_mb` is the process's, with this package
    and, for most peers, the making of the model. `fractions` are those of mca-run: of the cost
    of the values (positions, attended) and of their product with the attention."""

    label: str
    contender: str
    version: str
    ours: bool
    wall_ms: list[float]
    cpu_ms: list[float]
    max_abs_error: float
    load_s: float
    first_call_s: float
    peak_mb: float
    alpha: float | None = None
    estimator: str | None = None
    fractions: dict[str, float] = field(default_factory=dict)

    @property
    def cropped(self) -> bool:
        return self.label.endswith(" cropped")

    @property
    def median_ms(self) -> float:
        return statistics.median(self.wall_ms)


@dataclass(frozen=True)
class Measurement:
    """The contenders at one shape, and why others are missing."""

    case: str
    size: Shape
    threads: int
    timings: list[Timing]
    failed: dict[str, str]

    @property
    def title(self) -> str:
        return f"{self.case} {self.size}, {count_threads(self.threads)}"

    @property
    def gflop(self) -> float:
        return flops(CASES[self.case], self.size) / 1e9

    def gflops(self, timing: Timing) -> float:
        """Of the exact products over the least time; a cropped contender has
        fewer of them."""
        return self._flops(timing) / self.least_ms(timing) / 1e6

    def intensity(self, timing: Timing) -> float:
        """Operations of the exact products for each byte that must be moved."""
        return self._flops(timing) / traffic(CASES[self.case], self._size(timing))

    def _flops(self, timing: Timing) -> int:
        return flops(CASES[self.case], self._size(timing))

    def _size(self, timing: Timing) -> Shape:
        return self.size.cropped() if timing.cropped else self.size

    def exact_mca(self) -> Timing | None:
        """Our program; without the one that was cropped."""
        return next((t for t in self.timings if t.label == "mca"), None)

    def least_ms(self, timing: Timing) -> float:
        """Of processor time on one thread, which other programs of the machine
        disturb less; of wall clock on several."""
        return min(timing.cpu_ms if self.threads == 1 else timing.wall_ms)

    def peers(self) -> list[Timing]:
        """Exact ones that compute the same, not a cropped input."""
        return [t for t in self.timings if not t.ours and not t.cropped]

    def best_peer(self) -> Timing | None:
        return min(self.peers(), key=lambda t: t.median_ms, default=None)


@dataclass(frozen=True)
class Results:
    machine: dict[str, Any]
    commit: str
    command: str
    date: str
    absent: dict[str, str]
    measurements: list[Measurement]
    roofs: list[Roof] = field(default_factory=list)

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1) + "\n")

    @staticmethod
    def read(path: Path) -> Results:
        """Raises ValueError for a file of another form."""
        try:
            fields = json.loads(path.read_text())
            fields["measurements"] = [_measurement(m) for m in fields["measurements"]]
            fields["roofs"] = [Roof(**roof) for roof in fields.get("roofs", [])]
            return Results(**fields)
        except (KeyError, TypeError) as error:
            raise ValueError(f"{path} holds no results: {error}") from None

    def find(self, case: str, like: Measurement) -> Measurement | None:
        """Of another case at the same sizes, padding or not, and threads."""
        for m in self.measurements:
            size = replace(m.size, valid=like.size.valid)
            if (m.case, size, m.threads) == (case, like.size, like.threads):
                return m
        return None


def _measurement(fields: dict[str, Any]) -> Measurement:
    timings = [Timing(**timing) for timing in fields["timings"]]
    return Measurement(**{**fields, "size": Shape(**fields["size"]), "timings": timings})


def count_threads(threads: int) -> str:
    return "1 thread" if threads == 1 else f"{threads} threads"


def share(results: Results, whole: Measurement, of: str) -> float | None:
    """Time of our value projections (`projection`) or of the products with the
    attention (`product`), as a share of our exact program's; None if it has no
    attention or they were not measured in the same run."""
    case, part = CASES[whole.case], results.find(of, whole)
    ours, all_of_it = part and part.exact_mca(), whole.exact_mca()
    if not part or not ours or not all_of_it or not case.attends:
        return None
    times = part.least_ms(ours), whole.least_ms(all_of_it)
    return max(case.layers, 1) * times[0] / times[1]
