# RUN: %python -m pytest -q %s
"""Every variant of every attention form keeps its result when nothing is saved:
all counts are d (mca.encode), all tokens at the level f32 (mca.attend).

The forms are test/Conversion/ApproximateAttention/patterns/<id>.mlir, a long one
in several files <id>-<part>.mlir; variants are separated by "// -----". Comments
of a variant say how to run it:

  // ARGS: x, w, mask-inf     one kind for each argument of @main:
       x          normal
       w          normal / sqrt(first dimension)
       mask-inf   0 or -inf, key 0 visible, the last query row all -inf
       mask-low   0 or -3.4e38, key 0 visible
       bool       true or false, key 0 true
       bool-row   the same, the last query row all false
       pos        uniform in [0.5, 1.5]
       i<k>       integers in [0, k)
       =<number>  that constant
  // DIMS: 2x7x16, -          shapes for dynamic arguments, a run for each line
  // ENCODES: 2               expected rewrites (default 1); 0: all functions of the
                           variant, any number of them, must stay exact
  // ATTENDS: 0               the same with mca.attend, where it differs
  // TOLERANCE: 2e-2          relative error (default 1e-5)
"""

import pathlib
import re
import subprocess
from dataclasses import dataclass, field

import numpy as np
import pytest

PATTERNS = (
    pathlib.Path(__file__).parents[2] / "Conversion/ApproximateAttention/patterns"
)

GROUPS = {"A": 12, "B": 21, "C": 14, "D": 19, "E": 5, "F": 15, "G": 6, "N": 7}
ROWS = [f"{group}{i + 1}" for group, size in GROUPS.items() for i in range(size)]

DTYPES = {"f32": "f4", "f64": "f8", "f16": "f2", "i1": "?"}
DTYPES |= {f"i{bits}": f"i{bits // 8}" for bits in (8, 16, 32, 64)}


@dataclass
class Variant:
    text: str = field(repr=False)
    kinds: list = field(default_factory=list)
    dims: list = field(default_factory=list)
    encodes: int = 1
    attends: int | None = None
    tolerance: float = 1e-5


def directives(text, name):
    return re.findall(rf"^// {name}: (.*)$", text, re.MULTILINE)


def words(line):
    return [word.strip() for word in line.split(",")]


def parse_variant(text):
    variant = Variant(text)
    for line in directives(text, "ARGS"):
        variant.kinds += words(line)
    variant.dims = [words(line) for line in directives(text, "DIMS")]
    for number in directives(text, "ENCODES"):
        variant.encodes = int(number)
    for number in directives(text, "ATTENDS"):
        variant.attends = int(number)
    for number in directives(text, "TOLERANCE"):
        variant.tolerance = float(number)
    return variant


def read_variants():
    for path in sorted(PATTERNS.glob("*.mlir")):
        variants = re.split(r"^// -----.*$", path.read_text(), flags=re.MULTILINE)
        for index, text in enumerate(variants):
            variant = parse_variant(text)
            for run in range(max(1, len(variant.dims))):
                name = f"{path.stem}-{index}" + (f"-{run}" if variant.dims else "")
                yield pytest.param(variant, run, id=name)


def argument_types(text):
    """[(shape as text, element type)] of the arguments of @main."""
    start = re.search(r"func\.func(?: public)? @main\(", text).end()
    arguments = re.split(r"\)\s*(?:->|attributes|\{)", text[start:])[0]
    types = re.findall(r"%\w+\s*:\s*tensor<([^<>]*)>", arguments)
    return [(t.rpartition("x")[0], t.rpartition("x")[2]) for t in types]


def make_mask(shape, rng, last_row):
    """True where a key is visible: key 0 always is, but not to a hidden row."""
    visible = rng.random(shape) < 0.7
    visible[..., 0] = True
    if last_row and len(shape) > 1:
        visible[..., -1, :] = False
    return visible


def make_array(kind, shape, rng):
    if kind.startswith("="):
        return np.full(shape, float(kind[1:]))
    if re.fullmatch(r"i\d+", kind):
        return rng.integers(0, int(kind[1:]), shape)
    if kind in ("bool", "bool-row"):
        return make_mask(shape, rng, kind == "bool-row")
    if kind in ("mask-inf", "mask-low"):
        low = -np.inf if kind == "mask-inf" else np.finfo(np.float32).min
        return np.where(make_mask(shape, rng, kind == "mask-inf"), 0.0, low)
    return {
        "x": lambda: rng.standard_normal(shape),
        "w": lambda: rng.standard_normal(shape) / np.sqrt(shape[0]),
        "pos": lambda: rng.uniform(0.5, 1.5, shape),
    }[kind]()


def convert(array, element):
    """As mca-run reads it; bfloat16 is NumPy's two-byte void, rounded here."""
    if element != "bf16":
        return array.astype(DTYPES[element])
    with np.errstate(over="ignore"):
        bits = array.astype("f4").view("u4").astype("u8")
    bits = (bits + 0x7FFF + ((bits >> 16) & 1)) >> 16
    return bits.astype("u2").view("V2")


def make_arguments(variant, run):
    rng = np.random.default_rng(run)
    types = argument_types(variant.text)
    dims = variant.dims[run] if variant.dims else ["-"] * len(types)
    assert len(types) == len(variant.kinds) == len(dims)
    for kind, (shape, element), dim in zip(variant.kinds, types, dims):
        sizes = [int(n) for n in (shape if dim == "-" else dim).split("x") if n]
        yield convert(make_array(kind, sizes, rng), element)


def save_arguments(variant, run, folder):
    options = []
    for index, array in enumerate(make_arguments(variant, run)):
        np.save(folder / f"{index}.npy", array)
        options.append(f"--input={folder / f'{index}.npy'}")
    return options


def capture(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout


def check_unchanged(module):
    rewritten = capture("mca-opt", module, "-mca-approximate-attention=alpha=0.2")
    assert rewritten == capture("mca-opt", module)


def result_count(text):
    """How many tensors @main returns."""
    header = re.search(r"func\.func(?: public)? @main\(.*?\{\s*$", text, re.DOTALL | re.MULTILINE)[0]
    return header.rpartition("->")[2].count("tensor<")


def run_program(module, inputs, count, folder):
    """What @main returns, bfloat16 as float32."""
    paths = [folder / f"{module.stem}-{index}.npy" for index in range(count)]
    outputs = [f"--output={path}" for path in paths]
    capture("mca-run", module, *inputs, *outputs, "--threads=1", "--quick")
    for path in paths:
        array = np.load(path)
        if array.dtype.kind == "V":
            array = (array.view("u2").astype("u4") << 16).view("f4")
        yield array.astype(float)


# Results of the exact program by text and run, for both estimators.
EXACT = {}


def check_equal(variant, run, module, folder, estimator):
    """A program that samples less than everything is further from the exact one
    than rounding; `--compare` would compile a third one to say how much."""
    options = f"-mca-approximate-attention=alpha=1e-30 estimator={estimator}"
    rewritten = capture("mca-opt", module, options)
    attends = variant.encodes if variant.attends is None else variant.attends
    expected = variant.encodes if estimator == "sampling" else attends
    assert len(re.findall(r"\bmca\.(?:encode|attend) ", rewritten)) == expected
    approximate = folder / "approximate.mlir"
    approximate.write_text(rewritten)
    inputs, count = save_arguments(variant, run, folder), result_count(variant.text)
    assert count > 0
    key = variant.text, run
    if key not in EXACT:
        EXACT[key] = list(run_program(module, inputs, count, folder))
    results = run_program(approximate, inputs, count, folder)
    for exact, result in zip(EXACT[key], results, strict=True):
        error = np.linalg.norm(result - exact)
        assert error <= variant.tolerance * np.linalg.norm(exact)


@pytest.mark.parametrize("variant, run", list(read_variants()))
def test_variant(tmp_path, variant, run):
    module = tmp_path / "variant.mlir"
    module.write_text(variant.text)
    if variant.encodes == 0:
        check_unchanged(module)
    else:
        check_equal(variant, run, module, tmp_path, "sampling")


def attending_variants():
    """Of each file the first variant, and those where mca.attend differs."""
    for parameters in read_variants():
        variant, run = parameters.values
        is_first = parameters.id.endswith("-0") and "-" not in parameters.id[:-2]
        if variant.encodes and run == 0 and (is_first or variant.attends is not None):
            yield parameters


@pytest.mark.parametrize("variant, run", list(attending_variants()))
def test_attending_variant(tmp_path, variant, run):
    module = tmp_path / "variant.mlir"
    module.write_text(variant.text)
    check_equal(variant, run, module, tmp_path, "relaxed")


@pytest.mark.parametrize("row", ROWS)
def test_row_has_its_file(row):
    assert (PATTERNS / f"{row}.mlir").is_file()


def test_no_other_files():
    assert {path.stem.split("-")[0] for path in PATTERNS.glob("*.mlir")} <= set(ROWS)
