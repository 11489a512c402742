"""Which attentions of a module mca-approximate-attention approximates."""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from pathlib import Path

from .paths import find_tool
from .errors import MCAError
from .settings import Settings

_PASSED = re.compile(r"remark: \[Passed\] (?:Encoded|Attended) .*\bLayer=(\d+)")
_MISSED = re.compile(
    r'remark: \[Missed\] (?P<name>\w+) .*Reason="(?P<reason>.*?)"'
    r'(?:, Suggestion="(?P<helps>.*?)")?'
)


def list_layers(module: str | os.PathLike[str], settings: Settings) -> list[int]:
    """The numbers of the attentions that `settings` would approximate.

    Raises MCAError if mca-opt fails and ValueError, with the reasons that it
    gives, if there are none.
    """
    remarks = _remarks(module, settings)
    layers = [int(match[1]) for match in map(_PASSED.search, remarks) if match]
    if not layers:
        raise ValueError(
            f"no attention of {os.fspath(module)} can be approximated" + _why(remarks)
        )
    return sorted(layers)


def _remarks(module: str | os.PathLike[str], settings: Settings) -> list[str]:
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        config = Path(scratch) / "config.yaml"
        config.write_text(settings.to_yaml())
        command = [
            str(find_tool("mca-opt")),
            os.fspath(module),
            f"--mca-approximate-attention=config={config}",
            "--remarks-filter=mca-match",
            "-o",
            os.devnull,
        ]
        result = subprocess.run(command, capture_output=True, text=True)
    if result.returncode != 0:
        errors = [line for line in result.stderr.splitlines() if "error:" in line]
        raise MCAError("mca-opt failed: " + "; ".join(errors), result.stderr)
    return result.stderr.splitlines()


def _why(remarks: list[str]) -> str:
    """The different reasons, with what would help."""
    reasons = []
    for match in filter(None, map(_MISSED.search, remarks)):
        helps = f" ({match['helps']})" if match["helps"] else ""
        reasons.append(f"{match['name']}: {match['reason']}{helps}")
    return "".join(f"\n  {reason}" for reason in dict.fromkeys(reasons))
