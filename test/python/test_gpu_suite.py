# RUN: %python -m pytest -q %s
"""Parts of `python -m mca gpu-suite` that need no program."""

import json
import queue
from pathlib import Path

import numpy as np
import pytest
from mca.bench.gpu_suite import checks, parent, tables, values
from mca.bench.gpu_suite.bundle import Bundle
from mca.bench.gpu_suite.parent import Deadline, Runner

VALUES = [-2.4435196, -1.4867897, -0.3116243]


def test_values_are_the_same_everywhere():
    assert values.normal(7, (3,)).tolist() == pytest.approx(VALUES, rel=1e-6)
    x = values.normal(3, (400, 500))
    assert abs(x.mean()) < 0.01 and abs(x.std() - 1) < 0.01
    assert np.array_equal(values.sequences(2, 5, 8)[:1], values.sequences(1, 5, 8))
    assert abs(np.corrcoef(values.sequences(2, 50, 80).reshape(2, -1))[0, 1]) < 0.05


@pytest.mark.parametrize("fraction", [0.1, 0.25, 0.5, 1.0])
def test_probabilities_give_the_fraction(fraction):
    a = values.probabilities(fraction, 2, 12, 512, 768)
    assert a.shape == (2, 12, 1, 512)
    assert values.sampled(a, 512, 768) == pytest.approx(fraction, abs=0.02)


def test_matrix_has_the_deviation():
    assert values.matrix(1, 200, 0.9).std() * 200**0.5 == pytest.approx(0.9, abs=0.05)


def test_difference():
    a = np.array([1.0, -4.0, np.nan, np.inf])
    assert checks.difference(a, a) == 0
    assert checks.difference(a + [0, 1, 0, 0], a) == 0.25
    assert checks.difference(a + [0.5, 0, 0, 0], a, each=True) == 0.5
    assert checks.difference(np.array([1.0, np.nan, np.nan, np.inf]), a) == np.inf
    assert checks.difference(np.array([1.0, -4.0, 0, np.inf]), a) == np.inf
    assert checks.difference(a[:3], a) == np.inf
    counts = np.array([1, 2])
    assert checks.difference(counts, counts) == 0 and checks.difference(counts + 1, counts) == np.inf


def test_rows_of_all_layouts():
    x = np.arange(2 * 6 * 8.0).reshape(2, 6, 8)
    heads = x.reshape(2, 6, 4, 2).swapaxes(1, 2)
    for array in (x, x.reshape(12, 8), heads):
        assert np.array_equal(checks.rows(array, 6, [1, 4]), x[0, [1, 4]])


class Process:
    """Stands for a child: what it says until it ends."""

    def __init__(self, said):
        self.said = queue.Queue()
        for line in [*said, None]:
            self.said.put(line)

    def close(self):
        return "exit code 70: mca-gpu: error: why"


def run_items(monkeypatch, names, *processes):
    """Results by name, and the items that each process was given."""
    left, given = list(processes), []

    def start(job, prefix):
        given.append(json.loads(json.dumps(job["items"])))
        return Process(left.pop(0))

    monkeypatch.setattr(parent, "Child", start)
    runner = Runner(Bundle(Path()), "numeric", Deadline(60), patience_s=5)
    items = [{"name": name} for name in names]
    return {item["name"]: result for item, result in runner.run(items)}, given


def begin(name, at=""):
    return {"begin": name, "at": at}


def end(name):
    return {"end": name, "result": {"passed": True}}


def test_an_item_that_ends_the_process_is_left_out(monkeypatch):
    first = [{"environment": {}}, begin("a"), end("a"), begin("b")]
    results, given = run_items(monkeypatch, "abc", first, [begin("c"), end("c")])
    assert results["a"]["passed"] and results["c"]["passed"]
    assert results["b"] == {"ended": "exit code 70: mca-gpu: error: why"}
    assert given[1] == [{"name": "c"}]


def test_a_contender_that_ends_the_process_is_left_out(monkeypatch):
    first = [begin("a"), begin("a", "x"), begin("a", "y")]
    results, given = run_items(monkeypatch, "a", first, [begin("a"), end("a")])
    assert results["a"]["passed"]
    assert given[1][0]["excluded"] == {"y": "exit code 70: mca-gpu: error: why"}


def test_a_recording_that_ends_the_process_is_left_out_everywhere(monkeypatch):
    first = [begin("a"), begin("a", "mca x graph f32")]
    _, given = run_items(monkeypatch, "ab", first, [begin("a"), end("a"), begin("b"), end("b")])
    assert all("mca x graph f32" in item["excluded"] for item in given[1])


def test_a_process_that_never_begins_is_not_tried_again(monkeypatch):
    results, given = run_items(monkeypatch, "ab", [])
    assert results == {"a": {"ended": "before the first: exit code 70: mca-gpu: error: why"}}
    assert len(given) == 1


def timing(label, ms, fraction=None, error=0.0):
    precision = label.split()[-1]
    ours = label.startswith("mca")
    return {
        "label": label, "precision": precision, "ours": ours, "fraction": fraction,
        "median_ms": ms, "error": error, "tolerance": 1e-3,
    }  # fmt: skip


def results(case, timings, **others):
    group = {"name": case, "case": case, "size": {"n": 512, "batch": 8}, "timings": timings}
    sections = {"manifest": dict.fromkeys(("commit", "command", "format", "chip"), ""), "command": "", "date": ""}
    sections |= {"gpu": {}, "machine": dict.fromkeys(("cpu", "cores", "system"), ""), "libraries": {}}
    return {**sections, "numeric": [], "sanitizer": {}, "benchmark": [group], "left_out": [], **others}


def test_encodes_are_held_to_their_fraction():
    timings = [
        timing("mca encode 0.25 f32", 3.4, 0.25), timing("mca encode 0.5 f32", 6.1, 0.5),
        timing("mca encode 0.5 f16", 1.0, 0.5), timing("cuBLASLt f32", 10.0),
    ]  # fmt: skip
    text = tables.render(results("encode", timings))
    assert "| mca encode 0.25 f32 | 0.250 | 3.4 | 0.340 | 0.350 met |" in text
    assert "| mca encode 0.5 f32 | 0.500 | 6.1 | 0.610 | 0.600 missed |" in text
    assert "| mca encode 0.5 f16 | 0.500 | 1 |  | 0.600 |" in text


def test_blocks_are_held_to_torch():
    timings = [timing("mca exact f16", 2.0), timing("torch f16", 4.0), timing("torch f32", 1.0)]
    assert "| mca exact f16 |  | 2 | 0.500 | 1.000 met |" in tables.render(results("block", timings))


def test_failures():
    wrong = [timing("mca exact f32", 1.0, error=0.1), timing("torch f32", 1.0, error=0.1)]
    found = results("block", wrong, numeric=[{"name": "n", "passed": False}], sanitizer={"memcheck": "ERROR SUMMARY: 2 errors"})
    assert [line.split(":")[0] for line in tables.failures(found)] == ["n", "block, mca exact f32", "memcheck"]
    good = {"memcheck": "ERROR SUMMARY: 0 errors; 3 of 3", "racecheck": "RACECHECK SUMMARY: 0 hazards displayed"}
    assert not tables.failures(results("block", wrong[1:], sanitizer=good))
