"""What is compared: each contender prepares a problem and then runs it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol

import numpy as np

from ..cases import Case
from ..problem import Problem

Run = Callable[[], np.ndarray]


class Contender(Protocol):
    """A module of this package."""

    def version(self) -> str:
        """Raises ImportError, OSError or FileNotFoundError when it is absent."""
        ...

    def prepare(self, problem: Problem) -> Run:
        """A function that computes the result of the problem's inputs."""
        ...


@dataclass(frozen=True)
class Entry:
    """`cases` that it can compute, all if empty, and of which types. `ours`: a
    program of mca, made with `options` of mca-run."""

    module: str
    cases: tuple[str, ...] = ()
    ours: bool = False
    options: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("f32",)

    def computes(self, case: Case) -> bool:
        return case.kind in self.kinds and (not self.cases or case.name in self.cases)

    def load(self) -> Contender:
        return import_module("." + self.module, __name__)


ALL = {
    "mca": Entry("native", ours=True, kinds=("f32", "bf16")),
    "mca-strassen": Entry("native", ours=True, options=("--strassen",)),
    "openvino": Entry("openvino_peer", kinds=("f32", "bf16")),
    "onnxruntime": Entry("onnxruntime_peer"),
    "iree": Entry("iree_peer"),
    "torch": Entry("torch_peer"),
    "torch-compile": Entry("torch_compile_peer"),
    "mkl": Entry("mkl_peer", ("projection",)),
    "numpy": Entry("numpy_peer", ("projection", "product")),
}
