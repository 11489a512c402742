"""The machine code of kernels: how long the loop is that multiplies."""

from __future__ import annotations

import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from ..tools import run_command

# By the products of a thread, or of a warp on tensor cores.
MULTIPLIES = {"FFMA": 1, "FFMA2": 2, "HMMA": 1, "IMMA": 1}


@dataclass(frozen=True)
class Loop:
    """Instructions of the loop with the most products, and how many they are."""

    instructions: int
    products: int


def find_nvdisasm() -> str | None:
    """Of $CUDA_HOME, $PATH or CUDA's usual place. It comes with CUDA, and in the
    package nvidia-cuda-nvdisasm."""
    home = os.environ.get("CUDA_HOME")
    folders = (home and f"{home}/bin", None, "/usr/local/cuda/bin")
    found = (shutil.which("nvdisasm", path=folder) for folder in folders)
    return next(filter(None, found), None)


def main_loops(cubin: Path) -> dict[str, Loop]:
    """Of each kernel that has one. Raises MCAError with nvdisasm's message."""
    text = run_command([find_nvdisasm(), "-c", cubin]).stdout
    sections = re.split(r"^\.text\.(\w+):$", text, flags=re.MULTILINE)
    found = {name: read(text) for name, text in zip(sections[1::2], sections[2::2])}
    return {name: loop for name, loop in found.items() if loop}


def read(text: str) -> Loop | None:
    """Of the innermost loops, from a label to the branch back to it."""
    labels, words, loops = {}, [], []
    for line in text.splitlines():
        if label := re.match(r"(\.L_\w+):", line):
            labels[label[1]] = len(words)
        if found := re.search(r"/\*[0-9a-f]{4,}\*/\s+(?:@!?U?P\d+ )?([A-Z0-9]+)", line):
            words.append(found[1])
        if back := re.search(r"\bBRA.*`\((\.L_\w+)\)", line):
            if back[1] in labels:
                loops.append(words[labels[back[1]] :])
    counted = [Loop(len(body), sum(map(_products, body))) for body in loops]
    return max(
        (loop for loop in counted if loop.products),
        key=lambda loop: (loop.products, -loop.instructions),
        default=None,
    )


def _products(word: str) -> int:
    return MULTIPLIES.get(word, 0)
