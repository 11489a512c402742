//===- Approximation.h - Exact and approximate programs ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EXECUTION_APPROXIMATION_H
#define MCA_EXECUTION_APPROXIMATION_H

#include "mca/Dialect/MCA/IR/MCA.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/BuiltinOps.h"

#include <optional>
#include <string>

namespace mlir::mca {

/// How attentions are to be approximated; what is not given keeps the value
/// that an mca.encode or mca.attend in the module has, or the default of
/// mca-approximate-attention.
struct ApproximationOptions {
  std::optional<double> alpha;
  std::optional<int64_t> seed;
  std::optional<std::string> estimator;
  std::optional<std::string> length;
  bool floor = false;
  /// Whoever runs the program vouches for masks that nobody can read.
  bool assumeBidirectional = false;
  /// The authors' counting: sampling, padded, floor.
  bool paperCompat = false;
  /// What relaxed chooses from and whether it takes the int8 product, or that
  /// in bf16, which is for operations without the former; an mca.attend that
  /// says so itself keeps it.
  std::optional<LowLevels> levels;
  std::optional<bool> int8Product, bf16Product;
  /// File with an alpha for each attention; empty without.
  std::string config;

  /// Whether attentions in the module are to be looked for.
  bool isAsked() const { return alpha || !config.empty(); }
  /// Fails with an error that says what a value must be.
  LogicalResult verify(MLIRContext *context) const;
};

/// The number of mca.encode and mca.attend in the module.
int64_t countAttentions(ModuleOp module);

/// Sets the options on every mca.encode and mca.attend in the module and, given
/// alpha or a config, rewrites the other attentions with
/// mca-approximate-attention. Fails with an error at an operation that cannot
/// have the estimator.
LogicalResult approximate(ModuleOp module, const ApproximationOptions &options);

/// Replaces every mca.encode and mca.attend by what it approximates.
LogicalResult restoreExact(ModuleOp module);

/// Makes what `entry` calls part of it, so that every attention that runs is in
/// one place; drops other functions.
LogicalResult inlineInto(func::FuncOp entry);

} // namespace mlir::mca

#endif // MCA_EXECUTION_APPROXIMATION_H
