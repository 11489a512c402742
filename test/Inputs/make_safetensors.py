"""Writes a safetensors file: make_safetensors.py OUT NAME=DTYPE:SHAPE[:VALUE] ...

The header is padded to 8 bytes unless MISALIGN=1 is among the arguments; a
tensor holds VALUE, VALUE + 1, ... (default 0) in row-major order, cut off to 8 bits
of mantissa for BF16.
"""

import json
import struct
import sys

import numpy as np

DTYPES = {"F32": "<f4", "F64": "<f8", "F16": "<f2", "I64": "<i8", "I32": "<i4", "I8": "<i1"}


def parse(argument):
    name, spec = argument.split("=")
    dtype, shape, *value = spec.split(":")
    shape = [int(dim) for dim in shape.split("x")] if shape else []
    size = int(np.prod(shape))
    start = float(value[0]) if value else 0.0
    numbers = start + np.arange(size)
    if dtype == "BF16":
        elements = (numbers.astype("<f4").view("<u4") >> 16).astype("<u2")
    else:
        elements = numbers.astype(DTYPES[dtype])
    return name, dtype, elements.reshape(shape)


def main():
    arguments = sys.argv[2:]
    misalign = "MISALIGN=1" in arguments
    header, data = {}, b""
    for name, dtype, array in map(parse, (a for a in arguments if a != "MISALIGN=1")):
        begin = len(data)
        data += array.tobytes()
        header[name] = {
            "dtype": dtype,
            "shape": list(array.shape),
            "data_offsets": [begin, len(data)],
        }
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8 + (1 if misalign else 0))
    with open(sys.argv[1], "wb") as file:
        file.write(struct.pack("<Q", len(text)) + text + data)


main()
