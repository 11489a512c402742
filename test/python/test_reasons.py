# RUN: %python -m pytest -q %s
"""docs/reasons.md is what the examples and mca-opt say, for every reason."""

from mca import reasons


def test_every_reason_has_one_example():
    names = reasons.list_reasons(reasons.HEADER.read_text())
    files = {path.stem for path in reasons.EXAMPLES.glob("*.mlir")}
    assert sorted(names) == sorted(files)


def test_page_is_up_to_date():
    """Otherwise run `python -m mca.reasons`."""
    assert reasons.PAGE.read_text() == reasons.make_page()


def test_comments_are_not_code():
    example = reasons.parse_example(
        # Apart, so that lit does not take it for a command of this file.
        "// RUN" + ": mca-opt %s --canonicalize 2>&1 | FileCheck %s\n\n"
        "// Why\n// so.\n\n// CHECK: a\nmodule {}\n\n// CHECK: b\nmodule {}\n"
    )
    assert example == reasons.Example(
        "Why\nso.", "module {}\n\nmodule {}", ["--canonicalize"]
    )
