# RUN: %python -m pytest -q %s
"""Reports: what is rewritten or why not, what a run measures, the page."""

import json
from html.parser import HTMLParser
from pathlib import Path

import mca
import numpy as np
import pytest
from mca import paths
from mca.module import as_module
from mca.options import Options
from mca.report import charts
from mca.report.collect import collect_report
from mca.report.data import Attention, Report

ATTENTION = Path(__file__).parent / "Inputs" / "attention.mlir"
X = np.random.default_rng(0).standard_normal((12, 8)).astype(np.float32)
W = {"w": np.random.default_rng(1).standard_normal((8, 4)).astype(np.float32)}
EMPTY = "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n  return %x : tensor<4xf32>\n}"


class Checker(HTMLParser):
    """Counts tags, and sees to it that they nest and refer to nothing outside."""

    def __init__(self, page):
        super().__init__()
        self.open, self.count = [], {}
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag, attributes):
        self.count[tag] = self.count.get(tag, 0) + 1
        assert not {"src", "href"} & dict(attributes).keys()
        if tag not in ("meta", "br"):
            self.open.append(tag)

    def handle_startendtag(self, tag, attributes):
        self.count[tag] = self.count.get(tag, 0) + 1

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def measured():
    run = mca.compile(ATTENTION, weights=W, alpha=0.5, estimator="relaxed", threads=1)
    return run.report(X, repeat=1, each=True)


def test_without_a_run():
    report = mca.compile(ATTENTION, weights=W, alpha=0.5).report()
    first, second = report.attentions
    assert first.rewritten and first.layer == 0 and first.alpha == 0.5
    assert first.sizes["keys"] == 12 and first.mask == "key-only"
    assert first.place.endswith("attention.mlir:14:8")
    assert not second.rewritten and second.reason == "ValueNotProjected"
    assert second.found.endswith("found a block argument") and second.helps
    assert report.summary() == "1 of 2 attentions rewritten" and not report.measured


def test_sizes_that_are_not_known():
    path = paths.SOURCE_DIR / "test" / "models" / "minilm_eager_dynseq.mlir"
    report = collect_report(as_module(path), Options(alpha=0.5))
    assert len(report.rewritten) == 1
    assert report.rewritten[0].sizes["keys"] is None
    assert "12 heads of 32, ? tokens, 384 features" in report.to_html()


def test_of_an_exact_program():
    report = mca.compile(ATTENTION, weights=W).report(X)
    assert report.summary() == "1 of 2 attentions can be rewritten"
    assert not report.measured and "can be rewritten" in str(report)


def test_what_a_run_measures(measured):
    first = measured.attentions[0]
    assert 0 < first.fraction_attended <= 1 and first.estimator == "relaxed"
    assert first.error <= first.bound and first.bound_kind.startswith("strict")
    assert sum(first.levels.values()) == pytest.approx(1)
    assert first.time_saved is not None and first.time_saved < 1
    assert measured.attentions[1].error is None
    assert measured.threads == 1 and measured.outputs[0]["relative_error"] < 1


def test_text(measured):
    lines = str(measured).splitlines()
    assert lines[0].endswith("attention.mlir: 1 of 2 attentions rewritten")
    assert "rewritten, relaxed alpha 0.5, positions" in lines[1]
    assert "exact, ValueNotProjected: the values do not come" in lines[2]


def test_page(measured, tmp_path):
    measured.save(tmp_path / "report.html")
    page = (tmp_path / "report.html").read_text()
    count = Checker(page).count
    # Head rows and one row for each attention; times, cost, bound, levels, key.
    assert count["tr"] == 4 and count["svg"] == 1 + 3 + 4
    assert "ValueNotProjected" in page and "What helps: only reshapes" in page
    assert "<title>attended" in page and "http" not in page


def test_data(measured, tmp_path):
    measured.save(tmp_path / "report.json")
    found = json.loads((tmp_path / "report.json").read_text())
    found["attentions"] = [Attention(**a) for a in found["attentions"]]
    assert Report(**found) == measured


def test_in_a_notebook(measured):
    assert measured._repr_html_().startswith("<style>")


def test_nothing_found():
    report = mca.compile(EMPTY, alpha=0.5).report()
    assert report.summary() == "no softmax above a product was found"
    assert report.summary() in report.to_html()


def test_names_are_escaped():
    report = Report(
        "<b>.mlir", "main", "cpu", [Attention("<b>.mlir:1:2", "main", False)]
    )
    assert "<b>.mlir" not in report.to_html() and "&lt;b&gt;.mlir" in report.to_html()


def test_each_needs_an_alpha_and_inputs(tmp_path):
    (tmp_path / "c.yaml").write_text("alpha: 0.5\nestimator: sampling\n")
    run = mca.compile(ATTENTION, weights=W, config=tmp_path / "c.yaml")
    with pytest.raises(ValueError, match="needs an alpha"):
        run.report(X, each=True)
    assert run.report(X, repeat=1).attentions[0].alpha == 0.5
    with pytest.raises(ValueError, match="needs an alpha and inputs"):
        mca.compile(ATTENTION, weights=W, alpha=0.5).report(each=True)


def test_log_scale():
    scale = charts.LogScale([0.02, 5.0], 100)
    assert scale.ends == "1e-2 to 1e1"
    assert [scale.place(v) for v in (0, 0.01, 10, 1e9)] == [0, 0, 100, 100]
    assert scale.place(0.1) == pytest.approx(100 / 3)
    assert charts.LogScale([], 10).place(1.0) == 0


def test_an_error_above_its_bound_is_marked():
    scale = charts.LogScale([1.0, 10.0], 100)
    assert 'class="dot over"' in charts.error_scale(2.0, None, 1.0, scale)
    assert 'class="dot"' in charts.error_scale(1.0, 1.5, 2.0, scale)
