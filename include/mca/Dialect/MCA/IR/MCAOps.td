//===- MCAOps.td - Operations of the mca dialect -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCAOPS_TD
#define MCA_DIALECT_MCA_IR_MCAOPS_TD

include "mca/Dialect/MCA/IR/MCAApproximationOps.td"
include "mca/Dialect/MCA/IR/MCAExactOps.td"
include "mca/Dialect/MCA/IR/MCALevelOps.td"
include "mca/Dialect/MCA/IR/MCASamplingOps.td"

//===----------------------------------------------------------------------===//
// Shared by all estimators
//===----------------------------------------------------------------------===//

def MCA_OrderTokensOp : MCA_StructuredOp<"order_tokens", [MCA_HeadwiseTiling]> {
  let summary = "tokens by descending sample count";
  let description = [{
    Orders the tokens of every head by descending count, equal counts in token
    order, and says where the segments end:

    ```
    order[0 .. bounds[1])          tokens with r_j >= dim   (exact)
    order[bounds[1] .. bounds[2])  tokens with 0 < r_j < dim (sampled)
    order[bounds[2] .. n)          tokens with r_j = 0      (bias only)
    ```

    `bounds[0]` is 0. `thresholds` asks for other segments: segment s then ends
    where counts fall below `thresholds[s]`; [dim, 1] are the ones above. Counting
    sort: O(n + dim). Shapes: `counts` [B.., h, n] of i32, `order` [B.., h, n] of
    i32, `bounds` [B.., h, S + 1] of i32 for S thresholds.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: counts have rank >= 2; order the same, bounds the same rank;
    - C3: shapes agree, bounds end in one more than there are thresholds;
    - C4: `dim` is in [1, 2^31);
    - C5: `thresholds` descend strictly within [1, dim].

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
    I64Attr:$dim,
    OptionalAttr<DenseI64ArrayAttr>:$thresholds);
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

    /// `thresholds`, or what they are without.
    ::llvm::SmallVector<int64_t> getSegmentThresholds();
  }];
}

def MCA_GatherMatmulOp
    : MCA_StructuredOp<"gather_matmul",
                       [AttrSizedOperandSegments, MCA_HeadwiseTiling]> {
  let summary = "matrix product with row, column and trip-count lists";
  let description = [{
    The one kernel of the dialect (algorithm section 6). Per head, for the rows
    the operation selects, accumulates

    ```
    out[row, :] += scale(row) * sum_{t < trips[row]} lhs[row, columns[t]] * rhs[t, :]
    ```

    - `rows` and `bounds` select rows: `row = rows[s]` for
      `bounds[segment] <= s < bounds[segment + 1]`; without them all rows. A row
      outside [0, n), or listed twice in what the bounds enclose, is undefined
      behaviour.
    - `columns` maps `t` to a column of `lhs`; without it `t` itself. A column
      outside [0, d) is undefined behaviour.
    - `trips[row]`, clamped to [0, R], is the number of terms; without it `R`.
    - `scale` is `1 / trips[row]` with the attribute `mean`, 1 otherwise; a row
      of no terms keeps its value.
    - `steps` come with factors of i8, whose products are summed in i32: element
      `k` of the sum is multiplied by `lhs_steps[row] * rhs_steps[h, k]`. With
      `unsigned_lhs` the i8 of `lhs` are numbers in [0, 255].

    With i8 or bf16 `rhs` may have its rows in groups of g, as instructions read
    them that sum g products at a time: rhs[h, t, k] is then the element
    [h, t / g, k, t mod g].

    Shapes: `lhs` [B.., n, d], `rhs` [h, R, d_h] or [h, R / g, d_h, g], `rows` [B.., h, n],
    `bounds` [B.., h, S + 1], `columns` [h, R], `trips` [B.., h, n], all lists of
    i32, `lhs_steps` [B.., n] and `rhs_steps` [h, d_h], `init` and result
    [B.., h, n, d_h]. Sums are taken in f32, in the order
    of `t`, added to `init` in f32 and then rounded to its type.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: ranks: lhs r >= 2, rhs 3 or 4, rows and trips r, bounds r, columns 2,
      init r + 1;
    - C3: `h`, `n`, `d_h`, `R` and the batch dimensions agree;
    - C4: `rows` and `bounds` come together;
    - C5: `segment` names an interval of `bounds`;
    - C6: without `columns` `R` equals `d`;
    - C7: `mean` needs `trips`;
    - C8: `rhs` and `init` have the element type of `lhs` or f32; with i8 both
      factors have it, `init` does not;
    - C9: `steps` come with i8, and only then; so does `unsigned_lhs`;
    - C10: groups are of a static size, of i8 or bf16, and without `columns` and
      `trips`.

    Example:

    ```mlir
    %v = mca.gather_matmul ins(%x, %g : tensor<128x384xf32>, tensor<12x384x32xf32>)
           rows(%o, %e : tensor<12x128xi32>, tensor<12x3xi32>)
           columns(%i : tensor<12x384xi32>) trips(%r : tensor<12x128xi32>)
           outs(%v0 : tensor<12x128x32xf32>) {segment = 1 : i64, mean}
           -> tensor<12x128x32xf32>
    %w = mca.gather_matmul ins(%y, %q : tensor<128x384xi8>, tensor<12x96x32x4xi8>)
           steps(%s, %t : tensor<128xf32>, tensor<12x32xf32>)
           outs(%v0 : tensor<12x128x32xf32>) -> tensor<12x128x32xf32>
    ```
  }];
  let arguments = (ins
    MCA_FactorShaped:$lhs,
    MCA_FactorShaped:$rhs,
    Optional<MCA_IndexShaped>:$rows,
    Optional<MCA_IndexShaped>:$bounds,
    Optional<MCA_IndexShaped>:$columns,
    Optional<MCA_IndexShaped>:$trips,
    Optional<MCA_F32Shaped>:$lhsSteps,
    Optional<MCA_F32Shaped>:$rhsSteps,
    MCA_FloatShaped:$init,
    DefaultValuedAttr<I64Attr, "0">:$segment,
    UnitAttr:$mean,
    UnitAttr:$unsigned_lhs);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let assemblyFormat = [{
    `ins` `(` $lhs `,` $rhs `:` type($lhs) `,` type($rhs) `)`
    (`rows` `(` $rows^ `,` $bounds `:` type($rows) `,` type($bounds) `)`)?
    (`columns` `(` $columns^ `:` type($columns) `)`)?
    (`trips` `(` $trips^ `:` type($trips) `)`)?
    (`steps` `(` $lhsSteps^ `,` $rhsSteps `:` type($lhsSteps) `,` type($rhsSteps) `)`)?
    `outs` `(` $init `:` type($init) `)`
    attr-dict (`->` type($result)^)?
  }];
  let hasCanonicalizer = 1;
  let extraClassDeclaration = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitMutable(); }
    /// Rows of a group of `rhs`, 1 where they are not grouped.
    int64_t getGroupSize() {
      auto type = ::llvm::cast<::mlir::ShapedType>(getRhs().getType());
      return type.getRank() == 4 ? type.getDimSize(3) : 1;
    }
  }];
}

#endif // MCA_DIALECT_MCA_IR_MCAOPS_TD
