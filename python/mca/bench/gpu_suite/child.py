"""The process that uses the device: `python -m mca.bench.gpu_suite.child job.json`.

It says in lines of JSON what it begins and what came of it. A program that goes
wrong on a GPU ends it; its parent starts another for the rest.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from dataclasses import replace
from pathlib import Path
from typing import Any, TextIO

from . import environment, measure, numeric
from .bundle import Bundle
from .library import Device


def main() -> None:
    job = json.loads(Path(sys.argv[1]).read_text())
    # What libraries print goes elsewhere.
    answers = os.fdopen(os.dup(1), "w")
    os.dup2(2, 1)
    bundle = Bundle(Path(job["bundle"]))
    job["torch"] &= importlib.util.find_spec("torch") is not None
    found = environment.libraries(job["torch"])
    device = Device(bundle.runtime)
    _say(answers, {"environment": found})
    for item in job["items"]:
        _say(answers, {"begin": item["name"], "at": ""})
        _say(
            answers,
            {"end": item["name"], "result": _run(device, bundle, job, item, answers)},
        )


def _run(
    device: Device,
    bundle: Bundle,
    job: dict[str, Any],
    item: dict[str, Any],
    answers: TextIO,
) -> dict[str, Any]:
    if job["kind"] == "numeric":
        return numeric.run(device, bundle, item)
    return measure.run(
        device,
        bundle,
        item,
        replace(measure.PLAN, **job["plan"]),
        torch=job["torch"],
        excluded=item.get("excluded", {}),
        announce=lambda at: _say(answers, {"begin": item["name"], "at": at}),
    )


def _say(stream: TextIO, value: dict[str, Any]) -> None:
    print(json.dumps(value), file=stream, flush=True)


if __name__ == "__main__":
    main()
