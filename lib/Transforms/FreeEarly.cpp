//===- FreeEarly.cpp - Deallocation after the last use ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/Bufferization/Transforms/Passes.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Pass/PassManager.h"

namespace mlir::mca {
#define GEN_PASS_DEF_FREEEARLY
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;

namespace {
struct FreeEarly : mca::impl::FreeEarlyBase<FreeEarly> {
  void runOnOperation() override {
    bool hasHiddenAliases =
        getOperation()
            ->walk([](memref::TransposeOp) { return WalkResult::interrupt(); })
            .wasInterrupted();
    if (hasHiddenAliases)
      return;
    OpPassManager manager(func::FuncOp::getOperationName());
    manager.addPass(bufferization::createOptimizeAllocationLivenessPass());
    if (failed(runPipeline(manager, getOperation())))
      signalPassFailure();
  }
};
} // namespace
