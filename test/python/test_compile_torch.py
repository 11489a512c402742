# REQUIRES: python-torch
# RUN: %python -m pytest -q %s
"""Compiled functions on torch tensors, without copies where that can be."""

import mca
import numpy as np
import pytest
from mca.arguments import borrow_inputs
from mca.signature import TensorType

torch = pytest.importorskip("torch")

IDENTITY = """\
func.func @main(%x: tensor<?x2xf32>, %y: tensor<3xbf16>) -> (tensor<?x2xf32>, tensor<3xbf16>) {
  %0 = arith.addf %y, %y : tensor<3xbf16>
  return %x, %0 : tensor<?x2xf32>, tensor<3xbf16>
}
"""


def test_torch_in_torch_out():
    x = torch.arange(8.0).reshape(2, 4)[:, ::2]
    y = torch.tensor([1, -2, 3], dtype=torch.bfloat16, requires_grad=True)
    first, second = mca.compile(IDENTITY)(x, y)
    assert torch.equal(first, x) and second.dtype == torch.bfloat16
    assert second.tolist() == [2, -4, 6]


def test_arguments_are_not_copied():
    kinds = [TensorType.parse("2x4xf32"), TensorType.parse("3xbf16")]
    values = torch.ones(2, 4), torch.ones(3, dtype=torch.bfloat16)
    for value, array in zip(values, borrow_inputs(values, kinds), strict=True):
        assert array.ctypes.data == value.data_ptr()


def test_dlpack():
    class Foreign:
        """Known by the protocol alone."""

        def __init__(self, tensor):
            self.__dlpack__ = tensor.__dlpack__
            self.__dlpack_device__ = tensor.__dlpack_device__

    tensor = torch.ones(2, 4)
    [array] = borrow_inputs([Foreign(tensor)], [TensorType.parse("2x4xf32")])
    assert array.ctypes.data == tensor.data_ptr()
    np.testing.assert_array_equal(array, 1)


def test_another_device():
    with pytest.raises(TypeError, match=r"one on meta; call .cpu\(\)"):
        mca.compile(IDENTITY)(torch.ones(1, 2, device="meta"), torch.ones(3))


def test_weights_of_a_state_dict():
    module = (
        "func.func @main(%x: tensor<2x3xf32>) -> tensor<2x3xf32> {\n"
        "  %w = arith.constant dense_resource<w> : tensor<2x3xf32>\n"
        "  %0 = arith.addf %x, %w : tensor<2x3xf32>\n"
        "  return %0 : tensor<2x3xf32>\n}"
    )
    weight = torch.nn.Parameter(torch.arange(6.0).reshape(3, 2).T)
    x = torch.ones(2, 3)
    assert torch.equal(mca.compile(module, weights={"w": weight})(x), x + weight)
