//===- MCAOps.td - Operations of the mca dialect -----------*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCAOPS_TD
#define MCA_DIALECT_MCA_IR_MCAOPS_TD

include "mca/Dialect/MCA/IR/MCADialect.td"
include "mlir/Interfaces/DestinationStyleOpInterface.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def MCA_Float : AnyTypeOf<[F16, BF16, F32]>;
class MCA_ShapedOf<list<Type> types>
    : AnyTypeOf<[RankedTensorOf<types>, MemRefOf<types>]>;
def MCA_FloatShaped : MCA_ShapedOf<[MCA_Float]>;
def MCA_IndexShaped : MCA_ShapedOf<[I32]>;

/// A structured operation: destinations last, results only on tensors.
class MCA_StructuredOp<string mnemonic, list<Trait> traits = []>
    : Op<MCA_Dialect, mnemonic, !listconcat(traits, [
        DestinationStyleOpInterface,
        DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
        DeclareOpInterfaceMethods<ReifyRankedShapedTypeOpInterface,
                                  ["reifyResultShapes"]>,
        ConditionallySpeculatable
      ])> {
  let hasVerifier = 1;
  let hasFolder = 1;
  code speculatability = [{
    ::mlir::Speculation::Speculatability getSpeculatability() {
      return hasPureTensorSemantics() ? ::mlir::Speculation::Speculatable
                                      : ::mlir::Speculation::NotSpeculatable;
    }
  }];
}

//===----------------------------------------------------------------------===//
// What is approximated
//===----------------------------------------------------------------------===//

def MCA_EncodeOp : MCA_StructuredOp<"encode"> {
  let summary = "value encoding whose precision follows the attention";
  let description = [{
    Approximates the value encoding `V_h = X W_h + b_h` of every head `h`:

    ```
    m_j       = max_i A[i, j]                  (over the head's group of queries)
    r_j       = min(d, round((n m_j / alpha)^2))      0 where m_j = 0
    V~_h[j,:] = b_h + (1 / r_j) sum_{t < r_j} X[j, s(t)] W_h[s(t), :] / p_h(s(t))
    ```

    with the row distribution `p_h(k) = ||W_h[k,:]||^2 / ||W_h||_F^2` and one
    sequence `s_h` per head, drawn from it with a counter-based generator keyed
    by (seed, layer, head). A token with `r_j = d` is encoded exactly, one with
    `r_j = 0` as `b_h`. For the head output `A_h V~_h`,
    `E ||error_i||_2 <= alpha mean_j ||X[j]||_2 ||W_h||_F` (Theorem 2).

    Shapes: `values` [B.., n, d], `weight` [d, h, d_h], `bias` [h, d_h],
    `probabilities` [B.., h_q, n_q, n], `init` and result [B.., h, n, d_h].
    `round` is `rounding`; `n` is the length of the key axis (`length` padded) or
    the number of keys with `m_j > 0` (attended). `layer` separates the random
    sequences of the attentions of one model. Sums are taken in f32 whatever the
    element types, and rounded to that of the result once. Replacing the operation
    by the exact `X W + b` is always legal.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: values r >= 2, weight 3, bias 2, probabilities r + 1, init r + 1;
    - C3: `d`, `h`, `d_h`, `n` and the batch dimensions agree;
    - C4: a static `h` is not 0 and `h_q` is a multiple of it;
    - C5: `alpha` is in (0, 1];
    - C6: `layer` is in [0, 2^32);
    - C7: `values`, `weight` and `bias` have one element type, `init` that type
      or f32, `probabilities` any;
    - C8: a static `d` is in [1, 2^31).

    Example:

    ```mlir
    %v = mca.encode values(%x : tensor<128x384xf32>)
                    weight(%w : tensor<384x12x32xf32>)
                    bias(%b : tensor<12x32xf32>)
                    probabilities(%a : tensor<12x128x128xf32>)
                    outs(%init : tensor<12x128x32xf32>)
                    {alpha = 2.0e-01 : f64, layer = 3 : i64}
                    -> tensor<12x128x32xf32>
    ```
  }];
  let arguments = (ins
    MCA_FloatShaped:$values,
    MCA_FloatShaped:$weight,
    Optional<MCA_FloatShaped>:$bias,
    MCA_FloatShaped:$probabilities,
    MCA_FloatShaped:$init,
    F64Attr:$alpha,
    DefaultValuedAttr<I64Attr, "0">:$seed,
    DefaultValuedAttr<I64Attr, "0">:$layer,
    DefaultValuedAttr<MCA_EstimatorAttr, "::mlir::mca::Estimator::Sampling">:$estimator,
    DefaultValuedAttr<MCA_RoundingAttr, "::mlir::mca::CountRounding::Ceil">:$rounding,
    DefaultValuedAttr<MCA_LengthAttr, "::mlir::mca::KeyLength::Padded">:$length);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    `values` `(` $values `:` type($values) `)`
    `weight` `(` $weight `:` type($weight) `)`
    (`bias` `(` $bias^ `:` type($bias) `)`)?
    `probabilities` `(` $probabilities `:` type($probabilities) `)`
    `outs` `(` $init `:` type($init) `)`
    attr-dict (`->` type($result)^)?
  }];
  let hasCanonicalizer = 1;
  let extraClassDeclaration = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitMutable(); }

    /// Number of batch dimensions B.. in front of [n, d].
    int64_t getNumBatchDims();
    /// d, or ShapedType::kDynamic.
    int64_t getInputDim();
    /// h, or ShapedType::kDynamic.
    int64_t getNumHeads();
    /// The sizes that C3 wants to be equal, of operands that fulfil C2.
    ::llvm::SmallVector<::mlir::mca::EqualSizes> getEqualSizes();
  }];
}

//===----------------------------------------------------------------------===//
// How it is approximated
//===----------------------------------------------------------------------===//

def MCA_PlanOp : MCA_StructuredOp<"plan"> {
  let summary = "sampling plan of a value projection";
  let description = [{
    Draws the sequence `s_h(0), s_h(1), ...` of every head and gathers the rows
    it names, scaled so that the mean of the products is unbiased:

    ```
    indices[h, t]    = s_h(t)                          drawn from p_h
    weights[h, t, :] = W_h[s_h(t), :] / p_h(s_h(t))
    ```

    A sequence has the prefix property: a longer plan begins with the shorter
    one. Shapes: `weight` [d, h, d_h], `indices` [h, R] of i32, `weights`
    [h, R, d_h]. With a constant weight `mca-materialize-plans` computes both
    results at compile time, with the same numbers.

    The scaled rows are as long as `||W_h||_F^2 / ||W_h[k,:]||`, far longer than
    the weight's own, so that f16 would overflow on a row of small norm:
    `mca-decompose` asks for f32 whatever the type of `weight`.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: weight 3, indices 2, weights 3;
    - C3: `h`, `R` and `d_h` agree;
    - C4: `layer` is in [0, 2^32);
    - C5: `weights` has the element type of `weight` or f32.

    Example:

    ```mlir
    %i, %g = mca.plan ins(%w : tensor<384x12x32xf32>)
                      outs(%i0, %g0 : tensor<12x384xi32>, tensor<12x384x32xf32>)
                      {seed = 7 : i64, layer = 3 : i64}
                      -> tensor<12x384xi32>, tensor<12x384x32xf32>
    ```
  }];
  let arguments = (ins
    MCA_FloatShaped:$weight,
    MCA_IndexShaped:$indicesInit,
    MCA_FloatShaped:$weightsInit,
    DefaultValuedAttr<I64Attr, "0">:$seed,
    DefaultValuedAttr<I64Attr, "0">:$layer);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $weight `:` type($weight) `)`
    `outs` `(` $indicesInit `,` $weightsInit `:` type($indicesInit) `,` type($weightsInit) `)`
    attr-dict (`->` type($results)^)?
  }];
  let extraClassDeclaration = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return ::mlir::MutableOperandRange(getOperation(), 1, 2);
    }
  }];
}

def MCA_SampleCountsOp : MCA_StructuredOp<"sample_counts"> {
  let summary = "samples each token gets, from the attention it receives";
  let description = [{
    ```
    m_j = max_i A[i, j]                    over the group of queries of a head
    r_j = min(dim, round((n m_j / alpha)^2)),  0 where m_j = 0, dim where m_j is NaN
    ```

    computed in f64 as `(n * m_j) / alpha`, squared, rounded. With ceil a token
    that receives any attention gets at least one sample. Shapes:
    `probabilities` [B.., h_q, n_q, n], `counts` [B.., h, n] of i32.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: probabilities r >= 3, counts r - 1;
    - C3: `n` and the batch dimensions agree;
    - C4: a static `h` is not 0 and `h_q` is a multiple of it;
    - C5: `alpha` is in (0, 1];
    - C6: `dim` is in [1, 2^31).

    Example:

    ```mlir
    %r = mca.sample_counts ins(%a : tensor<12x128x128xf32>)
                           outs(%r0 : tensor<12x128xi32>)
                           {alpha = 2.0e-01 : f64, dim = 384 : i64}
                           -> tensor<12x128xi32>
    ```
  }];
  let arguments = (ins
    MCA_FloatShaped:$probabilities,
    MCA_IndexShaped:$init,
    F64Attr:$alpha,
    I64Attr:$dim,
    DefaultValuedAttr<MCA_RoundingAttr, "::mlir::mca::CountRounding::Ceil">:$rounding,
    DefaultValuedAttr<MCA_LengthAttr, "::mlir::mca::KeyLength::Padded">:$length);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    `ins` `(` $probabilities `:` type($probabilities) `)`
    `outs` `(` $init `:` type($init) `)`
    attr-dict (`->` type($result)^)?
  }];
  let extraClassDeclaration = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitMutable(); }
  }];
}

def MCA_OrderTokensOp : MCA_StructuredOp<"order_tokens"> {
  let summary = "tokens by descending sample count";
  let description = [{
    Orders the tokens of every head by descending count, equal counts in token
    order, and says where the segments end:

    ```
    order[0 .. bounds[1])          tokens with r_j >= dim   (exact)
    order[bounds[1] .. bounds[2])  tokens with 0 < r_j < dim (sampled)
    order[bounds[2] .. n)          tokens with r_j = 0      (bias only)
    ```

    `bounds[0]` is 0. Counting sort: O(n + dim). Shapes: `counts` [B.., h, n] of
    i32, `order` [B.., h, n] of i32, `bounds` [B.., h, 3] of i32.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: counts have rank >= 2; order the same, bounds the same rank;
    - C3: shapes agree, bounds end in 3;
    - C4: `dim` is in [1, 2^31).

    Example:

    ```mlir
    %o, %e = mca.order_tokens ins(%r : tensor<12x128xi32>)
                              outs(%o0, %e0 : tensor<12x128xi32>, tensor<12x3xi32>)
                              {dim = 384 : i64}
                              -> tensor<12x128xi32>, tensor<12x3xi32>
    ```
  }];
  let arguments = (ins
    MCA_IndexShaped:$counts,
    MCA_IndexShaped:$orderInit,
    MCA_IndexShaped:$boundsInit,
    I64Attr:$dim);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $counts `:` type($counts) `)`
    `outs` `(` $orderInit `,` $boundsInit `:` type($orderInit) `,` type($boundsInit) `)`
    attr-dict (`->` type($results)^)?
  }];
  let extraClassDeclaration = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return ::mlir::MutableOperandRange(getOperation(), 1, 2);
    }
  }];
}

def MCA_GatherMatmulOp
    : MCA_StructuredOp<"gather_matmul", [AttrSizedOperandSegments]> {
  let summary = "matrix product with row, column and trip-count lists";
  let description = [{
    The one kernel of the dialect (algorithm section 6). Per head, for the rows
    the operation selects, accumulates

    ```
    out[row, :] += scale(row) * sum_{t < trips[row]} lhs[row, columns[t]] * rhs[t, :]
    ```

    - `rows` and `bounds` select rows: `row = rows[s]` for
      `bounds[segment] <= s < bounds[segment + 1]`; without them all rows. A row
      outside [0, n) or listed twice in a segment is undefined behaviour.
    - `columns` maps `t` to a column of `lhs`; without it `t` itself. A column
      outside [0, d) is undefined behaviour.
    - `trips[row]`, clamped to [0, R], is the number of terms; without it `R`.
    - `scale` is `1 / trips[row]` with the attribute `mean`, 1 otherwise; a row
      of no terms keeps its value.

    Shapes: `lhs` [B.., n, d], `rhs` [h, R, d_h], `rows` [B.., h, n],
    `bounds` [B.., h, S + 1], `columns` [h, R], `trips` [B.., h, n], all lists of
    i32, `init` and result [B.., h, n, d_h]. Sums are taken in f32, in the order
    of `t`, added to `init` in f32 and then rounded to its type.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: lhs r >= 2, rhs 3, rows and trips r, bounds r, columns 2,
      init r + 1;
    - C3: `h`, `n`, `d_h`, `R` and the batch dimensions agree;
    - C4: `rows` and `bounds` come together;
    - C5: `segment` names an interval of `bounds`;
    - C6: without `columns` `R` equals `d`;
    - C7: `mean` needs `trips`;
    - C8: `rhs` and `init` have the element type of `lhs` or f32.

    Example:

    ```mlir
    %v = mca.gather_matmul ins(%x, %g : tensor<128x384xf32>, tensor<12x384x32xf32>)
           rows(%o, %e : tensor<12x128xi32>, tensor<12x3xi32>)
           columns(%i : tensor<12x384xi32>) trips(%r : tensor<12x128xi32>)
           outs(%v0 : tensor<12x128x32xf32>) {segment = 1 : i64, mean}
           -> tensor<12x128x32xf32>
    ```
  }];
  let arguments = (ins
    MCA_FloatShaped:$lhs,
    MCA_FloatShaped:$rhs,
    Optional<MCA_IndexShaped>:$rows,
    Optional<MCA_IndexShaped>:$bounds,
    Optional<MCA_IndexShaped>:$columns,
    Optional<MCA_IndexShaped>:$trips,
    MCA_FloatShaped:$init,
    DefaultValuedAttr<I64Attr, "0">:$segment,
    UnitAttr:$mean);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    `ins` `(` $lhs `,` $rhs `:` type($lhs) `,` type($rhs) `)`
    (`rows` `(` $rows^ `,` $bounds `:` type($rows) `,` type($bounds) `)`)?
    (`columns` `(` $columns^ `:` type($columns) `)`)?
    (`trips` `(` $trips^ `:` type($trips) `)`)?
    `outs` `(` $init `:` type($init) `)`
    attr-dict (`->` type($result)^)?
  }];
  let hasCanonicalizer = 1;
  let extraClassDeclaration = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitMutable(); }
  }];
}

#endif // MCA_DIALECT_MCA_IR_MCAOPS_TD
