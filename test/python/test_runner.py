# RUN: %python -m pytest -q %s
"""The command line that mca-run gets, what comes back, and its failures."""

import json

import numpy as np
import pytest
from mca import errors, runner

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


def test_settings_from_a_file(fake_run):
    """The file's seed counts, and outputs come back as they are numbered."""
    runner.compare(
        "m.mlir", [IDS], alpha=0.5, config="c.yaml", seed=None, quick=True, output=1
    )
    options = json.loads(fake_run.read_text())
    assert options["config"] == ["c.yaml"] and options["quick"] == [""]
    assert "seed" not in options
    assert [len(options[key]) for key in ("output", "output-exact")] == [2, 2]


def test_bf16_comes_back_as_f32(tmp_path):
    bits = np.array([0x3F80, 0xC040], np.uint16)
    np.save(tmp_path / "output0.npy", bits.view("V2"))
    np.testing.assert_array_equal(runner._load(tmp_path, "output", 0), [1, -3])


def test_quiet_until_it_fails(fake_run, capfd):
    runner.compare("m.mlir", [IDS], alpha=0.5, quiet=True)
    assert capfd.readouterr().err == ""
    with pytest.raises(errors.MCAError):
        runner.compare("m.mlir", [IDS], alpha=0.125, quiet=True)
    assert "expected a module" in capfd.readouterr().err


def test_progress_is_passed_on(fake_run, capfd):
    runner.compare("m.mlir", [IDS], alpha=0.5)
    assert capfd.readouterr().err == "compiling\n"


def test_failure_carries_the_diagnostics(fake_run):
    with pytest.raises(errors.MCAError, match="exit code 1") as caught:
        runner.compare("m.mlir", [IDS], alpha=0.125)
    assert "model.mlir:1:1: error: expected a module" in caught.value.output


def test_missing_tool(tmp_path, monkeypatch):
    monkeypatch.setenv("MCA_BUILD_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    with pytest.raises(FileNotFoundError, match="mca-run is neither in"):
        runner.compare("m.mlir", [IDS], alpha=0.5)
