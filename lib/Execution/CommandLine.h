//===- CommandLine.h - The options of mca-run -------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_COMMANDLINE_H
#define MCA_LIB_EXECUTION_COMMANDLINE_H

#include "mca/Execution/Approximation.h"
#include "mca/Execution/Program.h"

#include <string>
#include <vector>

namespace mlir::mca {

/// What the command line of mca-run says.
struct CommandLine {
  std::string module, entry, weights, json, object, header, cpu, triple;
  Placement placement;
  std::vector<std::string> inputs, outputs, exactOutputs;
  ApproximationOptions approximation;
  bool compare = false, batched = false, quick = false, bounds = false,
       verifyBound = false;
  int64_t repeat = 1, threads = 0;
};

/// Reads the options; prints one line to stderr and gives nothing when they
/// cannot be read. `--help` prints and exits.
std::optional<CommandLine> parseCommandLine(int argc, char **argv);

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_COMMANDLINE_H
