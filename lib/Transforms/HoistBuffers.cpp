//===- HoistBuffers.cpp - Buffers that iterations share ---------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ComputeBefore.h"
#include "Dealloc.h"

#include "mca/Transforms/Passes.h"

#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/OpenMP/OpenMPDialect.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

namespace mlir::mca {
#define GEN_PASS_DEF_HOISTBUFFERS
#include "mca/Transforms/Passes.h.inc"
} // namespace mlir::mca

using namespace mlir;
using namespace mlir::mca;

/// A loop whose iterations run one after the other, in one thread at least.
static bool isLoop(Operation *op) { return isa<scf::ForOp, omp::WsloopOp>(op); }

/// What does not end the search for loops. An omp.parallel does: each of its
/// threads needs a buffer of its own.
static bool isTransparent(Operation *op) {
  return isLoop(op) || isa<scf::IfOp, scf::IndexSwitchOp, memref::AllocaScopeOp,
                           omp::LoopNestOp>(op);
}

/// The outermost loop that need not be inside of `alloc`'s life; null if none.
static Operation *findLoop(memref::AllocOp alloc,
                           const DominanceInfo &dominance) {
  Operation *found = nullptr;
  for (Operation *parent = alloc->getParentOp(); isTransparent(parent);
       parent = parent->getParentOp())
    if (isLoop(parent) && llvm::all_of(alloc->getOperands(), [&](Value size) {
          return canComputeBefore(size, parent, dominance);
        }))
      found = parent;
  return found;
}

namespace {
struct HoistBuffers : mca::impl::HoistBuffersBase<HoistBuffers> {
  void runOnOperation() override {
    DominanceInfo dominance(getOperation());
    getOperation()->walk([&](memref::AllocOp alloc) {
      memref::DeallocOp dealloc = findOnlyDealloc(alloc);
      Operation *loop = dealloc ? findLoop(alloc, dominance) : nullptr;
      if (!loop)
        return;
      for (Value size : alloc->getOperands())
        computeBefore(size, loop, dominance);
      alloc->moveBefore(loop);
      dealloc->moveAfter(loop);
    });
  }
};
} // namespace
