"""Weights in the text of a module: hex at its end, twice as long as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping

import numpy as np

_SECTION = re.compile(
    rb"\n\{-#\s*dialect_resources: \{\s*builtin: \{(.*)\}\s*\}\s*#-\}\s*$", re.S
)
_ENTRY = re.compile(rb'\s*("?[^\s":]+"?): "0x([0-9A-Fa-f]*)",?')
_USE = re.compile(rb'dense_resource<("?[^\s">]+"?)> : tensor<((?:\d+x)*)(\w+)>')
_DTYPES = {b"f16": "<f2", b"f32": "<f4", b"f64": "<f8"}
# The first four bytes of a value are its alignment.
_PREFIX = 4
_SMALLEST = 1024


def take_weights(data: bytes) -> tuple[bytes, dict[str, np.ndarray]]:
    """The text without the values of its floating-point resources of at least a
    kibibyte, and those values by name. Bytecode is left as it is."""
    section = _SECTION.search(data)
    if section is None:
        return data, {}
    body = data[: section.start()]
    types = {name: (dims, element) for name, dims, element in _USE.findall(body)}
    weights, kept = {}, []
    # One at a time: the section may be gigabytes.
    for entry in _ENTRY.finditer(data, *section.span(1)):
        name, digits = entry.groups()
        dims, element = types.get(name, (b"", b""))
        if element in _DTYPES and len(digits) >= 2 * _SMALLEST:
            shape = [int(size) for size in dims.split(b"x")[:-1]]
            values = bytes.fromhex(digits.decode())[_PREFIX:]
            value = np.frombuffer(values, _DTYPES[element]).reshape(shape)
            weights[name.strip(b'"').decode()] = value
        else:
            kept.append(b'%s: "0x%s"' % (name, digits))
    return body + b"\n" + (_section(kept) if kept else b""), weights


def put_weights(data: bytes, weights: Mapping[str, np.ndarray]) -> bytes:
    """The text with the values that `take_weights` took."""
    if not weights:
        return data
    section = _SECTION.search(data)
    entries = []
    if section is not None:
        entries = [b'%s: "0x%s"' % found for found in _ENTRY.findall(section[1])]
        data = data[: section.start()]
    for name, value in weights.items():
        prefix = value.itemsize.to_bytes(_PREFIX, "little")
        digits = (prefix + value.tobytes()).hex().upper()
        entries.append(f'{_quote(name)}: "0x{digits}"'.encode())
    return data.rstrip() + b"\n\n" + _section(entries)


def _section(entries: list[bytes]) -> bytes:
    lines = b",\n      ".join(entries)
    return (
        b"{-#\n  dialect_resources: {\n    builtin: {\n      "
        + lines
        + b"\n    }\n  }\n#-}\n"
    )


def _quote(name: str) -> str:
    return name if re.fullmatch(r"[A-Za-z_][\w.$]*", name) else f'"{name}"'
