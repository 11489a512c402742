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
    step: float = STEP,
    limit: int = 12,
) -> float | None:
    """The largest number in [lowest, highest] found to pass, within 5 %.

    Brackets from `start` by factors of `step`, then bisects on the logarithm. A noisy test
    only costs accuracy: what is returned did pass. None if `lowest` fails, or
    nothing passed in `limit` tests. Numbers have four digits.
    """
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
            number = min(round_alpha(number * step), highest)
        elif passed is None:
            number = max(round_alpha(number / step), lowest)
        else:
            number = round_alpha(math.sqrt(passed * failed))
            if failed / passed <= TOLERANCE or number in (passed, failed):
                break
    return passed


def round_alpha(number: float) -> float:
    return float(f"{number:.4g}")
