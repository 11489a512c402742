# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""The emulator and the numbers find every mistake in kernels of products: a barrier or a
wait for a copy that is gone, an index that is one too large."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
import test_attend_tokens as attend  # noqa: E402
import test_gather as gather  # noqa: E402
from emulated import random, tensor  # noqa: E402
from mutants import MutatedProgram, assert_caught  # noqa: E402


@pytest.mark.parametrize(
    "kind, options, waits",
    [("f32", "", 1), ("f16", "", 2), ("bf16", "", 2), ("f16", "chip=sm_75", 1), ("f32", "tf32", 1)],
)
def test_matmul(kind, options, waits, tmp_path):
    """Several blocks, several steps of both buffers."""
    shapes = (70, 96), (96, 72), (70, 72)
    a, b, c = (tensor(shape, element, dynamic=False) for shape, element in zip(shapes, (kind, kind, "f32")))
    text = f"""func.func @main(%a: {a}, %b: {b}, %c: {c}) -> {c} {{
      %r = linalg.matmul ins(%a, %b : {a}, {b}) outs(%c : {c}) -> {c}
      return %r : {c}
    }}"""
    arrays = [random(element, shape, seed) for seed, (shape, element) in enumerate(zip(shapes, (kind, kind, "f32")))]
    assert_caught(MutatedProgram(text, [("f32", 2)], tmp_path, options), arrays, waits)


# Few rows of many terms: none of a tile takes as many steps as another.
SAMPLED = {"n": 9, "terms": 300, **gather.SAMPLED}
CODED = {"kinds": gather.INT8, "rows": True, "trips": True, "d": 208}


@pytest.mark.parametrize(
    "form, options, waits",
    [
        (SAMPLED, "", 2),
        ({**SAMPLED, "kinds": gather.F16}, "", 3),
        ({"rows": True, "d": 96, "n": 130, "kinds": gather.F16}, "", 3),
        (CODED, "", 3),
        (CODED, "chip=sm_75", 2),
    ],
)
def test_gather_matmul(form, options, waits, tmp_path):
    case = gather.Gather(**form)
    arrays, _, _ = gather.inputs(case)
    assert_caught(gather.compiled(case, arrays, tmp_path, options, MutatedProgram), list(arrays.values()), waits)


def test_attend_tokens(tmp_path):
    arrays = attend.inputs(attend.SIZES[0], shared=True)
    shapes = {name: array.shape for name, array in arrays.items()}
    program = attend.program(tmp_path, shapes, True, 2, False, "", MutatedProgram)
    assert_caught(program, list(arrays.values()), waits=1)
