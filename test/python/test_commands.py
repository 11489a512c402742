# RUN: %python -m pytest -q %s
"""`mca compile`, `mca run` and `mca report` as they are typed."""

from pathlib import Path

import numpy as np
import pytest
from mca import commands, paths, safetensors
from mca.__main__ import main

ATTENTION = str(Path(__file__).parent / "Inputs" / "attention.mlir")
X = np.random.default_rng(0).standard_normal((12, 8)).astype(np.float32)


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    weight = np.random.default_rng(1).standard_normal((8, 4)).astype(np.float32)
    safetensors.save("w.safetensors", {"w": weight})
    np.save("x.npy", X)
    return tmp_path


def test_compile(folder, capsys):
    assert main(["compile", ATTENTION, "--weights=w.safetensors"]) == 0
    assert (folder / "model.o").read_bytes().startswith(b"\x7fELF")
    assert "_mlir_ciface_main" in (folder / "model.h").read_text()
    assert capsys.readouterr().out == "wrote model.o and model.h\n"


def test_compile_to_the_name_of_the_header(capsys):
    assert main(["compile", ATTENTION, "--output", "model.h"]) == 1
    assert "model.h is the header's name" in capsys.readouterr().err


def test_run_writes(folder):
    words = ["--weights=w.safetensors", "--input", "x.npy"]
    assert main(["run", ATTENTION, *words, "--output", "y.npy"]) == 0
    words += ["--alpha=1.0", "--seed=3", "--output", "z.npy"]
    assert main(["run", ATTENTION, *words]) == 0
    exact, approximate = np.load("y.npy"), np.load("z.npy")
    assert exact.shape == (12, 4) and not np.allclose(exact, approximate)


def test_run_prints(capsys):
    words = ["--weights=w.safetensors", "--input", "x.npy", "--entry=exact"]
    assert main(["run", ATTENTION, *words]) == 0
    assert capsys.readouterr().out.startswith("result 0, 12x8xf32:\n[[")


@pytest.mark.parametrize(
    "words, message",
    [
        ([], "attention.mlir:3:8: error: weight 'w' has no data"),
        (["--weights=w.safetensors"], "expected 1 arguments (12x8xf32), found 0"),
        (
            ["--weights=w.safetensors", "--input", "x.npy", "--output", "a", "b"],
            "expected at most 1 files",
        ),
    ],
)
def test_run_fails(words, message, capsys):
    assert main(["run", ATTENTION, *words]) == 1
    assert message in capsys.readouterr().err


def test_report(folder, capsys):
    words = ["--weights=w.safetensors", "--input", "x.npy", "--alpha=0.5"]
    assert main(["report", ATTENTION, *words, "--repeat=1"]) == 0
    assert "1 of 2 attentions rewritten" in capsys.readouterr().out
    assert (folder / "report.html").read_text().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("content", [b"", b"text", b"PK"])
def test_input_that_is_no_array(folder, content, capsys):
    (folder / "bad.npy").write_bytes(content)
    words = ["--weights=w.safetensors", "--input", "bad.npy"]
    assert main(["run", ATTENTION, *words]) == 1
    assert "bad.npy is no array as numpy.save writes it" in capsys.readouterr().err


def test_run_writes_to_the_file_that_was_named(folder):
    words = ["--weights=w.safetensors", "--input", "x.npy", "--quick"]
    assert main(["run", ATTENTION, *words, "--output", "y.data"]) == 0
    assert np.load(folder / "y.data").shape == (12, 4)


@pytest.mark.parametrize(
    "words",
    [
        ["compile", ATTENTION],
        ["run", ATTENTION],
        ["report", ATTENTION],
        ["tune", ATTENTION, "--inputs", "x.npy", "--target", "cosine=0.9"],
    ],
)
def test_folder_of_the_output_is_checked_first(words, capsys):
    assert main([*words, "--output", "no/file"]) == 1
    expected = "error: cannot write no/file: there is no no\n"
    assert capsys.readouterr().err == expected


def test_warning(folder, capsys):
    (folder / "none.mlir").write_text("func.func @main() {\n  return\n}\n")
    assert main(["run", "none.mlir", "--alpha=0.5"]) == 0
    expected = "warning: none.mlir: no attention was rewritten: the program is exact\n"
    assert capsys.readouterr().err == expected


def test_interrupted(monkeypatch, capsys):
    def interrupt(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(commands, "compile", interrupt)
    assert main(["run", ATTENTION]) == 130
    assert capsys.readouterr().err == "interrupted\n"


def test_missing_file(capsys):
    assert main(["run", "missing.mlir"]) == 1
    assert "missing.mlir" in capsys.readouterr().err


def test_tools_in_a_prefix(folder, monkeypatch):
    """$MCA_PREFIX comes after a build tree and before PATH."""
    monkeypatch.setenv("MCA_BUILD_DIR", str(folder))
    monkeypatch.setenv("MCA_PREFIX", str(folder / "opt"))
    (folder / "opt" / "bin").mkdir(parents=True)
    (folder / "opt" / "bin" / "mca-run").touch()
    assert paths.find_tool("mca-run") == folder / "opt" / "bin" / "mca-run"
    monkeypatch.setenv("PATH", "")
    with pytest.raises(
        FileNotFoundError, match="mca-opt .* install it and set MCA_PREFIX"
    ):
        paths.find_tool("mca-opt")
