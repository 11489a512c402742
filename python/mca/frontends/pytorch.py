"""`mca.from_torch`: a torch module as MLIR, by torch.export and torch-mlir."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..errors import MCAError
from ..module import Module
from .torch_mlir import TO_LINALG, export_error, lower, require

if TYPE_CHECKING:
    import torch


def from_torch(
    module: torch.nn.Module,
    example_inputs: Sequence[Any],
    *,
    kwargs: Mapping[str, Any] | None = None,
    dynamic_shapes: Any = None,
    entry: str = "main",
) -> Module:
    """A torch module as linalg on tensors, with its weights.

    `example_inputs` and `kwargs` are what it is called with: their tensors
    become arguments in that order, everything else a constant, and sizes are
    fixed unless `dynamic_shapes`, torch.export's, says otherwise. Results are
    the tensors of what it returns. Call `.eval()` on the module first.

    Needs torch-mlir. Raises MCAError, which names the operation in the way,
    when the module cannot be exported.
    """
    require("torch_mlir", "an export from torch")
    import torch

    what = f"the export of {type(module).__name__}"
    try:
        with torch.no_grad():
            program = torch.export.export(
                module,
                tuple(example_inputs),
                dict(kwargs or {}),
                dynamic_shapes=dynamic_shapes,
                strict=False,
            )
        program = _prepare(program)
    except MCAError:
        raise
    except Exception as error:  # Whatever torch raises is about this module.
        raise export_error(what, f"{type(error).__name__}: {error}") from error
    data = _import(program, entry, what)
    return Module.of_text(data, entry, type(module).__name__)


def _prepare(program: torch.export.ExportedProgram) -> torch.export.ExportedProgram:
    """Decomposed, without what the importer does not take."""
    from torch_mlir.extras.fx_decomp_util import get_decomposition_table

    from .decompositions import more_decompositions

    _check_random(program)
    _allow_copies(program)
    program = program.run_decompositions(
        get_decomposition_table() | more_decompositions()
    )
    _check_pure(program)
    _drop_constants(program)
    _keep_buffers(program)
    _copy_listed(program)
    return program


def _check_random(program: torch.export.ExportedProgram) -> None:
    import torch

    for node in program.graph.nodes:
        tags = getattr(node.target, "tags", ())
        if torch.Tag.nondeterministic_seeded in tags and _draws(node):
            raise MCAError(f"{node.target} is random; call .eval() on the module")


def _draws(node: torch.fx.Node) -> bool:
    """Attention and dropout do only with a positive probability, in training."""
    name = str(node.target)
    if "scaled_dot_product" in name:
        names = [a.name for a in node.target._schema.arguments]
        bound = dict(zip(names, node.args, strict=False)) | node.kwargs
        return bool(bound.get("dropout_p", 0))
    if "dropout" in name:
        return bool(node.args[1] and node.args[2])
    return True


def _allow_copies(program: torch.export.ExportedProgram) -> None:
    """Decomposed operations lay out their results in another way than their
    kernels, so that not every view of them is one."""
    import torch

    for node in program.graph.nodes:
        if node.target == torch.ops.aten.view.default:
            node.target = torch.ops.aten.reshape.default


def _drop_constants(program: torch.export.ExportedProgram) -> None:
    """Arguments that are no tensors are in the graph already, as what they are."""
    from torch.export.graph_signature import ConstantArgument, InputKind

    inputs = {node.name: node for node in program.graph.nodes}
    specs = program.graph_signature.input_specs
    for spec in list(specs):
        is_constant = isinstance(spec.arg, ConstantArgument)
        if spec.kind == InputKind.USER_INPUT and is_constant:
            program.graph.erase_node(inputs[spec.arg.name])
            specs.remove(spec)


def _keep_buffers(program: torch.export.ExportedProgram) -> None:
    """The importer looks for buffers among the saved ones only."""
    from torch.export.graph_signature import InputKind

    for spec in program.graph_signature.input_specs:
        if spec.kind == InputKind.BUFFER and not spec.persistent:
            spec.persistent = True
            program.state_dict[spec.target] = program.constants[spec.target]


def _copy_listed(program: torch.export.ExportedProgram) -> None:
    """The importer takes no constants in lists, such as those of an index."""
    import torch

    graph = program.graph
    for node in list(graph.nodes):
        for inputs in node.args if node.op == "call_function" else ():
            for source in inputs if isinstance(inputs, (list, tuple)) else ():
                if getattr(source, "op", None) == "placeholder":
                    with graph.inserting_before(node):
                        copy = graph.call_function(
                            torch.ops.aten.clone.default, (source,)
                        )
                    copy.meta = dict(source.meta)
                    node.replace_input_with(source, copy)


def _check_pure(program: torch.export.ExportedProgram) -> None:
    """What a program writes to would be lost: results are all that comes back."""
    signature = program.graph_signature
    written = [
        *signature.buffers_to_mutate.values(),
        *signature.user_inputs_to_mutate.values(),
    ]
    if written:
        raise MCAError(f"the module writes to {', '.join(written)}")


def _import(program: torch.export.ExportedProgram, entry: str, what: str) -> bytes:
    from torch_mlir import fx

    try:
        module = fx.export_and_import(
            program, output_type="raw", func_name=entry, decomposition_table={}
        )
    except Exception as error:  # The importer raises what it happens to.
        raise export_error(what, f"{type(error).__name__}: {error}") from error
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        raw = Path(scratch) / "raw.mlirbc"
        with raw.open("wb") as file:
            module.operation.write_bytecode(file)
        return lower(raw, TO_LINALG, what)
