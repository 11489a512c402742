# RUN: %python -m pytest -q %s
"""`python -m mca embed` on a stand-in for mca-run."""

import numpy as np
import pytest
from mca import __main__, embed, weights

IDS = np.array([[2, 3, 4, 0], [5, 6, 0, 0]], dtype=np.int64)


@pytest.fixture
def model(fake_run, monkeypatch):
    """Neither the real weights nor the real tokenizer."""
    monkeypatch.setattr(weights, "fetch", lambda: weights.ModelFiles("w", "t"))
    monkeypatch.setattr(
        embed.tokenize, "encode", lambda *_: (IDS, (IDS > 0).astype(np.int64))
    )
    return fake_run


def test_table(model, capsys):
    assert __main__.main(["embed", "--alpha", "0.2", "0.4", "--estimator", "sampling", "relaxed"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[1].split() == [
        "estimator",
        "alpha",
        "positions",
        "attended",
        "cosine",
        "mean",
        "cosine",
        "min",
        "time",
        "ratio",
    ]
    cells = lines[2].split()
    assert cells[:4] == ["sampling", "0.2", "0.200", "0.800"]
    assert float(cells[5]) <= float(cells[4]) < 1.0
    assert cells[6] == "0.900"
    assert [line.split()[:2] for line in lines[3:6]] == [
        ["sampling", "0.4"],
        ["relaxed", "0.2"],
        ["relaxed", "0.4"],
    ]


def test_sentences_file(model, capsys, tmp_path):
    (tmp_path / "s.txt").write_text("One.\n\nTwo.\n")
    assert (
        __main__.main(
            ["embed", "--alpha", "0.2", "--sentences", str(tmp_path / "s.txt")]
        )
        == 0
    )
    assert capsys.readouterr().out.startswith("2 sentences")
    (tmp_path / "empty.txt").write_text("\n")
    assert __main__.main(["embed", "--sentences", str(tmp_path / "empty.txt")]) == 1
    assert "holds no sentence" in capsys.readouterr().err


def test_failure_is_one_line(model, capfd):
    assert __main__.main(["embed", "--alpha", "0.125"]) == 1
    error = capfd.readouterr().err.splitlines()
    assert error[-1] == "error: mca-run failed (exit code 1)"
    assert error.count("model.mlir:1:1: error: expected a module") == 1


@pytest.mark.parametrize("alpha", ["0", "1.5", "nan", "x"])
def test_alpha_out_of_range(alpha, capsys):
    with pytest.raises(SystemExit):
        __main__.main(["embed", "--alpha", alpha])
    assert "--alpha" in capsys.readouterr().err
