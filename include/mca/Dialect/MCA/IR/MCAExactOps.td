//===- MCAExactOps.td - Attention that is not approximated -*- tablegen -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_IR_MCAEXACTOPS_TD
#define MCA_DIALECT_MCA_IR_MCAEXACTOPS_TD

include "mca/Dialect/MCA/IR/MCAStructuredOp.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"

def MCA_FusedAttentionOp
    : MCA_StructuredOp<"fused_attention", [SingleBlock]> {
  let summary = "exact attention whose probabilities are not kept";
  let description = [{
    With loops over batches b.., query i, key j, depth k and feature f, in this
    order,

    ```
    t[b, i, j]   = scores(sum_k queries[b, i, k] keys[b, j, k], b.., i, j, masks..)
    out[b, i, f] = sum_j exp(t[b, i, j] - max_j t[b, i, j]) values[b, j, f]
                   / sum_j exp(t[b, i, j] - max_j t[b, i, j])
    ```

    `indexing_maps` say which loops index each operand: queries, keys, values,
    masks and the destination. The region makes a score of a product, in f32, the
    indices b.., i, j, and an element of each mask. A query whose scores all are
    -inf gets not-a-number, or 0 with `zero_masked`.

    Sums are taken in f32, exponentials rounded to the type of the values before
    they are multiplied by them, and divided by their sum last. It says that
    scores and probabilities need not be in memory: `mca-fuse-attention` makes it,
    `mca-lower-to-gpu` has a kernel for it.

    Constraints:
    - C1: all operands are tensors, or all are memrefs;
    - C2: there is a map for each operand, a projected permutation of at least
      four loops, with as many results as the operand has dimensions;
    - C3: i and k index the queries, j and k the keys, j and f the values, i and f
      the destination, each together with any b; all b index the destination; b, i
      and j may index masks;
    - C4: queries, keys and values have one element type;
    - C5: sizes that one loop indexes agree;
    - C6: the region takes f32, an index for each b, i and j, and the element types
      of the masks; it yields f32.

    Example:

    ```mlir
    %o = mca.fused_attention
           ins(%q, %k, %v : tensor<12x128x64xf16>, tensor<12x128x64xf16>, tensor<12x128x64xf16>)
           masks(%m : tensor<128x128xf32>)
           outs(%init : tensor<128x12x64xf16>)
           {indexing_maps = [affine_map<(b, i, j, k, f) -> (b, i, k)>,
                             affine_map<(b, i, j, k, f) -> (b, j, k)>,
                             affine_map<(b, i, j, k, f) -> (b, j, f)>,
                             affine_map<(b, i, j, k, f) -> (i, j)>,
                             affine_map<(b, i, j, k, f) -> (i, b, f)>]} scores {
    ^bb0(%product: f32, %b: index, %i: index, %j: index, %mask: f32):
      %scaled = arith.mulf %product, %scale : f32
      %score = arith.addf %scaled, %mask : f32
      mca.yield %score : f32
    } -> tensor<128x12x64xf16>
    ```
  }];
  let arguments = (ins
    MCA_FloatShaped:$queries,
    MCA_FloatShaped:$keys,
    MCA_FloatShaped:$values,
    Variadic<AnyShaped>:$masks,
    MCA_FloatShaped:$init,
    AffineMapArrayAttr:$indexing_maps,
    UnitAttr:$zero_masked);
  let results = (outs Optional<AnyRankedTensor>:$result);
  let regions = (region SizedRegion<1>:$scores);
  let assemblyFormat = [{
    `ins` `(` $queries `,` $keys `,` $values `:`
          type($queries) `,` type($keys) `,` type($values) `)`
    (`masks` `(` $masks^ `:` type($masks) `)`)?
    `outs` `(` $init `:` type($init) `)`
    attr-dict `scores` $scores (`->` type($result)^)?
  }];
  let hasRegionVerifier = 1;
  let extraClassDeclaration = speculatability # [{
    ::mlir::MutableOperandRange getDpsInitsMutable() { return getInitMutable(); }

    ::mlir::AffineMap getIndexingMap(unsigned operand) {
      return ::llvm::cast<::mlir::AffineMapAttr>(getIndexingMaps()[operand])
          .getValue();
    }
    /// Loops, of which all before the query's are batches.
    unsigned getNumLoops() { return getIndexingMap(0).getNumDims(); }
    unsigned getQueryLoop() { return getNumLoops() - 4; }
    unsigned getKeyLoop() { return getNumLoops() - 3; }
    unsigned getDepthLoop() { return getNumLoops() - 2; }
    unsigned getFeatureLoop() { return getNumLoops() - 1; }
    /// An operand and its dimension that `loop` indexes.
    ::std::pair<::mlir::Value, unsigned> getSized(unsigned loop);
  }];
}

def MCA_YieldOp : Op<MCA_Dialect, "yield", [
    Pure, ReturnLike, Terminator, HasParent<"::mlir::mca::FusedAttentionOp">]> {
  let summary = "ends the region of a structured operation";
  let description = [{
    Gives the operation around it the result of its region.

    Example: `mca.yield %score : f32`
  }];
  let arguments = (ins Variadic<AnyType>:$values);
  let assemblyFormat = "attr-dict ($values^ `:` type($values))?";
}

#endif // MCA_DIALECT_MCA_IR_MCAEXACTOPS_TD
