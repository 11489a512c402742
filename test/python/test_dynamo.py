# REQUIRES: python-torch, python-torch-mlir
# RUN: %python -m pytest -q %s
"""`torch.compile(model, backend="mca")` beside torch itself."""

import sys
import threading
import warnings
from pathlib import Path

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")
from mca import dynamo, graph  # noqa: E402

sys.path.insert(0, str(Path(__file__).parent / "Inputs"))
import modules  # noqa: E402


@pytest.fixture(autouse=True)
def fresh():
    torch._dynamo.reset()
    dynamo._PROGRAMS.clear()
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("error", dynamo.FallbackWarning)
        yield


def close(found, expected):
    torch.testing.assert_close(found, expected, rtol=1e-4, atol=1e-5)


def compile(model, **options):
    return torch.compile(model, backend="mca", options=options)


@pytest.mark.parametrize(
    "kind, inputs",
    [
        (modules.ViT, (modules.image(),)),
        (modules.Decoder, modules.sentences()[:1]),
        (modules.Classifier, modules.sentences()),
    ],
)
def test_models(kind, inputs):
    model = kind().eval()
    close(compile(model)(*inputs), model(*inputs))
    [program] = dynamo.programs()
    assert program.report().exact == []


def test_fast_path_of_torch():
    layer = torch.nn.TransformerEncoderLayer(32, 4, 64, batch_first=True).eval()
    x, (_, mask) = torch.randn(2, 16, 32), modules.sentences()
    found = compile(layer)(x, src_key_padding_mask=~mask)
    close(found[mask], layer(x, src_key_padding_mask=~mask)[mask])
    assert len(dynamo.programs()) == 1


def test_alpha():
    model, inputs = modules.Classifier().eval(), modules.sentences()
    found = compile(model, alpha=0.5, estimator="relaxed")(*inputs)
    exact = model(*inputs)
    assert not torch.equal(found["hidden"], exact["hidden"])
    torch.testing.assert_close(found["hidden"], exact["hidden"], rtol=0.2, atol=0.2)
    assert dynamo.programs()[0].options.estimator == "relaxed"


def test_other_sizes():
    model = modules.Classifier().eval()
    run = compile(model)
    for shape in ((2, 16), (1, 12), (3, 9), (1, 12)):
        close(run(*modules.sentences(*shape)), model(*modules.sentences(*shape)))
    assert len(dynamo.programs()) == 3


def test_parameters_that_change():
    model, x = torch.nn.Linear(4, 2).eval(), torch.ones(3, 4)
    run = compile(model)
    for _ in range(3):
        close(run(x), model(x))
        model.weight.add_(1.0)


def test_parameters_that_keep_changing():
    model, x = torch.nn.Linear(4, 2).eval(), torch.ones(3, 4)
    run = compile(model)
    with pytest.warns(
        dynamo.FallbackWarning, match="parameters change again and again"
    ):
        for _ in range(6):
            close(run(x), model(x))
            model.weight.add_(1.0)


def test_results_of_all_kinds():
    def function(x, y):
        return {"sum": x + y, "size": x.shape[0], "none": None, "same": y}

    x, y = torch.ones(2, 3), torch.ones(3)
    found = compile(function)(x, y)
    close(found["sum"], x + y)
    assert found["size"] == 2 and found["none"] is None and found["same"] is y


@pytest.mark.parametrize(
    "function, message",
    [
        (lambda x: torch.special.bessel_j0(x) + 1, "failed at aten.special_bessel_j0"),
        (lambda x: torch.rand_like(x) + x, "aten.rand_like.default is random"),
        (lambda x: x.add_(1), "writes to"),
        (lambda x: (x.add_(1), x.shape[0])[0], "writes to"),
        (lambda x: torch.view_as_real(x + 1j), "failed"),
        (lambda x: x.to(torch.uint8) + 1, "makes i8 of torch.uint8"),
    ],
)
def test_fallback(function, message):
    x = torch.ones(3)
    with pytest.warns(
        dynamo.FallbackWarning, match=f"operations to torch: .*{message}"
    ):
        found = compile(function)(x.clone())
    if "random" not in message:
        close(found, function(x.clone()))
    assert not dynamo.programs()


def test_gradients():
    model = torch.nn.Linear(4, 2)
    with torch.enable_grad():
        with pytest.warns(dynamo.FallbackWarning, match=r"under torch.no_grad\(\)"):
            compile(model)(torch.ones(3, 4)).sum().backward()
    close(model.bias.grad, torch.full((2,), 3.0))


def test_first_calls_of_several_threads():
    """An export fails while another thread traces."""
    model, x, found = modules.ViT().eval(), modules.image(), []
    run, expected = compile(model, quick=True), model(x)

    def call():
        with torch.no_grad():
            found.append(run(x))

    threads = [threading.Thread(target=call) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 3
    for value in found:
        close(value, expected)


def test_too_many_sizes(monkeypatch):
    monkeypatch.setattr(graph, "_MAX_PROGRAMS", 1)
    run = torch.compile(lambda x: x * 2, backend="mca", dynamic=True)
    with pytest.warns(dynamo.FallbackWarning, match="more than 1 combinations"):
        for rows in (2, 3, 4):
            close(run(torch.ones(rows, 3)), torch.full((rows, 3), 2.0))


def test_results_that_depend_on_no_tensor():
    """Of the graph between two breaks, such as positions counted from a size."""

    def function(x):
        positions = torch.arange(x.shape[0])
        torch._dynamo.graph_break()
        return positions.add(1)

    found = compile(function)(torch.ones(3))
    assert torch.is_tensor(found) and found.tolist() == [1, 2, 3]


@pytest.mark.parametrize("options", [{"alpha": 2.0}, {"threads": "2"}])
def test_wrong_option(options):
    with pytest.raises(Exception, match="expected .*, found"):
        compile(torch.nn.Linear(4, 2), **options)(torch.ones(3, 4))


def test_unknown_option():
    with pytest.raises(Exception, match="expected options among .*found beta"):
        compile(torch.nn.Linear(4, 2), beta=1)(torch.ones(3, 4))
