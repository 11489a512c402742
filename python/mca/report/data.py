"""The parts of a report."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any


@dataclass
class Attention:
    """One softmax and its product with values, in the order of the program.

    What a run measures is None where the program did not run. Fractions are of
    the exact cost; `error` and `bound` are norms of a row of the output, of the
    head for which their ratio is the largest.
    """

    place: str
    """file:line:column of the product"""
    function: str
    rewritten: bool
    layer: int | None = None
    reason: str = ""
    """Name of the reason why it stays exact, as docs/reasons.md lists it."""
    found: str = ""
    helps: str = ""
    sizes: dict[str, int | None] = field(default_factory=dict)
    """batch, heads, groups, queries, keys, inputs, features; None if not known"""
    mask: str = ""
    alpha: float | None = None
    estimator: str = ""
    fraction_positions: float | None = None
    fraction_attended: float | None = None
    product_attended: float | None = None
    error: float | None = None
    bound: float | None = None
    bound_kind: str = ""
    bound_after: float | None = None
    levels: dict[str, float] = field(default_factory=dict)
    """Share of the attended tokens at each level of precision."""
    time_saved: float | None = None
    """Share of the exact program's time that this attention's rewrite alone
    saves; negative where it costs time."""


@dataclass
class Report:
    """What became of a program. Printed, it is a table; `save` writes a page."""

    source: str
    entry: str
    target: str
    attentions: list[Attention]
    applied: bool = True
    """False for an exact program, of which the report says what could be."""
    alpha: float | None = None
    estimator: str = ""
    outputs: list[dict[str, Any]] = field(default_factory=list)
    """Of each result: type, max_abs_error, relative_error."""
    time_ms: dict[str, float] = field(default_factory=dict)
    """exact and approx: medians over `repeat` runs in turn"""
    repeat: int = 0
    threads: int = 0

    @property
    def rewritten(self) -> list[Attention]:
        return [a for a in self.attentions if a.rewritten]

    @property
    def exact(self) -> list[Attention]:
        return [a for a in self.attentions if not a.rewritten]

    @property
    def measured(self) -> bool:
        """Whether the program ran."""
        return bool(self.time_ms)

    def summary(self) -> str:
        """One sentence."""
        total, count = len(self.attentions), len(self.rewritten)
        if not total:
            return "no softmax above a product was found"
        noun = "attention" if total == 1 else "attentions"
        return f"{count} of {total} {noun} {self.verb}"

    @property
    def verb(self) -> str:
        return "rewritten" if self.applied else "can be rewritten"

    def to_json(self) -> str:
        return json.dumps(asdict(self), indent=2)

    def to_html(self) -> str:
        """A page without links to anything outside it."""
        from .page import make_page

        return make_page(self)

    def save(self, path: Any) -> None:
        """Writes the page, or JSON to a file that ends in .json."""
        text = self.to_json() if str(path).endswith(".json") else self.to_html()
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)

    def __str__(self) -> str:
        lines = [f"{self.source}: {self.summary()}"]
        for number, a in enumerate(self.attentions):
            lines.append(f"  {number} {a.place}: {_describe(a, self.verb)}")
        for index, output in enumerate(self.outputs):
            lines.append(
                f"  output {index}: relative error {output['relative_error']:.3g}"
            )
        if self.measured:
            exact, approx = self.time_ms["exact"], self.time_ms["approx"]
            lines.append(f"  exact {exact:.3g} ms, approximate {approx:.3g} ms")
        return "\n".join(lines)

    def _repr_html_(self) -> str:
        """For notebooks."""
        from .page import make_body

        return make_body(self)


def _describe(attention: Attention, verb: str) -> str:
    if not attention.rewritten:
        return f"exact, {attention.reason}: {attention.found}"
    text = f"{verb}, {attention.estimator} alpha {attention.alpha:g}"
    if attention.fraction_positions is None:
        return text
    return (
        f"{text}, positions {attention.fraction_positions:.3f}, attended "
        f"{attention.fraction_attended:.3f}, error {attention.error:.3g} of at most "
        f"{attention.bound:.3g} ({attention.bound_kind})"
    )
