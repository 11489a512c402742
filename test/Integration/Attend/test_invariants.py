# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""What holds for the results of mca.attend in native code, whatever the inputs:
bounds, exactness, errors that cancel, nothing that is no number."""

import ctypes
import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent.parent / "Encode" / "Inputs"))
from compiled import QuickProgram  # noqa: E402

LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]
D, H, E = 24, 2, 8
ESTIMATORS = {
    "centroid": "bidirectional, estimator = #mca<estimator centroid>",
    "relaxed": "bidirectional, estimator = #mca<estimator relaxed>",
    "some": "bidirectional, estimator = #mca<estimator relaxed>, levels = #mca<levels int8|bf16>, int8_product = false",
    "causal": "estimator = #mca<estimator relaxed>",
}


def attend(estimator, alpha, verify, heads=2 * H):
    """From %x, %w, %b and the probabilities %a to %y, %f."""
    a, y, f = f"tensor<?x{heads}x?x?xf32>", f"tensor<?x{heads}x?x{E}xf32>", f"tensor<?x{H}xi32>"
    outs, results = ("%y0, %none : ", f"{y}, {f}") if verify else ("%y0 : ", y)
    return f"""
  %c0 = arith.constant 0 : index
  %c2 = arith.constant 2 : index
  %batch = tensor.dim %a, %c0 : {a}
  %q = tensor.dim %a, %c2 : {a}
  %y0 = tensor.empty(%batch, %q) : {y}
  %zero = arith.constant 0 : i32
  %e = tensor.empty(%batch) : {f}
  %none = linalg.fill ins(%zero : i32) outs(%e : {f}) -> {f}
  %{"y, %f" if verify else "y"} = mca.attend values(%x : tensor<?x?x{D}xf32>) weight(%w : tensor<{D}x{H}x{E}xf32>)
    bias(%b : tensor<{H}x{E}xf32>) probabilities(%a : {a}) outs({outs}{results})
    {{alpha = {alpha:.17e} : f64, {ESTIMATORS[estimator]}}} -> {results}
  return %y, %{"f" if verify else "none"} : {y}, {f}"""


def module(estimator, alpha, verify=False, heads=2 * H, softmax=False):
    """Y and which heads fell back, from X, W, b and A, or the scores of A."""
    a = f"tensor<?x{heads}x?x?xf32>"
    head = ""
    if softmax:
        head = f"""
  %s0 = arith.constant 0 : index
  %s2 = arith.constant 2 : index
  %s3 = arith.constant 3 : index
  %elements = tensor.dim %s, %s0 : {a}
  %rows = tensor.dim %s, %s2 : {a}
  %columns = tensor.dim %s, %s3 : {a}
  %a0 = tensor.empty(%elements, %rows, %columns) : {a}
  %a = linalg.softmax dimension(3) ins(%s : {a}) outs(%a0 : {a}) -> {a}"""
    return f"""
func.func @main(%x: tensor<?x?x{D}xf32>, %w: tensor<{D}x{H}x{E}xf32>, %b: tensor<{H}x{E}xf32>, %{"s" if softmax else "a"}: {a})
    -> (tensor<?x{heads}x?x{E}xf32>, tensor<?x{H}xi32>) {{{head}{attend(estimator, alpha, verify, heads)}
}}
"""


class OneElement(QuickProgram):
    """Called without the batch dimension."""

    def __call__(self, x, w, b, a):
        return [result[0] for result in super().__call__(x[None], w, b, a[None])]


@pytest.fixture(scope="module")
def build(tmp_path_factory):
    """Compiles each program once."""
    programs = {}

    def get(*args, **options):
        text = module(*args, **options)
        if text not in programs:
            folder = tmp_path_factory.mktemp("attend")
            programs[text] = OneElement(text, [("f32", 4), ("i32", 2)], folder, LIBRARIES)
            programs[text].folder = folder
        return programs[text]

    return get


def softmax(scores):
    a = np.exp(scores - scores.max(-1, keepdims=True))
    return a / a.sum(-1, keepdims=True)


def inputs(n=41, queries=13, heads=2 * H, seed=0, peak=3.0):
    rng = np.random.default_rng(seed)
    x = rng.standard_normal((n, D))
    w = rng.standard_normal((D, H, E)) / D**0.5
    b = rng.standard_normal((H, E))
    a = softmax(peak * rng.standard_normal((heads, queries, n)))
    return [array.astype(np.float32) for array in (x, w, b, a)]


def exact(x, w, b, a):
    x, w, b, a = (array.astype(float) for array in (x, w, b, a))
    values = np.einsum("jd,dhe->hje", x, w) + b[:, None, :]
    return a @ np.repeat(values, len(a) // H, axis=0)


def limits(alpha, x, w, a):
    """alpha mean ||x|| ||W_h||_F, and what f32 may round on the way, [h_q, 1]."""
    x, w, a = (array.astype(float) for array in (x, w, a))
    lengths = np.linalg.norm(x, axis=-1)
    attended = ~(a.max(axis=(0, 1)) <= 0)
    frobenius = np.repeat(np.linalg.norm(w, axis=(0, 2)), len(a) // H)[:, None]
    return alpha * lengths[attended].mean() * frobenius, 1e-5 * (a @ lengths) * frobenius + 1e-43


def errors(y, arrays):
    return np.linalg.norm(y - exact(*arrays), axis=-1)


def hostile(name, seed=0):
    x, w, b, a = inputs(seed=seed)
    b[:] = 0
    rng = np.random.default_rng(seed + 100)
    if name == "huge token":
        x[5] *= 1e8
    elif name == "huge token, hardly attended":
        x[5] *= 1e6
        a[..., 5] *= 1e-6
    elif name == "denormal":
        x *= np.float32(1e-42)
    elif name == "small":
        x *= np.float32(1e-25)
    elif name == "outlier channels":
        x[:, 3] *= 300
        w[7] *= 50
    elif name == "equal tokens":
        x[:] = x[0]
    elif name == "equal tokens but one":
        x[1:] = x[0]
    elif name == "zeros":
        x[:] = 0
    elif name == "zero weight of a head":
        w[:, 1] = 0
    elif name == "one query":
        a = a[:, :1]
    elif name == "one token":
        x, a = x[:1], np.ones_like(a[..., :1])
    elif name == "uniform":
        a[:] = 1 / a.shape[-1]
    elif name == "two clusters":
        x[:20] += 40
        x[20:] -= 40
    elif name == "diagonal":
        a = softmax(30 * np.eye(13, 41) + rng.standard_normal((2 * H, 13, 41))).astype(np.float32)
    return [x, w, b, a]


HOSTILE = [
    "gaussian", "huge token", "huge token, hardly attended", "denormal", "small", "outlier channels", "equal tokens",
    "equal tokens but one", "zeros", "zero weight of a head", "one query", "one token", "uniform", "two clusters", "diagonal",
]


@pytest.mark.parametrize("alpha", [0.05, 1.0])
@pytest.mark.parametrize("estimator, verify", [("causal", False), ("some", False), ("centroid", True), ("relaxed", True)])
def test_bound(estimator, verify, alpha, build):
    """Never exceeded: strict without the centroid, verified with it."""
    program = build(estimator, alpha, verify=verify)
    largest = 0
    for name in HOSTILE:
        for seed in range(4):
            arrays = hostile(name, seed)
            y, _ = program(*arrays)
            limit, rounding = limits(alpha, arrays[0], arrays[1], arrays[3])
            assert np.all(np.isfinite(y)), name
            error = errors(y, arrays)
            assert np.all(error <= limit + rounding), name
            if name == "gaussian":
                largest = max(largest, (error / limit).max())
    assert largest > 1e-3 * min(1, 0.1 / alpha)


@pytest.mark.parametrize("verify", [False, True])
def test_centroid_errors_cancel(verify, build):
    """Over the queries of a head of its own, where rows sum to 1."""
    program = build("centroid", 0.3, verify=verify, heads=H)
    for seed in range(4):
        arrays = inputs(heads=H, seed=seed)
        y, _ = program(*arrays)
        error = y - exact(*arrays)
        assert np.linalg.norm(error) > 1e-3 * np.linalg.norm(y)
        assert abs(error.sum(axis=1)).max() <= 1e-5 * abs(y).sum(axis=1).max()


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_tiny_alpha_is_exact(estimator, build):
    program = build(estimator, 1e-30)
    for seed in range(4):
        arrays = inputs(seed=seed)
        y, _ = program(*arrays)
        assert np.linalg.norm(y - exact(*arrays)) <= 1e-6 * np.linalg.norm(y)


@pytest.mark.parametrize("alpha", [0.02, 1.0])
def test_constant_tokens_are_exact(alpha, build):
    """The centroid of equal tokens is the token; others do not matter."""
    x, w, b, a = inputs()
    x[:] = x[0]
    x[7:] = 1e5 * np.random.default_rng(1).standard_normal(x[7:].shape)
    a[..., 7:] = 0
    a /= a.sum(-1, keepdims=True)
    y, _ = build("centroid", alpha)(x, w, b, a)
    assert np.linalg.norm(y - exact(x, w, b, a)) <= 1e-6 * np.linalg.norm(y)


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_rows_of_zeros(estimator, build):
    """A query that attends to nothing gets nothing, not even the bias."""
    x, w, b, a = inputs()
    full, _ = build(estimator, 0.3)(x, w, b, a)
    a[:, 3] = 0
    a[1] = 0
    y, _ = build(estimator, 0.3)(x, w, b, a)
    assert np.all(y[:, 3] == 0) and np.all(y[1] == 0)
    assert np.all(abs(full[0, 3]) > 0)
    a[:] = 0
    y, fell = build(estimator, 0.3, verify=True)(x, w, b, a)
    assert np.all(y == 0) and np.all(fell == 0)


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_masked_keys(estimator, build):
    """Scores of -inf, as a mask leaves them: keys that nobody attends, among them
    huge ones, do not matter."""
    x, w, b, _ = inputs()
    scores = 3 * np.random.default_rng(1).standard_normal((2 * H, 13, 41)).astype(np.float32)
    scores[..., 30:] = -np.inf
    x[30:] = np.float32(3e38)
    program = build(estimator, 0.1, softmax=True)
    y, _ = program(x, w, b, scores)
    x[30:] = 0
    without, _ = program(x, w, b, scores)
    cut, _ = program(x[:30], w, b, scores[..., :30])
    assert np.all(np.isfinite(y))
    assert np.array_equal(y, without)
    assert np.allclose(y, cut, rtol=1e-5, atol=1e-6)


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_fused_softmax(estimator, build):
    """Statistics that the softmax computes are those of its result."""
    for seed in range(4):
        x, w, b, _ = inputs(seed=seed)
        scores = 3 * np.random.default_rng(seed).standard_normal((2 * H, 13, 41)).astype(np.float32)
        fused, _ = build(estimator, 0.1, softmax=True)(x, w, b, scores)
        alone, _ = build(estimator, 0.1)(x, w, b, softmax(scores))
        assert np.linalg.norm(fused - alone) <= 1e-5 * np.linalg.norm(alone)


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_same_on_all_threads(estimator, build):
    program = build(estimator, 0.1, softmax=True)
    library = ctypes.CDLL(str(next(program.folder.glob("*.so"))))
    x, w, b, _ = inputs(n=300)
    scores = 3 * np.random.default_rng(1).standard_normal((2 * H, 128, 300)).astype(np.float32)
    results = []
    for threads in (1, 2, 2, 1):
        library.omp_set_num_threads(threads)
        results.append(program(x, w, b, scores)[0])
    assert all(np.array_equal(results[0], other) for other in results[1:])


def test_not_finite_is_exact(build):
    """Where an input is no number, what the exact program would give stays."""
    program = build("relaxed", 0.3, verify=True)
    x, w, b, a = inputs()
    x[4, 2] = np.nan
    y, _ = program(x, w, b, a)
    assert np.all(np.isnan(y[..., 0]))
    x, w, b, a = inputs()
    a[2, 5, 4] = np.nan
    y, _ = program(x, w, b, a)
    assert np.all(np.isnan(y[2, 5]))
    expected = exact(x, w, b, a)
    # The other queries of that head are exact as well.
    for y_row, expected_row in ((y[2, :5], expected[2, :5]), (y[3], expected[3])):
        assert np.linalg.norm(y_row - expected_row) <= 1e-6 * np.linalg.norm(expected_row)


@pytest.mark.parametrize("estimator", ESTIMATORS)
def test_one_static_batch_element(estimator, tmp_path):
    text = module(estimator, 0.3, heads=H)
    for dynamic, static in ((f"<?x{H}x", f"<1x{H}x"), (f"<?x?x{D}x", f"<1x?x{D}x"), ("(%batch, %q)", "(%q)"), ("(%batch)", "()")):
        text = text.replace(dynamic, static)
    arrays = inputs(heads=H)
    program = OneElement(text, [("f32", 4), ("i32", 2)], tmp_path, LIBRARIES)
    y, _ = program(*arrays)
    limit, rounding = limits(0.3, arrays[0], arrays[1], arrays[3])
    assert np.all(errors(y, arrays) <= limit + rounding)
