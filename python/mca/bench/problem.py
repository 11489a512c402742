"""What one contender computes, as it is handed to its process."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from .. import safetensors
from ..quantize import from_bf16_bits, to_bf16_bits
from . import data, programs
from .cases import CASES, Case, Shape


@dataclass(frozen=True)
class Problem:
    """A case at a shape, and how to compute it. `crop`: without the padding,
    which stays behind as zeros in the result."""

    case_name: str
    size: Shape
    contender: str
    threads: int = 1
    alpha: float | None = None
    estimator: str | None = None
    crop: bool = False

    @property
    def case(self) -> Case:
        return CASES[self.case_name]

    @property
    def label(self) -> str:
        if self.alpha is not None:
            return f"{self.contender} {self.estimator} {self.alpha:g}"
        return self.contender + (" cropped" if self.crop else "")

    @property
    def computed(self) -> Shape:
        """The shape of the program."""
        return self.size.cropped() if self.crop else self.size

    @cached_property
    def data(self) -> data.Data:
        return data.make(self.case, self.computed)

    def as_program(self, value: np.ndarray) -> np.ndarray:
        """A number of `data` as mca's program has it: bf16 as its bits."""
        if self.case.kind != "bf16" or value.dtype != np.float32:
            return value
        return to_bf16_bits(value)

    def save_weights(self, path: Path) -> None:
        """Those of mca's program."""
        weights = self.data.weights.items()
        safetensors.save(path, {name: self.as_program(w) for name, w in weights})

    def as_floats(self, result: np.ndarray) -> np.ndarray:
        """What a contender computed, with bits of bf16 as f32."""
        return from_bf16_bits(result) if result.dtype == np.uint16 else result

    @cached_property
    def module(self) -> str:
        return programs.module(self.case, self.computed)

    def padded(self, result: np.ndarray) -> np.ndarray:
        """The result with the rows that cropping took."""
        if not self.crop:
            return result
        rows = self.size.n - self.size.valid
        return np.pad(result, ((0, 0), (0, rows), (0, 0)))

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self)))

    @staticmethod
    def read(path: Path) -> Problem:
        fields = json.loads(path.read_text())
        return Problem(**{**fields, "size": Shape(**fields["size"])})
