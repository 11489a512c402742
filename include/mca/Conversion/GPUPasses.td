//===- GPUPasses.td - Operations become kernels ------------*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_CONVERSION_GPUPASSES_TD
#define MCA_CONVERSION_GPUPASSES_TD

include "mlir/Pass/PassBase.td"
include "mca/Conversion/KernelPasses.td"

def CallGemm : Pass<"mca-call-gemm", "::mlir::ModuleOp"> {
  let summary = "products by a vendor's library where there is one";
  let description = [{
    Before a linalg contraction on buffers of the device whose sums start at zero,
    calls `mcaGemm` of the runtime library, which computes it by cuBLASLt; the
    contraction itself is left for when that returns 1: the library is not there,
    or has no kernel for these matrices.

    - Factors of f32, f16 or bf16, both of one type; a result of one of these.
    - Each matrix has neighbours in memory along its rows or its columns. Loops over
      several rows, columns or batches have to be as one: strides and sizes that
      fit into each other, which dense buffers of any size have.
    - What is in a `gpu.launch` stays.
    - Products that are not called are named by an analysis remark of the category
      `mca-call-gemm`.

    The call's stream is null: mca-share-stream puts the function's there. The
    addresses of constants are made the device's by mca-device-constants.

    Run it before `mca-lower-to-gpu`.

    Example: `mca-opt in.mlir --mca-call-gemm`

    ```mlir
    linalg.fill ins(%zero : f32) outs(%c : memref<128x96xf32>)
    linalg.matmul ins(%a, %b : memref<128x64xf32>, memref<64x96xf32>)
                  outs(%c : memref<128x96xf32>)
    ```

    becomes

    ```mlir
    %status = llvm.call @mcaGemm(%f32, %f32, %no, %no, %1, %128, %96, %64, %pa, %64, %0,
                                 %pb, %96, %0, %pc, %96, %0, %null, %null)
    %missing = arith.cmpi ne, %status, %c0_i32 : i32
    scf.if %missing {
      linalg.fill ins(%zero : f32) outs(%c : memref<128x96xf32>)
      linalg.matmul ins(%a, %b : memref<128x64xf32>, memref<64x96xf32>)
                    outs(%c : memref<128x96xf32>)
    }
    ```
  }];
  let options = [
    Option<"tf32", "tf32", "bool", /*default=*/"false",
           "Whether factors of f32 are rounded to tf32.">
  ];
  let dependentDialects = ["arith::ArithDialect", "LLVM::LLVMDialect",
                           "memref::MemRefDialect", "scf::SCFDialect"];
}

def DecideOnDevice : Pass<"mca-decide-on-device"> {
  let summary = "heads in int8 or f32 without a word to the host";
  let description = [{
    A `mca.attend_tokens` with a slack, on tensors of rank 4, becomes operations on
    whole tensors that find out for every head whether its product fits in int8, a
    `mca.gather_matmul` of int8 for each head, of no rows where it does not fit, and
    one in f32 of the heads that are left. Sizes are those of all tokens; terms past
    a head's own are zero.

    `mca-lower-to-linalg` makes branches of it, which a CPU takes sooner; on a GPU
    the host would have to wait for each of them, and no graph could hold them.

    One with `bf16_segments`, for which no kernel exists, becomes two, the second
    with A and V rounded to bf16 beforehand. Others, and all other operations,
    stay.

    Example: `mca-opt in.mlir --mca-decide-on-device`

    ```mlir
    %y = mca.attend_tokens ins(%a, %v : ...) tokens(%o, %b : ...) slack(%s : tensor<2x4xf32>)
           outs(%y0 : tensor<2x4x64x16xf32>) {segment = 1 : i64} -> tensor<2x4x64x16xf32>
    ```

    becomes

    ```mlir
    %charges = linalg.generic ... // of every head
    %y1 = scf.for %i = ... { scf.for %h = ... {
      mca.gather_matmul ins(%a8, %v8 : tensor<64x64xi8>, tensor<1x64x16xi8>)
        rows(%all, %none_or_all : tensor<1x64xi32>, tensor<1x2xi32>) steps(...) ...
    } }
    %y = mca.attend_tokens ins(%a, %v : ...) tokens(%o, %left : ...) outs(%y1 : ...) ...
    ```
  }];
  let dependentDialects = ["arith::ArithDialect", "linalg::LinalgDialect",
                           "math::MathDialect", "scf::SCFDialect",
                           "tensor::TensorDialect"];
}

def LaunchBlocks : Pass<"mca-launch-blocks", "::mlir::func::FuncOp"> {
  let summary = "parallel iterations on device memory to blocks of a kernel";
  let description = [{
    A `scf.forall` on buffers of the device (`#gpu.address_space<global>`) becomes
    a `gpu.launch` with a block of 256 threads for each iteration:

    - all threads of a block run its loops and branches, and read the same
      elements; a `memref.store` is the first thread's;
    - structured operations and copies are shared among the threads, as
      `mca-launch-loops` does among those of a grid;
    - barriers keep what is written apart from what is read; `gpu-eliminate-barriers`
      removes those that nothing needs;

    Loops with anything else (allocations, calls, kernels) are left alone: see
    `mca-share-buffers`.

    Example: `mca-opt in.mlir --pass-pipeline='builtin.module(func.func(mca-launch-blocks))'`

    ```mlir
    scf.forall (%h) in (12) {
      linalg.fill ins(%zero : f32) outs(%row : memref<64xf32, ...>)
      memref.store %one, %row[%h] : memref<64xf32, #gpu.address_space<global>>
    }
    ```

    becomes

    ```mlir
    gpu.launch blocks(%h, %_, %_) in (%c12, ...) threads(%t, %_, %_) in (%c256, ...) {
      gpu.barrier
      scf.for %i = %t to %c64 step %c256 { ... }
      gpu.barrier
      scf.if %is_first { memref.store %one, %row[%h] ... }
      gpu.barrier
    ```
  }];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "gpu::GPUDialect",
    "linalg::LinalgDialect", "memref::MemRefDialect", "scf::SCFDialect",
    "vector::VectorDialect"
  ];
}

def LaunchLoops : Pass<"mca-launch-loops", "::mlir::func::FuncOp"> {
  let summary = "structured operations and serial code on device memory to kernels";
  let description = [{
    Everything in host code that reads or writes elements of device memory
    (memrefs of `#gpu.address_space<global>`) becomes a `gpu.launch`:

    - a structured operation on buffers, and a `memref.copy`: one thread for each
      point of the parallel loops, the last of them across neighbouring threads.
      Where nothing is summed, a thread takes as many neighbours as are an aligned
      unit of up to 16 bytes of every operand that they are no single element of;
      loops that follow each other in all operands are one, whose size may then be
      any. Points are counted in 32 bits where their number is known to allow it.
      Where neighbours in memory are summed, by operations with a known neutral
      element, a warp of 32 threads takes each point and adds its partial sums by
      shuffles; the order of a sum is then another one than in loops. A linalg.fill
      that only starts the sums is absorbed;
    - a loop nest or a branch without results that accesses single elements: one
      thread. What it allocates, with sizes known before, is allocated before it;
    - a single `memref.store`: one thread. What a `memref.load` reads a thread puts
      where a copy to the host can take it from.

    Other loops and branches stay on the host, with the kernels of what they hold. A
    kernel of no points has a grid of no blocks.

    Kernels are named after their function and what they do: `main_exp_sum`.

    Run it on buffers, after `mca-lower-to-gpu` has taken the products.

    Example: `mca-opt in.mlir --pass-pipeline='builtin.module(func.func(mca-launch-loops))'`

    ```mlir
    linalg.generic {iterator_types = ["parallel", "reduction"], ...}
        ins(%x : memref<4x?xf32, #gpu.address_space<global>>)
        outs(%sum : memref<4xf32, #gpu.address_space<global>>) { ... }
    ```

    becomes

    ```mlir
    gpu.launch blocks(%b, %_, %_) in (...) threads(%t, %_, %_) in (%c256, %c1, %c1)
        function(@main_sum) {
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

def LowerToGPU : Pass<"mca-lower-to-gpu"> {
  let summary = "products and token lists on buffers to gpu.launch";
  let description = [{
    Replaces by kernels, each a `gpu.launch` in place of the operation:

    - linalg contractions of f32, f16 or bf16, as `mca-lower-to-vector` takes
      them: batches, transposed operands, any sizes. A linalg.fill that only starts
      the sums is absorbed. So is a linalg.generic behind it that computes on each
      element of the result (a bias, an activation, a residual, a cast, another
      order of heads), if nothing else reads that result and nothing happens
      between the two: its body is computed on the sums, in f32 where its types are
      narrower, and its result is all that is stored;
    - `mca.gather_matmul` in all its forms. A tile of rows takes as many steps as
      its longest row has terms, so lists by descending terms, as
      `mca.order_tokens` makes them, waste little. Terms past a row's own are
      products of zero with rows of `rhs`, which have to be finite;
    - `mca.attend_tokens` without a slack; what values share is a second kernel;
    - `mca.fused_attention` of heads of a multiple of 16 elements up to 80, of 96 or
      128: a block takes 32, 64 or 128 queries through all keys, by tensor cores for
      f16 and bf16. Nothing of the size of queries by keys is written;
    - `mca.order_tokens`, one block for each list, and `mca.sample_counts`, one
      for each head.

    Products of two factors of f16, of bf16 or of i8 are taken on tensor cores from
    sm_80 on, by mma.sync on tiles that asynchronous copies bring; others by the
    multiply-adds of threads, in f32, or i32 for i8. Sums are f32, or i32, and
    rounded once.

    Memory is read in units of 16 bytes where strides and offsets are static
    multiples of them; buffers have to start at such a multiple. Where the rows of
    a dense buffer have a length known at run time only, there are two kernels, and
    the host takes the one with units if they fit. Kernels hold their sums in
    registers, call no library, and have workgroup memory as attributions. Grids
    are one-dimensional; nothing to do is an empty grid. Kernels are named after
    their function and operation: `main_gather_matmul`, `main_matmul_add`.

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
      %sums:5 = scf.for %k = %c0_i32 to %c64_i32 step %c16_i32 iter_args(...) -> (vector<4xf32>, ...) {
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
    "memref::MemRefDialect", "nvgpu::NVGPUDialect", "NVVM::NVVMDialect",
    "scf::SCFDialect", "vector::VectorDialect"
  ];
}

#endif // MCA_CONVERSION_GPUPASSES_TD
