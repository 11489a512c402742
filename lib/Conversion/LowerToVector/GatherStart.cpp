//===- GatherStart.cpp - What the sums of gathers start from --------------===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GatherStart.h"

#include "Kernels.h"

#include "mca/Emit/BufferAliases.h"
#include "mca/Emit/LoopNest.h"
#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"

using namespace mlir;
using namespace mlir::mca;

Value GatherStart::ofHead(OpBuilder &builder, Location loc,
                          ValueRange batchAndHead) const {
  auto type = dyn_cast_if_present<MemRefType>(value ? value.getType() : Type());
  if (!type || type.getRank() == 1)
    return value;
  int64_t last = type.getRank() - 1;
  SmallVector<OpFoldResult> offsets, sizes(last, builder.getIndexAttr(1)),
      strides(type.getRank(), builder.getIndexAttr(1));
  for (unsigned dim = 0; dim < last; ++dim)
    offsets.push_back(batchAndHead[map.getDimPosition(dim)]);
  offsets.push_back(builder.getIndexAttr(0));
  sizes.push_back(memref::getMixedSize(builder, loc, value, last));
  MemRefType row = memref::SubViewOp::inferRankReducedResultType(
      {type.getDimSize(last)}, type, offsets, sizes, strides);
  return memref::SubViewOp::create(builder, loc, row, value, offsets, sizes,
                                   strides);
}

/// What a fill writes to each element of its output, or copies to each row of a
/// head; nothing for any other operation.
static std::optional<GatherStart> matchStart(linalg::LinalgOp op) {
  if (!op.hasPureBufferSemantics() || op.getNumDpsInits() != 1)
    return std::nullopt;
  Type element = getElementTypeOrSelf(op.getDpsInitOperand(0)->get().getType());
  if (auto fill = dyn_cast<linalg::FillOp>(*op)) {
    // A fill converts its value, a kernel does not.
    if (fill.value().getType() == element)
      return GatherStart{fill.value(), AffineMap()};
    return std::nullopt;
  }
  auto copy = dyn_cast<linalg::GenericOp>(*op);
  if (!copy || !linalg::isaBroadcastOpInterface(copy) || copy.getNumLoops() < 3)
    return std::nullopt;
  OpOperand *row = copy.getDpsInputOperand(0);
  AffineMap map = copy.getMatchingIndexingMap(row);
  unsigned loops = copy.getNumLoops(), rank = map.getNumResults();
  if (rank == 0 || map.getDimPosition(rank - 1) != loops - 1 ||
      map.isFunctionOfDim(loops - 2) ||
      !isContiguousAlong(cast<MemRefType>(row->get().getType()), rank - 1))
    return std::nullopt;
  return GatherStart{row->get(), map};
}

namespace {
/// A start and the gathers after it that write the same buffer.
struct GatherGroup {
  GatherGroup(linalg::LinalgOp first, const GatherStart &start)
      : first(first), start(start), out(first.getDpsInitOperand(0)->get()) {}

  /// False if the gathers do not write all that the start wrote.
  bool find();
  /// Leaves the start to rows that no list names.
  void absorb(RewriterBase &rewriter);

  linalg::LinalgOp first;
  GatherStart start;
  Value out;
  SmallVector<GatherMatmulOp> gathers;

private:
  bool add(GatherMatmulOp gather);
  bool isComplete();
  bool mayStandBetween(Operation *op);
  Value leavesRow(OpBuilder &builder);
};
} // namespace

/// The gather of another segment of the same list.
bool GatherGroup::add(GatherMatmulOp gather) {
  if (gather.getInit() != out || llvm::count(gather->getOperands(), out) != 1)
    return false;
  for (GatherMatmulOp other : gathers)
    if (gather.getRows() != other.getRows() ||
        gather.getBounds() != other.getBounds() ||
        gather.getSegment() == other.getSegment())
      return false;
  gathers.push_back(gather);
  return true;
}

bool GatherGroup::isComplete() {
  if (gathers.empty() || !gathers.front().getRows())
    return !gathers.empty();
  auto bounds = cast<MemRefType>(gathers.front().getBounds().getType());
  return static_cast<int64_t>(gathers.size()) + 1 == bounds.getShape().back();
}

/// Layouts of weights, and what is freed, between the start and the gathers:
/// does not touch what the start writes, nor write or free what it reads or the
/// lists of the gathers before.
bool GatherGroup::mayStandBetween(Operation *op) {
  if (touchesNoBuffer(op))
    return true;
  ValueRange changed = op->getOperands();
  if (auto product = dyn_cast<linalg::LinalgOp>(op))
    changed = product.getDpsInits();
  else if (!isa<memref::DeallocOp>(op))
    return false;
  auto isApart = [](ValueRange operands, Value buffer) {
    return !buffer || !isa<MemRefType>(buffer.getType()) ||
           llvm::none_of(operands, [&](Value operand) {
             return isa<MemRefType>(operand.getType()) &&
                    mayAlias(operand, buffer);
           });
  };
  return isApart(op->getOperands(), out) && isApart(changed, start.value) &&
         llvm::all_of(gathers, [&](GatherMatmulOp gather) {
           return isApart(changed, gather.getRows()) &&
                  isApart(changed, gather.getBounds());
         });
}

bool GatherGroup::find() {
  for (Operation *op = first->getNextNode(); op && !isComplete();
       op = op->getNextNode()) {
    auto gather = dyn_cast<GatherMatmulOp>(op);
    if (gather ? !add(gather) : !mayStandBetween(op))
      return false;
  }
  return isComplete();
}

/// Whether some head's segments do not name all n rows, of which none is named
/// twice.
Value GatherGroup::leavesRow(OpBuilder &builder) {
  Location loc = first.getLoc();
  Value rows = gathers.front().getRows(), bounds = gathers.front().getBounds();
  SmallVector<OpFoldResult> sizes = memref::getMixedSizes(builder, loc, rows);
  Value tokens = asValue(builder, loc, sizes.pop_back_val());
  Value zero = indexConstant(builder, loc, 0),
        one = indexConstant(builder, loc, 1);
  Value last = indexConstant(builder, loc, gathers.size());
  SmallVector<Value> extents = llvm::map_to_vector(
      sizes, [&](OpFoldResult size) { return asValue(builder, loc, size); });
  Value none =
      arith::ConstantOp::create(builder, loc, builder.getBoolAttr(false));
  auto nest = scf::buildLoopNest(
      builder, loc, SmallVector<Value>(sizes.size(), zero), extents,
      SmallVector<Value>(sizes.size(), one), none,
      [&](OpBuilder &inner, Location at, ValueRange list, ValueRange found) {
        auto bound = [&](Value which) {
          SmallVector<Value> indices(list);
          indices.push_back(which);
          return loadListEntry(inner, at, bounds, indices);
        };
        Value named =
            arith::SubIOp::create(inner, at, bound(last), bound(zero));
        Value fewer = arith::CmpIOp::create(inner, at, arith::CmpIPredicate::ne,
                                            named, tokens);
        Value any = arith::OrIOp::create(inner, at, found.front(), fewer);
        return scf::ValueVector{any};
      });
  return nest.results.front();
}

void GatherGroup::absorb(RewriterBase &rewriter) {
  if (!gathers.front().getRows())
    return rewriter.eraseOp(first);
  rewriter.setInsertionPoint(gathers.front());
  auto branch = scf::IfOp::create(rewriter, first.getLoc(), leavesRow(rewriter),
                                  /*withElseRegion=*/false);
  rewriter.moveOpBefore(first, branch.thenBlock()->getTerminator());
}

GatherStarts mca::absorbGatherStarts(RewriterBase &rewriter, Operation *root) {
  SmallVector<GatherGroup> groups;
  root->walk([&](linalg::LinalgOp op) {
    if (std::optional<GatherStart> start = matchStart(op))
      groups.emplace_back(op, *start);
  });
  GatherStarts starts;
  for (GatherGroup &group : groups) {
    if (!group.find())
      continue;
    for (GatherMatmulOp gather : group.gathers)
      starts[gather] = group.start;
    group.absorb(rewriter);
  }
  return starts;
}
