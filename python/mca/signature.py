"""The types of a compiled function, read from the C header of its object."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

# f16 and bf16 go through C as their bits; numpy has only the first.
_DTYPES = {
    "bool": np.bool_,
    "i8": np.int8,
    "i16": np.int16,
    "i32": np.int32,
    "i64": np.int64,
    "u8": np.uint8,
    "u16": np.uint16,
    "u32": np.uint32,
    "u64": np.uint64,
    "f16": np.float16,
    "bf16": np.uint16,
    "f32": np.float32,
    "f64": np.float64,
}
_RESULT = re.compile(r"\*results /\* (\S+) \*/|\bresult\d+; /\* (\S+) \*/")
_INPUT = re.compile(r"\*input\d+ /\* (\S+) \*/")


@dataclass(frozen=True)
class TensorType:
    """An argument or a result: its elements, and sizes, None where the
    program takes any."""

    element: str
    """bool, i8 to i64, u8 to u64, f16, bf16, f32 or f64"""
    shape: tuple[int | None, ...]

    @classmethod
    def parse(cls, text: str) -> TensorType:
        """From "?x4xf32", or "f32" for a tensor without dimensions."""
        *sizes, element = text.split("x")
        if element not in _DTYPES:
            raise ValueError(f"expected an element type that numpy knows, found {text}")
        return cls(element, tuple(None if s == "?" else int(s) for s in sizes))

    @property
    def dtype(self) -> np.dtype:
        """What holds an element; its bits, as uint16, for bf16."""
        return np.dtype(_DTYPES[self.element])

    def admits(self, shape: tuple[int, ...]) -> bool:
        return len(shape) == len(self.shape) and all(
            mine is None or mine == size
            for mine, size in zip(self.shape, shape, strict=True)
        )

    def __str__(self) -> str:
        sizes = ["?" if size is None else str(size) for size in self.shape]
        return "x".join([*sizes, self.element])


@dataclass(frozen=True)
class Signature:
    """Types of the arguments and results of a compiled function."""

    inputs: tuple[TensorType, ...]
    results: tuple[TensorType, ...]

    @classmethod
    def parse(cls, header: str) -> Signature:
        """From the text that `mca-run --emit-header` writes."""
        results = [first or second for first, second in _RESULT.findall(header)]
        return cls(
            tuple(map(TensorType.parse, _INPUT.findall(header))),
            tuple(map(TensorType.parse, results)),
        )

    def __str__(self) -> str:
        inputs = ", ".join(map(str, self.inputs))
        return f"({inputs}) -> ({', '.join(map(str, self.results))})"
