//===- ContractionRoles.h - Which loop is what in a product -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_CONTRACTIONROLES_H
#define MCA_EMIT_CONTRACTIONROLES_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// The map of a matrix of which the columns d lie in panels:
/// (.., d floordiv width, .., d mod width). Such a matrix is stored panel by
/// panel, the rows of a panel behind each other, as the inner loop reads it.
/// Rows k may lie in groups, of which one instruction multiplies each column's:
/// (.., d floordiv width, .., k floordiv group, .., d mod width, k mod group).
struct PackedColumns {
  int64_t width;
  /// The map of the matrix that is not packed, with d in the place of the
  /// panel and k in that of the group.
  AffineMap unpacked;
  /// 1 where rows lie one by one.
  int64_t group = 1;

  static std::optional<PackedColumns> get(AffineMap map);
};

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
  /// Set where the right-hand side is packed.
  std::optional<PackedColumns> packed;
};

/// The roles of `op`, on tensors or on buffers, or `reason` why there are none.
FailureOr<ContractionRoles> getContractionRoles(linalg::LinalgOp op,
                                                StringRef &reason);

/// Whether `op` has such roles.
bool isContraction(linalg::LinalgOp op);

} // namespace mlir::mca

#endif // MCA_EMIT_CONTRACTIONROLES_H
