"""The programs of the cases as linalg text, with named weights."""

from __future__ import annotations

import math
import re

from ..paths import MINILM
from .cases import Case, Shape
from .text import Tensor, Text

_ADD = "%r = arith.addf %a, %b : f32"
_MUL = "%r = arith.mulf %a, %b : f32"
_SUB = "%r = arith.subf %a, %b : f32"
_DIV = "%r = arith.divf %a, %b : f32"
_SUM = "%r = arith.addf %a, %o : f32"
_LOWEST = "-3.40282347E+38"


def module(case: Case, size: Shape) -> str:
    """The text of `main`. Weights are `dense_resource` without data."""
    if case.name == "projection":
        return projection(size)
    if case.name == "product":
        return _product(size)
    if not case.is_model:
        return block(size, case.kind)
    return front_end(size) if size.batch == 1 else model(case, size)


def front_end(size: Shape) -> str:
    """MiniLM as torch-mlir wrote it for 128 tokens, at another length."""
    length = re.compile(r"(?<=[x<\[ ])128(?=[x,\]> ])")
    return length.sub(str(size.n), MINILM.read_text())


def projection(size: Shape, kind: str = "f32") -> str:
    """Of `kind`: x, weights and the result."""
    t = Text()
    x = t.argument((size.tokens, size.d), kind)
    weight = t.weight("value.weight", (size.d, size.d), kind)
    product = t.named("matmul", [x, weight], t.fill("0.0", x.shape, kind))
    return t.module(_bias(t, product, "value.bias"))


def _product(size: Shape) -> str:
    t = Text()
    groups, d_head = size.batch * size.heads, size.d // size.heads
    a = t.argument((groups, size.n, size.n))
    v = t.argument((groups, size.n, d_head))
    return t.module(t.named("batch_matmul", [a, v], t.fill("0.0", v.shape)))


def block(size: Shape, kind: str = "f32") -> str:
    """Of `kind`: x, weights, products and the result; the softmax is of f32."""
    t = Text()
    x = t.argument((size.batch, size.n, size.d), kind)
    y = _attention(t, size, "", x, None)
    return t.module(t.expand(y, "[[0, 1], [2]]", x.shape))


def model(case: Case, size: Shape) -> str:
    """The same model in fewer operations, for any number of sequences."""
    t = Text()
    ids = t.argument((size.batch, size.n), "i64")
    mask = t.argument((size.batch, size.n), "i64")
    x = _norm(t, "embeddings.LayerNorm", _embed(t, size, ids))
    bias = _mask_bias(t, mask)
    for layer in range(case.layers):
        prefix = f"encoder.layer.{layer}."
        y = _attention(t, size, prefix + "attention.", x, bias)
        x = _residual(t, prefix + "attention.output.LayerNorm", x, y)
        y = _feed_forward(t, prefix, x, case.inner)
        x = _residual(t, prefix + "output.LayerNorm", x, y)
    return t.module(x)


def _linear(t: Text, name: str, x: Tensor, width: int) -> Tensor:
    """x W^T + b of a matrix x."""
    rows, depth = x.shape
    weight = t.transpose(t.weight(name + ".weight", (width, depth), x.kind), [1, 0])
    product = t.named("matmul", [x, weight], t.fill("0.0", (rows, width), x.kind))
    return _bias(t, product, name + ".bias")


def _bias(t: Text, x: Tensor, name: str) -> Tensor:
    """x + b of a matrix x."""
    bias = t.weight(name, x.shape[1:], x.kind)
    body = f"%r = arith.addf %a, %b : {x.kind}"
    return t.each(body, [x, bias], ["01", "1"], t.empty(x.shape, x.kind))


def _attention(
    t: Text, size: Shape, prefix: str, x: Tensor, mask: Tensor | None
) -> Tensor:
    """Of x [batch, n, d]; the result is a matrix [batch n, d]."""
    flat = t.collapse(x, "[[0, 1], [2]]", (size.tokens, size.d))
    query, key, value = (
        _heads(t, size, _linear(t, prefix + "self." + name, flat, size.d), order)
        for name, order in (
            ("query", [0, 2, 1, 3]),
            ("key", [0, 2, 3, 1]),
            ("value", [0, 2, 1, 3]),
        )
    )
    square = (size.batch * size.heads, size.n, size.n)
    scores = t.named("batch_matmul", [query, key], t.fill("0.0", square, x.kind))
    weights = t.cast(_softmax(t, size, t.cast(scores, "f32"), mask), x.kind)
    zeros = t.fill("0.0", value.shape, x.kind)
    out = t.named("batch_matmul", [weights, value], zeros)
    return _linear(t, prefix + "output.dense", _merge(t, size, out), size.d)


def _heads(t: Text, size: Shape, x: Tensor, order: list[int]) -> Tensor:
    """[batch n, d] to one matrix for each batch element and head."""
    split = (size.batch, size.n, size.heads, size.d // size.heads)
    turned = t.transpose(t.expand(x, "[[0, 1], [2, 3]]", split), order)
    shape = (size.batch * size.heads, *turned.shape[2:])
    return t.collapse(turned, "[[0, 1], [2], [3]]", shape)


def _merge(t: Text, size: Shape, x: Tensor) -> Tensor:
    split = (size.batch, size.heads, *x.shape[1:])
    turned = t.transpose(t.expand(x, "[[0, 1], [2], [3]]", split), [0, 2, 1, 3])
    return t.collapse(turned, "[[0, 1], [2, 3]]", (size.tokens, size.d))


def _softmax(t: Text, size: Shape, scores: Tensor, mask: Tensor | None) -> Tensor:
    shape = (size.batch, size.heads, size.n, size.n)
    x = t.expand(scores, "[[0, 1], [2], [3]]", shape)
    factor = t.scalar(f"{math.sqrt(size.heads / size.d):.9e}")
    x = t.each(f"%r = arith.mulf %a, {factor} : f32", [x], ["0123"], t.empty(shape))
    if mask is not None:
        x = t.each(_ADD, [x, mask], ["0123", "03"], t.empty(shape))
    top = t.reduce("%r = arith.maximumf %a, %o : f32", x, "0xFF800000")
    x = t.each(_SUB, [x, top], ["0123", "012"], t.empty(shape))
    x = t.each("%r = math.exp %a : f32", [x], ["0123"], t.empty(shape))
    total = t.reduce(_SUM, x, "0.0")
    x = t.each(_DIV, [x, total], ["0123", "012"], t.empty(shape))
    return t.collapse(x, "[[0, 1], [2], [3]]", scores.shape)


def _mask_bias(t: Text, mask: Tensor) -> Tensor:
    """0 for real tokens, the lowest number for padding."""
    zero, none, lowest = t.scalar("0", "i64"), t.scalar("0.0"), t.scalar(_LOWEST)
    body = f"""%real = arith.cmpi ne, %a, {zero} : i64
               %r = arith.select %real, {none}, {lowest} : f32"""
    return t.each(body, [mask], ["01"], t.empty(mask.shape))


def _embed(t: Text, size: Shape, ids: Tensor) -> Tensor:
    word = t.weight("embeddings.word_embeddings.weight", (30522, size.d))
    place = t.weight("embeddings.position_embeddings.weight", (512, size.d))
    kind = t.weight("embeddings.token_type_embeddings.weight", (2, size.d))
    shape = (size.batch, size.n, size.d)
    body = f"""%row = arith.index_cast %a : i64 to index
               %column = linalg.index 2 : index
               %r = tensor.extract {word.name}[%row, %column] : {word.type}"""
    x = t.each(body, [ids], ["01"], t.empty(shape))
    first = t.collapse(t.rows(kind, 1), "[[0, 1]]", (size.d,))
    x = t.each(_ADD, [x, first], ["012", "2"], t.empty(shape))
    return t.each(_ADD, [x, t.rows(place, size.n)], ["012", "12"], t.empty(shape))


def _residual(t: Text, name: str, x: Tensor, y: Tensor) -> Tensor:
    y = t.expand(y, "[[0, 1], [2]]", x.shape)
    return _norm(t, name, t.each(_ADD, [y, x], ["012", "012"], t.empty(x.shape)))


def _norm(t: Text, name: str, x: Tensor) -> Tensor:
    width = t.scalar(f"{x.shape[-1]}.0")
    epsilon = t.scalar("1.0e-12")
    rows = x.shape[:-1]
    mean = _over(t, width, t.reduce(_SUM, x, "0.0"))
    centred = t.each(_SUB, [x, mean], ["012", "01"], t.empty(x.shape))
    square = t.each("%r = arith.mulf %a, %a : f32", [centred], ["012"], t.empty(x.shape))
    variance = _over(t, width, t.reduce(_SUM, square, "0.0"))
    body = f"""%s = arith.addf %a, {epsilon} : f32
               %r = math.rsqrt %s : f32"""
    scale = t.each(body, [variance], ["01"], t.empty(rows))
    y = t.each(_MUL, [centred, scale], ["012", "01"], t.empty(x.shape))
    gain = t.weight(name + ".weight", x.shape[-1:])
    y = t.each(_MUL, [y, gain], ["012", "2"], t.empty(x.shape))
    shift = t.weight(name + ".bias", x.shape[-1:])
    return t.each(_ADD, [y, shift], ["012", "2"], t.empty(x.shape))


def _over(t: Text, divisor: str, x: Tensor) -> Tensor:
    body = f"%r = arith.divf %a, {divisor} : f32"
    return t.each(body, [x], ["01"], t.empty(x.shape))


def _feed_forward(t: Text, prefix: str, x: Tensor, inner: int) -> Tensor:
    flat = t.collapse(x, "[[0, 1], [2]]", (x.shape[0] * x.shape[1], x.shape[2]))
    y = _linear(t, prefix + "intermediate.dense", flat, inner)
    half, one = t.scalar("0.5"), t.scalar("1.0")
    root = t.scalar(f"{math.sqrt(0.5):.9e}")
    body = f"""%s = arith.mulf %a, {root} : f32
               %e = math.erf %s : f32
               %p = arith.addf %e, {one} : f32
               %q = arith.mulf %p, {half} : f32
               %r = arith.mulf %a, %q : f32"""
    y = t.each(body, [y], ["01"], t.empty(y.shape))
    return _linear(t, prefix + "output.dense", y, x.shape[-1])
