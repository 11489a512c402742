"""A BERT encoder in numpy, in double precision, exact and Monte-Carlo.

The oracle of the Python tests. It shares no code with the compiler: weights
come straight from a safetensors file, random numbers from numpy's generator.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

import numpy as np

Array = np.ndarray


class ValueEncoder(Protocol):
    """Computes the values of one attention of one sequence.

    x [n, d], weight [d, h, d_h], bias [h, d_h], probabilities [h, n, n]
    -> values [h, n, d_h]
    """

    def __call__(
        self, layer: int, x: Array, weight: Array, bias: Array, probabilities: Array
    ) -> Array: ...


def exact_values(
    layer: int, x: Array, weight: Array, bias: Array, probabilities: Array
) -> Array:
    """V_h = X W_h + b_h."""
    return np.einsum("nd,dhe->hne", x, weight, optimize=True) + bias[:, None, :]


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
    column_max = probabilities.max(axis=-2)
    length = column_max.shape[-1]
    if attended_length:
        length = (column_max > 0).sum(axis=-1, keepdims=True)
    exact = np.square(length * column_max / alpha)
    return np.minimum(dim, np.floor(exact) if floor else np.ceil(exact)).astype(
        np.int64
    )


@dataclass
class MonteCarlo:
    """The paper's value encoding; see docs/error-model.md.

    Records the share of the exact encoding's products that it spent.
    """

    alpha: float
    seed: int = 0
    attended_length: bool = False
    floor: bool = False
    _positions: list[float] = field(default_factory=list)
    _attended: list[float] = field(default_factory=list)

    def __call__(
        self, layer: int, x: Array, weight: Array, bias: Array, probabilities: Array
    ) -> Array:
        counts = sample_counts(
            probabilities,
            x.shape[1],
            self.alpha,
            attended_length=self.attended_length,
            floor=self.floor,
        )
        self._record(counts, probabilities, x.shape[1])
        heads = [
            bias[h]
            + sampled_product(
                x, weight[:, h], counts[h], np.random.default_rng([self.seed, layer, h])
            )
            for h in range(weight.shape[1])
        ]
        return np.stack(heads)

    def _record(self, counts: Array, probabilities: Array, dim: int) -> None:
        attended = probabilities.max(axis=-2) > 0
        self._positions.append(float(counts.mean()) / dim)
        self._attended.append(float(counts[attended].mean()) / dim)

    @property
    def fraction_positions(self) -> float:
        """mean(r) / d over all positions, padding included: the paper's figure."""
        return float(np.mean(self._positions))

    @property
    def fraction_attended(self) -> float:
        """mean(r) / d over the tokens that some query attends."""
        return float(np.mean(self._attended))


def sampled_product(
    x: Array, weight: Array, counts: Array, rng: np.random.Generator
) -> Array:
    """X W with `counts[j]` column-row products for row j, exact where it is d.

    x [n, d], weight [d, d_h], counts [n] -> [n, d_h]. All rows share one
    sequence of indices, drawn with replacement from ||W[k,:]||^2 / ||W||_F^2.
    """
    dim = x.shape[1]
    norms = np.square(weight).sum(axis=1)
    distribution = norms / norms.sum()
    sequence = rng.choice(dim, size=dim, p=distribution)
    taken = np.arange(dim) < counts[:, None]
    sums = (x[:, sequence] * taken) @ (weight[sequence] / distribution[sequence, None])
    sampled = sums / np.maximum(counts, 1)[:, None]
    return np.where(counts[:, None] >= dim, x @ weight, sampled)


class Bert:
    """A BERT encoder; `tensors` are named as in the model's safetensors file."""

    def __init__(
        self, tensors: Mapping[str, Array], heads: int, epsilon: float = 1e-12
    ):
        self.tensors = tensors
        self.heads = heads
        self.epsilon = epsilon
        self.layers = sum(
            name.endswith("attention.self.value.weight") for name in tensors
        )

    def __call__(
        self, ids: Array, mask: Array, encode: ValueEncoder = exact_values
    ) -> Array:
        """Last hidden states [b, n, d] of ids and mask [b, n] (mask 0 = padding)."""
        return np.stack([self._sequence(i, m, encode) for i, m in zip(ids, mask)])

    def _sequence(self, ids: Array, mask: Array, encode: ValueEncoder) -> Array:
        x = self._embed(ids)
        for layer in range(self.layers):
            prefix = f"encoder.layer.{layer}."
            x = self._norm(
                prefix + "attention.output.LayerNorm",
                x + self._attention(layer, x, mask, encode),
            )
            inner = gelu(self._linear(prefix + "intermediate.dense", x))
            x = self._norm(
                prefix + "output.LayerNorm",
                x + self._linear(prefix + "output.dense", inner),
            )
        return x

    def _embed(self, ids: Array) -> Array:
        word = self._get("embeddings.word_embeddings.weight", ids)
        position = self._get(
            "embeddings.position_embeddings.weight", slice(0, len(ids))
        )
        token_type = self._get("embeddings.token_type_embeddings.weight", 0)
        return self._norm("embeddings.LayerNorm", word + position + token_type)

    def _attention(
        self, layer: int, x: Array, mask: Array, encode: ValueEncoder
    ) -> Array:
        prefix = f"encoder.layer.{layer}.attention."
        query = self._split(self._linear(prefix + "self.query", x))
        key = self._split(self._linear(prefix + "self.key", x))
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1])
        probabilities = softmax(np.where(mask == 0, -np.inf, scores))
        weight = self._get(prefix + "self.value.weight").T.reshape(
            x.shape[1], self.heads, -1
        )
        bias = self._get(prefix + "self.value.bias").reshape(self.heads, -1)
        output = probabilities @ encode(layer, x, weight, bias, probabilities)
        return self._linear(
            prefix + "output.dense", output.transpose(1, 0, 2).reshape(x.shape)
        )

    def _get(self, name: str, index: Any = slice(None)) -> Array:
        return self.tensors[name][index].astype(np.float64)

    def _linear(self, name: str, x: Array) -> Array:
        return x @ self._get(name + ".weight").T + self._get(name + ".bias")

    def _norm(self, name: str, x: Array) -> Array:
        centred = x - x.mean(axis=-1, keepdims=True)
        variance = np.square(centred).mean(axis=-1, keepdims=True)
        return centred / np.sqrt(variance + self.epsilon) * self._get(
            name + ".weight"
        ) + self._get(name + ".bias")

    def _split(self, x: Array) -> Array:
        return x.reshape(len(x), self.heads, -1).transpose(1, 0, 2)


def softmax(scores: Array) -> Array:
    exponentials = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


def gelu(x: Array) -> Array:
    return x * 0.5 * (1.0 + _erf(x / math.sqrt(2.0)))


def _erf(x: Array) -> Array:
    return np.frompyfunc(math.erf, 1, 1)(x).astype(np.float64)


def mean_pool(hidden: Array, mask: Array) -> Array:
    """Sentence embeddings [b, d] of unit length: the mean over real tokens."""
    weights = mask[..., None].astype(np.float64)
    pooled = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
    return pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
