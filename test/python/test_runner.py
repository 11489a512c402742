# RUN: %python -m pytest -q %s
"""The command line that mca-run gets, what comes back, and its failures."""

import json

import numpy as np
import pytest
from mca import runner

IDS = np.arange(6, dtype=np.int64).reshape(1, 6)


def test_options_and_results(fake_run):
    result = runner.compare(
        "m.mlir",
        [IDS, IDS],
        alpha=0.25,
        weights="w.safetensors",
        seed=3,
        repeat=5,
        threads=2,
        batched=True,
    )
    options = json.loads(fake_run.read_text())
    assert len(options.pop("input")) == 2
    for path in ("output", "output-exact", "json"):
        del options[path]
    assert options == {
        "entry": ["main"],
        "compare": [""],
        "alpha": ["0.25"],
        "seed": ["3"],
        "repeat": ["5"],
        "weights": ["w.safetensors"],
        "threads": ["2"],
        "batched": [""],
    }
    np.testing.assert_allclose(result.approximate - result.exact, 0.5, rtol=1e-6)
    assert result.fraction("positions") == pytest.approx(0.2)
    assert result.fraction("attended") == pytest.approx(0.8)
    assert result.time_ratio == pytest.approx(0.9)


def test_optional_options_are_left_out(fake_run):
    runner.compare("m.mlir", [IDS], alpha=0.5)
    assert not {"weights", "threads", "batched"} & set(json.loads(fake_run.read_text()))


def test_progress_is_passed_on(fake_run, capfd):
    runner.compare("m.mlir", [IDS], alpha=0.5)
    assert capfd.readouterr().err == "compiling\n"


def test_failure_carries_the_diagnostics(fake_run):
    with pytest.raises(runner.RunError, match="exit code 1") as caught:
        runner.compare("m.mlir", [IDS], alpha=0.125)
    assert "model.mlir:1:1: error: expected a module" in caught.value.diagnostics


def test_missing_tool(tmp_path, monkeypatch):
    monkeypatch.setenv("MCA_BUILD_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FileNotFoundError, match="mca-run is neither in"):
        runner.compare("m.mlir", [IDS], alpha=0.5)
