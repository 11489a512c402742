//===- QueryHeads.h - Query heads that share a value head -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_QUERYHEADS_H
#define MCA_LIB_CONVERSION_QUERYHEADS_H

#include "mlir/IR/Builders.h"

namespace mlir::mca {

/// Whether value heads have several query heads each, or may have: sizes may be
/// ShapedType::kDynamic.
bool mayBeGrouped(int64_t queryHeads, int64_t heads);

/// h_q / h.
OpFoldResult getGroupSize(OpBuilder &builder, Location loc,
                          OpFoldResult queryHeads, OpFoldResult heads);

/// [B.., h_q, n_q, k] as [B.., h, h_q / h, n_q, k].
Value splitQueryHeads(OpBuilder &builder, Location loc, Value tensor,
                      OpFoldResult heads);

/// The inverse: [B.., h, h_q / h, n_q, k] as [B.., h_q, n_q, k].
Value joinQueryHeads(OpBuilder &builder, Location loc, Value tensor);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_QUERYHEADS_H
