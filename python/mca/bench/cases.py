"""What is measured, as data: the cases, their shapes, and their sizes in FLOPs."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True)
class Shape:
    """n tokens of d features, `batch` sequences, h heads; of the n tokens the
    first `valid` are real, all by default."""

    d: int = 768
    n: int = 128
    batch: int = 1
    heads: int = 12
    valid: int = 0

    @property
    def tokens(self) -> int:
        return self.batch * self.n

    @property
    def padded(self) -> bool:
        return self.valid < self.n

    def cropped(self) -> Shape:
        """The same without the padding."""
        return replace(self, n=self.valid)

    def __str__(self) -> str:
        text = f"d={self.d} n={self.n} batch={self.batch} heads={self.heads}"
        return text + (f" valid={self.valid}" if self.padded else "")


@dataclass(frozen=True)
class Case:
    """`attends`: has an attention that can be approximated; `layers` and `inner`
    (features between the two products of a layer) are those of a whole model.
    `kind`: of inputs, weights, products and result; softmaxes are of f32."""

    name: str
    title: str
    shapes: tuple[Shape, ...]
    attends: bool = False
    layers: int = 0
    inner: int = 0
    kind: str = "f32"

    @property
    def is_model(self) -> bool:
        return self.layers > 0


def shape(**sizes: int) -> Shape:
    """A checked Shape. Raises ValueError for sizes that do not fit together."""
    made = Shape(**sizes)
    made = made if made.valid else replace(made, valid=made.n)
    if min(made.d, made.n, made.batch, made.heads, made.valid) < 1:
        raise ValueError(f"expected positive sizes, found {sizes}")
    if made.valid > made.n:
        raise ValueError(f"valid={made.valid} is more than n={made.n}")
    if made.d % made.heads:
        raise ValueError(f"d={made.d} is not a multiple of heads={made.heads}")
    return made


def parse_shape(text: str, default: Shape) -> Shape:
    """`d=512,n=77`; what is not given is that of `default`.

    Raises ValueError.
    """
    names = [field.name for field in fields(Shape)]
    sizes = {**vars(default), "valid": 0}
    for part in text.split(","):
        name, _, value = part.partition("=")
        if name not in names or not value.isdigit():
            raise ValueError(
                f"expected sizes such as n=128, of {', '.join(names)}; found '{part}'"
            )
        sizes[name] = int(value)
    return shape(**sizes)


_LENGTHS = (shape(n=128), shape(n=512), shape(n=2048))
_MINILM = {"d": 384, "heads": 12}

CASES = {
    case.name: case
    for case in (
        Case("projection", "X W + b, W constant", _LENGTHS),
        Case("product", "A V, one product for each head", _LENGTHS),
        Case("block", "attention block: QKV, softmax, A V, output", _LENGTHS, True),
        Case("block-bf16", "attention block of bf16", _LENGTHS, True, kind="bf16"),
        Case(
            "minilm",
            "all-MiniLM-L6-v2, real weights and text",
            (
                shape(n=128, **_MINILM),
                shape(n=128, valid=25, **_MINILM),
                shape(n=512, **_MINILM),
                shape(n=128, batch=8, **_MINILM),
            ),
            True,
            layers=6,
            inner=1536,
        ),
    )
}


def flops(case: Case, size: Shape) -> int:
    """Floating-point operations of the exact products: 2 m n k each, all
    positions counted; nothing for softmax, norms and biases."""
    linear = 2 * size.tokens * size.d * size.d
    product = 2 * size.tokens * size.n * size.d
    if case.name == "projection":
        return linear
    if case.name == "product":
        return product
    block = 4 * linear + 2 * product
    if not case.is_model:
        return block
    return case.layers * (block + 4 * size.tokens * size.d * case.inner)


def traffic(case: Case, size: Shape) -> int:
    """Bytes that any program has to move: inputs, weights and outputs, each once
    (tokens of a model in i64); of embeddings the rows that are used."""
    rows = size.tokens * size.d
    linear = size.d * size.d + size.d
    if case.name == "projection":
        return 4 * (2 * rows + linear)
    if case.name == "product":
        return 4 * (size.batch * size.heads * size.n * size.n + 2 * rows)
    if not case.is_model:
        return (2 if case.kind == "bf16" else 4) * (2 * rows + 4 * linear)
    norms = 4 * size.d
    inner = 2 * size.d * case.inner + case.inner + size.d
    weights = case.layers * (4 * linear + inner + norms)
    embeddings = rows + size.n * size.d + 3 * size.d
    return 16 * size.tokens + 4 * (embeddings + weights + rows)
