"""The text collections of the evaluation, tokenized for their model."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from ..packages import PackageError
from . import corpora
from .models import Guard, MiniLM, Model

Array = np.ndarray

PADDED = 128


@dataclass(frozen=True)
class Suite:
    """Sequences of token ids, and labels if the texts have them.

    `positions` is the length that fractions over all positions assume. Where
    the model has no head, `train` is what a classifier is fitted on.
    """

    title: str
    model: Model
    sequences: list[Array]
    positions: int
    labels: Array | None = None
    train: list[Array] = field(default_factory=list)
    train_labels: Array | None = None
    can_pad: bool = True
    # The cosines at which modes are compared.
    targets: tuple[float, ...] = (0.98, 0.99, 0.999)

    def __post_init__(self) -> None:
        if len(self.sequences) < 12:
            raise PackageError(
                f"expected at least 12 sequences, found {len(self.sequences)}"
            )

    @property
    def mean_length(self) -> float:
        return float(np.mean([len(s) for s in self.sequences]))


@dataclass(frozen=True)
class Recipe:
    """How to make a suite of `count` sequences with a training set of `train`."""

    make: Callable[[int, int], Suite]
    count: int
    train: int = 0


def short(count: int, train: int) -> Suite:
    texts = corpora.shuffled(corpora.movie_snippets(), 0)
    # What is trained on does not depend on how many are tested.
    return _labelled("movie review sentences", texts, count, texts[1000:][:train])


def reviews(count: int, train: int) -> Suite:
    texts = corpora.shuffled(corpora.movie_reviews(), 0)
    title = f"IMDb reviews, their first {PADDED} tokens"
    return _labelled(title, texts, count, texts[1000:][:train])


def _labelled(
    title: str, texts: list[corpora.Text], count: int, train: list[corpora.Text]
) -> Suite:
    model = MiniLM()
    return Suite(
        title,
        model,
        model.encode([t.text for t in texts[:count]], PADDED),
        PADDED,
        np.array([t.positive for t in texts[:count]]),
        model.encode([t.text for t in train], PADDED),
        np.array([t.positive for t in train]),
    )


def long(length: int) -> Callable[[int, int], Suite]:
    def make(count: int, train: int) -> Suite:
        model = MiniLM()
        documents = corpora.shuffled(corpora.editorials(), 1)
        pieces = model.pieces(documents, length)[:count]
        return Suite(f"pieces of editorials of {length} tokens", model, pieces, length)

    return make


def guard(count: int, train: int) -> Suite:
    model = Guard()
    texts = corpora.shuffled(corpora.injections(), 0)[:count]
    return Suite(
        "prompts, harmless and injections, through NanoGuard",
        model,
        model.encode([t.text for t in texts], PADDED),
        PADDED,
        np.array([t.positive for t in texts]),
        can_pad=False,
        targets=(0.999, 0.9999, 0.99999),
    )


SUITES = {
    "short": Recipe(short, count=1000, train=5000),
    "long-128": Recipe(long(128), count=96),
    "long-512": Recipe(long(512), count=24),
    "reviews": Recipe(reviews, count=300, train=2000),
    "guard": Recipe(guard, count=600),
}
