"""What is timed side by side at one shape: our programs and cuBLASLt."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np

from . import values
from .bundle import Bundle
from .library import Call, Device

DTYPES = {"f32": "<f4", "tf32": "<f4", "f16": "<f2"}
_GEMM_TYPES = {"f32": 0, "f16": 1, "tf32": 3}


class Absent(RuntimeError):
    """A contender is not on this machine; the message says why."""


class Contender:
    """Something to time. `wanted`: which expected rows its result is checked
    against, "exact" or what the manifest calls them."""

    wanted = "exact"
    fraction: float | None = None
    ours = False

    def __init__(self, label: str, precision: str):
        self.label, self.precision = label, precision

    def run(self) -> None:
        """Puts one call on the device's stream."""
        raise NotImplementedError

    def result(self) -> np.ndarray:
        """Of the last call."""
        raise NotImplementedError

    def close(self) -> None:
        """Frees what the device holds for it."""


class Problem:
    """The arrays of one group of the manifest: x [batch, n, d] and weights."""

    def __init__(self, device: Device, bundle: Bundle, group: dict[str, Any]):
        self.device, self.bundle, self.group = device, bundle, group
        self.case: str = group["case"]
        self.size: dict[str, int] = group["size"]
        n, d = self.size["n"], self.size["d"]
        self.x = values.sequences(self.size["batch"], n, d)
        self.weights = values.weights(self.case, d, **group["scores"])
        self._uploaded: dict[str, int] = {}
        self._opened: dict[str, Callable] = {}

    @property
    def precisions(self) -> list[str]:
        found = {program["precision"] for program in self.group["programs"]}
        return [name for name in DTYPES if name in found or name == "tf32"]

    def x_on_device(self, dtype: str) -> int:
        """Shared by all contenders."""
        if dtype not in self._uploaded:
            self._uploaded[dtype] = self.device.upload(self.x.astype(dtype))
        return self._uploaded[dtype]

    def open(self, file: str) -> Callable:
        """A program of the bundle, with its constants once on the device."""
        if file not in self._opened:
            self._opened[file] = self.bundle.open(file)
        return self._opened[file]

    def close(self) -> None:
        for address in self._uploaded.values():
            self.device.free(address)


class OurProgram(Contender):
    """A compiled program, called or, with `graph`, launched as one."""

    ours = True

    def __init__(
        self,
        label: str,
        problem: Problem,
        program: dict[str, Any],
        fraction: float | None = None,
        graph: bool = False,
    ):
        super().__init__(label, program["precision"])
        self.wanted = program["expected"] + (f" {fraction:g}" if fraction else "")
        self.fraction = program["fraction"]
        self._dtype, self._graph = DTYPES[self.precision], graph
        self._device, self._extra = problem.device, None
        self._shape = [problem.size[key] for key in ("batch", "n", "d")]
        if program["flat"]:
            self._shape = [self._shape[0] * self._shape[1], self._shape[2]]
        inputs = [(problem.x_on_device(self._dtype), self._shape)]
        if fraction:
            inputs.append(self._probabilities(problem.size, fraction))
        function = problem.open(program["file"])
        self._call = Call(problem.device, function, inputs, program["rank"])
        self._call.run()
        problem.device.synchronize()
        if graph and not self._call.record():
            raise Absent("no graphs on the emulator")

    def _probabilities(self, size: dict[str, int], fraction: float):
        batch, heads, n, d = (size[key] for key in ("batch", "heads", "n", "d"))
        chosen = values.probabilities(fraction, batch, heads, n, d)
        self.fraction = values.sampled(chosen, n, d)
        self._extra = self._device.upload(chosen)
        return self._extra, chosen.shape

    def run(self) -> None:
        self._call.launch() if self._graph else self._call.run()

    def result(self) -> np.ndarray:
        return self._call.result(self._dtype)

    def close(self) -> None:
        self._call.close()
        self._device.free(self._extra)


class Product(Contender):
    """The exact projection X W + b by cuBLASLt."""

    def __init__(self, label: str, problem: Problem, precision: str):
        super().__init__(label, precision)
        self._device, self._dtype = problem.device, DTYPES[precision]
        size = problem.size
        self._shape = (size["batch"] * size["n"], size["d"])
        tokens, d = self._shape
        x = problem.x_on_device(self._dtype)
        self._weights = [
            problem.device.upload(problem.weights[name].astype(self._dtype))
            for name in ("value.weight", "value.bias")
        ]
        weight, bias = self._weights
        self._out = problem.device.allocate(tokens * d, self._dtype)
        kind = _GEMM_TYPES[precision]
        output = _GEMM_TYPES["f16" if precision == "f16" else "f32"]
        self._arguments = [kind, output, 0, 0, 1, tokens, d, d]
        self._arguments += [x, d, 0, weight, d, 0, self._out, d, 0]
        self._arguments += [bias, problem.device.stream]
        if self._multiply():
            self.close()
            raise Absent("libcublasLt.so was not found or has no such product")

    def _multiply(self) -> int:
        return self._device.library.mcaGemm(*self._arguments)

    def run(self) -> None:
        self._multiply()

    def result(self) -> np.ndarray:
        return self._device.download(self._out, self._shape, self._dtype)

    def close(self) -> None:
        for address in (*self._weights, self._out):
            self._device.free(address)


Maker = Callable[[], Contender]
"""Makes a contender, or raises Absent."""


def makers(problem: Problem, torch: bool) -> dict[str, Maker]:
    """By label, in the order of the table."""
    made: dict[str, Maker] = {}
    for program in problem.group["programs"]:
        for fraction in program["fractions"] or [None]:
            for graph in (False, True):
                words = ["mca", program["name"], f"{fraction:g}" if fraction else ""]
                words += ["graph" if graph else "", program["precision"]]
                label = " ".join(filter(None, words))
                chosen = (problem, program, fraction, graph)
                made[label] = partial(OurProgram, label, *chosen)
    for precision in problem.precisions if problem.case == "encode" else ():
        label = f"cuBLASLt {precision}"
        made[label] = partial(Product, label, problem, precision)
    if torch:
        from . import torch_contenders

        made |= torch_contenders.makers(problem)
    return made
