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
include "mca/Transforms/BufferPasses.td"
include "mca/Transforms/CPUPasses.td"
include "mca/Transforms/GPUPasses.td"
include "mca/Transforms/ShardPasses.td"

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

def TapAttention : Pass<"mca-tap-attention", "ModuleOp"> {
  let summary = "return what goes into and comes out of every attention";
  let description = [{
    Appends to the results of the entry function, for every `mca.encode` and
    `mca.attend` in it:

    - its values X, weight W, bias if there is one, probabilities A, result, and
      fallbacks if it verifies its bound;
    - an entry in the function's attribute `mca.taps`, with the name of the
      attention, its estimator, `bidirectional` if that is set, of `relaxed` the
      `levels` below f32 that tokens choose from and whether `int8_product` or
      `bf16_product` is one more choice, and the positions of these results. The name is that of the
      operation's location, else `<function>.attention.<position>`.

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

def UnifySizes : Pass<"mca-unify-sizes"> {
  let summary = "one value for sizes that are equal, and moves by maps";
  let description = [{
    Sizes that are known when the program runs are computed again and again by
    exporters, and compared. In each function

    - operands that are computed from sizes of tensors alone become the first
      value of the function's entry block that is the same product of the same
      sizes, or a constant; sizes are the same as well after a `cf.assert` that
      says so. Comparisons of which this shows the outcome become constants;
    - a `linalg.generic` that copies by `tensor.extract`, as torch writes
      broadcasts to sizes that are not static, reads its source by an indexing
      map;
    - `tensor.reshape` becomes `tensor.collapse_shape` and `tensor.expand_shape`,
      where the sizes say which dimensions hold the same elements;
    - a reshape that undoes the one before it goes, and so does a `scf.if` that
      repeats a tensor of size 1 if it has that size, and repeats it to the size
      that it has, as TOSA's broadcasts become.

    Does nothing to integers that come from elsewhere, as from elements of
    tensors. `mca-verify-sizes` before it lets it know more.

    Example: `mca-opt in.mlir --mca-unify-sizes --canonicalize`

    ```mlir
    %n = tensor.dim %x, %c0 : tensor<?x12x32xf32>
    %i = arith.index_cast %n : index to i64
    %m = arith.muli %i, %c384 : i64
    %f = arith.divsi %m, %i : i64
    %s = tensor.from_elements %i, %f : tensor<2xi64>
    %y = tensor.reshape %x(%s) : (tensor<?x12x32xf32>, tensor<2xi64>) -> tensor<?x384xf32>
    ```

    becomes

    ```mlir
    %y = tensor.collapse_shape %x [[0], [1, 2]] : tensor<?x12x32xf32> into tensor<?x384xf32>
    ```
  }];
  let dependentDialects = [
    "arith::ArithDialect", "linalg::LinalgDialect", "tensor::TensorDialect"
  ];
}

def RefineShapes : Pass<"mca-refine-shapes"> {
  let summary = "static shapes for tensors that loops carry";
  let description = [{
    Where a `scf.for` starts from a tensor of static shape, cast to a dynamic one,
    and only ever writes parts of it, the loop carries the static shape;
    canonicalization patterns then carry it on. For compilers that want
    the sizes of loop-carried tensors when they compile, as IREE does.

    Does nothing to loops that start from dynamic shapes or that may yield
    another tensor.

    Example: `mca-opt in.mlir --mca-refine-shapes`

    ```mlir
    %d = tensor.cast %t : tensor<8xf32> to tensor<?xf32>
    %r = scf.for %i = %c0 to %c8 step %c1 iter_args(%a = %d) -> (tensor<?xf32>) {
      %w = tensor.insert %x into %a[%i] : tensor<?xf32>
      scf.yield %w : tensor<?xf32>
    }
    ```

    becomes

    ```mlir
    %r = scf.for %i = %c0 to %c8 step %c1 iter_args(%a = %t) -> (tensor<8xf32>) {
      %w = tensor.insert %x into %a[%i] : tensor<8xf32>
      scf.yield %w : tensor<8xf32>
    }
    ```
  }];
  let dependentDialects = ["tensor::TensorDialect"];
}

def SliceInserts : Pass<"mca-slice-inserts"> {
  let summary = "tensor.insert to tensor.insert_slice of one element";
  let description = [{
    For IREE, whose compiler (3.13) gives `tensor.insert` into tensors of two and more
    dimensions a wrong range: it fills the elements behind as well. Tensors of one
    dimension or none stay as they are.

    Example: `mca-opt in.mlir --mca-slice-inserts`

    ```mlir
    %u = tensor.insert %x into %t[%i, %j] : tensor<3x4xf32>
    ```

    becomes

    ```mlir
    %e = tensor.from_elements %x : tensor<1x1xf32>
    %u = tensor.insert_slice %e into %t[%i, %j] [1, 1] [1, 1] : tensor<1x1xf32> into tensor<3x4xf32>
    ```
  }];
  let dependentDialects = ["tensor::TensorDialect"];
}

def Strassen : Pass<"mca-strassen"> {
  let summary = "products with constant weights by Strassen's algorithm";
  let description = [{
    Takes a product of f32 with a constant right-hand side as seven products of
    halves instead of eight: one level of Strassen's algorithm in Winograd's form.
    An eighth of the multiplications is saved. Rows are taken by blocks, which
    threads share. Products of one left-hand side share its sums of quarters, where
    what they read is known before the first of them; those of the right-hand side
    are computed at compile time, and make 7/4 of its bytes for each product.

    **Results are rounded more coarsely.** An element with k summands is off by no
    more than (4.5 k^2 + 48 k) 2^-24 max|A| max|B|, where the plain product has k^2
    for the bracket (Higham, Accuracy and Stability of Numerical Algorithms, 2nd
    edition, 23.2.2 and 3.5), up to terms of 2^-48. The maxima are those of the whole
    right-hand side and of all rows of the block: a large element costs accuracy in
    rows that do not have it. One that is infinite or no number, or overflows when
    three like it are added, spreads to the row half a block away. The error is
    about twice that of the plain product for random matrices, more for activations
    of which some features are much larger than others (docs/performance.md).

    - An operation by elements that alone reads the product is applied to each
      quarter of a block.
    - The number of rows may be odd, or known at run time only. That of summands is
      even, and half of the columns fill register tiles.
    - Leaves alone products with fewer rows, columns or summands than the options
      say, where sums would cost more than is saved. A remark says why.

    Run it after `mca-fuse-elementwise` and before `mca-pack-operands`.

    Example: `mca-opt in.mlir --mca-strassen="min-size=8 vector-width=4"`

    ```mlir
    %w = arith.constant dense_resource<w> : tensor<8x16xf32>
    %y = linalg.generic ... ins(%x, %w : tensor<96x8xf32>, tensor<8x16xf32>) ...
    ```

    becomes

    ```mlir
    %y = scf.forall (%i) = (0) to (96) step (48) shared_outs(%out = %e) -> (tensor<96x16xf32>) {
      %block = tensor.extract_slice %x[%i, 0] [48, 8] [1, 1] : ...
      %x0 = tensor.extract_slice %block[0, 0] [24, 4] [1, 1] : ...
      ...
      %s:4 = linalg.generic ... ins(%x0, %x1, %x2, %x3 : ...) { arith.addf; arith.subf; ... }
      %p = linalg.generic ... ins(%x0, %w0 : tensor<24x4xf32>, tensor<4x8xf32>) ...
      ...
      %c = linalg.generic ... ins(%p, %r : tensor<24x8xf32>, tensor<24x8xf32>) ... { arith.addf }
      %y0 = tensor.insert_slice %c into %part[0, 0] [24, 8] [1, 1] : ...
      ...
    }
    ```
  }];
  let options = [
    Option<"vectorWidth", "vector-width", "int64_t", "0",
           "f32 lanes of a vector register (4, 8, 16; 0: this machine's)">,
    Option<"minRows", "min-rows", "int64_t", /*default=*/"48",
           "Least number of rows; one that is not known is taken to be large.">,
    Option<"minSize", "min-size", "int64_t", /*default=*/"256",
           "Least number of columns and of summands.">
  ];
  let dependentDialects = [
    "affine::AffineDialect", "arith::ArithDialect", "linalg::LinalgDialect",
    "scf::SCFDialect", "tensor::TensorDialect"
  ];
}

#endif // MCA_TRANSFORMS_PASSES_TD
