# REQUIRES: mpirun
# RUN: %python -m pytest -q %s
"""Attention whose heads several processes share gives what one process gives."""

import re
import subprocess

import numpy as np
import pytest
from mca import paths, safetensors, tokenize, weights
from mca.sentences import BUILT_IN

MODELS = paths.SOURCE_DIR / "test" / "models"
# Sums of two processes are added in another order than those of one; a code of
# int8 may then be the next one.
TOLERANCE = 1e-5


def mca_run(model, inputs, options, processes=1, running=None):
    """The first result; `running` of `processes` are started."""
    folder = inputs[0].parent
    out = folder / f"out-{processes}.npy"
    command = [paths.find_tool("mca-run"), model, *options, "--quick", "--threads=1"]
    command += [f"--input={path}" for path in inputs]
    command += [f"--output={out}", f"--processes={processes}"]
    if processes > 1:
        command = ["mpirun", "-n", str(running or processes), *command]
    done = subprocess.run(command, capture_output=True, text=True, timeout=300)
    if done.returncode:
        raise RuntimeError(done.stderr)
    if running is None:
        assert len(re.findall("output 0:", done.stdout)) == 1, "the first one prints"
    return np.load(out)


def save(folder, *arrays):
    files = [folder / f"in-{number}.npy" for number in range(len(arrays))]
    for file, array in zip(files, arrays):
        np.save(file, array)
    return files


def random_weights(model, path):
    """For every resource without data that the model names."""
    names = re.findall(
        r"dense_resource<([^>]*)> : tensor<((?:\d+x)*f32)>", model.read_text()
    )
    rng = np.random.default_rng(5)
    safetensors.save(
        path,
        {
            name: (rng.standard_normal([int(n) for n in spec.split("x")[:-1]]) / 8).astype("f4")
            for name, spec in names
        },
    )
    return path


def assert_same(one, many):
    assert np.abs(one).max() > 0.01
    np.testing.assert_allclose(many, one, rtol=0, atol=TOLERANCE * np.abs(one).max())


@pytest.mark.parametrize("estimator", ["sampling", "centroid"])
def test_minilm(tmp_path, estimator):
    """The real model, its twelve heads shared by two processes."""
    files = weights.fetch()
    ids, mask = tokenize.encode(BUILT_IN[:1], files.tokenizer, 128)
    inputs = save(tmp_path, ids, mask)
    options = [f"--weights={files.weights}", "--alpha=0.2", f"--estimator={estimator}"]
    one = mca_run(paths.MINILM, inputs, options)
    assert_same(one, mca_run(paths.MINILM, inputs, options, processes=2))


@pytest.mark.parametrize(
    "estimator", ["sampling", "centroid", "relaxed --levels=all --int8-product=off --bf16-product=off"]
)
@pytest.mark.parametrize("processes", [2, 4])
def test_batches(tmp_path, estimator, processes):
    """Heads are the inner of two dimensions that the model joins."""
    model = MODELS / "hand_einsum.mlir"
    stored = random_weights(model, tmp_path / "w.safetensors")
    x = np.random.default_rng(7).standard_normal((2, 32, 64)).astype("f4")
    options = [f"--weights={stored}", "--alpha=0.3", *f"--estimator={estimator}".split()]
    inputs = save(tmp_path, x)
    one = mca_run(model, inputs, options)
    assert_same(one, mca_run(model, inputs, options, processes))


def test_the_split_is_not_exact_by_accident(tmp_path):
    """The programs that are compared do approximate."""
    model = MODELS / "hand_einsum.mlir"
    stored = random_weights(model, tmp_path / "w.safetensors")
    x = np.random.default_rng(7).standard_normal((2, 32, 64)).astype("f4")
    inputs, options = save(tmp_path, x), [f"--weights={stored}"]
    exact = mca_run(model, inputs, options)
    sampled = mca_run(model, inputs, [*options, "--alpha=0.3"], processes=2)
    assert np.abs(sampled - exact).max() > 100 * TOLERANCE * np.abs(exact).max()


def test_another_number_of_processes_is_an_error(tmp_path):
    model = MODELS / "hand_einsum.mlir"
    stored = random_weights(model, tmp_path / "w.safetensors")
    inputs = save(tmp_path, np.ones((2, 32, 64), "f4"))
    options = [f"--weights={stored}", "--alpha=0.3"]
    with pytest.raises(RuntimeError, match="expected 2 processes: run the program"):
        mca_run(model, inputs, options, processes=2, running=1)


def test_heads_that_cannot_be_shared_stay_whole(tmp_path):
    """Four heads, three processes: a warning, and the same numbers."""
    model = MODELS / "hand_einsum.mlir"
    stored = random_weights(model, tmp_path / "w.safetensors")
    x = np.random.default_rng(7).standard_normal((2, 32, 64)).astype("f4")
    options = [f"--weights={stored}", "--alpha=0.3"]
    inputs = save(tmp_path, x)
    one = mca_run(model, inputs, options)
    np.testing.assert_array_equal(mca_run(model, inputs, options, 3), one)
