"""Where the tools are, the libraries beside them, and a source checkout's files."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

SOURCE_DIR = Path(__file__).resolve().parents[2]
_PACKAGE = Path(__file__).resolve().parent
MINILM = _PACKAGE / "data" / "minilm_eager_b1s128.mlir"
_LLVM_DIR = "/usr/lib/llvm-22"


def build_dir() -> Path:
    """The build tree: $MCA_BUILD_DIR, or `build` in the checkout. Where pip put
    the package there is none, and what is kept goes to `user_cache_dir`."""
    configured = os.environ.get("MCA_BUILD_DIR")
    if configured:
        return Path(configured)
    return SOURCE_DIR / "build" if _in_checkout() else user_cache_dir()


def _in_checkout() -> bool:
    return (SOURCE_DIR / "python" / "mca").resolve() == _PACKAGE


def user_cache_dir() -> Path:
    """$XDG_CACHE_HOME/mca, by default ~/.cache/mca; need not exist."""
    configured = os.environ.get("XDG_CACHE_HOME")
    return (Path(configured) if configured else Path.home() / ".cache") / "mca"


def _prefixes() -> list[Path]:
    """What may hold bin/mca-opt, in the order in which it is tried."""
    configured = os.environ.get("MCA_PREFIX")
    installed = [Path(configured)] if configured else []
    return [build_dir(), *installed, _PACKAGE]


def find_tool(name: str) -> Path:
    """The path of a tool: of the build tree, of an installed prefix
    ($MCA_PREFIX/bin), of `bin` in this package, or of PATH.

    Raises FileNotFoundError when it is in none of them.
    """
    folders = [prefix / "bin" for prefix in _prefixes()]
    for folder in folders:
        if (folder / name).exists():
            return folder / name
    installed = shutil.which(name)
    if installed is None:
        places = ", ".join(map(str, folders))
        raise FileNotFoundError(
            f"{name} is neither in {places} nor in PATH; build it and set "
            "MCA_BUILD_DIR, or install it and set MCA_PREFIX"
        )
    return Path(installed)


def find_library(name: str) -> Path:
    """The folder of one of mca's own libraries, `lib` beside mca-run's `bin`.

    Raises FileNotFoundError.
    """
    folder = find_tool("mca-run").resolve().parent.parent / "lib"
    if not (folder / f"lib{name}.so").exists():
        raise FileNotFoundError(f"lib{name}.so is not in {folder}")
    return folder


def llvm_dir() -> Path:
    """LLVM 22's prefix: $MCA_LLVM_DIR, by default where Debian puts it."""
    return Path(os.environ.get("MCA_LLVM_DIR", _LLVM_DIR))
