"""Recorded calls, made again on this machine's device."""

from __future__ import annotations

import ctypes
import math
from typing import Any

import numpy as np

from ...memrefs import describe, free
from .bundle import Bundle
from .checks import difference, widen
from .library import Device

_NO_BUFFER = (0, 0xDEADBEEF)
"""What a buffer is said to be where nothing is to be freed."""


def run(device: Device, bundle: Bundle, case: dict[str, Any]) -> dict[str, Any]:
    """The largest difference to what was recorded, and whether it is too large."""
    # Recorded programs wait for their results only on streams of their own.
    device.library.mcaSetStream(None)
    function = bundle.open(case["program"])
    with np.load(bundle.folder / case["arrays"]) as file:
        inputs = [file[f"in{i}"] for i in range(case["inputs"])]
        wanted = [file[f"out{i}"] for i in range(len(case["results"]))]
    outputs = _call(function, inputs, wanted)
    device.library.mcaSetStream(device.stream)
    errors = [
        difference(widen(kind, got), widen(kind, expected), case["each"])
        for kind, got, expected in zip(case["results"], outputs, wanted)
    ]
    error = max(errors, default=0.0)
    return {"error": error, "passed": error <= case["tolerance"]}


def _call(
    function: Any, inputs: list[np.ndarray], like: list[np.ndarray]
) -> list[np.ndarray]:
    """Results of the host, copied and freed."""
    arguments = [describe(array) for array in inputs]
    words = (ctypes.c_int64 * sum(3 + 2 * array.ndim for array in like))()
    function(ctypes.byref(words), *map(ctypes.byref, arguments))
    made, buffers, at = [], set(), 0
    for array in like:
        allocated, aligned, offset, *shape = words[at : at + 3 + array.ndim]
        at += 3 + 2 * array.ndim
        start = aligned + offset * array.itemsize
        text = ctypes.string_at(start, math.prod(shape) * array.itemsize)
        made.append(np.frombuffer(text, array.dtype).reshape(shape))
        buffers.add(allocated)
    for buffer in buffers.difference(_NO_BUFFER):
        free(buffer)
    return made
