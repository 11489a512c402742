//===- Passes.td - Transformations around the mca operations *- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_PASSES_TD
#define MCA_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def BindWeights : Pass<"mca-bind-weights", "ModuleOp"> {
  let summary = "data for dense_resource constants from a safetensors file";
  let description = [{
    Binds every `dense_resource<NAME>` that has no data to the tensor NAME of a
    safetensors file, so that a program can be kept without its weights:

    - the file is mapped, not read: a tensor is copied only if its place in the
      file is not aligned for its element type;
    - shape and element type must agree; constants may share a tensor;
    - a tensor that is missing or of another type is an error at the operation,
      as is a resource whose data has another size than its type takes.

    Does nothing to resources that have data, and to other constants. The names
    of the tensors must be the keys of the resources.

    Example: `mca-opt in.mlir --mca-bind-weights=file=model.safetensors`

    ```mlir
    %w = arith.constant dense_resource<encoder.query.weight> : tensor<2x2xf32>
    ```

    stays as it is, and from then on has the data.
  }];
  let options = [
    Option<"file", "file", "std::string", /*default=*/"",
           "safetensors file with the weights">
  ];
}

def ExpandAggregates : Pass<"mca-expand-aggregates"> {
  let summary = "linalg.softmax to structured operations";
  let description = [{
    Replaces every `linalg.softmax` on tensors by upstream's decomposition:
    maximum, exponentials, their sum, quotient. Does nothing on buffers.

    Run it after `mca-approximate-attention`, which knows both forms.

    Example: `mca-opt in.mlir --mca-expand-aggregates`

    ```mlir
    %p = linalg.softmax dimension(1) ins(%s : tensor<3x5xf32>) outs(%e : tensor<3x5xf32>) -> tensor<3x5xf32>
    ```

    becomes two reducing and two elementwise `linalg.generic`.
  }];
  let dependentDialects = [
    "arith::ArithDialect", "linalg::LinalgDialect", "math::MathDialect",
    "tensor::TensorDialect"
  ];
}

def ExpandDynamicShapes : Pass<"mca-expand-dynamic-shapes"> {
  let summary = "buffers expanded into several extents known at run time";
  let description = [{
    Replaces a `memref.expand_shape` that splits one dimension into two or more
    of dynamic (or no) extent by a view of the same memory with the sizes of
    `output_shape`; upstream's lowering derives an extent by division and has
    nothing to derive two from. Nothing is copied.

    - Does nothing where each group has at most one such extent.

    Run it before `expand-strided-metadata`.

    Example: `mca-opt in.mlir --mca-expand-dynamic-shapes`

    ```mlir
    %y = memref.expand_shape %x [[0, 1], [2]] output_shape [%b, %n, 4]
           : memref<?x4xf32> into memref<?x?x4xf32>
    ```

    becomes

    ```mlir
    %base, %offset, %sizes:2, %strides:2 = memref.extract_strided_metadata %x
    %s = arith.muli %strides#0, %n : index
    %y = memref.reinterpret_cast %base to offset: [0], sizes: [%b, %n, 4],
           strides: [%s, 4, 1] : memref<f32> to memref<?x?x4xf32>
    ```
  }];
  let dependentDialects = ["arith::ArithDialect", "memref::MemRefDialect"];
}

def ExpandMath : Pass<"mca-expand-math"> {
  let summary = "math functions of f32 to polynomials";
  let description = [{
    Replaces exp, erf, tanh, log and the other functions that MLIR has
    polynomials for, on f32 scalars and vectors, by arithmetic that stays in
    vector registers; calls of libm would be made lane by lane. Relative error
    of exp about 1e-7, absolute error of erf below 1e-6. Powers with a small
    constant exponent become products, other integer exponents become floats.

    - Does nothing to f64 functions but powers.

    Example: `mca-opt in.mlir --mca-expand-math`

    ```mlir
    %0 = math.exp %x : vector<8xf32>
    ```

    becomes arith operations and math.fma on vector<8xf32>.
  }];
  let dependentDialects = [
    "arith::ArithDialect", "math::MathDialect", "vector::VectorDialect"
  ];
}

def ExternalizeWeights : Pass<"mca-externalize-weights", "ModuleOp"> {
  let summary = "large constants of the LLVM dialect become declarations";
  let description = [{
    Turns every constant `llvm.mlir.global` whose dense or dense_resource value
    takes at least `min-bytes` into a declaration of the same name and type:

    - whoever links or JIT-compiles the module provides the data (`mca-run` uses
      the mapped weights where they lie), and none of it is copied, translated
      or emitted;
    - the alignment becomes that of the value's address, at most 64.

    Does nothing to smaller globals, splats, variables and elements that are not
    whole bytes.

    Example: `mca-opt in.mlir --mca-externalize-weights=min-bytes=1024`

    ```mlir
    llvm.mlir.global private constant @w(dense_resource<w> : tensor<512xf32>)
      {alignment = 64 : i64} : !llvm.array<512 x f32>
    ```

    becomes

    ```mlir
    llvm.mlir.global external constant @w() {alignment = 8 : i64}
      : !llvm.array<512 x f32>
    ```
  }];
  let options = [
    Option<"minBytes", "min-bytes", "int64_t", /*default=*/"1024",
           "smallest value that is taken out">
  ];
}

def FoldConstantLayouts : Pass<"mca-fold-constant-layouts"> {
  let summary = "transposed and reshaped constants in their new layout";
  let description = [{
    Replaces what only rearranges a constant by a constant in the new layout, so
    that no program transposes its weights at run time:

    - `linalg.transpose`, a `linalg.generic` that copies a permutation,
      `tensor.expand_shape` and `tensor.collapse_shape`, alone or in chains with
      `tensor.extract_slice` and `tensor.cast`;
    - of a dense `arith.constant` or a `dense_resource` with data;
    - only the last of a chain, and one constant for equal layouts.

    From 4 KiB on the new constant is a `dense_resource`. Leaves splats, elided
    resources, unused results and everything of dynamic shape alone.

    Example: `mca-opt in.mlir --mca-fold-constant-layouts`

    ```mlir
    %cst = arith.constant dense<[[1.0, 2.0], [3.0, 4.0]]> : tensor<2x2xf32>
    %t = linalg.transpose ins(%cst : ...) outs(%0 : ...) permutation = [1, 0]
    ```

    becomes

    ```mlir
    %t = arith.constant dense<[[1.0, 3.0], [2.0, 4.0]]> : tensor<2x2xf32>
    ```
  }];
  let dependentDialects = ["arith::ArithDialect"];
}

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

def FuseElementwise : Pass<"mca-fuse-elementwise"> {
  let summary = "elementwise fusion that leaves matrix products recognizable";
  let description = [{
    Makes named linalg operations on tensors generic (not fills, not
    convolutions), erases results nobody uses, and fuses a producer into its
    consumer where

    - the consumer is a contraction and the producer only moves elements (a
      transpose or broadcast with one user): the indexing maps change, the body
      stays a multiply and an add;
    - the consumer is elementwise or another reduction, and the producer has one
      user, or is a copy, a cast or made from loop indices.

    A producer with a division or a math function is not fused where it would be
    computed again for every row. Nothing is fused with bodies that read a tensor
    (embeddings) or have side effects. An elementwise operation whose expanded
    result is transposed writes the transposed result itself.

    Example: `mca-opt in.mlir --mca-fuse-elementwise`

    ```mlir
    %t = linalg.transpose ins(%w : tensor<64x32xf32>) outs(%e : tensor<32x64xf32>) permutation = [1, 0]
    %r = linalg.matmul ins(%x, %t : ...) outs(%z : tensor<8x64xf32>) -> tensor<8x64xf32>
    ```

    becomes one linalg.generic that reads `%w` by `(d0, d1, d2) -> (d1, d2)`.
  }];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "linalg::LinalgDialect",
    "tensor::TensorDialect"
  ];
}

def InlineGlobals : Pass<"mca-inline-globals", "ModuleOp"> {
  let summary = "ml_program globals to constants and buffers";
  let description = [{
    Replaces the loads of every `ml_program.global` that is not mutable by an
    `arith.constant` of its value, and erases the global:

    - a value of a more static type than the global's is cast;
    - the constants are seen by what follows: plans are made at compile time;
    - a mutable global becomes a `memref.global`: a load copies it, a store
      writes it (upstream's bufferization of a store writes a buffer without
      contents);
    - a global without a value, a mutable scalar and a mutable tensor of dynamic
      shape are errors.

    Example: `mca-opt in.mlir --mca-inline-globals`

    ```mlir
    ml_program.global private @w(dense<[1.0, 2.0]> : tensor<2xf32>) : tensor<2xf32>
    %w = ml_program.global_load_const @w : tensor<2xf32>
    ```

    becomes

    ```mlir
    %w = arith.constant dense<[1.0, 2.0]> : tensor<2xf32>
    ```
  }];
  let dependentDialects = [
    "arith::ArithDialect", "bufferization::BufferizationDialect",
    "memref::MemRefDialect", "tensor::TensorDialect"
  ];
}

def MaterializePlans : Pass<"mca-materialize-plans"> {
  let summary = "what depends on constant weights alone to constants";
  let description = [{
    Computes every `mca.plan`, `mca.weight_norms` and `mca.quantize_weight` on
    tensors whose weight is a constant at compile time, with the numbers that the
    operation would compute at run time:

    - the weight is a constant (`arith.constant`, `tosa.const`), dense or a
      `dense_resource` with data, seen through transposes, reshapes, slices with
      static offsets and strides and casts (also TOSA's), and read where it lies,
      without a copy;
    - or it is computed from such constants by `linalg.generic` operations that
      convert between f16, bf16, f32 and integers of at most 32 bits, add,
      subtract, multiply and divide (weights stored in another type, or
      quantised): evaluated for the plan alone, the operations stay;
    - the results become dense constants, from 4 KiB on as `dense_resource`.

    Leaves the operation alone, and says why in a missed remark of the category
    `mca-plan`, when the weight is not a constant or its data is not there (an
    elided resource). What it folds it reports in passed remarks.

    Example: `mca-opt in.mlir --mca-decompose --mca-materialize-plans`

    ```mlir
    %i, %g = mca.plan ins(%cst : tensor<2x1x1xf32>)
                      outs(%i0, %g0 : tensor<1x2xi32>, tensor<1x2x1xf32>)
                      -> tensor<1x2xi32>, tensor<1x2x1xf32>
    ```

    becomes

    ```mlir
    %i = arith.constant dense<[[1, 0]]> : tensor<1x2xi32>
    %g = arith.constant dense<...> : tensor<1x2x1xf32>
    ```
  }];
  let dependentDialects = ["mca::MCADialect", "arith::ArithDialect"];
}

def KeepBuffers : Pass<"mca-keep-buffers", "::mlir::ModuleOp"> {
  let summary = "large buffers are kept from one call to the next";
  let description = [{
    A buffer of many bytes that each call allocates and frees goes back to the
    system in between, and each call pays for its pages again. This pass keeps the
    buffers that `mca-plan-buffers` made (static memref<Nxi8> that a function
    allocates and frees in its outermost block) of at least `min-bytes`: a call
    takes the buffer out of a variable of the program, or allocates one if there is
    none, and puts it back at the end. The exchanges are atomic, so calls that run
    at the same time have buffers of their own. One buffer stays allocated until
    the program ends.

    Example: `mca-opt in.mlir --mca-keep-buffers=min-bytes=1024`

    ```mlir
    %arena = memref.alloc() {alignment = 64 : i64} : memref<4096xi8>
    use(%arena)
    memref.dealloc %arena : memref<4096xi8>
    ```

    becomes

    ```mlir
    %arena = call @mca_take_buffer() : () -> memref<4096xi8>
    use(%arena)
    call @mca_keep_buffer(%arena) : (memref<4096xi8>) -> ()
    ```
  }];
  let options = [
    Option<"minBytes", "min-bytes", "int64_t", "131072",
           "leave smaller buffers to malloc and free, which keep them anyway">
  ];
  let dependentDialects = [
    "func::FuncDialect", "LLVM::LLVMDialect", "scf::SCFDialect"
  ];
}

def OutlineKernels : Pass<"mca-outline-kernels", "ModuleOp"> {
  let summary = "repeated operations on buffers to calls of one function";
  let description = [{
    Moves structured operations (linalg, mca) and loops on buffers that occur
    more than once in a module to private functions, so that equal layers of a
    model are compiled once:

    - a `linalg.fill` moves with the operation after it that goes on with the
      buffer;
    - constants are copied into the function, buffers and numbers from outside
      are its arguments;
    - two are the same when their operations, attributes, constants, types and
      what is known of their buffers are;
    - a buffer that is proved to share no memory with another one that either is
      written gets `llvm.noalias`; buffers of static layout are passed as plain
      pointers, where LLVM keeps it.

    Looks at the operations in blocks of functions, not at those inside of loops.
    Does nothing to tensors, copies, views and allocations, and to operations
    with a buffer as result. Run it after bufferization and deallocation and
    before the kernels are made.

    Example: `mca-opt in.mlir --mca-outline-kernels`

    ```mlir
    linalg.exp ins(%a : memref<8xf32>) outs(%b : memref<8xf32>)
    linalg.exp ins(%b : memref<8xf32>) outs(%c : memref<8xf32>)
    ```

    becomes

    ```mlir
    call @kernel(%a, %b) : (memref<8xf32>, memref<8xf32>) -> ()
    call @kernel(%b, %c) : (memref<8xf32>, memref<8xf32>) -> ()
    ```
  }];
  let options = [
    Option<"minUses", "min-uses", "int64_t", /*default=*/"2",
           "How often an operation must occur.">
  ];
  let statistics = [
    Statistic<"numKernels", "kernels", "functions made">,
    Statistic<"numCalls", "calls", "calls of them">
  ];
  let dependentDialects = ["func::FuncDialect", "LLVM::LLVMDialect"];
}

def PackOperands : Pass<"mca-pack-operands"> {
  let summary = "constant right-hand sides of products by panels of columns";
  let description = [{
    Stores the constant right-hand side of a product in the order in which the
    product's inner loop reads it: by panels of as many columns as a register tile
    has, the rows of a panel behind each other. The panels are the operand's
    dimension `d floordiv width` and their columns the last one, `d mod width`;
    the copy is a `linalg.transpose` of a constant, which
    `mca-fold-constant-layouts` computes at compile time.

    Products of f32 whose columns are not a multiple of the panel's width are left
    alone; `mca-lower-to-vector` copies their panels at run time.

    Example: `mca-opt in.mlir --mca-pack-operands=vector-width=16`

    ```mlir
    #rhs = affine_map<(i, j, k) -> (k, j)>
    %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], ...}
           ins(%x, %w : tensor<4x8xf32>, tensor<8x128xf32>) ...
    ```

    becomes

    ```mlir
    #rhs = affine_map<(i, j, k) -> (j floordiv 64, k, j mod 64)>
    %split = tensor.expand_shape %w [[0], [1, 2]] ... into tensor<8x2x64xf32>
    %packed = linalg.transpose ins(%split ...) permutation = [1, 0, 2]
    %y = linalg.generic {indexing_maps = [#lhs, #rhs, #out], ...}
           ins(%x, %packed : tensor<4x8xf32>, tensor<2x8x64xf32>) ...
    ```
  }];
  let options = [
    Option<"vectorWidth", "vector-width", "int64_t", "0",
           "f32 lanes of a vector register (4, 8, 16; 0: this machine's)">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "linalg::LinalgDialect", "tensor::TensorDialect"
  ];
}

def PlanBuffers : Pass<"mca-plan-buffers", "::mlir::func::FuncOp"> {
  let summary = "one allocation for the buffers of a function";
  let description = [{
    Replaces buffers by views of one that is allocated once per call, at places
    found at compile time, so that buffers that do not live at the same time
    share memory and nothing is allocated between the operations of a model:

    - of static shape, allocated and freed in the same block of the function;
      they live from the one to the other;
    - the largest get their place first, each in the smallest gap that takes it,
      at multiples of 64 bytes;
    - a passed remark of the category `mca-buffers` tells the number of buffers,
      the bytes of the allocation, those live at one time (no plan takes less),
      and those saved over a place of its own for each buffer.

    Leaves alone what is returned, what is of dynamic shape, has another layout
    than row-major or another memory space, what is allocated in loops, and what
    is alone. Run it when nothing asks any more where a buffer comes from.

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
  }];
  let dependentDialects = ["arith::ArithDialect", "memref::MemRefDialect"];
}

def ReuseOperands : Pass<"mca-reuse-operands"> {
  let summary = "elementwise operations that overwrite the operand they read last";
  let description = [{
    Makes a structured operation write its result over one of its inputs where
    that input has the result's type, is read at the element that is written, and
    is read by no one later: bufferization then needs no second buffer. Inputs
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

def TapAttention : Pass<"mca-tap-attention", "ModuleOp"> {
  let summary = "return what goes into and comes out of every attention";
  let description = [{
    Appends to the results of the entry function, for every `mca.encode` and
    `mca.attend` in it:

    - its values X, weight W, bias if there is one, probabilities A, result, and
      fallbacks if it verifies its bound;
    - an entry in the function's attribute `mca.taps`, with the name of the
      attention, its estimator, `bidirectional` if that is set, and the positions
      of these results. The name is that of the operation's location, else
      `<function>.attention.<position>`.

    With them sample counts, levels, errors and bounds can be computed outside of
    the program (`mca-run --compare`). Does nothing without these operations. One
    on buffers, or in a loop or branch, is left out with a warning. A function
    that is called in the module is an error.

    Example: `mca-opt in.mlir --mca-tap-attention=entry=main`

    ```mlir
    func.func @main(%x: ..., %a: ...) -> tensor<3x1x2xf32> {
      %v = mca.encode values(%x : ...) weight(%w : ...) probabilities(%a : ...) ...
      return %y : tensor<3x1x2xf32>
    ```

    becomes

    ```mlir
    func.func @main(%x: ..., %a: ...) -> (tensor<3x1x2xf32>, ...)
        attributes {mca.taps = [{name = "main.attention.0", values = 1 : i64,
          weight = 2 : i64, probabilities = 3 : i64, approximated = 4 : i64,
          estimator = #mca<estimator sampling>} ]} {
      %v = mca.encode values(%x : ...) weight(%w : ...) probabilities(%a : ...) ...
      return %y, %x, %w, %a, %v : ...
    ```
  }];
  let options = [
    Option<"entry", "entry", "std::string", /*default=*/"\"main\"",
           "function whose results are extended">
  ];
  let dependentDialects = ["mca::MCADialect", "func::FuncDialect"];
}

def TileAttention : Pass<"mca-tile-attention"> {
  let summary = "attention computed by tiles of rows of its scores";
  let description = [{
    Tiles the product of attention's probabilities with the values over heads and
    rows of the scores, and fuses scores and softmax into the tiles, so that only
    `tile-bytes` of a head's scores exist at a time. The tiles are one
    `scf.forall`.

    Products are found by their operand: elementwise operations and row
    reductions, an exponential among them, of another product. One whose
    probabilities have other users is left alone, since they are needed whole.
    What an iteration shares with others (keys, values, masks) stays outside;
    where many tiles of rows share keys and values, they are copied there once, as
    `mca-pack-operands` does it with constants.

    Example: `mca-opt in.mlir --mca-tile-attention`

    ```mlir
    %s = linalg.generic ... ins(%q, %k ...)             // tensor<12x512x512xf32>
    %a = ... math.exp ...                               // tensor<12x512x512xf32>
    %o = linalg.generic ... ins(%a, %v ...)             // tensor<12x512x64xf32>
    ```

    becomes

    ```mlir
    %o = scf.forall (%h, %i) = (0, 0) to (12, 512) step (1, 128) shared_outs(...) {
      %s = linalg.generic ...                           // tensor<1x128x512xf32>
      %a = ... math.exp ...
      %t = linalg.generic ... ins(%a, ...)              // tensor<1x128x64xf32>
      scf.forall.in_parallel { tensor.parallel_insert_slice %t into ... }
    }
    ```
  }];
  let options = [
    Option<"tileBytes", "tile-bytes", "int64_t", "262144",
           "bytes of scores computed at a time; what the caches next to a core "
           "hold besides keys and values">,
    Option<"vectorWidth", "vector-width", "int64_t", "0",
           "f32 lanes of a vector register (4, 8, 16; 0: this machine's)">
  ];
  let dependentDialects = [
    "affine::AffineDialect", "linalg::LinalgDialect", "scf::SCFDialect",
    "tensor::TensorDialect"
  ];
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

def VectorizeElementwise : Pass<"mca-vectorize-elementwise"> {
  let summary = "elementwise operations and reductions on buffers to vector loops";
  let description = [{
    Replaces linalg operations on buffers whose body is elementwise by scf loops
    over vectors:

    - one loop is vectorized, the one with the fewest scalar accesses; what does
      not change along it is computed once, before it;
    - a sum, maximum, ... along the vectorized loop keeps partial results in
      lanes whose number depends on the element type's vector width only, and
      combines them in a fixed order: the same numbers with any number of
      threads;
    - other reductions keep the outputs in registers, in the order of the loops;
    - the remainder of the vectorized loop is scalar;
    - the outer parallel loops become one scf.parallel where the number of
      elements (a math function counts as 8) reaches `parallel-threshold`.

    A memref.copy between layouts is treated as such an operation. Does nothing
    on tensors, on bodies that load from memory or branch, on indexing maps with
    sums (convolutions), on reductions without a neutral element.

    Example: `mca-opt in.mlir --mca-vectorize-elementwise=vector-width=8`

    ```mlir
    linalg.generic {indexing_maps = [#id, #id], iterator_types = ["parallel", "parallel"]}
      ins(%x : memref<4x64xf32>) outs(%y : memref<4x64xf32>) {
    ^bb0(%in: f32, %out: f32):
      %e = math.exp %in : f32
      linalg.yield %e : f32
    }
    ```

    becomes

    ```mlir
    scf.for %i = %c0 to %c4 step %c1 {
      scf.for %j = %c0 to %c64 step %c8 {
        %v = vector.load %x[%i, %j] : memref<4x64xf32>, vector<8xf32>
        %e = math.exp %v : vector<8xf32>
        vector.store %e, %y[%i, %j] : memref<4x64xf32>, vector<8xf32>
      }
    }
    ```
  }];
  let options = [
    Option<"vectorWidth", "vector-width", "int64_t", /*default=*/"0",
           "Lanes of a vector (4, 8, 16; 0: f32 lanes of this machine's).">,
    Option<"parallel", "parallel", "bool", /*default=*/"true",
           "Whether large operations become scf.parallel.">,
    Option<"parallelThreshold", "parallel-threshold", "int64_t",
           /*default=*/"32768",
           "Weighted elements below which an operation stays serial.">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "linalg::LinalgDialect", "memref::MemRefDialect",
    "scf::SCFDialect", "vector::VectorDialect"
  ];
}

def VerifyBound : Pass<"mca-verify-bound", "ModuleOp"> {
  let summary = "attentions that check their error bound, and say how often it failed";
  let description = [{
    Makes a program check the error of its own attentions:

    - every `mca.encode` and `mca.attend` on tensors gets the second destination
      `fallbacks` [B.., h]: a head whose bound after the fact exceeds the one that
      `alpha` promises is computed exactly and sets a 1;
    - every function with attentions returns one more result, tensor<Kxi64>: for
      each of its K attentions, in program order, how many heads fell back, over
      all batch elements;
    - the function's attribute `mca.fallbacks` holds the position of that result,
      the names of the attentions, which are those of `mca-tap-attention`, and how
      many heads each has over all batch elements (-1: known at run time).

    An attention that does not dominate the returns (in a loop or a branch), and
    one in a function that the module uses, verify too but are not counted, with
    a warning; one on buffers stays as it is, with a warning. Does nothing to
    functions without attentions or with `mca.fallbacks`.

    Example: `mca-opt in.mlir --mca-verify-bound`

    ```mlir
    func.func @main(...) -> tensor<2x5x4xf32> {
      %y = mca.attend values(%x : ...) ... outs(%0 : tensor<2x5x4xf32>) {...} -> tensor<2x5x4xf32>
      return %y : tensor<2x5x4xf32>
    ```

    becomes

    ```mlir
    func.func @main(...) -> (tensor<2x5x4xf32>, tensor<1xi64>)
        attributes {mca.fallbacks = {heads = array<i64: 2>, names = ["main.attention.0"],
                                     result = 1 : i64}} {
      %1 = tensor.empty() : tensor<2xi32>
      %y, %f = mca.attend values(%x : ...) ... outs(%0, %1 : tensor<2x5x4xf32>, tensor<2xi32>)
                 {...} -> tensor<2x5x4xf32>, tensor<2xi32>
      %sum = linalg.generic ... ins(%f : tensor<2xi32>) outs(%zero : tensor<i64>) ...
      %count = tensor.extract %sum[] : tensor<i64>
      %counts = tensor.from_elements %count : tensor<1xi64>
      return %y, %counts : tensor<2x5x4xf32>, tensor<1xi64>
    ```
  }];
  let dependentDialects = [
    "mca::MCADialect", "arith::ArithDialect", "func::FuncDialect",
    "linalg::LinalgDialect", "tensor::TensorDialect"
  ];
}

def VerifySizes : Pass<"mca-verify-sizes"> {
  let summary = "assertions that dynamic sizes agree at run time";
  let description = [{
    Puts a `cf.assert` before every operation on tensors for which sizes must
    agree that are not static, so that no program reads beyond a
    tensor that is smaller than another one says:

    - `mca.encode`, `mca.attend`: the sizes of their constraint C3, and that the
      number of query heads is a multiple of `h`;
    - linalg operations: dimensions that are indexed by the same loop;
    - `tensor.expand_shape`: the product of the sizes of a group and the size of
      the dimension that it expands;
    - `tensor.extract_slice` and `tensor.insert_slice`: the slice lies in the
      tensor.

    Does nothing where both sizes are static or the same value, and to dimensions
    that a sum of loops indexes (convolutions).

    Example: `mca-opt in.mlir --mca-verify-sizes`

    ```mlir
    %y = linalg.matmul ins(%x, %w : tensor<4x?xf32>, tensor<?x8xf32>) outs(...)
    ```

    becomes

    ```mlir
    %k0 = tensor.dim %x, %c1 : tensor<4x?xf32>
    %k1 = tensor.dim %w, %c0 : tensor<?x8xf32>
    %same = arith.cmpi eq, %k0, %k1 : index
    cf.assert %same, "linalg.matmul: dimension 1 of operand 0 and dimension 0 of operand 1 differ"
    %y = linalg.matmul ins(%x, %w : tensor<4x?xf32>, tensor<?x8xf32>) outs(...)
    ```
  }];
  let dependentDialects = [
    "arith::ArithDialect", "cf::ControlFlowDialect", "tensor::TensorDialect"
  ];
}

#endif // MCA_TRANSFORMS_PASSES_TD
