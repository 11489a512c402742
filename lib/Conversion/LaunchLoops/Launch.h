//===- Launch.h - Kernels of one-dimensional grids --------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_LAUNCHLOOPS_LAUNCH_H
#define MCA_LIB_CONVERSION_LAUNCHLOOPS_LAUNCH_H

#include "../KernelBuilder.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/IR/PatternMatch.h"

namespace mlir::mca::launch {

/// Threads of a block, but for kernels of one thread.
constexpr int64_t blockThreads = 256;

/// Launches at least `count` threads; `body` runs in those whose number, in
/// [0, count), it gets: an i32 where all are known to fit one, else an index.
void launchThreads(KernelBuilder &builder, OpFoldResult count,
                   function_ref<void(Value thread)> body);

/// Moves `op` to a kernel of a single thread, with `kernel` in its name.
void moveToOneThread(RewriterBase &rewriter, Operation *op, StringRef kernel);

/// Makes the host wait for the element that it reads of device memory: a kernel
/// of a single thread brings it to where a copy can take it from.
void launchLoad(RewriterBase &rewriter, memref::LoadOp load);

/// Replaces a structured operation on buffers by a kernel: a thread for each
/// point of the parallel loops, or for as many neighbours as are units of
/// memory of all operands where nothing is summed, or a warp where consecutive
/// points of the summed loops are neighbours and the sums are of known kinds.
void launchStructuredOp(RewriterBase &rewriter, linalg::LinalgOp op);

/// Replaces a structured operation on buffers in the code of a block by loops
/// that share its points among the block's threads, of which this is number
/// `thread` of `blockThreads`. Barriers are the caller's.
void distributeStructuredOp(RewriterBase &rewriter, linalg::LinalgOp op,
                            Value thread);

/// What the kernel of `op` does, in a word or two: `exp_sum`. Null are the
/// combiners of sums of an unknown kind.
std::string nameKernel(linalg::LinalgOp op, ArrayRef<Operation *> combiners);

/// Replaces a copy of buffers by a structured operation.
linalg::GenericOp makeGeneric(RewriterBase &rewriter, memref::CopyOp copy);

} // namespace mlir::mca::launch

#endif // MCA_LIB_CONVERSION_LAUNCHLOOPS_LAUNCH_H
