"""A BERT encoder in numpy, in double precision, around any estimator.

The oracle of the Python tests. It shares no code with the compiler: weights
come straight from a safetensors file.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np

from .attention import Estimator, exact

Array = np.ndarray


class Bert:
    """A BERT encoder; `tensors` are named as in the model's safetensors file.

    Computes in `dtype`: double as an oracle, single to embed many texts.
    """

    def __init__(
        self,
        tensors: Mapping[str, Array],
        heads: int,
        epsilon: float = 1e-12,
        dtype: type[np.floating] = np.float64,
    ):
        self.tensors = tensors
        self.heads = heads
        self.epsilon = epsilon
        self.dtype = dtype
        self.layers = sum(
            name.endswith("attention.self.value.weight") for name in tensors
        )
        self._converted: dict[str, Array] = {}

    def __call__(self, ids: Array, mask: Array, encode: Estimator = exact) -> Array:
        """Last hidden states [b, n, d] of ids and mask [b, n] (mask 0 = padding)."""
        return np.stack([self.sequence(i, m, encode) for i, m in zip(ids, mask)])

    def sequence(self, ids: Array, mask: Array, encode: Estimator = exact) -> Array:
        """Last hidden states [n, d] of one sequence."""
        x = self._embed(ids)
        for layer in range(self.layers):
            prefix = f"encoder.layer.{layer}."
            x = self._norm(
                prefix + "attention.output.LayerNorm",
                x + self.attention(layer, x, mask, encode),
            )
            inner = gelu(self._linear(prefix + "intermediate.dense", x))
            x = self._norm(
                prefix + "output.LayerNorm",
                x + self._linear(prefix + "output.dense", inner),
            )
        return x

    def _embed(self, ids: Array) -> Array:
        word = self.tensors["embeddings.word_embeddings.weight"][ids]
        position = self.tensors["embeddings.position_embeddings.weight"][: len(ids)]
        token_type = self.tensors["embeddings.token_type_embeddings.weight"][0]
        parts = (part.astype(self.dtype) for part in (word, position, token_type))
        return self._norm("embeddings.LayerNorm", sum(parts))

    def attention(self, layer: int, x: Array, mask: Array, encode: Estimator) -> Array:
        """Output of a layer's attention block [n, d], without residual and norm."""
        prefix = f"encoder.layer.{layer}.attention."
        query = self._split(self._linear(prefix + "self.query", x))
        key = self._split(self._linear(prefix + "self.key", x))
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1])
        probabilities = softmax(np.where(mask == 0, -np.inf, scores))
        weight = self._get(prefix + "self.value.weight").T.reshape(
            x.shape[1], self.heads, -1
        )
        bias = self._get(prefix + "self.value.bias").reshape(self.heads, -1)
        output = encode(layer, x, weight, bias, probabilities.astype(self.dtype))
        return self._linear(
            prefix + "output.dense", output.transpose(1, 0, 2).reshape(x.shape)
        )

    def _get(self, name: str) -> Array:
        if name not in self._converted:
            self._converted[name] = self.tensors[name].astype(self.dtype)
        return self._converted[name]

    def _linear(self, name: str, x: Array) -> Array:
        return x @ self._get(name + ".weight").T + self._get(name + ".bias")

    def _norm(self, name: str, x: Array) -> Array:
        centred = x - x.mean(axis=-1, keepdims=True)
        variance = np.square(centred).mean(axis=-1, keepdims=True)
        normed = centred / np.sqrt(variance + self.dtype(self.epsilon))
        return normed * self._get(name + ".weight") + self._get(name + ".bias")

    def _split(self, x: Array) -> Array:
        return x.reshape(len(x), self.heads, -1).transpose(1, 0, 2)


def softmax(scores: Array) -> Array:
    exponentials = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return exponentials / exponentials.sum(axis=-1, keepdims=True)


def gelu(x: Array) -> Array:
    return x * (0.5 + 0.5 * erf(x * x.dtype.type(math.sqrt(0.5))))


_ERF_STEPS = 512
_ERF_END = 6
_ERF_TABLE = np.array(
    [math.erf(i / _ERF_STEPS) for i in range(_ERF_STEPS * _ERF_END + 1)]
)


def erf(x: Array) -> Array:
    """The error function, to 2e-13: a cubic around the nearest table entry."""
    size = np.minimum(np.abs(x), x.dtype.type(_ERF_END))
    index = np.rint(size * _ERF_STEPS).astype(np.int32)
    at = index.astype(x.dtype) / _ERF_STEPS
    offset = size - at
    slope = 2 / math.sqrt(math.pi) * np.exp(-np.square(at))
    curve = 1 - offset * at + (2 * np.square(at) - 1) * np.square(offset) / 3
    table = _ERF_TABLE.astype(x.dtype)
    return np.copysign(table[index] + offset * slope * curve, x)


def mean_pool(hidden: Array, mask: Array) -> Array:
    """Sentence embeddings [b, d] of unit length: the mean over real tokens."""
    weights = mask[..., None].astype(np.float64)
    pooled = (hidden * weights).sum(axis=1) / weights.sum(axis=1)
    return pooled / np.linalg.norm(pooled, axis=1, keepdims=True)
