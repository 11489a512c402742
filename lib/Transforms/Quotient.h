//===- Quotient.h - Divisions as programs write them ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_QUOTIENT_H
#define MCA_LIB_TRANSFORMS_QUOTIENT_H

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/IR/Matchers.h"

namespace mlir::mca {

/// The parts of `dividend / divisor`.
struct Quotient {
  Value dividend, divisor;
};

/// The parts of `value` where it is `x / y`, or `x * (1 / y)` with either
/// factor first, as TOSA has no division.
inline std::optional<Quotient> getQuotient(Value value) {
  if (auto division = value.getDefiningOp<arith::DivFOp>())
    return Quotient{division.getLhs(), division.getRhs()};
  auto product = value.getDefiningOp<arith::MulFOp>();
  if (!product)
    return std::nullopt;
  for (auto [factor, other] : {std::pair(product.getRhs(), product.getLhs()),
                               std::pair(product.getLhs(), product.getRhs())}) {
    auto reciprocal = factor.getDefiningOp<arith::DivFOp>();
    if (reciprocal && matchPattern(reciprocal.getLhs(), m_OneFloat()))
      return Quotient{other, reciprocal.getRhs()};
  }
  return std::nullopt;
}

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_QUOTIENT_H
