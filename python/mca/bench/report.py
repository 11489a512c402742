"""A Markdown table of results."""

from __future__ import annotations

from .results import Measurement, Results, Timing, count_threads, share

_HEADER = (
    "| contender | fraction | wall ms: median | min | cpu ms: min | GFLOP/s | x peer | (least) | x mca | (least) | max error |\n"
    "|---|---|---|---|---|---|---|---|---|---|---|"
)
_LEGEND = """\
`x peer`, `x mca`: time over that of the best exact peer and of our exact program, of
medians; `(least)`: of the least times, processor time on one thread, wall clock on more.
GFLOP/s: the exact products' operations over the least time. Fraction: nominal cost of
the values over all positions."""


def render(results: Results) -> str:
    machine = results.machine
    lines = [
        "# Benchmarks",
        "",
        f"{machine['cpu']}, {machine['cores']} cores ({' '.join(machine['features'])}); "
        f"commit {results.commit}; {results.date}",
        "",
        f"    {results.command}",
        "",
    ]
    lines += [f"Absent: {name} ({why})" for name, why in results.absent.items()]
    for roof in results.roofs:
        lines += [
            f"- machine, {count_threads(roof.threads)}: {roof.gflops:.0f} GFLOP/s "
            f"of multiply-adds, {roof.gb_per_s:.0f} GB/s of reads"
        ]
    for measurement in results.measurements:
        lines += ["", f"## {measurement.title} ({measurement.gflop:.3g} GFLOP)", ""]
        lines += [_HEADER, *(_row(measurement, t) for t in measurement.timings)]
        lines += _shares(results, measurement)
        lines += [f"- {label}: {why}" for label, why in measurement.failed.items()]
    return "\n".join([*lines, "", _LEGEND, ""])


def _row(measurement: Measurement, timing: Timing) -> str:
    fraction = timing.fractions.get("positions")
    peer, ours = measurement.best_peer(), measurement.exact_mca()
    least = measurement.least_ms(timing)
    fastest = min(map(measurement.least_ms, measurement.peers()), default=None)
    cells = [
        timing.label,
        "" if fraction is None else f"{fraction:.3f}",
        _milliseconds(timing.median_ms),
        _milliseconds(min(timing.wall_ms)),
        _milliseconds(min(timing.cpu_ms)),
        f"{measurement.gflops(timing):.0f}",
        _ratio(timing.median_ms, peer and peer.median_ms),
        _ratio(least, fastest),
        _ratio(timing.median_ms, ours and ours.median_ms),
        _ratio(least, ours and measurement.least_ms(ours)),
        f"{timing.max_abs_error:.1e}",
    ]
    return f"| {' | '.join(cells)} |"


def _shares(results: Results, measurement: Measurement) -> list[str]:
    parts = {of: share(results, measurement, of) for of in ("projection", "product")}
    known = [f"{of} {value:.1%}" for of, value in parts.items() if value]
    return ["", f"Shares of our exact program: {', '.join(known)}"] if known else []


def _milliseconds(value: float) -> str:
    return f"{value:.3g}" if value < 100 else f"{value:.0f}"


def _ratio(value: float, other: float | None) -> str:
    return "" if other is None else f"{value / other:.3f}"
