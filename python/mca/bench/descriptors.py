"""Calls compiled functions through MLIR's C interface."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence

import numpy as np

_FREE = ctypes.CDLL(None).free
_FREE.argtypes = [ctypes.c_void_p]


def descriptor_type(rank: int) -> type[ctypes.Structure]:
    """A strided memref of `rank` dimensions: two pointers, offset, sizes, strides."""
    sizes = ctypes.c_int64 * rank

    class Descriptor(ctypes.Structure):
        _fields_ = [
            ("allocated", ctypes.c_void_p),
            ("aligned", ctypes.c_void_p),
            ("offset", ctypes.c_int64),
            ("sizes", sizes),
            ("strides", sizes),
        ]

    return Descriptor


def describe(value: np.ndarray) -> ctypes.Structure:
    """The array, which must outlive the descriptor."""
    kind = descriptor_type(value.ndim)
    made = kind(value.ctypes.data, value.ctypes.data, 0)
    made.sizes[:] = value.shape
    made.strides[:] = [stride // value.itemsize for stride in value.strides]
    return made


def aligned_copy(value: np.ndarray) -> np.ndarray:
    """At an address that is a multiple of 64, as programs like it."""
    raw = np.empty(value.nbytes + 64, np.uint8)
    start = -raw.ctypes.data % 64
    copy = raw[start : start + value.nbytes].view(value.dtype).reshape(value.shape)
    copy[...] = value
    return copy


def call_function(
    function: Callable, inputs: Sequence[np.ndarray], dtype: type, rank: int
) -> Callable[[], np.ndarray]:
    """Calls `function` of the inputs. The result is the program's memory, freed
    at the next call."""
    arrays = [aligned_copy(value) for value in inputs]
    described = [describe(value) for value in arrays]
    result = descriptor_type(rank)()
    pointers = [ctypes.byref(item) for item in (result, *described)]
    scalar = np.ctypeslib.as_ctypes_type(dtype)

    def run() -> np.ndarray:
        _FREE(result.allocated)
        result.allocated = None
        function(*pointers)
        data = ctypes.cast(result.aligned, ctypes.POINTER(scalar))
        # The arrays live as long as this function that refers to them.
        assert len(arrays) == len(described) and result.offset == 0
        return np.ctypeslib.as_array(data, tuple(result.sizes))

    return run
