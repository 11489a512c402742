//===- BroadcastRow.h - Rows that all start alike ---------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_BROADCASTROW_H
#define MCA_EMIT_BROADCASTROW_H

#include "mlir/Dialect/Linalg/IR/Linalg.h"

namespace mlir::mca {

/// Writes `row` [d] to each row of `destination` [.., d], a tensor of the same
/// elements: the linalg.generic that getBroadcastRow knows.
Value createBroadcastRow(OpBuilder &builder, Location loc, Value row,
                         Value destination);

/// The row that `op`, on tensors or on buffers, writes to each row of its only
/// output; null if it does anything else.
Value getBroadcastRow(Operation *op);

/// Whether products take `op` along, as what their sums start from: linalg.fill
/// and what getBroadcastRow knows.
bool isStartOfSums(Operation *op);

} // namespace mlir::mca

#endif // MCA_EMIT_BROADCASTROW_H
