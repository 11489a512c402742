"""One alpha for each attention instead of one for all."""

from __future__ import annotations

import math
from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from .runner import Comparison
from .search import find_largest, round_alpha
from .settings import EXACT, Settings
from .tuner import HIGHEST, LOWEST, Found, Tuner, progress

# The factor in alpha over which the saving of an attention is measured.
PROBE = 2.0
# Alphas of single attentions stay within this factor of their mean.
SPREAD = 4.0
# Tells attentions in a report apart by their alpha.
TAG = 1e-5
LIMIT = 8


def tune_layers(tuner: Tuner, common: Found, layers: Sequence[int]) -> Found:
    """Alphas at the target that cost less than `common`, or else `common`."""
    if len(layers) < 2:
        progress("a single attention: keeping one alpha")
        return common
    weights = weigh(
        measure_savings(tuner, common.settings, layers),
        measure_losses(tuner, common.settings, layers),
    )
    scale = find_largest(
        lambda scale: tuner.reaches(
            tuner.evaluate(scale_alphas(common.settings, weights, scale))
        ),
        start=common.settings.alpha,
        lowest=LOWEST,
        highest=HIGHEST / min(weights.values()),
        step=math.sqrt(2),
        limit=LIMIT,
    )
    if scale is None:
        progress("no alphas by layer reach the target: keeping one alpha")
        return common
    found = tuner.examine(scale_alphas(common.settings, weights, scale))
    if found.cost < common.cost:
        return found
    progress(f"one alpha costs {common.cost:.4f}, which is not more: keeping it")
    return common


def scale_alphas(
    settings: Settings, weights: dict[int, float], scale: float
) -> Settings:
    alphas = tuple(
        (layer, max(min(round_alpha(scale * weight), HIGHEST), LOWEST))
        for layer, weight in weights.items()
    )
    return replace(settings, layers=alphas)


def weigh(savings: dict[int, float], losses: dict[int, float]) -> dict[int, float]:
    """How the alphas of layers relate to each other; geometric mean 1.

    A loss grows with the square of alpha, a saving with its logarithm, so that
    alphas that go as sqrt(saving / loss) save most at equal total loss.
    """
    least = 1e-3 * max(losses.values()) or 1.0
    weights = {
        layer: math.sqrt(max(savings[layer], 1e-3) / max(losses[layer], least))
        for layer in savings
    }
    middle = _mean(weights.values())
    for layer, weight in weights.items():
        weights[layer] = min(max(weight / middle, 1 / SPREAD), SPREAD)
    middle = _mean(weights.values())
    return {layer: weight / middle for layer, weight in weights.items()}


def measure_savings(
    tuner: Tuner, common: Settings, layers: Sequence[int]
) -> dict[int, float]:
    """By how much the fraction of each attention falls when alpha doubles."""
    low = common.alpha if common.alpha * PROBE <= HIGHEST else common.alpha / PROBE
    costs = []
    for alpha in (low, low * PROBE):
        tagged = replace(common, layers=_tag(alpha, layers))
        costs.append(_fractions(tuner.examine(tagged).comparison, tagged))
    return {layer: costs[0][layer] - costs[1][layer] for layer in layers}


def measure_losses(
    tuner: Tuner, common: Settings, layers: Sequence[int]
) -> dict[int, float]:
    """The loss with only one attention approximated, for each."""
    losses = {}
    for layer in layers:
        alone = tuple((i, common.alpha if i == layer else EXACT) for i in layers)
        losses[layer] = tuner.loss(replace(common, layers=alone))
    return losses


def _tag(alpha: float, layers: Sequence[int]) -> tuple[tuple[int, float], ...]:
    """The same alpha for all, but for what tells them apart."""
    return tuple(
        (layer, alpha * (1 - TAG * index)) for index, layer in enumerate(layers)
    )


def _fractions(comparison: Comparison, tagged: Settings) -> dict[int, float]:
    """Fraction over attended tokens by layer. The attentions of a report have
    no numbers, and one in a function that is called twice comes twice."""
    found: dict[int, list[float]] = {layer: [] for layer, _ in tagged.layers}
    for attention in comparison.report["attentions"]:
        layer, _ = min(
            tagged.layers, key=lambda entry: abs(entry[1] - attention["alpha"])
        )
        found[layer].append(attention["fraction_attended"])
    # One that is never called costs nothing, whatever its alpha.
    return {layer: float(np.mean(f)) if f else 0.0 for layer, f in found.items()}


def _mean(numbers: Collection[float]) -> float:
    return math.exp(sum(map(math.log, numbers)) / len(numbers))
