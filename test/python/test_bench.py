# RUN: %python -m pytest -q %s
"""`python -m mca bench`: its parts, and a reduced run of mca beside numpy."""

import ctypes
import json
import subprocess
from dataclasses import replace

import numpy as np
import pytest
from mca import __main__, paths, safetensors
from mca.bench import cases, contenders, data, machine, plots, programs
from mca.bench import results, roofs, wordpiece
from mca.bench.contenders import native
from mca.bench.descriptors import call_function
from mca.bench.problem import Problem
from mca.bench.rounds import Plan, measure

SMALL = cases.shape(d=32, n=12, batch=2, heads=4)


def test_shapes():
    default = cases.CASES["minilm"].shapes[0]
    got = cases.parse_shape("n=77,batch=8", default)
    assert (got.d, got.n, got.batch, got.heads) == (384, 77, 8, 12)
    assert not got.padded and got.tokens == 616
    padded = cases.parse_shape("valid=25", default)
    assert padded.padded and padded.cropped().n == 25
    assert str(padded) == "d=384 n=128 batch=1 heads=12 valid=25"


@pytest.mark.parametrize(
    "text, message",
    [
        ("m=3", "found 'm=3'"),
        ("n", "found 'n'"),
        ("n=0", "expected positive sizes"),
        ("d=100", "not a multiple of heads=12"),
        ("n=8,valid=9", "valid=9 is more than n=8"),
    ],
)
def test_bad_shapes(text, message, capsys):
    assert __main__.main(["bench", "--case", "block", "--shape", text]) == 1
    assert message in capsys.readouterr().err


def test_operations_are_those_of_the_products():
    # 2.87 GFLOP: 6 layers of 4 d^2 + 2 d inner weights, twice 2 n^2 d.
    model = cases.CASES["minilm"]
    weights = 4 * 384 * 384 + 2 * 384 * 1536
    expected = 6 * (2 * 128 * weights + 4 * 128 * 128 * 384)
    assert cases.flops(model, model.shapes[0]) == expected
    assert cases.flops(cases.CASES["projection"], SMALL) == 2 * 24 * 32 * 32


def test_traffic_is_what_must_be_moved():
    case = cases.CASES
    # X and Y of 24 x 32, W of 32 x 32, b.
    assert cases.traffic(case["projection"], SMALL) == 4 * (2 * 24 * 32 + 32 * 33)
    # A of 2 x 4 x 12 x 12.
    assert cases.traffic(case["product"], SMALL) == 4 * (8 * 144 + 2 * 24 * 32)
    assert cases.traffic(case["block"], SMALL) == 4 * (2 * 24 * 32 + 4 * 32 * 33)


def test_traffic_of_a_model_is_that_of_its_weights(minilm):
    model = cases.CASES["minilm"]
    size = cases.parse_shape("n=1", model.shapes[0])
    used = [
        value.size
        for name, value in safetensors.load(minilm.files.weights).items()
        if "encoder" in name or "LayerNorm" in name
    ]
    # Rows of three embeddings, the result, and two numbers of 8 bytes.
    expected = 4 * (sum(used) + 4 * 384) + 16
    assert abs(cases.traffic(model, size) - expected) <= 4 * 384


def test_roofs_are_of_what_runs():
    plan = roofs.Plan(trips=20_000, megabytes=1, calls=3)
    features = machine.describe()["features"]
    for threads in (1, 2):
        roof = roofs.measure(threads, features, plan)
        assert roof.threads == threads and roof.gflops > 0 and roof.gb_per_s > 0


def test_loops_of_roofs_do_what_is_counted(tmp_path):
    floats = 3 * roofs.CHAINS * 4
    for text, size, total in (
        # s becomes v v + s five times, and is 1 at first.
        (roofs._peak(4, trips=5), roofs.CHAINS * 4, roofs.CHAINS * 6),
        # The sums begin as the first elements, which are then read as well.
        (roofs._read(4, floats), floats, roofs.CHAINS * 4),
    ):
        folder = tmp_path / str(size)
        folder.mkdir()
        function = ctypes.CDLL(str(native.build_text(text, folder)))["_mlir_ciface_main"]
        run = call_function(function, [np.ones(size, np.float32)], np.float32, 1)
        assert run().tolist() == [total] * 4


def test_words_are_split_into_the_longest_pieces():
    vocabulary = {"[UNK]": 0, "slow": 1, "##ly": 2, ".": 3, "s": 4, "##l": 5}
    assert wordpiece._pieces("Slowly.", vocabulary) == [1, 2, 3]
    assert wordpiece._pieces("slot", vocabulary) == [0]


def test_real_text_is_the_tokenizers(minilm):
    size = cases.parse_shape("valid=27", cases.CASES["minilm"].shapes[0])
    ids, mask = wordpiece.real_text(size, minilm.files.tokenizer)
    assert minilm.mask[0].sum() == 27
    np.testing.assert_array_equal(ids[0], minilm.ids[0])
    np.testing.assert_array_equal(mask[0], minilm.mask[0])


def test_saved_tensors_are_read_back(tmp_path):
    made = {"a": np.arange(6, dtype=np.float32).reshape(2, 3), "b": np.array([7])}
    safetensors.save(tmp_path / "w.safetensors", made)
    read = safetensors.load(tmp_path / "w.safetensors")
    assert list(read) == ["a", "b"] and (read["a"] == made["a"]).all()
    assert (tmp_path / "w.safetensors").stat().st_size % 8 == 0


def test_the_front_ends_model_takes_another_length():
    size = cases.parse_shape("n=77", cases.CASES["minilm"].shapes[0])
    text = programs.module(cases.CASES["minilm"], size)
    tool = paths.find_tool("mca-opt")
    done = subprocess.run([tool], input=text, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "tensor<1x77xi64>" in text and "x128x" not in text


@pytest.mark.parametrize("name", ["projection", "product", "block"])
def test_programs_compute_what_the_reference_does(name):
    problem = Problem(name, SMALL, "mca")
    run = contenders.ALL["mca"].load().prepare(problem)
    target = data.expected(problem.case, SMALL, problem.data)
    run()
    np.testing.assert_allclose(run(), target, atol=1e-5)
    if name != "block":
        other = contenders.ALL["numpy"].load().prepare(problem)
        np.testing.assert_allclose(other(), target, atol=1e-5)


def test_blocks_of_bf16():
    """Numbers of the data are bf16's already; the products' are rounded to it."""
    problem = Problem("block-bf16", SMALL, "mca")
    assert "dense_resource<self.value.weight> : tensor<32x32xbf16>" in problem.module
    result = contenders.ALL["mca"].load().prepare(problem)()
    target = data.expected(problem.case, SMALL, problem.data)
    assert result.dtype == np.uint16
    np.testing.assert_allclose(problem.as_floats(result), target, atol=0.05)
    takers = [name for name, entry in contenders.ALL.items() if entry.computes(problem.case)]
    assert takers == ["mca", "openvino"]
    assert cases.traffic(problem.case, SMALL) == 2 * (2 * 24 * 32 + 4 * 32 * 33)


def test_a_batch_of_the_model_is_each_sequence():
    model = cases.CASES["minilm"]
    batch = Problem("minilm", cases.parse_shape("n=9,batch=2", model.shapes[0]), "mca")
    got = contenders.ALL["mca"].load().prepare(batch)()
    target = data.expected(model, batch.size, batch.data)
    np.testing.assert_allclose(got, target, atol=1e-4)


def test_a_failing_contender_is_reported(tmp_path, monkeypatch):
    monkeypatch.setenv("MCA_BUILD_DIR", str(tmp_path))
    monkeypatch.setenv("PATH", "")
    problems = [Problem("product", SMALL, name) for name in ("mca", "numpy")]
    with measure(problems, Plan(rounds=2, calls=3, visit_ms=1e4), tmp_path) as got:
        assert "mca-run is neither in" in got.failed["mca"]
        (worker,) = got.workers
        assert len(worker.wall_ms) == len(worker.cpu_ms) == 6 and worker.peak_mb > 1


def test_quick_run(tmp_path, capsys):
    arguments = ["bench", "--quick", "--contender", "mca", "numpy", "--alpha", "0.4"]
    assert __main__.main([*arguments, "--output", str(tmp_path)]) == 0
    table = capsys.readouterr().out
    found = results.Results.read(tmp_path / "bench.json")
    expected = "--contender mca numpy --alpha 0.4 --quick"
    assert found.command == f"python -m mca bench {expected}"
    assert found.machine["cores"] >= 1 and found.date and not found.absent
    assert [m.case for m in found.measurements] == ["projection", "product", "block"]
    block = found.measurements[2]
    assert [t.label for t in block.timings] == ["mca", "mca sampling 0.4"]
    exact, approximate = block.timings
    assert exact.max_abs_error < 1e-5 < approximate.max_abs_error
    assert 0 < approximate.fractions["positions"] < 1
    assert len(exact.wall_ms) >= 2 and not block.failed
    assert found.measurements[0].best_peer().label == "numpy"
    assert results.share(found, block, "projection") > 0
    (roof,) = found.roofs
    assert roof.threads == 1 and roof.gflops > 0 and "- machine, 1 thread: " in table
    assert "| mca sampling 0.4 |" in table and "Shares of our exact program" in table
    assert (tmp_path / "bench.md").read_text() in table


def result_of(*timings):
    block = results.Measurement("block", SMALL, 1, list(timings), {"iree": "broken"})
    machine = {"cpu": "x", "cores": 2, "features": ["avx2"]}
    return results.Results(machine, "abc", "command", "now", {}, [block])


EXACT = results.Timing("mca", "mca", "1", True, [2.0, 4], [1.5, 4], 0, 1, 1, 9)
SAMPLED = replace(
    EXACT,
    label="mca sampling 0.2",
    wall_ms=[1.5],
    alpha=0.2,
    estimator="sampling",
    fractions={"positions": 0.5},
)
PEER = replace(
    EXACT, label="numpy", contender="numpy", ours=False, wall_ms=[2.0], cpu_ms=[1.0]
)


def test_results_are_rendered_again(tmp_path, capsys):
    result_of(EXACT, SAMPLED, PEER).write(tmp_path / "in.json")
    arguments = ["bench", "--render", str(tmp_path / "in.json")]
    assert __main__.main([*arguments, "--output", str(tmp_path)]) == 0
    table = capsys.readouterr().out
    # Medians 3 and 2, least processor times 1.5 and 1.
    assert "| mca |  | 3 | 2 | 1.5 | 0 | 1.500 | 1.500 | 1.000 | 1.000 |" in table
    assert "| mca sampling 0.2 | 0.500 | 1.5 | 1.5 |" in table
    assert "- iree: broken" in table


def test_other_files_are_no_results(tmp_path, capsys):
    (tmp_path / "bad.json").write_text(json.dumps({"machine": 1}))
    assert __main__.main(["bench", "--render", str(tmp_path / "bad.json")]) == 1
    assert "bad.json holds no results" in capsys.readouterr().err


def test_plots(tmp_path):
    pytest.importorskip("matplotlib")
    assert not plots.draw(result_of(EXACT), tmp_path / "none")
    found = result_of(EXACT, SAMPLED, PEER)
    (times,) = plots.draw(found, tmp_path / "bench")
    assert times.name == "bench.svg" and "best exact peer: numpy" in times.read_text()
    assert (tmp_path / "bench.png").stat().st_size > 1000
    projection = results.Measurement("projection", SMALL, 1, [EXACT], {})
    found.measurements.append(projection)
    found.roofs.append(roofs.Roof(threads=1, gflops=100.0, gb_per_s=20.0))
    drawn = plots.draw(found, tmp_path / "all")
    assert [path.name for path in drawn] == [
        "all.svg",
        "all-shares.svg",
        "all-roofline.svg",
    ]
    roofline = drawn[2].read_text()
    assert "100 GFLOP/s, 20 GB/s" in roofline and "approximate" in roofline
    # The projection takes as long as the block.
    assert "ideal, value" in drawn[0].read_text()
    assert "100% + 0%" in drawn[1].read_text()


def test_intensity_is_operations_over_traffic():
    measurement = results.Measurement("projection", SMALL, 1, [EXACT], {})
    bytes_moved = cases.traffic(cases.CASES["projection"], SMALL)
    assert measurement.intensity(EXACT) == 2 * 24 * 32 * 32 / bytes_moved
