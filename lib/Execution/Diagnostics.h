//===- Diagnostics.h - How mca-run prints diagnostics -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_EXECUTION_DIAGNOSTICS_H
#define MCA_LIB_EXECUTION_DIAGNOSTICS_H

#include "mlir/IR/Diagnostics.h"

namespace mlir::mca {

/// Prints each diagnostic on one line, after its place in a file or else the
/// tool's name. Source lines are not shown: they can hold whole weights.
class DiagnosticPrinter : public ScopedDiagnosticHandler {
public:
  explicit DiagnosticPrinter(MLIRContext *context);

  /// Whether an error was printed.
  bool sawError() const { return errors; }

private:
  void print(Diagnostic &diagnostic);

  bool errors = false;
};

} // namespace mlir::mca

#endif // MCA_LIB_EXECUTION_DIAGNOSTICS_H
