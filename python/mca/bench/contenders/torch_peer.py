"""torch as people write it: eager, with its fused attention."""

from __future__ import annotations

from collections.abc import Callable

import torch
from torch.nn import functional

from ..problem import Problem

Tensors = dict[str, torch.Tensor]


def version() -> str:
    return torch.__version__


def prepare(problem: Problem):
    function = program(problem)
    inputs = [torch.from_numpy(value.copy()) for value in problem.data.inputs]

    def run():
        with torch.inference_mode():
            return function(*inputs).numpy()

    return run


def program(problem: Problem) -> Callable[..., torch.Tensor]:
    """Of the problem's inputs. Sets the number of threads."""
    torch.set_num_threads(problem.threads)
    names = problem.data.weights
    tensors = {
        name: torch.from_numpy(value.copy())
        for name, value in names.items()
        if value.dtype.kind == "f"
    }
    if problem.case_name == "projection":
        matrix = tensors["value.weight"].T.contiguous()
        return lambda x: functional.linear(x, matrix, tensors["value.bias"])
    if problem.case_name == "product":
        return torch.bmm
    heads = problem.size.heads
    if not problem.case.is_model:
        return lambda x: _attention(tensors, heads, "", x, None)
    layers, masked = problem.case.layers, problem.computed.padded
    return lambda ids, mask: _model(
        tensors, heads, layers, ids, mask[:, None, None, :] != 0 if masked else None
    )


def _model(
    tensors: Tensors,
    heads: int,
    layers: int,
    ids: torch.Tensor,
    mask: torch.Tensor | None,
) -> torch.Tensor:
    place = tensors["embeddings.position_embeddings.weight"][: ids.shape[1]]
    kind = tensors["embeddings.token_type_embeddings.weight"][0]
    words = functional.embedding(ids, tensors["embeddings.word_embeddings.weight"])
    x = _norm(tensors, "embeddings.LayerNorm", words + kind + place)
    for layer in range(layers):
        prefix = f"encoder.layer.{layer}."
        y = _attention(tensors, heads, prefix + "attention.", x, mask)
        x = _norm(tensors, prefix + "attention.output.LayerNorm", x + y)
        y = functional.gelu(_linear(tensors, prefix + "intermediate.dense", x))
        y = _linear(tensors, prefix + "output.dense", y)
        x = _norm(tensors, prefix + "output.LayerNorm", x + y)
    return x


def _attention(
    tensors: Tensors,
    heads: int,
    prefix: str,
    x: torch.Tensor,
    mask: torch.Tensor | None,
) -> torch.Tensor:
    query, key, value = (
        _linear(tensors, prefix + "self." + name, x)
        .unflatten(-1, (heads, -1))
        .transpose(1, 2)
        for name in ("query", "key", "value")
    )
    out = functional.scaled_dot_product_attention(query, key, value, attn_mask=mask)
    merged = out.transpose(1, 2).flatten(2)
    return _linear(tensors, prefix + "output.dense", merged)


def _linear(tensors: Tensors, name: str, x: torch.Tensor) -> torch.Tensor:
    return functional.linear(x, tensors[name + ".weight"], tensors[name + ".bias"])


def _norm(tensors: Tensors, name: str, x: torch.Tensor) -> torch.Tensor:
    gain, shift = tensors[name + ".weight"], tensors[name + ".bias"]
    return functional.layer_norm(x, x.shape[-1:], gain, shift, 1e-12)
