"""The results as JSON and as a Markdown table."""

from __future__ import annotations

import contextlib
import datetime
import json
import os
import platform
import re
from dataclasses import asdict, dataclass
from importlib import metadata
from pathlib import Path

from . import metrics
from .measure import Row

PACKAGES = ("numpy", "tokenizers", "matplotlib")

HEADER = [
    "mode",
    "alpha",
    "positions",
    "attended",
    "A.V",
    "cosine",
    "p5",
    "top-1",
    "top-10",
    "accuracy",
    "agreement",
    "error / bound",
]
COLUMNS = """\
- *positions*, *attended*: cost of the values, of the exact one, over all positions
  (sequences padded to {positions}) and over the tokens that some query attends. In
  nominal cost: f32 1, bf16 1/2, int8 1/4, a token in the centroid 1/d_h, and 1 for
  the centroid itself. Nominal is not time.
- *A.V*: the same for the product with the probabilities, over attended tokens.
- *cosine*: of an embedding to the exact one, mean and fifth percentile.
- *top-1*, *top-10*: neighbours inside the suite that are those of the exact model.
- *accuracy*, *agreement*: of the classifier with the labels, and with itself on
  exact embeddings; 95 % intervals (Wilson) in brackets.
- *error / bound*: largest measured error of a head over its a-priori bound. For
  paper modes the bound is of a mean over draws, which one draw may exceed.
"""


@dataclass(frozen=True)
class Result:
    """Everything that is kept of one suite's run."""

    suite: str
    title: str
    command: str
    date: str
    machine: dict[str, object]
    versions: dict[str, str]
    sequences: int
    mean_length: float
    positions: int
    seed: int
    targets: tuple[float, ...]
    exact_accuracy: metrics.Share | None
    rows: list[Row]

    def equal_quality(self) -> dict[str, dict[str, float | None]]:
        """The attended fraction at each target cosine, per mode."""
        modes = dict.fromkeys(r.mode for r in self.rows if not r.padded)
        return {
            mode: {
                str(t): metrics.fraction_at(self.points(mode), t) for t in self.targets
            }
            for mode in modes
        }

    def points(self, mode: str) -> list[tuple[float, float]]:
        """(attended fraction, mean cosine) of the unpadded rows of a mode."""
        return [
            (r.value_attended, r.cosine_mean)
            for r in self.rows
            if r.mode == mode and not r.padded
        ]


def machine() -> dict[str, object]:
    """The processor and the system; nothing that names the machine."""
    info = Path("/proc/cpuinfo")
    text = info.read_text() if info.exists() else ""

    def field(name: str) -> str:
        found = re.search(rf"^{name}\s*:\s*(.*)$", text, re.MULTILINE)
        return found[1] if found else "unknown"

    wanted = ("avx2", "fma", "avx512f", "avx512_bf16", "avx512_vnni", "amx_tile")
    return {
        "processor": field("model name"),
        "family": field("cpu family"),
        "model": field("model"),
        "features": [f for f in wanted if f in field("flags").split()],
        "cores": os.cpu_count(),
        "system": f"{platform.system()} {platform.machine()}",
    }


def versions() -> dict[str, str]:
    found = {"python": platform.python_version()}
    for name in PACKAGES:
        with contextlib.suppress(metadata.PackageNotFoundError):
            found[name] = metadata.version(name)
    return found


def today() -> str:
    return datetime.date.today().isoformat()


def to_json(result: Result) -> str:
    content = asdict(result) | {"equal_quality": result.equal_quality()}
    return json.dumps(_rounded(content), indent=1) + "\n"


def to_markdown(result: Result) -> str:
    return "\n".join(
        [
            f"# Suite {result.suite}: {result.title}",
            "",
            _facts(result),
            "",
            *_table(result),
            "",
            COLUMNS.format(positions=result.positions),
            "## Fraction (attended) at equal cosine",
            "",
            "Linear in log(1 - cosine) between the rows above; `-` is outside them.",
            "",
            *_equal_quality(result),
            "",
        ]
    )


def _facts(result: Result) -> str:
    machine = result.machine
    text = (
        f"{result.sequences} sequences, {result.mean_length:.1f} tokens on average. "
        f"Command: `{result.command}`, {result.date}, one process on "
        f"{machine['processor']} ({', '.join(machine['features'])}), in numpy."
    )
    if result.exact_accuracy:
        text += f" Accuracy of the exact model: {_share(result.exact_accuracy)}."
    return text


def _table(result: Result) -> list[str]:
    lines = [_line(HEADER), _line(["---"] * len(HEADER))]
    for r in result.rows:
        cells = [
            r.mode + (" (padded)" if r.padded else ""),
            f"{r.alpha:g}",
            f"{r.value_positions:.3f}",
            f"{r.value_attended:.3f}",
            f"{r.product_attended:.3f}",
            _cosine(r.cosine_mean),
            _cosine(r.cosine_p5),
            f"{r.top1:.3f}",
            f"{r.top10:.3f}",
            _share(r.accuracy),
            _share(r.agreement),
            f"{r.error_over_bound_max:.3f}",
        ]
        lines.append(_line(cells))
    return lines


def _equal_quality(result: Result) -> list[str]:
    table = result.equal_quality()
    paper = table.get("paper", {})
    lines = [
        _line(["mode", *(f"cosine {t}" for t in result.targets)]),
        _line(["---"] * (1 + len(result.targets))),
    ]
    for mode, fractions in table.items():
        cells = []
        for target, fraction in fractions.items():
            base = paper.get(target)
            ratio = ""
            if mode != "paper" and fraction and base:
                ratio = f" (paper / {mode}: {base / fraction:.1f})"
            cells.append("-" if fraction is None else f"{fraction:.3f}{ratio}")
        lines.append(_line([mode, *cells]))
    return lines


def _line(cells: list[str]) -> str:
    return "| " + " | ".join(cells) + " |"


def _share(share: metrics.Share | None) -> str:
    if share is None:
        return "-"
    return f"{share.value:.3f} [{share.low:.3f}, {share.high:.3f}]"


def _cosine(value: float) -> str:
    return f"{value:.6f}" if value > 0.999 else f"{value:.4f}"


def _rounded(value):
    if isinstance(value, float):
        return float(f"{value:.8g}")
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [_rounded(item) for item in value]
    return value
