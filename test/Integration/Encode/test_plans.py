# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""A plan computed at compile time is, bit for bit, the one drawn at run time,
whatever the constant weight is made from."""

import os
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from compiled import Program, store  # noqa: E402

D, H, E, R = 20, 2, 3, 33
MAPS = """
#id = affine_map<(i, j) -> (i, j)>
#column = affine_map<(i, j) -> (j)>
"""


def dense(array, element):
    """A constant with the array's own bytes."""
    return f'dense<"0x{array.tobytes().hex()}"> : tensor<{"x".join(map(str, array.shape))}x{element}>'


def elementwise(inputs, body, result):
    """%w2, one element from one element of each (name, map, type, element)."""
    arguments = ", ".join(f"%a{i}: {element}" for i, (*_, element) in enumerate(inputs))
    maps = ", ".join([f"#{map}" for _, map, *_ in inputs] + ["#id"])
    types = ", ".join(type for _, _, type, _ in inputs)
    names = ", ".join(name for name, *_ in inputs)
    return f"""
  %e0 = tensor.empty() : tensor<{D}x{H * E}x{result}>
  %w2 = linalg.generic {{indexing_maps = [{maps}], iterator_types = ["parallel", "parallel"]}}
      ins({names} : {types}) outs(%e0 : tensor<{D}x{H * E}x{result}>) {{
  ^bb0({arguments}, %out: {result}):
    {body}
    linalg.yield %r : {result}
  }} -> tensor<{D}x{H * E}x{result}>"""


rng = np.random.default_rng(3)
FULL, COLUMN = f"tensor<{D}x{H * E}x{{}}>", f"tensor<{H * E}x{{}}>"
FORMS = {
    # form: constants as (name, array, element), operations from them to %w2, its type
    "fused": (
        [("c", rng.standard_normal((3, D, H * E)).astype(np.float32), "f32")],
        f"%w2 = tensor.extract_slice %c[2, 0, 0] [1, {D}, {H * E}] [1, 1, 1] : tensor<3x{D}x{H * E}xf32> to tensor<{D}x{H * E}xf32>",
        "f32",
    ),
    "transposed": (
        [("c", store("f16", rng.standard_normal((H * E, D))), "f16")],
        f"%e0 = tensor.empty() : tensor<{D}x{H * E}xf16>\n  %w2 = linalg.transpose ins(%c : tensor<{H * E}x{D}xf16>) outs(%e0 : tensor<{D}x{H * E}xf16>) permutation = [1, 0]",
        "f16",
    ),
    "extended": (
        [("c", store("bf16", rng.standard_normal((D, H * E))), "bf16")],
        elementwise([("%c", "id", FULL.format("bf16"), "bf16")], "%r = arith.extf %a0 : bf16 to f32", "f32"),
        "f32",
    ),
    "rounded": (
        [("c", rng.standard_normal((D, H * E)).astype(np.float32), "f32")],
        elementwise([("%c", "id", FULL.format("f32"), "f32")], "%r = arith.truncf %a0 : f32 to f16", "f16"),
        "f16",
    ),
    "dequantised": (
        [
            ("q", rng.integers(0, 256, (D, H * E)).astype(np.uint8), "i8"),
            ("z", rng.standard_normal(H * E).astype(np.float32), "f32"),
            ("s", rng.uniform(0.001, 0.1, H * E).astype(np.float32), "f32"),
        ],
        elementwise(
            [("%q", "id", FULL.format("i8"), "i8"), ("%z", "column", COLUMN.format("f32"), "f32"), ("%s", "column", COLUMN.format("f32"), "f32")],
            """%f = arith.uitofp %a0 : i8 to f32
    %d = arith.subf %f, %a1 : f32
    %r = arith.mulf %d, %a2 : f32""",
            "f32",
        ),
        "f32",
    ),
}


def module(form, constant):
    constants, body, element = FORMS[form]
    types = {name: f"tensor<{'x'.join(map(str, array.shape))}x{kind}>" for name, array, kind in constants}
    arguments = "" if constant else ", ".join(f"%{name}: {type}" for name, type in types.items())
    defined = "".join(f"  %{name} = arith.constant {dense(array, kind)}\n" for name, array, kind in constants) if constant else ""
    results = f"tensor<{H}x{R}xi32>, tensor<{H}x{R}x{E}xf32>"
    return f"""{MAPS}
func.func @main({arguments}) -> ({results}) {{
{defined}  {body}
  %w = tensor.expand_shape %w2 [[0], [1, 2]] output_shape [{D}, {H}, {E}] : tensor<{D}x{H * E}x{element}> into tensor<{D}x{H}x{E}x{element}>
  %i0 = tensor.empty() : tensor<{H}x{R}xi32>
  %g0 = tensor.empty() : tensor<{H}x{R}x{E}xf32>
  %i, %g = mca.plan ins(%w : tensor<{D}x{H}x{E}x{element}>) outs(%i0, %g0 : {results}) {{seed = 11 : i64}} -> {results}
  return %i, %g : {results}
}}
"""


@pytest.mark.parametrize("form", FORMS)
def test_same_plan(form, tmp_path):
    results = [("i32", 2), ("f32", 3)]
    libraries = os.environ["MCA_LLVM_LIBRARIES"]
    compiled = Program(module(form, True), results, tmp_path, libraries, ("--mca-materialize-plans",))
    assert not any("mca.plan" in path.read_text() for path in tmp_path.glob("*.lowered.mlir"))
    drawn = Program(module(form, False), results, tmp_path, libraries)
    for constant, computed in zip(compiled(), drawn(*(array for _, array, _ in FORMS[form][0]))):
        assert np.array_equal(constant, computed) and np.any(constant)
