# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
# RUN: env MCA_EMULATOR_LIBRARY=0 MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Products that mca-call-gemm leaves to a library, against numpy in float64: by the
emulator's, which ends the program where a matrix is not within device memory, and by
kernels where there is none."""

import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent))
sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from emulated import EmulatedProgram, assert_close, load, random, tensor  # noqa: E402
from test_products import BF16, F16, SIZES, Contraction  # noqa: E402


class LibraryProgram(EmulatedProgram):
    before = "mca-call-gemm,"


class RoundingLibraryProgram(EmulatedProgram):
    before = "mca-call-gemm{tf32},"


def module(case, types, constant=None):
    """The product of arguments, started from zero; B is `constant` if given."""
    a, b, c = types
    kind = case.kinds[2]
    sizes = [f"%{dim}" for dim, size in enumerate(c.split("<")[1].split("x")[:-1]) if size == "?"]
    read = "\n".join(f"%c{dim[1:]} = arith.constant {dim[1:]} : index\n{dim} = tensor.dim %like, %c{dim[1:]} : {c}" for dim in sizes)
    argument, weight = (f", %b: {b}", "") if constant is None else ("", f"%b = arith.constant {constant} : {b}")
    return f"""func.func @main(%a: {a}{argument}, %like: {c}) -> {c} {{
      {read}
      {weight}
      %zero = arith.constant 0.0 : {kind}
      %e = tensor.empty({", ".join(sizes)}) : {c}
      %f = linalg.fill ins(%zero : {kind}) outs(%e : {c}) -> {c}
      %r = linalg.generic {case.attributes()} ins(%a, %b : {a}, {b}) outs(%f : {c}) {{
        {case.body()}
      }} -> {c}
      return %r : {c}
    }}"""


def check(case, sizes, folder, dynamic=False, program=LibraryProgram, tolerance=None):
    types = [tensor(shape, kind, dynamic) for shape, kind in zip(case.shapes(sizes), case.kinds)]
    compiled = program(module(case, types), [(case.kinds[2], len(case.operands[2]))], folder)
    again = [sizes]
    if dynamic:
        again += [{loop: size + 29 for loop, size in sizes.items()}, dict(sizes, m=0), dict(sizes, k=0)]
    for seed, these in enumerate(again):
        arrays = [random(kind, shape, seed + i) for i, (kind, shape) in enumerate(zip(case.kinds, case.shapes(these)))]
        a, b = (load(kind, array) for kind, array in zip(case.kinds, arrays[:2]))
        (result,) = compiled(*arrays)
        assert_close(case.kinds[2], result, np.einsum(case.equation, a, b), tolerance)


BATCHES = [
    ("bmk,kn->bmn", {"b": 3, "m": 20, "k": 16, "n": 24}),  # rows of all batches
    ("bmk,bkn->bmn", {"b": 3, "m": 20, "k": 16, "n": 24}),
    ("mk,hkn->hmn", {"m": 20, "k": 16, "h": 3, "n": 24}),  # one matrix for all
    ("mhk,nhk->hmn", {"m": 20, "h": 3, "k": 16, "n": 24}),  # heads beside each other
    ("mk,khn->mhn", {"m": 20, "h": 3, "k": 16, "n": 24}),  # columns of all heads
    ("bmhk,bnhk->bhmn", {"b": 2, "m": 20, "h": 3, "k": 16, "n": 24}),  # is not called
]


@pytest.mark.parametrize("kinds", [("f32",) * 3, F16, BF16, ("f16",) * 3], ids="-".join)
@pytest.mark.parametrize("equation, sizes", SIZES)
def test_layouts(equation, sizes, kinds, tmp_path):
    check(Contraction(equation, kinds), sizes, tmp_path)


@pytest.mark.parametrize("dynamic", [False, True])
@pytest.mark.parametrize("equation, sizes", BATCHES)
def test_batches(equation, sizes, dynamic, tmp_path):
    check(Contraction(equation), sizes, tmp_path, dynamic)


def test_tf32(tmp_path):
    check(Contraction("mk,kn->mn"), SIZES[0][1], tmp_path, program=RoundingLibraryProgram, tolerance=1e-3)


def test_constant(tmp_path):
    """The library gets the device's copy."""
    case, sizes = Contraction("mk,kn->mn"), {"m": 8, "k": 4, "n": 4}
    types = [tensor(shape, kind, False) for shape, kind in zip(case.shapes(sizes), case.kinds)]
    weight = random("f32", (4, 4), 1)
    program = LibraryProgram(module(case, types, f"dense<{weight.tolist()}>"), [("f32", 2)], tmp_path)
    a = random("f32", (8, 4), 2)
    (result,) = program(a, np.zeros((8, 4), np.float32))
    assert_close("f32", result, a.astype(np.float64) @ weight)
