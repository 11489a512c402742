"""The models of the evaluation, in single precision, one sequence at a time."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Protocol

import numpy as np

from .. import reference, safetensors, weights
from ..attention import Estimator, exact
from . import nanoguard

Array = np.ndarray


class Model(Protocol):
    """Tokenizes texts and embeds token ids."""

    def encode(self, texts: Sequence[str], length: int) -> list[Array]: ...

    def embed(
        self, ids: Array, encode: Estimator = exact, pad_to: int | None = None
    ) -> tuple[Array, bool | None]:
        """The sequence's embedding [d], and what its own head predicts, if any."""
        ...


class MiniLM:
    """all-MiniLM-L6-v2: the mean over the tokens. No head."""

    HEADS = 12

    def __init__(self) -> None:
        self.files = weights.fetch()
        tensors = safetensors.load(self.files.weights)
        self.bert = reference.Bert(tensors, self.HEADS, dtype=np.float32)

    def encode(self, texts: Sequence[str], length: int) -> list[Array]:
        tokenizer = self._tokenizer()
        tokenizer.enable_truncation(max_length=length)
        return [np.array(e.ids) for e in tokenizer.encode_batch(list(texts))]

    def pieces(self, documents: Sequence[str], length: int) -> list[Array]:
        """The documents as one stream, cut into sequences of exactly `length`."""
        tokenizer = self._tokenizer()
        begin, end = tokenizer.encode("").ids
        tokenizer.no_truncation()
        stream = [
            token
            for encoding in tokenizer.encode_batch(
                list(documents), add_special_tokens=False
            )
            for token in encoding.ids
        ]
        inner = length - 2
        cuts = range(0, len(stream) - inner + 1, inner)
        return [np.array([begin, *stream[i : i + inner], end]) for i in cuts]

    def embed(
        self, ids: Array, encode: Estimator = exact, pad_to: int | None = None
    ) -> tuple[Array, bool | None]:
        length = max(len(ids), pad_to or 0)
        padded = np.pad(ids, (0, length - len(ids)))
        mask = np.arange(length) < len(ids)
        return self.bert.sequence(padded, mask, encode)[: len(ids)].mean(axis=0), None

    def _tokenizer(self):
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(os.fspath(self.files.tokenizer))
        tokenizer.no_padding()
        return tokenizer


class Guard:
    """NanoGuard: the mean over the tokens, and its own trained head."""

    def __init__(self) -> None:
        self.model, self.tokenizer = nanoguard.load()

    def encode(self, texts: Sequence[str], length: int) -> list[Array]:
        return [self.tokenizer.encode(text, length) for text in texts]

    def embed(
        self, ids: Array, encode: Estimator = exact, pad_to: int | None = None
    ) -> tuple[Array, bool | None]:
        if pad_to is not None:
            raise ValueError("this model attends its padding; run it without")
        pooled, logits = self.model(ids, np.ones(len(ids)), encode)
        return pooled, bool(logits[1] > logits[0])
