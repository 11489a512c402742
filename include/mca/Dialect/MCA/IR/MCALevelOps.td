//===- MCALevelOps.td - Operations of levels of precision -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCALEVELOPS_TD
#define MCA_DIALECT_MCA_IR_MCALEVELOPS_TD

include "mca/Dialect/MCA/IR/MCAStructuredOp.td"

/// Operations that overwrite all their destinations.
class MCA_LevelOp<string mnemonic, int firstInit, int numInits,
                  list<Trait> traits = []>
    : MCA_StructuredOp<mnemonic, traits> {
  let results = (outs Variadic<AnyRankedTensor>:$results);
  let extraClassDeclaration = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() {
      return ::mlir::MutableOperandRange(getOperation(), }] # firstInit #
      ", " # numInits # [{);
    }
  }];
}

def MCA_WeightNormsOp : MCA_LevelOp<"weight_norms", 1, 1> {
  let summary = "norms of a value projection that error bounds need";
  let description = [{
    Per head, with `s` an upper bound of the largest singular value:

    ```
    norms[h, :] = ||W_h||_F, s(W_h), s(W8_h), s(W_h - W8_h), s(W16_h), s(W_h - W16_h)
    ```

    where W8 and W16 are what `mca.quantize_weight` makes of W; two columns
    are the first two only. `s` comes from the Gram matrix G of the smaller side,
    squared ten times: `||G^1024||_F^(1/2048)`, and 1e-6 for rounding. It
    exceeds the singular value by a factor of at most `rank^(1/4096)`, below
    1.002. With a constant weight `mca-materialize-plans` computes it at compile
    time. Shapes: `weight` [d, h, d_h], `norms` [h, 2] or [h, 6].

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: weight 3, norms 2;
    - C3: `h` agrees;
    - C4: `norms` has 2 or 6 columns.

    Example:

    ```mlir
    %s = mca.weight_norms ins(%w : tensor<384x12x32xf32>)
                          outs(%s0 : tensor<12x6xf32>) -> tensor<12x6xf32>
    ```
  }];
  let arguments = (ins MCA_F32Shaped:$weight, MCA_F32Shaped:$norms);
  let assemblyFormat = [{
    `ins` `(` $weight `:` type($weight) `)` `outs` `(` $norms `:` type($norms) `)`
    attr-dict (`->` type($results)^)?
  }];
}

def MCA_QuantizeWeightOp : MCA_LevelOp<"quantize_weight", 1, 3> {
  let summary = "a value projection in int8 and in bf16";
  let description = [{
    ```
    steps[h, k]    = max_i |W[i, h, k]| / 127
    codes[h, i, k] = W[i, h, k] / steps[h, k], to the nearest even integer
    halves[h, i, k] = W[i, h, k] in bf16
    ```

    A channel of zeros has codes 0. With a constant weight
    `mca-materialize-plans` computes it at compile time. Shapes: `weight`
    [d, h, d_h], `codes` [h, d, d_h] of i8, `steps` [h, d_h] of f32, `halves`
    [h, d, d_h] of bf16.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: weight, codes and halves 3, steps 2;
    - C3: `h`, `d` and `d_h` agree.

    Example:

    ```mlir
    %q:3 = mca.quantize_weight ins(%w : tensor<64x4x16xf32>)
      outs(%q0, %s0, %h0 : tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>)
      -> tensor<4x64x16xi8>, tensor<4x16xf32>, tensor<4x64x16xbf16>
    ```
  }];
  let arguments = (ins MCA_F32Shaped:$weight, MCA_CodeShaped:$codes,
                       MCA_F32Shaped:$steps, MCA_BFloat16Shaped:$halves);
  let assemblyFormat = [{
    `ins` `(` $weight `:` type($weight) `)`
    `outs` `(` $codes `,` $steps `,` $halves `:`
      type($codes) `,` type($steps) `,` type($halves) `)`
    attr-dict (`->` type($results)^)?
  }];
}

def MCA_ColumnStatisticsOp : MCA_LevelOp<"column_statistics", 1, 2> {
  let summary = "attention that each token gets: its maximum and its sum";
  let description = [{
    ```
    maxima[h, j] = max_i A[h, i, j]
    sums[h, j]   = sum_i A[h, i, j]
    ```

    in f32, both NaN where the sum is. A is read once; the reduction can be
    fused with the softmax that makes it. Shapes: `probabilities` [B.., h, n_q, n],
    `maxima` and `sums` [B.., h, n].

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: probabilities r >= 3, maxima and sums r - 1;
    - C3: `h`, `n` and the batch dimensions agree.

    Example:

    ```mlir
    %m, %w = mca.column_statistics ins(%a : tensor<4x9x17xf32>)
      outs(%m0, %w0 : tensor<4x17xf32>, tensor<4x17xf32>)
      -> tensor<4x17xf32>, tensor<4x17xf32>
    ```
  }];
  let arguments = (ins MCA_F32Shaped:$probabilities, MCA_F32Shaped:$maxima,
                       MCA_F32Shaped:$sums);
  let assemblyFormat = [{
    `ins` `(` $probabilities `:` type($probabilities) `)`
    `outs` `(` $maxima `,` $sums `:` type($maxima) `,` type($sums) `)`
    attr-dict (`->` type($results)^)?
  }];
}

def MCA_TokenDistancesOp
    : MCA_LevelOp<"token_distances", 5, 2, [MCA_HeadwiseTiling]> {
  let summary = "distances of tokens to the mean of those that a head attends";
  let description = [{
    ```
    attended    = {j : maxima[h, j] > 0, or NaN}
    xbar        = mean of x[j] over attended
    distances[h, j] = ||x[j] - xbar||       for j in attended, 0 elsewhere
    means[h]        = mean of lengths[j] over attended
    ```

    in f64, means of nothing being 0. `all_distances` and `all_means` are the same
    of all tokens, whoever attends them: the result for a head that attends every
    token, at no cost. Shapes: `values` [B.., n, d], `maxima` [B.., h, n], `lengths`
    (`||x[j]||`) and `all_distances` [B.., n], `all_means` [B..] of f64, `distances`
    [B.., h, n], `means` [B.., h] of f64.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: values r >= 2, maxima and distances r, lengths and all_distances
      r - 1, all_means r - 2, means r - 1;
    - C3: `h`, `n` and the batch dimensions agree.

    Example:

    ```mlir
    %c, %l = mca.token_distances ins(%x, %m, %norms, %d, %mean : tensor<17x64xf32>, tensor<4x17xf32>,
               tensor<17xf32>, tensor<17xf32>, tensor<f64>)
      outs(%c0, %l0 : tensor<4x17xf32>, tensor<4xf64>)
      -> tensor<4x17xf32>, tensor<4xf64>
    ```
  }];
  let arguments = (ins MCA_F32Shaped:$values, MCA_F32Shaped:$maxima,
                       MCA_F32Shaped:$lengths, MCA_F32Shaped:$all_distances,
                       MCA_F64Shaped:$all_means, MCA_F32Shaped:$distances,
                       MCA_F64Shaped:$means);
  let assemblyFormat = [{
    `ins` `(` $values `,` $maxima `,` $lengths `,` $all_distances `,` $all_means `:`
      type($values) `,` type($maxima) `,` type($lengths) `,` type($all_distances) `,`
      type($all_means) `)`
    `outs` `(` $distances `,` $means `:` type($distances) `,` type($means) `)`
    attr-dict (`->` type($results)^)?
  }];
}

def MCA_AssignLevelsOp
    : MCA_LevelOp<"assign_levels", 3, 2, [MCA_HeadwiseTiling]> {
  let summary = "the cheapest levels of precision that a budget allows";
  let description = [{
    Chooses a level for each token of each head so that

    ```
    spent = sum_j maxima[j] errors[level_j, j] <= budget
    ```

    `costs` lists the levels' costs, cheapest first; level l + 1 of a token has
    `costs[l]` and `errors[l, j]`, one more level is exact and costs 1. Level 0
    is a token with a maximum of 0. Errors of a higher level that exceed those of
    a lower one are taken as those. All tokens start at level 1. An upgrade from
    level l to l + 1 gains `maxima[j] (errors[l] - errors[l + 1])` at the price of
    the difference of costs; upgrades are taken by gain per cost, highest first,
    until the budget holds; a token's level is the highest that it was upgraded
    to. Of upgrades with the same gain per cost, lower levels and then later
    tokens are first. Where a maximum, an error or the budget is not finite,
    everything attended is exact. Sums are taken in f64.

    Shapes: `maxima` [B.., h, n], `errors` [B.., h, L, n], or [B.., h, n] for one
    level, `budget` [B.., h], `levels` [B.., h, n] of i32, `spent` [B.., h].

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: maxima r >= 2, errors r + 1, or r with one cost, budget r - 1,
      levels r, spent r - 1;
    - C3: `h`, `n` and the batch dimensions agree, `L` is the number of costs;
    - C4: `costs` are between 0 and 1 and ascend strictly.

    Example:

    ```mlir
    %l, %s = mca.assign_levels ins(%m, %e, %t : tensor<4x17xf32>, tensor<4x3x17xf32>, tensor<4xf32>)
      outs(%l0, %s0 : tensor<4x17xi32>, tensor<4xf32>)
      {costs = array<f64: 0.0625, 0.25, 0.5>}
      -> tensor<4x17xi32>, tensor<4xf32>
    ```
  }];
  let arguments = (ins MCA_F32Shaped:$maxima, MCA_F32Shaped:$errors,
                       MCA_F32Shaped:$budget, MCA_IndexShaped:$levels,
                       MCA_F32Shaped:$spent, DenseF64ArrayAttr:$costs);
  let assemblyFormat = [{
    `ins` `(` $maxima `,` $errors `,` $budget `:`
      type($maxima) `,` type($errors) `,` type($budget) `)`
    `outs` `(` $levels `,` $spent `:` type($levels) `,` type($spent) `)`
    attr-dict (`->` type($results)^)?
  }];
}

def MCA_CentroidsOp : MCA_LevelOp<"centroids", 3, 1, [MCA_HeadwiseTiling]> {
  let summary = "one input for all tokens of the lowest level";
  let description = [{
    ```
    c[h, :] = sum_{levels[h, j] = 1} sums[h, j] x[j, :] / sum_{levels[h, j] = 1} sums[h, j]
    ```

    in f32, in token order; 0 where the sum of `sums` is 0, or no token has level 1.
    Rows of other tokens are not read. Shapes: `values` [B.., n, d], `sums`
    [B.., h, n], `levels` [B.., h, n] of i32, `centroids` [B.., h, d].

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: values, sums, levels and centroids r >= 2;
    - C3: `h`, `n`, `d` and the batch dimensions agree.

    Example:

    ```mlir
    %c = mca.centroids ins(%x, %w, %l : tensor<17x64xf32>, tensor<4x17xf32>, tensor<4x17xi32>)
      outs(%c0 : tensor<4x64xf32>) -> tensor<4x64xf32>
    ```
  }];
  let arguments = (ins MCA_F32Shaped:$values, MCA_F32Shaped:$sums,
                       MCA_IndexShaped:$levels, MCA_F32Shaped:$centroids);
  let assemblyFormat = [{
    `ins` `(` $values `,` $sums `,` $levels `:`
      type($values) `,` type($sums) `,` type($levels) `)`
    `outs` `(` $centroids `:` type($centroids) `)`
    attr-dict (`->` type($results)^)?
  }];
}

def MCA_AttendTokensOp
    : MCA_StructuredOp<"attend_tokens",
                       [AttrSizedOperandSegments, MCA_HeadwiseTiling]> {
  let summary = "product of probabilities with the values of listed tokens";
  let description = [{
    Adds what the tokens of neighbouring segments of an order, one by default,
    contribute to the outputs:

    ```
    out[i, :] += sum_{bounds[segment] <= t < bounds[segment + segments]} A[i, order[t]] V[order[t], :]
    ```

    With `slack` a head takes the product in int8 where that error is below its
    slack: A per row in steps of `max_t A[i, t] / 255`, V per channel in steps
    `step_k = max_t |V[t, k]| / 127`, sums in i32. The error is at most

    ```
    max_i sum_t A[i, t] ||step||_2 / 2 + max_i max_t A[i, t] / 510 * sum_t ||V8[t]||_2
    ```

    The last `bf16_segments` of the segments multiply A and V rounded to bf16, to
    the nearest even, numbers below 2^-126 to 0 where the target does so.

    With `shared` every token, whatever its segment, adds its attention times
    what all values share, a bias above all:

    ```
    out[i, :] += (sum_j A[i, j]) shared[:]
    ```

    Tokens that are not listed may so have a common value c: it is part of what
    is shared, and the values of listed tokens are differences from it.

    Shapes: `probabilities` [B.., h, n_q, n], `values` [B.., h, n, d_h], `order`
    [B.., h, n] and `bounds` [B.., h, S + 1] of i32, `slack` [B.., h], `shared`
    [B.., h, d_h], `init` and result [B.., h, n_q, d_h]. A token outside [0, n) is
    undefined behaviour. Sums are taken in f32.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: probabilities, values and init r >= 3, order, bounds and shared
      r - 1, slack r - 2;
    - C3: `h`, `n_q`, `n`, `d_h` and the batch dimensions agree;
    - C4: `segment` and `segments`, at least 1, name intervals of `bounds`;
    - C5: `bf16_segments` are fewer than `segments`, and none with a `slack`.

    Example:

    ```mlir
    %y = mca.attend_tokens ins(%a, %v : tensor<4x9x17xf32>, tensor<4x17x16xf32>)
      tokens(%o, %b : tensor<4x17xi32>, tensor<4x3xi32>)
      outs(%y0 : tensor<4x9x16xf32>) {segment = 0 : i64} -> tensor<4x9x16xf32>
    %z = mca.attend_tokens ins(%a, %v : tensor<4x9x17xf32>, tensor<4x17x16xf32>)
      tokens(%o, %b : tensor<4x17xi32>, tensor<4x3xi32>)
      outs(%y0 : tensor<4x9x16xf32>) {bf16_segments = 1 : i64, segments = 2 : i64}
      -> tensor<4x9x16xf32>
    ```
  }];
  let arguments = (ins MCA_F32Shaped:$probabilities, MCA_F32Shaped:$values,
                       MCA_IndexShaped:$order, MCA_IndexShaped:$bounds,
                       Optional<MCA_F32Shaped>:$slack,
                       Optional<MCA_F32Shaped>:$shared, MCA_F32Shaped:$init,
                       DefaultValuedAttr<I64Attr, "0">:$segment,
                       DefaultValuedAttr<I64Attr, "1">:$segments,
                       DefaultValuedAttr<I64Attr, "0">:$bf16_segments);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    `ins` `(` $probabilities `,` $values `:` type($probabilities) `,` type($values) `)`
    `tokens` `(` $order `,` $bounds `:` type($order) `,` type($bounds) `)`
    (`slack` `(` $slack^ `:` type($slack) `)`)?
    (`shared` `(` $shared^ `:` type($shared) `)`)?
    `outs` `(` $init `:` type($init) `)`
    attr-dict (`->` type($result)^)?
  }];
  let extraClassDeclaration = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitMutable(); }
  }];
}

#endif // MCA_DIALECT_MCA_IR_MCALEVELOPS_TD
