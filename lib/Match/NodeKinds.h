//===- NodeKinds.h - Kinds of the operations behind elements ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_MATCH_NODEKINDS_H
#define MCA_LIB_MATCH_NODEKINDS_H

#include "mca/Match/Elements.h"

namespace mlir::mca {

/// An elementwise operation and the operands that it computes with.
struct Operator {
  NodeKind kind;
  SmallVector<Value, 3> operands;
};

/// The kind of an arith, math or TOSA operation; none for others.
std::optional<Operator> classify(Operation *op);

/// result = result (kind) element, one result of a linalg reduction.
struct Combination {
  NodeKind kind;
  Value element;
};
std::optional<Combination> getCombination(linalg::LinalgOp op, unsigned result);

std::optional<NodeKind> getTosaReductionKind(Operation *op);
/// What TOSA's reductions start from.
void setNeutralStart(Node &node);

} // namespace mlir::mca

#endif // MCA_LIB_MATCH_NODEKINDS_H
