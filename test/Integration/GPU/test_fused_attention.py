# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Kernels of mca.fused_attention on the emulated GPU against numpy in float64."""

import os
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from emulated import LIBRARIES, EmulatedProgram, QuickProgram, load, random, store  # noqa: E402

TOLERANCE = {"f32": 2e-6, "f16": 2e-3, "bf16": 1.5e-2}


@dataclass(frozen=True)
class Case:
    """Letters of operands: g key heads, r query heads for each, n queries, m keys, e."""

    kind: str = "f32"
    e: int = 32
    n: int = 33
    m: int = 45
    g: int = 2
    r: int = 1
    dynamic: bool = False
    q: str = "grne"
    k: str = "gme"
    v: str = "gme"
    out: str = "grne"
    mask: str = ""  # What the mask depends on.
    how: str = "add"  # add, select or causal
    zero: bool = False
    result: str = ""  # The type, `kind` if empty.

    def sizes(self, dims):
        return [getattr(self, letter) for letter in dims]

    def type(self, dims, kind):
        """Sizes of heads are static."""
        sizes = [size if letter == "e" or not self.dynamic else "?" for letter, size in zip(dims, self.sizes(dims))]
        return f"tensor<{''.join(f'{size}x' for size in sizes)}{kind}>"

    def map(self, dims, summed):
        """The map of an operand of which e is one of the last two loops."""
        return f"affine_map<(g, r, n, m, d, f) -> ({', '.join(dims.replace('e', 'd' if summed else 'f'))})>"


BODIES = {
    "add": "%t = arith.addf %s, %mask : f32",
    "select": "%t = arith.select %mask, %s, %inf : f32",
    "causal": "%c = arith.cmpi sle, %j, %i : index\n %t = arith.select %c, %s, %inf : f32",
}


def module(case):
    kind, result = case.kind, case.result or case.kind
    operands = [("q", case.q, kind), ("k", case.k, kind), ("v", case.v, kind)]
    maps = [case.map(case.q, True), case.map(case.k, True), case.map(case.v, False)]
    mask = "i1" if case.how == "select" else "f32"
    if case.mask:
        operands.append(("m", case.mask, mask))
        maps.append(case.map(case.mask, False))
    operands.append(("init", case.out, result))
    types = {name: case.type(dims, element) for name, dims, element in operands}
    arguments = ", ".join(f"%{name}: {type}" for name, type in types.items())
    masks = f"masks(%m : {types['m']})" if case.mask else ""
    body = BODIES[case.how] if case.mask or case.how == "causal" else "%t = arith.mulf %s, %one : f32"
    return f"""func.func @main({arguments}) -> {types["init"]} {{
      %scale = arith.constant {case.e**-0.5:.9e} : f32
      %one = arith.constant 1.0 : f32
      %inf = arith.constant 0xFF800000 : f32
      %y = mca.fused_attention ins(%q, %k, %v : {types["q"]}, {types["k"]}, {types["v"]}) {masks}
        outs(%init : {types["init"]})
        {{indexing_maps = [{", ".join([*maps, case.map(case.out, False)])}]{", zero_masked" if case.zero else ""}}} scores {{
      ^bb0(%p: f32, %g: index, %r: index, %i: index, %j: index{f", %mask: {mask}" if case.mask else ""}):
        %s = arith.mulf %p, %scale : f32
        {body}
        mca.yield %t : f32
      }} -> {types["init"]}
      return %y : {types["init"]}
    }}"""


def make_mask(case):
    """Hides about a third; at least a key of each query stays, unless `zero`."""
    rng = np.random.default_rng(case.n)
    hidden = rng.random(case.sizes(case.mask)) < 0.3
    if case.zero:
        hidden[(slice(None),) * case.mask.index("n") + (1,)] = True
    elif "m" in case.mask:
        hidden[..., 0] = False
    if case.how == "select":
        return ~hidden
    return np.where(hidden, -np.inf, rng.standard_normal(hidden.shape)).astype(np.float32)


def expected(case, q, k, v, mask):
    product = np.einsum(f"{case.q},{case.k}->grnm", q, k) * case.e**-0.5
    if case.how == "causal":
        product = np.where(np.tri(case.n, case.m, dtype=bool), product, -np.inf)
    elif mask is not None:
        shape = [size if letter in case.mask else 1 for letter, size in zip("grnm", case.sizes("grnm"))]
        mask = np.moveaxis(mask, range(mask.ndim), np.argsort(np.argsort(["grnm".index(x) for x in case.mask])))
        mask = mask.reshape(shape)
        product = product + mask if case.how == "add" else np.where(mask, product, -np.inf)
    with np.errstate(invalid="ignore"):
        a = np.exp(product - product.max(-1, keepdims=True, initial=-np.inf))
        a = a / a.sum(-1, keepdims=True)
    if case.zero:
        a = np.nan_to_num(a)
    return np.einsum(f"grnm,{case.v}->{case.out}", a, v)


def check(case, folder, options="", tolerance=None, target=EmulatedProgram):
    inputs = [random(case.kind, case.sizes(dims), seed) for seed, dims in enumerate([case.q, case.k, case.v])]
    values = [load(case.kind, array).astype(float) for array in inputs]
    mask = make_mask(case) if case.mask else None
    result = case.result or case.kind
    out = store(result, np.full(case.sizes(case.out), np.nan, np.float32))
    program = target(module(case), [(result, out.ndim)], folder, options)
    (got,) = program(*inputs, *([] if mask is None else [mask]), out)
    wanted = expected(case, *values, mask)
    np.testing.assert_allclose(load(result, got), wanted, rtol=0, atol=tolerance or TOLERANCE[case.kind])


@pytest.mark.parametrize("kind", ["f32", "f16", "bf16"])
@pytest.mark.parametrize("e", [16, 32, 48, 64, 80, 96, 128])
def test_head_sizes(kind, e, tmp_path):
    check(Case(kind, e, n=70, m=65 if e < 96 else 130, g=1), tmp_path)


CASES = {
    "one": Case(n=1, m=1),
    "whole": Case(n=64, m=64),
    "dynamic": Case(dynamic=True, n=65, m=131),
    "groups": Case(r=3, n=20, q="ngre", k="mge", v="mge", out="ngre"),
    "transposed": Case(k="gem", v="gem", q="gern", out="gern", m=40),
    "rows and columns": Case(mask="nm"),
    "heads": Case(mask="grnm", m=67),
    "turned": Case(mask="mn"),
    "keys": Case(mask="m", how="select", m=100),
    "pairs": Case(mask="gnm", how="select", dynamic=True),
    "causal": Case(how="causal", n=70, m=70),
    "masked": Case(mask="nm", zero=True),
    "not a number": Case(mask="nm", how="select", zero=False),
    "f32 result": Case(result="f32", mask="nm"),
    "few columns": Case(n=3, m=17),
    "many queries": Case(n=128 * 32, m=20, g=8),
}


@pytest.mark.parametrize("kind", ["f32", "f16", "bf16"])
@pytest.mark.parametrize("name", CASES)
def test_forms(kind, name, tmp_path):
    check(replace(CASES[name], kind=kind), tmp_path)


def test_no_keys(tmp_path):
    """0 / 0, as where the division follows a product of no terms."""
    arrays = [np.ones((2, 1, 5, 32), np.float16), *[np.ones((2, 0, 32), np.float16)] * 2, np.zeros((2, 1, 5, 32), np.float16)]
    (got,) = EmulatedProgram(module(Case("f16", dynamic=True)), [("f16", 4)], tmp_path)(*arrays)
    assert np.isnan(got).all()


@pytest.mark.parametrize("name", ["dynamic", "groups", "transposed", "heads", "pairs", "causal", "masked"])
def test_lowered_to_linalg(name, tmp_path):
    """What mca-lower-to-linalg makes of it, on the CPU."""

    def lowered(text, results, folder, _):
        return QuickProgram(text, results, folder, LIBRARIES)

    check(replace(CASES[name], kind="f16" if name == "groups" else "f32"), tmp_path, target=lowered)


def test_old_chip(tmp_path):
    check(Case("f16", e=64), tmp_path, options="chip=sm_70", tolerance=1e-3)


@pytest.mark.parametrize("kind", ["f32", "f16"])
def test_lowest_scores(kind, tmp_path):
    """Masks of the lowest number: a query with no other key attends all of them."""
    case = Case(kind, n=20, m=70, g=1, mask="nm")
    mask = np.full((case.n, case.m), np.finfo(np.float32).min)
    mask[::2, :5] = 0
    arrays = [random(kind, case.sizes(dims), seed) for seed, dims in enumerate([case.q, case.k, case.v])]
    q, k, v = (load(kind, array).astype(float) for array in arrays)
    program = EmulatedProgram(module(case), [(kind, 4)], tmp_path)
    (got,) = program(*arrays, mask, store(kind, np.zeros(case.sizes(case.out), np.float32)))
    wanted = expected(case, q, k, v, mask.astype(float))
    # In f32 all scores of these queries are one number.
    wanted[:, :, 1::2] = v.mean(1)[:, None, None]
    np.testing.assert_allclose(load(kind, got), wanted, rtol=0, atol=TOLERANCE[kind])


def test_large_scores(tmp_path):
    """Scores far from 0, and the largest in the last step."""
    case = Case("f16", n=20, m=200, g=1, mask="m")
    mask = np.linspace(-3e4, 3e4, case.m).astype(np.float32)
    q, k, v = (random("f16", case.sizes(dims), seed) for seed, dims in enumerate([case.q, case.k, case.v]))
    program = EmulatedProgram(module(case), [("f16", 4)], tmp_path)
    (got,) = program(q, k, v, mask, np.zeros(case.sizes(case.out), np.float16))
    wanted = expected(case, q.astype(float), k.astype(float), v.astype(float), mask)
    np.testing.assert_allclose(got, wanted, atol=2e-3)


class MutatedProgram(EmulatedProgram):
    """Without the `number`th line that holds `removed`."""

    emulated_only = True

    def __init__(self, removed, number, *arguments):
        self.removed, self.number = removed, number
        super().__init__(*arguments)

    def change(self, kernels):
        lines = kernels.splitlines()
        found = [index for index, line in enumerate(lines) if self.removed in line]
        del lines[found[self.number]]
        return "\n".join(lines)


MUTATIONS = {
    "barrier": ("f16", "gpu.barrier", 0, "shared memory"),
    "wait": ("f16", "nvvm.cp.async.wait.group", 0, "cp.async"),
    "barrier before the copies": ("f32", "gpu.barrier", 0, "shared memory race"),
    "barrier after the copies": ("f32", "gpu.barrier", 1, "shared memory"),
    "warp": ("f32", "nvvm.bar.warp.sync", 0, "shared memory"),
}


@pytest.mark.parametrize("name", MUTATIONS)
def test_mutations(name, tmp_path, capfd):
    """A mistake ends the process: it is a child."""
    kind, removed, number, message = MUTATIONS[name]
    case = Case(kind, n=64, m=160, g=1)
    arrays = [random(kind, case.sizes(dims), seed) for seed, dims in enumerate([case.q, case.k, case.v, case.out])]
    program = MutatedProgram(removed, number, module(case), [(kind, 4)], tmp_path)
    child = os.fork()
    if child == 0:
        program(*arrays)
        os._exit(0)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 70
    assert message in capfd.readouterr().err


@pytest.mark.parametrize("e", [16, 64, 80, 96, 128])
def test_tf32(e, tmp_path):
    check(Case(e=e, n=70, m=75, mask="nm"), tmp_path, options="tf32", tolerance=4e-3)


@pytest.mark.parametrize("name", CASES)
def test_tf32_forms(name, tmp_path):
    check(CASES[name], tmp_path, options="tf32", tolerance=4e-3)
