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
#include "mlir/IR/PatternMatch.h"
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

/// Whether something in `scope` is on the stack until the scope ends.
static bool takesStack(memref::AllocaScopeOp scope) {
  WalkResult found = scope.walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (op != scope && op->hasTrait<OpTrait::AutomaticAllocationScope>())
      return WalkResult::skip();
    return isa<memref::AllocaOp>(op) ? WalkResult::interrupt()
                                     : WalkResult::advance();
  });
  return found.wasInterrupted();
}

/// Upstream keeps scopes around what it does not know, calls above all, and
/// lowers no loop in them: they may have one block only.
static void inlineScopes(Operation *root) {
  SmallVector<memref::AllocaScopeOp> scopes;
  root->walk([&](memref::AllocaScopeOp scope) {
    if (!takesStack(scope))
      scopes.push_back(scope);
  });
  IRRewriter rewriter(root->getContext());
  for (memref::AllocaScopeOp scope : scopes) {
    Block *body = &scope.getBodyRegion().front();
    Operation *terminator = body->getTerminator();
    SmallVector<Value> results(terminator->getOperands());
    rewriter.eraseOp(terminator);
    rewriter.inlineBlockBefore(body, scope);
    rewriter.replaceOp(scope, results);
  }
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
    inlineScopes(getOperation());
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
