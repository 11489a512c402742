# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""Kernels of mca.gather_matmul on the emulated GPU against numpy in float64."""

import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from emulated import EmulatedProgram, assert_close, load, random, store, tensor  # noqa: E402


@dataclass(frozen=True)
class Gather:
    """Sizes, element types of lhs, rhs and init, and which lists there are."""

    batch: tuple = ()
    n: int = 70
    d: int = 64
    h: int = 2
    features: int = 32
    terms: int | None = None
    kinds: tuple = ("f32", "f32", "f32")
    rows: bool = False
    columns: bool = False
    trips: bool = False
    mean: bool = False
    unsigned: bool = False
    group: int = 1
    segment: int = 0
    ascending: bool = False
    dynamic: bool = False
    rounds: bool = False  # rhs to the type of lhs.

    @property
    def length(self):
        return self.terms or self.d

    @property
    def is_coded(self):
        return self.kinds[0] == "i8"


def make_lists(case, rng):
    """Trips, beyond their range at both ends, the order by them, and bounds."""
    leading = (*case.batch, case.h)
    trips = rng.integers(-1, case.length + 3, (*leading, case.n))
    order = np.argsort(trips if case.ascending else -trips, axis=-1, kind="stable")
    bounds = np.sort(rng.integers(0, case.n + 1, (*leading, 3)), axis=-1)
    bounds[..., case.segment + 1] = np.maximum(bounds[..., case.segment + 1], case.n - 5)
    return {
        "rows": order.astype(np.int32),
        "bounds": np.maximum.accumulate(bounds, axis=-1).astype(np.int32),
        "columns": rng.integers(0, case.d, (case.h, case.length)).astype(np.int32),
        "trips": trips.astype(np.int32),
        "lhs_steps": rng.random((*case.batch, case.n)).astype(np.float32) / 100,
        "rhs_steps": rng.random((case.h, case.features)).astype(np.float32) / 100,
    }


def present(case):
    """Names of the lists that the operation has, by the words of its syntax."""
    return {
        "rows": ["rows", "bounds"] if case.rows else [],
        "columns": ["columns"] if case.columns else [],
        "trips": ["trips"] if case.trips else [],
        "steps": ["lhs_steps", "rhs_steps"] if case.is_coded else [],
    }


def module(case, shapes):
    kinds = {"lhs": case.kinds[0], "rhs": case.kinds[1], "init": case.kinds[2], "lhs_steps": "f32", "rhs_steps": "f32"}
    types = {name: tensor(shape, kinds.get(name, "i32"), case.dynamic) for name, shape in shapes.items()}
    if case.group > 1:  # Groups are static.
        types["rhs"] = tensor(shapes["rhs"], case.kinds[1], False)
    clauses = ""
    for word, names in present(case).items():
        if names:
            clauses += f" {word}({', '.join('%' + name for name in names)} : {', '.join(types[name] for name in names)})"
    attributes = [f"segment = {case.segment} : i64"] + ["mean"] * case.mean + ["unsigned_lhs"] * case.unsigned
    arguments = ", ".join(f"%{name}: {kind}" for name, kind in types.items())
    return f"""func.func @main({arguments}) -> {types["init"]} {{
      %r = mca.gather_matmul ins(%lhs, %rhs : {types["lhs"]}, {types["rhs"]}){clauses}
        outs(%init : {types["init"]}) {{{", ".join(attributes)}}} -> {types["init"]}
      return %r : {types["init"]}
    }}"""


def expected(case, lhs, rhs, lists, init):
    out = init.copy()
    for *batch, head in np.ndindex(*case.batch, case.h):
        at = (*batch, head)
        first, end = lists["bounds"][at][case.segment :][:2] if case.rows else (0, case.n)
        for position in range(first, end):
            row = lists["rows"][at][position] if case.rows else position
            count = min(max(lists["trips"][at][row], 0), case.length) if case.trips else case.length
            columns = lists["columns"][head][:count] if case.columns else slice(count)
            total = lhs[tuple(batch)][row][columns] @ rhs[head][:count]
            if case.is_coded:
                total = total * lists["lhs_steps"][tuple(batch)][row] * lists["rhs_steps"][head]
            out[at][row] += total / max(count, 1) if case.mean else total
    return out


def inputs(case):
    """The operands by name, rhs without its groups, and all lists."""
    a, b, c = case.kinds
    lhs = random(a, (*case.batch, case.n, case.d), 1)
    rhs = random(b, (case.h, case.length, case.features), 2)
    init = random(c, (*case.batch, case.h, case.n, case.features), 3)
    grouped = rhs
    if case.group > 1:
        parts = rhs.reshape(case.h, -1, case.group, case.features)
        grouped = np.ascontiguousarray(parts.transpose(0, 1, 3, 2))
    lists = make_lists(case, np.random.default_rng(7))
    used = [name for names in present(case).values() for name in names]
    return {"lhs": lhs, "rhs": grouped, **{name: lists[name] for name in used}, "init": init}, rhs, lists


def compiled(case, arrays, folder, options="", kind=EmulatedProgram):
    text = module(case, {name: array.shape for name, array in arrays.items()})
    return kind(text, [(case.kinds[2], arrays["init"].ndim)], folder, options)


def check(case, folder, options="", tolerance=None):
    a, b, c = case.kinds
    arrays, rhs, lists = inputs(case)
    lhs, init = arrays["lhs"], arrays["init"]
    (result,) = compiled(case, arrays, folder, options)(*arrays.values())
    numbers = lhs.view(np.uint8) if case.unsigned else lhs
    wide = numbers.astype(np.float64) if case.is_coded else load(a, numbers)
    factors = load(a, store(a, rhs)) if case.rounds else load(b, rhs)
    target = expected(case, wide, factors.astype(np.float64), lists, load(c, init))
    assert_close(c, result, target, tolerance)
    untouched = target == load(c, init)
    assert np.array_equal(result[untouched], store(c, load(c, init)[untouched]))


F16, BF16 = ("f16", "f16", "f16"), ("bf16", "bf16", "f32")
SAMPLED = {"rows": True, "columns": True, "trips": True, "mean": True, "segment": 1}
FORMS = [
    {},
    {"batch": (2,), "n": 33, "d": 37, "features": 17, "dynamic": True},
    {"rows": True, "segment": 1, "n": 150},
    {"rows": True, "batch": (2,), "d": 72, "dynamic": True},
    {"n": 200, "terms": 100, **SAMPLED},
    {"batch": (2, 2), "features": 33, "terms": 37, "dynamic": True, **SAMPLED},
    {"trips": True, "mean": True},
    {"trips": True, "rows": True, "ascending": True, "n": 130},
    {"columns": True, "terms": 19},
]


@pytest.mark.parametrize("kinds", [("f32",) * 3, F16, BF16, ("f16", "f32", "f16")], ids="-".join)
@pytest.mark.parametrize("form", FORMS)
def test_forms(form, kinds, tmp_path):
    check(Gather(kinds=kinds, **form), tmp_path)


SAMPLED_FORMS = [form for form in FORMS if "columns" in form]


@pytest.mark.parametrize("kind", ["f16", "bf16"])
@pytest.mark.parametrize("form", SAMPLED_FORMS)
def test_sampled_weights(form, kind, tmp_path):
    """Tensor cores take them in the type of X, and nothing else is rounded."""
    check(Gather(kinds=(kind, "f32", "f32"), rounds=True, **form), tmp_path)


def test_sampled_weights_without_tensor_cores(tmp_path):
    check(Gather(kinds=("f16", "f32", "f32"), **SAMPLED_FORMS[0]), tmp_path, "chip=sm_75")


INT8 = ("i8", "i8", "f32")
CODED = [
    {"d": 600},
    {"group": 4, "rows": True, "d": 128},
    {"group": 4, "n": 10, "features": 31, "unsigned": True},
    {**SAMPLED, "kinds": ("i8", "i8", "f16")},
    {"rows": True, "trips": True, "d": 208, "n": 130, "features": 64, "unsigned": True},
    {"batch": (2,), "kinds": ("i8", "i8", "bf16"), "group": 4, "rows": True, "dynamic": True},
]


@pytest.mark.parametrize("chip", ["sm_75", "sm_80"])
@pytest.mark.parametrize("form", CODED)
def test_int8(form, chip, tmp_path):
    """Sums in i32 are exact: the largest here are far beyond 2^24."""
    check(Gather(**{"kinds": INT8, **form}), tmp_path, f"chip={chip}")


@pytest.mark.parametrize("chip", ["sm_75", "sm_80"])
def test_groups_of_bf16(chip, tmp_path):
    check(Gather(kinds=BF16, group=2, rows=True, features=64), tmp_path, f"chip={chip}")


@pytest.mark.parametrize("form", [FORMS[1], FORMS[4]])
def test_tf32(form, tmp_path):
    check(Gather(**form), tmp_path, "tf32", tolerance=1e-3)


def test_many_terms(tmp_path):
    check(Gather(n=300, d=768, features=64, **SAMPLED), tmp_path)
