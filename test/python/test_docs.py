# RUN: %python -m pytest -q %s
"""What the documents claim about options, files and links is so."""

import argparse
import re
import subprocess

import pytest
from mca import paths
from mca.__main__ import COMMANDS

ROOT = paths.SOURCE_DIR
DOCUMENTS = sorted(
    [ROOT / "README.md", *(ROOT / "docs").glob("*.md"), *(ROOT / "test").glob("*/*.md")]
)
NAMES = [str(path.relative_to(ROOT)) for path in DOCUMENTS]
TOOLS = ("mca-opt", "mca-run")
SCRIPTS = ("test/models/strip_weights.py", "test/models/name_weights.py")


def help_of(tool):
    program = ROOT / tool if tool in SCRIPTS else paths.find_tool(tool)
    result = subprocess.run([program, "--help"], capture_output=True, text=True)
    assert result.returncode == 0, result.stderr
    # LLVM prints an option of one letter or of a pass as -x or --x.
    return set(re.findall(r"(?<![\w-])--?([a-zA-Z][\w-]*)", result.stdout))


def options_of(add_arguments):
    """Of a command of `mca`, given what adds them to its parser."""
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return set(re.findall(r"--([a-zA-Z][\w-]*)", parser.format_help()))


def code_spans(text):
    return re.findall(r"`([^`\n]+)`", re.sub(r"```.*?```", "", text, flags=re.DOTALL))


def commands(text, tool):
    """The command lines of code blocks and code spans that run `tool`."""
    joined = text.replace("\\\n", " ")
    blocks = re.findall(r"```\w*\n(.*?)```", joined, re.DOTALL)
    lines = [line for block in blocks for line in block.splitlines()]
    lines += code_spans(joined)
    for line in lines:
        for part in re.split(r"\||&&|;", line):
            words = part.split()
            if words and words[0].rpartition("/")[2] == tool:
                yield part


@pytest.fixture(scope="module", params=TOOLS)
def tool(request):
    return request.param, help_of(request.param)


def test_every_option_of_a_command_exists(tool):
    name, known = tool
    used = {
        (document.name, option)
        for document in DOCUMENTS
        for command in commands(document.read_text(), name)
        for option in re.findall(r"(?<![\w-])--([a-zA-Z][\w-]*)", command)
    }
    assert used, f"no document shows a command line of {name}"
    assert not {(d, o) for d, o in used if o not in known and o != "help"}


def test_options_in_prose_exist():
    """`--option` on its own belongs to one of the tools, scripts or commands."""
    known = set().union(*map(help_of, TOOLS + SCRIPTS))
    known |= {"numpy", "sentences", "quick", "device"}
    for _, add_arguments, _ in COMMANDS.values():
        known |= options_of(add_arguments)
    for document in DOCUMENTS:
        for span in code_spans(document.read_text()):
            if option := re.match(r"--([a-zA-Z][\w-]*)", span):
                assert option[1] in known, f"{document.name} mentions {span}"


@pytest.mark.parametrize("name", NAMES)
def test_relative_links_exist(name):
    document = ROOT / name
    for target in re.findall(r"\]\(([^)#\s]+)", document.read_text()):
        if "://" not in target:
            assert (document.parent / target).exists(), f"{name} links to {target}"


@pytest.mark.parametrize("name", NAMES)
def test_scripts_that_commands_name_exist(name):
    for script in re.findall(
        r"(?<![\w/.])((?:tools|test|build/bin)/[\w./-]+\.(?:sh|py|mlir))",
        (ROOT / name).read_text(),
    ):
        assert (ROOT / script).exists(), f"{name} names {script}"
