"""The paper's estimator in numpy: sampled column-row products.

Random numbers come from numpy's generator, not the compiler's.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from .attention import Columns, columns, group, row_norms, ungroup
from .records import Ledger, Record

Array = np.ndarray


def sample_counts(
    probabilities: Array,
    dim: int,
    alpha: float,
    *,
    attended_length: bool = False,
    floor: bool = False,
) -> Array:
    """r_j = min(dim, ceil((n max_i A[i,j] / alpha)^2)), 0 where no query attends j.

    probabilities [h, n_q, n] -> counts [h, n]. n is the length of the key axis,
    or with `attended_length` the number of keys that some query attends.
    """
    column_max = probabilities.max(axis=-2).astype(np.float64)
    length = column_max.shape[-1]
    if attended_length:
        length = (~(column_max <= 0)).sum(axis=-1, keepdims=True)
    exact = np.square(length * column_max / alpha)
    rounded = np.floor(exact) if floor else np.ceil(exact)
    # A NaN compares false: such a token is exact.
    return np.where(rounded < dim, rounded, dim).astype(np.int64)


@dataclass
class MonteCarlo:
    """The paper's value encoding; see docs/error-model.md.

    `paper_compat` counts as the authors' own code does: n is the length of the
    key axis, counts are rounded down, and a token with none is its bias.
    """

    alpha: float
    seed: int = 0
    attended_length: bool = False
    floor: bool = False
    paper_compat: bool = False
    verify: bool = False
    ledger: Ledger = field(default_factory=Ledger)
    _draws: dict[int, list[Draw]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        if self.paper_compat and self.attended_length:
            raise ValueError("paper_compat counts padding: attended_length excludes it")
        self.floor = self.floor or self.paper_compat

    def __call__(
        self, layer: int, x: Array, weight: Array, bias: Array, probabilities: Array
    ) -> Array:
        grouped = group(probabilities, weight.shape[1])
        heads = weight.transpose(1, 0, 2)
        cols = columns(grouped)
        counts = self._counts(grouped, x.shape[1])
        a_priori, after = self._bounds(x, heads, cols, counts)
        fallback = np.full(len(heads), self.verify) & ~(after <= a_priori)
        counts = np.where(fallback[:, None] & cols.attended, x.shape[1], counts)
        x = np.where(cols.attended.any(axis=0)[:, None], x, 0)
        exact_values = x @ heads
        values = self._values(layer, x, heads, counts, exact_values)
        outputs = grouped @ (values + bias[:, None])
        attended = cols.attended.sum(axis=1)
        self.ledger.add(
            Record(
                layer,
                positions=len(x),
                attended=attended,
                value_cost=counts.sum(axis=1) / x.shape[1],
                product_cost=attended,
                a_priori=a_priori,
                after_the_fact=np.where(fallback, 0, after),
                error=row_norms(grouped @ (values - exact_values)).max(axis=1),
                fallback=fallback,
            )
        )
        return ungroup(outputs, probabilities)

    @property
    def fraction_positions(self) -> float:
        """mean(r) / d over all positions, padding included: the paper's figure."""
        return self.ledger.share_positions()

    @property
    def fraction_attended(self) -> float:
        """mean(r) / d over the tokens that some query attends."""
        return self.ledger.share_attended()

    def _counts(self, grouped: Array, dim: int) -> Array:
        return sample_counts(
            grouped,
            dim,
            self.alpha,
            attended_length=self.attended_length,
            floor=self.floor,
        )

    def _bounds(
        self, x: Array, heads: Array, cols: Columns, counts: Array
    ) -> tuple[Array, Array]:
        """A-priori and after-the-fact bound of the expected error, [h] each."""
        norms = row_norms(x)
        weights = np.sqrt(np.square(heads, dtype=np.float64).sum(axis=(1, 2)))
        length = cols.attended.sum(axis=1) if self.attended_length else len(x)
        counted = cols.attended if self.attended_length else np.True_
        mean = np.where(counted, norms, 0).sum(axis=-1) / np.maximum(length, 1)
        spread = np.where(counts < x.shape[1], 1 / np.sqrt(np.maximum(counts, 1)), 0)
        after = np.where(cols.attended, cols.maximum * norms * spread, 0).sum(axis=1)
        return self.alpha * mean * weights, after * weights

    def _values(
        self, layer: int, x: Array, heads: Array, counts: Array, exact_values: Array
    ) -> Array:
        draws = self._draw(layer, heads)
        rows = zip(draws, counts, exact_values)
        return np.stack([sums_of_samples(x, *arguments) for arguments in rows])

    def _draw(self, layer: int, heads: Array) -> list[Draw]:
        """The sequences of a layer, the same for every input."""
        if layer not in self._draws:
            self._draws[layer] = [
                draw(head, np.random.default_rng([self.seed, layer, h]))
                for h, head in enumerate(heads)
            ]
        return self._draws[layer]


@dataclass(frozen=True)
class Draw:
    """Row indices [d] and the rows of W there over their probability [d, d_h]."""

    sequence: Array
    rows: Array


def draw(weight: Array, rng: np.random.Generator) -> Draw:
    """Draws with replacement from ||W[k,:]||^2 / ||W||_F^2."""
    dim = len(weight)
    norms = np.square(weight, dtype=np.float64).sum(axis=1)
    distribution = norms / norms.sum()
    sequence = rng.choice(dim, size=dim, p=distribution)
    rows = weight[sequence] / distribution[sequence, None]
    return Draw(sequence, rows.astype(weight.dtype))


def sums_of_samples(x: Array, drawn: Draw, counts: Array, exact_rows: Array) -> Array:
    """X W with `counts[j]` column-row products for row j, exact where it is d.

    x [n, d], counts [n], exact_rows [n, d_h] -> [n, d_h].
    """
    taken = np.arange(x.shape[1]) < counts[:, None]
    sums = (x[:, drawn.sequence] * taken) @ drawn.rows
    sampled = sums / np.maximum(counts, 1)[:, None].astype(x.dtype)
    return np.where(counts[:, None] >= x.shape[1], exact_rows, sampled)


def sampled_product(
    x: Array, weight: Array, counts: Array, rng: np.random.Generator
) -> Array:
    """sums_of_samples of a fresh sequence, shared by all rows."""
    return sums_of_samples(x, draw(weight, rng), counts, x @ weight)
