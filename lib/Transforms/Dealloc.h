//===- Dealloc.h - Where a buffer is freed ----------------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_TRANSFORMS_DEALLOC_H
#define MCA_LIB_TRANSFORMS_DEALLOC_H

#include "mlir/Dialect/MemRef/IR/MemRef.h"

namespace mlir::mca {

/// The operation that frees `alloc`'s buffer, if it is the only one and in the
/// same block.
inline memref::DeallocOp findOnlyDealloc(memref::AllocOp alloc) {
  Operation *found = memref::findDealloc(alloc).value_or(nullptr);
  auto dealloc = dyn_cast_or_null<memref::DeallocOp>(found);
  return dealloc && dealloc->getBlock() == alloc->getBlock()
             ? dealloc
             : memref::DeallocOp();
}

} // namespace mlir::mca

#endif // MCA_LIB_TRANSFORMS_DEALLOC_H
