//===- PointCode.h - Bodies of structured operations at points --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LAUNCHLOOPS_POINTCODE_H
#define MCA_LIB_CONVERSION_LAUNCHLOOPS_POINTCODE_H

#include "../KernelBuilder.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca::launch {

/// Code for points of the loops of one structured operation on buffers. A point
/// is a value for each loop; `width` points along the innermost loop are a
/// unit, whose values are lists of as many.
class PointCode {
public:
  PointCode(KernelBuilder &builder, linalg::LinalgOp op) : b(builder), op(op) {}

  /// The most neighbours along the innermost loop, of `size`, that `operand`
  /// has as one aligned unit of up to 16 bytes, or has in common (then the
  /// largest number there is); 1 where it has neither.
  int64_t widthOf(OpOperand &operand, OpFoldResult size);
  /// The same for all operands.
  int64_t widthOf(OpFoldResult size);

  Value load(OpOperand &operand, ArrayRef<Value> point);
  void store(OpOperand &output, ArrayRef<Value> point, Value value);
  /// `width` values from `point` on, which is a multiple of it.
  SmallVector<Value> loadUnit(OpOperand &operand, ArrayRef<Value> point,
                              int64_t width);
  void storeUnit(OpOperand &output, ArrayRef<Value> point,
                 ArrayRef<Value> values);
  /// What the body yields at the point that is `offset` further along the
  /// innermost loop, given the values of those operands that it reads.
  SmallVector<Value> emitBody(ArrayRef<Value> point, int64_t offset,
                              function_ref<Value(OpOperand &)> valueOf);

private:
  SmallVector<Value> elementOf(OpOperand &operand, ArrayRef<Value> point);
  bool isSame(OpOperand &operand);

  KernelBuilder &b;
  linalg::LinalgOp op;
};

} // namespace mlir::mca::launch

#endif // MCA_LIB_CONVERSION_LAUNCHLOOPS_POINTCODE_H
