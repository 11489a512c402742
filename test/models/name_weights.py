#!/usr/bin/env python3
"""Names the weights of a torch-mlir export of BERT and drops their values.

    name_weights.py EXPORT.mlir --layers=6 > NAMED.mlir

An export calls its weights `torch_tensor_384_torch.float32_17`. They are used
in the order in which the model's code reads its parameters, so a list of names
in that order, checked against the shapes, says which is which. The buffer of
token-type ids holds zeros and becomes a splat.
"""

import argparse
import re
import sys

CONSTANT = re.compile(
    r"^ *(%\w+) = arith\.constant dense_resource<([^>]*)> : tensor<([\dx]+)x(f32|i64)>$",
    re.MULTILINE,
)
ZEROS = "zeros"


def linear(name):
    return [name + ".weight", name + ".bias"]


def bert(layers):
    names = ["embeddings.position_ids", ZEROS]
    names += [
        f"embeddings.{e}_embeddings.weight" for e in ("word", "token_type", "position")
    ]
    names += linear("embeddings.LayerNorm")
    for i in range(layers):
        layer = f"encoder.layer.{i}."
        for part in (
            "attention.self.query",
            "attention.self.key",
            "attention.self.value",
            "attention.output.dense",
            "attention.output.LayerNorm",
            "intermediate.dense",
            "output.dense",
            "output.LayerNorm",
        ):
            names += linear(layer + part)
    return names


def expected_rank(name):
    """A cheap check that `name` can have a shape."""
    return 1 if name.endswith(("bias", "LayerNorm.weight")) else 2


def name_weights(text, names):
    body = re.sub(r"\n+\{-#.*\Z", "\n", text, flags=re.DOTALL)
    constants = {m[1]: (m[2], m[3], m[4]) for m in CONSTANT.finditer(body)}
    uses = CONSTANT.sub("", body)
    order = sorted(
        constants, key=lambda c: re.search(re.escape(c) + r"\b", uses).start()
    )
    if len(order) != len(names):
        sys.exit(f"expected {len(names)} weights, found {len(order)}")
    for value, name in zip(order, names):
        key, dims, _ = constants[value]
        if name == ZEROS:
            body = body.replace(f"dense_resource<{key}>", "dense<0>")
            continue
        if len(dims.split("x")) != expected_rank(name):
            sys.exit(f"{name} cannot have the shape {dims} of {key}")
        body = body.replace(f"dense_resource<{key}>", f"dense_resource<{name}>")
    return body


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("export")
    parser.add_argument("--layers", type=int, default=6)
    args = parser.parse_args()
    with open(args.export) as file:
        text = file.read()
    sys.stdout.write(name_weights(text, bert(args.layers)))


if __name__ == "__main__":
    main()
