//===- Settings.h - How an attention is approximated ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_APPROXIMATEATTENTION_SETTINGS_H
#define MCA_LIB_CONVERSION_APPROXIMATEATTENTION_SETTINGS_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Match/Mask.h"

namespace mlir::mca {

/// How one attention is approximated.
struct Settings {
  double alpha;
  Estimator estimator;
  int64_t seed;
  KeyLength length;
  CountRounding rounding;
  /// Take a mask of which nothing is known for one that does not depend on the
  /// query.
  bool assumeBidirectional;
  /// Leave it as it is.
  bool isExact = false;

  /// Whether many tokens may be replaced by their centroid.
  bool isBidirectional(const Mask &mask) const {
    return mask.kind == MaskKind::KeyOnly ||
           (mask.kind == MaskKind::Unknown && assumeBidirectional);
  }
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_APPROXIMATEATTENTION_SETTINGS_H
