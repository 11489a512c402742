"""A report as one HTML page that needs nothing but itself."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape
from pathlib import Path

from . import charts
from .data import Attention, Report

_STYLE = """\
.mca { --ink: #1c2430; --soft: #5b6675; --paper: #ffffff; --line: #d9dfe7;
  --track: #edf0f4; --bar: #2c6cb0; --bar-soft: #9dbfe3; --allowed: #dcecdc;
  --mark: #2f6d3a; --warn: #b3402a; --f32: #173a63; --bf16: #3f7fc1;
  --int8: #8db9e2; --centroid: #d3e4f5;
  color: var(--ink); background: var(--paper);
  font: 14px/1.45 system-ui, "Segoe UI", "DejaVu Sans", sans-serif; }
@media (prefers-color-scheme: dark) { .mca { --ink: #e4e9f0; --soft: #9aa7b8;
  --paper: #14181f; --line: #323b48; --track: #252c37; --bar: #5b9be0;
  --bar-soft: #34567c; --allowed: #23402a; --mark: #6cbf7c; --warn: #ef8a72;
  --f32: #e3effb; --bf16: #8fbdec; --int8: #4d83bb; --centroid: #2b4a6c; } }
.mca h1 { font-size: 22px; margin: 0 0 2px; }
.mca h2 { font-size: 16px; margin: 28px 0 8px; }
.mca .soft, .mca .facts { color: var(--soft); }
.mca .tiles { display: flex; flex-wrap: wrap; gap: 12px; margin: 18px 0; }
.mca .tile { border: 1px solid var(--line); border-radius: 6px; padding: 8px 14px; }
.mca .tile b { display: block; font-size: 20px; font-weight: 600; }
.mca .wide { overflow-x: auto; }
.mca table { border-collapse: collapse; }
.mca th, .mca td { text-align: left; vertical-align: middle; padding: 5px 14px 5px 0;
  border-bottom: 1px solid var(--line); white-space: nowrap; }
.mca th { font-weight: 600; color: var(--soft); vertical-align: bottom; }
.mca td.why { white-space: normal; max-width: 46em; }
.mca td.folds { white-space: normal; min-width: 9em; }
.mca code { font: 13px ui-monospace, "DejaVu Sans Mono", monospace; }
.mca svg { display: block; } .mca svg text { fill: var(--ink); font-size: 13px; }
.mca .track { fill: var(--track); } .mca .bar { fill: var(--bar); }
.mca .bar-soft { fill: var(--bar-soft); } .mca .allowed { fill: var(--allowed); }
.mca .mark, .mca .mark-soft { fill: var(--mark); }
.mca .dot { fill: var(--bar); } .mca .over { fill: var(--warn); }
.mca .level-f32 { fill: var(--f32); } .mca .level-bf16 { fill: var(--bf16); }
.mca .level-int8 { fill: var(--int8); } .mca .level-centroid { fill: var(--centroid); }
.mca .key { display: inline-block; width: 11px; height: 11px; margin: 0 4px 0 12px; }
.mca dt { font-weight: 600; } .mca dd { margin: 0 0 6px 0; max-width: 60em; }
"""
# Of the columns with this head: text that takes several lines where room is short.
_FOLDS = ' class="folds"'
_CLASSES = {"what was found": ' class="why"', "sizes": _FOLDS, "": _FOLDS}
_TERMS = {
    "attended": "cost of the value projection over the exact one's, per token that "
    "some query attends; bf16 counts 1/2, int8 1/4 of f32",
    "positions": "the same over all positions, padding included: what the paper quotes",
    "error": "the largest norm of the difference in a row of a head's output, for the "
    "head that comes nearest to its bound",
    "bound": "alpha times the mean norm of the inputs times the norm of the head's "
    "weights; in expectation for sampling, of every error for the others. Thick mark: "
    "before the run; thin mark: for the levels or counts that this run took",
    "time saved": "share of the exact program's time that this attention's rewrite "
    "alone saves; on a busy machine noise is larger than that: repeat more often",
}


def make_page(report: Report) -> str:
    """The whole page."""
    title = escape(f"mca report: {report.source}")
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{title}</title><style>html {{ color-scheme: light dark; }} "
        "body { margin: 0; } .mca { padding: 24px 28px; min-height: 100vh; "
        f"box-sizing: border-box; }}</style></head><body>{make_body(report)}"
        "</body></html>\n"
    )


def make_body(report: Report) -> str:
    """The part that notebooks show, style included."""
    sections = [
        f"<h1>{escape(Path(report.source).name)}</h1>",
        f'<div class="facts">{_facts(report)}</div>',
        _tiles(report),
        _rewritten(report),
        _exact(report),
        _terms() if report.measured else "",
    ]
    return f'<style>{_STYLE}</style><div class="mca">{"".join(sections)}</div>'


def _facts(report: Report) -> str:
    facts = [report.source] if Path(report.source).name != report.source else []
    facts += [f"entry {report.entry}", f"target {report.target}"]
    if report.alpha is not None:
        facts += [f"{report.estimator}, alpha {report.alpha:g}"]
    if report.measured:
        facts += [
            f"{report.threads} thread{'' if report.threads == 1 else 's'}",
            f"median of {report.repeat} runs in turn",
        ]
    return escape(" · ".join(facts))


def _tiles(report: Report) -> str:
    tiles = [
        (
            f"{len(report.rewritten)} of {len(report.attentions)}",
            f"attentions {report.verb}",
        )
    ]
    costs = [
        a.fraction_attended for a in report.rewritten if a.fraction_attended is not None
    ]
    if costs:
        tiles.append(
            (f"{sum(costs) / len(costs):.3f}", "of the values' cost, attended")
        )
    for index, output in enumerate(report.outputs):
        name = "output" if len(report.outputs) == 1 else f"output {index}"
        tiles.append(
            (f"{output['relative_error']:.2g}", f"relative error of the {name}")
        )
    if report.measured:
        ratio = report.time_ms["exact"] / report.time_ms["approx"]
        tiles.append((f"{ratio:.3f}", "exact over approximate time"))
    cells = (f'<div class="tile"><b>{b}</b>{escape(text)}</div>' for b, text in tiles)
    bars = (
        charts.time_bars(report.time_ms["exact"], report.time_ms["approx"])
        if (report.measured)
        else ""
    )
    return f'<div class="tiles">{"".join(cells)}</div>{bars}'


def _rewritten(report: Report) -> str:
    if not report.rewritten:
        return ""
    heads = ["#", "product at", "sizes", "mask"]
    measured = any(a.fraction_attended is not None for a in report.rewritten)
    levels = any(a.levels for a in report.rewritten)
    timed = any(a.time_saved is not None for a in report.rewritten)
    scale = charts.LogScale(_norms(report), 150)
    error = f"error and bound,<br>{scale.ends}"
    heads += ["cost", "attended<br>positions", error, ""] if measured else []
    heads += ["levels"] if levels else []
    heads += ["time saved"] if timed else []
    rows = []
    for a in report.rewritten:
        cells = _identity(report, a) + (_figures(a, scale) if measured else [])
        cells += [charts.level_stack(a.levels)] if levels else []
        cells += [_saved(a)] if timed else []
        rows.append(cells)
    legend = _legend() if levels else ""
    return f"<h2>{report.verb.capitalize()}</h2>{_table(heads, rows)}{legend}"


def _norms(report: Report) -> list[float]:
    found = [(a.error, a.bound, a.bound_after) for a in report.rewritten]
    return [value for values in found for value in values if value is not None]


def _identity(report: Report, attention: Attention) -> list[str]:
    return [
        str(report.attentions.index(attention)),
        f"<code>{escape(_place(report, attention))}</code>",
        escape(_sizes(attention.sizes)),
        escape(attention.mask),
    ]


def _sizes(known: Mapping[str, int | None]) -> str:
    """What tells attentions apart, in few words."""
    if not known:
        return ""
    sizes = {name: "?" if size is None else size for name, size in known.items()}
    same = sizes["queries"] == sizes["keys"]
    tokens = (
        f"{sizes['keys']} tokens"
        if same
        else (f"{sizes['queries']} queries, {sizes['keys']} keys")
    )
    parts = [f"batch {sizes['batch']}"] if sizes["batch"] != 1 else []
    parts += [f"{sizes['heads']} heads of {sizes['features']}", tokens]
    return ", ".join([*parts, f"{sizes['inputs']} features"])


def _place(report: Report, attention: Attention) -> str:
    """Without the file, which the page's title names."""
    place = attention.place.removeprefix(f"{report.source}:")
    inside = attention.function
    return place if inside == report.entry else f"@{inside} {place}"


def _figures(attention: Attention, scale: charts.LogScale) -> list[str]:
    if attention.fraction_attended is None or attention.fraction_positions is None:
        return ["", "", "", ""]
    assert attention.error is not None and attention.bound is not None
    cost = attention.fraction_attended, attention.fraction_positions
    norms = attention.error, attention.bound_after, attention.bound
    return [
        charts.fraction_bars(*cost),
        f"{cost[0]:.3f}<br>{cost[1]:.3f}",
        charts.error_scale(*norms, scale),
        f"{norms[0]:.3g} of {norms[2]:.3g}"
        f'<br><span class="soft">{escape(attention.bound_kind)}</span>',
    ]


def _saved(attention: Attention) -> str:
    return "" if attention.time_saved is None else f"{attention.time_saved:+.1%}"


def _legend() -> str:
    keys = "".join(
        f'<svg class="key" viewBox="0 0 11 11" style="display:inline-block">'
        f'<rect class="level-{name}" width="11" height="11"/></svg>{name}'
        for name in charts.LEVELS
    )
    return f'<p class="soft">levels of the attended tokens:{keys}</p>'


def _exact(report: Report) -> str:
    if not report.attentions:
        return f"<h2>Attentions</h2><p>{escape(report.summary())}.</p>"
    rows = []
    for a in report.exact:
        found = escape(a.found)
        helps = f'<br><span class="soft">What helps: {escape(a.helps)}</span>'
        why = found + (helps if a.helps else "")
        rows.append(
            [*_identity(report, a)[:2], f"<code>{escape(a.reason)}</code>", why]
        )
    if not rows:
        return ""
    heads = ["#", "product at", "reason", "what was found"]
    return f"<h2>Left exact</h2>{_table(heads, rows)}"


def _table(heads: list[str], rows: list[list[str]]) -> str:
    head = "".join(f"<th>{name}</th>" for name in heads)
    body = "".join(
        "<tr>"
        + "".join(
            f"<td{_CLASSES.get(name, '')}>{cell}</td>"
            for name, cell in zip(heads, row, strict=True)
        )
        + "</tr>"
        for row in rows
    )
    return (
        f'<div class="wide"><table><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _terms() -> str:
    items = "".join(f"<dt>{t}</dt><dd>{escape(d)}</dd>" for t, d in _TERMS.items())
    return f"<h2>What the figures mean</h2><dl>{items}</dl>"
