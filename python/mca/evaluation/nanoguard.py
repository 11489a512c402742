"""The classifier of the package metatronnanoguard in numpy, without torch.

4 layers, bidirectional, rotary positions, mean over the text's tokens. Its
attention has no key mask: padding, if there is any, is attended.
"""

from __future__ import annotations

import math
import pickle
import zipfile
from collections.abc import Mapping
from itertools import pairwise
from pathlib import Path
from typing import Any, ClassVar

import numpy as np

from ..attention import Estimator, exact
from ..packages import Package, PackageError, fetch_archive
from ..quantize import round_bf16
from ..reference import softmax

Array = np.ndarray

PACKAGE = Package("metatronnanoguard", "0.1.0", megabytes=54)
_ROTARY_BASE = 10000.0


class NanoGuard:
    def __init__(self, tensors: Mapping[str, Array], heads: int):
        self.tensors = tensors
        self.heads = heads
        self.layers = len(tensors["resid_lambdas"])

    def __call__(
        self, ids: Array, mask: Array, encode: Estimator = exact
    ) -> tuple[Array, Array]:
        """Pooled state [d] and logits [2] of ids and mask [n] (0 = padding)."""
        x = first = _rms_norm(self.tensors["transformer.wte.weight"][ids])
        for layer in range(self.layers):
            x = self._scale("resid_lambdas", layer) * x
            x = x + self._scale("x0_lambdas", layer) * first
            x = x + self._attention(layer, _rms_norm(x), encode)
            inner = self._linear(layer, "mlp.c_fc", _rms_norm(x))
            x = x + self._linear(layer, "mlp.c_proj", np.square(np.maximum(inner, 0)))
        pooled = _rms_norm(x)[mask != 0].mean(axis=0)
        centred = pooled - pooled.mean()
        normed = centred / np.sqrt(np.square(centred).mean() + np.float32(1e-5))
        state = normed * self.tensors["cls_norm.weight"] + self.tensors["cls_norm.bias"]
        logits = self.tensors["cls_head.weight"] @ state + self.tensors["cls_head.bias"]
        return pooled, logits

    def _scale(self, name: str, layer: int) -> np.float32:
        return self.tensors[name][layer]

    def _attention(self, layer: int, x: Array, encode: Estimator) -> Array:
        query, key = (
            _rms_norm(_rotate(self._split(self._linear(layer, f"attn.c_{name}", x))))
            for name in "qk"
        )
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1])
        weight = self._weight(layer, "attn.c_v").T.reshape(x.shape[1], self.heads, -1)
        bias = np.zeros(weight.shape[1:], x.dtype)
        output = encode(layer, x, weight, bias, softmax(scores))
        joined = output.transpose(1, 0, 2).reshape(x.shape)
        return self._linear(layer, "attn.c_proj", joined)

    def _weight(self, layer: int, name: str) -> Array:
        return self.tensors[f"transformer.h.{layer}.{name}.weight"]

    def _linear(self, layer: int, name: str, x: Array) -> Array:
        return x @ self._weight(layer, name).T

    def _split(self, x: Array) -> Array:
        return x.reshape(len(x), self.heads, -1).transpose(1, 0, 2)


def _rms_norm(x: Array) -> Array:
    mean = np.square(x).mean(axis=-1, keepdims=True)
    return x / np.sqrt(mean + np.finfo(x.dtype).eps)


def _rotate(x: Array) -> Array:
    """Rotary positions of [h, n, d]; the package keeps its angles in bf16."""
    half = x.shape[2] // 2
    exponents = np.arange(0, x.shape[2], 2, dtype=np.float32) / x.shape[2]
    angles = np.outer(np.arange(x.shape[1], dtype=np.float32), _ROTARY_BASE**-exponents)
    cos, sin = round_bf16(np.cos(angles)), round_bf16(np.sin(angles))
    a, b = x[..., :half], x[..., half:]
    return np.concatenate([a * cos + b * sin, b * cos - a * sin], axis=-1)


class Tokenizer:
    """Byte-pair encoding by rank, as the package's."""

    def __init__(self, pattern: str, ranks: Mapping[bytes, int], begin: int):
        from tokenizers import Regex, pre_tokenizers

        self.split = pre_tokenizers.Split(Regex(pattern), behavior="isolated")
        self.ranks = ranks
        self.begin = begin

    def encode(self, text: str, length: int) -> Array:
        """Ids of the text, at most `length`, a begin token first."""
        ids = [self.begin]
        for word, _ in self.split.pre_tokenize_str(text):
            ids += self._encode_word(word.encode("utf-8"))
        return np.array(ids[:length])

    def _encode_word(self, word: bytes) -> list[int]:
        parts = [word[i : i + 1] for i in range(len(word))]
        while len(parts) > 1:
            pairs = [a + b for a, b in pairwise(parts)]
            best = min(pairs, key=lambda pair: self.ranks.get(pair, math.inf))
            if best not in self.ranks:
                break
            at = pairs.index(best)
            parts[at : at + 2] = [best]
        return [self.ranks[part] for part in parts]


def load() -> tuple[NanoGuard, Tokenizer]:
    with zipfile.ZipFile(fetch_archive(PACKAGE)) as wheel:
        with wheel.open("nanoguard/assets/model.pt") as file:
            checkpoint = read_checkpoint(file)
        encoding = _Plain(wheel.open("nanoguard/assets/tokenizer.pkl")).load()
    state = vars(encoding)
    tokenizer = Tokenizer(
        state["pat_str"],
        state["mergeable_ranks"],
        state["special_tokens"]["<|reserved_0|>"],
    )
    tensors = checkpoint["model_state_dict"]
    return NanoGuard(tensors, checkpoint["config"]["n_head"]), tokenizer


def read_checkpoint(file: Any) -> dict[str, Any]:
    """A file of torch.save with its tensors as single precision arrays."""
    with zipfile.ZipFile(file) as archive:
        (name,) = (n for n in archive.namelist() if n.endswith("/data.pkl"))
        folder = str(Path(name).parent)
        unpickler = _Checkpoint(archive.open(name))
        unpickler.read = lambda key: archive.read(f"{folder}/data/{key}")
        return unpickler.load()


class _Restricted(pickle.Unpickler):
    """Loads nothing but what `known` names: a pickle can call any function."""

    known: ClassVar[Mapping[str, Any]] = {}

    def find_class(self, module: str, name: str) -> Any:
        try:
            return self.known[f"{module}.{name}"]
        except KeyError:
            raise PackageError(
                f"unexpected object {module}.{name} in the package's data"
            ) from None


class _Encoding:
    """Holds the fields of a tiktoken encoding."""


class _Plain(_Restricted):
    known: ClassVar[Mapping[str, Any]] = {"tiktoken.core.Encoding": _Encoding}


def _rebuild(storage: Array, offset: int, shape: tuple[int, ...], *_: Any) -> Array:
    size = math.prod(shape)
    return storage[offset : offset + size].reshape(shape)


class _Checkpoint(_Restricted):
    known: ClassVar[Mapping[str, Any]] = {
        "torch._utils._rebuild_tensor_v2": _rebuild,
        "torch.FloatStorage": "f32",
        "torch.BFloat16Storage": "bf16",
        "collections.OrderedDict": dict,
    }
    read: Any

    def persistent_load(self, identifier: tuple[Any, ...]) -> Array:
        _, kind, key, _, _ = identifier
        data = self.read(key)
        if kind == "f32":
            return np.frombuffer(data, "<f4")
        high = np.frombuffer(data, "<u2").astype(np.uint32) << np.uint32(16)
        return high.view(np.float32)
