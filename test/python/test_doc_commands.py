# RUN: %python -m pytest -q %s
"""Every block of shell commands in the documents runs as it is typed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from mca import paths

ROOT = paths.SOURCE_DIR
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCKS = [
    pytest.param(block, id=f"{document.stem}-{number}")
    for document in DOCUMENTS
    for number, block in enumerate(
        re.findall(r"```sh\n(.*?)```", document.read_text(), re.DOTALL)
    )
]
# What a block says, and why it is not run here.
ELSEWHERE = {
    "tools/quickstart.sh": "what CI runs",
    "ninja -C build check-mca": "runs this test",
    "build/venv/bin/python -m pytest": "another test",
    "mca-reduce model.mlir": "takes minutes; test/Driver/mca-reduce is smaller",
    "mca evaluate": "takes an hour",
    "mca bench": "a benchmark, of packages that are not here",
    "mca-bench-kernels": "a benchmark",
    "tools/gpu-suite.sh": "takes a quarter of an hour; test/Driver/gpu-suite is smaller",
    "mca instructions": "takes minutes; test/Driver/instructions is smaller",
    "mca tune": "takes minutes; test_tune.py is smaller",
    "cmake --install": "test/Install",
    "-DMCA_PRECOMPILED_HEADERS=OFF": "builds everything again",
    "mpirun": "test/Integration/MPI",
    "iree-compile": "test/Integration/IREE",
    "torch-mlir-opt": "needs torch-mlir",
}


def make_weights(model: Path, path: Path) -> None:
    """Numbers for every resource without data that `model` names."""
    names = dict(
        re.findall(
            r"dense_resource<([^>]*)> : tensor<((?:\d+x)*[a-z]\d+)>", model.read_text()
        )
    )
    assert names
    specs = []
    for name, spec in names.items():
        *shape, kind = spec.split("x")
        specs.append(f"{name}={kind.upper()}:{'x'.join(shape)}:1")
    maker = ROOT / "test" / "Inputs" / "make_safetensors.py"
    subprocess.run([sys.executable, maker, path, *specs], check=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A checkout with a build tree, in which a model was put."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("docs", "python", "test", "tools"):
        (folder / name).symlink_to(ROOT / name)
    (folder / "build").symlink_to(paths.build_dir().resolve())
    model = folder / "model.mlir"
    shutil.copy(ROOT / "test/models/distilbert_eager.mlir", model)
    make_weights(model, folder / "model.safetensors")
    np.save(folder / "ids.npy", np.arange(64).reshape(1, 64))
    return folder


def run(block: str, folder: Path) -> None:
    environment = os.environ | {
        "PATH": os.pathsep.join(
            [str(folder / "build" / "bin"), "/usr/lib/llvm-22/bin", os.environ["PATH"]]
        )
    }
    result = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", block],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
    )
    assert result.returncode == 0, result.stderr
    assert "error" not in result.stderr


@pytest.mark.parametrize("block", BLOCKS)
def test_commands_run_as_typed(block, folder):
    if any(text in block for text in ELSEWHERE):
        return
    run(block, folder)


def test_what_is_not_run_is_shown():
    blocks = "\n".join(param.values[0] for param in BLOCKS)
    assert not [text for text in ELSEWHERE if text not in blocks]


def test_what_the_readme_promises(folder):
    """Of the files that its commands leave."""
    block = next(
        param.values[0] for param in BLOCKS if "portable.mlir" in param.values[0]
    )
    run(block, folder)
    assert "mca.encode" in (folder / "approximate.mlir").read_text()
    portable = (folder / "portable.mlir").read_text()
    assert "mca." not in portable
    # The plans are constants: no random generator, which has this factor, is left.
    assert str(0xD2511F53) not in portable
    assert (folder / "model.o").read_bytes().startswith(b"\x7fELF")
