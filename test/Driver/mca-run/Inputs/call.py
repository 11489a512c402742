"""Calls the C interface of a compiled attention: call.py LIBRARY X A OUT.

`_mlir_ciface_main(result, x, a)` takes memref descriptors of two pointers, an
offset, sizes and strides; the result's buffer is the caller's to free.
"""

import ctypes
import sys

import numpy as np


def descriptor(array):
    strides = [stride // array.itemsize for stride in array.strides]
    words = [array.ctypes.data, array.ctypes.data, 0, *array.shape, *strides]
    return (ctypes.c_int64 * len(words))(*words)


library = ctypes.CDLL(sys.argv[1])
inputs = [np.load(path) for path in sys.argv[2:4]]
result = (ctypes.c_int64 * 9)()
library._mlir_ciface_main(result, *map(descriptor, inputs))
shape = tuple(result[3:6])
data = ctypes.cast(result[1] + 4 * result[2], ctypes.POINTER(ctypes.c_float))
np.save(sys.argv[4], np.ctypeslib.as_array(data, shape).copy())
libc = ctypes.CDLL(None)
libc.free.argtypes = [ctypes.c_void_p]
libc.free(result[0])
