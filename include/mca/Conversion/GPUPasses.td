//===- GPUPasses.td - Conversions to kernels of a GPU ------*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_CONVERSION_GPUPASSES_TD
#define MCA_CONVERSION_GPUPASSES_TD

include "mlir/Pass/PassBase.td"

def EmulateKernels : Pass<"mca-emulate-kernels", "::mlir::ModuleOp"> {
  let summary = "kernels to code that libmca_emulator.so runs on the CPU";
  let description = [{
    Replaces the LLVM bitcode in every `gpu.binary` by a shared object for this
    machine, with the same kernels. What they ask of a GPU (barriers, shuffles,
    tensor cores, asynchronous copies, shared memory) becomes calls of the
    emulator; every access of memory is preceded by a check of its bounds, its
    alignment and races. A second version of each kernel, without these checks, is
    in the object as well. The host code is not changed: whether it runs on a GPU or
    on the emulator depends on the library that it is linked with
    (docs/gpu-emulator.md).

    The objects must be LLVM bitcode, from `gpu-module-to-binary{format=llvm}`.
    These are errors: an intrinsic or inline assembly that the emulator does not
    know, and a function that nothing defines, as of libdevice or `malloc`.

    Needs `ld.lld`, from LLVM's tools or the PATH, or at `linker`. With `text` the
    object is LLVM IR as text, to look at, before it is optimised and compiled.

    Example:

    ```
    mlir-opt in.mlir --gpu-lower-to-nvvm-pipeline="cubin-format=llvm cubin-chip=sm_90" |
      mca-opt --mca-emulate-kernels |
      mlir-runner --entry-point-result=void --shared-libs=libmca_emulator.so
    ```

    ```mlir
    gpu.binary @k [#gpu.object<#nvvm.target<chip = "sm_90">, offload = "BC\C0\DE...">]
    ```

    becomes

    ```mlir
    gpu.binary @k [#gpu.object<#nvvm.target<chip = "sm_90">, bin = "\7FELF...">]
    ```
  }];
  let options = [
    Option<"linker", "linker", "std::string", /*default=*/"\"\"",
           "path of ld.lld; empty: it is looked for">,
    Option<"text", "text", "bool", /*default=*/"false",
           "leave LLVM IR as text instead of a shared object">
  ];
  let dependentDialects = ["gpu::GPUDialect"];
}

#endif // MCA_CONVERSION_GPUPASSES_TD
