"""Results as Markdown, and what of them is wrong."""

from __future__ import annotations

from typing import Any

Row = dict[str, Any]

_HEADER = """\
| contender | fraction | median ms | x peer | target | error |
|---|---|---|---|---|---|"""
_LEGEND = """\
Times are medians of visits in turn, by CUDA events around calls in a row on one
stream, of arguments and results on the device; `graph`: the same call recorded and
launched. `x peer`: over the exact peer of the same precision in the same run, which is
cuBLASLt's projection for an encode and torch's fused attention with its products for
a block. Fraction: cost of the values over all positions, / over attended ones, of the
first sequence. Target: an encode at fraction f takes at most f + 0.1 of the peer's time
from 4096 tokens on, a block at most all of it. Error: of rows of the first sequence
against the same program on the CPU, relative to the largest."""
_ENCODE_MARGIN = 0.1
_ENCODE_TOKENS = 4096


def failures(results: Row) -> list[str]:
    """Numbers that are wrong and processes that ended; slow is not wrong."""
    found = [
        f"{case['name']}: {case.get('ended', 'wrong')}"
        for case in results["numeric"]
        if not case.get("passed")
    ]
    for group in results["benchmark"]:
        if "ended" in group:
            found.append(f"{group['name']}: {group['ended']}")
        for timing in group.get("timings", []):
            if timing["ours"] and _is_wrong(timing):
                found.append(f"{group['name']}, {timing['label']}: {_error(timing)}")
    for tool, said in results["sanitizer"].items():
        if tool and "SUMMARY: 0 errors" not in said and "0 hazards" not in said:
            found.append(f"{tool}: {said}")
    return found


def render(results: Row) -> str:
    manifest = results["manifest"]
    after = results.get("gpu_after", {})
    lines = [
        "# On a GPU",
        "",
        f"{results['gpu'].get('name', 'the emulator')}; {results['date']}; "
        f"commit {manifest['commit']}",
        "",
        f"    {manifest['command']}",
        f"    {results['command']}",
        "",
        f"- GPU before: {_pairs(results['gpu'])}",
        f"- GPU after: {_pairs(after)}",
        f"- host: {results['machine']['cpu']}, {results['machine']['cores']} cores, "
        f"{results['machine']['system']}",
        f"- libraries: {_pairs(results['libraries'])}",
        f"- programs: {manifest['format']} for {manifest['chip']}",
        "",
        *_numbers(results),
    ]
    for group in results["benchmark"]:
        lines += ["", f"## {group['name']}", "", *_group(group)]
    if results["left_out"]:
        lines += ["", f"{len(results['left_out'])} more were not run:"]
        lines += [", ".join(results["left_out"])]
    return "\n".join([*lines, "", _LEGEND, ""])


def _numbers(results: Row) -> list[str]:
    agreed = sum(bool(case.get("passed")) for case in results["numeric"])
    lines = ["## Numbers", ""]
    lines += [f"{agreed} of {len(results['numeric'])} calls give what was recorded."]
    lines += [f"- {line}" for line in failures(results)]
    lines += [
        f"- compute-sanitizer {tool}: {said}"
        for tool, said in results["sanitizer"].items()
    ]
    return lines


def _group(group: Row) -> list[str]:
    timings = group.get("timings", [])
    lines = [_HEADER]
    for timing in timings:
        peer = _peer(group["case"], timing, timings)
        ratio = timing["median_ms"] / peer["median_ms"] if peer else None
        cells = [
            timing["label"],
            _fraction(timing["fraction"]),
            f"{timing['median_ms']:.4g}",
            "" if ratio is None else f"{ratio:.3f}",
            _target(group, timing, ratio),
            _error(timing),
        ]
        lines.append(f"| {' | '.join(cells)} |")
    absent = group.get("absent", {})
    for reason in dict.fromkeys(absent.values()):
        labels = ", ".join(label for label, why in absent.items() if why == reason)
        lines.append(f"\n- absent ({reason}): {labels}")
    return lines


def _peer(case: str, timing: Row, timings: list[Row]) -> Row | None:
    name = "cuBLASLt" if case == "encode" else "torch"
    wanted = f"{name} {timing['precision']}"
    return next((other for other in timings if other["label"] == wanted), None)


def _target(group: Row, timing: Row, ratio: float | None) -> str:
    if not timing["ours"]:
        return ""
    limit = 1.0
    if group["case"] == "encode":
        size = group["size"]
        if not timing["fraction"] or size["n"] * size["batch"] < _ENCODE_TOKENS:
            return ""
        limit = timing["fraction"] + _ENCODE_MARGIN
    met = "" if ratio is None else " met" if ratio <= limit else " missed"
    return f"{limit:.3f}{met}"


def _fraction(value: float | list[float] | None) -> str:
    if value is None:
        return ""
    values = value if isinstance(value, list) else [value]
    return " / ".join(f"{part:.3f}" for part in values)


def _is_wrong(timing: Row) -> bool:
    return timing["error"] is not None and not timing["error"] <= timing["tolerance"]


def _error(timing: Row) -> str:
    if timing["error"] is None:
        return "not known"
    return f"{timing['error']:.1e}" + " WRONG" * _is_wrong(timing)


def _pairs(values: dict[str, str]) -> str:
    return ", ".join(f"{name} {value}" for name, value in values.items()) or "none"
