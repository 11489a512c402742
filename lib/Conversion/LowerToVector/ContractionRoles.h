//===- ContractionRoles.h - Which loop is what in a product -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LOWERTOVECTOR_CONTRACTIONROLES_H
#define MCA_LIB_CONVERSION_LOWERTOVECTOR_CONTRACTIONROLES_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// A contraction seen as matrix products: for every point of `outer` and
/// `outerRows`, out[row, column] += sum over depth of lhs[row, depth] *
/// rhs[depth, column].
struct ContractionRoles {
  OpOperand *lhs, *rhs, *out;
  /// Loop dimensions. `column` is the last dimension of out.
  unsigned row, column, depth;
  /// Batches and further columns: each has a right-hand panel of its own.
  SmallVector<unsigned> outer;
  /// Further rows: they share the panel.
  SmallVector<unsigned> outerRows;
};

/// The roles, or `reason` why there are none.
FailureOr<ContractionRoles> getContractionRoles(linalg::LinalgOp op,
                                                StringRef &reason);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_LOWERTOVECTOR_CONTRACTIONROLES_H
