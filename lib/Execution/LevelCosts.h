//===- LevelCosts.h - Levels that are worth their cost ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_LEVELCOSTS_H
#define MCA_LIB_EXECUTION_LEVELCOSTS_H

#include "mca/Emit/VectorTarget.h"
#include "mca/Execution/Approximation.h"

namespace mlir::mca {

/// Levels of relaxed whose measured cost on a target is at most 1.25 times the
/// nominal cost by which tokens choose them.
struct WorthwhileLevels {
  LowLevels levels;
  bool int8Product;
  /// Not reported where it is not: no bound or level asks for it.
  bool bf16Product;
  /// What is left out of either and why: "int8 (0.58 of the time of f32,
  /// nominal 0.25)".
  std::vector<std::string> noLevels, noInt8Product;
};

WorthwhileLevels getWorthwhileLevels(const DotSupport &target);
/// Those of a GPU, on which no cost of int8 or bf16 has been measured yet.
WorthwhileLevels getWorthwhileGPULevels();

/// The levels that the command line names: `all`, or names of levels separated
/// by commas, each once; nothing where it is something else.
std::optional<LowLevels> parseLevels(StringRef text);

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_LEVELCOSTS_H
