"""What goes wrong in the compiler's tools, with their own words."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LOCATED = re.compile(
    r"^(?P<file>[^:\n]+):(?P<line>\d+):(?P<column>\d+): "
    r"(?P<severity>error|warning|note|remark): (?P<message>.*)$"
)
_UNLOCATED = re.compile(
    r"^(?:[\w-]+: )?(?P<severity>error|warning|remark): (?P<message>.*)$"
)


@dataclass(frozen=True)
class Diagnostic:
    """A message of mca-opt or mca-run.

    `line` and `column` count from 1; they are 0, and `file` is empty, where the
    message has no place in a file.
    """

    severity: str
    """error, warning, note or remark"""
    message: str
    file: str = ""
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}:{self.column}: " if self.file else ""
        return f"{place}{self.severity}: {self.message}"


class MCAError(RuntimeError):
    """A tool failed, or a program that was compiled stopped.

    `output` is what the tool wrote, `diagnostics` the messages in it. `shown`
    tells that the user has seen the output already.
    """

    def __init__(self, summary: str, output: str = "", *, shown: bool = False):
        super().__init__(f"{summary}:\n{output}" if output else summary)
        self.shown = shown
        self.summary = summary
        self.output = output
        self.diagnostics = parse_diagnostics(output)

    @property
    def reason(self) -> str:
        """The first error in one line, or the summary where there is none."""
        errors = [d for d in self.diagnostics if d.severity == "error"]
        return errors[0].message if errors else self.summary


def parse_diagnostics(output: str) -> list[Diagnostic]:
    """The messages in the order of a tool's output; source lines are left out."""
    found = []
    for line in output.splitlines():
        if match := _LOCATED.match(line):
            place = match["file"], int(match["line"]), int(match["column"])
            found.append(Diagnostic(match["severity"], match["message"], *place))
        elif match := _UNLOCATED.match(line):
            found.append(Diagnostic(match["severity"], match["message"]))
    return found
