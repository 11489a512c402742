# RUN: %python -m pytest -q %s
"""Whose memory results of compiled functions are."""

import ctypes

import numpy as np
from mca import memrefs

MALLOC = ctypes.CDLL(None).malloc
MALLOC.restype = ctypes.c_void_p
F32 = np.dtype(np.float32)


def allocate(*values):
    """As a program returns them: memory of its own, with room before it."""
    address = MALLOC(ctypes.c_size_t(4 * len(values) + 64))
    made = memrefs.descriptor_type(1)(address, address, 3)
    made.sizes[:], made.strides[:] = [len(values)], [1]
    numbers = (ctypes.c_float * len(values))(*values)
    ctypes.memmove(address + 12, numbers, 4 * len(values))
    return made


def test_a_result_is_the_memory():
    made = allocate(1, 2, 3)
    [array] = memrefs.adopt_results([made], [F32], set())
    assert array.ctypes.data == made.aligned + 12 and array.tolist() == [1, 2, 3]


def test_one_of_two_results_is_a_copy():
    made = allocate(1, 2)
    first, second = memrefs.adopt_results([made, made], [F32, F32], set())
    first[0] = 9
    assert second.tolist() == [1, 2] and second.base is None


def test_an_argument_that_comes_back_is_a_copy():
    x = np.array([1, 2, 3], np.float32)
    [array] = memrefs.adopt_results([memrefs.describe(x)], [F32], {x.ctypes.data})
    array[0] = 9
    assert x[0] == 1


def test_strides():
    x = np.arange(12, dtype=np.float32).reshape(3, 4).T
    [array] = memrefs.adopt_results([memrefs.describe(x)], [F32], {x.ctypes.data})
    np.testing.assert_array_equal(array, x)
