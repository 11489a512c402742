#!/usr/bin/env bash
# Sets up, builds, and runs the tests: all of them, or with --quick those that
# compile no whole model. Both need the Python packages that setup.sh installs.
# The last line is "N passed, N failed".

# shellcheck source-path=SCRIPTDIR
. "$(dirname "$0")/setup.sh"

suite=check-mca
case "${1-}" in
'') ;;
--quick) suite=check-mca-quick ;;
*) mca_die "unknown option '$1'; usage: tools/run-tests.sh [--quick]" ;;
esac

mca_setup all
# What single tests need, and are skipped without.
[ "$suite" = check-mca-quick ] || mca_try_packages openmpi-bin
# Before the tests: lit hides the environment that pip may need.
[ "$suite" = check-mca-quick ] || mca_python_module fetch >/dev/null
report=$mca_build/test-report.json
rm -f "$report"
mca_step "testing"
status=0
LIT_OPTS="${LIT_OPTS-} --output=$report" ninja -C "$mca_build" "$suite" || status=$?
[ -f "$report" ] || mca_die "the tests did not run"
"$mca_python" - "$report" <<'EOF' || status=$?
import collections, json, sys

codes = collections.Counter(t["code"] for t in json.load(open(sys.argv[1]))["tests"])
passed = sum(codes[c] for c in ("PASS", "FLAKYPASS", "XFAIL"))
failed = sum(codes[c] for c in ("FAIL", "XPASS", "UNRESOLVED", "TIMEOUT"))
if other := sum(codes.values()) - passed - failed:
    print(f"{other} not run")
print(f"{passed} passed, {failed} failed")
sys.exit(failed > 0 or passed == 0)
EOF
exit "$status"
