//===- GPUPasses.td - Passes on the way to GPU code ---------*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_CONVERSION_GPUPASSES_TD
#define MCA_CONVERSION_GPUPASSES_TD

include "mlir/Pass/PassBase.td"

def LowerToGPU : Pass<"mca-lower-to-gpu"> {
  let summary = "products and token lists on buffers to gpu.launch";
  let description = [{
    Replaces by kernels, each a `gpu.launch` in place of the operation:

    - linalg contractions of f32, f16 or bf16, as `mca-lower-to-vector` takes
      them: batches, transposed operands, any sizes. Sums are taken in f32. A
      linalg.fill that only starts the sums is absorbed;
    - `mca.gather_matmul` in all its forms. A tile of rows takes as many steps as
      its longest row has terms, so lists by descending terms, as
      `mca.order_tokens` makes them, waste little. Terms past a row's own are
      products of zero with rows of `rhs`, which have to be finite;
    - `mca.order_tokens`, one block for each list, and `mca.sample_counts`, one
      for each head.

    Memory is read in units of 16 bytes where strides and offsets are static
    multiples of them; buffers have to start at such a multiple. Kernels hold
    their sums in registers, call no library, and allocate workgroup memory as
    attributions. Grids are one-dimensional; nothing to do is an empty grid.

    Does nothing on tensors and on every other operation. What it has no kernel
    for is left as it is and named by an analysis remark of the category
    `mca-lower-to-gpu`.

    Example: `mca-opt in.mlir --mca-lower-to-gpu`

    ```mlir
    linalg.matmul ins(%a, %b : memref<128x64xf32>, memref<64x96xf32>)
                  outs(%c : memref<128x96xf32>)
    ```

    becomes

    ```mlir
    gpu.launch blocks(%x, %y, %z) in (%gx = %c4, ...) threads(...) in (%tx = %c256, ...)
        workgroup(%lhs : memref<2x16x68xf32, #gpu.address_space<workgroup>>,
                  %rhs : memref<2x16x68xf32, #gpu.address_space<workgroup>>) {
      ...
      %sums:5 = scf.for %k = %c0 to %c64 step %c16 iter_args(...) -> (vector<4xf32>, ...) {
      ...
    ```
  }];
  let options = [
    Option<"chip", "chip", "std::string", /*default=*/"\"sm_80\"",
           "The GPU, as sm_<number>; sm_80 and later multiply on tensor cores.">,
    Option<"tf32", "tf32", "bool", /*default=*/"false",
           "Whether products of f32 are taken on tensor cores, from factors "
           "rounded to tf32.">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "gpu::GPUDialect", "LLVM::LLVMDialect",
    "memref::MemRefDialect", "nvgpu::NVGPUDialect", "NVVM::NVVMDialect", "scf::SCFDialect",
    "vector::VectorDialect"
  ];
}

#endif // MCA_CONVERSION_GPUPASSES_TD
