//===- PruneKernelArguments.cpp - Only parameters that count ----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KernelLaunches.h"

#include "mca/Conversion/Passes.h"

#include "mlir/Dialect/LLVMIR/LLVMDialect.h"

namespace mlir::mca {
#define GEN_PASS_DEF_PRUNEKERNELARGUMENTS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// The earlier parameter that has the same value in every launch, if any.
static std::optional<unsigned> findTwin(KernelLaunches &launches,
                                        unsigned index) {
  SmallVector<Value> values = launches.operands(index);
  for (unsigned earlier = 0; earlier < index; ++earlier)
    if (launches.operands(earlier) == values)
      return earlier;
  return std::nullopt;
}

static void prune(KernelLaunches &launches) {
  auto func = cast<LLVM::LLVMFuncOp>(*launches.kernel);
  if (func.isExternal())
    return;
  for (BlockArgument argument : func.getArguments()) {
    std::optional<unsigned> twin = findTwin(launches, argument.getArgNumber());
    if (twin && func.getArgument(*twin).getType() == argument.getType())
      argument.replaceAllUsesWith(func.getArgument(*twin));
  }
  // Only now: a parameter may be used by what its twins were used by.
  llvm::BitVector erased(func.getNumArguments());
  for (BlockArgument argument : func.getArguments())
    if (argument.use_empty())
      erased.set(argument.getArgNumber());
  launches.erase(erased);
}

namespace {
struct PruneKernelArguments
    : mca::impl::PruneKernelArgumentsBase<PruneKernelArguments> {
  void runOnOperation() override {
    for (KernelLaunches &launches : collectKernelLaunches(getOperation()))
      // Before its lowering, a memref is several parameters.
      if (isa<LLVM::LLVMFuncOp>(*launches.kernel))
        prune(launches);
  }
};
} // namespace
