# RUN: %python -m pytest -q %s
"""Real exports: how many of their exact attentions mca-gpu-prepare fuses, and why others stay."""

import json
import pathlib
import re
import subprocess

import pytest

MODELS = pathlib.Path(__file__).resolve().parents[2] / "models"
EXPECTED = json.loads((MODELS / "expected.json").read_text())

# What mca-run lowers TOSA by.
TOSA = (
    "func.func(tosa-make-broadcastable,tosa-to-linalg-named,canonicalize,"
    "tosa-layerwise-constant-fold,tosa-make-broadcastable),"
    "func.func(tosa-to-linalg,tosa-to-arith{include-apply-rescale=true},tosa-to-tensor),"
)

# The reason in the remark; empty where nothing is left that looks like a softmax.
OTHERS = {
    # Windows of keys and values, gathered by computed indices.
    "longformer_patched.mlir": "the softmax, or what is between it and the product, has another form",
    # Exponentials from tables.
    "keras_mha_int8.tflite.mlir": "",
    # tm_tensor.attention, expanded only to be approximated.
    "distilbert_sdpa-nodecomp.generic.mlir": "",
}
# Has a tosa.scatter, which upstream does not lower.
NOT_LOWERED = ["longformer_patched.tosa.mlir"]


@pytest.mark.parametrize("name", sorted(set(EXPECTED) - set(NOT_LOWERED)))
def test_fused(name):
    source = MODELS / name
    tosa = TOSA if "tosa." in source.read_text() else ""
    command = ["mca-opt", str(source), f"--pass-pipeline=builtin.module({tosa}mca-gpu-prepare{{tf32=true}})"]
    command += ["--remarks-filter-missed=mca-fuse-attention"]
    command += ["--allow-unregistered-dialect"] if ".generic." in name else []
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    reasons = re.findall(r'Reason="([^"]*)"', done.stderr)
    fused = done.stdout.count(" mca.fused_attention ")
    if name in OTHERS:
        assert fused == 0 and reasons == [OTHERS[name]][: bool(OTHERS[name])]
    else:
        assert fused == EXPECTED[name]["rewritten"] and not reasons
