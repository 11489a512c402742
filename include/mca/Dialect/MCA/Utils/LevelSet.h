//===- LevelSet.h - Levels of precision of an operation ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_DIALECT_MCA_UTILS_LEVELSET_H
#define MCA_DIALECT_MCA_UTILS_LEVELSET_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Sampling/Levels.h"

namespace mlir::mca {

/// What an mca.attend chooses from.
inline LevelSet getLevelSet(AttendOp op) {
  if (op.getEstimator() == Estimator::Centroid)
    return LevelSet::ofCentroid;
  LevelSet set =
      op.getBidirectional() ? LevelSet::ofRelaxed : LevelSet::ofCausal;
  if (std::optional<LowLevels> levels = op.getLevels()) {
    set.centroid &= bitEnumContainsAny(*levels, LowLevels::Centroid);
    set.int8 = bitEnumContainsAny(*levels, LowLevels::Int8);
    set.bfloat16 = bitEnumContainsAny(*levels, LowLevels::Bfloat16);
  }
  set.bfloat16Product = set.rounds() && op.getBf16Product().value_or(false);
  set.int8Product &=
      set.int8 && op.getInt8Product().value_or(!set.bfloat16Product);
  return set;
}

} // namespace mlir::mca

#endif // MCA_DIALECT_MCA_UTILS_LEVELSET_H
