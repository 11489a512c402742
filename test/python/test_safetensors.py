# RUN: %python -m pytest -q %s
"""The safetensors reader: values, and one clear error per malformed file."""

import json
import struct

import numpy as np
import pytest
from mca import safetensors

PAIR = {"dtype": "F32", "shape": [2], "data_offsets": [0, 8]}


def write(path, header, data=b"", length=None):
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    path.write_bytes(
        struct.pack("<Q", len(text) if length is None else length) + text + data
    )
    return path


def test_values_shapes_and_types(tmp_path):
    header = {
        "__metadata__": {"format": "pt"},
        "a.weight": {"dtype": "F32", "shape": [2, 3], "data_offsets": [0, 24]},
        "ids": {"dtype": "I64", "shape": [1, 2], "data_offsets": [24, 40]},
        "scalar": {"dtype": "F64", "shape": [], "data_offsets": [40, 48]},
        "empty": {"dtype": "F32", "shape": [0, 4], "data_offsets": [48, 48]},
    }
    a, ids = np.arange(6, dtype="<f4"), np.array([7, -1], dtype="<i8")
    path = write(
        tmp_path / "f", header, a.tobytes() + ids.tobytes() + struct.pack("<d", 2.5)
    )
    tensors = safetensors.load(path)
    assert set(tensors) == {"a.weight", "ids", "scalar", "empty"}
    np.testing.assert_array_equal(tensors["a.weight"], a.reshape(2, 3))
    np.testing.assert_array_equal(tensors["ids"], [[7, -1]])
    assert tensors["scalar"] == 2.5
    assert tensors["empty"].shape == (0, 4)
    assert not tensors["ids"].flags.writeable


def test_bits_of_bf16_are_saved(tmp_path):
    path = tmp_path / "f"
    safetensors.save(path, {"w": np.array([[0x3F80, 0xBF80]], np.uint16)})
    raw = path.read_bytes()
    (length,) = struct.unpack("<Q", raw[:8])
    entry = {"dtype": "BF16", "shape": [1, 2], "data_offsets": [0, 4]}
    assert json.loads(raw[8 : 8 + length]) == {"w": entry}
    assert raw[8 + length :] == bytes.fromhex("803f80bf")


@pytest.mark.parametrize(
    "header, data, message",
    [
        ({"w": PAIR}, b"1234", "ends at byte 8, the file has 4"),
        ({"w": {**PAIR, "shape": [3]}}, bytes(8), "needs 12 bytes"),
        ({"w": {**PAIR, "dtype": "BF16"}}, bytes(8), "unsupported type BF16"),
        ({"w": {"dtype": "F32"}}, bytes(8), "has no dtype, shape and data_offsets"),
        ([1], b"", "expected a JSON object"),
        (b"not json", b"", "not JSON"),
    ],
)
def test_malformed(tmp_path, header, data, message):
    with pytest.raises(safetensors.SafetensorsError, match=message):
        safetensors.load(write(tmp_path / "f", header, data))


def test_not_safetensors(tmp_path):
    (tmp_path / "short").write_bytes(b"abc")
    with pytest.raises(safetensors.SafetensorsError, match="found 3 bytes"):
        safetensors.load(tmp_path / "short")
    with pytest.raises(
        safetensors.SafetensorsError, match="truncated or not safetensors"
    ):
        safetensors.load(write(tmp_path / "f", b"{}", length=1 << 60))
