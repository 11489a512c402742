//===- MCAApproximationOps.td - What is approximated -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCAAPPROXIMATIONOPS_TD
#define MCA_DIALECT_MCA_IR_MCAAPPROXIMATIONOPS_TD

include "mca/Dialect/MCA/IR/MCAInterfaces.td"
include "mca/Dialect/MCA/IR/MCAStructuredOp.td"

class MCA_ApproximationOp<string mnemonic>
    : MCA_StructuredOp<mnemonic, [
        AttrSizedOperandSegments,
        DeclareOpInterfaceMethods<MCA_ApproximationOpInterface,
                                  ["getApproximated", "getEqualSizes"]>
      ]> {
  let results = (outs Variadic<AnyRankedTensor>:$results);
  code shared = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      unsigned length = getFallbacks() ? 2 : 1;
      return ::mlir::MutableOperandRange(
          getOperation(), getOperation()->getNumOperands() - length, length);
    }
  }];
}

def MCA_EncodeOp : MCA_ApproximationOp<"encode"> {
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
    sequences of the attentions of one model, `first_head` is the number of the
    first head where these are a part of all, 0 without. Sums are taken in f32
    whatever the element types, and rounded to that of the result once. Replacing
    the operation by the exact `X W + b` is always legal.

    `bound` records the constants of the bound where W is known. With the second
    destination `fallbacks` [B.., h] of i32 the bound is also evaluated after the
    fact, for the counts that were taken:

    ```
    sum_j m_j ||X[j]||_2 ||W_h||_F / sqrt(max(r_j, 1))     over tokens with r_j < d
    ```

    A head that exceeds `alpha mean_j ||X[j]||_2 ||W_h||_F`, as it can with counts
    rounded down, encodes all its tokens exactly and gets a 1, others a 0.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: values r >= 2, weight 3, bias 2, probabilities r + 1, init r + 1;
    - C3: `d`, `h`, `d_h`, `n` and the batch dimensions agree;
    - C4: a static `h` is not 0 and `h_q` is a multiple of it;
    - C5: `alpha` is in (0, 1];
    - C6: `layer` is in [0, 2^32);
    - C7: `values`, `weight` and `bias` have one element type, `init` that type
      or f32, `probabilities` any;
    - C8: a static `d` is in [1, 2^31);
    - C9: `estimator` is sampling;
    - C10: `bound` has one entry per head.

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
    Optional<Index>:$firstHead,
    MCA_FloatShaped:$init,
    Optional<MCA_IndexShaped>:$fallbacks,
    F64Attr:$alpha,
    DefaultValuedAttr<I64Attr, "0">:$seed,
    DefaultValuedAttr<I64Attr, "0">:$layer,
    DefaultValuedAttr<MCA_EstimatorAttr, "::mlir::mca::Estimator::Sampling">:$estimator,
    DefaultValuedAttr<MCA_RoundingAttr, "::mlir::mca::CountRounding::Ceil">:$rounding,
    DefaultValuedAttr<MCA_LengthAttr, "::mlir::mca::KeyLength::Padded">:$length,
    OptionalAttr<MCA_WeightBoundAttr>:$bound);
  let assemblyFormat = [{
    `values` `(` $values `:` type($values) `)`
    `weight` `(` $weight `:` type($weight) `)`
    (`bias` `(` $bias^ `:` type($bias) `)`)?
    `probabilities` `(` $probabilities `:` type($probabilities) `)`
    (`first_head` `(` $firstHead^ `)`)?
    `outs` `(` $init (`,` $fallbacks^)? `:` type($init) (`,` type($fallbacks)^)? `)`
    attr-dict (`->` type($results)^)?
  }];
  let hasCanonicalizer = 1;
  let extraClassDeclaration = shared;
}

def MCA_AttendOp : MCA_ApproximationOp<"attend"> {
  let summary = "head outputs from values whose precision follows the attention";
  let description = [{
    Approximates the head outputs `Y_h = A_h (X W_h + b_h)`. Each token gets the
    cheapest level of precision that the error budget of its head allows:

    ```
    m_j, w_j = max_i A[i, j], sum_i A[i, j]    (over the head's group of queries)
    choose levels so that  sum_j m_j e_j(level_j) <= budget_h
    Y~_h[i]  = sum_j A[i, j] V~_j
    ```

    | level    | V~_j                    | e_j, for every input          | cost    |
    |----------|-------------------------|-------------------------------|---------|
    | f32      | x_j W + b               | 0                             | 1       |
    | bf16     | x16_j W16 + b           | s(W16) \|x_j - x16_j\| + s(W - W16) \|x_j\| | 1/2 |
    | int8     | x8_j W8 + b             | the same with int8            | 1/4     |
    | centroid | c W + b                 | s(W) \|x_j - xbar\|           | 1/d_h   |

    where `s` is the largest singular value, `xbar` the mean of the attended
    tokens (`m_j > 0` for the head), and `c = sum w_j x_j / sum w_j` over the
    tokens of the level, one row of products for all of them. A token that no
    query attends costs nothing. int8 rounds x per token and W per head and
    output channel, symmetrically, and sums in i32.

    - `estimator = centroid`: f32 and centroid. The tokens of the longest prefix
      of ascending `m_j e_j` are replaced, `budget_h = (alpha / 1.1) mean_j
      \|x_j\| \|W_h\|_F`. Errors of a head sum to 0 over its queries.
    - `estimator = relaxed`: f32 and `levels`, by default all, cheapest first,
      `budget_h = alpha mean_j \|x_j\| \|W_h\|_F`. The product of A with the
      values of int8 tokens is taken in int8 too, given `bidirectional`, unless
      `int8_product = false`, and where the rest of the budget covers that as
      well. With `bf16_product` instead, A and the values of int8 and bf16 tokens
      are rounded to bf16 for their product. Its error, at most

      ```
      (2^-7 + 2^-16) (max_j max(s(W8) \|x8_j\|, s(W16) \|x16_j\|) + s(W) max_j \|x_j\|) max_i sum_j A[i, j]
      ```

      is taken off the budget beforehand; where that is over an eighth of it, or not
      in [2^-100, 2^100], the head's product stays in f32. A target without fast
      int8 or bf16 is better off without them.

    Then `\|Y~_h[i] - Y_h[i]\|_2 <= alpha mean_j \|x_j\| \|W_h\|_F` for every query
    and every input, the mean over attended tokens, strictly without tokens at
    the centroid level, and up to the distance of c from xbar with them.

    The centroid level mixes tokens, and the int8 product has steps for all of
    them: a query would see tokens that a causal mask hides from it.
    `bidirectional` says that the mask does not depend on the query; only then are
    both used. (Which level a token gets depends on all queries in any case.)

    Shapes: `values` [B.., n, d], `weight` [d, h, d_h], `bias` [h, d_h],
    `probabilities` [B.., h_q, n_q, n], `init` and result [B.., h_q, n_q, d_h].
    Rows of A need not sum to 1. `normalized` says that they do, up to rounding, or
    to NaN, as rows of a softmax without a guard: `bf16_product` need not find the
    largest sum then. Sums are taken in f32. Replacing the operation by the exact
    `A (X W + b)` is always legal.

    `bound` records the constants of the bound where W is known. With the second
    destination `fallbacks` [B.., h] of i32 the strict bound is evaluated after
    the fact, with c in place of xbar; a head that exceeds `alpha mean_j \|x_j\|
    \|W_h\|_F` computes its tokens in f32 and gets a 1, others a 0.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: values r >= 2, weight 3, bias 2, probabilities and init r + 1;
    - C3: `d`, `h`, `d_h`, `n`, `h_q`, `n_q` and the batch dimensions agree;
    - C4: a static `h` is not 0 and `h_q` is a multiple of it;
    - C5: `alpha` is in (0, 1];
    - C6: `values`, `weight` and `bias` have one element type, `probabilities`
      and `init` any;
    - C7: `estimator` is centroid, and then `bidirectional`, or relaxed;
    - C8: `bound` has one entry per head;
    - C9: `levels`, `int8_product` and `bf16_product` come with the estimator
      relaxed only;
    - C10: `levels` has one besides centroid unless `bidirectional`;
    - C11: `int8_product` and `bf16_product` are not both true.

    Example:

    ```mlir
    %y = mca.attend values(%x : tensor<128x384xf32>)
                    weight(%w : tensor<384x12x32xf32>)
                    bias(%b : tensor<12x32xf32>)
                    probabilities(%a : tensor<12x128x128xf32>)
                    outs(%init : tensor<12x128x32xf32>)
                    {alpha = 2.0e-01 : f64, bidirectional,
                     estimator = #mca<estimator centroid>, normalized}
                    -> tensor<12x128x32xf32>
    %z = mca.attend values(%x : tensor<128x384xf32>)
                    weight(%w : tensor<384x12x32xf32>)
                    probabilities(%a : tensor<12x128x128xf32>)
                    outs(%init : tensor<12x128x32xf32>)
                    {alpha = 2.0e-01 : f64, bidirectional,
                     estimator = #mca<estimator relaxed>, int8_product = false,
                     levels = #mca<levels centroid|int8>}
                    -> tensor<12x128x32xf32>
    ```
  }];
  let arguments = (ins
    MCA_FloatShaped:$values,
    MCA_FloatShaped:$weight,
    Optional<MCA_FloatShaped>:$bias,
    MCA_FloatShaped:$probabilities,
    MCA_FloatShaped:$init,
    Optional<MCA_IndexShaped>:$fallbacks,
    F64Attr:$alpha,
    MCA_EstimatorAttr:$estimator,
    UnitAttr:$bidirectional,
    OptionalAttr<MCA_LowLevelsAttr>:$levels,
    OptionalAttr<BoolAttr>:$int8_product,
    OptionalAttr<BoolAttr>:$bf16_product,
    UnitAttr:$normalized,
    OptionalAttr<MCA_WeightBoundAttr>:$bound);
  let assemblyFormat = [{
    `values` `(` $values `:` type($values) `)`
    `weight` `(` $weight `:` type($weight) `)`
    (`bias` `(` $bias^ `:` type($bias) `)`)?
    `probabilities` `(` $probabilities `:` type($probabilities) `)`
    `outs` `(` $init (`,` $fallbacks^)? `:` type($init) (`,` type($fallbacks)^)? `)`
    attr-dict (`->` type($results)^)?
  }];
  let extraClassDeclaration = shared;
}

#endif // MCA_DIALECT_MCA_IR_MCAAPPROXIMATIONOPS_TD
