# RUN: %python -m pytest -q %s
"""Rounding as programs do it, and bounds of singular values that are bounds."""

import numpy as np
import pytest
from mca import quantize


def test_int8_codes_and_steps():
    x = np.array([[127.0, 0.5, 1.5, -2.5], [0, 0, 0, 0], [-1.0, 0.5, 0.25, 0]])
    codes, step = quantize.round_int8(x, axis=1)
    np.testing.assert_array_equal(codes[0], [127, 0, 2, -2])
    np.testing.assert_array_equal(codes[1], 0)
    np.testing.assert_array_equal(codes[2], [-127, 64, 32, 0])
    np.testing.assert_allclose(step[:, 0], [1, 0, 1 / 127], rtol=1e-7)


def test_uint8_codes_reach_255():
    codes, step = quantize.round_uint8(np.array([[0.5, 0.3, 0.0]]), axis=1)
    np.testing.assert_array_equal(codes, [[255, 153, 0]])
    assert step[0, 0] == pytest.approx(0.5 / 255)


def test_bf16_rounds_to_nearest_even():
    x = np.array([1.0, 1 + 2**-8, 1 + 3 * 2**-8, 1 + 2**-8 + 2**-20, -3.0, np.inf])
    expected = [1.0, 1.0, 1 + 2**-6, 1 + 2**-7, -3.0, np.inf]
    np.testing.assert_array_equal(quantize.round_bf16(x), expected)
    assert np.isnan(quantize.round_bf16(np.array([np.nan])))[0]


@pytest.mark.parametrize("shape", [(64, 16), (16, 64), (7, 1), (32, 32)])
@pytest.mark.parametrize("scale", [1.0, 1e-30, 1e30])
def test_sigma_bound(shape, scale):
    for seed in range(20):
        w = scale * np.random.default_rng(seed).standard_normal(shape)
        largest = np.linalg.svd(w, compute_uv=False)[0]
        bound = quantize.sigma_bound(w)
        margin = min(shape) ** (1 / 4096) * (1 + 2e-6)
        assert largest <= bound <= largest * margin


def test_sigma_bound_of_equal_singular_values_and_of_nothing():
    assert 1 <= quantize.sigma_bound(np.eye(32)) <= 32 ** (1 / 4096) * (1 + 2e-6)
    assert quantize.sigma_bound(np.zeros((4, 3))) == 0
    low_rank = np.outer(np.arange(5.0), np.ones(3))
    assert quantize.sigma_bound(low_rank) == pytest.approx(np.linalg.norm(low_rank))
