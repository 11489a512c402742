"""Python with these arguments for each of the targets, one process each: the emulator
and the runtime for CUDA have the same symbols."""

import os
import subprocess
import sys

codes = [
    subprocess.run([sys.executable, *sys.argv[1:]], env={**os.environ, "MCA_GPU_TARGET": target}).returncode
    for target in ("emulator", "cuda")
]
sys.exit(any(codes))
