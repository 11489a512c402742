"""Which attentions of a module mca-approximate-attention approximates."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from pathlib import Path

from .remarks import Remark, ask_remarks
from .settings import Settings


def list_layers(module: str | os.PathLike[str], settings: Settings) -> list[int]:
    """The numbers of the attentions that `settings` would approximate.

    Raises MCAError if mca-opt fails and ValueError, with the reasons that it
    gives, if there are none.
    """
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        config = Path(scratch) / "config.yaml"
        config.write_text(settings.to_yaml())
        remarks = ask_remarks(module, [f"config={config}"])
    layers = [r.layer for r in remarks if r.rewritten and r.layer is not None]
    if not layers:
        raise ValueError(
            f"no attention of {os.fspath(module)} can be approximated" + _why(remarks)
        )
    return sorted(layers)


def _why(remarks: Sequence[Remark]) -> str:
    """The different reasons, with what would help."""
    reasons = []
    for remark in remarks:
        if remark.kind == "Missed":
            helps = remark.fields.get("Suggestion")
            reason = f"{remark.name}: {remark.fields.get('Reason', '')}"
            reasons.append(reason + (f" ({helps})" if helps else ""))
    return "".join(f"\n  {reason}" for reason in dict.fromkeys(reasons))
