//===- Parts.h - Parts of decompositions ------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_DECOMPOSE_PARTS_H
#define MCA_LIB_CONVERSION_DECOMPOSE_PARTS_H

#include "../Templates/TemplateLibrary.h"
#include "Forms.h"

namespace mlir::mca {

/// W [d, h, e] as [h, d, e]: the rows of one head lie together.
Value createHeadMajor(OpBuilder &builder, Location loc, Value weight);

/// Builds parts of an approximation, in the shapes of Forms.
struct Parts {
  Parts(Operation *op, ImplicitLocOpBuilder &b, TemplateLibrary &library)
      : b(b), library(library), forms(cast<ApproximationOpInterface>(op), b) {}

  /// What a template computes.
  SmallVector<Value> call(StringRef name, ValueRange arguments) {
    return library.instantiate(b, b.getLoc(), name, arguments);
  }
  Value empty(ArrayRef<OpFoldResult> sizes, Type type);
  OpFoldResult size(Value tensor, int64_t dim);
  /// What a template returns in the type that is known.
  Value castTo(Value tensor, Type type);

  /// Maxima and sums of the columns of A [b, h, m, n].
  ColumnStatisticsOp statistics(Value a);
  /// 1 for each token of x [b, n, d]: all count. [b, n].
  Value allTokens(Value x);
  /// The first `columns` norms of W.
  Value weightNorms(Value weight, int64_t columns);
  /// alpha mean_j ||x_j|| ||W_h||_F, [b, h], of means [b, h].
  Value budget(double alpha, Value meanLength, Value norms);

  ImplicitLocOpBuilder &b;
  TemplateLibrary &library;
  Forms forms;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_DECOMPOSE_PARTS_H
