"""Kernels of programs as plain data, and how two sets of them differ."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from .ptx import INSTRUCTIONS, Kernel


@dataclass(frozen=True)
class Program:
    """The kernels of a program for a chip, in the order of their text."""

    program: str
    chip: str
    kernels: list[Kernel]

    def with_shared_memory(self) -> Program:
        """Without kernels that compute each element for itself."""
        kept = [kernel for kernel in self.kernels if kernel.shared]
        return Program(self.program, self.chip, kept)


@dataclass(frozen=True)
class Table:
    """`tools` are versions."""

    tools: dict[str, str]
    commit: str
    command: str
    date: str
    programs: list[Program]

    def write(self, path: Path) -> None:
        """A kernel to a line."""
        fields = asdict(self)
        del fields["programs"]
        head = json.dumps(fields, indent=1)[:-2]
        path.write_text(f'{head},\n "programs": [\n{self._program_lines()}\n ]\n}}\n')

    def _program_lines(self) -> str:
        lines = []
        for program in self.programs:
            kernels = ",\n".join(
                f"   {json.dumps(asdict(kernel))}" for kernel in program.kernels
            )
            name, chip = json.dumps(program.program), json.dumps(program.chip)
            head = f'{{"program": {name}, "chip": {chip}'
            lines.append(f'  {head}, "kernels": [\n{kernels}\n  ]}}')
        return ",\n".join(lines)

    @staticmethod
    def read(path: Path) -> Table:
        """Raises ValueError for a file of another form."""
        try:
            fields = json.loads(path.read_text())
            fields["programs"] = [
                Program(p["program"], p["chip"], [Kernel(**k) for k in p["kernels"]])
                for p in fields["programs"]
            ]
            return Table(**fields)
        except (KeyError, TypeError, json.JSONDecodeError) as error:
            raise ValueError(f"{path} holds no kernels: {error}") from None

    def find(self, program: str, chip: str) -> Program | None:
        known = {(p.program, p.chip): p for p in self.programs}
        return known.get((program, chip))


def table(found: Table) -> str:
    """Markdown, a row for each kernel of each program and chip."""
    rows = [["program", "chip", "kernel", "registers", "shared", *INSTRUCTIONS]]
    rows.append(["---"] * len(rows[0]))
    for program in found.programs:
        for kernel in program.kernels:
            counts = [str(kernel.instructions.get(word, "")) for word in INSTRUCTIONS]
            numbers = [str(kernel.registers), str(kernel.shared), *counts]
            rows.append([program.program, program.chip, kernel.name, *numbers])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def spills(programs: Iterable[Program]) -> Iterator[str]:
    for program in programs:
        for kernel in program.kernels:
            if kernel.spilled:
                yield (
                    f"{_label(program, kernel)} spills {kernel.spilled} bytes of registers"
                )


def differences(found: Table, baseline: Table, registers: int) -> Iterator[str]:
    """Why kernels are not as good as the baseline's, one line for each.

    Kernels of a program are compared in their order: names have numbers.
    """
    for program in found.programs:
        before = baseline.find(program.program, program.chip)
        if before is None:
            yield f"{program.program} for {program.chip} is not in the baseline"
        elif len(before.kernels) != len(program.kernels):
            yield (
                f"{program.program} for {program.chip} has {len(program.kernels)} "
                f"kernels with shared memory, {len(before.kernels)} in the baseline"
            )
        else:
            for kernel, old in zip(program.kernels, before.kernels):
                yield from _compare(_label(program, kernel), kernel, old, registers)


def _label(program: Program, kernel: Kernel) -> str:
    return f"{program.program} for {program.chip}: {kernel.name}"


def _compare(label: str, kernel: Kernel, old: Kernel, registers: int) -> Iterator[str]:
    if kernel.registers > old.registers + registers:
        yield f"{label} takes {kernel.registers} registers instead of {old.registers}"
    if kernel.shared > old.shared:
        yield f"{label} takes {kernel.shared} bytes of shared memory instead of {old.shared}"
    for word in INSTRUCTIONS:
        count, before = (k.instructions.get(word, 0) for k in (kernel, old))
        if count != before:
            yield f"{label} has {count} {word} instead of {before}"
