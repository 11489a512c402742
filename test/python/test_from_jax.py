# REQUIRES: python-jax, python-torch-mlir
# RUN: %python -m pytest -q %s
"""Functions of JAX, compiled, give what JAX gives."""

import mca
import numpy as np
import pytest

jax = pytest.importorskip("jax")
pytest.importorskip("torch_mlir")

X = np.random.default_rng(0).standard_normal((2, 12, 16)).astype(np.float32)
W = {
    name: np.random.default_rng(seed).standard_normal((16, 16)).astype(np.float32) / 4
    for seed, name in enumerate("qkvo")
}


def attention(weights, x):
    """Four heads, written with einsum."""
    q, k, v = (
        (x @ weights[name]).reshape(*x.shape[:2], 4, 4) for name in ("q", "k", "v")
    )
    scores = jax.numpy.einsum("bqhd,bkhd->bhqk", q, k) / 2
    heads = jax.numpy.einsum("bhqk,bkhd->bqhd", jax.nn.softmax(scores), v)
    return {"out": heads.reshape(x.shape) @ weights["o"]}


def test_weights_that_a_function_closes_over():
    run = mca.compile(mca.from_jax(lambda x: attention(W, x), [X]))
    expected = attention(W, X)["out"]
    np.testing.assert_allclose(run(X), expected, rtol=1e-4, atol=1e-5)
    np.testing.assert_array_equal(run(jax.numpy.asarray(X)), run(X))
    assert len(run.report().rewritten) == 1


def test_arguments_are_the_leaves():
    module = mca.from_jax(attention, [W, X])
    run = mca.compile(module)
    leaves = [W[name] for name in sorted(W)]
    expected = attention(W, X)["out"]
    np.testing.assert_allclose(run(*leaves, X), expected, rtol=1e-4, atol=1e-5)
    assert module.source == "attention"


def test_what_cannot_be_lowered():
    with pytest.raises(
        mca.MCAError, match="the export of sort failed: stablehlo.sort is left"
    ):
        mca.from_jax(jax.numpy.sort, [X])


def test_the_exact_gelu():
    """torch-mlir does not know JAX's error function."""
    run = mca.compile(mca.from_jax(lambda x: jax.nn.gelu(x, approximate=False), [X]))
    expected = jax.nn.gelu(X, approximate=False)
    np.testing.assert_allclose(run(X), expected, rtol=1e-4, atol=1e-5)
