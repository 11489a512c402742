"""Plots of results; needs matplotlib."""

from __future__ import annotations

from pathlib import Path

from .results import Measurement, Results, share

COLORS = {"sampling": "#c0392b", "centroid": "#2471a3", "relaxed": "#1e8449"}
PARTS = {"projection": "#7f8c8d", "product": "#d4ac0d"}


def draw(results: Results, path: Path) -> bool:
    """Writes path.png and path.svg: a panel for each shape with approximate
    contenders, and one with shares. False when there is nothing to draw."""
    shown = [m for m in results.measurements if _points(m) and m.exact_mca()]
    shared = [m for m in results.measurements if share(results, m, "projection")]
    panels = len(shown) + bool(shared)
    if not panels:
        return False
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    style = {"svg.fonttype": "none", "svg.hashsalt": "mca", "font.size": 8}
    with pyplot.rc_context(style):
        columns = min(panels, 4)
        rows = -(-panels // columns)
        figure, grid = pyplot.subplots(
            rows,
            columns,
            figsize=(3.6 * columns, 3.4 * rows),
            layout="constrained",
            squeeze=False,
        )
        axes = list(grid.flat)
        for axis, measurement in zip(axes, shown):
            _times(axis, results, measurement)
        if shared:
            _shares(axes[panels - 1], results, shared)
        for axis in axes[panels:]:
            axis.remove()
        figure.savefig(path.with_suffix(".png"), dpi=100)
        figure.savefig(path.with_suffix(".svg"), metadata={"Date": None})
        pyplot.close(figure)
    return True


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
        axis.axhline(height, color="black", ls=":", lw=0.8, label=peer.label)
    value, product = (share(results, measurement, of) for of in PARTS)
    # The values alone cost less with sampling, their product too with the others.
    both = value + product if value and product else None
    for saved, text in ((value, "value"), (both, "value + A V")):
        if saved:
            look = {"color": "gray", "ls": "--", "lw": 0.8, "label": f"ideal, {text}"}
            axis.plot([0, 1], [whole * (1 - saved), whole], **look)
    title = measurement.title.replace(" batch", "\nbatch")
    label = "least ms" + (", processor time" if measurement.threads == 1 else "")
    axis.set(title=title, xlabel="fraction", ylabel=label, xlim=(0, 1.02))
    axis.set_ylim(bottom=0)
    axis.legend()
    axis.grid(alpha=0.3)


def _shares(axis, results: Results, wholes: list[Measurement]) -> None:
    labels = [f"{m.size}, {m.threads}T".replace(" batch", "\nbatch") for m in wholes]
    base = [0.0] * len(wholes)
    for part, color in PARTS.items():
        heights = [share(results, m, part) or 0.0 for m in wholes]
        axis.barh(labels, heights, left=base, color=color, label=part)
        base = [b + h for b, h in zip(base, heights)]
    axis.invert_yaxis()
    axis.set(title="share of the exact program", xlim=(0, 1))
    axis.legend()
