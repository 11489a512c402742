"""Runs a suite under a setting and compares it with the exact model."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass

import numpy as np

from ..attention import Estimator, exact
from ..estimators import Centroid, Relaxed
from ..sampling import MonteCarlo
from . import metrics
from .suites import PADDED, Suite

Array = np.ndarray

NEIGHBOURS = 10

MODES: dict[str, Callable[[float, int], MonteCarlo | Centroid | Relaxed]] = {
    "paper-compat": lambda alpha, seed: MonteCarlo(alpha, seed, paper_compat=True),
    "paper": lambda alpha, seed: MonteCarlo(alpha, seed, attended_length=True),
    "centroid": lambda alpha, _: Centroid(alpha),
    "relaxed": lambda alpha, _: Relaxed(alpha),
}


@dataclass(frozen=True)
class Setting:
    """paper-compat runs on padded sequences, as its authors did, the others on
    sequences without padding unless `padded`."""

    mode: str
    alpha: float
    padded: bool = False

    def __str__(self) -> str:
        return f"{self.mode} {self.alpha:g}{' padded' if self.padded else ''}"


@dataclass(frozen=True)
class Row:
    """One setting. Fractions are of the exact values' cost (`value`) and of the
    exact product A.V (`product`), in nominal cost per number format."""

    mode: str
    alpha: float
    padded: bool
    value_positions: float
    value_attended: float
    product_positions: float
    product_attended: float
    cosine_mean: float
    cosine_p5: float
    top1: float
    top10: float
    accuracy: metrics.Share | None
    agreement: metrics.Share | None
    error_over_bound_mean: float
    error_over_bound_max: float
    after_over_a_priori_max: float
    seconds: float


@dataclass(frozen=True)
class Exact:
    """What the exact model says of a suite."""

    embeddings: Array
    neighbours: Array
    predictions: Array | None
    classifier: metrics.LogisticRegression | None
    accuracy: metrics.Share | None


def run_exact(suite: Suite) -> Exact:
    classifier = None
    if suite.train:
        training, _ = _embed(suite, suite.train, "training", exact)
        classifier = metrics.fit(training, suite.train_labels)
    embeddings, own = _embed(suite, suite.sequences, "exact", exact)
    predictions = classifier.predict(embeddings) if classifier else own
    accuracy = None
    if suite.labels is not None and predictions is not None:
        accuracy = metrics.share(predictions == suite.labels)
    neighbours = metrics.neighbours(embeddings, NEIGHBOURS)
    return Exact(embeddings, neighbours, predictions, classifier, accuracy)


def run(suite: Suite, reference: Exact, setting: Setting, seed: int) -> Row:
    start = time.perf_counter()
    estimator = MODES[setting.mode](setting.alpha, seed)
    pad_to = PADDED if setting.padded else None
    embeddings, own = _embed(suite, suite.sequences, str(setting), estimator, pad_to)
    classifier = reference.classifier
    predictions = classifier.predict(embeddings) if classifier else own
    accuracy = agreement = None
    if predictions is not None:
        agreement = metrics.share(predictions == reference.predictions)
    if predictions is not None and suite.labels is not None:
        accuracy = metrics.share(predictions == suite.labels)
    cosines = metrics.cosines(embeddings, reference.embeddings)
    found = metrics.neighbours(embeddings, NEIGHBOURS)
    ledger = estimator.ledger
    return Row(
        **asdict(setting),
        value_positions=ledger.share_positions(suite.positions),
        value_attended=ledger.share_attended(),
        product_positions=ledger.product_positions(suite.positions),
        product_attended=ledger.product_attended(),
        cosine_mean=float(cosines.mean()),
        cosine_p5=float(np.quantile(cosines, 0.05)),
        top1=metrics.overlap(found[:, :1], reference.neighbours[:, :1]),
        top10=metrics.overlap(found, reference.neighbours),
        accuracy=accuracy,
        agreement=agreement,
        error_over_bound_mean=float(ledger.error_ratios().mean()),
        error_over_bound_max=float(ledger.error_ratios().max()),
        after_over_a_priori_max=float(ledger.bound_ratios().max()),
        seconds=time.perf_counter() - start,
    )


def _embed(
    suite: Suite,
    sequences: list[Array],
    name: str,
    estimator: Estimator,
    pad_to: int | None = None,
) -> tuple[Array, Array | None]:
    """Embeddings [n, d] and the head's predictions [n], if the model has one."""
    results = [
        suite.model.embed(ids, estimator, pad_to) for ids in _progress(sequences, name)
    ]
    predictions = [prediction for _, prediction in results]
    embeddings = np.stack([embedding for embedding, _ in results])
    return embeddings, None if None in predictions else np.array(predictions)


def _progress(sequences: list[Array], name: str) -> Iterable[Array]:
    """Yields the sequences; says how far it is, on a terminal as it goes."""
    live = sys.stderr.isatty()
    for index, sequence in enumerate(sequences, start=1):
        yield sequence
        if index == len(sequences) or (live and index % 10 == 0):
            end = "\n" if index == len(sequences) else "\r"
            print(
                f"{name}: {index}/{len(sequences)}",
                end=end,
                file=sys.stderr,
                flush=True,
            )
