"""The certified estimators in numpy: centroid and relaxed.

Every token of a head is computed at one level of a ladder, from the cheapest
to f32. The levels are the cheapest, by one greedy rule, whose errors sum up to
at most the budget; see docs/error-model.md.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise

import numpy as np

from .attention import (
    Columns,
    Tokens,
    columns,
    group,
    row_norms,
    tokens,
    ungroup,
)
from .quantize import (
    Rounded,
    Weights,
    divide_or_zero,
    prepare,
    round_bf16,
    round_int8,
    round_uint8,
)
from .records import Ledger, Record

Array = np.ndarray

# Cheapest first.
LOW_LEVELS = ("centroid", "int8", "bf16")
# The centroid moves when the set of its tokens is known; its budget has room for it.
RECENTRING = 1.1
# Of a product of two factors with a relative error of 2^-8.
BF16_RATE = 2.0**-7 + 2.0**-16
# What an upgrade costs that saves nothing: with d_h <= 4 a value in int8 is no
# dearer than a share of the centroid. It comes first.
FREE = 2.0**-20


@dataclass(frozen=True)
class Plan:
    """How a layer is computed. `level` is 0 for a token that the head does not
    attend, else 1 + its place in the ladder; all other arrays are [h]."""

    level: Array
    centroid: Array
    int8_product: Array
    bf16_product: Array
    after_the_fact: Array


@dataclass
class Certified:
    """Base of the estimators; a subclass names the ladder.

    With `verify`, a head whose bound after the fact exceeds the one of alpha is
    computed exactly.
    """

    alpha: float
    verify: bool = False
    ledger: Ledger = field(default_factory=Ledger)
    keep_levels: bool = False
    levels: list[Array] = field(default_factory=list, repr=False)
    _weights: dict[int, Weights] = field(default_factory=dict, repr=False)

    def ladder(self) -> tuple[str, ...]:
        raise NotImplementedError

    def budget_share(self) -> float:
        """The part of alpha that the selection may spend."""
        return 1.0

    def takes_int8_product(self) -> bool:
        """Whether A times the values of int8 tokens may be taken in int8: their
        steps are of all tokens, those that a mask may hide included."""
        return False

    def takes_bf16_product(self) -> bool:
        """Whether A times the values of int8 and bf16 tokens may be in bf16."""
        return False

    def __call__(
        self, layer: int, x: Array, weight: Array, bias: Array, probabilities: Array
    ) -> Array:
        """See attention.Estimator. An instance serves the layers of one model."""
        if layer not in self._weights:
            self._weights[layer] = prepare(weight)
        weights = self._weights[layer]
        grouped = group(probabilities, len(weights.exact))
        head = _Layer(self, weights, x, grouped)
        plan = head.plan(head.choose())
        limit = self.alpha * head.tokens.mean_norm * weights.norm
        fallback = np.full(len(limit), self.verify) & ~(plan.after_the_fact <= limit)
        if fallback.any():
            exact = head.exact_level()
            plan = head.plan(np.where(fallback[:, None], exact, plan.level))
            after = np.where(fallback, 0, plan.after_the_fact)
            plan = replace(plan, after_the_fact=after)
        outputs = head.outputs(plan)
        self.ledger.add(head.record(layer, plan, outputs, limit, fallback))
        if self.keep_levels:
            self.levels.append(plan.level)
        outputs = outputs + grouped.sum(axis=2, keepdims=True) * bias[:, None, :]
        return ungroup(outputs, probabilities)


@dataclass
class Centroid(Certified):
    """f32 for the tokens that matter, one weighted mean for all others."""

    def ladder(self) -> tuple[str, ...]:
        return ("centroid", "f32")

    def budget_share(self) -> float:
        return 1 / RECENTRING


@dataclass
class Relaxed(Certified):
    """Precision follows attention. Without `bidirectional` no level mixes tokens:
    the set of a causal mask. `available` are the levels besides f32 that a target has,
    at least one that the mask allows."""

    bidirectional: bool = True
    available: tuple[str, ...] = ("centroid", "int8", "bf16")
    int8_product: bool = True
    bf16_product: bool = False

    def ladder(self) -> tuple[str, ...]:
        low = LOW_LEVELS if self.bidirectional else LOW_LEVELS[1:]
        return (*(name for name in low if name in self.available), "f32")

    def takes_int8_product(self) -> bool:
        return self.bidirectional and self.int8_product and not self.bf16_product

    def takes_bf16_product(self) -> bool:
        return self.bf16_product and not {"int8", "bf16"}.isdisjoint(self.available)


class _Layer:
    """One attention of one sequence at work. grouped [h, rows, n]."""

    def __init__(
        self, estimator: Certified, weights: Weights, x: Array, grouped: Array
    ):
        self.weights = weights
        self.grouped = grouped
        self.ladder = estimator.ladder()
        self.takes_int8_product = estimator.takes_int8_product()
        self.columns: Columns = columns(grouped)
        self.tokens: Tokens = tokens(x, self.columns.attended)
        # Unattended tokens are zeros from here on, whatever they hold.
        self.x = self.tokens.x.astype(x.dtype)
        share = estimator.alpha * estimator.budget_share()
        self.budget = share * self.tokens.mean_norm * weights.norm
        self.values = self._values()
        self.errors = self._errors()
        self.bf16_charge = np.zeros(len(self.budget))
        if estimator.takes_bf16_product():
            charge = self._bf16_charge()
            fits = (charge <= self.budget / 8) & (charge >= 2.0**-100)
            self.bf16_charge = np.where(fits & (charge <= 2.0**100), charge, 0)
        self.budget = self.budget - self.bf16_charge

    def choose(self) -> Array:
        """The level of every token, [h, n]."""
        errors = [self.errors[name] for name in self.ladder]
        maximum = self.columns.maximum
        with np.errstate(invalid="ignore"):
            gains = np.stack([maximum * (a - b) for a, b in pairwise(errors)])
        gains = np.where(self.columns.attended, gains, 0)
        rungs = climb(gains, self._upgrade_costs(), self.budget)
        usable = np.isfinite(gains).all(axis=(0, 2)) & np.isfinite(self.budget)
        levels = np.where(self.columns.attended, rungs + 1, 0)
        return np.where(usable[:, None], levels, self.exact_level())

    def exact_level(self) -> Array:
        return np.where(self.columns.attended, len(self.ladder), 0)

    def plan(self, level: Array) -> Plan:
        """Everything that follows from the levels."""
        low = self._at("centroid", level)
        share = np.where(low, self.columns.total, 0)
        total = share.sum(axis=1, keepdims=True)
        centroid = divide_or_zero(share @ self.tokens.x, total)
        spent = self._spent(level)
        used, charge = self._int8_product(level, self.budget - spent)
        after = self._after_the_fact(level, centroid) + charge + self.bf16_charge
        in_bf16 = (self.bf16_charge > 0) & self._is_near(centroid)
        return Plan(level, centroid, used, in_bf16, after)

    def outputs(self, plan: Plan) -> Array:
        """A.V without the bias, [h, rows, d_h]."""
        values = np.zeros_like(self.values["f32"])
        for name in self.ladder:
            at = self._at(name, plan.level)[..., None]
            values = np.where(at, self._level_values(name, plan), values)
        used = plan.int8_product
        if plan.bf16_product.any():
            return self._bf16_outputs(plan, values)
        if not used.any():
            return self.grouped @ values
        low = self._at("int8", plan.level) & used[:, None]
        outputs = self.grouped @ np.where(low[..., None], 0, values)
        outputs[used] += _int8_matmul(self.grouped[used], values[used], low[used])
        return outputs

    def record(
        self, layer: int, plan: Plan, outputs: Array, limit: Array, fallback: Array
    ) -> Record:
        attended = self.columns.attended[..., None]
        exact = self.grouped @ np.where(attended, self.values["f32"], 0)
        error = row_norms(outputs - exact).max(axis=1)
        return Record(
            layer,
            positions=len(self.x),
            attended=self.columns.attended.sum(axis=1),
            value_cost=self._value_cost(plan.level),
            product_cost=self._product_cost(plan),
            a_priori=limit,
            after_the_fact=plan.after_the_fact,
            error=error,
            fallback=fallback,
        )

    def _at(self, name: str, level: Array) -> Array:
        if name not in self.ladder:
            return np.zeros(level.shape, bool)
        return level == self.ladder.index(name) + 1

    def _values(self) -> dict[str, Array]:
        """Values without bias of every level but the centroid's, [h, n, d_h]."""
        values = {"f32": self.x @ self.weights.exact}
        if "int8" in self.ladder:
            codes, step = round_int8(self.x, axis=1)
            self._int8 = codes * step
            values["int8"] = self._int8 @ self.weights.int8.weight
        if "bf16" in self.ladder:
            self._bf16 = round_bf16(self.x)
            values["bf16"] = self._bf16 @ self.weights.bf16.weight
        return values

    def _level_values(self, name: str, plan: Plan) -> Array:
        if name != "centroid":
            return self.values[name]
        centroid = plan.centroid.astype(self.x.dtype)[:, None, :]
        return centroid @ self.weights.exact

    def _errors(self) -> dict[str, Array]:
        """Bound of a token's error at each level, [h, n], falling up the ladder."""
        errors = {
            "centroid": self.weights.sigma[:, None] * self.tokens.radius,
            "f32": np.zeros(self.columns.maximum.shape),
        }
        if "int8" in self.ladder:
            errors["int8"] = self._rounding_error(self.weights.int8, self._int8)
        if "bf16" in self.ladder:
            errors["bf16"] = self._rounding_error(self.weights.bf16, self._bf16)
        for cheaper, dearer in pairwise(self.ladder):
            errors[dearer] = np.minimum(errors[dearer], errors[cheaper])
        return errors

    def _rounding_error(self, rounded: Rounded, x: Array) -> Array:
        distance = row_norms(self.tokens.x - x)
        return np.outer(rounded.sigma, distance) + np.outer(
            rounded.sigma_error, self.tokens.norm
        )

    def _costs(self) -> Array:
        """Nominal cost of one value at each level of the ladder."""
        share = 1 / self.weights.exact.shape[-1]
        cost = {"centroid": share, "int8": 1 / 4, "bf16": 1 / 2, "f32": 1.0}
        return np.array([cost[name] for name in self.ladder])

    def _upgrade_costs(self) -> Array:
        return np.maximum(np.diff(self._costs()), FREE)

    def _value_cost(self, level: Array) -> Array:
        costs = np.concatenate([[0.0], self._costs()])
        return costs[level].sum(axis=1) + self._at("centroid", level).any(axis=1)

    def _product_cost(self, plan: Plan) -> Array:
        low = self._at("int8", plan.level) & plan.int8_product[:, None]
        centroid = self._at("centroid", plan.level)
        cost = np.where(low, 1 / 4, (plan.level > 0) & ~centroid)
        halves = self._is_rounded(plan.level) & plan.bf16_product[:, None]
        cost = np.where(halves, 1 / 2, cost)
        return cost.sum(axis=1) + centroid.any(axis=1)

    def _spent(self, level: Array) -> Array:
        """sum_j m_j e_j(level_j), [h]."""
        return sum(self._weighted_error(name, level) for name in self.ladder)

    def _weighted_error(self, name: str, level: Array) -> Array:
        error = self.columns.maximum * self.errors[name]
        return np.where(self._at(name, level), error, 0).sum(axis=1)

    def _after_the_fact(self, level: Array, centroid: Array) -> Array:
        bound = sum(
            self._weighted_error(name, level)
            for name in self.ladder
            if name != "centroid"
        )
        low = self._at("centroid", level)
        for head in np.flatnonzero(low.any(axis=1)):
            at = low[head]
            radius = row_norms(self.tokens.x[at] - centroid[head])
            moved = self.columns.maximum[head, at] @ radius
            bound[head] += self.weights.sigma[head] * moved
        return bound

    def _is_rounded(self, level: Array) -> Array:
        return self._at("int8", level) | self._at("bf16", level)

    def _bf16_charge(self) -> Array:
        """Bound of what products in bf16 add to the error of a head."""
        attended = self.columns.attended

        def longest(lengths: Array) -> Array:
            return np.where(attended, lengths, 0).max(axis=1)

        rounded = np.zeros(len(self.budget))
        for name in ("int8", "bf16"):
            if name in self.ladder:
                x = self._int8 if name == "int8" else self._bf16
                lengths = self.tokens.norm + row_norms(self.tokens.x - x)
                sigma = getattr(self.weights, name).sigma
                rounded = np.maximum(rounded, sigma * longest(lengths))
        if "centroid" in self.ladder:
            rounded = rounded + self.weights.sigma * longest(self.tokens.norm)
        return BF16_RATE * rounded * self.grouped.sum(axis=2).max(axis=1)

    def _is_near(self, centroid: Array) -> Array:
        """Heads whose values keep their digits as differences from the centroid's."""
        total = self.columns.total
        weighted = total @ self.tokens.norm
        return row_norms(centroid) * total.sum(axis=1) <= 4 * weighted

    def _bf16_outputs(self, plan: Plan, values: Array) -> Array:
        """A.V with the values of rounded tokens as differences from the centroid's."""
        halves = self._is_rounded(plan.level) & plan.bf16_product[:, None]
        origin = np.zeros_like(values[:, :1])
        if "centroid" in self.ladder:
            origin = self._level_values("centroid", plan)
        rounded = round_bf16(np.where(halves[..., None], values - origin, 0))
        exact = np.where(halves[..., None], origin, values)
        return self.grouped @ exact + round_bf16(self.grouped) @ rounded

    def _int8_product(self, level: Array, left: Array) -> tuple[Array, Array]:
        """The heads whose budget covers an int8 product, and its charge, [h]."""
        low = self._at("int8", level)
        if not self.takes_int8_product:
            low = np.zeros_like(low)
        charge = np.zeros(len(left))
        candidates = np.flatnonzero(low.any(axis=1))
        if len(candidates):
            charge[candidates] = _int8_charge(
                self.grouped[candidates],
                self.values["int8"][candidates],
                low[candidates],
            )
        used = low.any(axis=1) & (charge <= left)
        return used, np.where(used, charge, 0)


def climb(gains: Array, costs: Array, budget: Array) -> Array:
    """The highest upgrade that each token takes, 0 for none, [h, n].

    gains [upgrades, h, n], cheapest upgrade first; costs [upgrades]; budget [h].
    Takes the fewest upgrades, in falling order of gain per cost, whose rest is
    within the budget. Of equal ones those to a lower level come first, then
    those of later tokens.
    """
    upgrades, heads, count = gains.shape

    def in_order(a: Array) -> Array:
        return a[:, :, ::-1].transpose(1, 0, 2).reshape(heads, -1)

    with np.errstate(invalid="ignore"):
        rates = in_order(gains / costs[:, None, None])
        order = np.argsort(-rates, axis=1, kind="stable")
        falling = np.take_along_axis(in_order(gains), order, axis=1)
        rest = np.cumsum(falling[:, ::-1], axis=1)[:, ::-1]
        number = (rest > budget[:, None]).sum(axis=1)
    taken = np.zeros(order.shape, bool)
    first = np.arange(order.shape[1]) < number[:, None]
    np.put_along_axis(taken, order, first, axis=1)
    steps = taken.reshape(heads, upgrades, count)[:, :, ::-1]
    return (steps * np.arange(1, upgrades + 1)[:, None]).max(axis=1)


def _int8_operands(
    grouped: Array, values: Array, low: Array
) -> tuple[tuple[Array, Array], tuple[Array, Array]]:
    """Codes and steps of A's columns and the values of the low tokens."""
    a = round_uint8(grouped * low[:, None, :], axis=2)
    return a, round_int8(np.where(low[..., None], values, 0), axis=1)


def _int8_matmul(grouped: Array, values: Array, low: Array) -> Array:
    (a, a_step), (v, v_step) = _int8_operands(grouped, values, low)
    return (a @ v) * a_step * v_step


def _int8_charge(grouped: Array, values: Array, low: Array) -> Array:
    """Bound of the error of _int8_matmul, [h]."""
    (_, a_step), (codes, step) = _int8_operands(grouped, values, low)
    mass = (grouped * low[:, None, :]).sum(axis=2, dtype=np.float64).max(axis=1)
    rounding = row_norms(step[:, 0]) / 2
    largest = a_step.max(axis=(1, 2)).astype(np.float64) / 2
    return mass * rounding + largest * row_norms(codes * step).sum(axis=1)
