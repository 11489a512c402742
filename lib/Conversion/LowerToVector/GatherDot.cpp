//===- GatherDot.cpp - mca.gather_matmul of int8 and bf16 -------*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "GatherLoops.h"

#include "mca/Emit/DotTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

using namespace mlir;
using namespace mlir::mca;

static bool isGrouped(GatherMatmulOp op) {
  return cast<ShapedType>(op.getRhs().getType()).getRank() == 4;
}

namespace {
class GatherDotEmitter : GatherLoops {
public:
  GatherDotEmitter(OpBuilder &builder, GatherMatmulOp op,
                   const GatherStart &start, const KernelOptions &options);
  void emit(OpBuilder &builder);

private:
  void emitHeadColumns(OpBuilder &builder) override;
  bool isPanel() override { return isGrouped(op); }
  void emitRows(OpBuilder &builder, OpFoldResult lower, OpFoldResult upper);
  void emitTile(OpBuilder &builder, const Panel &panel, ValueRange start,
                ValueRange steps, Value first, int64_t count);
  Panel panelInPlace(OpBuilder &builder);
  SmallVector<Value> rhsSteps(OpBuilder &builder);
  SmallVector<Value> rescale(OpBuilder &builder, ValueRange sums, Value row,
                             ValueRange steps);

  DotForm form;
  Value lhsBuffer;
};
} // namespace

static DotForm formOf(GatherMatmulOp op, const KernelOptions &options) {
  int64_t width = options.tile.width;
  if (getElementTypeOrSelf(op.getLhs()).isBF16())
    return DotForm::ofBFloat16(op.getContext(), width);
  return DotForm::ofInt8(op.getContext(), options.dot.int8, width,
                         op.getUnsignedLhs());
}

GatherDotEmitter::GatherDotEmitter(OpBuilder &builder, GatherMatmulOp op,
                                   const GatherStart &start,
                                   const KernelOptions &options)
    : GatherLoops(builder, op, start, options), form(formOf(op, options)) {
  if (std::optional<int64_t> count = getConstantIntValue(columns))
    this->options.tile = options.tile.narrowedTo(*count);
}

/// Steps of the tile's columns, none for bf16.
SmallVector<Value> GatherDotEmitter::rhsSteps(OpBuilder &builder) {
  if (!op.getRhsSteps())
    return {};
  TileEmitter tile(loc, options.tile, columns);
  MatrixAccess steps{op.getRhsSteps(),
                     [head = head()](OpBuilder &, Value) {
                       return SmallVector<Value>{head, Value()};
                     },
                     /*columnDim=*/1, std::nullopt};
  return tile.loadRow(builder, steps, firstColumn);
}

/// Sums of codes in units of their steps.
SmallVector<Value> GatherDotEmitter::rescale(OpBuilder &builder,
                                             ValueRange sums, Value row,
                                             ValueRange steps) {
  if (steps.empty())
    return sums;
  SmallVector<Value> indices(batch());
  indices.push_back(row);
  Value step = memref::LoadOp::create(builder, loc, op.getLhsSteps(), indices);
  step =
      vector::BroadcastOp::create(builder, loc, steps.front().getType(), step);
  return llvm::map_to_vector(
      llvm::zip(sums, steps), [&](auto sumAndStep) -> Value {
        auto [sum, rhsStep] = sumAndStep;
        Value number =
            arith::SIToFPOp::create(builder, loc, step.getType(), sum);
        Value scaled = arith::MulFOp::create(builder, loc, number, step);
        return arith::MulFOp::create(builder, loc, scaled, rhsStep);
      });
}

void GatherDotEmitter::emitTile(OpBuilder &builder, const Panel &panel,
                                ValueRange start, ValueRange steps, Value first,
                                int64_t count) {
  DotTileEmitter dots(loc, options.tile, columns, form);
  SmallVector<Value> rows, sums;
  for (int64_t i = 0; i < count; ++i) {
    rows.push_back(rowAt(builder, first, i));
    llvm::append_range(sums, start);
  }
  sums = dots.accumulate(builder, dots.numGroups(builder, depth), sums, panel,
                         lhsBuffer, [&](OpBuilder &, Value term) {
                           return llvm::map_to_vector(rows, [&](Value row) {
                             SmallVector<Value> indices(batch());
                             llvm::append_values(indices, row, term);
                             return indices;
                           });
                         });
  TileEmitter tile(loc, options.tile, columns);
  size_t vectors = options.tile.vectors;
  Value startValue = startOfHead(builder);
  for (auto [i, row] : llvm::enumerate(rows))
    tile.update(builder, out(), row, firstColumn,
                rescale(builder, ArrayRef(sums).slice(i * vectors, vectors),
                        row, steps),
                startValue);
}

/// The head's groups of rows where they lie.
Panel GatherDotEmitter::panelInPlace(OpBuilder &builder) {
  Value rows = joinLastDims(builder, loc, op.getRhs());
  return {rows, [head = head(), at = loc](OpBuilder &inner, Value group) {
            return SmallVector<Value>{head, group, indexConstant(inner, at, 0)};
          }};
}

void GatherDotEmitter::emitRows(OpBuilder &builder, OpFoldResult lower,
                                OpFoldResult upper) {
  DotTileEmitter dots(loc, options.tile, columns, form);
  bool inPlace = isPanel();
  Panel panel = inPlace ? panelInPlace(builder)
                        : dots.pack(builder, rhs(), depth, firstColumn);
  SmallVector<Value> start = dots.startSums(builder, panel,
                                            dots.numGroups(builder, depth)),
                     steps = rhsSteps(builder);
  emitRowTiles(builder, loc, lower, upper, options.tile.rows, RowRest::Pairs,
               [&](OpBuilder &inner, Value first, int64_t count) {
                 emitTile(inner, panel, start, steps, first, count);
               });
  if (!inPlace)
    memref::DeallocOp::create(builder, loc, panel.memref);
}

void GatherDotEmitter::emitHeadColumns(OpBuilder &builder) {
  auto [lower, upper] = rowRange(builder);
  emitIfAnyRow(builder, lower, upper,
               [&, lower = lower, upper = upper](OpBuilder &inner) {
                 emitRows(inner, lower, upper);
               });
}

void GatherDotEmitter::emit(OpBuilder &builder) {
  lhsBuffer = DotTileEmitter(loc, options.tile, columns, form)
                  .prepareLhs(builder, op.getLhs());
  emitOuterLoops(builder);
  if (lhsBuffer != op.getLhs())
    memref::DeallocOp::create(builder, loc, lhsBuffer);
}

void mca::emitGatherDot(OpBuilder &builder, GatherMatmulOp op,
                        const GatherStart &start,
                        const KernelOptions &options) {
  GatherDotEmitter(builder, op, start, options).emit(builder);
}

/// Whether the dot product kernel takes it: whole rows of factors narrow
/// enough.
static bool isDot(GatherMatmulOp op, const DotSupport &support) {
  if (op.getTrips() || op.getColumns())
    return false;
  if (getElementTypeOrSelf(op.getLhs()).isInteger(8))
    return true;
  return support.bf16 && getElementTypeOrSelf(op.getLhs()).isBF16() &&
         getElementTypeOrSelf(op.getRhs()).isBF16();
}

/// Whether groups of rows are one panel of the kernel for each head.
static bool fitsPanel(GatherMatmulOp op, const KernelOptions &options) {
  auto type = cast<MemRefType>(op.getRhs().getType());
  int64_t columns = type.getDimSize(2), group = type.getDimSize(3), offset;
  SmallVector<int64_t> strides;
  return !ShapedType::isDynamic(columns) &&
         succeeded(type.getStridesAndOffset(strides, offset)) &&
         ArrayRef(strides).drop_front() ==
             ArrayRef<int64_t>{columns * group, group, 1} &&
         type.getElementType() == formOf(op, options).factor &&
         op.getGroupSize() == formOf(op, options).group &&
         options.tile.narrowedTo(columns).columns() == columns;
}

/// What `op` lacks for both kernels; an empty string if nothing.
static std::string explainNoKernel(GatherMatmulOp op, bool usesDot,
                                   const KernelOptions &options) {
  auto out = cast<MemRefType>(op.getInit().getType());
  std::string reason;
  llvm::raw_string_ostream stream(reason);
  if (!isContiguousAlong(out, out.getRank() - 1))
    stream << "expected an output with a unit innermost stride, found '" << out
           << "'; copy it to a buffer that has one";
  else if (getElementTypeOrSelf(op.getLhs()).isInteger(8) && !usesDot)
    stream << "expected factors of i8 without columns and trips; run "
              "mca-lower-to-linalg on tensors";
  else if (isGrouped(op) && !(usesDot && fitsPanel(op, options)))
    stream << "expected groups of rows as the target multiplies them and as "
              "many columns as a register tile has, found '"
           << op.getRhs().getType() << "'";
  return reason;
}

LogicalResult mca::lowerGatherMatmul(RewriterBase &rewriter, GatherMatmulOp op,
                                     const GatherStart &start,
                                     const KernelOptions &options) {
  bool usesDot = isDot(op, options.dot);
  if (std::string reason = explainNoKernel(op, usesDot, options);
      !reason.empty())
    return op.emitOpError(reason);
  rewriter.setInsertionPoint(op);
  if (usesDot)
    emitGatherDot(rewriter, op, start, options);
  else
    emitGatherF32(rewriter, op, start, options);
  rewriter.eraseOp(op);
  return success();
}
