"""The contract of mca.attend in numpy, independent of the compiler's own code.

Rounded operands are those of f32 arithmetic; everything else is float64.
"""

from dataclasses import dataclass, field

import numpy as np

COSTS = {"centroid": None, "int8": 1 / 4, "bf16": 1 / 2, "f32": 1.0}


def level_names(estimator, bidirectional, low=("centroid", "int8", "bf16")):
    if estimator == "centroid":
        return ["centroid", "f32"]
    return [name for name in low if bidirectional or name != "centroid"] + ["f32"]


def sigma(matrix):
    """An upper bound of the largest singular value: ||G^1024||_F^(1/2048)."""
    g = matrix @ matrix.T if matrix.shape[0] < matrix.shape[1] else matrix.T @ matrix
    logarithm = 0.0
    for step in range(11):
        g = g @ g if step else g
        norm = np.linalg.norm(g)
        if norm == 0:
            return 0.0
        g, logarithm = g / norm, 2 * logarithm + np.log(norm)
    return np.exp(logarithm / 2048) * (1 + 1e-6)


def int8(matrix):
    """Rows rounded to codes times a step, both f32."""
    matrix = matrix.astype(np.float32)
    step = (abs(matrix).max(axis=-1, keepdims=True) / np.float32(127)).astype(np.float32)
    codes = np.zeros_like(matrix)
    np.divide(matrix, step, out=codes, where=step > 0)
    return np.clip(np.rint(codes), -127, 127).astype(float) * step.astype(float)


def bf16(matrix):
    bits = matrix.astype(np.float32).view(np.uint32).astype(np.uint64)
    bits = (bits + 0x7FFF + ((bits >> 16) & 1)) & 0xFFFF0000
    return bits.astype(np.uint32).view(np.float32).astype(float)


@dataclass
class Head:
    output: np.ndarray
    levels: list
    cost: float
    product_cost: float
    apriori: float
    posterior: float
    fell_back: bool
    int8_product: bool
    bf16_product: bool


@dataclass
class Attention:
    heads: list = field(default_factory=list)
    tokens: int = 0

    def fractions(self):
        attended = sum(sum(level is not None for level in head.levels) for head in self.heads)
        positions = self.tokens * len(self.heads)
        value, product = sum(h.cost for h in self.heads), sum(h.product_cost for h in self.heads)
        return {
            "fraction_positions": value / positions,
            "fraction_attended": value / attended,
            "product_positions": product / positions,
            "product_attended": product / attended,
        }

    def shares(self, names):
        levels = [level for head in self.heads for level in head.levels if level is not None]
        return {name: levels.count(name) / len(levels) for name in names}


def choose(maxima, errors, costs, budget):
    """The level of each token with maximum > 0; errors is level by token."""
    tokens = [j for j in range(len(maxima)) if maxima[j] > 0]
    upgrades = []
    for level in range(len(costs) - 1):
        cost = costs[level + 1] - costs[level]
        for j in tokens:
            gain = maxima[j] * (errors[level][j] - errors[level + 1][j])
            upgrades.append((-gain / (cost if cost > 0 else 2.0**-20), level, -j, gain))
    upgrades.sort()
    left, taken = 0.0, len(upgrades)
    while taken and left + upgrades[taken - 1][3] <= budget:
        taken -= 1
        left += upgrades[taken][3]
    levels = {j: 0 for j in tokens}
    for _, level, j, _ in upgrades[:taken]:
        levels[-j] = max(levels[-j], level + 1)
    return levels


def quantized_product(a, values):
    """A V in int8 over the given columns, and what bounds its error per unit."""
    step_a = (a.max(axis=-1, keepdims=True).astype(np.float32) / np.float32(255)).astype(float)
    step_v = abs(values).max(axis=0) / 127
    codes_a = np.rint(np.divide(a, step_a, out=np.zeros_like(a), where=step_a > 0))
    codes_v = np.rint(np.divide(values, step_v, out=np.zeros_like(values), where=step_v > 0))
    rounded = codes_v * step_v
    charge = a.sum(axis=-1).max() * np.linalg.norm(step_v) / 2
    charge += a.max() / 510 * np.linalg.norm(rounded, axis=-1).sum()
    return (codes_a * step_a) @ rounded, charge


def bf16_charge(names, rounded, norms, seen, w, rows):
    """What products in bf16 may add to the error of any row of A."""
    longest = 0.0
    for name in {"int8", "bf16"} & set(names):
        xhat, what = rounded[name]
        lengths = norms + np.linalg.norm(rounded["f32"][0] - xhat, axis=-1)
        longest = max(longest, sigma(what) * lengths[seen].max())
    if "centroid" in names:
        longest += sigma(w) * norms[seen].max()
    return (2.0**-7 + 2.0**-16) * longest * rows.sum(axis=-1).max()


def product_in_bf16(rows, values, origin):
    """A V with V as differences from the origin, both rounded."""
    return bf16(rows) @ bf16(values - origin) + rows.sum(axis=-1)[:, None] * origin


def attend_head(x, w, b, a, alpha, estimator, bidirectional, low_levels, product, verify):
    """x [n, d], w [d, e], b [e], a [g, n_q, n] of the head's group."""
    names = level_names(estimator, bidirectional, low_levels)
    head_dim = w.shape[1]
    rows = a.reshape(-1, a.shape[-1])
    maxima, weights = rows.max(axis=0), rows.sum(axis=0)
    seen = maxima > 0
    norms, mean = np.linalg.norm(x, axis=-1), x[seen].mean(axis=0)
    apriori = alpha * norms[seen].mean() * np.linalg.norm(w)
    budget = apriori / 1.1 if estimator == "centroid" else apriori

    rounded = {"int8": (int8(x), int8(w.T).T), "bf16": (bf16(x), bf16(w)), "f32": (x, w)}
    errors = []
    for name in names:
        if name == "centroid":
            error = sigma(w) * np.linalg.norm(x - mean, axis=-1)
        elif name == "f32":
            error = np.zeros(len(x))
        else:
            xhat, what = rounded[name]
            error = sigma(what) * np.linalg.norm(x - xhat, axis=-1) + sigma(w - what) * norms
        errors.append(np.minimum(error, errors[-1]) if errors else error)
    charge = 0.0
    if product == "bf16" and {"int8", "bf16"} & set(names):
        charge = bf16_charge(names, rounded, norms, seen, w, rows)
        charge = charge if 2.0**-100 <= charge <= min(budget / 8, 2.0**100) else 0.0
    budget -= charge
    costs = [COSTS[name] or 1 / head_dim for name in names]
    chosen = choose(maxima, errors, costs, budget)

    def at(name):
        return [j for j, level in chosen.items() if names[level] == name]

    spent = sum(maxima[j] * errors[level][j] for j, level in chosen.items())
    low, total = at("centroid"), weights[at("centroid")].sum()
    centre = weights[low] @ x[low] / total if total else np.zeros(x.shape[1])
    posterior = sigma(w) * (maxima[low] * np.linalg.norm(x[low] - centre, axis=-1)).sum()
    posterior += sum(maxima[j] * errors[level][j] for j, level in chosen.items() if names[level] != "centroid")

    values = np.zeros((len(x), head_dim))
    for name in names:
        if name == "centroid":
            values[low] = centre @ w
        else:
            values[at(name)] = rounded[name][0][at(name)] @ rounded[name][1]
    dense, separate = sorted(chosen), 0.0
    quantized = at("int8")
    near = np.linalg.norm(centre) * weights.sum() <= 4 * (weights[seen] @ norms[seen])
    is_int8 = is_bf16 = False
    posterior += charge
    if quantized and bidirectional and product == "int8":
        separate, charge = quantized_product(rows[:, quantized], values[quantized])
        is_int8 = bool(charge <= budget - spent)
        posterior += charge if is_int8 else 0.0
    elif charge and near:
        is_bf16 = True
        quantized = sorted(quantized + at("bf16"))
        separate = product_in_bf16(rows[:, quantized], values[quantized], centre @ w)
    if is_int8 or is_bf16:
        dense = [j for j in dense if j not in quantized]
    else:
        separate = 0.0
    if verify and posterior > apriori * (1 + 1e-6):
        exact = {j: len(names) - 1 for j in chosen}
        output = rows[:, sorted(exact)] @ (x[sorted(exact)] @ w + b)
        levels = [names[-1] if j in exact else None for j in range(len(x))]
        return Head(output.reshape(*a.shape[:2], -1), levels, len(exact), len(exact), apriori, 0.0, True, False, False)
    output = rows[:, dense] @ values[dense] + separate + rows[:, sorted(chosen)].sum(axis=-1)[:, None] * b
    levels = [names[chosen[j]] if j in chosen else None for j in range(len(x))]
    cost = sum(costs[level] for level in chosen.values()) + bool(low)
    saved = 3 / 4 if is_int8 else 1 / 2 if is_bf16 else 0
    product_cost = len(chosen) - len(low) + bool(low) - saved * len(quantized)
    return Head(output.reshape(*a.shape[:2], -1), levels, cost, product_cost, apriori, posterior, False, is_int8, is_bf16)


def attend(
    x, w, b, a, alpha, estimator, bidirectional, low=("centroid", "int8", "bf16"), product="int8", verify=False
):
    """x [B.., n, d], w [d, h, e], b [h, e], a [B.., h_q, n_q, n] -> y, statistics.

    `low` are the levels below f32, cheapest first; `product`: A times the values of
    int8 tokens in "int8", of those and bf16 tokens in "bf16", or all in "f32"."""
    batch, heads = x.shape[:-2], w.shape[1]
    y = np.zeros((*a.shape[:-1], w.shape[2]))
    result = Attention(tokens=x.shape[-2])
    for index in np.ndindex(batch):
        group = a.shape[-3] // heads
        for h in range(heads):
            members = slice(h * group, (h + 1) * group)
            operands = x[index], w[:, h], b[h], a[index][members]
            head = attend_head(*operands, alpha, estimator, bidirectional, low, product, verify)
            y[index][members] = head.output
            result.heads.append(head)
    return y, result
