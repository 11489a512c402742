# RUN: %python -m pytest -q %s
"""Real exports: how many attentions are rewritten, and that nothing else is.

The side table `models/expected.json` holds the expected counts; a change of the
matcher that moves one of them must change the table.
"""

import json
import pathlib
import re
import subprocess
from collections import Counter

import pytest

MODELS = pathlib.Path(__file__).resolve().parent.parent / "models"
EXPECTED = json.loads((MODELS / "expected.json").read_text())

# What one rewrite may remove at most: the projection, its bias (broadcast,
# scaled by one in StableHLO, sum), the rounding of its result, copies of weights
# and values (repeated heads), and the layout operations between them and the
# product. A product written as a generic takes its sum along. Where the sequence
# length is dynamic, a layout operation is a gather.
REMOVABLE = {
    "linalg.matmul": 1,
    "linalg.batch_matmul": 1,
    "linalg.generic": 5,
    "linalg.yield": 5,
    "linalg.transpose": 2,
    "linalg.fill": 1,
    "arith.addf": 2,
    "arith.mulf": 2,
    "arith.truncf": 1,
    "arith.cmpi": 1,
    "arith.select": 1,
    "linalg.index": 3,
    "tensor.extract": 1,
    "tensor.empty": 3,
    "tensor.collapse_shape": 2,
    "tensor.expand_shape": 2,
    "tensor.reshape": 1,
    "tensor.extract_slice": 1,
    "tosa.matmul": 1,
    "tosa.conv2d": 1,
    "tosa.add": 1,
    "tosa.cast": 1,
    "tosa.const_shape": 1,
    "tosa.reshape": 4,
    "tosa.transpose": 2,
    "tosa.slice": 1,
    "tosa.tile": 1,
    "tm_tensor.attention": 1,
}
PRODUCTS = ("linalg.matmul", "linalg.batch_matmul", "tosa.matmul", "tosa.conv2d")


def optimize(path, *options):
    command = ["mca-opt", str(path), *options]
    if ".generic." in path.name:
        command.append("--allow-unregistered-dialect")
    return subprocess.run(command, capture_output=True, text=True, check=True)


def count_ops(text):
    return Counter(re.findall(r'(?:= |^ *)"?([a-z_]+\.[a-z_0-9]+)', text, re.MULTILINE))


def keeps_projection(name):
    """One product projects Q, K and V, or no named operation does."""
    return name.startswith(("gpt2", "nn.")) or name.endswith(".jax.mlir")


def test_every_model_is_in_the_table():
    assert {path.name for path in MODELS.glob("*.mlir")} == set(EXPECTED)


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_refusals_are_explained(name):
    assert bool(EXPECTED[name]["missed"]) == ("why" in EXPECTED[name])


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_rewrites(name):
    result = optimize(
        MODELS / name,
        "--mca-approximate-attention=alpha=0.2",
        "--remarks-filter=mca-match",
    )
    missed = re.findall(r"\[Missed\] (\w+)", result.stderr)
    assert result.stdout.count("mca.encode") == EXPECTED[name]["rewritten"]
    assert missed == EXPECTED[name]["missed"]
    layers = re.findall(r"Layer=(\d+)", result.stderr)
    assert layers == [str(i) for i in range(EXPECTED[name]["rewritten"])]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_the_result_is_used(name):
    """A rewrite that the product does not read is dead and leaves V exact."""
    result = optimize(
        MODELS / name, "--mca-approximate-attention=alpha=0.2", "--canonicalize"
    )
    assert result.stdout.count("mca.encode") == EXPECTED[name]["rewritten"]


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_everything_else_is_untouched(name):
    before = count_ops(optimize(MODELS / name).stdout)
    after = count_ops(
        optimize(MODELS / name, "--mca-approximate-attention=alpha=0.2").stdout
    )
    rewritten = EXPECTED[name]["rewritten"]
    removed = before - after
    products = sum(removed[op] for op in PRODUCTS)
    assert products == (0 if keeps_projection(name) else rewritten)
    for op, count in removed.items():
        assert count <= REMOVABLE.get(op, 0) * rewritten, op


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_second_run_changes_nothing(name, tmp_path):
    once = tmp_path / f"once.{name}"
    twice = tmp_path / f"twice.{name}"
    optimize(MODELS / name, "--mca-approximate-attention=alpha=0.2", "-o", once)
    optimize(once, "--mca-approximate-attention=alpha=0.4", "-o", twice)
    assert once.read_text() == twice.read_text()
