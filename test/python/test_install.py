# RUN: %python -m pytest -q %s
"""`pip install ./python` leaves nothing out."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from mca import paths

PACKAGE = paths.SOURCE_DIR / "python"


def files(folder):
    return {
        path.relative_to(folder)
        for path in folder.rglob("*")
        if path.is_file() and path.suffix != ".pyc"
    }


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """Where pip put the package, from a copy, for it builds beside its sources."""
    # The first that makes wheels by itself; pip would download one otherwise.
    pytest.importorskip("setuptools", minversion="70.1")
    source = tmp_path_factory.mktemp("source") / "python"
    shutil.copytree(PACKAGE, source, ignore=shutil.ignore_patterns("build", "*.pyc"))
    target = tmp_path_factory.mktemp("target")
    options = ["--quiet", "--no-deps", "--no-build-isolation", "--target", target]
    command = [sys.executable, "-m", "pip", "install", *options, source]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return target


def test_every_file_is_there(installed):
    assert files(installed / "mca") == files(PACKAGE / "mca")


def test_console_script(installed, tmp_path):
    """Away from the sources, the tools come from where the environment says."""
    environment = {"PYTHONPATH": str(installed), "MCA_PREFIX": str(paths.build_dir())}
    done = subprocess.run(
        [sys.executable, installed / "bin" / "mca", "run", "missing.mlir"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1 and "missing.mlir" in done.stderr
    found = subprocess.run(
        [sys.executable, "-c", "import mca.paths as p; print(p.find_tool('mca-opt'))"],
        env=environment,
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert Path(found.stdout.strip()) == paths.build_dir() / "bin" / "mca-opt"


@pytest.mark.parametrize("first", ["import torch", "import torch, mca.dynamo"])
def test_torch_finds_the_backend(installed, tmp_path, first):
    """By itself, and also after it has been imported."""
    pytest.importorskip("torch")
    code = f"{first}\nprint(torch._dynamo.lookup_backend('mca').__module__)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(installed)},
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert done.stdout == "mca.dynamo\n", done.stderr


def test_entry_point(installed):
    text = (
        next(installed.glob("mca-*.dist-info")).joinpath("entry_points.txt").read_text()
    )
    assert "[torch_dynamo_backends]\nmca = mca.dynamo:backend" in text
