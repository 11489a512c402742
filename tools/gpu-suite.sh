#!/usr/bin/env bash
# Sets up, builds, packs the programs of the GPU suite and runs them here: numbers
# against the emulator's, compute-sanitizer, times beside cuBLASLt's and torch's.
# Without a GPU it ends with exit code 2, or runs on the emulator if told to.
#
#   tools/gpu-suite.sh [--emulator] [--pack-only] [OPTION...]
#
# OPTIONs are those of `python -m mca gpu-suite`, such as --output DIR.

# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/setup.sh"

step=all
target=cuda
while :; do
  case "${1-}" in
  --emulator) target=emulator ;;
  --pack-only) step=pack ;;
  *) break ;;
  esac
  shift
done

if [ "$step$target" = allcuda ] && ! nvidia-smi -L 2>/dev/null | grep -q '^GPU'; then
  printf 'error: %s\n' "nvidia-smi finds no GPU here; --emulator does without," \
    "--pack-only makes the bundle for a machine that has one" >&2
  exit 2
fi
mca_setup mca-opt mca-run mca_runtime mca_emulator >&2
mca_step "packing and running"
mca_python_module gpu-suite "$step" --target "$target" "$@"
