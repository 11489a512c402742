//===- LayoutOps.cpp - Operations that only move data -----------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "mca/Match/LayoutOps.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Tensor/IR/Tensor.h"
#include "mlir/Dialect/Tosa/IR/TosaOps.h"
#include "mlir/Dialect/Utils/StaticValueUtils.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::mca;
using linalg::LinalgOp;

//===----------------------------------------------------------------------===//
// Reshapes
//===----------------------------------------------------------------------===//

static FailureOr<View> lookThrough(AxisSpace &space, const View &view,
                                   tensor::CollapseShapeOp op) {
  SmallVector<Extent> sizes = space.getSizes().get(op.getSrc());
  Layout layout;
  for (auto [list, group] :
       llvm::zip_equal(view.layout, op.getReassociationIndices())) {
    SmallVector<Extent> sourceSizes =
        llvm::map_to_vector(group, [&](int64_t dim) { return sizes[dim]; });
    FailureOr<Layout> parts = space.partition(list, sourceSizes);
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

/// tensor.reshape, tosa.reshape: any shape to any other.
static FailureOr<View> lookThroughReshape(AxisSpace &space, const View &view,
                                          Value source) {
  if (!isa<RankedTensorType>(source.getType()))
    return failure();
  FailureOr<Layout> layout =
      space.partition(flatten(view.layout), space.getSizes().get(source));
  if (failed(layout))
    return failure();
  return View{source, *layout};
}

//===----------------------------------------------------------------------===//
// Permutations and repetitions
//===----------------------------------------------------------------------===//

template <typename Integer>
static View permuted(const View &view, Value source,
                     ArrayRef<Integer> permutation) {
  Layout layout(view.layout.size());
  for (auto [result, dim] : llvm::enumerate(permutation))
    layout[dim] = view.layout[result];
  return View{source, layout};
}

/// tosa.tile repeats the whole source, so the source's axes are the inner ones.
static FailureOr<View> lookThrough(AxisSpace &space, const View &view,
                                   tosa::TileOp op) {
  SmallVector<int64_t> multiples;
  if (failed(op.getConstantMultiples(multiples)))
    return failure();
  Layout layout;
  for (auto [dim, list, multiple] : llvm::enumerate(view.layout, multiples)) {
    FailureOr<Layout> parts = space.partition(
        list, {Extent(multiple), space.getSizes().get(op.getInput1(), dim)});
    if (failed(parts))
      return failure();
    layout.push_back((*parts)[1]);
  }
  return View{op.getInput1(), layout};
}

/// A structured op that yields its only input, converted at most by a linalg
/// op's own cast: linalg.transpose, broadcast, copy, a copying generic.
static FailureOr<View> lookThroughCopy(AxisSpace &space, const View &view,
                                       LinalgOp op) {
  if (op.getNumDpsInputs() != 1 || op->getNumResults() != 1 ||
      !isElementwise(op) || getYieldedInput(op) != 0u ||
      !isa<RankedTensorType>(op.getDpsInputs()[0].getType()))
    return failure();
  FailureOr<LoopView> seen = getLoopView(space, op, 0, view.layout);
  if (failed(seen))
    return failure();
  FailureOr<Layout> layout = getInputLayout(seen->nest, 0, seen->loops);
  if (failed(layout))
    return failure();
  return View{seen->nest.inputs[0], *layout};
}

//===----------------------------------------------------------------------===//
// Copies by tensor.extract
//===----------------------------------------------------------------------===//

/// The loop that an index of tensor.extract follows: linalg.index d, or
/// select(%size == 1, 0, linalg.index d), which is the same where the size is
/// that of the loop.
struct FollowedLoop {
  uint64_t loop;
  /// The size compared with 1, or null.
  Value size;
};
static std::optional<FollowedLoop> getFollowedLoop(Value index) {
  Value size;
  if (auto select = index.getDefiningOp<arith::SelectOp>()) {
    auto compare = select.getCondition().getDefiningOp<arith::CmpIOp>();
    if (!compare || compare.getPredicate() != arith::CmpIPredicate::eq ||
        !matchPattern(compare.getRhs(), m_One()) ||
        !matchPattern(select.getTrueValue(), m_Zero()))
      return std::nullopt;
    size = compare.getLhs();
    index = select.getFalseValue();
  }
  if (auto loop = index.getDefiningOp<linalg::IndexOp>())
    return FollowedLoop{loop.getDim(), size};
  return std::nullopt;
}

/// Whether the index runs over a dimension of the given size from end to end.
static bool runsOver(Sizes &sizes, const FollowedLoop &followed,
                     const LoopNest &nest, const Extent &size) {
  return sizes.canonical(nest.extents[followed.loop]) == size &&
         (!followed.size || sizes.getScalar(followed.size) == size);
}

static FailureOr<View> lookThroughExtract(AxisSpace &space, const View &view,
                                          LinalgOp op) {
  auto extract = getYieldedScalar(op).getDefiningOp<tensor::ExtractOp>();
  if (!extract || op->getNumResults() != 1 || !isElementwise(op) ||
      op.getBlock() != extract->getBlock() ||
      extract.getTensor().getParentBlock() == op.getBlock() ||
      !isa<RankedTensorType>(extract.getTensor().getType()))
    return failure();
  FailureOr<LoopView> seen = getLoopView(space, op, 0, view.layout);
  if (failed(seen))
    return failure();
  const LoopAxes &loops = seen->loops;
  Layout layout;
  for (auto [index, size] : llvm::zip_equal(
           extract.getIndices(), space.getSizes().get(extract.getTensor()))) {
    if (size.isOne()) { // Only index 0 is inside.
      layout.push_back({});
      continue;
    }
    std::optional<FollowedLoop> followed = getFollowedLoop(index);
    if (!followed || !loops[followed->loop] ||
        !runsOver(space.getSizes(), *followed, seen->nest, size))
      return failure();
    layout.push_back(*loops[followed->loop]);
  }
  AxisList read = flatten(layout);
  llvm::sort(read);
  if (llvm::adjacent_find(read) != read.end())
    return failure(); // A diagonal.
  return View{extract.getTensor(), layout};
}

//===----------------------------------------------------------------------===//
// Any of them
//===----------------------------------------------------------------------===//

FailureOr<View> mca::lookThroughLayoutOp(AxisSpace &space, const View &view,
                                         Passing passing) {
  Operation *producer = view.value.getDefiningOp();
  if (!producer)
    return failure();
  FailureOr<View> source =
      llvm::TypeSwitch<Operation *, FailureOr<View>>(producer)
          .Case<tensor::CollapseShapeOp, tensor::ExpandShapeOp, tosa::TileOp>(
              [&](auto op) { return lookThrough(space, view, op); })
          .Case([&](tensor::ReshapeOp op) {
            return lookThroughReshape(space, view, op.getSource());
          })
          .Case([&](tosa::ReshapeOp op) {
            return lookThroughReshape(space, view, op.getInput1());
          })
          .Case([&](tosa::TransposeOp op) {
            return permuted(view, op.getInput1(), op.getPerms());
          })
          .Case<tensor::CastOp, tosa::IdentityOp>([&](Operation *op) {
            Value input = op->getOperand(0);
            if (!isa<RankedTensorType>(input.getType()))
              return FailureOr<View>(failure());
            return FailureOr<View>(View{input, view.layout});
          })
          .Case([&](LinalgOp op) {
            FailureOr<View> source = lookThroughCopy(space, view, op);
            return succeeded(source) ? source
                                     : lookThroughExtract(space, view, op);
          })
          .Default([](Operation *) { return failure(); });
  if (failed(source) || !isa<RankedTensorType>(source->value.getType()))
    return failure();
  if (passing == Passing::Moves &&
      !getDropped(space, view.layout, source->layout).empty())
    return failure();
  return source;
}

bool mca::resemblesLayoutOp(Operation *op) {
  if (isa<tensor::CollapseShapeOp, tensor::ExpandShapeOp, tensor::ReshapeOp,
          tosa::ReshapeOp, tosa::TileOp>(op))
    return true;
  auto structured = dyn_cast<LinalgOp>(op);
  if (!structured || structured->getNumResults() != 1 ||
      structured.getNumReductionLoops() != 0 ||
      structured->getNumRegions() != 1)
    return false;
  auto extract =
      getYieldedScalar(structured).getDefiningOp<tensor::ExtractOp>();
  return extract && llvm::all_of(extract.getIndices(), [](Value index) {
           return matchPattern(index, m_Zero()) || getFollowedLoop(index);
         });
}

View mca::lookThroughLayoutOps(AxisSpace &space, View view, Passing passing) {
  for (unsigned step = 0; step < kMaxSteps; ++step) {
    FailureOr<View> source = lookThroughLayoutOp(space, view, passing);
    if (failed(source))
      break;
    view = *source;
  }
  return view;
}

View mca::getFreshView(AxisSpace &space, Value tensor, bool isFree) {
  View view{tensor, {}};
  for (const Extent &extent : space.getSizes().get(tensor))
    view.layout.push_back(isFree ? space.createFree(extent)
                                 : space.create(extent));
  return view;
}

Value mca::getMovedResult(Value value) {
  if (!value.hasOneUse())
    return nullptr;
  Operation *user = *value.user_begin();
  if (user->getNumResults() != 1 ||
      !isa<RankedTensorType>(user->getResult(0).getType()))
    return nullptr;
  AxisSpace space;
  View moved = getFreshView(space, user->getResult(0));
  FailureOr<View> source = lookThroughLayoutOp(space, moved);
  return succeeded(source) && source->value == value ? moved.value : Value();
}

//===----------------------------------------------------------------------===//
// Slices
//===----------------------------------------------------------------------===//

static FailureOr<SliceRange> getRange(Sizes &sizes, tensor::ExtractSliceOp op) {
  SliceRange range{op.getSource(), {}, {}, {}};
  for (auto [dim, offset, size, stride] : llvm::enumerate(
           op.getMixedOffsets(), op.getMixedSizes(), op.getMixedStrides())) {
    std::optional<int64_t> start = getConstantIntValue(offset),
                           step = getConstantIntValue(stride);
    if (!start || !step)
      return failure();
    range.offsets.push_back(*start);
    range.strides.push_back(*step);
    std::optional<int64_t> constant = getConstantIntValue(size);
    range.sizes.push_back(constant ? Extent(*constant)
                                   : sizes.getScalar(cast<Value>(size)));
  }
  return range;
}

static FailureOr<SliceRange> getRange(tosa::SliceOp op) {
  auto type = dyn_cast<RankedTensorType>(op.getType());
  DenseIntElementsAttr starts;
  if (!type || !type.hasStaticShape() ||
      !isa<RankedTensorType>(op.getInput1().getType()) ||
      !matchPattern(op.getStart(), m_Constant(&starts)))
    return failure();
  SliceRange range{op.getInput1(), {}, {}, {}};
  range.strides.assign(type.getRank(), 1);
  for (const APInt &start : starts.getValues<APInt>())
    range.offsets.push_back(start.getSExtValue());
  for (int64_t size : type.getShape())
    range.sizes.emplace_back(size);
  return range;
}

FailureOr<SliceRange> mca::getSliceRange(Sizes &sizes, Operation *op) {
  if (auto slice = dyn_cast_or_null<tensor::ExtractSliceOp>(op))
    return getRange(sizes, slice);
  if (auto slice = dyn_cast_or_null<tosa::SliceOp>(op))
    return getRange(slice);
  return failure();
}

/// Dimensions of the source that a rank-reducing slice drops.
static llvm::SmallBitVector getDroppedDims(Operation *op, unsigned rank) {
  if (auto slice = dyn_cast<tensor::ExtractSliceOp>(op))
    return slice.getDroppedDims();
  return llvm::SmallBitVector(rank);
}

FailureOr<View> mca::lookThroughSlice(AxisSpace &space, const View &view) {
  Operation *op = view.value.getDefiningOp();
  FailureOr<SliceRange> range = getSliceRange(space.getSizes(), op);
  if (failed(range))
    return failure();
  llvm::SmallBitVector dropped = getDroppedDims(op, range->sizes.size());
  SmallVector<Extent> whole = space.getSizes().get(range->source);
  Layout layout;
  unsigned result = 0;
  for (auto [dim, size] : llvm::enumerate(range->sizes)) {
    AxisList kept;
    if (!dropped.test(dim))
      kept = view.layout[result++];
    if (!(space.extent(kept) == space.getSizes().canonical(size)))
      return failure();
    layout.push_back(space.getSizes().canonical(size) == whole[dim]
                         ? kept
                         : space.createWindow(whole[dim], range->offsets[dim],
                                              range->strides[dim], kept));
  }
  return View{range->source, layout};
}
