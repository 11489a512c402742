"""Token ids of real text without the `tokenizers` package."""

from __future__ import annotations

import json
import os
import re

import numpy as np

from ..sentences import BUILT_IN
from .cases import Shape


def real_text(
    size: Shape, tokenizer_json: str | os.PathLike[str]
) -> tuple[np.ndarray, np.ndarray]:
    """Ids and mask, int64 [batch, n] each: the built-in sentences one after the
    other, from another one on in each sequence, cut to `valid` tokens."""
    with open(tokenizer_json, encoding="utf-8") as file:
        vocabulary = json.load(file)["model"]["vocab"]
    ids = np.full((size.batch, size.n), vocabulary["[PAD]"], np.int64)
    mask = np.zeros_like(ids)
    sentences = [_pieces(sentence, vocabulary) for sentence in BUILT_IN]
    for row in range(size.batch):
        text: list[int] = []
        while len(text) < size.valid:
            text += sentences[(row + len(text)) % len(sentences)]
        text = [vocabulary["[CLS]"], *text[: size.valid - 2], vocabulary["[SEP]"]]
        ids[row, : size.valid] = text[: size.valid]
        mask[row, : size.valid] = 1
    return ids, mask


def _pieces(text: str, vocabulary: dict[str, int]) -> list[int]:
    words = re.findall(r"\w+|[^\w\s]", text.lower())
    return [piece for word in words for piece in _split(word, vocabulary)]


def _split(word: str, vocabulary: dict[str, int]) -> list[int]:
    """Longest pieces first."""
    pieces: list[int] = []
    rest = word
    while rest:
        mark = "##" if pieces else ""
        ends = range(len(rest), 0, -1)
        end = next((e for e in ends if mark + rest[:e] in vocabulary), 0)
        if not end:
            return [vocabulary["[UNK]"]]
        pieces.append(vocabulary[mark + rest[:end]])
        rest = rest[end:]
    return pieces
