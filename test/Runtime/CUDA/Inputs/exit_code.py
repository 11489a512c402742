"""Runs a program and prints its exit code."""

import subprocess
import sys

sys.stdout.flush()
print("exit code", subprocess.run(sys.argv[1:], check=False).returncode)
