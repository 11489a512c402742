//===- Launch.cpp - Kernels of one-dimensional grids ------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Launch.h"

#include "mlir/Dialect/Linalg/Utils/Utils.h"

using namespace mlir;
using namespace mlir::mca;
using namespace mlir::mca::launch;

/// The number of the thread in the grid.
static Value numberOf(KernelBuilder &b, const KernelPlace &place,
                      bool isNarrow) {
  Value block = place.block, thread = place.thread;
  if (isNarrow) {
    block = b.toI32(block);
    thread = b.toI32(thread);
  }
  return b.add(b.mul(block, blockThreads), thread);
}

void launch::launchThreads(KernelBuilder &builder, OpFoldResult count,
                           function_ref<void(Value thread)> body) {
  std::optional<int64_t> known = getConstantIntValue(count);
  bool isNarrow = known && *known <= INT32_MAX - blockThreads;
  Value limit = builder.value(count);
  if (isNarrow)
    limit = builder.i32(*known);
  emitLaunch(builder, builder.ceilDivide(count, blockThreads), blockThreads, {},
             [&](const KernelPlace &place) {
               Value thread = numberOf(builder, place, isNarrow);
               builder.guarded(!isMultiple(count, blockThreads), thread, limit,
                               [&] { body(thread); });
             });
}

void launch::moveToOneThread(RewriterBase &rewriter, Operation *op,
                             StringRef kernel) {
  rewriter.setInsertionPoint(op);
  KernelBuilder builder(op->getLoc(), rewriter, kernel);
  emitLaunch(builder, builder.getIndexAttr(1), 1, {}, [&](const KernelPlace &) {
    rewriter.moveOpBefore(op, builder.getInsertionBlock(),
                          builder.getInsertionPoint());
  });
}

void launch::launchLoad(RewriterBase &rewriter, memref::LoadOp load) {
  rewriter.setInsertionPoint(load);
  KernelBuilder b(load.getLoc(), rewriter, "load");
  Attribute space = load.getMemRefType().getMemorySpace();
  auto onHost = MemRefType::get({}, load.getType());
  Value element = b.make<memref::AllocOp>(
      MemRefType::get({}, load.getType(), MemRefLayoutAttrInterface(), space));
  emitLaunch(b, b.getIndexAttr(1), 1, {}, [&](const KernelPlace &) {
    b.store(b.load(load.getMemRef(), load.getIndices()), element, {});
  });
  Value host = b.make<memref::AllocOp>(onHost);
  b.make<memref::CopyOp>(element, host);
  b.make<memref::DeallocOp>(element);
  Value value = b.load(host, {});
  b.make<memref::DeallocOp>(host);
  rewriter.replaceOp(load, value);
}

linalg::GenericOp launch::makeGeneric(RewriterBase &rewriter,
                                      memref::CopyOp copy) {
  rewriter.setInsertionPoint(copy);
  auto generic = linalg::makeMemRefCopyOp(rewriter, copy.getLoc(),
                                          copy.getSource(), copy.getTarget());
  rewriter.eraseOp(copy);
  return generic;
}
