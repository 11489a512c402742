"""Reads and writes safetensors files with numpy alone.

A file is an 8-byte little-endian header length, a JSON header that gives every
tensor its type, shape and byte range, and the values.
"""

from __future__ import annotations

import json
import math
import os
import struct
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np

_DTYPES = {
    "F64": "<f8",
    "F32": "<f4",
    "F16": "<f2",
    "I64": "<i8",
    "I32": "<i4",
    "I16": "<i2",
    "I8": "i1",
    "U8": "u1",
    "BOOL": "?",
}


class SafetensorsError(ValueError):
    """The file is not a safetensors file that this module can read."""


def load(path: str | os.PathLike[str]) -> dict[str, np.ndarray]:
    """Every tensor of the file by name, as read-only views of one memory map.

    Raises SafetensorsError for a truncated or malformed file and for an element
    type that numpy does not have (BF16).
    """
    path = Path(path)
    header, start = _read_header(path)
    data = np.memmap(path, dtype=np.uint8, mode="r")[start:]
    return {
        name: _view(path, data, name, entry)
        for name, entry in header.items()
        if name != "__metadata__"
    }


def _read_header(path: Path) -> tuple[dict[str, Any], int]:
    """The JSON header and the offset of the values behind it."""
    with path.open("rb") as file:
        prefix = file.read(8)
        if len(prefix) < 8:
            raise SafetensorsError(
                f"{path}: expected an 8-byte header length, found {len(prefix)} bytes"
            )
        (length,) = struct.unpack("<Q", prefix)
        available = path.stat().st_size - 8
        if length > available:
            raise SafetensorsError(
                f"{path}: expected a header of {length} bytes, found {available}; the file is truncated or not safetensors"
            )
        try:
            header = json.loads(file.read(length))
        except ValueError as error:
            raise SafetensorsError(f"{path}: the header is not JSON: {error}") from None
    if not isinstance(header, dict):
        raise SafetensorsError(f"{path}: expected a JSON object as header")
    return header, 8 + length


def _view(path: Path, data: np.ndarray, name: str, entry: Any) -> np.ndarray:
    try:
        dtype, shape = entry["dtype"], [int(d) for d in entry["shape"]]
        begin, end = (int(o) for o in entry["data_offsets"])
    except (KeyError, TypeError, ValueError):
        raise SafetensorsError(
            f"{path}: tensor '{name}' has no dtype, shape and data_offsets"
        ) from None
    if dtype not in _DTYPES:
        raise SafetensorsError(
            f"{path}: tensor '{name}' has the unsupported type {dtype}"
        )
    size = math.prod(shape) * np.dtype(_DTYPES[dtype]).itemsize
    if end - begin != size or begin < 0:
        raise SafetensorsError(
            f"{path}: tensor '{name}' needs {size} bytes for its shape {shape}, its range has {end - begin}"
        )
    if end > len(data):
        raise SafetensorsError(
            f"{path}: tensor '{name}' ends at byte {end}, the file has {len(data)}; it is truncated"
        )
    return data[begin:end].view(_DTYPES[dtype]).reshape(shape)


def save(path: str | os.PathLike[str], tensors: Mapping[str, np.ndarray]) -> None:
    """Writes a file that `load` reads, but for tensors of uint16: those are the bits of
    bf16, which numpy does not have. Raises ValueError for other element types."""
    codes = {np.dtype(code): name for name, code in _DTYPES.items()}
    codes[np.dtype(np.uint16)] = "BF16"
    header, end = {}, 0
    for name, value in tensors.items():
        if value.dtype not in codes:
            raise ValueError(f"tensor '{name}' has the unsupported type {value.dtype}")
        begin, end = end, end + value.nbytes
        header[name] = {
            "dtype": codes[value.dtype],
            "shape": value.shape,
            "data_offsets": [begin, end],
        }
    text = json.dumps(header).encode()
    # Readers that map the file want aligned values.
    text += b" " * (-len(text) % 64 + 56)
    with Path(path).open("wb") as file:
        file.write(struct.pack("<Q", len(text)) + text)
        for value in tensors.values():
            file.write(np.ascontiguousarray(value).data)
