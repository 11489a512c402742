#!/usr/bin/env python3
"""Drops the values of the weights of an export and keeps its program.

    strip_weights.py EXPORT.mlir [--return=%182] > MODEL.mlir

A weight becomes a dense_resource without data, so `mca-run --weights=` can give
it values. Weights are the floating-point tensors and the 8-bit integer ones
from 1024 elements on, whether the export holds them as resources, as hex or as
decimals. What belongs to the program keeps its values: other integers, numbers
that mask or stand for a limit (infinite, or 10^4 and more), tensors of less
than 16 elements and splats. Integers are kept up to `--max-table` elements (the
tables of a quantised softmax have 513); longer ones lose their values too.
"""

import argparse
import re
import struct
import sys
from collections.abc import Sequence
from typing import NamedTuple

FLOATS = {"f16": "e", "bf16": "H", "f32": "f", "f64": "d"}
INTEGERS = {"i8": "b", "i16": "h", "i32": "i", "i64": "q"}
ELIDED = "__elided__"
MIN_WEIGHTS = 16
MIN_QUANTIZED_WEIGHTS = 1024
LIMIT = 1e4

CONSTANT = re.compile(
    r'dense(?:_resource<"?(?P<key>[^">]+)"?>|<"0x(?P<hex>[0-9A-Fa-f]+)">|<(?P<list>\[[^>]*\])>)'
    r" : tensor<(?P<dims>(?:\d+x)+)(?P<element>\w+)>"
)
BLOB = re.compile(r'^ *"?([^\s":]+)"?: "0x([0-9A-Fa-f]*)"', re.MULTILINE)
VALUE = re.compile(r"%\w+")
FUNCTION = re.compile(r'  "?func\.func')
RETURN = re.compile(r'    "?(?:func\.)?return\b')
TENSOR = r"tensor<[^>]*>"
DEFINITION = re.compile(r"    (%\w+)(?::\d+)? =")


class Tensor(NamedTuple):
    """A constant of the export; its values are None where the export has none."""

    shape: list[int]
    element: str
    values: Sequence[float] | None

    @property
    def size(self) -> int:
        size = 1
        for dim in self.shape:
            size *= dim
        return size


def decode(data: bytes, element: str) -> Sequence[float]:
    code = (FLOATS | INTEGERS)[element]
    values = struct.unpack(f"<{len(data) // struct.calcsize(code)}{code}", data)
    if element != "bf16":
        return values
    return [struct.unpack("<f", struct.pack("<I", v << 16))[0] for v in values]


def is_weight(tensor: Tensor, max_table: int) -> bool:
    if tensor.element == "i8":
        return tensor.size >= MIN_QUANTIZED_WEIGHTS
    if tensor.element not in FLOATS:
        return tensor.size > max_table
    small = all(abs(v) < LIMIT for v in tensor.values or ())
    return tensor.size >= MIN_WEIGHTS and small


def nested(values: Sequence[float], shape: Sequence[int]) -> str:
    if not shape:
        return str(values[0])
    step = len(values) // shape[0]
    parts = [values[i : i + step] for i in range(0, len(values), step)]
    return "[" + ", ".join(nested(part, shape[1:]) for part in parts) + "]"


def print_integers(tensor: Tensor) -> str:
    assert tensor.values is not None
    if len(set(tensor.values)) == 1:
        return f"dense<{tensor.values[0]}>"
    return f"dense<{nested(tensor.values, tensor.shape)}>"


def strip(
    body: str, blobs: dict[str, bytes], known: dict[str, str], max_table: int
) -> str:
    """`known` says "iota" or "zeros" for integer resources without data."""
    names: list[str] = []

    def replace(match: re.Match[str]) -> str:
        key, dims, element = match["key"], match["dims"], match["element"]
        if element not in FLOATS | INTEGERS:
            return match[0]
        data = blobs.get(key) if key else bytes.fromhex(match["hex"] or "")
        values = decode(data, element) if data else None
        if match["list"]:
            values = [float(v) for v in re.findall(r"[^\[\], ]+", match["list"])]
        tensor = Tensor([int(d) for d in dims[:-1].split("x")], element, values)
        if key in known and element in INTEGERS:
            iota = known[key] == "iota"
            tensor = tensor._replace(
                values=range(tensor.size) if iota else [0] * tensor.size
            )
        if is_weight(tensor, max_table):
            name = key
            if key is None or key == ELIDED:
                name = f"weight_{len(names)}"
                names.append(name)
            text = f"dense_resource<{name}>"
        elif key is None:
            return match[0]
        elif tensor.values is None:
            sys.exit(f"{key} : {dims}{element} has no data; say --iota or --zeros")
        elif element in INTEGERS:
            text = print_integers(tensor)
        elif key in blobs:
            text = f'dense<"0x{blobs[key].hex().upper()}">'
        return f"{text} : tensor<{dims}{element}>"

    return CONSTANT.sub(replace, body)


def split_operations(lines: list[str]) -> list[str]:
    """The operations of a function's body, each with its regions."""
    operations: list[str] = []
    for line in lines:
        if re.match(r'    [%\w"]', line):
            operations.append(line)
        else:
            operations[-1] += line
    return operations


def return_early(body: str, value: str) -> str:
    """The program up to `value`, which it returns; what is unused goes."""
    lines = body.splitlines(keepends=True)
    (start,) = (i for i, line in enumerate(lines) if FUNCTION.match(line))
    end = next(i for i, line in enumerate(lines) if RETURN.match(line))
    first = start + (2 if lines[start + 1].startswith("  ^bb0") else 1)
    operations = split_operations(lines[first:end])
    names = [m[1] if (m := DEFINITION.match(op)) else None for op in operations]
    if value not in names:
        sys.exit(f"{value} is not a value of the function's body")
    last = names.index(value)
    result = re.findall(TENSOR, operations[last])[-1]
    used, kept = {value}, []
    for name, operation in zip(names[last::-1], operations[last::-1], strict=True):
        if name is None or name in used:
            kept.append(operation)
            used.update(VALUE.findall(operation))
    lines[start] = re.sub("-> " + TENSOR, f"-> {result}", lines[start], count=1)
    lines[end] = VALUE.sub(value, re.sub(TENSOR, result, lines[end]))
    return "".join(lines[:first] + kept[::-1] + lines[end:])


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("export")
    parser.add_argument(
        "--return", dest="value", help="value to return, instead of the whole model"
    )
    parser.add_argument(
        "--max-table", type=int, default=513, help="default 513", metavar="N"
    )
    for kind in ("iota", "zeros"):
        parser.add_argument(
            f"--{kind}",
            action="append",
            default=[],
            metavar="KEY",
            help=f"the values of an integer resource without data are {kind}",
        )
    return parser.parse_args()


def main() -> None:
    args = parse_arguments()
    with open(args.export) as file:
        text = file.read()
    body, _, resources = text.partition("\n{-#")
    # The first four bytes of a blob are its alignment.
    blobs = {m[1]: bytes.fromhex(m[2])[4:] for m in BLOB.finditer(resources)}
    if args.value:
        body = return_early(body, args.value)
    known = dict.fromkeys(args.iota, "iota") | dict.fromkeys(args.zeros, "zeros")
    sys.stdout.write(strip(body, blobs, known, args.max_table).rstrip() + "\n")


if __name__ == "__main__":
    main()
