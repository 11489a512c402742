# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""The emulator and the numbers find every mistake in kernels of lists and of blocks:
a barrier that is gone, an index that is one too large."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
import test_lists as lists  # noqa: E402
from emulated import random  # noqa: E402
from mutants import MutatedProgram, assert_caught  # noqa: E402

BLOCKS = """
#rows = {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>],
         iterator_types = ["parallel", "reduction"]}
#columns = {indexing_maps = [affine_map<(i, j) -> (j, i)>, affine_map<(i, j) -> (i)>],
            iterator_types = ["parallel", "reduction"]}
#scale = {indexing_maps = [affine_map<(i, j) -> (i, j)>, affine_map<(i, j) -> (i)>, affine_map<(i, j) -> (i, j)>],
          iterator_types = ["parallel", "parallel"]}
#all = {indexing_maps = [affine_map<(i) -> (i)>, affine_map<(i) -> ()>], iterator_types = ["reduction"]}
#each = {indexing_maps = [affine_map<(i) -> (i)>], iterator_types = ["parallel"]}
func.func @main(%x: tensor<3x40x64xf32>, %y: tensor<3x64xf32>) -> tensor<3x64xf32> {
  %zero = arith.constant 0.0 : f32
  %c0 = arith.constant 0 : index
  %c1 = arith.constant 1 : index
  %c3 = arith.constant 3 : index
  %r = scf.forall (%h) in (3) shared_outs(%all = %y) -> tensor<3x64xf32> {
    %head = tensor.extract_slice %x[%h, 0, 0] [1, 40, 64] [1, 1, 1] : tensor<3x40x64xf32> to tensor<40x64xf32>
    %row = tensor.extract_slice %all[%h, 0] [1, 64] [1, 1] : tensor<3x64xf32> to tensor<64xf32>
    %empty = tensor.empty() : tensor<40xf32>
    %start = linalg.fill ins(%zero : f32) outs(%empty : tensor<40xf32>) -> tensor<40xf32>
    %sums = linalg.generic #rows ins(%head : tensor<40x64xf32>) outs(%start : tensor<40xf32>) {
    ^bb0(%a: f32, %s: f32):
      %t = arith.addf %a, %s : f32
      linalg.yield %t : f32
    } -> tensor<40xf32>
    %some = tensor.extract %sums[%c3] : tensor<40xf32>
    %wide = tensor.empty() : tensor<40x64xf32>
    %scaled = linalg.generic #scale ins(%head, %sums : tensor<40x64xf32>, tensor<40xf32>) outs(%wide : tensor<40x64xf32>) {
    ^bb0(%a: f32, %s: f32, %o: f32):
      %t = arith.mulf %a, %s : f32
      %u = arith.addf %t, %some : f32
      linalg.yield %u : f32
    } -> tensor<40x64xf32>
    %totals = linalg.generic #columns ins(%scaled : tensor<40x64xf32>) outs(%row : tensor<64xf32>) {
    ^bb0(%a: f32, %s: f32):
      %t = arith.addf %a, %s : f32
      linalg.yield %t : f32
    } -> tensor<64xf32>
    %one = tensor.insert %some into %totals[%c3] : tensor<64xf32>
    %result = scf.for %i = %c0 to %c3 step %c1 iter_args(%part = %one) -> tensor<64xf32> {
      %none = tensor.empty() : tensor<f32>
      %nothing = linalg.fill ins(%zero : f32) outs(%none : tensor<f32>) -> tensor<f32>
      %sum = linalg.generic #all ins(%part : tensor<64xf32>) outs(%nothing : tensor<f32>) {
      ^bb0(%a: f32, %s: f32):
        %t = arith.addf %a, %s : f32
        linalg.yield %t : f32
      } -> tensor<f32>
      %total = tensor.extract %sum[] : tensor<f32>
      %next = linalg.generic #each outs(%part : tensor<64xf32>) {
      ^bb0(%a: f32):
        %t = arith.addf %a, %total : f32
        linalg.yield %t : f32
      } -> tensor<64xf32>
      scf.yield %next : tensor<64xf32>
    }
    scf.forall.in_parallel {
      tensor.parallel_insert_slice %result into %all[%h, 0] [1, 64] [1, 1] : tensor<64xf32> into tensor<3x64xf32>
    }
  }
  return %r : tensor<3x64xf32>
}
"""


def test_blocks(tmp_path):
    """In front of the loop one is too many: upstream's analysis sees what a loop does, not
    that it waits before it does that."""
    program = MutatedProgram(BLOCKS, [("f32", 2)], tmp_path)
    arrays = [random("f32", (3, 40, 64), 1), random("f32", (3, 64), 2)]
    assert_caught(program, arrays, waits=8, spare=1)


SOFTMAX = """
#row = affine_map<(i, j) -> (i)>
#all = affine_map<(i, j) -> (i, j)>
func.func @main(%x: tensor<5x70xf32>) -> tensor<5x70xf32> {
  %least = arith.constant 0xFF800000 : f32
  %zero = arith.constant 0.0 : f32
  %rows = tensor.empty() : tensor<5xf32>
  %low = linalg.fill ins(%least : f32) outs(%rows : tensor<5xf32>) -> tensor<5xf32>
  %max = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]}
    ins(%x : tensor<5x70xf32>) outs(%low : tensor<5xf32>) {
  ^bb0(%a: f32, %s: f32):
    %t = arith.maximumf %a, %s : f32
    linalg.yield %t : f32
  } -> tensor<5xf32>
  %e = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
    ins(%x, %max : tensor<5x70xf32>, tensor<5xf32>) outs(%x : tensor<5x70xf32>) {
  ^bb0(%a: f32, %m: f32, %o: f32):
    %d = arith.subf %a, %m : f32
    %t = math.exp %d : f32
    linalg.yield %t : f32
  } -> tensor<5x70xf32>
  %start = linalg.fill ins(%zero : f32) outs(%rows : tensor<5xf32>) -> tensor<5xf32>
  %sum = linalg.generic {indexing_maps = [#all, #row], iterator_types = ["parallel", "reduction"]}
    ins(%e : tensor<5x70xf32>) outs(%start : tensor<5xf32>) {
  ^bb0(%a: f32, %s: f32):
    %t = arith.addf %a, %s : f32
    linalg.yield %t : f32
  } -> tensor<5xf32>
  %p = linalg.generic {indexing_maps = [#all, #row, #all], iterator_types = ["parallel", "parallel"]}
    ins(%e, %sum : tensor<5x70xf32>, tensor<5xf32>) outs(%e : tensor<5x70xf32>) {
  ^bb0(%a: f32, %s: f32, %o: f32):
    %t = arith.divf %a, %s : f32
    linalg.yield %t : f32
  } -> tensor<5x70xf32>
  return %p : tensor<5x70xf32>
}
"""


def test_loops(tmp_path):
    """A thread or a warp for each row: nobody waits, and indices are those of global memory."""
    program = MutatedProgram(SOFTMAX, [("f32", 2)], tmp_path)
    assert_caught(program, [random("f32", (5, 70), 1)], waits=0)


def test_order(tmp_path):
    shape, thresholds = (2, 300), (64, 20, 1)
    counts = np.random.default_rng(1).integers(-2, 67, shape).astype(np.int32)
    program = lists.order_tokens(tmp_path, shape, 64, thresholds, kind=MutatedProgram)
    bounds = np.full((2, len(thresholds) + 1), -1, np.int32)
    assert_caught(program, [counts, np.full_like(counts, -1), bounds], waits=5)


@pytest.mark.parametrize("length, waits", [("padded", 1), ("attended", 2)])
def test_counts(length, waits, tmp_path):
    shapes = (2, 6, 19, 70), (2, 3, 70)
    program = lists.sample_counts(tmp_path, "f32", "ceil", length, shapes, kind=MutatedProgram)
    arrays = [lists.probabilities("f32", shapes[0], 3), np.full(shapes[1], -1, np.int32)]
    assert_caught(program, arrays, waits)
