"""OpenVINO's CPU plugin, in the case's type; it takes f32 and rounds it itself."""

from __future__ import annotations

import openvino

from ..graphs import onnx_model, peer_inputs
from ..problem import Problem


def version() -> str:
    return openvino.__version__


def prepare(problem: Problem):
    core = openvino.Core()
    model = core.read_model(onnx_model(problem))
    options = {
        "INFERENCE_NUM_THREADS": problem.threads,
        "PERFORMANCE_HINT": "LATENCY",
        "ENABLE_CPU_PINNING": True,
        "INFERENCE_PRECISION_HINT": problem.case.kind,
    }
    request = core.compile_model(model, "CPU", options).create_infer_request()
    inputs = peer_inputs(problem)
    for index, value in enumerate(inputs):
        request.set_input_tensor(index, openvino.Tensor(value, shared_memory=True))

    def run():
        request.infer()
        # The tensors share the memory of `inputs`.
        assert inputs
        return request.get_output_tensor().data

    return run
