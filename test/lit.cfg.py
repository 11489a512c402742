"""lit configuration: FileCheck tests (.mlir, .test) and pytest files (.py)."""

import ctypes
import os
import shutil
import subprocess

import lit.formats

config.name = "MCA"
config.test_format = lit.formats.ShTest(execute_external=False)
config.suffixes = [".mlir", ".test", ".py", ".c"]
config.excludes = ["Inputs", "models", "lit.cfg.py", "conftest.py", "CMakeLists.txt"]
config.test_source_root = os.path.join(config.mca_source_dir, "test")
config.test_exec_root = os.path.join(config.mca_binary_dir, "test")

# `lit -Dquick=1` (check-mca-quick) leaves out what compiles whole models.
if lit_config.params.get("quick"):
    config.excludes += ["Integration", "python"]

config.environment["FILECHECK_OPTS"] = "-enable-var-scope"
config.environment["PYTHONPATH"] = os.path.join(config.mca_source_dir, "python")
config.environment["MCA_BUILD_DIR"] = config.mca_binary_dir
config.environment["PATH"] = os.pathsep.join(
    [
        os.path.join(config.mca_binary_dir, "bin"),
        config.llvm_tools_dir,
        os.environ.get("PATH", ""),
    ]
)
for name in ("MCA_CACHE_DIR", "OMP_NUM_THREADS", "HOME"):
    if name in os.environ:
        config.environment[name] = os.environ[name]



def host_features() -> set[str]:
    """Processor features in LLVM's names, each with `host-` in front."""
    try:
        with open("/proc/cpuinfo", encoding="ascii") as file:
            flags = next((line for line in file if line.startswith("flags")), "")
    except OSError:
        return set()
    return {"host-" + flag.replace("_", "") for flag in flags.split()}


config.available_features |= host_features()
# What need not be there: a tool of the build, programs of the system.
if os.path.exists(os.path.join(config.mca_binary_dir, "bin", "mca-bench-kernels")):
    config.available_features.add("mca-bench-kernels")
if shutil.which("valgrind"):
    config.available_features.add("valgrind")



def cuda_home() -> str | None:
    """The CUDA toolkit, which tests do without: where it says, or as usual."""
    in_path = shutil.which("ptxas")
    folders = [
        os.environ.get("CUDA_HOME"),
        in_path and os.path.dirname(os.path.dirname(in_path)),
        "/usr/local/cuda",
    ]
    return next(
        (f for f in folders if f and os.path.exists(os.path.join(f, "bin", "ptxas"))),
        None,
    )


def has_gpu() -> bool:
    """Whether there is a CUDA driver and it has a device."""
    try:
        driver = ctypes.CDLL("libcuda.so.1")
    except OSError:
        return False
    count = ctypes.c_int()
    started = driver.cuInit(0) == 0
    return started and driver.cuDeviceGetCount(ctypes.byref(count)) == 0 and count.value > 0


def has_library(name: str) -> bool:
    """Whether the dynamic linker finds it."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def starts_processes(environment: dict[str, str]) -> bool:
    """Whether mpirun is there and works where the tests run."""
    try:
        done = subprocess.run(
            ["mpirun", "-n", "2", "true"],
            env=os.environ | environment,
            capture_output=True,
            timeout=30,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


cuda = cuda_home()
if cuda:
    config.available_features.add("ptxas")
    config.environment["CUDA_HOME"] = cuda
    if os.path.exists(os.path.join(cuda, "bin", "nvcc")):
        config.available_features.add("nvcc")
    if os.path.exists(os.path.join(cuda, "include", "cuda.h")):
        config.available_features.add("cuda-headers")
if has_gpu():
    config.available_features.add("cuda")
# As root, with fewer processors than processes, in a container that forbids one
# process to read another's memory, and without ssh, OpenMPI asks for these.
openmpi = {
    "OMPI_ALLOW_RUN_AS_ROOT": "1",
    "OMPI_ALLOW_RUN_AS_ROOT_CONFIRM": "1",
    "OMPI_MCA_rmaps_base_oversubscribe": "1",
    "OMPI_MCA_btl_vader_single_copy_mechanism": "none",
    "OMPI_MCA_plm_rsh_agent": "true",
}
if has_library("libmpi.so.40") and starts_processes(openmpi):
    config.available_features.add("mpirun")
    config.environment.update(openmpi)
if not has_library("libcuda.so.1"):
    config.available_features.add("no-cuda-driver")
config.substitutions.append(("%cuda", cuda or ""))
# libcuda.so.1 and libcublasLt.so.13 that write down their calls.
config.substitutions.append(
    ("%mock", os.path.join(config.mca_binary_dir, "test", "unit", "Runtime", "mock"))
)

config.substitutions.append(("%python", config.test_python))
config.substitutions.append(("%mca_source", config.mca_source_dir))
config.substitutions.append(("%mca_build", config.mca_binary_dir))
config.substitutions.append(("%mca_docs", os.path.join(config.mca_source_dir, "docs")))
config.substitutions.append(("%cc", config.c_compiler))
config.substitutions.append(("%cxx", config.cxx_compiler))
config.substitutions.append(("%llvm_include", config.llvm_include_dir))


def python_packages(*names: str) -> set[str]:
    """Those that the tests' Python has; tests name what not every one has."""
    code = (
        "import importlib.util, sys\n"
        "print(*filter(importlib.util.find_spec, sys.argv[1:]))"
    )
    found = subprocess.run(
        [config.test_python, "-c", code, *names], capture_output=True, text=True
    )
    return set(found.stdout.split())


config.available_features |= {
    "python-" + name.replace("_", "-")
    for name in python_packages(
        "iree", "torch", "torch_mlir", "onnx", "jax", "transformers"
    )
}
config.substitutions.append(("%models", os.path.join(config.test_source_root, "models")))
config.substitutions.append(
    ("%mca_lib", os.path.join(config.mca_binary_dir, "lib"))
)
config.substitutions.append(("%llvm_lib", config.llvm_library_dir))

# Programs with gpu.launch, by upstream's pipeline, on the emulated GPU.
config.substitutions.append(
    (
        "%to_emulator",
        "mca-opt --gpu-kernel-outlining "
        '--gpu-lower-to-nvvm-pipeline="cubin-format=llvm cubin-chip=sm_90 cubin-features=+ptx80" '
        "--mca-emulate-kernels",
    )
)
config.substitutions.append(
    (
        "%run_emulated",
        "mlir-runner --entry-point-result=void "
        + "--shared-libs={}/lib/libmca_emulator.so ".format(config.mca_binary_dir)
        + "--shared-libs={}/libmlir_runner_utils.so ".format(config.llvm_library_dir)
        + "--shared-libs={}/libmlir_c_runner_utils.so".format(config.llvm_library_dir),
    )
)
