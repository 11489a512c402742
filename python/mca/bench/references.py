"""`python -m mca gpu-references`: kernels beside CUDA written by hand for the same job,
as NVIDIA's assembler sees both. No GPU is needed, but CUDA's compiler."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from ..paths import SOURCE_DIR, find_tool
from ..tools import run_command
from . import ptx, sass
from .gpu_kernels import CHIPS

FOLDER = SOURCE_DIR / "test" / "Driver" / "gpu-kernels" / "Inputs"
HEAD = ("job", "chip", "registers", "by hand", "loop", "by hand", "ratio")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--folder",
        type=Path,
        default=FOLDER,
        help="of pairs NAME.mlir and NAME.cu; default those of the tests",
    )
    parser.add_argument(
        "--chip", nargs="+", default=list(CHIPS), help=f"default {' '.join(CHIPS)}"
    )
    parser.add_argument(
        "--registers",
        type=int,
        default=8,
        help="fail above this excess over CUDA's, default %(default)s",
    )
    parser.add_argument(
        "--instructions",
        type=float,
        default=0.1,
        help="fail above this excess in the main loop, default %(default)s",
    )


@dataclass(frozen=True)
class Code:
    """Registers of a kernel and its main loop, unknown without a disassembler."""

    registers: int
    loop: sass.Loop | None


@dataclass(frozen=True)
class Pair:
    job: str
    chip: str
    own: Code
    by_hand: Code

    @property
    def ratio(self) -> float | None:
        """Of the loops' instructions, for the same number of products."""
        own, by_hand = self.own.loop, self.by_hand.loop
        if not own or not by_hand:
            return None
        return (
            own.instructions * by_hand.products / (by_hand.instructions * own.products)
        )


def main(args: argparse.Namespace) -> int:
    """0, or 1 where a kernel needs more than CUDA's and the allowance."""
    sources = sorted(args.folder.glob("*.cu"))
    if not sources:
        raise FileNotFoundError(f"{args.folder} holds no NAME.cu")
    pairs = [_compare(source, chip) for source in sources for chip in args.chip]
    print(table(pairs))
    errors = list(excesses(pairs, args.registers, args.instructions))
    for line in errors:
        print(f"error: {line}", file=sys.stderr)
    return 1 if errors else 0


def table(pairs: list[Pair]) -> str:
    """Markdown; instructions of a loop for each product."""
    rows = [list(HEAD), ["---"] * len(HEAD)]
    for pair in pairs:
        loops = [_per_product(code.loop) for code in (pair.own, pair.by_hand)]
        ratio = "" if pair.ratio is None else f"{pair.ratio:.2f}"
        registers = [str(code.registers) for code in (pair.own, pair.by_hand)]
        rows.append([pair.job, pair.chip, *registers, *loops, ratio])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _per_product(loop: sass.Loop | None) -> str:
    return f"{loop.instructions / loop.products:.2f}" if loop else ""


def excesses(pairs: list[Pair], registers: int, instructions: float) -> Iterator[str]:
    """A line for each kernel that needs more than that beyond CUDA's."""
    for pair in pairs:
        more = pair.own.registers - pair.by_hand.registers
        if more > registers:
            yield f"{pair.job} for {pair.chip} takes {more} registers more than CUDA"
        if pair.ratio and pair.ratio > 1 + instructions:
            yield (
                f"{pair.job} for {pair.chip} executes {pair.ratio:.2f} times the "
                "instructions of CUDA's loop"
            )


def _compare(source: Path, chip: str) -> Pair:
    module = source.with_suffix(".mlir")
    command = [find_tool("mca-opt"), module, f"--mca-to-gpu=chip={chip}"]
    own = run_command(command).stdout
    with tempfile.TemporaryDirectory(prefix="mca-cuda-") as scratch:
        text = Path(scratch) / "kernel.ptx"
        run_command([_find_nvcc(), f"-arch={chip}", "-ptx", source, "-o", text])
        by_hand = _code(text.read_text(), chip)
    return Pair(source.stem, chip, _code(ptx.texts(own)[0], chip), by_hand)


def _code(text: str, chip: str) -> Code:
    """Of the first kernel of a PTX module."""
    with tempfile.TemporaryDirectory(prefix="mca-sass-") as scratch:
        cubin = Path(scratch) / "kernel.cubin"
        kernel = ptx.assemble(text, chip, cubin)[0]
        loops = sass.main_loops(cubin) if sass.find_nvdisasm() else {}
    return Code(kernel.registers, loops.get(kernel.name))


def _find_nvcc() -> str:
    beside = Path(ptx.find_ptxas()).with_name("nvcc")
    found = shutil.which("nvcc") or (str(beside) if beside.exists() else None)
    if not found:
        raise FileNotFoundError("nvcc is needed; set CUDA_HOME to a CUDA toolkit")
    return found
