//===- Prefetch.h - Memory asked for ahead of its use -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_EMIT_PREFETCH_H
#define MCA_EMIT_PREFETCH_H

#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Builders.h"

namespace mlir::mca {

/// Whether the buffer that `memref` is a part of is known to have more bytes
/// than the caches that are a core's own (1 MiB).
bool exceedsCaches(Value memref);

/// Elements of `memref` in a line of the cache.
int64_t getLineElements(Value memref);

/// Where line number `line` of a row of `width` elements of `memref` starts;
/// the row's last element if there are not so many lines.
Value startOfLine(OpBuilder &builder, Location loc, Value memref, Value line,
                  OpFoldResult width);

enum class Access { Read, Write };

/// Asks for the element of `memref` at `indices` to be brought to the
/// second-level cache. They may lie outside of it.
void emitPrefetch(OpBuilder &builder, Location loc, Value memref,
                  ValueRange indices, Access access = Access::Read);

} // namespace mlir::mca

#endif // MCA_EMIT_PREFETCH_H
