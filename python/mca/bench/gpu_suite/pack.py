"""Makes a bundle: a folder that a machine with a GPU needs nothing besides of."""

from __future__ import annotations

import itertools
import json
import shutil
import sys
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np

from ...paths import SOURCE_DIR, find_library
from .. import data, machine
from ..cases import Shape
from . import compiling, expected, record, values
from .compiling import Compiler
from .expected import Expected
from .table import FRACTIONS, Variant, title, variants

_MODULES = (
    "memrefs.py",
    "paths.py",
    "bench/__init__.py",
    "bench/machine.py",
    "bench/plan.py",
    *(
        f"bench/gpu_suite/{name}.py"
        for name in (
            "__init__ bundle checks child contenders environment library measure "
            "numeric parent run tables torch_contenders values"
        ).split()
    ),
)
"""What runs a bundle."""

_SCRIPT = '''\
"""Runs this bundle: numbers, sanitizer, times. Needs Python 3.9 and numpy."""

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER / "python"))

try:
    import numpy  # noqa: F401
except ImportError:
    sys.exit("error: numpy is needed; this Python has none")

from mca.bench.gpu_suite.run import main  # noqa: E402

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:], FOLDER))
'''


def _clear(folder: Path) -> None:
    """Removes an older bundle."""
    if (folder / "manifest.json").exists():
        shutil.rmtree(folder)
    if folder.exists() and any(folder.iterdir()):
        raise ValueError(f"{folder} is not empty and no bundle")


@dataclass
class Packer:
    """`more` are further variants, as of table.variants."""

    folder: Path
    compiler: Compiler
    more: list[tuple[str, str, str]] = field(default_factory=list)
    _known: dict[str, Expected] = field(default_factory=dict)

    def pack(
        self,
        cases: Iterable[str],
        shapes: Iterable[Shape],
        tests: str | None,
    ) -> int:
        """Writes all and gives the number of bytes. `tests`: which of the numeric
        tests, as pytest's -k takes them; None: none.

        Raises ValueError where the folder has something else in it."""
        _clear(self.folder)
        for name in ("programs", "expected", "numeric"):
            (self.folder / name).mkdir(parents=True)
        self._copy()
        numeric, too_large = [], []
        if tests is not None:
            numeric, too_large = record.record(
                self.folder / "numeric", self.compiler, tests
            )
        manifest = {
            "target": self.compiler.target,
            "chip": self.compiler.chip,
            "format": self.compiler.format,
            "runtime": self._library,
            "commit": machine.commit(),
            "command": machine.command(),
            "numeric": numeric,
            "too_large": too_large,
            "groups": [
                self._group(case, size)
                for size, case in itertools.product(shapes, cases)
            ],
        }
        text = json.dumps(manifest, indent=1) + "\n"
        (self.folder / "manifest.json").write_text(text)
        files = self.folder.rglob("*")
        return sum(file.stat().st_size for file in files if file.is_file())

    @property
    def _library(self) -> str:
        return f"lib{self.compiler.library}.so"

    def _copy(self) -> None:
        for name in _MODULES:
            made = self.folder / "python" / "mca" / name
            made.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(SOURCE_DIR / "python" / "mca" / name, made)
        # That of the package needs much that is not here.
        (self.folder / "python" / "mca" / "__init__.py").touch()
        library = find_library(self.compiler.library) / self._library
        shutil.copy(library, self.folder)
        (self.folder / "run.py").write_text(_SCRIPT)

    def _group(self, case: str, size: Shape) -> dict[str, Any]:
        """Programs of one case at one shape, as contenders.Problem reads it."""
        name = title(case, size)
        print(f"packing {name}", file=sys.stderr, flush=True)
        scores = {"spread": data.SPREAD, "preference": data.PREFERENCE}
        weights = values.weights(case, size.d, **scores)
        chosen = variants(case, self.more)
        rows, known = self._expect(case, size, chosen, weights)
        return {
            "name": name,
            "case": case,
            "size": {key: vars(size)[key] for key in ("d", "n", "batch", "heads")},
            "scores": scores,
            "expected": rows,
            "tolerances": known.tolerances,
            "programs": [
                self._program(case, size, variant, weights, known) for variant in chosen
            ],
        }

    def _expect(
        self,
        case: str,
        size: Shape,
        chosen: list[Variant],
        weights: dict[str, np.ndarray],
    ) -> tuple[str, Expected]:
        """The file with expected rows, which all batches share, and the rest."""
        name = f"expected/{case}-{size.d}-{size.n}.npz"
        if name not in self._known:
            self._known[name] = expected.compute(case, size, chosen, weights)
            np.savez_compressed(self.folder / name, **self._known[name].rows)
        return name, self._known[name]

    def _program(
        self,
        case: str,
        size: Shape,
        variant: Variant,
        weights: dict[str, np.ndarray],
        known: Expected,
    ) -> dict[str, Any]:
        is_encode = variant.name.startswith("encode")
        is_projection = case == "encode" and not is_encode
        file = f"programs/{len(list((self.folder / 'programs').iterdir()))}.so.xz"
        kind = {"f32": np.float32, "f16": np.float16}[variant.kind]
        cast = {name: value.astype(kind) for name, value in weights.items()}
        module = compiling.module(case, variant, size)
        self.compiler.compile(variant, module, cast, self.folder / file)
        wanted = expected.name(variant)
        # Of a narrow program that was too long to run, those of f32.
        fraction = known.fractions.get(wanted.replace("f16", "f32"))
        return {
            "name": variant.name,
            "precision": variant.precision,
            "options": variant.options,
            "file": file,
            "expected": wanted,
            "fractions": FRACTIONS if is_encode else [],
            "fraction": fraction,
            "flat": is_projection,
            "rank": 4 if is_encode else 2 if is_projection else 3,
        }
