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
inline LevelSet getLevelSet(Estimator estimator, bool isBidirectional) {
  if (estimator == Estimator::Centroid)
    return LevelSet::Centroid;
  return isBidirectional ? LevelSet::Relaxed : LevelSet::RelaxedCausal;
}

} // namespace mlir::mca

#endif // MCA_DIALECT_MCA_UTILS_LEVELSET_H
