"""Arrays as compiled functions take and return them: MLIR's strided memrefs."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from functools import cache
from typing import Any

import numpy as np

_FREE = ctypes.CDLL(None).free
_FREE.argtypes = [ctypes.c_void_p]
_FREE.restype = None


@cache
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
    made = descriptor_type(value.ndim)(value.ctypes.data, value.ctypes.data, 0)
    made.sizes[:] = value.shape
    made.strides[:] = [stride // value.itemsize for stride in value.strides]
    return made


def contiguous(address: int, shape: Sequence[int]) -> ctypes.Structure:
    """An array at an address, of whatever memory, row by row."""
    made = descriptor_type(len(shape))(address, address, 0)
    made.sizes[:] = shape
    step = 1
    for axis in reversed(range(len(shape))):
        made.strides[axis] = step
        step *= shape[axis]
    return made


def free(address: int | None) -> None:
    """Returns memory that a compiled function allocated."""
    _FREE(address)


class _Allocation:
    """Memory of a compiled function, freed with the last array that shows it."""

    def __init__(self, address: int, interface: dict[str, Any]):
        self._address = address
        self.__array_interface__ = interface

    def __del__(self, free=_FREE) -> None:
        free(self._address)


def _interface(result: ctypes.Structure, dtype: np.dtype) -> dict[str, Any]:
    start = (result.aligned or 0) + result.offset * dtype.itemsize
    return {
        "version": 3,
        "typestr": dtype.str,
        "shape": tuple(result.sizes),
        "strides": tuple(stride * dtype.itemsize for stride in result.strides),
        "data": (start, False),
    }


class _View:
    """Memory that somebody else owns, for as long as it takes to copy it."""

    def __init__(self, interface: dict[str, Any]):
        self.__array_interface__ = interface


def adopt_results(
    results: list[ctypes.Structure], dtypes: list[np.dtype], borrowed: set[int]
) -> list[np.ndarray]:
    """Results of a call as arrays that own their memory and are never copied,
    but for results that share memory with an argument, whose address is in
    `borrowed`, or with each other."""
    taken, arrays = set(borrowed), []
    for result, dtype in zip(results, dtypes, strict=True):
        interface = _interface(result, dtype)
        if result.allocated in taken:
            arrays.append(np.array(_View(interface)))
            continue
        taken.add(result.allocated)
        arrays.append(np.asarray(_Allocation(result.allocated, interface)))
    return arrays
