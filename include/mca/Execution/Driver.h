//===- Driver.h - mca-run as a function -------------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EXECUTION_DRIVER_H
#define MCA_EXECUTION_DRIVER_H

#include "mlir/IR/DialectRegistry.h"

namespace mlir::mca {

/// Runs the tool with the command line's options and returns its exit code: 1
/// after an error, which is one line on stderr. `registry` holds the dialects
/// that modules may use.
int runMain(int argc, char **argv, DialectRegistry &registry);

} // namespace mlir::mca

#endif // MCA_EXECUTION_DRIVER_H
