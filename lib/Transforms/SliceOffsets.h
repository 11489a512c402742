//===- SliceOffsets.h - What slices in loops depend on ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_SLICEOFFSETS_H
#define MCA_LIB_TRANSFORMS_SLICEOFFSETS_H

#include "mlir/Dialect/Affine/IR/AffineOps.h"

namespace mlir::mca {

/// `offsets` and what affine.apply computes them from.
inline SmallPtrSet<Value, 4> collectOffsetSources(ValueRange offsets) {
  SmallPtrSet<Value, 4> sources;
  SmallVector<Value> worklist(offsets);
  while (!worklist.empty()) {
    Value value = worklist.pop_back_val();
    sources.insert(value);
    if (auto apply = value.getDefiningOp<affine::AffineApplyOp>())
      llvm::append_range(worklist, apply.getOperands());
  }
  return sources;
}

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_SLICEOFFSETS_H
