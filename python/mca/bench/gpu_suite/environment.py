"""What the machine has: its GPU, and libraries that need not be there."""

from __future__ import annotations

import ctypes
import importlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import numpy as np

_GPU = "name,driver_version,memory.total,clocks.sm,clocks.mem,clocks.max.sm,power.limit,temperature.gpu"
_CUBLAS = ("libcublasLt.so.13", "libcublasLt.so.12")


def gpu() -> dict[str, str]:
    """What nvidia-smi says of the first GPU at this moment; empty without one."""
    tool = shutil.which("nvidia-smi")
    if not tool:
        return {"name": "a GPU, without nvidia-smi"} if has_device() else {}
    command = [tool, f"--query-gpu={_GPU}", "--format=csv,noheader", "--id=0"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=30)
    except subprocess.TimeoutExpired:
        return {}
    if done.returncode:
        return {}
    return dict(zip(_GPU.split(","), done.stdout.strip().split(", ")))


def has_device() -> bool:
    """Whether there is a CUDA driver that finds one."""
    try:
        driver = ctypes.CDLL("libcuda.so.1")
    except OSError:
        return False
    count = ctypes.c_int()
    failed = driver.cuInit(0) or driver.cuDeviceGetCount(ctypes.byref(count))
    return not failed and count.value > 0


def libraries(torch: bool) -> dict[str, str]:
    """Versions, "none" where there is none. Loads torch, if asked, and cuBLASLt,
    so that libmca_runtime.so finds the one that a torch has brought along."""
    made = {"python": sys.version.split()[0], "numpy": np.__version__}
    made["torch"] = importlib.import_module("torch").__version__ if torch else "none"
    made["cublasLt"] = _load_cublas() or "none"
    return made


def _load_cublas() -> str:
    for path in (*_CUBLAS, *map(str, _other_places())):
        try:
            library = ctypes.CDLL(path, mode=ctypes.RTLD_GLOBAL)
        except OSError:
            continue
        version = getattr(library, "cublasLtGetVersion", lambda: "of no version")
        return f"{Path(path).name} {version()}"
    return ""


def _other_places() -> Iterator[Path]:
    for name in _CUBLAS:
        for folder in sys.path:
            yield from sorted(Path(folder).glob(f"nvidia/*/lib/{name}"))
        yield from sorted(Path("/usr/local").glob(f"cuda*/lib64/{name}"))


def sanitizer() -> str | None:
    """The path of compute-sanitizer."""
    places = Path("/usr/local").glob("cuda*/bin/compute-sanitizer")
    found = shutil.which("compute-sanitizer")
    return found or next(map(str, sorted(places)), None)
