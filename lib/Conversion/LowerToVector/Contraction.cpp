//===- Contraction.cpp - linalg contractions to vector code -----*- C++ -*-===//
//
// Part of the mca project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "../AbsorbStart.h"
#include "Kernels.h"

#include "mca/Emit/ContractionRoles.h"
#include "mca/Emit/DotTile.h"
#include "mca/Emit/Prefetch.h"
#include "mca/Emit/RegisterTile.h"

#include "mlir/Dialect/Arith/IR/Arith.h"
#include "mlir/Dialect/Linalg/IR/Linalg.h"
#include "mlir/Dialect/MemRef/IR/MemRef.h"
#include "mlir/Dialect/SCF/IR/SCF.h"
#include "mlir/Dialect/Vector/IR/VectorOps.h"

#include <limits>

using namespace mlir;
using namespace mlir::mca;

namespace {
/// `count` blocks of `rows` rows, the last ones of what is left.
struct RowBlocks {
  OpFoldResult count, rows;
};

/// Emits the loops of one contraction.
class ContractionEmitter {
public:
  ContractionEmitter(RewriterBase &rewriter, linalg::LinalgOp op,
                     const ContractionRoles &roles,
                     const KernelOptions &options)
      : rewriter(rewriter), loc(op.getLoc()), op(op), roles(roles),
        options(options) {
    for (const Range &range : op.createLoopRanges(rewriter, loc))
      sizes.push_back(range.size);
    if (std::optional<int64_t> columns =
            getConstantIntValue(sizes[roles.column]))
      this->options.tile = this->options.tile.narrowedTo(*columns);
    if (canMultiplyGroups())
      dot = DotForm::ofBFloat16(op.getContext(), options.tile.width);
  }

  /// Whether panels of the tile lie within those of a packed right-hand side,
  /// as the kernel reads them.
  bool canReadPacked() const {
    return !roles.packed ||
           (roles.packed->width % options.tile.columns() == 0 &&
            roles.packed->group == (dot ? dot->group : 1) &&
            (dot || getElementTypeOrSelf(roles.rhs->get()).isF32()));
  }
  void emit();

private:
  using Position = DenseMap<unsigned, Value>;

  bool canMultiplyGroups();
  DotTileEmitter dotTile(OpFoldResult columns) const {
    return {loc, options.tile, columns, *dot};
  }
  MatrixAccess access(OpOperand *operand, const Position &position,
                      unsigned row, unsigned column);
  bool readsPanelInPlace();
  bool isPanel(const MatrixAccess &rhs);
  Panel packedPanel(OpBuilder &builder, const Position &position);
  Panel getPanel(OpBuilder &builder, OpFoldResult columns,
                 const Position &position);
  void emitColumns(OpBuilder &builder, const Position &position,
                   OpFoldResult columns);
  void emitColumnsByBorder(OpBuilder &builder, const Position &position);
  void emitNarrowerColumns(OpBuilder &builder, const Position &position);
  std::optional<RowBlocks> splitRows();
  int64_t pickRowsOfThreads();
  RowBlocks splitUnknownRows(int64_t most);
  LoopBounds rowsOf(OpBuilder &builder, Value block, const RowBlocks &blocks);
  void emitRows(OpBuilder &builder, const Position &position,
                OpFoldResult columns, const Panel &panel);
  SmallVector<Value> accumulate(OpBuilder &builder, OpFoldResult columns,
                                const MatrixAccess &lhs, ArrayRef<Value> rows,
                                const Panel &panel);
  void prefetchNextTile(OpBuilder &builder, const MatrixAccess &lhs, Value row,
                        Value k);

  RewriterBase &rewriter;
  Location loc;
  linalg::LinalgOp op;
  ContractionRoles roles;
  KernelOptions options;
  SmallVector<OpFoldResult> sizes;
  /// Set where an instruction multiplies groups of factors.
  std::optional<DotForm> dot;
  /// Those of the current block.
  LoopBounds rows;
  /// The left-hand side in f32, or in groups.
  Value lhsBuffer;
  /// What output elements start from, as in TileEmitter::update.
  Value start;
};
} // namespace

/// Whether factors of bf16 are multiplied as they are: those of a row of the
/// left-hand side are neighbours.
bool ContractionEmitter::canMultiplyGroups() {
  auto lhs = cast<MemRefType>(roles.lhs->get().getType());
  return hasPairs(op, roles, options.dot) &&
         isContiguousAlong(lhs, lhs.getRank() - 1);
}

/// `operand` as a matrix over loops `row` and `column` at a point of the
/// others.
MatrixAccess ContractionEmitter::access(OpOperand *operand,
                                        const Position &position, unsigned row,
                                        unsigned column) {
  AffineMap map = op.getMatchingIndexingMap(operand);
  std::optional<unsigned> rowDim =
      map.getResultPosition(getAffineDimExpr(row, op->getContext()));
  std::optional<unsigned> columnDim =
      map.getResultPosition(getAffineDimExpr(column, op->getContext()));
  Location at = loc;
  auto indices = [=](OpBuilder &builder, Value rowValue) {
    SmallVector<Value> result;
    for (AffineExpr expr : map.getResults()) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      if (dim && dim.getPosition() == row)
        result.push_back(rowValue);
      else if (dim && position.contains(dim.getPosition()))
        result.push_back(position.lookup(dim.getPosition()));
      else
        result.push_back(indexConstant(builder, at, 0));
    }
    return result;
  };
  return {operand->get(), indices, *columnDim, rowDim};
}

/// Copying the panel costs as much as a few rows: not worth it for fewer, nor
/// where the right-hand side is a panel. Only f32 can be read as it lies.
bool ContractionEmitter::readsPanelInPlace() {
  constexpr int64_t fewTiles = 2;
  if (roles.packed)
    return false;
  MatrixAccess rhs = access(roles.rhs, Position(), roles.depth, roles.column);
  if (!rhs.elementType().isF32())
    return false;
  if (isPanel(rhs))
    return true;
  std::optional<int64_t> columns = getConstantIntValue(sizes[roles.column]);
  std::optional<int64_t> rows = getConstantIntValue(sizes[roles.row]);
  return rhs.hasContiguousColumns() && columns &&
         *columns % options.tile.columns() == 0 && rows &&
         *rows <= fewTiles * options.tile.rows && roles.outerRows.empty();
}

/// Whether the rows of `rhs` are one tile wide, without gaps.
bool ContractionEmitter::isPanel(const MatrixAccess &rhs) {
  auto type = cast<MemRefType>(rhs.memref.getType());
  int64_t width = options.tile.columns(), offset;
  SmallVector<int64_t> strides;
  return getConstantIntValue(sizes[roles.column]) == width && rhs.rowDim &&
         succeeded(type.getStridesAndOffset(strides, offset)) &&
         strides[rhs.columnDim] == 1 && strides[*rhs.rowDim] == width;
}

/// Asks for a line of the tile of rows after the one at `row`: those of its
/// first row, second and so on in turn. Processors see that rows are read in
/// order, but anew in each page.
void ContractionEmitter::prefetchNextTile(OpBuilder &builder,
                                          const MatrixAccess &lhs, Value row,
                                          Value k) {
  int64_t count = options.tile.rows, turns = llvm::PowerOf2Ceil(count);
  Value turn = arith::AndIOp::create(builder, loc, k,
                                     indexConstant(builder, loc, turns - 1));
  Value next = asValue(
      builder, loc, addIndex(builder, loc, row, builder.getIndexAttr(count)));
  next = arith::AddIOp::create(builder, loc, next, turn);
  OpFoldResult last =
      addIndex(builder, loc, rows.upper, builder.getIndexAttr(-1));
  next =
      arith::MinUIOp::create(builder, loc, next, asValue(builder, loc, last));
  Value line = arith::ShRUIOp::create(
      builder, loc, k, indexConstant(builder, loc, llvm::Log2_64(turns)));
  Value column =
      startOfLine(builder, loc, lhs.memref, line, sizes[roles.depth]);
  emitPrefetch(builder, loc, lhs.memref, lhs.at(builder, loc, next, column));
}

/// The products of `rows` with the panel.
SmallVector<Value> ContractionEmitter::accumulate(OpBuilder &builder,
                                                  OpFoldResult columns,
                                                  const MatrixAccess &lhs,
                                                  ArrayRef<Value> rows,
                                                  const Panel &panel) {
  TileEmitter tile(loc, options.tile, columns);
  auto count = static_cast<int64_t>(rows.size());
  SmallVector<Value> zeros = tile.zeros(builder, count);
  if (dot) {
    DotTileEmitter dots = dotTile(columns);
    return dots.accumulate(builder, dots.numGroups(builder, sizes[roles.depth]),
                           zeros, panel, lhs.memref,
                           [&](OpBuilder &body, Value term) {
                             return llvm::map_to_vector(rows, [&](Value row) {
                               return lhs.at(body, loc, row, term);
                             });
                           });
  }
  return tile.accumulate(
      builder, builder.getIndexAttr(0), sizes[roles.depth], zeros, panel,
      [&](OpBuilder &body, Value k) {
        if (count == options.tile.rows && exceedsCaches(lhs.memref))
          prefetchNextTile(body, lhs, rows.front(), k);
        return llvm::map_to_vector(rows, [&](Value row) -> Value {
          Value element = memref::LoadOp::create(body, loc, lhs.memref,
                                                 lhs.at(body, loc, row, k));
          return extendToF32(body, loc, element);
        });
      });
}

void ContractionEmitter::emitRows(OpBuilder &builder, const Position &position,
                                  OpFoldResult columns, const Panel &panel) {
  MatrixAccess lhs = access(roles.lhs, position, roles.row, roles.depth);
  lhs.memref = lhsBuffer;
  MatrixAccess out = access(roles.out, position, roles.row, roles.column);
  Value column = position.lookup(roles.column);
  TileEmitter tile(loc, options.tile, columns);
  emitRowTiles(
      builder, loc, rows.lower, rows.upper, options.tile.rows, RowRest::OneTile,
      [&](OpBuilder &inner, Value row, int64_t count) {
        SmallVector<Value> tileRows;
        for (int64_t i = 0; i < count; ++i)
          tileRows.push_back(asValue(
              inner, loc, addIndex(inner, loc, row, inner.getIndexAttr(i))));
        SmallVector<Value> sums =
            accumulate(inner, columns, lhs, tileRows, panel);
        for (auto [i, r] : llvm::enumerate(tileRows))
          tile.update(inner, out, r, column,
                      ArrayRef(sums).slice(i * options.tile.vectors,
                                           options.tile.vectors),
                      start);
      });
}

/// The panel of `position` where the right-hand side is packed.
Panel ContractionEmitter::packedPanel(OpBuilder &builder,
                                      const Position &position) {
  AffineMap map = op.getMatchingIndexingMap(roles.rhs);
  Value matrix = roles.rhs->get();
  int64_t group = roles.packed->group;
  ArrayRef<AffineExpr> exprs = map.getResults().drop_back(group > 1 ? 2 : 1);
  // The columns of a group of rows are one row of the panel.
  if (group > 1)
    matrix = joinLastDims(builder, loc, matrix);
  auto indices = [this, exprs, group, position](OpBuilder &inner, Value k) {
    Value column = position.lookup(roles.column);
    Value width = indexConstant(inner, loc, roles.packed->width);
    SmallVector<Value> result;
    for (AffineExpr expr : exprs) {
      auto dim = dyn_cast<AffineDimExpr>(expr);
      if (expr.isFunctionOfDim(roles.depth))
        result.push_back(k);
      else if (dim)
        result.push_back(position.lookup(dim.getPosition()));
      else if (isa<AffineConstantExpr>(expr))
        result.push_back(indexConstant(inner, loc, 0));
      else
        result.push_back(arith::DivUIOp::create(inner, loc, column, width));
    }
    Value inside = indexConstant(inner, loc, 0);
    if (roles.packed->width != options.tile.columns())
      inside = asValue(
          inner, loc,
          mulIndex(
              inner, loc,
              arith::RemUIOp::create(inner, loc, column, width).getResult(),
              group));
    result.push_back(inside);
    return result;
  };
  return {matrix, indices};
}

/// The right-hand panel of `position`, in place or copied.
Panel ContractionEmitter::getPanel(OpBuilder &builder, OpFoldResult columns,
                                   const Position &position) {
  if (roles.packed)
    return packedPanel(builder, position);
  MatrixAccess rhs = access(roles.rhs, position, roles.depth, roles.column);
  Value column = position.lookup(roles.column);
  if (dot)
    return dotTile(columns).pack(builder, rhs, sizes[roles.depth], column);
  if (!readsPanelInPlace())
    return TileEmitter(loc, options.tile, columns)
        .pack(builder, rhs, asValue(builder, loc, sizes[roles.depth]), column);
  return {rhs.memref, [this, rhs, column](OpBuilder &inner, Value k) {
            return rhs.at(inner, loc, k, column);
          }};
}

/// One panel of columns, all rows. `columns`: those that whole panels fill, or
/// all.
void ContractionEmitter::emitColumns(OpBuilder &builder,
                                     const Position &position,
                                     OpFoldResult columns) {
  bool inPlace = roles.packed || readsPanelInPlace();
  Panel panel = getPanel(builder, columns, position);
  SmallVector<LoopBounds> bounds;
  for (unsigned dim : roles.outerRows)
    bounds.push_back({builder.getIndexAttr(0), sizes[dim]});
  emitLoops(builder, loc, bounds, [&](OpBuilder &inner, ValueRange ivs) {
    Position inside = position;
    for (auto [dim, iv] : llvm::zip_equal(roles.outerRows, ivs))
      inside[dim] = iv;
    emitRows(inner, inside, columns, panel);
  });
  if (!inPlace)
    memref::DeallocOp::create(builder, loc, panel.memref);
}

/// The last panel with a tile as narrow as it is, or known to be.
void ContractionEmitter::emitColumnsByBorder(OpBuilder &builder,
                                             const Position &position) {
  OpFoldResult all = sizes[roles.column];
  RegisterTile wide = options.tile;
  if (!getConstantIntValue(all))
    return emitNarrowerColumns(builder, position);
  int64_t columns = *getConstantIntValue(all);
  int64_t rest = columns % wide.columns();
  RegisterTile narrow = wide.narrowedTo(rest);
  if (columns < wide.columns() || rest == 0 || narrow.vectors == wide.vectors)
    return emitColumns(builder, position, all);
  Value whole = indexConstant(builder, loc, columns - rest);
  Value inside = arith::CmpIOp::create(builder, loc, arith::CmpIPredicate::ult,
                                       position.lookup(roles.column), whole);
  auto branch =
      scf::IfOp::create(builder, loc, inside, /*withElseRegion=*/true);
  OpBuilder panels = branch.getThenBodyBuilder();
  emitColumns(panels, position, panels.getIndexAttr(columns - rest));
  options.tile = narrow;
  OpBuilder border = branch.getElseBodyBuilder();
  emitColumns(border, position, all);
  options.tile = wide;
}

/// Columns of a number known at run time: half as wide a tile where half of it
/// would be missing, and so on.
void ContractionEmitter::emitNarrowerColumns(OpBuilder &builder,
                                             const Position &position) {
  OpFoldResult all = sizes[roles.column];
  RegisterTile wide = options.tile;
  if (wide.vectors == 1)
    return emitColumns(builder, position, all);
  RegisterTile narrow{wide.width, wide.rows, wide.vectors / 2};
  OpFoldResult left =
      subIndex(builder, loc, all, OpFoldResult(position.lookup(roles.column)));
  Value isWide = arith::CmpIOp::create(
      builder, loc, arith::CmpIPredicate::sgt, asValue(builder, loc, left),
      indexConstant(builder, loc, narrow.columns()));
  auto branch =
      scf::IfOp::create(builder, loc, isWide, /*withElseRegion=*/true);
  OpBuilder panels = branch.getThenBodyBuilder();
  emitColumns(panels, position, all);
  options.tile = narrow;
  OpBuilder border = branch.getElseBodyBuilder();
  emitNarrowerColumns(border, position);
  options.tile = wide;
}

/// Blocks of as even numbers of rows as whole tiles allow, at most `most`.
RowBlocks ContractionEmitter::splitUnknownRows(int64_t most) {
  Value all = cast<Value>(sizes[roles.row]);
  Value count = arith::CeilDivUIOp::create(rewriter, loc, all,
                                           indexConstant(rewriter, loc, most));
  // No rows are no blocks.
  Value atLeastOne = arith::MaxUIOp::create(rewriter, loc, count,
                                            indexConstant(rewriter, loc, 1));
  Value even = arith::CeilDivUIOp::create(rewriter, loc, all, atLeastOne);
  Value tileRows = indexConstant(rewriter, loc, options.tile.rows);
  Value tiles = arith::CeilDivUIOp::create(rewriter, loc, even, tileRows);
  Value rows = arith::MulIOp::create(rewriter, loc, tiles, tileRows);
  return {count, rows};
}

/// The most rows of a block for threads to have blocks to share, unless they
/// have panels.
int64_t ContractionEmitter::pickRowsOfThreads() {
  constexpr int64_t noLimit = std::numeric_limits<int64_t>::max();
  bool hasCopies = !roles.packed && !readsPanelInPlace();
  SmallVector<LoopBounds> bounds;
  OpFoldResult zero = rewriter.getIndexAttr(0);
  for (unsigned dim : roles.outer)
    bounds.push_back({zero, sizes[dim]});
  bounds.push_back({zero, sizes[roles.column], options.tile.columns()});
  int64_t parts = countRowParts(rewriter, bounds, sizes, options.parallel);
  if (parts == 1 || (hasCopies && !roles.outerRows.empty()))
    return noLimit;
  int64_t least = hasCopies ? rowsWorthACopy : options.tile.rows;
  std::optional<int64_t> rows = getConstantIntValue(sizes[roles.row]);
  return rows ? std::max<int64_t>(least, llvm::divideCeil(*rows, parts))
              : rowsWorthACopy;
}

/// How many rows to take through all panels before the next ones, so that the
/// left-hand side is read from memory once: what the second-level cache holds,
/// or fewer for threads. None to take all rows through one panel after the
/// other, which is what panels that are copied need.
std::optional<RowBlocks> ContractionEmitter::splitRows() {
  constexpr int64_t bytes = 512 * 1024;
  int64_t elementBytes = dot ? 2 : 4;
  std::optional<int64_t> count = getConstantIntValue(sizes[roles.row]);
  std::optional<int64_t> depth = getConstantIntValue(sizes[roles.depth]);
  int64_t most = pickRowsOfThreads();
  if (roles.packed && depth && *depth != 0)
    most =
        std::min(most, std::max<int64_t>(bytes / (elementBytes * *depth), 1));
  if (most == std::numeric_limits<int64_t>::max())
    return std::nullopt;
  if (!count && roles.outerRows.empty())
    return splitUnknownRows(most);
  if (!count)
    return std::nullopt;
  int64_t all = *count;
  for (unsigned dim : roles.outerRows)
    all *= getConstantIntValue(sizes[dim]).value_or(1);
  if (all <= most)
    return std::nullopt;
  int64_t even = llvm::divideCeil(*count, llvm::divideCeil(*count, most));
  int64_t rows = even == *count ? even : llvm::alignTo(even, options.tile.rows);
  return RowBlocks{rewriter.getIndexAttr(llvm::divideCeil(*count, rows)),
                   rewriter.getIndexAttr(rows)};
}

/// The rows of a block.
LoopBounds ContractionEmitter::rowsOf(OpBuilder &builder, Value block,
                                      const RowBlocks &blocks) {
  Value size = asValue(builder, loc, blocks.rows);
  Value all = asValue(builder, loc, sizes[roles.row]);
  Value lower = arith::MulIOp::create(builder, loc, block, size);
  Value end = arith::AddIOp::create(builder, loc, lower, size);
  return {lower, arith::MinSIOp::create(builder, loc, end, all).getResult()};
}

void ContractionEmitter::emit() {
  start = absorbFill(rewriter, op, roles.out);
  if (!start)
    start = absorbRow(rewriter, op, roles.out);
  Value lhs = roles.lhs->get();
  lhsBuffer = dot ? dotTile(sizes[roles.column]).prepareLhs(rewriter, lhs)
                  : extendBuffer(rewriter, loc, lhs);
  OpFoldResult zero = rewriter.getIndexAttr(0);
  rows = {zero, sizes[roles.row]};
  std::optional<RowBlocks> blocks = splitRows();
  SmallVector<unsigned> outer = roles.outer;
  if (blocks)
    llvm::append_range(outer, std::exchange(roles.outerRows, {}));
  SmallVector<LoopBounds> bounds;
  for (unsigned dim : outer)
    bounds.push_back({zero, sizes[dim]});
  bool splitsRows = blocks && !isConstantIntValue(blocks->count, 1);
  if (splitsRows)
    bounds.push_back({zero, blocks->count});
  bounds.push_back({zero, sizes[roles.column], options.tile.columns()});
  emitParallelLoops(rewriter, loc, bounds, sizes, options.parallel,
                    [&](OpBuilder &builder, ValueRange ivs) {
                      Position position;
                      for (auto [dim, iv] : llvm::zip(outer, ivs))
                        position[dim] = iv;
                      if (splitsRows)
                        rows = rowsOf(builder, ivs[outer.size()], *blocks);
                      position[roles.column] = ivs.back();
                      emitColumnsByBorder(builder, position);
                    });
  releaseF32(rewriter, loc, lhsBuffer, lhs);
}

LogicalResult mca::lowerContraction(RewriterBase &rewriter, linalg::LinalgOp op,
                                    const KernelOptions &options) {
  if (!op.hasPureBufferSemantics())
    return rewriter.notifyMatchFailure(op, "not on buffers");
  StringRef reason;
  FailureOr<ContractionRoles> roles = getContractionRoles(op, reason);
  if (failed(roles))
    return rewriter.notifyMatchFailure(op, reason);
  rewriter.setInsertionPoint(op);
  ContractionEmitter emitter(rewriter, op, *roles, options);
  if (!emitter.canReadPacked())
    return rewriter.notifyMatchFailure(op, "packed for another register tile");
  emitter.emit();
  rewriter.eraseOp(op);
  return success();
}
