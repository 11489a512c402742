"""What a process needs to call programs for a GPU, which end it otherwise."""

from __future__ import annotations

import ctypes

from .errors import MCAError


def require_runtime() -> None:
    """Raises MCAError where a program would find the emulator first: running one
    makes its library that of the whole process."""
    if hasattr(ctypes.CDLL(None), "mcaEmuBarrier"):
        raise MCAError(
            "this process has run a program for the emulator; compile for a GPU "
            "before that, or in another process"
        )


def require_driver() -> None:
    """Raises MCAError."""
    try:
        ctypes.CDLL("libcuda.so.1")
    except OSError as error:
        raise MCAError(
            "this machine has no CUDA driver; the targets cpu and emulator need none",
            str(error),
        ) from None
