# RUN: %python -m pytest -q %s
"""`mca.compile`: what the function takes and gives, and how it fails."""

import gc
import subprocess
import sys
from pathlib import Path

import mca
import numpy as np
import pytest

INPUTS = Path(__file__).parent / "Inputs"
ADD = """\
func.func @main(%x: tensor<?x4xf32>, %y: tensor<?x4xf32>) -> tensor<?x4xf32> {
  %c0 = arith.constant 0 : index
  %n = tensor.dim %x, %c0 : tensor<?x4xf32>
  %e = tensor.empty(%n) : tensor<?x4xf32>
  %0 = linalg.add ins(%x, %y : tensor<?x4xf32>, tensor<?x4xf32>) outs(%e : tensor<?x4xf32>) -> tensor<?x4xf32>
  return %0 : tensor<?x4xf32>
}
"""
MANY = """\
func.func @main(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<f32>, tensor<2xbf16>) {
  %c = arith.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>
  %s = arith.constant dense<5.0> : tensor<f32>
  %h = arith.constant dense<[1.0, -3.0]> : tensor<2xbf16>
  return %x, %c, %s, %h : tensor<4xf32>, tensor<4xf32>, tensor<f32>, tensor<2xbf16>
}
"""
SAME = """\
func.func @main(%x: tensor<?xi8>, %y: tensor<i1>, %z: tensor<?xbf16>) -> (tensor<?xi8>, tensor<i1>, tensor<?xbf16>) {
  return %x, %y, %z : tensor<?xi8>, tensor<i1>, tensor<?xbf16>
}
"""
X = np.random.default_rng(0).standard_normal((12, 8)).astype(np.float32)
W = np.random.default_rng(1).standard_normal((8, 4)).astype(np.float32)


def attention(x, w):
    scores = np.exp(x @ x.T - (x @ x.T).max(1, keepdims=True))
    return scores / scores.sum(1, keepdims=True) @ (x @ w)


@pytest.fixture(scope="module")
def add():
    return mca.compile(ADD, threads=1)


@pytest.fixture(scope="module")
def same():
    return mca.compile(SAME)


def test_number_of_threads_is_of_one_program(add, monkeypatch):
    asked = []
    monkeypatch.setattr(add, "_get_threads", lambda: 7)
    monkeypatch.setattr(add, "_set_threads", asked.append)
    add(X[:, :4], X[:, :4])
    assert asked == [1, 7]


def test_any_size(add):
    assert str(add.signature) == "(?x4xf32, ?x4xf32) -> (?x4xf32)"
    for rows in (0, 1, 5):
        x = np.arange(4 * rows, dtype=np.float32).reshape(rows, 4)
        np.testing.assert_array_equal(add(x, x), 2 * x)


def test_any_layout(add):
    x = np.arange(24, dtype=np.float32).reshape(6, 4)
    transposed = np.asfortranarray(x)
    np.testing.assert_array_equal(add(transposed[::2], x[::-2]), x[::2] + x[::-2])


def test_results_are_kept_as_long_as_they_are_used(add):
    x = np.ones((1000, 4), np.float32)
    views = [add(x, i * x)[3:5] for i in range(50)]
    gc.collect()
    assert [view[0, 0] for view in views] == [1 + i for i in range(50)]


def test_results_are_not_the_arguments():
    x = np.arange(4, dtype=np.float32)
    same, constant, scalar, half = mca.compile(MANY)(x)
    same[0] = constant[0] = 9
    assert x[0] == 0 and scalar.shape == () and scalar == 5
    assert mca.compile(MANY)(x)[1][0] == 1
    np.testing.assert_array_equal(half.astype(np.float32), [1, -3])


def test_lists_are_converted(add, same):
    np.testing.assert_array_equal(add([[1, 2, 3, 4]], [[1, 1, 1, 1]]), [[2, 3, 4, 5]])
    code, flag, half = same([-128, 1], True, [1.0, -3.0])
    assert code.tolist() == [-128, 1] and flag == 1
    np.testing.assert_array_equal(half.astype(np.float32), [1, -3])
    assert same([], 0, [])[0].shape == (0,)


@pytest.mark.parametrize(
    "arguments, kind, message",
    [
        (([1.5], True, []), TypeError, "argument 0 to be .xi8, found .*float64"),
        (([None], True, []), TypeError, "argument 0 to be .xi8, found .*object"),
        (([300], True, []), ValueError, "argument 0, .xi8: .*300 out of bounds"),
        (([], True, [[1], []]), ValueError, "argument 2, .xbf16: .*inhomogeneous"),
        (([], True, ["a"]), TypeError, "argument 2 to be .xbf16, found .*<U1"),
    ],
)
def test_lists_that_do_not_fit(same, arguments, kind, message):
    with pytest.raises(kind, match=message):
        same(*arguments)


@pytest.mark.parametrize(
    "arguments, kind, message",
    [
        (
            [X[:, :4]],
            TypeError,
            r"expected 2 arguments \(\?x4xf32, \?x4xf32\), found 1",
        ),
        ([X[:, :4], X], ValueError, r"argument 1 to be \?x4xf32, found .*\(12, 8\)"),
        ([X[:, :4], X[:, :4].astype(float)], TypeError, "elements of float64"),
        ([X[:3, :4], X[:2, :4]], mca.MCAError, "linalg.add: dimension 0 of operand 0"),
    ],
)
def test_wrong_arguments(add, arguments, kind, message):
    with pytest.raises(kind, match=message):
        add(*arguments)
    np.testing.assert_array_equal(add(X[:, :4], X[:, :4]), 2 * X[:, :4])


@pytest.mark.parametrize("target", ["cpu", "emulator"])
def test_exact_attention(target):
    run = mca.compile(INPUTS / "attention.mlir", weights={"w": W}, target=target)
    np.testing.assert_allclose(run(X), attention(X, W), rtol=1e-5, atol=1e-5)


NO_DRIVER = """\
import ctypes, sys
import mca

class Libraries(ctypes.CDLL):
    def __init__(self, name, *options):
        if name == "libcuda.so.1":
            raise OSError("cannot open libcuda.so.1")
        super().__init__(name, *options)

ctypes.CDLL = Libraries
run = mca.compile(sys.argv[1], target="cuda", quick=True)
try:
    run([[1.0] * 4], [[1.0] * 4])
except mca.MCAError as error:
    print(error)
"""


def test_no_driver():
    """In a process that has not run the emulator."""
    command = [sys.executable, "-c", NO_DRIVER, ADD]
    found = subprocess.run(command, capture_output=True, text=True, check=True)
    assert found.stdout.startswith("this machine has no CUDA driver")
    assert "cannot open libcuda.so.1" in found.stdout


def test_gpu_after_the_emulator():
    run = mca.compile(ADD, target="emulator", quick=True)
    run(X[:, :4], X[:, :4])
    with pytest.raises(mca.MCAError, match="in another process"):
        mca.compile(ADD, target="cuda", quick=True)


@pytest.mark.parametrize("estimator", ["sampling", "centroid", "relaxed"])
def test_alpha_approximates(estimator):
    near, far = (
        mca.compile(
            INPUTS / "attention.mlir", weights={"w": W}, alpha=a, estimator=estimator
        )
        for a in (1e-6, 1.0)
    )
    exact = attention(X, W)
    np.testing.assert_allclose(near(X), exact, rtol=1e-4, atol=1e-4)
    assert not np.allclose(far(X), exact, rtol=1e-4, atol=1e-4)


def test_diagnostics():
    text = "func.func @main(%x: tensor<4xf32>) {\n  foo.bar %x : tensor<4xf32>\n  return\n}"
    with pytest.raises(
        mca.MCAError, match="<module>:2:3: error: Dialect `foo' not"
    ) as caught:
        mca.compile(text)
    first = caught.value.diagnostics[0]
    assert caught.value.reason == first.message
    assert (first.severity, first.file, first.line) == ("error", "<module>", 2)


def test_missing_weights():
    with pytest.raises(mca.MCAError, match="attention.mlir.*weight 'w' has no data"):
        mca.compile(INPUTS / "attention.mlir")


def test_weights_that_are_no_arrays():
    with pytest.raises(TypeError, match="weight 'w' to be an array, found 3"):
        mca.compile(INPUTS / "attention.mlir", weights={"w": 3})
    with pytest.raises(ValueError, match="tensor 'w' has the unsupported type compl"):
        mca.compile(INPUTS / "attention.mlir", weights={"w": W.astype(complex)})


def test_quick():
    run = mca.compile(INPUTS / "attention.mlir", weights={"w": W}, quick=True)
    np.testing.assert_allclose(run(X), attention(X, W), rtol=1e-5, atol=1e-5)


def test_missing_entry():
    with pytest.raises(mca.MCAError, match="no function 'other' .* it has 'main'"):
        mca.compile(ADD, entry="other")


@pytest.mark.parametrize(
    "options, message",
    [
        ({"alpha": 2.0}, r"alpha in \(0, 1\], found 2.0"),
        ({"estimator": "relaxed"}, "an estimator needs an alpha"),
        (
            {"alpha": 0.1, "estimator": "other"},
            "estimator to be one of .*found 'other'",
        ),
        ({"alpha": "x"}, r"alpha in \(0, 1\], found 'x'"),
        ({"alpha": 0.1, "seed": 0.5}, "a whole number as seed, found 0.5"),
        ({"threads": "2"}, "threads from 0 to 4096, found '2'"),
        ({"threads": 10**9}, "threads from 0 to 4096, found 1000000000"),
        ({"target": "tpu"}, "target to be one of cpu, cuda, emulator, found 'tpu'"),
    ],
)
def test_wrong_options(options, message):
    with pytest.raises(ValueError, match=message):
        mca.compile(ADD, **options)


def test_nothing_to_approximate():
    with pytest.warns(UserWarning, match="<module>: no attention was rewritten"):
        mca.compile(ADD, alpha=0.5, quick=True)


def test_no_module():
    with pytest.raises(FileNotFoundError):
        mca.compile("missing.mlir")
    with pytest.raises(ValueError, match="found an empty string"):
        mca.compile("")
    with pytest.raises(TypeError, match="expected MLIR text, a path or .*found int"):
        mca.compile(3)


def test_cache(tmp_path, monkeypatch):
    """Compiled once; other weights or options are another program."""
    weights = {"w": W}
    for _ in range(2):
        run = mca.compile(INPUTS / "attention.mlir", weights=weights, cache=tmp_path)
    assert len(list(tmp_path.iterdir())) == 1
    np.testing.assert_allclose(run(X), attention(X, W), rtol=1e-5, atol=1e-5)
    other = mca.compile(INPUTS / "attention.mlir", weights={"w": 2 * W}, cache=tmp_path)
    np.testing.assert_allclose(other(X), 2 * attention(X, W), rtol=1e-5, atol=1e-5)
    mca.compile(INPUTS / "attention.mlir", weights=weights, alpha=0.5, cache=tmp_path)
    assert len(list(tmp_path.iterdir())) == 3


def test_cache_of_the_user(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    mca.compile(ADD, cache=True)
    assert len(list((tmp_path / "mca" / "programs").iterdir())) == 1
