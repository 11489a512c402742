"""Options of commands that compare what they find with what they wrote down before."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Protocol, TypeVar

from ..paths import SOURCE_DIR, build_dir


class Record(Protocol):
    """What a command finds, as a file."""

    def write(self, path: Path) -> None: ...

    @staticmethod
    def read(path: Path) -> Record: ...


RecordT = TypeVar("RecordT", bound=Record)


def committed(name: str) -> Path:
    """The results of that name that belong to the source."""
    return SOURCE_DIR / "docs" / "results" / f"{name}.json"


def add_arguments(parser: argparse.ArgumentParser, name: str, what: str) -> None:
    """`name` is that of the files, without their ending; `what` is in them."""
    parser.add_argument(
        "--baseline",
        type=Path,
        metavar="JSON",
        default=committed(name),
        help=f"{what} to compare with, default those in docs/results",
    )
    parser.add_argument(
        "--update", action="store_true", help="write the baseline, compare nothing"
    )
    parser.add_argument(
        "--output",
        type=Path,
        metavar="JSON",
        help=f"where the {what} go, default bench/{name}.json in the build tree",
    )


def read(kind: type[RecordT], args: argparse.Namespace) -> RecordT | None:
    """None where there is nothing to compare with. Raises OSError, ValueError."""
    return None if args.update else kind.read(args.baseline)


def write(found: Record, args: argparse.Namespace, name: str) -> None:
    """Where the options say."""
    output = args.baseline if args.update else args.output
    output = output or build_dir() / "bench" / f"{name}.json"
    output.parent.mkdir(parents=True, exist_ok=True)
    found.write(output)
