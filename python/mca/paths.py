"""Where the tools and files of a source checkout are."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

SOURCE_DIR = Path(__file__).resolve().parents[2]
MINILM = SOURCE_DIR / "test" / "models" / "minilm_eager_b1s128.mlir"


def build_dir() -> Path:
    """The build tree: $MCA_BUILD_DIR, or `build` in the checkout."""
    configured = os.environ.get("MCA_BUILD_DIR")
    return Path(configured) if configured else SOURCE_DIR / "build"


def find_tool(name: str) -> Path:
    """The path of a tool, from the build tree or else from PATH.

    Raises FileNotFoundError when it is in neither.
    """
    built = build_dir() / "bin" / name
    if built.exists():
        return built
    installed = shutil.which(name)
    if installed is None:
        raise FileNotFoundError(
            f"{name} is neither in {built.parent} nor in PATH; build it or set MCA_BUILD_DIR"
        )
    return Path(installed)
