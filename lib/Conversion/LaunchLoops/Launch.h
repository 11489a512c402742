//===- Launch.h - Kernels of one-dimensional grids --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LAUNCHLOOPS_LAUNCH_H
#define MCA_LIB_CONVERSION_LAUNCHLOOPS_LAUNCH_H

#include "mlir/Dialect/GPU/IR/GPUDialect.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca::launch {

/// Threads that run in lockstep and can exchange registers.
constexpr int64_t warpThreads = 32;
/// Threads of a block, but for kernels of one thread.
constexpr int64_t blockThreads = 256;

/// Emits the body of a kernel for one thread of the grid.
using ThreadBody = llvm::function_ref<void(OpBuilder &, Value thread)>;

/// Launches at least `count` threads; `body` runs in those whose number, in
/// [0, count), it gets.
gpu::LaunchOp launchThreads(OpBuilder &builder, Location loc, Value count,
                            ThreadBody body);

/// A kernel of a single thread, empty but for its terminator.
gpu::LaunchOp launchOneThread(OpBuilder &builder, Location loc);

/// `linear` in [0, product of sizes) as one index for each size, the last one
/// running fastest.
SmallVector<Value> delinearize(OpBuilder &builder, Location loc, Value linear,
                               ValueRange sizes);

/// The product of `sizes`; 1 if there are none.
Value multiply(OpBuilder &builder, Location loc, ValueRange sizes);

/// The value of `value` in the thread of the warp whose number differs from
/// this one's in the bits of `mask`. Any number of up to 64 bits.
Value exchange(OpBuilder &builder, Location loc, Value value, int64_t mask);

/// Replaces a structured operation on buffers by a kernel: a thread for each
/// point of the parallel loops, or a warp where consecutive points of the
/// summed loops are neighbours in memory and the sums are of known kinds.
void launchStructuredOp(RewriterBase &rewriter, linalg::LinalgOp op);

/// Replaces a structured operation on buffers in the code of a block by loops
/// that share its points among the block's threads, of which this is number
/// `thread` of `blockThreads`. Barriers are the caller's.
void distributeStructuredOp(RewriterBase &rewriter, linalg::LinalgOp op,
                            Value thread);

/// Replaces a copy of buffers by a structured operation.
linalg::GenericOp makeGeneric(RewriterBase &rewriter, memref::CopyOp copy);

/// A kernel of `blocks` blocks of `threads` threads, empty but for its
/// terminator.
gpu::LaunchOp createLaunch(OpBuilder &builder, Location loc, Value blocks,
                           int64_t threads);

} // namespace mlir::mca::launch

#endif // MCA_LIB_CONVERSION_LAUNCHLOOPS_LAUNCH_H
