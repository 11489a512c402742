#!/usr/bin/env bash
# Whether a program's output on FILE still has a text: what mca-reduce asks of each
# smaller module. As mca-reduce wants it, 1 says yes and 0 says no.
#
#   prints.sh TEXT PROGRAM OPTION... FILE
#
#   mca-reduce model.mlir -o small.mlir --reduction-tree='traversal-mode=0
#     test=tools/mca-reduce/prints.sh test-arg="failed to legalize"
#     test-arg=mca-opt test-arg=--mca-to-cpu'

set -u
[ $# -ge 3 ] || {
  echo "usage: prints.sh TEXT PROGRAM OPTION... FILE" >&2
  exit 2
}
text=$1
shift
# A program that does not end must not stop the reduction.
if timeout "${MCA_REDUCE_SECONDS-60}" "$@" 2>&1 | grep -qF -- "$text"; then exit 1; fi
exit 0
