"""`mca.compile`: a module made into a function of arrays."""

from __future__ import annotations

import os
import shutil
import tempfile
import uuid
import warnings
from dataclasses import dataclass
from pathlib import Path

from .cache import cache_folder, program_key
from .errors import parse_diagnostics
from .function import Compiled
from .link import link_callable
from .module import Module, as_module
from .options import Estimator, Options, Target
from .signature import Signature
from .tools import run_tool
from .weights_file import Weights, weights_file

_LIBRARY, _HEADER = "program.so", "program.h"


def compile(
    module: Module | str | bytes | os.PathLike[str],
    *,
    alpha: float | None = None,
    estimator: Estimator | None = None,
    target: Target = "cpu",
    entry: str | None = None,
    weights: Weights | None = None,
    threads: int | None = None,
    levels: str | None = None,
    int8_product: str | None = None,
    bf16_product: str | None = None,
    assume_bidirectional: bool = False,
    config: str | os.PathLike[str] | None = None,
    seed: int | None = None,
    quick: bool = False,
    cache: bool | str | os.PathLike[str] = False,
) -> Compiled:
    """Compiles a module to a function of numpy arrays or torch tensors.

    `module` is MLIR text, the path of such a file, or what `mca.from_torch`,
    `from_onnx` or `from_jax` returned. With `alpha`, the error coefficient in
    (0, 1], attentions are approximated as `estimator` says ("sampling" by
    default); without it, or `config`, a file of `mca tune`, all stays exact.

    `target` is "cpu", "cuda", or "emulator" (the GPU's kernels on this
    processor, checked and slow). `entry` is the function to run. `weights` are
    the tensors of `dense_resource` constants without data: a safetensors file
    or arrays by name. `threads` is OpenMP's number of threads of a call.
    `levels`, `int8_product` and `bf16_product` are what "relaxed" may choose from,
    as mca-run takes them; `assume_bidirectional` vouches for masks that the
    compiler cannot see through; `seed` is of "sampling". `quick` compiles in less
    time to a slower program. With `cache` the program is kept, in ~/.cache/mca or
    the folder given, and taken from there when nothing it depends on has changed.

    Raises MCAError with mca-run's diagnostics when the module does not compile,
    FileNotFoundError when a tool is missing, ValueError for a wrong option.
    """
    source = as_module(module)
    with tempfile.TemporaryDirectory(prefix="mca-") as scratch:
        options = Options(
            alpha=alpha,
            estimator=estimator,
            levels=levels,
            int8_product=int8_product,
            bf16_product=bf16_product,
            assume_bidirectional=assume_bidirectional,
            config=config,
            seed=seed,
            target=target,
            entry=source.entry if entry is None else entry,
            weights=weights_file(source, weights, Path(scratch)),
            threads=threads,
            quick=quick,
        )
        job = _Job(source, options, Path(scratch))
        folder = cache_folder(cache)
        made = job.build() if folder is None else job.build_cached(folder)
        signature = Signature.parse((made / _HEADER).read_text())
        return Compiled(source, options, signature, made / _LIBRARY, weights)


@dataclass(frozen=True)
class _Job:
    module: Module
    options: Options
    scratch: Path

    def build_cached(self, folder: Path) -> Path:
        """The folder with the program, which others may make at the same time."""
        # The file's name changes from call to call where weights are arrays.
        words = [w for w in self.options.words() if not w.startswith("--weights=")]
        key = program_key(self.module.data, words, self.options.files())
        kept = folder / key
        if not (kept / _LIBRARY).exists():
            fresh = folder / f"{key}.{uuid.uuid4().hex}"
            shutil.copytree(self.build(), fresh)
            try:
                fresh.rename(kept)
            except OSError:  # Somebody else was first.
                shutil.rmtree(fresh)
        return kept

    def build(self) -> Path:
        """A folder with the library and the header."""
        made = self.scratch / "made"
        made.mkdir()
        program, library = self.scratch / "program.o", self.scratch / _LIBRARY
        build_object(self.module, self.options, program, made / _HEADER)
        signature = Signature.parse((made / _HEADER).read_text())
        entry, target = self.options.entry, self.options.target
        link_callable(program, library, signature, entry, target)
        shutil.move(library, made / _LIBRARY)
        return made


def build_object(module: Module, options: Options, program: Path, header: Path) -> None:
    """Writes an object file, and the C header that says how it is called. The
    options name the weights.

    mca-run's warnings become Python's. Raises MCAError with its diagnostics.
    """
    with module.file() as source:
        words = [f"--emit-object={program}", f"--emit-header={header}"]
        words = [str(source), *words, *options.words()]
        output = run_tool("mca-run", words, {str(source): module.source})
    for found in parse_diagnostics(output):
        if found.severity == "warning":
            warnings.warn(f"{module.source}: {found.message}", stacklevel=4)
