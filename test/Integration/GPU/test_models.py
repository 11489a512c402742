# RUN: %python -m pytest -q %s
"""Real exports, exact, with fused attentions on the emulated GPU, against the CPU."""

import pathlib
import re
import subprocess
import sys

import numpy as np
import pytest

HERE = pathlib.Path(__file__).parent
sys.path[:0] = [str(HERE / "Inputs"), str(HERE.parent / "ApproximateAttention" / "Inputs")]
from models import MODELS, element_of, save_inputs, save_weights  # noqa: E402
from targets import run_module  # noqa: E402

# Relative to the largest element. f32 is rounded to tf32: else few blocks are not fused.
TOLERANCES = {"f32": 5e-3, "f16": 8e-3, "bf16": 6e-2}

# What is particular: einsum, TOSA's reciprocals, sizes known at run time, masks.
NAMES = [
    "hand_einsum.tosa.mlir",
    "hand_einsum_bf16.tosa.mlir",
    "hand_einsum_f16.mlir",
    "minilm_eager_dynseq.mlir",
    "mha_einsum.jax.mlir",
]


def as_numbers(array, element):
    if element == "bf16":
        return (array.view("<u2").astype("<u4") << 16).view("<f4")
    return array.astype("<f4")


@pytest.mark.parametrize("name", NAMES)
def test_fused(name, tmp_path):
    text = (MODELS / name).read_text()
    element, rng = element_of(text), np.random.default_rng(0)
    weights, out = tmp_path / "weights.safetensors", tmp_path / "cpu.npy"
    save_weights(weights, text, rng)
    model = tmp_path / name
    model.write_text(text)
    inputs = [option.removeprefix("--input=") for option in save_inputs(tmp_path, name, element, rng)]
    options = [f"--weights={weights}"]
    files = [f"--input={path}" for path in inputs]
    subprocess.run(["mca-run", str(model), *options, *files, f"--output={out}"], check=True)
    wanted = as_numbers(np.load(out), element)
    got = run_module(model, inputs, element, [*options, "--tf32"], TOLERANCES[element])
    assert np.abs(as_numbers(got, element) - wanted).max() <= TOLERANCES[element] * np.abs(wanted).max()


FORMS = HERE.parents[1] / "Transforms" / "FuseAttention" / "forms.mlir"


@pytest.mark.parametrize("form", FORMS.read_text().split("// -----"), ids=re.findall(r"func.func @(\w+)", FORMS.read_text()))
def test_forms(form, tmp_path):
    """Softmaxes as mca-fuse-attention's own tests have them."""
    source, entry = tmp_path / "form.mlir", re.search(r"func.func @(\w+)\((.*)\) ->", form)
    source.write_text(form)
    files = []
    for index, sizes in enumerate(re.findall(r"tensor<([\dx]*)xf32>", entry[2])):
        files.append(tmp_path / f"{index}.npy")
        np.save(files[-1], np.random.default_rng(index).standard_normal([int(size) for size in sizes.split("x")]).astype("<f4"))
    out, inputs = tmp_path / "cpu.npy", [f"--input={path}" for path in files]
    subprocess.run(["mca-run", str(source), f"--entry={entry[1]}", *inputs, f"--output={out}"], check=True)
    wanted = np.load(out)
    got = run_module(source, files, "f32", [f"--entry={entry[1]}", "--tf32"], TOLERANCES["f32"])
    assert np.abs(got - wanted).max() <= TOLERANCES["f32"] * np.abs(wanted).max()


@pytest.mark.parametrize("b, n, m", [(3, 17, 37), (1, 1, 129), (2, 70, 1)])
def test_dynamic(b, n, m, tmp_path):
    """Batch and tokens of one program: 2 heads of 32, no scale."""
    rng, source = np.random.default_rng(n), tmp_path / "dynamic.mlir"
    source.write_text((FORMS.parent / "dynamic.mlir").read_text())
    q, k, v = (rng.standard_normal((b, tokens, 64)).astype("<f2") for tokens in (n, m, m))
    files = [tmp_path / f"{index}.npy" for index in range(3)]
    for path, array in zip(files, (q, k, v)):
        np.save(path, array)
    got = run_module(source, files, "f16", tolerance=TOLERANCES["f16"])
    q, k, v = (array.astype(float).reshape(b, -1, 2, 32) for array in (q, k, v))
    scores = np.exp(np.einsum("bihd,bjhd->bhij", q, k))
    wanted = np.einsum("bhij,bjhd->bihd", scores / scores.sum(-1, keepdims=True), v).reshape(b, n, 64)
    assert np.abs(got.astype(float) - wanted).max() <= TOLERANCES["f16"] * np.abs(wanted).max()
