//===- Kernel.h - A group of operations as a function -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_OUTLINEKERNELS_KERNEL_H
#define MCA_LIB_TRANSFORMS_OUTLINEKERNELS_KERNEL_H

#include "KernelGroup.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace mlir::mca {

/// A function with a copy of `group`, in no module yet. Constants are copied
/// into it, everything else from outside becomes an argument, in the order of
/// its first use, so that groups that differ in nothing else give equal
/// functions.
OwningOpRef<func::FuncOp> buildKernel(const KernelGroup &group);

/// Replaces `group` by a call of `function`, its kernel.
void replaceByCall(const KernelGroup &group, func::FuncOp function);

/// Whether two kernels are the same but for their locations.
bool areEqual(func::FuncOp a, func::FuncOp b);

/// Equal kernels have equal hashes.
llvm::hash_code hashKernel(func::FuncOp function);

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_OUTLINEKERNELS_KERNEL_H
