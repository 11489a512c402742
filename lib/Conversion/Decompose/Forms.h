//===- Forms.h - Operands of one shape and type -----------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_DECOMPOSE_FORMS_H
#define MCA_LIB_CONVERSION_DECOMPOSE_FORMS_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/ImplicitLocOpBuilder.h"

namespace mlir::mca {

/// Brings operands of an approximation to the shapes that templates have, and
/// results back: f32, one batch dimension b, and queries m of all query heads
/// that share a value head together.
class Forms {
public:
  Forms(ApproximationOpInterface op, ImplicitLocOpBuilder &builder);

  /// X [b, n, d], W [d, h, e], A [b, h, m, n], and b [h, e] or null.
  Value values();
  Value weight();
  Value bias();
  Value probabilities();

  /// [B.., rest..] as [b, rest..]; `rest` counts the dimensions that stay.
  Value flatten(Value tensor, int64_t rest);
  /// [b, rest..] as the type of `like`, which is [B.., rest..].
  Value unflatten(Value tensor, Value like, int64_t rest);
  /// Outputs [b, h, m, e] as the destination [B.., h_q, n_q, e].
  Value toOutputs(Value outputs);

  /// Of another float type, element by element.
  Value convert(Value tensor, Type elementType);

private:
  /// Whether value heads have several query heads, or may have.
  bool isGrouped();
  Value collapse(Value tensor, ArrayRef<ReassociationIndices> groups);
  OpFoldResult size(Value tensor, int64_t dim);

  ApproximationOpInterface op;
  ImplicitLocOpBuilder &builder;
  int64_t numBatchDims;
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_DECOMPOSE_FORMS_H
