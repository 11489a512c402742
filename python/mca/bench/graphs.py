"""The programs of the cases as ONNX models, for peers that read those."""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np

from .cases import Case, Shape
from .data import Data
from .problem import Problem

OPSET = 20


class Graph:
    """Nodes in order; every method returns the name of its result."""

    def __init__(self) -> None:
        # Imported here so that the rest of the package works without it.
        from onnx import helper, numpy_helper

        self._helper, self._numpy = helper, numpy_helper
        self._nodes: list = []
        self._weights: dict[str, np.ndarray] = {}
        self._inputs: list = []

    def argument(self, value: np.ndarray) -> str:
        name = f"arg{len(self._inputs)}"
        kind = self._helper.np_dtype_to_tensor_dtype(value.dtype)
        info = self._helper.make_tensor_value_info(name, kind, value.shape)
        self._inputs.append(info)
        return name

    def constant(self, value: np.ndarray | float | Sequence[int]) -> str:
        kind = np.float32 if isinstance(value, float) else None
        return self.weight(f"constant{len(self._weights)}", np.asarray(value, kind))

    def weight(self, name: str, value: np.ndarray) -> str:
        self._weights.setdefault(name, value)
        return name

    def node(self, op: str, *inputs: str, **attributes) -> str:
        name = f"value{len(self._nodes)}"
        made = self._helper.make_node(op, list(inputs), [name], **attributes)
        self._nodes.append(made)
        return name

    def model(self, result: str, shape: Sequence[int]) -> bytes:
        helper = self._helper
        floats = helper.np_dtype_to_tensor_dtype(np.dtype(np.float32))
        output = helper.make_tensor_value_info(result, floats, shape)
        weights = [
            self._numpy.from_array(np.ascontiguousarray(value), name)
            for name, value in self._weights.items()
        ]
        graph = helper.make_graph(
            self._nodes, "main", self._inputs, [output], initializer=weights
        )
        opset = [helper.make_opsetid("", OPSET)]
        made = helper.make_model(graph, opset_imports=opset, ir_version=9)
        return made.SerializeToString()


def onnx_model(problem: Problem) -> bytes:
    """The serialized model. One without padding gets no mask: less work."""
    case, size, data = problem.case, problem.computed, problem.data
    g = Graph()
    inputs = [g.argument(value) for value in peer_inputs(problem)]
    if case.name == "projection":
        product = g.node("MatMul", inputs[0], _weight(g, data, "value.weight"))
        result = g.node("Add", product, _weight(g, data, "value.bias"))
        return g.model(result, data.inputs[0].shape)
    if case.name == "product":
        return g.model(g.node("MatMul", *inputs), data.inputs[1].shape)
    if case.is_model:
        result = _model(g, case, size, data, inputs)
    else:
        result = _attention(g, size, data, "", inputs[0], None)
    return g.model(result, (size.batch, size.n, size.d))


def peer_inputs(problem: Problem) -> list[np.ndarray]:
    """The inputs of `onnx_model`."""
    inputs = problem.data.inputs
    masked = not problem.case.is_model or problem.computed.padded
    return inputs if masked else inputs[:1]


def _weight(g: Graph, data: Data, name: str) -> str:
    return g.weight(name, data.weights[name])


def _model(g: Graph, case: Case, size: Shape, data: Data, inputs: list[str]) -> str:
    mask = _mask_bias(g, inputs[1]) if len(inputs) > 1 else None
    x = _norm(g, data, "embeddings.LayerNorm", _embed(g, size, data, inputs[0]))
    for layer in range(case.layers):
        prefix = f"encoder.layer.{layer}."
        y = _attention(g, size, data, prefix + "attention.", x, mask)
        y = g.node("Add", y, x)
        x = _norm(g, data, prefix + "attention.output.LayerNorm", y)
        y = g.node("Gelu", _linear(g, data, prefix + "intermediate.dense", x))
        y = g.node("Add", _linear(g, data, prefix + "output.dense", y), x)
        x = _norm(g, data, prefix + "output.LayerNorm", y)
    return x


def _embed(g: Graph, size: Shape, data: Data, ids: str) -> str:
    place = data.weights["embeddings.position_embeddings.weight"][: size.n]
    kind = data.weights["embeddings.token_type_embeddings.weight"][0]
    words = _weight(g, data, "embeddings.word_embeddings.weight")
    return g.node("Add", g.node("Gather", words, ids), g.constant(place + kind))


def _norm(g: Graph, data: Data, name: str, x: str) -> str:
    gain, shift = (_weight(g, data, name + end) for end in (".weight", ".bias"))
    return g.node("LayerNormalization", x, gain, shift, axis=-1, epsilon=1e-12)


def _linear(g: Graph, data: Data, name: str, x: str) -> str:
    matrix = g.weight(name + ".weight", data.weights[name + ".weight"].T)
    product = g.node("MatMul", x, matrix)
    return g.node("Add", product, _weight(g, data, name + ".bias"))


def _mask_bias(g: Graph, mask: str) -> str:
    real = g.node("Cast", mask, to=1)
    padding = g.node("Sub", g.constant(1.0), real)
    bias = g.node("Mul", padding, g.constant(float(np.finfo(np.float32).min)))
    return g.node("Unsqueeze", bias, g.constant([1, 2]))


def _attention(
    g: Graph, size: Shape, data: Data, prefix: str, x: str, mask: str | None
) -> str:
    d_head = size.d // size.heads
    split = g.constant([size.batch, size.n, size.heads, d_head])
    query, key, value = (
        g.node(
            "Transpose",
            g.node("Reshape", _linear(g, data, prefix + "self." + name, x), split),
            perm=order,
        )
        for name, order in (
            ("query", [0, 2, 1, 3]),
            ("key", [0, 2, 3, 1]),
            ("value", [0, 2, 1, 3]),
        )
    )
    scale = g.constant(1 / math.sqrt(d_head))
    scores = g.node("Mul", g.node("MatMul", query, key), scale)
    scores = g.node("Add", scores, mask) if mask else scores
    out = g.node("MatMul", g.node("Softmax", scores, axis=-1), value)
    joined = g.constant([size.batch, size.n, size.d])
    turned = g.node("Transpose", out, perm=[0, 2, 1, 3])
    merged = g.node("Reshape", turned, joined)
    return _linear(g, data, prefix + "output.dense", merged)
