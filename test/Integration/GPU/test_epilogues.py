# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Elementwise operations in the kernels of products on the emulated GPU against numpy in
float64."""

import math
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from emulated import EmulatedProgram, assert_close, load, random, tensor  # noqa: E402

ERF = np.vectorize(math.erf)


@dataclass(frozen=True)
class Operand:
    """What is read beside the sums: its loops, and its kind, that of the product unless given."""

    loops: str
    kind: str = ""


@dataclass(frozen=True)
class Epilogue:
    """`body` makes %r of the sum %s, the operands %x and %y, and constants; `value` is the
    same in numpy. `kind` is the result's, by default the product's."""

    body: str
    value: object
    operands: tuple = ()
    kind: str = ""


BIAS = (Operand("n"),)
CASES = {
    "bias": Epilogue("%r = arith.addf %s, %x : {t}", lambda s, x: s + x, BIAS),
    "gelu": Epilogue(
        """%z = arith.addf %s, %x : {t}
        %d = arith.mulf %z, %root : {t}
        %g = math.erf %d : {t}
        %o = arith.addf %g, %one : {t}
        %h = arith.mulf %o, %z : {t}
        %r = arith.mulf %h, %half : {t}""",
        lambda s, x: 0.5 * (s + x) * (1 + ERF((s + x) * 0.70703125)),
        BIAS,
    ),
    "residual": Epilogue(
        "%z = arith.addf %s, %x : {t}\n%r = arith.addf %z, %y : {t}",
        lambda s, x, y: s + x + y,
        (Operand("n"), Operand("mn")),
    ),
    "wider": Epilogue(
        "%w = arith.extf %s : {t} to f64\n%v = arith.extf %x : f32 to f64\n%z = arith.addf %w, %v : f64\n%r = arith.truncf %z : f64 to f32",
        lambda s, x: s + x,
        (Operand("mn", "f32"),),
        "f32",
    ),
    "rows": Epilogue("%r = arith.divf %s, %x : {t}", lambda s, x: s / x[:, None], (Operand("m"),)),
    "select": Epilogue(
        "%c = arith.cmpf olt, %s, %half : {t}\n%r = arith.select %c, %x, %s : {t}",
        lambda s, x: np.where(s < 0.5, x, s),
        BIAS,
    ),
    "codes": Epilogue(
        "%z = math.roundeven %s : {t}\n%r = arith.fptosi %z : {t} to i32", lambda s: np.round(s), kind="i32"
    ),
}


def module(case, kind, shapes, types):
    a, b = types[:2]
    product, result = tensor(shapes["mn"], kind, "?" in a), types[-1]
    names, others = ["%x", "%y"][: len(case.operands)], types[2:-1]
    arguments = [f"%a: {a}", f"%b: {b}", *(f"{name}v: {type}" for name, type in zip(names, others))]
    maps = [f"affine_map<(m, n) -> ({', '.join(loops)})>" for loops in ("mn", *(o.loops for o in case.operands), "mn")]
    elements = [kind, *(operand.kind or kind for operand in case.operands), case.kind or kind]
    block = [f"{name}: {element}" for name, element in zip(["%s", *names, "%q"], elements)]
    read = ", ".join(["%p", *(f"{name}v" for name in names)])
    sizes = "%m, %n" if "?" in a else ""
    return f"""func.func @main({", ".join(arguments)}) -> {result} {{
      %zero = arith.constant 0.0 : {kind}
      %one = arith.constant 1.0 : {kind}
      %half = arith.constant 0.5 : {kind}
      %root = arith.constant 0.70703125 : {kind}
      %c0 = arith.constant 0 : index
      %c1 = arith.constant 1 : index
      %m = tensor.dim %a, %c0 : {a}
      %n = tensor.dim %b, %c1 : {b}
      %e = tensor.empty({sizes}) : {product}
      %f = linalg.fill ins(%zero : {kind}) outs(%e : {product}) -> {product}
      %p = linalg.matmul ins(%a, %b : {a}, {b}) outs(%f : {product}) -> {product}
      %i = tensor.empty({sizes}) : {result}
      %r = linalg.generic {{indexing_maps = [{", ".join(maps)}], iterator_types = ["parallel", "parallel"]}}
          ins({read} : {", ".join([product, *others])}) outs(%i : {result}) {{
      ^bb0({", ".join(block)}):
        {case.body.format(t=kind)}
        linalg.yield %r : {case.kind or kind}
      }} -> {result}
      return %r : {result}
    }}"""


class FusedProgram(EmulatedProgram):
    """All of it is one kernel, or one of two."""

    dynamic = False

    def change(self, kernels):
        assert kernels.count("gpu.launch") == (2 if self.dynamic else 1), kernels
        return kernels


class DynamicProgram(FusedProgram):
    dynamic = True


def check(case, kind, sizes, folder, dynamic=False):
    m, k, n = sizes
    shapes = {"m": (m,), "n": (n,), "mk": (m, k), "kn": (k, n), "mn": (m, n)}
    inputs = [("mk", kind), ("kn", kind), *((o.loops, o.kind or kind) for o in case.operands)]
    result = case.kind or kind
    types = [tensor(shapes[loops], of, dynamic) for loops, of in [*inputs, ("mn", result)]]
    text = module(case, kind, shapes, types)
    program = (DynamicProgram if dynamic else FusedProgram)(text, [(result, 2)], folder)
    arrays = [random(of, shapes[loops], i) for i, (loops, of) in enumerate(inputs)]
    a, b, *others = (load(of, array) for (_, of), array in zip(inputs, arrays))
    (got,) = program(*arrays)
    expected = case.value(a @ b, *others)
    if result == "i32":  # A sum may be right in between.
        assert abs(got - expected).max() <= 1
        assert (got == expected).mean() > 0.99
        return
    # Rounded once: as close as one rounding is.
    assert_close(kind if kind == "f16" and result == kind else "f32", got, expected, 4e-6 if kind == "f32" else 1e-3)


SIZES = [(70, 48, 96), (40, 20, 29)]


@pytest.mark.parametrize("kind", ["f32", "f16"])
@pytest.mark.parametrize("name", CASES)
@pytest.mark.parametrize("sizes", SIZES)
def test_elementwise(name, kind, sizes, tmp_path):
    check(CASES[name], kind, sizes, tmp_path)


@pytest.mark.parametrize("kind", ["f32", "f16"])
def test_dynamic_sizes(kind, tmp_path):
    check(CASES["residual"], kind, SIZES[0], tmp_path, dynamic=True)


@pytest.mark.parametrize("kind", ["f32", "f16"])
def test_order_of_heads(kind, tmp_path):
    """[b, h, m, n] is stored as [b, m, h, n], with what is added read in either order."""
    shapes = (2, 3, 40, 24), (2, 3, 24, 32), (2, 3, 40, 32), (2, 40, 3, 32)
    a, b, c, r = (tensor(shape, kind, dynamic=False) for shape in shapes)
    maps = ["b, h, m, n", "b, h, m, n", "b, m, h, n", "b, m, h, n"]
    text = f"""func.func @main(%a: {a}, %b: {b}, %x: {c}, %y: {r}) -> {r} {{
      %zero = arith.constant 0.0 : {kind}
      %e = tensor.empty() : {c}
      %f = linalg.fill ins(%zero : {kind}) outs(%e : {c}) -> {c}
      %p = linalg.generic {{indexing_maps = [affine_map<(b, h, m, n, k) -> (b, h, m, k)>,
            affine_map<(b, h, m, n, k) -> (b, h, k, n)>, affine_map<(b, h, m, n, k) -> (b, h, m, n)>],
          iterator_types = ["parallel", "parallel", "parallel", "parallel", "reduction"]}}
          ins(%a, %b : {a}, {b}) outs(%f : {c}) {{
      ^bb0(%u: {kind}, %v: {kind}, %s: {kind}):
        %w = arith.mulf %u, %v : {kind}
        %t = arith.addf %s, %w : {kind}
        linalg.yield %t : {kind}
      }} -> {c}
      %i = tensor.empty() : {r}
      %r = linalg.generic {{indexing_maps = [{", ".join(f"affine_map<(b, m, h, n) -> ({map})>" for map in maps)}],
          iterator_types = ["parallel", "parallel", "parallel", "parallel"]}}
          ins(%p, %x, %y : {c}, {c}, {r}) outs(%i : {r}) {{
      ^bb0(%s: {kind}, %u: {kind}, %v: {kind}, %q: {kind}):
        %w = arith.addf %s, %u : {kind}
        %t = arith.subf %w, %v : {kind}
        linalg.yield %t : {kind}
      }} -> {r}
      return %r : {r}
    }}"""
    program = FusedProgram(text, [(kind, 4)], tmp_path)
    arrays = [random(kind, shape, i) for i, shape in enumerate(shapes)]
    a, b, x, y = (load(kind, array) for array in arrays)
    (got,) = program(*arrays)
    assert_close(kind, got, (a @ b + x).transpose(0, 2, 1, 3) - y)
