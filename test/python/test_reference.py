# RUN: %python -m pytest -q %s
"""The numpy oracle: its parts on small inputs, its figures on MiniLM."""

import math

import numpy as np
import pytest
from mca import reference, sampling


def random_attention(rng, queries, keys, sharpness=3.0):
    return reference.softmax(sharpness * rng.standard_normal((queries, keys)))


def test_sample_counts_follow_the_formula():
    a = np.array([[[0.5, 0.25, 0.25, 0.0], [0.125, 0.75, 0.125, 0.0]]])
    # n = 4, alpha = 0.5: (4 m / 0.5)^2 = 16, 36, 4 and nothing for a column of zeros.
    np.testing.assert_array_equal(sampling.sample_counts(a, 30, 0.5), [[16, 30, 4, 0]])
    # n = 3 attended keys: (3 m / 0.5)^2 = 9, 20.25, 2.25.
    np.testing.assert_array_equal(
        sampling.sample_counts(a, 30, 0.5, attended_length=True), [[9, 21, 3, 0]]
    )
    np.testing.assert_array_equal(
        sampling.sample_counts(a, 30, 0.5, attended_length=True, floor=True),
        [[9, 20, 2, 0]],
    )


def test_a_token_with_all_samples_is_exact():
    rng = np.random.default_rng(1)
    x, w = rng.standard_normal((3, 16)), rng.standard_normal((16, 4))
    result = sampling.sampled_product(x, w, np.array([16, 5, 0]), rng)
    np.testing.assert_array_equal(result[0], (x @ w)[0])
    assert np.abs(result[1] - (x @ w)[1]).max() > 1e-3
    np.testing.assert_array_equal(result[2], np.zeros(4))


def test_unbiased_with_the_known_variance():
    rng = np.random.default_rng(2)
    x, w = rng.standard_normal((1, 16)), rng.standard_normal((16, 4))
    draws = 4000
    errors = np.stack(
        [
            sampling.sampled_product(x, w, np.array([3]), np.random.default_rng(i))
            - x @ w
            for i in range(draws)
        ]
    )[:, 0]
    # Five standard errors of the mean.
    assert np.all(
        np.abs(errors.mean(axis=0)) < 5 * errors.std(axis=0) / math.sqrt(draws)
    )
    variance = (np.square(x).sum() * np.square(w).sum() - np.square(x @ w).sum()) / 3
    assert np.square(errors).sum(axis=1).mean() == pytest.approx(variance, rel=0.1)


@pytest.mark.parametrize("alpha", [0.3, 1.0])
def test_output_error_stays_under_the_bound(alpha):
    rng = np.random.default_rng(3)
    x, w, a = (
        rng.standard_normal((12, 32)),
        rng.standard_normal((32, 8)),
        random_attention(rng, 12, 12),
    )
    counts = sampling.sample_counts(a[None], 32, alpha)[0]
    assert counts.min() < 32
    errors = [
        np.linalg.norm(
            a
            @ (
                sampling.sampled_product(x, w, counts, np.random.default_rng(i)) - x @ w
            ),
            axis=1,
        )
        for i in range(300)
    ]
    bound = alpha * np.linalg.norm(x, axis=1).mean() * np.linalg.norm(w)
    assert np.mean(errors, axis=0).max() <= bound


def test_erf():
    x = np.linspace(-7, 7, 4001)
    expected = [math.erf(v) for v in x]
    np.testing.assert_allclose(reference.erf(x), expected, rtol=0, atol=4e-13)
    single = reference.erf(x.astype(np.float32))
    assert single.dtype == np.float32
    np.testing.assert_allclose(single, expected, rtol=0, atol=3e-7)


def test_single_precision_is_close(minilm):
    single = reference.Bert(minilm.model.tensors, heads=12, dtype=np.float32)
    hidden = single(minilm.ids[:2], minilm.mask[:2])
    assert hidden.dtype == np.float32
    # Padding is embedded too.
    np.testing.assert_allclose(hidden, minilm.exact[:2], rtol=0, atol=2e-5)


def test_activation_functions():
    np.testing.assert_allclose(
        reference.gelu(np.array([0.0, 1.0, -1.0])),
        [0.0, 0.841344746, -0.158655254],
        atol=1e-8,
    )
    np.testing.assert_allclose(
        reference.softmax(np.array([[0.0, math.log(3), -np.inf]])), [[0.25, 0.75, 0.0]]
    )


def test_minilm_is_exact_when_every_count_is_d(minilm):
    hidden = minilm.model(
        minilm.ids[:1], minilm.mask[:1], sampling.MonteCarlo(alpha=1e-9)
    )
    np.testing.assert_allclose(hidden, minilm.exact[:1], rtol=0, atol=1e-12)


def test_minilm_fractions_of_the_paper_mode(minilm):
    """27 tokens padded to 128: nearly all of the saving is padding."""
    encoder = sampling.MonteCarlo(alpha=0.2)
    hidden = minilm.model(minilm.ids, minilm.mask, encoder)
    assert minilm.mask.sum(axis=1).mean() == pytest.approx(27, abs=1)
    assert encoder.fraction_positions == pytest.approx(0.185, abs=0.015)
    assert encoder.fraction_attended == pytest.approx(0.89, abs=0.03)
    share_of_tokens = minilm.mask.mean()
    assert encoder.fraction_positions == pytest.approx(
        encoder.fraction_attended * share_of_tokens, abs=1e-3
    )
    pooled = [reference.mean_pool(h, minilm.mask) for h in (hidden, minilm.exact)]
    assert 0.97 < (pooled[0] * pooled[1]).sum(axis=1).min() < 1.0
