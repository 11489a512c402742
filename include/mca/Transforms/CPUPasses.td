//===- CPUPasses.td - Passes on the way to CPU code ---------*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_CPUPASSES_TD
#define MCA_TRANSFORMS_CPUPASSES_TD

include "mlir/Pass/PassBase.td"

def DropBarriers : Pass<"mca-drop-barriers"> {
  let summary = "parallel regions that wait for their threads once";
  let description = [{
    Marks an omp.wsloop that ends its omp.parallel `nowait`: the end of the region
    waits for all threads as well.

    - Leaves alone loops that something follows in the region, and those with
      reductions, private or linear variables.

    Run it when parallel loops are OpenMP regions, before buffers of threads are
    freed at their ends.

    Example: `mca-opt in.mlir --mca-drop-barriers`

    ```mlir
    omp.parallel {
      omp.wsloop { ... }
      omp.terminator
    }
    ```

    becomes

    ```mlir
    omp.parallel {
      omp.wsloop nowait { ... }
      omp.terminator
    }
    ```
  }];
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
    vector registers; calls of libm would be made lane by lane. Powers with a
    small constant exponent become products, other integer exponents become
    floats.

    - exp is off by 1e-7 of its value. Of a difference, as in softmax, by
      2e-7 + 8e-8 |x| of it, which is about what the rounding of x costs.
      0 below 1.7e-38, infinite where it exceeds f32.
    - erf is off by 4e-7 of its value. Of a quotient by a constant, as in gelu,
      by 5e-7: x / c becomes a product with 1 / c.
    - With `extrema`, maxima and minima of f32 and f64 become LLVM's, which pass
      on what is no number and may take +0 for -0: two instructions and a select
      on x86, one on AArch64.
    - Does nothing to f64 functions but powers.

    Example: `mca-opt in.mlir --mca-expand-math`

    ```mlir
    %0 = math.exp %x : vector<8xf32>
    ```

    becomes arith operations and math.fma on vector<8xf32>.
  }];
  let options = [
    Option<"extrema", "extrema", "bool", "false",
           "also maxima and minima, as a CPU has them">,
    Option<"scalef", "scalef", "bool", "false",
           "exp of vector<16xf32> by vscalefps of AVX-512, to the same result">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "LLVM::LLVMDialect", "math::MathDialect",
    "vector::VectorDialect"
  ];
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
      user, or is a copy, a cast that does not round to bf16 or f16, or made from
      loop indices;
    - the consumer reduces rows or columns of the producer's result and is its
      first user: one operation computes, stores and reduces it. A cast only
      where something else reads it from memory.

    The division of exponentials by row sums, as in a softmax, or their product
    with reciprocals of these, moves behind a product that has fewer columns
    than it sums over, be it a contraction or mca.attend_tokens without a slack,
    where what the values share is added after it. Statistics of the
    probabilities' columns multiply by the rows' reciprocals instead. Over no
    columns at all, which a dynamic size may give, the product is then 0 / 0 in
    place of 0.

    A producer with a division or a math function is not fused where it would be
    computed again for every row. Nothing is fused with bodies that read a tensor
    (embeddings) or have side effects. An elementwise operation whose expanded
    result is transposed writes the transposed result itself. A product of which
    only the batches are expanded, at once or after a conversion, or collapsed
    before it, has a loop for each of them; an elementwise operation on the
    collapsed result of another one moves in front of the reshape. Dimensions of
    size 1 that a reshape makes and the next removes are dropped, and destinations
    that are constants of one number become fills.

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

def OutlineKernels : Pass<"mca-outline-kernels", "ModuleOp"> {
  let summary = "repeated operations on buffers to calls of one function";
  let description = [{
    Moves structured operations (linalg, mca) and loops on buffers that occur
    more than once in a module to private functions, so that equal layers of a
    model are compiled once:

    - a `linalg.fill`, or a copy of one row to all rows, moves with the operation
      after it that goes on with the buffer;
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

    Products whose columns are not a multiple of the panel's width are left alone;
    `mca-lower-to-vector` copies their panels at run time.

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

    Constant factors of i8 and bf16 of an `mca.gather_matmul` are stored in the
    groups of rows that one instruction multiplies, on targets that have one (VNNI,
    avx512_bf16) and where a head has as many columns as a register tile:
    `tensor<12x768x64xi8>` becomes `tensor<12x192x64x4xi8>`. So are weights of bf16
    that are multiplied with bf16, if they have an even number of rows: by panels,
    in pairs of rows, `(j floordiv 64, k floordiv 2, j mod 64, k mod 2)`.
  }];
  let options = [
    Option<"vectorWidth", "vector-width", "int64_t", "0",
           "f32 lanes of a vector register (4, 8, 16; 0: this machine's)">,
    ListOption<"features", "features", "std::string",
               "Features of the processor, in LLVM's names; none with a "
               "vector-width of 0: this machine's">
  ];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "linalg::LinalgDialect", "tensor::TensorDialect"
  ];
}

def SkipDeadKeys : Pass<"mca-skip-dead-keys"> {
  let summary = "no scores of keys that a mask hides";
  let description = [{
    Shortens attention in a loop over heads or tiles of rows to the keys up to
    the last one that some row of the tile sees: scores, exponentials and the
    product with the values are not computed for the padding that comes after
    them. Where tiles are rows, a causal mask saves as well.

    - The mask is what the body of an operation on the scores adds to them, or
      the condition by which it selects a number that hides them. It is not
      computed from scores, not in the loop, and not different for all of them.
    - A key is hidden where the number added or selected is -1e9 or less (for an
      f16: the lowest), and what follows (maxima, exponentials, sums, the
      product) makes nothing of it: beside any key that is seen its exponential
      is 0, unless scores differ by as much. NaN in what is hidden no longer
      reaches the result.
    - A row that sees no key is computed whole, as it was; so is everything where
      something else hides keys too, such as a window by the row's number.
    - The last key that each row of the mask sees is found once, outside of the
      loops, and the number of keys rounded up to whole vectors. Buffers keep the
      size and strides of all keys.
    - Results that other operations read (probabilities of a head put together by
      tiles, statistics of columns) have all keys: hidden ones are zero there, as
      they were. A product with them after the loop over tiles ends at the last
      key that some tile sees.

    Does nothing outside of loops, where something reads hidden scores that are
    not zero, and where statistics of columns start from another number than
    zero.

    Example: `mca-opt in.mlir --mca-tile-attention --canonicalize
    --mca-skip-dead-keys=vector-width=16`

    ```mlir
    scf.forall (%h) in (12) ... {
      %s = linalg.generic ... ins(%q, %k ...)       // tensor<1x128x128xf32>
      %m = linalg.generic ... ins(%s, %mask ...)    // + %mask : tensor<128xf32>
      %a = ... math.exp ...
      %t = linalg.generic ... ins(%a, %v ...)       // tensor<1x128x32xf32>
    ```

    becomes

    ```mlir
    %last = linalg.generic ... ins(%mask ...) ...   // tensor<i32>
    %live = affine.min (%last ceildiv 16 * 16, 128)
    scf.forall (%h) in (12) ... {
      %k1 = tensor.extract_slice %k[0, 0, 0] [1, 32, %live] [1, 1, 1] ...
      %s = linalg.generic ... ins(%q, %k1 ...)      // tensor<1x128x?xf32>
      %m = linalg.generic ... ins(%s, %mask1 ...)
      %a = ... math.exp ...
      %t = linalg.generic ... ins(%a, %v1 ...)      // tensor<1x128x32xf32>
    ```
  }];
  let options = [
    Option<"vectorWidth", "vector-width", "int64_t", "0",
           "f32 lanes of a vector register (4, 8, 16; 0: this machine's)">
  ];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "linalg::LinalgDialect",
    "tensor::TensorDialect"
  ];
}

def StartFromBias : Pass<"mca-start-from-bias"> {
  let summary = "products that start from the bias that is added to them";
  let description = [{
    Where all that is done with a product, whose sums start from zero, is to add
    one row to each of its rows, the sums start from that row instead, so that
    mca-lower-to-vector adds it while they are in registers: it takes the copies
    of the row along as it does a fill. Products are those that
    mca-lower-to-vector has kernels for, with sums and rows of f32; anything
    else that is done with them, and rows that are not known before the product,
    leave it as it is. Run it after all passes that look at products.

    The kernels add the row last, as before: results are the same bit for bit.

    Example: `mca-opt in.mlir --mca-start-from-bias`

    ```mlir
    %f = linalg.fill ins(%zero : f32) outs(%e : tensor<4x8xf32>) -> tensor<4x8xf32>
    %p = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
    %y = linalg.generic ... ins(%p, %b : tensor<4x8xf32>, tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
    ^bb0(%sum: f32, %bias: f32, %out: f32):
      %s = arith.addf %sum, %bias : f32
    ```

    becomes

    ```mlir
    %f = linalg.generic ... ins(%b : tensor<8xf32>) outs(%e : tensor<4x8xf32>) {
    ^bb0(%bias: f32, %out: f32):
      linalg.yield %bias : f32
    } -> tensor<4x8xf32>
    %y = linalg.matmul ins(%x, %w : tensor<4x6xf32>, tensor<6x8xf32>) outs(%f : tensor<4x8xf32>) -> tensor<4x8xf32>
    ```
  }];
  let dependentDialects = ["linalg::LinalgDialect"];
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

    Values that mca.gather_matmul computes by statistics of the probabilities'
    columns need all rows of a head: tiles are heads then, with the statistics and
    the operations on lists of tokens in them; so does mca.attend_tokens. The rows
    of which statistics are taken are a scf.for over tiles; exponentials that are
    read afterwards are put together, a head of them at a time. Other statistics
    are tiled alike, and the exponentials kept of all heads.

    One or three heads (`few-heads`, of all sequences together) do not occupy
    threads. They are a `scf.for`, and their tiles of rows so small that threads
    can share them, which `mca-parallel-tiles` lets them do.

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
    Option<"fewHeads", "few-heads", "int64_t", "3",
           "odd numbers of heads, of all sequences together, that are too few for "
           "threads to share">,
    Option<"vectorWidth", "vector-width", "int64_t", "0",
           "f32 lanes of a vector register (4, 8, 16; 0: this machine's)">,
    ListOption<"features", "features", "std::string",
               "Features of the processor, in LLVM's names, for keys and values of "
               "bf16; none with a vector-width of 0: this machine's">
  ];
  let dependentDialects = [
    "affine::AffineDialect", "linalg::LinalgDialect", "scf::SCFDialect",
    "tensor::TensorDialect"
  ];
}

def ParallelTiles : Pass<"mca-parallel-tiles"> {
  let summary = "tiles that add to the same sums, in parallel";
  let description = [{
    Makes a `scf.for` over tiles on tensors a `scf.forall`, where each iteration
    writes a part of its own of what the loop carries, or combines its elements
    with all of it by an operation of linalg. What is combined gets a copy for each
    iteration; after the loop the copies are combined in their order, so results do
    not depend on the number of threads.

    - Combined are sums, maxima and minima, be it by a comparison and a selection,
      that start from a number: 0 for sums.
    - A loop without a product in it is left alone: it has little to do. So is a
      loop in or around a `scf.forall`, which shares the work already; inner loops
      come first.

    Example: `mca-opt in.mlir --mca-parallel-tiles`

    ```mlir
    %m = scf.for %i = 0 to 512 step 32 iter_args(%old = %zeros) {
      %s = linalg.generic ...                                  // tensor<32x512xf32>
      %new = linalg.generic ... ins(%s) outs(%old) ...         // tensor<512xf32>
      scf.yield %new
    }
    ```

    becomes

    ```mlir
    %p = scf.forall (%i) = (0) to (512) step (32) shared_outs(%parts = ...) {
      %s = linalg.generic ...
      %start = linalg.fill ins(%zero) outs(...)
      %new = linalg.generic ... ins(%s) outs(%start) ...
      scf.forall.in_parallel { tensor.parallel_insert_slice %new into %parts ... }
    }                                                          // tensor<16x512xf32>
    %m = linalg.generic ... ins(%p) outs(%zeros) ...           // tensor<512xf32>
    ```
  }];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "linalg::LinalgDialect",
    "scf::SCFDialect", "tensor::TensorDialect"
  ];
}

def TileRows : Pass<"mca-tile-rows"> {
  let summary = "normalizations row by row";
  let description = [{
    Runs an elementwise operation that reads statistics of the rows it works on
    (a layer norm, an RMS norm, a softmax) and all that computes those from the
    same rows in one `scf.forall` over the rows: mean, variance and result are
    taken while the row is in the first-level cache.

    - The chain is found from its end: operations on tensors with the same
      outermost loops, elementwise or reductions, at least one over `min-width`
      elements or a number known at run time. Products, embeddings and what is in
      a loop already are not part of it.
    - What others read too (the sum of a residual connection) the loop returns as
      well; if they read it before the end of the chain, or if it is a statistic,
      it is computed before the loop, as it was.
    - Fusion copies an operation for each way from the end of the chain to it.
      Where that makes more than 1024, a shorter chain is taken instead.

    Example: `mca-opt in.mlir --mca-tile-rows`

    ```mlir
    %sum = linalg.generic ... ins(%x : tensor<128x768xf32>) ...     // tensor<128xf32>
    %y = linalg.generic ... ins(%x, %sum : ...) ...                 // tensor<128x768xf32>
    ```

    becomes

    ```mlir
    %y = scf.forall (%i) in (128) shared_outs(...) {
      %row = tensor.extract_slice %x[%i, 0] [1, 768] [1, 1] ...
      %sum = linalg.generic ... ins(%row : tensor<1x768xf32>) ...   // tensor<1xf32>
      %t = linalg.generic ... ins(%row, %sum : ...) ...             // tensor<1x768xf32>
      scf.forall.in_parallel { tensor.parallel_insert_slice %t into ... }
    }
    ```
  }];
  let options = [
    Option<"minWidth", "min-width", "int64_t", "64",
           "leave shorter rows alone">
  ];
  let dependentDialects = [
    "affine::AffineDialect", "linalg::LinalgDialect", "scf::SCFDialect",
    "tensor::TensorDialect"
  ];
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
    - what is written beside a sum along the vectorized loop is prefetched 4 KiB
      ahead where it is a part of more than 1 MiB and not written over what is
      read;
    - the remainder of the vectorized loop is taken by vectors of half as many
      lanes, down to 4, and the last elements one by one;
    - a copy that turns rows into columns goes by squares of vectors that are
      transposed in registers, groups of neighbours that have 32 bits moving as one;
      one that pairs the elements of two rows interleaves vectors of them;
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

#endif // MCA_TRANSFORMS_CPUPASSES_TD
