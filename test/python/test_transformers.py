# REQUIRES: python-torch, python-torch-mlir, python-transformers
# RUN: %python -m pytest -q %s
"""Models of the transformers library, small and with random weights, compiled by
`torch.compile(model, backend="mca")`."""

import warnings

import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("torch_mlir")
transformers = pytest.importorskip("transformers")
from mca import dynamo  # noqa: E402

IDS = torch.randint(0, 100, (2, 16), generator=torch.Generator().manual_seed(0))
MASK = (torch.arange(16)[None] < torch.tensor([16, 11])[:, None]).long()
IMAGE = torch.randn(2, 3, 32, 32, generator=torch.Generator().manual_seed(0))
TEXT = {"input_ids": IDS, "attention_mask": MASK}
SIZES = {
    "hidden_size": 32,
    "num_hidden_layers": 2,
    "num_attention_heads": 4,
    "intermediate_size": 64,
}
WORDS = {"vocab_size": 100, **SIZES}
GPT2 = {"vocab_size": 100, "n_embd": 32, "n_layer": 2, "n_head": 4}
# A class, its configuration with options, and what it is called with.
MODELS = [
    ("BertForSequenceClassification", "BertConfig", WORDS, TEXT),
    ("ViTForImageClassification", "ViTConfig", SIZES, {"pixel_values": IMAGE}),
    ("GPT2LMHeadModel", "GPT2Config", GPT2, {"input_ids": IDS, "use_cache": False}),
    (
        "LlamaForCausalLM",
        "LlamaConfig",
        {**WORDS, "num_key_value_heads": 2},
        {**TEXT, "use_cache": False},
    ),
]


@pytest.mark.parametrize("name, config, options, inputs", MODELS)
def test_model(name, config, options, inputs):
    torch._dynamo.reset()
    dynamo._PROGRAMS.clear()
    images = {"image_size": 32, "patch_size": 8} if "pixel_values" in inputs else {}
    torch.manual_seed(0)
    settings = getattr(transformers, config)(**options, **images)
    model = getattr(transformers, name)(settings).eval()
    with torch.no_grad(), warnings.catch_warnings():
        warnings.simplefilter("error", dynamo.FallbackWarning)
        found = torch.compile(model, backend="mca")(**inputs).logits
        torch.testing.assert_close(found, model(**inputs).logits, rtol=1e-4, atol=1e-5)
    [program] = dynamo.programs()
    assert len(program.report().rewritten) == 2
