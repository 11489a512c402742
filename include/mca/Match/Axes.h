//===- Axes.h - Symbolic axes behind tensor dimensions ----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef MCA_MATCH_AXES_H
#define MCA_MATCH_AXES_H

#include "mca/Match/Sizes.h"
#include "mlir/Support/LLVM.h"

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
///
/// A *free* axis is one whose identity is still open, such as the loop that a
/// reduction removes: `unify` decides it. A *window* axis is the whole
/// dimension of which a slice keeps a part.
class AxisSpace {
public:
  /// The part of an axis that a slice keeps.
  struct Window {
    int64_t offset, stride;
    AxisList kept;
  };

  /// A new axis, as the content of one dimension.
  AxisList create(const Extent &extent);
  AxisList createFree(const Extent &extent);
  /// The dimension of the given extent of which `kept`, from `offset` on in
  /// steps of `stride`, is a slice.
  AxisList createWindow(const Extent &extent, int64_t offset, int64_t stride,
                        ArrayRef<AxisId> kept);

  /// The axes into which those of `axes` have been split by now.
  AxisList leaves(ArrayRef<AxisId> axes) const;
  Layout leaves(const Layout &layout) const;
  /// The leaves, with what is kept of a window in place of the window.
  AxisList kept(ArrayRef<AxisId> axes) const;
  Layout kept(const Layout &layout) const;

  Extent extent(ArrayRef<AxisId> axes) const;
  const std::optional<Window> &getWindow(AxisId axis) const {
    return axes[axis].window;
  }

  /// Distributes `axes` over dimensions of the given sizes, in order, splitting
  /// axes where a boundary falls inside one. Fails when the sizes do not allow
  /// it, e.g. 6 axes' worth over 4 x 2, or cannot be compared.
  FailureOr<Layout> partition(ArrayRef<AxisId> axes, ArrayRef<Extent> sizes);

  /// Makes both lists the same axes, deciding free ones and splitting where
  /// one list is coarser. Changes are kept on failure: try on a copy.
  bool unify(ArrayRef<AxisId> a, ArrayRef<AxisId> b);
  bool unify(const Layout &a, const Layout &b);

  Sizes &getSizes() { return sizes; }
  const Sizes &getSizes() const { return sizes; }

private:
  struct Axis {
    Extent extent;
    bool isFree = false;
    /// Set once the axis has been split or decided: what it consists of.
    std::optional<AxisList> parts = std::nullopt;
    std::optional<Window> window = std::nullopt;
  };
  AxisId add(Axis axis);
  bool isOne(const Extent &extent) const {
    return sizes.canonical(extent).isOne();
  }
  /// Splits a leaf so that its inner part has the given extent.
  LogicalResult splitInner(AxisId axis, const Extent &inner);
  LogicalResult splitWindow(AxisId axis, const Extent &outer,
                            const Extent &inner);
  /// Takes axes worth `size` from the back of `axes`.
  FailureOr<AxisList> takeInner(AxisList &axes, const Extent &size);
  bool decide(AxisId a, AxisId b);

  SmallVector<Axis> axes;
  Sizes sizes;
};

/// Whether `a`, with windows reduced to what they keep, holds any of `b`.
bool holdsAny(const AxisSpace &space, const Layout &a, ArrayRef<AxisId> b);

/// Whether the leaves of both are the same axes, in any order.
bool isSameSet(const AxisSpace &space, ArrayRef<AxisId> a, ArrayRef<AxisId> b);

/// All axes of a layout in one list.
AxisList flatten(const Layout &layout);

/// Axes of `whole` that are missing in `part`.
AxisList getDropped(const AxisSpace &space, const Layout &whole,
                    const Layout &part);

} // namespace mlir::mca

#endif // MCA_MATCH_AXES_H
