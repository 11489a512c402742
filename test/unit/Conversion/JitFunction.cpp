//===- JitFunction.cpp - Runs a function of a module in tests ---*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "JitFunction.h"

#include "mca/Pipelines/Registration.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/DialectRegistry.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Target/LLVMIR/Dialect/Builtin/BuiltinToLLVMIRTranslation.h"
#include "mlir/Target/LLVMIR/Dialect/LLVMIR/LLVMToLLVMIRTranslation.h"
#include "llvm/Support/TargetSelect.h"

using namespace mlir;
using namespace mlir::mca::test;

static constexpr const char *upstreamToLLVM =
    ", one-shot-bufferize{bufferize-function-boundaries}"
    ", buffer-deallocation-pipeline, convert-bufferization-to-memref"
    ", canonicalize, cse, convert-linalg-to-loops, convert-scf-to-cf"
    ", expand-strided-metadata, lower-affine, convert-math-to-llvm"
    ", convert-arith-to-llvm, finalize-memref-to-llvm, convert-func-to-llvm"
    ", convert-cf-to-llvm, reconcile-unrealized-casts";

static DialectRegistry &registry() {
  static DialectRegistry registry = [] {
    llvm::InitializeNativeTarget();
    llvm::InitializeNativeTargetAsmPrinter();
    DialectRegistry all;
    mca::registerEverything(all);
    registerBuiltinDialectTranslation(all);
    registerLLVMDialectTranslation(all);
    return all;
  }();
  return registry;
}

JitFunction::JitFunction(const std::string &source, const std::string &pipeline)
    : context(std::make_unique<MLIRContext>(registry())) {
  auto module = parseSourceString<ModuleOp>(source, context.get());
  PassManager passes(context.get());
  if (!module || failed(parsePassPipeline(pipeline + upstreamToLLVM, passes)) ||
      failed(passes.run(*module)))
    return;
  auto compiled = ExecutionEngine::create(*module);
  if (compiled)
    engine = std::move(*compiled);
  else
    llvm::errs() << compiled.takeError() << "\n";
}

bool JitFunction::invoke(std::vector<void *> &packed) {
  if (!isValid())
    return false;
  llvm::Error error = engine->invokePacked("_mlir_ciface_main", packed);
  if (!error)
    return true;
  llvm::errs() << error << "\n";
  return false;
}
