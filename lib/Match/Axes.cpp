//===- Axes.cpp - Symbolic axes behind tensor dimensions --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Axes.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace mlir::mca;

AxisId AxisSpace::add(Axis axis) {
  axes.push_back(std::move(axis));
  return axes.size() - 1;
}

AxisList AxisSpace::create(const Extent &extent) {
  if (isOne(extent))
    return {};
  return {add({extent})};
}

AxisList AxisSpace::createFree(const Extent &extent) {
  if (isOne(extent))
    return {};
  return {add({extent, /*isFree=*/true})};
}

AxisList AxisSpace::createWindow(const Extent &extent, int64_t offset,
                                 int64_t stride, ArrayRef<AxisId> kept) {
  if (isOne(extent))
    return {};
  Axis axis{extent};
  axis.window = Window{offset, stride, AxisList(kept)};
  return {add(axis)};
}

AxisList AxisSpace::leaves(ArrayRef<AxisId> list) const {
  AxisList result;
  for (AxisId axis : list) {
    if (axes[axis].parts)
      llvm::append_range(result, leaves(*axes[axis].parts));
    else
      result.push_back(axis);
  }
  return result;
}

Layout AxisSpace::leaves(const Layout &layout) const {
  return llvm::map_to_vector<4>(
      layout, [&](const AxisList &list) { return leaves(list); });
}

AxisList AxisSpace::kept(ArrayRef<AxisId> list) const {
  AxisList result;
  for (AxisId axis : leaves(list)) {
    if (axes[axis].window)
      llvm::append_range(result, kept(axes[axis].window->kept));
    else
      result.push_back(axis);
  }
  return result;
}

Layout AxisSpace::kept(const Layout &layout) const {
  return llvm::map_to_vector<4>(
      layout, [&](const AxisList &list) { return kept(list); });
}

Extent AxisSpace::extent(ArrayRef<AxisId> list) const {
  Extent product(1);
  for (AxisId axis : list)
    product = product * axes[axis].extent;
  return sizes.canonical(product);
}

/// A window splits where what it keeps is whole rows, or lies in one row.
LogicalResult AxisSpace::splitWindow(AxisId axis, const Extent &outer,
                                     const Extent &inner) {
  Window window = *axes[axis].window;
  Extent size = extent(window.kept);
  if (!inner.isStatic() || !size.isStatic() || window.stride != 1)
    return failure();
  int64_t row = inner.getStatic(), offset = window.offset;
  if (offset % row + size.getStatic() <= row) {
    AxisList parts = createWindow(outer, offset / row, 1, {});
    llvm::append_range(parts, size == inner ? leaves(window.kept)
                                            : createWindow(inner, offset % row,
                                                           1, window.kept));
    axes[axis].parts = parts;
    return success();
  }
  std::optional<Extent> rows = size.dividedBy(inner);
  if (!rows || offset % row != 0)
    return failure();
  FailureOr<Layout> kept = partition(window.kept, {*rows, inner});
  if (failed(kept))
    return failure();
  AxisList parts = createWindow(outer, offset / row, 1, (*kept)[0]);
  llvm::append_range(parts, (*kept)[1]);
  axes[axis].parts = parts;
  return success();
}

LogicalResult AxisSpace::splitInner(AxisId axis, const Extent &inner) {
  std::optional<Extent> outer =
      sizes.canonical(axes[axis].extent).dividedBy(inner);
  if (!outer || isOne(inner))
    return failure();
  if (axes[axis].window)
    return splitWindow(axis, *outer, inner);
  bool isFree = axes[axis].isFree;
  AxisId first = add({*outer, isFree});
  AxisId second = add({inner, isFree});
  axes[axis].parts = AxisList{first, second};
  return success();
}

FailureOr<AxisList> AxisSpace::takeInner(AxisList &remaining,
                                         const Extent &size) {
  AxisList taken;
  Extent missing = sizes.canonical(size);
  while (!missing.isOne()) {
    if (remaining.empty())
      return failure();
    AxisId axis = remaining.pop_back_val();
    Extent whole = sizes.canonical(axes[axis].extent);
    if (whole.isZero())
      return failure();
    if (std::optional<Extent> rest = missing.dividedBy(whole)) {
      missing = *rest;
      taken.insert(taken.begin(), axis);
      continue;
    }
    if (failed(splitInner(axis, missing)))
      return failure();
    llvm::append_range(remaining, leaves(axis));
  }
  return taken;
}

FailureOr<Layout> AxisSpace::partition(ArrayRef<AxisId> list,
                                       ArrayRef<Extent> extents) {
  AxisList remaining = leaves(list);
  Layout parts(extents.size());
  for (int64_t i = extents.size() - 1; i >= 0; --i) {
    FailureOr<AxisList> part = takeInner(remaining, extents[i]);
    if (failed(part))
      return failure();
    parts[i] = *part;
  }
  if (!remaining.empty())
    return failure();
  return parts;
}

/// Two leaves of equal extent become one axis, if the identity of one is open
/// or both are the same window.
bool AxisSpace::decide(AxisId a, AxisId b) {
  if (axes[a].window && axes[b].window) {
    if (axes[a].window->offset != axes[b].window->offset ||
        axes[a].window->stride != axes[b].window->stride ||
        !unify(axes[a].window->kept, axes[b].window->kept))
      return false;
    axes[a].parts = AxisList{b};
    return true;
  }
  if (!axes[a].isFree)
    std::swap(a, b);
  if (!axes[a].isFree)
    return false;
  axes[a].parts = AxisList{b};
  return true;
}

bool AxisSpace::unify(ArrayRef<AxisId> listA, ArrayRef<AxisId> listB) {
  AxisList a = leaves(listA), b = leaves(listB);
  while (!a.empty() && !b.empty()) {
    AxisId lastA = a.pop_back_val(), lastB = b.pop_back_val();
    if (lastA == lastB)
      continue;
    Extent extentA = extent(lastA), extentB = extent(lastB);
    bool isChanged;
    if (extentA == extentB)
      isChanged = decide(lastA, lastB);
    else if (extentA.dividedBy(extentB))
      isChanged = succeeded(splitInner(lastA, extentB));
    else
      isChanged =
          extentB.dividedBy(extentA) && succeeded(splitInner(lastB, extentA));
    if (!isChanged)
      return false;
    // What was split or decided may also occur further out.
    a.push_back(lastA);
    b.push_back(lastB);
    a = leaves(a);
    b = leaves(b);
  }
  return a.empty() && b.empty();
}

bool AxisSpace::unify(const Layout &a, const Layout &b) {
  return a.size() == b.size() &&
         llvm::all_of(llvm::zip_equal(a, b), [&](auto pair) {
           return unify(std::get<0>(pair), std::get<1>(pair));
         });
}

//===----------------------------------------------------------------------===//
// Sets of axes
//===----------------------------------------------------------------------===//

AxisList mca::flatten(const Layout &layout) {
  AxisList all;
  for (const AxisList &list : layout)
    llvm::append_range(all, list);
  return all;
}

bool mca::holdsAny(const AxisSpace &space, const Layout &a,
                   ArrayRef<AxisId> b) {
  AxisList wanted = space.kept(b);
  return llvm::any_of(space.kept(flatten(a)), [&](AxisId axis) {
    return llvm::is_contained(wanted, axis);
  });
}

bool mca::isSameSet(const AxisSpace &space, ArrayRef<AxisId> a,
                    ArrayRef<AxisId> b) {
  AxisList lhs = space.leaves(a), rhs = space.leaves(b);
  llvm::sort(lhs);
  llvm::sort(rhs);
  return lhs == rhs;
}

AxisList mca::getDropped(const AxisSpace &space, const Layout &whole,
                         const Layout &part) {
  AxisList held = space.leaves(flatten(part)), dropped;
  for (AxisId axis : space.leaves(flatten(whole)))
    if (!llvm::is_contained(held, axis))
      dropped.push_back(axis);
  return dropped;
}
