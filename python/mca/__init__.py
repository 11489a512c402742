"""Monte-Carlo attention as an MLIR compiler pass, from Python.

`compile` makes a module a function of arrays; `from_torch`, `from_onnx` and
`from_jax` make modules. `torch.compile(model, backend="mca")` does both.
"""

from __future__ import annotations

from .compiler import compile
from .errors import Diagnostic, MCAError
from .frontends.jax_functions import from_jax
from .frontends.onnx_files import from_onnx
from .frontends.pytorch import from_torch
from .function import Compiled
from .module import Module
from .options import Estimator, Target
from .signature import Signature, TensorType

__all__ = [
    "Compiled",
    "Diagnostic",
    "Estimator",
    "MCAError",
    "Module",
    "Signature",
    "Target",
    "TensorType",
    "compile",
    "from_jax",
    "from_onnx",
    "from_torch",
]
