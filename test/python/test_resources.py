# RUN: %python -m pytest -q %s
"""Weights in the text of a module, taken out and put back."""

import mca
import numpy as np
import pytest
from mca.module import Module
from mca.resources import put_weights, take_weights

LARGE = np.random.default_rng(0).standard_normal((16, 32)).astype(np.float32)


def hexadecimal(value):
    return "0x" + (b"\x04\0\0\0" + value.tobytes()).hex().upper()


TEXT = f"""\
func.func @main(%x: tensor<16x32xf32>) -> (tensor<16x32xf32>, tensor<2xf32>) {{
  %large = arith.constant dense_resource<"layer.0"> : tensor<16x32xf32>
  %small = arith.constant dense_resource<small> : tensor<2xf32>
  %y = arith.addf %x, %large : tensor<16x32xf32>
  return %y, %small : tensor<16x32xf32>, tensor<2xf32>
}}

{{-#
  dialect_resources: {{
    builtin: {{
      "layer.0": "{hexadecimal(LARGE)}",
      small: "{hexadecimal(np.array([5, 6], np.float32))}"
    }}
  }}
#-}}
""".encode()


def check(run):
    x = np.ones((16, 32), np.float32)
    y, small = run(x)
    np.testing.assert_array_equal(y, LARGE + 1)
    assert small.tolist() == [5, 6]


def test_taken():

    text, weights = take_weights(TEXT)
    np.testing.assert_array_equal(weights["layer.0"], LARGE)
    assert list(weights) == ["layer.0"] and len(text) < 1000 and b"small" in text


@pytest.mark.parametrize("name", [b"layer.0", b"layer0", b"layer-0"])
def test_taken_and_put_back(name, tmp_path):
    module = Module.of_text(TEXT.replace(b"layer.0", name), "main", "here")
    assert list(module.weights) == [name.decode()]
    check(mca.compile(module))
    module.save(tmp_path / "module.mlir")
    check(mca.compile(tmp_path / "module.mlir"))


def test_other_weights_come_first():
    module = Module.of_text(TEXT.replace(b"layer.0", b"l"), "main", "here")
    run = mca.compile(module, weights={"l": 2 * LARGE})
    y, _ = run(np.zeros((16, 32), np.float32))
    np.testing.assert_array_equal(y, 2 * LARGE)


def test_nothing_to_take():
    text = b"func.func @main() { return }"
    assert take_weights(text) == (text, {}) and put_weights(text, {}) == text
