"""torch on the GPU: its products, and its fused attention between them."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import torch
from torch.nn import functional

from .contenders import Contender, Maker, Problem

_TYPES = {"f32": torch.float32, "tf32": torch.float32, "f16": torch.float16}


class TorchContender(Contender):
    """`function` of x in torch's tensors, on the stream of our programs."""

    def __init__(
        self,
        label: str,
        problem: Problem,
        precision: str,
        function: Callable[..., Any],
    ):
        super().__init__(label, precision)
        kind = _TYPES[precision]
        self._stream = torch.cuda.ExternalStream(problem.device.stream)
        tensors = {
            name: torch.from_numpy(value).to("cuda", kind)
            for name, value in problem.weights.items()
        }
        x = torch.from_numpy(problem.x).to("cuda", kind)
        torch.cuda.synchronize()
        self._run = lambda: function(tensors, x)
        self._result: torch.Tensor | None = None

    def run(self) -> None:
        # In every call: contenders of both settings take turns.
        torch.backends.cuda.matmul.allow_tf32 = self.precision == "tf32"
        with torch.inference_mode(), torch.cuda.stream(self._stream):
            self._result = self._run()

    def result(self) -> np.ndarray:
        torch.cuda.synchronize()
        assert self._result is not None
        return self._result.float().cpu().numpy()


def makers(problem: Problem) -> dict[str, Maker]:
    """One for each precision that programs of the group have, by label."""
    function = _projection
    if problem.case == "block":
        function = partial(_block, problem.size["heads"])
    labels = {f"torch {precision}": precision for precision in problem.precisions}
    return {
        label: partial(TorchContender, label, problem, precision, function)
        for label, precision in labels.items()
    }


def _projection(tensors: dict[str, Any], x: torch.Tensor) -> torch.Tensor:
    flat = x.flatten(0, 1)
    return torch.addmm(tensors["value.bias"], flat, tensors["value.weight"])


def _block(heads: int, tensors: dict[str, Any], x: torch.Tensor) -> torch.Tensor:
    query, key, value = (
        _linear(tensors, f"self.{name}", x).unflatten(-1, (heads, -1)).transpose(1, 2)
        for name in ("query", "key", "value")
    )
    out = functional.scaled_dot_product_attention(query, key, value)
    return _linear(tensors, "output.dense", out.transpose(1, 2).flatten(2))


def _linear(tensors: dict[str, Any], name: str, x: torch.Tensor) -> torch.Tensor:
    return functional.linear(x, tensors[name + ".weight"], tensors[name + ".bias"])
