"""Operations that torch-mlir would leave in a form that upstream MLIR lacks."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import torch


def more_decompositions() -> dict[Any, Callable]:
    """For `ExportedProgram.run_decompositions`, beside torch-mlir's."""
    import torch

    aten = torch.ops.aten
    return {
        aten.cumsum.default: _cumsum,
        aten._transformer_encoder_layer_fwd.default: _encoder_layer,
        aten._native_multi_head_attention.default: _multi_head,
    }


def _cumsum(
    x: torch.Tensor, dim: int, *, dtype: torch.dtype | None = None
) -> torch.Tensor:
    """A sum under a triangle: quadratic, but models count positions with it."""
    import torch

    if dtype is None:
        dtype = x.dtype if x.dtype.is_floating_point else torch.int64
    moved = x.to(dtype).movedim(dim, -1)
    count = moved.shape[-1]
    index = torch.arange(count, device=x.device)
    earlier = (index[None, :] <= index[:, None]).to(dtype)
    return (moved.unsqueeze(-2) * earlier).sum(-1).movedim(-1, dim)


def _multi_head(
    query: torch.Tensor,
    key: torch.Tensor,
    value: torch.Tensor,
    embed_dim: int,
    num_head: int,
    qkv_weight: torch.Tensor,
    qkv_bias: torch.Tensor,
    proj_weight: torch.Tensor,
    proj_bias: torch.Tensor,
    mask: torch.Tensor | None = None,
    need_weights: bool = True,
    average_attn_weights: bool = True,
    mask_type: int | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    """The fast path of nn.MultiheadAttention, [batch, tokens, features]."""
    import torch

    weights, biases = qkv_weight.chunk(3), qkv_bias.chunk(3)
    q, k, v = (
        torch.nn.functional.linear(x, w, b)
        .unflatten(-1, (num_head, embed_dim // num_head))
        .transpose(1, 2)
        for x, w, b in zip((query, key, value), weights, biases, strict=True)
    )
    scores = q @ k.transpose(-1, -2) * (embed_dim // num_head) ** -0.5
    if mask is not None:
        masked = _as_scores_mask(mask, mask_type)
        scores = torch.where(masked, float("-inf"), scores)
    shares = scores.softmax(-1)
    heads = (shares @ v).transpose(1, 2).flatten(-2)
    out = torch.nn.functional.linear(heads, proj_weight, proj_bias)
    if not need_weights:
        return out, shares.new_empty(0)
    return out, shares.mean(1) if average_attn_weights else shares


def _as_scores_mask(mask: torch.Tensor, kind: int | None) -> torch.Tensor:
    """Of queries and keys (0), of padding (1) or both for each head (2), to
    [batch, heads, queries, keys]; true, or any number but 0, is left out."""
    import torch

    masked = mask != 0 if mask.dtype != torch.bool else mask
    return masked[:, None, None, :] if kind == 1 else masked


def _encoder_layer(
    src: torch.Tensor,
    embed_dim: int,
    num_heads: int,
    qkv_weight: torch.Tensor,
    qkv_bias: torch.Tensor,
    proj_weight: torch.Tensor,
    proj_bias: torch.Tensor,
    use_gelu: bool,
    norm_first: bool,
    eps: float,
    norm_weight_1: torch.Tensor,
    norm_bias_1: torch.Tensor,
    norm_weight_2: torch.Tensor,
    norm_bias_2: torch.Tensor,
    ffn_weight_1: torch.Tensor,
    ffn_bias_1: torch.Tensor,
    ffn_weight_2: torch.Tensor,
    ffn_bias_2: torch.Tensor,
    mask: torch.Tensor | None = None,
    mask_type: int | None = None,
) -> torch.Tensor:
    """The fast path of nn.TransformerEncoderLayer."""
    import torch

    functional = torch.nn.functional

    def attend(x: torch.Tensor) -> torch.Tensor:
        sizes = embed_dim, num_heads
        matrices = qkv_weight, qkv_bias, proj_weight, proj_bias
        return _multi_head(x, x, x, *sizes, *matrices, mask, False, True, mask_type)[0]

    def feed(x: torch.Tensor) -> torch.Tensor:
        activation = functional.gelu if use_gelu else functional.relu
        hidden = activation(functional.linear(x, ffn_weight_1, ffn_bias_1))
        return functional.linear(hidden, ffn_weight_2, ffn_bias_2)

    x, norms = src, [(norm_weight_1, norm_bias_1), (norm_weight_2, norm_bias_2)]
    for block, (weight, bias) in zip((attend, feed), norms, strict=True):
        if norm_first:
            x = x + block(functional.layer_norm(x, (embed_dim,), weight, bias, eps))
        else:
            x = functional.layer_norm(x + block(x), (embed_dim,), weight, bias, eps)
    return x
