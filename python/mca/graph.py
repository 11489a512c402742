"""A graph that torch captured, run by compiled programs or, if need be, torch."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from torch._dynamo.convert_frame import compile_lock

from .compiler import compile
from .errors import MCAError
from .frontends.pytorch import from_torch
from .function import Compiled
from .signature import TensorType

_MAX_PROGRAMS = 8
_MAX_CHANGES = 3


class FallbackWarning(UserWarning):
    """A graph runs as torch would run it; the message says why."""


class CapturedGraph(torch.nn.Module):
    """The graph as a function of its tensors alone, with all else held."""

    def __init__(
        self,
        graph: torch.fx.GraphModule,
        arguments: Sequence[Any],
        dynamic: Sequence[int],
        outputs: Sequence[int],
    ):
        super().__init__()
        self.graph_module = graph
        self._dynamic, self._outputs = dynamic, outputs
        self._values = [None if i in dynamic else a for i, a in enumerate(arguments)]
        self._buffers_at: dict[int, str] = {}
        for index, (node, value) in enumerate(
            zip(_inputs_of(graph), arguments, strict=True)
        ):
            if index not in dynamic and isinstance(value, torch.Tensor):
                # Messages name it.
                self._buffers_at[index] = f"held_{node.name}"
                self.register_buffer(f"held_{node.name}", value.detach())

    def forward(self, *tensors: torch.Tensor) -> tuple[torch.Tensor, ...]:
        values = list(self._values)
        for index, name in self._buffers_at.items():
            values[index] = getattr(self, name)
        for index, tensor in zip(self._dynamic, tensors, strict=True):
            values[index] = tensor
        results = self.graph_module(*values)
        return tuple(results[index] for index in self._outputs)


def _inputs_of(graph: torch.fx.GraphModule) -> list[torch.fx.Node]:
    return [node for node in graph.graph.nodes if node.op == "placeholder"]


@dataclass(frozen=True)
class _Program:
    """`run` computes the outputs at `computed`; the others are `known`, or the
    arguments that `passed` maps them to."""

    run: Compiled
    computed: list[int]
    passed: dict[int, int]
    known: list[Any]

    def __call__(self, arguments: Sequence[Any], tensors: list[torch.Tensor]) -> Any:
        values = self.run.call(tensors, as_torch=True)
        results = list(self.known)
        for index, source in self.passed.items():
            results[index] = arguments[source]
        for index, value in zip(self.computed, values, strict=True):
            results[index] = value
        return tuple(results)


class Graph:
    """Called as the graph is; compiles at the first call with new sizes.

    `static` tells arguments whose elements become constants, `options` are those
    of `mca.compile`, and `made` is told of each program.
    """

    def __init__(
        self,
        graph: torch.fx.GraphModule,
        static: Sequence[bool],
        options: dict[str, Any],
        made: Callable[[Compiled], None],
    ):
        self._graph, self._options, self._made = graph, options, made
        self._static = [i for i, is_static in enumerate(static) if is_static]
        self._programs: dict[Any, _Program] = {}
        self._versions: list[Any] | None = None
        self._changes = 0
        self._warned: set[str] = set()
        self._given_up = False

    def __call__(self, *arguments: Any) -> Any:
        reason = self._obstacle(arguments)
        if reason is None and not self._given_up:
            program, dynamic = self._find(arguments)
            if program is not None:
                return program(arguments, [arguments[i] for i in dynamic])
        elif reason is not None:
            self._warn(reason)
        return self._graph(*arguments)

    def _obstacle(self, arguments: Sequence[Any]) -> str | None:
        """What keeps this call from a compiled program."""
        tensors = [a for a in arguments if isinstance(a, torch.Tensor)]
        if torch.is_grad_enabled() and any(t.requires_grad for t in tensors):
            return "gradients are needed; call the model under torch.no_grad()"
        for tensor in tensors:
            if tensor.device.type != "cpu":
                return f"a tensor is on {tensor.device}, not in the processor's memory"
        return None

    def _find(self, arguments: Sequence[Any]) -> tuple[_Program | None, list[int]]:
        dynamic = [
            i
            for i, value in enumerate(arguments)
            if isinstance(value, torch.Tensor) and i not in self._static
        ]
        key = tuple(
            (tuple(a.shape), a.dtype) if i in dynamic else a
            for i, a in enumerate(arguments)
            if i not in self._static
        )
        self._check_static(arguments)
        if key not in self._programs and not self._given_up:
            # An export must not run while another thread traces or exports.
            with compile_lock:
                self._add(key, arguments, dynamic)
        return self._programs.get(key), dynamic

    def _add(self, key: Any, arguments: Sequence[Any], dynamic: list[int]) -> None:
        if key in self._programs or self._given_up:
            return  # Another thread has been here.
        if len(self._programs) == _MAX_PROGRAMS:
            self._give_up(f"more than {_MAX_PROGRAMS} combinations of sizes")
        else:
            self._build(key, arguments, dynamic)

    def _check_static(self, arguments: Sequence[Any]) -> None:
        """Drops programs that hold what a parameter was before."""
        versions = [_version(arguments[i]) for i in self._static]
        if self._versions is not None and versions != self._versions:
            self._programs.clear()
            self._changes += 1
            if self._changes > _MAX_CHANGES:
                self._give_up("parameters change again and again")
        self._versions = versions

    def _build(self, key: Any, arguments: Sequence[Any], dynamic: list[int]) -> None:
        try:
            program = self._make(arguments, dynamic)
        except MCAError as error:
            self._give_up(_explain(error))
            return
        except (ValueError, TypeError, OSError) as error:
            self._give_up(str(error))
            return
        self._programs[key] = program
        self._made(program.run)

    def _make(self, arguments: Sequence[Any], dynamic: list[int]) -> _Program:
        [output] = [node for node in self._graph.graph.nodes if node.op == "output"]
        inputs = _inputs_of(self._graph)
        results = list(output.args[0])
        passed = {i: inputs.index(n) for i, n in enumerate(results) if n in inputs}
        computed = [
            i for i, n in enumerate(results) if i not in passed and _is_tensor(n)
        ]
        if not computed:
            raise MCAError("nothing is computed")
        frozen = CapturedGraph(self._graph, arguments, dynamic, computed)
        module = from_torch(frozen, [arguments[i] for i in dynamic])
        known: list[Any] = [None] * len(results)
        if len(passed) + len(computed) < len(results):
            # Numbers that follow from sizes, which are those of this program. Only
            # now that the graph is known to write to nothing it may run twice.
            known = [
                None if isinstance(value, torch.Tensor) else value
                for value in self._graph(*arguments)
            ]
        run = compile(module, **self._options)
        _check_types([arguments[i] for i in dynamic], run.signature.inputs)
        _check_types([_value_of(results[i]) for i in computed], run.signature.results)
        return _Program(run, computed, passed, known)

    def _give_up(self, reason: str) -> None:
        self._given_up = True
        self._programs.clear()
        self._warn(reason)

    def _warn(self, reason: str) -> None:
        if reason not in self._warned:
            self._warned.add(reason)
            warnings.warn(
                f"mca leaves a graph of {len(self._graph.graph.nodes)} operations to "
                f"torch: {reason}",
                FallbackWarning,
                stacklevel=2,
            )


def _value_of(node: Any) -> Any:
    """What dynamo saw as the node's result, without elements."""
    meta = getattr(node, "meta", {})
    return meta.get("example_value", meta.get("val"))


def _is_tensor(node: Any) -> bool:
    return isinstance(_value_of(node), torch.Tensor)


def _check_types(tensors: Sequence[torch.Tensor], kinds: Sequence[TensorType]) -> None:
    """torch-mlir forgets whether integers have a sign."""
    for tensor, kind in zip(tensors, kinds, strict=True):
        unsigned = not (tensor.dtype.is_signed or tensor.dtype == torch.bool)
        if unsigned and not kind.element.startswith("u"):
            raise MCAError(f"torch-mlir makes {kind.element} of {tensor.dtype}")


def _version(tensor: torch.Tensor) -> tuple[int, int]:
    """Changes with every write; inference tensors do not count them."""
    return tensor.data_ptr(), 0 if tensor.is_inference() else tensor._version


def _explain(error: MCAError) -> str:
    """An export's summary names the operation, a tool's message says more."""
    reason = error.reason
    return error.summary if reason in error.summary else f"{error.summary}: {reason}"
