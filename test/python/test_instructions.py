# RUN: %python -m pytest -q %s
"""How counts of instructions compare; counting itself is a test of Driver."""

import json

import pytest
from mca import __main__
from mca.bench import baselines, instructions
from mca.errors import MCAError
from mca.bench.counts import Count, Counts, improvements, regressions, table
from mca.paths import SOURCE_DIR


BASELINE = baselines.committed(instructions.NAME)


def counts(**numbers):
    made = [Count(name, value) for name, value in numbers.items()]
    return Counts("haswell", {"valgrind": "3"}, "abc", "command", "now", made)


def test_more_than_the_tolerance_is_a_regression():
    base = counts(a=1000, b=1000, c=1000)
    found = counts(a=1020, b=1021, c=900, d=5)
    (first, second) = regressions(found, base, tolerance=0.02)
    assert first == (
        "b: 2.1% more instructions than the baseline, 1,021 instead of 1,000"
    )
    assert second == "d is not in the baseline"
    assert improvements(found, base, tolerance=0.02) == ["c"]
    assert not list(regressions(base, base, tolerance=0))


def test_the_table_has_both_ratios():
    found = counts(block=2000)
    found.counts.append(Count("block sampling 0.2", 1000, exact="block"))
    text = table(found, counts(block=1600))
    assert "| block | 2,000 |  | 1.250 |" in text
    assert "| block sampling 0.2 | 1,000 | 0.500 |  |" in text
    assert "baseline" not in table(found)


def test_counts_are_read_back(tmp_path):
    path = tmp_path / "counts.json"
    counts(a=7).write(path)
    assert Counts.read(path) == counts(a=7)


@pytest.mark.parametrize("text", ["{", '{"processor": "haswell"}', "[]"])
def test_other_files_are_no_counts(text, tmp_path, capsys):
    path = tmp_path / "bad.json"
    path.write_text(text)
    assert __main__.main(["instructions", "--baseline", str(path)]) == 1
    assert "bad.json holds no counts" in capsys.readouterr().err


def test_callgrinds_total_is_read():
    assert instructions._total("events: Ir\ntotals: 42\n") == 42
    with pytest.raises(MCAError, match="counted nothing"):
        instructions._total("totals: 0\n")


def test_the_documented_table_is_the_baselines():
    document = SOURCE_DIR / "docs" / "performance.md"
    assert table(Counts.read(BASELINE)) in document.read_text()


def test_the_committed_baseline_is_of_what_is_counted_by_default():
    fields = json.loads(BASELINE.read_text())
    programs = [count["program"] for count in fields["counts"]]
    size = "d=768 n=128 batch=1 heads=12"
    assert programs == [
        f"projection {size}",
        f"product {size}",
        f"block {size}",
        *(f"block {size} {name} 0.2" for name in ("sampling", "centroid", "relaxed")),
    ]
