//===- mca-plugin.cpp - mca for a stock mlir-opt -------------------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One shared object with both entry points that mlir-opt looks for:
//
//   mlir-opt --load-dialect-plugin=MCAPlugin.so
//     --load-pass-plugin=MCAPlugin.so
//     --pass-pipeline='builtin.module(mca-approximate-attention)' in.mlir
//
//===----------------------------------------------------------------------===//

#include "mca/Pipelines/Registration.h"

#include "mlir/Tools/Plugins/DialectPlugin.h"
#include "mlir/Tools/Plugins/PassPlugin.h"
#include "llvm/Config/llvm-config.h"

extern "C" LLVM_ATTRIBUTE_WEAK mlir::DialectPluginLibraryInfo
mlirGetDialectPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "mca", LLVM_VERSION_STRING,
          [](mlir::DialectRegistry *registry) {
            mlir::mca::registerMCADialect(*registry);
          }};
}

extern "C" LLVM_ATTRIBUTE_WEAK mlir::PassPluginLibraryInfo
mlirGetPassPluginInfo() {
  return {MLIR_PLUGIN_API_VERSION, "mca", LLVM_VERSION_STRING,
          []() { mlir::mca::registerMCAPasses(); }};
}
