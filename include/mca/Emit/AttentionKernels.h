//===- AttentionKernels.h - What fused attentions can be --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_ATTENTIONKERNELS_H
#define MCA_EMIT_ATTENTIONKERNELS_H

#include "mca/Dialect/MCA/IR/MCA.h"

namespace mlir::mca {

/// Whether mca-lower-to-gpu has a kernel for mca.fused_attention of heads of
/// this many elements.
inline bool hasAttentionKernel(int64_t headSize) {
  return headSize > 0 && headSize % 16 == 0 &&
         (headSize <= 80 || headSize == 96 || headSize == 128);
}

/// The blocks that an attention is known to have: `tilesOfHead` for each point
/// of batches of the given sizes, of which dynamic ones count as one.
inline int64_t countBlocks(ArrayRef<int64_t> batches, int64_t tilesOfHead) {
  int64_t blocks = tilesOfHead;
  for (int64_t size : batches)
    blocks *= ShapedType::isDynamic(size) ? 1 : size;
  return blocks;
}

/// The elements of a head of queries, keys and values, where they are known to
/// be as many of each; 0 otherwise.
inline int64_t getHeadSize(FusedAttentionOp op) {
  auto sizeOf = [&](unsigned loop) {
    auto [operand, dim] = op.getSized(loop);
    return cast<ShapedType>(operand.getType()).getDimSize(dim);
  };
  int64_t depth = sizeOf(op.getDepthLoop());
  return depth > 0 && depth == sizeOf(op.getFeatureLoop()) ? depth : 0;
}

} // namespace mlir::mca

#endif // MCA_EMIT_ATTENTIONKERNELS_H
