"""Sentence embeddings with exact and with Monte-Carlo attention, side by side."""

from __future__ import annotations

import argparse
import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from . import estimators, reference, runner, safetensors, sampling, tokenize, weights
from .paths import MINILM
from .sentences import BUILT_IN

HEADS = 12
ESTIMATORS = ("sampling", "centroid", "relaxed")
LENGTH = 128

COLUMNS = """\
estimator   sampling: the paper's; centroid: one value for many tokens; relaxed:
            f32, bf16, int8 or centroid, by the attention that a token gets
alpha       error coefficient of the method: larger is cheaper and less exact
positions   share of the value encoding's cost, over all {length} positions,
            padding included (the figure of the paper); nominal: bf16 1/2, int8 1/4
attended    the same over the tokens that some query attends
cosine      of a sentence's embedding to the exact one, mean and worst
time ratio  measured time of the exact program over that of this one, of the
            whole model: above 1 this one is faster
The shares are of one of the model's matrix products. They are not time: only the
last column is."""


@dataclass(frozen=True)
class Row:
    """One line of the table."""

    estimator: str
    alpha: float
    positions: float
    attended: float
    cosine_mean: float
    cosine_min: float
    time_ratio: float | None

    def __str__(self) -> str:
        ratio = "-" if self.time_ratio is None else f"{self.time_ratio:.3f}"
        return (
            f"{self.estimator:<9} {self.alpha:<6g} {self.positions:>9.3f} {self.attended:>9.3f} "
            f"{self.cosine_mean:>12.4f} {self.cosine_min:>11.4f} {ratio:>11}"
        )


HEADER = f"{'estimator':<9} {'alpha':<6} {'positions':>9} {'attended':>9} {'cosine mean':>12} {'cosine min':>11} {'time ratio':>11}"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--alpha",
        type=_alpha,
        nargs="+",
        default=[0.2],
        help="error coefficients in (0, 1]",
    )
    parser.add_argument(
        "--estimator",
        choices=ESTIMATORS,
        nargs="+",
        default=list(ESTIMATORS),
        help="how values are approximated, default all",
    )
    parser.add_argument(
        "--sentences",
        type=Path,
        metavar="FILE",
        help="one sentence a line, instead of the built-in ones",
    )
    parser.add_argument(
        "--threads", type=int, metavar="N", help="threads of the compiled program"
    )
    parser.add_argument(
        "--seed", type=int, default=0, help="seed of the random sequences"
    )
    parser.add_argument(
        "--repeat",
        type=int,
        default=3,
        metavar="N",
        help="runs of each program; times are medians",
    )
    parser.add_argument(
        "--model",
        type=Path,
        default=MINILM,
        metavar="MLIR",
        help="the graph, default %(default)s",
    )
    parser.add_argument(
        "--numpy",
        action="store_true",
        help="compute in numpy instead of compiling (no times)",
    )


def main(args: argparse.Namespace) -> None:
    sentences = _read(args.sentences) if args.sentences else list(BUILT_IN)
    files = weights.fetch()
    ids, mask = tokenize.encode(sentences, files.tokenizer, LENGTH)
    print(
        f"{len(sentences)} sentences, {mask.sum(axis=1).mean():.1f} tokens on average, padded to {LENGTH}"
    )
    print(HEADER, flush=True)
    rows = (
        _numpy_rows(args, files, ids, mask)
        if args.numpy
        else _compiled_rows(args, files, ids, mask)
    )
    for row in rows:
        print(row, flush=True)
    print("\n" + COLUMNS.format(length=LENGTH))


def _compiled_rows(
    args: argparse.Namespace,
    files: weights.ModelFiles,
    ids: np.ndarray,
    mask: np.ndarray,
) -> Iterator[Row]:
    for estimator, alpha in itertools.product(args.estimator, args.alpha):
        result = runner.compare(
            args.model,
            [ids[:, None], mask[:, None]],
            alpha=alpha,
            estimator=estimator,
            # Errors and costs shall not depend on the machine.
            levels="all",
            weights=files.weights,
            seed=args.seed,
            repeat=args.repeat,
            threads=args.threads,
            batched=True,
        )
        cosines = _cosines(result.approximate[:, 0], result.exact[:, 0], mask)
        yield Row(
            estimator,
            alpha,
            result.fraction("positions"),
            result.fraction("attended"),
            cosines.mean(),
            cosines.min(),
            result.time_ratio,
        )


def _numpy_rows(
    args: argparse.Namespace,
    files: weights.ModelFiles,
    ids: np.ndarray,
    mask: np.ndarray,
) -> Iterator[Row]:
    model = reference.Bert(safetensors.load(files.weights), HEADS)
    exact = model(ids, mask)
    for estimator, alpha in itertools.product(args.estimator, args.alpha):
        encoder = _encoder(estimator, alpha, args.seed)
        cosines = _cosines(model(ids, mask, encoder), exact, mask)
        yield Row(
            estimator,
            alpha,
            encoder.ledger.share_positions(),
            encoder.ledger.share_attended(),
            cosines.mean(),
            cosines.min(),
            None,
        )


def _encoder(estimator: str, alpha: float, seed: int) -> Any:
    if estimator == "sampling":
        return sampling.MonteCarlo(alpha, seed=seed)
    return {"centroid": estimators.Centroid, "relaxed": estimators.Relaxed}[estimator](
        alpha
    )


def _cosines(hidden: np.ndarray, exact: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """Cosine of each sentence's embedding to its exact one, [sentences]."""
    return np.sum(
        reference.mean_pool(hidden, mask) * reference.mean_pool(exact, mask), axis=1
    )


def _read(path: Path) -> Sequence[str]:
    sentences = [
        line.strip()
        for line in path.read_text(encoding="utf-8").splitlines()
        if line.strip()
    ]
    if not sentences:
        raise ValueError(f"{path} holds no sentence")
    return sentences


def _alpha(text: str) -> float:
    value = float(text)
    if not 0 < value <= 1:
        raise argparse.ArgumentTypeError(f"expected a number in (0, 1], found {text}")
    return value
