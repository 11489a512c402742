// RUN: mca-opt %s --verify-diagnostics --gpu-module-to-binary=format=llvm --mca-emulate-kernels=linker=/nowhere/ld.lld

// expected-error@+1 {{needs ld.lld, and '/nowhere/ld.lld' cannot be executed}}
gpu.module @kernels [#nvvm.target<chip = "sm_80">] {
  llvm.func @empty() attributes {gpu.kernel, nvvm.kernel} {
    llvm.return
  }
}
