"""Inputs and weights that two machines make alike, from counters."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

Array = np.ndarray

ALPHA = 0.2
"""Of the encodes, whose probabilities say how many samples tokens get."""
_PERIOD = 128
_DEVIATION = 65536 / math.sqrt(3)  # Of four 16-bit numbers' sum.


def _bits(seed: int, count: int) -> Array:
    """64 bits for each of the first counters: the finaliser of splitmix64."""
    step = np.uint64(0x9E3779B97F4A7C15)
    x = np.arange(1, count + 1, dtype=np.uint64) * step
    x += np.uint64(seed * 0xD1B54A32D192ED03 % 2**64)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        x ^= x >> np.uint64(shift)
        x *= np.uint64(factor)
    return x ^ (x >> np.uint64(31))


def uniform(seed: int, shape: Sequence[int]) -> Array:
    """f64 in (0, 1)."""
    high = _bits(seed, math.prod(shape)) >> np.uint64(12)
    return ((high.astype(np.float64) + 0.5) / 2.0**52).reshape(shape)


def normal(seed: int, shape: Sequence[int]) -> Array:
    """f32 of mean 0 and variance 1, nearly normal, at most 3.5."""
    parts = _bits(seed, math.prod(shape)).view(np.uint16).reshape(-1, 4)
    total = parts.sum(axis=1, dtype=np.int32) - 2 * 65535
    return (total / np.float32(_DEVIATION)).astype(np.float32).reshape(shape)


def matrix(seed: int, d: int, spread: float = 1.0) -> Array:
    """d x d for rows of that deviation. It repeats every 128 rows and columns, or
    a bundle of many programs would be large however it is compressed."""
    tile = normal(seed, (_PERIOD, _PERIOD)) * np.float32(spread / math.sqrt(d))
    times = -(-d // _PERIOD)
    return np.ascontiguousarray(np.tile(tile, (times, times))[:d, :d])


def weights(case: str, d: int, spread: float, preference: float) -> dict[str, Array]:
    """Of a projection x W + b, or of an attention block as ..data makes them:
    `spread` and `preference` are what its scores have."""
    if case == "encode":
        return {"value.weight": matrix(1, d), "value.bias": _bias(2, d, 0.1)}
    made = {
        "self.query.weight": matrix(1, d, spread),
        "self.query.bias": _bias(2, d, preference),
    }
    for seed, name in enumerate(("self.key", "self.value", "output.dense"), 2):
        made[name + ".weight"] = matrix(2 * seed - 1, d)
        made[name + ".bias"] = _bias(2 * seed, d, 0.1)
    return made


def _bias(seed: int, d: int, deviation: float) -> Array:
    return normal(seed, (d,)) * np.float32(deviation)


def sequences(batch: int, n: int, d: int) -> Array:
    """[batch, n, d]; one sequence is the same in every batch."""
    return np.stack([normal(100 + index, (n, d)) for index in range(batch)])


def probabilities(fraction: float, batch: int, heads: int, n: int, d: int) -> Array:
    """[batch, heads, 1, n]: of one query, for which an encode of ALPHA takes
    `fraction` of all samples: few tokens get many and most get few."""
    kept = [uniform(200 + index, (heads, 1, n)) for index in range(batch)]
    counts = np.clip(np.rint(d * np.stack(kept) ** (1 / fraction - 1)), 1, d)
    # Half a sample less: rounding up leaves the count itself.
    return (ALPHA / n * np.sqrt(counts - 0.5)).astype(np.float32)


def sampled(probability: Array, n: int, d: int) -> float:
    """Share of all samples that an encode takes: its cost over the exact one's."""
    counts = np.ceil((n * probability.astype(np.float64) / ALPHA) ** 2)
    return float(np.clip(counts, 1, d).mean() / d)
