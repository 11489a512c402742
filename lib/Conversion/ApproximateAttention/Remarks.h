//===- Remarks.h - What became of an attention ------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_APPROXIMATEATTENTION_REMARKS_H
#define MCA_LIB_CONVERSION_APPROXIMATEATTENTION_REMARKS_H

#include "mca/Conversion/ApproximateAttention.h"

namespace mlir::mca {

/// What a passed remark tells of a rewrite.
struct Rewrite {
  const AttentionMatch &match;
  const ApproximationSettings &settings;
  const Mask &mask;
  WeightBoundAttr bound;
  int64_t layer;
};

void remarkPassed(Location loc, StringRef function, const Rewrite &rewrite);
void remarkMissed(Operation *product, const Miss &miss);
/// The configuration wants the attention exact.
void remarkExact(Operation *product, int64_t layer);

/// Name of the function around the operation, or nothing.
std::string getFunctionName(Operation *op);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_APPROXIMATEATTENTION_REMARKS_H
