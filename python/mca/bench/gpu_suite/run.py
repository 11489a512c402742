"""Runs a bundle: numbers, sanitizer, times. `python3 run.py` in the bundle's
folder does this with Python and numpy alone."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .. import machine
from . import environment, tables
from .bundle import Bundle
from .parent import Deadline, Runner

_TOOLS = ("memcheck", "racecheck")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--output",
        type=Path,
        metavar="DIR",
        default=Path("gpu-results"),
        help="where results.json and results.md go, default %(default)s",
    )
    parser.add_argument(
        "--minutes",
        type=float,
        default=9.0,
        help="end within this time, without what is left; default %(default)s",
    )
    parser.add_argument("--rounds", type=int, help="visits to each contender")
    parser.add_argument(
        "--only",
        nargs="+",
        choices=("numeric", "sanitizer", "benchmark"),
        default=["numeric", "sanitizer", "benchmark"],
        help="parts, default all",
    )
    parser.add_argument("--no-torch", action="store_true", help="do without torch")


def main(arguments: Sequence[str], folder: Path) -> int:
    """Of the bundle's run.py."""
    parser = argparse.ArgumentParser(prog="run.py", description=__doc__)
    add_arguments(parser)
    return run(Bundle(folder), parser.parse_args(arguments))


def run(bundle: Bundle, args: argparse.Namespace) -> int:
    """0; 1 where a number is wrong or something failed; 2 without a GPU."""
    suite = _Suite(bundle, args)
    if suite.reason:
        print(f"error: {suite.reason}", file=sys.stderr)
        return 2
    args.output.mkdir(parents=True, exist_ok=True)
    for part in ("numeric", "sanitizer", "benchmark"):
        if part in args.only:
            getattr(suite, part)()
            suite.write()
    print(f"results: {args.output / 'results.md'}")
    return 1 if tables.failures(suite.results) else 0


class _Suite:
    """One run. `reason`: why it cannot begin."""

    def __init__(self, bundle: Bundle, args: argparse.Namespace):
        self._bundle, self._args = bundle, args
        self._manifest = bundle.manifest
        self._emulated = self._manifest["target"] == "emulator"
        self._deadline = Deadline(60 * args.minutes)
        found = environment.gpu()
        self.reason = "" if found or self._emulated else "there is no GPU here"
        self.results: dict[str, Any] = {
            "manifest": {
                name: self._manifest[name]
                for name in ("target", "chip", "format", "commit", "command")
            },
            "command": machine.command(),
            "date": machine.now(),
            "machine": machine.describe(),
            "gpu": found,
            "libraries": {},
            "numeric": [],
            "sanitizer": {},
            "benchmark": [],
            "left_out": list(self._manifest["too_large"]),
        }

    def write(self) -> None:
        self.results["gpu_after"] = environment.gpu()
        folder = self._args.output
        text = json.dumps(self.results, indent=1) + "\n"
        (folder / "results.json").write_text(text)
        (folder / "results.md").write_text(tables.render(self.results))

    def numeric(self) -> None:
        cases = self._manifest["numeric"]
        runner = Runner(self._bundle, "numeric", self._deadline, patience_s=60)
        for case, result in runner.run(cases):
            self.results["numeric"].append({"name": case["name"], **result})
            if not result.get("passed"):
                _say(f"FAILED {case['name']}: {_describe(case, result)}")
        self._finish("numeric", cases, runner)

    def sanitizer(self) -> None:
        """On the smallest calls of each kind: it is slow."""
        tool = environment.sanitizer()
        if self._emulated or not tool:
            said = "the emulator checks accesses itself" if self._emulated else "absent"
            self.results["sanitizer"] = {"": said}
            return
        cases = [case for case in self._manifest["numeric"] if case["small"]]
        for name in _TOOLS:
            log = self._args.output / f"{name}.log"
            prefix = [tool, f"--tool={name}", f"--log-file={log}"]
            limit = Deadline(min(90.0, self._deadline.left / 4))
            runner = Runner(
                self._bundle, "numeric", limit, patience_s=60, prefix=prefix
            )
            self.results["sanitizer"][name] = _sanitized(runner, cases, log)
            _say(f"{name}: {self.results['sanitizer'][name]}")

    def benchmark(self) -> None:
        groups = self._manifest["groups"]
        plan = {"rounds": 1, "calls": 1} if self._emulated else {}
        plan |= {"rounds": self._args.rounds} if self._args.rounds else {}
        runner = Runner(
            self._bundle,
            "benchmark",
            self._deadline,
            patience_s=120,
            torch=not (self._emulated or self._args.no_torch),
            plan=plan,
        )
        for group, result in runner.run(groups):
            entry = {name: group[name] for name in ("name", "case", "size")}
            self.results["benchmark"].append({**entry, **result})
            self.write()
            _say(f"{group['name']}: {len(result.get('timings', []))} contenders")
        self._finish("benchmark", groups, runner)

    def _finish(self, part: str, items: list[dict[str, Any]], runner: Runner) -> None:
        done = len(self.results[part])
        self.results["libraries"] |= runner.environment
        self.results["left_out"] += [item["name"] for item in items[done:]]
        _say(f"{part}: {done} of {len(items)}, {self._deadline.left:.0f} s left")


def _sanitized(runner: Runner, cases: list[dict[str, Any]], log: Path) -> str:
    """Calls that agreed under the tool, and its own summary."""
    start, agreed = time.monotonic(), 0
    for case, result in runner.run(cases):
        if "ended" in result:
            return f"{case['name']}: {result['ended']}"
        agreed += result["passed"]
    lines = log.read_text().splitlines() if log.exists() else []
    said = next((line for line in reversed(lines) if "SUMMARY" in line), "no summary")
    seconds = time.monotonic() - start
    return f"{said.strip('= ')}; {agreed} of {len(cases)} calls, {seconds:.0f} s"


def _describe(case: dict[str, Any], result: dict[str, Any]) -> str:
    if "ended" in result:
        return result["ended"]
    return f"error {result['error']:.1e}, allowed {case['tolerance']:.1e}"


def _say(line: str) -> None:
    print(line, flush=True)
