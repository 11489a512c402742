"""The models of test/models with weights drawn for every resource, in the export's own
types and shapes, and inputs."""

import json
import pathlib
import re
import struct

import numpy as np

MODELS = pathlib.Path(__file__).parents[3] / "models"
TOLERANCES = {"f32": 1e-5, "f16": 4e-3, "bf16": 2e-2}

RESOURCE = re.compile(r"dense_resource<([^>]*)> : tensor<((?:\d+x)+)(\w+)>")

IDS = ("ids", (1, 64))
ATTENDED = ("attended", (1, 64))
BLOCK = ("normal", (2, 32, 64))
IMAGE = ("normal", (1, 3, 32, 32))

# One or more of each front end; what a model's arguments are.
INPUTS = {
    "distilbert_sdpa.mlir": [IDS],
    "distilbert_sdpa.tosa.mlir": [IDS],
    "gpt2_am_eager.mlir": [IDS, ATTENDED],
    "gpt2_am_sdpa.tosa.mlir": [IDS, ATTENDED],
    "hand_einsum.tosa.mlir": [BLOCK],
    "hand_einsum_bf16.mlir": [BLOCK],
    "hand_einsum_bf16.tosa.mlir": [BLOCK],
    "hand_einsum_f16.mlir": [BLOCK],
    "keras_mha.tflite.mlir": [("normal", (1, 32, 64))],
    "llama-gqa_am_sdpa.mlir": [IDS, ATTENDED],
    "llama-gqa_am_eager.tosa.mlir": [IDS, ATTENDED],
    "mha_einsum.jax.mlir": [BLOCK, ("visible", (2, 32))],
    "minilm_eager_dynseq.mlir": [("ids", (1, 21))],
    "nn.MHA_noweights.mlir": [BLOCK],
    "nn.TransformerEncoderLayer.tosa.mlir": [BLOCK],
    "t5enc_eager.mlir": [IDS],
    "vit_sdpa.stablehlo.mlir": [IMAGE],
    "whisper-enc.tosa.mlir": [("normal", (1, 16, 64))],
}


def draw_input(kind, shape, element, rng):
    if kind == "ids":
        return rng.integers(0, 1000, shape)
    if kind in ("attended", "visible"):
        visible = rng.random(shape) < 0.7
        visible[:, 0] = True
        return visible.astype("i8" if kind == "attended" else "?")
    return encode(rng.standard_normal(shape), element)


def encode(array, element):
    """bfloat16 is NumPy's two-byte void; it is cut off here, not rounded."""
    if element == "bf16":
        return (array.astype("<f4").view("<u4") >> 16).astype("<u2").view("V2")
    return array.astype({"f32": "<f4", "f16": "<f2"}[element])


def draw_weight(shape, rng):
    """Weights of a projection keep the variance, norms and biases are near 1."""
    if sum(n > 1 for n in shape) < 2:
        return rng.uniform(0.5, 1.5, shape)
    return rng.standard_normal(shape) / np.sqrt(max(shape[-2:]))


def save_weights(path, text, rng):
    header, data = {}, b""
    for name, dims, element in RESOURCE.findall(text):
        shape = [int(n) for n in dims.split("x")[:-1]]
        values = encode(draw_weight(shape, rng), element).tobytes()
        offsets = [len(data), len(data) + len(values)]
        header[name.strip('"')] = {
            "dtype": element.upper(),
            "shape": shape,
            "data_offsets": offsets,
        }
        data += values
    head = json.dumps(header).encode()
    head += b" " * (-len(head) % 8)
    path.write_bytes(struct.pack("<Q", len(head)) + head + data)


def element_of(text):
    """What the model computes in: the type of its first argument or result."""
    return re.search(r"@main\(.*?x(bf16|f16|f32)>", text)[1]


def save_inputs(folder, name, element, rng):
    for index, (kind, shape) in enumerate(INPUTS[name]):
        path = folder / f"{index}.npy"
        np.save(path, draw_input(kind, shape, element, rng))
        yield f"--input={path}"
