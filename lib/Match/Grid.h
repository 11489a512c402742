//===- Grid.h - Constants over axes -----------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_MATCH_GRID_H
#define MCA_LIB_MATCH_GRID_H

#include "MaskOps.h"
#include "mca/Match/Axes.h"
#include "mlir/IR/BuiltinAttributes.h"

#include <memory>
#include <vector>

namespace mlir::mca {

/// A constant as a function of the positions on its axes, all of static extent.
/// Row-major, the first axis outermost. A number has no axes.
struct Grid {
  AxisList axes;
  std::vector<double> values;
};
/// Null where something is not constant, or too large to look at.
using GridRef = std::shared_ptr<const Grid>;

/// The constant tensor or scalar whose dimensions have the given layout.
GridRef getConstantGrid(const AxisSpace &space, Attribute constant,
                        const Layout &layout);

/// Positions on axes folded into one dimension.
GridRef getIndexGrid(const AxisSpace &space, const AxisList &axes);

/// The operation at every position on the axes of the operands.
GridRef apply(const AxisSpace &space, const MaskOp &op,
              ArrayRef<GridRef> operands);

/// What the rows of a constant, one per query, have to do with each other.
struct RowPattern {
  /// Rows do not depend on the query.
  bool isSame = true;
  /// No row varies along the keys.
  bool isFlat = true;
  /// Rows that vary are the same; others are all the lowest, or all the highest
  /// value of these.
  bool isGatedLow = true, isGatedHigh = true;
  double minimum, maximum;
  /// The largest difference within a row, -inf and lower counting as infinite.
  double range = 0.0;
};
RowPattern getRowPattern(const AxisSpace &space, const Grid &grid,
                         ArrayRef<AxisId> queries, ArrayRef<AxisId> keys);

} // namespace mlir::mca

#endif // MCA_LIB_MATCH_GRID_H
