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

using namespace mlir;
using namespace mlir::mca;

namespace {
/// Rows in groups, of as many blocks each; all blocks have as many tiles, or
/// one more.
struct RowBlocks {
  OpFoldResult groups, perGroup;
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
  OpFoldResult countGroups(OpFoldResult tiles);
  RowBlocks splitRowsOfPacked();
  RowBlocks splitRowsOfThreads();
  std::optional<bool> sharesColumns();
  /// Loops of `position` besides those of the operation.
  unsigned groupLoop() const { return sizes.size(); }
  unsigned blockLoop() const { return sizes.size() + 1; }
  SmallVector<unsigned> orderLoops(const RowBlocks &blocks);
  LoopBounds boundsOf(unsigned loop, const RowBlocks &blocks);
  LoopBounds rowsOf(OpBuilder &builder, const Position &position,
                    const RowBlocks &blocks);
  void emitRows(OpBuilder &builder, const Position &position,
                OpFoldResult columns, const Panel &panel);
  SmallVector<Value> accumulate(OpBuilder &builder, OpFoldResult columns,
                                const MatrixAccess &lhs, ArrayRef<Value> rows,
                                const Panel &panel,
                                function_ref<void(OpBuilder &, Value)> step);
  std::optional<Panel> panelAhead(OpBuilder &builder, const Position &position,
                                  Value row);
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
      addIndex(builder, loc, sizes[roles.row], builder.getIndexAttr(-1));
  next =
      arith::MinUIOp::create(builder, loc, next, asValue(builder, loc, last));
  Value line = arith::ShRUIOp::create(
      builder, loc, k, indexConstant(builder, loc, llvm::Log2_64(turns)));
  Value column =
      startOfLine(builder, loc, lhs.memref, line, sizes[roles.depth]);
  emitPrefetch(builder, loc, lhs.memref, lhs.at(builder, loc, next, column));
}

/// The products of `rows` with the panel; `step` may add to each step of sums.
SmallVector<Value>
ContractionEmitter::accumulate(OpBuilder &builder, OpFoldResult columns,
                               const MatrixAccess &lhs, ArrayRef<Value> rows,
                               const Panel &panel,
                               function_ref<void(OpBuilder &, Value)> step) {
  TileEmitter tile(loc, options.tile, columns);
  auto count = static_cast<int64_t>(rows.size());
  SmallVector<Value> zeros = tile.zeros(builder, count);
  if (dot) {
    DotTileEmitter dots = dotTile(columns);
    return dots.accumulate(builder, dots.numGroups(builder, sizes[roles.depth]),
                           zeros, panel, lhs.memref,
                           [&](OpBuilder &body, Value term) {
                             step(body, term);
                             return llvm::map_to_vector(rows, [&](Value row) {
                               return lhs.at(body, loc, row, term);
                             });
                           });
  }
  return tile.accumulate(
      builder, builder.getIndexAttr(0), sizes[roles.depth], zeros, panel,
      [&](OpBuilder &body, Value k) {
        step(body, k);
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
        std::optional<Panel> ahead = panelAhead(inner, position, row);
        auto prefetch = [&](OpBuilder &body, Value k) {
          if (!dot && count == options.tile.rows && exceedsCaches(lhs.memref))
            prefetchNextTile(body, lhs, row, k);
          if (exceedsCaches(out.memref))
            tile.prefetchOutput(body, out, row, count, column, k);
          if (ahead)
            emitPrefetch(body, loc, ahead->memref, ahead->indices(body, k));
        };
        SmallVector<Value> sums =
            accumulate(inner, columns, lhs, tileRows, panel, prefetch);
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

/// The lines of the next packed panel that the tile of rows at `row` asks for,
/// one in each row of the panel.
std::optional<Panel> ContractionEmitter::panelAhead(OpBuilder &builder,
                                                    const Position &position,
                                                    Value row) {
  if (!roles.packed || dot || roles.packed->width != options.tile.columns())
    return std::nullopt;
  Position next = position;
  next[roles.column] = asValue(
      builder, loc,
      addIndex(builder, loc, OpFoldResult(position.lookup(roles.column)),
               builder.getIndexAttr(options.tile.columns())));
  Panel panel = packedPanel(builder, next);
  int64_t lineElements = getLineElements(panel.memref);
  int64_t lines = llvm::divideCeil(options.tile.columns(), lineElements);
  Value tile = arith::DivUIOp::create(
      builder, loc, row, indexConstant(builder, loc, options.tile.rows));
  Value line = arith::RemUIOp::create(builder, loc, tile,
                                      indexConstant(builder, loc, lines));
  Value start = arith::MulIOp::create(
      builder, loc, line, indexConstant(builder, loc, lineElements));
  return Panel{panel.memref, [=](OpBuilder &inner, Value k) {
                 SmallVector<Value> indices = panel.indices(inner, k);
                 indices.back() = start;
                 return indices;
               }};
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

/// Whether threads share the columns of a packed right-hand side rather than
/// rows: every thread reads all of the other matrix, which should be the
/// smaller one. None where only the run time knows.
std::optional<bool> ContractionEmitter::sharesColumns() {
  uint64_t rows = 1;
  SmallVector<unsigned> dims(roles.outerRows);
  dims.push_back(roles.row);
  std::optional<int64_t> columns = getConstantIntValue(sizes[roles.column]);
  for (unsigned dim : dims) {
    std::optional<int64_t> size = getConstantIntValue(sizes[dim]);
    if (!size || !columns)
      return std::nullopt;
    rows = llvm::SaturatingMultiply<uint64_t>(rows, *size);
  }
  return rows <= static_cast<uint64_t>(*columns);
}

/// The groups of rows of a packed right-hand side. Where threads share rows,
/// the second-level cache holds a group while all panels pass; where they may
/// have to share columns, it is a larger one.
OpFoldResult ContractionEmitter::countGroups(OpFoldResult tiles) {
  constexpr int64_t secondLevel = 512 * 1024, unknown = 4 * secondLevel;
  std::optional<bool> columns = sharesColumns();
  std::optional<int64_t> depth = getConstantIntValue(sizes[roles.depth]);
  if (columns == true || depth.value_or(0) == 0)
    return rewriter.getIndexAttr(1);
  int64_t tileBytes = options.tile.rows * *depth * (dot ? 2 : 4);
  int64_t groupBytes = columns ? secondLevel : unknown;
  return ceilDivIndex(rewriter, loc, tiles,
                      std::max<int64_t>(groupBytes / tileBytes, 1));
}

/// The blocks of rows of a packed right-hand side: small ones, the smaller the
/// fewer panels there are to share, since they cost nothing.
RowBlocks ContractionEmitter::splitRowsOfPacked() {
  constexpr int64_t mostTiles = 8;
  OpFoldResult tiles =
      ceilDivIndex(rewriter, loc, sizes[roles.row], options.tile.rows);
  RowBlocks blocks{countGroups(tiles), rewriter.getIndexAttr(1)};
  if (!mayShareLoops(rewriter, options.parallel))
    return blocks;
  OpFoldResult panels =
      ceilDivIndex(rewriter, loc, sizes[roles.column], options.tile.columns());
  int64_t blockTiles = std::clamp<int64_t>(
      getConstantIntValue(panels).value_or(mostTiles), 1, mostTiles);
  OpFoldResult all = ceilDivIndex(rewriter, loc, tiles, blockTiles);
  if (std::optional<int64_t> groups = getConstantIntValue(blocks.groups)) {
    blocks.perGroup =
        ceilDivIndex(rewriter, loc, all, std::max<int64_t>(*groups, 1));
    return blocks;
  }
  Value groups =
      arith::MaxUIOp::create(rewriter, loc, cast<Value>(blocks.groups),
                             indexConstant(rewriter, loc, 1));
  blocks.perGroup = arith::CeilDivUIOp::create(
                        rewriter, loc, asValue(rewriter, loc, all), groups)
                        .getResult();
  return blocks;
}

/// The blocks of rows of a right-hand side that is read in place or copied, for
/// threads to share unless they have panels. Each block takes a copy.
RowBlocks ContractionEmitter::splitRowsOfThreads() {
  OpFoldResult zero = rewriter.getIndexAttr(0), one = rewriter.getIndexAttr(1);
  bool hasCopies = !readsPanelInPlace();
  SmallVector<LoopBounds> bounds;
  for (unsigned dim : roles.outer)
    bounds.push_back({zero, sizes[dim]});
  bounds.push_back({zero, sizes[roles.column], options.tile.columns()});
  int64_t parts = countRowParts(rewriter, bounds, sizes, options.parallel);
  if (parts == 1 || (hasCopies && !roles.outerRows.empty()))
    return {one, one};
  int64_t least = hasCopies ? rowsWorthACopy : options.tile.rows;
  std::optional<int64_t> rows = getConstantIntValue(sizes[roles.row]);
  int64_t most = rows ? std::max<int64_t>(least, llvm::divideCeil(*rows, parts))
                      : rowsWorthACopy;
  return {one, ceilDivIndex(rewriter, loc, sizes[roles.row], most)};
}

/// The loops that threads share, outermost first. A copied panel is for all
/// rows or for a block.
SmallVector<unsigned> ContractionEmitter::orderLoops(const RowBlocks &blocks) {
  bool columnsFirst = sharesColumns().value_or(false);
  bool hasBlocks = !isConstantIntValue(blocks.perGroup, 1);
  SmallVector<unsigned> loops = roles.outer, outerRows;
  if (roles.packed || hasBlocks)
    outerRows = std::exchange(roles.outerRows, {});
  if (!columnsFirst)
    llvm::append_range(loops, outerRows);
  if (!isConstantIntValue(blocks.groups, 1))
    loops.push_back(groupLoop());
  loops.push_back(roles.column);
  if (columnsFirst)
    llvm::append_range(loops, outerRows);
  if (hasBlocks)
    loops.push_back(blockLoop());
  return loops;
}

LoopBounds ContractionEmitter::boundsOf(unsigned loop,
                                        const RowBlocks &blocks) {
  OpFoldResult zero = rewriter.getIndexAttr(0);
  if (loop == groupLoop())
    return {zero, blocks.groups};
  if (loop == blockLoop())
    return {zero, blocks.perGroup};
  return {zero, sizes[loop], loop == roles.column ? options.tile.columns() : 1};
}

/// The rows of the block at `position`.
LoopBounds ContractionEmitter::rowsOf(OpBuilder &builder,
                                      const Position &position,
                                      const RowBlocks &blocks) {
  OpFoldResult zero = builder.getIndexAttr(0), count = blocks.perGroup;
  Value group = position.lookup(groupLoop()),
        block = position.lookup(blockLoop());
  if (!group && !block)
    return {zero, sizes[roles.row]};
  if (!block) {
    block = group;
    count = blocks.groups;
  } else if (group) {
    Value perGroup = asValue(builder, loc, count);
    Value before = arith::MulIOp::create(builder, loc, group, perGroup);
    block = arith::AddIOp::create(builder, loc, before, block);
    count = arith::MulIOp::create(
                builder, loc, asValue(builder, loc, blocks.groups), perGroup)
                .getResult();
  }
  return takePart(builder, loc, zero, sizes[roles.row], block, count,
                  options.tile.rows);
}

void ContractionEmitter::emit() {
  start = absorbFill(rewriter, op, roles.out);
  if (!start)
    start = absorbRow(rewriter, op, roles.out);
  Value lhs = roles.lhs->get();
  lhsBuffer = dot ? dotTile(sizes[roles.column]).prepareLhs(rewriter, lhs)
                  : extendBuffer(rewriter, loc, lhs);
  RowBlocks blocks = roles.packed ? splitRowsOfPacked() : splitRowsOfThreads();
  SmallVector<unsigned> loops = orderLoops(blocks);
  SmallVector<LoopBounds> bounds = llvm::map_to_vector(
      loops, [&](unsigned loop) { return boundsOf(loop, blocks); });
  emitParallelLoops(rewriter, loc, bounds, sizes, options.parallel,
                    [&](OpBuilder &builder, ValueRange ivs) {
                      Position position;
                      for (auto [loop, iv] : llvm::zip_equal(loops, ivs))
                        position[loop] = iv;
                      rows = rowsOf(builder, position, blocks);
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
