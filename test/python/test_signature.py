# RUN: %python -m pytest -q %s
"""Types from the header that mca-run writes beside an object file."""

import numpy as np
import pytest
from mca.signature import Signature, TensorType

ONE = "void _mlir_ciface_main(\n    mca_f32_2 *results /* ?x4xf32 */,\n    const mca_bool_0 *input0 /* bool */);"
TWO = """\
typedef struct {
  mca_f32_2 result0; /* ?x4xf32 */
  mca_bf16_1 result1; /* 4xbf16 */
} mca_results_main;

void _mlir_ciface_main(
    mca_results_main *results,
    const mca_u8_1 *input0 /* 3xu8 */);
"""


def test_one_result():
    assert str(Signature.parse(ONE)) == "(bool) -> (?x4xf32)"


def test_several_results():
    found = Signature.parse(TWO)
    assert str(found) == "(3xu8) -> (?x4xf32, 4xbf16)"
    assert [t.dtype for t in found.results] == [np.float32, np.uint16]


def test_nothing_in_and_out():
    assert Signature.parse("void _mlir_ciface_main(\n    void);") == Signature((), ())


def test_sizes():
    kind = TensorType.parse("?x4xf32")
    assert kind.admits((7, 4))
    assert not kind.admits((7, 5)) and not kind.admits((4,))


def test_unknown_element():
    with pytest.raises(
        ValueError, match="element type that numpy knows, found 2xindex"
    ):
        TensorType.parse("2xindex")
