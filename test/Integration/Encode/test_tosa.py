# RUN: env MCA_LLVM_LIBRARIES=%llvm_lib %python -m pytest -q %s
"""A TOSA attention whose value projection is an mca.encode, in native code.

Projections by 1x1 convolution and by products with zero points, grouped heads
by tile, a slice, a concatenation, a select; static and dynamic batch.
"""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
from compiled import EPSILON, Program, load, store  # noqa: E402

N, D, H, G, E = 5, 12, 2, 2, 3
SHAPE_OPS = '  %{0} = tosa.const_shape {{values = dense<{1}> : tensor<{2}xindex>}} : () -> !tosa.shape<{2}>\n'


def layer(batch, kind, alpha):
    """Y = softmax(select(mask, Q K^T, low)) V, heads side by side, and X again."""
    b, t, s = ("?" if batch is None else batch), kind, (-1 if batch is None else batch)
    acc = "f32"
    shapes = {
        "sx4": [s, N, 1, D], "sq": [s, N, H * G, E], "sqf": [-1, N, E], "sk": [s, N, H, 1, E],
        "st": [1, 1, 1, G, 1], "skf": [-1, N, E], "sp": [s, H * G, N, N], "spf": [-1, N, N],
        "sy": [s, H * G, N, E], "sym": [s, N, H * G * E], "one": [1, 1, 1, 1], "sw": [1, D, H * E],
    }
    text = "".join(SHAPE_OPS.format(name, dims, len(dims)) for name, dims in shapes.items())
    # All but the batch is known of a reshape of a dynamic one.
    def ty(*dims, element=t):
        return "tensor<" + "x".join(map(str, dims)) + f"x{element}>"

    f = "?" if batch is None else batch * H * G
    return f"""
func.func @main(%x: {ty(b, N, D)}, %wq: {ty(H * G * E, 1, 1, D)}, %bq: {ty(H * G * E)}, %wkv: {ty(D, 2 * H * E)},
                %bv: {ty(H, E)}, %mask: {ty(1, 1, N, N, element="i1")}) -> {ty(b, N, H * G * E + D)} {{
{text}
  %zp = "tosa.const"() <{{values = dense<0.0> : tensor<1x{t}>}}> : () -> tensor<1x{t}>
  %shift = "tosa.const"() <{{values = dense<0> : tensor<1xi8>}}> : () -> tensor<1xi8>
  %low = "tosa.const"() <{{values = dense<-30000.0> : tensor<1x1x1x1xf32>}}> : () -> tensor<1x1x1x1xf32>
  %k0 = tosa.const_shape {{values = dense<[0, 0]> : tensor<2xindex>}} : () -> !tosa.shape<2>
  %k1 = tosa.const_shape {{values = dense<[0, {H * E}]> : tensor<2xindex>}} : () -> !tosa.shape<2>
  %ks = tosa.const_shape {{values = dense<[{D}, {H * E}]> : tensor<2xindex>}} : () -> !tosa.shape<2>
  %x4 = tosa.reshape %x, %sx4 : ({ty(b, N, D)}, !tosa.shape<4>) -> {ty(b, N, 1, D)}
  %q4 = tosa.conv2d %x4, %wq, %bq, %zp, %zp {{acc_type = f32, dilation = array<i64: 1, 1>, pad = array<i64: 0, 0, 0, 0>, stride = array<i64: 1, 1>}}
    : ({ty(b, N, 1, D)}, {ty(H * G * E, 1, 1, D)}, {ty(H * G * E)}, tensor<1x{t}>, tensor<1x{t}>) -> {ty(b, N, 1, H * G * E)}
  %q3 = tosa.reshape %q4, %sq : ({ty(b, N, 1, H * G * E)}, !tosa.shape<4>) -> {ty(b, N, H * G, E)}
  %q2 = tosa.transpose %q3 {{perms = array<i32: 0, 2, 1, 3>}} : ({ty(b, N, H * G, E)}) -> {ty(b, H * G, N, E)}
  %q = tosa.reshape %q2, %sqf : ({ty(b, H * G, N, E)}, !tosa.shape<3>) -> {ty(f, N, E)}
  %wk2 = tosa.slice %wkv, %k0, %ks : ({ty(D, 2 * H * E)}, !tosa.shape<2>, !tosa.shape<2>) -> {ty(D, H * E)}
  %wv2 = tosa.slice %wkv, %k1, %ks : ({ty(D, 2 * H * E)}, !tosa.shape<2>, !tosa.shape<2>) -> {ty(D, H * E)}
  %xr_shape = tosa.const_shape {{values = dense<[1, -1, {D}]> : tensor<3xindex>}} : () -> !tosa.shape<3>
  %xr = tosa.reshape %x, %xr_shape : ({ty(b, N, D)}, !tosa.shape<3>) -> {ty(1, "?" if batch is None else batch * N, D)}
  %wk = tosa.reshape %wk2, %sw : ({ty(D, H * E)}, !tosa.shape<3>) -> {ty(1, D, H * E)}
  %k2 = tosa.matmul %xr, %wk, %zp, %zp : ({ty(1, "?" if batch is None else batch * N, D)}, {ty(1, D, H * E)}, tensor<1x{t}>, tensor<1x{t}>) -> {ty(1, "?" if batch is None else batch * N, H * E, element=acc)}
  %k3 = tosa.cast %k2 : ({ty(1, "?" if batch is None else batch * N, H * E, element=acc)}) -> {ty(1, "?" if batch is None else batch * N, H * E)}
  %k5 = tosa.reshape %k3, %sk : ({ty(1, "?" if batch is None else batch * N, H * E)}, !tosa.shape<5>) -> {ty(b, N, H, 1, E)}
  %k6 = tosa.tile %k5, %st : ({ty(b, N, H, 1, E)}, !tosa.shape<5>) -> {ty(b, N, H, G, E)}
  %k7 = tosa.transpose %k6 {{perms = array<i32: 0, 2, 3, 4, 1>}} : ({ty(b, N, H, G, E)}) -> {ty(b, H, G, E, N)}
  %kf_shape = tosa.const_shape {{values = dense<[-1, {E}, {N}]> : tensor<3xindex>}} : () -> !tosa.shape<3>
  %k = tosa.reshape %k7, %kf_shape : ({ty(b, H, G, E, N)}, !tosa.shape<3>) -> {ty(f, E, N)}
  %s3 = tosa.matmul %q, %k, %zp, %zp : ({ty(f, N, E)}, {ty(f, E, N)}, tensor<1x{t}>, tensor<1x{t}>) -> {ty(f, N, N, element=acc)}
  %s4 = tosa.reshape %s3, %sp : ({ty(f, N, N, element=acc)}, !tosa.shape<4>) -> {ty(b, H * G, N, N, element=acc)}
  %s = tosa.select %mask, %s4, %low : ({ty(1, 1, N, N, element="i1")}, {ty(b, H * G, N, N, element=acc)}, tensor<1x1x1x1xf32>) -> {ty(b, H * G, N, N, element=acc)}
  %m = tosa.reduce_max %s {{axis = 3 : i32}} : ({ty(b, H * G, N, N, element=acc)}) -> {ty(b, H * G, N, 1, element=acc)}
  %c = tosa.sub %s, %m : ({ty(b, H * G, N, N, element=acc)}, {ty(b, H * G, N, 1, element=acc)}) -> {ty(b, H * G, N, N, element=acc)}
  %e = tosa.exp %c : ({ty(b, H * G, N, N, element=acc)}) -> {ty(b, H * G, N, N, element=acc)}
  %sum = tosa.reduce_sum %e {{axis = 3 : i32}} : ({ty(b, H * G, N, N, element=acc)}) -> {ty(b, H * G, N, 1, element=acc)}
  %r = tosa.reciprocal %sum : ({ty(b, H * G, N, 1, element=acc)}) -> {ty(b, H * G, N, 1, element=acc)}
  %p32 = tosa.mul %e, %r, %shift : ({ty(b, H * G, N, N, element=acc)}, {ty(b, H * G, N, 1, element=acc)}, tensor<1xi8>) -> {ty(b, H * G, N, N, element=acc)}
  %p = tosa.cast %p32 : ({ty(b, H * G, N, N, element=acc)}) -> {ty(b, H * G, N, N)}
  %c0 = arith.constant 0 : index
  %dim = tensor.dim %x, %c0 : {ty(b, N, D)}
  %w3 = tensor.expand_shape %wv2 [[0], [1, 2]] output_shape [{D}, {H}, {E}] : {ty(D, H * E)} into {ty(D, H, E)}
  %v0 = tensor.empty({"%dim" if batch is None else ""}) : {ty(b, H, N, E)}
  %v4 = mca.encode values(%x : {ty(b, N, D)}) weight(%w3 : {ty(D, H, E)}) bias(%bv : {ty(H, E)})
    probabilities(%p32 : {ty(b, H * G, N, N, element=acc)}) outs(%v0 : {ty(b, H, N, E)}) {{alpha = {alpha:.6e} : f64}} -> {ty(b, H, N, E)}
  %v5 = tensor.expand_shape %v4 [[0], [1, 2], [3], [4]] output_shape [{"%dim" if batch is None else batch}, {H}, 1, {N}, {E}] : {ty(b, H, N, E)} into {ty(b, H, 1, N, E)}
  %vt = tosa.const_shape {{values = dense<[1, 1, {G}, 1, 1]> : tensor<5xindex>}} : () -> !tosa.shape<5>
  %v6 = tosa.tile %v5, %vt : ({ty(b, H, 1, N, E)}, !tosa.shape<5>) -> {ty(b, H, G, N, E)}
  %v = tosa.reshape %v6, %skf : ({ty(b, H, G, N, E)}, !tosa.shape<3>) -> {ty(f, N, E)}
  %pf = tosa.reshape %p, %spf : ({ty(b, H * G, N, N)}, !tosa.shape<3>) -> {ty(f, N, N)}
  %y3 = tosa.matmul %pf, %v, %zp, %zp : ({ty(f, N, N)}, {ty(f, N, E)}, tensor<1x{t}>, tensor<1x{t}>) -> {ty(f, N, E, element=acc)}
  %yc = tosa.cast %y3 : ({ty(f, N, E, element=acc)}) -> {ty(f, N, E)}
  %y4 = tosa.reshape %yc, %sy : ({ty(f, N, E)}, !tosa.shape<4>) -> {ty(b, H * G, N, E)}
  %y5 = tosa.transpose %y4 {{perms = array<i32: 0, 2, 1, 3>}} : ({ty(b, H * G, N, E)}) -> {ty(b, N, H * G, E)}
  %y6 = tosa.reshape %y5, %sym : ({ty(b, N, H * G, E)}, !tosa.shape<3>) -> {ty(b, N, H * G * E)}
  %y = tosa.concat %y6, %x {{axis = 2 : i32}} : ({ty(b, N, H * G * E)}, {ty(b, N, D)}) -> {ty(b, N, H * G * E + D)}
  return %y : {ty(b, N, H * G * E + D)}
}}
"""


def inputs(kind, batch):
    rng = np.random.default_rng(batch)
    shapes = [(batch, N, D), (H * G * E, 1, 1, D), (H * G * E,), (D, 2 * H * E), (H, E)]
    scales = [1, D**-0.5, 1, D**-0.5, 1]
    arrays = [store(kind, rng.standard_normal(shape) * scale) for shape, scale in zip(shapes, scales)]
    return arrays + [np.tril(np.ones((1, 1, N, N), bool))]


def reference(kind, x, wq, bq, wkv, bv, mask):
    x, wq, bq, wkv, bv = (load(kind, array) for array in (x, wq, bq, wkv, bv))
    b = x.shape[0]
    q = (x @ wq[:, 0, 0].T + bq).reshape(b, N, H * G, E).transpose(0, 2, 1, 3)
    k = np.repeat((x @ wkv[:, : H * E]).reshape(b, N, H, E), G, axis=2).transpose(0, 2, 3, 1)
    v = (x @ wkv[:, H * E :]).reshape(b, N, H, E) + bv
    v = np.repeat(v, G, axis=2).transpose(0, 2, 1, 3)
    scores = np.where(mask, q @ k, -30000.0)
    p = np.exp(scores - scores.max(-1, keepdims=True))
    y = (p / p.sum(-1, keepdims=True)) @ v
    return np.concatenate([y.transpose(0, 2, 1, 3).reshape(b, N, -1), x], axis=2)


@pytest.mark.parametrize("kind", ["f32", "f16", "bf16"])
@pytest.mark.parametrize("batch", [2, None])
def test_full_counts(kind, batch, tmp_path):
    program = Program(layer(batch, kind, 1e-30), [(kind, 3)], tmp_path, os.environ["MCA_LLVM_LIBRARIES"])
    for size in [1, 2, 5] if batch is None else [batch]:
        (y,) = program(*inputs(kind, size))
        y, expected = load(kind, y), reference(kind, *inputs(kind, size))
        tolerance = 1e-5 if kind == "f32" else 4 * EPSILON[kind]
        assert np.linalg.norm(y - expected) <= tolerance * np.linalg.norm(expected)


@pytest.mark.parametrize("kind", ["f32", "bf16"])
def test_compare(kind, tmp_path):
    source, report = tmp_path / "layer.mlir", tmp_path / "report.json"
    source.write_text(layer(None, kind, 0.5))
    options = []
    for index, array in enumerate(inputs(kind, 3)):
        np.save(tmp_path / f"{index}.npy", array)
        options.append(f"--input={tmp_path / f'{index}.npy'}")
    command = ["mca-run", source, *options, "--compare", "--alpha=1e-30", "--repeat=1", f"--json={report}"]
    subprocess.run(command, check=True)
    result = json.loads(report.read_text())
    assert len(result["attentions"]) == 1
    assert result["outputs"][0]["type"] == f"3x{N}x{H * G * E + D}x{kind}"
    assert result["outputs"][0]["relative_error"] <= (1e-5 if kind == "f32" else EPSILON[kind])
