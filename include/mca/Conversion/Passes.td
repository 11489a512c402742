//===- Passes.td - Conversions into, within and out of mca -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_CONVERSION_PASSES_TD
#define MCA_CONVERSION_PASSES_TD

include "mlir/Pass/PassBase.td"
include "mca/Conversion/GPUPasses.td"

def ApproximateAttention : Pass<"mca-approximate-attention", "::mlir::ModuleOp"> {
  let summary = "attentions become mca.encode or mca.attend";
  let description = [{
    Finds `softmax(scores) . V` in linalg, in TOSA, or in both mixed. With
    `estimator=sampling` the projection `V = X W + b` becomes `mca.encode`; with
    `centroid` or `relaxed` the projection and the product become `mca.attend`.
    When all of this holds:

    - one operand of a contraction (linalg of any rank, `tosa.matmul`) is a
      softmax over the contracted axis, spread over operations in any way. What
      may follow it: operations that move data, conversions, guards of fully
      masked rows or NaN, factors that are constant along the keys, slices of the
      keys, or the division after the product;
    - the other operand comes, through operations that move or repeat data,
      slices, conversions and at most one bias, from a contraction (also a 1x1
      `tosa.conv2d`) of X with a weight that is a constant, a global or a
      function argument, also dequantised; and nothing else uses what lies
      between, other slices of a fused projection excepted;
    - elements are f32, f16 or bf16; dynamic sizes that have to be equal can be
      proved to be.

    Scores, mask and scale keep their meaning, as does everything else. Whether
    the mask hides keys from some queries only matters to the centroid of many
    tokens, which would reach them:

    - a mask that does not vary along the queries, as of padding, or that hides
      whole rows: the centroid may be used, mca.attend is `bidirectional`;
    - a mask that is known to depend on the query (a triangle, a comparison with
      the query's index): `centroid` leaves the attention exact, `relaxed` does
      without centroids;
    - a mask of which neither is known (an argument with a row per query): the
      same, unless `assume-bidirectional` vouches for it.

    `levels` and `int8-product` restrict what `relaxed` chooses from, for targets
    without fast int8 or bf16; `bf16-product` is for targets that have the latter.
    `estimator=relaxed levels=centroid,int8` gives

    ```mlir
    mca.attend ... {alpha = 2.000000e-01 : f64, bidirectional,
      estimator = #mca<estimator relaxed>, levels = #mca<levels centroid|int8>}
    ```

    Where the weight is constant the operation carries the constants of its error
    bound. Attentions are numbered in the order of the program; the passed remark
    gives the number as `Layer`, and `config` names a file that may set each:

    ```yaml
    alpha: 0.1              # also estimator, seed, length, assume-bidirectional
    estimator: relaxed
    attentions:
      - layer: 3
        alpha: 0.05         # also estimator
      - layer: 4
        exact: true
    ```

    An attention that is not rewritten stays exact, and a missed
    remark says why; a rewrite gives a passed remark. See them with
    `--remarks-filter='mca-match'`. A second run changes nothing.

    `tm_tensor.attention` and `iree_linalg_ext.attention`, unregistered and in
    generic form, are expanded to linalg if their values can be encoded; the
    scores are then held in memory.

    Must run before elementwise fusion, which merges the softmax's division into
    the product.

    Example: `mca-opt in.mlir --mca-approximate-attention=alpha=0.2`

    ```mlir
    %v = linalg.matmul ins(%x, %w : ...) outs(%zero : ...)
    %p = linalg.softmax dimension(1) ins(%scores : ...) outs(%e : ...)
    %y = linalg.matmul ins(%p, %v : ...) outs(%z : ...)
    ```

    becomes

    ```mlir
    %p = linalg.softmax dimension(1) ins(%scores : ...) outs(%e : ...)
    %v = mca.encode values(%x : ...) weight(%w3 : ...) probabilities(%p3 : ...)
           outs(%init : ...) {alpha = 2.000000e-01 : f64}
    %y = linalg.matmul ins(%p, %v2 : ...) outs(%z : ...)
    ```
  }];
  let options = [
    Option<"alpha", "alpha", "double", /*default=*/"0.2",
           "Error coefficient in (0, 1]: smaller is more exact.">,
    Option<"seed", "seed", "int64_t", /*default=*/"0",
           "Key of the random sequences.">,
    Option<"estimator", "estimator", "::mlir::mca::Estimator",
           /*default=*/"::mlir::mca::Estimator::Sampling",
           "How values are approximated.",
           [{::llvm::cl::values(
             clEnumValN(::mlir::mca::Estimator::Sampling, "sampling",
                        "the paper's column sampling (mca.encode)"),
             clEnumValN(::mlir::mca::Estimator::Centroid, "centroid",
                        "one centroid for many tokens (mca.attend)"),
             clEnumValN(::mlir::mca::Estimator::Relaxed, "relaxed",
                        "f32, bf16, int8 and the centroid (mca.attend)"))}]>,
    ListOption<"levels", "levels", "std::string",
           "What relaxed chooses from besides f32, some of centroid, int8 and "
           "bf16; all where none is given. With centroid alone, an attention is "
           "left exact where the estimator centroid leaves it.">,
    Option<"int8Product", "int8-product", "bool", /*default=*/"true",
           "Take A times the values of int8 tokens in int8 where the bound "
           "covers that, with the estimator relaxed.">,
    Option<"bf16Product", "bf16-product", "bool", /*default=*/"false",
           "Take A times the values of int8 and bf16 tokens in bf16 instead, "
           "with the estimator relaxed.">,
    Option<"length", "length", "::mlir::mca::KeyLength",
           /*default=*/"::mlir::mca::KeyLength::Padded",
           "Which keys count towards n in the sample count.",
           [{::llvm::cl::values(
             clEnumValN(::mlir::mca::KeyLength::Padded, "padded",
                        "all of the key axis"),
             clEnumValN(::mlir::mca::KeyLength::Attended, "attended",
                        "keys that receive any attention"))}]>,
    Option<"floor", "floor", "bool", /*default=*/"false",
           "Round sample counts down, as the authors' code does; a token may "
           "then get none.">,
    Option<"paperCompat", "paper-compat", "bool", /*default=*/"false",
           "Count as the authors' code does: sampling, all of the key axis, "
           "counts rounded down. Another estimator or length is an error.">,
    Option<"assumeBidirectional", "assume-bidirectional", "bool",
           /*default=*/"false",
           "Every query may see the same keys, where that was neither shown "
           "nor refuted. A mask that is known to depend on the query still "
           "does.">,
    Option<"config", "config", "std::string", /*default=*/"",
           "YAML file of settings. Options given here win over the file's "
           "defaults, not over what it says of single attentions.">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "linalg::LinalgDialect", "math::MathDialect",
    "mca::MCADialect", "tensor::TensorDialect"
  ];
}

def ExplainAttention : Pass<"mca-explain-attention", "::mlir::ModuleOp"> {
  let summary = "tell what mca-approximate-attention makes of each softmax";
  let description = [{
    Prints to the standard error, per function, each softmax found, the products
    that read it, and what `mca-approximate-attention` would do: the axes by role
    where the product matches, and whether the mask depends on the query; else
    the reason, the operation where the match ended, what was found there, and
    what would help. Changes nothing.

    Example: `mca-opt in.mlir --mca-explain-attention -o /dev/null`

    ```
    @main: 1 softmax, 1 product rewritten
      softmax 'linalg.softmax' at "in.mlir":5:8
        product 'linalg.matmul' at "in.mlir":8:8 is rewritten: batch 1, heads 1,
          groups 1, queries 3, keys 5, inputs 8, features 4
          mask: key-only
    ```
  }];
}

def Decompose : Pass<"mca-decompose"> {
  let summary = "mca.encode and mca.attend to the operations that compute them";
  let description = [{
    Rewrites every `mca.encode` on tensors into:

    - `mca.plan` of the weight, its scaled rows in f32 (folds with
      `mca-materialize-plans`);
    - `mca.sample_counts` of the probabilities;
    - `mca.order_tokens` of the counts;
    - the bias, broadcast, as the start value of every token;
    - one `mca.gather_matmul` for the tokens encoded exactly (segment 0) and one
      for the sampled ones (segment 1).

    And every `mca.attend` on tensors into:

    - `mca.column_statistics` of the probabilities, `mca.weight_norms` and, for
      the estimator relaxed, `mca.quantize_weight` of the weight (fold likewise);
    - linalg operations that round x and compute its norms and errors, and
      `mca.assign_levels`;
    - `mca.order_tokens` by level, one `mca.gather_matmul` per level with a value
      of its own, `mca.centroids` and their product with the weight, and one
      `mca.attend_tokens` for all levels: tokens share the centroid's value, and
      what is listed differs from it; in a head whose centroid is several times
      longer than what it attends, all tokens are listed. Two of values themselves
      where the product of int8 tokens may be taken in int8.

    Does nothing on buffers. Sizes of an encode's `d`, and of an attend's `h` and
    `d_h`, that are not static are errors at the operation.

    Example: `mca-opt in.mlir --mca-approximate-attention --mca-decompose`

    ```mlir
    %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>)
           probabilities(%a : tensor<4x17x17xf32>) outs(%init : tensor<4x17x16xf32>)
           {alpha = 2.0e-01 : f64} -> tensor<4x17x16xf32>
    ```

    becomes

    ```mlir
    %i, %g = mca.plan ins(%w : ...) outs(...) -> tensor<4x64xi32>, tensor<4x64x16xf32>
    %r = mca.sample_counts ins(%a : ...) outs(...) {alpha = 2.0e-01 : f64, dim = 64 : i64} -> tensor<4x17xi32>
    %o, %b = mca.order_tokens ins(%r : ...) outs(...) {dim = 64 : i64} -> tensor<4x17xi32>, tensor<4x3xi32>
    %0 = linalg.fill ...
    %1 = mca.gather_matmul ins(%x, %wt : ...) rows(%o, %b : ...) outs(%0 : ...)
    %2 = mca.gather_matmul ins(%x, %g : ...) rows(%o, %b : ...) columns(%i : ...) trips(%r : ...)
           outs(%1 : ...) {mean, segment = 1 : i64}
    ```
  }];
  let dependentDialects = [
    "mca::MCADialect", "arith::ArithDialect", "func::FuncDialect",
    "linalg::LinalgDialect", "math::MathDialect", "scf::SCFDialect",
    "tensor::TensorDialect"
  ];
}

def LowerTosa : Pass<"mca-lower-tosa", "::mlir::ModuleOp"> {
  let summary = "TOSA to linalg, tensor, arith and scf, as front ends write it";
  let description = [{
    Runs upstream's conversions of TOSA in an order that takes what torch-mlir and
    TensorFlow write: the pipeline `tosa-to-linalg-pipeline` validates against a
    profile and refuses constants of f64 and indices of i64. Operands are made to
    broadcast, products become named operations of linalg, constants are folded,
    control flow becomes scf. Does nothing to a module without TOSA; what upstream
    cannot lower is an error at the operation.

    mca operations on tensors stay as they are, so it may run before or after
    `mca-approximate-attention`, which finds attention in both forms. `mca-to-cpu`,
    `mca-to-gpu` and `mca-to-mpi` begin with it.

    Example: `mca-opt in.mlir --mca-lower-tosa`

    ```mlir
    %y = tosa.matmul %a, %b, %zero, %zero
         : (tensor<4x8x16xf32>, tensor<4x16x8xf32>, tensor<1xf32>, tensor<1xf32>) -> tensor<4x8x8xf32>
    ```

    becomes

    ```mlir
    %y = linalg.batch_matmul ins(%a, %b : tensor<4x8x16xf32>, tensor<4x16x8xf32>)
                             outs(%zeros : tensor<4x8x8xf32>) -> tensor<4x8x8xf32>
    ```
  }];
}

def LowerToLinalg : Pass<"mca-lower-to-linalg"> {
  let summary = "mca operations to linalg, tensor, scf, arith and math";
  let description = [{
    Rewrites every mca operation on tensors into operations that any compiler
    built on MLIR knows; what it leaves compiles with stock passes:

    - `mca.encode` and `mca.attend` are decomposed first, as `mca-decompose` does;
    - `mca.sample_counts` becomes a maximum over queries whose innermost loop
      runs over the contiguous keys, and the count formula in f64;
    - `mca.order_tokens` becomes a stable counting sort, O(n + dim);
    - `mca.plan` becomes Philox4x32-10 and inverse transform sampling, bit for
      bit the numbers of `mca-materialize-plans`;
    - `mca.gather_matmul` becomes loops over the selected rows and their terms:
      skipped rows and terms cost nothing. It is correct, not fast;
    - `mca.column_statistics` becomes both reductions in one sweep,
      `mca.weight_norms` matrix products in f64, `mca.token_distances` loops over
      the attended tokens, `mca.assign_levels` a search for
      the threshold of gain per cost, `mca.centroids` loops over the tokens of
      level 1, `mca.attend_tokens` a product of the listed
      columns and rows, copied next to each other. With a slack each head tries
      int8 first; the others follow in f32 together;
    - `mca.fused_attention` becomes both products and the softmax between them.

    Those are loops over elements, which skip what is not listed. With
    `form=data-parallel` there are none, for compilers that run every linalg
    operation as one parallel piece of work, and a scalar loop one step at a time
    on their host: all choices and the sums that decide are the same, products are
    of all rows, and unlisted ones are not kept.

    - `mca.order_tokens` counts the tokens before each one, O(n^2);
    - `mca.plan` counts the rows before each draw, O(d (d + R)), and is still the
      same bit for bit;
    - `mca.gather_matmul` and `mca.attend_tokens` are one dense product each, of
      copies with zeros where nothing is listed; terms after a row's last one
      are multiplied by zero, so that `rhs` must be finite;
    - `mca.assign_levels` sums the gains of the upgrades before each one,
      O((n L)^2) for L levels; nothing of that size is stored;
    - `mca.token_distances`, `mca.centroids` and `mca.weight_norms` are reductions
      for all heads at once.

    A `mca.plan` whose `d` is unknown, and operations on levels with two unknown
    batch dimensions, become loops all the same.

    Does nothing without mca operations. Buffers, a dynamic input dimension `d`
    and a dynamic number of heads `h` are errors at the operation.

    Examples: `mca-opt in.mlir --mca-approximate-attention --mca-decompose
    --mca-materialize-plans --mca-lower-to-linalg`,
    `mca-opt in.mlir --mca-lower-to-linalg=form=data-parallel`

    ```mlir
    %r = mca.sample_counts ins(%a : tensor<4x5x17xf32>) outs(%r0 : tensor<4x17xi32>)
           {alpha = 2.0e-01 : f64, dim = 64 : i64} -> tensor<4x17xi32>
    ```

    becomes

    ```mlir
    %m = linalg.generic ... ins(%a : ...) outs(%zeros : tensor<4x17xf32>) { arith.maximumf }
    %r = linalg.generic ... ins(%m : ...) outs(%r0 : tensor<4x17xi32>) { ... arith.fptosi ... }
    ```
  }];
  let options = [
    ListOption<"keep", "keep", "std::string",
               "Operations to leave to their kernels, without the dialect's name, "
               "as in gather_matmul,order_tokens: unless of int8 with lists or with "
               "a slack.">,
    Option<"form", "form", "::mlir::mca::LinalgForm",
           /*default=*/"::mlir::mca::LinalgForm::Loops",
           "What operations on lists of tokens become.",
           [{::llvm::cl::values(
             clEnumValN(::mlir::mca::LinalgForm::Loops, "loops",
                        "loops over elements that skip what is not listed"),
             clEnumValN(::mlir::mca::LinalgForm::DataParallel, "data-parallel",
                        "linalg operations over all elements"))}]>
  ];
  let dependentDialects = [
    "mca::MCADialect", "arith::ArithDialect", "func::FuncDialect",
    "linalg::LinalgDialect", "math::MathDialect", "scf::SCFDialect",
    "tensor::TensorDialect"
  ];
}

def LowerToVector : Pass<"mca-lower-to-vector"> {
  let summary = "matrix products on buffers to register-tiled vector loops";
  let description = [{
    Replaces by scf, vector and memref operations:

    - `mca.gather_matmul` with contiguous output rows; every row gets exactly its
      `trips` terms, in order, whatever the tiling and the number of threads;
    - `mca.gather_matmul` of i8, and of bf16 where `features` have avx512bf16, by
      instructions that sum neighbouring products: vpdpbusd (avx512vnni, avxvnni),
      else pmaddwd (avx512bw, avx2), else plain multiplications;
    - `mca.attend_tokens` without a slack; segments in bf16 by the same instruction
      where `features` have avx512bf16, from listed lanes of A that are compressed
      side by side (vpcompressw with avx512vbmi2), else in f32 rounded to bf16;
    - linalg contractions of f32, f16 or bf16 (named, or linalg.generic whose body
      is a multiply and an add, possibly of factors extended to f32) over
      projected permutations with one summed dimension, at least one row and one
      column, and a contiguous output. Sums are taken in f32 whatever the types,
      and rounded once; a left-hand side of f16 or bf16 is first copied to a f32
      buffer by a linalg.generic;
    - those of bf16 and bf16 by an instruction that sums pairs of products
      (vdpbf16ps, which takes denormal numbers for zero) where `features` have
      avx512bf16 and the terms of a left-hand row are neighbours.

    A product is cut into panels of columns, copied to a buffer without gaps
    unless the right-hand side is one where it lies, and tiles of rows whose
    sums stay in registers. Panels, heads and batches run in one scf.parallel
    where the number of multiply-adds reaches `parallel-threshold` and no loop
    around them is parallel already. So do blocks of rows: of a packed
    right-hand side always, outside of its panels where there are more rows than
    columns, inside where there are not; of others where the iterations are
    fewer than 8, from 8 times the threshold on. A linalg.fill that only starts
    the sums is absorbed. So is a fill, or copies of a row to all rows of a
    head, right before a gather without lists or the gathers of all segments of
    a list: it is done only where the segments leave a row out.
    Listed rows of a large left-hand side, rows of one of more than 1 MiB, large
    probabilities of listed tokens, and the next packed panel of f32 are
    prefetched while the tile before them is computed; the rows of an output of
    more than 1 MiB while their own sums are taken.

    Does nothing on tensors and on every other operation: loops and
    `mca-vectorize-elementwise` take those. An mca operation whose output buffer
    has no unit innermost stride is an error, and so is i8 with column lists.

    Example: `mca-opt in.mlir --mca-lower-to-vector=vector-width=8`

    ```mlir
    linalg.matmul ins(%a, %b : memref<6x64xf32>, memref<64x16xf32>)
                  outs(%c : memref<6x16xf32>)
    ```

    becomes

    ```mlir
    %sums:12 = scf.for %k = %c0 to %c64 step %c1 iter_args(...) -> (vector<8xf32>, ...) {
      %b0 = vector.load %b[%k, %c0] : memref<64x16xf32>, vector<8xf32>
      %a0 = memref.load %a[%c0, %k] : memref<6x64xf32>
      %s0 = vector.broadcast %a0 : f32 to vector<8xf32>
      %f0 = vector.fma %s0, %b0, %acc0 : vector<8xf32>
      ...
    ```
  }];
  let options = [
    Option<"vectorWidth", "vector-width", "int64_t", /*default=*/"0",
           "f32 lanes of a vector register (4, 8, 16; 0: this machine's).">,
    ListOption<"features", "features", "std::string",
               "Features of the processor, in LLVM's names, beyond its vectors "
               "(avx512vnni, avxvnni, avx512bf16, ...; with vector-width=0 and "
               "none given: this machine's).">,
    Option<"tileRows", "tile-rows", "int64_t", /*default=*/"0",
           "Rows of the register tile (0: by the vector width).">,
    Option<"tileVectors", "tile-vectors", "int64_t", /*default=*/"0",
           "Vectors in a row of the register tile (0: by the vector width).">,
    Option<"parallel", "parallel", "bool", /*default=*/"true",
           "Whether large products become scf.parallel.">,
    Option<"parallelThreshold", "parallel-threshold", "int64_t",
           /*default=*/"32768",
           "Multiply-adds below which a product stays serial.">
  ];
  let dependentDialects = [
    "arith::ArithDialect", "linalg::LinalgDialect", "memref::MemRefDialect",
    "scf::SCFDialect", "vector::VectorDialect", "LLVM::LLVMDialect"
  ];
}

def RestoreExact : Pass<"mca-restore-exact"> {
  let summary = "mca.encode and mca.attend to what they approximate";
  let description = [{
    Rewrites every `mca.encode` on tensors to `X W + b` in linalg and every
    `mca.attend` to `A (X W + b)`, the programs that they approximate:

    - X W is one `linalg.contract` in f32, in the layout of an encode's result;
    - the bias is added, and f16 and bf16 rounded, in one `linalg.generic`; the
      values of an attend are not rounded;
    - the product with A is one `linalg.contract` in f32, over A and the result
      with their heads expanded to [h, h_q / h] where the sizes may differ,
      rounded once;
    - a destination of fallbacks is filled with 1: all heads are exact.

    Always legal. Leaves buffers and everything else alone, the attention
    probabilities included.

    Example: `mca-opt in.mlir --mca-approximate-attention --mca-restore-exact`

    ```mlir
    %v = mca.encode values(%x : tensor<17x64xf32>) weight(%w : tensor<64x4x16xf32>)
           probabilities(%a : tensor<4x17x17xf32>) outs(%init : tensor<4x17x16xf32>)
           {alpha = 2.0e-01 : f64} -> tensor<4x17x16xf32>
    ```

    becomes

    ```mlir
    %0 = linalg.fill ins(%cst : f32) outs(%init : tensor<4x17x16xf32>) -> ...
    %v = linalg.contract indexing_maps = [...] ins(%x, %w : ...) outs(%0 : ...)
    ```
  }];
  let dependentDialects = [
    "mca::MCADialect", "arith::ArithDialect", "linalg::LinalgDialect",
    "tensor::TensorDialect"
  ];
}

#endif // MCA_CONVERSION_PASSES_TD
