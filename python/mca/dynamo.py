"""`torch.compile(model, backend="mca")`.

Where the package is installed, torch finds the backend by itself; elsewhere
importing this module registers it.
"""

from __future__ import annotations

import inspect
import weakref
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import entry_points
from typing import Any

import torch
from torch._dynamo import register_backend

from .compiler import compile
from .function import Compiled
from .graph import FallbackWarning, Graph
from .options import Options

__all__ = ["FallbackWarning", "backend", "programs"]

_OPTIONS = set(inspect.signature(compile).parameters) - {"module", "entry", "weights"}
_PROGRAMS: weakref.WeakSet[Compiled] = weakref.WeakSet()


def backend(
    graph: torch.fx.GraphModule,
    example_inputs: Sequence[Any],
    *,
    options: Mapping[str, Any] | None = None,
    **_: Any,
) -> Callable[..., Any]:
    """Compiles what dynamo captured, at its first call.

    `options` are those of `mca.compile`: alpha, estimator, threads and so on;
    without alpha all attentions stay exact. Parameters and buffers become
    constants; when one changes, the graph is compiled anew. Every combination of
    sizes is a program of its own. Runs as torch would, after a FallbackWarning
    that names the reason, what cannot be compiled and what needs gradients, so
    call the model under `torch.no_grad()`. Raises ValueError for a wrong option.
    """
    options = dict(options or {})
    unknown = set(options) - _OPTIONS
    if unknown:
        raise ValueError(
            f"expected options among {', '.join(sorted(_OPTIONS))}; "
            f"found {', '.join(sorted(unknown))}"
        )
    # A mistake of the caller's is no reason to let torch run the graph.
    Options(**{key: value for key, value in options.items() if key != "cache"})
    static = [_is_static(value) for value in example_inputs]
    return Graph(graph, static, options, _PROGRAMS.add)


def programs() -> list[Compiled]:
    """The programs of compiled models that are alive, for their reports."""
    return list(_PROGRAMS)


def _is_static(value: Any) -> bool:
    """Parameters and buffers of modules; dynamo marks the second."""
    return isinstance(value, torch.nn.Parameter) or (
        getattr(value, "_dynamo_static_input_type", None) is not None
    )


# torch takes no backend twice, and it imports this to register what is installed.
if not entry_points(group="torch_dynamo_backends", name="mca"):
    register_backend(compiler_fn=backend, name="mca")
