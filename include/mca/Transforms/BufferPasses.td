//===- BufferPasses.td - Where buffers of CPU code live -----*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_BUFFERPASSES_TD
#define MCA_TRANSFORMS_BUFFERPASSES_TD

include "mlir/Pass/PassBase.td"

def FreeEarly : Pass<"mca-free-early", "::mlir::func::FuncOp"> {
  let summary = "deallocations right after the last use of a buffer";
  let description = [{
    Runs upstream's `optimize-allocation-liveness`, so that the next allocation
    gets the memory, and the cache lines, of a buffer that is done.

    - Does nothing in functions with a `memref.transpose`: upstream does not take
      its result for the same buffer and would free what is still read.

    Example: `mca-opt in.mlir --pass-pipeline='builtin.module(func.func(mca-free-early))'`

    ```mlir
    use(%a)
    use(%b)
    memref.dealloc %a : memref<8xf32>
    memref.dealloc %b : memref<8xf32>
    ```

    becomes

    ```mlir
    use(%a)
    memref.dealloc %a : memref<8xf32>
    use(%b)
    memref.dealloc %b : memref<8xf32>
    ```
  }];
  let dependentDialects = ["memref::MemRefDialect"];
}

def KeepBuffers : Pass<"mca-keep-buffers", "::mlir::ModuleOp"> {
  let summary = "large buffers are kept from one call to the next";
  let description = [{
    A buffer of many bytes that each call allocates and frees goes back to the
    system in between, and each call pays for its pages again. This pass keeps the
    buffers that a function, or each thread of an OpenMP region, allocates and
    frees in its outermost block, of at least `min-bytes` or of a size known at
    run time:

    - a call takes the buffer out of a variable of the program, a thread that of
      its number, or allocates one if there is none or it is too small, and puts
      it back at the end;
    - the exchanges are atomic, so calls that run at the same time have buffers
      of their own;
    - one buffer, one for each thread, stays allocated until the program ends, as
      large as the largest call needed it;
    - with `huge-pages`, buffers of 4 MiB and more are rounded up to pages of
      2 MiB, which Linux is asked for (madvise): what reads many rows of such a
      buffer finds each in a page of its own otherwise.

    Example: `mca-opt in.mlir --mca-keep-buffers=min-bytes=1024`

    ```mlir
    %arena = memref.alloc(%n) {alignment = 64 : i64} : memref<?xi8>
    use(%arena)
    memref.dealloc %arena : memref<?xi8>
    ```

    becomes

    ```mlir
    %bytes = arith.index_cast %n : index to i64
    %slot = llvm.mlir.addressof @mca_kept_buffer : !llvm.ptr
    %arena = call @mca_take_buffer(%slot, %bytes) : (!llvm.ptr, i64) -> memref<?xi8>
    use(%arena)
    call @mca_keep_buffer(%slot, %arena) : (!llvm.ptr, memref<?xi8>) -> ()
    ```
  }];
  let options = [
    Option<"minBytes", "min-bytes", "int64_t", "131072",
           "leave smaller buffers to malloc and free, which keep them anyway">,
    Option<"hugePages", "huge-pages", "bool", "false",
           "ask Linux for huge pages for large buffers">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "func::FuncDialect", "LLVM::LLVMDialect",
    "memref::MemRefDialect", "scf::SCFDialect"
  ];
}

def PlanBuffers : Pass<"mca-plan-buffers", "::mlir::func::FuncOp"> {
  let summary = "one allocation for the buffers of a function";
  let description = [{
    Replaces buffers by views of one that is allocated once per call, at places
    found at compile time, so that buffers that do not live at the same time
    share memory and nothing is allocated between the operations of a model:

    - allocated and freed in the same block of the function; they live from the
      one to the other;
    - the largest get their place first, each in the smallest gap that takes it,
      at multiples of 64 bytes;
    - buffers of extents known at run time have places in multiples of these:
      those of the same extents share memory, each set of extents behind the
      other ones. Where extents are not known yet when the allocation is made,
      there is a second one;
    - a passed remark of the category `mca-buffers` for each set of extents tells
      the number of buffers, the bytes of the allocation (for each element of the
      extents known at run time), those live at one time (no plan takes less),
      and those saved over a place of its own for each buffer.

    Leaves alone what is returned, what has another layout than row-major or
    another memory space, what is allocated in loops, and what is alone. Run it
    when nothing asks any more where a buffer comes from.

    Example: `mca-opt in.mlir --pass-pipeline='builtin.module(func.func(mca-plan-buffers))'`

    ```mlir
    %a = memref.alloc() : memref<16xf32>
    use(%a)
    %b = memref.alloc() : memref<32xf32>
    use(%a, %b)
    memref.dealloc %a : memref<16xf32>
    memref.dealloc %b : memref<32xf32>
    ```

    becomes

    ```mlir
    %arena = memref.alloc() {alignment = 64 : i64} : memref<192xi8>
    %a = memref.view %arena[%c128][] : memref<192xi8> to memref<16xf32>
    use(%a)
    %b = memref.view %arena[%c0][] : memref<192xi8> to memref<32xf32>
    use(%a, %b)
    memref.dealloc %arena : memref<192xi8>
    ```

    and memref<?x16xf32>, memref<?x32xf32> of %n rows views at 128 * %n and 0 of

    ```mlir
    %bytes = arith.muli %n, %c192 : index
    %arena = memref.alloc(%bytes) {alignment = 64 : i64} : memref<?xi8>
    ```
  }];
  let dependentDialects = ["arith::ArithDialect", "memref::MemRefDialect"];
}

def ReuseOperands : Pass<"mca-reuse-operands"> {
  let summary = "elementwise operations that overwrite the operand they read last";
  let description = [{
    Makes a structured operation write its result over one of its inputs where
    that input has the result's type, is read at the element that is written, and
    is read by no one later: bufferization then needs no second buffer. The
    destination is an empty tensor or a part of one; or a part that an iteration
    fills, where what is written over one another starts with an empty tensor:
    that becomes the part, and a tile goes through no buffer of its own. Inputs
    that are arguments, constants or views, or of which there are views, are left
    alone.

    Example: `mca-opt in.mlir --mca-reuse-operands`

    ```mlir
    %e = linalg.generic ... ins(%s, %m : tensor<4x8xf32>, tensor<4xf32>)
                            outs(%empty : tensor<4x8xf32>) {
    ^bb0(%in: f32, %max: f32, %out: f32):
      %d = arith.subf %in, %max : f32
    ```

    becomes

    ```mlir
    %e = linalg.generic ... ins(%m : tensor<4xf32>) outs(%s : tensor<4x8xf32>) {
    ^bb0(%max: f32, %out: f32):
      %d = arith.subf %out, %max : f32
    ```
  }];
  let dependentDialects = ["linalg::LinalgDialect", "tensor::TensorDialect"];
}

def HoistBuffers : Pass<"mca-hoist-buffers"> {
  let summary = "one buffer for all iterations of a loop";
  let description = [{
    Allocates before a loop what each of its iterations allocates and frees:

    - before the outermost of the loops around it, sequential or work-sharing,
      out of which its sizes can be computed;
    - inside of an omp.parallel, so that each thread has a buffer of its own.

    Run it when parallel loops are OpenMP regions, and after `mca-stack-buffers`.
    Leaves alone what is freed in another block or not at all, and what has a size
    that only the iteration knows. A loop of no iterations allocates too.

    Example: `mca-opt in.mlir --mca-hoist-buffers`

    ```mlir
    omp.parallel {
      omp.wsloop {
        omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
          %tile = memref.alloc() : memref<128x512xf32>
          use(%tile)
          memref.dealloc %tile : memref<128x512xf32>
    ```

    becomes

    ```mlir
    omp.parallel {
      %tile = memref.alloc() : memref<128x512xf32>
      omp.wsloop {
        omp.loop_nest (%i) : index = (%c0) to (%n) step (%c1) {
          use(%tile)
        }
      }
      memref.dealloc %tile : memref<128x512xf32>
    ```
  }];
}

def StackBuffers : Pass<"mca-stack-buffers"> {
  let summary = "small buffers of loop iterations on the stack";
  let description = [{
    Replaces buffers that an iteration of a loop allocates and frees by ones on
    the stack, so that no loop calls malloc for a few numbers:

    - of static shape and at most `max-bytes`;
    - they are at the start of the omp.parallel around them, each of its threads
      having its own, else of the function: a stack buffer inside of a loop would
      take new memory in each iteration.

    A memref.alloca_scope in which nothing is on the stack, as parallel loops have
    around calls, becomes what is in it.

    Run it when parallel loops are OpenMP regions. Leaves alone what is allocated
    outside of loops, which `mca-plan-buffers` takes, and what is freed in another
    block or not at all.

    Example: `mca-opt in.mlir --mca-stack-buffers`

    ```mlir
    scf.for %i = %c0 to %n step %c1 {
      %sum = memref.alloc() : memref<1xf32>
      use(%sum)
      memref.dealloc %sum : memref<1xf32>
    }
    ```

    becomes

    ```mlir
    %sum = memref.alloca() : memref<1xf32>
    scf.for %i = %c0 to %n step %c1 {
      use(%sum)
    }
    ```
  }];
  let options = [
    Option<"maxBytes", "max-bytes", "int64_t", "16384",
           "leave larger buffers to malloc and free">
  ];
  let dependentDialects = ["memref::MemRefDialect"];
}

def UnshareDestinations : Pass<"mca-unshare-destinations"> {
  let summary = "a destination of its own for every structured operation";
  let description = [{
    Gives every user of a `tensor.empty` or a `linalg.fill` on tensors a copy of
    it, right before the user. Common subexpression elimination merges them, and
    bufferization would then copy the filled buffer, or keep it alive, where
    filling again is cheaper. Run it right before bufferization.

    - Does nothing to a destination with one user.

    Example: `mca-opt in.mlir --mca-unshare-destinations`

    ```mlir
    %z = linalg.fill ins(%c0 : f32) outs(%e : tensor<8x8xf32>) -> tensor<8x8xf32>
    %0 = linalg.matmul ins(%a, %b : ...) outs(%z : ...) -> tensor<8x8xf32>
    %1 = linalg.matmul ins(%a, %c : ...) outs(%z : ...) -> tensor<8x8xf32>
    ```

    becomes two fills of two `tensor.empty`, one for each product.
  }];
  let dependentDialects = ["linalg::LinalgDialect", "tensor::TensorDialect"];
}

#endif // MCA_TRANSFORMS_BUFFERPASSES_TD
