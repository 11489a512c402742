"""Measured programs under what the machine can do."""

from __future__ import annotations

from typing import Any

from .results import Measurement, Results, Timing, count_threads
from .roofs import Roof

COLORS = {
    "mca": "#c0392b",
    "mca-strassen": "#641e16",
    "openvino": "#2471a3",
    "onnxruntime": "#1e8449",
    "iree": "#8e44ad",
    "torch": "#d35400",
    "torch-compile": "#a04000",
    "mkl": "#7f8c8d",
    "numpy": "#d4ac0d",
}
MARKERS = {
    "projection": "s",
    "product": "^",
    "block": "o",
    "block-bf16": "P",
    "minilm": "D",
}
BOUNDS = (1, 2048)
"""Of the plot, in FLOP for each byte."""


def draw_roofline(axis, results: Results, roof: Roof) -> None:
    """A point for each program that ran on as many threads: operations of the
    exact products over its least time, against those for each byte of inputs,
    weights and outputs. Hollow points are approximate: they do less than that.
    """
    _draw_roof(axis, roof)
    points = [
        (measurement, timing)
        for measurement in results.measurements
        if measurement.threads == roof.threads
        for timing in measurement.timings
    ]
    for measurement, timing in points:
        at = measurement.intensity(timing), measurement.gflops(timing)
        axis.plot(*at, **_look(measurement.case, timing))
    _label(axis, points)
    axis.set_xscale("log", base=2)
    axis.set_yscale("log", base=2)
    title = count_threads(roof.threads)
    axis.set(title=title, xlabel="FLOP / byte", ylabel="GFLOP/s", xlim=BOUNDS)
    for ticks in (axis.xaxis, axis.yaxis):
        ticks.set_major_formatter("{x:g}")
    axis.grid(alpha=0.3)


def _look(case: str, timing: Timing) -> dict[str, Any]:
    return {
        "ls": "none",
        "marker": MARKERS.get(case, "x"),
        "markersize": 4,
        "color": COLORS.get(timing.contender, "black"),
        "fillstyle": "full" if timing.alpha is None else "none",
    }


def _label(axis, points: list[tuple[Measurement, Timing]]) -> None:
    """Colours stand for contenders, markers for cases."""
    contenders = {timing.contender for _, timing in points}
    cases = {measurement.case for measurement, _ in points}
    look = {"ls": "none", "markersize": 4}
    for name in filter(contenders.__contains__, COLORS):
        axis.plot([], [], marker="s", color=COLORS[name], label=name, **look)
    for name in filter(cases.__contains__, MARKERS):
        axis.plot([], [], marker=MARKERS[name], color="gray", label=name, **look)
    if any(timing.alpha is not None for _, timing in points):
        hollow = {**look, "fillstyle": "none", "color": "gray"}
        axis.plot([], [], marker="o", label="approximate", **hollow)


def _draw_roof(axis, roof: Roof) -> None:
    ridge = roof.gflops / roof.gb_per_s
    xs = [BOUNDS[0], ridge, BOUNDS[1]]
    ys = [BOUNDS[0] * roof.gb_per_s, roof.gflops, roof.gflops]
    axis.plot(xs, ys, color="black", lw=1)
    text = f"{roof.gflops:.0f} GFLOP/s, {roof.gb_per_s:.0f} GB/s"
    axis.annotate(text, (ridge, roof.gflops), (0, 4), textcoords="offset points")
