//===- Axes.h - Symbolic axes behind tensor dimensions ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_AXES_H
#define MCA_MATCH_AXES_H

#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/SmallVector.h"

namespace mlir::mca {

/// Number of an axis in its AxisSpace.
using AxisId = unsigned;
/// The axes folded into one tensor dimension, outermost first. A dimension of
/// extent 1 holds no axis, so unit dimensions never matter.
using AxisList = SmallVector<AxisId, 4>;
/// One list per dimension of a tensor.
using Layout = SmallVector<AxisList, 4>;

/// Axes are what stays of dimensions through reshapes and permutations: a
/// reshape that splits a dimension splits its axes, one that merges dimensions
/// concatenates them. Axes are told apart by identity, never by extent.
class AxisSpace {
public:
  /// A new axis of the given static extent, as the content of one dimension.
  AxisList create(int64_t extent);

  /// The axes into which those of `axes` have been split by now.
  AxisList leaves(ArrayRef<AxisId> axes) const;
  Layout leaves(const Layout &layout) const;

  int64_t extent(ArrayRef<AxisId> axes) const;

  /// Distributes `axes` over dimensions of the given sizes, in order, splitting
  /// axes where a boundary falls inside one. Fails when the sizes do not allow
  /// it, e.g. 6 axes' worth over 4 x 2.
  FailureOr<Layout> partition(ArrayRef<AxisId> axes, ArrayRef<int64_t> sizes);

private:
  struct Axis {
    int64_t extent;
    /// Set once the axis has been split: outer, then inner part.
    std::optional<std::pair<AxisId, AxisId>> parts;
  };
  AxisId add(int64_t extent);
  /// Splits a leaf so that its inner part has the given extent.
  FailureOr<AxisId> splitInner(AxisId axis, int64_t innerExtent);
  /// Takes axes worth `size` from the back of `axes`.
  FailureOr<AxisList> takeInner(AxisList &axes, int64_t size);

  SmallVector<Axis> axes;
};

/// A value whose dimensions have known axes.
struct View {
  Value value;
  Layout layout;
};

/// The view of the producer's source when the producer only moves data:
/// collapse_shape, expand_shape, linalg.transpose, tensor.cast, a copying
/// linalg.generic and, with `allowBroadcast`, linalg.broadcast and copies that
/// repeat data. Fails at everything else.
FailureOr<View> lookThroughLayoutOp(AxisSpace &space, const View &view,
                                    bool allowBroadcast = false);

/// Whether some axis of `whole` is missing in `part`.
bool dropsAxes(const AxisSpace &space, const Layout &whole, const Layout &part);

/// lookThroughLayoutOp until it fails.
View lookThroughLayoutOps(AxisSpace &space, View view,
                          bool allowBroadcast = false);

} // namespace mlir::mca

#endif // MCA_MATCH_AXES_H
