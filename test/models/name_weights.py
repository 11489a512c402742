#!/usr/bin/env python3
"""Names the weights of a torch-mlir export and drops their values.

    name_weights.py EXPORT.mlir --model=bert --layers=6 > NAMED.mlir

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


def small_block(before_attention=(), before_mlp=(), after_mlp=()):
    names = [n for part in before_attention for n in linear(part)]
    names += [
        n for part in ("q_proj", "k_proj", "v_proj", "out_proj") for n in linear(part)
    ]
    names += [n for part in before_mlp for n in linear(part)]
    names += linear("fc1") + linear("fc2")
    return names + [n for part in after_mlp for n in linear(part)]


def distilbert(_):
    names = ["word_embeddings", "position_ids", "position_embeddings"]
    return names + small_block(["embeddings_norm"], ["attention_norm"], ["output_norm"])


def roberta(_):
    names = [ZEROS, "word_embeddings", "token_type_embeddings", "position_embeddings"]
    return names + small_block(["embeddings_norm"], ["attention_norm"], ["output_norm"])


def vit(_):
    names = ["patch_bias", "patch_weight", "class_token", "position_embeddings"]
    return names + small_block(["first_norm"], ["second_norm"], ["final_norm"])


MODELS = {"bert": bert, "distilbert": distilbert, "roberta": roberta, "vit": vit}


def expected_shape(name, shape):
    """A cheap check that `name` can have `shape`."""
    rank = 1 if name.endswith(("bias", "norm.weight", "LayerNorm.weight")) else 2
    rank = {"patch_weight": 4, "class_token": 3, "position_embeddings": len(shape)}.get(
        name, rank
    )
    return len(shape) == rank


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
        shape = [int(d) for d in dims.split("x")]
        if name == ZEROS:
            body = body.replace(f"dense_resource<{key}>", "dense<0>")
            continue
        if not expected_shape(name, shape):
            sys.exit(f"{name} cannot have the shape {dims} of {key}")
        body = body.replace(f"dense_resource<{key}>", f"dense_resource<{name}>")
    return body


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("export")
    parser.add_argument("--model", choices=sorted(MODELS), required=True)
    parser.add_argument("--layers", type=int, default=1)
    args = parser.parse_args()
    with open(args.export) as file:
        text = file.read()
    sys.stdout.write(name_weights(text, MODELS[args.model](args.layers)))


if __name__ == "__main__":
    main()
