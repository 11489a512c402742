# REQUIRES: python-torch, python-torch-mlir, python-onnx
# RUN: %python -m pytest -q %s
"""ONNX files, made by torch, give what torch gives."""

import sys
from pathlib import Path

import mca
import numpy as np
import pytest
from mca.__main__ import main

torch = pytest.importorskip("torch")
for package in ("torch_mlir", "onnx"):
    pytest.importorskip(package)
sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
import modules  # noqa: E402


def test_vit(tmp_path):
    model, x = modules.ViT().eval(), modules.image()
    path = tmp_path / "vit.onnx"
    torch.onnx.export(model, (x,), path, dynamo=False, opset_version=17)
    exported = mca.from_onnx(path)
    run = mca.compile(exported)
    with torch.no_grad():
        torch.testing.assert_close(run(x), model(x), rtol=1e-4, atol=1e-5)
    assert exported.source == str(path) and len(run.report().rewritten) == 2


def test_sizes_that_the_file_computes(tmp_path):
    """nn.MultiheadAttention exports its reshapes as arithmetic on shapes."""
    pytest.importorskip("onnxruntime")
    layer = torch.nn.TransformerEncoderLayer(32, 4, 64, dropout=0.0, batch_first=True)
    layer = torch.nn.Sequential(layer).eval()
    x, path = torch.randn(2, 16, 32), tmp_path / "layer.onnx"
    torch.onnx.export(layer, (x,), path, dynamo=False, opset_version=17)
    run = mca.compile(mca.from_onnx(path))
    with torch.no_grad():
        torch.testing.assert_close(run(x), layer(x), rtol=1e-4, atol=1e-5)


def test_missing_file():
    with pytest.raises(FileNotFoundError, match="missing.onnx does not exist"):
        mca.from_onnx("missing.onnx")


def test_no_onnx(tmp_path):
    (tmp_path / "text.onnx").write_text("no model")
    with pytest.raises(mca.MCAError, match="the import of .*text.onnx failed"):
        mca.from_onnx(tmp_path / "text.onnx")


def test_tune(tmp_path, monkeypatch):
    """Commands take a file as it is."""
    monkeypatch.chdir(tmp_path)
    model, images = modules.ViT().eval(), torch.stack([modules.image()] * 3)
    torch.onnx.export(
        model, (modules.image(),), "vit.onnx", dynamo=False, opset_version=17
    )
    np.save("images.npy", images.numpy())
    words = ["--inputs", "images.npy", "--target", "cosine=0.5"]
    assert main(["tune", "vit.onnx", *words]) == 0
    assert "alpha: 1.0\n" in (tmp_path / "tuned.yaml").read_text()
