"""Plots of results; needs matplotlib."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .results import Measurement, Results, share
from .roofline import draw_roofline

COLORS = {"sampling": "#c0392b", "centroid": "#2471a3", "relaxed": "#1e8449"}
PARTS = {"projection": "#7f8c8d", "product": "#d4ac0d"}
IDEAL = {"value": (0, (6, 3)), "value + A V": (0, (3, 2))}


def draw(results: Results, path: Path) -> list[Path]:
    """Writes figures, each as .png and .svg, of those that the results have
    something for: time against fraction at `path`, shares of the exact program
    and the roofline at `path` with -shares and -roofline. Returns the .svg files.
    """
    shown = [m for m in results.measurements if _points(m) and m.exact_mca()]
    shared = [m for m in results.measurements if share(results, m, "projection")]
    times = [lambda axis, m=m: _times(axis, results, m) for m in shown]
    shares = [lambda axis: _shares(axis, results, shared)] if shared else []
    roofs = [
        lambda axis, roof=roof: draw_roofline(axis, results, roof)
        for roof in results.roofs
    ]
    figures = {"": (times, 3.6), "-shares": (shares, 6.0), "-roofline": (roofs, 6.4)}
    return [
        _figure(path.with_name(path.name + suffix), panels, width)
        for suffix, (panels, width) in figures.items()
        if panels
    ]


def _figure(path: Path, panels: list[Callable], width: float) -> Path:
    """A grid of panels, each drawn by a function, over one legend."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    style = {"svg.fonttype": "none", "svg.hashsalt": "mca", "font.size": 8}
    with pyplot.rc_context(style):
        columns = min(len(panels), int(14.4 // width))
        rows = -(-len(panels) // columns)
        size = (width * columns, (0.85 * min(width, 5) + 0.3) * rows + 0.4)
        figure, grid = pyplot.subplots(
            rows, columns, figsize=size, layout="constrained", squeeze=False
        )
        axes = list(grid.flat)
        for axis, panel in zip(axes, panels):
            panel(axis)
        for axis in axes[len(panels) :]:
            axis.remove()
        _legend(figure, axes[: len(panels)], ncols=int(size[0] / 1.5))
        figure.savefig(path.with_suffix(".png"), dpi=100)
        figure.savefig(path.with_suffix(".svg"), metadata={"Date": None})
        pyplot.close(figure)
    return path.with_suffix(".svg")


def _legend(figure, axes: list, ncols: int) -> None:
    """What the panels have labels for, each once."""
    entries = {}
    for axis in axes:
        handles, labels = axis.get_legend_handles_labels()
        entries |= dict(zip(labels, handles))
    place = {"loc": "outside lower center", "ncols": min(len(entries), ncols)}
    figure.legend(list(entries.values()), list(entries), **place)


def _points(measurement: Measurement) -> dict[str, list[tuple[float, float]]]:
    """Fraction and least time by estimator."""
    points: dict[str, list[tuple[float, float]]] = {}
    for t in measurement.timings:
        if t.estimator and "positions" in t.fractions:
            point = (t.fractions["positions"], measurement.least_ms(t))
            points.setdefault(t.estimator, []).append(point)
    return {name: sorted(found) for name, found in points.items()}


def _times(axis, results: Results, measurement: Measurement) -> None:
    exact = measurement.exact_mca()
    assert exact is not None
    for name, points in _points(measurement).items():
        xs, ys = zip(*points)
        axis.plot(xs, ys, color=COLORS[name], marker="o", markersize=3, label=name)
    whole = measurement.least_ms(exact)
    axis.axhline(whole, color="black", lw=0.8, label="mca exact")
    if peers := measurement.peers():
        peer = min(peers, key=measurement.least_ms)
        height = measurement.least_ms(peer)
        label = f"best exact peer: {peer.label}"
        axis.axhline(height, color="black", ls=":", lw=0.8, label=label)
    _ideal(axis, results, measurement, whole)
    title = measurement.title.replace(" batch", "\nbatch")
    label = "least ms" + (", processor time" if measurement.threads == 1 else "")
    axis.set(title=title, xlabel="fraction", ylabel=label, xlim=(0, 1.02))
    axis.grid(alpha=0.3)


def _ideal(axis, results: Results, measurement: Measurement, whole: float) -> None:
    """The time if what is saved cost nothing: with sampling the values alone,
    with the other estimators their product with the attention too."""
    value, product = (share(results, measurement, of) for of in PARTS)
    both = value + product if value and product else None
    for saved, (text, dashes) in zip((value, both), IDEAL.items()):
        if saved:
            look = {"color": "gray", "ls": dashes, "lw": 0.8}
            ends = [whole * (1 - saved), whole]
            axis.plot([0, 1], ends, label=f"ideal, {text}", **look)


def _shares(axis, results: Results, wholes: list[Measurement]) -> None:
    labels = [f"{m.case} {m.size}, {m.threads}T" for m in wholes]
    base, texts = [0.0] * len(wholes), [""] * len(wholes)
    for part, color in PARTS.items():
        heights = [share(results, m, part) or 0.0 for m in wholes]
        bars = axis.barh(labels, heights, left=base, color=color, label=part)
        base = [b + h for b, h in zip(base, heights)]
        texts = [f"{t} + {h:.0%}".lstrip(" +") for t, h in zip(texts, heights)]
    axis.bar_label(bars, texts, padding=3)
    axis.invert_yaxis()
    axis.set(title="share of the exact program's time", xlim=(0, 1))
