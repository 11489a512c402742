"""MKL's matrix product through its C interface; the bias is in the result
beforehand, as a caller would put it there."""

from __future__ import annotations

import ctypes
import sys
from functools import cache
from pathlib import Path

import numpy as np

from ..descriptors import aligned_copy
from ..problem import Problem

_ROW_MAJOR, _NO_TRANSPOSE = 101, 111


@cache
def _library() -> ctypes.CDLL:
    beside = sorted((Path(sys.prefix) / "lib").glob("libmkl_rt.so*"))
    return ctypes.CDLL(str(beside[0]) if beside else "libmkl_rt.so")


def version() -> str:
    text = ctypes.create_string_buffer(200)
    _library().MKL_Get_Version_String(text, len(text))
    return text.value.decode().strip()


def prepare(problem: Problem):
    x, weight, bias = (
        aligned_copy(value)
        for value in (problem.data.inputs[0], *problem.data.weights.values())
    )
    result = aligned_copy(np.empty((len(x), weight.shape[1]), np.float32))
    sizes = (ctypes.c_int(n) for n in (len(x), *reversed(weight.shape)))
    one, lead = ctypes.c_float(1), ctypes.c_int(weight.shape[1])
    arguments = [_ROW_MAJOR, _NO_TRANSPOSE, _NO_TRANSPOSE, *sizes, one]
    arguments += [ctypes.c_void_p(x.ctypes.data), ctypes.c_int(weight.shape[0])]
    arguments += [ctypes.c_void_p(weight.ctypes.data), lead, one]
    arguments += [ctypes.c_void_p(result.ctypes.data), lead]
    product = _library().cblas_sgemm

    def run() -> np.ndarray:
        result[...] = bias
        product(*arguments)
        assert x.size and weight.size  # Alive as long as this function.
        return result

    return run
