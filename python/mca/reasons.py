"""Writes docs/reasons.md: why an attention stays exact, one example per reason.

The examples are the tests in test/Conversion/ApproximateAttention/reasons, the
messages what mca-opt prints for them.
"""

from __future__ import annotations

import argparse
import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from mca import paths

HEADER = paths.SOURCE_DIR / "include" / "mca" / "Match" / "Reason.h"
EXAMPLES = (
    paths.SOURCE_DIR / "test" / "Conversion" / "ApproximateAttention" / "reasons"
)
PAGE = paths.SOURCE_DIR / "docs" / "reasons.md"

INTRODUCTION = """\
# Why an attention stays exact

<!-- Written by `python -m mca.reasons` from the tests in
test/Conversion/ApproximateAttention/reasons. Edit those. -->

`mca-approximate-attention` rewrites what it can prove to be an attention over
projected values, and leaves everything else as it was. Where it finds a softmax
above a product but no such proof, it says why:

```sh
mca-opt model.mlir --mca-approximate-attention --remarks-filter=mca-match -o /dev/null
```

prints one remark per product, at the product: `[Passed] Encoded`, or `[Missed]`
with one of the reasons below, what was found, and what would help. A reason is
the first step of the match that failed; others may come after it. To see the
softmaxes of a program with the products that read them, and where each match
ended, without a rewrite:

```sh
mca-opt model.mlir --mca-explain-attention -o /dev/null
```

If neither prints anything, no softmax was found: see
[debugging](debugging.md) and [adding a form](adding-a-form.md).
"""

REMARK = re.compile(
    r"remark: \[Missed\] (?P<name>\w+) .*"
    r'Reason="(?P<problem>.*?): found (?P<found>.*?)", Suggestion="(?P<helps>.*?)"'
)


@dataclass(frozen=True)
class Example:
    """A test file: its first comment, its program, how mca-opt is run on it."""

    comment: str
    code: str
    options: list[str]


@dataclass(frozen=True)
class Remark:
    """What mca-opt prints for the example."""

    line: str
    problem: str
    helps: str


def list_reasons(header: str) -> list[str]:
    """The members of the enum MissReason, in order."""
    enum = re.search(r"enum class MissReason \{(.*?)\}", header, re.DOTALL)
    if enum is None:
        raise ValueError("expected an enum MissReason in Reason.h")
    return re.findall(r"\w+", enum[1])


def parse_example(text: str) -> Example:
    """The parts of a test: RUN line, first comment, code without CHECK lines."""
    run = re.search(r"^// RUN: mca-opt %s (.*?) 2>&1", text, re.MULTILINE)
    if run is None:
        raise ValueError("expected a line '// RUN: mca-opt %s OPTIONS 2>&1 ...'")
    lines = [
        line for line in text.splitlines() if not re.match(r"// (RUN|CHECK)", line)
    ]
    body = "\n".join(lines).strip()
    comment, _, code = body.partition("\n\n")
    code = re.sub(r"\n{3,}", "\n\n", code).strip()
    return Example(re.sub(r"^// ?", "", comment, flags=re.M), code, run[1].split())


def explain(name: str, example: Example) -> Remark:
    """Runs mca-opt on the code as it is shown, so that line numbers agree.

    Raises ValueError if the remark is not printed exactly once.
    """
    command = [paths.find_tool("mca-opt"), *example.options, "-o", "/dev/null"]
    result = subprocess.run(command, input=example.code, capture_output=True, text=True)
    found = [
        match
        for match in map(REMARK.search, result.stderr.splitlines())
        if match and match["name"] == name
    ]
    if result.returncode != 0 or len(found) != 1:
        raise ValueError(f"expected one remark {name}, found:\n{result.stderr}")
    line = found[0].string.replace("<stdin>", "example.mlir")
    return Remark(line, found[0]["problem"], found[0]["helps"])


def table(remarks: dict[str, Remark]) -> str:
    """One row per reason, linked to its section."""
    rows = ["| reason | what is in the way | what helps |", "|---|---|---|"]
    for name, remark in remarks.items():
        rows.append(
            f"| [{name}](#{name.lower()}) | {remark.problem} | {remark.helps} |"
        )
    return "\n".join(rows) + "\n"


def section(name: str, example: Example, remark: Remark) -> str:
    """The example's comment, its code and its remark."""
    return f"""\
## {name}

{example.comment}

```mlir
{example.code}
```

```
{remark.line}
```
"""


def make_page() -> str:
    """The text of docs/reasons.md.

    Raises FileNotFoundError if a reason has no example.
    """
    names = list_reasons(HEADER.read_text())
    examples = {
        name: parse_example((EXAMPLES / f"{name}.mlir").read_text()) for name in names
    }
    remarks = {name: explain(name, example) for name, example in examples.items()}
    sections = [section(name, examples[name], remarks[name]) for name in names]
    note = "In the examples `@missed` stays exact and `@cured` is rewritten.\n"
    return "\n".join([INTRODUCTION, table(remarks), note, *sections])


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m mca.reasons", description=__doc__)
    parser.add_argument(
        "--output", type=Path, default=PAGE, help="file to write (default: %(default)s)"
    )
    parser.parse_args().output.write_text(make_page())


if __name__ == "__main__":
    main()
