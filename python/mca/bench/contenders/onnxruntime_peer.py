"""ONNX Runtime's CPU provider, all optimizations."""

from __future__ import annotations

import os

import onnxruntime

from ..graphs import onnx_model, peer_inputs
from ..problem import Problem


def version() -> str:
    return onnxruntime.__version__


def prepare(problem: Problem):
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = problem.threads
    options.inter_op_num_threads = 1
    processors = sorted(os.sched_getaffinity(0))
    if 1 < problem.threads <= len(processors):
        # Of all but the calling thread, counted from 1.
        places = ";".join(str(it + 1) for it in processors[1 : problem.threads])
        options.add_session_config_entry("session.intra_op_thread_affinities", places)
    session = onnxruntime.InferenceSession(
        onnx_model(problem), options, providers=["CPUExecutionProvider"]
    )
    feed = {f"arg{i}": value for i, value in enumerate(peer_inputs(problem))}
    return lambda: session.run(None, feed)[0]
