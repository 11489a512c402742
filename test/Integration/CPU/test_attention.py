# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Whole attention blocks against numpy in float64, by tiles of few rows."""

import os
import re
import subprocess
import sys
from functools import partial
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
from attention import Block, expected, module  # noqa: E402
from compiled import EPSILON, QuickProgram, load, store  # noqa: E402

LIBRARIES = os.environ["MCA_LLVM_LIBRARIES"]


def pipeline(width, tile_bytes, packed_width):
    """mca-to-cpu with another size of tiles, operands packed for `packed_width`."""
    options = [f"--mca-to-cpu=vector-width={width}", "--dump-pass-pipeline"]
    done = subprocess.run(["mca-opt", *options], input="", capture_output=True, text=True, check=True)
    text, count = re.subn(r"tile-bytes=\d+", f"tile-bytes={tile_bytes}", done.stderr.partition("\n")[2])
    packed = rf"\g<1>{packed_width or width}"
    text, widths = re.subn(r"(mca-pack-operands\{[^}]*vector-width=)\d+", packed, text)
    assert count == widths == 1
    return text


class Attention(QuickProgram):
    def __init__(self, block, folder, width=8, tile_bytes=4096, packed_width=None):
        self.block = block
        self.pipeline = f"--pass-pipeline={pipeline(width, tile_bytes, packed_width)}"
        super().__init__(module(block), [(block.kind, 3)], folder, LIBRARIES)


def make_masks(block, n, rng, hidden_row=False):
    """Key 0 is visible to all; `hidden_row`: the last query sees no key."""
    for name in block.masks:
        if name == "keys":
            mask = rng.random((block.batch, n)) < 0.7
            mask[:, 0] = True
            yield mask
            continue
        if name == "added":
            yield rng.standard_normal((block.batch, block.heads, block.groups, n, n)).astype(np.float32)
            continue
        low = -np.inf if name == "causal" else np.finfo(np.float32).min
        mask = np.where(np.tri(n, dtype=bool), 0, low).astype(np.float32)
        if hidden_row:
            mask[-1] = low
        yield mask


def run(program, n, seed=0, hidden_row=False):
    """What the program and numpy make of the same numbers, [b, n, d]."""
    block, rng = program.block, np.random.default_rng(seed)
    kind = block.kind
    x = store(kind, rng.standard_normal((block.batch, n, block.d)))
    masks = list(make_masks(block, n, rng, hidden_row))
    weights = {name: store(kind, array) for name, _, array in block.weights()}
    (y,) = program(x, *masks, *(() if block.constant else weights.values()))
    loaded = {name: load(kind, array) for name, array in weights.items()}
    return load(kind, y), expected(block, load(kind, x), masks, loaded)


def check(program, n, **options):
    y, exact = run(program, n, **options)
    assert y.shape == exact.shape
    # Probabilities, heads and results are rounded to `kind`.
    tolerance = {"f32": 1e-5}.get(program.block.kind, 4 * EPSILON[program.block.kind])
    assert np.linalg.norm(y - exact) <= tolerance * np.linalg.norm(exact)
    assert abs(y - exact).max() <= 2 * tolerance * abs(exact).max()


ALL = (1, 5, 25, 77, 128, 197, 300)
STATIC = [
    (4, Block(n=1, d=32)),
    (8, Block(n=5, d=32, heads=8, batch=3, masks=("keys",))),
    (16, Block(n=77, d=96, heads=3, masks=("low",), transposed=True)),
    (8, Block(n=197, d=64, heads=1, masks=("added",))),
    (16, Block(n=300, d=64, heads=2, groups=4, batch=3, masks=("keys", "causal"))),
    (16, Block(n=128, d=512, heads=8, masks=("keys",), constant=False)),
]


@pytest.mark.parametrize("width, block", STATIC)
def test_static_sizes(width, block, tmp_path):
    check(Attention(block, tmp_path, width), block.n)


@pytest.mark.parametrize("width", [4, 8, 16])
def test_vector_widths(width, tmp_path):
    """Rows and panels in 8 tiles, heads of one row tile beside grouped ones."""
    block = Block(n=128, d=128, heads=2, groups=2, batch=2, masks=("causal",))
    check(Attention(block, tmp_path, width), block.n)


@pytest.mark.parametrize("width, masks, groups", [(4, ("keys",), 1), (8, ("causal",), 2), (16, ("keys", "added"), 1)])
def test_dynamic_sizes(width, masks, groups, tmp_path):
    program = Attention(Block(n=None, d=96, heads=3, groups=groups, batch=3, masks=masks), tmp_path, width)
    for n in ALL:
        check(program, n, seed=n)


@pytest.mark.parametrize("kind", ["f16", "bf16"])
@pytest.mark.parametrize("n", [128, None])
def test_half_inputs(kind, n, tmp_path):
    program = Attention(Block(n=n, d=64, heads=2, masks=("keys",), kind=kind, constant=False), tmp_path)
    for size in [n] if n else [5, 77]:
        check(program, size)


@pytest.mark.parametrize("tile_bytes", [1, 10_000, 262_144, 1 << 40])
def test_any_tile_size(tile_bytes, tmp_path):
    """From the fewest rows to all of them, and a last tile that is smaller."""
    block = Block(n=197, d=32, heads=1, masks=("causal",))
    check(Attention(block, tmp_path, tile_bytes=tile_bytes), block.n)


@pytest.mark.parametrize("width, packed_width", [(16, 4), (4, 16)])
def test_weights_packed_for_another_tile(width, packed_width, tmp_path):
    """Panels of 8 columns, which no kernel of 16 lanes reads; panels of 64 columns,
    which kernels of 4 lanes read 8 at a time."""
    block = Block(n=77, d=64, heads=2)
    check(Attention(block, tmp_path, width, packed_width=packed_width), block.n)


def test_causal_row_that_sees_nothing(tmp_path):
    """No number where numpy has none, and nowhere else."""
    program = Attention(Block(n=77, d=32, heads=2, masks=("causal",)), tmp_path)
    y, exact = run(program, 77, hidden_row=True)
    assert np.all(np.isnan(exact[:, -1]))
    assert np.array_equal(np.isnan(y), np.isnan(exact))
    assert np.linalg.norm(y[:, :-1] - exact[:, :-1]) <= 1e-5 * np.linalg.norm(exact[:, :-1])


def test_lowest_finite_masks_of_a_row(tmp_path):
    """All keys count the same."""
    program = Attention(Block(n=77, d=32, heads=2, masks=("low",)), tmp_path)
    check(program, 77, hidden_row=True)
