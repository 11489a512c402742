"""Measures of embeddings and predictions against the exact model's."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

Array = np.ndarray

_Z95 = 1.959964


def cosines(a: Array, b: Array) -> Array:
    """Cosine of each row of a [n, d] to that of b."""
    norms = np.linalg.norm(a, axis=1) * np.linalg.norm(b, axis=1)
    return (a * b).sum(axis=1) / norms


def neighbours(embeddings: Array, count: int) -> Array:
    """Indices [n, count] of each row's nearest others by cosine, nearest first."""
    unit = embeddings / np.linalg.norm(embeddings, axis=1, keepdims=True)
    similarity = unit @ unit.T
    np.fill_diagonal(similarity, -np.inf)
    return np.argsort(-similarity, axis=1, kind="stable")[:, :count]


def overlap(found: Array, expected: Array) -> float:
    """Mean share of `expected` [n, k] that is in the same row of `found`."""
    return float((found[:, :, None] == expected[:, None, :]).any(axis=1).mean())


@dataclass(frozen=True)
class Share:
    """A measured share with its 95 % interval (Wilson)."""

    value: float
    low: float
    high: float


def share(hits: Array) -> Share:
    n = len(hits)
    p = float(np.mean(hits))
    centre = p + _Z95**2 / (2 * n)
    spread = _Z95 * math.sqrt(p * (1 - p) / n + _Z95**2 / (4 * n * n))
    scale = 1 + _Z95**2 / n
    return Share(p, (centre - spread) / scale, (centre + spread) / scale)


@dataclass(frozen=True)
class LogisticRegression:
    """weight [d] and bias: positive where x . weight + bias > 0."""

    weight: Array
    bias: float

    def predict(self, x: Array) -> Array:
        return x @ self.weight + self.bias > 0


def fit(
    x: Array, y: Array, strength: float = 10.0, steps: int = 30
) -> LogisticRegression:
    """Minimises |w|^2 / 2 + strength * (sum of log losses) by Newton steps."""
    x = np.column_stack([x, np.ones(len(x))]).astype(np.float64)
    penalty = np.append(np.ones(x.shape[1] - 1), 0) / strength
    w = np.zeros(x.shape[1])
    for _ in range(steps):
        p = 1 / (1 + np.exp(-(x @ w)))
        gradient = x.T @ (p - y) + penalty * w
        curvature = (x * (p * (1 - p))[:, None]).T @ x + np.diag(penalty + 1e-9)
        step = np.linalg.solve(curvature, gradient)
        w -= step
        if np.abs(step).max() < 1e-8:
            break
    return LogisticRegression(w[:-1], float(w[-1]))


def fraction_at(points: Sequence[tuple[float, float]], target: float) -> float | None:
    """The fraction at which the cosine reaches `target`, of (fraction, cosine).

    Interpolates log(1 - cosine) linearly between neighbouring points; None where
    no two of them enclose the target.
    """
    goal = math.log(1 - target)
    usable = sorted((f, math.log(1 - c)) for f, c in points if c < 1)
    for (f0, l0), (f1, l1) in reversed(list(pairwise(usable))):
        if l1 <= goal <= l0:
            return f1 if l0 == l1 else f0 + (f1 - f0) * (l0 - goal) / (l0 - l1)
    return None
