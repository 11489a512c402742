#!/usr/bin/env bash
# Sets up, builds, and embeds a few sentences with exact and with Monte-Carlo
# attention. Options are those of `python -m mca embed`.
#
#   tools/quickstart.sh [--alpha A...] [--sentences FILE] [--threads N] ...

# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/setup.sh"

mca_setup mca-opt mca-run >&2
mca_step "embedding"
mca_python_module embed "$@"
