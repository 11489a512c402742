# RUN: %python -m pytest -q %s
"""docs/python.md: every example and command runs as it is shown."""

import importlib
import re
import runpy
import shlex
import shutil

import numpy as np
import pytest
from mca import paths
from mca.__main__ import main
from test_doc_commands import make_weights

PAGE = (paths.SOURCE_DIR / "docs" / "python.md").read_text()
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
COMMANDS = [
    line
    for block in re.findall(r"```sh\n(.*?)```", PAGE, re.DOTALL)
    for line in block.replace("\\\n", " ").splitlines()
]
NOTEBOOK = paths.SOURCE_DIR / "docs" / "examples" / "attention.py"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    """With the files that the page names."""
    monkeypatch.chdir(tmp_path)
    shutil.copy(paths.SOURCE_DIR / "test/models/distilbert_eager.mlir", "model.mlir")
    make_weights(tmp_path / "model.mlir", tmp_path / "model.safetensors")
    np.save("ids.npy", np.arange(64).reshape(1, 64))
    return tmp_path


@pytest.mark.parametrize("code", EXAMPLES, ids=range(len(EXAMPLES)))
def test_examples(code, folder, capsys):
    for package in ("torch", "jax"):
        if f"import {package}\n" in code:
            pytest.importorskip(package)
            pytest.importorskip("torch_mlir")
    if 'backend="mca"' in code:
        importlib.import_module("mca.dynamo")
    exec(compile(code, "python.md", "exec"), {"__name__": "example"})
    for shown in re.findall(r"print\(.*\)  # (.*)", code):
        assert shown in capsys.readouterr().out
    for name in re.findall(r'\.save\("(.*?)"\)', code):
        assert (folder / name).stat().st_size > 0


def test_commands(folder):
    ran = [line for line in COMMANDS if line.startswith("mca ")]
    assert len(ran) == 3 and "pip install ./python" in COMMANDS
    for line in ran:
        assert main(shlex.split(line)[1:]) == 0, line
    for name in ("hidden.npy", "model.o", "model.h", "report.html"):
        assert (folder / name).stat().st_size > 0


def test_notebook(folder, capsys):
    runpy.run_path(str(NOTEBOOK))
    rows = capsys.readouterr().out.splitlines()
    assert len(rows) == 1 + 6 and (folder / "report.html").exists()
    cells = re.split(r"^# %%.*$", NOTEBOOK.read_text(), flags=re.MULTILINE)
    assert len(cells) == 11
