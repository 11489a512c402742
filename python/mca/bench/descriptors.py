"""Calls compiled functions again and again through MLIR's C interface."""

from __future__ import annotations

import ctypes
from collections.abc import Callable, Sequence

import numpy as np

from ..memrefs import describe, descriptor_type, free


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
        free(result.allocated)
        result.allocated = None
        function(*pointers)
        data = ctypes.cast(result.aligned, ctypes.POINTER(scalar))
        # The arrays live as long as this function that refers to them.
        assert len(arrays) == len(described) and result.offset == 0
        return np.ctypeslib.as_array(data, tuple(result.sizes))

    return run
