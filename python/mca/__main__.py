"""`python -m mca`: commands over the compiler's tools."""

from __future__ import annotations

import argparse
import sys

from . import embed
from .runner import RunError
from .weights import WeightsError


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m mca", description="Monte-Carlo attention as a compiler pass.")
    commands = parser.add_subparsers(dest="command", required=True)
    command = commands.add_parser("embed", help="embed sentences with exact and Monte-Carlo attention")
    embed.add_arguments(command)
    try:
        embed.main(parser.parse_args(arguments))
    except RunError as error:
        print(f"error: {error.summary}", file=sys.stderr)
        return 1
    except (OSError, ValueError, WeightsError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
