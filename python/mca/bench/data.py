"""Weights, inputs and the exact results of a case, from a fixed seed."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from .. import reference, safetensors, weights
from ..attention import exact
from ..quantize import round_bf16
from .cases import Case, Shape
from .wordpiece import real_text

Array = np.ndarray

SPREAD = 0.9
"""Standard deviation of a block's scores, apart from what a key gets of all."""
PREFERENCE = 1.0
"""Standard deviation of what a key gets of all queries alike: some tokens are
attended by most queries, as in trained models, and most by few."""


@dataclass(frozen=True)
class Data:
    """Weights by the names in the program's text, arguments in order, in f32; those of
    a case of bf16 are numbers that it has."""

    weights: dict[str, Array]
    inputs: list[Array]


def make(case: Case, size: Shape) -> Data:
    """For a model this downloads its weights on first use."""
    rng = np.random.default_rng(0)
    if case.is_model:
        files = weights.fetch()
        ids, mask = real_text(size, files.tokenizer)
        return Data(safetensors.load(files.weights), [ids, mask])
    if case.name == "product":
        return Data({}, _product_inputs(rng, size))
    draw = _projection if case.name == "projection" else _block
    shape = (size.batch, size.n, size.d)
    x = rng.standard_normal(shape, np.float32)
    if case.name == "projection":
        x = x.reshape(size.tokens, size.d)
    round_to = round_bf16 if case.kind == "bf16" else np.asarray
    made = {name: round_to(value) for name, value in draw(rng, size).items()}
    return Data(made, [round_to(x)])


def expected(case: Case, size: Shape, data: Data) -> Array:
    """The exact result in double precision."""
    inputs = data.inputs
    if case.is_model:
        return reference.Bert(data.weights, size.heads)(*inputs)
    wide = [value.astype(np.float64) for value in inputs]
    if case.name == "projection":
        return wide[0] @ data.weights["value.weight"] + data.weights["value.bias"]
    if case.name == "product":
        return wide[0] @ wide[1]
    return _each_block(size, data, wide[0])


def _product_inputs(rng: np.random.Generator, size: Shape) -> list[Array]:
    groups, d_head = size.batch * size.heads, size.d // size.heads
    a = rng.random((groups, size.n, size.n), np.float32)
    v = rng.standard_normal((groups, size.n, d_head), np.float32)
    return [a / a.sum(axis=-1, keepdims=True), v]


def _projection(rng: np.random.Generator, size: Shape) -> dict[str, Array]:
    return _linear(rng, "value", size.d, transposed=False)


def _block(rng: np.random.Generator, size: Shape) -> dict[str, Array]:
    """Scores are q.k / sqrt(d_head) with keys of unit variance, so the spread of
    queries and their bias are those of the scores."""
    made = _linear(rng, "self.query", size.d, spread=SPREAD, bias=PREFERENCE)
    for name in ("self.key", "self.value", "output.dense"):
        made |= _linear(rng, name, size.d)
    return made


def _linear(
    rng: np.random.Generator,
    name: str,
    d: int,
    *,
    spread: float = 1.0,
    bias: float = 0.1,
    transposed: bool = True,
) -> dict[str, Array]:
    """Weights [out, in] if transposed, for rows of unit variance."""
    matrix = rng.standard_normal((d, d), np.float32) * np.float32(spread / math.sqrt(d))
    return {
        name + ".weight": matrix if transposed else np.ascontiguousarray(matrix.T),
        name + ".bias": rng.standard_normal(d, np.float32) * np.float32(bias),
    }


def _each_block(size: Shape, data: Data, x: Array) -> Array:
    names = {f"encoder.layer.0.attention.{k}": v for k, v in data.weights.items()}
    block: Callable = reference.Bert(names, size.heads).attention
    mask = np.ones(size.n, np.int64)
    return np.stack([block(0, sequence, mask, exact) for sequence in x])
