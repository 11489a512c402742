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
  explicit BlockCode(scf::ForallOp loop) : loop(loop), loc(loop.getLoc()) {}

  /// Whether the threads of a block can run an iteration together.
  bool fitsBlocks();
  void launch(RewriterBase &rewriter);

private:
  bool isAllowed(Operation *op);
  Value countIterations(OpBuilder &builder);
  void inlineBody(RewriterBase &rewriter, gpu::LaunchOp launch);
  void distribute(RewriterBase &rewriter, Value thread);

  scf::ForallOp loop;
  Location loc;
  /// Of the loop's dimensions.
  SmallVector<Value> lower, steps, counts;
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

Value BlockCode::countIterations(OpBuilder &builder) {
  lower = loop.getLowerBound(builder);
  steps = loop.getStep(builder);
  SmallVector<Value> upper = loop.getUpperBound(builder);
  for (auto [first, end, step] : llvm::zip_equal(lower, upper, steps)) {
    Value extent = arith::SubIOp::create(builder, loc, end, first);
    counts.push_back(arith::CeilDivSIOp::create(builder, loc, extent, step));
  }
  return launch::multiply(builder, loc, counts);
}

/// The iteration of a block, in front of the kernel's terminator.
void BlockCode::inlineBody(RewriterBase &rewriter, gpu::LaunchOp launch) {
  rewriter.setInsertionPoint(launch.getBody().front().getTerminator());
  SmallVector<Value> indices =
      launch::delinearize(rewriter, loc, launch.getBlockIds().x, counts);
  for (auto [index, first, step] : llvm::zip_equal(indices, lower, steps)) {
    Value offset = arith::MulIOp::create(rewriter, loc, index, step);
    index = arith::AddIOp::create(rewriter, loc, first, offset);
  }
  rewriter.eraseOp(loop.getTerminator());
  rewriter.inlineBlockBefore(loop.getBody(),
                             launch.getBody().front().getTerminator(), indices);
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
    Value zero = arith::ConstantIndexOp::create(rewriter, loc, 0);
    Value isFirst = arith::CmpIOp::create(
        rewriter, loc, arith::CmpIPredicate::eq, thread, zero);
    auto then = scf::IfOp::create(rewriter, loc, isFirst);
    rewriter.moveOpBefore(store, then.thenBlock()->getTerminator());
  }
}

void BlockCode::launch(RewriterBase &rewriter) {
  rewriter.setInsertionPoint(loop);
  Value blocks = countIterations(rewriter);
  gpu::LaunchOp launch =
      launch::createLaunch(rewriter, loc, blocks, launch::blockThreads);
  inlineBody(rewriter, launch);
  rewriter.eraseOp(loop);
  distribute(rewriter, launch.getThreadIds().x);
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
