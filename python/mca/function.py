"""A compiled program as a function of arrays."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from . import memrefs
from .arguments import borrow_inputs, give_results, is_torch_tensor
from .devices import require_driver, require_runtime
from .errors import MCAError
from .module import Module
from .options import Options
from .signature import Signature
from .weights_file import Weights

if TYPE_CHECKING:
    from .report.data import Report


class Compiled:
    """What `mca.compile` returns. Call it with one array for each argument.

    `signature` has the types: sizes are fixed but where they are None. Arguments
    are numpy arrays, torch tensors on the CPU, or anything with `__dlpack__`;
    they are not copied when they are C-contiguous, and never written to. Results
    own their memory, which is the program's. They are torch tensors if an
    argument is one, and a tuple if there is not exactly one; gradients do not
    flow through. Calls from several threads at once are allowed.
    """

    def __init__(
        self,
        module: Module,
        options: Options,
        signature: Signature,
        library: Path,
        weights: Weights | None = None,
    ):
        self.module = module
        self.options = options
        self.signature = signature
        self._weights = weights
        if options.target == "cuda":
            require_runtime()
        loaded = ctypes.CDLL(str(library))
        self._call = loaded["mca_call"]
        self._call.restype = ctypes.c_char_p
        self._get_threads = loaded["omp_get_max_threads"]
        self._set_threads = loaded["omp_set_num_threads"]
        self._dtypes = [kind.dtype for kind in signature.results]
        ranks = [len(kind.shape) for kind in signature.results]
        fields = [(f"r{i}", memrefs.descriptor_type(r)) for i, r in enumerate(ranks)]
        self._results_type = type("Results", (ctypes.Structure,), {"_fields_": fields})

    def __call__(self, *arguments: Any) -> Any:
        """The results; an array for one, else a tuple.

        Raises TypeError or ValueError for arguments that do not fit `signature`,
        and MCAError for sizes that contradict each other.
        """
        results = self.call(arguments, any(map(is_torch_tensor, arguments)))
        return results[0] if len(results) == 1 else tuple(results)

    def call(self, arguments: Sequence[Any], as_torch: bool) -> list[Any]:
        """All results as torch tensors or as numpy arrays, whatever the arguments
        are; raises what a call does."""
        arrays = borrow_inputs(arguments, self.signature.inputs)
        return give_results(self._run(arrays), self.signature.results, as_torch)

    def _run(self, arrays: list[np.ndarray]) -> list[np.ndarray]:
        if self.options.target == "cuda":
            require_driver()
        described = [memrefs.describe(array) for array in arrays]
        results = self._results_type()
        structures = [results, *described] if self._dtypes else described
        pointers = [ctypes.addressof(item) for item in structures]
        # Of this thread and all programs, so that others must find it as it was.
        threads = self._get_threads()
        self._set_threads(self.options.threads or threads)
        message = self._call((ctypes.c_void_p * len(pointers))(*pointers))
        self._set_threads(threads)
        if message is not None:
            raise MCAError(f"the program stopped: {message.decode(errors='replace')}")
        made = [getattr(results, name) for name, _ in results._fields_]
        borrowed = {item.allocated for item in described}
        return memrefs.adopt_results(made, self._dtypes, borrowed)

    def report(self, *arguments: Any, repeat: int = 5, each: bool = False) -> Report:
        """What became of each attention: rewritten or why not.

        With `arguments`, as in a call, the program also runs beside the exact
        one, `repeat` times each: costs, errors, bounds and times are measured.
        With `each` also the time that each attention's rewrite saves by itself,
        for which the program is compiled once per attention. Raises MCAError.
        """
        from .report.collect import collect_report

        inputs = borrow_inputs(arguments, self.signature.inputs) if arguments else None
        return collect_report(
            self.module, self.options, self._weights, inputs, repeat=repeat, each=each
        )

    def __repr__(self) -> str:
        return f"<{self.module.source}: {self.options.entry}{self.signature}>"
