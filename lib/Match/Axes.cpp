//===- Axes.cpp - Symbolic axes behind tensor dimensions --------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/Axes.h"
#include "mca/Match/LinalgBodies.h"

#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mca;

//===----------------------------------------------------------------------===//
// AxisSpace
//===----------------------------------------------------------------------===//

AxisId AxisSpace::add(int64_t extent) {
  axes.push_back({extent, std::nullopt});
  return axes.size() - 1;
}

AxisList AxisSpace::create(int64_t extent) {
  if (extent == 1)
    return {};
  return {add(extent)};
}

AxisList AxisSpace::leaves(ArrayRef<AxisId> list) const {
  AxisList result;
  for (AxisId axis : list) {
    if (!axes[axis].parts) {
      result.push_back(axis);
      continue;
    }
    auto [outer, inner] = *axes[axis].parts;
    llvm::append_range(result, leaves({outer, inner}));
  }
  return result;
}

Layout AxisSpace::leaves(const Layout &layout) const {
  return llvm::map_to_vector<4>(
      layout, [&](const AxisList &list) { return leaves(list); });
}

int64_t AxisSpace::extent(ArrayRef<AxisId> list) const {
  int64_t product = 1;
  for (AxisId axis : list)
    product *= axes[axis].extent;
  return product;
}

FailureOr<AxisId> AxisSpace::splitInner(AxisId axis, int64_t innerExtent) {
  int64_t extent = axes[axis].extent;
  if (innerExtent <= 1 || extent % innerExtent != 0)
    return failure();
  AxisId outer = add(extent / innerExtent);
  AxisId inner = add(innerExtent);
  axes[axis].parts = {outer, inner};
  return inner;
}

FailureOr<AxisList> AxisSpace::takeInner(AxisList &remaining, int64_t size) {
  AxisList taken;
  int64_t missing = size;
  while (missing > 1) {
    if (remaining.empty())
      return failure();
    AxisId axis = remaining.pop_back_val();
    if (axes[axis].extent == 0)
      return failure();
    if (missing % axes[axis].extent != 0) {
      if (failed(splitInner(axis, missing)))
        return failure();
      auto [outer, inner] = *axes[axis].parts;
      remaining.push_back(outer);
      axis = inner;
    }
    missing /= axes[axis].extent;
    taken.insert(taken.begin(), axis);
  }
  return taken;
}

FailureOr<Layout> AxisSpace::partition(ArrayRef<AxisId> list,
                                       ArrayRef<int64_t> sizes) {
  AxisList remaining = leaves(list);
  Layout parts(sizes.size());
  for (int64_t i = sizes.size() - 1; i >= 0; --i) {
    FailureOr<AxisList> part = takeInner(remaining, sizes[i]);
    if (failed(part))
      return failure();
    parts[i] = *part;
  }
  if (!remaining.empty())
    return failure();
  return parts;
}

//===----------------------------------------------------------------------===//
// Operations that only move data
//===----------------------------------------------------------------------===//

static FailureOr<View> lookThrough(AxisSpace &space, const View &view,
                                   tensor::CollapseShapeOp op) {
  ArrayRef<int64_t> shape = op.getSrcType().getShape();
  Layout layout;
  for (auto [list, group] :
       llvm::zip_equal(view.layout, op.getReassociationIndices())) {
    SmallVector<int64_t> sizes =
        llvm::map_to_vector(group, [&](int64_t dim) { return shape[dim]; });
    FailureOr<Layout> parts = space.partition(list, sizes);
    if (failed(parts))
      return failure();
    llvm::append_range(layout, *parts);
  }
  return View{op.getSrc(), layout};
}

static FailureOr<View> lookThrough(AxisSpace &space, const View &view,
                                   tensor::ExpandShapeOp op) {
  Layout layout;
  for (const ReassociationIndices &group : op.getReassociationIndices()) {
    AxisList &list = layout.emplace_back();
    for (int64_t dim : group)
      llvm::append_range(list, view.layout[dim]);
  }
  return View{op.getSrc(), layout};
}

static FailureOr<View> lookThrough(const View &view, linalg::TransposeOp op) {
  Layout layout(view.layout.size());
  for (auto [result, source] : llvm::enumerate(op.getPermutation()))
    layout[source] = view.layout[result];
  return View{op.getInput(), layout};
}

static FailureOr<View> lookThrough(const View &view, linalg::BroadcastOp op) {
  Layout layout;
  for (auto [dim, list] : llvm::enumerate(view.layout))
    if (!llvm::is_contained(op.getDimensions(), static_cast<int64_t>(dim)))
      layout.push_back(list);
  return View{op.getInput(), layout};
}

bool mca::dropsAxes(const AxisSpace &space, const Layout &whole,
                    const Layout &part) {
  AxisList kept;
  for (const AxisList &list : part)
    llvm::append_range(kept, space.leaves(list));
  return llvm::any_of(whole, [&](const AxisList &list) {
    return llvm::any_of(space.leaves(list), [&](AxisId axis) {
      return !llvm::is_contained(kept, axis);
    });
  });
}

/// linalg.generic { yield %in }: a permuted or repeated copy.
static FailureOr<View> lookThrough(const View &view, linalg::GenericOp op) {
  if (op.getNumDpsInputs() != 1 || op.getNumResults() != 1 ||
      getYieldedInput(op) != 0u)
    return failure();
  FailureOr<LoopAxes> loops = loopsFromResult(op, 0, view.layout);
  if (failed(loops))
    return failure();
  FailureOr<Layout> layout = operandLayout(op.getDpsInputOperand(0), *loops);
  if (failed(layout))
    return failure();
  return View{op.getDpsInputs()[0], *layout};
}

FailureOr<View> mca::lookThroughLayoutOp(AxisSpace &space, const View &view,
                                         bool allowBroadcast) {
  Operation *producer = view.value.getDefiningOp();
  if (!producer)
    return failure();
  FailureOr<View> source =
      llvm::TypeSwitch<Operation *, FailureOr<View>>(producer)
          .Case<tensor::CollapseShapeOp, tensor::ExpandShapeOp>(
              [&](auto op) { return lookThrough(space, view, op); })
          .Case<linalg::TransposeOp, linalg::BroadcastOp, linalg::GenericOp>(
              [&](auto op) { return lookThrough(view, op); })
          .Case([&](tensor::CastOp op) {
            return View{op.getSource(), view.layout};
          })
          .Default([](Operation *) { return failure(); });
  if (failed(source))
    return failure();
  if (!allowBroadcast && dropsAxes(space, view.layout, source->layout))
    return failure();
  return source;
}

View mca::lookThroughLayoutOps(AxisSpace &space, View view,
                               bool allowBroadcast) {
  while (true) {
    FailureOr<View> source = lookThroughLayoutOp(space, view, allowBroadcast);
    if (failed(source))
      return view;
    view = *source;
  }
}
