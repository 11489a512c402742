"""Small drawings as inline SVG; colours are the page's, by class."""

from __future__ import annotations

import math
from collections.abc import Mapping
from html import escape

_HEIGHT = 26
LEVELS = ("f32", "bf16", "int8", "centroid")
"""From the most to the least exact."""


def _svg(width: int, height: int, label: str, parts: list[str]) -> str:
    body = "".join(parts)
    return (
        f'<svg role="img" width="{width}" height="{height}" '
        f'viewBox="0 0 {width} {height}"><title>{escape(label)}</title>{body}</svg>'
    )


def _rect(x: float, y: float, width: float, height: float, kind: str) -> str:
    return (
        f'<rect class="{kind}" x="{x:.1f}" y="{y:.1f}" width="{max(width, 0):.1f}" '
        f'height="{height}"/>'
    )


def fraction_bars(attended: float, positions: float, width: int = 120) -> str:
    """Two bars on one track that stands for the exact cost, 1."""
    label = f"attended {attended:.3f}, positions {positions:.3f} of the exact cost"
    parts = []
    for top, value, kind in ((3, attended, "bar"), (15, positions, "bar-soft")):
        parts.append(_rect(0, top, width, 8, "track"))
        parts.append(_rect(0, top, width * min(value, 1), 8, kind))
    return _svg(width, _HEIGHT, label, parts)


class LogScale:
    """Positions of positive numbers between `low` and `high`, by whole decades."""

    def __init__(self, values: list[float], width: int):
        logs = [math.log10(v) for v in values if v > 0 and math.isfinite(v)] or [0.0]
        self.low, self.high = math.floor(min(logs)), math.ceil(max(logs))
        self.high = max(self.high, self.low + 1)
        self.width = width

    def place(self, value: float) -> float:
        """Zero is at the left end."""
        if value <= 0:
            return 0.0
        share = (math.log10(value) - self.low) / (self.high - self.low)
        return self.width * min(max(share, 0.0), 1.0)

    @property
    def ends(self) -> str:
        return f"1e{self.low} to 1e{self.high}"


def error_scale(
    error: float, after: float | None, bound: float, scale: LogScale
) -> str:
    """A dot at the error, a thin mark at the bound after the fact, a thick one at
    the bound known before; what lies left of the last is allowed."""
    label = f"error {error:.3g}, bound {bound:.3g}"
    limit, dot = scale.place(bound), scale.place(error)
    parts = [
        _rect(0, 9, scale.width + 8, 8, "track"),
        _rect(4, 9, limit, 8, "allowed"),
    ]
    if after is not None and after > 0:
        label += f", after the fact {after:.3g}"
        parts.append(_rect(3 + scale.place(after), 6, 2, 14, "mark-soft"))
    parts.append(_rect(2 + limit, 4, 4, 18, "mark"))
    kind = "dot" if error <= bound else "dot over"
    parts.append(f'<circle class="{kind}" cx="{4 + dot:.1f}" cy="13" r="5"/>')
    return _svg(scale.width + 8, _HEIGHT, label, parts)


def level_stack(levels: Mapping[str, float], width: int = 120) -> str:
    """One bar, split by the share of tokens at each level of precision."""
    known = [(name, levels[name]) for name in LEVELS if levels.get(name)]
    label = ", ".join(f"{name} {share:.1%}" for name, share in known)
    parts, left = [_rect(0, 7, width, 12, "track")], 0.0
    for name, share in known:
        parts.append(_rect(left, 7, width * share, 12, f"level-{name}"))
        left += width * share
    return _svg(width, _HEIGHT, label, parts)


def time_bars(exact: float, approximate: float, width: int = 320) -> str:
    """Both programs' times on one scale, in milliseconds."""
    longest = max(exact, approximate)
    parts = []
    for top, name, value, kind in (
        (2, "exact", exact, "bar-soft"),
        (26, "approximate", approximate, "bar"),
    ):
        parts.append(f'<text x="0" y="{top + 14}">{name}</text>')
        parts.append(_rect(90, top + 2, width * value / longest, 16, kind))
        x = 96 + width * value / longest
        parts.append(f'<text x="{x:.1f}" y="{top + 14}">{value:.3g} ms</text>')
    label = f"exact {exact:.3g} ms, approximate {approximate:.3g} ms"
    return _svg(width + 170, 50, label, parts)
