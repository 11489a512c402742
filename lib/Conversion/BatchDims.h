//===- BatchDims.h - Any number of batch dimensions as one ------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_LIB_CONVERSION_BATCHDIMS_H
#define MCA_LIB_CONVERSION_BATCHDIMS_H

#include "mlir/Dialect/Utils/ReshapeOpsUtils.h"
#include "mlir/IR/Builders.h"

namespace mlir::mca {

/// `tensor` with the dimensions of `sizes`, which `groups` makes of its own.
Value expandShape(OpBuilder &builder, Location loc, Value tensor,
                  ArrayRef<ReassociationIndices> groups,
                  ArrayRef<OpFoldResult> sizes);

/// [B.., rest..] as [b, rest..]; `batch` counts the dimensions B.., `rest`
/// those that stay. Without batch dimensions b is 1.
Value flattenBatch(OpBuilder &builder, Location loc, Value tensor,
                   int64_t batch, int64_t rest);

/// The inverse: [b, rest..] as the type of `like`, which is [B.., rest..].
Value unflattenBatch(OpBuilder &builder, Location loc, Value tensor, Value like,
                     int64_t batch, int64_t rest);

} // namespace mlir::mca

#endif // MCA_LIB_CONVERSION_BATCHDIMS_H
