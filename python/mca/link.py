"""Object files of mca-run made into shared libraries that Python calls."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from . import paths
from .signature import Signature
from .tools import run_command

# Programs check the sizes of their arguments, and stop with a message when they
# contradict each other. In a notebook that must be an error, not the end: these
# stand in for what such a check calls, and return to the caller where that is
# still safe, before the program's threads have started.
_CALLER = """\
#include <setjmp.h>
#include <signal.h>
#include <stdio.h>

static _Thread_local jmp_buf *caller;
static _Thread_local const char *last;

__attribute__((visibility("hidden"))) int puts(const char *text) {
  last = text;
  return caller ? 0 : printf("%%s\\n", text);
}

__attribute__((visibility("hidden"), noreturn)) void abort(void) {
  extern int omp_in_parallel(void);
  if (caller && !omp_in_parallel())
    longjmp(*caller, 1);
  for (;;) {
    signal(SIGABRT, SIG_DFL);
    raise(SIGABRT);
  }
}

extern void _mlir_ciface_%(entry)s(%(parameters)s);

/* Null, or the message with which the program stopped. */
const char *mca_call(void **a) {
  jmp_buf here;
  const char *message = 0;
  last = "a check failed";
  caller = &here;
  if (setjmp(here))
    message = last;
  else
    _mlir_ciface_%(entry)s(%(arguments)s);
  caller = 0;
  return message;
}
"""
_LIBRARIES = {"cuda": "mca_runtime", "emulator": "mca_emulator"}


def compiler() -> str:
    """clang, whose OpenMP runtime the programs need.

    Raises FileNotFoundError.
    """
    for name in (f"{paths.llvm_dir()}/bin/clang", "clang-22", "clang"):
        if found := shutil.which(name):
            return found
    raise FileNotFoundError("clang is needed to link programs; install clang-22")


def link(kind: str, program: Path, made: Path, *more: str | Path) -> None:
    """`kind` is clang's option for what is made, `more` further sources, options
    and libraries.

    Raises MCAError with clang's words.
    """
    command = [compiler(), kind, "-o", made, program, *more, "-fopenmp=libomp", "-lm"]
    run_command(command)


def link_callable(
    program: Path, made: Path, signature: Signature, entry: str, target: str = "cpu"
) -> None:
    """A shared library whose `mca_call` takes an array of pointers to descriptors,
    all results as one structure first, and returns null or a message."""
    if not re.fullmatch(r"[A-Za-z_]\w*", entry):
        raise ValueError(f"expected an entry that C can name, found '{entry}'")
    count = len(signature.inputs) + bool(signature.results)
    source = made.with_suffix(".c")
    source.write_text(
        _CALLER
        % {
            "entry": entry,
            "parameters": ", ".join(["void *"] * count) or "void",
            "arguments": ", ".join(f"a[{i}]" for i in range(count)),
        }
    )
    link("-shared", program, made, source, "-fPIC", "-O1", *_libraries(target))


def _libraries(target: str) -> list[str]:
    folders = [paths.llvm_dir() / "lib"]
    names = ["mlir_c_runner_utils"]
    if target in _LIBRARIES:
        names.insert(0, _LIBRARIES[target])
        folders.insert(0, paths.find_library(names[0]))
    # What a program calls is found when it is loaded, not in what is loaded later.
    options = ["-Wl,--as-needed", "-Wl,-z,now"]
    for folder in folders:
        options += [f"-L{folder}", f"-Wl,-rpath,{folder}"]
    return options + [f"-l{name}" for name in names]
