//===- StackBuffers.cpp - Small buffers of iterations -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Dealloc.h"

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/OpenMP/OpenMPDialect.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"
#include "mlir/Interfaces/FunctionInterfaces.h"

namespace mlir::mca {
#define GEN_PASS_DEF_STACKBUFFERS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

static bool isSmall(memref::AllocOp alloc, int64_t maxBytes) {
  MemRefType type = alloc.getType();
  if (!type.hasStaticShape() || !type.getLayout().isIdentity() ||
      !type.getElementType().isIntOrIndexOrFloat())
    return false;
  int64_t element = DataLayout::closest(alloc)
                        .getTypeSize(type.getElementType())
                        .getFixedValue();
  return type.getNumElements() <= maxBytes / element;
}

/// Where an iteration's buffer may live: at the start of the closest parallel
/// region, whose threads have stacks of their own, else of the function. A
/// buffer in a loop would take new stack in each iteration.
static Block *findStack(Operation *op) {
  Operation *owner = op->getParentOp();
  while (owner && !isa<FunctionOpInterface, omp::ParallelOp>(owner))
    owner = owner->getParentOp();
  return owner ? &owner->getRegion(0).front() : nullptr;
}

namespace {
struct StackBuffers : mca::impl::StackBuffersBase<StackBuffers> {
  using StackBuffersBase::StackBuffersBase;

  LogicalResult initialize(MLIRContext *context) override {
    if (maxBytes >= 0)
      return success();
    return emitError(UnknownLoc::get(context))
           << "mca-stack-buffers: max-bytes must not be negative";
  }

  void runOnOperation() override {
    SmallVector<memref::AllocOp> allocs;
    getOperation()->walk([&](memref::AllocOp alloc) {
      if (!isa<FunctionOpInterface>(alloc->getParentOp()) &&
          isSmall(alloc, maxBytes) && findOnlyDealloc(alloc))
        allocs.push_back(alloc);
    });
    for (memref::AllocOp alloc : allocs) {
      Block *stack = findStack(alloc);
      if (!stack)
        continue;
      findOnlyDealloc(alloc).erase();
      OpBuilder builder = OpBuilder::atBlockBegin(stack);
      Value buffer = memref::AllocaOp::create(
          builder, alloc.getLoc(), alloc.getType(), alloc.getAlignmentAttr());
      alloc.replaceAllUsesWith(buffer);
      alloc.erase();
    }
  }
};
} // namespace
