"""Tells a recorder what is recorded."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from targets import RECORDER  # noqa: E402


@pytest.fixture(autouse=True)
def name_recorded(request):
    if RECORDER:
        RECORDER.name = f"{request.path.stem}::{request.node.name}"
