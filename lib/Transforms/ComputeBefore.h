//===- ComputeBefore.h - Values moved to where they are needed --*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_COMPUTEBEFORE_H
#define MCA_LIB_TRANSFORMS_COMPUTEBEFORE_H

#include "mlir/IR/Dominance.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"

namespace mlir::mca {

/// Whether `value` is computed before `place`, or can be, be it in a region
/// around: by operations that do nothing else. A division by what is checked to
/// be no zero in between is none.
inline bool canComputeBefore(Value value, Operation *place,
                             const DominanceInfo &dominance) {
  if (dominance.properlyDominates(value, place))
    return true;
  Operation *op = value.getDefiningOp();
  return op && op != place && isPure(op) && op->getNumRegions() == 0 &&
         llvm::all_of(op->getOperands(), [&](Value operand) {
           return canComputeBefore(operand, place, dominance);
         });
}

/// Moves what computes `value`, which that is possible for, before `place`.
inline void computeBefore(Value value, Operation *place,
                          const DominanceInfo &dominance) {
  if (dominance.properlyDominates(value, place))
    return;
  Operation *op = value.getDefiningOp();
  for (Value operand : op->getOperands())
    computeBefore(operand, place, dominance);
  op->moveBefore(place);
}

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_COMPUTEBEFORE_H
