# RUN: %python -m pytest -q %s
"""Messages of the tools, read back."""

from mca.errors import Diagnostic, MCAError, parse_diagnostics

OUTPUT = """\
model.mlir:3:8: error: expected a type
  %0 = foo
       ^
odd name.mlir:1:2: note: see here
mca-run: remark: relaxed does without bf16
mca-run: error: cannot open input file 'x'
"""


def test_places_are_read():
    assert parse_diagnostics(OUTPUT) == [
        Diagnostic("error", "expected a type", "model.mlir", 3, 8),
        Diagnostic("note", "see here", "odd name.mlir", 1, 2),
        Diagnostic("remark", "relaxed does without bf16"),
        Diagnostic("error", "cannot open input file 'x'"),
    ]


def test_diagnostics_are_printed_as_they_were():
    lines = [str(d) for d in parse_diagnostics(OUTPUT)]
    assert lines[0] == "model.mlir:3:8: error: expected a type"
    assert lines[3] == "error: cannot open input file 'x'"


def test_error_carries_them():
    error = MCAError("mca-run failed", OUTPUT)
    assert error.summary == "mca-run failed" and len(error.diagnostics) == 4
    assert "expected a type" in str(error)
    assert str(MCAError("stopped")) == "stopped"
