"""What the tests share: the model, a stand-in for mca-run, a fresh build dir."""

from __future__ import annotations

import os

# Spinning BLAS threads beside parallel tests take four times as long. Must be
# set before numpy is imported.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import stat
import sys
from pathlib import Path

import pytest
from mca import reference, safetensors, tokenize, weights
from mca.sentences import BUILT_IN

FAKE_RUN = '''#!{python}
"""Stands in for mca-run: echoes its options, adds 0.5 to make an output."""
import json, os, sys
import numpy as np

options = {{}}
for argument in sys.argv[2:]:
    key, _, value = argument.lstrip("-").partition("=")
    options.setdefault(key, []).append(value)
json.dump(options, open(os.path.join(os.path.dirname(__file__), "options.json"), "w"))
print("compiling", file=sys.stderr)
if float(options["alpha"][0]) == 0.125:
    print("model.mlir:1:1: error: expected a module", file=sys.stderr)
    sys.exit(1)
ids = np.load(options["input"][0])
hidden = np.stack([np.sin(ids + i) for i in range(4)], axis=-1).astype(np.float32)
for path in options["output-exact"]:
    np.save(path, hidden)
for path in options["output"]:
    np.save(path, hidden + np.float32(0.5))
json.dump({{
    "attentions": [
        {{"name": "a", "fraction_positions": 0.1, "fraction_attended": 0.7, "error": 0, "bound": 1}},
        {{"name": "b", "fraction_positions": 0.3, "fraction_attended": 0.9, "error": 0, "bound": 1}},
    ],
    "outputs": [{{"max_abs_error": 0.5, "relative_error": 0.1}}],
    "time_ms": {{"exact": 9.0, "approx": 10.0}},
}}, open(options["json"][0], "w"))
'''


@pytest.fixture
def fake_run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A build tree whose mca-run is a script; the path of its options.json."""
    tool = tmp_path / "bin" / "mca-run"
    tool.parent.mkdir()
    tool.write_text(FAKE_RUN.format(python=sys.executable))
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("MCA_BUILD_DIR", str(tmp_path))
    return tool.parent / "options.json"


class MiniLM:
    """The real model with the built-in sentences and their exact embedding."""

    def __init__(self) -> None:
        self.files = weights.fetch()
        self.ids, self.mask = tokenize.encode(BUILT_IN, self.files.tokenizer)
        self.model = reference.Bert(safetensors.load(self.files.weights), heads=12)
        self.exact = self.model(self.ids, self.mask)


@pytest.fixture(scope="session")
def minilm() -> MiniLM:
    return MiniLM()
