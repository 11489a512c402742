//===- MaskOps.h - Elementwise operations of masks --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_MATCH_MASKOPS_H
#define MCA_LIB_MATCH_MASKOPS_H

#include "mlir/IR/Operation.h"
#include <functional>

namespace mlir::mca {

/// What an operation does to a mask.
enum class MaskOpKind {
  Cast,
  Monotone, ///< Of one operand, never decreasing.
  Not,
  Negate,
  Add,
  Sub,
  Mul,
  Div,
  Minimum,
  Maximum,
  And, ///< Of truth values.
  Or,  ///< Of truth values.
  Compare,
  Select,
  Other,
};

struct MaskOp {
  MaskOpKind kind;
  /// Operands that are elements; shifts and zero points come after them.
  unsigned numOperands;
  /// The result for numbers; truth values are 0 and 1. Null where not known.
  std::function<double(ArrayRef<double>)> evaluate;
};

/// Operations of arith, math and TOSA, of numbers, integers and truth values;
/// none for operations that do not work element by element.
std::optional<MaskOp> getMaskOp(Operation *op);

} // namespace mlir::mca

#endif // MCA_LIB_MATCH_MASKOPS_H
