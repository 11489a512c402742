# RUN: %python -m pytest -q %s
"""Every model file parses, and has as many rewrites as the side table says."""

import json
import subprocess

import pytest
from mca import paths

MODELS = paths.SOURCE_DIR / "test" / "models"
EXPECTED = json.loads((MODELS / "expected.json").read_text())


def mca_opt(name, *options):
    command = [paths.find_tool("mca-opt"), MODELS / name, *options]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr
    return result.stdout


def test_side_table_names_every_file():
    assert sorted(EXPECTED) == sorted(path.name for path in MODELS.glob("*.mlir"))


@pytest.mark.parametrize("name", EXPECTED)
def test_files_parse_and_hold_no_weights(name):
    assert "func.func @main" in mca_opt(name)
    assert "dialect_resources" not in (MODELS / name).read_text()


@pytest.mark.parametrize("name", EXPECTED)
def test_rewrites(name):
    rewritten = mca_opt(name, "--mca-approximate-attention=alpha=0.2")
    assert rewritten.count("mca.encode") == EXPECTED[name]["rewritten"]
