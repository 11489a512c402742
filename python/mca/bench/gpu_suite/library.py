"""libmca_runtime.so or libmca_emulator.so, and the driver's events, by ctypes."""

from __future__ import annotations

import ctypes
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from ...memrefs import contiguous, descriptor_type

_POINTERS = ("mgpuStreamCreate", "mgpuMemAlloc", "mcaGraphEnd")


def _declare(library: ctypes.CDLL) -> None:
    pointer, size = ctypes.c_void_p, ctypes.c_size_t
    for name in _POINTERS:
        getattr(library, name).restype = pointer
    library.mgpuMemAlloc.argtypes = [ctypes.c_uint64, pointer, ctypes.c_uint8]
    library.mgpuMemFree.argtypes = [pointer, pointer]
    library.mgpuMemcpy.argtypes = [pointer, pointer, size, pointer]
    library.mcaSetStream.argtypes = [pointer]
    library.mcaGraphLaunch.argtypes = [pointer, pointer]
    library.mcaGraphDestroy.argtypes = [pointer]
    types, sizes = [ctypes.c_int32] * 4, [ctypes.c_int64] * 4
    matrix = [pointer, ctypes.c_int64, ctypes.c_int64]
    library.mcaGemm.argtypes = [*types, *sizes, *matrix * 3, pointer, pointer]


class Device:
    """Memory and the stream that everything here runs on."""

    def __init__(self, runtime: Path):
        """Loads the library, for the programs too. Opens the GPU, without which
        the library ends the process with exit code 70."""
        self.library = ctypes.CDLL(str(runtime), mode=ctypes.RTLD_GLOBAL)
        _declare(self.library)
        self.is_emulated = "emulator" in runtime.name
        self.stream = self.library.mgpuStreamCreate()
        self.driver = None if self.is_emulated else _Driver()
        self.library.mcaSetStream(self.stream)

    def upload(self, array: np.ndarray) -> int:
        """The address of a copy on the device."""
        array = np.ascontiguousarray(array)
        memory = self.library.mgpuMemAlloc(array.nbytes, None, 0)
        self.library.mgpuMemcpy(memory, array.ctypes.data, array.nbytes, None)
        return memory

    def allocate(self, count: int, dtype: str) -> int:
        return self.library.mgpuMemAlloc(count * np.dtype(dtype).itemsize, None, 0)

    def download(self, address: int, shape: Sequence[int], dtype: str) -> np.ndarray:
        """What is there once the stream is done."""
        self.synchronize()
        made = np.empty(shape, dtype)
        self.library.mgpuMemcpy(made.ctypes.data, address, made.nbytes, None)
        return made

    def free(self, address: int | None) -> None:
        """In the order of the stream."""
        self.library.mgpuMemFree(address, self.stream)

    def synchronize(self) -> None:
        if self.driver:
            self.driver.call("cuStreamSynchronize", ctypes.c_void_p(self.stream))

    def time(self, run: Callable[[], None], calls: int) -> float:
        """Milliseconds for each of that many calls in a row."""
        if self.driver:
            return self.driver.time(run, calls, self.stream)
        start = time.perf_counter()
        for _ in range(calls):
            run()
        return (time.perf_counter() - start) * 1e3 / calls


class _Driver:
    """Of the context that libmca_runtime.so made current."""

    def __init__(self) -> None:
        self._library = ctypes.CDLL("libcuda.so.1")
        self._events = [self._event(), self._event()]

    def call(self, name: str, *arguments: object) -> None:
        if code := self._library[name](*arguments):
            raise RuntimeError(f"{name}: CUDA error {code}")

    def _event(self) -> ctypes.c_void_p:
        event = ctypes.c_void_p()
        self.call("cuEventCreate", ctypes.byref(event), 0)
        return event

    def time(self, run: Callable[[], None], calls: int, stream: int) -> float:
        start, end = self._events
        self.call("cuEventRecord", start, ctypes.c_void_p(stream))
        for _ in range(calls):
            run()
        self.call("cuEventRecord", end, ctypes.c_void_p(stream))
        self.call("cuEventSynchronize", end)
        elapsed = ctypes.c_float()
        self.call("cuEventElapsedTime", ctypes.byref(elapsed), start, end)
        return elapsed.value / calls


class Call:
    """A program on arguments of the device. `inputs` are addresses and shapes."""

    def __init__(
        self,
        device: Device,
        function: Callable,
        inputs: Sequence[tuple[int, Sequence[int]]],
        rank: int,
    ):
        self.device = device
        self._function = function
        self._inputs = [contiguous(address, shape) for address, shape in inputs]
        self._result = descriptor_type(rank)()
        values = (self._result, *self._inputs)
        self._pointers = [ctypes.byref(value) for value in values]
        self._graph = None

    def run(self) -> None:
        """Puts the call on the stream; the result of the one before is freed."""
        self.device.free(self._result.allocated)
        self._function(*self._pointers)

    def record(self) -> bool:
        """Whether it is a graph from now on."""
        library = self.device.library
        self.device.free(self._result.allocated)
        self._result.allocated = None
        if library.mcaGraphBegin():
            library.mcaGraphEnd()
            return False
        self._function(*self._pointers)
        self._graph = library.mcaGraphEnd()
        return True

    def launch(self) -> None:
        self.device.library.mcaGraphLaunch(self._graph, self.device.stream)

    def result(self, dtype: str) -> np.ndarray:
        """Of the last call, copied."""
        start = self._result.aligned + self._result.offset * np.dtype(dtype).itemsize
        return self.device.download(start, tuple(self._result.sizes), dtype)

    def close(self) -> None:
        """Frees the result, or the graph that owns it."""
        self.device.synchronize()
        if self._graph:
            self.device.library.mcaGraphDestroy(self._graph)
        else:
            self.device.free(self._result.allocated)
