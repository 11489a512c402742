//===- LayoutOps.h - Operations that only move data -------------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_LAYOUTOPS_H
#define MCA_MATCH_LAYOUTOPS_H

#include "mca/Match/LoopNest.h"

namespace mlir::mca {

/// More steps than any program takes from one operation to another. Graph
/// regions may hold cycles.
inline constexpr unsigned kMaxSteps = 256;

/// What a step through operations that move data may pass.
enum class Passing {
  /// Reshapes, permutations, copies.
  Moves,
  /// These and repetitions: linalg.broadcast, copies along new axes, tosa.tile.
  Repeats,
};

/// The view of the producer's source when the producer only moves data:
/// tensor.collapse_shape, expand_shape, reshape and cast, linalg.transpose,
/// broadcast and copy, linalg.generic that copies (also by tensor.extract, as
/// torch writes broadcasts of dynamic sizes), tosa.reshape, transpose, tile and
/// identity. Fails at everything else.
FailureOr<View> lookThroughLayoutOp(AxisSpace &space, const View &view,
                                    Passing passing = Passing::Moves);

/// lookThroughLayoutOp until it fails.
View lookThroughLayoutOps(AxisSpace &space, View view,
                          Passing passing = Passing::Moves);

/// A ranked tensor with a new axis, free if asked, for each dimension.
View getFreshView(AxisSpace &space, Value tensor, bool isFree = false);

/// The result of the only user of `value`, if that only moves it; else null.
Value getMovedResult(Value value);

/// Whether an operation only moves data, so that lookThroughLayoutOp can fail
/// only because sizes do not fit or cannot be compared.
bool resemblesLayoutOp(Operation *op);

/// The view of a slice's source, where sliced dimensions hold windows:
/// tensor.extract_slice and tosa.slice with static offsets and strides.
FailureOr<View> lookThroughSlice(AxisSpace &space, const View &view);

/// Offsets and sizes of a slice op that lookThroughSlice understands.
struct SliceRange {
  Value source;
  SmallVector<int64_t> offsets, strides;
  SmallVector<Extent> sizes;
};
FailureOr<SliceRange> getSliceRange(Sizes &sizes, Operation *op);

} // namespace mlir::mca

#endif // MCA_MATCH_LAYOUTOPS_H
