"""Token ids of sentences, through the `tokenizers` package."""

from __future__ import annotations

import os
from collections.abc import Sequence

import numpy as np


def encode(
    sentences: Sequence[str], tokenizer_json: str | os.PathLike[str], length: int = 128
) -> tuple[np.ndarray, np.ndarray]:
    """Ids and mask, int64 [len(sentences), length] each.

    Sentences are cut at `length` tokens and padded to it; the mask is 1 for
    tokens of the sentence ([CLS] and [SEP] included) and 0 for padding.
    """
    # Imported here so that the rest of the package works without it.
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(os.fspath(tokenizer_json))
    tokenizer.enable_truncation(max_length=length)
    tokenizer.enable_padding(length=length)
    encodings = tokenizer.encode_batch(list(sentences))
    ids = np.array([e.ids for e in encodings], dtype=np.int64)
    mask = np.array([e.attention_mask for e in encodings], dtype=np.int64)
    return ids, mask
