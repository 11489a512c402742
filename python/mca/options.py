"""How a module is compiled, in mca-run's words."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from numbers import Integral, Real
from typing import Any, Literal

Path = str | os.PathLike[str]
Estimator = Literal["sampling", "centroid", "relaxed"]
Target = Literal["cpu", "cuda", "emulator"]
# As many as mca-run takes; OpenMP ends the process where memory lacks for more.
MAX_THREADS = 4096


@dataclass(frozen=True)
class Options:
    """Options of mca.compile; see there. The module is not one of them."""

    alpha: float | None = None
    estimator: Estimator | None = None
    levels: str | None = None
    int8_product: str | None = None
    bf16_product: str | None = None
    assume_bidirectional: bool = False
    config: Path | None = None
    seed: int | None = None
    target: Target = "cpu"
    entry: str = "main"
    weights: Path | None = None
    threads: int | None = None
    quick: bool = False

    def __post_init__(self) -> None:
        _check_number("an alpha in (0, 1]", self.alpha, Real, lambda a: 0 < a <= 1)
        _check_number("a whole number as seed", self.seed, Integral)
        threads = f"threads from 0 to {MAX_THREADS}"
        _check_number(threads, self.threads, Integral, lambda n: 0 <= n <= MAX_THREADS)
        _check("estimator", self.estimator, (None, "sampling", "centroid", "relaxed"))
        _check("target", self.target, ("cpu", "cuda", "emulator"))
        if self.estimator and self.alpha is None and self.config is None:
            raise ValueError("an estimator needs an alpha, or a config")

    @property
    def approximates(self) -> bool:
        return self.alpha is not None or self.config is not None

    def words(self) -> list[str]:
        """mca-run's options for an object file, without what only a run needs."""
        given: dict[str, Any] = {
            "entry": self.entry,
            "target": self.target,
            "alpha": self.alpha,
            "estimator": self.estimator,
            "levels": self.levels,
            "int8-product": self.int8_product,
            "bf16-product": self.bf16_product,
            "config": self.config and os.fspath(self.config),
            "seed": self.seed,
            "weights": self.weights and os.fspath(self.weights),
        }
        words = [
            f"--{key}={value}" for key, value in given.items() if value is not None
        ]
        words += ["--assume-bidirectional"] if self.assume_bidirectional else []
        return words + (["--quick"] if self.quick else [])

    def files(self) -> list[str]:
        """Files that the program depends on, besides the module."""
        return [os.fspath(f) for f in (self.config, self.weights) if f is not None]


def _check_number(
    expected: str,
    value: Any,
    kind: type,
    is_right: Callable[[Any], bool] = lambda _: True,
) -> None:
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, kind) or not is_right(value):
        raise ValueError(f"expected {expected}, found {value!r}")


def _check(name: str, value: str | None, known: tuple[str | None, ...]) -> None:
    if value not in known:
        names = ", ".join(filter(None, known))
        raise ValueError(f"expected the {name} to be one of {names}, found '{value}'")
