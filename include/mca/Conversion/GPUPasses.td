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

def LaunchLoops : Pass<"mca-launch-loops", "::mlir::func::FuncOp"> {
  let summary = "structured operations and serial code on device memory to kernels";
  let description = [{
    Everything in host code that reads or writes elements of device memory
    (memrefs of `#gpu.address_space<global>`) becomes a `gpu.launch`:

    - a structured operation on buffers, and a `memref.copy`: one thread for each
      point of the parallel loops, the last of them across neighbouring threads.
      Where neighbours in memory are summed, by operations with a known neutral
      element, a warp of 32 threads takes each point and adds its partial sums by
      shuffles; the order of a sum is then another one than in loops;
    - a loop nest or a branch without results that accesses single elements: one
      thread. What it allocates, with sizes known before, is allocated before it;
    - a single `memref.store`: one thread.

    Other loops and branches stay on the host, with the kernels of what they hold;
    a `memref.load` stays as well (see `mca-device-buffers`). A kernel of no points
    has a grid of no blocks.

    Run it on buffers, after `mca-lower-to-gpu` has taken the products.

    Example: `mca-opt in.mlir --pass-pipeline='builtin.module(func.func(mca-launch-loops))'`

    ```mlir
    linalg.generic {iterator_types = ["parallel", "reduction"], ...}
        ins(%x : memref<4x?xf32, #gpu.address_space<global>>)
        outs(%sum : memref<4xf32, #gpu.address_space<global>>) { ... }
    ```

    becomes

    ```mlir
    gpu.launch blocks(%b, %_, %_) in (...) threads(%t, %_, %_) in (%c256, %c1, %c1) {
      ...
      %s = scf.for %k = %lane to %n step %c32 iter_args(%acc = %zero) -> (f32) { ... }
      %other, %_ = gpu.shuffle xor %s, %c16, %c32 : f32
      ...
    ```
  }];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "gpu::GPUDialect",
    "linalg::LinalgDialect", "memref::MemRefDialect", "scf::SCFDialect",
    "vector::VectorDialect"
  ];
}

#endif // MCA_CONVERSION_GPUPASSES_TD
