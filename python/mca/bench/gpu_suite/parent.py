"""Starts the processes that use the device, and others where they end."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .bundle import Bundle

Item = dict[str, Any]
PACKAGE_ROOT = Path(__file__).resolve().parents[3]


class Deadline:
    """`seconds` from now."""

    def __init__(self, seconds: float):
        self._end = time.monotonic() + seconds

    @property
    def left(self) -> float:
        return self._end - time.monotonic()


class Child:
    """One process, with what it says as a queue; None: it has ended."""

    def __init__(self, job: dict[str, Any], prefix: list[str]):
        self._folder = tempfile.TemporaryDirectory(prefix="mca-gpu-")
        path = Path(self._folder.name) / "job.json"
        path.write_text(json.dumps(job))
        self._log = (Path(self._folder.name) / "log.txt").open("w+")
        self._process = subprocess.Popen(
            [*prefix, sys.executable, "-m", f"{__package__}.child", str(path)],
            stdout=subprocess.PIPE,
            stderr=self._log,
            text=True,
            env=_environment(),
        )
        self.said: queue.Queue[dict[str, Any] | None] = queue.Queue()
        threading.Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            # A tool in front may have something to say as well.
            if line.startswith("{"):
                self.said.put(json.loads(line))
        self.said.put(None)

    def close(self) -> str:
        """Ends it, unless it is about to; its last words."""
        try:
            self._process.wait(timeout=3)
        except subprocess.TimeoutExpired:
            self._process.kill()
        code = self._process.wait()
        self._log.seek(0)
        lines = self._log.read().strip().splitlines()
        self._log.close()
        self._folder.cleanup()
        said = [line for line in lines if line.startswith("mca-gpu: error")]
        last = (said or lines)[-1:]
        return ": ".join([f"exit code {code}", *last])


def _environment() -> dict[str, str]:
    """Where this package is, before what else Python is told."""
    folders = [str(PACKAGE_ROOT), os.environ.get("PYTHONPATH", "")]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, folders))}


class Runner:
    """Runs items of one kind, "numeric" or "benchmark", until the deadline."""

    def __init__(
        self,
        bundle: Bundle,
        kind: str,
        deadline: Deadline,
        *,
        patience_s: float,
        prefix: list[str] | None = None,
        torch: bool = False,
        plan: dict[str, Any] | None = None,
    ):
        self.environment: dict[str, str] = {}
        self._deadline, self._patience = deadline, patience_s
        self._prefix = prefix or []
        self._job = {"bundle": str(bundle.folder.resolve()), "kind": kind}
        self._job |= {"torch": torch, "plan": plan or {}}

    def run(self, items: list[Item]) -> Iterator[tuple[Item, dict[str, Any]]]:
        """Each item with its result, which has an `ended` where the process did.
        What the time does not suffice for is left out."""
        waiting = list(items)
        while waiting and self._deadline.left > 0:
            child = Child({**self._job, "items": waiting}, self._prefix)
            at, done = yield from self._listen(child, waiting)
            words = child.close()
            if done or not waiting:
                return
            if at is None:
                yield waiting[0], {"ended": f"before the first: {words}"}
                return
            yield from self._blame(waiting, at, words)

    def _listen(self, child: Child, waiting: list[Item]):
        """Takes what is done off `waiting`. Where it ended, and whether all is
        done."""
        at: str | None = None
        while self._deadline.left > 0:
            try:
                said = child.said.get(timeout=min(self._patience, self._deadline.left))
            except queue.Empty:
                return at, self._deadline.left <= 0
            if said is None:
                return at, not waiting
            self.environment |= said.get("environment", {})
            if "begin" in said:
                at = said["at"]
            elif "end" in said:
                yield waiting.pop(0), said["result"]
        return at, True

    def _blame(self, waiting: list[Item], at: str, words: str):
        """Leaves out what was begun last: a contender, or the item."""
        if at:
            # What cannot be recorded cannot at any shape.
            also = waiting[1:] if " graph " in at else []
            for item in (waiting[0], *also):
                item.setdefault("excluded", {})[at] = words
        else:
            yield waiting.pop(0), {"ended": words}
