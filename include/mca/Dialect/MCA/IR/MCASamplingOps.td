//===- MCASamplingOps.td - Operations of the sampled encoding -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCASAMPLINGOPS_TD
#define MCA_DIALECT_MCA_IR_MCASAMPLINGOPS_TD

include "mca/Dialect/MCA/IR/MCAStructuredOp.td"

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
    one. It depends on `seed`, `layer` and the number of the head alone; in a part
    of the heads, as one of several processes has it, `first_head` is the number
    of the first. Shapes: `weight` [d, h, d_h], `indices` [h, R] of i32, `weights`
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
    Optional<Index>:$firstHead,
    DefaultValuedAttr<I64Attr, "0">:$seed,
    DefaultValuedAttr<I64Attr, "0">:$layer);
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let assemblyFormat = [{
    `ins` `(` $weight `:` type($weight) `)`
    (`first_head` `(` $firstHead^ `)`)?
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

#endif // MCA_DIALECT_MCA_IR_MCASAMPLINGOPS_TD
