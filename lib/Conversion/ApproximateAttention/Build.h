//===- Build.h - Building mca.encode and mca.attend -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_APPROXIMATEATTENTION_BUILD_H
#define MCA_LIB_CONVERSION_APPROXIMATEATTENTION_BUILD_H

#include "mca/Conversion/ApproximateAttention.h"

namespace mlir::mca {

/// What was built, and the program's value that it stands for.
struct Replacement {
  ApproximationOpInterface op;
  Value value;
};

/// Builds an mca.encode in front of the product; the value is for the values
/// operand of the product. `layer` keeps random sequences apart.
Replacement buildEncode(OpBuilder &builder, const AttentionMatch &match,
                        const ApproximationSettings &settings, int64_t layer);

/// Builds an mca.attend in front of the product; the value is for its result.
Replacement buildAttend(OpBuilder &builder, const AttentionMatch &match,
                        const ApproximationSettings &settings,
                        bool isBidirectional);

/// The constants of the error bound, null where the weight [d, h, d_h] is not
/// known at compile time.
WeightBoundAttr computeWeightBound(Value weight);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_APPROXIMATEATTENTION_BUILD_H
