//===- mca-reduce.cpp - Reduces modules with mca operations -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Dialect/MCA/IR/MCA.h"
#include "mca/Pipelines/Registration.h"
#include "mca/Transforms/ReductionPatterns.h"

#include "mlir/IR/Diagnostics.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/IR/MLIRContext.h"
#include "mlir/Tools/mlir-reduce/MlirReduceMain.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::mca::registerEverything(registry);
  mlir::mca::registerReductionPatterns(registry);
  mlir::MLIRContext context(registry);
  // Only loaded dialects bring patterns; the module may have none of mca.
  context.loadDialect<mlir::mca::MCADialect>();
  // By default only errors are printed, but that a module is not interesting is
  // a warning.
  mlir::ScopedDiagnosticHandler warnings(&context, [](mlir::Diagnostic &found) {
    if (found.getSeverity() != mlir::DiagnosticSeverity::Warning)
      return mlir::failure();
    llvm::errs() << found.getLocation() << ": warning: " << found << "\n";
    return mlir::success();
  });
  return mlir::failed(mlir::mlirReduceMain(argc, argv, context));
}
