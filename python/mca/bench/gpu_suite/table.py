"""What the suite measures, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ..cases import Shape, shape


@dataclass(frozen=True)
class Variant:
    """A program of a case. `precision`: f32, tf32 (f32 whose products may be
    rounded) or f16; `options` are mca-to-gpu's. Without alpha it is exact."""

    name: str
    precision: str = "f32"
    alpha: float | None = None
    estimator: str | None = None
    options: str = ""

    @property
    def kind(self) -> str:
        """The element type of x, weights and results."""
        return "f16" if self.precision == "f16" else "f32"

    @property
    def levels(self) -> dict[str, str]:
        """What makes the levels those of every target."""
        relaxed = {"levels": "all", "int8_product": "off", "bf16_product": "off"}
        return relaxed if self.estimator == "relaxed" else {}

    def with_options(self, name: str, precision: str, options: str) -> Variant:
        return replace(
            self, name=f"{self.name} {name}", precision=precision, options=options
        )


FRACTIONS = (0.1, 0.25, 0.5, 1.0)
"""At which an encode is called."""

VARIANTS = {
    "encode": (
        Variant("encode"),
        Variant("encode", "f16"),
        Variant("projection"),
        Variant("projection", "f16"),
    ),
    "block": (
        Variant("exact"),
        Variant("exact", "f16"),
        Variant("sampling 0.4", "f32", 0.4, "sampling"),
        Variant("sampling 0.4", "f16", 0.4, "sampling"),
        Variant("centroid 0.4", "f32", 0.4, "centroid"),
        Variant("relaxed 0.4", "f32", 0.4, "relaxed"),
        Variant("relaxed 0.4", "f16", 0.4, "relaxed"),
    ),
}

_BASE, _LARGE = {"d": 768, "heads": 12}, {"d": 1024, "heads": 16}
SHAPES = (
    shape(n=512, batch=8, **_BASE),
    shape(n=512, batch=8, **_LARGE),
    shape(n=2048, batch=8, **_BASE),
    shape(n=4096, batch=1, **_BASE),
    shape(n=128, batch=64, **_BASE),
    shape(n=128, batch=1, **_BASE),
    shape(n=512, batch=1, **_BASE),
    shape(n=2048, batch=8, **_LARGE),
    shape(n=4096, batch=4, **_BASE),
    shape(n=128, batch=64, **_LARGE),
    shape(n=4096, batch=4, **_LARGE),
    shape(n=512, batch=64, **_BASE),
    shape(n=128, batch=8, **_BASE),
    shape(n=2048, batch=1, **_BASE),
)
"""In the order of what must be known, as time may end."""
TINY = (shape(n=16, batch=2, d=64, heads=2),)
"""For the emulator."""

TOLERANCES = {"f32": 5e-5, "tf32": 5e-3, "f16": 2e-2}
"""Of the largest element, for sums of d products."""


def variants(case: str, more: list[tuple[str, str, str]]) -> list[Variant]:
    """Those of a case; `more` are name, precision and options of further ones, of
    every program of that element type."""
    made = list(VARIANTS[case])
    for name, precision, options in more:
        if precision not in TOLERANCES:
            known = ", ".join(TOLERANCES)
            raise ValueError(f"expected a precision of {known}; found '{precision}'")
        changed = [v.with_options(name, precision, options) for v in VARIANTS[case]]
        made += [v for v, old in zip(changed, VARIANTS[case]) if v.kind == old.kind]
    return made


def title(case: str, size: Shape) -> str:
    return f"{case} d={size.d} n={size.n} batch={size.batch} heads={size.heads}"
