"""What mca-opt remarks about attentions, read back."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .tools import run_tool

_LINE = re.compile(
    r"^(?P<place>.*:\d+:\d+): remark: \[(?P<kind>\w+)\] (?P<name>\w+) "
    r"\| Category:mca-match \| Function=(?P<function>[^|]*?) \| (?P<rest>.*)$"
)
_FIELD = re.compile(r'(\w+)=(?:"([^"]*)"|([^,]*))')


@dataclass(frozen=True)
class Remark:
    """`kind` is Passed, Missed or Analysis; `name` the reason, Encoded or
    Attended; `place` FILE:LINE:COLUMN of the product with the values."""

    kind: str
    name: str
    place: str
    function: str
    fields: dict[str, str]

    @property
    def rewritten(self) -> bool:
        return self.kind == "Passed" and self.name in ("Encoded", "Attended")

    @property
    def layer(self) -> int | None:
        """The attention's number in the program, if it has one."""
        return int(self.fields["Layer"]) if "Layer" in self.fields else None


def parse_remarks(output: str) -> Iterator[Remark]:
    """The remarks of category mca-match in what mca-opt wrote."""
    for match in filter(None, map(_LINE.match, output.splitlines())):
        found = _FIELD.findall(match["rest"])
        fields = {key: quoted or bare for key, quoted, bare in found}
        names = match["kind"], match["name"], match["place"], match["function"]
        yield Remark(*names, fields)


def ask_remarks(
    module: str | os.PathLike[str],
    settings: Sequence[str],
    renamed: str | None = None,
) -> list[Remark]:
    """What mca-approximate-attention, with `settings` as "alpha=0.2", says.

    Messages call the module `renamed`. Raises MCAError if mca-opt fails.
    """
    path = os.fspath(module)
    words = [
        path,
        f"--mca-approximate-attention={' '.join(settings)}",
        "--remarks-filter=mca-match",
        "-o",
        os.devnull,
    ]
    output = run_tool("mca-opt", words, {path: renamed} if renamed else None)
    return list(parse_remarks(output))
