"""Kernels with one mistake each, run by the emulator: what it should not let pass."""

import os
import re
import signal
from dataclasses import dataclass

from emulated import EmulatedProgram

# Operations without results that a kernel is wrong without.
WAITS = re.compile(r"^ *(gpu\.barrier|nvgpu\.device_async_wait|nvvm\.cp\.async\.wait\.group)\b")
ACCESS = re.compile(
    r"^ *(?:%\S+ = )?(memref\.load|memref\.store|vector\.load|vector\.store|nvgpu\.ldmatrix|nvgpu\.device_async_copy)\b"
    r"[^\[]*?(%\w+)\[(?:.*, )?(%\w+)\]"
)
ANSWER = 20  # seconds


@dataclass(frozen=True)
class Mutant:
    """`label` says what was changed, `text` is the function that was."""

    label: str
    text: str


def without_waits(function):
    """Each wait and each barrier gone in turn."""
    lines = function.splitlines()
    for number, line in enumerate(lines):
        if found := WAITS.match(line):
            yield Mutant(f"line {number}: no {found[1]}", "\n".join(lines[:number] + lines[number + 1 :]))


def with_shifted_indices(function):
    """The last index one too large, in the first access of each kind to each shared buffer, or to
    each buffer where none is shared."""
    lines, seen = function.splitlines(), set()
    shared = set(re.findall(r"(%\w+) : memref<[^>]*#gpu.address_space<workgroup>>", function))
    for number, line in enumerate(lines):
        found = ACCESS.match(line)
        if not found or (shared and found[2] not in shared) or (found[1], found[2]) in seen:
            continue
        seen.add((found[1], found[2]))
        shift = ["%mutant_one = arith.constant 1 : index", f"%mutant = arith.addi {found[3]}, %mutant_one : index"]
        changed = line[: found.start(3)] + "%mutant" + line[found.end(3) :]
        text = "\n".join([*lines[:number], *shift, changed, *lines[number + 1 :]])
        yield Mutant(f"line {number}: {found[1]} of {found[2]} is shifted", text)


class MutatedProgram(EmulatedProgram):
    """@main of `text`, and its mutants, in one library."""

    emulated_only = True

    def change(self, kernels):
        start = kernels.index("  func.func @main(")
        end = kernels.index("\n  }\n", start) + 5
        function = kernels[start:end]
        self.mutants = [*without_waits(function), *with_shifted_indices(function)]
        texts = [mutant.text.replace("@main(", f"@mutant{i}(", 1) for i, mutant in enumerate(self.mutants)]
        return kernels[:end] + "\n".join(texts) + kernels[end:]

    def survivors(self, *arrays):
        """Labels of mutants that give the program's numbers."""
        expected = [output.tobytes() for output in self(*arrays)]
        return [
            mutant.label
            for i, mutant in enumerate(self.mutants)
            if self.survives(getattr(self.library, f"_mlir_ciface_mutant{i}"), arrays, expected)
        ]

    def survives(self, function, arrays, expected):
        """In a process of its own: the emulator ends it where it finds a mistake."""
        child = os.fork()
        if not child:
            signal.alarm(ANSWER)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
            self.function = function
            differs = 1
            try:
                differs = int([output.tobytes() for output in self(*arrays)] != expected)
            finally:
                os._exit(differs)
        return os.waitpid(child, 0)[1] == 0


def assert_caught(program, arrays, waits, spare=0):
    """`waits` is how many barriers and waits the program has, `spare` how many of them it could do without."""
    labels = [mutant.label for mutant in program.mutants]
    assert sum(" no " in label for label in labels) == waits, labels
    survivors = program.survivors(*arrays)
    assert len(survivors) == spare, survivors
