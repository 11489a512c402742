# RUN: %python -m pytest -q %s
"""The paper mode's records, and its counting as the authors do it."""

import numpy as np
import pytest
from mca import attention, reference, sampling
from mca.sampling import MonteCarlo


class Problem:
    def __init__(self, n=12, d=32, heads=2, width=8, queries=12):
        rng = np.random.default_rng(0)
        self.x = rng.standard_normal((n, d))
        self.weight = rng.standard_normal((d, heads, width))
        self.bias = rng.standard_normal((heads, width))
        self.a = reference.softmax(3 * rng.standard_normal((heads, queries, n)))

    def run(self, estimator):
        return estimator(0, self.x, self.weight, self.bias, self.a)


def padded():
    problem = Problem()
    problem.a[..., 8:] = 0
    problem.a /= problem.a.sum(axis=2, keepdims=True)
    return problem


def test_counts_of_the_authors_round_down_and_may_be_zero():
    problem = Problem(n=4, heads=1, queries=1)
    problem.a = np.array([[[0.6, 0.3, 0.1, 0.0]]])
    estimator = MonteCarlo(1.0, paper_compat=True)
    outputs = problem.run(estimator)
    # n = 4: (2.4)^2, (1.2)^2, 0.4^2, 0 -> 5, 1, 0, 0 of 32.
    assert estimator.fraction_positions == pytest.approx(6 / 4 / 32)
    assert estimator.fraction_attended == pytest.approx(6 / 3 / 32)
    problem.x[2] *= 1e6  # Only its bias is left of it.
    np.testing.assert_array_equal(problem.run(estimator), outputs)
    ceil = MonteCarlo(1.0)
    problem.run(ceil)
    assert ceil.fraction_positions == pytest.approx((6 + 2 + 1) / 4 / 32)


def test_compat_counts_padding_and_refuses_not_to():
    problem = padded()
    compat = MonteCarlo(0.5, paper_compat=True)
    attended = MonteCarlo(0.5, attended_length=True, floor=True)
    problem.run(compat)
    problem.run(attended)
    assert compat.fraction_positions > attended.fraction_positions
    with pytest.raises(ValueError, match="paper_compat counts padding"):
        MonteCarlo(0.5, paper_compat=True, attended_length=True)


def test_bounds():
    problem = padded()
    norm = np.linalg.norm(problem.weight, axis=(0, 2))
    length = np.linalg.norm(problem.x, axis=1)
    for options, mean in [
        ({}, length.mean()),
        ({"attended_length": True}, length[:8].mean()),
    ]:
        estimator = MonteCarlo(0.5, **options)
        problem.run(estimator)
        (record,) = estimator.ledger.records
        np.testing.assert_allclose(record.a_priori, 0.5 * mean * norm)
        counts = sampling.sample_counts(problem.a, 32, 0.5, **options)
        terms = [
            [m * x / np.sqrt(r) if 0 < r < 32 else 0 for m, x, r in zip(ms, length, rs)]
            for ms, rs in zip(problem.a.max(axis=1), counts)
        ]
        expected = np.sum(terms, axis=1) * norm
        np.testing.assert_allclose(record.after_the_fact, expected)
        np.testing.assert_array_equal(record.attended, [8, 8])


def test_verify_of_counts_that_were_rounded_down():
    """Rounding down can break the bound; rounding up cannot."""
    problem = Problem()
    problem.a[:] = 1 / 12
    # (12 / 12 / 0.6)^2 = 2.8: two samples where three are needed.
    for floor in (True, False):
        estimator = MonteCarlo(0.6, floor=floor, verify=True)
        outputs = problem.run(estimator)
        assert estimator.ledger.fallbacks() == floor
        assert (estimator.fraction_attended == 1) == floor
        exact = np.allclose(outputs, problem.run(attention.exact), atol=1e-12)
        assert exact == floor


def test_unattended_tokens_may_hold_anything_and_nan_attention_is_exact():
    problem = padded()
    expected = problem.run(MonteCarlo(0.5))
    problem.x[8:] = np.nan
    np.testing.assert_array_equal(problem.run(MonteCarlo(0.5)), expected)
    problem.a[0, 1, 3] = np.nan
    estimator = MonteCarlo(0.5)
    problem.run(estimator)
    counts = sampling.sample_counts(problem.a, 32, 0.5)
    assert counts[0, 3] == 32 and (counts[1] < 32).any()
