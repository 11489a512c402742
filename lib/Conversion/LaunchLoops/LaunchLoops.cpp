//===- LaunchLoops.cpp - What is no product becomes kernels -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Launch.h"

#include "mca/Conversion/Passes.h"
#include "mca/Emit/DeviceMemory.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/Linalg/Transforms/Transforms.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

namespace mlir::mca {
#define GEN_PASS_DEF_LAUNCHLOOPS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

static bool accessesElement(Operation *op) {
  if (auto load = dyn_cast<memref::LoadOp>(op))
    return isOnDevice(load.getMemRef());
  auto store = dyn_cast<memref::StoreOp>(op);
  return store && isOnDevice(store.getMemRef());
}

static bool copiesOnDevice(memref::CopyOp copy) {
  return isOnDevice(copy.getSource()) && isOnDevice(copy.getTarget());
}

namespace {
/// A loop nest or a branch of host code that may become one thread's.
class SerialCode {
public:
  explicit SerialCode(Operation *root) : root(root) {}

  /// Whether single elements are read or written, no kernel is started, and
  /// all it needs can be had in one thread.
  bool fitsOneThread();
  void launch(RewriterBase &rewriter);

private:
  bool isAllowed(Operation *op);

  Operation *root;
  bool accessesElements = false;
  SmallVector<Operation *> allocs, deallocs;
  SmallVector<linalg::LinalgOp> structured;
};
} // namespace

bool SerialCode::isAllowed(Operation *op) {
  accessesElements |= accessesElement(op);
  if (isa<memref::AllocOp>(op)) {
    allocs.push_back(op);
    return llvm::all_of(op->getOperands(), [&](Value size) {
      return !root->isAncestor(size.getParentBlock()->getParentOp());
    });
  }
  if (isa<memref::DeallocOp>(op)) {
    deallocs.push_back(op);
    return true;
  }
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    structured.push_back(linalgOp);
    return linalgOp.hasPureBufferSemantics();
  }
  return isa<memref::LoadOp, memref::StoreOp, memref::CopyOp, scf::ForOp,
             scf::WhileOp, scf::IfOp, scf::YieldOp, scf::ConditionOp,
             linalg::YieldOp>(op) ||
         isPure(op);
}

bool SerialCode::fitsOneThread() {
  if (root->getNumResults() > 0)
    return false;
  bool isFit = !root->walk([&](Operation *op) {
                      return isAllowed(op) ? WalkResult::advance()
                                           : WalkResult::interrupt();
                    })
                    .wasInterrupted();
  return isFit && accessesElements;
}

void SerialCode::launch(RewriterBase &rewriter) {
  SmallVector<memref::CopyOp> copies;
  root->walk([&](memref::CopyOp copy) { copies.push_back(copy); });
  for (memref::CopyOp copy : copies)
    structured.push_back(launch::makeGeneric(rewriter, copy));
  for (linalg::LinalgOp op : structured) {
    rewriter.setInsertionPoint(op);
    (void)linalg::linalgOpToLoops(rewriter, op);
    rewriter.eraseOp(op);
  }
  // Iterations follow each other: they share what each would allocate.
  for (Operation *alloc : allocs)
    rewriter.moveOpBefore(alloc, root);
  for (Operation *dealloc : llvm::reverse(deallocs))
    rewriter.moveOpAfter(dealloc, root);
  launch::moveToOneThread(rewriter, root, "serial");
}

static void launchBlock(RewriterBase &rewriter, Block &block);

static void launchOp(RewriterBase &rewriter, Operation *op) {
  if (isa<gpu::LaunchOp>(op))
    return;
  if (auto structured = dyn_cast<linalg::LinalgOp>(op)) {
    if (structured.hasPureBufferSemantics() &&
        llvm::any_of(structured->getOperandTypes(),
                     [](Type type) { return isOnDevice(type); }))
      launch::launchStructuredOp(rewriter, structured);
    return;
  }
  if (auto copy = dyn_cast<memref::CopyOp>(op); copy && copiesOnDevice(copy)) {
    launch::launchStructuredOp(rewriter, launch::makeGeneric(rewriter, copy));
    return;
  }
  if (auto store = dyn_cast<memref::StoreOp>(op)) {
    if (isOnDevice(store.getMemRef()))
      launch::moveToOneThread(rewriter, store, "store");
    return;
  }
  if (!isa<scf::ForOp, scf::WhileOp, scf::IfOp>(op))
    return;
  if (SerialCode code(op); code.fitsOneThread())
    return code.launch(rewriter);
  for (Region &region : op->getRegions())
    for (Block &block : region)
      launchBlock(rewriter, block);
}

/// Sums take fills along, so those that are left are last.
static void launchBlock(RewriterBase &rewriter, Block &block) {
  SmallVector<Operation *> ops;
  for (Operation &op : block)
    if (!isa<linalg::FillOp>(op))
      ops.push_back(&op);
  for (Operation *op : ops)
    launchOp(rewriter, op);
  for (auto fill : llvm::make_early_inc_range(block.getOps<linalg::FillOp>()))
    launchOp(rewriter, fill);
}

/// Elements that the code left to the host reads.
static void launchLoads(RewriterBase &rewriter, Operation *root) {
  SmallVector<memref::LoadOp> loads;
  root->walk<WalkOrder::PreOrder>([&](Operation *op) {
    if (isa<gpu::LaunchOp>(op))
      return WalkResult::skip();
    if (auto load = dyn_cast<memref::LoadOp>(op);
        load && isOnDevice(load.getMemRef()))
      loads.push_back(load);
    return WalkResult::advance();
  });
  for (memref::LoadOp load : loads)
    launch::launchLoad(rewriter, load);
}

namespace {
struct LaunchLoops : mca::impl::LaunchLoopsBase<LaunchLoops> {
  void runOnOperation() override {
    IRRewriter rewriter(&getContext());
    for (Block &block : getOperation().getBody())
      launchBlock(rewriter, block);
    launchLoads(rewriter, getOperation());
  }
};
} // namespace
