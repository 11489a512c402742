"""Whether results are what they should be."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

Array = np.ndarray


def widen(kind: str, values: Array) -> Array:
    """Floats as f64; bf16 comes as its bits."""
    if kind == "bf16":
        values = (values.view("<u2").astype("<u4") << 16).view("<f4")
    return values if values.dtype.kind in "iub" else values.astype(np.float64)


def difference(result: Array, expected: Array, each: bool = False) -> float:
    """The largest, relative to the largest finite number, at least 1, or with
    `each` to the number itself; infinite for special values out of place. Of
    whole numbers, 0 or infinity."""
    if result.shape != expected.shape:
        return np.inf
    if expected.dtype.kind in "iub":
        return 0.0 if np.array_equal(result, expected) else np.inf
    finite = np.isfinite(expected)
    special = expected[~finite]
    if not np.array_equal(result[~finite], special, equal_nan=True):
        return np.inf
    if not finite.any():
        return 0.0
    error = np.abs(result[finite] - expected[finite])
    size = np.abs(expected[finite])
    if np.isnan(error).any():
        return np.inf
    if each:
        return float(np.max(error / np.maximum(size, np.finfo(np.float64).tiny)))
    return float(error.max() / max(size.max(), 1.0))


def rows(result: Array, n: int, wanted: Sequence[int]) -> Array:
    """Rows of the first sequence, over all of its features: of [batch, n, d],
    [batch n, d] or [batch, heads, n, d / heads]."""
    if result.ndim == 4:
        return result[0][:, wanted].swapaxes(0, 1).reshape(len(wanted), -1)
    first = result[0] if result.ndim == 3 else result[:n]
    return first[list(wanted)]
