# REQUIRES: python-iree
# RUN: %python -m pytest -q %s
"""Programs of mca-to-linalg, compiled and run by IREE, give what ours give."""

import subprocess

import numpy as np
import pytest
from iree import compiler, runtime
from mca import paths

FLAGS = [
    "--iree-hal-target-device=local",
    "--iree-hal-local-target-device-backends=llvm-cpu",
    "--iree-llvmcpu-target-cpu=host",
    # What decides is in f64.
    "--iree-input-demote-f64-to-f32=false",
]
TOKENS, INPUTS, FEATURES, QUERIES = 13, 32, 16, 9
RNG = np.random.default_rng(3)
WEIGHT = RNG.standard_normal((INPUTS, FEATURES)).astype(np.float32)
WEIGHT_TYPE = f"tensor<{INPUTS}x{FEATURES}xf32>"
CONSTANT = f'%w = arith.constant dense<"0x{WEIGHT.tobytes().hex()}"> : {WEIGHT_TYPE}'
# Over the largest number. With the product in int8 a code may be the next one where
# sums have another order, as it may between two programs of ours.
TOLERANCES = {
    "sampling": 1e-5,
    "centroid": 1e-5,
    "relaxed int8-product=false": 1e-5,
    "relaxed": 1e-2,
}


def model(is_constant):
    """main(x, padding, scores), and the weight where it is no constant."""
    return f"""
func.func @main(%x: tensor<{TOKENS}x{INPUTS}xf32>,
    %pad: tensor<{TOKENS}xf32>, %scores: tensor<{QUERIES}x{TOKENS}xf32>
    {"" if is_constant else f", %w: {WEIGHT_TYPE}"})
    -> tensor<{QUERIES}x{FEATURES}xf32> {{
  %zero = arith.constant 0.0 : f32
  {CONSTANT if is_constant else ""}
  %s0 = tensor.empty() : tensor<{QUERIES}x{TOKENS}xf32>
  %mask = linalg.broadcast ins(%pad : tensor<{TOKENS}xf32>)
      outs(%s0 : tensor<{QUERIES}x{TOKENS}xf32>) dimensions = [0]
  %s = arith.addf %scores, %mask : tensor<{QUERIES}x{TOKENS}xf32>
  %v0 = tensor.empty() : tensor<{TOKENS}x{FEATURES}xf32>
  %v1 = linalg.fill ins(%zero : f32) outs(%v0 : tensor<{TOKENS}x{FEATURES}xf32>)
      -> tensor<{TOKENS}x{FEATURES}xf32>
  %v = linalg.matmul
      ins(%x, %w : tensor<{TOKENS}x{INPUTS}xf32>, tensor<{INPUTS}x{FEATURES}xf32>)
      outs(%v1 : tensor<{TOKENS}x{FEATURES}xf32>) -> tensor<{TOKENS}x{FEATURES}xf32>
  %p = linalg.softmax dimension(1) ins(%s : tensor<{QUERIES}x{TOKENS}xf32>)
      outs(%s0 : tensor<{QUERIES}x{TOKENS}xf32>) -> tensor<{QUERIES}x{TOKENS}xf32>
  %y0 = tensor.empty() : tensor<{QUERIES}x{FEATURES}xf32>
  %y1 = linalg.fill ins(%zero : f32) outs(%y0 : tensor<{QUERIES}x{FEATURES}xf32>)
      -> tensor<{QUERIES}x{FEATURES}xf32>
  %y = linalg.matmul
      ins(%p, %v : tensor<{QUERIES}x{TOKENS}xf32>, tensor<{TOKENS}x{FEATURES}xf32>)
      outs(%y1 : tensor<{QUERIES}x{FEATURES}xf32>) -> tensor<{QUERIES}x{FEATURES}xf32>
  return %y : tensor<{QUERIES}x{FEATURES}xf32>
}}
"""


def tool(name, *arguments):
    result = subprocess.run(
        [paths.find_tool(name), *map(str, arguments)], capture_output=True, text=True
    )
    assert result.returncode == 0, result.stderr
    return result.stdout


@pytest.mark.parametrize("is_constant", [True, False], ids=["constant", "argument"])
@pytest.mark.parametrize("estimator", TOLERANCES)
def test_iree_agrees(estimator, is_constant, tmp_path):
    inputs = [
        RNG.standard_normal((TOKENS, INPUTS)).astype(np.float32),
        # The last tokens are padding.
        np.where(np.arange(TOKENS) < 10, 0, -1e9).astype(np.float32),
        3 * RNG.standard_normal((QUERIES, TOKENS)).astype(np.float32),
    ]
    if not is_constant:
        inputs.append(WEIGHT)

    source = tmp_path / "model.mlir"
    source.write_text(model(is_constant))
    approximate = tmp_path / "approximate.mlir"
    options = f"alpha=0.4 estimator={estimator} assume-bidirectional=true"
    approximate.write_text(
        tool("mca-opt", source, f"--mca-approximate-attention={options}")
    )
    files = []
    for number, value in enumerate(inputs):
        files.append(f"--input={tmp_path / str(number)}.npy")
        np.save(tmp_path / f"{number}.npy", value)
    # Nothing left out for being slow on this machine.
    everything = ["--levels=all", "--int8-product=on"]
    ours = tmp_path / "ours.npy"
    tool("mca-run", approximate, *files, *everything, f"--output={ours}")
    exact = tmp_path / "exact.npy"
    tool("mca-run", source, *files, f"--output={exact}")

    portable = tool("mca-opt", approximate, "--mca-to-linalg")
    # Nothing that its host would do element by element.
    assert "scf." not in portable
    code = compiler.compile_str(
        portable,
        input_type="none",
        extra_args=FLAGS,
    )
    # Without threads: local-task of IREE 3.13 reads buffers too early.
    config = runtime.Config("local-sync")
    module = runtime.load_vm_module(
        runtime.VmModule.copy_buffer(config.vm_instance, code), config
    )
    theirs = module["main"](*inputs).to_host()
    ours = np.load(ours)
    tolerance = TOLERANCES[estimator] * np.abs(ours).max()
    np.testing.assert_allclose(theirs, ours, rtol=0, atol=tolerance)
    # It is the approximate program that ran.
    assert np.abs(theirs - np.load(exact)).max() > 1e-3
