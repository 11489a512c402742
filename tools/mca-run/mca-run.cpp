//===- mca-run.cpp - Runs programs exactly and approximately ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Execution/Driver.h"
#include "mca/Pipelines/Registration.h"

#include "mlir/Target/LLVMIR/Dialect/All.h"

int main(int argc, char **argv) {
  mlir::DialectRegistry registry;
  mlir::mca::registerEverything(registry);
  mlir::registerAllToLLVMIRTranslations(registry);
  return mlir::mca::runMain(argc, argv, registry);
}
