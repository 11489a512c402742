"""What a measurement was made on and of."""

from __future__ import annotations

import os
import platform
import shlex
import subprocess
import sys
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

from ..paths import SOURCE_DIR

_FEATURES = (
    "avx2 fma f16c avx512f avx512bw avx512vl avx512_vnni avx_vnni avx512_bf16 "
    "amx_bf16 amx_int8 asimd sve bf16 i8mm"
).split()


def describe() -> dict[str, Any]:
    """Name, features and caches of the processor, cores, system; not the host."""
    info = _cpu_info()
    flags = set(info.get("flags", info.get("Features", "")).split())
    return {
        "cpu": info.get("model name", platform.processor()),
        "features": [name for name in _FEATURES if name in flags],
        "cache": info.get("cache size", ""),
        "cores": len(os.sched_getaffinity(0)),
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
    }


def commit() -> str:
    """Of the checkout, marked if it has changes; empty outside of one."""
    done = subprocess.run(
        ["git", "describe", "--always", "--abbrev=12", "--dirty"],
        cwd=SOURCE_DIR,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.stdout.strip()


def command() -> str:
    """What started this process, without the folder it is in."""
    name = Path(sys.argv[0]).name.replace("__main__.py", "-m mca")
    return shlex.join(["python", *name.split(), *sys.argv[1:]])


def now() -> str:
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def _cpu_info() -> dict[str, str]:
    """Of the first processor."""
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            first = file.read().split("\n\n")[0]
    except OSError:
        return {}
    pairs = (line.partition(":") for line in first.splitlines())
    return {key.strip(): value.strip() for key, _, value in pairs}
