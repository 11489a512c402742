# REQUIRES: python-torch, python-torch-mlir
# RUN: %python -m pytest -q %s
"""Modules of torch, compiled, give what torch gives; or an error says why not."""

import sys
from pathlib import Path

import mca
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")
sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
import modules  # noqa: E402


def check(model, *inputs, attentions, **kwargs):
    """Exactly, and that every attention could be approximated."""
    model = model.eval()
    exported = mca.from_torch(model, inputs, **kwargs)
    run = mca.compile(exported)
    with torch.no_grad():
        expected = model(*inputs)
    expected = list(expected.values()) if isinstance(expected, dict) else [expected]
    found = run(*inputs)
    found = found if isinstance(found, tuple) else (found,)
    for one, other in zip(found, expected, strict=True):
        torch.testing.assert_close(one, other, rtol=1e-4, atol=1e-5)
    assert len(run.report().rewritten) == attentions
    return exported


def test_vit():
    exported = check(modules.ViT(), modules.image(), attentions=2)
    assert exported.source == "ViT" and "func.func @main" in exported.text


def test_decoder():
    check(modules.Decoder(), modules.sentences()[0], attentions=2)


def test_classifier():
    check(modules.Classifier(), *modules.sentences(), attentions=1)


def test_fast_paths_of_torch():
    """Operations that torch fuses when no gradient is needed."""
    layer = torch.nn.TransformerEncoderLayer(32, 4, 64, batch_first=True)
    check(layer, torch.randn(2, 16, 32), attentions=1)


def test_half_precision():
    model = modules.Attention().eval().to(torch.bfloat16)
    x = torch.randn(2, 16, 32, dtype=torch.bfloat16)
    found = mca.compile(mca.from_torch(model, [x]))(x)
    assert found.dtype == torch.bfloat16
    with torch.no_grad():
        torch.testing.assert_close(found, model(x), rtol=0.05, atol=0.02)


def test_dynamic_sizes():
    model = torch.nn.Sequential(torch.nn.Linear(8, 4), torch.nn.GELU()).eval()
    shapes = ({0: torch.export.Dim("rows")},)
    run = mca.compile(
        mca.from_torch(model, [torch.ones(3, 8)], dynamic_shapes=shapes, entry="f")
    )
    assert str(run.signature) == "(?x8xf32) -> (?x4xf32)"
    x = torch.randn(7, 8)
    with torch.no_grad():
        torch.testing.assert_close(run(x), model(x), rtol=1e-4, atol=1e-5)


class Permuted(torch.nn.Module):
    """Indexes with a buffer that is not saved, as Swin does."""

    def __init__(self):
        super().__init__()
        self.register_buffer("order", torch.tensor([2, 0, 1]), persistent=False)

    def forward(self, x):
        return x[:, self.order]


def test_arguments_that_are_no_tensors():
    class Scaled(torch.nn.Module):
        def forward(self, x, scale=1.0, mode="sum", *, count=0, other=None):
            return (x * scale + count, other) if mode == "both" else x * scale

    x, other = torch.ones(2, 3), torch.ones(4)
    module = mca.from_torch(
        Scaled(), [x, 3.0], kwargs={"mode": "both", "count": 2, "other": other}
    )
    run = mca.compile(module, quick=True)
    assert str(run.signature) == "(2x3xf32, 4xf32) -> (2x3xf32, 4xf32)"
    assert torch.equal(run(x, other)[0], torch.full((2, 3), 5.0))
    module = mca.from_torch(Scaled(), [x], kwargs={"count": None, "other": None})
    assert torch.equal(mca.compile(module, quick=True)(x), x)


def test_constants_in_an_index():
    check(Permuted(), torch.randn(2, 3), attentions=0)


class Transposed(torch.nn.Module):
    """Views a result that the fused kernel lays out by tokens, as GPT-2 does."""

    def forward(self, x):
        heads = x.unflatten(-1, (4, 8)).transpose(1, 2)
        y = torch.nn.functional.scaled_dot_product_attention(heads, heads, heads)
        return y.transpose(1, 2).reshape(2, 16, 32).view(-1, 32)


def test_views_of_decomposed_results():
    check(Transposed(), torch.randn(2, 16, 32), attentions=0)


class Random(torch.nn.Module):
    def forward(self, x):
        return torch.nn.functional.dropout(x, 0.5, self.training)


class Counter(torch.nn.Module):
    def __init__(self):
        super().__init__()
        self.register_buffer("calls", torch.zeros(()))

    def forward(self, x):
        self.calls += 1
        return x * self.calls


class Foreign(torch.nn.Module):
    def forward(self, x):
        return torch.special.bessel_j0(x)


class Branch(torch.nn.Module):
    def forward(self, x):
        return x if x.sum() > 0 else -x


@pytest.mark.parametrize(
    "model, message",
    [
        (Random(), r"aten.dropout.default is random; call .eval\(\)"),
        (Counter(), "writes to calls"),
        (Foreign(), "the export of Foreign failed at aten.special_bessel_j0"),
        (Branch(), "data-dependent expression"),
    ],
)
def test_what_cannot_be_exported(model, message):
    with pytest.raises(mca.MCAError, match=message):
        mca.from_torch(model, [torch.ones(3)])


def test_random_module_in_evaluation():
    check(Random(), torch.ones(3), attentions=0)
