# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Attention to padded sequences: as numpy has it in float64, and without a look at the
padding. Tokens there are NaN, which any product with them would pass on."""

import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from attention import Block, expected, module  # noqa: E402
from compiled import EPSILON, QuickProgram, load, store  # noqa: E402
from test_attention import LIBRARIES, pipeline  # noqa: E402


class Attention(QuickProgram):
    def __init__(self, block, folder, width):
        self.block, self.width = block, width
        self.pipeline = f"--mca-to-cpu=vector-width={width}"
        super().__init__(module(block), [(block.kind, 3)], folder, LIBRARIES)


def causal_mask(n):
    return np.where(np.tri(n, dtype=bool), 0, -np.inf).astype(np.float32)


def run(program, keys):
    """Both results for the tokens [0, n) of which `keys`, [b, n], are seen."""
    block, rng = program.block, np.random.default_rng(0)
    n = keys.shape[1]
    x = rng.standard_normal((block.batch, n, block.d))
    for tokens, seen in zip(x, keys):
        last = np.flatnonzero(seen).max(initial=-1) + 1
        # Keys are counted by whole vectors; if there are none, all are read.
        tokens[-(-last // program.width) * program.width if last else n :] = np.nan
    x = store(block.kind, x)
    masks = [keys if name == "keys" else causal_mask(n) for name in block.masks]
    weights = {name: store(block.kind, array) for name, _, array in block.weights()}
    (y,) = program(x, *masks, *(() if block.constant else weights.values()))
    loaded = {name: load(block.kind, array) for name, array in weights.items()}
    return load(block.kind, y), expected(block, np.nan_to_num(load(block.kind, x)), masks, loaded)


def check(program, keys):
    y, exact = run(program, keys)
    for row, want, seen in zip(y, exact, keys):
        last = np.flatnonzero(seen).max(initial=-1) + 1
        row, want = row[:last], want[:last]
        tolerance = {"f32": 1e-5}.get(program.block.kind, 4 * EPSILON[program.block.kind])
        assert np.isfinite(row).all()
        assert np.linalg.norm(row - want) <= tolerance * np.linalg.norm(want)


def lengths(n, *counts):
    return np.arange(n) < np.array(counts)[:, None]


@pytest.mark.parametrize("width", [4, 8, 16])
def test_sequences_of_different_lengths(width, tmp_path):
    block = Block(n=128, d=64, heads=2, batch=4, masks=("keys",))
    check(Attention(block, tmp_path, width), lengths(128, 25, 128, 77, 1))


def test_one_mask_of_all_heads(tmp_path):
    program = Attention(Block(n=77, d=64, heads=4, masks=("keys",)), tmp_path, 16)
    for count in (1, 16, 17, 76, 77):
        check(program, lengths(77, count))


def test_holes(tmp_path):
    """Only what comes after the last key that is seen is skipped."""
    keys = np.zeros((2, 128), dtype=bool)
    keys[0, [0, 3, 40]] = keys[1, 90] = True
    check(Attention(Block(n=128, d=64, heads=2, batch=2, masks=("keys",)), tmp_path, 16), keys)


def test_no_key_is_seen(tmp_path):
    """No number, as ever; the other sequence has its own count."""
    program = Attention(Block(n=77, d=32, heads=2, batch=2, masks=("keys",)), tmp_path, 8)
    y, _ = run(program, lengths(77, 0, 20))
    assert np.isnan(y[0]).all()
    check(program, lengths(77, 0, 20))


@pytest.mark.parametrize("kind", ["f32", "bf16"])
def test_tiles_of_rows_and_a_causal_mask(kind, tmp_path):
    """Several tiles of rows read packed keys; each has a count of its own."""
    masks = ("keys", "causal")
    block = Block(n=600, d=64, heads=2, groups=2, batch=2, masks=masks, kind=kind, constant=kind == "f32")
    keys = lengths(600, 600, 130)
    keys[:, 1:7] = False
    check(Attention(block, tmp_path, 16), keys)


@pytest.mark.parametrize("n, batch", [(77, 2), (600, 1)])
def test_parts_and_wholes_of_masks(n, batch, tmp_path):
    """A tile has one sequence of all keys of the causal mask, or rows of it."""
    block = Block(n=n, d=64, heads=2, batch=batch, masks=("keys", "causal"))
    check(Attention(block, tmp_path, 8), lengths(n, *(30, 50)[:batch]))


@pytest.mark.parametrize("masks", [("keys",), ("keys", "causal")])
def test_dynamic_sizes(masks, tmp_path):
    program = Attention(Block(n=None, d=64, heads=2, batch=2, masks=masks), tmp_path, 8)
    for n, counts in ((1, (1, 1)), (40, (9, 40)), (77, (77, 30)), (700, (25, 333))):
        check(program, lengths(n, *counts))


@pytest.mark.parametrize("kind", ["f16", "bf16"])
@pytest.mark.parametrize("n", [128, None])
def test_half_inputs(kind, n, tmp_path):
    block = Block(n=n, d=64, heads=2, batch=2, masks=("keys",), kind=kind, constant=False)
    check(Attention(block, tmp_path, 16), lengths(128, 25, 100))


class Estimated(QuickProgram):
    """Approximated; `skips` False: without the pass."""

    def __init__(self, block, folder, estimator, tile_bytes, skips):
        self.block, self.width = block, 16
        text = pipeline(16, tile_bytes, None)
        if not skips:
            text, count = re.subn(r"mca-skip-dead-keys\{[^}]*\},", "", text)
            assert count == 1
        self.pipeline = f"--pass-pipeline={text}"
        command = ["mca-opt", f"--mca-approximate-attention=estimator={estimator} alpha=1.0"]
        done = subprocess.run(command, input=module(block), capture_output=True, text=True, check=True)
        super().__init__(done.stdout, [(block.kind, 3)], folder, LIBRARIES)


@pytest.mark.parametrize("estimator", ["sampling", "centroid", "relaxed"])
@pytest.mark.parametrize("n, tile_bytes", [(128, 1 << 40), (128, 4096), (None, 4096)])
def test_estimators(estimator, n, tile_bytes, tmp_path):
    """Statistics, counts and values are what they are without the pass."""
    block = Block(n=n, d=64, heads=2, batch=2, masks=("keys",))
    keys = lengths(128, 25, 100)
    programs = [Estimated(block, tmp_path, estimator, tile_bytes, skips) for skips in (True, False)]
    x = np.random.default_rng(1).standard_normal((2, 128, 64)).astype(np.float32)
    (y,), (plain,) = (program(x, keys) for program in programs)
    assert np.linalg.norm(y - plain) <= 1e-5 * np.linalg.norm(plain)
