# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""A whole layer with a dynamic sequence, as torch-mlir writes it: reshapes by
computed shapes, gathers instead of broadcasts, assertions everywhere. Compiled
once and called with many lengths."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

INPUTS = Path(__file__).parent / "Inputs"
sys.path.insert(0, str(INPUTS))
from compiled import Program  # noqa: E402

LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]
D, H, E, WORDS = 24, 3, 8, 50
LENGTHS = [1, 2, 7, 64, 131]


def layer(alpha):
    return (INPUTS / "dynamic_layer.mlir").read_text().replace("1.000000e+00", f"{alpha:.6e}")


def weights():
    rng = np.random.default_rng(1)
    arrays = [rng.standard_normal((WORDS, D))]
    for _ in range(3):
        arrays += [rng.standard_normal((D, D)) / D**0.5, rng.standard_normal(D)]
    return [array.astype(np.float32) for array in arrays]


def identifiers(n):
    return np.random.default_rng(n).integers(0, WORDS, (1, n))


def reference(ids, table, wq, bq, wk, bk, wv, bv):
    x = table[ids[0]].astype(float)
    q, k, v = ((x @ w.T + b).reshape(-1, H, E).transpose(1, 0, 2) for w, b in ((wq, bq), (wk, bk), (wv, bv)))
    scores = q @ k.transpose(0, 2, 1) / E**0.5
    p = np.exp(scores - scores.max(-1, keepdims=True))
    p /= p.sum(-1, keepdims=True)
    return (p @ v).transpose(1, 0, 2).reshape(1, -1, D)


@pytest.mark.parametrize("passes", [(), ("--mca-lower-to-linalg",), ("--mca-restore-exact",)], ids=["native", "portable", "exact"])
def test_full_counts(passes, tmp_path):
    program = Program(layer(1e-30), [("f32", 3)], tmp_path, LIBRARIES, passes)
    for n in LENGTHS:
        (y,) = program(identifiers(n), *weights())
        expected = reference(identifiers(n), *weights())
        assert np.linalg.norm(y - expected) <= 1e-5 * np.linalg.norm(expected)


def test_sampled_alike(tmp_path):
    """Both lowerings take the same samples, and not all of them."""
    native = Program(layer(1.0), [("f32", 3)], tmp_path, LIBRARIES)
    portable = Program(layer(1.0), [("f32", 3)], tmp_path, LIBRARIES, ("--mca-lower-to-linalg",))
    for n in LENGTHS:
        (a,), (b,) = native(identifiers(n), *weights()), portable(identifiers(n), *weights())
        assert np.linalg.norm(a - b) <= 1e-5 * np.linalg.norm(b)
    assert np.linalg.norm(a - reference(identifiers(n), *weights())) > 1e-3 * np.linalg.norm(a)


@pytest.mark.parametrize("n", [1, 13])
def test_compare(n, tmp_path):
    source, report = tmp_path / "layer.mlir", tmp_path / "report.json"
    source.write_text(layer(0.5))
    options = []
    for index, array in enumerate([identifiers(n), *weights()]):
        np.save(tmp_path / f"{index}.npy", array)
        options.append(f"--input={tmp_path / f'{index}.npy'}")
    command = ["mca-run", source, *options, "--compare", "--alpha=1e-30", "--repeat=1", f"--json={report}"]
    subprocess.run(command, check=True)
    result = json.loads(report.read_text())
    assert result["attentions"][0]["fraction_attended"] == 1
    assert result["outputs"][0]["relative_error"] <= 1e-5
