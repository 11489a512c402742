"""IREE from the same linalg, weights included, through a local task system."""

from __future__ import annotations

import re

import numpy as np
from iree import compiler, runtime
from iree.compiler import version as compiler_version

from ..problem import Problem

_FLAGS = [
    "--iree-hal-target-device=local",
    "--iree-hal-local-target-device-backends=llvm-cpu",
    "--iree-llvmcpu-target-cpu=host",
    "--iree-opt-level=O3",
    "--iree-opt-data-tiling",
    # A layer norm of a model needs more than the default.
    "--iree-llvmcpu-stack-allocation-limit=262144",
]


def version() -> str:
    return str(compiler_version.VERSION)


def prepare(problem: Problem):
    code = compiler.compile_str(
        with_weights(problem), input_type="none", extra_args=_FLAGS
    )
    # Read when the runtime starts.
    runtime.flags.parse_flags(f"--task_topology_max_group_count={problem.threads}")
    config = runtime.Config("local-task")
    module = runtime.VmModule.copy_buffer(config.vm_instance, code)
    main = runtime.load_vm_module(module, config)["main"]
    inputs = [
        runtime.asdevicearray(config.device, value) for value in problem.data.inputs
    ]
    return lambda: main(*inputs).to_host()


def with_weights(problem: Problem) -> str:
    """The module with the values of its weights, as a section of the text."""
    names = set(re.findall(r"dense_resource<([\w.]+)>", problem.module))
    # The first four bytes are the alignment.
    blobs = ",\n".join(
        f'{name}: "0x04000000{np.ascontiguousarray(value).tobytes().hex()}"'
        for name, value in problem.data.weights.items()
        if name in names
    )
    resources = f"{{-#\n dialect_resources: {{ builtin: {{\n{blobs}\n}} }}\n#-}}\n"
    return problem.module + (resources if names else "")
