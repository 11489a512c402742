//===- Product.h - Products that are taken by halves ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_STRASSEN_PRODUCT_H
#define MCA_LIB_TRANSFORMS_STRASSEN_PRODUCT_H

#include "mca/Dialect/MCA/Utils/ConstantView.h"
#include "mca/Emit/ContractionRoles.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// result[i, j] = sum over k of lhs[i, k] rhs[k, j], of f32, where rhs is
/// constant and has even numbers of rows and columns, and what is computed of
/// an element of the result at once.
struct StrassenProduct {
  linalg::GenericOp op;
  ContractionRoles roles;
  /// The right-hand side, its dimensions in the order of the operand's.
  ConstantView weight;
  /// On tensors of two dimensions, each result from elements of the same row
  /// and column. Null where other operations, or several, read the product.
  linalg::GenericOp epilogue;

  /// The operation whose place the rewritten product takes.
  linalg::GenericOp getLast() { return epilogue ? epilogue : op; }
  Value getResult() { return getLast().getResult(0); }
  /// What the epilogue reads besides the product.
  SmallVector<OpOperand *> getOtherInputs();
  /// The place of `dim` among the dimensions of an operand.
  unsigned placeOf(unsigned dim, OpOperand *operand) {
    AffineMap map = op.getMatchingIndexingMap(operand);
    return *map.getResultPosition(getAffineDimExpr(dim, op.getContext()));
  }
};

using StrassenProducts = SmallVector<StrassenProduct, 0>;

/// Replaces products of the same left-hand side and their epilogues by one
/// level of Strassen's algorithm in Winograd's form, block of rows by block of
/// rows in one parallel loop, which is created at the insertion point.
void rewriteByBlocks(RewriterBase &rewriter,
                     MutableArrayRef<StrassenProduct> products);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_STRASSEN_PRODUCT_H
