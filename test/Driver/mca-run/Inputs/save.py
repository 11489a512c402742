"""Writes an .npy file: save.py OUT DTYPE SHAPE [START [STEP]].

The array holds START, START + STEP, ... (default 0 and 1); SHAPE is 1x2x3, or
"scalar".
"""

import sys

import numpy as np

out, dtype, shape, *rest = sys.argv[1:]
shape = [] if shape == "scalar" else [int(dim) for dim in shape.split("x")]
start, step = (list(map(float, rest)) + [0.0, 1.0][len(rest) :])[:2]
size = int(np.prod(shape))
np.save(out, (start + step * np.arange(size)).astype(dtype).reshape(shape))
