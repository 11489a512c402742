//===- GemmProblem.h - A contraction as a library takes it ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_CALLGEMM_GEMMPROBLEM_H
#define MCA_LIB_CONVERSION_CALLGEMM_GEMMPROBLEM_H

#include "mca/Emit/ContractionRoles.h"

namespace mlir::mca {

/// A size, or a stride in elements: a constant times numbers of the run time.
struct Extent {
  int64_t factor = 1;
  /// Numbers of the run time, in order.
  SmallVector<unsigned, 2> symbols;

  bool isOne() const { return factor == 1 && symbols.empty(); }
  bool operator==(const Extent &other) const = default;
};
Extent operator*(const Extent &a, const Extent &b);

/// Loops that make one, with the strides of both factors and of the result
/// along it; no stride where an operand is not indexed by it.
struct GemmLoop {
  enum Operand { Lhs, Rhs, Out };

  Extent size;
  std::array<std::optional<Extent>, 3> strides;
};

/// A product of matrices, or a batch of them, each matrix with neighbours in
/// memory along one dimension and one stride along the other.
struct GemmProblem {
  GemmLoop row, column, depth;
  std::optional<GemmLoop> batch;
  bool transposesLhs = false, transposesRhs = false;

  /// `op`, a contraction on buffers, as one; or `reason` why it is none.
  static FailureOr<GemmProblem>
  get(linalg::LinalgOp op, const ContractionRoles &roles, StringRef &reason);
  /// The numbers that symbols stand for, as values before `op`.
  static SmallVector<Value> symbolValues(OpBuilder &builder,
                                         linalg::LinalgOp op);
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_CALLGEMM_GEMMPROBLEM_H
