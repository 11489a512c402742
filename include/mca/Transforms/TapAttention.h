//===- TapAttention.h - Looking into a program's attentions -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_TRANSFORMS_TAPATTENTION_H
#define MCA_TRANSFORMS_TAPATTENTION_H

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Sampling/Levels.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::mca {

/// Where a tapped function returns the operands and the result of one
/// mca.encode or mca.attend, as positions among its results, and how that
/// approximates.
struct AttentionTap {
  std::string name;
  int64_t values = 0, weight = 0, probabilities = 0;
  /// V~ of mca.encode, Y~ of mca.attend.
  int64_t approximated = 0;
  /// Nothing without a bias, or without a destination of fallbacks.
  std::optional<int64_t> bias, fallbacks;
  double alpha = 1.0;
  /// Sampling for mca.encode, others for mca.attend.
  Estimator estimator = Estimator::Sampling;
  /// Of mca.encode.
  int64_t seed = 0;
  CountRounding rounding = CountRounding::Ceil;
  KeyLength length = KeyLength::Padded;
  /// Of mca.attend: what its tokens choose from.
  LevelSet levels;
  bool bidirectional = false;

  bool isEncode() const { return estimator == Estimator::Sampling; }
};

/// Appends, for every mca.encode and mca.attend on tensors in `function` that
/// dominates its returns, values, weight, bias if there is one, probabilities,
/// result and fallbacks if there are any to what the function returns, and
/// `mca.taps` to its attributes. An attention is named by its location if that
/// has a name, else `<function>.attention.<position>`.
///
/// Fails with an error if the function is called in the module. An attention
/// that cannot be returned (in a loop, or on buffers) gets a warning.
FailureOr<SmallVector<AttentionTap>> tapAttention(func::FuncOp function);

} // namespace mlir::mca

#endif // MCA_TRANSFORMS_TAPATTENTION_H
