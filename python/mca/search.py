"""The largest number that passes a test which small numbers pass."""

from __future__ import annotations

import math
from collections.abc import Callable

STEP = math.sqrt(10)
TOLERANCE = 1.05


def find_largest(
    passes: Callable[[float], bool],
    *,
    start: float,
    lowest: float,
    highest: float,
    limit: int = 12,
) -> float | None:
    """The largest number in [lowest, highest] found to pass, within 5 %.

    Brackets from `start` by factors, then bisects on the logarithm. A noisy test
    only costs accuracy: what is returned did pass. None if `lowest` fails, or
    nothing passed in `limit` tests. Numbers have four digits.
    """
    if limit < 1:
        return None
    passed = failed = None
    number = start
    for _ in range(limit):
        if passes(number):
            passed = number
        else:
            failed = number
        if passed == highest or failed == lowest:
            break
        if failed is None:
            number = min(_round(number * STEP), highest)
        elif passed is None:
            number = max(_round(number / STEP), lowest)
        else:
            number = _round(math.sqrt(passed * failed))
            if failed / passed <= TOLERANCE or number in (passed, failed):
                break
    return passed


def _round(number: float) -> float:
    return float(f"{number:.4g}")
