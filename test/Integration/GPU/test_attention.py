# RUN: %python -m pytest -q %s
"""Whole attention blocks by mca-to-gpu, on the emulator with all of its checks, or on a GPU.

Exact ones against numpy in float64, approximate ones against the same program on the
CPU: their random numbers are the same, and so are levels and counts unless a sum of
probabilities that decides between two is rounded differently.
"""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path[:0] = [str(Path(__file__).parent / "Inputs"), str(Path(__file__).parents[1] / "CPU" / "Inputs")]
from attention import Block, expected, module  # noqa: E402
from targets import run_module  # noqa: E402

EPSILON = {"f16": 2.0**-10, "bf16": 2.0**-7}
ESTIMATORS = ["sampling", "centroid", "relaxed"]


def bits(array, kind):
    """The array as mca-run reads elements of `kind`."""
    if kind == "bf16":
        return ((array.astype("<f4").view("<u4") + 0x8000) >> 16).astype("<u2")
    return array.astype({"f32": "<f4", "f16": "<f2"}[kind])


def values(array, kind):
    """What such elements are."""
    if kind == "bf16":
        return (array.view("<u2").astype("<u4") << 16).view("<f4")
    return array.astype("<f4")


class Case:
    """One block with inputs in a folder."""

    def __init__(self, block, n, folder):
        self.block, self.folder = block, folder
        rng = np.random.default_rng(n)
        (folder / "block.mlir").write_text(module(block))
        x = bits(rng.standard_normal((block.batch, n, block.d)), block.kind)
        self.weights = {name: bits(array, block.kind) for name, _, array in block.weights()}
        self.inputs = [x, *self.masks(n, rng)]
        if not block.constant:
            self.inputs += self.weights.values()
        for index, array in enumerate(self.inputs):
            np.save(folder / f"{index}.npy", array)

    def masks(self, n, rng):
        for name in self.block.masks:
            if name == "keys":
                mask = rng.random((self.block.batch, n)) < 0.7
                mask[:, 0] = True
                yield mask
            else:
                yield np.where(np.tri(n, dtype=bool), 0, -np.inf).astype("<f4")

    def expected(self):
        kind, count = self.block.kind, len(self.block.masks)
        weights = {name: values(array, kind) for name, array in self.weights.items()}
        return expected(self.block, values(self.inputs[0], kind), self.inputs[1 : 1 + count], weights)

    def run(self, target, *options):
        """On the CPU, or on the emulator or what targets.py has in its place."""
        if target != "cpu":
            tolerance = 1e-5 if self.block.kind == "f32" else 8 * EPSILON[self.block.kind]
            result = run_module(self.folder / "block.mlir", self.files(), self.block.kind, options, tolerance)
            return values(result, self.block.kind)
        out = self.folder / "cpu.npy"
        inputs = [f"--input={path}" for path in self.files()]
        command = ["mca-run", str(self.folder / "block.mlir"), *inputs, f"--output={out}", *options]
        done = subprocess.run(command, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return values(np.load(out), self.block.kind)

    def files(self):
        return [self.folder / f"{index}.npy" for index in range(len(self.inputs))]


EXACT = {
    "heads": (Block(n=33, d=48, heads=3), 33),
    "batch": (Block(n=20, d=32, heads=2, batch=3, masks=("keys",)), 20),
    "dynamic": (Block(n=None, d=32, heads=2, batch=2, masks=("causal",)), 27),
    "groups": (Block(n=19, d=48, heads=2, groups=3, masks=("keys", "causal")), 19),
    "one": (Block(n=1, d=16, heads=2), 1),
    "many": (Block(n=17, d=64, heads=4, batch=64, masks=("keys",)), 17),
    "long": (Block(n=130, d=64, heads=1), 130),
    "f16": (Block(n=24, d=32, heads=2, kind="f16", constant=False), 24),
    "bf16": (Block(n=24, d=32, heads=2, kind="bf16", constant=False), 24),
}


@pytest.mark.parametrize("name", EXACT)
def test_exact(name, tmp_path):
    case = Case(*EXACT[name], tmp_path)
    wanted = case.expected()
    error = case.run("emulator") - wanted
    tolerance = 1e-5 if case.block.kind == "f32" else 4 * EPSILON[case.block.kind]
    assert np.linalg.norm(error) <= tolerance * np.linalg.norm(wanted)
    assert np.abs(error).max() <= 2 * tolerance * np.abs(wanted).max()


@pytest.mark.parametrize("estimator", ["exact", "sampling"])
def test_tf32(estimator, tmp_path):
    """Three products after one another, each within 2^-10 of its factors' sizes."""
    case = Case(Block(n=40, d=64, heads=2), 40, tmp_path)
    options = [] if estimator == "exact" else ["--alpha=0.01", f"--estimator={estimator}"]
    precise, rounded = (case.run("emulator", *options, *more) for more in ([], ["--tf32"]))
    error = np.linalg.norm(rounded - precise) / np.linalg.norm(precise)
    assert 2.0**-18 < error <= 3 * 2.0**-10


@pytest.mark.parametrize("name", ["batch", "dynamic", "f16"])
def test_library_products(name, tmp_path):
    case = Case(*EXACT[name], tmp_path)
    own, library = (case.run("emulator", *options) for options in ([], ["--library-products"]))
    tolerance = 1e-6 if case.block.kind == "f32" else 2 * EPSILON[case.block.kind]
    assert np.linalg.norm(library - own) <= tolerance * np.linalg.norm(own)


APPROXIMATE = {
    "keys": (Block(n=40, d=32, heads=4, batch=2, masks=("keys",)), 40),
    "dynamic": (Block(n=None, d=32, heads=2, masks=("keys",)), 45),
    "groups": (Block(n=24, d=48, heads=2, groups=3), 24),
}


@pytest.mark.parametrize("estimator", ESTIMATORS)
@pytest.mark.parametrize("name", APPROXIMATE)
def test_approximate(name, estimator, tmp_path):
    case = Case(*APPROXIMATE[name], tmp_path)
    options = ["--alpha=0.9", f"--estimator={estimator}", "--levels=all", "--int8-product=off", "--bf16-product=off"]
    exact, cpu, gpu = case.run("cpu"), case.run("cpu", *options), case.run("emulator", *options)
    assert np.abs(cpu - exact).max() > 1e-3, "nothing was approximated"
    assert np.abs(gpu - cpu).max() <= 1e-5 * np.abs(exact).max()


@pytest.mark.parametrize("name, alpha", [("keys", 0.05), ("keys", 0.5), ("dynamic", 0.2), ("groups", 0.2)])
def test_int8_product(name, alpha, tmp_path):
    """Heads choose at run time: by branches on the CPU, by counts on the device."""
    case = Case(*APPROXIMATE[name], tmp_path)
    options = [f"--alpha={alpha}", "--estimator=relaxed", "--levels=all", "--int8-product=on"]
    cpu, gpu = case.run("cpu", *options), case.run("emulator", *options)
    assert np.abs(gpu - cpu).max() <= 1e-5 * np.abs(cpu).max()
    if (name, alpha) == ("keys", 0.5):
        plain = case.run("cpu", *options[:-1], "--int8-product=off", "--bf16-product=off")
        assert np.abs(plain - cpu).max() > 1e-4 * np.abs(cpu).max(), "no head chose int8"


def test_bf16_product(tmp_path):
    """Probabilities whose last digits differ may be other ones in bf16."""
    case = Case(*APPROXIMATE["keys"], tmp_path)
    options = ["--alpha=0.9", "--estimator=relaxed", "--levels=int8"]
    runs = {
        name: case.run(target, *options, f"--bf16-product={product}")
        for name, target, product in (("cpu", "cpu", "on"), ("gpu", "emulator", "on"), ("plain", "cpu", "off"))
    }
    size = np.abs(runs["cpu"]).max()
    assert np.abs(runs["gpu"] - runs["cpu"]).max() <= 2.0**-8 * size
    assert np.abs(runs["gpu"] - runs["plain"]).max() > 1e-4 * size, "no head chose bf16"


def test_repeatable(tmp_path):
    case = Case(*APPROXIMATE["keys"], tmp_path)
    runs = [case.run("emulator", "--alpha=0.9", f"--chip={chip}") for chip in ("sm_80", "sm_80", "sm_90")]
    assert np.array_equal(runs[0], runs[1]) and np.array_equal(runs[0], runs[2])
