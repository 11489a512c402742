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

#include "mlir/Dialect/Func/IR/FuncOps.h"

namespace mlir::mca {

/// Where a tapped function returns the operands and the result of one
/// mca.encode, as positions among its results, and how that encodes.
struct AttentionTap {
  std::string name;
  int64_t values = 0, weight = 0, probabilities = 0, encoded = 0;
  /// Nothing without a bias.
  std::optional<int64_t> bias;
  double alpha = 1.0;
  int64_t seed = 0;
  Estimator estimator = Estimator::Sampling;
  CountRounding rounding = CountRounding::Ceil;
  KeyLength length = KeyLength::Padded;
};

/// Appends, for every mca.encode on tensors in `function` that dominates its
/// returns, values, weight, bias if there is one, probabilities and result to
/// what the function returns, and `mca.taps` to its attributes. An encode is
/// named by its location if that has a name, else
/// `<function>.attention.<position>`.
///
/// Fails with an error if the function is called in the module. An encode that
/// cannot be returned (in a loop, or on buffers) gets a warning.
FailureOr<SmallVector<AttentionTap>> tapAttention(func::FuncOp function);

} // namespace mlir::mca

#endif // MCA_TRANSFORMS_TAPATTENTION_H
