# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Kernels of linalg contractions on the emulated GPU against numpy in float64."""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from emulated import EmulatedProgram, assert_close, load, random, tensor  # noqa: E402


@dataclass(frozen=True)
class Contraction:
    """`equation` as of einsum; `kinds` of both factors and the result."""

    equation: str
    kinds: tuple = ("f32", "f32", "f32")
    fill: bool = False

    @property
    def operands(self):
        left, result = self.equation.split("->")
        return [*left.split(","), result]

    def shapes(self, sizes):
        return [tuple(sizes[loop] for loop in operand) for operand in self.operands]

    def attributes(self):
        result = self.operands[2]
        summed = [loop for loop in self.operands[0] if loop not in result]
        loops = [*result, *summed]
        maps = [f"affine_map<({', '.join(loops)}) -> ({', '.join(operand)})>" for operand in self.operands]
        iterators = ["parallel"] * len(result) + ["reduction"] * len(summed)
        quoted = ", ".join(f'"{iterator}"' for iterator in iterators)
        return f"{{indexing_maps = [{', '.join(maps)}], iterator_types = [{quoted}]}}"

    def body(self):
        a, b, c = self.kinds
        lines = [f"^bb0(%x: {a}, %y: {b}, %s: {c}):"]
        factors = []
        for name, kind in (("x", a), ("y", b)):
            if kind != c:
                lines.append(f"%{name}w = arith.extf %{name} : {kind} to {c}")
            factors.append(f"%{name}" if kind == c else f"%{name}w")
        lines.append(f"%p = arith.mulf {', '.join(factors)} : {c}")
        lines.append(f"%r = arith.addf %s, %p : {c}\nlinalg.yield %r : {c}")
        return "\n".join(lines)

    def module(self, types):
        a, b, c = types
        start = ""
        if self.fill:
            start = f"%h = arith.constant 0.5 : {self.kinds[2]}\n%f = linalg.fill ins(%h : {self.kinds[2]}) outs(%c : {c}) -> {c}"
        return f"""func.func @main(%a: {a}, %b: {b}, %c: {c}) -> {c} {{
          {start}
          %r = linalg.generic {self.attributes()} ins(%a, %b : {a}, {b}) outs(%{"f" if self.fill else "c"} : {c}) {{
            {self.body()}
          }} -> {c}
          return %r : {c}
        }}"""


def check(case, sizes, folder, dynamic=False, options="", tolerance=None):
    shapes = case.shapes(sizes)
    types = [tensor(shape, kind, dynamic) for shape, kind in zip(shapes, case.kinds)]
    program = EmulatedProgram(case.module(types), [(case.kinds[2], len(shapes[2]))], folder, options)
    again = [sizes]
    if dynamic:  # The same program with other sizes, and with none.
        again += [{loop: size + 29 for loop, size in sizes.items()}, dict(sizes, m=0), dict(sizes, k=0)]
    for seed, these in enumerate(again):
        arrays = [random(kind, shape, seed + i) for i, (kind, shape) in enumerate(zip(case.kinds, case.shapes(these)))]
        a, b, c = (load(kind, array) for kind, array in zip(case.kinds, arrays))
        expected = np.einsum(case.equation, a, b) + (0.5 if case.fill else c)
        (result,) = program(*arrays)
        assert_close(case.kinds[2], result, expected, tolerance)


F16, BF16 = ("f16", "f16", "f32"), ("bf16", "bf16", "f32")
SIZES = [
    ("mk,kn->mn", {"m": 70, "k": 48, "n": 96}),  # units of 16 bytes, rows end in a tile
    ("mk,nk->mn", {"m": 33, "k": 64, "n": 65}),
    ("km,kn->mn", {"m": 68, "k": 20, "n": 64}),
    ("km,nk->mn", {"m": 72, "k": 40, "n": 16}),
    ("mk,kn->nm", {"m": 40, "k": 64, "n": 24}),
    ("mk,kn->mn", {"m": 67, "k": 37, "n": 29}),  # no units
    ("bmk,khn->bhmn", {"b": 2, "m": 40, "k": 64, "h": 3, "n": 32}),
]


@pytest.mark.parametrize("kinds", [("f32",) * 3, F16, BF16, ("f16",) * 3, ("f16", "f32", "f32")], ids="-".join)
@pytest.mark.parametrize("equation, sizes", SIZES)
def test_layouts(equation, sizes, kinds, tmp_path):
    check(Contraction(equation, kinds), sizes, tmp_path)


@pytest.mark.parametrize("kinds", [("f32",) * 3, F16])
@pytest.mark.parametrize("equation", ["bhmk,bhnk->bhmn", "bhmk,bhkn->bhmn"])
def test_dynamic_sizes(equation, kinds, tmp_path):
    # Rows of whole units at first, of odd sizes later.
    sizes = {"b": 2, "h": 1, "m": 40, "k": 40, "n": 48}
    check(Contraction(equation, kinds), sizes, tmp_path, dynamic=True)


@pytest.mark.parametrize("dynamic", [False, True])
def test_fill_starts_the_sums(dynamic, tmp_path):
    check(Contraction("mk,kn->mn", fill=True), {"m": 70, "k": 48, "n": 64}, tmp_path, dynamic)


@pytest.mark.parametrize("kinds", [("f32",) * 3, F16], ids="-".join)
def test_tiles_of_more_rows(kinds, tmp_path):
    """Enough work for the large tiles, of 64 and of 128 columns."""
    for columns in (64, 128):
        sizes = {"b": 256, "m": 128, "k": 40, "n": columns}
        check(Contraction("bmk,kn->bmn", kinds), sizes, tmp_path)


@pytest.mark.parametrize("equation, sizes", SIZES)
def test_tf32(equation, sizes, tmp_path):
    check(Contraction(equation), sizes, tmp_path, options="tf32", tolerance=1e-3)


def test_chip_without_tensor_cores(tmp_path):
    check(Contraction("mk,kn->mn", F16), {"m": 70, "k": 48, "n": 64}, tmp_path, options="chip=sm_75")
