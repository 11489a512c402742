"""Instruction counts as plain data, and how two sets of them compare."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path


@dataclass(frozen=True)
class Count:
    """Instructions of one call of a program. `exact` names the program that
    this one approximates; empty: it is exact."""

    program: str
    instructions: int
    exact: str = ""


@dataclass(frozen=True)
class Counts:
    """`processor` is the one that code was made for; `tools` are versions."""

    processor: str
    tools: dict[str, str]
    commit: str
    command: str
    date: str
    counts: list[Count]

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self), indent=1) + "\n")

    @staticmethod
    def read(path: Path) -> Counts:
        """Raises ValueError for a file of another form."""
        try:
            fields = json.loads(path.read_text())
            fields["counts"] = [Count(**count) for count in fields["counts"]]
            return Counts(**fields)
        except (KeyError, TypeError, json.JSONDecodeError) as error:
            raise ValueError(f"{path} holds no counts: {error}") from None

    def find(self, program: str) -> int | None:
        known = {count.program: count.instructions for count in self.counts}
        return known.get(program)


def table(found: Counts, baseline: Counts | None = None) -> str:
    """Markdown; ratios to the exact program of the same run, and to the baseline."""
    rows = [["program", "instructions", "x exact"], ["---"] * 3]
    for count in found.counts:
        exact = _ratio(count.instructions, found.find(count.exact))
        rows.append([count.program, f"{count.instructions:,}", exact])
    if baseline:
        before = [baseline.find(count.program) for count in found.counts]
        ratios = [_ratio(c.instructions, b) for c, b in zip(found.counts, before)]
        for row, cell in zip(rows, ["x baseline", "---", *ratios]):
            row.append(cell)
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def regressions(found: Counts, baseline: Counts, tolerance: float) -> Iterator[str]:
    """Why the counts are not as good as the baseline's, one line for each."""
    for count in found.counts:
        before = baseline.find(count.program)
        if before is None:
            yield f"{count.program} is not in the baseline"
        elif count.instructions > before * (1 + tolerance):
            more = count.instructions / before - 1
            yield (
                f"{count.program}: {more:.1%} more instructions than the baseline, "
                f"{count.instructions:,} instead of {before:,}"
            )


def improvements(found: Counts, baseline: Counts, tolerance: float) -> list[str]:
    """Programs that need so few that the baseline should follow."""
    return [
        count.program
        for count in found.counts
        if count.instructions < (baseline.find(count.program) or 0) * (1 - tolerance)
    ]


def _ratio(value: int, other: int | None) -> str:
    return "" if other is None else f"{value / other:.3f}"
