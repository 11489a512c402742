//===- KernelGroup.h - Operations that become one function ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_OUTLINEKERNELS_KERNELGROUP_H
#define MCA_LIB_TRANSFORMS_OUTLINEKERNELS_KERNELGROUP_H

#include "mlir/IR/Block.h"
#include "mlir/IR/Operation.h"

namespace mlir::mca {

/// Operations of one block, in its order, that one kernel computes. What lies
/// between them has no effect on memory but allocation: they can run where the
/// last one does.
using KernelGroup = SmallVector<Operation *>;

/// Partitions the structured operations and loops on buffers of `block`. What
/// belongs together is decided here alone:
/// - a linalg.fill or a copy of one row to all rows, and the operation after it
///   that goes on with the buffer, since a product takes them along;
/// - everything else is a group of its own.
/// Copies, views, allocations and what frees a buffer from outside are in none.
SmallVector<KernelGroup> collectKernelGroups(Block &block);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_OUTLINEKERNELS_KERNELGROUP_H
