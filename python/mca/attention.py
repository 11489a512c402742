"""What estimators of an attention share: their interface, A's columns, errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

import numpy as np

Array = np.ndarray


class Estimator(Protocol):
    """Computes the heads' outputs of one attention of one sequence.

    x [n, d], weight [d, h, d_h], bias [h, d_h], probabilities [h_q, n_q, n]
    -> outputs [h_q, n_q, d_h]. h_q is a multiple of h: consecutive query heads
    share the values of one head.
    """

    def __call__(
        self, layer: int, x: Array, weight: Array, bias: Array, probabilities: Array
    ) -> Array: ...


def exact(
    layer: int, x: Array, weight: Array, bias: Array, probabilities: Array
) -> Array:
    """Y_h = A_h (X W_h + b_h)."""
    grouped = group(probabilities, weight.shape[1])
    values = x @ weight.transpose(1, 0, 2) + bias[:, None, :]
    return ungroup(grouped @ values, probabilities)


def group(probabilities: Array, heads: int) -> Array:
    """[h_q, n_q, n] -> [h, rows, n]: all rows that read the values of a head."""
    query_heads, _, keys = probabilities.shape
    if query_heads % heads:
        raise ValueError(
            f"expected a multiple of {heads} query heads, found {query_heads}"
        )
    return probabilities.reshape(heads, -1, keys)


def ungroup(outputs: Array, probabilities: Array) -> Array:
    """[h, rows, d_h] -> [h_q, n_q, d_h]."""
    return outputs.reshape(*probabilities.shape[:2], outputs.shape[-1])


@dataclass(frozen=True)
class Columns:
    """Maximum and sum of A's columns over all rows of a head, [h, n].

    A token is attended by a head whose maximum is positive, or is NaN.
    """

    maximum: Array
    total: Array
    attended: Array


def columns(grouped: Array) -> Columns:
    maximum = grouped.max(axis=1).astype(np.float64)
    total = grouped.sum(axis=1, dtype=np.float64)
    return Columns(maximum, total, ~(maximum <= 0))


@dataclass(frozen=True)
class Tokens:
    """Norms [n] of the tokens, and for each head [h] their mean and the distances
    [h, n] to the mean token.

    The means are over the tokens that the head attends. A token that no head attends
    counts as zeros.
    """

    x: Array
    norm: Array
    mean_norm: Array
    radius: Array


def tokens(x: Array, attended: Array) -> Tokens:
    """x [n, d] and attended [h, n], in double precision."""
    kept = np.where(attended.any(axis=0)[:, None], x, 0).astype(np.float64)
    count = np.maximum(attended.sum(axis=1), 1)
    norm = row_norms(kept)
    sums = [kept[head].sum(axis=0) for head in attended]
    radius = [row_norms(kept - s / c) for s, c in zip(sums, count)]
    lengths = [norm[head].sum() for head in attended]
    return Tokens(kept, norm, np.array(lengths) / count, np.stack(radius))


def row_norms(rows: Array) -> Array:
    """Euclidean norms along the last axis."""
    return np.sqrt(np.square(rows, dtype=np.float64).sum(axis=-1))
