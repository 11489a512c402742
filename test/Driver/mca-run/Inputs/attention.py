"""Inputs and weights of compare.mlir, and a check of what mca-run reports.

attention.py make FOLDER           writes x, a, xs, as .npy and w.safetensors
attention.py check FOLDER          checks report.json against y.npy and e.npy
attention.py check-batched FOLDER  the same for ys.npy, es.npy
"""

import json
import struct
import sys
from pathlib import Path

import numpy as np

ALPHA, N, D, HEADS, HEAD_DIM = 0.5, 6, 64, 2, 4
folder = Path(sys.argv[2])


def make():
    rng = np.random.default_rng(7)
    logits = 3 * rng.standard_normal((3, HEADS, N, N))
    logits[..., -2:] = -np.inf
    probabilities = np.exp(logits - logits.max(-1, keepdims=True))
    probabilities /= probabilities.sum(-1, keepdims=True)
    values = rng.standard_normal((3, N, D)).astype("<f4")
    probabilities = probabilities.astype("<f4")
    np.save(folder / "xs.npy", values)
    np.save(folder / "as.npy", probabilities)
    np.save(folder / "x.npy", values[0])
    np.save(folder / "a.npy", probabilities[0])
    weight = rng.standard_normal((D, HEADS, HEAD_DIM)).astype("<f4")
    np.save(folder / "w.npy", weight)
    header = json.dumps(
        {"value.weight": {"dtype": "F32", "shape": weight.shape, "data_offsets": [0, weight.nbytes]}}
    ).encode()
    (folder / "w.safetensors").write_bytes(struct.pack("<Q", len(header)) + header + weight.tobytes())


def expected(x, a, approximate, exact):
    """The reported numbers from their definitions, one attention."""
    weight = np.load(folder / "w.npy").astype(float)
    np.testing.assert_allclose(exact, np.einsum("hij,jd,dhk->hik", a, x, weight), rtol=1e-4, atol=1e-4)
    maxima = a.max(axis=1).astype(float)
    counts = np.minimum(D, np.ceil((N * maxima / ALPHA) ** 2))
    counts[maxima == 0] = 0
    rows = np.linalg.norm(approximate.astype(float) - exact, axis=-1)
    errors, norms = rows.mean(axis=-1), np.linalg.norm(weight, axis=(0, 2))
    bounds = ALPHA * np.linalg.norm(x, axis=-1).mean() * norms
    worst, worst_row = np.argmax(errors / bounds), np.argmax(rows.max(axis=-1) / bounds)
    inexact = (maxima > 0) & (counts < D)
    terms = maxima * np.linalg.norm(x, axis=-1) / np.sqrt(np.maximum(counts, 1)) * norms[:, None]
    return {
        "fraction_positions": (counts / D).mean(),
        "fraction_attended": np.mean([c[m > 0].mean() / D for c, m in zip(counts, maxima)]),
        "error": errors[worst],
        "bound": bounds[worst],
        "apriori": bounds[worst_row],
        "posterior": np.where(inexact, terms, 0).sum(axis=-1)[worst_row],
        "measured": rows.max(axis=-1)[worst_row],
    }


def flat(attention):
    """An attention of the report with the numbers that expected() gives."""
    assert (attention["estimator"], attention["alpha"]) == ("sampling", ALPHA)
    assert (attention["product_positions"], attention["product_attended"]) == (1, 1)
    assert attention["levels"] == {} and attention["bounds"].pop("kind") == "expectation"
    constant = ("name", "estimator", "alpha", "product_positions", "product_attended", "levels", "bounds")
    return {key: value for key, value in attention.items() if key not in constant} | attention["bounds"]


def check_numbers(reported, numbers):
    for key, value in numbers.items():
        np.testing.assert_allclose(reported[key], value, rtol=1e-3, err_msg=key)


def output_error(approximate, exact):
    difference = approximate.astype(float) - exact
    return {
        "max_abs_error": np.abs(difference).max(),
        "relative_error": np.linalg.norm(difference) / np.linalg.norm(exact),
    }


def check():
    report = json.loads((folder / "report.json").read_text())
    arrays = [np.load(folder / f"{name}.npy") for name in ("x", "a", "y", "e")]
    assert set(report) == {
        "alpha", "attentions", "estimator", "outputs", "repeat", "seed", "threads", "time_ms",
    }
    assert (report["alpha"], report["seed"], report["estimator"]) == (ALPHA, 3, "sampling")
    (attention,) = report["attentions"]
    assert attention["name"] == "block.attention"
    attention = flat(attention)
    numbers = expected(*arrays)
    assert set(attention) == set(numbers) and 0 < numbers["error"]
    assert 0 < numbers["fraction_positions"] < numbers["fraction_attended"] < 1
    check_numbers(attention, numbers)
    check_numbers(report["outputs"][0], output_error(*arrays[2:]))
    assert set(report["time_ms"]) == {"exact", "approx"} and min(report["time_ms"].values()) > 0


def check_batched():
    report = json.loads((folder / "report.json").read_text())
    slices = list(zip(*(np.load(folder / f"{name}.npy") for name in ("xs", "as", "ys", "es"))))
    assert len(report["runs"]) == len(slices) == 3
    for run, arrays in zip(report["runs"], slices):
        check_numbers(flat(run["attentions"][0]), expected(*arrays))
        check_numbers(run["outputs"][0], output_error(*arrays[2:]))
    for key in ("fraction_positions", "fraction_attended", "error", "bound"):
        mean = np.mean([run["attentions"][0][key] for run in report["runs"]])
        np.testing.assert_allclose(report["attentions"][0][key], mean, err_msg=key)
    worst = max((run["attentions"][0]["bounds"] for run in report["runs"]), key=lambda b: b["measured"] / b["apriori"])
    assert {key: report["attentions"][0]["bounds"][key] for key in worst} == worst


{"make": make, "check": check, "check-batched": check_batched}[sys.argv[1]]()
