//===- LaunchBlocks.cpp - Parallel iterations to blocks ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LaunchLoops/Launch.h"

#include "mca/Conversion/Passes.h"
#include "mca/Emit/DeviceMemory.h"
#include "mca/Emit/NormalizeForall.h"

#include "mlir/Dialect/Affine/IR/AffineOps.h"
#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

namespace mlir::mca {
#define GEN_PASS_DEF_LAUNCHBLOCKS
#include "mca/Conversion/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

namespace {
/// A scf.forall whose iterations become blocks of one kernel.
class BlockCode {
public:
  explicit BlockCode(scf::ForallOp loop) : loop(loop) {}

  /// Whether the threads of a block can run an iteration together.
  bool fitsBlocks();
  void launch(RewriterBase &rewriter);

private:
  bool isAllowed(Operation *op);
  void inlineBody(RewriterBase &rewriter, KernelBuilder &b, Value block);
  void distribute(RewriterBase &rewriter, Value thread);

  scf::ForallOp loop;
  SmallVector<memref::CopyOp> copies;
  SmallVector<memref::StoreOp> stores;
  SmallVector<linalg::LinalgOp> structured;
};
} // namespace

bool BlockCode::isAllowed(Operation *op) {
  if (auto copy = dyn_cast<memref::CopyOp>(op)) {
    copies.push_back(copy);
    return true;
  }
  if (auto store = dyn_cast<memref::StoreOp>(op)) {
    stores.push_back(store);
    return isOnDevice(store.getMemRef());
  }
  if (auto linalgOp = dyn_cast<linalg::LinalgOp>(op)) {
    structured.push_back(linalgOp);
    return linalgOp.hasPureBufferSemantics();
  }
  return op == loop ||
         isa<memref::LoadOp, scf::ForOp, scf::WhileOp, scf::IfOp, scf::YieldOp,
             scf::ConditionOp, scf::InParallelOp>(op) ||
         op->getParentOfType<linalg::LinalgOp>() || isPure(op);
}

bool BlockCode::fitsBlocks() {
  if (loop.getNumResults() > 0 || loop->getParentOfType<gpu::LaunchOp>())
    return false;
  return !loop->walk([&](Operation *op) {
                return isAllowed(op) ? WalkResult::advance()
                                     : WalkResult::interrupt();
              })
              .wasInterrupted();
}

/// The iteration of a block, as the kernel's body.
void BlockCode::inlineBody(RewriterBase &rewriter, KernelBuilder &b,
                           Value block) {
  SmallVector<Value> indices =
      delinearize(b, b.toI32(block), loop.getMixedUpperBound());
  rewriter.eraseOp(loop.getTerminator());
  rewriter.inlineBlockBefore(loop.getBody(), b.getInsertionBlock(),
                             b.getInsertionPoint(), indices);
}

/// Barriers around what `op` writes, but for those that are there.
static void putBarriers(RewriterBase &rewriter, Operation *op) {
  if (!isa_and_nonnull<gpu::BarrierOp>(op->getPrevNode())) {
    rewriter.setInsertionPoint(op);
    gpu::BarrierOp::create(rewriter, op->getLoc());
  }
  rewriter.setInsertionPointAfter(op);
  gpu::BarrierOp::create(rewriter, op->getLoc());
}

/// All threads run all code, with the same values: elements of structured
/// operations are shared among them, single ones are the first thread's to
/// write. No thread reads what another still writes, nor the other way round.
void BlockCode::distribute(RewriterBase &rewriter, Value thread) {
  for (memref::CopyOp copy : copies)
    structured.push_back(launch::makeGeneric(rewriter, copy));
  for (linalg::LinalgOp op : structured) {
    putBarriers(rewriter, op);
    launch::distributeStructuredOp(rewriter, op, thread);
  }
  for (memref::StoreOp store : stores) {
    putBarriers(rewriter, store);
    rewriter.setInsertionPoint(store);
    KernelBuilder b(store.getLoc(), rewriter, "blocks");
    Value isFirst =
        b.make<arith::CmpIOp>(arith::CmpIPredicate::eq, thread, b.index(0));
    auto then = b.make<scf::IfOp>(isFirst);
    rewriter.moveOpBefore(store, then.thenBlock()->getTerminator());
  }
}

void BlockCode::launch(RewriterBase &rewriter) {
  normalizeForall(rewriter, loop);
  rewriter.setInsertionPoint(loop);
  KernelBuilder b(loop.getLoc(), rewriter, "blocks");
  Value thread;
  emitLaunch(b, b.product(loop.getMixedUpperBound()), launch::blockThreads, {},
             [&](const KernelPlace &place) {
               inlineBody(rewriter, b, place.block);
               thread = place.thread;
             });
  rewriter.eraseOp(loop);
  distribute(rewriter, thread);
}

namespace {
struct LaunchBlocks : mca::impl::LaunchBlocksBase<LaunchBlocks> {
  void runOnOperation() override {
    SmallVector<scf::ForallOp> loops;
    getOperation()->walk<WalkOrder::PreOrder>([&](scf::ForallOp loop) {
      loops.push_back(loop);
      return WalkResult::skip();
    });
    IRRewriter rewriter(&getContext());
    for (scf::ForallOp loop : loops)
      if (BlockCode code(loop); code.fitsBlocks())
        code.launch(rewriter);
  }
};
} // namespace
