# RUN: %python -m pytest -q %s
"""all-MiniLM-L6-v2 compiled and run, against the numpy reference."""

import json

import numpy as np
import pytest
from mca import __main__, errors, paths, reference, runner, sampling

MODELS = paths.SOURCE_DIR / "test" / "models"
# Two sentences: enough to tell them apart, quick to run.
COUNT = 2


def inputs(minilm, count=COUNT):
    return [minilm.ids[:count, None], minilm.mask[:count, None]]


def compare(minilm, alpha, count=COUNT):
    """Hidden states [count, 128, 384], twice, and the report. Of --quick programs:
    most of the time goes to compiling."""
    result = runner.compare(
        paths.MINILM,
        inputs(minilm, count),
        alpha=alpha,
        weights=minilm.files.weights,
        batched=True,
        quick=True,
    )
    return result.approximate[:, 0], result.exact[:, 0], result


@pytest.fixture(scope="module")
def sampled(minilm):
    """All sentences at alpha 0.2."""
    return compare(minilm, 0.2, len(minilm.ids))


@pytest.mark.parametrize("kind", ["eager", "sdpa"])
def test_exact_program_computes_bert(minilm, kind):
    """Proves the names of the weights in the model IR too."""
    module = MODELS / f"minilm_{kind}_b1s128.mlir"
    options = {"weights": minilm.files.weights, "batched": True}
    exact = runner.run(module, inputs(minilm), **options)[:, 0]
    np.testing.assert_allclose(exact, minilm.exact[:COUNT], rtol=0, atol=1e-4)


def test_all_samples_give_the_exact_program(minilm):
    approximate, exact, result = compare(minilm, 1e-6)
    error = np.linalg.norm(approximate - exact) / np.linalg.norm(exact)
    assert error <= 1e-5
    assert result.fraction("attended") == 1.0
    assert result.report["outputs"][0]["relative_error"] <= 1e-5


def test_fractions_and_quality_match_the_oracle(minilm, sampled):
    """Other random numbers, same method: the figures agree closely."""
    approximate, _, result = sampled
    oracle = sampling.MonteCarlo(alpha=0.2)
    hidden = minilm.model(minilm.ids, minilm.mask, oracle)
    assert result.fraction("positions") == pytest.approx(
        oracle.fraction_positions, abs=0.003
    )
    assert result.fraction("attended") == pytest.approx(
        oracle.fraction_attended, abs=0.01
    )
    exact = reference.mean_pool(minilm.exact, minilm.mask)
    cosines, oracles = (
        np.sum(reference.mean_pool(h, minilm.mask) * exact, axis=1)
        for h in (approximate, hidden)
    )
    assert 1 - cosines.mean() == pytest.approx(1 - oracles.mean(), rel=0.5)
    assert 0.95 < cosines.min() <= cosines.max() < 1
    assert result.fraction("positions") == pytest.approx(0.19, abs=0.02)
    assert result.fraction("attended") == pytest.approx(0.89, abs=0.04)


def test_report_holds_every_attention(sampled):
    approximate, exact, result = sampled
    attentions = result.report["attentions"]
    assert (
        len(attentions)
        == json.loads((MODELS / "expected.json").read_text())[paths.MINILM.name][
            "rewritten"
        ]
    )
    assert len({a["name"] for a in attentions}) == len(attentions)
    for attention in attentions:
        assert 0 < attention["fraction_positions"] < attention["fraction_attended"] <= 1
        assert 0 < attention["error"] <= attention["bound"]
    assert result.report["outputs"][0]["max_abs_error"] == pytest.approx(
        np.abs(approximate - exact).max(), rel=1e-3
    )


def test_same_seed_same_result_for_any_thread_count(minilm, tmp_path):
    def run(threads, seed):
        config = tmp_path / f"{seed}.yaml"
        config.write_text(f"alpha: 0.4\nseed: {seed}\n")
        options = {"weights": minilm.files.weights, "batched": True, "quick": True}
        return runner.run(
            paths.MINILM, inputs(minilm), config=config, threads=threads, **options
        )

    one, two, other = run(1, 5), run(2, 5), run(2, 6)
    np.testing.assert_array_equal(one, two)
    assert np.abs(one - other).max() > 1e-3


@pytest.mark.parametrize("damage", ["truncated", "missing"])
def test_bad_weights_are_one_clear_error(minilm, tmp_path, damage):
    path = tmp_path / "model.safetensors"
    if damage == "truncated":
        with minilm.files.weights.open("rb") as file:
            path.write_bytes(file.read(1 << 20))
    with pytest.raises(errors.MCAError, match="model.safetensors") as caught:
        runner.compare(
            paths.MINILM, [minilm.ids[:1], minilm.mask[:1]], alpha=0.4, weights=path
        )
    assert "exit code 1" in caught.value.summary


def test_embed_command(minilm, capsys):
    assert __main__.main(["embed", "--estimator", "relaxed", "--repeat", "1"]) == 0
    row = capsys.readouterr().out.splitlines()[2].split()
    estimator, _, positions, attended, mean, worst, ratio = row
    assert estimator == "relaxed"
    assert float(positions) == pytest.approx(0.035, abs=0.02)
    assert float(attended) == pytest.approx(0.165, abs=0.04)
    assert 0.95 < float(worst) <= float(mean) < 1
    assert float(ratio) > 0
