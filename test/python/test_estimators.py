# RUN: %python -m pytest -q %s
"""The centroid and relaxed oracles: what they promise, on friendly and hostile
inputs."""

import numpy as np
import pytest
from mca import attention, estimators, reference
from mca.estimators import Centroid, Relaxed

MODES = {
    "centroid": lambda alpha, **options: Centroid(alpha, **options),
    "relaxed": lambda alpha, **options: Relaxed(alpha, **options),
    "relaxed-int8": lambda alpha, **options: Relaxed(
        alpha, available=("centroid", "int8"), int8_product=False, **options
    ),
    "relaxed-bf16": lambda alpha, **options: Relaxed(
        alpha, available=("bf16",), **options
    ),
    "relaxed-product16": lambda alpha, **options: Relaxed(
        alpha, bf16_product=True, **options
    ),
    "relaxed-all16": lambda alpha, **options: Relaxed(
        alpha, available=("bf16",), bf16_product=True, **options
    ),
    "relaxed-causal": lambda alpha, **options: Relaxed(
        alpha, bidirectional=False, **options
    ),
}
every_mode = pytest.mark.parametrize("mode", MODES)


class Problem:
    """x [n, d], weight [d, h, d_h], bias [h, d_h], probabilities [h_q, n_q, n]."""

    def __init__(self, seed=0, n=20, d=32, heads=2, width=8, queries=20, sharing=1):
        rng = np.random.default_rng(seed)
        self.x = rng.standard_normal((n, d))
        self.weight = rng.standard_normal((d, heads, width))
        self.bias = rng.standard_normal((heads, width))
        shape = heads * sharing, queries, n
        self.a = reference.softmax(3 * rng.standard_normal(shape))

    def run(self, estimator, layer=0):
        return estimator(layer, self.x, self.weight, self.bias, self.a)

    def exact(self):
        return self.run(attention.exact)


def outlier_channel(p, rng):
    p.x[:, 3] *= 1e4


def huge_token(p, rng):
    p.x[5] *= 1e6


def denormals(p, rng):
    p.x *= 1e-42


def constant_tokens(p, rng):
    p.x[:] = p.x[0]


def constant_rows(p, rng):
    p.x[:] = p.x[:, :1]


def uniform_attention(p, rng):
    p.a[:] = 1 / p.a.shape[2]


def one_hot_attention(p, rng):
    p.a[:] = np.eye(p.a.shape[2])[rng.integers(p.a.shape[2], size=p.a.shape[:2])]


def causal_attention(p, rng):
    scores = rng.standard_normal(p.a.shape)
    allowed = np.tril(np.ones(p.a.shape[1:], bool))
    p.a = reference.softmax(np.where(allowed, scores, -np.inf))


def rank_one_weight(p, rng):
    p.weight = np.einsum("d,he->dhe", p.weight[:, 0, 0], p.weight[0])


def zero_weight(p, rng):
    p.weight[:] = 0


def zeroed_rows(p, rng):
    p.a[:, ::3] = 0


def many_tokens(p, rng):
    p.__dict__.update(Problem(seed=int(rng.integers(1 << 30)), n=200).__dict__)


HOSTILE = [
    outlier_channel,
    huge_token,
    denormals,
    constant_tokens,
    constant_rows,
    uniform_attention,
    one_hot_attention,
    causal_attention,
    rank_one_weight,
    zero_weight,
    zeroed_rows,
    many_tokens,
]


@every_mode
@pytest.mark.parametrize("change", HOSTILE, ids=lambda f: f.__name__)
def test_error_stays_within_the_bound_after_the_fact(mode, change):
    rng = np.random.default_rng(1)
    for seed in range(20):
        problem = Problem(seed)
        change(problem, rng)
        exact = problem.exact()
        for alpha in (0.003, 0.05, 0.4, 1.0):
            estimator = MODES[mode](alpha)
            outputs = problem.run(estimator)
            (record,) = estimator.ledger.records
            # The oracle itself rounds, relative to what it sums up.
            slack = 1e-12 * np.abs(problem.x).max() * np.abs(problem.weight).max()
            assert np.all(record.error <= record.after_the_fact + slack)
            measured = attention.row_norms(outputs - exact).max(axis=1)
            np.testing.assert_allclose(measured, record.error, atol=1e4 * slack + 1e-12)
            if mode in ("relaxed-causal", "relaxed-bf16", "relaxed-all16"):
                assert np.all(record.after_the_fact <= record.a_priori * (1 + 1e-9))


@every_mode
def test_tiny_alpha_is_exact(mode):
    problem = Problem()
    estimator = MODES[mode](1e-300)
    np.testing.assert_array_equal(problem.run(estimator), problem.run(MODES[mode](0.0)))
    np.testing.assert_allclose(problem.run(estimator), problem.exact(), atol=1e-12)
    assert estimator.ledger.share_attended() == 1
    assert estimator.ledger.product_attended() == 1
    assert not estimator.ledger.error_ratios().any()


def test_centroid_errors_sum_to_zero_over_the_rows():
    problem = Problem()
    estimator = Centroid(0.3)
    error = problem.run(estimator) - problem.exact()
    assert estimator.ledger.share_attended() < 0.9
    assert np.abs(error).max() > 0.01
    np.testing.assert_allclose(error.sum(axis=1), 0, atol=1e-12)


def test_centroid_of_equal_tokens_is_exact():
    problem = Problem()
    constant_tokens(problem, None)
    estimator = Centroid(0.3)
    np.testing.assert_allclose(problem.run(estimator), problem.exact(), atol=1e-12)
    # No token is computed, only the centroid: 1 row and n shares of 1/8.
    assert estimator.ledger.share_attended() == pytest.approx((1 + 20 / 8) / 20)


@every_mode
def test_unattended_tokens_may_hold_anything(mode):
    problem = Problem()
    problem.a[..., 15:] = 0
    problem.a /= problem.a.sum(axis=2, keepdims=True)
    expected = problem.run(MODES[mode](0.2))
    shorter = Problem()
    shorter.x, shorter.a = problem.x[:15], problem.a[..., :15]
    without = shorter.run(MODES[mode](0.2))
    np.testing.assert_allclose(without, expected, atol=1e-12)
    problem.x[15:] = [[np.nan], [np.inf], [-np.inf], [0], [1e300]]
    estimator = MODES[mode](0.2, keep_levels=True)
    np.testing.assert_array_equal(problem.run(estimator), expected)
    assert not estimator.levels[0][:, 15:].any()
    assert estimator.ledger.share_positions() == pytest.approx(
        estimator.ledger.share_attended() * 15 / 20
    )


@every_mode
@pytest.mark.parametrize("poison", [np.nan, np.inf])
def test_what_is_not_finite_is_computed_exactly(mode, poison):
    problem = Problem()
    problem.a[0, 2, 4] = poison
    estimator = MODES[mode](0.5, keep_levels=True)
    with np.errstate(all="ignore"):
        problem.run(estimator)
    top = len(estimator.ladder())
    assert (estimator.levels[0][0] == top).all()
    assert (estimator.levels[0][1] < top).any()
    problem.x[3, 1] = poison
    with np.errstate(all="ignore"):
        problem.run(estimator)
    assert (estimator.levels[1] == top).all()


def test_the_causal_ladder_never_mixes_tokens():
    assert Relaxed(0.2, bidirectional=False).ladder() == ("int8", "bf16", "f32")
    problem = Problem(n=40, queries=40)
    causal_attention(problem, np.random.default_rng(0))
    estimator = Relaxed(0.01, bidirectional=False, keep_levels=True)
    problem.run(estimator)
    assert set(np.unique(estimator.levels[0])) == {1, 2, 3}


@every_mode
def test_query_heads_that_share_values(mode):
    """Three query heads of one value head are one head with their rows below
    each other."""
    problem = Problem(sharing=3)
    outputs = problem.run(MODES[mode](0.2))
    one = Problem()
    one.a = problem.a.reshape(2, 60, 20)
    one.x, one.weight, one.bias = problem.x, problem.weight, problem.bias
    np.testing.assert_array_equal(outputs.reshape(2, 60, 8), one.run(MODES[mode](0.2)))
    problem.a = problem.a[:5]
    with pytest.raises(ValueError, match="multiple of 2 query heads, found 5"):
        problem.run(MODES[mode](0.2))


def hand_made():
    """Four tokens at +-10, +-1 on a line, all equally attended: m = 1/4, mean
    norm 5.5, ||W||_F = sqrt(8), sigma = 1."""
    problem = Problem(n=4, d=8, heads=1, width=8, queries=2)
    problem.x = np.outer([10.0, -10.0, 1.0, -1.0], np.eye(8)[0])
    problem.weight = np.eye(8).reshape(8, 1, 8)
    problem.a = np.full((1, 2, 4), 0.25)
    return problem


@pytest.mark.parametrize(
    "alpha, levels, value, product",
    [
        # Budget 5.5 sqrt(8) alpha / 1.1: 1.41 pays for the two near tokens (0.5).
        (0.1, [2, 2, 1, 1], 2 + 2 / 8 + 1, 3),
        # 3.54 also for one far token (3.0); of equal ones the later is exact.
        (0.25, [1, 2, 1, 1], 1 + 3 / 8 + 1, 2),
        # 7.07 for all (5.5).
        (0.5, [1, 1, 1, 1], 4 / 8 + 1, 1),
        (0.001, [2, 2, 2, 2], 4, 4),
    ],
)
def test_centroid_by_hand(alpha, levels, value, product):
    estimator = Centroid(alpha, keep_levels=True)
    hand_made().run(estimator)
    np.testing.assert_array_equal(estimator.levels[0], [levels])
    (record,) = estimator.ledger.records
    assert record.value_cost == pytest.approx([value])
    assert record.product_cost == pytest.approx([product])
    assert record.a_priori == pytest.approx([alpha * 5.5 * np.sqrt(8)])
    assert estimator.ledger.share_attended() == pytest.approx(value / 4)
    assert estimator.ledger.share_positions(128) == pytest.approx(value / 128)


def test_relaxed_by_hand():
    """+-10 and +-1 are exact in int8 with a step per token: no error, so no
    token is dearer than int8, and the centroid is chosen by distance."""
    estimator = Relaxed(0.1, keep_levels=True)
    hand_made().run(estimator)
    # Budget 1.56: the near tokens (0.5) stay centroids.
    np.testing.assert_array_equal(estimator.levels[0], [[2, 2, 1, 1]])
    (record,) = estimator.ledger.records
    assert record.value_cost == pytest.approx([2 / 4 + 2 / 8 + 1])
    # A's step is 0.25 / 255, so its product is exact too but for the charge:
    # mass 1/2 times |10 / 127| / 2, and 0.25 / 510 times 20.
    charge = 0.5 * (10 / 127) / 2 + 0.25 / 510 * 20
    assert record.product_cost == pytest.approx([2 / 4 + 1])
    assert record.after_the_fact == pytest.approx([0.5 + charge], rel=1e-3)
    assert record.error == pytest.approx([0.0], abs=1e-6)


def test_bf16_product_by_hand():
    """The same with A and V in bf16, which hold all numbers of this problem: the
    charge comes off the budget, and is no error."""
    estimator = Relaxed(0.1, bf16_product=True, keep_levels=True)
    hand_made().run(estimator)
    np.testing.assert_array_equal(estimator.levels[0], [[2, 2, 1, 1]])
    (record,) = estimator.ledger.records
    # Of two singular values 1, one for values of length 10 and one for centroids.
    charge = (2**-7 + 2**-16) * 20
    assert record.product_cost == pytest.approx([2 / 2 + 1])
    assert record.after_the_fact == pytest.approx([0.5 + charge], rel=1e-3)
    assert record.error == pytest.approx([0.0], abs=1e-6)
    # An eighth of the budget, 15.6 alpha, does not cover it.
    exact = Relaxed(0.05, bf16_product=True)
    hand_made().run(exact)
    (record,) = exact.ledger.records
    assert record.product_cost == pytest.approx([2 + 1])
    assert record.after_the_fact[0] < 0.5 + charge


def moving_centroid():
    """Twenty tokens at the mean, each looked at by one row, and a far one that
    all other rows glance at: its weight pulls the centroid away from the mean."""
    problem = Problem(n=22, d=8, heads=1, width=8, queries=1000)
    problem.weight = np.eye(8).reshape(8, 1, 8)
    problem.x = np.zeros((22, 8))
    problem.x[20:, 0] = 1.0, -1.0
    problem.a = np.zeros((1, 1000, 22))
    problem.a[0, :20, :20] = np.eye(20)
    problem.a[0, 20:, 20:] = 0.1, 0.001
    return problem


@pytest.mark.parametrize("mode", ["centroid", "relaxed"])
def test_verify_computes_a_head_over_its_bound_exactly(mode):
    problem = moving_centroid()
    plain = MODES[mode](0.5)
    problem.run(plain)
    (record,) = plain.ledger.records
    assert record.after_the_fact[0] > record.a_priori[0]
    checked = MODES[mode](0.5, verify=True)
    np.testing.assert_allclose(problem.run(checked), problem.exact(), atol=1e-12)
    assert checked.ledger.fallbacks() == 1
    assert checked.ledger.share_attended() == 1
    (record,) = checked.ledger.records
    assert record.after_the_fact == [0] and record.fallback.all()


@every_mode
def test_verify_changes_nothing_within_the_bound(mode):
    problem = Problem()
    plain, checked = MODES[mode](0.1), MODES[mode](0.1, verify=True)
    np.testing.assert_array_equal(problem.run(plain), problem.run(checked))
    assert checked.ledger.fallbacks() == 0


def test_climb_takes_the_fewest_upgrades():
    gains = np.array([[[4.0, 1.0, 2.0]], [[1.0, 6.0, 0.5]]])
    costs = np.array([0.25, 0.5])
    # Gain per cost: 16, 4, 8 and 2, 12, 1; all together 14.5.
    for budget, expected in [
        (14.5, [0, 0, 0]),
        (14.4, [1, 0, 0]),
        (10.4, [1, 2, 0]),
        (4.4, [1, 2, 1]),
        (2.4, [1, 2, 1]),
        (1.4, [2, 2, 1]),
        (0.0, [2, 2, 2]),
    ]:
        taken = estimators.climb(gains, costs, np.array([budget]))
        np.testing.assert_array_equal(taken, [expected], err_msg=str(budget))


def test_a_level_that_is_no_dearer_is_taken_first():
    """Heads of width 4: int8 costs what a share of the centroid does."""
    problem = Problem(width=4)
    estimator = Relaxed(0.2, keep_levels=True)
    problem.run(estimator)
    assert set(np.unique(estimator.levels[0])) >= {1, 2}


def test_more_alpha_is_never_dearer():
    problem = Problem(n=60)
    for mode in MODES.values():
        shares = []
        for alpha in (0.01, 0.03, 0.1, 0.3, 1.0):
            estimator = mode(alpha)
            problem.run(estimator)
            shares.append(estimator.ledger.share_attended())
        assert shares == sorted(shares, reverse=True)
        assert shares[0] > shares[-1]


def test_means_are_over_the_attended_tokens():
    x = np.array([[2.0, 0], [4, 0], [100, 100]])
    found = attention.tokens(x, np.array([[True, True, False], [False, True, False]]))
    np.testing.assert_array_equal(found.mean_norm, [3, 4])
    np.testing.assert_array_equal(found.radius[0, :2], [1, 1])
    assert found.radius[1, 1] == 0
    nothing = attention.tokens(x, np.zeros((1, 3), bool))
    assert nothing.mean_norm == 0
