//===- FillNumber.h - What tensors are filled with --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_FILLNUMBER_H
#define MCA_LIB_TRANSFORMS_FILLNUMBER_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/Matchers.h"

namespace mlir::mca {

/// The number that linalg.fill made `tensor` of; null if something else did.
inline Value getFillNumber(Value tensor) {
  auto fill = tensor.getDefiningOp<linalg::FillOp>();
  return fill ? fill.value() : nullptr;
}

/// Whether sums that start at `tensor` start from nothing.
inline bool isZeroFill(Value tensor) {
  Value number = getFillNumber(tensor);
  return number && matchPattern(number, m_AnyZeroFloat());
}

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_FILLNUMBER_H
