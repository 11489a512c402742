# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Approximated attention blocks head by head and by tiles of few rows."""

import ctypes
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
sys.path.insert(0, str(Path(__file__).parents[1] / "Encode" / "Inputs"))
import compiled  # noqa: E402
from attention import Block, module  # noqa: E402
from test_attention import LIBRARIES, Attention, pipeline, run  # noqa: E402

ONE_TILE = 1 << 40
EXACT = 1e-30


class Estimated(Attention):
    def __init__(self, block, folder, estimator, alpha=1.0, tile_bytes=4096, width=16, few_heads=3):
        self.block = block
        text, count = re.subn(r"few-heads=\d+", f"few-heads={few_heads}", pipeline(width, tile_bytes, None))
        assert count == 1
        self.pipeline = f"--pass-pipeline={text}"
        command = ["mca-opt", f"--mca-approximate-attention=estimator={estimator} alpha={alpha}"]
        done = subprocess.run(command, input=module(block), capture_output=True, text=True, check=True)
        assert "mca." in done.stdout
        compiled.QuickProgram.__init__(self, done.stdout, [(block.kind, 3)], folder, LIBRARIES)


def close(a, b, tolerance=1e-5):
    return np.linalg.norm(a - b) <= tolerance * np.linalg.norm(b)


BLOCKS = [
    Block(n=128, d=96, heads=3),
    Block(n=77, d=64, heads=2, batch=2, masks=("keys",)),
    Block(n=128, d=64, heads=1),
    Block(n=96, d=128, heads=2, groups=2, batch=2, masks=("keys",)),
    Block(n=None, d=96, heads=3, batch=2),
    Block(n=None, d=64, heads=2, groups=2),
]


@pytest.mark.parametrize("estimator", ["sampling", "centroid", "relaxed"])
@pytest.mark.parametrize("block", BLOCKS)
def test_everything_exact(estimator, block, tmp_path):
    program = Estimated(block, tmp_path, estimator, EXACT)
    for n in [block.n] if block.n else [5, 77, 128]:
        y, exact = run(program, n)
        assert close(y, exact)


@pytest.mark.parametrize("estimator", ["sampling", "centroid", "relaxed"])
@pytest.mark.parametrize("block", BLOCKS)
def test_tiles_do_not_matter(estimator, block, tmp_path):
    """What a token gets depends on all rows of its head, in whatever tiles they come."""
    programs = []
    for tile_bytes in 4096, ONE_TILE:
        folder = tmp_path / str(tile_bytes)
        folder.mkdir()
        programs.append(Estimated(block, folder, estimator, tile_bytes=tile_bytes))
    for n in [block.n] if block.n else [5, 77, 128]:
        (some, exact), (all_rows, _) = (run(program, n) for program in programs)
        assert close(some, all_rows)
        assert not close(some, exact, 1e-3)


FEW_HEADS = [
    Block(n=300, d=64, heads=1),
    Block(n=300, d=128, heads=2, masks=("keys",)),
    Block(n=200, d=96, heads=3),
    Block(n=256, d=128, heads=1, groups=2, masks=("keys",)),
    Block(n=None, d=96, heads=3, masks=("keys",)),
    Block(n=None, d=64, heads=1),
]


@pytest.mark.parametrize("estimator", ["sampling", "centroid", "relaxed"])
@pytest.mark.parametrize("block", FEW_HEADS)
def test_number_of_threads(estimator, block, tmp_path):
    """The same numbers whatever rows of a head a thread gets, near those of threads that get heads."""
    folders = [tmp_path / name for name in ("rows", "heads")]
    for folder in folders:
        folder.mkdir()
    program = Estimated(block, folders[0], estimator, tile_bytes=1 << 18)
    by_heads = Estimated(block, folders[1], estimator, tile_bytes=1 << 18, few_heads=0)
    library = ctypes.CDLL(str(Path(LIBRARIES) / "libomp.so"))
    for n in [block.n] if block.n else [5, 77, 300]:
        results = []
        for threads in (1, 2, 3, 4):
            library.omp_set_num_threads(threads)
            results.append(run(program, n)[0])
        assert all(np.array_equal(results[0], other) for other in results[1:])
        assert close(results[0], run(by_heads, n)[0])
