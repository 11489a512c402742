"""Rounded copies of tokens and weights, and upper bounds of singular values."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

Array = np.ndarray

SQUARINGS = 10
ROUNDING_MARGIN = 1e-6


def round_int8(x: Array, axis: int) -> tuple[Array, Array]:
    """Codes in [-127, 127] and their step, one step for each slice along `axis`.

    As a compiled program computes them: x / step in single precision, rounded to
    the nearest even integer. The step of a slice of zeros is 0, its codes too.
    """
    single = x.astype(np.float32)
    step = np.abs(single).max(axis=axis, keepdims=True, initial=0) / np.float32(127)
    codes = np.rint(divide_or_zero(single, step))
    return np.clip(codes, -127, 127).astype(x.dtype), step.astype(x.dtype)


def round_uint8(a: Array, axis: int) -> tuple[Array, Array]:
    """Codes in [0, 255] of non-negative numbers, and their step."""
    single = a.astype(np.float32)
    step = single.max(axis=axis, keepdims=True, initial=0) / np.float32(255)
    codes = np.rint(divide_or_zero(single, step))
    return np.clip(codes, 0, 255).astype(a.dtype), step.astype(a.dtype)


def round_bf16(x: Array) -> Array:
    """x with the 8 significant bits of bf16, rounded to nearest even."""
    bits = np.ascontiguousarray(x, dtype=np.float32).view(np.uint32)
    odd = (bits >> np.uint32(16)) & np.uint32(1)
    rounded = (bits + np.uint32(0x7FFF) + odd) & np.uint32(0xFFFF0000)
    return np.where(np.isfinite(x), rounded.view(np.float32), x).astype(x.dtype)


def to_bf16_bits(x: ArrayLike) -> Array:
    """x rounded to bf16, which numpy does not have, as its bits in uint16."""
    single = np.asarray(x, np.float32)
    bits = round_bf16(single).view(np.uint32) >> np.uint32(16)
    return bits.astype(np.uint16).reshape(single.shape)


def from_bf16_bits(bits: Array) -> Array:
    """The numbers in f32."""
    return (bits.astype(np.uint32) << np.uint32(16)).view(np.float32)


def divide_or_zero(x: Array, divisor: Array) -> Array:
    """x / divisor, 0 where the divisor is 0."""
    quotient = np.zeros(np.broadcast_shapes(x.shape, divisor.shape), x.dtype)
    return np.divide(x, divisor, out=quotient, where=divisor != 0)


def sigma_bound(weight: Array) -> float:
    """At least the largest singular value of weight [d, e], at most
    rank^(1/4096) (1 + 1e-6) times it.

    ||G^k||_F^(1/2k) with G the smaller Gram matrix and k = 2^10.
    """
    w = weight.astype(np.float64)
    scale = np.abs(w).max(initial=0)
    if scale == 0 or not np.isfinite(scale):
        return float(scale)
    w = w / scale
    gram = w @ w.T if w.shape[0] < w.shape[1] else w.T @ w
    log_norm = 0.0
    for _ in range(SQUARINGS):
        norm = np.linalg.norm(gram)
        gram = gram / norm
        gram = gram @ gram
        log_norm = 2 * (log_norm + np.log(norm))
    log_norm += np.log(np.linalg.norm(gram))
    bound = np.exp(log_norm / 2 ** (SQUARINGS + 1))
    return float(scale * bound * (1 + ROUNDING_MARGIN))


@dataclass(frozen=True)
class Rounded:
    """One layer's value weight at a lower precision: weight [h, d, d_h],
    sigma and sigma of the rounding error [h]."""

    weight: Array
    sigma: Array
    sigma_error: Array


@dataclass(frozen=True)
class Weights:
    """What an estimator needs to know of one layer's value weight."""

    exact: Array
    norm: Array
    sigma: Array
    int8: Rounded
    bf16: Rounded


def prepare(weight: Array) -> Weights:
    """Constants of a layer. weight [d, h, d_h]."""
    heads = np.ascontiguousarray(weight.transpose(1, 0, 2))
    codes, step = round_int8(heads, axis=1)
    return Weights(
        heads,
        np.sqrt(np.square(heads.astype(np.float64)).sum(axis=(1, 2))),
        sigmas(heads),
        _rounded(heads, codes * step),
        _rounded(heads, round_bf16(heads)),
    )


def sigmas(heads: Array) -> Array:
    """sigma_bound of each head, [h]."""
    return np.array([sigma_bound(head) for head in heads])


def _rounded(exact: Array, weight: Array) -> Rounded:
    error = exact.astype(np.float64) - weight
    return Rounded(weight, sigmas(weight), sigmas(error))
