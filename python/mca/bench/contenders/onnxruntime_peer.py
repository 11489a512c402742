"""ONNX Runtime's CPU provider, all optimizations."""

from __future__ import annotations

import onnxruntime

from ..graphs import onnx_model, peer_inputs
from ..problem import Problem


def version() -> str:
    return onnxruntime.__version__


def prepare(problem: Problem):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = problem.threads
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        onnx_model(problem), options, providers=["CPUExecutionProvider"]
    )
    feed = {f"arg{i}": value for i, value in enumerate(peer_inputs(problem))}
    return lambda: session.run(None, feed)[0]
