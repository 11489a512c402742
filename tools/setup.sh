# shellcheck shell=bash
# Steps that quickstart.sh and run-tests.sh share; to be sourced.
# Sets mca_source, mca_build and mca_python.

set -euo pipefail

mca_source=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
mca_build=$mca_source/build
mca_python=$mca_build/venv/bin/python
mca_llvm=/usr/lib/llvm-22

mca_step() { printf '== %s\n' "$*" >&2; }
mca_die() {
  printf 'error: %s\n' "$*" >&2
  exit 1
}

# The Debian packages that the build needs. CMakeLists.txt names them in its
# own messages; it is the only list.
mca_packages() {
  sed -n 's/^set(MCA_APT_CURE "apt-get install \(.*\)")$/\1/p' "$mca_source/CMakeLists.txt"
  echo python3-venv ca-certificates
}

mca_missing_packages() {
  local package
  for package in $(mca_packages); do
    dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null | grep -qx installed ||
      echo "$package"
  done
}

mca_apt() {
  local root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null ||
      mca_die "these packages are missing; install them as root and try again:" \
        "apt-get install $*"
    root=(sudo)
  fi
  mca_step "installing $*"
  "${root[@]}" apt-get update -qq
  "${root[@]}" env DEBIAN_FRONTEND=noninteractive \
    apt-get install -qq -y --no-install-recommends "$@" >/dev/null
}

mca_install_packages() {
  local missing
  command -v dpkg-query >/dev/null || mca_die "these scripts need Debian; see README.md"
  mapfile -t missing < <(mca_missing_packages)
  [ ${#missing[@]} -eq 0 ] || mca_apt "${missing[@]}"
}

# Packages that are nice to have: where they cannot be installed we go on.
mca_try_packages() {
  dpkg-query -W "$@" >/dev/null 2>&1 ||
    (mca_apt "$@") || mca_step "going on without $*"
}

# Debian's own Python, also where another one comes first in PATH.
mca_make_venv() {
  "$mca_python" -c 'import numpy, tokenizers, pytest, matplotlib' 2>/dev/null && return
  mca_step "installing Python packages into ${mca_python%/bin/python}"
  /usr/bin/python3 -m venv --clear "${mca_python%/bin/python}"
  "$mca_python" -m pip install --quiet --disable-pip-version-check \
    numpy tokenizers pytest matplotlib
}

mca_configure() {
  mca_step "configuring"
  cmake -G Ninja -S "$mca_source" -B "$mca_build" \
    -DCMAKE_C_COMPILER="$mca_llvm/bin/clang" \
    -DCMAKE_CXX_COMPILER="$mca_llvm/bin/clang++" \
    -DLLVM_USE_LINKER=lld \
    -DMCA_TEST_PYTHON="$mca_python" >"$mca_build/configure.log" 2>&1 ||
    {
      cat "$mca_build/configure.log" >&2
      mca_die "cmake failed"
    }
}

# mca_setup TARGET...: everything up to and including the build of the targets.
mca_setup() {
  mca_install_packages
  mkdir -p "$mca_build"
  mca_make_venv
  mca_configure
  mca_step "building"
  ninja -C "$mca_build" -j "$(nproc)" "$@"
}

# mca_python_module COMMAND...: python -m mca COMMAND...
mca_python_module() {
  MCA_BUILD_DIR=$mca_build PYTHONPATH=$mca_source/python "$mca_python" -m mca "$@"
}
