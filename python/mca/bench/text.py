"""Writes linalg on tensors as text, in the forms that torch-mlir writes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Tensor:
    """A value of the program."""

    name: str
    shape: tuple[int, ...]
    kind: str = "f32"

    @property
    def type(self) -> str:
        return f"tensor<{'x'.join(map(str, self.shape))}x{self.kind}>"


def _map(rank: int, kept: str) -> str:
    """An indexing map; `kept` holds the digits of its dimensions, in order."""
    dims = ", ".join(f"d{i}" for i in range(rank))
    return f"affine_map<({dims}) -> ({', '.join('d' + digit for digit in kept)})>"


class Text:
    """One function `main`, operation by operation."""

    def __init__(self) -> None:
        self.arguments: list[Tensor] = []
        self.lines: list[str] = []

    def argument(self, shape: Sequence[int], kind: str = "f32") -> Tensor:
        made = Tensor(f"%arg{len(self.arguments)}", tuple(shape), kind)
        self.arguments.append(made)
        return made

    def module(self, result: Tensor) -> str:
        arguments = ", ".join(f"{a.name}: {a.type}" for a in self.arguments)
        body = "\n".join(f"  {line}" for line in self.lines)
        return (
            f"func.func @main({arguments}) -> {result.type} {{\n{body}\n"
            f"  return {result.name} : {result.type}\n}}\n"
        )

    def weight(self, name: str, shape: Sequence[int], kind: str = "f32") -> Tensor:
        """A constant whose values come from elsewhere."""
        made = Tensor("", tuple(shape), kind)
        return self._add(f"arith.constant dense_resource<{name}> : {made.type}", made)

    def scalar(self, value: str, kind: str = "f32") -> str:
        return self._add(
            f"arith.constant {value} : {kind}", Tensor("", (), kind)
        ).name

    def empty(self, shape: Sequence[int], kind: str = "f32") -> Tensor:
        made = Tensor("", tuple(shape), kind)
        return self._add(f"tensor.empty() : {made.type}", made)

    def fill(self, value: str, shape: Sequence[int], kind: str = "f32") -> Tensor:
        out = self.empty(shape, kind)
        scalar = self.scalar(value, kind)
        return self._add(
            f"linalg.fill ins({scalar} : {kind}) outs({out.name} : {out.type}) -> {out.type}",
            out,
        )

    def named(self, op: str, inputs: Sequence[Tensor], out: Tensor) -> Tensor:
        """A named contraction into `out`."""
        names = ", ".join(i.name for i in inputs)
        types = ", ".join(i.type for i in inputs)
        return self._add(
            f"linalg.{op} ins({names} : {types}) outs({out.name} : {out.type}) -> {out.type}",
            out,
        )

    def transpose(self, x: Tensor, order: Sequence[int]) -> Tensor:
        out = self.empty([x.shape[i] for i in order], x.kind)
        return self._add(
            f"linalg.transpose ins({x.name} : {x.type}) outs({out.name} : {out.type})"
            f" permutation = {list(order)}",
            out,
        )

    def expand(self, x: Tensor, groups: str, shape: Sequence[int]) -> Tensor:
        out = Tensor("", tuple(shape), x.kind)
        return self._add(
            f"tensor.expand_shape {x.name} {groups} output_shape {list(shape)}"
            f" : {x.type} into {out.type}",
            out,
        )

    def collapse(self, x: Tensor, groups: str, shape: Sequence[int]) -> Tensor:
        assert math.prod(shape) == math.prod(x.shape)
        out = Tensor("", tuple(shape), x.kind)
        return self._add(
            f"tensor.collapse_shape {x.name} {groups} : {x.type} into {out.type}", out
        )

    def rows(self, x: Tensor, count: int) -> Tensor:
        """The first rows of a matrix."""
        out = Tensor("", (count, x.shape[1]))
        return self._add(
            f"tensor.extract_slice {x.name}[0, 0] [{count}, {x.shape[1]}] [1, 1]"
            f" : {x.type} to {out.type}",
            out,
        )

    def each(
        self, body: str, inputs: Sequence[Tensor], maps: Sequence[str], out: Tensor
    ) -> Tensor:
        """An elementwise operation; `body` computes %r from %a, %b, ... line by
        line, `maps` are the digits of each input's dimensions."""
        rank = len(out.shape)
        kept = [*maps, "0123"[:rank]]
        return self._generic(body, inputs, kept, ["parallel"] * rank, out)

    def cast(self, x: Tensor, kind: str) -> Tensor:
        """Between f32 and a narrower type."""
        if x.kind == kind:
            return x
        operation = "extf" if kind == "f32" else "truncf"
        body = f"%r = arith.{operation} %a : {x.kind} to {kind}"
        digits = "0123"[: len(x.shape)]
        return self.each(body, [x], [digits], self.empty(x.shape, kind))

    def reduce(self, body: str, x: Tensor, init: str) -> Tensor:
        """Over the last dimension; `body` computes %r from %a and %o."""
        rank = len(x.shape)
        digits = "0123"[:rank]
        loops = ["parallel"] * (rank - 1) + ["reduction"]
        out = self.fill(init, x.shape[:-1])
        return self._generic(body, [x], [digits, digits[:-1]], loops, out)

    def _generic(
        self,
        body: str,
        inputs: Sequence[Tensor],
        maps: Sequence[str],
        loops: Sequence[str],
        out: Tensor,
    ) -> Tensor:
        written = ", ".join(_map(len(loops), kept) for kept in maps)
        kinds = ", ".join(f'"{loop}"' for loop in loops)
        values = ", ".join(f"%{c}: {i.kind}" for c, i in zip("abcd", inputs))
        names = ", ".join(i.name for i in inputs)
        types = ", ".join(i.type for i in inputs)
        steps = "\n".join(f"    {line.strip()}" for line in body.strip().splitlines())
        return self._add(
            f"linalg.generic {{indexing_maps = [{written}], iterator_types = [{kinds}]}}"
            f" ins({names} : {types}) outs({out.name} : {out.type}) {{\n"
            f"  ^bb0({values}, %o: {out.kind}):\n{steps}\n"
            f"    linalg.yield %r : {out.kind}\n  }} -> {out.type}",
            out,
        )

    def _add(self, operation: str, like: Tensor) -> Tensor:
        name = f"%{len(self.lines)}"
        self.lines.append(f"{name} = {operation}")
        return Tensor(name, like.shape, like.kind)
