# RUN: %python -m pytest -q %s
"""`python -m mca tune` on a module of two attentions, up to what the pass makes
of the file that it writes."""

import math
import re
import subprocess

import numpy as np
import pytest
from mca import __main__, quality, runner, tune
from mca.paths import find_tool
from mca.quality import Estimate, Target

TOKENS, WIDTH = 16, 32


def constant(rng, scale):
    values = (rng.normal(size=(WIDTH, WIDTH)) * scale / math.sqrt(WIDTH)).astype("<f4")
    return f'arith.constant dense<"0x{values.tobytes().hex()}"> : tensor<32x32xf32>'


def attention(rng, name, source, scale):
    """softmax(X Wq X^T) (X Wv); sharp, so that tokens differ in weight."""
    return f"""
  %wq{name} = {constant(rng, 0.5)}
  %wv{name} = {constant(rng, scale)}
  %q{name} = linalg.matmul ins(%{source}, %wq{name} : tensor<16x32xf32>, tensor<32x32xf32>) outs(%zero : tensor<16x32xf32>) -> tensor<16x32xf32>
  %v{name} = linalg.matmul ins(%{source}, %wv{name} : tensor<16x32xf32>, tensor<32x32xf32>) outs(%zero : tensor<16x32xf32>) -> tensor<16x32xf32>
  %t{name} = linalg.transpose ins(%{source} : tensor<16x32xf32>) outs(%turned : tensor<32x16xf32>) permutation = [1, 0]
  %s{name} = linalg.matmul ins(%q{name}, %t{name} : tensor<16x32xf32>, tensor<32x16xf32>) outs(%square : tensor<16x16xf32>) -> tensor<16x16xf32>
  %p{name} = linalg.softmax dimension(1) ins(%s{name} : tensor<16x16xf32>) outs(%room : tensor<16x16xf32>) -> tensor<16x16xf32>
  %y{name} = linalg.matmul ins(%p{name}, %v{name} : tensor<16x16xf32>, tensor<16x32xf32>) outs(%zero : tensor<16x32xf32>) -> tensor<16x32xf32>"""


@pytest.fixture(scope="module")
def module(tmp_path_factory):
    """A program of two attentions, of which the second matters little, and a file
    of 18 samples."""
    folder = tmp_path_factory.mktemp("tune")
    rng = np.random.default_rng(1)
    path = folder / "two.mlir"
    path.write_text(f"""
func.func @main(%x: tensor<16x32xf32>) -> tensor<16x32xf32> {{
  %f = arith.constant 0.0 : f32
  %empty = tensor.empty() : tensor<16x32xf32>
  %zero = linalg.fill ins(%f : f32) outs(%empty : tensor<16x32xf32>) -> tensor<16x32xf32>
  %turned = tensor.empty() : tensor<32x16xf32>
  %room = tensor.empty() : tensor<16x16xf32>
  %square = linalg.fill ins(%f : f32) outs(%room : tensor<16x16xf32>) -> tensor<16x16xf32>
{attention(rng, "a", "x", 1.0)}
{attention(rng, "b", "ya", 0.05)}
  %sum = arith.addf %ya, %yb : tensor<16x32xf32>
  return %sum : tensor<16x32xf32>
}}
""")
    inputs = folder / "x.npy"
    np.save(inputs, rng.normal(size=(18, TOKENS, WIDTH)).astype(np.float32))
    return path, inputs


def approximations(path, config):
    """Operation and alpha of each attention that the pass rewrites."""
    option = f"--mca-approximate-attention=config={config}"
    command = [find_tool("mca-opt"), path, option]
    text = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return [
        ("relaxed" if "estimator relaxed" in line else op, float(alpha))
        for line in text.splitlines()
        for op, alpha in re.findall(r"(mca\.\w+) values.*alpha = (\S+) : f64", line)
    ]


def run_tune(path, *options):
    return __main__.main(["tune", str(path), *map(str, options)])


def test_from_inputs_to_the_pass(module, tmp_path, capsys):
    path, inputs = module
    config = tmp_path / "tuned.yaml"
    code = run_tune(
        path, "--inputs", inputs, "--estimator", "relaxed", "--output", config,
        "--target", "relative-error=0.02",
    )  # fmt: skip
    out, err = capsys.readouterr()
    assert "held out: the last 6 samples" in err
    assert "2 attentions, 12 calibration and 6 held-out samples" in err
    text = config.read_text()
    alpha = float(re.search(r"^alpha: (.*)", text, re.M)[1])
    assert approximations(path, config) == [("relaxed", alpha)] * 2
    assert f"alpha {alpha:g}, relaxed" in out
    assert code == 0 and "relative-error <= 0.02 is reached" in out
    predicted = re.search(r"predicted: {fraction-attended: (.*), error: (.*)}", text)
    assert 0 < float(predicted[1]) < 1 and 0.005 < float(predicted[2]) < 0.02
    assert re.search(
        r"^command: .*--target relative-error=0.02 --est.*relaxed", text, re.M
    )
    # What the file says is what the program does.
    samples = np.load(inputs)[:12]
    result = runner.compare(
        path, [samples], config=config, levels="all", int8_product="on", seed=None, batched=True
    )
    error = quality.relative_error(result.approximate, result.exact).mean()
    assert error == pytest.approx(float(predicted[2]), rel=0.01)


def test_one_alpha_for_each_layer(module, tmp_path, capsys):
    path, inputs = module
    config = tmp_path / "tuned.yaml"
    run_tune(
        path, "--inputs", inputs, "--held-out", inputs, "--estimator", "sampling",
        "--target", "cosine=0.98", "--per-layer", "--output", config,
        "--confidence", "0.5",
    )  # fmt: skip
    out, err = capsys.readouterr()
    assert "layer 1 alone" in err or "0: exact, 1:" in err
    calibration = float(re.search(r"calibration +18 +(\S+)", out)[1])
    held_out = float(re.search(r"held out +18 +(\S+)", out)[1])
    assert calibration == held_out >= 0.98
    entries = re.findall(r"layer: \d\n    alpha: (.*)", config.read_text())
    assert float(entries[0]) < float(entries[1])
    found = approximations(path, config)
    assert found == [("mca.encode", float(alpha)) for alpha in entries]
    shown = re.search(r"by layer, sampling: 0: (\S+), 1: (\S+)", out)
    assert list(map(float, shown.groups())) == list(map(float, entries))


@pytest.mark.parametrize(
    "options, message",
    [
        (["--target", "relative-error=1e-9", "--estimator", "relaxed"], "relative-error <= 1e-09 was not reached: the best is relative-error"),
        (["--target", "cosine=0.9", "--held-out", "a", "b"], "expected 1 files of held-out samples"),
        (["--target", "cosine=0.9", "--inputs", "other.npy"], "mca-run failed"),
        (["--target", "cosine=0.9", "--entry", "other"], "mca-run failed"),
        (["--target", "cosine=0.9", "--inputs", "one.npy"], "expected at least 2 samples"),
        (["--target", "cosine=0.9", "--inputs", "one.npy", "other.npy"], "as many samples along the first axis"),
    ],
)  # fmt: skip
def test_errors(module, tmp_path, monkeypatch, capsys, options, message):
    path, inputs = module
    monkeypatch.chdir(tmp_path)
    np.save("other.npy", np.zeros((6, TOKENS, WIDTH + 1), np.float32))
    np.save("one.npy", np.zeros((1, TOKENS, WIDTH), np.float32))
    assert run_tune(path, "--inputs", inputs, *options) == 1
    assert message in capsys.readouterr().err
    assert not (tmp_path / "tuned.yaml").exists()


def test_module_without_attention(module, tmp_path, capsys):
    path = tmp_path / "none.mlir"
    path.write_text(
        "func.func @main(%x: tensor<2xf32>) -> tensor<2xf32> { return %x : tensor<2xf32> }"
    )
    assert run_tune(path, "--inputs", module[1], "--target", "cosine=0.9") == 1
    assert "none.mlir can be approximated" in capsys.readouterr().err


def test_mask_that_is_not_known(module, capsys):
    """The pass says what would help, and so does the error."""
    path, inputs = module
    target = ["--target", "cosine=0.9", "--estimator", "centroid"]
    text = path.read_text().replace(
        "%x: tensor<16x32xf32>)", "%x: tensor<16x32xf32>, %mask: tensor<16x16xf32>)"
    )
    masked = path.with_name("masked.mlir")
    masked.write_text(text.replace("outs(%square :", "outs(%mask :"))
    assert run_tune(masked, "--inputs", inputs, inputs, *target) == 1
    assert "assume-bidirectional" in capsys.readouterr().err


def test_bad_target_is_a_usage_error(module, capsys):
    with pytest.raises(SystemExit) as caught:
        run_tune(module[0], "--inputs", module[1], "--target", "quality=1")
    assert caught.value.code == 2
    assert (
        "expected cosine=C, relative-error=E or agreement=A" in capsys.readouterr().err
    )


@pytest.mark.parametrize(
    "mean, code, message",
    [(0.91, 0, "is reached"), (0.899, 1, "within their noise"), (0.5, 1, "beyond their noise")],
)  # fmt: skip
def test_judgement_of_held_out_samples(capsys, mean, code, message):
    assert tune._judge(Target.parse("cosine=0.9"), Estimate(mean, 0.01, 25)) == code
    assert message in capsys.readouterr().out
