"""How often contenders are called."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Plan:
    """`rounds` visits to each contender, of as many timed calls as fit into
    `visit_ms`, at most `calls`."""

    rounds: int = 8
    calls: int = 10
    visit_ms: float = 400.0

    def calls_of(self, call_ms: float) -> int:
        return max(1, min(self.calls, int(self.visit_ms / max(call_ms, 1e-3))))
