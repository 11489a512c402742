# RUN: %python -m pytest -q %s
"""What `python -m mca tune` is made of: targets, the search, alphas by layer,
configuration files. No program is compiled."""

import math
import re
from dataclasses import dataclass, field

import numpy as np
import pytest
from mca import layers, quality, runner, tuner
from mca.quality import Estimate, Target
from mca.search import find_largest
from mca.settings import EXACT, Settings

# Targets.


def test_cosine_and_relative_error_of_flattened_samples():
    exact = np.array([[[3.0, 0], [0, 4]], [[0, 0], [0, 0]], [[0, 0], [0, 0]]])
    approximate = np.array([[[3.0, 0], [0, 0]], [[0, 0], [0, 0]], [[1, 0], [0, 0]]])
    np.testing.assert_allclose(quality.cosine(approximate, exact), [0.6, 1, 0])
    errors = quality.relative_error(approximate, exact)
    np.testing.assert_allclose(errors, [0.8, 0, np.inf])


def test_agreement_counts_arguments_of_the_maximum():
    exact = np.array([[[1, 2], [4, 3]], [[1, 2], [3, 4]]])
    approximate = np.array([[[1, 2], [3, 4]], [[1, 2], [9, np.nan]]])
    np.testing.assert_allclose(quality.agreement(approximate, exact), [0.5, 0.5])


@pytest.mark.parametrize("text", ["cosine", "cosine=x", "cosinus=0.9", "cosine=nan"])
def test_bad_targets_name_the_accepted_forms(text):
    with pytest.raises(ValueError, match="cosine=C, relative-error=E or agreement=A"):
        Target.parse(text)


@pytest.mark.parametrize("text", ["cosine=1.5", "agreement=2", "relative-error=0"])
def test_impossible_targets(text):
    with pytest.raises(ValueError, match="no program can reach"):
        Target.parse(text)


def test_errors_stay_below_and_the_others_above():
    error, share = Target.parse("relative-error=0.01"), Target.parse("agreement=0.9")
    assert error.shortfall(0.009) < 0 < error.shortfall(0.009, margin=0.002)
    assert share.shortfall(0.91) < 0 < share.shortfall(0.91, margin=0.02)
    assert share.shortfall(math.nan) == error.shortfall(math.nan) == math.inf


def test_quantiles_of_students_t():
    # From tables: infinitely many, 10 and 3 degrees of freedom.
    for freedom, expected in (10**9, 1.645), (10, 1.812), (3, 2.353):
        assert quality.quantile(0.95, freedom) == pytest.approx(expected, rel=0.02)
    assert quality.quantile(0.5, 3) == 0


def test_margin_covers_new_samples():
    """In 95 of 100 draws new samples are no worse than mean minus margin."""
    rng = np.random.default_rng(0)
    held = 0
    for _ in range(2000):
        estimate = Estimate.of(rng.normal(size=12))
        new = rng.normal(size=6).mean()
        held += new >= estimate.mean - estimate.margin(6, 0.95)
    assert held / 2000 == pytest.approx(0.95, abs=0.015)


# The search.


def counted(test):
    """The test, and the numbers it was given."""
    tried = []

    def passes(number):
        tried.append(number)
        return test(number)

    return passes, tried


@pytest.mark.parametrize("edge", [0.0011, 0.004, 0.0999, 0.3, 0.31, 0.77, 0.999])
def test_largest_of_a_monotone_test(edge):
    passes, tried = counted(lambda number: number <= edge)
    found = find_largest(passes, start=0.3, lowest=1e-3, highest=1.0)
    assert edge / 1.06 <= found <= edge
    assert len(tried) == len(set(tried)) <= 12


def test_everything_or_nothing_passes():
    passes, tried = counted(lambda _: True)
    assert find_largest(passes, start=0.3, lowest=1e-3, highest=1.0) == 1.0
    assert len(tried) <= 3
    passes, tried = counted(lambda _: False)
    assert find_largest(passes, start=0.3, lowest=1e-3, highest=1.0) is None
    assert tried[-1] == 1e-3


def test_what_a_noisy_test_leads_to_has_passed():
    for seed in range(200):
        rng = np.random.default_rng(seed)
        outcomes = {}

        def passes(number):
            outcomes[number] = number * rng.lognormal(sigma=0.3) <= 0.2
            return outcomes[number]

        found = find_largest(passes, start=0.3, lowest=1e-3, highest=1.0)
        assert outcomes[found]
        assert 0.05 < found < 0.5


# The tuner, on a program that is a formula.


@dataclass
class Formula:
    """Attention l adds an error of sensitivity[l] * alpha, and costs less the
    larger its alpha."""

    sensitivities: list[float]
    runs: list[str | None] = field(default_factory=list)

    def run(self, config, samples):
        self.runs.append(config and config.read_text())
        alphas = parse_alphas(self.runs[-1], len(self.sensitivities))
        # Each error is a direction of its own.
        exact = np.hstack([samples[0], np.zeros((len(samples[0]), len(alphas)))])
        scale = np.linalg.norm(samples[0], axis=1, keepdims=True)
        exact[:, -len(alphas) :] = scale * np.multiply(alphas, self.sensitivities)
        return exact

    def compare(self, config, samples):
        alphas = parse_alphas(config.read_text(), len(self.sensitivities))
        attentions = [
            {"alpha": a, "fraction_attended": f, "fraction_positions": f / 2}
            for a, f in ((a, 1 - math.log10(a / 1e-3) / 3) for a in alphas)
        ]
        return runner.Comparison(
            self.run(config, samples),
            self.run(None, samples),
            {"attentions": attentions},
        )


def parse_alphas(text, count):
    """What the pass makes of a configuration file."""
    if text is None:
        return [0.0] * count
    alphas = [float(re.match(r"alpha: (.*)", text)[1])] * count
    for layer, what, value in re.findall(r"layer: (\d+)\n    (\w+): (.*)", text):
        alphas[int(layer)] = float(value) if what == "alpha" else 0.0
    return alphas


def make_tuner(sensitivities, target, confidence=0.95):
    samples = [np.random.default_rng(0).normal(size=(20, 5))]
    program = Formula(sensitivities)
    return tuner.Tuner(program, samples, Target.parse(target), 10, confidence), program


def test_common_alpha():
    tuning, program = make_tuner([0.03, 0.04], "relative-error=0.01")
    found = tuning.tune_common(Settings(1.0, "relaxed"))
    # The error is 0.05 alpha.
    assert 0.2 / 1.06 <= found.alpha <= 0.2
    assert found.estimator == "relaxed"
    assert program.runs[0] is None and None not in program.runs[1:]
    count = len(program.runs)
    tuning.evaluate(found)
    assert len(program.runs) == count, "a known setting was run again"


def test_unreachable_target_says_the_best():
    tuning, _ = make_tuner([3.0], "relative-error=0.001")
    with pytest.raises(
        ValueError, match="the best is relative-error 0.003 at alpha 0.001"
    ):
        tuning.tune_common(Settings(1.0))


def test_layers_of_different_sensitivity():
    tuning, program = make_tuner([0.2, 0.02, 0.02], "relative-error=0.02")
    common = tuning.examine(tuning.tune_common(Settings(1.0)))
    found = layers.tune_layers(tuning, common, [0, 1, 2])
    alphas = dict(found.settings.layers)
    assert alphas[0] < common.settings.alpha < alphas[1]
    assert alphas[1] == pytest.approx(alphas[2], rel=0.01)
    assert found.cost < common.cost
    assert tuning.reaches(found.quality)
    assert len(program.runs) <= 1 + 12 + 2 + 4 + 3 + layers.LIMIT + 2


def test_one_alpha_is_kept_where_it_is_cheaper(monkeypatch):
    tuning, _ = make_tuner([0.05, 0.05], "relative-error=0.01")
    common = tuning.examine(tuning.tune_common(Settings(1.0)))
    assert layers.tune_layers(tuning, common, [0]) is common
    monkeypatch.setattr(layers, "weigh", lambda *_: {0: 0.25, 1: 4.0})
    assert layers.tune_layers(tuning, common, [0, 1]) is common


def test_weights_save_most_at_equal_loss():
    weights = layers.weigh({0: 0.1, 1: 0.1, 2: 0.4}, {0: 4.0, 1: 1.0, 2: 1.0})
    assert weights[1] / weights[0] == pytest.approx(2)
    assert weights[2] / weights[1] == pytest.approx(2)
    assert np.prod(list(weights.values())) == pytest.approx(1)
    # An attention without loss does not get everything.
    weights = layers.weigh({0: 0.1, 1: 0.1}, {0: 0.0, 1: 1.0})
    assert weights[0] / weights[1] <= layers.SPREAD**2 * 1.001


def test_configuration_file():
    settings = Settings(0.25, "centroid", 3, "attended", True, ((0, 0.5), (2, EXACT)))
    text = settings.to_yaml(
        {"target": 'a "b" >= 1', "predicted": {"fraction-attended": 1 / 3}}
    )
    assert text == (
        "alpha: 0.25\nestimator: centroid\nseed: 3\nlength: attended\n"
        'assume-bidirectional: true\ntarget: "a \\"b\\" >= 1"\n'
        "predicted: {fraction-attended: 0.333333}\nattentions:\n"
        "  - layer: 0\n    alpha: 0.5\n  - layer: 2\n    exact: true\n"
    )
