//===- Approximation.h - Exact and approximate programs ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EXECUTION_APPROXIMATION_H
#define MCA_EXECUTION_APPROXIMATION_H

#include "mlir/IR/BuiltinOps.h"

#include <optional>
#include <string>

namespace mlir::mca {

/// How attentions are to be encoded; what is not given keeps the value that an
/// mca.encode in the module has, or the default of mca-approximate-attention.
struct ApproximationOptions {
  std::optional<double> alpha;
  std::optional<int64_t> seed;
  std::optional<std::string> estimator;
  std::optional<std::string> length;
  bool floor = false;

  /// Fails with an error that says what a value must be.
  LogicalResult verify(MLIRContext *context) const;
};

/// The number of mca.encode in the module.
int64_t countEncodes(ModuleOp module);

/// Sets the options on every mca.encode in the module and, given alpha,
/// rewrites the other attentions with mca-approximate-attention.
LogicalResult approximate(ModuleOp module, const ApproximationOptions &options);

/// Replaces every mca.encode by what it approximates.
LogicalResult restoreExact(ModuleOp module);

} // namespace mlir::mca

#endif // MCA_EXECUTION_APPROXIMATION_H
