"""Plots of a suite's result; needs matplotlib."""

from __future__ import annotations

from pathlib import Path

from .report import Result

COLORS = {"paper": "#c0392b", "centroid": "#2471a3", "relaxed": "#1e8449"}


def draw(result: Result, path: Path) -> None:
    """Writes path.png and path.svg: error against fraction, fraction against
    alpha, agreement against fraction. Padded rows are left out."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    style = {"svg.fonttype": "none", "svg.hashsalt": "mca", "font.size": 9}
    with pyplot.rc_context(style):
        figure, axes = pyplot.subplots(1, 3, figsize=(12, 3.8), layout="constrained")
        for mode, color in COLORS.items():
            rows = [r for r in result.rows if r.mode == mode and not r.padded]
            look = {"color": color, "marker": "o", "markersize": 3, "label": mode}
            fractions = [r.value_attended for r in rows]
            axes[0].plot(
                fractions, [max(1 - r.cosine_mean, 1e-9) for r in rows], **look
            )
            axes[1].plot([r.alpha for r in rows], fractions, **look)
            axes[2].plot(fractions, [_agreement(r) for r in rows], **look)
        _label(axes, result)
        figure.suptitle(f"{result.suite}: {result.sequences} {result.title}")
        figure.savefig(path.with_suffix(".png"), dpi=72)
        figure.savefig(path.with_suffix(".svg"), metadata={"Date": None})
        pyplot.close(figure)


def _label(axes, result: Result) -> None:
    fraction = "value cost / exact, attended tokens"
    classified = any(r.agreement for r in result.rows)
    axes[0].set(xlabel=fraction, ylabel="1 - cosine", yscale="log")
    axes[1].set(xlabel="alpha", ylabel=fraction, xscale="log")
    agreement = "agreement with the exact classifier"
    neighbours = "agreement of the nearest 10"
    axes[2].set(xlabel=fraction, ylabel=agreement if classified else neighbours)
    axes[1].xaxis.set_minor_formatter("")
    axes[0].legend()
    for axis in axes:
        axis.grid(alpha=0.3)


def _agreement(row) -> float:
    return row.agreement.value if row.agreement else row.top10
