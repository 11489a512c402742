# RUN: %python -m pytest -q %s
"""Real exports keep their result when every count is d.

The models of test/models have no weights; each run draws some.
"""

import json
import pathlib
import subprocess
import sys

import numpy as np
import pytest

sys.path.insert(0, str(pathlib.Path(__file__).parent / "Inputs"))
from models import INPUTS, MODELS, TOLERANCES, element_of, save_inputs, save_weights  # noqa: E402

EXPECTED = json.loads((MODELS / "expected.json").read_text())


def compare(folder, name, alpha):
    """mca-run's report for random weights and inputs."""
    rng = np.random.default_rng(0)
    text = (MODELS / name).read_text()
    weights, report = folder / "weights.safetensors", folder / "report.json"
    save_weights(weights, text, rng)
    command = ["mca-run", MODELS / name, f"--weights={weights}"]
    command += save_inputs(folder, name, element_of(text), rng)
    command += ["--compare", f"--alpha={alpha}", "--repeat=1", f"--json={report}"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(report.read_text())


@pytest.mark.parametrize("name", sorted(INPUTS))
def test_equals_exact(tmp_path, name):
    report = compare(tmp_path, name, 1e-30)
    assert len(report["attentions"]) == EXPECTED[name]["rewritten"]
    for attention in report["attentions"]:
        assert attention["fraction_attended"] == pytest.approx(1.0)
    tolerance = TOLERANCES[element_of((MODELS / name).read_text())]
    assert report["outputs"][0]["relative_error"] <= tolerance


def test_sampling_changes_the_result(tmp_path):
    """Counts of d are exact products, often to the bit: fewer must show."""
    report = compare(tmp_path, "distilbert_sdpa.mlir", 0.5)
    assert report["attentions"][0]["fraction_attended"] < 0.9
    assert report["outputs"][0]["relative_error"] > 1e-2
