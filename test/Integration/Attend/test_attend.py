# RUN: %python -m pytest -q %s
"""mca.attend compiled and run by mca-run, against the contract in numpy."""

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from contract import attend, level_names  # noqa: E402

ESTIMATORS = [("centroid", True), ("relaxed", True), ("relaxed", False)]
LOW = ("centroid", "int8", "bf16")
EPSILON = {"f32": 2.0**-24, "f16": 2.0**-11, "bf16": 2.0**-8}


def store(kind, array):
    if kind == "bf16":
        bits = array.astype(np.float32).view(np.uint32)
        return ((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16).astype(np.uint16)
    return array.astype({"f32": np.float32, "f16": np.float16}[kind])


def load(kind, array):
    if kind == "bf16":
        return (array.view(np.uint16).astype(np.uint32) << 16).view(np.float32).astype(float)
    return array.astype(float)


def module(shapes, kinds, attrs, dynamic, biased):
    """main(x, w, b, a); with `dynamic` all sizes but the weight's are of run time."""
    x, w, b, a = shapes

    def tensor(shape, kind, fixed=()):
        dims = ["?" if dynamic and i not in fixed else str(n) for i, n in enumerate(shape)]
        return f"tensor<{'x'.join([*dims, kind])}>"

    value, probability, result = kinds
    tx, ta = tensor(x, value, {len(x) - 1}), tensor(a, probability)
    tw, tb = tensor(w, value, {0, 1, 2}), tensor(b, value, {0, 1})
    ty = tensor((*a[:-1], w[-1]), result, {len(a) - 1})
    sizes = [f"%a{i}" for i in range(len(a) - 1)] if dynamic else []
    lines = [f"%i{i} = arith.constant {i} : index\n  %a{i} = tensor.dim %a, %i{i} : {ta}" for i in range(len(sizes))]
    dims = "\n  ".join(lines)
    bias = f"bias(%b : {tb})" if biased else ""
    return f"""
func.func @main(%x: {tx}, %w: {tw}, %b: {tb}, %a: {ta}) -> {ty} {{
  {dims}
  %init = tensor.empty({", ".join(sizes)}) : {ty}
  %y = mca.attend values(%x : {tx}) weight(%w : {tw}) {bias} probabilities(%a : {ta}) outs(%init : {ty})
         {{{attrs}}} -> {ty}
  return %y : {ty}
}}
"""


class Case:
    """Operands of one attention, and mca-run's answers about it."""

    def __init__(self, tmp_path, batch=(), h=2, group=1, n=24, n_q=24, d=48, e=8, seed=0, peak=2.0):
        rng = np.random.default_rng(seed)
        self.folder = tmp_path
        self.x = rng.standard_normal((*batch, n, d)) + rng.standard_normal(d)
        self.w = rng.standard_normal((d, h, e)) / d**0.5
        self.b = rng.standard_normal((h, e))
        scores = peak * rng.standard_normal((*batch, h * group, n_q, n))
        # Not every token is attended alike, or levels would not differ.
        self.scores = scores + peak * rng.standard_normal(n)
        self.row_sum = 1.0

    @property
    def a(self):
        a = np.exp(self.scores - np.maximum(self.scores.max(-1, keepdims=True), -1e30))
        return self.row_sum * a / np.maximum(a.sum(-1, keepdims=True), 1e-30)

    def run(
        self, alpha, estimator, bidirectional, *options,
        kinds=("f32",) * 3, dynamic=False, biased=True, low=LOW, product="int8", normalized=False,
    ):
        arrays = [store(kinds[0], v) for v in (self.x, self.w, self.b)] + [store(kinds[1], self.a)]
        attrs = f"alpha = {alpha:.17e} : f64, estimator = #mca<estimator {estimator}>"
        attrs += ", bidirectional" if bidirectional else ""
        attrs += f", levels = #mca<levels {'|'.join(low)}>" if low != LOW else ""
        attrs += "" if product == "int8" else ", int8_product = false"
        attrs += ", bf16_product = true" if product == "bf16" else ""
        attrs += ", normalized" if normalized else ""
        text = module([v.shape for v in arrays], kinds, attrs, dynamic, biased)
        path = self.folder / "module.mlir"
        path.write_text(text)
        command = ["mca-run", path, "--compare", "--bounds", "--repeat=1", "--quick", *options]
        command += ["--levels=all", f"--int8-product={'off' if product == 'bf16' else 'on'}"]
        for name, array in zip("xwba", arrays):
            np.save(self.folder / f"{name}.npy", array)
            command.append(f"--input={self.folder / name}.npy")
        command += [f"--{o}={self.folder / o}.npy" for o in ("output", "output-exact")]
        command.append(f"--json={self.folder / 'report.json'}")
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        self.operands = [load(kinds[0], v) for v in arrays[:3]] + [load(kinds[1], arrays[3])]
        if not biased:
            self.operands[2] = np.zeros_like(self.operands[2])
        output, exact = (load(kinds[2], np.load(self.folder / f"{o}.npy")) for o in ("output", "output-exact"))
        (report,) = json.loads((self.folder / "report.json").read_text())["attentions"]
        return output, exact, report


def exact_outputs(x, w, b, a):
    values = np.einsum("...nd,dhe->...hne", x, w) + b[:, None]
    group = a.shape[-3] // w.shape[1]
    return a @ np.repeat(values, group, axis=-3)


def check(case, alpha, estimator, bidirectional, *options, kinds=("f32",) * 3, low=LOW, product="int8", **how):
    """Outputs, exact outputs, fractions, levels and bounds; what numpy computed."""
    how |= {"kinds": kinds, "low": low, "product": product}
    output, exact, report = case.run(alpha, estimator, bidirectional, *options, **how)
    verify = "--verify-bound" in options
    expected, statistics = attend(*case.operands, alpha, estimator, bidirectional, low, product, verify)
    tolerance = 1e-5 + 1.01 * EPSILON[kinds[2]]
    for got, wanted in ((output, expected), (exact, exact_outputs(*case.operands))):
        difference = abs(got - wanted) / abs(wanted).max()
        if product == "bf16":
            # A value whose last digit in f32 differs may be another one in bf16,
            # and changes one feature of every query.
            assert difference.max() <= 2.0**-7
            difference = np.where(difference > 4 * tolerance, 0, difference)
            assert (difference == 0).mean() <= 0.1
        assert np.linalg.norm(difference) <= tolerance * np.linalg.norm(wanted) / abs(wanted).max()
        assert difference.max() <= 4 * tolerance
    for key, value in statistics.fractions().items():
        np.testing.assert_allclose(report[key], value, rtol=1e-9, err_msg=key)
    shares = statistics.shares(level_names(estimator, bidirectional, low))
    np.testing.assert_allclose([report["levels"][name] for name in shares], list(shares.values()), err_msg=str(shares))
    bounds = report["bounds"]
    worst = min(statistics.heads, key=lambda head: abs(head.apriori - bounds["apriori"]))
    np.testing.assert_allclose([bounds["apriori"], bounds["posterior"]], [worst.apriori, worst.posterior], rtol=1e-3)
    strict = verify or "centroid" not in shares
    assert bounds["kind"] == ("strict" if strict else "strict up to re-centring")
    assert bounds["measured"] <= bounds["posterior"] * (1 + 1e-3) + 1e-5 * abs(exact).max() + tolerance * abs(exact).max()
    return report, statistics


SHAPES = {
    "plain": {},
    "batch": {"batch": (3,), "n": 17, "n_q": 17},
    "grouped": {"batch": (2,), "h": 2, "group": 3, "n": 20, "n_q": 9},
    "cross": {"h": 3, "n": 40, "n_q": 7, "e": 16},
    "one-head": {"batch": (2, 2), "h": 1, "group": 4, "n": 12, "n_q": 12, "e": 5},
}


@pytest.mark.parametrize("shape", SHAPES, ids=str)
@pytest.mark.parametrize("estimator", ESTIMATORS, ids=str)
def test_shapes(estimator, shape, tmp_path):
    check(Case(tmp_path, seed=len(shape), **SHAPES[shape]), 0.3, *estimator)


@pytest.mark.parametrize("alpha", [0.02, 0.1, 1.0])
@pytest.mark.parametrize("estimator", ESTIMATORS, ids=str)
def test_levels(estimator, alpha, tmp_path):
    """From all exact to all cheap; the int8 product where it fits and may be."""
    report, statistics = check(Case(tmp_path, n=64, n_q=16, seed=5), alpha, *estimator)
    if estimator == ("relaxed", False):
        assert not any(head.int8_product for head in statistics.heads)
        assert report["product_attended"] == pytest.approx(1)
    if estimator == ("relaxed", True) and alpha == 1.0:
        assert any(head.int8_product for head in statistics.heads)


RESTRICTED = [("centroid",), ("int8",), ("bf16",), ("centroid", "int8"), ("centroid", "bf16"), ("int8", "bf16"), LOW]


@pytest.mark.parametrize("alpha", [0.05, 0.4])
@pytest.mark.parametrize("low", RESTRICTED, ids="-".join)
def test_some_levels(low, alpha, tmp_path):
    """Each set of levels, with the int8 product where it has room and without."""
    case = Case(tmp_path, batch=(2,), n=48, n_q=16, seed=9)
    _, statistics = check(case, alpha, "relaxed", True, low=low)
    if alpha == 0.4 and "int8" in low:
        assert any(head.int8_product for head in statistics.heads)
        report, statistics = check(case, alpha, "relaxed", True, low=low, product="f32")
        assert not any(head.int8_product for head in statistics.heads)
    if low != ("centroid",):
        check(case, alpha, "relaxed", False, low=low)


@pytest.mark.parametrize("low", [("centroid",), ("int8",), ("centroid", "bf16")], ids="-".join)
def test_some_levels_verified(low, tmp_path):
    check(outlier(tmp_path), 0.4, "relaxed", True, "--verify-bound", low=low)
    check(Case(tmp_path, seed=8), 0.3, "relaxed", True, "--verify-bound", low=low, product="f32")


@pytest.mark.parametrize("estimator", ESTIMATORS, ids=str)
def test_dynamic_sizes(estimator, tmp_path):
    case = Case(tmp_path, batch=(2,), h=2, group=2, n=19, n_q=6, seed=2)
    check(case, 0.3, *estimator, dynamic=True)


@pytest.mark.parametrize("kinds", [("f16",) * 3, ("bf16",) * 3, ("f16", "f32", "f32"), ("bf16", "bf16", "f32")], ids="-".join)
@pytest.mark.parametrize("estimator", ESTIMATORS, ids=str)
def test_types(estimator, kinds, tmp_path):
    check(Case(tmp_path, batch=(2,), n=21, n_q=5, seed=3), 0.3, *estimator, kinds=kinds)


@pytest.mark.parametrize("estimator", ESTIMATORS, ids=str)
def test_padding_and_empty_rows(estimator, tmp_path):
    """Keys that nobody attends, other ones in each batch element and head."""
    case = Case(tmp_path, batch=(2,), h=2, n=24, n_q=10, seed=4)
    case.scores[0, ..., 15:] = -np.inf
    case.scores[1, 0, :, :6] = -np.inf
    case.scores[:, :, 3] = -np.inf
    report, _ = check(case, 0.3, *estimator)
    assert report["fraction_positions"] < report["fraction_attended"]


@pytest.mark.parametrize("estimator", ["centroid", "relaxed"])
def test_long_centroid(tmp_path, estimator):
    """A token that is far longer than all others and gets next to no attention:
    the others are no differences from it, which would have no digits left."""
    case = Case(tmp_path, seed=12)
    case.x[5] *= 1e4
    case.scores[..., 5] -= 60
    quantize = {} if estimator == "centroid" else {"product": "f32"}
    _, statistics = check(case, 1e-6, estimator, True, **quantize)
    assert all(head.levels[5] == "centroid" for head in statistics.heads)


@pytest.mark.parametrize("estimator", ESTIMATORS, ids=str)
def test_no_bias(estimator, tmp_path):
    check(Case(tmp_path, seed=6), 0.3, *estimator, biased=False)


def outlier(tmp_path):
    """All queries of head 0 look at one token far from the others: what is at
    the centroid level is far from the centroid, if not from the mean."""
    case = Case(tmp_path, h=2, n=24, n_q=24, seed=7)
    case.x = 10 * np.ones_like(case.x[0]) + 0.01 * case.x
    case.x[0] += 3
    case.scores[:] = -20 * (1 - np.eye(24))
    case.scores[0, :, 0] = 0
    return case


@pytest.mark.parametrize("estimator", [("centroid", True), ("relaxed", True)], ids=str)
def test_verified(estimator, tmp_path):
    """A head that exceeds its bound is exact; the others stay as they are."""
    report, statistics = check(outlier(tmp_path), 0.4, *estimator, "--verify-bound")
    fell_back = sum(head.fell_back for head in statistics.heads)
    assert report["fallbacks"] == {"heads": fell_back, "of": 2}
    assert 0 < fell_back
    without, _ = check(outlier(tmp_path), 0.4, *estimator)
    assert "fallbacks" not in without


@pytest.mark.parametrize("estimator", ESTIMATORS, ids=str)
def test_nothing_falls_back(estimator, tmp_path):
    report, _ = check(Case(tmp_path, batch=(2,), seed=8), 0.3, *estimator, "--mca-verify-bound", "--verify-bound")
    assert report["fallbacks"] == {"heads": 0, "of": 4}


BF16_SHAPES = SHAPES | {
    "vectors": {"n": 96, "n_q": 32, "d": 64, "e": 64},
    "odd": {"n": 77, "n_q": 13, "d": 40, "e": 24},
    "few": {"n": 5, "n_q": 3},
}


@pytest.mark.parametrize("shape", BF16_SHAPES, ids=str)
@pytest.mark.parametrize("estimator", ESTIMATORS[1:], ids=str)
def test_bf16_product(estimator, shape, tmp_path):
    """A V of rounded tokens in bf16."""
    case = Case(tmp_path, seed=len(shape), **BF16_SHAPES[shape])
    for normalized in (False, True):
        report, statistics = check(case, 0.5, *estimator, product="bf16", normalized=normalized)
        assert any(head.bf16_product for head in statistics.heads)
        assert report["product_attended"] < 1


@pytest.mark.parametrize("low", RESTRICTED[1:], ids="-".join)
def test_bf16_product_of_some_levels(low, tmp_path):
    """The product is in f32 where the bound is too tight for bf16."""
    case = Case(tmp_path, batch=(2,), n=48, n_q=16, seed=9)
    _, statistics = check(case, 0.4, "relaxed", True, low=low, product="bf16")
    assert all(head.bf16_product for head in statistics.heads)
    _, statistics = check(case, 0.01, "relaxed", True, low=low, product="bf16")
    assert not any(head.bf16_product for head in statistics.heads)


def test_bf16_product_of_long_rows(tmp_path):
    """Rows that sum to more err more."""
    case = Case(tmp_path, seed=3)
    case.row_sum = 2.0
    bounds = {}
    for product in ("bf16", "f32"):
        report, statistics = check(case, 0.5, "relaxed", True, low=("bf16",), product=product)
        assert all(head.bf16_product for head in statistics.heads) == (product == "bf16")
        bounds[product] = [head.posterior for head in statistics.heads]
    assert min(np.subtract(bounds["bf16"], bounds["f32"])) > 0
    case.row_sum = 200.0
    _, statistics = check(case, 0.5, "relaxed", True, low=("bf16",), product="bf16")
    assert not any(head.bf16_product for head in statistics.heads)


def test_bf16_product_verified(tmp_path):
    check(outlier(tmp_path), 0.4, "relaxed", True, "--verify-bound", product="bf16")
    check(Case(tmp_path, seed=8), 0.5, "relaxed", True, "--verify-bound", product="bf16")


def test_bf16_product_dynamic(tmp_path):
    case = Case(tmp_path, batch=(2,), h=2, group=2, n=45, n_q=6, seed=2)
    check(case, 0.5, "relaxed", True, dynamic=True, product="bf16")


def test_bf16_product_with_padding(tmp_path):
    """Tokens that nobody attends are in no charge, whatever they hold."""
    case = Case(tmp_path, batch=(2,), n=40, n_q=10, seed=4)
    case.scores[0, ..., 30:] = -np.inf
    case.x[0, 30:] *= 1e4
    _, statistics = check(case, 0.5, "relaxed", True, product="bf16")
    assert all(head.bf16_product for head in statistics.heads)


def test_bf16_product_and_a_long_centroid(tmp_path):
    """Values that are no differences from the centroid's stay in f32."""
    case = Case(tmp_path, seed=12)
    case.x[5] *= 30
    case.scores[..., 5] -= 20
    _, statistics = check(case, 0.5, "relaxed", True, low=("centroid", "bf16"), product="bf16")
    assert statistics.heads
