"""What PTX and the messages of ptxas say about kernels, without a GPU."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

from ..tools import run_command

INSTRUCTIONS = ("mma.sync", "cp.async", "ldmatrix")
"""Those of tensor cores and of the copies that feed them; copies without their
commits and waits."""
_PATTERNS = {
    "mma.sync": r"\bmma\.sync\.",
    "cp.async": r"\bcp\.async\.c[ag]\.",
    "ldmatrix": r"\bldmatrix\.",
}


@dataclass(frozen=True)
class Kernel:
    """Registers of a thread, bytes of shared memory of a block, bytes of registers
    that do not fit and go to memory, and how often an instruction is written."""

    name: str
    registers: int
    shared: int = 0
    spilled: int = 0
    instructions: dict[str, int] = field(default_factory=dict)


def find_ptxas() -> str:
    """Of $CUDA_HOME, $PATH or CUDA's usual place. Raises FileNotFoundError."""
    home = os.environ.get("CUDA_HOME")
    for folder in (home and f"{home}/bin", None, "/usr/local/cuda/bin"):
        if found := shutil.which("ptxas", path=folder):
            return found
    raise FileNotFoundError("ptxas is needed; set CUDA_HOME to a CUDA toolkit")


def version(ptxas: str) -> str:
    found = re.search(r"V([\d.]+)", run_command([ptxas, "--version"]).stdout)
    return found[1] if found else "unknown"


def texts(module: str) -> list[str]:
    """The PTX in the `gpu.binary` operations of a module."""
    found = re.findall(r'assembly = "((?:[^"\\]|\\.)*)"', module)
    return [re.sub(r"\\([0-9A-F]{2}|.)", _unescape, text) for text in found]


def _unescape(match: re.Match[str]) -> str:
    code = match[1]
    return chr(int(code, 16)) if len(code) == 2 else code


def assemble(ptx: str, chip: str, cubin: Path | None = None) -> list[Kernel]:
    """Kernels in the order of the text; the machine code goes to `cubin`.

    Raises MCAError with ptxas' message."""
    with tempfile.TemporaryDirectory(prefix="mca-ptx-") as scratch:
        source = Path(scratch) / "kernels.ptx"
        source.write_text(ptx)
        command = [find_ptxas(), "-v", f"-arch={chip}", source]
        command += ["-o", cubin or source.with_suffix(".cubin")]
        return read(ptx, run_command(command).stderr)


def read(ptx: str, messages: str) -> list[Kernel]:
    """Kernels of a text and what `ptxas -v` said of it."""
    used = {}
    for part in messages.split("Compiling entry function '")[1:]:
        used[part.split("'")[0]] = part
    result = []
    for body in re.split(r"\.entry\s+", ptx)[1:]:
        name = re.match(r"[\w$]+", body)[0]
        result.append(_kernel(name, body, used[name]))
    return result


def _kernel(name: str, body: str, said: str) -> Kernel:
    counts = {
        word: len(re.findall(pattern, body)) for word, pattern in _PATTERNS.items()
    }
    return Kernel(
        name,
        _number(r"Used (\d+) registers", said),
        _number(r"(\d+) bytes smem", said),
        _number(r"(\d+) bytes spill stores", said),
        {word: count for word, count in counts.items() if count},
    )


def _number(pattern: str, text: str) -> int:
    found = re.search(pattern, text)
    return int(found[1]) if found else 0
