//===- Checks.h - Checks that verifiers share -------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_DIALECT_MCA_IR_CHECKS_H
#define MCA_LIB_DIALECT_MCA_IR_CHECKS_H

#include "mca/Dialect/MCA/IR/MCA.h"

namespace mlir::mca::checks {

inline ShapedType shaped(Value value) {
  return cast<ShapedType>(value.getType());
}

/// One dimension of a named operand, counted from the back where negative.
struct DimRef {
  StringRef name;
  Value value;
  int64_t dim;

  int64_t index() const {
    return dim < 0 ? shaped(value).getRank() + dim : dim;
  }
  int64_t size() const { return shaped(value).getDimSize(index()); }
};

/// Operands are all tensors with the destinations returned, or all memrefs
/// without results.
LogicalResult verifySemantics(DestinationStyleOpInterface op);
LogicalResult verifyRank(Operation *op, StringRef name, Value value,
                         int64_t expected);
LogicalResult verifyMinRank(Operation *op, StringRef name, Value value,
                            int64_t minimum);
/// Equal where both sizes are static; a dynamic one agrees with everything.
LogicalResult verifySameSize(Operation *op, StringRef symbol, DimRef a,
                             DimRef b);
/// The leading dimensions of both agree.
LogicalResult verifySameBatch(Operation *op, StringRef nameA, Value a,
                              StringRef nameB, Value b, int64_t numDims);
LogicalResult verifyMultiple(Operation *op, int64_t queryHeads, int64_t heads);
LogicalResult verifyAlpha(Operation *op, const APFloat &alpha);
LogicalResult verifyLayer(Operation *op, int64_t layer);
LogicalResult verifyPositiveDim(Operation *op, int64_t dim);
LogicalResult verifySameElementType(Operation *op, StringRef nameA, Value a,
                                    StringRef nameB, Value b);
/// `b` holds elements as `a` does, or f32 as the sums do.
LogicalResult verifySameElementTypeOrF32(Operation *op, StringRef nameA,
                                         Value a, StringRef nameB, Value b);
/// `segment` names an interval of `bounds`.
LogicalResult verifySegment(Operation *op, Value bounds, int64_t segment);

} // namespace mlir::mca::checks

#endif // MCA_LIB_DIALECT_MCA_IR_CHECKS_H
