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
  /// Of the estimator relaxed; nothing for the defaults of mca.attend.
  std::optional<LowLevels> levels = std::nullopt;
  std::optional<bool> int8Product = std::nullopt;
  /// Leave it as it is.
  bool isExact = false;

  /// Whether many tokens may be replaced by their centroid.
  bool isBidirectional(const Mask &mask) const {
    return mask.kind == MaskKind::KeyOnly ||
           (mask.kind == MaskKind::Unknown && assumeBidirectional);
  }
  /// What a token of mca.attend chooses from besides f32, possibly nothing.
  LowLevels getLevels(const Mask &mask) const {
    LowLevels some = LowLevels::Centroid;
    if (estimator == Estimator::Relaxed)
      some = levels.value_or(some | LowLevels::Int8 | LowLevels::Bfloat16);
    return isBidirectional(mask) ? some : some & ~LowLevels::Centroid;
  }
};

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_APPROXIMATEATTENTION_SETTINGS_H
