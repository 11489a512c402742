"""What a compiled function is called with, as numpy arrays: views where the
layout allows, torch tensors and everything with `__dlpack__` included."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import numpy as np

from .quantize import from_bf16_bits, to_bf16_bits
from .signature import TensorType


def is_torch_tensor(value: Any) -> bool:
    """Without importing torch: who holds a tensor has done so."""
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(value, torch.Tensor)


def borrow_inputs(
    values: Sequence[Any], types: Sequence[TensorType]
) -> list[np.ndarray]:
    """C-contiguous arrays of the elements of `values`; they share memory with
    those that are C-contiguous already.

    bf16 becomes its bits. Lists and Python numbers are converted, but fractions
    not to integers. Raises TypeError for another number of arguments or another
    element type, and ValueError for another shape, or a number that is too large.
    """
    if len(values) != len(types):
        expected = ", ".join(map(str, types))
        raise TypeError(
            f"expected {len(types)} arguments ({expected}), found {len(values)}"
        )
    return [
        _borrow(index, value, kind)
        for index, (value, kind) in enumerate(zip(values, types, strict=True))
    ]


def _borrow(index: int, value: Any, kind: TensorType) -> np.ndarray:
    try:
        array = _as_array(value, kind)
    except (TypeError, ValueError, OverflowError) as error:
        same = TypeError if isinstance(error, TypeError) else ValueError
        raise same(f"argument {index}, {kind}: {error}") from None
    if not _same_elements(array.dtype, kind):
        raise TypeError(
            f"expected argument {index} to be {kind}, found elements of {array.dtype}"
        )
    if not kind.admits(array.shape):
        raise ValueError(
            f"expected argument {index} to be {kind}, found the shape {array.shape}"
        )
    # Not ascontiguousarray, which makes a vector of a scalar.
    return np.asarray(array, order="C").view(kind.dtype)


def _as_array(value: Any, kind: TensorType) -> np.ndarray:
    if is_torch_tensor(value):
        return from_torch_tensor(value)
    if isinstance(value, np.ndarray):
        return value
    if isinstance(value, (bool, int, float, list, tuple)):
        return _from_python(np.asarray(value), value, kind)
    if hasattr(value, "__dlpack__"):
        try:
            return np.from_dlpack(value)
        except (BufferError, RuntimeError):  # bf16, which numpy lacks
            pass
    return np.asarray(value)


def _from_python(found: np.ndarray, value: Any, kind: TensorType) -> np.ndarray:
    """`value`, which numpy makes `found` of, as what `kind` wants."""
    takes = "biuf" if kind.element in ("bf16", "f16", "f32", "f64") else "biu"
    if found.size and found.dtype.kind not in takes:
        return found
    if kind.element == "bf16":
        return to_bf16_bits(value)
    return np.asarray(value, kind.dtype)


def from_torch_tensor(tensor: Any) -> np.ndarray:
    if tensor.device.type != "cpu":
        raise TypeError(
            f"expected a tensor in the processor's memory, found one on "
            f"{tensor.device}; call .cpu() on it"
        )
    torch = sys.modules["torch"]
    tensor = tensor.detach().resolve_conj().resolve_neg()
    if tensor.dtype == torch.bfloat16:
        tensor = tensor.view(torch.uint16)
    return tensor.numpy()


def _same_elements(dtype: np.dtype, kind: TensorType) -> bool:
    """bf16 comes as ml_dtypes', or as its bits like in files of numpy."""
    if kind.element == "bf16":
        return dtype.itemsize == 2 and (dtype.name == "bfloat16" or dtype.kind in "uV")
    return dtype == kind.dtype


def give_results(
    arrays: list[np.ndarray], types: Sequence[TensorType], as_torch: bool
) -> list[Any]:
    """The arrays, or torch tensors of the same memory. In numpy bf16 becomes
    ml_dtypes' where that is installed, and otherwise f32."""
    give = _to_torch if as_torch else _to_numpy
    return [give(array, kind) for array, kind in zip(arrays, types, strict=True)]


def _to_torch(array: np.ndarray, kind: TensorType) -> Any:
    torch = sys.modules["torch"]
    tensor = torch.from_numpy(array)
    return tensor.view(torch.bfloat16) if kind.element == "bf16" else tensor


def _to_numpy(array: np.ndarray, kind: TensorType) -> np.ndarray:
    if kind.element != "bf16":
        return array
    try:
        from ml_dtypes import bfloat16
    except ImportError:
        return from_bf16_bits(array)
    return array.view(bfloat16)
