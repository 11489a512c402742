//===- FallbackCounts.h - Heads that a program made exact -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_FALLBACKCOUNTS_H
#define MCA_LIB_EXECUTION_FALLBACKCOUNTS_H

#include "mca/Execution/AttentionReport.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"

#include <string>
#include <vector>

namespace mlir::mca {

/// Where a function that mca-verify-bound changed says how many heads fell
/// back.
struct FallbackCounts {
  /// Of `mca.fallbacks`; nothing if the function has none, or it does not fit
  /// the results.
  static std::optional<FallbackCounts> of(func::FuncOp function);

  /// What a run said, one entry for each of `names`.
  std::vector<Fallbacks> read(ArrayRef<HostArray> outputs) const;

  /// Position among the results.
  int64_t result = 0;
  std::vector<std::string> names;
  /// All heads, negative where the sizes are not static.
  std::vector<int64_t> heads;
};

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_FALLBACKCOUNTS_H
