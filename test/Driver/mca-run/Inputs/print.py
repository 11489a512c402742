"""Prints .npy files, one line each: dtype, shape, elements."""

import sys

import numpy as np

for path in sys.argv[1:]:
    array = np.load(path)
    print(array.dtype.str, array.shape, *array.ravel().tolist())
