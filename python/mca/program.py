"""A module that is run again and again with other settings."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np

from . import runner


class Program(Protocol):
    """Samples are one array for each argument, stacked along the first axis."""

    def run(
        self, config: os.PathLike[str] | None, samples: list[np.ndarray]
    ) -> np.ndarray:
        """The outputs, stacked too; exact without a configuration file."""
        ...

    def compare(
        self, config: os.PathLike[str], samples: list[np.ndarray]
    ) -> runner.Comparison:
        """The outputs beside the exact ones, and what each attention cost."""
        ...


@dataclass(frozen=True)
class CompiledProgram:
    """Compiled by mca-run each time, with little optimization: figures are of
    interest here, not time. All levels are used, so that the figures are those
    of any machine."""

    module: str
    weights: str | None = None
    entry: str = "main"
    threads: int | None = None
    output: int = 0

    def run(
        self, config: os.PathLike[str] | None, samples: list[np.ndarray]
    ) -> np.ndarray:
        return runner.run(self.module, samples, config=config, **self._options())

    def compare(
        self, config: os.PathLike[str], samples: list[np.ndarray]
    ) -> runner.Comparison:
        return runner.compare(
            self.module, samples, config=config, seed=None, **self._options()
        )

    def _options(self) -> dict[str, Any]:
        return {
            "weights": self.weights,
            "entry": self.entry,
            "threads": self.threads,
            "output": self.output,
            "levels": "all",
            "int8_product": "on",
            "batched": True,
            "quick": True,
            "quiet": True,
        }
