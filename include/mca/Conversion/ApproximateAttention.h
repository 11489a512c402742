//===- ApproximateAttention.h - One attention at a time ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_CONVERSION_APPROXIMATEATTENTION_H
#define MCA_CONVERSION_APPROXIMATEATTENTION_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Match/Mask.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir {
class DominanceInfo;
} // namespace mlir

namespace mlir::mca {

/// How one attention is approximated.
struct ApproximationSettings {
  /// Error coefficient in (0, 1].
  double alpha = 0.2;
  Estimator estimator = Estimator::Sampling;
  int64_t seed = 0;
  KeyLength length = KeyLength::Padded;
  CountRounding rounding = CountRounding::Ceil;
  /// Take a mask of which nothing is known for one that does not depend on the
  /// query.
  bool assumeBidirectional = false;
  /// Of the estimator relaxed; nothing for the defaults of mca.attend.
  std::optional<LowLevels> levels = std::nullopt;
  std::optional<bool> int8Product = std::nullopt;
  std::optional<bool> bf16Product = std::nullopt;
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

/// Replaces the values of an attention by mca.encode, or values and product by
/// mca.attend, and erases what is dead then; a passed remark tells of it.
/// `layer` keeps the random sequences of a program's attentions apart. Where
/// the mask or the place of an operation is in the way, nothing is replaced,
/// and the reason is the result.
MatchOr<ApproximationOpInterface>
approximateAttention(RewriterBase &rewriter, const AttentionMatch &match,
                     const ApproximationSettings &settings, int64_t layer,
                     DominanceInfo &dominance);

/// Whether uses of the op can be followed up to their definitions: code that
/// never runs and graph regions may define values by themselves.
bool isReachable(Operation *op, DominanceInfo &dominance);

/// What mca-explain-attention says of an operation: whether it is the product
/// of an attention, its sizes by role, or why it stays exact.
std::string explainAttention(Operation *op);

} // namespace mlir::mca

#endif // MCA_CONVERSION_APPROXIMATEATTENTION_H
