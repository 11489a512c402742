"""Finds settings under which a program reaches a target."""

from __future__ import annotations

import math
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from .program import Program
from .quality import Estimate, Target, relative_error
from .runner import Comparison
from .search import find_largest
from .settings import EXACT, Settings

START, LOWEST, HIGHEST = 0.3, 1e-3, 1.0


def progress(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


@dataclass(frozen=True)
class Found:
    """Settings, and what the program did under them on the calibration samples."""

    settings: Settings
    quality: Estimate
    comparison: Comparison
    relative_error: float
    """Of the measured output, mean over the samples."""

    def fraction(self, kind: str) -> float:
        return self.comparison.fraction(kind)

    @property
    def cost(self) -> float:
        return self.fraction("attended")


@dataclass(frozen=True)
class _Measured:
    quality: Estimate
    loss: float
    """Mean squared relative error of the output."""


class Tuner:
    """Runs the program on calibration samples, each setting once.

    The target counts as reached where the mean over `others` new samples will
    reach it in a share `confidence` of draws.
    """

    def __init__(
        self,
        program: Program,
        samples: list[np.ndarray],
        target: Target,
        others: int,
        confidence: float,
    ) -> None:
        self.program = program
        self.samples = samples
        self.target = target
        self.others = others
        self.confidence = confidence
        self._known: dict[Settings, _Measured] = {}
        started = time.monotonic()
        self.exact = program.run(None, samples)
        progress(f"exact program: {time.monotonic() - started:.1f} s")

    def tune_common(self, base: Settings) -> Settings:
        """The largest alpha for all attentions that reaches the target.

        Raises ValueError with the best that was reached if none does.
        """
        tried: dict[float, Estimate] = {}

        def passes(alpha: float) -> bool:
            tried[alpha] = self.evaluate(replace(base, alpha=alpha))
            return self.reaches(tried[alpha])

        alpha = find_largest(passes, start=START, lowest=LOWEST, highest=HIGHEST)
        if alpha is None:
            raise ValueError(self._describe_best(tried))
        return replace(base, alpha=alpha)

    def evaluate(self, settings: Settings) -> Estimate:
        """The quality under `settings`, with a line of progress."""
        started = time.monotonic()
        quality = self._run(settings).quality
        margin = quality.margin(self.others, self.confidence)
        verdict = "reached" if self.reaches(quality) else "missed"
        progress(
            f"evaluation {len(self._known)}: {describe(settings)}: "
            f"{self.target.kind} {quality.mean:.6g}, margin {margin:.2g}: {verdict}, "
            f"{time.monotonic() - started:.1f} s"
        )
        return quality

    def examine(self, settings: Settings) -> Found:
        """Measures the cost too, which takes three programs instead of one."""
        started = time.monotonic()
        with written(settings) as config:
            comparison = self.program.compare(config, self.samples)
        outputs = comparison.approximate, comparison.exact
        found = Found(
            settings,
            self.target.measure(*outputs),
            comparison,
            float(relative_error(*outputs).mean()),
        )
        progress(
            f"cost: {describe(settings)}: fraction of attended tokens "
            f"{found.cost:.4f}, {time.monotonic() - started:.1f} s"
        )
        return found

    def loss(self, settings: Settings) -> float:
        """Mean squared relative error of the output, with a line of progress."""
        started = time.monotonic()
        loss = self._run(settings).loss
        progress(
            f"evaluation {len(self._known)}: {describe(settings)}: relative error "
            f"{math.sqrt(loss):.3g}, {time.monotonic() - started:.1f} s"
        )
        return loss

    def reaches(self, quality: Estimate) -> bool:
        return self._shortfall(quality) <= 0

    def _shortfall(self, quality: Estimate) -> float:
        margin = quality.margin(self.others, self.confidence)
        return self.target.shortfall(quality.mean, margin)

    def _run(self, settings: Settings) -> _Measured:
        if settings not in self._known:
            with written(settings) as config:
                outputs = self.program.run(config, self.samples)
            errors = relative_error(outputs, self.exact)
            self._known[settings] = _Measured(
                self.target.measure(outputs, self.exact),
                float(np.square(errors).mean()),
            )
        return self._known[settings]

    def _describe_best(self, tried: dict[float, Estimate]) -> str:
        alpha = min(tried, key=lambda alpha: self._shortfall(tried[alpha]))
        margin = tried[alpha].margin(self.others, self.confidence)
        return (
            f"{self.target} was not reached: the best is {self.target.kind} "
            f"{tried[alpha].mean:.6g} at alpha {alpha:g}, and new samples need a "
            f"margin of {margin:.2g} at confidence {self.confidence:g}"
        )


@contextmanager
def written(settings: Settings) -> Iterator[os.PathLike[str]]:
    """The settings as a file, for as long as the context."""
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        config = Path(scratch) / "config.yaml"
        config.write_text(settings.to_yaml())
        yield config


def describe(settings: Settings) -> str:
    if not settings.layers:
        return f"alpha {settings.alpha:g}"
    shown = ((i, "exact" if a is EXACT else f"{a:.4g}") for i, a in settings.layers)
    return "alpha by layer " + ", ".join(f"{i}: {alpha}" for i, alpha in shown)
