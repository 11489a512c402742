"""Attention blocks of any shape as IR, and what they compute in float64.

Dimensions are letters: b batch, n queries, m keys, g key heads, r query heads
for each of them, e columns of a head, d columns of the model.
"""

from dataclasses import dataclass, field

import numpy as np

INF = "0xFF800000"


@dataclass(frozen=True)
class Block:
    """`n` None: known at run time. `masks` out of keys, added, low and causal."""

    n: int | None
    d: int
    heads: int = 1
    groups: int = 1  # Query heads that share keys and values.
    batch: int = 1
    masks: tuple = ()
    kind: str = "f32"
    constant: bool = True  # The weights, else arguments.
    transposed: bool = False  # Weights as torch keeps them, [out, in].

    def size(self, letter):
        columns = self.d // (self.heads * self.groups)
        return dict(b=self.batch, n=self.n, m=self.n, g=self.heads, r=self.groups, e=columns, d=self.d)[letter]

    def weights(self):
        shapes = {"q": "dgre", "k": "dge", "v": "dge", "o": "gred"}
        rng = np.random.default_rng(self.d)
        for name, dims in shapes.items():
            shape = [self.size(letter) for letter in dims]
            depth = self.d if name == "o" else shape[0]
            yield name, dims, rng.standard_normal(shape) / depth**0.5


@dataclass
class Writer:
    """Lines of a function; values are (name, dimensions, element type)."""

    block: Block
    lines: list = field(default_factory=list)

    def type(self, dims, kind):
        sizes = [self.block.size(letter) for letter in dims]
        return f"tensor<{''.join(f'{s or chr(63)}x' for s in sizes)}{kind}>"

    def add(self, text):
        self.lines.append(f"  %{len(self.lines)} = {text}")
        return f"%{len(self.lines) - 1}"

    def filled(self, dims, kind, start=None):
        sizes = ", ".join("%n" for letter in dims if self.block.size(letter) is None)
        type = self.type(dims, kind)
        empty = self.add(f"tensor.empty({sizes}) : {type}")
        if start is None:
            return empty
        value = self.add(f"arith.constant {start} : {kind}")
        return self.add(f"linalg.fill ins({value} : {kind}) outs({empty} : {type}) -> {type}")

    def generic(self, dims, kind, inputs, body, start=None):
        """`body` ends with a value %y, reads inputs %a, %b and the output %o."""
        out, type = self.filled(dims, kind, start), self.type(dims, kind)
        loops = dims + "".join(sorted({l for i in inputs for l in i[1]} - set(dims)))
        maps = [f"affine_map<({', '.join(loops)}) -> ({', '.join(d)})>" for d in [*(i[1] for i in inputs), dims]]
        kinds = ['"parallel"' if letter in dims else '"reduction"' for letter in loops]
        arguments = [f"%{name}: {i[2]}" for name, i in zip("abc", inputs)] + [f"%o: {kind}"]
        name = self.add(
            f"linalg.generic {{indexing_maps = [{', '.join(maps)}], iterator_types = [{', '.join(kinds)}]}}"
            f" ins({', '.join(i[0] for i in inputs)} : {', '.join(self.type(i[1], i[2]) for i in inputs)})"
            f" outs({out} : {type}) {{\n  ^bb0({', '.join(arguments)}):\n    {body}\n    linalg.yield %y : {kind}\n  }} -> {type}"
        )
        return name, dims, kind

    def product(self, left, right, dims):
        kind = left[2]
        body = f"%p = arith.mulf %a, %b : {kind}\n    %y = arith.addf %o, %p : {kind}"
        return self.generic(dims, kind, [left, right], body, "0.0")

    def cast(self, value, kind):
        name, dims, old = value
        if old == kind:
            return value
        operation = "extf" if kind == "f32" else "truncf"
        return self.generic(dims, kind, [value], f"%y = arith.{operation} %a : {old} to {kind}")


def constant(array, type):
    return f'arith.constant dense<"0x{array.astype("<f4").tobytes().hex()}"> : {type}'


def masked(writer, scores):
    """Each mask as one more argument, added or selected by."""
    arguments = []
    for mask in writer.block.masks:
        name, dims = f"%{mask}", {"causal": "nm", "low": "nm", "added": "bgrnm"}.get(mask, "bm")
        if mask == "keys":
            argument = (name, dims, "i1")
            inf = f"%inf = arith.constant {INF} : f32"
            body = f"{inf}\n    %y = arith.select %b, %a, %inf : f32"
        else:
            argument = (name, dims, "f32")
            body = "%y = arith.addf %a, %b : f32"
        scores = writer.generic(scores[1], "f32", [scores, argument], body)
        arguments.append(f"{name}: {writer.type(argument[1], argument[2])}")
    return scores, arguments


def softmax(writer, scores):
    rows = scores[1].replace("m", "")
    top = writer.generic(rows, "f32", [scores], "%y = arith.maximumf %a, %o : f32", INF)
    shifted = "%s = arith.subf %a, %b : f32\n    %y = math.exp %s : f32"
    exp = writer.generic(scores[1], "f32", [scores, top], shifted)
    sums = writer.generic(rows, "f32", [exp], "%y = arith.addf %a, %o : f32", "0.0")
    return writer.generic(scores[1], "f32", [exp, sums], "%y = arith.divf %a, %b : f32")


def module(block):
    """@main(x, masks...) -> y of b x n x d. Weights that are arguments come last."""
    writer, kind, weights, late = Writer(block), block.kind, {}, []
    for name, dims, array in block.weights():
        if not block.constant:
            weights[name] = (f"%w{name}", dims, kind)
            late.append(f"%w{name}: {writer.type(dims, kind)}")
            continue
        if block.transposed and name != "o":
            dims, array = dims[1:] + "d", np.moveaxis(array, 0, -1)
        weights[name] = (writer.add(constant(array, writer.type(dims, kind))), dims, kind)
    x = ("%x", "bnd", kind), ("%x", "bmd", kind)
    q = writer.product(x[0], weights["q"], "bngre")
    k, v = (writer.product(x[1], weights[name], "bmge") for name in "kv")
    scores = writer.cast(writer.product(q, k, "bgrnm"), "f32")
    scale = f"%s = arith.constant {block.size('e') ** -0.5:.9e} : f32\n    %y = arith.mulf %a, %s : f32"
    scores, masks = masked(writer, writer.generic("bgrnm", "f32", [scores], scale))
    a = writer.cast(softmax(writer, scores), kind)
    heads = writer.product(a, v, "bgrne")
    rows = writer.generic("bngre", kind, [heads], "%y = arith.addf %a, %a : " + kind)
    name, dims, _ = writer.product(rows, weights["o"], "bnd")
    size = "  %one = arith.constant 1 : index\n  %n = tensor.dim %x, %one : " + writer.type("bnd", kind)
    head = ", ".join([f"%x: {writer.type('bnd', kind)}", *masks, *late])
    result = writer.type(dims, kind)
    return "\n".join([f"func.func @main({head}) -> {result} {{", size, *writer.lines, f"  return {name} : {result}", "}"])


def expected(block, x, masks, weights):
    """In float64, of arrays of any type."""
    x, weights = x.astype(float), {name: array.astype(float) for name, array in weights.items()}
    q = np.einsum("bnd,dgre->bgrne", x, weights["q"])
    k, v = (np.einsum("bmd,dge->bgme", x, weights[name]) for name in "kv")
    scores = np.einsum("bgrne,bgme->bgrnm", q, k) * block.size("e") ** -0.5
    for name, mask in zip(block.masks, masks):
        if name == "keys":
            scores = np.where(mask[:, None, None, None], scores, -np.inf)
        else:
            scores = scores + mask
    with np.errstate(invalid="ignore"):
        a = np.exp(scores - scores.max(-1, keepdims=True))
    a /= a.sum(-1, keepdims=True)
    return 2 * np.einsum("bgrnm,bgme,gred->bnd", a, v, weights["o"], optimize=True)
