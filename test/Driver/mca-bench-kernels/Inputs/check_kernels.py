"""Checks the JSON of mca-bench-kernels for d = 48, h = 4, n = 24."""

import json
import sys

D, H, N = 48, 4, 24


def main() -> None:
    with open(sys.argv[1], encoding="utf-8") as file:
        found = {run["name"]: run for run in json.load(file)["benchmarks"]}
    assert not [run for run in found.values() if run.get("error_occurred")], found
    kinds = {name.partition("/")[0] for name in found}
    assert kinds == {
        "projection",
        "product",
        "gather_tokens",
        "gather_columns",
        "encode",
        "attend_tokens",
        "column_statistics",
        "sample_counts",
        "order_tokens",
        "assign_levels",
        "softmax",
        "layer_norm",
    }
    exact = found[f"projection/n:{N}"]
    size = 4 * (2 * N * D + D * D + D)
    assert abs(exact["intensity"] - 2 * N * D * D / size) < 1e-3
    assert abs(exact["FLOP/s"] / exact["bytes/s"] - exact["intensity"]) < 1e-2
    for name in ("projection", "product"):
        assert found[f"{name}/bf16/n:{N}"]["fraction"] == 0.5
        assert found[f"{name}/bf16/n:{N}"]["x_exact"] > 0
    half = found[f"gather_tokens/bf16/n:{N}/f:0.5"]
    assert half["fraction"] == 0.25
    assert abs(half["x_exact"] / 0.27 - half["x_ideal"]) < 1e-3
    assert found[f"attend_tokens/f32/n:{N}/f:0.25"]["fraction"] == 0.25
    assert found[f"attend_tokens/bf16/n:{N}/f:0.25"]["fraction"] == 0.125
    assert abs(found[f"encode/n:{N}/f:0.5"]["fraction"] - 0.5) < 0.05


main()
